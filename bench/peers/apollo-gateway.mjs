import { ApolloGateway } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { beMeasured } from "../measured-process.ts";

// @apollo/gateway behind @apollo/server, as its documentation starts it, in production mode.

beMeasured(async ({ supergraphSdl }) => {
  const gateway = new ApolloGateway({ supergraphSdl });
  const server = new ApolloServer({ gateway });
  const { url } = await startStandaloneServer(server, { listen: { host: "127.0.0.1", port: 0 } });
  return `${url}graphql`;
});
