import pg from "pg";
import { bulkLoad } from "./bulk-load.ts";
import { listingRows } from "./listings.ts";
import { drawFamilies, organizationRows } from "./organizations.ts";
import { personRows } from "./persons.ts";
import { positionRows } from "./positions.ts";
import { inPieces, keepRows } from "./rows.ts";
import type { Scale } from "./scale.ts";

/** What an import fills, each table after those that it refers to. */
export const TABLES = [
  "entities.organization",
  "entities.organization_version",
  "entities.person",
  "entities.person_version",
  "entities.position_version",
  "violations.determination",
  "violations.listing",
  "violations.listing_version",
];

const SEQUENCES = [
  "select setval('entities.subject_id', greatest((select max(id) from entities.organization), (select max(id) from entities.person)))",
  "select setval('entities.position_id', (select max(position_id) from entities.position_version))",
  "select setval(pg_get_serial_sequence('violations.determination', 'id'), (select max(id) from violations.determination))",
  "select setval(pg_get_serial_sequence('violations.listing', 'id'), (select max(id) from violations.listing))",
];

/**
 * Fills the tables of registry and list, as an import leaves them: the same rows each time. Rejects where one of them has
 * rows.
 *
 * @param url of the owner of a migrated database
 */
export async function loadRegistry(
  url: string,
  scale: Scale,
  identityKey: Buffer,
  log: (line: string) => void,
): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const organizations = drawFamilies(scale);
    await bulkLoad(client, TABLES, log, async ({ copy }) => {
      const versions = keepRows();
      await copy(
        "entities.organization",
        "id, code, legacy_code",
        inPieces(organizationRows(organizations, versions)),
      );
      await copy(
        "entities.organization_version",
        "organization_id, version, name, kind, state_capital, financial_sector, listed_company, industry, division, registration_status, registered_on, recorded_at",
        versions.take(),
      );
      await copy(
        "entities.person",
        "id, identity_type, identity_hash, identity_mask",
        inPieces(personRows(scale, identityKey, versions)),
      );
      await copy("entities.person_version", "person_id, version, name, recorded_at", versions.take());
      await copy(
        "entities.position_version",
        "position_id, version, holder_id, holder_type, organization_id, role, since, until, recorded_at",
        inPieces(positionRows(scale, organizations)),
      );
      const listings = keepRows();
      await copy(
        "violations.determination",
        "id, authority, document_number, determined_on, behaviours",
        inPieces(listingRows(scale, organizations, listings, versions)),
      );
      await copy("violations.listing", "id, number, subject_id, subject_type", listings.take());
      await copy(
        "violations.listing_version",
        "listing_id, version, determination_id, subject_name, subject_kind, subject_division, subject_industry, published_on, until, removed_on, removal_reason, annulled, arising_from, responsibility, recorded_at",
        versions.take(),
      );
    });
    for (const sequence of SEQUENCES) await client.query(sequence);
  } finally {
    await client.end();
  }
}
