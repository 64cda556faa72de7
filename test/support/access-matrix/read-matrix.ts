import type { Viewer } from "../../../schema/request-context.ts";

/**
 * "problem": nothing, and why is a problem in the result of a command. "left out": nothing, and nothing says that there
 * is any.
 */
export type Outcome = "yes" | "withheld" | "refused" | "problem" | "left out";

/** A viewer of a table, but for its department where the table does not say it. */
export interface Column {
  /** As its head says. */
  readonly title: string;
  viewerOf(department: string): Viewer;
}

/** A table: its viewers, and what each of its fields is to them. */
export interface Matrix {
  readonly columns: readonly Column[];
  readonly cells: readonly Cell[];
}

/** A field in one of the ways that lead to it. */
export interface Cell {
  /** "Listing.subject" */
  readonly coordinate: string;
  /** What it is of or on, as the table says; "" where it makes no difference. */
  readonly of: string;
  /** For each column. */
  readonly outcomes: readonly Outcome[];
}

const ALL = ["list:read", "person:match", "person:read"];

function columnOf(title: string): Column {
  const named = [...title.matchAll(/`([^`]+)`/g)].map(([, scope]) => scope as string);
  const scopes = title.startsWith("all three") ? ALL : named;
  const isAnonymous = title === "no token";
  const own = /\bof ([A-Z_]+)/.exec(title)?.[1];
  return {
    title,
    viewerOf: (department) => ({
      subject: isAnonymous ? null : "officer",
      department: isAnonymous ? null : (own ?? department),
      scopes: new Set(scopes),
      purpose: isAnonymous || title.endsWith("no purpose") ? null : "test",
    }),
  };
}

function outcomeOf(text: string): Outcome {
  if (text === "yes" || text === "withheld" || text === "refused") return text;
  if (text === "problem" || text === "left out") return text;
  throw new Error(`no outcome: ${text}`);
}

const HEAD = /^\| fields \|/;

function readTable(lines: readonly string[]): Matrix {
  const [head = [], , ...rows] = lines.map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  const columns = head.slice(2).map(columnOf);
  const cells = rows.flatMap(([fields = "", of = "", ...outcomes]) => {
    if (outcomes.length !== columns.length) throw new Error(`not ${columns.length} viewers: ${fields}`);
    const [type = "", ...names] = fields.split(/\s+/);
    return names.map((name) => ({
      coordinate: `${type.replaceAll("`", "")}.${name}`,
      of,
      outcomes: outcomes.map(outcomeOf),
    }));
  });
  return { columns, cells };
}

/** Reads the tables of fields, and no other ones. */
export function readMatrices(markdown: string): Matrix[] {
  const blocks = markdown
    .split(/\n(?!\|)/)
    .map((block) => block.split("\n").filter((line) => line.startsWith("|")));
  return blocks.filter(([head = ""]) => HEAD.test(head)).map(readTable);
}
