import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { LocalExecutor } from "./execute/transports/in-process.ts";

/** Settings of a process, from its environment. */
export interface Config {
  /** Address to listen on; the loopback unless HOST says otherwise. */
  readonly host: string;
  /** Port of the API; 0 takes any that is free. */
  readonly port: number;
  /** Where the embedded database and the local keys are kept. */
  readonly dataDirectory: string;
  /** A given PostgreSQL 15 or newer; null for the embedded one. */
  readonly databaseUrl: string | null;
  /** Whether an empty database is filled with demo data. */
  readonly demo: boolean;
  /** Key of the identity hashes; null where the data directory keeps one. */
  readonly identityKey: Buffer | null;
  readonly executor: LocalExecutor;
  readonly production: boolean;
  /** Whether it is npm that runs the command. */
  readonly byNpm: boolean;
  /** Where the command was called: relative paths among its arguments are meant from there. */
  readonly calledIn: string;
}

/** Everything that is wrong with the environment, at once. */
export class ConfigError extends Error {
  override name = "ConfigError";
}

const IDENTITY_KEY_BYTES = 32;

/** The bytes of an identity key written in base64; null where it is not, or too short: all rests on that key. */
export function keyOfBase64(text: string): Buffer | null {
  // Buffer.from leaves out what is no base64: a passphrase would become a key that nobody meant.
  if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(text)) return null;
  const key = Buffer.from(text, "base64");
  return key.length >= IDENTITY_KEY_BYTES ? key : null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings. A secret NAME may stand in a file instead, named by NAME_FILE. Throws ConfigError; its message
 * quotes no value.
 */
export function readConfig(environment: Environment): Config {
  const problems: string[] = [];
  const text = (name: string): string | null => environment[name]?.trim() || null;

  function secret(name: string): string | null {
    const file = text(`${name}_FILE`);
    if (!file) return text(name);
    if (text(name)) problems.push(`${name}, ${name}_FILE: only one of them can be given`);
    try {
      const value = readFileSync(file, "utf8").trim();
      // A secret that was not put in place would otherwise look like one that was not asked for.
      if (value === "") problems.push(`${name}_FILE: the file is empty`);
      return value || null;
    } catch (error) {
      problems.push(`${name}_FILE: cannot be read (${(error as NodeJS.ErrnoException).code})`);
      return null;
    }
  }

  function oneOf<Choice extends string>(name: string, choices: readonly Choice[], otherwise: Choice): Choice {
    const value = text(name);
    if (value === null) return otherwise;
    if ((choices as readonly string[]).includes(value)) return value as Choice;
    problems.push(`${name}: must be one of ${choices.join(", ")}`);
    return otherwise;
  }

  function port(): number {
    const value = text("PORT") ?? "4000";
    if (/^\d{1,5}$/.test(value) && Number(value) < 65536) return Number(value);
    problems.push("PORT: must be a number from 0 to 65535");
    return 0;
  }

  function databaseUrl(): string | null {
    const value = secret("DATABASE_URL");
    if (value === null || (/^postgres(ql)?:\/\//.test(value) && URL.canParse(value))) return value;
    problems.push(
      "DATABASE_URL: must be postgres://USER:PASSWORD@HOST:PORT/DATABASE, with anything special in it percent-encoded",
    );
    return null;
  }

  function identityKey(): Buffer | null {
    const value = secret("IDENTITY_KEY");
    if (value === null) return null;
    const key = keyOfBase64(value);
    if (!key) problems.push(`IDENTITY_KEY: must be ${IDENTITY_KEY_BYTES} bytes or more, in base64`);
    return key;
  }

  const databaseGiven = (text("DATABASE_URL") ?? text("DATABASE_URL_FILE")) !== null;
  // A name that is almost "production" must not get what is for development alone.
  const production = oneOf("NODE_ENV", ["production", "development", "test"], "development") === "production";
  // Other scripts may run a command too, and what npm says is passed on to all that they run.
  const byNpm = ["start", "import"].includes(text("npm_lifecycle_event") ?? "");
  const config: Config = {
    host: text("HOST") ?? "127.0.0.1",
    port: port(),
    dataDirectory: resolve(text("DATA_DIR") ?? ".data"),
    databaseUrl: databaseUrl(),
    // Invented persons have no place in a database that was given to us or among real ones, unless asked for by name.
    demo: oneOf("DEMO", ["on", "off"], databaseGiven || production ? "off" : "on") === "on",
    identityKey: identityKey(),
    executor: oneOf("EXECUTOR", ["jit", "reference"], "jit"),
    production,
    byNpm,
    // npm runs a script in the project's directory and leaves in INIT_CWD where it was called.
    calledIn: (byNpm ? text("INIT_CWD") : null) ?? process.cwd(),
  };
  if (production && databaseGiven && (text("IDENTITY_KEY") ?? text("IDENTITY_KEY_FILE")) === null) {
    problems.push("IDENTITY_KEY: needed in production, so that every machine hashes identities alike");
  }
  if (problems.length > 0) {
    throw new ConfigError(`环境变量有误 / the environment is not usable:\n- ${problems.join("\n- ")}`);
  }
  return config;
}
