import { createHash } from "node:crypto";
import { type Attack, type Expected, refused } from "../../support/attacks/attack.ts";

const QUERY = "{ departments { id } }";
const hash = createHash("sha256").update(QUERY).digest("hex");
const persisted = (sha256Hash: unknown, version: unknown = 1) => ({
  extensions: { persistedQuery: { version, sha256Hash } },
});
const NOT_FOUND: Expected = refused("PERSISTED_QUERY_NOT_FOUND", 404);
const BAD: Expected = refused("BAD_REQUEST");

const names = [
  "__proto__",
  "constructor",
  "toString",
  "",
  "*",
  "' or true --",
  "../manifest",
  "a".repeat(500_000),
  hash,
];

/** Hashes that stand for no document, or for another one. */
export const HASHES: readonly Attack[] = [
  ...names.flatMap((name) => [
    {
      name: `the hash ${JSON.stringify(name.slice(0, 20))} alone`,
      sent: { graphql: persisted(name) },
      answer: NOT_FOUND,
    },
    {
      name: `the document ${JSON.stringify(name.slice(0, 20))}`,
      sent: { graphql: { documentId: `sha256:${name}` } },
      answer: NOT_FOUND,
    },
  ]),
  {
    name: "a query under the hash of another",
    sent: { graphql: { query: "{ departments { name } }", ...persisted(hash) } },
    answer: BAD,
  },
  {
    name: "a query under its hash, which is known to nobody then",
    sent: { graphql: { query: QUERY, ...persisted(hash) } },
    answer: { status: 200, code: null },
  },
  { name: "nor after it", sent: { graphql: persisted(hash) }, answer: NOT_FOUND },
  { name: "two hashes", sent: { graphql: { documentId: "a", ...persisted("b") } }, answer: BAD },
  { name: "a hash of another version", sent: { graphql: persisted(hash, 2) }, answer: BAD },
  { name: "a hash that is an object", sent: { graphql: persisted({ toString: hash }) }, answer: BAD },
  { name: "a document whose id is a list", sent: { graphql: { documentId: [hash] } }, answer: BAD },
];
