import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Two copies of `graphql` (its CommonJS and its ES build) in one process refuse each other's schemas, so every
// import is sent to one of them.
const graphql = [{ find: /^graphql$/, replacement: at("node_modules/graphql/index.js") }];

const project = (name: string, include: string[], more: object = {}) => ({
  extends: true as const,
  test: { name, include, ...more },
});

const onDatabase = { globalSetup: ["test/support/start-postgres.ts"] };

export default defineConfig({
  resolve: { alias: graphql },
  test: {
    // Left to itself vitest keeps one of two cores free, which are what most of these tests wait on.
    maxWorkers: 2,
    // Some tests compute for seconds, and a machine may have other work beside.
    testTimeout: 20_000,
    projects: [
      project("unit", ["test/unit/**/*.test.ts"]),
      project(
        "database",
        ["test/{sql,subgraph,e2e,errors,docs,import,agreement,lifecycle,session}/**/*.test.ts"],
        onDatabase,
      ),
      project("process", ["test/process/**/*.test.ts"]),
      project("console", ["test/console/**/*.test.ts"], {
        globalSetup: ["test/support/serve-console.ts"],
        // What a page shows comes over HTTP.
        expect: { poll: { timeout: 20_000 } },
      }),
      project("security", ["test/security/**/*.test.ts"]),
      project("long", ["test/long/**/*.test.ts"], onDatabase),
      project("release", ["test/release/**/*.test.ts"]),
    ],
  },
});
