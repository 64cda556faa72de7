import type { Viewer } from "../../../schema/request-context.ts";

export type Outcome = "yes" | "withheld" | "refused";

/** A viewer of the table, but for its department. */
export interface Column {
  /** As its head says. */
  readonly title: string;
  viewerOf(department: string): Viewer;
}

/** A field in one of the ways that lead to it. */
export interface Cell {
  /** "Listing.subject" */
  readonly coordinate: string;
  /** What it is of, as the table says; "" where it makes no difference. */
  readonly of: string;
  /** For each column. */
  readonly outcomes: readonly Outcome[];
}

const ALL = ["list:read", "person:match", "person:read"];

function columnOf(title: string): Column {
  const named = [...title.matchAll(/`([^`]+)`/g)].map(([, scope]) => scope as string);
  const scopes = title.startsWith("all three") ? ALL : named;
  const isAnonymous = title === "no token";
  return {
    title,
    viewerOf: (department) => ({
      subject: isAnonymous ? null : "officer",
      department: isAnonymous ? null : department,
      scopes: new Set(scopes),
      purpose: isAnonymous || title.endsWith("no purpose") ? null : "test",
    }),
  };
}

function outcomeOf(text: string): Outcome {
  if (text === "yes" || text === "withheld" || text === "refused") return text;
  throw new Error(`no outcome: ${text}`);
}

/** Reads the table of who sees what. */
export function readMatrix(markdown: string): { columns: Column[]; cells: Cell[] } {
  const lines = markdown.split("\n").filter((line) => line.startsWith("|"));
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
