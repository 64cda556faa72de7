import type { ImportFile } from "../../shared/import/import-file.ts";
import { roleOf } from "../../shared/migrate.ts";
import type { ReadIdentity } from "./read-identity.ts";
import { redactIdentities } from "./redact-identities.ts";
import { REGISTRY_REASONS, REGISTRY_WARNINGS } from "./registry-reasons.ts";
import { storePersons } from "./store-persons.ts";

const LONGEST_NAME = 200;

/** persons.csv: one person a row; a row with another name of a known one is their next version. */
export function personsFile(readIdentity: ReadIdentity): ImportFile {
  return {
    name: "persons.csv",
    role: roleOf("entities"),
    columns: ["id_type", "id_number", "name"],
    staging: ['identity_type text collate "C"', "identity_hash bytea", "identity_mask text", "name text"],
    reasons: REGISTRY_REASONS,
    warnings: REGISTRY_WARNINGS,
    tables: ["entities.person", "entities.person_version"],
    read: (row) => {
      const name = row.requiredText("name", LONGEST_NAME);
      const identity = readIdentity(row);
      return [identity?.type ?? null, identity?.hash ?? null, identity?.mask() ?? null, name];
    },
    store: storePersons,
    redact: redactIdentities,
  };
}
