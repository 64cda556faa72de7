import { startSystem } from "../../gateway/system.ts";
import { openConsumers } from "../../gateway/worker/open-consumers.ts";
import { openFollowings } from "../../gateway/worker/open-followings.ts";
import { runWorker } from "../../gateway/worker/run-worker.ts";
import { listenForChanges } from "../../subgraphs/shared/feed/listen-for-changes.ts";

// The worker in a process of its own, to be killed, with all that it keeps. Its parent says which day it is; it says when
// it runs.

const [url = "", first = "", key = ""] = process.argv.slice(2);
let today = first;
const log = (line: string) => process.stderr.write(`${line}\n`);
const bell = listenForChanges(url, log);
const identityKey = Buffer.from(key, "base64");
const { engine } = await startSystem({ databaseUrl: url, identityKey, executor: "jit", log });
const { consumers } = openConsumers({ databaseUrl: url, engine, personPublicationBasis: null });
const { followings } = openFollowings(url, consumers, () => today, log);
const days = new Set<() => void>();
process.on("message", (day: string) => {
  today = day;
  for (const turned of days) turned();
});
process.on("disconnect", () => process.exit());
await runWorker({
  url,
  followings,
  listen(listener) {
    days.add(listener);
    return bell.listen(listener);
  },
  log,
});
process.send?.("running");
