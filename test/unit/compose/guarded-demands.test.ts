import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readSupergraph } from "../../../gateway/compose/supergraph.ts";

test("what asks something of viewers is guarded against GET too, which is decided by itself", () => {
  const sdl = readFileSync(new URL("../../../schema/supergraph.graphql", import.meta.url), "utf8");
  const { accessDemands, isGuarded } = readSupergraph(sdl);
  expect(accessDemands.size).toBeGreaterThan(10);
  const open = [...accessDemands.keys()].filter(
    (coordinate) => !isGuarded(coordinate) && !isGuarded(coordinate.split(".")[0] as string),
  );
  expect(open).toEqual([]);
});
