import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readConfig, readDataConfig } from "../../../gateway/config/config.ts";
import { ConfigError } from "../../../gateway/config/environment.ts";
import { readGatewayConfig } from "../../../gateway/config/gateway-config.ts";
import { readSubgraphConfig } from "../../../gateway/config/subgraph-config.ts";
import { HTTP_SETTINGS } from "../../../gateway/http/http-settings.ts";
import { LIMITS } from "../../../gateway/limits/limits.ts";
import { NO_PROXIES } from "../../../gateway/limits/rate/client-address.ts";
import { RATES } from "../../../gateway/limits/rate/rates.ts";

const KEY = Buffer.alloc(32, 7).toString("base64");
const URL_GIVEN = "postgres://officer:hush@db.example/liancheng";
const PRODUCTION = {
  NODE_ENV: "production",
  JWKS_URL: "https://tokens.example/keys",
  ...{ TOKEN_ISSUER: "https://tokens.example/", TOKEN_AUDIENCE: "liancheng" },
};

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "liancheng-config-"));
});
afterAll(() => rmSync(directory, { recursive: true }));

function file(name: string, content: string): string {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
}

/** The problems of an environment that is not usable, a line each. */
function problemsOf(environment: Record<string, string>): string[] {
  try {
    readConfig(environment);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as Error).message.split("\n- ").slice(1);
  }
  throw new Error("it is usable");
}

describe("an empty environment", () => {
  test("is that of local development", () => {
    expect(readConfig({})).toEqual({
      host: "127.0.0.1",
      port: 4000,
      http: {
        ...HTTP_SETTINGS,
        consoleDirectory: resolve(".data/console"),
        explorerDirectory: resolve(".data/explorer"),
      },
      rest: true,
      dataDirectory: resolve(".data"),
      databaseUrl: null,
      demo: true,
      identityKey: null,
      ...{ recordKey: null, recordKeysBefore: [] },
      ...{ poolUrl: null, replicaUrl: null, migrations: true },
      worker: true,
      executor: "jit",
      tokenIssuer: null,
      documents: { mode: "log", manifestFile: null },
      ...{ limits: LIMITS, rates: RATES, rateLimit: "memory", rateDatabaseUrl: null, proxies: NO_PROXIES },
      ...{ logLevel: "info", logFormat: "lines", metricsPort: null, metricsHost: "127.0.0.1" },
      ...{ traces: null, drainMs: 0, sealIntervalMs: 2000, retentionDays: null },
      signIn: { kind: "demo" },
      terms: { idle: 1_800, lifetime: 36_000 },
      personPublicationBasis: null,
      screening: {
        ...{ bytes: 16_777_216, rows: 100_000, uploads: 20, keptDays: 30 },
        underWay: { screenings: 3, rows: 200_000, allScreenings: 100, allRows: 2_000_000 },
      },
      production: false,
      byNpm: false,
      calledIn: process.cwd(),
    });
  });

  test("is the same with blanks in it", () => {
    expect(readConfig({ PORT: " ", DATABASE_URL: "", DEMO: "", NODE_ENV: "" })).toEqual(readConfig({}));
  });
});

describe("demo data", () => {
  test.each([
    ["in the embedded database", {}, true],
    ["not where they are switched off", { DEMO: "off" }, false],
    ["not in a given database", { DATABASE_URL: URL_GIVEN }, false],
    ["in a given one when asked for by name", { DATABASE_URL: URL_GIVEN, DEMO: "on" }, true],
    ["not in production", PRODUCTION, false],
    ["in production when asked for by name", { ...PRODUCTION, DEMO: "on" }, true],
  ])("%s", (_where, environment, demo) => {
    expect(readConfig(environment as Record<string, string>).demo).toBe(demo);
  });

  test("not in a database whose URL stands in a file", () => {
    const config = readConfig({ DATABASE_URL_FILE: file("url", `${URL_GIVEN}\n`) });
    expect(config).toMatchObject({ databaseUrl: URL_GIVEN, demo: false });
  });
});

describe("a secret", () => {
  test("may stand in a file, with a line end", () => {
    const config = readConfig({ IDENTITY_KEY_FILE: file("key", `${KEY}\n`) });
    expect(config.identityKey).toEqual(Buffer.alloc(32, 7));
  });

  test("that is not where its file should be is told, not taken for one that was not given", () => {
    expect(problemsOf({ DATABASE_URL_FILE: join(directory, "none") })).toEqual([
      "DATABASE_URL_FILE: cannot be read (ENOENT)",
    ]);
    expect(problemsOf({ DATABASE_URL_FILE: file("empty", "\n") })).toEqual([
      "DATABASE_URL_FILE: the file is empty",
    ]);
  });

  // Read by whom it concerns: a gateway knows no database, a subgraph no tokens.
  const readers: [string, (environment: Record<string, string>) => unknown][] = [
    ["DATABASE_URL", readConfig],
    ["IDENTITY_KEY", readConfig],
    ["RECORD_KEY", readConfig],
    ["JWKS", readConfig],
    ["OTEL_EXPORTER_OTLP_HEADERS", readConfig],
    ["GATEWAY_KEY", readGatewayConfig],
    ["GATEWAY_KEY", (environment) => readSubgraphConfig(environment, 0)],
  ];
  test.each(readers)("%s may be in a file, which is read", (name, read) => {
    expect(() => read({ [`${name}_FILE`]: join(directory, "none") })).toThrow(
      `${name}_FILE: cannot be read (ENOENT)`,
    );
  });

  test("is given once", () => {
    expect(problemsOf({ IDENTITY_KEY: KEY, IDENTITY_KEY_FILE: file("key2", KEY) })).toEqual([
      "IDENTITY_KEY, IDENTITY_KEY_FILE: only one of them can be given",
    ]);
  });

  test("is not quoted where it is wrong", () => {
    const problems = problemsOf({ DATABASE_URL: "mysql://x:hush@db/x", IDENTITY_KEY: "hush" });
    expect(problems).toHaveLength(2);
    expect(problems.join()).not.toContain("hush");
  });
});

describe("the identity key", () => {
  test.each([
    ["a passphrase", "correct horse battery staple, and some more of it"],
    ["16 bytes", Buffer.alloc(16, 7).toString("base64")],
    ["blanks inside", `${KEY.slice(0, 20)} ${KEY.slice(20)}`],
  ])("is not %s", (_what, key) => {
    expect(problemsOf({ IDENTITY_KEY: key })).toEqual(["IDENTITY_KEY: must be 32 bytes or more, in base64"]);
  });

  test("is needed in production with a given database, which several machines may use", () => {
    const environment = { ...PRODUCTION, DATABASE_URL: URL_GIVEN };
    expect(problemsOf(environment)).toEqual([
      expect.stringMatching(/^IDENTITY_KEY: needed in production/),
      expect.stringMatching(/^RECORD_KEY: needed in production/),
    ]);
    expect(readConfig({ ...environment, IDENTITY_KEY: KEY, RECORD_KEY: KEY }).production).toBe(true);
    expect(readConfig(PRODUCTION).identityKey).toBeNull();
  });
});

describe("what is wrong", () => {
  test("is told all at once", () => {
    const environment = {
      PORT: "eighty",
      DEMO: "no",
      EXECUTOR: "fast",
      DATABASE_URL: "db",
      IDENTITY_KEY: "x",
    };
    expect(problemsOf(environment).map((problem) => problem.split(":")[0])).toEqual(
      expect.arrayContaining(Object.keys(environment)),
    );
  });

  test.each(["65536", "-1", "80.5", "0x50", "1e3"])("PORT=%s", (port) => {
    expect(problemsOf({ PORT: port })).toEqual(["PORT: must be a number from 0 to 65535"]);
  });

  test.each(["db.example/liancheng", "http://db", "postgres://user:p#ss@db/x"])("DATABASE_URL=%s", (url) => {
    expect(problemsOf({ DATABASE_URL: url })).toEqual([
      expect.stringMatching(/^DATABASE_URL: must be postgres:/),
    ]);
  });

  test.each(["prod", "Production", "staging"])("NODE_ENV=%s, which would be development", (name) => {
    expect(problemsOf({ NODE_ENV: name })).toEqual([
      "NODE_ENV: must be one of production, development, test",
    ]);
  });
});

describe("relative arguments", () => {
  test("are meant from where npm was called, and else from where the command runs", () => {
    const called = { INIT_CWD: "/srv/files" };
    expect(readDataConfig({ ...called, npm_lifecycle_event: "import" })).toMatchObject({
      byNpm: true,
      calledIn: "/srv/files",
    });
    // What another script of npm's left in the environment says nothing of this command.
    expect(readDataConfig({ ...called, npm_lifecycle_event: "test" })).toMatchObject({
      byNpm: false,
      calledIn: process.cwd(),
    });
  });
});
