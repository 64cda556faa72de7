import { gzipSync } from "node:zlib";
import { type Attack, type Expected, refused } from "../../support/attacks/attack.ts";

const QUERY = '{"query":"{ departments { id } }"}';
const BAD: Expected = refused("BAD_REQUEST");
const TOO_LARGE: Expected = refused("BAD_REQUEST", 413);
const UNSUPPORTED: Expected = refused("BAD_REQUEST", 415);
const ANSWERED: Expected = { status: 200, code: null };

const nested = (levels: number) => "[".repeat(levels) + "]".repeat(levels);

function* chunks(count: number, chunk: Buffer): Iterable<Buffer> {
  for (let i = 0; i < count; i++) yield chunk;
}

const types: readonly Attack[] = [
  ["a form", "application/x-www-form-urlencoded", "query=%7Bdepartments%7Bid%7D%7D"],
  [
    "a form with a file",
    "multipart/form-data; boundary=x",
    `--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n${QUERY}\r\n--x--`,
  ],
  ["plain text, which any page may send", "text/plain", QUERY],
  ["plain text that says it is JSON", "text/plain;application/json", QUERY],
  ["JSON of another alphabet", "application/json; charset=utf-7", QUERY],
  ["JSON of sixteen bits", "application/json; charset=utf-16", Buffer.from(QUERY, "utf16le")],
  ["a query by itself", "application/graphql", "{ departments { id } }"],
  ["two types", ["text/plain", "application/json"], QUERY],
  ["no type", undefined, QUERY],
  ["a type with half a megabyte of blanks", `application/json;${" ".repeat(15_000)}x`, QUERY],
].map(([name, type, body]) => ({
  name: `${name}`,
  sent: { body: body as string, headers: { "content-type": type as string | undefined } },
  answer: UNSUPPORTED,
}));

export const BODIES: readonly Attack[] = [
  ...types,
  {
    name: "a batch",
    sent: { graphql: Array(10_000).fill({ query: "{ departments { id } }" }) },
    answer: BAD,
  },
  { name: "a batch of one", sent: { graphql: [{ query: "{ departments { id } }" }] }, answer: BAD },
  { name: "a batch inside a batch", sent: { body: `[${nested(100_000)}]` }, answer: BAD },
  {
    name: "JSON 250,000 levels deep, as variables",
    sent: { body: `{"query":"{ departments { id } }","variables":${nested(250_000)}}` },
    answer: BAD,
  },
  {
    name: "JSON 250,000 levels deep, in a variable that nothing uses",
    sent: { body: `{"query":"{ departments { id } }","variables":{"v":${nested(250_000)}}}` },
    answer: ANSWERED,
  },
  {
    name: "JSON 250,000 levels deep, in a variable",
    sent: {
      body: `{"query":"query ($v: [ID!]!) { persons(ids: $v) { id } }","variables":{"v":${nested(250_000)}}}`,
    },
    answer: refused("BAD_USER_INPUT"),
  },
  {
    name: "JSON 100,000 objects deep, in a filter",
    sent: {
      body: `{"query":"query ($v: ListingFilter) { listings(filter: $v) { nodes { id } } }","variables":{"v":${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}}}`,
    },
    answer: refused("BAD_USER_INPUT"),
  },
  {
    name: "JSON 250,000 levels deep, as extensions",
    sent: { body: `{"query":"{ departments { id } }","extensions":{"v":${nested(250_000)}}}` },
    answer: ANSWERED,
  },
  { name: "half of it", sent: { body: QUERY.slice(0, 20) }, answer: BAD },
  {
    name: "bytes that are no UTF-8",
    sent: { body: Buffer.from('{"query":"{ \xff }"}', "latin1") },
    answer: BAD,
  },
  { name: "JSON and more JSON", sent: { body: `${QUERY}${QUERY}` }, answer: BAD },
  {
    name: "a query that is an object",
    sent: { graphql: { query: { toString: "{ departments { id } }" } } },
    answer: BAD,
  },
  {
    name: "an operation name that is a list",
    sent: { graphql: { query: "{ __typename }", operationName: ["a"] } },
    answer: BAD,
  },
  { name: "a body of 2 MB", sent: { body: Buffer.alloc(2_000_000, " ") }, answer: TOO_LARGE },
  {
    name: "a body that is said to have a terabyte",
    sent: {
      bytes:
        "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 999999999999\r\n\r\n{",
    },
    answer: TOO_LARGE,
  },
  {
    name: "a body of 20 MB in chunks, of a length that is not told",
    sent: { body: () => chunks(320, Buffer.alloc(65_536, " ")) },
    answer: TOO_LARGE,
  },
  {
    // No more of them than are read at once: who is refused while he is sending may not read the refusal.
    name: "a body in chunks of one byte, and no end",
    sent: {
      bytes: `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n${"1\r\n \r\n".repeat(1500)}`,
    },
    answer: BAD,
  },
  {
    name: "a gzip bomb",
    sent: { body: gzipSync(Buffer.alloc(200_000_000)), headers: { "content-encoding": "gzip" } },
    answer: UNSUPPORTED,
  },
  {
    name: "a body that is packed twice",
    sent: { body: gzipSync(gzipSync(QUERY)), headers: { "content-encoding": "gzip, gzip" } },
    answer: UNSUPPORTED,
  },
  {
    name: "a body that is not packed as it says",
    sent: { body: QUERY, headers: { "content-encoding": "br" } },
    answer: UNSUPPORTED,
  },
];
