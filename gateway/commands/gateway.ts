import { readGatewayConfig } from "../config/gateway-config.ts";
import { runService } from "../process/run-service.ts";
import { startGateway } from "../start-gateway.ts";

// `npm run gateway`: the gateway alone, in front of the subgraphs of any Federation 2 supergraph.
// Exit code: 0 stopped in order, 1 failed.

await runService(() => readGatewayConfig(process.env), startGateway);
