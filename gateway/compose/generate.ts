import { readFileSync, writeFileSync } from "node:fs";
import { parse } from "graphql";
import { checkInterfaceObjects } from "./check-interface-objects.ts";
import { checkRequires } from "./check-requires.ts";
import { composeSupergraph, printPublicSchema } from "./compose-supergraph.ts";
import { SUBGRAPH_NAMES } from "./subgraph-names.ts";

// `npm run compose`: writes what is committed, so that a change of the schema shows in review.
// Exit code: 0 written, 1 refused and nothing written.

const schemaFile = (name: string) => new URL(`../../schema/${name}.graphql`, import.meta.url);

function tell(title: string, items: readonly string[], end: string): void {
  process.stderr.write(`${[title, ...items.map((item) => `- ${item}`), end].join("\n")}\n`);
}

/** Returns the exit code. */
function generate(): number {
  const services = SUBGRAPH_NAMES.map((name) => ({
    name,
    sdl: readFileSync(schemaFile(name), "utf8"),
    url: `http://${name}.invalid/graphql`,
  }));
  const supergraph = composeSupergraph(services);
  const problems = [
    ...checkRequires(parse(supergraph)),
    ...services.flatMap(({ name, sdl }) => checkInterfaceObjects(name, parse(sdl))),
  ];
  if (problems.length > 0) {
    const items = problems.map(({ subgraph, coordinate, reason }) => `${subgraph}: ${coordinate} ${reason}`);
    tell("The contract between subgraphs is broken:", items, "Nothing was written.");
    return 1;
  }
  writeFileSync(schemaFile("supergraph"), `${supergraph.trimEnd()}\n`);
  writeFileSync(schemaFile("api"), printPublicSchema(supergraph));
  return 0;
}

process.exitCode = generate();
