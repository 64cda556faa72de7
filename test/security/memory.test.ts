import { type ChildProcess, fork } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { AUDIENCE, claimsWith, ISSUER, signingKey, tokenOf } from "../support/token-issuer.ts";

// What is remembered of documents, of what clients accept and of tokens has a bound, whatever they send.

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const PROGRAM = fileURLToPath(new URL("../support/attacks/measured-server.ts", import.meta.url));
const MB = 1_000_000;
const key = signingKey("Ed25519", { kid: "ed", alg: "EdDSA" });
const agent = new Agent({ keepAlive: true, maxSockets: 16 });

let directory: string;
let server: ChildProcess;
let url: string;

const told = async <Told>(): Promise<Told> => (await once(server, "message"))[0] as Told;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "liancheng-memory-"));
  server = fork(PROGRAM, {
    execArgv: ["--expose-gc"],
    env: {
      ...{ PATH: process.env.PATH, DATA_DIR: directory, DEMO: "off", PORT: "0" },
      ...{ TRUSTED_DOCUMENTS: "off", RATE_LIMIT: "off" },
      ...{ JWKS: JSON.stringify({ keys: [key.jwk] }), TOKEN_ISSUER: ISSUER, TOKEN_AUDIENCE: AUDIENCE },
    },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  ({ url } = await told<{ url: string }>());
});

afterAll(async () => {
  agent.destroy();
  const ended = once(server, "exit");
  server.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
  await rm(directory, { recursive: true, force: true });
});

/** Bytes of its heap that are in use. */
async function heap(): Promise<number> {
  server.send("heap");
  return (await told<{ bytes: number }>()).bytes;
}

/** Sends a document with its hash, a value of `accept` and a token that have never been sent before; gives the status. */
async function sendNew(n: number): Promise<number> {
  const token = tokenOf({ alg: "EdDSA", kid: "ed" }, claimsWith({ jti: `${n}` }), key.privateKey);
  const client = request(url, {
    method: "POST",
    agent,
    headers: {
      "content-type": "application/json",
      accept: `application/json, application/x-${n}`,
      authorization: `Bearer ${token}`,
    },
  });
  const query = `query Document${n} { __typename }`;
  const sha256Hash = createHash("sha256").update(query).digest("hex");
  client.end(JSON.stringify({ query, extensions: { persistedQuery: { version: 1, sha256Hash } } }));
  const [response] = await once(client, "response");
  response.resume();
  await once(response, "end");
  return response.statusCode;
}

async function sendAll(from: number, to: number): Promise<void> {
  let next = from;
  const statuses = new Set<number>();
  const client = async () => {
    while (next < to) statuses.add(await sendNew(next++));
  };
  await Promise.all(Array.from({ length: 16 }, client));
  expect([...statuses]).toEqual([200]);
}

test("20,000 documents, values of accept and tokens take no more than 3,000 do", async () => {
  // Of each no more than 2,000 are remembered.
  await sendAll(0, 3_000);
  const some = await heap();
  await sendAll(3_000, 20_000);
  expect((await heap()) - some).toBeLessThan(15 * MB);
});
