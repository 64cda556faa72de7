import { readdirSync, readFileSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { SCOPES } from "../../schema/request-context.ts";
import { misspelt, residentId } from "../import/numbers.ts";
import { connectTo, openCommands, type RunningCommand } from "../process/running-command.ts";
import { repository } from "../process/running-program.ts";
import { FAULTS, FaultyProxy } from "../support/faulty-proxy.ts";
import {
  type TaintedRequest,
  taintedArguments,
  taintedCommands,
  taintedRequests,
} from "../support/identity-places.ts";
import { TraceCollector } from "../support/trace-collector.ts";

// No log line, metric, error or trace contains an identity number, whatever clients and operators do with it.

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });

const { run, makeDirectory } = openCommands();

/** Of a person of the demo registry, of nobody, and of nobody's card, which no check refuses. */
const NUMBERS = {
  known: "350199196701010020",
  unknown: residentId(1),
  misspelt: misspelt(residentId(2)),
  lowerCase: "35010219500101100x",
  passport: "E20719283",
  permit: "H1028374600",
  officer: "军字第20485763号",
} as const;

/** What may be shown of a number of a card are its ends; of the others that it was asked for is too much. */
function partsOf(number: string): string[] {
  const digits = number.replaceAll(/\D/g, "");
  const whole = [number, number.toUpperCase(), encodeURIComponent(number), digits];
  return /^\d{17}[\dXx]$/.test(number) ? [...whole, number.slice(6, 14), number.slice(4, -4)] : whole;
}

/** Everything that was said, by where. */
const said = new Map<string, string>();
function hear(where: string, text: string): void {
  said.set(where, `${said.get(where) ?? ""}${text}\n`);
}

const apiSdl = readFileSync(join(repository, "schema/api.graphql"), "utf8");
const collector = new TraceCollector();
let environment: Record<string, string>;
let main: RunningCommand;
let url: string;
let metricsUrl: string;
let token: string;
/** Of an officer who keeps the list. */
let authority: string;

async function readyOf(command: RunningCommand): Promise<{ url: string; metrics: string }> {
  const metrics = (await command.says(/metrics: (http:[^"]+)"/))[1] as string;
  return { metrics, url: (await command.says(/ready: (http:[^"]+)"/))[1] as string };
}

beforeAll(async () => {
  environment = {
    DATA_DIR: await makeDirectory(),
    RATE_LIMIT: "off",
    ...{ LOG_FORMAT: "json", LOG_LEVEL: "debug", METRICS_PORT: "0" },
    OTEL_EXPORTER_OTLP_ENDPOINT: await collector.start(),
  };
  main = run("main", { env: environment, shared: true });
  ({ url, metrics: metricsUrl } = await readyOf(main));
  const tokenOf = async (department: string) => {
    const args = ["--department", department, "--scope", SCOPES.join(",")];
    return (await run("token", { args, env: environment }).ended).stdout.trim();
  };
  token = await tokenOf("ORG_DEPT");
  authority = await tokenOf("HRSS");
});

afterAll(async () => {
  await main.kill();
  await collector.stop();
});

/** Whether a command has said something; what it said is too long to be shown. */
function heard({ output }: RunningCommand, words: RegExp): boolean {
  return words.test(output);
}

/** Sends a request as it is; what comes back is heard. Returns the status. */
async function send(
  to: string,
  { path, method, headers, body }: TaintedRequest,
  bearer = token,
): Promise<number> {
  const own = "authorization" in headers || bearer === "" ? {} : { authorization: `Bearer ${bearer}` };
  const response = await fetch(new URL(path, to), {
    method,
    headers: { ...own, ...headers },
    ...(body === undefined ? {} : { body }),
  });
  hear("answers", `${JSON.stringify([...response.headers])}\n${await response.text()}`);
  return response.status;
}

test("requests with a number in every place", async () => {
  const statuses = new Map<number, number>();
  const numbers = Object.values(NUMBERS);
  const inArguments = [NUMBERS.known, NUMBERS.misspelt, NUMBERS.officer];
  const asked = [
    ...numbers.flatMap((number) => taintedRequests(number)),
    ...inArguments.flatMap((number) => taintedArguments(apiSdl, number)),
  ];
  const commands = inArguments.flatMap((number) => taintedCommands(apiSdl, number));
  expect(commands.length).toBeGreaterThan(500);
  const left = [
    ...asked.map((request) => ({ request, bearer: token })),
    ...commands.map((request) => ({ request, bearer: authority })),
    ...taintedRequests(NUMBERS.known).map((request) => ({ request, bearer: "" })),
  ];
  async function sendAll(): Promise<void> {
    for (let next = left.pop(); next; next = left.pop()) {
      const status = await send(url, next.request, next.bearer);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  }
  await Promise.all(Array.from({ length: 8 }, sendAll));
  // They got everywhere, and the server was well all along.
  expect(statuses.get(200)).toBeGreaterThan(100);
  for (const status of [400, 401, 404, 405, 406, 415])
    expect(statuses.get(status), `${status}`).toBeGreaterThan(0);
  expect([...statuses.keys()].filter((status) => status >= 500)).toEqual([]);
});

const CHECK =
  "query ($number: String!) { personByIdentity(type: RESIDENT_ID, number: $number) { name identityMask restrictions { effect } } }";
const ask = (query: string, variables: Record<string, unknown> = {}): TaintedRequest => ({
  ...{
    path: "/graphql",
    method: "POST",
    headers: { "content-type": "application/json", "x-explain": "plan" },
  },
  body: JSON.stringify({ query, variables }),
});
const inline = (number: string, alias: string) =>
  `{ ${alias}: personByIdentity(type: RESIDENT_ID, number: "${number}") { identityMask restrictions { effect } } }`;

test("the database fails, in as many ways as it has", async () => {
  const client = await connectTo(environment.DATA_DIR as string);
  const { known } = NUMBERS;
  try {
    for (const [wrong, right] of [
      [
        "alter view entities.person_current rename to away",
        "alter view entities.away rename to person_current",
      ],
      [
        "revoke select on entities.person_current from liancheng_entities",
        "grant select on entities.person_current to liancheng_entities",
      ],
      [
        // An error of which PostgreSQL says the value.
        `alter view entities.person_current rename to away;
         create view entities.person_current as select * from entities.away where identity_mask::int = 1;
         grant select on entities.person_current to liancheng_entities`,
        "drop view entities.person_current; alter view entities.away rename to person_current",
      ],
    ] as const) {
      await client.query(wrong);
      expect(await send(url, ask(CHECK, { number: known }))).toBe(200);
      expect(await send(url, ask(inline(known, "a")))).toBe(200);
      await client.query(right);
    }
    await client.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'liancheng_%'",
    );
    await send(url, ask(CHECK, { number: known }));
  } finally {
    await client.end();
  }
  for (const words of [/does not exist/, /permission denied/, /invalid input syntax for type integer/]) {
    expect(heard(main, words), `${words}`).toBe(true);
  }
  expect(await send(url, ask(CHECK, { number: known }))).toBe(200);
});

test("the planner ends while it has a document with a number", async () => {
  const parent = main.process.pid;
  const planner = readdirSync("/proc")
    .map(Number)
    .find((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, "utf8");
        return (
          command.includes("planner-process") &&
          readFileSync(`/proc/${pid}/stat`, "utf8").split(" ")[3] === String(parent)
        );
      } catch {
        return false;
      }
    });
  if (!planner) throw new Error("no planner");
  process.kill(planner, "SIGSTOP");
  expect(await send(url, ask(inline(NUMBERS.known, "b")))).toBe(200);
  expect(heard(main, /planning failed: the planner ended while planning this document/)).toBe(true);
});

test("an import is rejected", async () => {
  const directory = join(await makeDirectory(), "files");
  await mkdir(directory);
  const { known, misspelt: wrong, passport, officer } = NUMBERS;
  await writeFile(
    join(directory, "persons.csv"),
    `id_type,id_number,name\nRESIDENT_ID,${wrong},王五\nRESIDENT_ID,${known},\nPASSPORT,${passport},${known}\n${known},${known},${known}\nOTHER,${officer}`,
  );
  await writeFile(
    join(directory, "positions.csv"),
    `holder_type,id_type,id_number,holder_code,organization_code,role,since,until\nPERSON,RESIDENT_ID,${known},,91350100M000100Y43,DIRECTOR,2020-01-01,${known}\nPERSON,RESIDENT_ID,${wrong},${known},${known},${known},${known},\n"${known}`,
  );
  const { code, stdout, stderr } = await run("import", { args: [directory], env: environment }).ended;
  expect(code).toBe(1);
  hear("import", stdout + stderr);
  for (const file of await readdir(join(directory, "rejected"))) {
    hear(`rejected ${file}`, await readFile(join(directory, "rejected", file), "utf8"));
  }
});

test("subgraphs in processes of their own fail over HTTP", async () => {
  const subgraph = run("subgraph", { args: ["entities"], env: environment });
  const served = await readyOf(subgraph);
  const proxy = new FaultyProxy(served.url);
  const nobody = "http://127.0.0.1:1/graphql";
  const urls = [
    { name: "entities", url: await proxy.start() },
    ...["violations", "measures", "departments"].map((name) => ({ name, url: nobody })),
  ];
  const subgraphs = join(await makeDirectory(), "subgraphs.json");
  await writeFile(subgraphs, JSON.stringify(urls));
  const supergraph = join(repository, "schema/supergraph.graphql");
  const gateway = run("gateway", { env: { ...environment, SUPERGRAPH: supergraph, SUBGRAPHS: subgraphs } });
  const seen = await readyOf(gateway);
  const { known } = NUMBERS;
  const faults = Object.keys(FAULTS).filter((fault) => fault !== "never answers") as (keyof typeof FAULTS)[];
  for (const fault of [null, ...faults, "is stopped" as const]) {
    if (fault) await proxy.breakDown(fault);
    expect(await send(seen.url, ask(CHECK, { number: known }))).toBe(200);
    expect(await send(seen.url, ask(inline(known, "c")))).toBe(200);
    if (fault) await proxy.recover();
  }
  // Nobody but the gateway is answered, whatever he writes.
  for (const request of taintedRequests(known)) await send(served.url, request);
  for (const { metrics } of [seen, served]) hear("metrics", await (await fetch(metrics)).text());
  hear("gateway", (await gateway.stop()).stdout);
  hear("subgraph", (await subgraph.stop()).stdout);
  await proxy.stop();
  expect(said.get("gateway")?.includes("subgraph entities: ")).toBe(true);
});

test("nothing of it is in any log, metric, error or trace", async () => {
  hear("metrics", await (await fetch(metricsUrl)).text());
  const { stdout, stderr } = await main.stop();
  hear("log", stdout);
  hear("standard error", stderr);
  hear("traces", collector.bodies.join("\n"));
  hear("PostgreSQL", await readFile(join(environment.DATA_DIR as string, "postgres.log"), "utf8"));

  // Each was heard at all.
  for (const [where, words] of [
    ["log", '"route":"/graphql"'],
    ["metrics", "liancheng_requests_total"],
    ["traces", "fetch entities"],
    ["PostgreSQL", "does not exist"],
    ["answers", "3501**********0020"],
  ] as const) {
    expect(said.get(where)?.includes(words), where).toBe(true);
  }

  const leaks = [...said].flatMap(([where, text]) =>
    Object.values(NUMBERS)
      .flatMap(partsOf)
      .filter((part) => text.includes(part))
      .map((part) => {
        const at = text.indexOf(part);
        return `${where}: ${text.slice(Math.max(0, at - 200), at + 60)}`;
      }),
  );
  expect(leaks).toEqual([]);
});
