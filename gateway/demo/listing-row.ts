import type { ListingRow } from "./demo-registry.ts";

type SubjectColumns = "subject_type" | "organization_code" | "id_type" | "id_number";

/** The columns in the order of the import file. */
export function listingRow(
  row: Omit<ListingRow, SubjectColumns>,
  subject: { code: string } | { id_type: string; id_number: string },
): ListingRow {
  const { number, ...rest } = row;
  const organization = "code" in subject;
  return {
    number,
    subject_type: organization ? "ORGANIZATION" : "PERSON",
    organization_code: organization ? subject.code : "",
    id_type: organization ? "" : subject.id_type,
    id_number: organization ? "" : subject.id_number,
    behaviours: rest.behaviours,
    determined_by: rest.determined_by,
    document_number: rest.document_number,
    determined_on: rest.determined_on,
    published_on: rest.published_on,
    until: rest.until,
    removed_on: rest.removed_on,
    removal_reason: rest.removal_reason,
    arising_from: rest.arising_from,
    responsibility: rest.responsibility,
  };
}
