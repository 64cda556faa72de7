import { beforeAll, describe, expect, test } from "vitest";
import { ENTRY_DAY, type ListAtWork, openListAtWork, stated } from "../support/list-at-work.ts";
import { type OfficerName, officerContext, owedOf, problemsOf, type Result } from "../support/officers.ts";
import { recordListing } from "../support/record-listings.ts";

let list: ListAtWork;

beforeAll(async () => {
  list = await openListAtWork();
});

/** A listing in force since the day of entry, and what gives its commands. */
async function listed(entry: Parameters<ListAtWork["enter"]>[0] = {}) {
  const { case: entered } = await list.enter({ until: "2028-11-23", ...entry });
  const [own] = entered?.listings ?? [];
  const id = own?.id as string;
  let version = 1;
  return {
    id,
    number: own?.number as string,
    persons: entered?.listings.slice(1) ?? [],
    /** Gives a command on the version that the last one made. */
    async give(
      mutation: string,
      input: object,
      today: string,
      officer: OfficerName = "lin",
    ): Promise<Result> {
      const command = { listing: id, expectedVersion: version, ...input };
      const result = await list.give(officer, mutation, command, today);
      version = result.listing?.version ?? version;
      return result;
    },
  };
}

// After everything that the tests record, as an instant in the future is not known.
const LATER = "2030-01-01";

/** Numbers of the listings that restrict the enterprise on a day, by what is known, or was at an instant. */
async function restrictingOn(on: string, knownAt: string | null = null): Promise<string[]> {
  interface Data {
    organization: { restrictions: { grounds: { listing: { number: string } }[] }[] };
  }
  const { organization } = await list.read<Data>(
    "lin",
    `query ($code: UnifiedSocialCreditCode!, $on: Date!, $knownAt: DateTime) {
      organization(code: $code) { restrictions(on: $on, knownAt: $knownAt) { grounds { listing { number } } } }
    }`,
    { code: list.codes.enterprise, on, knownAt },
    LATER,
  );
  return organization.restrictions.flatMap(({ grounds }) => grounds.map(({ listing }) => listing.number));
}

async function instantOf(number: string, command: string): Promise<string> {
  interface Data {
    listing: { events: { command: string; recordedAt: string }[] };
  }
  const query = "query ($number: String!) { listing(number: $number) { events { command recordedAt } } }";
  const { listing } = await list.read<Data>("lin", query, { number });
  return listing.events.find((event) => event.command === command)?.recordedAt as string;
}

describe("suspension", () => {
  test("holds from its day until it ends, in every answer at once", async () => {
    const one = await listed();
    const suspended = await one.give(
      "suspendListing",
      { from: "2026-12-01", reason: "复议停止执行" },
      "2026-12-01",
    );
    expect(suspended.listing?.status).toBe("SUSPENDED");
    expect(suspended.event).toMatchObject({ stateBefore: "IN_FORCE", stateAfter: "SUSPENDED" });
    expect(await restrictingOn("2026-11-30")).toContain(one.number);
    expect(await restrictingOn("2026-12-01")).not.toContain(one.number);
    const resumed = await one.give("resumeListing", { on: "2026-12-15", reason: "复议维持" }, "2026-12-15");
    expect(resumed.event).toMatchObject({
      stateBefore: "SUSPENDED",
      stateAfter: "IN_FORCE",
      reason: "复议维持",
    });
    expect(await restrictingOn("2026-12-14")).not.toContain(one.number);
    expect(await restrictingOn("2026-12-15")).toContain(one.number);
  });

  test("that ends on its first day is as if it had never been ordered", async () => {
    const one = await listed();
    await one.give("suspendListing", { from: "2026-12-01", reason: "误录" }, "2026-12-01");
    expect(await restrictingOn("2026-12-01")).not.toContain(one.number);
    expect(
      (await one.give("resumeListing", { on: "2026-12-01", reason: "误录" }, "2026-12-01")).problems,
    ).toEqual([]);
    expect(await restrictingOn("2026-12-01")).toContain(one.number);
  });

  test("is refused for days to come, within another, and without a reason", async () => {
    const one = await listed();
    expect(problemsOf(await one.give("resumeListing", { on: ENTRY_DAY, reason: "x" }, ENTRY_DAY))).toEqual([
      "WRONG_STATE",
    ]);
    const future = await one.give("suspendListing", { from: "2026-12-02", reason: " " }, "2026-12-01");
    expect(problemsOf(future)).toEqual(["DATE_IN_FUTURE from", "MISSING reason"]);
    await one.give("suspendListing", { from: "2026-12-01", reason: "停止" }, "2026-12-01");
    const twice = await one.give("suspendListing", { from: "2026-12-02", reason: "停止" }, "2026-12-02");
    expect(problemsOf(twice)).toEqual(["WRONG_STATE"]);
    await one.give("resumeListing", { on: "2026-12-05", reason: "恢复" }, "2026-12-05");
    const within = await one.give("suspendListing", { from: "2026-12-04", reason: "停止" }, "2026-12-06");
    expect(problemsOf(within)).toEqual(["DATE_ORDER from"]);
  });
});

describe("extension under measure 2", () => {
  const further = { violationDocument: "榕险查〔2027〕3号", reason: "再次欠缴" };

  test("moves the end up to the longest publicity, and no further", async () => {
    const one = await listed();
    const over = await one.give("extendListing", { until: "2029-11-24", ...further }, "2027-03-01");
    expect(problemsOf(over)).toEqual(["TERM_OVER_CAP until"]);
    const shorter = await one.give("extendListing", { until: "2028-11-23", ...further }, "2027-03-01");
    expect(problemsOf(shorter)).toEqual(["DATE_ORDER until"]);
    const extended = await one.give("extendListing", { until: "2029-11-23", ...further }, "2027-03-01");
    expect(extended.listing).toMatchObject({ until: "2029-11-23", effectiveUntil: "2029-11-23" });
    expect(extended.event?.reason).toBe("榕险查〔2027〕3号：再次欠缴");
    expect(await restrictingOn("2029-11-22")).toContain(one.number);
    expect(await restrictingOn("2029-11-22", await instantOf(one.number, "LIST"))).not.toContain(one.number);
  });

  test("is for enterprises with a term", async () => {
    const open = await listed({ until: null });
    expect(
      problemsOf(await open.give("extendListing", { until: "2028-01-01", ...further }, "2027-03-01")),
    ).toEqual(["NOT_EXTENDABLE"]);
    const institution = await listed({ code: list.codes.institution });
    expect(
      problemsOf(await institution.give("extendListing", { until: "2029-01-01", ...further }, "2027-03-01")),
    ).toEqual(["NOT_EXTENDABLE"]);
  });

  test("comes too late for what has expired", async () => {
    const one = await listed();
    const late = await one.give("extendListing", { until: "2029-01-01", ...further }, "2028-11-23");
    expect(problemsOf(late)).toEqual(["WRONG_STATE"]);
  });
});

describe("removal", () => {
  test("ends publication and restrictions on its day; the responsible person stays listed", async () => {
    const person = { person: list.persons.representative, number: "榕险失信〔2026〕甲-1号" };
    const one = await listed({ persons: [person] });
    const removed = await one.give("removeListing", { on: "2026-12-01", reason: "判决" }, "2026-12-01");
    expect(removed.listing).toMatchObject({ removedOn: "2026-12-01", removalReason: "OTHER" });
    expect(await restrictingOn("2026-11-30")).toContain(one.number);
    expect(await restrictingOn("2026-12-01")).not.toContain(one.number);
    const data = await list.read(
      "lin",
      `{ removed: listing(number: "${one.number}") { status(on: "2026-12-01") reason }
         person: listing(number: "${person.number}") { status(on: "2026-12-01") } }`,
    );
    expect(data).toEqual({ removed: { status: "REMOVED", reason: "判决" }, person: { status: "IN_FORCE" } });
    const again = await one.give("removeListing", { on: "2026-12-02", reason: "判决" }, "2026-12-02");
    expect(problemsOf(again)).toEqual(["WRONG_STATE"]);
  });

  test("is refused before the entry, for days to come, and to another authority", async () => {
    const one = await listed();
    expect(
      problemsOf(await one.give("removeListing", { on: "2026-11-22", reason: "x" }, "2026-12-01")),
    ).toEqual(["DATE_ORDER on"]);
    expect(
      problemsOf(await one.give("removeListing", { on: "2026-12-02", reason: "x" }, "2026-12-01")),
    ).toEqual(["DATE_IN_FUTURE on"]);
    const other = await one.give("removeListing", { on: "2026-12-01", reason: "x" }, "2026-12-01", "huang");
    expect(problemsOf(other)).toEqual(["NOT_COMPETENT listing"]);
    expect(other.listing).toBeNull();
  });
});

describe("annulment", () => {
  test("means that it never was in force, as it is known now; what was published is taken back", async () => {
    const one = await listed();
    const annulment = { on: "2026-12-10", documentNumber: "榕政行复〔2026〕9号", reason: "事实不清" };
    const annulled = await one.give("annulListing", annulment, "2026-12-10");
    expect(annulled.listing).toMatchObject({ status: "ANNULLED", removalReason: "ANNULMENT" });
    expect(await restrictingOn("2026-11-24")).not.toContain(one.number);
    expect(await restrictingOn("2026-11-24", await instantOf(one.number, "LIST"))).toContain(one.number);

    const early = await one.give("recordWithdrawal", { on: "2026-12-09" }, "2026-12-11");
    expect(problemsOf(early)).toEqual(["DATE_ORDER on"]);
    const withdrawn = await one.give("recordWithdrawal", { on: "2026-12-11" }, "2026-12-11");
    expect(withdrawn.event).toMatchObject({ stateBefore: "ANNULLED", stateAfter: "WITHDRAWN" });
    expect(problemsOf(await one.give("recordWithdrawal", { on: "2026-12-11" }, "2026-12-12"))).toEqual([
      "WRONG_STATE",
    ]);
    expect(problemsOf(await one.give("annulListing", annulment, "2026-12-12"))).toEqual(["WRONG_STATE"]);
  });
});

describe("correction", () => {
  test("is a new version with its reason; what was known before stays", async () => {
    const one = await listed();
    const corrected = await one.give(
      "correctListing",
      { until: "2027-11-23", reason: "期限录入有误" },
      "2026-12-01",
    );
    expect(corrected.listing).toMatchObject({ until: "2027-11-23", status: "IN_FORCE" });
    expect(corrected.event).toMatchObject({
      command: "CORRECT",
      stateBefore: "IN_FORCE",
      stateAfter: "IN_FORCE",
    });
    expect(await restrictingOn("2028-01-01")).not.toContain(one.number);
    expect(await restrictingOn("2028-01-01", await instantOf(one.number, "LIST"))).toContain(one.number);
  });

  test("is refused where it changes nothing or cannot be", async () => {
    const one = await listed();
    expect(
      problemsOf(await one.give("correctListing", { until: "2028-11-23", reason: "x" }, "2026-12-01")),
    ).toEqual(["NOTHING_CHANGED"]);
    const impossible = { until: "2030-01-01", responsibility: "DIRECTLY_RESPONSIBLE", reason: "x" };
    expect(problemsOf(await one.give("correctListing", impossible, "2026-12-01"))).toEqual([
      "TERM_OVER_CAP until",
      "NOT_FOUND responsibility",
    ]);
    expect(
      problemsOf(await one.give("correctListing", { until: "2026-12-01", reason: "x" }, "2026-12-01")),
    ).toEqual(["DATE_ORDER until"]);
  });
});

describe("correction of what was entered", () => {
  const DECISION = "determination { documentNumber determinedOn behaviours { number } }";

  async function determinationOf(number: string, knownAt: string | null = null): Promise<object> {
    const query = `query ($number: String!, $knownAt: DateTime) { listing(number: $number, knownAt: $knownAt) { ${DECISION} } }`;
    const variables = { number, knownAt };
    return (await list.read<{ listing: { determination: object } }>("lin", query, variables, LATER)).listing
      .determination;
  }

  test("of the decision holds for the persons' listings that arise from it; what was known before stays", async () => {
    const person = { person: list.persons.representative, number: "榕险失信〔2026〕乙-1号" };
    const one = await listed({ persons: [person] });
    const before = await determinationOf(one.number);
    const listing = await instantOf(one.number, "LIST");
    const corrected = await one.give(
      "correctListing",
      {
        documentNumber: "榕险定〔2026〕900号",
        determinedOn: "2026-11-19",
        behaviours: [stated(4)],
        reason: "文号有误",
      },
      "2026-12-01",
    );
    expect(corrected.problems).toEqual([]);
    const after = {
      documentNumber: "榕险定〔2026〕900号",
      ...{ determinedOn: "2026-11-19", behaviours: [{ number: 4 }] },
    };
    expect(await determinationOf(one.number)).toEqual(after);
    expect(await determinationOf(person.number)).toEqual(after);
    expect(await determinationOf(one.number, listing)).toEqual(before);
    const { listing: read } = await list.read<{ listing: object }>(
      "lin",
      `query ($number: String!) {
        listing(number: $number) {
          arising { number version responsibility }
          events { command reason changes { field before after } }
        }
      }`,
      { number: one.number },
    );
    expect(read).toEqual({
      arising: [{ number: person.number, version: 2, responsibility: "LEGAL_REPRESENTATIVE" }],
      events: [
        expect.objectContaining({ command: "LIST" }),
        {
          command: "CORRECT",
          reason: "文号有误",
          changes: [
            { field: "documentNumber", before: expect.any(String), after: '"榕险定〔2026〕900号"' },
            { field: "determinedOn", before: '"2026-11-20"', after: '"2026-11-19"' },
            { field: "behaviours", before: "[3]", after: "[4]" },
            { field: "facts", before: null, after: expect.stringContaining("FUND_MISUSE的事实") },
          ],
        },
      ],
    });
    // The person's is corrected by itself, under the decision that there is now.
    const alone = { listing: one.persons[0]?.id, expectedVersion: 2, documentNumber: "榕险定〔2026〕901号" };
    const own = await list.give("lin", "correctListing", { ...alone, reason: "另行决定" }, "2026-12-02");
    expect(own.problems).toEqual([]);
    expect(await determinationOf(one.number)).toEqual(after);
    const third = { documentNumber: "榕险定〔2026〕902号", reason: "文号有误" };
    await one.give("correctListing", third, "2026-12-03");
    expect(await determinationOf(person.number)).toMatchObject({ documentNumber: "榕险定〔2026〕901号" });
  });

  test("of the day of entry moves the longest publicity with it", async () => {
    const one = await listed({ until: null });
    const corrected = await one.give(
      "correctListing",
      { publishedOn: "2026-11-21", reason: "列入日有误" },
      "2026-12-01",
    );
    expect(corrected.listing).toMatchObject({ status: "IN_FORCE", effectiveUntil: "2029-11-21" });
    expect(await restrictingOn("2026-11-22")).toContain(one.number);
    expect(await restrictingOn("2026-11-22", await instantOf(one.number, "LIST"))).not.toContain(one.number);
  });

  test("neither begins nor ends a listing, nor lets one begin again", async () => {
    const pending = await listed({ publishedOn: "2026-12-20", until: "2027-12-20" });
    const on = (publishedOn: string) => ({ publishedOn, reason: "列入日有误" });
    expect(problemsOf(await pending.give("correctListing", on("2026-12-01"), "2026-12-01"))).toEqual([
      "DATE_ORDER publishedOn",
    ]);
    expect((await pending.give("correctListing", on("2027-01-10"), "2026-12-01")).problems).toEqual([]);
    const one = await listed();
    expect(problemsOf(await one.give("correctListing", on("2026-12-02"), "2026-12-01"))).toEqual([
      "DATE_ORDER publishedOn",
    ]);
    expect(problemsOf(await one.give("correctListing", on("2025-11-22"), "2026-12-01"))).toEqual([
      "DATE_ORDER publishedOn",
      "TERM_OVER_CAP publishedOn",
    ]);
    const again = { until: "2029-11-23", reason: "期限有误" };
    expect(problemsOf(await one.give("correctListing", again, "2028-11-23"))).toEqual(["DATE_ORDER until"]);
    const number = { documentNumber: "榕险定〔2026〕903号", reason: "文号有误" };
    expect((await one.give("correctListing", number, "2028-11-23")).listing?.status).toBe("EXPIRED");
  });

  test("is refused where it cannot be so", async () => {
    const one = await listed();
    const wrong = {
      ...{
        documentNumber: "文".repeat(201),
        determinedOn: "2026-12-02",
        behaviours: [{ number: 4, facts: [] }],
      },
      ...{ arisingFrom: one.id, reason: " " },
    };
    expect(problemsOf(await one.give("correctListing", wrong, "2026-12-01"))).toEqual([
      "DATE_IN_FUTURE determinedOn",
      "DATE_ORDER determinedOn",
      "TEXT documentNumber",
      "MISSING_FACT behaviours.0.facts.FUND_MISUSE",
      "SUBJECT_OUTSIDE_SCOPE arisingFrom",
      "MISSING reason",
    ]);
  });

  test("of an import that named no enterprise, or another one", async () => {
    const one = await listed();
    const violations = list.database.as("violations");
    const person = { subjectType: "PERSON" as const, subjectId: list.persons.other, subjectName: "陈二" };
    const listing = await recordListing(violations, { number: "导入人员", ...person });
    const give = (expectedVersion: number, input: object) =>
      list.give("lin", "correctListing", { listing, expectedVersion, reason: "漏录", ...input });
    expect(problemsOf(await give(0, { arisingFrom: one.id }))).toEqual(["MISSING responsibility"]);
    const finding = { arisingFrom: one.id, responsibility: "DIRECTLY_RESPONSIBLE" };
    expect((await give(0, finding)).problems).toEqual([]);
    expect(problemsOf(await give(1, { arisingFrom: listing }))).toEqual(["NOT_FOUND arisingFrom"]);
    expect(problemsOf(await give(1, { arisingFrom: "x" }))).toEqual(["NOT_FOUND arisingFrom"]);
    const other = await listed();
    expect((await give(1, { arisingFrom: other.id })).problems).toEqual([]);
    const { listing: read } = await list.read<{ listing: object }>(
      "lin",
      `{ listing(number: "导入人员") { arisingFrom { number } responsibility } }`,
    );
    expect(read).toEqual({ arisingFrom: { number: other.number }, responsibility: "DIRECTLY_RESPONSIBLE" });
  });
});

describe("what is owed after a command", () => {
  test("an objection that was upheld is owed a correction, a removal or an annulment, until it is done", async () => {
    const one = await listed();
    const objection = { receivedOn: "2026-12-01", summary: "认定日有误" };
    const received = await one.give("receiveObjection", objection, "2026-12-01");
    expect(owedOf(received)).toEqual([`ACCEPT_OBJECTION ${one.number}`]);
    const of = { objection: received.objection?.id };
    expect(owedOf(await one.give("acceptObjection", { ...of, accepted: true }, "2026-12-01"))).toEqual([
      `DECIDE_OBJECTION ${one.number}`,
    ]);
    const decision = { ...of, outcome: "UPHELD_IN_PART", reasons: "属实" };
    const decided = await one.give("decideObjection", decision, "2026-12-02");
    expect(owedOf(decided)).toEqual([`CARRY_OUT_OBJECTION ${one.number}`]);
    const suspended = await one.give(
      "suspendListing",
      { from: "2026-12-02", reason: "待更正" },
      "2026-12-02",
    );
    expect(owedOf(suspended)).toEqual([`CARRY_OUT_OBJECTION ${one.number}`]);
    const correction = { determinedOn: "2026-11-19", reason: "异议成立" };
    expect(owedOf(await one.give("correctListing", correction, "2026-12-03"))).toEqual([]);
  });

  test("an objection that was rejected is owed nothing", async () => {
    const one = await listed();
    const received = await one.give(
      "receiveObjection",
      { receivedOn: "2026-12-01", summary: "不服" },
      "2026-12-01",
    );
    const of = { objection: received.objection?.id };
    await one.give("acceptObjection", { ...of, accepted: true }, "2026-12-01");
    const rejected = { ...of, outcome: "REJECTED", reasons: "不实" };
    expect(owedOf(await one.give("decideObjection", rejected, "2026-12-02"))).toEqual([]);
  });

  test("where a listing was annulled, those of persons that arise from it are owed the same", async () => {
    const person = { person: list.persons.representative, number: "榕险失信〔2026〕丙-1号" };
    const one = await listed({ persons: [person] });
    const annulment = { on: "2026-12-10", documentNumber: "榕政行复〔2026〕10号", reason: "事实不清" };
    const annulled = await one.give("annulListing", annulment, "2026-12-10");
    expect(owedOf(annulled).sort()).toEqual([
      `ANNUL_ARISING ${person.number}`,
      `WITHDRAW_PUBLICATION ${one.number}`,
    ]);
    await one.give("recordWithdrawal", { on: "2026-12-10" }, "2026-12-10");
    const ofPerson = { listing: one.persons[0]?.id, expectedVersion: 1, ...annulment };
    const also = await list.give("lin", "annulListing", ofPerson, "2026-12-11");
    expect(owedOf(also)).toEqual([`WITHDRAW_PUBLICATION ${person.number}`]);
  });
});

describe("repair", () => {
  const application = { receivedOn: "2027-11-23", statement: "已缴清全部费款及滞纳金" };

  test("from the application to the removal, which takes effect at once", async () => {
    const one = await listed();
    const received = await one.give("receiveRepair", application, "2027-11-23");
    expect(received.repair?.state).toBe("RECEIVED");
    const repair = received.repair?.id;
    expect(problemsOf(await one.give("receiveRepair", application, "2027-11-24"))).toEqual([
      "ALREADY_PENDING",
    ]);
    expect((await one.give("acceptRepair", { repair, accepted: true }, "2027-11-24")).repair?.state).toBe(
      "ACCEPTED",
    );
    const decided = await one.give(
      "decideRepair",
      { repair, granted: true, reasons: "已纠正" },
      "2027-12-01",
      "chen",
    );
    expect(decided.repair?.state).toBe("GRANTED");
    expect(decided.listing).toMatchObject({ removedOn: "2027-12-01", removalReason: "REPAIR", version: 5 });
    expect(decided.event).toMatchObject({
      lifecycle: "REPAIR",
      command: "GRANT_REPAIR",
      version: 4,
      actor: "chen",
    });
    expect(await restrictingOn("2027-11-30")).toContain(one.number);
    expect(await restrictingOn("2027-12-01")).not.toContain(one.number);
  });

  test("can be declined, denied and withdrawn, and then applied for again", async () => {
    const one = await listed();
    const apply = async () => (await one.give("receiveRepair", application, "2027-12-01")).repair?.id;
    const first = await apply();
    expect(
      problemsOf(await one.give("acceptRepair", { repair: first, accepted: false }, "2027-12-01")),
    ).toEqual(["MISSING reasons"]);
    const declined = { repair: first, accepted: false, reasons: "材料不全" };
    expect((await one.give("acceptRepair", declined, "2027-12-01")).repair?.state).toBe("NOT_ACCEPTED");
    const second = await apply();
    await one.give("acceptRepair", { repair: second, accepted: true }, "2027-12-01");
    const denied = { repair: second, granted: false, reasons: "未缴清" };
    expect((await one.give("decideRepair", denied, "2027-12-01")).repair?.state).toBe("DENIED");
    const third = await apply();
    expect((await one.give("withdrawRepair", { repair: third }, "2027-12-01")).repair?.state).toBe(
      "WITHDRAWN",
    );
    expect(
      problemsOf(await one.give("acceptRepair", { repair: third, accepted: true }, "2027-12-01")),
    ).toEqual(["WRONG_STATE repair"]);
    expect(problemsOf(await one.give("withdrawRepair", { repair: "999" }, "2027-12-01"))).toEqual([
      "NOT_FOUND repair",
    ]);
    expect(await restrictingOn("2027-12-02")).toContain(one.number);
  });

  test("is not accepted before the shortest publicity", async () => {
    const one = await listed();
    const { repair } = await one.give(
      "receiveRepair",
      { ...application, receivedOn: "2027-11-22" },
      "2027-11-22",
    );
    const accept = { repair: repair?.id, accepted: true };
    expect(problemsOf(await one.give("acceptRepair", accept, "2027-11-22"))).toEqual(["TOO_EARLY"]);
    expect((await one.give("acceptRepair", accept, "2027-11-23")).problems).toEqual([]);
  });

  test("is not granted where the listing has ended in the meantime", async () => {
    const one = await listed();
    const repair = (await one.give("receiveRepair", application, "2027-12-01")).repair?.id;
    await one.give("acceptRepair", { repair, accepted: true }, "2027-12-01");
    await one.give("removeListing", { on: "2027-12-02", reason: "判决" }, "2027-12-02");
    const grant = { repair, granted: true, reasons: "已纠正" };
    expect(problemsOf(await one.give("decideRepair", grant, "2027-12-03"))).toEqual(["WRONG_STATE"]);
    expect(problemsOf(await one.give("receiveRepair", application, "2027-12-03"))).toEqual(["WRONG_STATE"]);
  });
});

describe("objection", () => {
  const objection = { receivedOn: "2026-12-01", summary: "费款已于列入前缴清" };

  async function pendingOf(number: string): Promise<boolean[]> {
    interface Data {
      organization: {
        restrictions: { grounds: { objectionPending: boolean; listing: { number: string } }[] }[];
      };
    }
    const { organization } = await list.read<Data>(
      "lin",
      `query ($code: UnifiedSocialCreditCode!) {
        organization(code: $code) { restrictions(on: "2026-12-02") { grounds { objectionPending listing { number } } } }
      }`,
      { code: list.codes.enterprise },
    );
    const grounds = organization.restrictions.flatMap((restriction) => restriction.grounds);
    const marks = grounds.filter(({ listing }) => listing.number === number);
    return [...new Set(marks.map(({ objectionPending }) => objectionPending))];
  }

  test("marks every answer from its acceptance until the decision, and suspends nothing", async () => {
    const one = await listed();
    const received = await one.give("receiveObjection", objection, "2026-12-01");
    const id = received.objection?.id;
    expect(await pendingOf(one.number)).toEqual([false]);
    const accepted = await one.give("acceptObjection", { objection: id, accepted: true }, "2026-12-01");
    expect(accepted.objection?.acceptedAt).toBe("2026-12-01T02:00:00.000000Z");
    expect(await pendingOf(one.number)).toEqual([true]);
    const decision = { objection: id, outcome: "REJECTED", reasons: "未见缴款" };
    const decided = await one.give("decideObjection", decision, "2026-12-04");
    expect(decided.objection).toMatchObject({
      outcome: "REJECTED",
      decidedAt: "2026-12-04T02:00:00.000000Z",
    });
    expect(await pendingOf(one.number)).toEqual([false]);
    expect(problemsOf(await one.give("decideObjection", decision, "2026-12-05"))).toEqual([
      "WRONG_STATE objection",
    ]);
  });

  test("can be declined and withdrawn; two can be open at a time", async () => {
    const one = await listed();
    const first = (await one.give("receiveObjection", objection, "2026-12-01")).objection?.id;
    const second = (await one.give("receiveObjection", objection, "2026-12-01")).objection?.id;
    expect(first).not.toBe(second);
    const declined = { objection: first, accepted: false, reasons: "非本人提出" };
    expect((await one.give("acceptObjection", declined, "2026-12-01")).objection?.outcome).toBe(
      "NOT_ACCEPTED",
    );
    expect(
      (await one.give("withdrawObjection", { objection: second }, "2026-12-01")).objection?.outcome,
    ).toBe("WITHDRAWN");
    const undecided = { objection: second, outcome: "UPHELD", reasons: "x" };
    expect(problemsOf(await one.give("decideObjection", undecided, "2026-12-01"))).toEqual([
      "WRONG_STATE objection",
    ]);
    expect(
      problemsOf(await one.give("receiveObjection", { receivedOn: "2026-12-02", summary: "" }, "2026-12-01")),
    ).toEqual(["DATE_IN_FUTURE receivedOn", "MISSING summary"]);
  });
});

describe("complaint", () => {
  test("is acknowledged and answered, or withdrawn", async () => {
    const one = await listed();
    const complaint = { receivedOn: "2026-11-20", summary: "公示内容与决定不一致" };
    const received = await list.give("lin", "receiveComplaint", { listing: one.id, ...complaint });
    expect(received.complaint).toMatchObject({ state: "RECEIVED", version: 1 });
    const of = (expectedVersion: number) => ({ complaint: received.complaint?.id, expectedVersion });
    expect(problemsOf(await list.give("lin", "decideComplaint", { ...of(1), reasons: "已更正" }))).toEqual([
      "WRONG_STATE",
    ]);
    expect((await list.give("chen", "acknowledgeComplaint", of(1))).complaint?.state).toBe("ACKNOWLEDGED");
    expect(
      (await list.give("lin", "decideComplaint", { ...of(2), reasons: "已更正" })).complaint?.state,
    ).toBe("DECIDED");
    const other = await list.give("lin", "receiveComplaint", complaint);
    const withdrawn = { complaint: other.complaint?.id, expectedVersion: 1 };
    expect((await list.give("lin", "withdrawComplaint", withdrawn)).complaint?.state).toBe("WITHDRAWN");
    expect(problemsOf(await list.give("lin", "receiveComplaint", { ...complaint, listing: "999" }))).toEqual([
      "NOT_FOUND listing",
    ]);
    const query = `query ($id: ID!) { complaint(id: $id) { authority { id } listing { number } reasons events { command } } }`;
    const { complaint: read } = await list.read<{ complaint: object }>("lin", query, {
      id: received.complaint?.id,
    });
    expect(read).toEqual({
      authority: { id: "HRSS" },
      listing: { number: one.number },
      reasons: "已更正",
      events: [
        { command: "RECEIVE_COMPLAINT" },
        { command: "ACKNOWLEDGE_COMPLAINT" },
        { command: "DECIDE_COMPLAINT" },
      ],
    });
  });
});

describe("a listing as it was known at an instant", () => {
  test("has the terms, suspensions, objections and version that were on record then", async () => {
    const one = await listed();
    await one.give("suspendListing", { from: "2026-12-01", reason: "停止" }, "2026-12-01");
    const objection = await one.give(
      "receiveObjection",
      { receivedOn: "2026-12-01", summary: "不服" },
      "2026-12-01",
    );
    await one.give("acceptObjection", { objection: objection.objection?.id, accepted: true }, "2026-12-01");
    await one.give("resumeListing", { on: "2026-12-05", reason: "恢复" }, "2026-12-05");
    await one.give("removeListing", { on: "2026-12-10", reason: "判决" }, "2026-12-10");
    const query = `query ($number: String!, $knownAt: DateTime) {
      listing(number: $number, knownAt: $knownAt) {
        version status(on: "2026-12-10") removedOn reason suspensions { from until } objections { acceptedAt } objectionPending
      }
    }`;
    const knownAt = async (command: string | null) => {
      const instant = command && (await instantOf(one.number, command));
      const variables = { number: one.number, knownAt: instant };
      return (await list.read<{ listing: object }>("lin", query, variables, LATER)).listing;
    };
    expect(await knownAt("LIST")).toEqual({
      ...{ version: 1, status: "IN_FORCE", removedOn: null, reason: null },
      ...{ suspensions: [], objections: [], objectionPending: false },
    });
    expect(await knownAt("RECEIVE_OBJECTION")).toEqual({
      ...{ version: 3, status: "SUSPENDED", removedOn: null, reason: null },
      suspensions: [{ from: "2026-12-01", until: null }],
      ...{ objections: [{ acceptedAt: null }], objectionPending: false },
    });
    const latest = {
      ...{ version: 6, status: "REMOVED", removedOn: "2026-12-10", reason: "判决" },
      suspensions: [{ from: "2026-12-01", until: "2026-12-05" }],
      ...{ objections: [{ acceptedAt: "2026-12-01T02:00:00.000000Z" }], objectionPending: true },
    };
    expect(await knownAt("REMOVE")).toEqual(latest);
    expect(await knownAt(null)).toEqual(latest);
  });

  test("is not told before it was on record, nor to whom the list is not open, nor of times to come", async () => {
    const one = await listed();
    const at = (knownAt: string) => `{ listing(number: "${one.number}", knownAt: "${knownAt}") { id } }`;
    expect(await list.read("lin", at("2020-01-01T00:00:00Z"))).toEqual({ listing: null });
    const codes = async (query: string, context?: ReturnType<typeof officerContext>) => {
      const { errors = [] } = await list.liancheng.ask(query, context ? { context } : {});
      return errors.map(({ extensions }) => extensions.code);
    };
    expect(await codes(at("2020-01-01T00:00:00Z"))).toEqual(["UNAUTHENTICATED"]);
    expect(await codes(at("2099-01-01T00:00:00Z"), officerContext("lin"))).toEqual(["BAD_USER_INPUT"]);
  });
});

describe("an imported listing", () => {
  test("has no events, and goes on from there", async () => {
    const violations = list.database.as("violations");
    const listing = await recordListing(violations, {
      ...{ number: "导入1号", subjectId: list.enterprise, subjectName: "福州甲有限公司", authority: "HRSS" },
      ...{ publishedOn: "2026-01-01", until: "2027-01-01" },
    });
    const removal = { listing, expectedVersion: 0, on: "2026-11-23", reason: "判决" };
    const { listing: removed, problems } = await list.give("lin", "removeListing", removal);
    expect(problems).toEqual([]);
    expect(removed).toMatchObject({ status: "REMOVED", version: 1 });
  });
});
