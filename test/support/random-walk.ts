import fc from "fast-check";
import { expect } from "vitest";
import { creditCode } from "../import/numbers.ts";
import { CASE_STEPS, type CaseStep } from "./case-steps.ts";
import { insertOrganization } from "./entities-rows.ts";
import { DETERMINATION_DAY, ENTRY_DAY, type ListAtWork, stated } from "./list-at-work.ts";
import { addDays, type Model, refusedAtOnce, restricting, statusOf } from "./list-model.ts";
import { LISTING_STEPS, type ListingStep } from "./listing-steps.ts";
import type { OfficerName } from "./officers.ts";

// The lifecycles are walked at random on a real PostgreSQL, through the whole gateway, by officers who are sometimes of
// another authority and sometimes too late. After each step the answers are compared with the model: what was refused
// and why, every state and version, and the restrictions of the enterprise on several days.

interface Real {
  readonly list: ListAtWork;
  /** Credit code of the enterprise of this walk. */
  readonly code: string;
}

interface Seen {
  organization: {
    listings: { nodes: { number: string; status: string; version: number; withdrawnOn: string | null }[] };
  } & Record<`day${number}`, { grounds: { objectionPending: boolean; listing: { number: string } }[] }[]>;
}

/** Days whose restrictions are compared, from today. */
const DAYS = [-40, -1, 0, 1, 25, 400];

async function compare(model: Model, { list, code }: Real): Promise<void> {
  const restrictions = DAYS.map((days, index) => {
    const on = addDays(model.today, days);
    return `day${index}: restrictions(on: "${on}") { grounds { objectionPending listing { number } } }`;
  });
  const { organization } = await list.read<Seen>(
    "lin",
    `query ($code: UnifiedSocialCreditCode!) {
      organization(code: $code) {
        listings(first: 100) { nodes { number status version withdrawnOn } } ${restrictions.join(" ")}
      }
    }`,
    { code },
    model.today,
  );
  const rows = organization.listings.nodes.map(({ number, status, version, withdrawnOn }) => {
    return `${number} ${withdrawnOn === null ? status : "WITHDRAWN"} ${version}`;
  });
  const expected = model.listings.map((one) => `${one.number} ${statusOf(one, model.today)} ${one.version}`);
  expect(rows.sort()).toEqual(expected.sort());
  DAYS.forEach((days, index) => {
    const grounds = organization[`day${index}`]?.flatMap((restriction) => restriction.grounds) ?? [];
    const seen = grounds.map(
      ({ listing, objectionPending }) => `${listing.number}${objectionPending ? " pending" : ""}`,
    );
    expect([...new Set(seen)].sort(), `${days} days from today`).toEqual(
      restricting(model, addDays(model.today, days)),
    );
  });
}

type Walk = fc.AsyncCommand<Model, Real>;

class DayPasses implements Walk {
  readonly days: number;
  constructor(days: number) {
    this.days = days;
  }
  check = () => true;
  async run(model: Model, real: Real) {
    model.today = addDays(model.today, this.days);
    await compare(model, real);
  }
  toString = () => `${this.days} days pass`;
}

class Draft implements Walk {
  check = ({ cases }: Model) => cases.length < 5;
  async run(model: Model, { list, code }: Real) {
    const draft = { subject: { organization: code }, behaviours: [stated(3)] };
    const { case: made } = await list.give("lin", "draftCase", draft, model.today);
    expect(made?.state).toBe("DRAFT");
    model.cases.push({
      id: made?.id ?? "",
      version: 1,
      state: "DRAFT",
      answerBy: "",
      proposer: "",
      determined: "",
    });
  }
  toString = () => "a case is drafted";
}

class OnCase implements Walk {
  readonly name: keyof typeof CASE_STEPS;
  readonly of: number;
  readonly officer: OfficerName;
  readonly stale: boolean;
  constructor(name: keyof typeof CASE_STEPS, of: number, officer: OfficerName, stale: boolean) {
    this.name = name;
    this.of = of;
    this.officer = officer;
    this.stale = stale;
  }
  check = ({ cases }: Model) => cases.length > 0;
  async run(model: Model, real: Real) {
    const step: CaseStep = CASE_STEPS[this.name];
    const one = model.cases[this.of % model.cases.length];
    if (!one) throw new Error("unreachable");
    const expectedVersion = this.stale ? one.version - 1 : one.version;
    const input = { case: one.id, expectedVersion, ...step.input(model, one) };
    const result = await real.list.give(this.officer, step.mutation, input, model.today);
    const refusal =
      refusedAtOnce(this.officer, this.stale) ??
      (step.from.includes(one.state) ? (step.refusal?.(model, one, this.officer) ?? null) : "WRONG_STATE");
    expect(result.problems.map(({ code }) => code)).toEqual(refusal === null ? [] : [refusal]);
    if (refusal === null) {
      one.state = step.to;
      one.version += 1;
      step.apply?.(model, one, this.officer, result);
    }
    if (this.officer !== "huang")
      expect(result.case).toMatchObject({ state: one.state, version: one.version });
    await compare(model, real);
  }
  toString = () => `${this.officer}: ${this.name} of case ${this.of}${this.stale ? ", too late" : ""}`;
}

class OnListing implements Walk {
  readonly name: keyof typeof LISTING_STEPS;
  readonly of: number;
  readonly officer: OfficerName;
  readonly stale: boolean;
  constructor(name: keyof typeof LISTING_STEPS, of: number, officer: OfficerName, stale: boolean) {
    this.name = name;
    this.of = of;
    this.officer = officer;
    this.stale = stale;
  }
  check = ({ listings }: Model) => listings.length > 0;
  async run(model: Model, real: Real) {
    const step: ListingStep = LISTING_STEPS[this.name];
    const one = model.listings[this.of % model.listings.length];
    if (!one) throw new Error("unreachable");
    const expectedVersion = this.stale ? one.version - 1 : one.version;
    const input = { listing: one.id, expectedVersion, ...step.input(model, one) };
    const result = await real.list.give(this.officer, step.mutation, input, model.today);
    const refusal = refusedAtOnce(this.officer, this.stale) ?? step.refusal(model, one);
    expect(result.problems.map(({ code }) => code)).toEqual(refusal === null ? [] : [refusal]);
    if (refusal === null) {
      one.version += 1;
      step.apply(model, one, result);
    }
    await compare(model, real);
  }
  toString = () => `${this.officer}: ${this.name} of listing ${this.of}${this.stale ? ", too late" : ""}`;
}

/** Two listings, so that a walk has something to do from its first step. */
async function begin(list: ListAtWork, ordinal: number): Promise<{ model: Model; real: Real }> {
  const code = creditCode(1000 + ordinal);
  await insertOrganization(list.database.as("entities"), { code, name: `福州${ordinal}号有限公司` });
  const model: Model = { today: ENTRY_DAY, cases: [], listings: [] };
  for (const until of [null, "2027-06-30"]) {
    const { case: entered } = await list.enter({ code, until });
    const [listing] = entered?.listings ?? [];
    model.listings.push({
      ...{ id: listing?.id ?? "", number: listing?.number ?? "", version: 1, published: ENTRY_DAY, until },
      determined: DETERMINATION_DAY,
      ...{ removed: null, annulled: false, withdrawn: false, suspensions: [], objections: [], repairs: [] },
    });
  }
  return { model, real: { list, code } };
}

const officers = fc.constantFrom<OfficerName>("lin", "lin", "lin", "chen", "chen", "chen", "huang");
const stale = fc.integer({ min: 0, max: 11 }).map((chance) => chance === 0);
const caseNames = Object.keys(CASE_STEPS) as (keyof typeof CASE_STEPS)[];
const listingNames = Object.keys(LISTING_STEPS) as (keyof typeof LISTING_STEPS)[];

const steps = fc.commands(
  [
    fc.constantFrom(1, 7, 30, 200).map((days) => new DayPasses(days)),
    fc.constant(new Draft()),
    fc
      .tuple(fc.constantFrom(...caseNames), fc.nat(4), officers, stale)
      .map(([name, of, officer, late]) => new OnCase(name, of, officer, late)),
    fc
      .tuple(fc.constantFrom(...listingNames), fc.nat(4), officers, stale)
      .map(([name, of, officer, late]) => new OnListing(name, of, officer, late)),
  ],
  { maxCommands: 60, size: "max" },
);

/** Walks so many times; rejects with the walk that was not as the model says. */
export async function walkAtRandom(list: ListAtWork, runs: number): Promise<void> {
  let walks = 0;
  await fc.assert(
    fc.asyncProperty(steps, async (walk) => {
      walks += 1;
      const begun = await begin(list, walks);
      await fc.asyncModelRun(() => begun, walk);
    }),
    { numRuns: runs, endOnFailure: true },
  );
}
