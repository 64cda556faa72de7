import { readFileSync } from "node:fs";

export type Environment = Readonly<Record<string, string | undefined>>;

/** Everything that is wrong with the environment, at once. */
export class ConfigError extends Error {
  override name = "ConfigError";
}

const KEY_BYTES = 32;

/** The bytes of a key written in base64; null where it is not, or too short: all rests on that key. */
export function keyOfBase64(text: string): Buffer | null {
  // Buffer.from leaves out what is no base64: a passphrase would become a key that nobody meant.
  if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(text)) return null;
  const key = Buffer.from(text, "base64");
  return key.length >= KEY_BYTES ? key : null;
}

/** Reads variables of an environment, and keeps what is wrong with them until the end. */
export class EnvironmentReader {
  readonly problems: string[] = [];
  readonly #environment: Environment;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  /** Without blanks around it; null where nothing is left. */
  text(name: string): string | null {
    return this.#environment[name]?.trim() || null;
  }

  /** A secret NAME may stand in a file instead, named by NAME_FILE. No problem with it quotes its value. */
  secret(name: string): string | null {
    const file = this.text(`${name}_FILE`);
    if (!file) return this.text(name);
    if (this.text(name)) this.problems.push(`${name}, ${name}_FILE: only one of them can be given`);
    try {
      const value = readFileSync(file, "utf8").trim();
      // A secret that was not put in place would otherwise look like one that was not asked for.
      if (value === "") this.problems.push(`${name}_FILE: the file is empty`);
      return value || null;
    } catch (error) {
      this.problems.push(`${name}_FILE: cannot be read (${(error as NodeJS.ErrnoException).code})`);
      return null;
    }
  }

  /** The names of all variables that are given. */
  names(): string[] {
    return Object.keys(this.#environment).filter((name) => this.text(name) !== null);
  }

  /** The URL of a PostgreSQL, a secret as its password is in it. */
  databaseUrl(name: string): string | null {
    const value = this.secret(name);
    if (value === null || (/^postgres(ql)?:\/\//.test(value) && URL.canParse(value))) return value;
    this.problems.push(
      `${name}: must be postgres://USER:PASSWORD@HOST:PORT/DATABASE, with anything special in it percent-encoded`,
    );
    return null;
  }

  /** Whether a secret is said to be given, be it usable or not. */
  isGiven(name: string): boolean {
    return (this.text(name) ?? this.text(`${name}_FILE`)) !== null;
  }

  /** A secret key in base64. */
  key(name: string): Buffer | null {
    const value = this.secret(name);
    if (value === null) return null;
    const key = keyOfBase64(value);
    if (!key) this.problems.push(`${name}: must be ${KEY_BYTES} bytes or more, in base64`);
    return key;
  }

  oneOf<Choice extends string>(name: string, choices: readonly Choice[], otherwise: Choice): Choice {
    const value = this.text(name);
    if (value === null) return otherwise;
    if ((choices as readonly string[]).includes(value)) return value as Choice;
    this.problems.push(`${name}: must be one of ${choices.join(", ")}`);
    return otherwise;
  }

  /** A whole number within bounds, both included. */
  number(name: string, otherwise: number, least: number, most: number): number {
    const value = this.text(name) ?? String(otherwise);
    if (/^\d{1,15}$/.test(value) && Number(value) >= least && Number(value) <= most) return Number(value);
    this.problems.push(`${name}: must be a number from ${least} to ${most}`);
    return otherwise;
  }

  port(name: string, otherwise: number): number {
    return this.number(name, otherwise, 0, 65535);
  }

  /** Throws ConfigError where something was wrong. */
  finish(): void {
    if (this.problems.length === 0) return;
    throw new ConfigError(`环境变量有误 / the environment is not usable:\n- ${this.problems.join("\n- ")}`);
  }
}
