import { expect, test } from "vitest";
import { divisionName } from "../../../subgraphs/entities/code-tables.ts";
import { DIVISIONS_OF_CITY } from "../../../subgraphs/violations/rules/divisions.ts";

test("the divisions that the list is confined to are those of the registry", () => {
  const codes = Array.from({ length: 1_000 }, (_, place) => String(350_000 + place));
  expect([...DIVISIONS_OF_CITY].sort()).toEqual(codes.filter((code) => divisionName(code) !== null));
});
