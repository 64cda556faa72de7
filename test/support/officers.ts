import type { RequestContext, Scope } from "../../schema/request-context.ts";
import type { Ask } from "./liancheng.ts";
import { TODAY } from "./request.ts";

/**
 * The officers of the tests: two of one authority, one of another, and an auditor; of departments that report one, one of
 * its unit of a county, and one of those to whom they report.
 */
export const OFFICERS = {
  lin: { subject: "lin", department: "HRSS", scopes: ["list:read", "list:write", "person:read"] },
  chen: { subject: "chen", department: "HRSS", scopes: ["list:read", "list:write", "person:read"] },
  huang: { subject: "huang", department: "TAX", scopes: ["list:read", "list:write", "person:read"] },
  zheng: { subject: "zheng", department: "FINANCE", scopes: ["list:read", "list:write", "person:read"] },
  he: { subject: "he", department: "ORG_DEPT", scopes: ["list:read", "person:match"] },
  xu: { subject: "xu", department: "FINANCE", scopes: ["list:read", "feedback:write"] },
  gao: { subject: "gao", department: "FINANCE_350102", scopes: ["list:read", "feedback:write"] },
  hrss: { subject: "wang", department: "HRSS", scopes: ["list:read", "feedback:write"] },
  sun: { subject: "sun", department: "NDRC", scopes: ["list:read", "feedback:write"] },
  auditor: { subject: "wu", department: "AUDIT", scopes: ["list:read", "person:read", "audit:read"] },
} as const satisfies Record<string, { subject: string; department: string; scopes: readonly Scope[] }>;
export type OfficerName = keyof typeof OFFICERS;

/** A request of an officer on a day. */
export function officerContext(name: OfficerName, today = TODAY): RequestContext {
  const { subject, department, scopes } = OFFICERS[name];
  const viewer = { subject, department, scopes: new Set<Scope>(scopes), purpose: "test" };
  return { requestId: "test", viewer, now: `${today}T02:00:00.000000Z`, today };
}

const EVENT = `event { version lifecycle part command stateBefore stateAfter actor department { id } reason }`;
const COMMON = `${EVENT} repeated problems { code field changedMeanwhile { version command actor } }`;
const LISTING =
  "listing { id number version status until effectiveUntil removedOn removalReason objectionPending }";
const OWED = "owed { kind listing { number } }";
const SELECTIONS = {
  Case: `case { id version state listings { id number version } } ${COMMON}`,
  Listing: `${LISTING} ${OWED} ${COMMON}`,
  Repair: `repair { id state } ${LISTING} ${OWED} ${COMMON}`,
  Objection: `objection { id acceptedAt decidedAt outcome } ${LISTING} ${OWED} ${COMMON}`,
  Complaint: `complaint { id version state } ${COMMON}`,
} as const;

/** Which result each mutation has. */
const RESULTS: Record<string, keyof typeof SELECTIONS> = {
  draftCase: "Case",
  amendDraft: "Case",
  giveNotice: "Case",
  recordStatement: "Case",
  proposeDetermination: "Case",
  returnProposal: "Case",
  confirmDetermination: "Case",
  dropCase: "Case",
  enterOnList: "Case",
  suspendListing: "Listing",
  resumeListing: "Listing",
  extendListing: "Listing",
  removeListing: "Listing",
  annulListing: "Listing",
  recordWithdrawal: "Listing",
  correctListing: "Listing",
  receiveRepair: "Repair",
  acceptRepair: "Repair",
  decideRepair: "Repair",
  withdrawRepair: "Repair",
  receiveObjection: "Objection",
  acceptObjection: "Objection",
  decideObjection: "Objection",
  withdrawObjection: "Objection",
  receiveComplaint: "Complaint",
  acknowledgeComplaint: "Complaint",
  decideComplaint: "Complaint",
  withdrawComplaint: "Complaint",
};

export interface ResultListing {
  id: string;
  number: string;
  version: number;
  status: string;
  until: string | null;
  effectiveUntil: string | null;
  removedOn: string | null;
  removalReason: string | null;
  objectionPending: boolean;
}

/** The result of any mutation; what its kind has not is undefined. */
export interface Result {
  case: {
    id: string;
    version: number;
    state: string;
    listings: { id: string; number: string; version: number }[];
  } | null;
  listing: ResultListing | null;
  repair: { id: string; state: string } | null;
  objection: {
    id: string;
    acceptedAt: string | null;
    decidedAt: string | null;
    outcome: string | null;
  } | null;
  complaint: { id: string; version: number; state: string } | null;
  owed: { kind: string; listing: { number: string } }[];
  event: {
    version: number;
    lifecycle: string;
    part: string | null;
    command: string;
    stateBefore: string | null;
    stateAfter: string;
    actor: string;
    department: { id: string };
    reason: string | null;
  } | null;
  repeated: boolean;
  problems: {
    code: string;
    field: string | null;
    changedMeanwhile: { version: number; command: string; actor: string }[];
  }[];
}

/** Gives a command of an officer; the key is one of its own where none is given. Throws where there are errors. */
export type Give = (officer: OfficerName, mutation: string, input: object, today?: string) => Promise<Result>;

let keys = 0;

export function giving(ask: Ask): Give {
  return async (officer, mutation, input, today) => {
    keys += 1;
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const kind = RESULTS[mutation];
    if (!kind) throw new Error(`no mutation is called ${mutation}`);
    const { data, errors } = await ask(
      `mutation ($input: ${type}!) { result: ${mutation}(input: $input) { ${SELECTIONS[kind]} } }`,
      {
        variables: { input: { idempotencyKey: `key-${keys}`, ...input } },
        context: officerContext(officer, today),
      },
    );
    if (errors) throw new Error(JSON.stringify(errors));
    return data?.result as Result;
  };
}

/** Asks as an officer on a day; throws where there are errors. */
export type Read = <Data>(
  officer: OfficerName,
  query: string,
  variables?: object,
  today?: string,
) => Promise<Data>;

export function reading(ask: Ask): Read {
  return async <Data>(officer: OfficerName, query: string, variables: object = {}, today?: string) => {
    const context = officerContext(officer, today);
    const { data, errors } = await ask(query, { variables: { ...variables }, context });
    if (errors) throw new Error(JSON.stringify(errors));
    return data as Data;
  };
}

/** "KIND number" of each thing that is owed. */
export function owedOf({ owed }: Result): string[] {
  return owed.map(({ kind, listing }) => `${kind} ${listing.number}`);
}

/** `code` or `code field` of each problem. */
export function problemsOf({ problems }: Result): string[] {
  return problems.map(({ code, field }) => (field === null ? code : `${code} ${field}`));
}
