import type { Attack, Expected } from "../../support/attacks/attack.ts";

// Headers by which something between a client and a service tells it who asks: from a client they say nothing.

const context = Buffer.from(
  JSON.stringify({
    requestId: "x",
    viewer: {
      subject: "officer",
      department: "HRSS",
      scopes: ["person:read", "person:match", "list:read"],
      purpose: null,
    },
    now: "2026-01-01T00:00:00.000000Z",
    today: "2026-01-01",
  }),
).toString("base64url");

const graphql = { query: '{ person(id: "1") { id } }' };
const ANONYMOUS: Expected = { status: 200, code: "UNAUTHENTICATED", data: { person: null } };

export const SMUGGLED_HEADERS: readonly Attack[] = [
  ["the context of a subgraph", { "x-liancheng-context": context, "x-liancheng-signature": "x" }],
  ["the context in other letters", { "X-LianCheng-Context": context, x_liancheng_context: context }],
  ["the context as hop by hop", { connection: "x-liancheng-context", "x-liancheng-context": context }],
  [
    "a user",
    { "x-forwarded-user": "officer", "x-remote-user": "officer", "x-user-id": "1", from: "officer@example" },
  ],
  ["scopes", { "x-scope": "person:read", scope: "person:read", "x-department": "HRSS" }],
  [
    "a token elsewhere",
    { "x-authorization": "Bearer x", "proxy-authorization": "Bearer x", cookie: "authorization=Bearer x" },
  ],
  [
    "an address from within",
    { "x-forwarded-for": "127.0.0.1", "x-real-ip": "127.0.0.1", forwarded: "for=127.0.0.1" },
  ],
  ["a host from within", { host: "127.0.0.1:4001", "x-forwarded-host": "entities" }],
  ["what objects have", { __proto__x: "1", constructor: "1", "to-string": "1" }],
  ["a trace that is none", { traceparent: "00-zz", tracestate: "\u00ff".repeat(600) }],
].map(([name, headers]) => ({
  name: `${name}, from a client`,
  sent: { graphql, headers: headers as Record<string, string> },
  answer: ANONYMOUS,
}));
