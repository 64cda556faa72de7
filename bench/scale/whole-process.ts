import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/** What `npm start` on a registry took, from nothing. */
export interface StartedProcess {
  readonly firstAnswerMs: number;
  readonly indexMs: number;
  /** Bytes that its process had at most in memory, those that it shares with others included; null where the system does not tell. */
  readonly bytes: number | null;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (!address || typeof address === "string") throw new Error("no port");
  return address.port;
}

function mostMemory(pid: number): number | null {
  try {
    const kilobytes = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  } catch {
    return null;
  }
}

const BODY = JSON.stringify({ query: "{ departments { id } }" });
const LOOK_MS = 20;
const GIVE_UP_MS = 180_000;

async function answers(url: string): Promise<boolean> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(url, { method: "POST", headers, body: BODY }).catch(() => null);
  return response?.ok === true;
}

/** Starts the server on the registry in a data directory, waits for its first answer and its graph, and stops it. */
export async function startWhole(dataDirectory: string): Promise<StartedProcess> {
  const port = await freePort();
  const from = performance.now();
  const child = spawn(process.execPath, ["gateway/main.ts"], {
    env: { ...process.env, DATA_DIR: dataDirectory, DEMO: "off", PORT: `${port}` },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exit = once(child, "exit");
  let indexMs: number | null = null;
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
    if (/graph index: \d+ positions/.test(said)) indexMs ??= performance.now() - from;
  });
  const until = async (is: () => boolean | Promise<boolean>) => {
    while (!(await is())) {
      if (child.exitCode !== null || performance.now() - from > GIVE_UP_MS)
        throw new Error(`no start: ${said}`);
      await wait(LOOK_MS);
    }
  };
  try {
    await until(() => answers(`http://127.0.0.1:${port}/graphql`));
    const firstAnswerMs = performance.now() - from;
    await until(() => indexMs !== null);
    return { firstAnswerMs, indexMs: indexMs ?? Number.NaN, bytes: mostMemory(child.pid ?? 0) };
  } finally {
    child.kill("SIGTERM");
    await exit;
  }
}
