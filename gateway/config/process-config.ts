import { resolve } from "node:path";
import type { EnvironmentReader } from "./environment.ts";

/** Settings of every command. */
export interface ProcessConfig {
  /** Where the embedded database and the local keys are kept. */
  readonly dataDirectory: string;
  readonly production: boolean;
  /** Whether it is npm that runs the command. */
  readonly byNpm: boolean;
  /** Where the command was called: relative paths among its arguments are meant from there. */
  readonly calledIn: string;
}

/** Settings of every command that listens. */
export interface ListenConfig {
  /** Address to listen on; the loopback unless HOST says otherwise. */
  readonly host: string;
  /** Port to listen on; 0 takes any that is free. */
  readonly port: number;
}

/** @param scripts npm scripts that run the command */
export function readProcess(environment: EnvironmentReader, scripts: readonly string[]): ProcessConfig {
  // Other scripts may run a command too, and what npm says is passed on to all that they run.
  const byNpm = scripts.includes(environment.text("npm_lifecycle_event") ?? "");
  return {
    dataDirectory: resolve(environment.text("DATA_DIR") ?? ".data"),
    // A name that is almost "production" must not get what is for development alone.
    production:
      environment.oneOf("NODE_ENV", ["production", "development", "test"], "development") === "production",
    byNpm,
    // npm runs a script in the project's directory and leaves in INIT_CWD where it was called.
    calledIn: (byNpm ? environment.text("INIT_CWD") : null) ?? process.cwd(),
  };
}

export function readListen(environment: EnvironmentReader, otherwise: number): ListenConfig {
  return { host: environment.text("HOST") ?? "127.0.0.1", port: environment.port("PORT", otherwise) };
}
