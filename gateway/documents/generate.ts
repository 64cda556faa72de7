import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { buildSchema } from "graphql";
import { compileManifest } from "./compile-manifest.ts";
import { OWN_MANIFEST, printManifest } from "./manifest.ts";

// Part of `npm run generate`: writes the manifest of schema/operations, which is committed, so that a change of what
// clients are known by shows in review. Exit code: 0 written, 1 refused and nothing written.

const schema = (path: string) => new URL(`../../schema/${path}`, import.meta.url);

function generate(): void {
  const names = readdirSync(schema("operations/")).filter((name) => name.endsWith(".graphql"));
  const files = names.sort().map((name) => {
    const path = `operations/${name}`;
    return { name: `schema/${path}`, text: readFileSync(schema(path), "utf8") };
  });
  const api = buildSchema(readFileSync(schema("api.graphql"), "utf8"));
  writeFileSync(OWN_MANIFEST, printManifest(compileManifest(files, api)));
}

try {
  generate();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\nNothing was written.\n`);
  process.exitCode = 1;
}
