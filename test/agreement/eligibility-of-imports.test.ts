import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { Scope } from "../../schema/request-context.ts";
import { chainsFor, limbs, type Subject } from "../oracle/clauses.ts";
import { conflictsOf, nearMissesOf, type OracleNearMiss, verdictOf } from "../oracle/eligibility-oracle.ts";
import { interestingDays, registryFiles } from "../oracle/random-registry.ts";
import { personKey, type RegistryFiles } from "../oracle/registry-on-a-day.ts";
import { measures } from "../support/catalogue.ts";
import {
  type ImportedRegistry,
  importedRegistry,
  POSITION,
  type PositionAnswer,
} from "../support/imported-registry.ts";
import { startLiancheng, type TestLiancheng } from "../support/liancheng.ts";
import { contextOf } from "../support/request.ts";
import { createTestDatabase } from "../support/test-database.ts";

// Random registries go in by the import and come out by GraphQL. What an action is answered with is what the clauses make
// of the rows; what is asked of all offices at once is what is answered for each by itself.

const REGISTRIES = 4;
const DAYS = 3;

let liancheng: TestLiancheng;
let registry: ImportedRegistry;
const taken: RegistryFiles[] = [];

beforeAll(async () => {
  const database = await createTestDatabase();
  liancheng = await startLiancheng(database);
  registry = importedRegistry(database, liancheng);
  for (const [series, seed] of [11, 12, 13, 14].slice(0, REGISTRIES).entries()) {
    const [files] = fc.sample(registryFiles(series + 1), { numRuns: 1, seed }) as [RegistryFiles];
    await registry.take(files);
    taken.push(files);
  }
}, 120_000);

/** Some days on which things change in a registry. */
function someDays(files: RegistryFiles): string[] {
  const days = interestingDays(files);
  const step = Math.max(1, Math.floor(days.length / DAYS));
  return days.filter((_, i) => i % step === Math.floor(step / 2));
}

const limbsOfActions = Map.groupBy(
  measures.flatMap((measure) => measure.limbs as unknown as { id: string; gatedAction: string }[]),
  ({ gatedAction }) => gatedAction,
);

const ELIGIBILITY = `fragment E on Eligibility {
  verdict
  notApplied { limb { id } pattern effect step day listing { number } position { ...P } }
} ${POSITION}`;

interface EligibilityAnswer {
  verdict: string;
  notApplied: {
    limb: { id: string };
    pattern: string;
    effect: string;
    step: string;
    day: string | null;
    listing: { number: string };
    position: PositionAnswer | null;
  }[];
}

const line = ({ limb, pattern, effect, step, day, listing, position }: OracleNearMiss) =>
  [limb, pattern, effect, step, day, listing, position].join(" ");

const answered = ({ verdict, notApplied }: EligibilityAnswer) => ({
  verdict,
  notApplied: notApplied
    .map(({ limb, listing, position, ...rest }) =>
      line({
        ...rest,
        limb: limb.id,
        listing: listing.number,
        position: position && registry.keyOf(position),
      }),
    )
    .sort(),
});

function expected(subject: Subject, action: string, files: RegistryFiles, on: string) {
  const ids = (limbsOfActions.get(action) ?? []).map(({ id }) => id);
  return {
    verdict: verdictOf(ids.flatMap((limb) => chainsFor(limb, subject, files, on))),
    notApplied: ids.flatMap((limb) => nearMissesOf(limb, subject, files, on).map(line)).sort(),
  };
}

test("an action is answered as the clauses have it, for every subject", async () => {
  expect([...limbsOfActions.values()].flat()).toHaveLength(limbs.length);
  const actions = [...limbsOfActions.keys()];
  let turn = 0;
  for (const files of taken) {
    for (const on of someDays(files)) {
      // Every action in turn, four of them a day.
      for (const action of [0, 1, 2, 3].map((i) => actions[(turn + i) % actions.length] as string)) {
        const { organizations } = await registry.ask<{ organizations: { eligibility: EligibilityAnswer }[] }>(
          `query($codes: [UnifiedSocialCreditCode!]!, $action: GatedAction!, $on: Date) {
             organizations(codes: $codes) { eligibility(action: $action, on: $on) { ...E } } } ${ELIGIBILITY}`,
          { codes: files.organizations.map(({ code }) => code), action, on },
        );
        const { persons } = await registry.ask<{ persons: { eligibility: EligibilityAnswer }[] }>(
          `query($ids: [ID!]!, $action: GatedAction!, $on: Date) {
             persons(ids: $ids) { eligibility(action: $action, on: $on) { ...E } } } ${ELIGIBILITY}`,
          { ids: files.persons.map((row) => registry.idOf(personKey(row))), action, on },
        );
        expect({
          action,
          organizations: organizations.map(({ eligibility }) => answered(eligibility)),
          persons: persons.map(({ eligibility }) => answered(eligibility)),
        }).toEqual({
          action,
          organizations: files.organizations.map((organization) =>
            expected({ key: organization.code, person: null, organization }, action, files, on),
          ),
          persons: files.persons.map((person) =>
            expected({ key: personKey(person), person, organization: null }, action, files, on),
          ),
        });
      }
      turn += 4;
    }
  }
}, 120_000);

const CONFLICT = `fragment C on OfficeConflict {
  kind
  office { id }
  position { id ...P }
  restriction {
    limb { id } effect since until objectionPending
    grounds { pattern effect since until listing { number } position { id } }
    offices { id }
  }
} ${POSITION}`;

interface ConflictAnswer {
  kind: string;
  position: PositionAnswer & { id: string };
  restriction: { limb: { id: string } };
}

/** All pages of the offices of all organizations that conflict by a measure. */
async function allPages(measure: number, on: string, first: number): Promise<ConflictAnswer[]> {
  const found: ConflictAnswer[] = [];
  for (let after: string | null = null; ; ) {
    const {
      officeConflicts,
    }: {
      officeConflicts: { nodes: ConflictAnswer[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    } = await registry.ask(
      `query($measure: Int!, $on: Date, $first: Int, $after: String) {
           officeConflicts(measure: $measure, on: $on, first: $first, after: $after) {
             nodes { ...C } pageInfo { hasNextPage endCursor } } } ${CONFLICT}`,
      { measure, on, first, after },
    );
    found.push(...officeConflicts.nodes);
    if (!officeConflicts.pageInfo.hasNextPage) return found;
    expect(officeConflicts.nodes).toHaveLength(first);
    after = officeConflicts.pageInfo.endCursor;
  }
}

/** The same asked of each position by itself. */
async function oneByOne(on: string): Promise<ConflictAnswer[]> {
  const answers = await Promise.all(
    taken.map((files) =>
      registry.ask<{ organizations: { positions: { nodes: { conflicts: ConflictAnswer[] }[] } }[] }>(
        `query($codes: [UnifiedSocialCreditCode!]!, $on: Date) { organizations(codes: $codes) {
           positions(first: 500) { nodes { conflicts(on: $on) { ...C } } } } } ${CONFLICT}`,
        { codes: files.organizations.map(({ code }) => code), on },
      ),
    ),
  );
  return answers.flatMap(({ organizations }) =>
    organizations.flatMap(({ positions }) => positions.nodes.flatMap(({ conflicts }) => conflicts)),
  );
}

const byPosition = (a: ConflictAnswer, b: ConflictAnswer) =>
  Number(a.position.id) - Number(b.position.id) || (a.restriction.limb.id < b.restriction.limb.id ? -1 : 1);

test("the offices of all organizations conflict as each of them does, and as the clauses have it", async () => {
  let seen = 0;
  for (const on of taken.flatMap(someDays)) {
    const pages = [await allPages(8, on, 3), await allPages(14, on, 2), await allPages(15, on, 500)].flat();
    expect([...pages].sort(byPosition)).toEqual((await oneByOne(on)).sort(byPosition));
    const found = Map.groupBy(pages, ({ position }) => registry.keyOf(position));
    const told = [...found].map(([position, conflicts]) => [
      position,
      conflicts.map(({ kind, restriction }) => `${restriction.limb.id} ${kind}`),
    ]);
    const byClauses = taken.flatMap((files) => [...conflictsOf(files, on)]);
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(byClauses));
    seen += pages.length;
  }
  expect(seen).toBeGreaterThan(20);
}, 120_000);

test("each page is in the order of the positions, and says where the next one begins", async () => {
  const [on = ""] = someDays(taken[0] as RegistryFiles).slice(1);
  const whole = await allPages(14, on, 500);
  expect(await allPages(14, on, 1)).toEqual(whole);
  expect(whole).toEqual([...whole].sort(byPosition));
  expect(new Set(whole.map(({ position }) => registry.keyOf(position))).size).toBe(whole.length);
});

test("of what is sealed by now, what conflicted in its time is told to who audits alone", async () => {
  // All listings have ended by then, those of persons more than a year ago.
  const today = "2034-01-01";
  const [on = ""] = someDays(taken[0] as RegistryFiles).slice(1);
  const numbersFor = async (...scopes: Scope[]) => {
    const context = { ...contextOf(["list:read", "person:read", ...scopes]), today };
    const { data, errors } = await liancheng.ask(
      `query($on: Date, $codes: [UnifiedSocialCreditCode!]!) {
         officeConflicts(measure: 14, on: $on, first: 500) { nodes { position { id } } }
         organizations(codes: $codes) { positions(first: 500) { nodes { conflicts(on: $on) { restriction { limb { id } } } } } } }`,
      {
        context,
        variables: { on, codes: taken.flatMap((files) => files.organizations.map(({ code }) => code)) },
      },
    );
    expect(errors).toBeUndefined();
    const { officeConflicts, organizations } = data as {
      officeConflicts: { nodes: unknown[] };
      organizations: { positions: { nodes: { conflicts: { restriction: { limb: { id: string } } }[] }[] } }[];
    };
    const limbsOfEach = organizations.flatMap(({ positions }) =>
      positions.nodes.flatMap(({ conflicts }) => conflicts.map(({ restriction }) => restriction.limb.id)),
    );
    return { all: officeConflicts.nodes.length, limbs: [...new Set(limbsOfEach)].sort() };
  };
  const audited = await numbersFor("audit:read");
  expect(audited.all).toBe((await allPages(14, on, 500)).length);
  expect(audited.all).toBeGreaterThan(0);
  expect(audited.limbs).toContain("14d");
  // The listings of organizations are not sealed, nor what they mean for those who represent them.
  expect(await numbersFor()).toEqual({ all: 0, limbs: audited.limbs.filter((limb) => limb === "15b") });
});
