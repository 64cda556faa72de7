import { type Environment, EnvironmentReader } from "./environment.ts";
import { type ProcessConfig, readProcess } from "./process-config.ts";

/** Settings of `npm run screen`, which is a client like any other. */
export interface ScreenConfig extends ProcessConfig {
  /** Where it asks, without a path. */
  readonly url: string;
  /** By which it is known; null where none was given. */
  readonly token: string | null;
}

/** Reads the settings. Throws ConfigError; its message quotes no value. */
export function readScreenConfig(variables: Environment): ScreenConfig {
  const environment = new EnvironmentReader(variables);
  const given = environment.text("LIANCHENG_URL") ?? "http://127.0.0.1:4000";
  const url = URL.parse(given);
  if (!url || !/^https?:$/.test(url.protocol)) {
    environment.problems.push("LIANCHENG_URL: must be http://HOST[:PORT] or https://HOST[:PORT]");
  }
  const config = {
    ...readProcess(environment, ["screen"]),
    url: url?.origin ?? given,
    token: environment.secret("TOKEN"),
  };
  environment.finish();
  return config;
}
