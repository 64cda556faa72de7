import { composeSupergraph } from "../../gateway/compose/compose-supergraph.ts";
import { type Bench, type BenchOptions, UsageError } from "../bench.ts";
import { installPeers } from "../install-peers.ts";
import { type MeasuredProcess, startMeasured } from "../measured-process.ts";
import { type ContenderName, contenders } from "./contenders/contenders.ts";
import type { GatewaySettings } from "./contenders/gateway-settings.ts";
import { type Operation, operations } from "./fixture/operations.ts";
import { createSubgraphs } from "./fixture/subgraphs.ts";
import { reportOf } from "./report-engine.ts";
import { checkerOf, type Turn, takeTurn } from "./take-turn.ts";

/**
 * How long a contender answers an operation before it is measured: the peers are still getting faster after four
 * seconds, and on a machine that others use nobody is compiled after as few requests as these seconds have room for.
 */
const WARM_UP = { seconds: 6, requests: 3000, mostSeconds: 30 };

interface Field {
  gateways: ReadonlyMap<ContenderName, MeasuredProcess>;
  subgraphs: MeasuredProcess;
}

function settingsOf(subgraphs: MeasuredProcess): GatewaySettings {
  const served = createSubgraphs().map(({ name, sdl }) => ({ name, sdl, url: `${subgraphs.url}/${name}` }));
  return {
    supergraphSdl: composeSupergraph(served),
    subgraphUrls: Object.fromEntries(served.map(({ name, url }) => [name, url])),
  };
}

/** Starts all processes; whatever was started is added to `started` at once. */
async function startAll(started: MeasuredProcess[], profileDirectory: string | null): Promise<Field> {
  const subgraphs = await startMeasured({
    file: new URL("./fixture/serve-subgraphs.ts", import.meta.url),
    settings: null,
  });
  started.push(subgraphs);
  const settings = settingsOf(subgraphs);
  const gateways = new Map<ContenderName, MeasuredProcess>();
  for (const { name, file, args } of contenders) {
    const nodeOptions = profileDirectory
      ? ["--cpu-prof", `--cpu-prof-dir=${profileDirectory}`, `--cpu-prof-name=${name}.cpuprofile`]
      : [];
    const gateway = await startMeasured({ file, args, settings, nodeOptions });
    started.push(gateway);
    gateways.set(name, gateway);
  }
  return { gateways, subgraphs };
}

/** All turns of one operation: the contenders one after the other, round after round. */
async function measure(
  { gateways, subgraphs }: Field,
  operation: Operation,
  { seconds, rounds, log }: BenchOptions,
): Promise<Map<ContenderName, Turn[]>> {
  const check = checkerOf(operation);
  const turn = (gateway: MeasuredProcess, forSeconds: number) =>
    takeTurn({ gateway, subgraphs, operation, check, seconds: forSeconds });
  for (const [name, gateway] of gateways) {
    log(`${operation.name}: warming up ${name}`);
    let requests = 0;
    for (let took = 0; took < WARM_UP.mostSeconds && requests < WARM_UP.requests; took += WARM_UP.seconds) {
      requests += (await turn(gateway, WARM_UP.seconds)).throughput * WARM_UP.seconds;
    }
  }
  const taken = new Map<ContenderName, Turn[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 1; round <= rounds; round++) {
    log(`${operation.name}: round ${round} of ${rounds}`);
    for (const [name, gateway] of gateways) taken.get(name)?.push(await turn(gateway, seconds));
  }
  return taken;
}

/** CPU per request and throughput of the gateway's engine, on subgraphs in memory, beside those of other gateways. */
export const engineBench: Bench = async (options) => {
  const asked = operations.filter(({ name }) => options.only === null || options.only === name);
  if (asked.length === 0) {
    throw new UsageError(
      `there is no operation "${options.only}"; there is: ${operations.map(({ name }) => name).join(", ")}`,
    );
  }
  installPeers(options.log);
  const started: MeasuredProcess[] = [];
  try {
    const field = await startAll(started, options.profileDirectory);
    const turns = new Map<string, Map<ContenderName, Turn[]>>();
    for (const operation of asked) turns.set(operation.name, await measure(field, operation, options));
    return reportOf(turns);
  } finally {
    await Promise.all(started.map((one) => one.end()));
  }
};
