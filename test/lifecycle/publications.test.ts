import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { recordPublications } from "../../subgraphs/departments/commands/record-publications.ts";
import { type ExportOptions, exportPublications } from "../../subgraphs/departments/export-publications.ts";
import { createPublicationStore } from "../../subgraphs/departments/publication-store.ts";
import { ENTRY_DAY, type ListAtWork, openListAtWork } from "../support/list-at-work.ts";
import { type OfficerName, officerContext } from "../support/officers.ts";

let work: ListAtWork;
/** Id of the enterprise's listing, and of its legal representative's. */
let listing: string;
let ofPerson: string;

beforeAll(async () => {
  work = await openListAtWork();
  await work.database.sql(`insert into entities.organization_version
    (organization_id, version, name, kind, listed_company) values (${work.enterprise}, 2, '=福州甲有限公司', 'ENTERPRISE', false)`);
  const { representative } = work.persons;
  const entered = await work.enter({
    persons: [{ person: representative, number: "榕险失信〔2026〕人2号" }],
  });
  await work.enter({ code: work.codes.institution });
  [listing = "", ofPerson = ""] = entered.case?.listings.map(({ id }) => id) ?? [];
}, 60_000);

interface Publication {
  listing: { id: string };
  state: string;
  since: string;
  dueOn: string | null;
  overdue: boolean;
  doneOn: string | null;
  reference: string | null;
}
async function ledger(
  channel: string,
  { args = "", officer = "lin" as OfficerName, today = ENTRY_DAY } = {},
) {
  const { publications } = await work.read<{ publications: { nodes: Publication[] } }>(
    officer,
    `{ publications(channel: ${channel}${args}) { nodes { listing { id } state since dueOn overdue doneOn reference } } }`,
    {},
    today,
  );
  return publications.nodes;
}
const states = (nodes: readonly Publication[]) => nodes.map(({ listing: { id }, state }) => [id, state]);

let keys = 0;
interface Recorded {
  results: { id: string; repeated: boolean; problems: { code: string; field: string | null }[] }[];
  problems: { code: string }[];
}
async function record(officer: OfficerName, input: object, today = ENTRY_DAY): Promise<Recorded> {
  keys += 1;
  const { result } = await work.read<{ result: Recorded }>(
    officer,
    `mutation ($input: RecordPublicationsInput!) {
      result: recordPublications(input: $input) { results { id repeated problems { code field } } problems { code } } }`,
    { input: { idempotencyKey: `publication-${keys}`, on: today, ...input } },
    today,
  );
  return result;
}
const codes = ({ results }: Recorded) =>
  results.map(({ problems }) => problems.map(({ code, field }) => `${code} ${field}`).join());

test("a listing of an organization is due in each channel within 7 working days; a person's in none", async () => {
  const [first, second, ...more] = await ledger("CREDIT_CHINA");
  expect(first).toEqual({
    ...{ listing: { id: listing }, state: "TO_PUBLISH", since: ENTRY_DAY, dueOn: "2026-12-02" },
    ...{ overdue: false, doneOn: null, reference: null },
  });
  expect([second?.state, more]).toEqual(["TO_PUBLISH", []]);
  expect(states(await ledger("ENTERPRISE_PUBLICITY_SYSTEM"))).toEqual([[listing, "TO_PUBLISH"]]);
  expect(await ledger("CREDIT_CHINA", { args: ", overdue: true", today: "2026-12-02" })).toEqual([]);
  expect(await ledger("CREDIT_CHINA", { args: ", overdue: true", today: "2026-12-03" })).toHaveLength(2);
  expect(await ledger("CREDIT_CHINA", { args: ", overdue: false", today: "2026-12-03" })).toEqual([]);
});

describe("what was published", () => {
  const published = { channel: "CREDIT_CHINA", action: "PUBLISHED", reference: "https://example.org/1" };

  test("is recorded by the authority of the listing, each listing by itself", async () => {
    expect(codes(await record("xu", { ...published, listings: [listing] }))).toEqual([
      "NOT_COMPETENT listings",
    ]);
    const input = { ...published, idempotencyKey: "first", listings: [listing, ofPerson, listing, "x"] };
    expect(codes(await record("hrss", input))).toEqual([
      ...["", "NOT_FOUND listings", "REPEATED listings", "NOT_FOUND listings"],
    ]);
    expect((await record("hrss", input)).results.map(({ repeated }) => repeated)).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(codes(await record("hrss", { ...input, on: "2026-11-22" }))[0]).toBe("KEY_REUSED idempotencyKey");
    expect(codes(await record("hrss", { ...published, listings: [listing] }))).toEqual([
      "WRONG_STATE action",
    ]);
    expect((await ledger("CREDIT_CHINA"))[0]).toMatchObject({
      ...{ state: "PUBLISHED", doneOn: ENTRY_DAY, dueOn: null, reference: "https://example.org/1" },
    });
  });

  test("on a department's site, by that department", async () => {
    const site = { channel: "HRSS_SITE", action: "PUBLISHED", listings: [listing] };
    expect(codes(await record("xu", site))).toEqual(["NOT_COMPETENT listings"]);
    expect(codes(await record("hrss", { ...site, on: "2026-11-24" }))).toEqual(["DATE_IN_FUTURE on"]);
    expect(codes(await record("hrss", { ...site, on: "2026-11-20" }))).toEqual(["DATE_ORDER on"]);
    expect(codes(await record("hrss", site))).toEqual([""]);
  });

  test("is to be taken back within 3 working days of the end on the list", async () => {
    const removed = "2026-11-25";
    const removal = { listing, expectedVersion: 1, on: removed, reason: "已纠正" };
    expect((await work.give("lin", "removeListing", removal, removed)).problems).toEqual([]);
    const [first] = await ledger("CREDIT_CHINA", { today: removed });
    expect(first).toMatchObject({ state: "TO_WITHDRAW", since: removed, dueOn: "2026-11-30" });
    expect(states(await ledger("CREDIT_CHINA", { args: ", overdue: true", today: "2026-12-01" }))).toEqual([
      [listing, "TO_WITHDRAW"],
    ]);
    // Where it never was, there is nothing to take back.
    expect(states(await ledger("ENTERPRISE_PUBLICITY_SYSTEM", { today: removed }))).toEqual([]);
    const withdrawn = { channel: "CREDIT_CHINA", action: "WITHDRAWN", listings: [listing] };
    expect(codes(await record("hrss", withdrawn, "2026-11-26"))).toEqual([""]);
    expect(
      states(await ledger("CREDIT_CHINA", { args: ", states: [WITHDRAWN]", today: "2026-11-26" })),
    ).toEqual([[listing, "WITHDRAWN"]]);
    expect(codes(await record("hrss", { ...published, listings: [listing] }, "2026-11-26"))).toEqual([
      "WRONG_STATE action",
    ]);
  });
});

test("a person is published only with a basis, which is on record with it", async () => {
  const store = createPublicationStore(work.database.as("departments"));
  const request = officerContext("hrss");
  const input = {
    ...{ idempotencyKey: "person", channel: "HRSS_SITE" as const, action: "PUBLISHED" as const },
    ...{ on: ENTRY_DAY, listings: [ofPerson] },
  };
  const without = await recordPublications(store, request, input, null);
  expect(without.results[0]?.problems[0]?.code).toBe("NOT_FOUND");
  const basis = "某法第一条";
  expect((await recordPublications(store, request, input, basis)).results[0]?.problems).toEqual([]);
  const selection = { acting: "HRSS", channel: "HRSS_SITE" as const, today: ENTRY_DAY };
  expect(await store.publicationsOf([ofPerson], { ...selection, persons: true })).toMatchObject([{ basis }]);
});

describe("a person who was published, once there is no basis for it any more", () => {
  const channel = "CREDIT_CHINA" as const;
  const basis = "某法第二条";
  const store = () => createPublicationStore(work.database.as("departments"));
  const selection = { acting: "HRSS", channel, persons: false };
  const request = { ...officerContext("hrss"), today: "2026-11-26" };
  const record = async (action: "PUBLISHED" | "WITHDRAWN", key: string, day = "2026-11-26") => {
    const on = { channel, action, on: day, listings: [ofPerson], idempotencyKey: key };
    const { results } = await recordPublications(store(), request, on, key === "basis" ? basis : null);
    return results.flatMap(({ problems }) => problems.map(({ code }) => code));
  };

  test("is to be taken back, since the day of the publication", async () => {
    expect(await record("PUBLISHED", "basis", ENTRY_DAY)).toEqual([]);
    expect(await store().publicationsOf([ofPerson], { ...selection, today: "2026-11-26" })).toMatchObject([
      { state: "TO_WITHDRAW", since: ENTRY_DAY, doneOn: ENTRY_DAY, basis },
    ]);
    const rows = await ledger(channel, { today: "2026-11-27" });
    expect(rows.find(({ listing: { id } }) => id === ofPerson)).toMatchObject({
      ...{ state: "TO_WITHDRAW", dueOn: "2026-11-26", overdue: true },
    });
  });

  test("is not published again, and was taken back when that is recorded", async () => {
    expect(await record("PUBLISHED", "again")).toEqual(["WRONG_STATE"]);
    expect(await record("WITHDRAWN", "back")).toEqual([]);
    expect(await store().publicationsOf([ofPerson], { ...selection, today: "2026-11-26" })).toMatchObject([
      { state: "WITHDRAWN", since: "2026-11-26", basis },
    ]);
    expect(await record("PUBLISHED", "once-more")).toEqual(["WRONG_STATE"]);
  });

  test("another who never was is in no ledger", async () => {
    const { case: entered } = await work.enter({
      code: work.codes.institution,
      persons: [{ person: work.persons.other, number: "榕险失信〔2026〕人3号" }],
    });
    const other = entered?.listings[1]?.id ?? "";
    const found = (persons: boolean) =>
      store().publicationsOf([other], { ...selection, persons, today: "2026-11-26" });
    expect([(await found(true)).length, (await found(false)).length]).toEqual([1, 0]);
  });
});

test("a last day that leads out of the calendar says so", async () => {
  const late = "2026-12-30";
  const { case: entered } = await work.enter({ code: work.codes.institution, publishedOn: late });
  const { publications } = await work.read<{ publications: { nodes: Record<string, unknown>[] } }>(
    "lin",
    `{ publications(channel: CREDIT_CHINA, first: 100) {
      nodes { listing { id } dueOn dueUnknown calendarEndsOn overdue } } }`,
    {},
    late,
  );
  const unknown = { dueOn: null, dueUnknown: "CALENDAR_NOT_ENTERED", calendarEndsOn: "2026-12-31" };
  expect(publications.nodes).toContainEqual({
    ...{ listing: { id: entered?.listings[0]?.id }, ...unknown, overdue: false },
  });
  expect(publications.nodes).toContainEqual(
    expect.objectContaining({ dueOn: "2026-12-02", dueUnknown: null, calendarEndsOn: null }),
  );
});

async function textOf(options: ExportOptions): Promise<string> {
  let text = "";
  for await (const piece of exportPublications(work.database.as("departments"), options)) text += piece;
  return text;
}

describe("the export of a channel", () => {
  async function exported(format: "json" | "csv", persons: boolean): Promise<string> {
    const options = { channel: "HRSS_SITE" as const, format, today: "2026-11-26", persons };
    return await textOf(options);
  }

  test("is the same rows as JSON and as CSV, of persons whom was published alone", async () => {
    const rows = JSON.parse(await exported("json", false)) as Record<string, string | null>[];
    expect(rows.map(({ subject_name, state, due_on }) => [subject_name, state, due_on])).toEqual([
      ["=福州甲有限公司", "TO_WITHDRAW", "2026-11-30"],
      ["林一", "TO_WITHDRAW", "2026-11-26"],
      ["福州乙医院", "TO_PUBLISH", "2026-12-02"],
      ["福州乙医院", "TO_PUBLISH", "2026-12-02"],
    ]);
    expect(rows[0]?.subject_code).toBe(work.codes.enterprise);
    const records = parse(await exported("csv", false), { columns: true, bom: true }) as Record<
      string,
      string
    >[];
    expect(
      records.map((record) => ({ ...record, subject_name: record.subject_name?.replace(/^'/, "") })),
    ).toEqual(
      rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value ?? ""]))),
    );
  });

  test("has no cell that a spreadsheet would compute", async () => {
    expect(await exported("csv", false)).toContain(",'=福州甲有限公司,");
  });

  test("has persons where there is a basis", async () => {
    const rows = JSON.parse(await exported("json", true)) as {
      subject_code: string | null;
      basis: string | null;
    }[];
    expect(rows.filter(({ subject_code }) => subject_code === null)).toMatchObject([
      { basis: "某法第一条" },
      { basis: null },
    ]);
  });

  test("has nobody whose listing is sealed", async () => {
    const persons = async (today: string, format: "json" | "csv" = "json") =>
      await textOf({ channel: "HRSS_SITE", format, today, persons: true });
    const codesOf = (text: string) =>
      (JSON.parse(text) as { subject_code: string | null }[]).map(({ subject_code }) => subject_code);
    expect(codesOf(await persons("2030-11-22"))).toContain(null);
    expect(codesOf(await persons("2030-11-23"))).toEqual([work.codes.enterprise]);
    expect(await persons("2030-11-23", "csv")).not.toContain("林一");
    const args = { channel: "HRSS_SITE" as const, today: "2030-11-23", persons: true };
    const store = createPublicationStore(work.database.as("departments"));
    // It is to be taken back still.
    expect(await store.publicationsOf([ofPerson], { ...args, acting: "HRSS" })).toMatchObject([
      { state: "TO_WITHDRAW", sealed: true },
    ]);
  });

  test("of nothing is an empty array, and a header", async () => {
    const options = { channel: "HRSS_SITE" as const, today: "2020-01-01", persons: false };
    const all = (format: "json" | "csv") => textOf({ ...options, format });
    expect(JSON.parse(await all("json"))).toEqual([]);
    expect((await all("csv")).split("\r\n")).toHaveLength(2);
  });
});
