import { expect, test } from "vitest";
import { dimensionsOf } from "../../../subgraphs/shared/statistics.ts";

const refused = expect.objectContaining({ message: expect.stringContaining("analytics:read") });

test.each([
  [["MEASURE"], {}],
  [[], {}],
])("by %j everybody may count", (by, filter) => {
  expect(dimensionsOf(by, filter, false, ["LIMB"])).toEqual(by);
});

// 14d is measure 14 less its other limbs.
test.each([
  [["LIMB"], {}],
  [["MEASURE", "DIVISION"], {}],
  [["MEASURE"], { division: "350102" }],
])("by %j of %j only who is shown everything", (by, filter) => {
  expect(() => dimensionsOf(by, filter, false, ["LIMB"])).toThrow(refused);
  expect(dimensionsOf(by, filter, true, ["LIMB"])).toEqual(by);
});
