import type { Row } from "../../shared/import/row.ts";
import type { IdentityType } from "../generated/resolvers.ts";
import { hashIdentity } from "../identity/hash-identity.ts";
import { checkIdentityNumber, normalizeIdentityNumber } from "../identity/identity-number.ts";
import { maskIdentity } from "../identity/mask-identity.ts";

const TYPES: ReadonlySet<IdentityType> = new Set([
  "RESIDENT_ID",
  "PASSPORT",
  "HK_MACAO_PERMIT",
  "TAIWAN_PERMIT",
  "OTHER",
]);

/** A person's document as it may be kept. */
export interface Identity {
  readonly type: IdentityType;
  /** Keyed hash. */
  readonly hash: Buffer;
  mask(): string;
}

/** Reads the columns `id_type` and `id_number`; null where the row is rejected. */
export type ReadIdentity = (row: Row) => Identity | null;

const WRITTEN_AS_RESIDENT_ID = /^\d{17}[\dX]$/;

function reasonOf(type: IdentityType, number: string): string {
  const form = WRITTEN_AS_RESIDENT_ID.test(normalizeIdentityNumber(type, number));
  return type === "RESIDENT_ID" && form ? "CHECK_DIGIT" : "IDENTITY_NUMBER";
}

/** Reads identities by the key of the database. */
export function identityReader(key: Buffer): ReadIdentity {
  return (row) => {
    const type = row.oneOf("id_type", TYPES);
    const written = row.requiredText("id_number");
    if (type === null || written === "") return null;
    const check = checkIdentityNumber(type, written);
    if (!check.ok) {
      row.reject(reasonOf(type, written), "id_number");
      return null;
    }
    const { number } = check;
    return { type, hash: hashIdentity(key, type, number), mask: () => maskIdentity(number) };
  };
}
