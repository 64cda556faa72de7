import { vi } from "vitest";
import { askAsSystem } from "../../gateway/worker/ask-as-system.ts";
import { type Consumer, FIRST } from "../../gateway/worker/consumer.ts";
import { follow } from "../../gateway/worker/follow.ts";
import { obligationsConsumer } from "../../gateway/worker/obligations.ts";
import { openFollowings } from "../../gateway/worker/open-followings.ts";
import {
  createObligationKeeper,
  type ObligationKeeper,
} from "../../subgraphs/departments/obligation-keeper.ts";
import type { TestLiancheng } from "./liancheng.ts";
import type { TestDatabase } from "./test-database.ts";

/** What keeps the obligations of a system; `instead` replaces what a test comes between. */
export function obligationsOf(
  database: TestDatabase,
  { system }: TestLiancheng,
  options: { publishesPersons: boolean } = { publishesPersons: false },
  instead: (keeper: ObligationKeeper) => Partial<ObligationKeeper> = () => ({}),
): Consumer {
  const keeper = createObligationKeeper(database.as("departments"), options);
  return obligationsConsumer({ ...keeper, ...instead(keeper) }, askAsSystem(system.engine));
}

/** Has everyone's obligations made as the facts give them on a day; returns how many subjects differed. */
export async function mendAll(
  consumer: Consumer,
  asOf: string,
  mode: "mend" | "check" = "mend",
): Promise<number> {
  let differences = 0;
  for await (const subjects of consumer.everything(FIRST)) {
    differences += (await consumer.reconcile(subjects, asOf, mode)).length;
  }
  return differences;
}

/** Has a worker come by on a day, who stays until nothing is left that can be read. */
export async function workerComesBy(database: TestDatabase, consumer: Consumer, day: string): Promise<void> {
  const opened = openFollowings(
    database.url,
    [consumer],
    () => day,
    () => {},
  );
  try {
    const [following] = opened.followings;
    if (!following) throw new Error("no consumer");
    const stop = new AbortController().signal;
    // What others have under way may hold back what is recorded.
    await vi.waitUntil(async () => (await follow({ ...following, stop })) === "done", { timeout: 60_000 });
  } finally {
    await opened.close();
  }
}
