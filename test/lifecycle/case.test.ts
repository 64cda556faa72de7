import { beforeAll, describe, expect, test } from "vitest";
import { LIMITS } from "../../gateway/limits/limits.ts";
import { residentId } from "../import/numbers.ts";
import { startLiancheng } from "../support/liancheng.ts";
import { type ListAtWork, openListAtWork, stated } from "../support/list-at-work.ts";
import { officerContext, problemsOf } from "../support/officers.ts";

let list: ListAtWork;

beforeAll(async () => {
  list = await openListAtWork();
});

const draftOf = (more: object = {}) => ({
  subject: { organization: list.codes.enterprise },
  behaviours: [stated(3)],
  ...more,
});

async function draft(more: object = {}): Promise<string> {
  const { case: made } = await list.give("lin", "draftCase", draftOf(more));
  return made?.id as string;
}

const NOTICE = { noticeNumber: "榕险告〔2026〕1号", notifiedOn: "2026-11-01", answerBy: "2026-11-10" };
const DECISION = { documentNumber: "榕险定〔2026〕1号", determinedOn: "2026-11-20" };

describe("from a draft to the list", () => {
  test("each step is an event; the listing is in force, with the person found responsible", async () => {
    const { give, liancheng, persons } = list;
    const finding = { person: persons.representative, responsibility: "LEGAL_REPRESENTATIVE" };
    const id = await draft({ persons: [finding], coDetermining: ["TAX"] });
    const on = (expectedVersion: number) => ({ case: id, expectedVersion });
    await give("lin", "giveNotice", { ...on(1), ...NOTICE });
    await give("lin", "recordStatement", { ...on(2), receivedOn: "2026-11-05", statement: "已缴清部分费款" });
    await give("lin", "proposeDetermination", { ...on(3), ...DECISION, review: "部分缴清不影响认定" });
    await give("chen", "confirmDetermination", on(4));
    const entered = await give("lin", "enterOnList", {
      ...{ ...on(5), number: "榕险列〔2026〕1号", publishedOn: "2026-11-23", until: "2028-11-23" },
      persons: [{ person: persons.representative, number: "榕险列〔2026〕1-1号" }],
    });
    expect(entered.problems).toEqual([]);
    expect(entered.event).toMatchObject({ command: "ENTER_ON_LIST", stateBefore: "DETERMINED", version: 6 });
    expect(entered.case).toMatchObject({
      state: "LISTED",
      listings: [
        { number: "榕险列〔2026〕1号", version: 1 },
        { number: "榕险列〔2026〕1-1号", version: 1 },
      ],
    });

    const { data, errors } = await liancheng.ask(
      `query ($id: ID!) {
        determinationCase(id: $id) {
          state authority { id } coDetermining { id } subject { id } noticeNumber statement review proposedBy confirmedBy
          behaviours { behaviour { number } facts { code } } persons { person { id } responsibility }
          events { version command actor stateAfter }
        }
        listing(number: "榕险列〔2026〕1-1号") {
          status subjectName responsibility until arisingFrom { number subjectName }
          determination { documentNumber determinedOn behaviours { number } authority { id } }
          events { version command stateAfter actor }
        }
      }`,
      { variables: { id }, context: officerContext("lin") },
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      determinationCase: {
        state: "LISTED",
        authority: { id: "HRSS" },
        coDetermining: [{ id: "TAX" }],
        subject: { id: list.enterprise },
        noticeNumber: "榕险告〔2026〕1号",
        statement: "已缴清部分费款",
        review: "部分缴清不影响认定",
        proposedBy: "lin",
        confirmedBy: "chen",
        behaviours: [
          {
            behaviour: { number: 3 },
            facts: [{ code: "CONTRIBUTION_DUE" }, { code: "DEMAND_FOR_PAYMENT" }, { code: "REFUSAL_TO_PAY" }],
          },
        ],
        persons: [{ person: { id: persons.representative }, responsibility: "LEGAL_REPRESENTATIVE" }],
        events: [
          { version: 1, command: "DRAFT_CASE", actor: "lin", stateAfter: "DRAFT" },
          { version: 2, command: "GIVE_NOTICE", actor: "lin", stateAfter: "NOTICE_GIVEN" },
          { version: 3, command: "RECORD_STATEMENT", actor: "lin", stateAfter: "HEARD" },
          { version: 4, command: "PROPOSE_DETERMINATION", actor: "lin", stateAfter: "PROPOSED" },
          { version: 5, command: "CONFIRM_DETERMINATION", actor: "chen", stateAfter: "DETERMINED" },
          { version: 6, command: "ENTER_ON_LIST", actor: "lin", stateAfter: "LISTED" },
        ],
      },
      listing: {
        status: "IN_FORCE",
        subjectName: "林一",
        responsibility: "LEGAL_REPRESENTATIVE",
        until: "2028-11-23",
        arisingFrom: { number: "榕险列〔2026〕1号", subjectName: "福州甲有限公司" },
        determination: {
          documentNumber: "榕险定〔2026〕1号",
          determinedOn: "2026-11-20",
          behaviours: [{ number: 3 }],
          authority: { id: "HRSS" },
        },
        events: [{ version: 1, command: "LIST", stateAfter: "IN_FORCE", actor: "lin" }],
      },
    });
  });

  test("restrictions hold from the entry on, and the public sees the listing", async () => {
    const entered = await list.enter({ code: list.codes.institution });
    expect(entered.problems).toEqual([]);
    const { number } = entered.case?.listings[0] ?? {};
    const { organization } = await list.read<{ organization: { restrictions: { limb: { id: string } }[] } }>(
      "zheng",
      "query ($code: UnifiedSocialCreditCode!) { organization(code: $code) { restrictions { limb { id } } } }",
      { code: list.codes.institution },
    );
    const { restrictions } = organization;
    expect(restrictions.map(({ limb }) => limb.id)).toEqual(["4a", "7a", "7b", "10a", "17a", "18a", "18b"]);
    const anonymous = await list.liancheng.ask(
      `query ($number: String!) { listing(number: $number) { subjectName } }`,
      { variables: { number } },
    );
    expect(anonymous).toEqual({ data: { listing: { subjectName: "福州乙医院" } } });
  });

  test("a proposal that is sent back is proposed anew", async () => {
    const id = await draft();
    const on = (expectedVersion: number) => ({ case: id, expectedVersion });
    await list.give("lin", "giveNotice", { ...on(1), ...NOTICE });
    await list.give("lin", "recordStatement", on(2));
    await list.give("lin", "proposeDetermination", { ...on(3), ...DECISION });
    const back = await list.give("chen", "returnProposal", { ...on(4), reason: "文号有误" });
    expect(back.case?.state).toBe("HEARD");
    expect(back.event?.reason).toBe("文号有误");
    const again = await list.give("chen", "proposeDetermination", { ...on(5), ...DECISION });
    expect(again.case?.state).toBe("PROPOSED");
    const dropped = await list.give("lin", "dropCase", { ...on(6), reason: "证据不足" });
    expect(dropped.case?.state).toBe("DROPPED");
  });

  test("an amended draft has what the amendment says, and what it said before as it was known then", async () => {
    const id = await draft();
    const { determinationCase: before } = await list.read<{ determinationCase: { recordedAt: string } }>(
      "chen",
      "query ($id: ID!) { determinationCase(id: $id) { recordedAt } }",
      { id },
    );
    const amended = { case: id, expectedVersion: 1, ...draftOf({ behaviours: [stated(4)] }) };
    expect((await list.give("chen", "amendDraft", amended)).problems).toEqual([]);
    const { data } = await list.liancheng.ask(
      `query ($id: ID!, $instant: DateTime!) {
        latest: determinationCase(id: $id) { behaviours { behaviour { number } } }
        earlier: determinationCase(id: $id, knownAt: $instant) { behaviours { behaviour { number } } }
        never: determinationCase(id: $id, knownAt: "2020-01-01T00:00:00Z") { id }
      }`,
      { variables: { id, instant: before.recordedAt }, context: officerContext("auditor") },
    );
    expect(data).toEqual({
      latest: { behaviours: [{ behaviour: { number: 4 } }] },
      earlier: { behaviours: [{ behaviour: { number: 3 } }] },
      never: null,
    });
  });
});

describe("a draft that cannot stand", () => {
  const person = () => list.persons.other;
  test.each<[string, () => object, string[]]>([
    ["a subject without identity", () => draftOf({ subject: {} }), ["SUBJECT_WITHOUT_IDENTITY subject"]],
    [
      "two subjects",
      () => draftOf({ subject: { organization: list.codes.enterprise, person: person() } }),
      ["SUBJECT_WITHOUT_IDENTITY subject", "BEHAVIOUR_OF_SUBJECT behaviours.0.number"],
    ],
    [
      "a person whom nobody knows",
      () => draftOf({ subject: { person: "999" }, behaviours: [] }),
      ["UNKNOWN_SUBJECT subject.person", "MISSING behaviours"],
    ],
    [
      "an id that is none",
      () => draftOf({ subject: { person: "x'" }, behaviours: [] }),
      ["UNKNOWN_SUBJECT subject.person", "MISSING behaviours"],
    ],
    [
      "an organization that section one does not reach",
      () => draftOf({ subject: { organization: list.codes.society } }),
      ["SUBJECT_OUTSIDE_SCOPE subject.organization"],
    ],
    [
      "a behaviour of employers for a person",
      () => draftOf({ subject: { person: person() } }),
      ["BEHAVIOUR_OF_SUBJECT behaviours.0.number"],
    ],
    [
      "a behaviour that is none",
      () => draftOf({ behaviours: [stated(10)] }),
      ["UNKNOWN_BEHAVIOUR behaviours.0.number"],
    ],
    [
      "behaviour 1 without the order and the refusal",
      () => draftOf({ behaviours: [{ number: 1, facts: [{ code: "NOT_INSURED", text: "未参保" }] }] }),
      [
        "MISSING_FACT behaviours.0.facts.ORDER_TO_RECTIFY",
        "MISSING_FACT behaviours.0.facts.REFUSAL_TO_RECTIFY",
      ],
    ],
    [
      "behaviour 9 without a provision",
      () => draftOf({ behaviours: [{ number: 9, facts: [{ code: "CITED_PROVISION", text: " " }] }] }),
      ["MISSING behaviours.0.facts.0.text"],
    ],
    [
      "a fact of another behaviour",
      () =>
        draftOf({
          behaviours: [{ number: 9, facts: [...stated(4).facts, { code: "CITED_PROVISION", text: "条" }] }],
        }),
      ["UNKNOWN_FACT behaviours.0.facts.0.code"],
    ],
    [
      "a behaviour twice",
      () => draftOf({ behaviours: [stated(4), stated(4)] }),
      ["REPEATED behaviours.1.number"],
    ],
    [
      "a person twice, and one whom nobody knows",
      () =>
        draftOf({
          persons: [person(), person(), "999"].map((id) => ({
            person: id,
            responsibility: "DIRECTLY_RESPONSIBLE",
          })),
        }),
      ["REPEATED persons.1.person", "UNKNOWN_SUBJECT persons.2.person"],
    ],
    [
      "persons under a person",
      () =>
        draftOf({
          ...{
            subject: { person: person() },
            behaviours: [{ number: 9, facts: [{ code: "CITED_PROVISION", text: "条" }] }],
          },
          persons: [{ person: list.persons.representative, responsibility: "DIRECTLY_RESPONSIBLE" }],
        }),
      ["SUBJECT_OUTSIDE_SCOPE persons"],
    ],
    [
      "the authority beside itself",
      () => draftOf({ coDetermining: ["HRSS", "<b>"] }),
      ["REPEATED coDetermining.0", "NOT_FOUND coDetermining.1"],
    ],
    [
      "a department that there is none of, and one twice",
      () => draftOf({ coDetermining: ["NOBODY", "TAX", "TAX"] }),
      ["NOT_FOUND coDetermining.0", "REPEATED coDetermining.2"],
    ],
    [
      "the number of an identity card in a text",
      () =>
        draftOf({
          behaviours: [{ number: 4, facts: [{ code: "FUND_MISUSE", text: `张某（${residentId(7)}）挪用` }] }],
        }),
      ["IDENTITY_NUMBER behaviours.0.facts.0.text"],
    ],
    [
      "a text that PostgreSQL cannot hold",
      () => draftOf({ behaviours: [{ number: 4, facts: [{ code: "FUND_MISUSE", text: "\0" }] }] }),
      ["TEXT behaviours.0.facts.0.text"],
    ],
    [
      "half a character",
      () => draftOf({ behaviours: [{ number: 4, facts: [{ code: "FUND_MISUSE", text: "\ud800" }] }] }),
      ["TEXT behaviours.0.facts.0.text"],
    ],
  ])("%s", async (_what, input, problems) => {
    const result = await list.give("lin", "draftCase", input());
    expect(problemsOf(result)).toEqual(problems);
    expect(result).toMatchObject({ case: null, event: null });
  });
});

describe("a step that cannot be taken", () => {
  async function heard(): Promise<string> {
    const id = await draft();
    await list.give("lin", "giveNotice", { case: id, expectedVersion: 1, ...NOTICE });
    await list.give("lin", "recordStatement", { case: id, expectedVersion: 2 });
    return id;
  }

  test("in the wrong state", async () => {
    const id = await draft();
    const result = await list.give("lin", "confirmDetermination", { case: id, expectedVersion: 1 });
    expect(problemsOf(result)).toEqual(["WRONG_STATE"]);
    expect(result.case).toMatchObject({ state: "DRAFT", version: 1 });
  });

  test("by another authority, by a department that determines nothing, and on what is not there", async () => {
    const id = await draft();
    const drop = { case: id, expectedVersion: 1, reason: "无" };
    const result = await list.give("huang", "dropCase", drop);
    expect(problemsOf(result)).toEqual(["NOT_COMPETENT case"]);
    expect(result.case, "nor does it see the case").toBeNull();
    expect(problemsOf(await list.give("zheng", "dropCase", drop))).toEqual(["NOT_COMPETENT"]);
    expect(problemsOf(await list.give("lin", "dropCase", { ...drop, case: "999" }))).toEqual([
      "NOT_FOUND case",
    ]);
    expect(problemsOf(await list.give("lin", "dropCase", { ...drop, case: "no" }))).toEqual([
      "NOT_FOUND case",
    ]);
  });

  test("without the scope to write it is an error, not a problem", async () => {
    const { errors } = await list.liancheng.ask(
      `mutation { dropCase(input: { idempotencyKey: "x", case: "1", expectedVersion: 1, reason: "无" }) { repeated } }`,
      { context: officerContext("auditor") },
    );
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(["FORBIDDEN"]);
  });

  test("a notice with days that contradict each other", async () => {
    const id = await draft();
    const notice = { noticeNumber: "", notifiedOn: "2026-11-24", answerBy: "2026-11-24" };
    const result = await list.give("lin", "giveNotice", { case: id, expectedVersion: 1, ...notice });
    expect(problemsOf(result)).toEqual([
      "MISSING noticeNumber",
      "DATE_IN_FUTURE notifiedOn",
      "DATE_ORDER answerBy",
    ]);
  });

  test("no statement, while there is time for one", async () => {
    const id = await draft();
    await list.give("lin", "giveNotice", { case: id, expectedVersion: 1, ...NOTICE });
    const none = { case: id, expectedVersion: 2 };
    expect(problemsOf(await list.give("lin", "recordStatement", none, "2026-11-10"))).toEqual([
      "TOO_EARLY receivedOn",
    ]);
    const half = { ...none, receivedOn: "2026-10-30" };
    expect(problemsOf(await list.give("lin", "recordStatement", half))).toEqual([
      "DATE_ORDER receivedOn",
      "MISSING statement",
    ]);
    expect((await list.give("lin", "recordStatement", none, "2026-11-11")).case?.state).toBe("HEARD");
  });

  test("a determination before what was to be heard could be", async () => {
    const propose = (id: string, determinedOn: string) =>
      list.give("lin", "proposeDetermination", { case: id, expectedVersion: 3, ...DECISION, determinedOn });
    const silent = await heard();
    expect(problemsOf(await propose(silent, NOTICE.answerBy))).toEqual(["DATE_ORDER determinedOn"]);
    expect((await propose(silent, "2026-11-11")).problems).toEqual([]);
    const answered = await draft();
    await list.give("lin", "giveNotice", { case: answered, expectedVersion: 1, ...NOTICE });
    const statement = { receivedOn: "2026-11-05", statement: "不服" };
    await list.give("lin", "recordStatement", { case: answered, expectedVersion: 2, ...statement });
    expect(problemsOf(await propose(answered, "2026-11-04"))).toEqual([
      "DATE_ORDER determinedOn",
      "MISSING review",
    ]);
  });

  test("a determination by who proposed it", async () => {
    const id = await heard();
    const proposal = { case: id, expectedVersion: 3, ...DECISION };
    expect((await list.give("lin", "proposeDetermination", proposal)).problems).toEqual([]);
    const own = await list.give("lin", "confirmDetermination", { case: id, expectedVersion: 4 });
    expect(problemsOf(own)).toEqual(["SAME_OFFICER"]);
    expect(own.case?.state).toBe("PROPOSED");
  });

  test("an entry before today, past the cap, under a number that is taken", async () => {
    const taken = (await list.enter()).case?.listings[0]?.number;
    const id = await draft({
      persons: [{ person: list.persons.other, responsibility: "DIRECTLY_RESPONSIBLE" }],
    });
    const on = (expectedVersion: number) => ({ case: id, expectedVersion });
    await list.give("lin", "giveNotice", { ...on(1), ...NOTICE });
    await list.give("lin", "recordStatement", on(2));
    await list.give("lin", "proposeDetermination", { ...on(3), ...DECISION });
    await list.give("chen", "confirmDetermination", on(4));
    const entry = { ...on(5), number: taken, publishedOn: "2026-11-22", until: "2029-11-23" };
    expect(problemsOf(await list.give("lin", "enterOnList", entry))).toEqual([
      "MISSING persons",
      "NUMBER_TAKEN number",
      "DATE_ORDER publishedOn",
      "TERM_OVER_CAP until",
    ]);
    const persons = [
      { person: list.persons.representative, number: "n" },
      { person: list.persons.other, number: "\0" },
    ];
    const days = { publishedOn: "2026-11-23", until: "2026-11-23" };
    expect(
      problemsOf(await list.give("lin", "enterOnList", { ...entry, ...days, number: "n", persons })),
    ).toEqual([
      "UNKNOWN_SUBJECT persons.0.person",
      "REPEATED persons.0.number",
      "TEXT persons.1.number",
      "DATE_ORDER until",
    ]);
  });
});

describe("the same command twice", () => {
  test("gives the first answer; the key for something else is refused", async () => {
    const input = { idempotencyKey: "首次-1", ...draftOf() };
    const first = await list.give("lin", "draftCase", input);
    const again = await list.give("lin", "draftCase", { ...draftOf(), idempotencyKey: "首次-1" });
    expect(first.repeated).toBe(false);
    expect(again).toEqual({ ...first, repeated: true });
    const other = await list.give("lin", "draftCase", { ...input, behaviours: [stated(4)] });
    expect(problemsOf(other)).toEqual(["KEY_REUSED idempotencyKey"]);
    const another = await list.give("chen", "draftCase", input);
    expect(another.case?.id, "keys are each officer's own").not.toBe(first.case?.id);
    for (const idempotencyKey of ["", "a b", "x".repeat(101), residentId(7)]) {
      expect(problemsOf(await list.give("lin", "draftCase", { ...input, idempotencyKey }))).toEqual([
        "INVALID_KEY idempotencyKey",
      ]);
    }
  });

  test("at the same moment is stored once", async () => {
    const input = { idempotencyKey: "同时", ...draftOf() };
    const results = await Promise.all(Array.from({ length: 8 }, () => list.give("lin", "draftCase", input)));
    expect(new Set(results.map((result) => result.case?.id)).size).toBe(1);
    expect(results.filter(({ repeated }) => !repeated).length).toBe(1);
  });
});

describe("an answer that is too large", () => {
  test("says that the command was executed; sent again, asking for less, it tells what came of it", async () => {
    const limits = { ...LIMITS, answer: 500 };
    const { ask } = await startLiancheng(list.database, "jit", { limits });
    const input = { idempotencyKey: "过大", ...draftOf() };
    const fields = Array.from({ length: 40 }, (_, at) => `a${at}: state`).join(" ");
    const give = (selection: string) =>
      ask(`mutation ($input: DraftCaseInput!) { draftCase(input: $input) { repeated ${selection} } }`, {
        ...{ variables: { input }, context: officerContext("lin") },
      });
    const large = await give(`case { ${fields} events { id version command stateAfter actor recordedAt } }`);
    expect(large.data).toBeNull();
    expect(large.errors?.map(({ extensions }) => extensions)).toMatchObject([
      { code: "QUERY_TOO_COMPLEX", measure: "answer", limit: 500, executed: true },
    ]);
    expect(large.errors?.[0]?.message).toMatch(/^The mutation was executed/);
    expect((await give("case { state }")).data).toEqual({
      draftCase: { repeated: true, case: { state: "DRAFT" } },
    });
  });
});

describe("two officers at once", () => {
  test("the later one is told who changed what, and nothing is lost", async () => {
    const id = await draft();
    await list.give("chen", "giveNotice", { case: id, expectedVersion: 1, ...NOTICE });
    const late = await list.give("lin", "dropCase", { case: id, expectedVersion: 1, reason: "重复立案" });
    expect(late.problems).toEqual([
      {
        code: "CHANGED_MEANWHILE",
        field: "expectedVersion",
        changedMeanwhile: [{ version: 2, command: "GIVE_NOTICE", actor: "chen" }],
      },
    ]);
    expect(late.case).toMatchObject({ state: "NOTICE_GIVEN", version: 2 });
  });

  test("of ten at the same moment one is stored", async () => {
    const id = await draft();
    const drop = { case: id, expectedVersion: 1, reason: "重复立案" };
    const results = await Promise.all(
      Array.from({ length: 10 }, (_, index) => list.give(index % 2 ? "lin" : "chen", "dropCase", drop)),
    );
    const kept = results.filter(({ event }) => event !== null);
    expect(kept.length).toBe(1);
    for (const result of results.filter(({ event }) => event === null)) {
      expect(result.problems[0]?.code).toBe("CHANGED_MEANWHILE");
      expect(result.problems[0]?.changedMeanwhile).toMatchObject([{ version: 2, command: "DROP_CASE" }]);
    }
  });
});

describe("the tables", () => {
  test("are added to and never changed", async () => {
    const database = list.database.as("violations");
    for (const table of ["event", "case_version", "repair_version", "complaint_version"]) {
      await expect(database.knex.raw(`delete from violations.${table}`)).rejects.toThrow(/permission denied/);
      await expect(database.knex.raw(`update violations.${table} set version = 9`)).rejects.toThrow(
        /permission denied/,
      );
    }
  });
});
