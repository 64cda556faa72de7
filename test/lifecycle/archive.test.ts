import { beforeAll, describe, expect, test } from "vitest";
import { type ListAtWork, openListAtWork } from "../support/list-at-work.ts";
import { type OfficerName, officerContext, problemsOf } from "../support/officers.ts";

// A person's listing that was removed on 2027-02-01, and is sealed a year after that.
const OPEN = "2028-01-31";
const SEALED = "2028-02-01";

let list: ListAtWork;
let caseId: string;

beforeAll(async () => {
  list = await openListAtWork();
  const { representative, other } = list.persons;
  const persons = [
    { person: representative, number: "人一" },
    { person: other, number: "人二" },
  ];
  const { case: entered } = await list.enter({ number: "单位", persons });
  caseId = entered?.id as string;
  const removal = { listing: entered?.listings[1]?.id, expectedVersion: 1, on: "2027-02-01", reason: "判决" };
  const { problems } = await list.give("lin", "removeListing", removal, "2027-02-01");
  expect(problems).toEqual([]);
  const objection = { listing: removal.listing, receivedOn: "2027-02-02", summary: "不服" };
  await list.give("lin", "receiveObjection", { ...objection, expectedVersion: 2 }, "2027-02-02");
});

interface Seen {
  listing: {
    withheld: boolean;
    subjectName: string | null;
    reason: string | null;
    responsibility: string | null;
    publishedOn: string;
  };
}

const LISTING = `{ listing(number: "人一") { withheld subjectName reason responsibility publishedOn } }`;

/** Numbers of the listings that are shown with a person, whom the viewer knows. */
async function numbersOfPerson(officer: OfficerName, day: string): Promise<string[]> {
  interface Person {
    person: { listings: { nodes: { number: string }[] } };
  }
  const query = "query ($id: ID!) { person(id: $id) { listings { nodes { number } } } }";
  const { person } = await list.read<Person>(officer, query, { id: list.persons.representative }, day);
  return person.listings.nodes.map(({ number }) => number);
}

/** What a person's listing nearly brought about: the steps that stopped it. */
async function nearMissesOfPerson(officer: OfficerName, day: string): Promise<string[]> {
  interface Person {
    person: { eligibility: { verdict: string; notApplied: { step: string; listing: { number: string } }[] } };
  }
  const query = `query ($id: ID!) { person(id: $id) {
    eligibility(action: CIVIL_SERVANT_RECRUITMENT) { verdict notApplied { step listing { number } } } } }`;
  const { person } = await list.read<Person>(officer, query, { id: list.persons.representative }, day);
  expect(person.eligibility.verdict).toBe("CLEAR");
  return person.eligibility.notApplied.map(({ step, listing }) => `${step} ${listing.number}`);
}

async function instantOfDraft(): Promise<string> {
  const query = "query ($id: ID!) { determinationCase(id: $id) { events { recordedAt } } }";
  interface Case {
    determinationCase: { events: { recordedAt: string }[] };
  }
  const { determinationCase } = await list.read<Case>("lin", query, { id: caseId });
  return determinationCase.events[0]?.recordedAt as string;
}

async function refusalOf(officer: OfficerName, query: string, day: string): Promise<unknown[]> {
  const { errors = [] } = await list.liancheng.ask(query, { context: officerContext(officer, day) });
  return errors.map(({ extensions }) => extensions.code);
}

describe("a person's listing that ended a year ago", () => {
  test("was shown with the person until then", async () => {
    expect((await list.read<Seen>("lin", LISTING, {}, OPEN)).listing).toEqual({
      ...{ withheld: false, subjectName: "林一", reason: "判决" },
      ...{ responsibility: "LEGAL_REPRESENTATIVE", publishedOn: "2026-11-23" },
    });
    expect(await numbersOfPerson("lin", OPEN)).toEqual(["人一"]);
    expect(await nearMissesOfPerson("lin", OPEN)).toEqual(["REMOVED 人一"]);
  });

  test("is kept back from everyone but who audits", async () => {
    expect((await list.read<Seen>("lin", LISTING, {}, SEALED)).listing).toEqual({
      ...{ withheld: true, subjectName: null, reason: null, responsibility: null, publishedOn: "2026-11-23" },
    });
    const { listing } = await list.read<Seen>("auditor", LISTING, {}, SEALED);
    expect(listing).toMatchObject({ withheld: false, subjectName: "林一", reason: "判决" });
  });

  test("is not told with the person, who is known", async () => {
    expect(await numbersOfPerson("lin", SEALED)).toEqual([]);
    expect(await nearMissesOfPerson("lin", SEALED)).toEqual([]);
    expect(await nearMissesOfPerson("auditor", SEALED)).toEqual(["REMOVED 人一"]);
  });

  test("has its events and its part in the case sealed with it; what is still in force stays", async () => {
    const events = `{ listing(number: "人一") { events { command } } }`;
    expect(await refusalOf("lin", events, OPEN)).toEqual([]);
    expect(await refusalOf("lin", events, SEALED)).toEqual(["FORBIDDEN"]);
    expect(await refusalOf("auditor", events, SEALED)).toEqual([]);
    interface Seen {
      persons: { person: { id: string } }[];
      events: { changes: { field: string }[] }[];
    }
    const caseSeen = async (officer: OfficerName, knownAt: string | null = null) => {
      const { determinationCase } = await list.read<{ determinationCase: Seen }>(
        officer,
        `query ($id: ID!, $knownAt: DateTime) {
          determinationCase(id: $id, knownAt: $knownAt) {
            persons { person { id } } events { changes { field } }
          }
        }`,
        { id: caseId, knownAt },
        SEALED,
      );
      const fields = determinationCase.events.flatMap(({ changes }) => changes.map(({ field }) => field));
      return {
        persons: determinationCase.persons.map(({ person }) => person.id),
        inEvents: fields.includes("persons"),
      };
    };
    const { representative, other } = list.persons;
    expect(await caseSeen("lin")).toEqual({ persons: [other], inEvents: false });
    expect(await caseSeen("lin", await instantOfDraft()), "nor as it was known before").toEqual({
      ...{ persons: [other], inEvents: false },
    });
    expect(await caseSeen("auditor")).toEqual({ persons: [representative, other], inEvents: true });
  });

  test("is not told by what comes of a command", async () => {
    const { listing } = await list.read<{ listing: { id: string; objections: { id: string }[] } }>(
      "lin",
      `{ listing(number: "人一") { id objections { id } } }`,
      {},
      OPEN,
    );
    const decide = (expectedVersion: number, day: string) => {
      const objection = { listing: listing.id, objection: listing.objections[0]?.id, outcome: "UPHELD" };
      return list.give("lin", "decideObjection", { ...objection, expectedVersion, reasons: "属实" }, day);
    };
    const before = await decide(2, OPEN);
    expect(problemsOf(before)).toEqual(["CHANGED_MEANWHILE expectedVersion"]);
    expect(before.problems[0]?.changedMeanwhile).toMatchObject([{ command: "RECEIVE_OBJECTION" }]);
    expect(before.objection).not.toBeNull();
    const after = await decide(2, SEALED);
    expect(problemsOf(after)).toEqual(["CHANGED_MEANWHILE expectedVersion"]);
    expect(after.problems[0]?.changedMeanwhile).toEqual([]);
    expect(after.objection).toBeNull();
    const late = { case: caseId, expectedVersion: 1, reason: "无" };
    const ofCase = await list.give("lin", "dropCase", late, SEALED);
    expect(problemsOf(ofCase)).toEqual(["CHANGED_MEANWHILE expectedVersion"]);
    expect(ofCase.problems[0]?.changedMeanwhile).toEqual([]);
    expect(ofCase.case, "the enterprise is in force still").not.toBeNull();
  });

  test("and what the person was restricted from on a day when it held, is told to who audits alone", async () => {
    const restricted = async (officer: OfficerName, on: string, today: string) => {
      const { person } = await list.read<{ person: { restrictions: { limb: { id: string } }[] } }>(
        officer,
        "query ($id: ID!, $on: Date!) { person(id: $id) { restrictions(on: $on) { limb { id } } } }",
        { id: list.persons.representative, on },
        today,
      );
      return person.restrictions.map(({ limb }) => limb.id);
    };
    const before = await restricted("lin", "2027-01-31", OPEN);
    expect(before).toContain("1a");
    expect(before).toContain("14a");
    expect(await restricted("auditor", "2027-01-31", SEALED)).toEqual(before);
    // As the legal representative of an enterprise that is listed itself, which is public.
    const left = await restricted("lin", "2027-01-31", SEALED);
    expect(left).not.toContain("1a");
    expect(left).not.toContain("14a");
    expect(await restricted("auditor", "2027-02-01", SEALED)).toEqual(left);
  });

  test("does not tell of the officer by what restricted the enterprise that he represents", async () => {
    const grounds = async (officer: OfficerName, today: string, knownAt: string | null = null) => {
      interface Data {
        organization: { restrictions: { grounds: { pattern: string }[] }[] };
      }
      const { organization } = await list.read<Data>(
        officer,
        `query ($code: UnifiedSocialCreditCode!, $knownAt: DateTime) {
          organization(code: $code) { restrictions(on: "2027-01-31", knownAt: $knownAt) { grounds { pattern } } }
        }`,
        { code: list.codes.enterprise, knownAt },
        today,
      );
      return new Set(organization.restrictions.flatMap((one) => one.grounds.map(({ pattern }) => pattern)));
    };
    expect(await grounds("lin", OPEN)).toEqual(new Set(["DIRECT", "OFFICER"]));
    expect(await grounds("lin", SEALED)).toEqual(new Set(["DIRECT"]));
    expect(await grounds("lin", SEALED, `${OPEN}T00:00:00Z`), "nor as it was known").toEqual(
      new Set(["DIRECT"]),
    );
    expect(await grounds("auditor", SEALED)).toEqual(new Set(["DIRECT", "OFFICER"]));
  });
});
