import { createObligationKeeper } from "../../subgraphs/departments/obligation-keeper.ts";
import { createObligationUrgency } from "../../subgraphs/departments/obligation-urgency.ts";
import { createObligationTally } from "../../subgraphs/departments/statistics/obligation-tally.ts";
import { openDatabase } from "../../subgraphs/shared/database.ts";
import { roleOf } from "../../subgraphs/shared/migrate.ts";
import { createListingTally } from "../../subgraphs/violations/statistics/listing-tally.ts";
import type { Engine } from "../execute/engine.ts";
import { askAsSystem } from "./ask-as-system.ts";
import type { Consumer } from "./consumer.ts";
import { keptTableConsumer } from "./kept-table.ts";
import { listingTallyConsumer } from "./listing-tally.ts";
import { obligationsConsumer } from "./obligations.ts";

export interface ConsumersOptions {
  /** URL of the owner of a prepared database. */
  databaseUrl: string;
  /** Before all subgraphs: what is derived is derived from answers. */
  engine: Pick<Engine, "prepare">;
  /** The rule of law by which natural persons are published; null where they are not, and nobody owes it. */
  personPublicationBasis: string | null;
  now?: () => Date;
}

export interface OpenedConsumers {
  readonly consumers: readonly Consumer[];
  close(): Promise<void>;
}

/** Opens everything that keeps something derived: the worker runs it, and `npm run reconcile` compares it. */
export function openConsumers(options: ConsumersOptions): OpenedConsumers {
  const { databaseUrl, engine, personPublicationBasis, now } = options;
  const departments = openDatabase({ url: databaseUrl, role: roleOf("departments"), poolSize: 2 });
  const keeper = createObligationKeeper(departments, { publishesPersons: personPublicationBasis !== null });
  const violations = openDatabase({ url: databaseUrl, role: roleOf("violations"), poolSize: 1 });
  return {
    consumers: [
      obligationsConsumer(keeper, askAsSystem(engine, now)),
      listingTallyConsumer(createListingTally(violations)),
      keptTableConsumer("obligation-tally", "sums", createObligationTally(departments)),
      keptTableConsumer("obligation-urgency", "places", createObligationUrgency(departments)),
    ],
    async close() {
      await Promise.all([departments.close(), violations.close()]);
    },
  };
}
