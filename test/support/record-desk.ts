import { CAST_ORGANIZATIONS, CAST_PERSONS } from "../../gateway/demo/scenario-cast.ts";
import type { RequestContext, Scope } from "../../schema/request-context.ts";
import type { Ask } from "./liancheng.ts";
import { contextOf } from "./request.ts";

/** A decision record as the tests ask for it. */
export interface RecordAnswer {
  number: string;
  code: string;
  department: string;
  officer: string;
  purpose: string | null;
  recordedAt: string;
  on: string | null;
  action: string | null;
  role: string | null;
  organization: { name: string } | null;
  organizationName: string | null;
  person: { name: string } | null;
  personName: string | null;
  withheld: boolean;
  eligibility: { verdict: string } | null;
  content: string | null;
  hash: string;
  verification: { genuine: boolean; steps: { step: string; result: string; messageEn: string }[] };
}

export interface RecordResult {
  record: RecordAnswer | null;
  repeated: boolean;
  problems: { code: string; field: string | null }[];
}

/** All that an answer says, which is the same with `eligibility` and with a record of it, but for its version. */
export const ANSWER = `fragment Answer on Eligibility {
  verdict evaluatedOn objectionPending
  restrictions { limb { id } effect action since until objectionPending offices { id }
    grounds { pattern effect since until withheld listing { number } position { id } objectionPending }
    bases { id } limits { id } ambiguities { id } }
  notApplied { limb { id } pattern effect step day messageZh listing { number } position { id } }
  limbs { id } ambiguities { id question choice } competence { messageEn }
}`;

const RECORD = `fragment Record on DecisionRecord {
  number code department officer purpose recordedAt on action role withheld content hash
  organization { name } organizationName person { name } personName eligibility { ...Answer }
  verification { genuine steps { step result messageEn } }
} ${ANSWER}`;

export const READER: readonly Scope[] = ["list:read"];
export const OFFICER: readonly Scope[] = ["list:read", "person:match", "person:read"];

/** An officer of a department. */
export function officerOf(
  department: string | null,
  scopes: readonly Scope[] = OFFICER,
  viewer: Partial<RequestContext["viewer"]> = {},
): RequestContext {
  const context = contextOf(scopes);
  return { ...context, viewer: { ...context.viewer, department, ...viewer } };
}

/** Who makes records and reads them. */
export function recordDesk(ask: Ask) {
  async function asked<Data>(query: string, variables: Record<string, unknown>, context: RequestContext) {
    const { data, errors } = await ask(query, { variables, context });
    if (errors) throw new Error(JSON.stringify(errors));
    return data as Data;
  }
  return {
    asked,
    async give(input: Record<string, unknown>, context: RequestContext): Promise<RecordResult> {
      const { result } = await asked<{ result: RecordResult }>(
        `mutation ($input: RecordDecisionInput!) { result: recordDecision(input: $input) {
          repeated problems { code field } record { ...Record } } } ${RECORD}`,
        { input },
        context,
      );
      return result;
    },
    async read(number: string, context: RequestContext): Promise<RecordAnswer | null> {
      const { record } = await asked<{ record: RecordAnswer | null }>(
        `query ($number: String!) { record: decisionRecord(number: $number) { ...Record } } ${RECORD}`,
        { number },
        context,
      );
      return record;
    },
    /** As anybody does, without a token. */
    async check(number: string, code: string): Promise<{ genuine: boolean; on: string | null }> {
      const { check } = await asked<{ check: { genuine: boolean; on: string | null } }>(
        "query ($number: String!, $code: String!) { check: checkDecisionRecord(number: $number, code: $code) { genuine on } }",
        { number, code },
        contextOf(undefined),
      );
      return check;
    },
  };
}

/** Ids of those of the demo whom records were made on. */
export type RecordedCast = Record<"supplier" | "controlled" | "person", string>;

/** Has the finance bureau make a record on an organization, one on a person, and one on an office of that person. */
export async function giveRecordsOnCast(ask: Ask): Promise<RecordedCast> {
  const desk = recordDesk(ask);
  const finance = officerOf("FINANCE");
  const found = await desk.asked<Record<keyof RecordedCast, { id: string }>>(
    `{ supplier: organization(code: "${CAST_ORGANIZATIONS.supplier.code}") { id }
       controlled: organization(code: "${CAST_ORGANIZATIONS.stateControlled.code}") { id }
       person: personByIdentity(type: RESIDENT_ID, number: "${CAST_PERSONS.listedDirector.id_number}") { id } }`,
    {},
    finance,
  );
  const [supplier, controlled, person] = [found.supplier.id, found.controlled.id, found.person.id];
  const questions = [
    { organization: supplier, action: "GOV_PROCUREMENT_SUPPLIER" },
    { person, action: "HOLD_OFFICE" },
    { person, organization: controlled, role: "DIRECTOR" },
  ];
  for (const [i, question] of questions.entries()) {
    const { problems } = await desk.give({ idempotencyKey: `key-${i}`, ...question }, finance);
    if (problems.length > 0) throw new Error(JSON.stringify(problems));
  }
  return { supplier, controlled, person };
}
