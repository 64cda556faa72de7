import { connect } from "node:net";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openCommands, type RunningCommand } from "../process/running-command.ts";
import { bodyOf } from "../support/attacks/run-attacks.ts";
import { readAnswer, sendRequest } from "../support/attacks/send.ts";

// Clients that hold connections by sending next to nothing. A server of its own, which waits for them less long.

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const { run, makeDirectory } = openCommands();
const HEAD = "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
/** Between two bytes: a client that nobody could call silent. */
const DRIP_MS = 100;

let server: RunningCommand;
let url: string;

beforeAll(async () => {
  const env = { DATA_DIR: await makeDirectory(), DEMO: "off", HEADERS_TIMEOUT: "1", REQUEST_TIMEOUT: "2" };
  server = run("main", { env, shared: true });
  url = await server.ready();
});
afterAll(async () => {
  await server.stop();
});

/** Sends something at once, and then byte by byte until the server has had enough; gives what it said. */
function drip(at: string, atOnce: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(at);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    let said = "";
    let sent = 0;
    socket.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
    socket.write(atOnce);
    const timer = setInterval(() => {
      if (sent < bytes.length) socket.write(bytes.charAt(sent++));
    }, DRIP_MS);
    socket.on("error", () => {});
    socket.on("close", () => {
      clearInterval(timer);
      resolve(said);
    });
  });
}

const lookUp = () => sendRequest(url, { graphql: { query: '{ department(id: "FINANCE") { id } }' } });

test.each([
  ["nothing at all", "", ""],
  ["headers without an end", HEAD, ""],
  ["headers byte by byte", HEAD, `X: ${"y".repeat(1_000)}`],
  ["a body that never comes", `${HEAD}Content-Length: 100\r\n\r\n`, ""],
  ["a body byte by byte", `${HEAD}Content-Length: 1000\r\n\r\n`, `{${" ".repeat(1_000)}`],
  ["chunks byte by byte", `${HEAD}Transfer-Encoding: chunked\r\n\r\n`, "1\r\n \r\n".repeat(1_000)],
])("%s: 408, by many at once, while others are answered", async (_what, atOnce, bytes) => {
  const slow = Array.from({ length: 200 }, () => drip(url, atOnce, bytes));
  expect((await lookUp()).status).toBe(200);
  for (const said of await Promise.all(slow)) {
    const answer = readAnswer(said);
    expect(answer.status).toBe(408);
    expect(answer.headers.connection).toBe("close");
    expect(bodyOf(answer).errors?.map(({ extensions }) => extensions.code)).toEqual(["BAD_REQUEST"]);
  }
  expect((await lookUp()).status).toBe(200);
});
