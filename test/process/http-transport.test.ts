import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import type { TransportRequest } from "../../gateway/execute/execution.ts";
import { CircuitBreaker } from "../../gateway/execute/transports/http/circuit-breaker.ts";
import {
  type HttpLimits,
  type HttpTransport,
  httpTransport,
} from "../../gateway/execute/transports/http/http-transport.ts";
import { contextOf } from "../support/request.ts";

type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void;

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

interface Service {
  url: string;
  /** Bodies that arrived. */
  received: string[];
  answer: Answer;
}

/** A subgraph that answers as it is told. */
async function service(answer: Answer): Promise<Service> {
  const it: Service = { url: "", received: [], answer };
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      it.received.push(body);
      it.answer(request, response, body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  it.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  cleanups.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return it;
}

function transportTo(url: string, limits: Partial<HttpLimits> = {}): HttpTransport {
  const transport = httpTransport({ subgraph: "things", url, headersOf: () => ({}), log: () => {}, limits });
  cleanups.push(() => transport.close());
  return transport;
}

const json = (response: ServerResponse, body: unknown, status = 200) => {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
};

const asked = (more: Partial<TransportRequest> = {}): TransportRequest => ({
  variables: { a: 1 },
  request: contextOf(["list:read"]),
  perRequest: new Map(),
  ...more,
});

const fine: Answer = (_request, response) => json(response, { data: { fine: true } });

describe("an answer", () => {
  test("comes as it was sent, and the operation goes with the variables", async () => {
    const it = await service(fine);
    expect(await transportTo(it.url).prepare("{ fine }", "query")(asked())).toEqual({ data: { fine: true } });
    expect(it.received).toEqual(['{"query":"{ fine }","variables":{"a":1}}']);
  });

  test("with errors and a status of 400 is an answer all the same", async () => {
    const it = await service((_request, response) => json(response, { errors: [{ message: "no" }] }, 400));
    const result = await transportTo(it.url).prepare("{ fine }", "query")(asked());
    expect(result).toEqual({ errors: [{ message: "no" }] });
    expect(it.received).toHaveLength(1);
  });

  test.each([
    ["no JSON", (response: ServerResponse) => response.end("<html>")],
    ["JSON that is no response", (response: ServerResponse) => json(response, { status: "ok" })],
    ["null", (response: ServerResponse) => json(response, null)],
  ])("of %s is MALFORMED, and not asked for again", async (_name, send) => {
    const it = await service((_request, response) => send(response));
    await expect(transportTo(it.url).prepare("{ fine }", "query")(asked())).rejects.toMatchObject({
      reason: "MALFORMED",
    });
    expect(it.received).toHaveLength(1);
  });

  test("in pieces is read as a whole, wherever it is cut", async () => {
    const answer = Buffer.from(`\uFEFF${JSON.stringify({ data: { name: "联惩 🀄" } })}`);
    const it = await service((_request, response) => {
      const pieces = [...answer].map((byte) => Buffer.of(byte));
      const next = () => {
        const piece = pieces.shift();
        if (piece) response.write(piece, () => setImmediate(next));
        else response.end();
      };
      next();
    });
    expect(await transportTo(it.url).prepare("{ name }", "query")(asked())).toEqual({
      data: { name: "联惩 🀄" },
    });
  });

  test("larger than allowed is not taken, nor asked for again, nor held against it", async () => {
    const it = await service((_request, response) => json(response, { data: { long: "x".repeat(10_000) } }));
    const transport = transportTo(it.url, { answerBytes: 1_000, breakerFailures: 1 });
    await expect(transport.prepare("{ long }", "query")(asked())).rejects.toMatchObject({
      reason: "TOO_LARGE",
    });
    expect(it.received).toHaveLength(1);
    expect(transport.circuit.state).toBe("closed");
  });
});

describe("a subgraph that does not answer", () => {
  const reset: Answer = (request) => request.socket.destroy();
  const unavailable: Answer = (_request, response) => json(response, { errors: [] }, 503);

  test.each([
    ["resets the connection", reset],
    ["is unavailable", unavailable],
  ])("and %s is asked once more, if it is a query", async (_name, first) => {
    const it = await service(first);
    const answers = [first, fine];
    it.answer = (...exchange) => (answers.shift() ?? fine)(...exchange);
    expect(await transportTo(it.url).prepare("{ fine }", "query")(asked())).toEqual({ data: { fine: true } });
    expect(it.received).toHaveLength(2);
  });

  test("is not asked again for a mutation: it may have been done", async () => {
    const it = await service(reset);
    const send = transportTo(it.url).prepare("mutation { do }", "mutation");
    await expect(send(asked())).rejects.toMatchObject({ reason: "UNREACHABLE" });
    expect(it.received).toHaveLength(1);
  });

  test("in time is given up, and says no host", async () => {
    const it = await service(() => {});
    const send = transportTo(it.url, { timeoutMs: 100 }).prepare("{ fine }", "query");
    const failure = await Promise.resolve(send(asked())).catch((error: unknown) => error as Error);
    expect(failure).toMatchObject({ reason: "TIMEOUT" });
    expect((failure as Error).message).not.toContain("127.0.0.1");
  });

  test("is given up at once when nobody waits any longer, which is not held against it", async () => {
    const it = await service(() => {});
    const transport = transportTo(it.url, { breakerFailures: 1 });
    const client = new AbortController();
    const sent = transport.prepare("{ fine }", "query")(asked({ signal: client.signal }));
    await expect.poll(() => it.received.length).toBe(1);
    client.abort();
    await expect(sent).rejects.toMatchObject({ reason: "CANCELLED" });
    expect(transport.circuit.state).toBe("closed");
  });

  test("is left alone after some failures in a row, and answers again when it is back", async () => {
    const it = await service(reset);
    const transport = transportTo(it.url, { breakerFailures: 2, breakerOpenMs: 150, retries: 0 });
    const send = transport.prepare("{ fine }", "query");
    for (const reason of ["UNREACHABLE", "UNREACHABLE", "CIRCUIT_OPEN"]) {
      await expect(send(asked())).rejects.toMatchObject({ reason });
    }
    expect(it.received).toHaveLength(2);
    it.answer = fine;
    await expect.poll(() => transport.circuit.state).toBe("half-open");
    expect(await send(asked())).toEqual({ data: { fine: true } });
    expect(transport.circuit.state).toBe("closed");
  });
});

describe("requests at once", () => {
  test("beyond those that may be under way and wait are refused", async () => {
    const waiting: ServerResponse[] = [];
    const it = await service((_request, response) => void waiting.push(response));
    const send = transportTo(it.url, { connections: 1, waiting: 1 }).prepare("{ fine }", "query");
    const first = send(asked());
    const second = send(asked());
    await expect(send(asked())).rejects.toMatchObject({ reason: "OVERLOADED" });
    await expect.poll(() => waiting.length).toBe(1);
    it.answer = fine;
    json(waiting[0] as ServerResponse, { data: { fine: true } });
    expect(await Promise.all([first, second])).toEqual([{ data: { fine: true } }, { data: { fine: true } }]);
  });
});

describe("a request that waits for a connection", () => {
  test("is given up at once when nobody waits for it any longer, and is never sent", async () => {
    const waiting: ServerResponse[] = [];
    const it = await service((_request, response) => void waiting.push(response));
    const send = transportTo(it.url, { connections: 1 }).prepare("{ fine }", "query");
    const first = send(asked());
    const client = new AbortController();
    const second = send(asked({ signal: client.signal }));
    await expect.poll(() => waiting.length).toBe(1);
    client.abort();
    await expect(second).rejects.toMatchObject({ reason: "CANCELLED" });
    it.answer = fine;
    json(waiting[0] as ServerResponse, { data: { fine: true } });
    expect(await first).toEqual({ data: { fine: true } });
    expect(await send(asked())).toEqual({ data: { fine: true } });
    expect(it.received).toHaveLength(2);
  });

  test("is not sent at all where nobody has waited from the start", async () => {
    const it = await service(fine);
    const transport = transportTo(it.url, { breakerFailures: 1 });
    const sent = transport.prepare("{ fine }", "query")(asked({ signal: AbortSignal.abort() }));
    await expect(sent).rejects.toMatchObject({ reason: "CANCELLED" });
    expect(transport.circuit.state).toBe("closed");
    expect(it.received).toEqual([]);
  });

  test("has as long for it as for all else", async () => {
    const it = await service(() => {});
    // Long enough for the first to arrive, on a busy machine too.
    const send = transportTo(it.url, { connections: 1, timeoutMs: 500 }).prepare("{ fine }", "query");
    const both = await Promise.allSettled([send(asked()), send(asked())]);
    expect(both).toMatchObject([{ reason: { reason: "TIMEOUT" } }, { reason: { reason: "TIMEOUT" } }]);
    expect(it.received).toHaveLength(1);
  });
});

describe("the circuit", () => {
  function circuitAt(start: number) {
    const clock = { now: start };
    const changes: string[] = [];
    const changed = (state: string) => changes.push(state);
    const circuit = new CircuitBreaker({ failures: 3, openMs: 1_000, now: () => clock.now, changed });
    const fail = (times: number) => {
      for (let i = 0; i < times; i++) circuit.admit()?.failed();
    };
    return { circuit, clock, changes, fail };
  }

  test("opens after so many failures in a row, not before, and a success counts anew", () => {
    const { circuit, fail } = circuitAt(0);
    fail(2);
    circuit.admit()?.succeeded();
    fail(2);
    expect(circuit.state).toBe("closed");
    fail(1);
    expect(circuit.state).toBe("open");
    expect(circuit.admit()).toBeNull();
  });

  test("half open lets one try: its success closes it, its failure opens it for as long again", () => {
    const { circuit, clock, fail, changes } = circuitAt(0);
    fail(3);
    clock.now = 1_000;
    const first = circuit.admit();
    expect(circuit.admit()).toBeNull();
    first?.failed();
    expect(circuit.state).toBe("open");
    clock.now = 1_999;
    expect(circuit.admit()).toBeNull();
    clock.now = 2_000;
    circuit.admit()?.succeeded();
    expect(circuit.state).toBe("closed");
    expect(changes).toEqual(["open", "half-open", "open", "half-open", "closed"]);
  });

  test("a try that was given up leaves it to the next one", () => {
    const { circuit, clock, fail } = circuitAt(0);
    fail(3);
    clock.now = 1_000;
    circuit.admit()?.abandoned();
    expect(circuit.admit()).not.toBeNull();
  });

  test("what was sent before it opened neither keeps it open nor lets another try, but may close it", () => {
    const { circuit, clock, fail, changes } = circuitAt(0);
    const [late, lost, answered] = [circuit.admit(), circuit.admit(), circuit.admit()];
    fail(3);
    clock.now = 900;
    late?.failed();
    clock.now = 1_000;
    expect(circuit.state).toBe("half-open");
    const first = circuit.admit();
    expect(first).not.toBeNull();
    lost?.abandoned();
    late?.failed();
    expect(circuit.admit()).toBeNull();
    expect(changes).toEqual(["open", "half-open"]);
    answered?.succeeded();
    first?.failed();
    expect(circuit.state).toBe("closed");
  });
});
