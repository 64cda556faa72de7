import type { Database } from "../../shared/database.ts";
import { createRepository } from "../repository.ts";
import { keyFingerprint } from "./hash-identity.ts";

/** Bytes that an identity key has at least: numbers are few and can be tried out, so all rests on the key. */
const KEY_BYTES = 32;

/** The key is not that of the database. The message says what to do. */
export class IdentityKeyError extends Error {
  override readonly name = "IdentityKeyError";
}

/**
 * Makes a key the one of a database that has none yet. Before anything is hashed with the key, by whoever hashes.
 *
 * Throws IdentityKeyError where the database has another key, under which nobody would be found, and where the key is
 * too short.
 */
export async function claimIdentityKey(database: Database, key: Buffer): Promise<void> {
  if (key.length < KEY_BYTES)
    throw new IdentityKeyError(`The identity key must have ${KEY_BYTES} bytes at least.`);
  const own = keyFingerprint(key);
  const kept = await createRepository(database).claimFingerprint(own);
  if (kept?.equals(own)) return;
  throw new IdentityKeyError(
    "The identity key is not the one with which the persons of this database were recorded: " +
      "another key would find nobody. Start with the key that belongs to this database " +
      "(IDENTITY_KEY, or identity.key in the DATA_DIR that it was first used with).",
  );
}
