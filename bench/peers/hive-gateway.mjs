import { createServer } from "node:http";
import { createGatewayRuntime } from "@graphql-hive/gateway-runtime";
import { unifiedGraphHandler } from "@graphql-hive/router-runtime";
import { beMeasured } from "../measured-process.ts";

// Hive Gateway's runtime with the Rust planner, as `hive-gateway supergraph --hive-router-runtime` starts it.

beMeasured(async ({ supergraphSdl }) => {
  const gateway = createGatewayRuntime({ supergraph: supergraphSdl, unifiedGraphHandler, logging: false });
  const server = createServer(gateway);
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  return `http://127.0.0.1:${server.address().port}/graphql`;
});
