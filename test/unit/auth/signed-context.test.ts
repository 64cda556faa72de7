import type { IncomingHttpHeaders } from "node:http";
import { describe, expect, test } from "vitest";
import {
  CONTEXT_HEADER,
  contextSigner,
  contextVerifier,
  SIGNATURE_HEADER,
} from "../../../gateway/auth/signed-context.ts";
import { contextOf } from "../../support/request.ts";

const KEY = Buffer.alloc(32, 1);
const NOW = 1_795_000_000_000;
const BODY = '{"query":"{ departments { id } }"}';
const CONTEXT = {
  ...contextOf(["list:read", "person:match"]),
  trace: { traceId: "a".repeat(32), flags: "01", state: null },
};

/** A gateway that signs and a subgraph that verifies, on one clock. */
function pair({ key = KEY, before = [] as Buffer[], subgraph = "entities" } = {}) {
  const clock = { now: NOW };
  const verifier = contextVerifier([key, ...before], subgraph, () => clock.now);
  return {
    clock,
    sign: contextSigner(KEY, "entities", () => clock.now),
    verify: (headers: IncomingHttpHeaders, body: Buffer) => verifier(headers)(body),
    /** Of a request whose body has not been read. */
    verifyHeaders: verifier,
  };
}

test("a subgraph is told of a request what the gateway knows of it", () => {
  const { sign, verify } = pair();
  expect(verify(sign(CONTEXT, BODY), Buffer.from(BODY))).toEqual(CONTEXT);
  const anonymous = contextOf(undefined);
  expect(verify(sign(anonymous, BODY), Buffer.from(BODY))).toEqual(anonymous);
});

test("what is left of a deadline is left of it by the clock of the subgraph too", () => {
  const { sign, verify, clock } = pair();
  const headers = sign({ ...CONTEXT, deadline: NOW + 5_000 }, BODY);
  clock.now = NOW - 20_000;
  expect(verify(headers, Buffer.from(BODY)).deadline).toBe(clock.now + 5_000);
});

test("while one key takes the place of another, both are good", () => {
  const rotating = pair({ key: Buffer.alloc(32, 2), before: [KEY] });
  expect(rotating.verify(rotating.sign(CONTEXT, BODY), Buffer.from(BODY))).toEqual(CONTEXT);
  const rotated = pair({ key: Buffer.alloc(32, 2) });
  expect(() => rotated.verify(rotated.sign(CONTEXT, BODY), Buffer.from(BODY))).toThrow("another signature");
});

describe("is refused", () => {
  test("a request that is not signed", () => {
    const { sign, verify } = pair();
    const { [SIGNATURE_HEADER]: signature, [CONTEXT_HEADER]: context } = sign(CONTEXT, BODY);
    expect(() => verify({}, Buffer.from(BODY))).toThrow("not signed");
    expect(() => verify({ [CONTEXT_HEADER]: context }, Buffer.from(BODY))).toThrow("not signed");
    expect(() => verify({ [SIGNATURE_HEADER]: signature }, Buffer.from(BODY))).toThrow("not signed");
  });

  test.each(["", "1.2", `${NOW}.x.y`, `${NOW}.${"0".repeat(36)}.${"A".repeat(43)}`])(
    "what is no signature: %j",
    (signature) => {
      const { sign, verify } = pair();
      const headers = { ...sign(CONTEXT, BODY), [SIGNATURE_HEADER]: signature };
      expect(() => verify(headers, Buffer.from(BODY))).toThrow(
        signature === "" ? /signature|signed/ : "no signature",
      );
    },
  );

  test("another body, another viewer, another time, another nonce", () => {
    const { sign, verify } = pair();
    const headers = sign(CONTEXT, BODY);
    const [at, nonce, digest, signature] = (headers[SIGNATURE_HEADER] ?? "").split(".");
    const other = sign({ ...CONTEXT, viewer: { ...CONTEXT.viewer, department: "HRSS" } }, BODY);
    const tampered = sign(CONTEXT, BODY);
    expect(() => verify(tampered, Buffer.from(`${BODY} `))).toThrow("another body");
    const itsDigest = sign(CONTEXT, `${BODY} `)[SIGNATURE_HEADER]?.split(".")[2];
    const withIt = { ...headers, [SIGNATURE_HEADER]: [at, nonce, itsDigest, signature].join(".") };
    expect(() => verify(withIt, Buffer.from(`${BODY} `))).toThrow("another signature");
    expect(() => verify({ ...headers, [CONTEXT_HEADER]: other[CONTEXT_HEADER] }, Buffer.from(BODY))).toThrow(
      "another signature",
    );
    for (const forged of [`${Number(at) + 1}.${nonce}`, `${at}.${"0".repeat(36)}`]) {
      const changed = { ...headers, [SIGNATURE_HEADER]: `${forged}.${digest}.${signature}` };
      expect(() => verify(changed, Buffer.from(BODY))).toThrow("another signature");
    }
    expect(verify(headers, Buffer.from(BODY))).toEqual(CONTEXT);
  });

  test("a stranger, before his body is read", () => {
    const { verifyHeaders } = pair({ key: Buffer.alloc(32, 2) });
    const { sign } = pair();
    expect(() => verifyHeaders({})).toThrow("not signed");
    expect(() => verifyHeaders(sign(CONTEXT, BODY))).toThrow("another signature");
  });

  test("what was signed with another key, or for another subgraph", () => {
    const stranger = pair({ key: Buffer.alloc(32, 2) });
    expect(() => stranger.verify(stranger.sign(CONTEXT, BODY), Buffer.from(BODY))).toThrow(
      "another signature",
    );
    const neighbour = pair({ subgraph: "violations" });
    expect(() => neighbour.verify(neighbour.sign(CONTEXT, BODY), Buffer.from(BODY))).toThrow(
      "another signature",
    );
  });

  test("what came before, for as long as its signature holds", () => {
    const { sign, verify, clock } = pair();
    const headers = sign(CONTEXT, BODY);
    // Signed by a clock that is ahead: it holds for twice as long.
    clock.now = NOW - 30_000;
    verify(headers, Buffer.from(BODY));
    for (const later of [0, 30_000, 60_000]) {
      clock.now = NOW - 30_000 + later;
      expect(() => verify(headers, Buffer.from(BODY))).toThrow("seen before");
      // Others come meanwhile.
      for (let i = 0; i < 50; i++) verify(sign(CONTEXT, BODY), Buffer.from(BODY));
    }
    clock.now = NOW + 30_001;
    expect(() => verify(headers, Buffer.from(BODY))).toThrow("30001 ms ago");
  });

  test("what was signed too long ago, or is still to come", () => {
    const { sign, verify, clock } = pair();
    const headers = sign(CONTEXT, BODY);
    clock.now = NOW + 30_001;
    expect(() => verify(headers, Buffer.from(BODY))).toThrow("30001 ms ago");
    clock.now = NOW - 30_001;
    expect(() => verify(headers, Buffer.from(BODY))).toThrow("-30001 ms ago");
  });
});

test("scopes come over as the token has them", () => {
  const { sign, verify } = pair();
  const context = { ...CONTEXT, viewer: { ...CONTEXT.viewer, scopes: new Set(["list:read", "root"]) } };
  const read = verify(sign(context, BODY), Buffer.from(BODY));
  expect([...read.viewer.scopes]).toEqual(["list:read", "root"]);
});
