import { writeFileSync } from "node:fs";
import { availableParallelism, loadavg, type } from "node:os";

/** A goal, and what was reached: how many times less than, or more than, the one it is measured against. */
export interface GoalResult {
  name: string;
  ratio: number;
  goal: number;
  met: boolean;
  /** What the ratio is of, and its least and greatest value among the rounds. */
  of: string;
  least: number;
  greatest: number;
}

export interface Table {
  title: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

export interface BenchReport {
  tables: readonly Table[];
  /** How to read the figures. */
  notes: readonly string[];
  goals: readonly GoalResult[];
}

function markdownOf({ title, columns, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const alignment = columns.map((_, i) => (i === 0 ? "---" : "---:"));
  return [`### ${title}`, "", line(columns), line(alignment), ...rows.map(line), ""].join("\n");
}

const times = (value: number) => `${value.toFixed(1)}×`;

function goalTable(goals: readonly GoalResult[]): Table {
  return {
    title: "Goals",
    columns: ["goal", "reached", "least to greatest of the rounds", "at least", "met"],
    rows: goals.map(({ name, of, ratio, least, greatest, goal, met }) => [
      `\`${name}\`: ${of}`,
      times(ratio),
      `${times(least)} to ${times(greatest)}`,
      times(goal),
      met ? "yes" : "**no**",
    ]),
  };
}

/** The report as Markdown. */
export function printReport({ tables, notes, goals }: BenchReport): string {
  const load = loadavg().map((value) => value.toFixed(1));
  const machine = `Node ${process.version}, ${type()}, ${availableParallelism()} cores, load ${load.join(" ")}.`;
  const parts = [...tables, goalTable(goals)].map(markdownOf);
  return `${[...parts, ...notes.map((note) => `- ${note}`), `- ${machine}`].join("\n")}\n`;
}

/** Writes the goals as JSON: an array of `{name, ratio, goal, met}`. */
export function writeGoals(file: string, goals: readonly GoalResult[]): void {
  writeFileSync(file, `${JSON.stringify(goals, null, 2)}\n`);
}
