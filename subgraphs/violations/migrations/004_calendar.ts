import type { Knex } from "knex";
import policyNumbers from "../catalogue/policy-numbers.json" with { type: "json" };
import workingDays from "../catalogue/working-days.json" with { type: "json" };

/**
 * Working days as the State Council's notices set them, year by year, and the numbers that this system sets itself
 * where no rule was found. A year that was not entered has no working days at all: a term that leads into it is unknown.
 * A later migration adds the years to come; a notice that changes another is entered with it, as one account of the year.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table violations.calendar_year (
      year smallint primary key,
      notices text[] not null check (notices <> '{}')
    );
    create table violations.calendar_exception (
      day date primary key,
      working boolean not null,
      year smallint not null references violations.calendar_year,
      check (extract(year from day) = year)
    );
    comment on table violations.calendar_exception is 'days off and make-up days; all others go by the week';
  `);
  const into = (table: string, rows: readonly object[]) =>
    knex.withSchema("violations").insert(rows).into(table);
  await into(
    "calendar_year",
    workingDays.map(({ year, notices }) => ({ year, notices })),
  );
  await into(
    "calendar_exception",
    workingDays.flatMap(({ year, off, work }) => [
      ...off.flatMap(daysOf).map((day) => ({ day, working: false, year })),
      ...work.map((day) => ({ day, working: true, year })),
    ]),
  );
  const [{ last }] = (await knex.withSchema("violations").from("dated_number").max("position as last")) as [
    { last: number },
  ];
  await into("dated_number", numberRows(last));
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw("drop table violations.calendar_exception, violations.calendar_year");
  const keys = policyNumbers.map(({ key }) => key);
  await knex.withSchema("violations").from("dated_number").whereIn("key", keys).delete();
}

const DAY_MS = 86_400_000;

/** Every day of `first/last`. */
function daysOf(range: string): string[] {
  const [first = "", last = ""] = range.split("/");
  const days: string[] = [];
  for (let time = Date.parse(first); time <= Date.parse(last); time += DAY_MS) {
    days.push(new Date(time).toISOString().slice(0, 10));
  }
  return days;
}

function numberRows(last: number) {
  return policyNumbers.map((number, index) => ({
    key: number.key,
    position: last + index + 1,
    value: number.value,
    value_max: number.valueMax,
    unit: number.unit,
    text_zh: number.textZh,
    source: number.source,
    national: number.national,
    effective_from: number.effectiveFrom,
    effective_until: number.effectiveUntil,
    known: number.known,
  }));
}
