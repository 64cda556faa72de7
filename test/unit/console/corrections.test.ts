import { expect, test } from "vitest";
import { correctionInWords } from "../../../web/console/words/of-list.ts";

const correction = {
  recordedAt: "2026-11-26T01:10:00.000000Z",
  reason: "录入有误",
  formerPublishedOn: null,
  formerUntil: null,
};

test("a correction says since when it is known, what was known before, and why", () => {
  expect(
    correctionInWords({ ...correction, formerPublishedOn: "2025-03-01", formerUntil: "2027-03-01" }),
  ).toBe("2026-11-26 09:10 更正，此前所载列入日为 2025-03-01，此前所载届满日为 2027-03-01；理由：录入有误");
});

test("of other fields it says no days; a reason that is withheld is not said to be none", () => {
  expect(correctionInWords({ ...correction, reason: null })).toBe("2026-11-26 09:10 更正；理由：不予显示");
});
