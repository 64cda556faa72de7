import type { Stage } from "./stage.ts";

export interface RepeatedOptions {
  /** Staged columns that tell what a row speaks of; never null. */
  key: readonly string[];
  /** Staged columns that tell what it says of it. */
  content: readonly string[];
  /** Column of the file that a rejection names. */
  column: string;
}

/**
 * Of several rows that speak of the same thing keeps the first in `staged`. A later one that says the same goes to
 * `repeated`, one that says something else is rejected.
 */
export async function setRepeatedAside(
  stage: Stage,
  { key, content, column }: RepeatedOptions,
): Promise<void> {
  const keys = key.join(", ");
  const of = (table: string) => content.map((name) => `${table}.${name}`).join(", ");
  await stage.run(
    "import.setRepeatedAside",
    `create temporary table later on commit drop as
     select line, first_line
       from (select line, min(line) over (partition by ${keys}) as first_line from staged) s
      where line <> first_line`,
  );
  await stage.reject(
    "import.setRepeatedAside",
    { code: "REPEATED", column },
    `select l.line from later l
       join staged s on s.line = l.line
       join staged f on f.line = l.first_line
      where (${of("s")}) is distinct from (${of("f")})`,
  );
  await stage.run(
    "import.setRepeatedAside",
    `insert into repeated (line)
     select line from later l where not exists (select from refused r where r.line = l.line)`,
  );
  await stage.run("import.setRepeatedAside", "delete from staged s using later l where l.line = s.line");
}
