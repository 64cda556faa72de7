import { describe, expect, it } from "vitest";
import { restrictionsOf } from "../oracle/restrictions-oracle.ts";
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

describe("2c 再次发现: an enterprise determined again while it was on the list", () => {
  const recurring = (...listings: ReturnType<typeof listed>[]) =>
    registry(firm("A"), body("I", "PUBLIC_INSTITUTION"), firm("B"), ...listings);
  const first = listed("A", "L1", { published_on: "2024-01-10", until: "2024-12-01" });
  const second = (more: Parameters<typeof listed>[2] = {}) =>
    listed("A", "L2", {
      determined_on: "2024-11-30",
      published_on: "2024-12-15",
      until: "2026-12-15",
      ...more,
    });

  it("rests on the later listing, for its own days, though the earlier one has expired since", () => {
    expect(restrictionOf(recurring(first, second()), "A", "2c", day)).toEqual({
      limb: "2c",
      effect: "EXTEND_PUBLICITY",
      since: "2024-12-15",
      until: "2026-12-15",
      grounds: [ground("DIRECT", "EXTEND_PUBLICITY", "L2", ["2024-12-15", "2026-12-15"])],
      offices: [],
    });
  });

  it("does not begin before the later listing is on the list, though it is determined", () => {
    const files = recurring({ ...first, until: "2026-01-10" }, second());
    expect(restrictionOf(files, "A", "2c", "2024-12-14")).toBeUndefined();
    expect(restrictionOf(files, "A", "2c", "2024-12-15")?.since).toBe("2024-12-15");
  });

  it("is not there when the earlier listing ended on the day of determination", () => {
    expect(reached(recurring(first, second({ determined_on: "2024-12-01" })), "2c", day)).toEqual({});
  });

  it("is not there when the earlier listing was removed on the day of determination", () => {
    const removed = { ...first, removed_on: "2024-11-30", removal_reason: "REPAIR" };
    expect(reached(recurring(removed, second()), "2c", day)).toEqual({});
  });

  it.each(["REPAIR", "EXPIRY", "OTHER"])(
    "stays when the earlier listing is removed a day later (%s)",
    (reason) => {
      const removed = { ...first, removed_on: "2024-12-01", removal_reason: reason };
      expect(reached(recurring(removed, second()), "2c", day)).toEqual({ A: "EXTEND_PUBLICITY" });
    },
  );

  it("is not there when the earlier listing is annulled at any time", () => {
    const annulled = { ...first, removed_on: "2026-05-01", removal_reason: "ANNULMENT" };
    expect(reached(recurring(annulled, second()), "2c", day)).toEqual({});
  });

  it("is not there when the earlier listing had passed its cap by then", () => {
    const old = { ...first, published_on: "2021-11-30", until: "2026-01-01" };
    expect(reached(recurring(old, second()), "2c", day)).toEqual({});
    const aDayYounger = { ...old, published_on: "2021-12-01" };
    expect(reached(recurring(aDayYounger, second()), "2c", day)).toEqual({ A: "EXTEND_PUBLICITY" });
  });

  it("is not there when the earlier listing was determined but not yet published by then", () => {
    expect(reached(recurring(first, second({ determined_on: "2024-01-09" })), "2c", day)).toEqual({});
    expect(reached(recurring(first, second({ determined_on: "2024-01-10" })), "2c", day)).toEqual({
      A: "EXTEND_PUBLICITY",
    });
  });

  it("is gone when the later listing is no longer in force, the earlier one still being so", () => {
    const long = { ...first, until: "2026-01-10" };
    const repaired = second({ removed_on: "2025-02-01", removal_reason: "REPAIR" });
    expect(reached(recurring(long, repaired), "2c", "2025-01-31")).toEqual({ A: "EXTEND_PUBLICITY" });
    expect(reached(recurring(long, repaired), "2c", "2025-02-01")).toEqual({});
  });

  it("rests on both when each was determined on a day on which the other was in force", () => {
    const files = recurring(
      listed("A", "L1", { determined_on: "2024-05-01", published_on: "2024-05-01" }),
      listed("A", "L2", { determined_on: "2024-05-01", published_on: "2024-05-01" }),
    );
    expect(restrictionOf(files, "A", "2c", day)?.grounds.map(({ listing }) => listing)).toEqual(["L1", "L2"]);
  });

  it("a listing determined on the day it was published is not a second finding to itself", () => {
    const alone = listed("A", "L1", { determined_on: "2024-05-01", published_on: "2024-05-01" });
    expect(reached(recurring(alone), "2c", day)).toEqual({});
  });

  it("counts listings of the same enterprise only, and of enterprises only", () => {
    const ofOthers = recurring(
      { ...first, organization_code: "B" },
      second(),
      listed("I", "L3", { until: "2026-01-10" }),
      listed("I", "L4", { determined_on: "2024-05-01", published_on: "2024-05-02" }),
    );
    expect(reached(ofOthers, "2c", day)).toEqual({});
  });
});

describe("14d 已担任相关职务: offices that 14a to 14c cover", () => {
  const roles = [
    "LEGAL_REPRESENTATIVE",
    "DIRECTOR",
    "SUPERVISOR",
    "SENIOR_MANAGER",
    "ACTUAL_CONTROLLER",
    "BRANCH_HEAD",
  ];

  it.each([
    ["SOLELY_STATE_OWNED_COMPANY", ["LEGAL_REPRESENTATIVE", "DIRECTOR", "SUPERVISOR"]],
    ["STATE_CONTROLLED_COMPANY", ["LEGAL_REPRESENTATIVE", "DIRECTOR", "SUPERVISOR"]],
    ["STATE_PARTICIPATING_COMPANY", ["LEGAL_REPRESENTATIVE", "DIRECTOR", "SUPERVISOR"]],
    ["SOLELY_STATE_OWNED_ENTERPRISE", ["LEGAL_REPRESENTATIVE", "SENIOR_MANAGER"]],
    ["NONE", []],
    ["", []],
  ])("of a %s are %j", (form, covered) => {
    const proposed = roles.filter((role) => {
      const files = registry(firm("A", { state_capital: form }), holds("p", role, "A"), listed("p", "L1"));
      return restrictionOf(files, "p", "14d", day) !== undefined;
    });
    expect(proposed).toEqual(covered);
  });

  it("are named in order when held that day; the ground keeps the listing's days, not the offices'", () => {
    const files = registry(
      firm("A", { state_capital: "STATE_CONTROLLED_COMPANY" }),
      firm("B", { state_capital: "SOLELY_STATE_OWNED_ENTERPRISE" }),
      firm("C"),
      holds("p", "SENIOR_MANAGER", "B", "2025-03-01"),
      holds("p", "DIRECTOR", "A", "2020-01-01", "2025-03-01"),
      holds("p", "DIRECTOR", "A", "2025-03-01", "2025-03-02"),
      holds("p", "SUPERVISOR", "A"),
      holds("p", "SENIOR_MANAGER", "A"),
      holds("p", "DIRECTOR", "C"),
      holds("q", "DIRECTOR", "A"),
      listed("p", "L1"),
      listed("p", "L2", { published_on: "2025-01-01", until: "2025-06-01" }),
    );
    expect(restrictionOf(files, "p", "14d", day)).toEqual({
      limb: "14d",
      effect: "PROPOSE_REMOVAL",
      since: "2024-01-10",
      until: "2026-01-10",
      grounds: [
        ground("DIRECT", "PROPOSE_REMOVAL", "L1", ["2024-01-10", "2026-01-10"]),
        ground("DIRECT", "PROPOSE_REMOVAL", "L2", ["2025-01-01", "2025-06-01"]),
      ],
      offices: ["id:p|A|DIRECTOR|2025-03-01", "id:p|A|SUPERVISOR|", "id:p|B|SENIOR_MANAGER|2025-03-01"],
    });
    expect(restrictionOf(files, "q", "14d", day)).toBeUndefined();
  });

  it("leave 14a to 14c as they are when none is held", () => {
    const files = registry(
      firm("A", { state_capital: "SOLELY_STATE_OWNED_COMPANY" }),
      holds("p", "DIRECTOR", "A", "2020-01-01", day),
      listed("p", "L1"),
    );
    expect(limbsOf(files, "p", "2025-02-28")).toContain("14a 14b 14c 14d");
    expect(limbsOf(files, "p", day)).toContain("14a 14b 14c 15a");
  });
});

describe("15b 该机构法定代表人", () => {
  it("rests on every listing in force of every body that the person represents that day", () => {
    const files = registry(
      firm("A"),
      body("O", "OTHER"),
      firm("B"),
      listed("A", "L3"),
      listed("A", "L2", { until: "" }),
      listed("O", "L1", { published_on: "2025-02-01", until: "2025-09-01" }),
      listed("B", "L4"),
      holds("v", "LEGAL_REPRESENTATIVE", "A", "", "2025-10-01"),
      holds("v", "LEGAL_REPRESENTATIVE", "O", "2025-03-01"),
      holds("v", "LEGAL_REPRESENTATIVE", "B", "2020-01-01", "2025-03-01"),
      holds("v", "ACTUAL_CONTROLLER", "B"),
    );
    const pattern = "LEGAL_REPRESENTATIVE";
    expect(restrictionOf(files, "v", "15b", day)).toEqual({
      limb: "15b",
      effect: "RESTRICT",
      since: "2024-01-10",
      until: "2025-10-01",
      grounds: [
        ground(pattern, "RESTRICT", "L1", ["2025-03-01", "2025-09-01"], `id:v|O|${pattern}|2025-03-01`),
        ground(pattern, "RESTRICT", "L2", ["2024-01-10", "2025-10-01"], `id:v|A|${pattern}|`),
        ground(pattern, "RESTRICT", "L3", ["2024-01-10", "2025-10-01"], `id:v|A|${pattern}|`),
      ],
      offices: [],
    });
    expect(limbsOf(files, "v", day)).toBe("15b");
  });

  it("ends at once with the office and passes to the successor", () => {
    const files = registry(
      firm("A"),
      listed("A", "L1"),
      holds("u", "LEGAL_REPRESENTATIVE", "A", "2020-01-01", day),
      holds("v", "LEGAL_REPRESENTATIVE", "A", day),
    );
    expect(reached(files, "15b", "2025-02-28")).toEqual({ u: "RESTRICT" });
    expect(reached(files, "15b", day)).toEqual({ v: "RESTRICT" });
  });

  it("does not ask for a listing of the legal representative, nor is one enough", () => {
    const files = registry(firm("A"), holds("p", "LEGAL_REPRESENTATIVE", "A"), listed("p", "L1"));
    expect(reached(files, "15b", day)).toEqual({});
    expect(reached(files, "15a", day)).toEqual({ p: "RESTRICT" });
  });
});

describe("officers (10a, 16b to 16d, 18a)", () => {
  const five = ["LEGAL_REPRESENTATIVE", "ACTUAL_CONTROLLER", "DIRECTOR", "SUPERVISOR", "SENIOR_MANAGER"];

  it.each([
    ["ENTERPRISE", "10a 16b 16c 16d 18a"],
    ["PUBLIC_INSTITUTION", "10a 16b 16c 16d 18a"],
    ["GOVERNMENT_AGENCY", "10a 16b 16c 16d 18a"],
    ["SOCIAL_ORGANIZATION", "10a 16b 16c 16d 18a"],
    ["PRIVATE_NON_ENTERPRISE", "10a 16b 16c 16d"],
    ["OTHER", "10a 16b 16c 16d"],
  ])("a unit of kind %s with a listed officer of any of five roles has %s", (kind, limbs) => {
    for (const role of five) {
      const files = registry(body("A", kind), holds("p", role, "A"), listed("p", "L1"));
      expect(limbsOf(files, "A", day)).toBe(limbs);
    }
  });

  it("a listed branch head is none of the five", () => {
    const files = registry(firm("A"), holds("p", "BRANCH_HEAD", "A"), listed("p", "L1"));
    expect(limbsOf(files, "A", day)).toBe("");
  });

  it("a listed organization counts as actual controller, whatever its kind, and in no other role", () => {
    const files = registry(
      body("O", "OTHER"),
      firm("A"),
      firm("B"),
      holds("O", "ACTUAL_CONTROLLER", "A", "2024-06-01", "2025-06-01"),
      holds("O", "DIRECTOR", "B"),
      listed("O", "L1"),
    );
    expect(limbsOf(files, "B", day)).toBe("");
    expect(restrictionOf(files, "A", "16b", day)).toEqual({
      limb: "16b",
      effect: "SUPERVISE",
      since: "2024-06-01",
      until: "2025-06-01",
      grounds: [
        ground(
          "OFFICER",
          "SUPERVISE",
          "L1",
          ["2024-06-01", "2025-06-01"],
          "O|A|ACTUAL_CONTROLLER|2024-06-01",
        ),
      ],
      offices: [],
    });
  });

  it("a renewed office is its present term: the ground begins with it", () => {
    const files = registry(
      firm("A"),
      holds("p", "DIRECTOR", "A", "2022-03-01", "2025-03-01"),
      holds("p", "DIRECTOR", "A", "2025-03-01", "2028-03-01"),
      listed("p", "L1", { until: "" }),
    );
    const terms = ["2025-02-28", "2025-03-01"].map((on) => restrictionOf(files, "A", "10a", on)?.grounds);
    expect(terms).toEqual([
      [ground("OFFICER", "REFERENCE", "L1", ["2024-01-10", "2025-03-01"], "id:p|A|DIRECTOR|2022-03-01")],
      [ground("OFFICER", "REFERENCE", "L1", ["2025-03-01", "2027-01-10"], "id:p|A|DIRECTOR|2025-03-01")],
    ]);
  });

  it("an office and a listing that only touch give nothing", () => {
    const files = registry(
      firm("A"),
      holds("p", "DIRECTOR", "A", "2020-01-01", "2024-01-10"),
      holds("p", "DIRECTOR", "A", "2026-01-10"),
      listed("p", "L1"),
    );
    for (const on of ["2024-01-09", "2024-01-10", "2026-01-09", "2026-01-10"]) {
      expect(limbsOf(files, "A", on)).toBe("");
    }
  });
});

describe("one step only", () => {
  it("a legal representative reached by 15b passes nothing to the other units they lead", () => {
    const files = registry(
      firm("A"),
      firm("B"),
      listed("A", "L1"),
      holds("v", "LEGAL_REPRESENTATIVE", "A"),
      holds("v", "LEGAL_REPRESENTATIVE", "B"),
      holds("w", "LEGAL_REPRESENTATIVE", "B"),
    );
    expect(["A", "v", "B", "w"].map((subject) => limbsOf(files, subject, day) !== "")).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it("a unit reached through its officer passes nothing to its legal representative, fellows or subsidiary", () => {
    const files = registry(
      firm("A"),
      firm("B"),
      listed("p", "L1"),
      holds("p", "DIRECTOR", "A"),
      holds("v", "LEGAL_REPRESENTATIVE", "A"),
      holds("w", "DIRECTOR", "A"),
      holds("A", "ACTUAL_CONTROLLER", "B"),
    );
    expect(limbsOf(files, "A", day)).toBe("10a 16b 16c 16d 18a");
    expect(["v", "w", "B"].map((subject) => limbsOf(files, subject, day))).toEqual(["", "", ""]);
  });

  it("a listed controller reaches the unit it controls, not what that unit controls", () => {
    const files = registry(
      ...["A", "B", "C"].map((code) => firm(code)),
      listed("A", "L1"),
      holds("A", "ACTUAL_CONTROLLER", "B"),
      holds("B", "ACTUAL_CONTROLLER", "C"),
    );
    expect(reached(files, "16b", day)).toEqual({ B: "SUPERVISE" });
  });

  it("a listed subsidiary does not reach its controller, nor a listed employer its directors", () => {
    const files = registry(
      firm("A"),
      firm("B"),
      listed("B", "L1"),
      holds("A", "ACTUAL_CONTROLLER", "B"),
      holds("w", "DIRECTOR", "B"),
    );
    expect([limbsOf(files, "A", day), limbsOf(files, "w", day)]).toEqual(["", ""]);
  });
});

it("every organization and person of the files is answered for, with an empty list when nothing applies", () => {
  const files = registry(firm("A"), holds("p", "DIRECTOR", "A"));
  expect([...restrictionsOf(files, day)]).toEqual([
    ["A", []],
    ["id:p", []],
  ]);
});
