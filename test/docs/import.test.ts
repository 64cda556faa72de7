import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { REGISTRY_REASONS, REGISTRY_WARNINGS } from "../../subgraphs/entities/import/registry-reasons.ts";
import { REASONS, type Remarks, WARNINGS } from "../../subgraphs/shared/import/remarks.ts";
import { LISTING_REASONS, LISTING_WARNINGS } from "../../subgraphs/violations/import/listing-reasons.ts";

const text = readFileSync(new URL("../../docs/import.md", import.meta.url), "utf8");

/** The rows of the table under a heading. */
function rowsUnder(heading: string): string[] {
  const [, after = ""] = text.split(`## ${heading}\n`);
  const [section = ""] = after.split("\n## ");
  return section.split("\n").filter((line) => /^\| [A-Z]/.test(line));
}

const rowsOf = (...remarks: Remarks[]) =>
  remarks.flatMap((entries) =>
    Object.entries(entries).map(([code, { zh, en }]) => `| ${code} | ${zh} / ${en} |`),
  );

describe("docs/import.md", () => {
  test("names every reason for a rejection", () => {
    expect(rowsUnder("Rejected")).toEqual(rowsOf(REASONS, REGISTRY_REASONS, LISTING_REASONS));
  });

  test("names every warning", () => {
    expect(rowsUnder("Loaded with a warning")).toEqual(rowsOf(WARNINGS, REGISTRY_WARNINGS, LISTING_WARNINGS));
  });
});
