import { askAsSystem } from "../../gateway/worker/ask-as-system.ts";
import type { Consumer } from "../../gateway/worker/consumer.ts";
import { obligationsConsumer } from "../../gateway/worker/obligations.ts";
import { createObligationKeeper } from "../../subgraphs/departments/obligation-keeper.ts";
import type { TestLiancheng } from "./liancheng.ts";
import type { TestDatabase } from "./test-database.ts";

/** What keeps the obligations of a system. */
export function obligationsOf(
  database: TestDatabase,
  { system }: TestLiancheng,
  options: { publishesPersons: boolean } = { publishesPersons: false },
): Consumer {
  return obligationsConsumer(
    createObligationKeeper(database.as("departments"), options),
    askAsSystem(system.engine),
  );
}

/** Has everyone's obligations made as the facts give them on a day; returns how many subjects differed. */
export async function mendAll(
  consumer: Consumer,
  asOf: string,
  mode: "mend" | "check" = "mend",
): Promise<number> {
  let differences = 0;
  for await (const subjects of consumer.everything()) {
    differences += (await consumer.reconcile(subjects, asOf, mode)).length;
  }
  return differences;
}
