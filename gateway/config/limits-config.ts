import { LIMITS, type Limits, type RequestLimits } from "../limits/limits.ts";
import { NO_PROXIES, readTrustedProxies, type TrustedProxies } from "../limits/rate/client-address.ts";
import { RATES, type Rates } from "../limits/rate/rates.ts";
import type { EnvironmentReader } from "./environment.ts";

/** Where what each viewer has asked is counted. */
export type RateCounting = "off" | "memory" | "postgres";

/** Settings of every command that answers clients. */
export interface LimitsConfig {
  readonly limits: Limits & RequestLimits;
  readonly rates: Rates;
  readonly rateLimit: RateCounting;
  /** Where several gateways share their counts; null where that is the database of the data, or they do not. */
  readonly rateDatabaseUrl: string | null;
  readonly proxies: TrustedProxies;
}

/** A number that may be set: the table of docs/limits.md has a row for each. */
export interface NumberSetting {
  readonly name: string;
  readonly otherwise: number;
  readonly least: number;
  readonly most: number;
}

const setting = (name: string, otherwise: number, least: number, most: number): NumberSetting => ({
  name,
  otherwise,
  least,
  most,
});

const COST = 1_000_000_000;
const RATE = 1_000_000;

/** The limits by their names in the environment. What bounds each from above is what the process can stand. */
const LIMIT_SETTINGS = {
  // Beyond some 1,800 brackets inside one another the parser refuses by itself, for want of stack.
  tokens: setting("LIMIT_TOKENS", LIMITS.tokens, 100, 10_000),
  depth: setting("LIMIT_DEPTH", LIMITS.depth, 5, 100),
  // Planning goes with the square of it: a second for a thousand root fields.
  selections: setting("LIMIT_SELECTIONS", LIMITS.selections, 50, 5_000),
  rootFields: setting("LIMIT_ROOT_FIELDS", LIMITS.rootFields, 1, 200),
  aliases: setting("LIMIT_ALIASES", LIMITS.aliases, 0, 1_000),
  fragments: setting("LIMIT_FRAGMENTS", LIMITS.fragments, 0, 1_000),
  spreads: setting("LIMIT_SPREADS", LIMITS.spreads, 0, 1_000),
  directives: setting("LIMIT_DIRECTIVES", LIMITS.directives, 0, 1_000),
  names: setting("LIMIT_NAMES", LIMITS.names, 32, 1_000),
  overlaps: setting("LIMIT_OVERLAPS", LIMITS.overlaps, 0, 100_000),
  // The subgraphs take no more than 1,000 keys either.
  listSize: setting("LIMIT_LIST_SIZE", LIMITS.listSize, 1, 1_000),
  assumedListSize: setting("LIMIT_ASSUMED_LIST_SIZE", LIMITS.assumedListSize, 1, 1_000),
  answer: setting("LIMIT_ANSWER", LIMITS.answer, 65_536, 256 * 1024 * 1024),
  bodyBytes: setting("LIMIT_BODY_BYTES", LIMITS.bodyBytes, 1_024, 16 * 1024 * 1024),
  deadlineMs: setting("LIMIT_DEADLINE_MS", LIMITS.deadlineMs, 100, 300_000),
} satisfies Record<
  Exclude<keyof (Limits & RequestLimits), "cost" | "schemaFor" | "nameDigits">,
  NumberSetting
>;

const COST_SETTINGS = {
  anonymous: setting("LIMIT_COST_ANONYMOUS", LIMITS.cost.anonymous, 1, COST),
  department: setting("LIMIT_COST_DEPARTMENT", LIMITS.cost.department, 1, COST),
  freeForm: setting("LIMIT_COST_FREE_FORM", LIMITS.cost.freeForm, 1, COST),
} satisfies Record<keyof Limits["cost"], NumberSetting>;

const REQUEST_SETTINGS = {
  viewer: setting("RATE_REQUESTS_VIEWER", RATES.requests.viewer, 1, RATE),
  department: setting("RATE_REQUESTS_DEPARTMENT", RATES.requests.department, 1, RATE),
  address: setting("RATE_REQUESTS_ADDRESS", RATES.requests.address, 1, RATE),
} satisfies Record<keyof Rates["requests"], NumberSetting>;

const RATE_COST_SETTINGS = {
  viewer: setting("RATE_COST_VIEWER", RATES.cost.viewer, 1, COST),
  department: setting("RATE_COST_DEPARTMENT", RATES.cost.department, 1, COST),
  address: setting("RATE_COST_ADDRESS", RATES.cost.address, 1, COST),
} satisfies Record<keyof Rates["cost"], NumberSetting>;

const FAILURES_SETTING = setting("RATE_FAILURES", RATES.failures, 1, RATE);

/** All of them, in the order of the table. */
export const NUMBER_SETTINGS: readonly NumberSetting[] = [
  ...Object.values(LIMIT_SETTINGS),
  ...Object.values(COST_SETTINGS),
  ...Object.values(REQUEST_SETTINGS),
  ...Object.values(RATE_COST_SETTINGS),
  FAILURES_SETTING,
];

function readAll<Key extends string>(
  environment: EnvironmentReader,
  settings: Readonly<Record<Key, NumberSetting>>,
): Record<Key, number> {
  const read = Object.entries<NumberSetting>(settings).map(([key, { name, otherwise, least, most }]) => [
    key,
    environment.number(name, otherwise, least, most),
  ]);
  return Object.fromEntries(read);
}

function readProxies(environment: EnvironmentReader): TrustedProxies {
  const text = environment.text("TRUST_PROXY");
  if (text === null) return NO_PROXIES;
  const proxies = readTrustedProxies(text);
  if (proxies) return proxies;
  environment.problems.push(
    "TRUST_PROXY: must be the number of proxies (0 to 9) or their addresses and networks, 10.0.0.0/8,192.0.2.7",
  );
  return NO_PROXIES;
}

/** A slip in a name would leave a limit where it was, and nobody would notice. */
function refuseUnknown(environment: EnvironmentReader): void {
  const known = new Set(NUMBER_SETTINGS.map(({ name }) => name));
  for (const name of ["RATE_LIMIT", "RATE_LIMIT_DATABASE_URL", "RATE_LIMIT_DATABASE_URL_FILE"])
    known.add(name);
  for (const name of environment.names()) {
    if (/^(LIMIT|RATE)_/.test(name) && !known.has(name))
      environment.problems.push(`${name}: no such setting`);
  }
}

/** The time after which nothing is waited for any longer, for commands that have no other of these limits. */
export function readDeadline(environment: EnvironmentReader): number {
  const { name, otherwise, least, most } = LIMIT_SETTINGS.deadlineMs;
  return environment.number(name, otherwise, least, most);
}

/** @param hasDatabase whether the command has a database of its own, in which gateways can share their counts */
export function readLimits(environment: EnvironmentReader, hasDatabase: boolean): LimitsConfig {
  refuseUnknown(environment);
  const rateLimit = environment.oneOf("RATE_LIMIT", ["off", "memory", "postgres"], "memory");
  const rateDatabaseUrl = environment.databaseUrl("RATE_LIMIT_DATABASE_URL");
  if (rateLimit === "postgres" && !hasDatabase && !environment.isGiven("RATE_LIMIT_DATABASE_URL")) {
    environment.problems.push("RATE_LIMIT_DATABASE_URL: needed with RATE_LIMIT=postgres");
  }
  if (rateLimit !== "postgres" && environment.isGiven("RATE_LIMIT_DATABASE_URL")) {
    environment.problems.push("RATE_LIMIT_DATABASE_URL: of no use without RATE_LIMIT=postgres");
  }
  return {
    limits: {
      ...readAll(environment, LIMIT_SETTINGS),
      schemaFor: LIMITS.schemaFor,
      nameDigits: LIMITS.nameDigits,
      cost: readAll(environment, COST_SETTINGS),
    },
    rates: {
      requests: readAll(environment, REQUEST_SETTINGS),
      cost: readAll(environment, RATE_COST_SETTINGS),
      failures: readAll(environment, { failures: FAILURES_SETTING }).failures,
    },
    rateLimit,
    rateDatabaseUrl,
    proxies: readProxies(environment),
  };
}
