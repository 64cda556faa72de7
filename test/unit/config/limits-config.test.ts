import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ConfigError, EnvironmentReader } from "../../../gateway/config/environment.ts";
import { NUMBER_SETTINGS, readLimits } from "../../../gateway/config/limits-config.ts";
import { LIMITS } from "../../../gateway/limits/limits.ts";
import { RATES } from "../../../gateway/limits/rate/rates.ts";

function read(variables: Record<string, string>, hasDatabase = true) {
  const environment = new EnvironmentReader(variables);
  const config = readLimits(environment, hasDatabase);
  environment.finish();
  return config;
}

function problemsOf(variables: Record<string, string>, hasDatabase = true): string[] {
  try {
    read(variables, hasDatabase);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as Error).message.split("\n- ").slice(1);
  }
  throw new Error("it is usable");
}

function numbersIn(value: unknown): number[] {
  return typeof value === "object" && value !== null
    ? Object.values(value).flatMap(numbersIn)
    : typeof value === "number"
      ? [value]
      : [];
}

describe("the limits", () => {
  test("are the defaults where nothing is set", () => {
    expect(read({})).toEqual({
      limits: LIMITS,
      rates: RATES,
      rateLimit: "memory",
      rateDatabaseUrl: null,
      proxies: { hops: 0 },
    });
  });

  test("each have a name of their own, by which they are set", () => {
    const variables = Object.fromEntries(NUMBER_SETTINGS.map(({ name, least }, i) => [name, `${least + i}`]));
    // What keeps identity numbers out of names is for nobody to set.
    const { limits: all, rates } = read(variables);
    const { nameDigits, ...limits } = all;
    expect(nameDigits).toBe(LIMITS.nameDigits);
    const given = NUMBER_SETTINGS.map(({ least }, i) => least + i);
    expect([...numbersIn(limits), ...numbersIn(rates)].sort()).toEqual(given.sort());
    expect(limits).toMatchObject({ tokens: 100, depth: 6, cost: { anonymous: 16, department: 17 } });
    expect(numbersIn(limits).length + numbersIn(rates).length).toBe(NUMBER_SETTINGS.length);
  });

  test("that are out of bounds, or none that there is, are told of all at once", () => {
    expect(
      problemsOf({
        LIMIT_DETPH: "9",
        LIMIT_DEPTH: "4",
        LIMIT_LIST_SIZE: "1001",
        LIMIT_COST_ANONYMOUS: "1e6",
        RATE_REQUESTS_VIEWER: "0",
        RATE_LIMIT: "redis",
        TRUST_PROXY: "true",
      }),
    ).toEqual([
      "LIMIT_DETPH: no such setting",
      "RATE_LIMIT: must be one of off, memory, postgres",
      "LIMIT_DEPTH: must be a number from 5 to 100",
      "LIMIT_LIST_SIZE: must be a number from 1 to 1000",
      "LIMIT_COST_ANONYMOUS: must be a number from 1 to 1000000000",
      "RATE_REQUESTS_VIEWER: must be a number from 1 to 1000000",
      "TRUST_PROXY: must be the number of proxies (0 to 9) or their addresses and networks, 10.0.0.0/8,192.0.2.7",
    ]);
  });
});

describe("counts that gateways share", () => {
  test("need a database: that of the data, or one that is named", () => {
    const url = "postgres://liancheng_rate:hush@db.example/rates";
    expect(read({ RATE_LIMIT: "postgres" }).rateDatabaseUrl).toBeNull();
    expect(problemsOf({ RATE_LIMIT: "postgres" }, false)).toEqual([
      "RATE_LIMIT_DATABASE_URL: needed with RATE_LIMIT=postgres",
    ]);
    const named = { RATE_LIMIT: "postgres", RATE_LIMIT_DATABASE_URL: url };
    expect(read(named, false).rateDatabaseUrl).toBe(url);
    expect(problemsOf({ RATE_LIMIT_DATABASE_URL: url })).toEqual([
      "RATE_LIMIT_DATABASE_URL: of no use without RATE_LIMIT=postgres",
    ]);
  });

  test("are in no database whose URL is none, and the problem does not quote it", () => {
    const problems = problemsOf({ RATE_LIMIT: "postgres", RATE_LIMIT_DATABASE_URL: "mysql://u:hush@h/d" });
    expect(problems).toEqual([expect.stringMatching(/^RATE_LIMIT_DATABASE_URL: must be postgres:/)]);
    expect(problems.join()).not.toContain("hush");
  });
});

test("docs/limits.md has a row for each limit, with its default and bounds, and no other", () => {
  const text = readFileSync(new URL("../../../docs/limits.md", import.meta.url), "utf8");
  const rows = [...text.matchAll(/^\| `((?:LIMIT|RATE)_\w+)` \| ([\d,]+) \| ([\d,]+) to ([\d,]+) \|/gm)];
  const numberOf = (digits = "") => Number(digits.replaceAll(",", ""));
  expect(
    rows.map(([, name, otherwise, least, most]) => ({
      name,
      otherwise: numberOf(otherwise),
      least: numberOf(least),
      most: numberOf(most),
    })),
  ).toEqual(NUMBER_SETTINGS);
});
