import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { inPlace } from "../../bench/machines/in-place.ts";
import { openOfficers } from "../../bench/machines/officers.ts";
import { readCompose } from "../../bench/machines/read-compose.ts";
import { readConfig, readDataConfig } from "../../gateway/config/config.ts";
import { readGatewayConfig } from "../../gateway/config/gateway-config.ts";
import { readSubgraphConfig } from "../../gateway/config/subgraph-config.ts";
import { readWorkerConfig } from "../../gateway/config/worker-config.ts";
import { repository } from "../process/running-program.ts";

// docker-compose.yml, as far as it can be read: what it runs is run by the test of several machines (test/release).

const file = join(repository, "docker-compose.yml");
const { services, secrets } = readCompose(file, { TOKEN_ISSUER: "https://tokens.example/" });
const written = parse(readFileSync(file, "utf8"), { merge: true }) as {
  services: Record<string, Record<string, unknown>>;
};
const directory = mkdtempSync(join(tmpdir(), "liancheng-compose-"));
afterAll(() => rmSync(directory, { recursive: true }));

const KEY = Buffer.alloc(32, 7).toString("base64");
const SECRETS: Readonly<Record<string, string>> = {
  database_url: "postgres://liancheng:x@primary:5432/liancheng",
  rates_url: "postgres://gateway:x@primary:5432/rates",
  pool_url: "postgres://liancheng:x@pgbouncer:6432/",
  replica_url: "postgres://liancheng:x@replica:5432/liancheng",
  jwks: JSON.stringify((await openOfficers()).jwks),
};

/** The environment of a service, with its secrets in files that are there. */
function environmentOf(name: string): Record<string, string> {
  const service = services.get(name);
  const entries = Object.entries(service?.environment ?? {}).map(([variable, value]) => {
    const secret = /^\/run\/secrets\/(\w+)$/.exec(value)?.[1];
    if (secret === undefined) return [variable, String(value)];
    expect(service?.secrets, `${name}: ${variable}`).toContain(secret);
    const place = join(directory, secret);
    writeFileSync(place, SECRETS[secret] ?? KEY);
    return [variable, place];
  });
  return Object.fromEntries(entries) as Record<string, string>;
}

describe("every service", () => {
  test.each([...services.keys()])("%s runs with no more than it needs", (name) => {
    const service = written.services[name];
    expect(service).toMatchObject({
      ...{ read_only: true, cap_drop: ["ALL"], security_opt: ["no-new-privileges:true"] },
      user: expect.stringMatching(/^(node|postgres|nginx)$/),
    });
    expect(service?.ports ?? []).toEqual(name === "nginx" ? ["127.0.0.1:8080:8080"] : []);
    // Of what runs on it can be seen whether it is well.
    const { healthcheck, restarts } = services.get(name) ?? {};
    expect(healthcheck !== null).toBe(restarts);
    for (const secret of services.get(name)?.secrets ?? []) expect(secrets.has(secret), secret).toBe(true);
    // A password in the environment is shown by whoever shows the container.
    expect(JSON.stringify(service?.environment ?? {})).not.toMatch(/postgres:\/\/|PASSWORD"|_KEY"/);
  });
});

test("whom nginx asks has an address of its own that nobody else is given", () => {
  const { networks } = parse(readFileSync(file, "utf8")) as {
    networks: { front: { ipam: { config: object[] } } };
  };
  expect(networks.front.ipam.config).toMatchObject([{ ip_range: "172.30.84.128/25" }]);
  const nginx = readFileSync(join(repository, "deploy/nginx.conf"), "utf8");
  const asked = [...nginx.matchAll(/^ *server ([\w-]+):4000/gm)].map(([, name = ""]) => name);
  expect(asked.map((name) => written.services[name]?.networks)).toMatchObject([
    { front: { ipv4_address: "172.30.84.11" } },
    { front: { ipv4_address: "172.30.84.12" } },
    { front: { ipv4_address: "172.30.84.13" } },
  ]);
});

test("who answers strangers has no secret that leads to the data", () => {
  for (const name of ["nginx", "gateway-1", "gateway-2"])
    expect(services.get(name)?.secrets).not.toContain("database_url");
});

describe("settings of ours are usable", () => {
  test.each([
    ["gateway-1", readGatewayConfig],
    ["gateway-2", readGatewayConfig],
    ["office", readConfig],
    ["worker", readWorkerConfig],
    ["migrate", readDataConfig],
  ] as const)("%s", (name, read) => {
    expect(read(environmentOf(name))).toMatchObject({ production: true });
  });

  test.each(["entities", "violations", "measures", "departments"])("%s", (name) => {
    expect(readSubgraphConfig(environmentOf(name), 0, name)).toMatchObject({
      ...{ production: true, migrations: false },
      ...{ poolUrl: SECRETS.pool_url, replicaUrl: SECRETS.replica_url },
    });
  });
});

test("a variable that is needed is asked for", () => {
  expect(() => readCompose(file, {})).toThrow("TOKEN_ISSUER: the iss of the tokens");
});

test("in its place on this machine a service has an address of its own, and its neighbours theirs", () => {
  const here = inPlace(
    { services },
    new Map([
      ["primary", { address: "127.9.9.1", paths: new Map() }],
      [
        "office",
        {
          address: "127.9.9.2",
          paths: new Map([
            ["/run/secrets", "/tmp/x/secrets"],
            ["/tmp", "/tmp/x"],
          ]),
        },
      ],
    ]),
  );
  const office = { name: "office" };
  expect(here(office, "postgres://u:p@primary:5432/liancheng")).toBe(
    "postgres://u:p@127.9.9.1:5432/liancheng",
  );
  expect(here(office, "host=primary port=5432 user=primary")).toBe("host=127.9.9.1 port=5432 user=primary");
  expect(here(office, "http://127.0.0.1:4000/readyz")).toBe("http://127.9.9.2:4000/readyz");
  expect(here(office, "/run/secrets/primary /tmp/data gateway/tmp")).toBe(
    "/tmp/x/secrets/primary /tmp/x/data gateway/tmp",
  );
});
