import { describe, expect, test } from "vitest";
import { openListingsAtWork } from "../support/listings-at-work.ts";
import { owedOf, problemsOf } from "../support/officers.ts";

const { list, listed, restrictingOn } = await openListingsAtWork();

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
