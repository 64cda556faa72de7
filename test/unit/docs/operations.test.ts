import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createMetrics } from "../../../gateway/observe/metrics.ts";
import { repository } from "../../process/running-program.ts";

// docs/operations.md is the reference of what a service says of itself: every line of the log and every metric is in it
// with what to do, and nothing else is.

const page = readFileSync(join(repository, "docs/operations.md"), "utf8");

/** What stands in backquotes in the first column of the tables of a section. */
function named(heading: string): string[] {
  const section = new RegExp(`^## ${heading}\\n([\\s\\S]*?)(?=^## |(?![\\s\\S]))`, "m").exec(page)?.[1] ?? "";
  const cells = [...section.matchAll(/^\| (`[^|]*) \|/gm)].map(([, cell = ""]) => cell);
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name));
}

/** These print for who calls a command, and log nothing. */
const COMMANDS = /gateway\/(commands|compose)\/|shared\/import\/progress\.ts/;

const CALL = /\b(?:log|tell)\??\.?\(\s*(?:"((?:[^"\\]|\\.)*)"|`((?:[^`\\]|\\.)*)`)/g;

/** A line as the page has it: in English, with … for what is different each time. */
const inPage = (text: string) =>
  text
    .replace(/\$\{[^{}]*\}/g, "…")
    .replace(/^.*?\/ /, "")
    .trim();

function toldLines(): string[] {
  const files = globSync(["gateway/**/*.ts", "subgraphs/**/*.ts"], { cwd: repository });
  return files
    .filter((file) => !COMMANDS.test(file))
    .flatMap((file) => [...readFileSync(join(repository, file), "utf8").matchAll(CALL)])
    .map(([, quoted, template]) => inPage(quoted ?? template ?? ""));
}

describe("the reference has", () => {
  test("every line of the log, and no other", () => {
    const told = new Set(toldLines());
    expect(told.size).toBeGreaterThan(50);
    expect(named("Lines of the log").sort()).toEqual([...told].sort());
  });

  test("every metric, and no other", async () => {
    const text = await createMetrics(() => null).text();
    const metrics = [...text.matchAll(/^# TYPE (liancheng_\w+) /gm)].map(([, name = ""]) => name);
    expect(metrics.length).toBeGreaterThan(15);
    const full = named("Metrics").filter((name) => name.startsWith("liancheng_"));
    expect([...new Set(full)].sort()).toEqual(metrics.sort());
  });
});
