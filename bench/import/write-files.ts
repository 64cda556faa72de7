import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { drawPersons } from "../data/persons.ts";
import { copyRow, inPieces } from "../data/rows.ts";
import type { Scale } from "../data/scale.ts";

// What is on record last, in the columns of docs/import.md.
const FILES = {
  "organizations.csv": `
    select o.code, v.name, v.kind, v.state_capital, v.financial_sector, v.listed_company::text as listed_company, v.industry, v.division,
           v.registration_status, v.registered_on
      from entities.organization o
      join (select distinct on (organization_id) * from entities.organization_version
             order by organization_id, version desc) v on v.organization_id = o.id
     order by o.id`,
  "persons.csv": `
    select 'RESIDENT_ID' as id_type, d.number as id_number, v.name
      from drawn d join entities.person_version v on v.person_id = d.id order by d.id`,
  "positions.csv": `
    select v.holder_type, case when d.id is not null then 'RESIDENT_ID' end as id_type, d.number as id_number,
           h.code as holder_code, o.code as organization_code, v.role, v.since, v.until
      from (select distinct on (position_id) * from entities.position_version
             order by position_id, version desc) v
      join entities.organization o on o.id = v.organization_id
      left join entities.organization h on h.id = v.holder_id
      left join drawn d on d.id = v.holder_id
     order by v.position_id`,
  "listings.csv": `
    select l.number, l.subject_type, o.code as organization_code,
           case when d.id is not null then 'RESIDENT_ID' end as id_type, d.number as id_number,
           array_to_string(t.behaviours, ';') as behaviours, t.authority as determined_by, t.document_number,
           t.determined_on, v.published_on, v.until, v.removed_on, v.removal_reason,
           null as arising_from, null as responsibility
      from violations.listing l
      join violations.listing_version v on v.listing_id = l.id
      join violations.determination t on t.id = v.determination_id
      left join entities.organization o on o.id = l.subject_id
      left join drawn d on d.id = l.subject_id
     order by l.id`,
};

/**
 * Writes the four files of an import that bring what is in a made registry.
 *
 * @param client of its owner; gets a temporary table with the numbers of the persons, which are stored nowhere
 */
export async function writeFiles(client: pg.Client, scale: Scale, directory: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  await client.query("create temp table drawn (id bigint primary key, number text not null)");
  function* numbers() {
    for (const { id, number } of drawPersons(scale)) yield copyRow(id, number);
  }
  await pipeline(Readable.from(inPieces(numbers())), client.query(copyFrom("copy drawn from stdin")));
  await client.query("analyze drawn");
  for (const [name, query] of Object.entries(FILES)) {
    await pipeline(
      client.query(copyTo(`copy (${query}) to stdout (format csv, header)`)),
      createWriteStream(join(directory, name)),
    );
  }
}
