import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { developmentKey } from "../../gateway/auth/tokens.ts";
import { openCommands, type RunningCommand } from "../process/running-command.ts";
import type { Answer } from "../support/attacks/attack.ts";
import { bodyOf } from "../support/attacks/run-attacks.ts";
import { sendRequest } from "../support/attacks/send.ts";

// More requests than anybody needs, from one address or with one token. A server of its own, which has enough sooner.

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const { run, makeDirectory } = openCommands();
const graphql = { query: '{ department(id: "FINANCE") { id } }' };
const RATE = 20;

let server: RunningCommand;
let url: string;
let tokenOf: (subject: string) => Promise<string>;

beforeAll(async () => {
  const directory = await makeDirectory();
  const rates = ["REQUESTS_ADDRESS", "REQUESTS_VIEWER", "FAILURES"].map((name) => [
    `RATE_${name}`,
    `${RATE}`,
  ]);
  server = run("main", {
    env: { DATA_DIR: directory, DEMO: "off", ...Object.fromEntries(rates) },
    shared: true,
  });
  url = await server.ready();
  const { sign } = await developmentKey(directory);
  tokenOf = (subject) => sign({ subject, department: "FINANCE", scopes: [], purpose: null }, "1h");
});
afterAll(async () => {
  await server.stop();
});

const withToken = (token: string) => ({ authorization: `Bearer ${token}` });

/** What comes back of many at once: how often each status, and the last of those that were refused for their number. */
async function flood(headersOf: (i: number) => Record<string, string>) {
  const sent = Array.from({ length: 3 * RATE }, (_, i) =>
    sendRequest(url, { graphql, headers: headersOf(i) }),
  );
  const answers = await Promise.all(sent);
  const late = answers.filter(({ status }) => status === 429);
  return {
    answered: answers.filter(({ status }) => status === 200).length,
    late,
    last: late.at(-1) as Answer,
  };
}

function expectRateLimited(answer: Answer): void {
  expect(bodyOf(answer).errors?.map(({ extensions }) => extensions.code)).toEqual(["RATE_LIMITED"]);
  expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
}

test("from one address, whatever it says of where it comes from: 429, while bearers of tokens are answered", async () => {
  const { late, last } = await flood((i) => ({
    ...{ "x-forwarded-for": `10.0.0.${i}`, "x-real-ip": `10.0.0.${i}`, forwarded: `for=10.0.0.${i}` },
  }));
  expect(late.length).toBeGreaterThan(RATE);
  expectRateLimited(last);
  const other = await sendRequest(url, { graphql, headers: withToken(await tokenOf("other")) });
  expect(other.status).toBe(200);
});

test("with one token: 429, while others of its department are answered", async () => {
  const token = await tokenOf("greedy");
  const { answered, late, last } = await flood(() => withToken(token));
  expect(answered).toBeGreaterThanOrEqual(RATE);
  expect(late.length).toBeGreaterThan(0);
  expectRateLimited(last);
  const other = await sendRequest(url, { graphql, headers: withToken(await tokenOf("third")) });
  expect(other.status).toBe(200);
});

test("with tokens that are tried one after the other: 429, while valid ones are answered", async () => {
  const { answered, last } = await flood((i) => withToken(`a.b.${i}`));
  expect(answered).toBe(0);
  expectRateLimited(last);
  const valid = await sendRequest(url, { graphql, headers: withToken(await tokenOf("fourth")) });
  expect(valid.status).toBe(200);
});
