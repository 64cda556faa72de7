import type { ImportFile } from "../../shared/import/import-file.ts";
import type { Remarks } from "../../shared/import/remarks.ts";
import type { Row, Staged } from "../../shared/import/row.ts";
import { roleOf } from "../../shared/migrate.ts";
import catalogue from "../catalogue/behaviours.json" with { type: "json" };
import type { Responsibility, SubjectType } from "../generated/resolvers.ts";
import { AUTHORITIES } from "../rules/authorities.ts";
import { LISTING_REASONS, LISTING_WARNINGS } from "./listing-reasons.ts";
import { readRemoval } from "./removal.ts";
import { type HoldersAmong, storeListings } from "./store-listings.ts";

/** What the registry lends: how its subjects are named in a row, and which of them hold positions. */
export interface Registry {
  /** Reads a credit code; rejects the row and gives any text where it cannot be one. */
  readCode(row: Row, column: string): string;
  /** Reads the columns `id_type` and `id_number`; null where the row is rejected. */
  readIdentity(row: Row): { readonly type: string; readonly hash: Buffer } | null;
  readonly holdersAmong: HoldersAmong;
  redact: ImportFile["redact"];
  /** Reasons with which the readers reject. */
  readonly reasons: Remarks;
}

const SUBJECT_TYPES: ReadonlySet<SubjectType> = new Set(["PERSON", "ORGANIZATION"]);
const RESPONSIBILITIES: ReadonlySet<Responsibility> = new Set([
  "LEGAL_REPRESENTATIVE",
  "DIRECTLY_RESPONSIBLE_SUPERVISOR",
  "DIRECTLY_RESPONSIBLE",
]);
const BEHAVIOURS: ReadonlySet<number> = new Set(catalogue.behaviours.map(({ number }) => number));

const LONGEST_DOCUMENT_NUMBER = 200;

function readSubject(row: Row, registry: Registry, type: SubjectType | null): Staged[] {
  if (type === "ORGANIZATION") {
    row.ignore("id_type", "id_number");
    return [registry.readCode(row, "organization_code"), null, null];
  }
  const identity = registry.readIdentity(row);
  row.ignore("organization_code");
  return [null, identity?.type ?? null, identity?.hash ?? null];
}

/** Numbers of behaviours in ascending order, as PostgreSQL writes an array. */
function readBehaviours(row: Row): string {
  const parts = row
    .requiredText("behaviours")
    .split(/[;；]/)
    .map((part) => part.trim());
  const numbers = [...new Set(parts.map(Number))].sort((a, b) => a - b);
  if (!parts.every((part) => /^\d{1,3}$/.test(part)) || numbers.length < parts.length) {
    row.reject("BEHAVIOURS", "behaviours");
  } else if (!numbers.every((number) => BEHAVIOURS.has(number))) {
    row.reject("UNKNOWN_VALUE", "behaviours");
  }
  return `{${numbers.join(",")}}`;
}

function readFinding(row: Row, type: SubjectType | null): Staged[] {
  const arisingFrom = row.optionalText("arising_from");
  const responsibility = row.optionalOneOf("responsibility", RESPONSIBILITIES);
  if (arisingFrom === null && responsibility !== null) row.reject("FINDING", "arising_from");
  if (arisingFrom !== null && responsibility === null) row.reject("FINDING", "responsibility");
  if (arisingFrom !== null && type === "ORGANIZATION") row.reject("FINDING", "arising_from");
  return [arisingFrom, responsibility];
}

/** listings.csv: one listing a row; once known a listing is not changed by an import. */
export function listingsFile(registry: Registry): ImportFile {
  return {
    name: "listings.csv",
    role: roleOf("violations"),
    columns: [
      "number",
      "subject_type",
      "organization_code",
      "id_type",
      "id_number",
      "behaviours",
      "determined_by",
      "document_number",
      "determined_on",
      "published_on",
      "until",
      "removed_on",
      "removal_reason",
      "arising_from",
      "responsibility",
    ],
    staging: [
      'number text collate "C"',
      "subject_type text",
      "organization_code text",
      "identity_type text",
      "identity_hash bytea",
      "behaviours smallint[]",
      "authority text",
      "document_number text",
      "determined_on date",
      "published_on date",
      "until date",
      "removed_on date",
      "removal_reason text",
      "annulled boolean",
      "arising_from text",
      "responsibility text",
    ],
    reasons: { ...registry.reasons, ...LISTING_REASONS },
    warnings: LISTING_WARNINGS,
    tables: ["violations.determination", "violations.listing", "violations.listing_version"],
    read: (row) => {
      const number = row.requiredText("number");
      const type = row.oneOf("subject_type", SUBJECT_TYPES);
      const subject = readSubject(row, registry, type);
      const behaviours = readBehaviours(row);
      const authority = row.oneOf("determined_by", AUTHORITIES);
      const documentNumber = row.requiredText("document_number", LONGEST_DOCUMENT_NUMBER);
      const determinedOn = row.requiredDate("determined_on");
      const publishedOn = row.requiredDate("published_on");
      const until = row.date("until");
      row.interval(publishedOn, until, "until");
      const { removedOn, reason, annulled } = readRemoval(row, publishedOn);
      if (determinedOn > publishedOn) row.warn("DETERMINED_AFTER_PUBLICATION", "determined_on");
      row.notInFuture("determined_on", determinedOn);
      row.notInFuture("published_on", publishedOn);
      return [
        ...[
          number,
          type,
          ...subject,
          behaviours,
          authority,
          documentNumber,
          determinedOn,
          publishedOn,
          until,
        ],
        ...[removedOn, reason, annulled, ...readFinding(row, type)],
      ];
    },
    store: (stage) => storeListings(stage, registry.holdersAmong),
    redact: registry.redact,
  };
}
