import { describe, expect, test } from "vitest";
import departments from "../../subgraphs/departments/catalogue/departments.json" with { type: "json" };
import policies from "../../subgraphs/measures/catalogue/policies.json" with { type: "json" };
import catalogueOfBehaviours from "../../subgraphs/violations/catalogue/behaviours.json" with {
  type: "json",
};
import {
  ambiguities,
  datedNumbers,
  type Interval,
  legalBases,
  limbs,
  measures,
} from "../support/catalogue.ts";

const limbIds = limbs.map((limb) => limb.id);
const { behaviours, facts } = catalogueOfBehaviours;
const links = legalBases.flatMap((basis) =>
  basis.links.flatMap((link) => link.limbs.map((limb) => ({ limb, basis, relation: link.relation }))),
);

describe("the limbs", () => {
  const reached = (pattern: string, subjectType: string) =>
    limbs
      .filter((limb) => limb.patterns.includes(pattern) && limb.subjectTypes.includes(subjectType))
      .map((limb) => limb.id)
      .join(" ");

  test("are 34, of 18 measures, each named after its own", () => {
    expect(measures.map((measure) => measure.number)).toEqual(
      Array.from({ length: 18 }, (_, index) => index + 1),
    );
    expect(limbIds.join(" ")).toBe(
      "1a 1b 2a 2b 2c 3a 4a 5a 5b 6a 7a 7b 8a 8b 8c 9a 9b 10a 11a 12a 13a 14a 14b 14c 14d 15a 15b 16a 16b 16c 16d 17a 18a 18b",
    );
    for (const measure of measures) {
      for (const limb of measure.limbs) expect(Number.parseInt(limb.id, 10)).toBe(measure.number);
    }
  });

  test("that a person's own listing can bring", () => {
    expect(reached("DIRECT", "PERSON")).toBe("1a 1b 4a 7a 7b 8b 8c 9b 14a 14b 14c 14d 15a 17a 18a 18b");
  });

  test("that an organization's own listing can bring, by kind", () => {
    const ofKinds = (kinds: string[]) =>
      limbs
        .filter((limb) => limb.patterns.includes("DIRECT") && limb.subjectTypes.includes("ORGANIZATION"))
        .filter((limb) => limb.organizationKinds.join() === kinds.join())
        .map((limb) => limb.id)
        .join(" ");
    expect(ofKinds([])).toBe("4a 7a 7b 10a 17a");
    expect(ofKinds(["ENTERPRISE"])).toBe("2a 2b 2c 3a 5a 5b 6a 8a 9a 11a 12a 13a 16a 16c 16d");
    expect(ofKinds(["ENTERPRISE", "PUBLIC_INSTITUTION", "GOVERNMENT_AGENCY", "SOCIAL_ORGANIZATION"])).toBe(
      "18a 18b",
    );
  });

  test("that reach the legal representative of a listed organization: 15b alone", () => {
    expect(reached("LEGAL_REPRESENTATIVE", "PERSON")).toBe("15b");
    expect(reached("LEGAL_REPRESENTATIVE", "ORGANIZATION")).toBe("");
  });

  test("that reach a unit through a listed officer, through five roles and never as a prohibition", () => {
    expect(reached("OFFICER", "ORGANIZATION")).toBe("10a 16b 16c 16d 18a");
    const throughOfficers = limbs.filter((limb) => limb.patterns.includes("OFFICER"));
    for (const limb of throughOfficers) {
      expect(limb.roles.join(" ")).toBe(
        "LEGAL_REPRESENTATIVE ACTUAL_CONTROLLER DIRECTOR SUPERVISOR SENIOR_MANAGER",
      );
    }
    expect(throughOfficers.map((limb) => limb.officerEffect)).toEqual([
      "REFERENCE",
      "SUPERVISE",
      "SUPERVISE",
      "SUPERVISE",
      "REFERENCE",
    ]);
  });

  test("that name an offices' matrix: roles by form, sector or kind", () => {
    const offices = limbs
      .filter((limb) => /^(8b|8c|14.|15.)$/.test(limb.id))
      .map(({ id, roles, stateCapitalForms, financialSectors, organizationKinds, subjectTypes }) => [
        id,
        [...stateCapitalForms, ...financialSectors, ...organizationKinds].join(" "),
        roles.join(" "),
        subjectTypes.join(),
      ]);
    const three = "LEGAL_REPRESENTATIVE DIRECTOR SUPERVISOR";
    expect(offices).toEqual([
      ["8b", "FINANCING_GUARANTEE", "", "PERSON"],
      [
        "8c",
        "SECURITIES FUND_MANAGEMENT FUTURES",
        "DIRECTOR SUPERVISOR SENIOR_MANAGER BRANCH_HEAD",
        "PERSON",
      ],
      ["14a", "SOLELY_STATE_OWNED_COMPANY", three, "PERSON"],
      ["14b", "STATE_CONTROLLED_COMPANY STATE_PARTICIPATING_COMPANY", three, "PERSON"],
      ["14c", "SOLELY_STATE_OWNED_ENTERPRISE", "LEGAL_REPRESENTATIVE SENIOR_MANAGER", "PERSON"],
      ["14d", "", "", "PERSON"],
      ["15a", "PUBLIC_INSTITUTION", "LEGAL_REPRESENTATIVE", "PERSON"],
      ["15b", "PUBLIC_INSTITUTION", "LEGAL_REPRESENTATIVE", "PERSON"],
    ]);
    expect(limbs.find((limb) => limb.id === "14d")?.officesOfLimbs).toEqual(["14a", "14b", "14c"]);
  });

  test("prohibit only where the text says 不得", () => {
    expect(limbs.filter((limb) => limb.effect === "PROHIBIT").map((limb) => limb.id)).toEqual(["18a"]);
    for (const limb of limbs) expect(limb.effect === "PROHIBIT").toBe(limb.quoteZh.includes("不得"));
  });
});

describe("the legal bases", () => {
  const relationsOf = (limb: string) => links.filter((link) => link.limb === limb);

  test.each(limbs)("limb $id rests first on its own clause of 榕人社劳〔2019〕7号", ({ id }) => {
    const first = relationsOf(id)[0];
    expect(first?.relation).toBe("BASIS");
    expect(first?.basis.documentZh).toContain("榕人社劳〔2019〕7号");
    expect(first?.basis.id).toBe(`rong-ren-she-lao-2019-7-measure-${Number.parseInt(id, 10)}`);
  });

  test("are linked to limbs that exist, once each, and none is left unlinked", () => {
    expect(new Set(legalBases.map((basis) => basis.id)).size).toBe(legalBases.length);
    expect(new Set(links.map((link) => `${link.limb} ${link.basis.id}`)).size).toBe(links.length);
    for (const link of links) expect(limbIds).toContain(link.limb);
    for (const basis of legalBases) expect(links.some((link) => link.basis === basis)).toBe(true);
  });

  test("a limit is never the basis or the condition of anything", () => {
    const limits = new Set(links.filter((link) => link.relation === "LIMIT").map((link) => link.basis.id));
    expect(limits.size).toBeGreaterThan(0);
    for (const link of links) if (limits.has(link.basis.id)) expect(link.relation).toBe("LIMIT");
  });

  test("of the civil service and of public institutions belong to 1a and to 1b alone", () => {
    const limbsOf = (words: string) =>
      [
        ...new Set(links.filter((link) => link.basis.documentZh.includes(words)).map((link) => link.limb)),
      ].join(" ");
    expect(limbsOf("公务员")).toBe("1a");
    expect(limbsOf("事业单位公开招聘")).toBe("1b");
    expect(limbsOf("融资担保公司")).toBe("8a 8b");
    expect(limbsOf("证券")).toBe("8c");
    expect(limbsOf("期货")).toBe("8c");
  });

  test("on a day are those in effect: the Civil Servant Law changes on 2019-06-01, the Company Law on 2024-07-01", () => {
    const on = (limb: string, words: string, day: string) =>
      relationsOf(limb)
        .filter(({ basis }) => basis.documentZh.includes(words))
        .filter(({ basis }) => (basis.effectiveFrom ?? day) <= day && day < (basis.effectiveUntil ?? "9999"))
        .map(({ basis, relation }) => `${basis.articleZh} ${relation}`);
    expect(on("1a", "公务员法", "2019-05-31")).toEqual(["第十二条、第二十四条 CONDITION"]);
    expect(on("1a", "公务员法", "2019-06-01")).toEqual([
      "第二十六条第四项 BASIS",
      "第十三条第四项、第十四条 CONDITION",
    ]);
    expect(on("14a", "公司法", "2024-06-30")).toEqual(["第一百四十六条 LIMIT"]);
    expect(on("14a", "公司法", "2024-07-01")).toEqual(["第一百七十八条 LIMIT"]);
    expect(on("14a", "登记管理", "2022-02-28")).toEqual(["第四条 CONDITION"]);
    expect(on("14a", "登记管理", "2022-03-01")).toEqual(["第十二条 CONDITION"]);
  });
});

describe("ambiguities, numbers and choices", () => {
  test("an ambiguity is of a measure and marks limbs of it, numbered without gaps", () => {
    for (const measure of measures) {
      const own = ambiguities.filter((ambiguity) => ambiguity.measureNumber === measure.number);
      expect(own.map((ambiguity) => ambiguity.id)).toEqual(
        own.map((_, index) => `${measure.number}-${index + 1}`),
      );
      expect(own.length).toBeGreaterThan(0);
      const ids = measure.limbs.map((limb) => limb.id);
      for (const ambiguity of own) {
        expect(ambiguity.limbIds.length).toBeGreaterThan(0);
        for (const limb of ambiguity.limbIds) expect(ids).toContain(limb);
        expect(ambiguity.choiceZh === null).toBe(ambiguity.choiceEn === null);
      }
    }
  });

  test.each([
    ["2c", "须有认定文书"],
    ["2c", "三年"],
    ["7b", "文义不明"],
    ["11a", "限制"],
    ["14c", "国有独资企业"],
    ["14d", "只向任免机构提出意见"],
    ["15a", "现任者不因此免职"],
    ["18a", "对单位仅作“参考”"],
  ])("the choice taken for %s is written down: %s", (limb, words) => {
    const marked = ambiguities.filter((ambiguity) => ambiguity.limbIds.includes(limb));
    expect(marked.some((ambiguity) => ambiguity.choiceZh?.includes(words))).toBe(true);
  });

  test("a number without a source is kept as unknown, never made up", () => {
    expect(new Set(datedNumbers.map((number) => number.key)).size).toBe(datedNumbers.length);
    for (const number of datedNumbers) {
      expect(number.known).toBe(number.value !== null);
      expect(number.value === null).toBe(number.unit === null);
    }
    expect(datedNumbers.find(({ key }) => key === "objection_handling_national")).toMatchObject({
      known: false,
      value: null,
    });
  });

  test("the cap of publicity is the national maximum, three years", () => {
    const maximum = datedNumbers.find(({ key }) => key === "serious_publicity_max");
    expect(maximum).toMatchObject({ value: 3, unit: "YEAR", national: true });
  });

  test("国有企业 in 14c is what the policy switch says", () => {
    const forms = policies.find(({ key }) => key === "state_owned_enterprise_forms")?.value;
    expect(limbs.find((limb) => limb.id === "14c")?.stateCapitalForms).toEqual(forms);
  });

  test("a behaviour needs facts that are defined, and refusal where the text says 拒不", () => {
    const codes = facts.map((fact) => fact.code);
    for (const behaviour of behaviours) {
      for (const code of behaviour.requiredFacts) expect(codes).toContain(code);
      expect(behaviour.requiresRefusal).toBe(behaviour.quoteZh.includes("拒不"));
    }
    expect(new Set(behaviours.flatMap((behaviour) => behaviour.requiredFacts))).toEqual(new Set(codes));
  });
});

test("every interval is half-open and of civil days, and ends after it begins", () => {
  const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
  const dated: Interval[] = [...measures, ...legalBases, ...datedNumbers, ...behaviours, ...departments];
  for (const { effectiveFrom, effectiveUntil } of dated) {
    for (const bound of [effectiveFrom, effectiveUntil]) if (bound !== null) expect(bound).toMatch(day);
    if (effectiveFrom !== null && effectiveUntil !== null) expect(effectiveFrom < effectiveUntil).toBe(true);
  }
});
