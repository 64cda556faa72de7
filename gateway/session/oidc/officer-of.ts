import { claimsOf, isName } from "../../auth/tokens.ts";
import type { Officer } from "../session-store.ts";

/** The names of the claims by which a provider says what a token of ours would. */
export interface ClaimNames {
  readonly department: string;
  /** A unit of a county; it need not be there. */
  readonly unit: string;
  /** A text with blanks between the scopes, or a list of them. */
  readonly scopes: string;
  readonly name: string;
}

/** What a provider says of somebody cannot be used. The message quotes nothing of it. */
export class UnusableClaims extends Error {
  override readonly name = "UnusableClaims";
}

/** A department's unit of a county: its id and the six digits of the county (GB/T 2260). */
const UNIT = /^(.+)_(\d{6})$/;

/** A claim may have the unit's id, or the digits of its county. */
function unitOf(department: string, claim: unknown): string | null {
  if (claim === undefined || claim === null || claim === "") return UNIT.test(department) ? department : null;
  const own = department.replace(UNIT, "$1");
  const unit = typeof claim === "string" && /^\d{6}$/.test(claim) ? `${own}_${claim}` : claim;
  if (typeof unit !== "string" || UNIT.exec(unit)?.[1] !== own)
    throw new UnusableClaims("the unit is none of the department's");
  // Of two that differ, neither is known to be the one.
  if (UNIT.test(department) && department !== unit) throw new UnusableClaims("there are two units");
  return unit;
}

/**
 * Who signs in, by the verified claims of a provider: read as those of a token are. Throws UnusableClaims.
 * @param claims of the ID token, and of its userinfo where that was asked
 */
export function officerOf(claims: Readonly<Record<string, unknown>>, names: ClaimNames): Officer {
  const department = claims[names.department];
  let read: ReturnType<typeof claimsOf>;
  try {
    read = claimsOf({ sub: claims.sub as string, department, scp: claims[names.scopes] });
  } catch (error) {
    throw new UnusableClaims((error as Error).message);
  }
  const unit = unitOf(read.department, claims[names.unit]);
  const name = claims[names.name];
  return {
    subject: read.subject,
    name: isName(name) ? name : read.subject,
    department: read.department.replace(UNIT, "$1"),
    unit,
    scopes: read.scopes,
  };
}
