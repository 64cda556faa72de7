import type { EnvironmentReader } from "./environment.ts";

/** Settings of whoever signs and verifies decision records. */
export interface RecordConfig {
  /** Private key that they are signed with (Ed25519); null where the data directory keeps one. */
  readonly recordKey: Buffer | null;
  /** Public keys that were signed with before, 32 bytes each. */
  readonly recordKeysBefore: readonly Buffer[];
}

const PUBLIC_KEY = /^[A-Za-z0-9+/]{43}=$/;

/** @param needed whether records are made by more than one machine, so that each has to be given the same key */
export function readRecords(environment: EnvironmentReader, needed = false): RecordConfig {
  if (needed && !environment.isGiven("RECORD_KEY")) {
    environment.problems.push(
      "RECORD_KEY: needed in production, so that every machine signs decision records with one key",
    );
  }
  const before = environment.text("RECORD_KEYS_BEFORE")?.split(/[\s,]+/) ?? [];
  if (!before.every((key) => PUBLIC_KEY.test(key))) {
    environment.problems.push(
      "RECORD_KEYS_BEFORE: must be public keys of 32 bytes, in base64, with commas between",
    );
  }
  return {
    recordKey: environment.key("RECORD_KEY"),
    recordKeysBefore: before.map((key) => Buffer.from(key, "base64")),
  };
}
