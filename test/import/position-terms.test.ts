import fc from "fast-check";
import { expect, test } from "vitest";
import { openImportDesk } from "./import-desk.ts";
import { organization, person, position } from "./rows.ts";

const desk = await openImportDesk();

/** Days of one month as small numbers, so that they meet often; null is open. */
interface Term {
  holder: number;
  since: number | null;
  until: number | null;
}

const day = (n: number | null) => (n === null ? "" : `2010-01-${String(n).padStart(2, "0")}`);
const start = (term: Term) => term.since ?? Number.NEGATIVE_INFINITY;
const end = (term: Term) => term.until ?? Number.POSITIVE_INFINITY;
const overlap = (a: Term, b: Term) => start(a) < end(b) && start(b) < end(a);

/** What the file leads to, told row by row: ends of known terms first, then new terms, in the order of the file. */
function naively(known: readonly Term[], file: readonly Term[]) {
  const held = known.map((term) => ({ ...term }));
  const told = new Map<string, Term>();
  const verdicts = file.map(() => "");
  const same = (a: Term, b: Term) => a.holder === b.holder && a.since === b.since;
  for (const updating of [true, false]) {
    file.forEach((term, index) => {
      if (known.some((other) => same(other, term)) !== updating) return;
      const key = `${term.holder} ${term.since}`;
      const before = told.get(key);
      const others = held.filter((other) => other.holder === term.holder && !same(other, term));
      if (before) {
        verdicts[index] = before.until === term.until ? "duplicate" : "rejected";
      } else if (others.some((other) => overlap(other, term))) {
        verdicts[index] = "rejected";
      } else {
        told.set(key, term);
        const own = held.find((other) => same(other, term));
        if (own) own.until = term.until;
        else held.push({ ...term });
      }
    });
  }
  const count = (verdict: string) => verdicts.filter((each) => each === verdict).length;
  const lines = verdicts.flatMap((verdict, index) => (verdict === "rejected" ? [String(index + 2)] : []));
  return { held, duplicates: count("duplicate"), rejectedLines: lines };
}

const terms = fc.array(
  fc
    .record({
      holder: fc.integer({ min: 1, max: 2 }),
      since: fc.option(fc.integer({ min: 1, max: 9 })),
      until: fc.option(fc.integer({ min: 1, max: 10 })),
    })
    .filter((term) => start(term) < end(term)),
  { minLength: 1, maxLength: 8 },
);

test("any two files lead to the terms that reading them row by row leads to", {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(terms, terms, async (first, second) => {
      await desk.clear();
      await desk.write("organizations", [organization(1)]);
      await desk.write("persons", [person(1), person(2)]);
      await desk.run();
      let known: Term[] = [];
      for (const file of [first, second]) {
        const expected = naively(known, file);
        const report = await desk.runFile(
          "positions",
          file.map(({ holder, since, until }) =>
            position(holder, 1, { since: day(since), until: day(until) }),
          ),
        );
        expect(report.duplicates).toBe(expected.duplicates);
        expect(((await desk.rejected("positions")) ?? []).map(({ line }) => line)).toEqual(
          expected.rejectedLines,
        );
        known = expected.held;
      }
      const order = (a: string, b: string) => (a < b ? -1 : 1);
      const held = await desk.select<{ term: string }>(
        `select concat_ws(' ', s.name, coalesce(p.since::text, '-'), coalesce(p.until::text, '-')) as term
           from entities.position_current p join entities.subject_directory_v1 s on s.id = p.holder_id`,
      );
      const text = (term: Term) => `陈${term.holder} ${day(term.since) || "-"} ${day(term.until) || "-"}`;
      expect(held.map(({ term }) => term).sort(order)).toEqual(known.map(text).sort(order));
    }),
    { numRuns: 60, seed: 20190219 },
  );
});
