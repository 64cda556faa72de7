import { type Attack, type Expected, many } from "../../support/attacks/attack.ts";

const QUERY = '{"query":"{ departments { id } }"}';
const SECOND = `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${QUERY.length}\r\n\r\n${QUERY}`;
const CHUNKED = `${QUERY.length.toString(16)}\r\n${QUERY}\r\n0\r\n\r\n`;

/** Refused, and nothing more is read of the connection. */
const ended = (status: number): Expected => ({
  status,
  code: "BAD_REQUEST",
  headers: { connection: "close" },
});
const NOT_HTTP = ended(400);

const head = (...lines: readonly string[]) =>
  `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${lines.map((line) => `${line}\r\n`).join("")}\r\n`;

// Two that read one connection, and do not agree where a request ends: the rest of it is the next one's beginning.
const smuggled: readonly Attack[] = [
  ["a length and chunks", head("Content-Length: 4", "Transfer-Encoding: chunked") + CHUNKED + SECOND],
  ["chunks and a length", head("Transfer-Encoding: chunked", "Content-Length: 4") + CHUNKED + SECOND],
  ["two lengths", head("Content-Length: 4", `Content-Length: ${QUERY.length}`) + QUERY + SECOND],
  ["two lengths in one", head(`Content-Length: ${QUERY.length}, 4`) + QUERY + SECOND],
  ["a length with a sign", head(`Content-Length: +${QUERY.length}`) + QUERY + SECOND],
  ["a length below nothing", head("Content-Length: -1") + QUERY + SECOND],
  ["a length in hexadecimal", head("Content-Length: 0x22") + QUERY + SECOND],
  ["a length beyond 64 bits", head(`Content-Length: ${"9".repeat(30)}`) + QUERY + SECOND],
  ["an encoding that is none", head("Transfer-Encoding: xchunked") + CHUNKED + SECOND],
  ["chunks that are not the last encoding", head("Transfer-Encoding: chunked, identity") + CHUNKED + SECOND],
  ["chunks behind a tab", head("Transfer-Encoding:\tchunked\u000b") + CHUNKED + SECOND],
  ["a blank before the colon", head("Transfer-Encoding : chunked") + CHUNKED + SECOND],
  [
    "a header that goes on in the next line",
    head("X: y", " Transfer-Encoding: chunked", "Content-Length: 4") + CHUNKED + SECOND,
  ],
  ["a line that ends with a line feed alone", head("X: y\nTransfer-Encoding: chunked") + CHUNKED + SECOND],
  [
    "a line that ends with a carriage return alone",
    head("X: y\rTransfer-Encoding: chunked") + CHUNKED + SECOND,
  ],
  ["a NUL in a header", head("X: y\u0000z") + SECOND],
  ["a chunk beyond 64 bits", `${head("Transfer-Encoding: chunked")}FFFFFFFFFFFFFFFFF\r\n${QUERY}${SECOND}`],
  ["a chunk of a length below nothing", `${head("Transfer-Encoding: chunked")}-1\r\n${QUERY}\r\n${SECOND}`],
  [
    "a chunk that is longer than it says",
    `${head("Transfer-Encoding: chunked")}4\r\n${QUERY}\r\n0\r\n\r\n${SECOND}`,
  ],
].map(([name, bytes]) => ({
  name: `smuggled by ${name}`,
  sent: { bytes: bytes as string },
  answer: NOT_HTTP,
}));

export const CONNECTIONS: readonly Attack[] = [
  ...smuggled,
  { name: "HTTP/0.9", sent: { bytes: "GET /graphql\r\n\r\n" }, answer: NOT_HTTP },
  { name: "no host", sent: { bytes: "POST /graphql HTTP/1.1\r\n\r\n" }, answer: NOT_HTTP },
  {
    name: "HTTP/2 without being asked",
    sent: { bytes: "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" },
    answer: NOT_HTTP,
  },
  { name: "TLS", sent: { bytes: Buffer.from("16030100c4010000c00303", "hex"), end: true }, answer: NOT_HTTP },
  {
    name: "a method that is none",
    sent: { bytes: "GRAPHQL /graphql HTTP/1.1\r\nHost: x\r\n\r\n" },
    answer: NOT_HTTP,
  },
  {
    name: "headers of 20 kB",
    sent: { bytes: head(`X: ${"y".repeat(20_000)}`) },
    answer: ended(431),
  },
  {
    name: "3,000 headers",
    sent: { bytes: head(many(3_000, (i) => `X${i}: y`, "\r\n")) },
    answer: ended(431),
  },
  {
    name: "extensions of a chunk without an end",
    sent: { bytes: `${head("Transfer-Encoding: chunked")}1;${"a=b;".repeat(10_000)}\r\n` },
    answer: ended(413),
  },
];
