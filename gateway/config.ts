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
}

/** Everything that is wrong with the environment, at once. */
export class ConfigError extends Error {
  override name = "ConfigError";
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings. A secret NAME may stand in a file instead, named by NAME_FILE. Throws ConfigError. */
export function readConfig(environment: Environment): Config {
  const problems: string[] = [];
  const text = (name: string): string | null => environment[name]?.trim() || null;

  function secret(name: string): string | null {
    const file = text(`${name}_FILE`);
    if (!file) return text(name);
    try {
      return readFileSync(file, "utf8").trim() || null;
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
    if (value === null || /^postgres(ql)?:\/\//.test(value)) return value;
    problems.push("DATABASE_URL: must start with postgres:// or postgresql://");
    return null;
  }

  function identityKey(): Buffer | null {
    const value = secret("IDENTITY_KEY");
    if (value === null) return null;
    const key = Buffer.from(value, "base64");
    if (key.length >= 32) return key;
    problems.push("IDENTITY_KEY: must be 32 bytes or more, in base64");
    return null;
  }

  const url = databaseUrl();
  const config: Config = {
    host: text("HOST") ?? "127.0.0.1",
    port: port(),
    dataDirectory: resolve(text("DATA_DIR") ?? ".data"),
    databaseUrl: url,
    // Invented persons have no place in a database that was given to us, unless asked for by name.
    demo: oneOf("DEMO", ["on", "off"], url === null ? "on" : "off") === "on",
    identityKey: identityKey(),
    executor: oneOf("EXECUTOR", ["jit", "reference"], "jit"),
    production: environment.NODE_ENV === "production",
  };
  if (config.production && url !== null && config.identityKey === null) {
    problems.push("IDENTITY_KEY: needed in production, so that every machine hashes identities alike");
  }
  if (problems.length > 0) throw new ConfigError(`The environment is not usable:\n- ${problems.join("\n- ")}`);
  return config;
}
