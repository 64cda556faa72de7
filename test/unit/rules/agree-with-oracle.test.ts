import fc from "fast-check";
import { expect, test } from "vitest";
import type { AppliedLimb } from "../../../subgraphs/measures/rules/facts.ts";
import {
  organizationRestrictions,
  personRestrictions,
} from "../../../subgraphs/measures/rules/restrictions.ts";
import { interestingDays, registryFiles } from "../../oracle/random-registry.ts";
import { personKey, type RegistryFiles } from "../../oracle/registry-on-a-day.ts";
import { type OracleRestriction, restrictionsOf } from "../../oracle/restrictions-oracle.ts";
import { catalogueRules } from "../../support/catalogue-rules.ts";
import { factsOfFiles } from "../../support/facts-of-files.ts";

function byRule(files: RegistryFiles, on: string): Record<string, OracleRestriction[]> {
  const facts = factsOfFiles(files);
  const question = { on, knownAt: null };
  const answers: Record<string, OracleRestriction[]> = {};
  for (const { code } of files.organizations) {
    answers[code] = organizationRestrictions(facts.organization(code), catalogueRules, question).map(
      asOracle,
    );
  }
  for (const row of files.persons) {
    const key = personKey(row);
    answers[key] = personRestrictions(facts.person(key), catalogueRules, question).map(asOracle);
  }
  return answers;
}

function asOracle(applied: AppliedLimb): OracleRestriction {
  const grounds = applied.grounds.map((ground) => ({
    pattern: ground.pattern,
    effect: ground.effect,
    since: ground.since,
    until: ground.until,
    listing: ground.listingNumber,
    position: ground.position,
  }));
  const key = ({ listing, position }: { listing: string; position: string | null }) =>
    `${listing} ${position ?? ""}`;
  return {
    limb: applied.limb,
    effect: applied.effect,
    since: applied.since,
    until: applied.until,
    grounds: grounds.sort((a, b) => (key(a) < key(b) ? -1 : 1)),
    offices: [...applied.offices].sort(),
  };
}

function sorted(restrictions: Map<string, OracleRestriction[]>): Record<string, OracleRestriction[]> {
  const key = ({ listing, position }: { listing: string; position: string | null }) =>
    `${listing} ${position ?? ""}`;
  return Object.fromEntries(
    [...restrictions].map(([subject, list]) => [
      subject,
      list.map((entry) => ({
        ...entry,
        grounds: [...entry.grounds].sort((a, b) => (key(a) < key(b) ? -1 : 1)),
      })),
    ]),
  );
}

test("the rules and the oracle agree on every subject of random registries, on the days where things change", () => {
  fc.assert(
    fc.property(
      registryFiles().chain((files) =>
        fc.tuple(
          fc.constant(files),
          fc.uniqueArray(fc.constantFrom(...interestingDays(files)), { minLength: 3, maxLength: 6 }),
        ),
      ),
      ([files, days]) => {
        for (const on of days) expect(byRule(files, on)).toEqual(sorted(restrictionsOf(files, on)));
      },
    ),
    { numRuns: Number(process.env.RUNS ?? 60) },
  );
}, 120_000);
