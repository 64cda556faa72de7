import { checkCreditCode } from "../../schema/scalars/credit-code.ts";
import type { ScreeningRow } from "../../subgraphs/departments/screening/models.ts";
import type { IdentityType } from "../../subgraphs/entities/generated/resolvers.ts";
import { hashIdentity } from "../../subgraphs/entities/identity/hash-identity.ts";
import { checkIdentityNumber } from "../../subgraphs/entities/identity/identity-number.ts";
import { maskIdentity } from "../../subgraphs/entities/identity/mask-identity.ts";
import type { SheetCell, SheetRow } from "../../subgraphs/shared/sheet/sheet.ts";
import type { Header } from "./find-header.ts";
import type { Reason } from "./reasons.ts";

/** More characters than any code or number has as people write it. */
const LONGEST = 100;
/** What cannot be seen and is no part of a number, and the mark by which a spreadsheet keeps a cell as text. */
const UNSEEN = /^['’]|[\u200b-\u200f\u2060\ufeff]/gu;
const REPLACEMENT = "\ufffd";
/** A number of 18 digits of which a spreadsheet has kept fifteen. */
const CUT_OFF = /^\d{15}000$/;

const TYPES: ReadonlyMap<string, IdentityType> = new Map([
  ...["RESIDENT_ID", "居民身份证", "身份证", "中华人民共和国居民身份证"].map(
    (name) => [name, "RESIDENT_ID"] as const,
  ),
  ...["PASSPORT", "护照"].map((name) => [name, "PASSPORT"] as const),
  ...["HK_MACAO_PERMIT", "港澳居民来往内地通行证", "港澳通行证"].map(
    (name) => [name, "HK_MACAO_PERMIT"] as const,
  ),
  ...["TAIWAN_PERMIT", "台湾居民来往大陆通行证", "台胞证"].map((name) => [name, "TAIWAN_PERMIT"] as const),
  ...["OTHER", "其他"].map((name) => [name, "OTHER"] as const),
]);

const FAULTS = { FORMULA: "FORMULA", NUMBER: "DAMAGED_NUMBER", ERROR: "ERROR" } as const;

/** A cell as it is compared: half-width, without blanks, in capitals; or why it cannot be. */
function readCell(cell: SheetCell): { text: string } | { reason: Reason } {
  if (cell.fault) return { reason: FAULTS[cell.fault] };
  if (cell.text.includes(REPLACEMENT)) return { reason: "UNDECODABLE" };
  if (cell.text.length > LONGEST) return { reason: "TOO_LONG" };
  const text = cell.text.normalize("NFKC").replace(UNSEEN, "").replace(/\s+/gu, "").toUpperCase();
  return text === "" ? { reason: "EMPTY" } : { text };
}

function readCode(text: string): { code: string } | { reason: Reason } {
  const check = checkCreditCode(text);
  const isCutOff = CUT_OFF.test(text);
  // One of eleven that were cut off holds by the older rule.
  if (check.ok && !(check.legacy && isCutOff)) return { code: check.code };
  if (check.ok || isCutOff) return { reason: "DAMAGED_NUMBER" };
  return { reason: check.reason === "CHECK" ? "CHECK_DIGIT" : "CREDIT_CODE" };
}

function readNumber(type: IdentityType, text: string): { number: string } | { reason: Reason } {
  // One of eleven that were cut off has the right check character.
  if (type === "RESIDENT_ID" && CUT_OFF.test(text)) return { reason: "DAMAGED_NUMBER" };
  const check = checkIdentityNumber(type, text);
  if (check.ok) return { number: check.number };
  if (type !== "RESIDENT_ID") return { reason: "IDENTITY_NUMBER" };
  return { reason: /^\d{17}[\dX]$/.test(text) ? "CHECK_DIGIT" : "IDENTITY_NUMBER" };
}

/** Who is meant by a row, as far as it may be kept, and by what a row of the same subject is known. */
export interface ReadSubject {
  readonly row: ScreeningRow;
  /** Null of a row that is not taken. */
  readonly same: string | null;
}

/**
 * Reads rows below a header.
 * @param identityKey the key of the hashes of the registry
 */
export function subjectReader(
  { subjectType, key, type }: Header,
  identityKey: Buffer,
): (row: SheetRow) => ReadSubject {
  return ({ number: row, cells, malformed, isMerged }) => {
    const refuse = (reason: Reason, column = key.name): ReadSubject => ({
      row: { row, reason, column },
      same: null,
    });
    if (malformed) return refuse("MALFORMED", "");
    const cell = cells.get(key.index);
    if (!cell) return refuse(isMerged(key.index) ? "MERGED" : "EMPTY");
    const read = readCell(cell);
    if ("reason" in read) return refuse(read.reason);
    if (subjectType === "ORGANIZATION") {
      const found = readCode(read.text);
      if ("reason" in found) return refuse(found.reason);
      return { row: { row, code: found.code, sameAs: null }, same: found.code };
    }
    const typeCell = type && cells.get(type.index);
    if (typeCell?.fault) return refuse(FAULTS[typeCell.fault], type?.name);
    const identityType = typeCell
      ? TYPES.get(typeCell.text.normalize("NFKC").replace(/\s+/gu, "").toUpperCase())
      : "RESIDENT_ID";
    if (identityType === undefined) return refuse("ID_TYPE", type?.name);
    const found = readNumber(identityType, read.text);
    if ("reason" in found) return refuse(found.reason);
    const identityHash = hashIdentity(identityKey, identityType, found.number);
    const identityMask = maskIdentity(found.number);
    return {
      row: { row, identityType, identityHash, identityMask, sameAs: null },
      same: `${identityType} ${identityHash.toString("base64")}`,
    };
  };
}
