import { instantOf } from "../../schema/scalars/instant.ts";
import { type Database, statement } from "../../subgraphs/shared/database.ts";
import { hashOfId, newSecretId } from "./secret-id.ts";

/** Who has signed in. */
export interface Officer {
  /** `sub`, as in a token. */
  readonly subject: string;
  /** How the officer is called on the page. */
  readonly name: string;
  readonly department: string;
  /** Unit of a county of that department (`FINANCE_350102`); null for the department itself. */
  readonly unit: string | null;
  readonly scopes: readonly string[];
}

/** A session in force; instants are canonical. */
export interface Session extends Officer {
  /** When it ends, used or not. */
  readonly until: string;
  /** When it ends unless it is used. */
  readonly idleUntil: string;
}

export interface SessionTerms {
  /** Seconds after which a session ends that is not used. */
  readonly idle: number;
  /** Seconds after which it ends. */
  readonly lifetime: number;
}

/** What begins with a session beside the officer. */
export interface SessionBeginning {
  /** Of the request by which somebody signs in. */
  readonly requestId: string;
  /** Hash of the id of the session that it takes the place of; null where the browser was in none. */
  readonly former: Buffer | null;
  /** By which the provider knows the session; null where there is none. */
  readonly idToken: string | null;
}

/** Somebody who was not let in. */
export interface Attempt {
  /** `sub`, where the provider has said who it is. */
  readonly subject: string | null;
  readonly reason: NotLetIn;
  readonly requestId: string;
}

/** Why somebody was not let in: it was not begun here, the provider refused or did not answer, or said too little. */
export type NotLetIn = "BROKEN_OFF" | "PROVIDER_REFUSED" | "PROVIDER_AWAY" | "CLAIMS_UNUSABLE";

/** Sessions of all gateways on this database. */
export interface SessionStore {
  /** Begins a session and has it on record, or does neither; gives the id that the browser is to hold. */
  begin(officer: Officer, beginning: SessionBeginning, now: Date): Promise<string>;
  /**
   * The session with an id; null where there is none in force.
   * @param used whether that keeps it from ending for want of use
   */
  find(id: string, now: Date, used: boolean): Promise<Session | null>;
  /** Ends a session and has it on record, or does neither; null where there is none. */
  end(id: string, requestId: string): Promise<{ idToken: string | null } | null>;
  /** Has it on record that somebody was not let in. */
  refused(attempt: Attempt): Promise<void>;
}

const LOG =
  "insert into departments.sign_in_log (event, issuer, subject, department, unit, scopes, session, request_id)";
const ENDED = "returning issuer, subject, department, unit, scopes, id_hash, id_token";
const LOGGED = "issuer, subject, department, unit, scopes, encode(id_hash, 'hex')";

// A statement each, so that nothing begins or ends that is not on record.
const BEGIN = statement(
  "beginSession",
  `with former as (
     delete from sessions.session where id_hash = $12 ${ENDED}
   ), begun as (
     insert into sessions.session
       (id_hash, issuer, subject, name, department, unit, scopes, id_token, begun_at, seen_at, until)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10) ${ENDED}
   )
   ${LOG}
   select 'REPLACED', ${LOGGED}, $11 from former union all select 'SIGNED_IN', ${LOGGED}, $11 from begun`,
);
const FIND = statement(
  "findSession",
  `select subject, name, department, unit, scopes, seen_at, until
     from sessions.session
    where id_hash = $1 and issuer = $2 and until > $3 and seen_at > $4`,
);
// What another gateway has written meanwhile is not put back.
const USE = statement(
  "useSession",
  `update sessions.session set seen_at = $2 where id_hash = $1 and seen_at < $2`,
);
const END = statement(
  "endSession",
  `with ended as (
     delete from sessions.session where id_hash = $1 ${ENDED}
   ), logged as (
     ${LOG} select 'SIGNED_OUT', ${LOGGED}, $2 from ended
   )
   select id_token as "idToken" from ended`,
);
const REFUSED = statement(
  "refusedSignIn",
  `insert into departments.sign_in_log (event, issuer, subject, scopes, reason, request_id)
   values ('NOT_LET_IN', $1, $2, '{}', $3, $4)`,
);
const SWEEP = statement("sweepSessions", `delete from sessions.session where until <= $1 or seen_at <= $2`);

/** A use is written down when the last one is that long ago: at most a minute, a tenth of the time that it saves from. */
const MOST_UNSEEN_MS = 60_000;

interface Row extends Officer {
  seen_at: string;
  until: string;
}

/** An instant so many seconds after another. */
export function after(instant: Date, seconds: number): string {
  return instantOf(new Date(instant.getTime() + seconds * 1000));
}

/**
 * The store of sessions of those of whom `issuer` has said who they are.
 * @param database with the role of the schema `sessions`
 */
export function sessionStore(
  database: Database,
  issuer: string,
  { idle, lifetime }: SessionTerms,
): SessionStore {
  const unseenMs = Math.min(MOST_UNSEEN_MS, idle * 100);
  return {
    async begin(officer, { requestId, former, idToken }, now) {
      const id = newSecretId();
      const { subject, name, department, unit, scopes } = officer;
      const row = [hashOfId(id), issuer, subject, name, department, unit, scopes, idToken];
      await database.query(BEGIN, [...row, instantOf(now), after(now, lifetime), requestId, former]);
      // What has ended is of no use to anybody, and is about persons.
      await database.query(SWEEP, [instantOf(now), after(now, -idle)]);
      return id;
    },
    async find(id, now, used) {
      const hash = hashOfId(id);
      const known = [hash, issuer, instantOf(now), after(now, -idle)];
      const [row] = await database.query<Row>(FIND, known);
      if (!row) return null;
      const { seen_at: seenAt, ...session } = row;
      const isToBeSeen = used && now.getTime() - Date.parse(seenAt) >= unseenMs;
      if (isToBeSeen) await database.query(USE, [hash, instantOf(now)]);
      const unused = after(isToBeSeen ? now : new Date(seenAt), idle);
      const endsBefore = session.until < unused;
      return { ...session, idleUntil: endsBefore ? session.until : unused };
    },
    async end(id, requestId) {
      const [row] = await database.query<{ idToken: string | null }>(END, [hashOfId(id), requestId]);
      return row ?? null;
    },
    async refused({ subject, reason, requestId }) {
      await database.query(REFUSED, [issuer, subject, reason, requestId]);
    },
  };
}
