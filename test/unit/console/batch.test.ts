import { expect, test } from "vitest";
import { reachesKind } from "../../../gateway/screening/reaches-kind.ts";
import { actionOptionsFor, KINDS_OF_ACTION } from "../../../web/console/words/kinds-of-action.ts";

test("the form offers of each kind of file the actions that the gateway takes of it", () => {
  for (const kind of ["ORGANIZATION", "PERSON"] as const) {
    const offered = actionOptionsFor(kind).flatMap(({ options }) => options.map(({ value }) => value));
    const taken = Object.keys(KINDS_OF_ACTION).filter((action) => reachesKind(action, kind));
    expect(offered.toSorted()).toEqual(taken.toSorted());
  }
  const all = actionOptionsFor(null).flatMap(({ options }) => options);
  expect(all).toHaveLength(Object.keys(KINDS_OF_ACTION).length);
});
