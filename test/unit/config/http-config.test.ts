import { describe, expect, test } from "vitest";
import { EnvironmentReader } from "../../../gateway/config/environment.ts";
import { readHttp } from "../../../gateway/config/http-config.ts";
import { HTTP_SETTINGS } from "../../../gateway/http/http-settings.ts";

function read(variables: Record<string, string>, own = true) {
  const environment = new EnvironmentReader(variables);
  const common = { dataDirectory: "/srv/data", production: variables.NODE_ENV === "production" };
  return { ...readHttp(environment, common, own), problems: environment.problems };
}

const consoleDirectory = "/srv/data/console";

test("nothing given, it has the defaults, and an explorer where it is not in production", () => {
  const defaults = { ...HTTP_SETTINGS, consoleDirectory };
  expect(read({ NODE_ENV: "production" })).toEqual({ http: defaults, rest: true, problems: [] });
  const explorerDirectory = "/srv/data/explorer";
  expect(read({})).toEqual({ http: { ...defaults, explorerDirectory }, rest: true, problems: [] });
  expect(read({ NODE_ENV: "production", EXPLORER: "on" }).http).toMatchObject({ explorerDirectory });
  expect(read({ EXPLORER: "off" }).http).toMatchObject({ explorerDirectory: null });
});

test("the console is there for the supergraph of this project, and where it is asked for", () => {
  expect(read({}, false).http).toMatchObject({ consoleDirectory: null });
  expect(read({ CONSOLE: "on" }, false).http).toMatchObject({ consoleDirectory });
  expect(read({ CONSOLE: "off" }).http).toMatchObject({ consoleDirectory: null });
});

test("older systems are answered for the supergraph of this project, and where it is asked for", () => {
  expect(read({}, false).rest).toBe(false);
  expect(read({ REST: "on" }, false).rest).toBe(true);
  expect(read({ REST: "off" }).rest).toBe(false);
  expect(read({ REST: "yes" }).problems).toEqual([expect.stringMatching(/^REST: /)]);
});

test("times are given in seconds", () => {
  const given = {
    ...{ HEADERS_TIMEOUT: "5", REQUEST_TIMEOUT: "7", HSTS_MAX_AGE: "31536000" },
    MAX_CONNECTIONS: "100",
  };
  expect(read(given)).toEqual({
    http: {
      ...{
        corsOrigins: [],
        publicOrigin: null,
        hstsMaxAge: 31536000,
        headersTimeoutMs: 5000,
        requestTimeoutMs: 7000,
      },
      ...{ maxConnections: 100, consoleDirectory, explorerDirectory: "/srv/data/explorer" },
    },
    rest: true,
    problems: [],
  });
});

describe("origins", () => {
  test.each([
    ["https://a.example", ["https://a.example"]],
    [" https://a.example, http://10.0.0.5:8080 ", ["https://a.example", "http://10.0.0.5:8080"]],
    ["http://localhost:5173 http://[::1]:5173", ["http://localhost:5173", "http://[::1]:5173"]],
  ])("%s", (text, corsOrigins) => {
    expect(read({ CORS_ORIGINS: text })).toMatchObject({ http: { corsOrigins }, problems: [] });
  });

  test.each([
    "*",
    "null",
    "a.example",
    "https://*.a.example",
    "https://A.example",
    "https://a.example/",
    "https://a.example/path",
    "https://a.example:443",
    "https://user@a.example",
    "file:///srv",
    "https://a.example,*",
  ])("%s is none, or not as browsers send it", (text) => {
    expect(read({ CORS_ORIGINS: text }).problems).toEqual([expect.stringMatching(/^CORS_ORIGINS: must be/)]);
  });
});

test("headers cannot be given longer than the request", () => {
  expect(read({ HEADERS_TIMEOUT: "31" }).problems).toEqual([expect.stringMatching(/^HEADERS_TIMEOUT: /)]);
  expect(read({ REQUEST_TIMEOUT: "0", MAX_CONNECTIONS: "x" }).problems).toEqual([
    expect.stringMatching(/^REQUEST_TIMEOUT: must be a number/),
    expect.stringMatching(/^MAX_CONNECTIONS: must be a number/),
  ]);
});
