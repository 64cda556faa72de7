import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema } from "graphql";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { developmentKey } from "../../gateway/auth/tokens.ts";
import { connectTo, openCommands, type RunningCommand } from "../process/running-command.ts";
import { repository } from "../process/running-program.ts";
import { argumentPlaces } from "../support/attacks/argument-places.ts";
import { testAttacks } from "../support/attacks/run-attacks.ts";
import type { Target } from "../support/attacks/target.ts";
import { testArguments } from "../support/attacks/test-arguments.ts";
import { ANSWERS } from "./attacks/answers.ts";
import { BODIES } from "./attacks/bodies.ts";
import { CALLS } from "./attacks/calls.ts";
import { CONNECTIONS } from "./attacks/connections.ts";
import { DOCUMENTS } from "./attacks/documents.ts";
import { HASHES } from "./attacks/hashes.ts";
import { NAMES } from "./attacks/names.ts";
import { DESK, ORIGINS } from "./attacks/origins.ts";
import { PATHS } from "./attacks/paths.ts";
import { PATTERNS } from "./attacks/patterns.ts";
import { SIZES } from "./attacks/sizes.ts";
import { TEXTS } from "./attacks/texts.ts";

// `npm start` on its demo registry, attacked by whoever can reach it.

vi.setConfig({ hookTimeout: 60_000 });

const { run, makeDirectory } = openCommands();

let dataDirectory: string;
let server: RunningCommand;
let target: Target;

beforeAll(async () => {
  dataDirectory = await makeDirectory();
  server = run("main", {
    env: { DATA_DIR: dataDirectory, RATE_LIMIT: "off", CORS_ORIGINS: DESK },
    shared: true,
  });
  const url = await server.ready();
  const { sign } = await developmentKey(dataDirectory);
  const tokens = new Map<string, Promise<string>>();
  target = {
    url,
    pid: server.process.pid as number,
    tokenWith(scopes) {
      const known = tokens.get(scopes.join());
      if (known) return known;
      const token = sign({ subject: "officer", department: "FINANCE", scopes, purpose: "attack" }, "1h");
      tokens.set(scopes.join(), token);
      return token;
    },
    lookUp: {
      graphql: {
        query: "query ($code: UnifiedSocialCreditCode!) { organization(code: $code) { name kind } }",
        variables: { code: "91350102MAX000015M" },
      },
      data: { organization: { name: "福州子虚建设工程有限公司", kind: "ENTERPRISE" } },
    },
  };
});

afterAll(async () => {
  const said = server.output.slice(server.output.indexOf("ready"));
  await server.stop();
  // Nothing that clients did wrong is a failure of the server's, and what they sent is nowhere.
  expect(said).not.toMatch(/\.ts:\d|INTERNAL_SERVER_ERROR|SUBGRAPH_FAILED|QUERY_PLANNING_FAILED/);
  expect(said).not.toMatch(/pg_sleep|drop table|<script>|jndi|passwd/);
});

testAttacks("documents", DOCUMENTS, () => target);
testAttacks("answers", ANSWERS, () => target);
testAttacks("names", NAMES, () => target);
testAttacks("sizes", SIZES, () => target);
testAttacks("patterns", PATTERNS, () => target);
testAttacks("bodies", BODIES, () => target);
testAttacks("connections", CONNECTIONS, () => target);
testAttacks("paths", PATHS, () => target);
testAttacks("origins", ORIGINS, () => target);
testAttacks("hashes", HASHES, () => target);
testAttacks("calls of older systems", CALLS, () => target);

describe("SQL and other texts in every argument of the public schema", () => {
  const schema = buildSchema(readFileSync(join(repository, "schema/api.graphql"), "utf8"));
  const places = argumentPlaces(schema, {
    "Query.organization": 'code: "91350102MAX000015M"',
    "Query.personByIdentity": 'type: RESIDENT_ID, number: "350199196701010020"',
    "Query.identifyOrganization": 'code: "91350102MAX000015M"',
    "Query.identifyPerson": 'type: RESIDENT_ID, number: "350199196701010020"',
    "Query.department": 'id: "FINANCE"',
    "Query.limb": 'id: "14a"',
    "Query.appointment": 'person: "2899", organization: "4", role: DIRECTOR',
    "Appointment.incumbent": null,
    "Query.listings": "first: 3",
    "Organization.positions": "first: 3",
  });
  let before: unknown;

  /** That somebody asked is on record, and is to be. */
  // So does the worker's note of when it last had everything.
  const RECORDS = ["departments.access_log", "departments.audit_seal", "worker.consumer"];

  /** What each other table holds, and what roles and relations there are. */
  async function database(): Promise<unknown> {
    const client = await connectTo(dataDirectory);
    const { rows: relations } = await client.query<{ name: string; kind: string }>(
      `select c.oid::regclass::text as name, c.relkind as kind from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname !~ '^pg_' order by 1`,
    );
    const tables = relations.filter(
      ({ name, kind }) => kind === "r" && !name.startsWith("information_schema.") && !RECORDS.includes(name),
    );
    const sums: unknown[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query(
        `select '${name}' as name, count(*), sum(hashtext(t::text)::bigint) from ${name} t`,
      );
      sums.push(rows[0]);
    }
    const { rows: roles } = await client.query("select rolname, rolsuper from pg_roles order by 1");
    await client.end();
    return { relations, sums, roles };
  }

  test("what the database holds", async () => {
    before = await database();
  });

  // FINANCE determines nothing: what it may send to commands changes nothing.
  testArguments(places, TEXTS, () => target, [
    ...(["list:read", "person:read", "person:match"] as const),
    ...(["list:write", "audit:read"] as const),
  ]);

  test.each([
    ["check-person", (text: string) => ({ type: "OTHER", number: text, action: "HOLD_OFFICE" })],
    ["obligations", (text: string) => ({ filter: { limb: text, division: text } })],
    ["obligations", (text: string) => ({ after: text })],
    ["changes", (text: string) => ({ after: text })],
  ] as const)("%s, called with it, finds nothing by it", async (name, bodyWith) => {
    const authorization = `Bearer ${await target.tokenWith(["list:read", "person:match"])}`;
    for (const text of TEXTS) {
      const response = await fetch(new URL(`/rest/${name}`, target.url), {
        method: "POST",
        headers: { "content-type": "application/json", authorization },
        body: JSON.stringify(bodyWith(text)),
      });
      const body = (await response.json()) as { subject?: unknown; nodes?: unknown[]; code?: string };
      const { subject = null, nodes = [], code = "BAD_USER_INPUT" } = body;
      expect({ subject, nodes, code, text }).toEqual({
        subject: null,
        nodes: [],
        code: "BAD_USER_INPUT",
        text,
      });
    }
  });

  test("the database holds the same", async () => {
    expect(await database()).toEqual(before);
  });
});
