import { beforeAll, test } from "vitest";
import { type ListAtWork, openListAtWork } from "../support/list-at-work.ts";
import { walkAtRandom } from "../support/random-walk.ts";

let list: ListAtWork;

beforeAll(async () => {
  list = await openListAtWork();
});

test("every walk through the lifecycles is as the model says", { timeout: 120_000 }, async () => {
  await walkAtRandom(list, 6);
});
