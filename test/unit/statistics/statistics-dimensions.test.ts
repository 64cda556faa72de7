import { expect, test } from "vitest";
import type { Viewer } from "../../../schema/request-context.ts";
import { dimensionsOf } from "../../../subgraphs/shared/statistics.ts";

const viewer = (...scopes: ("list:read" | "analytics:read")[]): Viewer => ({
  ...{ subject: "gao", department: "FINANCE", purpose: null, scopes: new Set(scopes) },
});

const refused = expect.objectContaining({ message: expect.stringContaining("analytics:read") });

test.each([
  [["MEASURE"], {}],
  [[], {}],
])("by %j everybody may count who reads the list", (by, filter) => {
  expect(dimensionsOf(by, filter, viewer("list:read"), ["LIMB"])).toEqual(by);
});

// 14d is measure 14 less its other limbs.
test.each([
  [["LIMB"], {}],
  [["MEASURE", "DIVISION"], {}],
  [["MEASURE"], { division: "350102" }],
])("by %j of %j only who reads analytics", (by, filter) => {
  expect(() => dimensionsOf(by, filter, viewer("list:read"), ["LIMB"])).toThrow(refused);
  expect(dimensionsOf(by, filter, viewer("list:read", "analytics:read"), ["LIMB"])).toEqual(by);
});
