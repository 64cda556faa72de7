import type { ImportFile } from "../../shared/import/import-file.ts";
import type { Row } from "../../shared/import/row.ts";
import { roleOf } from "../../shared/migrate.ts";
import type { FinancialSector, OrganizationKind, StateCapital } from "../generated/resolvers.ts";
import { readCreditCode } from "./read-credit-code.ts";
import { REGISTRY_REASONS, REGISTRY_WARNINGS } from "./registry-reasons.ts";
import { storeOrganizations } from "./store-organizations.ts";

const KINDS: ReadonlySet<OrganizationKind> = new Set([
  "ENTERPRISE",
  "PUBLIC_INSTITUTION",
  "GOVERNMENT_AGENCY",
  "SOCIAL_ORGANIZATION",
  "PRIVATE_NON_ENTERPRISE",
  "OTHER",
]);
const STATE_CAPITALS: ReadonlySet<StateCapital | "NONE"> = new Set([
  "SOLELY_STATE_OWNED_ENTERPRISE",
  "SOLELY_STATE_OWNED_COMPANY",
  "STATE_CONTROLLED_COMPANY",
  "STATE_PARTICIPATING_COMPANY",
  "NONE",
]);
const FINANCIAL_SECTORS: ReadonlySet<FinancialSector | "NONE"> = new Set([
  "FINANCING_GUARANTEE",
  "SECURITIES",
  "FUND_MANAGEMENT",
  "FUTURES",
  "NONE",
]);

const LONGEST_NAME = 300;

function orNone<Value extends string>(value: Value | "NONE" | null): Value | null {
  return value === "NONE" ? null : value;
}

function readDivision(row: Row): string | null {
  const division = row.optionalText("division");
  if (division !== null && !/^\d{6}$/.test(division)) row.warn("DIVISION", "division");
  return division;
}

function readOrganization(row: Row) {
  const { code, legacy } = readCreditCode(row, "code");
  if (legacy) row.warn("LEGACY_CODE", "code");
  const registeredOn = row.date("registered_on");
  row.notInFuture("registered_on", registeredOn);
  return [
    code,
    legacy,
    row.requiredText("name", LONGEST_NAME),
    row.oneOf("kind", KINDS),
    orNone(row.optionalOneOf("state_capital", STATE_CAPITALS)),
    orNone(row.optionalOneOf("financial_sector", FINANCIAL_SECTORS)),
    row.boolean("listed_company"),
    row.optionalText("industry"),
    readDivision(row),
    row.optionalText("registration_status"),
    registeredOn,
  ];
}

/** organizations.csv: one organization a row; a row that says something else of a known one is its next version. */
export const organizationsFile: ImportFile = {
  name: "organizations.csv",
  role: roleOf("entities"),
  columns: [
    "code",
    "name",
    "kind",
    "state_capital",
    "financial_sector",
    "listed_company",
    "industry",
    "division",
    "registration_status",
    "registered_on",
  ],
  staging: [
    'code text collate "C"',
    "legacy_code boolean",
    "name text",
    "kind text",
    "state_capital text",
    "financial_sector text",
    "listed_company boolean",
    "industry text",
    "division text",
    "registration_status text",
    "registered_on date",
  ],
  reasons: REGISTRY_REASONS,
  warnings: REGISTRY_WARNINGS,
  tables: ["entities.organization", "entities.organization_version"],
  read: readOrganization,
  store: storeOrganizations,
  redact: (cells) => cells,
};
