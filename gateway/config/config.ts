import type { LocalExecutor } from "../execute/transports/in-process.ts";
import { type AuditConfig, readAudit } from "./audit-config.ts";
import {
  type DatabaseConfig,
  type DatabaseWays,
  type MigrationsConfig,
  readDatabase,
  readDatabaseWays,
  readMigrations,
} from "./database-config.ts";
import { type DocumentsConfig, readDocuments } from "./documents-config.ts";
import { type Environment, EnvironmentReader } from "./environment.ts";
import { type HttpConfig, readHttp } from "./http-config.ts";
import { type LimitsConfig, readLimits } from "./limits-config.ts";
import { type ObserveConfig, readObserve } from "./observe-config.ts";
import { type ListenConfig, type ProcessConfig, readListen, readProcess } from "./process-config.ts";
import { type RecordConfig, readRecords } from "./record-config.ts";
import { readScreening, type ScreeningConfig } from "./screening-config.ts";
import { readSessions, type SessionsConfig } from "./session-config.ts";
import { readTokens, type TokenConfig } from "./token-config.ts";
import { readWorkerSwitch } from "./worker-config.ts";

/** Settings of the commands that work on the data of `npm start`, and serve nobody. */
export interface DataConfig extends ProcessConfig, DatabaseConfig, RecordConfig {}

/** Settings of a process that has everything in it (`npm start`). */
export interface Config
  extends DataConfig,
    DatabaseWays,
    MigrationsConfig,
    ListenConfig,
    HttpConfig,
    TokenConfig,
    DocumentsConfig,
    LimitsConfig,
    ObserveConfig,
    AuditConfig,
    ScreeningConfig,
    SessionsConfig {
  /** Whether an empty database is filled with demo data. */
  readonly demo: boolean;
  readonly executor: LocalExecutor;
  /** Whether the worker runs in this process. */
  readonly worker: boolean;
}

/** Reads the settings. Throws ConfigError; its message quotes no value. */
export function readDataConfig(variables: Environment): DataConfig {
  const environment = new EnvironmentReader(variables);
  const common = readProcess(environment, [
    ...["import", "migrate", "publications", "audit:verify", "records:verify"],
  ]);
  const config: DataConfig = {
    ...common,
    ...readDatabase(environment, common.production),
    ...readRecords(environment),
  };
  environment.finish();
  return config;
}

/** Reads the settings. Throws ConfigError; its message quotes no value. */
export function readConfig(variables: Environment): Config {
  const environment = new EnvironmentReader(variables);
  const common = readProcess(environment, ["start", "doctor"]);
  // Invented persons have no place in a database that was given to us or among real ones, unless asked for by name.
  const otherwise = environment.isGiven("DATABASE_URL") || common.production ? "off" : "on";
  const demo = environment.oneOf("DEMO", ["on", "off"], otherwise) === "on";
  const database = readDatabase(environment, common.production);
  const tokens = readTokens(environment, common.production);
  // As it is tried out: with the embedded database and the development key.
  const local = !common.production && !environment.isGiven("DATABASE_URL") && tokens.tokenIssuer === null;
  const listen = readListen(environment, 4000);
  const http = readHttp(environment, common, true);
  const config: Config = {
    ...common,
    ...listen,
    ...http,
    ...database,
    ...readDatabaseWays(environment),
    ...readMigrations(environment),
    ...tokens,
    ...readDocuments(environment, { calledIn: common.calledIn, local, own: true }),
    ...readLimits(environment, true),
    ...readObserve(environment, common.production, "liancheng"),
    ...readAudit(environment),
    ...readRecords(environment, common.production && environment.isGiven("DATABASE_URL")),
    ...readScreening(environment),
    ...readSessions(environment, { ...common, ...listen, ...http, local: local && demo, demo, tokens }),
    demo,
    executor: environment.oneOf("EXECUTOR", ["jit", "reference"], "jit"),
    worker: readWorkerSwitch(environment),
  };
  environment.finish();
  return config;
}
