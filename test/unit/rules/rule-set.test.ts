import { describe, expect, test } from "vitest";
import measures from "../../../subgraphs/measures/catalogue/measures.json" with { type: "json" };
import type { Role, StateCapital } from "../../../subgraphs/measures/generated/resolvers.ts";
import {
  coverageOf,
  type LimbReach,
  officeCoverageOf,
  ruleSetOn,
} from "../../../subgraphs/measures/rules/rule-set.ts";
import { restrictions } from "../../support/answers.ts";
import { catalogueRules } from "../../support/catalogue-rules.ts";
import { listing, office, person, ROLES } from "../../support/facts.ts";

const day = "2025-03-01";
const limbs = measures.flatMap((measure) => measure.limbs as LimbReach[]);

const limb = (id: string, more: Partial<LimbReach> = {}): LimbReach => ({
  id,
  effect: "RESTRICT",
  subjectTypes: ["ORGANIZATION"],
  patterns: ["DIRECT"],
  condition: null,
  organizationKinds: [],
  officerEffect: null,
  officerOrganizationKinds: null,
  roles: [],
  stateCapitalForms: [],
  financialSectors: [],
  officesOfLimbs: [],
  ...more,
});

describe("the ways in which a limb reaches a subject", () => {
  const direct = { limb: "1a", pattern: "DIRECT", condition: null, effect: "RESTRICT" };

  test("one for each type of subject, with its condition; an empty list of kinds confines nothing", () => {
    expect(
      coverageOf(limb("1a", { subjectTypes: ["PERSON", "ORGANIZATION"], condition: "RECURRENCE" })),
    ).toEqual([
      { ...direct, subject: "PERSON", organizationKinds: null, condition: "RECURRENCE" },
      { ...direct, subject: "ORGANIZATION", organizationKinds: null, condition: "RECURRENCE" },
    ]);
  });

  test("kinds confine organizations; of a person they would say where the office lies", () => {
    const kinds = { organizationKinds: ["ENTERPRISE" as const] };
    expect(coverageOf(limb("1a", { subjectTypes: ["PERSON", "ORGANIZATION"], ...kinds }))).toEqual([
      { ...direct, subject: "PERSON", organizationKinds: null },
      { ...direct, subject: "ORGANIZATION", organizationKinds: ["ENTERPRISE"] },
    ]);
  });

  test("through an officer without the condition, with the effect and the kinds that the limb has for it", () => {
    const both = limb("1a", {
      effect: "PROHIBIT",
      patterns: ["DIRECT", "OFFICER"],
      condition: "LISTED_COMPANY",
      organizationKinds: ["ENTERPRISE"],
      officerEffect: "REFERENCE",
      officerOrganizationKinds: ["OTHER"],
    });
    expect(coverageOf(both)[1]).toEqual({
      limb: "1a",
      pattern: "OFFICER",
      subject: "ORGANIZATION",
      organizationKinds: ["OTHER"],
      condition: null,
      effect: "REFERENCE",
    });
    expect(coverageOf({ ...both, officerEffect: null, officerOrganizationKinds: [] })[1]).toMatchObject({
      organizationKinds: null,
      effect: "PROHIBIT",
    });
  });

  test("through the representative of a listed organization a person alone, whatever the kinds of the limb", () => {
    const through = limb("15b", {
      subjectTypes: ["PERSON"],
      patterns: ["LEGAL_REPRESENTATIVE"],
      organizationKinds: ["PUBLIC_INSTITUTION"],
    });
    expect(coverageOf(through)).toEqual([
      {
        limb: "15b",
        pattern: "LEGAL_REPRESENTATIVE",
        subject: "PERSON",
        organizationKinds: null,
        condition: null,
        effect: "RESTRICT",
      },
    ]);
  });
});

describe("国有企业 (14c) is read as the policy state_owned_enterprise_forms has it", () => {
  const narrow: StateCapital[] = ["SOLELY_STATE_OWNED_ENTERPRISE"];
  const wide: StateCapital[] = [...narrow, "SOLELY_STATE_OWNED_COMPANY"];
  const covered = (policy: StateCapital[], form: StateCapital): Role[] => {
    const rules = { ...catalogueRules, offices: officeCoverageOf(limbs, policy) };
    return ROLES.filter((role) =>
      restrictions(person(listing("L1"), office(role, { form })), { on: day, knownAt: null }, rules).some(
        (applied) => applied.limb === "14d",
      ),
    );
  };

  test("the offices of 14a, 14b and 14c, by form and role", () => {
    expect(officeCoverageOf(limbs, narrow)).toEqual([
      {
        limb: "14a",
        forms: ["SOLELY_STATE_OWNED_COMPANY"],
        roles: ["LEGAL_REPRESENTATIVE", "DIRECTOR", "SUPERVISOR"],
      },
      {
        limb: "14b",
        forms: ["STATE_CONTROLLED_COMPANY", "STATE_PARTICIPATING_COMPANY"],
        roles: ["LEGAL_REPRESENTATIVE", "DIRECTOR", "SUPERVISOR"],
      },
      {
        limb: "14c",
        forms: ["SOLELY_STATE_OWNED_ENTERPRISE"],
        roles: ["LEGAL_REPRESENTATIVE", "SENIOR_MANAGER"],
      },
    ]);
  });

  test("narrowly, the senior managers of a solely state-owned company are not among its offices", () => {
    expect(covered(narrow, "SOLELY_STATE_OWNED_COMPANY")).toEqual([
      "LEGAL_REPRESENTATIVE",
      "DIRECTOR",
      "SUPERVISOR",
    ]);
  });

  test("with 国有独资公司 added they are, beside those of 14a; no other form gains or loses an office", () => {
    expect(covered(wide, "SOLELY_STATE_OWNED_COMPANY")).toEqual([
      "LEGAL_REPRESENTATIVE",
      "DIRECTOR",
      "SUPERVISOR",
      "SENIOR_MANAGER",
    ]);
    for (const form of [
      "SOLELY_STATE_OWNED_ENTERPRISE",
      "STATE_CONTROLLED_COMPANY",
      "STATE_PARTICIPATING_COMPANY",
    ] as const) {
      expect(covered(wide, form)).toEqual(covered(narrow, form));
    }
  });

  test("an empty policy takes nothing from what the clause names itself", () => {
    expect(officeCoverageOf(limbs, [])).toEqual(officeCoverageOf(limbs, narrow));
  });

  test("limbs whose offices no other limb asks for are left out", () => {
    const asking = limb("2a", { officesOfLimbs: ["1b"] });
    const offices = {
      stateCapitalForms: ["STATE_CONTROLLED_COMPANY" as const],
      roles: ["DIRECTOR" as const],
    };
    expect(officeCoverageOf([limb("1a", offices), limb("1b", offices), asking], narrow)).toEqual([
      { limb: "1b", forms: ["STATE_CONTROLLED_COMPANY"], roles: ["DIRECTOR"] },
    ]);
  });
});

describe("a limb is applied on the days on which it is in effect", () => {
  const days = (effectiveUntil: string | null) => ({ effectiveFrom: null, effectiveUntil });
  const catalogue = (ended: string) => ({
    coverage: catalogueRules.coverage.map((row) => ({
      ...row,
      ...days(row.limb === ended ? "2025-06-01" : null),
    })),
    offices: catalogueRules.offices.map((row) => ({
      ...row,
      ...days(row.limb === ended ? "2025-06-01" : null),
    })),
    officeLimbs: catalogueRules.officeLimbs.map((row) => ({
      ...row,
      ...days(row.limb === ended ? "2025-06-01" : null),
    })),
  });
  const facts = person(
    listing("L1"),
    office("DIRECTOR", { position: "1", form: "SOLELY_STATE_OWNED_COMPANY" }),
    office("DIRECTOR", { position: "2", form: "STATE_CONTROLLED_COMPANY" }),
  );
  const on = (day: string, ended: string) =>
    restrictions(facts, { on: day, knownAt: null }, ruleSetOn(catalogue(ended), day));

  test("not from the first day after its end; on its last day it is", () => {
    const applies = (day: string) => on(day, "7b").some(({ limb }) => limb === "7b");
    expect(["2025-05-31", "2025-06-01"].map(applies)).toEqual([true, false]);
    expect(on("2025-06-01", "7b").map(({ limb }) => limb)).toEqual(
      on("2025-05-31", "7b")
        .map(({ limb }) => limb)
        .filter((limb) => limb !== "7b"),
    );
  });

  test("nor do its offices count for 14d after its end", () => {
    const offices = (day: string) => on(day, "14a").find(({ limb }) => limb === "14d")?.offices;
    expect(offices("2025-05-31")).toEqual(["1", "2"]);
    expect(offices("2025-06-01")).toEqual(["2"]);
  });

  test("nor before the first day that an amendment gives it; the document's own have none", () => {
    const brought = catalogue("7b");
    const [own] = brought.coverage;
    const amended = {
      ...brought,
      coverage: brought.coverage.map((row) =>
        row.limb === "7b" ? { ...row, effectiveFrom: "2027-01-01", effectiveUntil: null } : row,
      ),
    };
    const limbsOn = (day: string) => new Set(ruleSetOn(amended, day).coverage.map(({ limb }) => limb));
    expect(limbsOn("2026-12-31").has("7b")).toBe(false);
    expect(limbsOn("2027-01-01").has("7b")).toBe(true);
    expect(limbsOn("2010-01-01").has(own?.limb ?? "")).toBe(true);
  });
});
