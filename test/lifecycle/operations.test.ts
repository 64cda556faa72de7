import { Kind, parse } from "graphql";
import { beforeAll, expect, test } from "vitest";
import { readOwnManifest } from "../../gateway/documents/manifest.ts";
import { readSubgraphSdl } from "../../schema/read-subgraph-sdl.ts";
import { ENTRY_DAY, type ListAtWork, openListAtWork, stated } from "../support/list-at-work.ts";
import { type OfficerName, officerContext } from "../support/officers.ts";
import { mendAll, obligationsOf } from "../support/worker-at-work.ts";

// The trusted operations that come with the project are enough to keep the list, and for departments to report: a case goes from its draft to the end of
// its listing by them alone, in the text that a frontend's hash stands for.

const operations = new Map(readOwnManifest().map((operation) => [operation.name, operation]));
/** The operations of the commands on the list, by the names that they should have. */
const commands = parse(readSubgraphSdl("violations"))
  .definitions.flatMap((type) =>
    type.kind === Kind.OBJECT_TYPE_EXTENSION && type.name.value === "Mutation" ? (type.fields ?? []) : [],
  )
  .map(({ name: { value } }) => `${value[0]?.toUpperCase()}${value.slice(1)}`);

let list: ListAtWork;
const sent = new Set<string>();
let keys = 0;

beforeAll(async () => {
  list = await openListAtWork();
});

/** Sends an operation by its name; throws where there are errors. */
async function send<Data>(
  name: string,
  variables: object,
  { officer = "lin", today = ENTRY_DAY }: { officer?: OfficerName; today?: string } = {},
): Promise<Data> {
  const operation = operations.get(name);
  if (!operation) throw new Error(`no operation is called ${name}`);
  sent.add(name);
  const context = officerContext(officer, today);
  const { data, errors } = await list.liancheng.ask(operation.body, {
    variables: { ...variables },
    context: {
      ...context,
      viewer: { ...context.viewer, scopes: new Set([...context.viewer.scopes, "person:match"]) },
    },
  });
  if (errors) throw new Error(`${name}: ${JSON.stringify(errors)}`);
  return data as Data;
}

interface Result {
  case?: { id: string; version: number; listings: { id: string; number: string; version: number }[] };
  listing?: { id: string; version: number; status: string };
  repair?: { id: string; state: string };
  objection?: { id: string; state: string };
  complaint?: { id: string; version: number; state: string };
  owed?: { kind: string }[];
  problems: { code: string; field: string | null }[];
}

/** Gives a command, which has to be done. */
async function give(name: string, input: object, today = ENTRY_DAY, officer: OfficerName = "lin") {
  keys += 1;
  const variables = { input: { idempotencyKey: `k-${keys}`, ...input } };
  const data = await send<Record<string, Result>>(name, variables, { officer, today });
  const result = Object.values(data)[0] as Result;
  expect(result.problems, name).toEqual([]);
  return result;
}

/** A case from its draft to the list; the listing of the enterprise. */
async function enter(number: string) {
  const subject = { organization: list.codes.enterprise };
  const content = { subject, behaviours: [stated(4)], coDetermining: ["TAX"] };
  const persons = [{ person: list.persons.representative, responsibility: "LEGAL_REPRESENTATIVE" }];
  const drafted = await give("DraftCase", content);
  const id = drafted.case?.id;
  const on = (expectedVersion: number) => ({ case: id, expectedVersion });
  await give("AmendDraft", { ...on(1), ...content, behaviours: [stated(3)], persons });
  const notice = { noticeNumber: "告", notifiedOn: "2026-11-01", answerBy: "2026-11-10" };
  await give("GiveNotice", { ...on(2), ...notice });
  await give("RecordStatement", { ...on(3), receivedOn: "2026-11-05", statement: "不服" });
  const decision = { documentNumber: `定${number}`, determinedOn: "2026-11-20", review: "不成立" };
  await give("ProposeDetermination", { ...on(4), ...decision });
  await give("ReturnProposal", { ...on(5), reason: "补充" }, ENTRY_DAY, "chen");
  await give("ProposeDetermination", { ...on(6), ...decision });
  await give("ConfirmDetermination", on(7), ENTRY_DAY, "chen");
  const numbers = {
    number,
    persons: [{ person: list.persons.representative, number: `${number}-1` }],
  };
  const days = { publishedOn: ENTRY_DAY, until: "2028-11-23" };
  const entered = await give("EnterOnList", { ...on(8), ...numbers, ...days });
  return { case: id, listing: entered.case?.listings[0]?.id };
}

test("every command has an operation", () => {
  expect(commands.length).toBeGreaterThan(20);
  expect(commands.filter((name) => operations.get(name)?.type !== "mutation")).toEqual([]);
});

test("a case, its listing, and what comes of it", async () => {
  await send("WhatADraftNeeds", {});
  await send("OrganizationForDraft", { code: list.codes.enterprise });
  await send("PersonForDraft", { type: "RESIDENT_ID", number: "350199196701010020" });
  const { case: id, listing } = await enter("一");
  const on = (expectedVersion: number) => ({ listing, expectedVersion });

  await give("SuspendListing", { ...on(1), from: "2026-12-01", reason: "停止" }, "2026-12-01");
  await give("ResumeListing", { ...on(2), on: "2026-12-02", reason: "恢复" }, "2026-12-02");
  const further = { violationDocument: "查", reason: "再犯" };
  await give("ExtendListing", { ...on(3), until: "2029-01-01", ...further }, "2026-12-03");
  const objection = { receivedOn: "2026-12-03", summary: "认定日有误" };
  const first = await give("ReceiveObjection", { ...on(4), ...objection }, "2026-12-03");
  const second = await give("ReceiveObjection", { ...on(5), ...objection }, "2026-12-03");
  const acceptance = { objection: first.objection?.id, accepted: true };
  await give("AcceptObjection", { ...on(6), ...acceptance }, "2026-12-03");
  await give("WithdrawObjection", { ...on(7), objection: second.objection?.id }, "2026-12-03");
  const outcome = { objection: first.objection?.id, outcome: "UPHELD", reasons: "属实" };
  const decided = await give("DecideObjection", { ...on(8), ...outcome }, "2026-12-04");
  expect(decided.owed?.map(({ kind }) => kind)).toEqual(["CARRY_OUT_OBJECTION"]);
  const correction = { determinedOn: "2026-11-19", reason: "异议成立" };
  expect((await give("CorrectListing", { ...on(9), ...correction }, "2026-12-04")).owed).toEqual([]);

  const later = "2027-12-01";
  const application = { receivedOn: later, statement: "已缴清" };
  const withdrawn = await give("ReceiveRepair", { ...on(10), ...application }, later);
  await give("WithdrawRepair", { ...on(11), repair: withdrawn.repair?.id }, later);
  const { repair } = await give("ReceiveRepair", { ...on(12), ...application }, later);
  await give("AcceptRepair", { ...on(13), repair: repair?.id, accepted: true }, later);
  const granted = { repair: repair?.id, granted: true, reasons: "已纠正" };
  const repaired = await give("DecideRepair", { ...on(14), ...granted }, later);
  expect(repaired.listing?.status).toBe("REMOVED");

  const of = { authority: "HRSS" };
  const today = { today: later };
  await send("DutiesOfAuthority", { ...of, until: "2028-01-01" }, today);
  await send("CasesOfAuthority", { ...of, states: ["LISTED"] }, today);
  await send("ObjectionsOfAuthority", { ...of, first: 1 }, today);
  await send("RepairsOfAuthority", of, today);
  const shown = await send<{ determinationCase: { events: object[] } }>("ShowCase", { id }, today);
  expect(shown.determinationCase.events).toHaveLength(9);
  const { listing: read } = await send<{
    listing: { events: object[]; arising: { number: string }[]; repairs: object[] };
  }>("ShowListingAtWork", { number: "一" }, today);
  expect(read.events).toHaveLength(16);
  expect(read.arising.map(({ number }) => number)).toEqual(["一-1"]);
  expect(read.repairs).toHaveLength(2);
});

test("what ends otherwise, and complaints", async () => {
  const one = await enter("二");
  const annulment = { on: "2026-12-01", documentNumber: "复议", reason: "事实不清" };
  await give("AnnulListing", { listing: one.listing, expectedVersion: 1, ...annulment }, "2026-12-01");
  const withdrawal = { listing: one.listing, expectedVersion: 2, on: "2026-12-02" };
  await give("RecordWithdrawal", withdrawal, "2026-12-02");
  const two = await enter("三");
  const removal = { listing: two.listing, expectedVersion: 1, on: "2026-12-01", reason: "判决" };
  await give("RemoveListing", removal, "2026-12-01");
  const content = { subject: { organization: list.codes.enterprise }, behaviours: [stated(4)] };
  const dropped = await give("DraftCase", content);
  await give("DropCase", { case: dropped.case?.id, expectedVersion: 1, reason: "证据不足" });

  const received = { listing: two.listing, receivedOn: ENTRY_DAY, summary: "迟未答复" };
  const first = (await give("ReceiveComplaint", received)).complaint?.id;
  await give("AcknowledgeComplaint", { complaint: first, expectedVersion: 1 });
  await give("DecideComplaint", { complaint: first, expectedVersion: 2, reasons: "已更正" });
  const second = (await give("ReceiveComplaint", received)).complaint?.id;
  await give("WithdrawComplaint", { complaint: second, expectedVersion: 1 });
  const { complaint } = await send<{ complaint: { events: object[] } }>("ShowComplaint", { id: first });
  expect(complaint.events).toHaveLength(3);
  await send("ComplaintsOfAuthority", { authority: "HRSS", states: ["DECIDED"] });
});

test("what a department owes, reports and publishes", async () => {
  const institution = { code: list.codes.institution, publishedOn: ENTRY_DAY };
  const listing = (await list.enter(institution)).case?.listings[0]?.id;
  await mendAll(obligationsOf(list.database, list.liancheng), ENTRY_DAY);
  const filter = { limb: "7a", states: ["OPEN"] };
  type Owed = { nodes: { id: string; version: number; subject: { id: string } }[] };
  const owed = await send<{ department: { obligations: Owed } }>(
    "DutiesOfDepartment",
    { department: "FINANCE", filter },
    { officer: "xu" },
  );
  const [first] = owed.department.obligations.nodes;
  const report = {
    obligation: first?.id,
    expectedVersion: first?.version,
    outcome: "NOT_APPLICABLE",
    reason: "无",
  };
  await give("ReportObligation", report, ENTRY_DAY, "xu");
  await give("ReportObligations", { reports: [] }, ENTRY_DAY, "xu");
  const shown = await send<{ obligation: { events: unknown[] } }>("ObligationInFull", { id: first?.id });
  expect(shown.obligation.events).toHaveLength(2);
  const periodic = { on: ENTRY_DAY, documentNumber: "函", summary: "无" };
  await give("SubmitPeriodicReport", periodic, ENTRY_DAY, "xu");
  const reports = await send<{ periodicReports: { receivedOn: string | null }[] }>("PeriodicReports", {
    on: ENTRY_DAY,
  });
  expect(reports.periodicReports.filter(({ receivedOn }) => receivedOn !== null)).toHaveLength(1);
  const added = { measure: 14, department: "WATER", documentNumber: "函", reason: "等相关部门" };
  await give("AddDepartment", added, ENTRY_DAY, "sun");
  const published = { channel: "HRSS_SITE", action: "PUBLISHED", on: ENTRY_DAY, listings: [listing] };
  await give("RecordPublications", published, ENTRY_DAY, "hrss");
  const ledger = await send<{ publications: { nodes: { listing: { id: string } }[] } }>("PublicationLedger", {
    channel: "HRSS_SITE",
    states: ["PUBLISHED"],
  });
  expect(ledger.publications.nodes.map((node) => node.listing.id)).toEqual([listing]);
  const all = await send<{ obligations: Owed }>("DutiesOfDepartments", {
    filter: { states: ["NOT_APPLICABLE"] },
  });
  expect(all.obligations.nodes.map(({ id }) => id)).toEqual([first?.id]);
});

test("all of them were sent", () => {
  expect(commands.filter((name) => !sent.has(name))).toEqual([]);
});
