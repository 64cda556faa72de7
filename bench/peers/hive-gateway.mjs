import { createServer } from "node:http";
import { createGatewayRuntime } from "@graphql-hive/gateway-runtime";
import { unifiedGraphHandler } from "@graphql-hive/router-runtime";
import { beMeasured } from "../measured-process.ts";

// Hive Gateway's runtime. With the argument `router-runtime` it has the Rust planner, as
// `hive-gateway supergraph --hive-router-runtime` starts it; else it plans by stitching, which is its default.

beMeasured(async ({ supergraphSdl }) => {
  const planner = process.argv[2] === "router-runtime" ? { unifiedGraphHandler } : {};
  const gateway = createGatewayRuntime({ supergraph: supergraphSdl, ...planner, logging: false });
  const server = createServer(gateway);
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  return `http://127.0.0.1:${server.address().port}/graphql`;
});
