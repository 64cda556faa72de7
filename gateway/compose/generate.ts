import { readFileSync, writeFileSync } from "node:fs";
import { composeSupergraph, printPublicSchema } from "./compose-supergraph.ts";
import { SUBGRAPH_NAMES, SUBGRAPH_PORTS } from "./subgraph-names.ts";

const schemaFile = (name: string) => new URL(`../../schema/${name}.graphql`, import.meta.url);

// `npm run compose`: writes what is committed, so that a change of the schema shows in review.
const supergraph = composeSupergraph(
  SUBGRAPH_NAMES.map((name) => ({
    name,
    sdl: readFileSync(schemaFile(name), "utf8"),
    url: `http://127.0.0.1:${SUBGRAPH_PORTS[name]}/graphql`,
  })),
);
writeFileSync(schemaFile("supergraph"), `${supergraph.trimEnd()}\n`);
writeFileSync(schemaFile("api"), printPublicSchema(supergraph));
