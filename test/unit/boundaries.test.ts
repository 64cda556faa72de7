import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, matchesGlob } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/**
 * biome.json says which rooms of the house may import which. Here every one of its rules is shown an import that it
 * must refuse and one that it must let pass, in a house of planted files: a rule that matches nothing passes too.
 */

const root = fileURLToPath(new URL("../..", import.meta.url));

interface Room {
  /** The first of the globs of the rule in biome.json. */
  rule: string;
  /** Where in the room a file is planted. */
  at: string;
  refused: string[];
  allowed: string[];
}

const SUBGRAPHS = ["entities", "violations", "measures", "departments"];
const othersThan = (name: string) => SUBGRAPHS.filter((other) => other !== name);

const rooms: Room[] = [
  {
    rule: "web/**",
    at: "web/explorer",
    refused: ["../../gateway/media-types.ts", "../../subgraphs/shared/paging.ts"],
    allowed: ["graphql", "react", "vite", "./ask.ts"],
  },
  {
    rule: "schema/**",
    at: "schema/scalars",
    refused: [
      "../../gateway/pipeline.ts",
      "../../subgraphs/entities/models.ts",
      "../../subgraphs/shared/paging.ts",
      "knex",
      "knex/types",
      "pg",
      "pg/lib/client",
      "@apollo/server",
      "dataloader",
    ],
    allowed: ["graphql", "../error-codes.ts"],
  },
  {
    rule: "gateway/**",
    at: "gateway/execute",
    refused: ["../../subgraphs/entities/create-subgraph.ts", "../../subgraphs/shared/database.ts"],
    allowed: ["graphql", "node:http", "../plan/planner.ts", "../../schema/error-codes.ts"],
  },
  {
    rule: "subgraphs/shared/**",
    at: "subgraphs/shared",
    refused: ["../../gateway/config/config.ts", ...SUBGRAPHS.map((name) => `../${name}/models.ts`)],
    allowed: ["knex", "node:path", "./database.ts", "./import/row.ts", "../../schema/error-codes.ts"],
  },
  ...SUBGRAPHS.map((name) => ({
    rule: `subgraphs/${name}/**`,
    at: `subgraphs/${name}/resolvers`,
    refused: ["../../../gateway/pipeline.ts", ...othersThan(name).map((other) => `../../${other}/models.ts`)],
    allowed: [
      "knex",
      "node:crypto",
      "../repository.ts",
      "../rules/facts.ts",
      "../../shared/paging.ts",
      "../../../schema/request-context.ts",
    ],
  })),
  {
    rule: "subgraphs/shared/rules/**",
    at: "subgraphs/shared/rules",
    refused: [
      "../../../gateway/pipeline.ts",
      ...SUBGRAPHS.map((name) => `../../${name}/models.ts`),
      "../database.ts",
      "node:fs",
      "node:fs/promises",
      "knex",
      "knex/types",
      "pg",
      "pg/lib/client",
      "dataloader",
      "graphql",
    ],
    allowed: ["./lifecycle.ts", "../../../schema/scalars/civil-date.ts"],
  },
  ...SUBGRAPHS.map((name) => ({
    rule: `subgraphs/${name}/rules/**`,
    at: `subgraphs/${name}/rules`,
    refused: [
      "../../../gateway/pipeline.ts",
      ...othersThan(name).map((other) => `../../${other}/rules/facts.ts`),
      "../../shared/paging.ts",
      "../repository.ts",
      "../loaders.ts",
      "../resolvers/query.ts",
      "../models.ts",
      "../context.ts",
      "../create-subgraph.ts",
      "node:fs",
      "node:fs/promises",
      "knex",
      "knex/types",
      "pg",
      "pg/lib/client",
      "dataloader",
      "graphql",
    ],
    allowed: [
      "./facts.ts",
      "../generated/resolvers.ts",
      "../../shared/rules/lifecycle.ts",
      "../../../schema/scalars/civil-date.ts",
    ],
  })),
];

/** The ways to write an import. */
const forms = {
  "import of a value": (from: string) => `import { planted } from "${from}";\nexport const used = planted;\n`,
  "import of a type": (from: string) =>
    `import type { Planted } from "${from}";\nexport type Used = Planted;\n`,
  "import for its effects": (from: string) => `import "${from}";\n`,
  "import when called": (from: string) => `export const load = () => import("${from}");\n`,
  "re-export": (from: string) => `export { planted } from "${from}";\n`,
};

interface Rule {
  includes: string[];
  group: string[];
  message: string;
}

interface Override {
  includes: string[];
  linter?: {
    rules?: {
      style?: { noRestrictedImports?: { options: { patterns: { group: string[]; message: string }[] } } };
    };
  };
}

const { overrides }: { overrides: Override[] } = JSON.parse(readFileSync(join(root, "biome.json"), "utf8"));
const rules: Rule[] = overrides.flatMap(({ includes, linter }) =>
  (linter?.rules?.style?.noRestrictedImports?.options.patterns ?? []).map((pattern) => ({
    includes,
    ...pattern,
  })),
);

function ruleFor(first: string): Rule {
  const rule = rules.find(({ includes }) => includes[0] === first);
  if (!rule) throw new Error(`biome.json has no rule on imports for ${first}`);
  return rule;
}

interface Report {
  summary: { changed: number; unchanged: number };
  diagnostics: { category: string; message: string; location: { path: string } }[];
}

let house: string;
let report: Report;
const planted = new Map<string, string>();

/** Plants a file, to be read by the linter before the tests run; returns what the rule of its room said to it. */
function plantAt(path: string, text: string): () => string[] {
  planted.set(path, text);
  return () =>
    report.diagnostics
      .filter(
        ({ category, location }) => category === "lint/style/noRestrictedImports" && location.path === path,
      )
      .map(({ message }) => message);
}

const plant = (directory: string, text: string) => plantAt(`${directory}/planted-${planted.size}.ts`, text);

beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), "boundaries-"));
  await copyFile(join(root, "biome.json"), join(house, "biome.json"));
  for (const [path, text] of planted) {
    await mkdir(dirname(join(house, path)), { recursive: true });
    await writeFile(join(house, path), text);
  }
  const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
  const options = ["--vcs-enabled=false", "--reporter=json", "--max-diagnostics=none"];
  const { stdout } = spawnSync(process.execPath, [biome, "lint", ...options, "."], {
    cwd: house,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  report = JSON.parse(stdout);
});

afterAll(() => rm(house, { recursive: true, force: true }));

test("every rule of biome.json on imports has a room here, and each of its patterns an import that it refuses", () => {
  expect(rules.map(({ includes }) => includes[0])).toEqual(rooms.map(({ rule }) => rule));
  for (const { rule, refused } of rooms) {
    const paths = refused.map((from) => from.replace(/^(\.\.?\/)+/, ""));
    // What a "!" takes out again is shown to be let pass, below.
    const refusing = ruleFor(rule).group.filter((glob) => !glob.startsWith("!"));
    const unproved = refusing.filter((glob) => !paths.some((path) => matchesGlob(path, glob)));
    expect({ rule, unproved }).toEqual({ rule, unproved: [] });
  }
});

test("the linter read every file that was planted, and its own settings", () => {
  expect(report.summary.changed + report.summary.unchanged).toBe(planted.size + 1);
});

describe.each(rooms)("$at", (room) => {
  const write = forms["import of a value"];
  const refused = room.refused.map((from) => [from, plant(room.at, write(from))] as const);
  const allowed = room.allowed.map((from) => [from, plant(room.at, write(from))] as const);

  test.each(refused)("may not import %s", (_from, saidOf) => {
    expect(saidOf()).toEqual([ruleFor(room.rule).message]);
  });

  test.each(allowed)("may import %s", (_from, saidOf) => {
    expect(saidOf()).toEqual([]);
  });
});

describe("a rule refuses every way to write an", () => {
  const ways = Object.entries(forms).map(([name, write]) => {
    const room = "subgraphs/measures/rules";
    return [
      name,
      plant(room, write("../../violations/models.ts")),
      plant(room, write("./facts.ts")),
    ] as const;
  });

  test.each(ways)("%s", (_name, ofRefused, ofAllowed) => {
    expect(ofRefused()).toHaveLength(1);
    expect(ofAllowed()).toEqual([]);
  });
});

describe("the composition roots of gateway/, which its rule leaves out, alone open the doors of subgraphs", () => {
  const doors = forms["import of a value"]("../subgraphs/entities/create-subgraph.ts");
  const roots = ruleFor("gateway/**")
    .includes.filter((glob) => glob.startsWith("!"))
    .map((glob) => glob.slice(1).replace("**", "planted.ts"))
    .map((path) => [path, plantAt(path, doors)] as const);
  const others = ["gateway/pipeline.ts", "gateway/http/start.ts", "gateway/planted.ts"].map(
    (path) => [path, plantAt(path, doors)] as const,
  );

  test.each(roots)("%s may", (_path, saidOf) => {
    expect(saidOf()).toEqual([]);
  });

  test.each(others)("%s may not", (_path, saidOf) => {
    expect(saidOf()).toHaveLength(1);
  });
});
