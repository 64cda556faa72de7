import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { contextSigner } from "../../gateway/auth/signed-context.ts";
import { developmentKey } from "../../gateway/auth/tokens.ts";
import type { Scope } from "../../schema/request-context.ts";
import { openCommands, type RunningCommand } from "../process/running-command.ts";
import { repository } from "../process/running-program.ts";
import { refused } from "../support/attacks/attack.ts";
import { type Recorded, RecordingProxy } from "../support/attacks/recording-proxy.ts";
import { expectAnswer, testAttacks } from "../support/attacks/run-attacks.ts";
import { send, sendRequest } from "../support/attacks/send.ts";
import type { Target } from "../support/attacks/target.ts";
import { contextOf } from "../support/request.ts";
import {
  AUDIENCE,
  claimsWith,
  ISSUER,
  signingKey,
  TokenIssuerServer,
  tokenOf,
} from "../support/token-issuer.ts";
import { CLAIMS, CREDENTIALS } from "./attacks/claims.ts";
import { SMUGGLED_HEADERS } from "./attacks/smuggled-headers.ts";
import { asked, ISSUER_KEYS, TOKENS } from "./attacks/tokens.ts";

// A gateway in production before subgraphs elsewhere: tokens of an issuer, and who reads along on the network.

vi.setConfig({ hookTimeout: 90_000 });

const { run, makeDirectory } = openCommands();
const GATEWAY_KEY = Buffer.alloc(32, "a gateway key for tests alone");
const KEY_BEFORE = Buffer.alloc(32, "the gateway key before it");
const UNAUTHENTICATED = refused("UNAUTHENTICATED", 401);

let dataDirectory: string;
const running: RunningCommand[] = [];
let proxy: RecordingProxy;
let entities: string;
let departments: string;
let target: Target;

beforeAll(async () => {
  dataDirectory = await makeDirectory();
  const env = {
    ...{ DATA_DIR: dataDirectory, NODE_ENV: "production", GATEWAY_KEY: GATEWAY_KEY.toString("base64") },
    ...{ TRUSTED_DOCUMENTS: "off", RATE_LIMIT: "off" },
  };
  const subgraph = async (name: string, more = {}) => {
    const command = run("subgraph", { args: [name], env: { ...env, ...more }, shared: true });
    running.push(command);
    return await command.ready();
  };
  departments = await subgraph("departments", { GATEWAY_KEY_BEFORE: KEY_BEFORE.toString("base64") });
  entities = await subgraph("entities");
  proxy = new RecordingProxy(departments);
  const subgraphs = join(dataDirectory, "subgraphs.json");
  const urls = [
    { name: "departments", url: await proxy.start() },
    { name: "entities", url: entities },
  ];
  await writeFile(subgraphs, JSON.stringify(urls));
  const gateway = run("gateway", {
    env: {
      ...env,
      ...{ SUPERGRAPH: join(repository, "schema/supergraph.graphql"), SUBGRAPHS: subgraphs },
      ...{ JWKS: JSON.stringify({ keys: Object.values(ISSUER_KEYS).map(({ jwk }) => jwk) }) },
      ...{ TOKEN_ISSUER: ISSUER, TOKEN_AUDIENCE: AUDIENCE },
    },
    shared: true,
  });
  running.push(gateway);
  const { ec } = ISSUER_KEYS;
  target = {
    url: await gateway.ready(),
    pid: gateway.process.pid as number,
    tokenWith: async (scopes: readonly Scope[]) =>
      tokenOf({ alg: "ES256", kid: "ec" }, claimsWith({ scope: scopes.join(" ") }), ec.privateKey),
    lookUp: { graphql: asked.graphql, data: { department: { id: "FINANCE" } } },
  };
});

afterAll(async () => {
  for (const command of running.reverse()) await command.stop();
  await proxy.stop();
});

testAttacks("tokens", TOKENS, () => target);
testAttacks("claims", CLAIMS, () => target);
testAttacks("credentials", CREDENTIALS, () => target);
testAttacks("headers", SMUGGLED_HEADERS, () => target);

describe("tokens of a key that the server has at hand, or is told of", () => {
  test("of the development key in its data directory", async () => {
    const { sign } = await developmentKey(dataDirectory);
    const claims = { subject: "officer", department: "HRSS", scopes: ["list:read" as const], purpose: null };
    const authorization = `Bearer ${await sign(claims, "1h")}`;
    expectAnswer(await send(target.url, { ...asked, headers: { authorization } }), UNAUTHENTICATED);
  });

  test.each(["jku", "x5u"])("at a URL in its header (%s), which is not asked", async (member) => {
    const own = signingKey("P-256", { kid: "own", alg: "ES256" });
    const attacker = new TokenIssuerServer([own]);
    await attacker.start();
    const header = { alg: "ES256", kid: "own", [member]: `${attacker.origin}/keys` };
    const authorization = `Bearer ${tokenOf(header, claimsWith(), own.privateKey)}`;
    expectAnswer(await send(target.url, { ...asked, headers: { authorization } }), UNAUTHENTICATED);
    expect(attacker.asked).toEqual([]);
    await attacker.stop();
  });
});

describe("what is sent to subgraphs", () => {
  const OURS = /^x-liancheng-|^x-request-id$|^traceparent$|^tracestate$/;

  test("has nothing of the client's headers but its trace", async () => {
    const [, recorded] = await asOfficer({
      ...{ "x-liancheng-context": "forged", "x-liancheng-signature": "forged", "x-request-id": "forged" },
      ...{
        cookie: "session=1",
        "x-forwarded-for": "127.0.0.1",
        "x-http-method-override": "GET",
        forwarded: "for=1",
      },
      ...{ connection: "x-liancheng-context, x-liancheng-signature", te: "trailers", "x-secret": "1" },
      ...{
        "x-purpose": "a\u00ff",
        tracestate: "a=\u00ff",
        traceparent: `00-${"a".repeat(32)}-${"b".repeat(16)}-01`,
      },
    });
    const { headers } = recorded;
    expect(JSON.stringify(headers)).not.toMatch(/forged|Bearer|session|127\.0\.0\.1,|x-secret/);
    const ofHttp = ["host", "connection", "content-type", "content-length", "accept", "transfer-encoding"];
    const others = Object.keys(headers).filter((name) => !ofHttp.includes(name));
    expect(others.filter((name) => !OURS.test(name))).toEqual([]);
  });

  /** Asks as an officer; gives the answer, and what the subgraph was sent. */
  async function asOfficer(headers: Record<string, string>): Promise<[status: number, Recorded]> {
    const authorization = `Bearer ${await target.tokenWith(["list:read"])}`;
    const { status } = await sendRequest(target.url, { ...asked, headers: { ...headers, authorization } });
    return [status, proxy.recorded.at(-1) as Recorded];
  }

  test("is taken once", async () => {
    const [status, { headers, body }] = await asOfficer({});
    expect(status).toBe(200);
    for (const url of [departments, entities]) {
      expectAnswer(await send(url, { body, headers: signedAs(headers) }), UNAUTHENTICATED);
    }
  });

  const signedAs = (headers: Recorded["headers"]) => ({
    "x-liancheng-context": `${headers["x-liancheng-context"]}`,
    "x-liancheng-signature": `${headers["x-liancheng-signature"]}`,
  });
  const BODY = JSON.stringify({ query: '{ department(id: "FINANCE") { id } }' });
  const signed = (key: Buffer, subgraph: string, now?: () => number) =>
    contextSigner(key, subgraph, now)(contextOf(["list:read"]), BODY);
  const context = (viewer: object) =>
    Buffer.from(JSON.stringify({ requestId: randomUUID(), viewer, now: "", today: "" })).toString(
      "base64url",
    );
  const everything = {
    subject: "x",
    department: "HRSS",
    scopes: ["list:read", "person:read"],
    purpose: null,
  };

  test("by the gateway itself is taken, as a control", async () => {
    const answer = await send(departments, { body: BODY, headers: signed(GATEWAY_KEY, "departments") });
    expectAnswer(answer, { status: 200, code: null, data: { department: { id: "FINANCE" } } });
  });

  test("by a gateway that has the key before still is taken where that is told, and nowhere else", async () => {
    const taken = await send(departments, { body: BODY, headers: signed(KEY_BEFORE, "departments") });
    expectAnswer(taken, { status: 200, code: null, data: { department: { id: "FINANCE" } } });
    const headers = signed(KEY_BEFORE, "entities");
    expectAnswer(await send(entities, { body: BODY, headers }), UNAUTHENTICATED);
  });

  test.each<[string, () => { body?: string | Buffer; headers: Record<string, string | readonly string[]> }]>([
    ["by nobody", () => ({ headers: {} })],
    ["with a token", () => ({ headers: { authorization: "Bearer x" } })],
    ["with a context and no signature", () => ({ headers: { "x-liancheng-context": context(everything) } })],
    ["signed with another key", () => ({ headers: signed(Buffer.alloc(32, "x"), "departments") })],
    ["signed with no key", () => ({ headers: signed(Buffer.alloc(32), "departments") })],
    ["signed for another subgraph", () => ({ headers: signed(GATEWAY_KEY, "entities") })],
    [
      "signed a minute ago",
      () => ({ headers: signed(GATEWAY_KEY, "departments", () => Date.now() - 60_000) }),
    ],
    [
      "signed in a minute",
      () => ({ headers: signed(GATEWAY_KEY, "departments", () => Date.now() + 60_000) }),
    ],
    ["signed with another body", () => ({ body: `${BODY} `, headers: signed(GATEWAY_KEY, "departments") })],
    [
      "signed with another context",
      () => ({
        headers: { ...signed(GATEWAY_KEY, "departments"), "x-liancheng-context": context(everything) },
      }),
    ],
    [
      "signed twice",
      () => {
        const one = Object.entries(signed(GATEWAY_KEY, "departments"));
        return { headers: Object.fromEntries(one.map(([name, value]) => [name, [value, value]])) };
      },
    ],
    [
      "signed with a time that is no number",
      () => {
        const headers = signed(GATEWAY_KEY, "departments");
        const [, ...rest] = `${headers["x-liancheng-signature"]}`.split(".");
        return { headers: { ...headers, "x-liancheng-signature": ["1e13", ...rest].join(".") } };
      },
    ],
  ])("%s is refused by a subgraph", async (_what, make) => {
    expectAnswer(await send(departments, { body: BODY, ...make() }), UNAUTHENTICATED);
  });

  test("is refused before it is read where it is a stranger's", async () => {
    const bytes = `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 60000000\r\n\r\n`;
    expectAnswer(await send(departments, { bytes }), UNAUTHENTICATED);
  });
});
