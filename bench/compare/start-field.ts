import { Kind, parse, print, visit } from "graphql";
import type pg from "pg";
import { composeSupergraph } from "../../gateway/compose/compose-supergraph.ts";
import { SUBGRAPH_NAMES } from "../../gateway/compose/subgraph-names.ts";
import { readSubgraphSdl } from "../../schema/read-subgraph-sdl.ts";
import type { BenchOptions } from "../bench.ts";
import { type MeasuredProcess, startMeasured } from "../measured-process.ts";
import { type Contender, contenders } from "./contenders.ts";
import { handPool } from "./hand-written.ts";
import type { ContenderSettings } from "./settings.ts";

/** All processes that take part. */
export interface Field {
  readonly contenders: ReadonlyMap<Contender, MeasuredProcess>;
  readonly subgraphs: MeasuredProcess;
  /** Connections for the statements of the floor. */
  readonly pool: pg.Pool;
}

const ACCESS = new Set(["authenticated", "requiresScopes", "policy"]);

/** A subgraph's SDL without what it asks of a viewer, which @apollo/gateway refuses to load. The subgraphs still ask it. */
function withoutAccess(sdl: string): string {
  return print(
    visit(parse(sdl), {
      [Kind.DIRECTIVE]: ({ name }) => (ACCESS.has(name.value) ? null : undefined),
      // The import in the link to the specification.
      [Kind.LIST]: (list) => ({
        ...list,
        values: list.values.filter(
          (value) => value.kind !== Kind.STRING || !ACCESS.has(value.value.slice(1)),
        ),
      }),
    }),
  );
}

/** Starts all that take part; whatever was started is added to `started` at once. */
export async function startField(
  databaseUrl: string,
  started: MeasuredProcess[],
  options: BenchOptions,
): Promise<Field> {
  const start = async (file: URL, args: readonly string[], settings: unknown, name: string) => {
    options.log(`starting ${name}`);
    const { profileDirectory } = options;
    const nodeOptions = profileDirectory
      ? ["--cpu-prof", `--cpu-prof-dir=${profileDirectory}`, `--cpu-prof-name=${name}.cpuprofile`]
      : [];
    const process = await startMeasured({ file, args, settings, nodeOptions });
    started.push(process);
    return process;
  };
  const subgraphs = await start(
    new URL("./serve-subgraphs.ts", import.meta.url),
    [],
    { databaseUrl },
    "subgraphs",
  );
  const urlOf = (name: string) => `${subgraphs.url}/${name}`;
  const supergraphOf = (change: (sdl: string) => string) =>
    composeSupergraph(
      SUBGRAPH_NAMES.map((name) => ({
        name,
        url: urlOf(name),
        sdl: change(readSubgraphSdl(name)),
      })),
    );
  const settings: ContenderSettings = {
    databaseUrl,
    supergraphSdl: supergraphOf((sdl) => sdl),
    subgraphUrls: Object.fromEntries(SUBGRAPH_NAMES.map((name) => [name, urlOf(name)])),
  };
  const running = new Map<Contender, MeasuredProcess>();
  const forPeers = { ...settings, supergraphSdl: supergraphOf(withoutAccess) };
  for (const contender of contenders) {
    running.set(
      contender,
      await start(contender.file, contender.args, contender.peer ? forPeers : settings, contender.name),
    );
  }
  return { contenders: running, subgraphs, pool: handPool(databaseUrl) };
}
