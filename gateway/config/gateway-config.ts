import { resolve } from "node:path";
import { type DocumentsConfig, readDocuments } from "./documents-config.ts";
import { type Environment, EnvironmentReader } from "./environment.ts";
import { type HttpConfig, readHttp } from "./http-config.ts";
import { type LimitsConfig, readLimits } from "./limits-config.ts";
import { type ObserveConfig, readObserve } from "./observe-config.ts";
import { type ListenConfig, type ProcessConfig, readListen, readProcess } from "./process-config.ts";
import { readTokens, type TokenConfig } from "./token-config.ts";

/** Settings of a gateway alone, in front of subgraphs elsewhere (`npm run gateway`). */
export interface GatewayConfig
  extends ProcessConfig,
    ListenConfig,
    HttpConfig,
    TokenConfig,
    DocumentsConfig,
    LimitsConfig,
    ObserveConfig {
  /** File of the supergraph's SDL (Federation 2). */
  readonly supergraphFile: string;
  /** File of the URLs of the subgraphs, `[{"name", "url"}]`; null where those that the supergraph names hold. */
  readonly subgraphsFile: string | null;
  /** Whether viewers are known by tokens, and said to the subgraphs. Off, everybody is anonymous: a closed network. */
  readonly auth: boolean;
  /** The key that it shares with the subgraphs and signs with; null where the data directory keeps one. */
  readonly gatewayKey: Buffer | null;
}

/** Reads the settings. Throws ConfigError; its message quotes no value. */
export function readGatewayConfig(variables: Environment): GatewayConfig {
  const environment = new EnvironmentReader(variables);
  const common = readProcess(environment, ["gateway"]);
  const auth = environment.oneOf("AUTH", ["on", "off"], "on") === "on";
  const supergraph = environment.text("SUPERGRAPH");
  const subgraphs = environment.text("SUBGRAPHS");
  if (supergraph === null) {
    environment.problems.push("SUPERGRAPH: needed, a file with the SDL of a Federation 2 supergraph");
  }
  if (auth && common.production && !environment.isGiven("GATEWAY_KEY")) {
    environment.problems.push("GATEWAY_KEY: needed in production; the subgraphs know the gateway by it");
  }
  const tokens = readTokens(environment, auth && common.production);
  const local = !common.production && tokens.tokenIssuer === null;
  const config: GatewayConfig = {
    ...common,
    ...readListen(environment, 4000),
    ...readHttp(environment, common, false),
    ...tokens,
    ...readDocuments(environment, {
      ...{ calledIn: common.calledIn, local, own: false },
      needed: auth && common.production,
    }),
    ...readLimits(environment, false),
    ...readObserve(environment, common.production, "liancheng-gateway"),
    supergraphFile: resolve(common.calledIn, supergraph ?? ""),
    subgraphsFile: subgraphs === null ? null : resolve(common.calledIn, subgraphs),
    auth,
    gatewayKey: environment.key("GATEWAY_KEY"),
  };
  environment.finish();
  return config;
}
