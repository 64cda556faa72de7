import { type Attack, type Expected, refused } from "../../support/attacks/attack.ts";
import { DESK } from "./origins.ts";

const CODE = "91350102MAX000015M";
const BAD = refused("BAD_USER_INPUT");
const officer = { as: ["list:read"] } as const;
const organization = { code: CODE, action: "GOV_PROCUREMENT_SUPPLIER" };
const ONE = "/rest/check-organization";
const MANY = "/rest/check-organizations";

const nested = (levels: number) => "[".repeat(levels) + "]".repeat(levels);
const call = (path: string, graphql: unknown) => ({ ...officer, path, graphql });

/** Codes, each wrong in its own way, as many as a body has room for. */
const flood = JSON.stringify({ codes: Array(200_000).fill(0), action: 0 });

const UNTOLD: Expected = { ...BAD, untold: /Organization!|GatedAction!|Variable|Cannot query/ };

/** What is sent to the calls of older systems. */
export const CALLS: readonly Attack[] = [
  { name: "a call as it should be", sent: call(ONE, organization), answer: { status: 200, code: null } },
  {
    name: "without a token",
    sent: { path: ONE, graphql: organization },
    answer: refused("UNAUTHENTICATED", 401),
  },
  {
    name: "with a token that is none",
    sent: { path: ONE, graphql: organization, headers: { authorization: "Bearer x" } },
    answer: refused("UNAUTHENTICATED", 401),
  },
  {
    name: "a person without the right to match",
    sent: call("/rest/check-person", {
      type: "RESIDENT_ID",
      number: "350199196701010020",
      action: "HOLD_OFFICE",
    }),
    answer: { ...refused("FORBIDDEN", 403), untold: /贾如是|3501/ },
  },
  {
    name: "a report by who only reads",
    sent: call("/rest/feedback", {
      idempotencyKey: "k",
      reports: [{ obligation: "1", expectedVersion: 1, outcome: "LIFTED" }],
    }),
    answer: refused("FORBIDDEN", 403),
  },
  { name: "a document in place of a body", sent: call(ONE, { query: "{ persons { id } }" }), answer: UNTOLD },
  {
    name: "a document beside a body",
    sent: call(ONE, { ...organization, query: "{ __schema }" }),
    answer: UNTOLD,
  },
  {
    name: "the name of an operation",
    sent: call(ONE, { ...organization, operationName: "X" }),
    answer: UNTOLD,
  },
  { name: "variables", sent: call(ONE, { variables: organization }), answer: UNTOLD },
  {
    name: "an instant that is not offered",
    sent: call(ONE, { ...organization, knownAt: null }),
    answer: UNTOLD,
  },
  { name: "an object for a code", sent: call(ONE, { ...organization, code: { toString: 1 } }), answer: BAD },
  {
    name: "what objects know by themselves",
    sent: {
      ...officer,
      path: ONE,
      body: `{"code":"${CODE}","action":"HOLD_OFFICE","__proto__":{"on":"2020-01-01"}}`,
    },
    answer: BAD,
  },
  {
    name: "an action of JavaScript's",
    sent: call(ONE, { ...organization, action: "__proto__" }),
    answer: BAD,
  },
  { name: "200,000 codes that are none", sent: { ...officer, path: MANY, body: flood }, answer: BAD },
  { name: "a batch", sent: call(MANY, Array(10_000).fill(organization)), answer: BAD },
  {
    name: "JSON 250,000 levels deep",
    sent: { ...officer, path: MANY, body: `{"codes":${nested(250_000)}}` },
    answer: BAD,
  },
  {
    name: "40,000 members that there are not",
    sent: call(ONE, Object.fromEntries(Array.from({ length: 40_000 }, (_, i) => [`m${i}`, i]))),
    answer: BAD,
  },
  {
    name: "a form of a page",
    sent: { ...officer, path: ONE, body: "{}", headers: { "content-type": "text/plain" } },
    answer: refused("BAD_REQUEST", 415),
  },
  {
    name: "a page of elsewhere",
    sent: { ...call(ONE, organization), headers: { origin: "https://evil.example" } },
    answer: { ...refused("BAD_REQUEST", 403), headers: { "access-control-allow-origin": null } },
  },
  {
    name: "a page that may ask",
    sent: { ...call(ONE, organization), headers: { origin: DESK } },
    answer: { status: 200, code: null, headers: { "access-control-allow-origin": DESK } },
  },
  ...["GET", "PUT", "DELETE", "TRACE"].map((method) => ({
    name: `${method} to a call`,
    sent: { ...officer, method, path: `${ONE}?code=${CODE}&action=HOLD_OFFICE` },
    answer: refused("BAD_REQUEST", 405),
  })),
  ...[
    "/rest",
    "/rest/",
    "/rest/../graphql",
    "/rest/check-organization/",
    "/REST/changes",
    "/rest/__proto__",
  ].map((path) => ({
    name: `the path ${path}`,
    sent: call(path, organization),
    answer: refused("BAD_REQUEST", 404),
  })),
];
