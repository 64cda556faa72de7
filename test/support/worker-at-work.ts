import { askAsSystem } from "../../gateway/worker/ask-as-system.ts";
import { type Consumer, FIRST } from "../../gateway/worker/consumer.ts";
import { obligationsConsumer } from "../../gateway/worker/obligations.ts";
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
