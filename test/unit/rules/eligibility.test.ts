import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Effect, Verdict } from "../../../subgraphs/measures/generated/resolvers.ts";
import { organizationAsKnown, personAsKnown } from "../../../subgraphs/measures/rules/as-known.ts";
import { chainsToOrganization, chainsToPerson } from "../../../subgraphs/measures/rules/chains.ts";
import { competenceNote } from "../../../subgraphs/measures/rules/competence.ts";
import {
  appointmentEligibility,
  type Eligibility,
  organizationEligibility,
  personEligibility,
} from "../../../subgraphs/measures/rules/eligibility.ts";
import type { AppliedLimb } from "../../../subgraphs/measures/rules/facts.ts";
import {
  latestRecord,
  recordsOfOrganization,
  recordsOfPerson,
} from "../../../subgraphs/measures/rules/latest-record.ts";
import { officeConflicts } from "../../../subgraphs/measures/rules/office-conflicts.ts";
import type { Question } from "../../../subgraphs/measures/rules/restrictions.ts";
import { verdictOf } from "../../../subgraphs/measures/rules/verdict.ts";
import { restrictions } from "../../support/answers.ts";
import { catalogueRules } from "../../support/catalogue-rules.ts";
import { listing, office, periods, person, registration } from "../../support/facts.ts";
import { anyFacts, anyQuestion, type Facts } from "../../support/random-facts.ts";

const day = "2025-03-01";
const now: Question = { on: day, knownAt: null };
const all = new Set(catalogueRules.coverage.map(({ limb }) => limb));

const eligibilityOf = (facts: Facts, question: Question): Eligibility =>
  "officeFacts" in facts
    ? personEligibility(facts, catalogueRules, all, question)
    : organizationEligibility(facts, catalogueRules, all, question);

describe("the verdict", () => {
  const applied = (...effects: Effect[]) => effects.map((effect) => ({ effect }) as AppliedLimb);

  test.each<[Effect, Verdict]>([
    ["PROHIBIT", "PROHIBITED"],
    ["RESTRICT_OR_PROHIBIT", "RESTRICTED"],
    ["RESTRICT", "RESTRICTED"],
    ["REDUCE_CONVENIENCE", "RESTRICTED"],
    ["PROPOSE_REMOVAL", "ACTION_REQUIRED"],
    ["REVOKE_HONOUR", "ACTION_REQUIRED"],
    ["PUBLICISE", "ACTION_REQUIRED"],
    ["EXTEND_PUBLICITY", "ACTION_REQUIRED"],
    ["SUPERVISE", "SUPERVISED"],
    ["REFERENCE", "REFERENCE"],
  ])("of %s alone is %s", (effect, verdict) => {
    expect(verdictOf(applied(effect))).toBe(verdict);
  });

  test("is that of the strongest, and CLEAR of none", () => {
    expect(verdictOf(applied("REFERENCE", "RESTRICT"))).toBe("RESTRICTED");
    expect(verdictOf(applied("SUPERVISE", "PUBLICISE", "REFERENCE"))).toBe("ACTION_REQUIRED");
    expect(verdictOf(applied("RESTRICT", "PROHIBIT"))).toBe("PROHIBITED");
    expect(verdictOf([])).toBe("CLEAR");
  });
});

describe("chains and grounds are two accounts of one thing", () => {
  test("what nothing stops is a ground, and every ground is such a chain", () => {
    fc.assert(
      fc.property(anyFacts, anyQuestion, (facts, question) => {
        const chains =
          "officeFacts" in facts
            ? chainsToPerson(personAsKnown(facts, question.knownAt), catalogueRules, question.on)
            : chainsToOrganization(organizationAsKnown(facts, question.knownAt), catalogueRules, question.on);
        const line = (one: {
          limb: string;
          pattern: string;
          effect: string;
          listing: string;
          position: string | null;
        }) => [one.limb, one.pattern, one.effect, one.listing, one.position].join(" ");
        const whole = chains.filter(({ stops }) => stops.length === 0).map(line);
        const grounds = restrictions(facts, question).flatMap((applied) => applied.grounds.map(line));
        expect(whole.sort()).toEqual(grounds.sort());
      }),
      { numRuns: 300 },
    );
  });
});

describe("the state of the data", () => {
  const FIRST = "2024-01-01T00:00:00.000000Z";
  const recordsOf = (facts: Facts) =>
    "officeFacts" in facts ? recordsOfPerson(facts) : recordsOfOrganization(facts);

  test("is the last instant at which anything was recorded or replaced, by then", () => {
    const records = [
      { recordedFrom: "2024-06-02T00:00:00.000000Z", recordedUntil: "2024-06-04T00:00:00.000000Z" },
      { recordedFrom: "2024-06-03T00:00:00.000000Z", recordedUntil: null },
    ];
    expect(latestRecord(records, FIRST, null)).toBe("2024-06-04T00:00:00.000000Z");
    expect(latestRecord(records, FIRST, "2024-06-03T12:00:00.000000Z")).toBe("2024-06-03T00:00:00.000000Z");
    expect(latestRecord(records, FIRST, "2024-06-04T00:00:00.000000Z")).toBe("2024-06-04T00:00:00.000000Z");
    expect(latestRecord([], FIRST, null)).toBe(FIRST);
  });

  test("asked again with it, the answer is the same", () => {
    fc.assert(
      fc.property(anyFacts, anyQuestion, (facts, question) => {
        const knownAt = latestRecord(recordsOf(facts), FIRST, question.knownAt);
        expect(eligibilityOf(facts, { ...question, knownAt })).toEqual(eligibilityOf(facts, question));
      }),
      { numRuns: 300 },
    );
  });
});

describe("an office", () => {
  const responsible = listing("L1", { responsibility: "LEGAL_REPRESENTATIVE" });

  function asked(
    facts: ReturnType<typeof person>,
    place: Parameters<typeof registration>,
    role: Parameters<typeof office>[0],
    question = now,
  ) {
    const { verdict, limbs, nearLimbs, nearMisses } = appointmentEligibility(
      facts,
      [registration(...place)],
      role,
      catalogueRules,
      question,
    );
    const steps = nearMisses.map(({ limb, step }) => `${limb} ${step}`);
    return { verdict, limbs: limbs.join(" "), near: nearLimbs.join(" "), steps };
  }

  test("that measure 14 reaches is restricted; of the near clauses it is said what they lack", () => {
    const place = ["ENTERPRISE", { stateCapital: "SOLELY_STATE_OWNED_COMPANY" }] as const;
    expect(asked(person(responsible), [...place], "SUPERVISOR")).toEqual({
      verdict: "RESTRICTED",
      limbs: "14a",
      near: "8c 14b",
      steps: ["8c SECTOR_OUTSIDE_CLAUSE", "14b FORM_OUTSIDE_CLAUSE"],
    });
    expect(asked(person(responsible), [...place], "SENIOR_MANAGER")).toEqual({
      verdict: "CLEAR",
      limbs: "",
      near: "8c 14a 14c",
      steps: ["8c SECTOR_OUTSIDE_CLAUSE", "14a ROLE_OUTSIDE_CLAUSE", "14c FORM_OUTSIDE_CLAUSE"],
    });
  });

  test("is open to who was listed, and it is said of what", () => {
    const over = listing("L1", { inForce: periods("2023-01-01/2025-03-01"), endedBy: "REMOVAL" });
    const place = ["ENTERPRISE", { stateCapital: "STATE_PARTICIPATING_COMPANY" }] as const;
    expect(asked(person(over), [...place], "DIRECTOR")).toEqual({
      verdict: "CLEAR",
      limbs: "14b",
      near: "8c 14a",
      steps: ["14b REMOVED"],
    });
  });

  test("of head of a public institution is restricted to the listed, and to who heads a listed unit", () => {
    const place = ["PUBLIC_INSTITUTION"] as const;
    expect(asked(person(responsible), [...place], "LEGAL_REPRESENTATIVE").verdict).toBe("RESTRICTED");
    const heads = office("LEGAL_REPRESENTATIVE", { listings: [listing("L2")] });
    expect(asked(person(heads), [...place], "LEGAL_REPRESENTATIVE").verdict).toBe("RESTRICTED");
    const headed = office("LEGAL_REPRESENTATIVE", { until: "2025-01-01", listings: [listing("L2")] });
    expect(asked(person(headed), [...place], "LEGAL_REPRESENTATIVE")).toMatchObject({
      verdict: "CLEAR",
      limbs: "15a 15b",
      steps: ["15b POSITION_ENDED"],
    });
    expect(asked(person(responsible), [...place], "DIRECTOR")).toMatchObject({
      verdict: "CLEAR",
      steps: [
        "8c SECTOR_OUTSIDE_CLAUSE",
        "14a FORM_OUTSIDE_CLAUSE",
        "14b FORM_OUTSIDE_CLAUSE",
        "15a ROLE_OUTSIDE_CLAUSE",
      ],
    });
  });

  test("in finance: any in a guarantor to who was found responsible, four elsewhere for reference", () => {
    const guarantor = ["ENTERPRISE", { financialSector: "FINANCING_GUARANTEE" }] as const;
    expect(asked(person(responsible), [...guarantor], "ACTUAL_CONTROLLER")).toMatchObject({
      verdict: "RESTRICTED",
      limbs: "8b",
    });
    expect(asked(person(listing("L1")), [...guarantor], "ACTUAL_CONTROLLER")).toMatchObject({
      verdict: "CLEAR",
      steps: ["8b NO_RESPONSIBILITY_FINDING"],
    });
    const broker = ["ENTERPRISE", { financialSector: "SECURITIES" }] as const;
    expect(asked(person(responsible), [...broker], "BRANCH_HEAD")).toMatchObject({
      verdict: "REFERENCE",
      limbs: "8c",
      near: "",
    });
  });

  test("is asked of the organization as it was on record", () => {
    const versions = [
      registration("ENTERPRISE", { recordedUntil: "2024-02-01T00:00:00.000000Z" }),
      registration("ENTERPRISE", {
        stateCapital: "STATE_CONTROLLED_COMPANY",
        recordedFrom: "2024-02-01T00:00:00.000000Z",
      }),
    ];
    const verdictAt = (knownAt: string | null) =>
      appointmentEligibility(person(responsible), versions, "DIRECTOR", catalogueRules, { on: day, knownAt })
        .verdict;
    expect(verdictAt("2024-01-15T00:00:00.000000Z")).toBe("CLEAR");
    expect(verdictAt(null)).toBe("RESTRICTED");
  });
});

describe("an office that is held", () => {
  const form = "STATE_CONTROLLED_COMPANY";
  const found = (facts: ReturnType<typeof person>, position: string, question = now) =>
    officeConflicts(facts, position, catalogueRules, question).map(
      ({ kind, office, applied }) => `${kind} ${office} ${applied.limb}`,
    );

  test("is one to propose an opinion on by measure 14, and information by the others", () => {
    const facts = person(
      listing("L1", { responsibility: "LEGAL_REPRESENTATIVE" }),
      office("DIRECTOR", { position: "1", form, sector: "SECURITIES" }),
      office("LEGAL_REPRESENTATIVE", {
        position: "2",
        kind: "PUBLIC_INSTITUTION",
        listings: [listing("L2")],
      }),
      office("SENIOR_MANAGER", { position: "3", form }),
      office("DIRECTOR", { position: "4", form, until: "2025-03-01" }),
      office("DIRECTOR", { position: "5" }),
    );
    expect(found(facts, "1")).toEqual(["INFORMATION 8c 8c", "OPINION 14b 14d"]);
    expect(found(facts, "2")).toEqual(["INFORMATION 15a 15a", "INFORMATION 15b 15b"]);
    expect(found(facts, "3")).toEqual([]);
    expect(found(facts, "4")).toEqual([]);
    expect(found(facts, "5")).toEqual([]);
    expect(found(facts, "6")).toEqual([]);
  });

  test("is none of who is not listed on the day", () => {
    const facts = person(
      listing("L1", { inForce: periods("2025-03-02/2026-01-01") }),
      office("DIRECTOR", { position: "1", form }),
    );
    expect(found(facts, "1")).toEqual([]);
    expect(found(facts, "1", { on: "2025-03-02", knownAt: null })).toEqual(["OPINION 14b 14d"]);
  });
});

describe("what goes with an answer", () => {
  const measure = {
    number: 14,
    departmentIds: ["SASAC"],
    departmentsText: "实施单位:市国资委",
    openEnded: false,
  };

  test("a note where the measure does not name the department; an open list is said to be one", () => {
    expect(competenceNote(measure, "SASAC")).toBeNull();
    expect(competenceNote(measure, "SASAC_350102")).toBeNull();
    expect(competenceNote(measure, "TAX_350102")).not.toBeNull();
    expect(competenceNote(measure, "TAX")).toEqual({
      zh: "第（14）项措施未将询问部门列为实施单位（实施单位:市国资委）",
      en: "measure 14 does not name the asking department",
    });
    expect(competenceNote({ ...measure, openEnded: true }, "TAX")?.zh).toContain("开放列举");
    expect(competenceNote(measure, null)).not.toBeNull();
  });
});
