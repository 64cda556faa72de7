import { registryFeed } from "../../subgraphs/entities/change-feed.ts";
import { turningPositions } from "../../subgraphs/entities/turning-facts.ts";
import { openDatabase } from "../../subgraphs/shared/database.ts";
import { roleOf } from "../../subgraphs/shared/migrate.ts";
import { listFeed } from "../../subgraphs/violations/change-feed.ts";
import { turningListings } from "../../subgraphs/violations/turning-facts.ts";
import type { Consumer } from "./consumer.ts";
import { factFeed } from "./fact-feed.ts";
import { failuresIn } from "./failures.ts";
import type { Following } from "./follow.ts";
import { positionsIn } from "./positions.ts";

export interface OpenedFollowings {
  readonly followings: readonly Omit<Following, "stop">[];
  close(): Promise<void>;
}

/**
 * Opens the feeds of a prepared database for its consumers.
 * @param today the civil day in Asia/Shanghai
 * @param tell tells an operator of a subject that cannot be derived
 */
export function openFollowings(
  url: string,
  consumers: readonly Consumer[],
  today: () => string,
  tell: (line: string) => void,
): OpenedFollowings {
  const open = (name: string) => openDatabase({ url, role: roleOf(name), poolSize: 2 });
  const [entities, violations, worker] = [open("entities"), open("violations"), open("worker")];
  const feeds = [
    factFeed("entities", registryFeed(entities), "POSITION", (days, after, first) =>
      turningPositions(entities, days, after, first),
    ),
    factFeed("violations", listFeed(violations), "LISTING", (days, after, first) =>
      turningListings(violations, days, after, first),
    ),
  ];
  const [positions, failures] = [positionsIn(worker, url), failuresIn(worker)];
  return {
    followings: consumers.map((consumer) => ({ consumer, feeds, positions, failures, today, tell })),
    async close() {
      await Promise.all([entities.close(), violations.close(), worker.close()]);
    },
  };
}
