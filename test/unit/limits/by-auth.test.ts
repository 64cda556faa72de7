import { expect, test } from "vitest";
import { LIMITS, onClosedNetwork } from "../../../gateway/limits/limits.ts";
import { RATES, ratesOnClosedNetwork } from "../../../gateway/limits/rate/rates.ts";

// Where nobody has a token (AUTH=off).

test("on a closed network an operation may cost what a department's may, and everybody may learn the schema", () => {
  const { department } = LIMITS.cost;
  expect(onClosedNetwork(LIMITS)).toEqual({
    ...LIMITS,
    schemaFor: "everybody",
    cost: { ...LIMITS.cost, anonymous: department },
  });
});

test("an address may ask there as often, and for as much, as a department", () => {
  const { requests, cost } = RATES;
  expect(ratesOnClosedNetwork(RATES)).toEqual({
    requests: { ...requests, address: requests.department },
    cost: { ...cost, address: cost.department },
    failures: RATES.failures,
  });
});
