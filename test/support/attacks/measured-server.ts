import { readConfig } from "../../../gateway/config/config.ts";
import { start } from "../../../gateway/start.ts";

// The server of `npm start` in a process that tells how large its heap is: run with --expose-gc and a channel to its
// parent, which is told the URL, and each time it asks, the bytes in use once all garbage is gone.

const { gc } = globalThis;
if (!gc || !process.send) throw new Error("to be forked, with --expose-gc");
const tell = process.send.bind(process);

const service = await start(readConfig(process.env), { log: (line) => process.stdout.write(`${line}\n`) });
process.on("message", () => {
  // Twice: what the first leaves to finalizers is gone after the second.
  gc();
  gc();
  const { heapUsed, external } = process.memoryUsage();
  tell({ bytes: heapUsed + external });
});
process.once("SIGTERM", () => void service.close().then(() => process.exit()));
tell({ url: service.url });
