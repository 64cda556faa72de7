import { GraphQLError } from "graphql";
import { requestError } from "../../../schema/error-codes.ts";
import type { RequestContext } from "../../../schema/request-context.ts";
import { type Database, statement } from "../database.ts";
import { type LookUps, NO_LOOK_UPS, type NotedLookUps, OpenLookUps } from "./look-ups.ts";
import { purposeOnRecord, storable } from "./purpose-on-record.ts";

/** A row of the access log as its writer knows it: who looked what up, when, what for, and by which operation. */
interface AccessRow extends NotedLookUps {
  readonly askedAt: string;
  readonly viewer: string;
  readonly department: string | null;
  readonly purpose: string | null;
  readonly requestId: string;
  readonly operation: string | null;
  readonly document: string | null;
}

/** Where look-ups are written down. Nothing that was noted is given out before it is stored. */
export interface AccessJournal {
  /** Where the look-ups of a request are noted: the same for all who ask for it of one journal. */
  lookUpsOf(request: RequestContext): LookUps;
  /**
   * Stores what the request has looked up so far; null where that is nothing. Resolves to null when it is stored
   * durably, and else to the error that stands for the answer, which must not be given out.
   */
  settle(request: RequestContext): Promise<GraphQLError | null> | null;
}

/** Rows of one statement at most. */
const MOST_ROWS = 500;

// The columns are those that writers have the right to fill: the rest, id and instant, is the table's to say.
const RECORD_LOOK_UPS = statement(
  "shared.recordLookUps",
  `insert into departments.access_log
     (asked_at, viewer, department, purpose, request_id, operation, document, fields, records, missing)
   select r."askedAt", r.viewer, r.department, r.purpose, r."requestId", r.operation, r.document, r.fields, r.records,
          r.missing
     from jsonb_to_recordset($1::jsonb) r (
            "askedAt" timestamptz, viewer text, department text, purpose text, "requestId" text, operation text,
            document text, fields text[], records text[], missing text[]
          )`,
);

const storableOrNull = (text: string | null) => (text === null ? null : storable(text));

function rowsOf({ viewer, now, requestId, operation }: RequestContext, noted: NotedLookUps[]): AccessRow[] {
  return noted.map((part) => ({
    askedAt: now,
    viewer: storable(viewer.subject ?? ""),
    department: storableOrNull(viewer.department),
    purpose: viewer.purpose === null ? null : purposeOnRecord(viewer.purpose),
    requestId: storable(requestId),
    operation: storableOrNull(operation?.name ?? null),
    document: operation?.document ?? null,
    fields: part.fields,
    records: part.records.map((record) => storable(record)),
    missing: part.missing.map((record) => storable(record)),
  }));
}

interface Batch {
  readonly rows: AccessRow[];
  callers: number;
  stored: Promise<void>;
}

/**
 * Lets rows of requests that are under way share a statement, and with it the wait for the disk: while one is stored,
 * those of others gather for the next. Where a statement fails, each caller's rows are tried once more by themselves.
 */
function rowWriter(database: Database): (rows: readonly AccessRow[]) => Promise<void> {
  let waiting: Batch | null = null;

  async function insert(take: () => readonly AccessRow[]): Promise<void> {
    await database.query(RECORD_LOOK_UPS, () => [JSON.stringify(take())]);
  }

  function begin(): Batch {
    const batch = { rows: [], callers: 0 } as unknown as Batch;
    waiting = batch;
    const close = () => {
      if (waiting === batch) waiting = null;
    };
    batch.stored = insert(() => {
      close();
      return batch.rows;
    }).finally(close);
    return batch;
  }

  return async (rows) => {
    const batch = waiting && waiting.rows.length + rows.length <= MOST_ROWS ? waiting : begin();
    batch.rows.push(...rows);
    batch.callers++;
    try {
      await batch.stored;
    } catch (error) {
      if (batch.callers === 1) throw error;
      await insert(() => rows);
    }
  };
}

function notRecorded(cause: unknown): GraphQLError {
  const { message, extensions } = requestError("ACCESS_NOT_RECORDED", {
    zh: "查询未能登记，故不予答复，请稍后再试",
    en: "the look-up could not be recorded, so it is not answered; try again later",
  });
  const originalError = cause instanceof Error ? cause : new Error(String(cause));
  return new GraphQLError(message, { extensions, originalError });
}

/**
 * A journal that writes to the access log.
 * @param database of a role that may insert into it; best one with a connection for this alone, as what is stored next
 *   gathers while that is in use
 */
export function accessJournal(database: Database): AccessJournal {
  const write = rowWriter(database);
  const open = new WeakMap<RequestContext, OpenLookUps>();
  return {
    lookUpsOf(request) {
      if (request.viewer.subject === null || request.toldToNobody) return NO_LOOK_UPS;
      const known = open.get(request);
      if (known) return known;
      const lookUps = new OpenLookUps();
      open.set(request, lookUps);
      return lookUps;
    },
    settle(request) {
      const noted = open.get(request)?.take() ?? [];
      if (noted.length === 0) return null;
      return write(rowsOf(request, noted)).then(() => null, notRecorded);
    },
  };
}
