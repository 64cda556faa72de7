import { buildSchema, parse, specifiedRules, validate, visit } from "graphql";
import { describe, expect, test } from "vitest";
import { depth } from "../../../gateway/limits/depth.ts";
import { limitsRule } from "../../../gateway/limits/document-errors.ts";
import { LIMITS } from "../../../gateway/limits/limits.ts";
import { overlaps } from "../../../gateway/limits/overlaps.ts";
import { rootFields } from "../../../gateway/limits/root-fields.ts";
import { selections } from "../../../gateway/limits/selections.ts";
import { countOpenings } from "../../support/count-openings.ts";
import { refusedBy } from "../../support/refused-by.ts";

const NESTED = [depth, selections, rootFields, overlaps];

const chain = (length: number, spread: (next: string) => string) =>
  Array.from({ length }, (_, i) => `fragment F${i} on T { ${spread(`F${i + 1}`)} }`).join(" ");

/** Documents of a size, each with what it takes the square or a power of where nothing holds it. */
const ATTACKS: [string, (size: number) => string][] = [
  ["aliases", (size) => `{ ${Array.from({ length: size }, (_, i) => `a${i}: a { b }`).join(" ")} }`],
  ["recursion with fan-out", (size) => `${"{ a { b } c ".repeat(size)}{ d }${"}".repeat(size)}`],
  [
    "a fragment bomb",
    (size) =>
      `{ ...F0 } ${chain(size, (next) => `...${next} a { ...${next} }`)} fragment F${size} on T { b }`,
  ],
  [
    "a cycle of fragments",
    (size) => `{ ...F0 } ${chain(size, (next) => `a { ...${next} }`)} fragment F${size} on T { b { ...F0 } }`,
  ],
  ["overlapping fields", (size) => `{ ${"a { b } ".repeat(size)} }`],
  [
    "overlapping fragments",
    (size) =>
      `{ ${Array.from({ length: size }, (_, i) => `...F${i}`).join(" ")} } ${chain(size, () => "a { b }")}`,
  ],
];

describe.each(ATTACKS)("%s", (_name, attack) => {
  test.each(NESTED.map((limit) => [limit.name, limit] as const))(
    "%s measures it in time linear in its size",
    (_measure, limit) => {
      for (const size of [100, 400]) {
        const document = parse(attack(size));
        const sets = countOpenings(document, (whole) => visit(whole, {}));
        const openings = countOpenings(parse(attack(size)), (whole) => limit.measure(whole, LIMITS));
        // Each once; only overlaps opens a fragment again, and ends where `selections` does.
        expect(openings).toBeLessThanOrEqual(sets + (limit === overlaps ? LIMITS.selections : 0));
      }
    },
  );
});

test("a cycle of fragments ends, and is left to validation", () => {
  expect(refusedBy("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }")).toBeNull();
  expect(refusedBy("{ ...A } fragment A on Query { a { ...A } }")).toBeNull();
  expect(refusedBy("{ a { ...A } } fragment A on T { a { ...A b { ...A } } b { ...A } }")).toBeNull();
});

test("what is no fragment of the document counts as nothing", () => {
  expect(refusedBy("{ ...Missing }", { selections: 1 })).toBeNull();
});

describe("as a rule of validation", () => {
  const schema = buildSchema("type Query { a: Query b: Int }");
  const check = (source: string) =>
    validate(schema, parse(source), [...specifiedRules, limitsRule({ ...LIMITS, aliases: 1 })]);

  test("says which limit, its value and what the document has, in two languages", () => {
    expect(check("{ x: a { y: b } }").map(({ message, extensions }) => ({ message, extensions }))).toEqual([
      {
        message: "The query is over a limit: aliases, at most 1, here 2",
        extensions: {
          code: "QUERY_TOO_COMPLEX",
          messageZh: "查询超出上限:别名数最多 1,此处为 2",
          measure: "aliases",
          limit: 1,
          found: 2,
        },
      },
    ]);
  });

  test("no other rule looks at a document that it refuses", () => {
    const source = `{ x: nowhere { y: b } ${"a { b } ".repeat(300)} }`;
    expect(check(source).map(({ extensions }) => extensions.code)).toEqual(["QUERY_TOO_COMPLEX"]);
    const document = parse(source);
    const refusing = countOpenings(document, () =>
      validate(schema, document, [...specifiedRules, limitsRule({ ...LIMITS, aliases: 1 })]),
    );
    // Aliases alone were counted: each selection set was opened once.
    expect(refusing).toBe(302);
  });

  test("a document within the limits is looked at by the others", () => {
    expect(check("{ x: nowhere }")[0]?.message).toMatch(/^Cannot query field "nowhere"/);
    expect(check("{ a { b } }")).toEqual([]);
  });
});
