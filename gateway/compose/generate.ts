import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { parse } from "graphql";
import { readSubgraphSdl } from "../../schema/read-subgraph-sdl.ts";
import { checkInterfaceObjects } from "./check-interface-objects.ts";
import { checkRequires } from "./check-requires.ts";
import { committedText } from "./committed-text.ts";
import { type ClientChange, compareSchemas } from "./compare-schemas.ts";
import { composeSupergraph, printPublicSchema } from "./compose-supergraph.ts";
import { SUBGRAPH_NAMES, SUBGRAPH_PORTS } from "./subgraph-names.ts";

// `npm run compose [-- --accept-breaking]`: writes what is committed, so that a change of the schema shows in review.
// Exit code: 0 written, 1 refused and nothing written, 2 asked for wrongly.

const schemaFile = (name: string) => new URL(`../../schema/${name}.graphql`, import.meta.url);

function readOptions(): { acceptBreaking: boolean } | undefined {
  try {
    const { values } = parseArgs({ options: { "accept-breaking": { type: "boolean", default: false } } });
    return { acceptBreaking: values["accept-breaking"] };
  } catch (error) {
    tell((error as Error).message, [], "usage: npm run compose [-- --accept-breaking]");
    return undefined;
  }
}

function tell(title: string, items: readonly string[], end?: string): void {
  const lines = [title, ...items.map((item) => `- ${item}`), ...(end ? [end] : [])];
  process.stderr.write(`${lines.join("\n")}\n`);
}

const inWords = (changes: readonly ClientChange[]) => changes.map(({ path, reason }) => `${path}: ${reason}`);

/** Whether a change of the public schema may be written: whether it breaks no client, or was accepted. */
async function mayWrite(api: string, acceptBreaking: boolean): Promise<boolean> {
  const file = schemaFile("api");
  const before = committedText(file, "HEAD") ?? (existsSync(file) ? readFileSync(file, "utf8") : api);
  const { breaking, dangerous } = await compareSchemas(before, api);
  if (dangerous.length > 0) tell("Warning, clients may notice:", inWords(dangerous));
  if (breaking.length === 0) return true;
  // Who staged it has seen it: so the check passes before the commit as it will after it.
  const accepted = acceptBreaking || committedText(file, "staged") === api;
  if (accepted) tell("Clients break, as accepted:", inWords(breaking));
  else
    tell(
      "Clients would break:",
      inWords(breaking),
      "Nothing was written. If it is meant: npm run compose -- --accept-breaking, and stage what it writes.",
    );
  return accepted;
}

/** Returns the exit code. */
async function generate(): Promise<number> {
  const options = readOptions();
  if (!options) return 2;
  const services = SUBGRAPH_NAMES.map((name) => ({
    name,
    sdl: readSubgraphSdl(name),
    url: `http://127.0.0.1:${SUBGRAPH_PORTS[name]}/graphql`,
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
  const api = printPublicSchema(supergraph);
  if (!(await mayWrite(api, options.acceptBreaking))) return 1;
  writeFileSync(schemaFile("supergraph"), `${supergraph.trimEnd()}\n`);
  writeFileSync(schemaFile("api"), api);
  return 0;
}

process.exitCode = await generate();
