import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runImport } from "../../gateway/import/run-import.ts";
import { csvRecord } from "../../subgraphs/shared/import/csv-cell.ts";
import { silentOutput } from "../../subgraphs/shared/import/progress.ts";
import { interestingDays, registryFiles } from "../oracle/random-registry.ts";
import { personKey, type RegistryFiles } from "../oracle/registry-on-a-day.ts";
import { type OracleRestriction, restrictionsOf } from "../oracle/restrictions-oracle.ts";
import { IDENTITY_KEY, startLiancheng, type TestLiancheng } from "../support/liancheng.ts";
import { createTestDatabase, type TestDatabase } from "../support/test-database.ts";

// Random registries go in by the import and come out by GraphQL; what comes out is what the oracle makes of the rows.

const REGISTRIES = 6;
const DAYS = 4;

let database: TestDatabase;
let liancheng: TestLiancheng;
let directory: string;

beforeAll(async () => {
  database = await createTestDatabase();
  liancheng = await startLiancheng(database);
  directory = await mkdtemp(join(tmpdir(), "liancheng-agreement-"));
}, 60_000);

afterAll(() => rm(directory, { recursive: true, force: true }));

async function importFiles(files: RegistryFiles): Promise<void> {
  for (const [name, rows] of Object.entries(files) as [string, Record<string, string>[]][]) {
    const columns = Object.keys(rows[0] ?? {});
    const records = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))];
    if (rows.length > 0) await writeFile(join(directory, `${name}.csv`), records.map(csvRecord).join(""));
    else await rm(join(directory, `${name}.csv`), { force: true });
  }
  const report = await runImport({
    url: database.url,
    directory,
    identityKey: IDENTITY_KEY,
    output: silentOutput,
  });
  expect(report.files.flatMap(({ file, reasons }) => reasons.map(({ code }) => `${file}: ${code}`))).toEqual(
    [],
  );
  expect(report.complete).toBe(true);
}

const RESTRICTIONS = `
  restrictions(on: $on) {
    limb { id }
    effect
    since
    until
    grounds { pattern effect since until listing { number } position { ...P } }
    offices { ...P }
  }`;

const POSITION = `fragment P on Position {
  role
  since
  organization { code }
  holder { __typename id ... on Organization { code } }
}`;

interface PositionAnswer {
  role: string;
  since: string | null;
  organization: { code: string };
  holder: { __typename: string; id: string; code?: string };
}

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

async function ask<Data>(query: string, variables: Record<string, unknown>): Promise<Data> {
  const { data, errors } = await liancheng.ask(query, {
    scopes: ["list:read", "person:read", "person:match"],
    variables,
  });
  expect(errors).toBeUndefined();
  return data as Data;
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
  const keyOfPerson = new Map<string, string>();
  const idOfKey = new Map<string, string>();
  for (const row of files.persons) {
    const { personByIdentity } = await ask<{ personByIdentity: { id: string } }>(
      "query($type: IdentityType!, $number: String!) { personByIdentity(type: $type, number: $number) { id } }",
      { type: row.id_type, number: row.id_number },
    );
    keyOfPerson.set(personByIdentity.id, personKey(row));
    idOfKey.set(personKey(row), personByIdentity.id);
  }
  const positionKey = ({ role, since, organization, holder }: PositionAnswer) => {
    const key = holder.__typename === "Person" ? keyOfPerson.get(holder.id) : holder.code;
    return `${key}|${organization.code}|${role}|${since ?? ""}`;
  };
  const asOracle = (answers: readonly RestrictionAnswer[]) =>
    canonical(
      answers.map(({ limb, grounds, offices, ...rest }) => ({
        ...rest,
        limb: limb.id,
        grounds: grounds.map(({ listing, position, ...ground }) => ({
          ...ground,
          listing: listing.number,
          position: position ? positionKey(position) : null,
        })),
        offices: offices.map(positionKey),
      })),
    );
  const { organizations } = await ask<{
    organizations: { code: string; restrictions: RestrictionAnswer[] }[];
  }>(
    `query($codes: [UnifiedSocialCreditCode!]!, $on: Date) { organizations(codes: $codes) { code ${RESTRICTIONS} } } ${POSITION}`,
    { codes: files.organizations.map(({ code }) => code), on },
  );
  const keys = files.persons.map(personKey);
  const { persons } = await ask<{ persons: { restrictions: RestrictionAnswer[] }[] }>(
    `query($ids: [ID!]!, $on: Date) { persons(ids: $ids) { ${RESTRICTIONS} } } ${POSITION}`,
    { ids: keys.map((key) => idOfKey.get(key)), on },
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
      await importFiles(files);
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
