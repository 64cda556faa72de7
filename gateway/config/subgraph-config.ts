import { type AuditConfig, readAudit } from "./audit-config.ts";
import {
  type DatabaseConfig,
  type DatabaseWays,
  type MigrationsConfig,
  readDatabase,
  readDatabaseWays,
  readMigrations,
} from "./database-config.ts";
import { type Environment, EnvironmentReader } from "./environment.ts";
import { readDeadline } from "./limits-config.ts";
import { type ObserveConfig, readObserve } from "./observe-config.ts";
import { type ListenConfig, type ProcessConfig, readListen, readProcess } from "./process-config.ts";
import { type RecordConfig, readRecords } from "./record-config.ts";

/** Settings of a subgraph in a process of its own (`npm run subgraph`). */
export interface SubgraphConfig
  extends ProcessConfig,
    ListenConfig,
    DatabaseConfig,
    DatabaseWays,
    MigrationsConfig,
    ObserveConfig,
    AuditConfig,
    RecordConfig {
  /** The key that it shares with the gateway, who signs with it; null where the data directory keeps one. */
  readonly gatewayKey: Buffer | null;
  /** The key before that one, by which gateways may still sign; null where there is none. */
  readonly gatewayKeyBefore: Buffer | null;
  /** Milliseconds that a statement is waited for at most; the gateway says with each request how many are left of its. */
  readonly deadlineMs: number;
}

/**
 * Reads the settings. Throws ConfigError; its message quotes no value.
 * @param port where it listens unless PORT says otherwise
 * @param name of the subgraph, by which its traces are known
 */
export function readSubgraphConfig(variables: Environment, port: number, name = "subgraph"): SubgraphConfig {
  const environment = new EnvironmentReader(variables);
  const common = readProcess(environment, ["subgraph"]);
  if (common.production && !environment.isGiven("GATEWAY_KEY")) {
    environment.problems.push("GATEWAY_KEY: needed in production; the gateway signs its requests with it");
  }
  const config: SubgraphConfig = {
    ...common,
    ...readListen(environment, port),
    ...readDatabase(environment, common.production),
    ...readDatabaseWays(environment),
    ...readMigrations(environment),
    ...readObserve(environment, common.production, `liancheng-${name}`),
    ...readAudit(environment),
    ...readRecords(
      environment,
      name === "measures" && common.production && environment.isGiven("DATABASE_URL"),
    ),
    gatewayKey: environment.key("GATEWAY_KEY"),
    gatewayKeyBefore: environment.key("GATEWAY_KEY_BEFORE"),
    deadlineMs: readDeadline(environment),
  };
  environment.finish();
  return config;
}
