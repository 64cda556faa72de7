import { beforeAll, expect, test } from "vitest";
import { type ListAtWork, openListAtWork, stated } from "../support/list-at-work.ts";
import { officerContext } from "../support/officers.ts";

interface Duty {
  kind: string;
  dueOn: string | null;
  overdue: boolean;
  unknown: string | null;
  rule: { key: string } | null;
  listing: { number: string } | null;
  case: { state: string } | null;
}

let list: ListAtWork;

beforeAll(async () => {
  list = await openListAtWork();
});

async function duties(today: string, until: string, first = 100): Promise<string[]> {
  const { duties } = await list.read<{ duties: Duty[] }>(
    "lin",
    `query ($until: Date!, $first: Int!) {
      duties(authority: "HRSS", until: $until, first: $first) {
        kind dueOn overdue unknown rule { key } listing { number } case { state }
      }
    }`,
    { until, first },
    today,
  );
  return duties.map(({ kind, dueOn, overdue, unknown, rule, ...of }) => {
    const day = `${dueOn ?? unknown}${overdue ? " overdue" : ""}`;
    return `${kind} ${day} ${rule?.key ?? "-"} ${of.listing?.number ?? of.case?.state ?? "-"}`;
  });
}

test("every open thing of an authority, by its day", async () => {
  const { give } = list;
  const enter = async (number: string, until: string | null) => {
    const { case: entered } = await list.enter({ number, until });
    return entered?.listings[0]?.id as string;
  };
  const one = await enter("一", "2026-12-20");
  await enter("二", null);
  const three = await enter("三", null);
  const received = await give(
    "lin",
    "receiveRepair",
    {
      ...{ listing: one, expectedVersion: 1, receivedOn: "2026-12-01", statement: "已缴清" },
    },
    "2026-12-01",
  );
  await give(
    "lin",
    "receiveObjection",
    {
      ...{ listing: one, expectedVersion: 2, receivedOn: "2026-12-02", summary: "不服" },
    },
    "2026-12-02",
  );
  const annulment = { on: "2026-12-03", documentNumber: "榕政行复〔2026〕1号", reason: "事实不清" };
  await give("lin", "annulListing", { listing: three, expectedVersion: 1, ...annulment }, "2026-12-03");
  await give("lin", "receiveComplaint", { receivedOn: "2026-11-20", summary: "迟未答复" });
  const draft = await give("lin", "draftCase", {
    ...{ subject: { organization: list.codes.enterprise }, behaviours: [stated(4)] },
  });
  const waiting = { subject: { organization: list.codes.institution }, behaviours: [stated(4)] };
  await give("lin", "draftCase", waiting);
  const notice = { noticeNumber: "告", notifiedOn: "2026-11-23", answerBy: "2026-12-04" };
  await give("lin", "giveNotice", { case: draft.case?.id, expectedVersion: 1, ...notice });

  expect(await duties("2026-12-05", "2027-01-01")).toEqual([
    "ACCEPT_OBJECTION 2026-12-03 overdue policy_objection_acceptance 一",
    "CLOSE_HEARING 2026-12-04 overdue - NOTICE_GIVEN",
    "ACCEPT_REPAIR 2026-12-04 overdue repair_acceptance 一",
    "WITHDRAW_PUBLICATION 2026-12-08 withdraw_annulled_penalty 三",
    "EXPIRY 2026-12-20 - 一",
    "ACKNOWLEDGE_COMPLAINT NO_RULE policy_complaint_acknowledgement -",
    "GIVE_NOTICE NO_RULE - DRAFT",
  ]);
  expect(await duties("2026-12-05", "2026-12-20", 2)).toEqual([
    "ACCEPT_OBJECTION 2026-12-03 overdue policy_objection_acceptance 一",
    "CLOSE_HEARING 2026-12-04 overdue - NOTICE_GIVEN",
  ]);

  const denial = { repair: received.repair?.id, accepted: false, reasons: "材料不全" };
  await give("lin", "acceptRepair", { listing: one, expectedVersion: 3, ...denial }, "2026-12-05");
  await give(
    "lin",
    "recordWithdrawal",
    { listing: three, expectedVersion: 2, on: "2026-12-05" },
    "2026-12-05",
  );
  expect((await duties("2026-12-05", "2027-01-01")).map((duty) => duty.split(" ")[0])).toEqual([
    ...["ACCEPT_OBJECTION", "CLOSE_HEARING", "EXPIRY", "ACKNOWLEDGE_COMPLAINT", "GIVE_NOTICE"],
  ]);
});

test("what an objection that was upheld, and an annulment, leave to be done", async () => {
  const { give, persons } = list;
  const { case: entered } = await list.enter({
    ...{ code: list.codes.institution, number: "四" },
    persons: [{ person: persons.other, number: "四-1" }],
  });
  const [own] = entered?.listings ?? [];
  const on = (expectedVersion: number) => ({ listing: own?.id, expectedVersion });
  const received = await give("lin", "receiveObjection", {
    ...on(1),
    receivedOn: "2026-11-23",
    summary: "不服",
  });
  const objection = { objection: received.objection?.id };
  await give("lin", "acceptObjection", { ...on(2), ...objection, accepted: true });
  await give("lin", "decideObjection", { ...on(3), ...objection, outcome: "UPHELD", reasons: "属实" });
  const due = async () => (await duties("2026-11-24", "2027-01-01")).filter((duty) => / 四(-1)?$/.test(duty));
  expect(await due()).toEqual(["CARRY_OUT_OBJECTION NO_RULE - 四"]);
  const annulment = { on: "2026-11-23", documentNumber: "榕险撤〔2026〕1号", reason: "异议成立" };
  await give("lin", "annulListing", { ...on(4), ...annulment });
  expect(await due()).toEqual([
    "WITHDRAW_PUBLICATION 2026-11-26 withdraw_annulled_penalty 四",
    "ANNUL_ARISING NO_RULE - 四-1",
  ]);
});

test("are shown to the authority and to who audits, and of authorities only", async () => {
  const ask = async (officer: "huang" | "auditor" | "zheng", authority: string) => {
    const query = `query ($authority: ID!) { duties(authority: $authority, until: "2027-01-01") { kind } }`;
    const { errors } = await list.liancheng.ask(query, {
      variables: { authority },
      context: officerContext(officer),
    });
    return errors?.map(({ extensions }) => extensions.code) ?? [];
  };
  expect(await ask("huang", "HRSS")).toEqual(["FORBIDDEN"]);
  expect(await ask("zheng", "HRSS")).toEqual(["FORBIDDEN"]);
  expect(await ask("auditor", "HRSS")).toEqual([]);
  expect(await ask("auditor", "FINANCE")).toEqual(["BAD_USER_INPUT"]);
});

test("the calendar that terms are counted by is told with its sources", async () => {
  const { calendarYears } = await list.read<{
    calendarYears: { year: number; notices: string[]; daysOff: string[] }[];
  }>("auditor", "{ calendarYears { year notices daysOff daysMadeUp } }");
  expect(calendarYears.map(({ year }) => year)).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
  expect(calendarYears[1]).toMatchObject({
    notices: ["国办发明电〔2019〕16号", "国办发明电〔2020〕1号"],
    daysMadeUp: ["2020-01-19", "2020-04-26", "2020-05-09", "2020-06-28", "2020-09-27", "2020-10-10"],
  });
  expect(calendarYears[7]?.daysOff).toContain("2026-02-23");
});
