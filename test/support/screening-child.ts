import { openScreeningChore } from "../../gateway/screening/open-screenings.ts";
import { startSystem } from "../../gateway/system.ts";

// The worker's part in screenings in a process of its own, to be killed. It says how much memory it has had at the end.

const [databaseUrl = ""] = process.argv.slice(2);
const log = (line: string) => process.stderr.write(`${line}\n`);
process.on("disconnect", () => process.exit());
const identityKey = Buffer.alloc(32);
const { engine } = await startSystem({ databaseUrl, identityKey, executor: "jit", log });
const { chore } = openScreeningChore({ databaseUrl, engine, now: () => new Date() });
while ((await chore.run(new AbortController().signal)) === "again");
process.send?.(process.resourceUsage().maxRSS * 1024);
process.disconnect();
