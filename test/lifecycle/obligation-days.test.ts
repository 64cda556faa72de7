import { beforeAll, describe, expect, test } from "vitest";
import type { Consumer } from "../../gateway/worker/consumer.ts";
import { creditCode } from "../import/numbers.ts";
import { insertOrganization, insertPosition, insertPositionVersion } from "../support/entities-rows.ts";
import { ENTRY_DAY, type ListAtWork, openListAtWork } from "../support/list-at-work.ts";
import type { OfficerName } from "../support/officers.ts";
import { mendAll, obligationsOf } from "../support/worker-at-work.ts";

// When obligations arise and end, and what is due by when, as the facts have it: whenever the worker looks at them.

let work: ListAtWork;
let consumer: Consumer;
let ordinal = 10;

beforeAll(async () => {
  work = await openListAtWork();
  consumer = obligationsOf(work.database, work.liancheng);
}, 60_000);

interface Obligation {
  id: string;
  version: number;
  state: string;
  openedOn: string;
  dueOn: string | null;
  countedFrom: string | null;
  dueUnknown: string | null;
  calendarEndsOn: string | null;
  overdue: boolean;
  events: { command: string }[];
}
const NODE =
  "id version state openedOn dueOn countedFrom dueUnknown calendarEndsOn overdue events { command }";

/** What the finance bureau, or another department, owes for a limb against an organization. */
async function owed(code: string, today: string, [limb, department] = ["6a", "FINANCE"]) {
  const { organization } = await work.read<{
    organization: { obligations: { nodes: (Obligation & { department: { id: string } })[] } };
  }>(
    "lin",
    `{ organization(code: "${code}") {
      obligations(filter: { limb: "${limb}" }, first: 100) { nodes { department { id } ${NODE} } } } }`,
    {},
    today,
  );
  const found = organization.obligations.nodes.filter((node) => node.department.id === department).at(-1);
  if (!found) throw new Error(`${limb} of ${department} is not there`);
  return found;
}

let keys = 0;
async function implement(
  { id, version }: Obligation,
  today: string,
  officer: OfficerName = "xu",
): Promise<void> {
  keys += 1;
  const report = { outcome: "IMPLEMENTED", documentNumber: "榕财〔2026〕9号", doneOn: today };
  const input = { idempotencyKey: `days-${keys}`, obligation: id, expectedVersion: version, ...report };
  const { result } = await work.read<{ result: { problems: unknown[] } }>(
    officer,
    "mutation ($input: ReportObligationInput!) { result: reportObligation(input: $input) { problems { code } } }",
    { input },
    today,
  );
  expect(result.problems).toEqual([]);
}

/** An enterprise of its own for a test, listed. */
async function listed(publishedOn = ENTRY_DAY): Promise<{ code: string; id: string; listing: string }> {
  ordinal += 1;
  const code = creditCode(ordinal);
  const id = await insertOrganization(work.database.as("entities"), { code, name: `福州${ordinal}有限公司` });
  const { case: entered } = await work.enter({ code, publishedOn });
  return { code, id, listing: entered?.listings[0]?.id ?? "" };
}

/** The same, and what the finance bureau owes implemented. */
async function implemented(publishedOn = ENTRY_DAY) {
  const one = await listed(publishedOn);
  await mendAll(consumer, publishedOn);
  await implement(await owed(one.code, publishedOn), publishedOn);
  return one;
}

test("an obligation arises on the day of entry, and is due by it, however late the worker looks", async () => {
  const { code } = await listed();
  await mendAll(consumer, "2027-02-10");
  expect(await owed(code, "2027-02-10")).toMatchObject({
    ...{ state: "OPEN", openedOn: ENTRY_DAY, countedFrom: ENTRY_DAY, dueOn: "2027-01-15", overdue: true },
    ...{ dueUnknown: null, calendarEndsOn: null },
  });
  expect(await mendAll(consumer, "2027-02-11", "check")).toBe(0);
});

test("one that rests on a position arises with it, or with the listing where that came later", async () => {
  const entities = work.database.as("entities");
  const { id: holder } = await listed("2026-05-04");
  const of = async (since: string) => {
    ordinal += 1;
    const code = creditCode(ordinal);
    const organization = await insertOrganization(entities, { code, name: `福州${ordinal}控股有限公司` });
    await insertPosition(entities, {
      ...{ holder, holderType: "ORGANIZATION", organization },
      ...{ role: "ACTUAL_CONTROLLER", since },
    });
    await mendAll(consumer, "2026-11-25");
    return await owed(code, "2026-11-25", ["10a", "COMMERCE"]);
  };
  expect(await of("2026-08-03")).toMatchObject({ openedOn: "2026-08-03", dueOn: "2026-10-15" });
  expect(await of("2020-01-01")).toMatchObject({ openedOn: "2026-05-04", dueOn: "2026-07-15" });
});

test("an opinion that an office be left is owed since the office is held", async () => {
  const entities = work.database.as("entities");
  const person = { person: work.persons.other, number: "榕险失信〔2026〕人9号" };
  await work.enter({ persons: [person] });
  ordinal += 1;
  const organization = await insertOrganization(entities, {
    ...{ code: creditCode(ordinal), name: "福州水务有限公司", stateCapital: "STATE_CONTROLLED_COMPANY" },
  });
  const position = {
    holder: work.persons.other,
    organization,
    role: "DIRECTOR",
    since: "2027-01-04",
  } as const;
  await insertPosition(entities, position);
  await mendAll(consumer, "2027-01-20");
  const { department } = await work.read<{ department: { obligations: { nodes: Obligation[] } } }>(
    "lin",
    `{ department(id: "SASAC") { obligations(filter: { limb: "14d" }) { nodes { ${NODE} } } } }`,
    {},
    "2027-01-20",
  );
  expect(department.obligations.nodes).toMatchObject([{ openedOn: "2027-01-04", dueOn: "2027-04-15" }]);
});

describe("lifting is due", () => {
  test("by the day of the removal, however late the worker looks", async () => {
    const { code, listing } = await implemented();
    const removal = { listing, expectedVersion: 1, on: "2026-11-25", reason: "已纠正" };
    expect((await work.give("lin", "removeListing", removal, "2026-11-25")).problems).toEqual([]);
    await mendAll(consumer, "2026-12-07");
    expect(await owed(code, "2026-12-07")).toMatchObject({
      ...{ state: "TO_LIFT", countedFrom: "2026-11-25", dueOn: "2026-11-30", overdue: true },
    });
    expect(await mendAll(consumer, "2026-12-08", "check")).toBe(0);
  });

  test("by the day of an annulment, since which by the facts it never was", async () => {
    const { code, listing } = await implemented();
    const annulment = { documentNumber: "榕险撤〔2026〕1号", reason: "异议成立", on: "2026-11-24" };
    const input = { listing, expectedVersion: 1, ...annulment };
    expect((await work.give("lin", "annulListing", input, "2026-11-24")).problems).toEqual([]);
    await mendAll(consumer, "2026-12-07");
    expect(await owed(code, "2026-12-07")).toMatchObject({ countedFrom: "2026-11-24", dueOn: "2026-11-27" });
    expect(await mendAll(consumer, "2026-12-08", "check")).toBe(0);
  });

  test("by the end of the position that it rested on, corrected where that is", async () => {
    const entities = work.database.as("entities");
    const { id: holder } = await listed("2026-05-04");
    ordinal += 1;
    const code = creditCode(ordinal);
    const organization = await insertOrganization(entities, { code, name: "福州被控有限公司" });
    const controlling = {
      ...({ holder, holderType: "ORGANIZATION", organization } as const),
      ...({ role: "ACTUAL_CONTROLLER", since: "2026-08-03", until: "2026-11-20" } as const),
    };
    const position = await insertPosition(entities, { ...controlling, until: "2028-01-01" });
    await mendAll(consumer, ENTRY_DAY);
    await implement(await owed(code, ENTRY_DAY, ["10a", "NDRC"]), ENTRY_DAY, "sun");
    await insertPositionVersion(entities, position, 2, controlling);
    await mendAll(consumer, "2026-12-07");
    const toLift = async () => await owed(code, "2026-12-07", ["10a", "NDRC"]);
    expect(await toLift()).toMatchObject({ countedFrom: "2026-11-20", dueOn: "2026-11-25" });
    await insertPositionVersion(entities, position, 3, { ...controlling, until: "2026-11-23" });
    expect(await mendAll(consumer, "2026-12-07", "check")).toBe(1);
    await mendAll(consumer, "2026-12-07");
    const corrected = await toLift();
    expect(corrected).toMatchObject({ state: "TO_LIFT", countedFrom: "2026-11-23", dueOn: "2026-11-26" });
    expect(corrected.events.at(-1)?.command).toBe("CHANGE_DUE");
  });

  test("not by a known day past the calendar, which is said; once the year is entered, by that day", async () => {
    const { code, listing } = await implemented();
    const removal = { listing, expectedVersion: 1, on: "2026-12-30", reason: "已纠正" };
    expect((await work.give("lin", "removeListing", removal, "2026-12-30")).problems).toEqual([]);
    await mendAll(consumer, "2026-12-30");
    expect(await owed(code, "2026-12-30")).toMatchObject({
      ...{ state: "TO_LIFT", countedFrom: "2026-12-30", dueOn: null, overdue: false },
      ...{ dueUnknown: "CALENDAR_NOT_ENTERED", calendarEndsOn: "2026-12-31" },
    });
    await mendAll(consumer, "2027-01-04");
    const before = await consumer.inputs();
    await work.database.sql(
      "insert into violations.calendar_year select (jsonb_populate_record(y, '{\"year\": 2027}')).* from violations.calendar_year y where y.year = 2026",
    );
    expect(await consumer.inputs()).not.toBe(before);
    expect(await mendAll(consumer, "2027-01-04")).toBe(1);
    expect(await owed(code, "2027-01-04")).toMatchObject({
      ...{ dueOn: "2027-01-04", dueUnknown: null, calendarEndsOn: null },
    });
  });
});

test("a day that somebody has written by hand is found", async () => {
  const { code } = await listed();
  await mendAll(consumer, ENTRY_DAY);
  const { id } = await owed(code, ENTRY_DAY);
  await work.database.sql(`set session_replication_role = replica;
    update departments.obligation_event set due_on = '2099-12-31' where obligation_id = ${id}`);
  expect(await mendAll(consumer, ENTRY_DAY, "check")).toBe(1);
  await mendAll(consumer, ENTRY_DAY);
  expect(await owed(code, ENTRY_DAY)).toMatchObject({ dueOn: "2027-01-15", version: 2 });
});
