import { SUBGRAPH_NAMES, SUBGRAPH_PORTS, type SubgraphName } from "../compose/subgraph-names.ts";
import { readSubgraphConfig } from "../config/subgraph-config.ts";
import { runService } from "../process/run-service.ts";
import { startSubgraph } from "../start-subgraph.ts";

// `npm run subgraph -- NAME`: one subgraph in a process of its own, for a gateway elsewhere (`npm run gateway`).
// Exit code: 0 stopped in order, 1 failed, 2 asked for wrongly.

function isSubgraph(name: string | undefined): name is SubgraphName {
  return SUBGRAPH_NAMES.some((known) => known === name);
}

const [name, ...rest] = process.argv.slice(2);
if (isSubgraph(name) && rest.length === 0) {
  await runService(
    () => readSubgraphConfig(process.env, SUBGRAPH_PORTS[name], name),
    (config, options) => startSubgraph(name, config, options),
  );
} else {
  process.stderr.write(`usage: npm run subgraph -- NAME\n  NAME  ${SUBGRAPH_NAMES.join(", ")}\n`);
  process.exitCode = 2;
}
