import { openFollowings } from "../../gateway/worker/open-followings.ts";
import { runWorker } from "../../gateway/worker/run-worker.ts";
import { openDatabase } from "../../subgraphs/shared/database.ts";
import { listenForChanges } from "../../subgraphs/shared/feed/listen-for-changes.ts";
import { roleOf } from "../../subgraphs/shared/migrate.ts";
import { derivedList } from "./derived-list.ts";

// A worker in a process of its own, to be killed. Its parent says which day it is; it says when it runs.

const [url = "", first = ""] = process.argv.slice(2);
let today = first;
const log = (line: string) => process.stderr.write(`${line}\n`);
const bell = listenForChanges(url, log);
const departments = openDatabase({ url, role: roleOf("departments"), poolSize: 2 });
const { followings } = openFollowings(url, [derivedList(departments)], () => today);
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
