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
  /** Hash of the id of the session that it takes the place of; null where the browser was in none. */
  readonly former: Buffer | null;
  /** By which the provider knows the session; null where there is none. */
  readonly idToken: string | null;
}

/** Sessions of all gateways on this database. */
export interface SessionStore {
  /** Begins a session; gives the id that the browser is to hold. */
  begin(officer: Officer, beginning: SessionBeginning, now: Date): Promise<string>;
  /**
   * The session with an id; null where there is none in force.
   * @param used whether that keeps it from ending for want of use
   */
  find(id: string, now: Date, used: boolean): Promise<Session | null>;
  /** Ends a session; null where there is none. */
  end(id: string): Promise<{ idToken: string | null } | null>;
}

const BEGIN = statement(
  "beginSession",
  `insert into sessions.session
     (id_hash, issuer, subject, name, department, unit, scopes, id_token, begun_at, seen_at, until)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10)`,
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
  `delete from sessions.session where id_hash = $1 returning id_token as "idToken"`,
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
    async begin(officer, { former, idToken }, now) {
      const id = newSecretId();
      const { subject, name, department, unit, scopes } = officer;
      const row = [hashOfId(id), issuer, subject, name, department, unit, scopes, idToken];
      await database.query(BEGIN, [...row, instantOf(now), after(now, lifetime)]);
      if (former !== null) await database.query(END, [former]);
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
    async end(id) {
      const [row] = await database.query<{ idToken: string | null }>(END, [hashOfId(id)]);
      return row ?? null;
    },
  };
}
