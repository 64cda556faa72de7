import { type Database, statement } from "../../subgraphs/shared/database.ts";

const INSERT = statement(
  "test.insertAccessRow",
  `insert into departments.access_log
     (asked_at, viewer, department, purpose, request_id, operation, document, fields, records, missing)
   values ('2026-11-23T02:00:00Z', $1, 'FINANCE', '供应商审查', 'request', 'Check', '0123456789abcdef',
           array['Person.name'], array['Person/' || $2], '{}')`,
);

/** Records that somebody looked at a person, as a subgraph does. */
export async function insertAccessRow(writer: Database, viewer: string, person: string): Promise<void> {
  await writer.query(INSERT, [viewer, person]);
}
