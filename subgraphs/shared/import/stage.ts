import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { Remark, Staged } from "./row.ts";

/**
 * The temporary tables of one file, inside its transaction:
 * `staged` its rows as read, `refused` the rejected ones, `repeated` those that say again what an earlier row says,
 * `warned` the warnings found in SQL. All speak of rows by their line.
 */
export interface Stage {
  /** Runs a statement that carries its name; returns the rows. */
  rows<Row>(name: string, sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** Runs a statement that carries its name; returns the number of rows it touched. */
  run(name: string, sql: string, parameters?: readonly unknown[]): Promise<number>;
  /** Rejects the rows whose `line` a query selects, unless they are rejected already. */
  reject(name: string, remark: Remark, lines: string): Promise<number>;
  /** Warns of the rows whose `line` a query selects. */
  warn(name: string, remark: Remark, lines: string, parameters?: readonly unknown[]): Promise<number>;
}

const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

function copyValue(value: Staged): string {
  if (value === null) return "\\N";
  if (typeof value === "boolean") return value ? "t" : "f";
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return `\\\\x${value.toString("hex")}`;
  return SPECIAL.test(value) ? value.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? "") : value;
}

function remarkText(remark: Remark): string {
  return `${remark.code}:${remark.column}`;
}

/** A row of the staging table in COPY's text format. */
export function stagedLine(line: number, warnings: readonly Remark[], values: readonly Staged[]): string {
  let text = `${line}\t\\N\t${warnings.length === 0 ? "\\N" : warnings.map(remarkText).join(" ")}`;
  for (const value of values) text += `\t${copyValue(value)}`;
  return `${text}\n`;
}

/** The same of a rejected row, whose `width` values are not read. */
export function refusedLine(line: number, rejection: Remark, width: number): string {
  return `${line}\t${remarkText(rejection)}\t\\N${"\t\\N".repeat(width)}\n`;
}

/** Makes the tables; they go with the transaction. */
export async function createStage(client: pg.Client, columns: readonly string[]): Promise<Stage> {
  await client.query(`/* import.createStage */
    create temporary table staged (line integer not null, refusal text, warnings text, ${columns.join(", ")})
      on commit drop;
    create temporary table refused (line integer primary key, code text not null, column_name text not null)
      on commit drop;
    create temporary table repeated (line integer not null) on commit drop;
    create index on repeated (line);
    create temporary table warned (line integer not null, code text not null, column_name text not null)
      on commit drop`);
  const run: Stage["run"] = async (name, sql, parameters = []) =>
    (await client.query(`/* ${name} */ ${sql}`, [...parameters])).rowCount ?? 0;
  return {
    rows: async <Row>(name: string, sql: string, parameters: readonly unknown[] = []) =>
      (await client.query(`/* ${name} */ ${sql}`, [...parameters])).rows as Row[],
    run,
    // A line keeps its first reason. Asked by "not exists", a statement read again and again what it had written itself.
    reject: (name, { code, column }, lines) =>
      run(
        name,
        `insert into refused (line, code, column_name)
         select line, $1::text, $2::text from (${lines}) found
         on conflict (line) do nothing`,
        [code, column],
      ),
    warn: (name, { code, column }, lines, parameters = []) =>
      run(
        name,
        `insert into warned (line, code, column_name)
         select line, $${parameters.length + 1}::text, $${parameters.length + 2}::text from (${lines}) found`,
        [...parameters, code, column],
      ),
  };
}

/** Fills `staged` with lines in COPY's text format, and moves the rejected rows to `refused`. */
export async function fillStage(client: pg.Client, lines: AsyncIterable<string>): Promise<void> {
  const copy = client.query(copyFrom("/* import.fillStage */ copy staged from stdin"));
  await pipeline(Readable.from(lines), copy);
  await client.query(`/* import.moveRefused */
    with gone as (delete from staged where refusal is not null returning line, refusal)
    insert into refused (line, code, column_name)
    select line, split_part(refusal, ':', 1), split_part(refusal, ':', 2) from gone`);
  await client.query("/* import.fillStage */ analyze staged, refused");
}

/**
 * Runs `store`, again from its beginning where somebody else has recorded the same key at the same moment: the second
 * time it finds that.
 */
export async function withoutConflict<Result>(
  client: pg.Client,
  store: () => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    await client.query("savepoint store");
    try {
      return await store();
    } catch (error) {
      const conflict = error instanceof Error && "code" in error && error.code === "23505";
      if (!conflict || attempt === 3) throw error;
      await client.query("rollback to savepoint store");
    }
  }
}

export interface Counted {
  code: string;
  count: number;
}

export interface CountedWarnings extends Counted {
  first: { line: number; column: string }[];
}

/** Rejected rows by reason, the most frequent first. */
export async function countRefused(client: pg.Client): Promise<Counted[]> {
  // They were empty when their statistics were taken last.
  await client.query("/* import.countRefused */ analyze refused, repeated");
  const { rows } = await client.query<Counted>(`/* import.countRefused */
    select code, count(*)::int as count from refused group by code order by count desc, code`);
  return rows;
}

export async function countRepeated(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>(`/* import.countRepeated */
    select count(*)::int as count from repeated`);
  return rows[0]?.count ?? 0;
}

/** Warnings of rows that were loaded or known, by code, with the first `shown` of each. */
export async function countWarnings(client: pg.Client, shown: number): Promise<CountedWarnings[]> {
  const { rows } = await client.query(
    `/* import.countWarnings */
    with every as (
      select line, split_part(remark, ':', 1) as code, split_part(remark, ':', 2) as column_name
        from staged, string_to_table(warnings, ' ') remark
       where warnings is not null
      union all
      select line, code, column_name from warned
    ), numbered as (
      select line, code, column_name, row_number() over (partition by code order by line, column_name) as nth
        from every e
       where not exists (select from refused r where r.line = e.line)
         and not exists (select from repeated r where r.line = e.line)
    )
    select code, count(*)::int as count,
           json_agg(json_build_object('line', line, 'column', column_name) order by nth)
             filter (where nth <= $1) as first
      from numbered group by code order by count(*) desc, code`,
    [shown],
  );
  return rows;
}

/** Rejected rows in the order of their lines, a batch at a time. */
export async function* eachRefused(client: pg.Client): AsyncGenerator<Remark & { line: number }> {
  await client.query(`/* import.eachRefused */
    declare refused_rows no scroll cursor for
      select line, code, column_name as column from refused order by line`);
  for (;;) {
    const { rows } = await client.query("/* import.eachRefused */ fetch 5000 from refused_rows");
    if (rows.length === 0) break;
    yield* rows;
  }
  await client.query("/* import.eachRefused */ close refused_rows");
}
