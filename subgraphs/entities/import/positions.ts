import type { ImportFile } from "../../shared/import/import-file.ts";
import type { Row, Staged } from "../../shared/import/row.ts";
import { roleOf } from "../../shared/migrate.ts";
import type { Role } from "../generated/resolvers.ts";
import { readCreditCode } from "./read-credit-code.ts";
import type { ReadIdentity } from "./read-identity.ts";
import { redactIdentities } from "./redact-identities.ts";
import { REGISTRY_REASONS, REGISTRY_WARNINGS } from "./registry-reasons.ts";
import { storePositions } from "./store-positions.ts";

const HOLDER_TYPES: ReadonlySet<"PERSON" | "ORGANIZATION"> = new Set(["PERSON", "ORGANIZATION"]);
const ROLES: ReadonlySet<Role> = new Set([
  "LEGAL_REPRESENTATIVE",
  "DIRECTOR",
  "SUPERVISOR",
  "SENIOR_MANAGER",
  "ACTUAL_CONTROLLER",
  "BRANCH_HEAD",
]);
/** An organization holds nothing but control. */
const ROLES_OF_ORGANIZATION: ReadonlySet<Role> = new Set(["ACTUAL_CONTROLLER"]);

function readHolder(row: Row, holderType: string | null, readIdentity: ReadIdentity): Staged[] {
  if (holderType === "ORGANIZATION") {
    row.ignore("id_type", "id_number");
    return [null, null, readCreditCode(row, "holder_code").code];
  }
  const identity = readIdentity(row);
  row.ignore("holder_code");
  return [identity?.type ?? null, identity?.hash ?? null, null];
}

/**
 * positions.csv: one term of office a row. A row with another end of a known term (same holder, organization, role
 * and first day) is that term's next version, which is how the registry ends a position.
 */
export function positionsFile(readIdentity: ReadIdentity): ImportFile {
  return {
    name: "positions.csv",
    role: roleOf("entities"),
    columns: [
      "holder_type",
      "id_type",
      "id_number",
      "holder_code",
      "organization_code",
      "role",
      "since",
      "until",
    ],
    staging: [
      "identity_type text",
      "identity_hash bytea",
      "holder_code text",
      "organization_code text",
      'role text collate "C"',
      "since date",
      "until date",
    ],
    reasons: REGISTRY_REASONS,
    warnings: REGISTRY_WARNINGS,
    tables: ["entities.position_version"],
    read: (row) => {
      const holderType = row.oneOf("holder_type", HOLDER_TYPES);
      const holder = readHolder(row, holderType, readIdentity);
      const { code } = readCreditCode(row, "organization_code");
      const role = row.oneOf("role", holderType === "ORGANIZATION" ? ROLES_OF_ORGANIZATION : ROLES);
      const since = row.date("since");
      const until = row.date("until");
      row.interval(since, until, "until");
      row.notInFuture("since", since);
      return [...holder, code, role, since, until];
    },
    store: storePositions,
    redact: redactIdentities,
  };
}
