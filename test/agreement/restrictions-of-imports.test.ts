import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { interestingDays, registryFiles } from "../oracle/random-registry.ts";
import { personKey, type RegistryFiles } from "../oracle/registry-on-a-day.ts";
import { type OracleRestriction, restrictionsOf } from "../oracle/restrictions-oracle.ts";
import {
  type ImportedRegistry,
  importedRegistry,
  POSITION,
  type PositionAnswer,
} from "../support/imported-registry.ts";
import { startLiancheng } from "../support/liancheng.ts";
import { createTestDatabase } from "../support/test-database.ts";

// Random registries go in by the import and come out by GraphQL; what comes out is what the oracle makes of the rows.

const REGISTRIES = 6;
const DAYS = 4;

let registry: ImportedRegistry;

beforeAll(async () => {
  const database = await createTestDatabase();
  registry = importedRegistry(database, await startLiancheng(database));
}, 60_000);

const RESTRICTIONS = `
  restrictions(on: $on) {
    limb { id }
    effect
    since
    until
    grounds { pattern effect since until listing { number } position { ...P } }
    offices { ...P }
  }`;

interface RestrictionAnswer {
  limb: { id: string };
  effect: string;
  since: string | null;
  until: string | null;
  grounds: {
    pattern: OracleRestriction["grounds"][number]["pattern"];
    effect: string;
    since: string | null;
    until: string | null;
    listing: { number: string };
    position: PositionAnswer | null;
  }[];
  offices: PositionAnswer[];
}

const groundKey = (ground: { listing: string; position: string | null }) =>
  `${ground.listing} ${ground.position ?? ""}`;

function canonical(restrictions: readonly OracleRestriction[]): OracleRestriction[] {
  return restrictions.map((restriction) => ({
    ...restriction,
    grounds: [...restriction.grounds].sort((a, b) => (groundKey(a) < groundKey(b) ? -1 : 1)),
    offices: [...restriction.offices].sort(),
  }));
}

/** What GraphQL answers for every subject of the files on a day, in the oracle's words. */
async function answered(files: RegistryFiles, on: string): Promise<Record<string, OracleRestriction[]>> {
  const asOracle = (answers: readonly RestrictionAnswer[]) =>
    canonical(
      answers.map(({ limb, grounds, offices, ...rest }) => ({
        ...rest,
        limb: limb.id,
        grounds: grounds.map(({ listing, position, ...ground }) => ({
          ...ground,
          listing: listing.number,
          position: position ? registry.keyOf(position) : null,
        })),
        offices: offices.map(registry.keyOf),
      })),
    );
  const { organizations } = await registry.ask<{
    organizations: { code: string; restrictions: RestrictionAnswer[] }[];
  }>(
    `query($codes: [UnifiedSocialCreditCode!]!, $on: Date) { organizations(codes: $codes) { code ${RESTRICTIONS} } } ${POSITION}`,
    { codes: files.organizations.map(({ code }) => code), on },
  );
  const keys = files.persons.map(personKey);
  const { persons } = await registry.ask<{ persons: { restrictions: RestrictionAnswer[] }[] }>(
    `query($ids: [ID!]!, $on: Date) { persons(ids: $ids) { ${RESTRICTIONS} } } ${POSITION}`,
    { ids: keys.map((key) => registry.idOf(key)), on },
  );
  return Object.fromEntries([
    ...organizations.map(({ code, restrictions }) => [code, asOracle(restrictions)] as const),
    ...persons.map(({ restrictions }, i) => [keys[i] as string, asOracle(restrictions)] as const),
  ]);
}

test("what GraphQL answers for imported registries is what the oracle makes of their rows", async () => {
  let series = 0;
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.nat()), async (numbers) => {
      // Registries of different series share no code, identity or number, so one database holds them all.
      series += 1;
      const seed = numbers.next().value as number;
      const [files] = fc.sample(registryFiles(series), { numRuns: 1, seed }) as [RegistryFiles];
      await registry.take(files);
      const days = interestingDays(files);
      const step = Math.max(1, Math.floor(days.length / DAYS));
      for (let i = 0; i < DAYS; i++) {
        const on = days[(seed + i * step) % days.length] as string;
        const expected = Object.fromEntries(
          [...restrictionsOf(files, on)].map(([key, restrictions]) => [key, canonical(restrictions)]),
        );
        expect(await answered(files, on)).toEqual(expected);
      }
    }),
    { numRuns: REGISTRIES, endOnFailure: true },
  );
}, 120_000);
