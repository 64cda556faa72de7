import { readConfig } from "./config.ts";
import { showFailure } from "./show-failure.ts";
import { start } from "./start.ts";

// `npm start`: the whole of it in one process, until SIGINT or SIGTERM.

const log = (line: string) => process.stdout.write(`${line}\n`);

// A signal that comes while everything is still being started is obeyed as soon as it is.
const stopped = new Promise<string>((resolve) => {
  process.once("SIGINT", () => resolve("SIGINT"));
  process.once("SIGTERM", () => resolve("SIGTERM"));
});

try {
  const running = await start(readConfig(process.env), { log });
  log(`联惩 就绪 / ready: ${running.url}`);
  log(`${await stopped}: 正在停止 / stopping`);
  await running.close();
} catch (error) {
  showFailure(error);
  process.exitCode = 1;
}
