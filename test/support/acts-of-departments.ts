import type { TestDatabase } from "./test-database.ts";

const KEYED = "actor, idempotency_key, content_hash";

/** Inserts an obligation with a report, the report of a period, an addition to a list and a publication, by its owner. */
export async function insertActs({ sql }: Pick<TestDatabase, "sql">): Promise<void> {
  await sql(`
    insert into departments.obligation
      (id, limb_id, department_id, division, subject_id, subject_type, generation, opened_on)
    values (1, '6a', 'FINANCE', '350100', 1, 'ORGANIZATION', 1, '2026-11-23');
    insert into departments.obligation_event
      (obligation_id, version, department_id, division, command, state_after, due_on, counted_from, listings)
    values (1, 1, 'FINANCE', '350100', 'OPEN', 'OPEN', '2027-01-15', '2026-11-23', '{1}');
    insert into departments.obligation_event
      (obligation_id, version, department_id, division, command, state_before, state_after, listings, unit,
       document_number, done_on, key_row, ${KEYED})
    values (1, 2, 'FINANCE', '350100', 'REPORT_IMPLEMENTED', 'OPEN', 'IMPLEMENTED', '{1}', 'FINANCE', '榕财〔2026〕9号',
            '2026-11-24', 0, 'xu', 'report', 'x');
    insert into departments.periodic_report
      (department_id, period_from, period_until, version, received_on, document_number, summary, ${KEYED})
    values ('FINANCE', '2026-10-01', '2027-01-01', 1, '2027-01-12', '榕财函〔2027〕1号', '已限制1户', 'xu', 'Q4', 'x');
    insert into departments.added_department (measure_number, department_id, document_number, reason, ${KEYED})
    values (3, 'TAX', '榕信用办〔2026〕3号', '等相关部门', 'sun', 'add', 'x');
    insert into departments.publication
      (listing_id, channel, version, action, done_on, subject_type, department_id, key_row, ${KEYED})
    values (1, 'HRSS_SITE', 1, 'PUBLISHED', '2026-11-24', 'ORGANIZATION', 'HRSS', 0, 'hrss', 'first', 'x');
  `);
}
