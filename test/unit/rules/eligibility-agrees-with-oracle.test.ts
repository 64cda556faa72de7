import fc from "fast-check";
import { expect, test } from "vitest";
import {
  appointmentEligibility,
  type Eligibility,
  organizationEligibility,
  personEligibility,
} from "../../../subgraphs/measures/rules/eligibility.ts";
import { officeConflicts } from "../../../subgraphs/measures/rules/office-conflicts.ts";
import { chainsFor, limbs, type Subject } from "../../oracle/clauses.ts";
import {
  appointmentOf,
  conflictsOf,
  nearMissesOf,
  type OracleNearMiss,
  verdictOf,
} from "../../oracle/eligibility-oracle.ts";
import { interestingDays, registryFiles } from "../../oracle/random-registry.ts";
import { personKey, positionKey, type RegistryFiles } from "../../oracle/registry-on-a-day.ts";
import { catalogueRules } from "../../support/catalogue-rules.ts";
import { ROLES } from "../../support/facts.ts";
import { factsOfFiles } from "../../support/facts-of-files.ts";

const line = ({ limb, pattern, effect, step, day, listing, position }: OracleNearMiss) =>
  [limb, pattern, effect, step, day, listing, position].join(" ");

const ofRules = ({ nearMisses }: Eligibility) =>
  nearMisses.map((nearMiss) => line({ ...nearMiss, listing: nearMiss.listingNumber })).sort();

const runs = (numRuns: number) => ({ numRuns: Number(process.env.RUNS ?? numRuns) });

const registryAndDays = registryFiles().chain((files) =>
  fc.tuple(
    fc.constant(files),
    fc.uniqueArray(fc.constantFrom(...interestingDays(files)), { minLength: 2, maxLength: 3 }),
  ),
);

function subjectsOf(files: RegistryFiles): Subject[] {
  return [
    ...files.organizations.map((row) => ({ key: row.code, person: null, organization: row })),
    ...files.persons.map((row) => ({ key: personKey(row), person: row, organization: null })),
  ];
}

test("verdicts and near misses are those of the clauses, of every subject and limb of random registries", () => {
  fc.assert(
    fc.property(registryAndDays, ([files, days]) => {
      const facts = factsOfFiles(files);
      for (const on of days) {
        const question = { on, knownAt: null };
        for (const subject of subjectsOf(files)) {
          const { person, key } = subject;
          const found = limbs.map((limb) => {
            const asked = new Set([limb]);
            const { verdict, nearMisses } = person
              ? personEligibility(facts.person(key), catalogueRules, asked, question)
              : organizationEligibility(facts.organization(key), catalogueRules, asked, question);
            return { limb, verdict, nearMisses: ofRules({ nearMisses } as Eligibility) };
          });
          expect({ key, on, found }).toEqual({
            key,
            on,
            found: limbs.map((limb) => ({
              limb,
              verdict: verdictOf(chainsFor(limb, subject, files, on)),
              nearMisses: nearMissesOf(limb, subject, files, on).map(line).sort(),
            })),
          });
        }
      }
    }),
    runs(4),
  );
}, 120_000);

test("an office is open to a person as the clauses say, in every organization and role", () => {
  fc.assert(
    fc.property(registryAndDays, ([files, days]) => {
      const facts = factsOfFiles(files);
      const [on = ""] = days;
      const listed = files.persons.filter((row) =>
        files.listings.some((listing) => personKey(listing) === personKey(row)),
      );
      for (const row of listed.slice(0, 4)) {
        const key = personKey(row);
        for (const organization of files.organizations) {
          for (const role of ROLES) {
            const { registrationFacts } = facts.organization(organization.code);
            const answer = appointmentEligibility(
              facts.person(key),
              registrationFacts,
              role,
              catalogueRules,
              {
                on,
                knownAt: null,
              },
            );
            const expected = appointmentOf(
              { key, person: row, organization: null },
              organization,
              role,
              files,
              on,
            );
            expect({
              verdict: answer.verdict,
              limbs: answer.limbs,
              applied: answer.applied.map(({ limb }) => limb),
              nearMisses: ofRules(answer),
            }).toEqual({ ...expected, nearMisses: expected.nearMisses.map(line).sort() });
          }
        }
      }
    }),
    runs(8),
  );
}, 120_000);

test("an office that is held conflicts with the restrictions of its holder as the clauses say", () => {
  fc.assert(
    fc.property(registryAndDays, ([files, days]) => {
      const facts = factsOfFiles(files);
      for (const on of days) {
        const found = files.positions
          .filter(({ holder_type }) => holder_type === "PERSON")
          .flatMap((row): [string, string[]][] => {
            const position = positionKey(row);
            const conflicts = officeConflicts(facts.person(personKey(row)), position, catalogueRules, {
              on,
              knownAt: null,
            });
            const told = conflicts.map(({ kind, applied }) => `${applied.limb} ${kind}`);
            return told.length > 0 ? [[position, told]] : [];
          });
        expect(new Map(found)).toEqual(conflictsOf(files, on));
      }
    }),
    runs(40),
  );
}, 120_000);
