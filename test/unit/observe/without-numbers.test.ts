import { expect, test } from "vitest";
import { withoutNumbers } from "../../../gateway/observe/without-numbers.ts";

test.each([
  ['found Int "350199196701010020".', 'found Int "…".'],
  ['Cannot query field "x350199670101002_a" on type "Query".', 'Cannot query field "…" on type "Query".'],
  ["passport EA1234567, card A123456(7)", "passport …, card …"],
  ["军字第1234567号", "…"],
  ["３５０１９９１９６７０１０１００２０", "…"],
  ["listen 127.0.0.1:54321, line 12345", "listen 127.0.0.1:54321, line 12345"],
])("%s", (text, expected) => {
  expect(withoutNumbers(text)).toBe(expected);
});
