import {
  type DatabaseConfig,
  type MigrationsConfig,
  readDatabase,
  readMigrations,
} from "./database-config.ts";
import { type Environment, EnvironmentReader } from "./environment.ts";
import { type ObserveConfig, readObserve } from "./observe-config.ts";
import { type ProcessConfig, readProcess } from "./process-config.ts";

/** Settings of the worker in a process of its own (`npm run worker`). */
export interface WorkerConfig extends ProcessConfig, DatabaseConfig, MigrationsConfig, ObserveConfig {}

/** Reads the settings. Throws ConfigError; its message quotes no value. */
export function readWorkerConfig(variables: Environment): WorkerConfig {
  const environment = new EnvironmentReader(variables);
  const common = readProcess(environment, ["worker", "reconcile"]);
  const config: WorkerConfig = {
    ...common,
    ...readDatabase(environment, common.production),
    ...readMigrations(environment),
    ...readObserve(environment, common.production, "liancheng-worker"),
  };
  environment.finish();
  return config;
}

/** Whether a process that has everything in it runs the worker too. */
export function readWorkerSwitch(environment: EnvironmentReader): boolean {
  return environment.oneOf("WORKER", ["on", "off"], "on") === "on";
}
