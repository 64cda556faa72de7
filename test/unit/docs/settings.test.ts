import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repository } from "../../process/running-program.ts";

// docs/operations.md and docs/limits.md have every setting that gateway/config reads, and no other.

const read = (path: string) => readFileSync(join(repository, path), "utf8");

/** Set by npm, for the commands that it runs. */
const OF_NPM = new Set(["INIT_CWD"]);

/** A secret may be in a file, named by the same name and this. */
const settingOf = (name: string) => name.replace(/_FILE$/, "");

function settingsRead(): Set<string> {
  const code = globSync("gateway/config/*.ts", { cwd: repository }).map(read).join("\n");
  const asked = [...code.matchAll(/\benvironment\s*\.\w+\(\s*"([A-Z][A-Z0-9_]+)"/g)];
  const listed = [...code.matchAll(/"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)"/g)];
  const names = [...asked, ...listed].map(([, name = ""]) => settingOf(name));
  return new Set(names.filter((name) => !OF_NPM.has(name)));
}

const section = (page: string, heading: string) =>
  new RegExp(`^## ${heading}\\n([\\s\\S]*?)(?=^## |(?![\\s\\S]))`, "m").exec(page)?.[1] ?? "";

const operations = read("docs/operations.md");
const shown = [
  section(operations, "Settings"),
  section(operations, "Signing in"),
  read("docs/limits.md"),
].join("\n");
const SETTING = /`([A-Z][A-Z0-9_]{3,})`/g;
const namesIn = (text: string) => [...text.matchAll(SETTING)].map(([, name = ""]) => settingOf(name));

test("every setting is in the documents", () => {
  const names = settingsRead();
  expect(names.size).toBeGreaterThan(60);
  const known = new Set(namesIn(shown));
  expect([...names].filter((name) => !known.has(name))).toEqual([]);
});

test("every setting of their tables is read", () => {
  const names = settingsRead();
  const cells = [...shown.matchAll(/^\| (`[^|]*) \|/gm)].map(([, cell = ""]) => cell);
  const inTables = cells.flatMap(namesIn);
  expect(inTables.length).toBeGreaterThan(60);
  expect(inTables.filter((name) => !names.has(name))).toEqual([]);
});
