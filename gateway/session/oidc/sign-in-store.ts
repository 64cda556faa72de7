import { instantOf } from "../../../schema/scalars/instant.ts";
import { type Database, statement } from "../../../subgraphs/shared/database.ts";
import { hashOfId, newSecretId } from "../secret-id.ts";
import { after } from "../session-store.ts";

/** What is kept of somebody who was sent to the provider. */
export interface SignInUnderWay {
  readonly state: string;
  readonly nonce: string;
  /** Of PKCE (RFC 7636). */
  readonly verifier: string;
  /** A path that was checked. */
  readonly returnTo: string;
  /** Hash of the id of the session that the browser was in; null where it was in none. */
  readonly former: Buffer | null;
}

/** Those who were sent to a provider, by any gateway on this database. */
export interface SignInStore {
  /** Keeps what is to be known when they come back; gives the id that the browser is to hold. */
  begin(signIn: SignInUnderWay, now: Date): Promise<string>;
  /** What was kept under both, once; null where there is nothing, or nothing any more. */
  take(id: string, state: string, now: Date): Promise<SignInUnderWay | null>;
}

/** Seconds that somebody may take at the provider: with a password to look for and a code to wait for. */
export const SIGN_IN_S = 600;

const BEGIN = statement(
  "beginSignIn",
  `insert into sessions.sign_in
     (browser_hash, issuer, state, nonce, verifier, return_to, former_hash, until)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);
const TAKE = statement(
  "takeSignIn",
  `delete from sessions.sign_in
    where browser_hash = $1 and state = $2 and issuer = $3 and until > $4
   returning state, nonce, verifier, return_to as "returnTo", former_hash as former`,
);
const SWEEP = statement("sweepSignIns", `delete from sessions.sign_in where until <= $1`);

export function signInStore(database: Database, issuer: string): SignInStore {
  return {
    async begin({ state, nonce, verifier, returnTo, former }, now) {
      const id = newSecretId();
      const row = [hashOfId(id), issuer, state, nonce, verifier, returnTo, former, after(now, SIGN_IN_S)];
      await database.query(BEGIN, row);
      await database.query(SWEEP, [instantOf(now)]);
      return id;
    },
    async take(id, state, now) {
      const taken = [hashOfId(id), state, issuer, instantOf(now)];
      const [row] = await database.query<SignInUnderWay>(TAKE, taken);
      return row ?? null;
    },
  };
}
