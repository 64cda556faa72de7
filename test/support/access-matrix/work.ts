import { CAST_ORGANIZATIONS } from "../../../gateway/demo/scenario-cast.ts";
import type { Viewer } from "../../../schema/request-context.ts";
import type { Ask } from "../liancheng.ts";
import { contextOf, TODAY } from "../request.ts";

/** What an officer of HRSS has done to the list. */
export interface Work {
  /** Id of a case about the supplier, with the listed director as a person found responsible. */
  readonly case: string;
  readonly complaint: string;
  /**
   * A command for each kind of result, which has been given: "giveNotice(input: ...)". Given again by the same officer it
   * changes nothing, and is answered as before.
   */
  readonly given: Readonly<Record<"case" | "listing" | "repair" | "objection" | "complaint", string>>;
}

const input = (fields: Readonly<Record<string, unknown>>) =>
  `(input: { ${Object.entries(fields)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join(", ")} })`;

/** Does some of everything. Each command has to be done. */
export async function recordWork(
  ask: Ask,
  officer: Viewer,
  { person, inForce, ofPerson }: { person: string; inForce: string; ofPerson: string },
): Promise<Work> {
  const context = { ...contextOf([]), viewer: officer };

  async function give<Result>(command: string, selection: string): Promise<Result> {
    const { data, errors } = await ask(
      `mutation { result: ${command} { problems { code field } ${selection} } }`,
      { context },
    );
    const result = data?.result as { problems: unknown[] } & Result;
    if (errors || result.problems.length > 0) throw new Error(JSON.stringify([command, errors, result]));
    return result;
  }

  async function listingOf(number: string) {
    const { data } = await ask(`{ listing(number: "${number}") { id version publishedOn } }`, { context });
    return data?.listing as { id: string; version: number; publishedOn: string };
  }

  const draft = `draftCase(input: {
    idempotencyKey: "draft", subject: { organization: "${CAST_ORGANIZATIONS.supplier.code}" },
    behaviours: [{ number: 4, facts: [{ code: "FUND_MISUSE", text: "挪用" }] }], coDetermining: ["TAX"],
    persons: [{ person: "${person}", responsibility: DIRECTLY_RESPONSIBLE }] })`;
  const begun = await give<{ case: { id: string } }>(draft, "case { id }");
  const listing = await listingOf(inForce);
  const receivedOn = TODAY;
  const received = await give<{ complaint: { id: string } }>(
    `receiveComplaint${input({ idempotencyKey: "complaint", listing: listing.id, receivedOn, summary: "迟未答复" })}`,
    "complaint { id }",
  );

  const on = (later: number) => ({
    idempotencyKey: `listing-${later}`,
    listing: listing.id,
    expectedVersion: listing.version + later,
  });
  const given = {
    case: `giveNotice${input({ idempotencyKey: "notice", case: begun.case.id, expectedVersion: 1, noticeNumber: "告", notifiedOn: TODAY, answerBy: "2026-12-01" })}`,
    listing: `correctListing${input({ ...on(0), until: "2027-12-31", reason: "更正" })}`,
    repair: `receiveRepair${input({ ...on(1), receivedOn, statement: "已缴清" })}`,
    objection: `receiveObjection${input({ ...on(2), receivedOn, summary: "不服" })}`,
    complaint: `acknowledgeComplaint${input({ idempotencyKey: "acknowledged", complaint: received.complaint.id, expectedVersion: 1 })}`,
  };
  for (const command of Object.values(given)) await give(command, "event { id }");

  const director = await listingOf(ofPerson);
  const ofDirector = (later: number) => ({
    idempotencyKey: `director-${later}`,
    listing: director.id,
    expectedVersion: director.version + later,
  });
  await give(`correctListing${input({ ...ofDirector(0), until: "2027-12-31", reason: "更正" })}`, "repeated");
  const { objection } = await give<{ objection: { id: string } }>(
    `receiveObjection${input({ ...ofDirector(1), receivedOn, summary: "不服" })}`,
    "objection { id }",
  );
  await give(
    `acceptObjection${input({ ...ofDirector(2), objection: objection.id, accepted: false, reasons: "非本人" })}`,
    "repeated",
  );
  return { case: begun.case.id, complaint: received.complaint.id, given };
}
