import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { ConfigError } from "../../../gateway/config/environment.ts";
import { readGatewayConfig } from "../../../gateway/config/gateway-config.ts";
import { readSubgraphConfig } from "../../../gateway/config/subgraph-config.ts";
import { HTTP_SETTINGS } from "../../../gateway/http/http-settings.ts";
import { LIMITS } from "../../../gateway/limits/limits.ts";
import { NO_PROXIES } from "../../../gateway/limits/rate/client-address.ts";
import { RATES } from "../../../gateway/limits/rate/rates.ts";

const KEY = Buffer.alloc(32, 7).toString("base64");
const URL_GIVEN = "postgres://officer:hush@db.example/liancheng";

function problemsOf(read: () => unknown): string[] {
  try {
    read();
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as Error).message.split("\n- ").slice(1);
  }
  throw new Error("it is usable");
}

describe("a gateway alone", () => {
  test("needs a supergraph, and is closed to nobody but who has no token", () => {
    expect(problemsOf(() => readGatewayConfig({}))).toEqual([expect.stringMatching(/^SUPERGRAPH: needed/)]);
    expect(readGatewayConfig({ SUPERGRAPH: "s.graphql" })).toEqual({
      host: "127.0.0.1",
      port: 4000,
      http: { ...HTTP_SETTINGS, explorerDirectory: resolve(".data/explorer") },
      rest: false,
      dataDirectory: resolve(".data"),
      production: false,
      byNpm: false,
      calledIn: process.cwd(),
      supergraphFile: resolve("s.graphql"),
      subgraphsFile: null,
      auth: true,
      gatewayKey: null,
      tokenIssuer: null,
      documents: { mode: "off", manifestFile: null },
      ...{ limits: LIMITS, rates: RATES, rateLimit: "memory", rateDatabaseUrl: null, proxies: NO_PROXIES },
      ...{ logLevel: "info", logFormat: "lines", metricsPort: null, metricsHost: "127.0.0.1" },
      ...{ traces: null, drainMs: 0 },
    });
  });

  test("finds its files from where npm was called", () => {
    const environment = {
      npm_lifecycle_event: "gateway",
      INIT_CWD: "/srv",
      SUPERGRAPH: "s",
      SUBGRAPHS: "u.json",
    };
    expect(readGatewayConfig(environment)).toMatchObject({
      supergraphFile: "/srv/s",
      subgraphsFile: "/srv/u.json",
    });
  });

  test("has a key of its own in production, unless it tells nobody who asks", () => {
    const environment = {
      NODE_ENV: "production",
      SUPERGRAPH: "s",
      JWKS_URL: "https://tokens.example/keys",
      ...{ TOKEN_ISSUER: "https://tokens.example/", TOKEN_AUDIENCE: "liancheng" },
      TRUSTED_DOCUMENTS: "off",
    };
    expect(problemsOf(() => readGatewayConfig(environment))).toEqual([
      expect.stringMatching(/^GATEWAY_KEY: needed in production/),
    ]);
    expect(readGatewayConfig({ ...environment, AUTH: "off" })).toMatchObject({
      auth: false,
      gatewayKey: null,
    });
    expect(readGatewayConfig({ ...environment, GATEWAY_KEY: KEY }).gatewayKey).toEqual(Buffer.alloc(32, 7));
  });
});

describe("a subgraph of its own", () => {
  test("listens where its neighbours do not", () => {
    expect(readSubgraphConfig({}, 4003)).toMatchObject({ port: 4003, databaseUrl: null, gatewayKey: null });
    expect(readSubgraphConfig({ PORT: "5000" }, 4003).port).toBe(5000);
  });

  test("may go to its database by a pooler, read a copy, and leave migrations to others", () => {
    const ways = {
      ...{ DATABASE_POOL_URL: "postgres://pool.example/", DATABASE_REPLICA_URL: "postgres://copy.example/x" },
      MIGRATIONS: "off",
    };
    expect(readSubgraphConfig({ ...ways, DATABASE_URL: URL_GIVEN }, 4003)).toMatchObject({
      ...{ databaseUrl: URL_GIVEN, poolUrl: "postgres://pool.example/" },
      ...{ replicaUrl: "postgres://copy.example/x", migrations: false },
    });
    expect(problemsOf(() => readSubgraphConfig(ways, 4003))).toEqual([
      expect.stringMatching(/^DATABASE_POOL_URL: of no use without DATABASE_URL/),
      expect.stringMatching(/^DATABASE_REPLICA_URL: of no use without DATABASE_URL/),
    ]);
  });

  test("needs both keys in production with a given database", () => {
    const environment = { NODE_ENV: "production", DATABASE_URL: URL_GIVEN };
    expect(
      problemsOf(() => readSubgraphConfig(environment, 0)).map((problem) => problem.split(":")[0]),
    ).toEqual(["GATEWAY_KEY", "IDENTITY_KEY"]);
    const rotating = { GATEWAY_KEY: KEY, GATEWAY_KEY_BEFORE: Buffer.alloc(32, 6).toString("base64") };
    expect(readSubgraphConfig(rotating, 0).gatewayKeyBefore).toEqual(Buffer.alloc(32, 6));
    expect(problemsOf(() => readSubgraphConfig({ GATEWAY_KEY: "hush" }, 0))).toEqual([
      "GATEWAY_KEY: must be 32 bytes or more, in base64",
    ]);
  });
});
