import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { repository } from "../../process/running-program.ts";

// What the pages name is there: what they link to, files of the repository, npm scripts.

const PAGES = globSync(["README.md", "docs/*.md", "bench/README.md", "schema/glossary.md"], {
  cwd: repository,
});
const read = (page: string) => readFileSync(join(repository, page), "utf8");
const prose = (page: string) => read(page).replace(/^```[\s\S]*?^```$/gm, "");

/** The anchors of a page's headings, as GitHub makes them. */
function anchorsOf(page: string): Set<string> {
  const headings = [...prose(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => heading);
  const anchors = headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .trim()
      .replaceAll(" ", "-"),
  );
  return new Set(anchors);
}

function missingLinks(page: string): string[] {
  const links = [...prose(page).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)];
  return links.flatMap(([link, path = "", anchor]) => {
    const target = path === "" ? page : join(dirname(page), path);
    if (!existsSync(join(repository, target))) return [link];
    return anchor === undefined || anchorsOf(target).has(anchor) ? [] : [link];
  });
}

const ROOMS = /^(gateway|subgraphs|schema|web|test|bench|deploy|docs)\//;
const ENDINGS = ["", ".ts", ".test.ts", ".md"];

/** Paths in backquotes, from the top of the repository; what stands for another name is none. */
function missingFiles(page: string): string[] {
  const named = [...prose(page).matchAll(/`([^`\s]+)`/g)].map(([, path = ""]) => path);
  return named
    .filter((path) => ROOMS.test(path) && !/NAME|NNN|TOPIC|[*{…]/.test(path))
    .filter((path) => !ENDINGS.some((ending) => existsSync(join(repository, path + ending))));
}

const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };

describe.each(PAGES)("%s", (page) => {
  test("links to what is there", () => expect(missingLinks(page)).toEqual([]));

  test("names files that are there", () => expect(missingFiles(page)).toEqual([]));

  test("names npm scripts that are there", () => {
    const named = [...read(page).matchAll(/\bnpm run (?:--\S+ )*([\w:]+)/g)].map(([, name = ""]) => name);
    expect(named.filter((name) => !scripts[name])).toEqual([]);
  });
});

test("the README leads to every page", () => {
  const linked = [...read("README.md").matchAll(/\]\(([^)#]+)/g)].map(([, path = ""]) => path);
  expect(PAGES.filter((page) => page !== "README.md" && !linked.includes(page))).toEqual([]);
});
