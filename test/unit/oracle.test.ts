import { describe, expect, it } from "vitest";
import {
  body,
  firm,
  ground,
  holds,
  limbsOf,
  listed,
  reached,
  registry,
  restrictionOf,
} from "../oracle/small-registry.ts";

const day = "2025-03-01";

/**
 * One listed subject of each kind, and around them what offices reach: p is listed in their own right, r under
 * E's listing; v is listed by nobody and is legal representative of N.
 */
const town = registry(
  firm("E"),
  firm("G", { listed_company: "true" }),
  body("I", "PUBLIC_INSTITUTION"),
  body("A", "GOVERNMENT_AGENCY"),
  body("S", "SOCIAL_ORGANIZATION"),
  body("N", "PRIVATE_NON_ENTERPRISE"),
  body("O", "OTHER"),
  ..."EGIASNOp".split("").map((subject) => listed(subject, `L-${subject}`)),
  listed("r", "L-r", { arising_from: "L-E", responsibility: "DIRECTLY_RESPONSIBLE" }),
  // Not listed, and reached through an office or not at all.
  firm("X"),
  holds("p", "DIRECTOR", "X"),
  body("J", "PUBLIC_INSTITUTION"),
  holds("p", "LEGAL_REPRESENTATIVE", "J"),
  body("M", "PRIVATE_NON_ENTERPRISE"),
  holds("p", "SUPERVISOR", "M"),
  firm("Y"),
  holds("E", "ACTUAL_CONTROLLER", "Y"),
  firm("Z"),
  holds("p", "BRANCH_HEAD", "Z"),
  firm("C", { state_capital: "SOLELY_STATE_OWNED_COMPANY" }),
  holds("r", "DIRECTOR", "C"),
  holds("v", "LEGAL_REPRESENTATIVE", "N"),
  firm("W", { listed_company: "true" }),
  holds("v", "SENIOR_MANAGER", "W"),
);

const all = (subjects: string, effect: string): Record<string, string> =>
  Object.fromEntries(subjects.split("").map((subject) => [subject, effect]));

describe("whom each clause reaches, and with what effect", () => {
  it.each([
    ["(一) 限制招录(聘)为公务员: listed persons", "1a", all("pr", "RESTRICT")],
    ["(一) 事业单位工作人员: listed persons", "1b", all("pr", "RESTRICT")],
    ["(二) 列为重点监督检查对象: listed enterprises", "2a", all("EG", "SUPERVISE")],
    ["(二) 增加监督检查和稽核的频次: listed enterprises", "2b", all("EG", "SUPERVISE")],
    ["(二) 再次发现: nobody here was found a second time", "2c", {}],
    ["(三) 社会保险业务合作项目: listed enterprises", "3a", all("EG", "RESTRICT")],
    ["(四) 办理社会保险业务的便捷性: everyone listed", "4a", all("EGIASNOpr", "REDUCE_CONVENIENCE")],
    ["(五) 财政补助补贴性资金: listed enterprises", "5a", all("EG", "RESTRICT")],
    ["(五) 社会保障资金支持: listed enterprises", "5b", all("EG", "RESTRICT")],
    ["(六) 政府采购: listed enterprises", "6a", all("EG", "RESTRICT")],
    ["(七) 合作伙伴的重要参考因素: everyone listed", "7a", all("EGIASNOpr", "REFERENCE")],
    ["(七) 限制成为项目合作伙伴: everyone listed", "7b", all("EGIASNOpr", "RESTRICT")],
    ["(八) 设立融资性担保公司: listed enterprises", "8a", all("EG", "RESTRICT")],
    ["(八) 失信相关责任人: only who is listed by a finding of responsibility", "8b", all("r", "RESTRICT")],
    ["(八) 证券、基金、期货公司任职的参考: listed persons", "8c", all("pr", "REFERENCE")],
    ["(九) 境内上市公司: listed enterprises that are listed companies", "9a", all("G", "REFERENCE")],
    ["(九) 股权激励对象: listed persons", "9b", all("pr", "REFERENCE")],
    [
      "(十) 相关机构及其法人代表…: listed bodies and bodies of listed officers, of any kind",
      "10a",
      all("EGIASNOXJMYC", "REFERENCE"),
    ],
    ["(十一) 政府供应土地: listed enterprises", "11a", all("EG", "RESTRICT_OR_PROHIBIT")],
    ["(十二) 招标投标: listed enterprises", "12a", all("EG", "RESTRICT")],
    ["(十三) 收费公路权益: listed enterprises", "13a", all("EG", "RESTRICT")],
    ["(十四) 国有独资公司: listed persons", "14a", all("pr", "RESTRICT")],
    ["(十四) 国有资本控股或参股公司: listed persons", "14b", all("pr", "RESTRICT")],
    ["(十四) 国有企业: listed persons", "14c", all("pr", "RESTRICT")],
    ["(十四) 已担任相关职务: the listed person with a covered office", "14d", all("r", "PROPOSE_REMOVAL")],
    ["(十五) 失信责任主体为个人: listed persons", "15a", all("pr", "RESTRICT")],
    ["(十五) 失信责任主体是机构: its legal representative, listed or not", "15b", all("v", "RESTRICT")],
    ["(十六) 失信企业: listed enterprises", "16a", all("EG", "SUPERVISE")],
    [
      "(十六) 以失信责任主体为…的单位: units of any kind, through officers only",
      "16b",
      all("XJMYC", "SUPERVISE"),
    ],
    ["(十六) 随机抽查: listed enterprises, and units through officers", "16c", all("EGXJMYC", "SUPERVISE")],
    [
      "(十六) 行政监管措施: listed enterprises, and units through officers",
      "16d",
      all("EGXJMYC", "SUPERVISE"),
    ],
    ["(十七) 主要新闻网站: everyone listed", "17a", all("EGIASNOpr", "PUBLICISE")],
    [
      "(十八) 不得参与…表彰: listed persons and units of four kinds are barred; a listed officer is a reference for the unit",
      "18a",
      { ...all("EGIASpr", "PROHIBIT"), ...all("XJYC", "REFERENCE") },
    ],
    [
      "(十八) 荣誉称号予以撤销: listed persons and units of four kinds",
      "18b",
      all("EGIASpr", "REVOKE_HONOUR"),
    ],
  ])("%s (%s)", (_, limb, expected) => {
    expect(reached(town, limb, day)).toEqual(expected);
  });

  it("gives each subject its limbs in the order of the text", () => {
    expect(limbsOf(town, "p", day)).toBe("1a 1b 4a 7a 7b 8c 9b 14a 14b 14c 15a 17a 18a 18b");
    expect(limbsOf(town, "r", day)).toBe("1a 1b 4a 7a 7b 8b 8c 9b 14a 14b 14c 14d 15a 17a 18a 18b");
    expect(limbsOf(town, "E", day)).toBe(
      "2a 2b 3a 4a 5a 5b 6a 7a 7b 8a 10a 11a 12a 13a 16a 16c 16d 17a 18a 18b",
    );
    expect(limbsOf(town, "I", day)).toBe("4a 7a 7b 10a 17a 18a 18b");
    expect(limbsOf(town, "N", day)).toBe("4a 7a 7b 10a 17a");
    expect(limbsOf(town, "X", day)).toBe("10a 16b 16c 16d 18a");
    expect(limbsOf(town, "M", day)).toBe("10a 16b 16c 16d");
    expect(limbsOf(town, "W", day)).toBe("");
  });

  it("18b revokes nothing from a unit, and 16a names no unit, for its officer's listing", () => {
    expect([restrictionOf(town, "X", "18b", day), restrictionOf(town, "X", "16a", day)]).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe("the days of a listing", () => {
  const days = (more: Parameters<typeof listed>[2], ...asked: string[]) => {
    const files = registry(firm("A"), listed("A", "L1", more));
    return asked.map((on) => {
      const found = restrictionOf(files, "A", "6a", on);
      return found === undefined ? "none" : `${found.since} to ${found.until}`;
    });
  };

  it("begin on the day of entry on the shared list, not on the day of determination", () => {
    const more = { determined_on: "2024-01-02", published_on: "2024-01-10" };
    expect(days(more, "2024-01-02", "2024-01-09", "2024-01-10")).toEqual([
      "none",
      "none",
      "2024-01-10 to 2026-01-10",
    ]);
  });

  it("do not include the day named as their end", () => {
    expect(days({}, "2026-01-09", "2026-01-10")).toEqual(["2024-01-10 to 2026-01-10", "none"]);
  });

  it.each(["REPAIR", "EXPIRY", "OTHER"])(
    "end on the day of removal, and stay as they were before (%s)",
    (reason) => {
      const more = { removed_on: "2025-02-01", removal_reason: reason };
      expect(days(more, "2025-01-31", "2025-02-01", "2025-02-02")).toEqual([
        "2024-01-10 to 2025-02-01",
        "none",
        "none",
      ]);
    },
  );

  it("are not lengthened by a removal after their end", () => {
    const more = { removed_on: "2026-06-01", removal_reason: "EXPIRY" };
    expect(days(more, "2026-01-09", "2026-01-10")).toEqual(["2024-01-10 to 2026-01-10", "none"]);
  });

  it("are none at all after an annulment, before it either", () => {
    const more = { removed_on: "2025-02-01", removal_reason: "ANNULMENT" };
    expect(days(more, "2024-01-10", "2025-01-31", "2025-02-01")).toEqual(["none", "none", "none"]);
  });

  it("are none when the removal falls on the day of entry", () => {
    const more = { removed_on: "2024-01-10", removal_reason: "REPAIR" };
    expect(days(more, "2024-01-09", "2024-01-10", "2024-01-11")).toEqual(["none", "none", "none"]);
  });

  it("end three years after entry when no end is named", () => {
    expect(days({ until: "" }, "2027-01-09", "2027-01-10")).toEqual(["2024-01-10 to 2027-01-10", "none"]);
  });

  it("end three years after entry when a later end is named", () => {
    expect(days({ until: "2030-01-01" }, "2027-01-09", "2027-01-10")).toEqual([
      "2024-01-10 to 2027-01-10",
      "none",
    ]);
  });

  it("that begin on 29 February reach their cap on 28 February", () => {
    const more = { published_on: "2024-02-29", until: "" };
    expect(days(more, "2024-02-29", "2027-02-27", "2027-02-28")).toEqual([
      "2024-02-29 to 2027-02-28",
      "2024-02-29 to 2027-02-28",
      "none",
    ]);
  });

  it("that begin on 28 February of a year before leap years are counted by date, not by days", () => {
    expect(days({ published_on: "2021-02-28", until: "" }, "2024-02-27", "2024-02-28")).toEqual([
      "2021-02-28 to 2024-02-28",
      "none",
    ]);
  });

  it("of a person named by an organization's listing outlast that listing's repair and annulment", () => {
    const responsible = { arising_from: "L1", responsibility: "LEGAL_REPRESENTATIVE" };
    for (const removal_reason of ["REPAIR", "ANNULMENT"]) {
      const files = registry(
        firm("A"),
        listed("A", "L1", { removed_on: "2024-06-01", removal_reason }),
        listed("p", "L2", responsible),
      );
      expect(restrictionOf(files, "p", "8b", day)).toEqual({
        limb: "8b",
        effect: "RESTRICT",
        since: "2024-01-10",
        until: "2026-01-10",
        grounds: [ground("DIRECT", "RESTRICT", "L2", ["2024-01-10", "2026-01-10"])],
        offices: [],
      });
    }
  });
});

describe("several grounds of one limb", () => {
  it("are one restriction from the earliest start to the latest end, by listing number", () => {
    const files = registry(
      firm("A"),
      listed("A", "L10", { published_on: "2024-08-01", until: "2026-08-01" }),
      listed("A", "L9", { published_on: "2024-01-10", until: "2025-06-01" }),
      listed("A", "L11", { published_on: "2023-01-01", until: "2024-12-31" }),
    );
    expect(restrictionOf(files, "A", "12a", day)).toEqual({
      limb: "12a",
      effect: "RESTRICT",
      since: "2024-01-10",
      until: "2026-08-01",
      grounds: [
        ground("DIRECT", "RESTRICT", "L10", ["2024-08-01", "2026-08-01"]),
        ground("DIRECT", "RESTRICT", "L9", ["2024-01-10", "2025-06-01"]),
      ],
      offices: [],
    });
  });

  it("8b rests on the findings of responsibility alone, where 14a rests on every listing", () => {
    const files = registry(
      firm("A"),
      listed("A", "L1"),
      listed("p", "L2", { until: "2026-12-01" }),
      listed("p", "L3", { arising_from: "L1", responsibility: "DIRECTLY_RESPONSIBLE_SUPERVISOR" }),
    );
    expect(restrictionOf(files, "p", "8b", day)?.grounds.map(({ listing }) => listing)).toEqual(["L3"]);
    expect(restrictionOf(files, "p", "8b", day)?.until).toBe("2026-01-10");
    expect(restrictionOf(files, "p", "14a", day)?.grounds.map(({ listing }) => listing)).toEqual([
      "L2",
      "L3",
    ]);
    expect(restrictionOf(files, "p", "14a", day)?.until).toBe("2026-12-01");
  });

  it("10a both ways: the body's own listing and its officers', one ground for each office", () => {
    const files = registry(
      body("A", "GOVERNMENT_AGENCY"),
      listed("A", "L1", { until: "2025-07-01" }),
      holds("p", "DIRECTOR", "A", "2024-05-01"),
      holds("p", "LEGAL_REPRESENTATIVE", "A", "2023-01-01", "2025-12-01"),
      listed("p", "L2"),
    );
    expect(restrictionOf(files, "A", "10a", day)).toEqual({
      limb: "10a",
      effect: "REFERENCE",
      since: "2024-01-10",
      until: "2026-01-10",
      grounds: [
        ground("DIRECT", "REFERENCE", "L1", ["2024-01-10", "2025-07-01"]),
        ground("OFFICER", "REFERENCE", "L2", ["2024-05-01", "2026-01-10"], "id:p|A|DIRECTOR|2024-05-01"),
        ground(
          "OFFICER",
          "REFERENCE",
          "L2",
          ["2024-01-10", "2025-12-01"],
          "id:p|A|LEGAL_REPRESENTATIVE|2023-01-01",
        ),
      ],
      offices: [],
    });
    expect(limbsOf(files, "A", day)).toBe("4a 7a 7b 10a 16b 16c 16d 17a 18a 18b");
  });

  it("16c of a listed enterprise with a listed officer rests on both, 16a and 16b on one each", () => {
    const files = registry(firm("A"), listed("A", "L2"), holds("p", "SUPERVISOR", "A"), listed("p", "L1"));
    const rests = (limb: string) =>
      restrictionOf(files, "A", limb, day)?.grounds.map(({ listing, pattern }) => `${listing} ${pattern}`);
    expect(rests("16a")).toEqual(["L2 DIRECT"]);
    expect(rests("16b")).toEqual(["L1 OFFICER"]);
    expect(rests("16c")).toEqual(["L1 OFFICER", "L2 DIRECT"]);
    expect(rests("16d")).toEqual(["L1 OFFICER", "L2 DIRECT"]);
  });

  it("18a of a listed unit with a listed officer is PROHIBIT, for the days of the unit's own listing", () => {
    const files = registry(
      firm("A"),
      listed("A", "L1", { published_on: "2024-08-01", until: "2025-08-01" }),
      holds("p", "DIRECTOR", "A"),
      listed("p", "L2"),
    );
    expect(restrictionOf(files, "A", "18a", day)).toEqual({
      limb: "18a",
      effect: "PROHIBIT",
      since: "2024-08-01",
      until: "2025-08-01",
      grounds: [
        ground("DIRECT", "PROHIBIT", "L1", ["2024-08-01", "2025-08-01"]),
        ground("OFFICER", "REFERENCE", "L2", ["2024-01-10", "2026-01-10"], "id:p|A|DIRECTOR|"),
      ],
      offices: [],
    });
    const after = restrictionOf(files, "A", "18a", "2025-08-01");
    expect([after?.effect, after?.since, after?.until]).toEqual(["REFERENCE", "2024-01-10", "2026-01-10"]);
  });

  it("a person listed under their employer's listing makes it a unit with a listed officer too", () => {
    const files = registry(
      firm("A"),
      listed("A", "L1", { until: "2025-06-01" }),
      holds("p", "LEGAL_REPRESENTATIVE", "A"),
      listed("p", "L2", { arising_from: "L1", responsibility: "LEGAL_REPRESENTATIVE" }),
    );
    expect(limbsOf(files, "A", "2025-06-01")).toBe("10a 16b 16c 16d 18a");
    expect(limbsOf(files, "p", "2025-05-31")).toContain("15a 15b");
    expect(limbsOf(files, "p", "2025-06-01")).not.toContain("15b");
  });
});
