import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../..", import.meta.url));

export interface StartedGateway {
  /** URL of its root, with a slash. */
  readonly url: string;
  /** What it has said. */
  said(): string;
  stop(): Promise<void>;
}

/** Starts `npm start` with settings of its own, and nothing of the environment besides. Rejects where it does not. */
export async function startGateway(settings: Readonly<Record<string, string>>): Promise<StartedGateway> {
  const { PATH = "", HOME = "" } = process.env;
  const server = spawn(process.execPath, [join(repository, "gateway/main.ts")], {
    cwd: repository,
    env: { PATH, HOME, PORT: "0", EXPLORER: "off", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const ready = Promise.withResolvers<string>();
  for (const stream of [server.stdout, server.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      const [, url] = /就绪 \/ ready: (http:\S+)/.exec(said) ?? [];
      if (url) ready.resolve(url);
    });
  }
  const ended = once(server, "close");
  void ended.then(() => ready.reject(new Error(`it did not start:\n${said}`)));
  const url = await ready.promise;
  return {
    url: new URL("/", url).href,
    said: () => said,
    async stop() {
      server.kill();
      await ended;
    },
  };
}

/** Waits until a gateway has its console: it is built on the first visit, and says when to come again. */
export async function consoleBuilt({ url, said }: StartedGateway): Promise<void> {
  for (;;) {
    const answer = await fetch(new URL("/console/", url));
    if (answer.ok) return;
    if (answer.status !== 503) throw new Error(`the console was not built:\n${said()}`);
    await setTimeout(Number(answer.headers.get("retry-after")) * 1000);
  }
}
