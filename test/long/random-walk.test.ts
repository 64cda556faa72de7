import { beforeAll, test } from "vitest";
import { type ListAtWork, openListAtWork } from "../support/list-at-work.ts";
import { walkAtRandom } from "../support/random-walk.ts";

let list: ListAtWork;

beforeAll(async () => {
  list = await openListAtWork();
});

test("a hundred walks through the lifecycles are as the model says", { timeout: 1_800_000 }, async () => {
  await walkAtRandom(list, 100);
});
