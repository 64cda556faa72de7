import { type Attack, refused } from "../../support/attacks/attack.ts";

const asked = (query: string, variables: object) => ({ graphql: { query, variables } });
const digits = (count: number) => "9".repeat(count);

// What a regular expression that tries things out again would be busy with for long.
const patterns: readonly Attack[] = [
  ["a day", "Date", "measures(on: $v) { number }", `2026-${"1-".repeat(300_000)}`],
  [
    "an instant",
    "DateTime",
    'department(id: "TAX") { id } organization(id: "1") { restrictions(knownAt: $v) { effect } }',
    `2026-01-01T00:00:00.${digits(500_000)}`,
  ],
  [
    "an instant of many blanks",
    "DateTime",
    'organization(id: "1") { restrictions(knownAt: $v) { effect } }',
    `${" ".repeat(500_000)}Z`,
  ],
  ["a credit code", "UnifiedSocialCreditCode", "organization(code: $v) { id }", `9${" ".repeat(500_000)}1`],
  [
    "a credit code that grows in capitals",
    "UnifiedSocialCreditCode",
    "organization(code: $v) { id }",
    "ΐ".repeat(300_000),
  ],
].map(([name, type, field, v]) => ({
  name: `${name} of half a megabyte`,
  sent: asked(`query ($v: ${type}) { ${field} }`, { v }),
  answer: refused("BAD_USER_INPUT"),
}));

const marks = `1${"\u0315".repeat(150_000)}${"\u0300".repeat(150_000)}`;

export const PATTERNS: readonly Attack[] = [
  ...patterns,
  {
    name: "an identity number of combining marks",
    sent: {
      ...asked("query ($number: String!) { personByIdentity(type: PASSPORT, number: $number) { id } }", {
        number: marks,
      }),
      as: ["person:match"],
    },
    answer: refused("BAD_USER_INPUT", 200),
  },
];
