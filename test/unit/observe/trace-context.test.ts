import { describe, expect, test } from "vitest";
import { readTraceContext, traceHeadersOf } from "../../../gateway/observe/trace-context.ts";

const TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
const PARENT = "00f067aa0ba902b7";
const REQUEST = "0b4cf1c1-6fb5-4d0c-9a59-5a3fbd4dd3a1";

describe("the trace of a caller", () => {
  test("is read from its headers", () => {
    const headers = { traceparent: `00-${TRACE}-${PARENT}-01`, tracestate: "congo=t61rcWkgMzE" };
    expect(readTraceContext(headers)).toEqual({
      ...{ traceId: TRACE, parentId: PARENT, flags: "01" },
      state: "congo=t61rcWkgMzE",
    });
  });

  test("may be told in a later version, with more to it", () => {
    expect(readTraceContext({ traceparent: `cc-${TRACE}-${PARENT}-01-what-else` })).toMatchObject({
      traceId: TRACE,
    });
  });

  test.each([
    ["no header", undefined],
    ["a version that is none", `ff-${TRACE}-${PARENT}-01`],
    ["a trace of zeros", `00-${"0".repeat(32)}-${PARENT}-01`],
    ["a parent of zeros", `00-${TRACE}-${"0".repeat(16)}-01`],
    ["capital letters", `00-${TRACE.toUpperCase()}-${PARENT}-01`],
    ["more than version 00 has", `00-${TRACE}-${PARENT}-01-x`],
    ["less", `00-${TRACE}-01`],
    ["a new line", `00-${TRACE}-${PARENT}-01\r\nx: y`],
  ])("is not read from %s", (_what, traceparent) => {
    expect(readTraceContext({ traceparent })).toBeNull();
  });

  test("is no place for an identity number", () => {
    const number = "350199196701010020";
    const trace = `${"0".repeat(14)}${number}`;
    expect(readTraceContext({ traceparent: `00-${trace}-${PARENT}-01` })).toBeNull();
    const state = { traceparent: `00-${TRACE}-${PARENT}-01`, tracestate: `officer=${number}` };
    expect(readTraceContext(state)).toMatchObject({ traceId: TRACE, state: null });
  });

  test("loses a state that is too long to be passed on", () => {
    const tracestate = "x".repeat(513);
    expect(readTraceContext({ traceparent: `00-${TRACE}-${PARENT}-01`, tracestate })?.state).toBeNull();
  });
});

describe("what a subgraph is sent", () => {
  test("is the caller's trace with a span of its own", () => {
    const trace = { traceId: TRACE, flags: "01", state: "a=b" };
    const [one, other] = [1, 2].map(() => traceHeadersOf({ requestId: REQUEST, trace }));
    expect(one).toEqual({
      traceparent: expect.stringMatching(new RegExp(`^00-${TRACE}-[0-9a-f]{16}-01$`)),
      tracestate: "a=b",
    });
    expect(one?.traceparent).not.toBe(other?.traceparent);
    expect(readTraceContext(one ?? {})).toMatchObject(trace);
  });

  test("is told of the span of the fetch where that is recorded", () => {
    const traceparent = `00-${TRACE}-${PARENT}-01`;
    const trace = { traceId: TRACE, flags: "01", state: "a=b" };
    expect(traceHeadersOf({ requestId: REQUEST, trace }, traceparent)).toEqual({
      traceparent,
      tracestate: "a=b",
    });
  });

  test("is a trace by the request's id where the caller has none", () => {
    expect(traceHeadersOf({ requestId: REQUEST }).traceparent).toMatch(
      new RegExp(`^00-${REQUEST.replaceAll("-", "")}-[0-9a-f]{16}-00$`),
    );
  });
});
