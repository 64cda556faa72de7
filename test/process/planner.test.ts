import { afterEach, describe, expect, test } from "vitest";
import { startEngine } from "../../gateway/execute/engine.ts";
import { type Planner, PlanningError, startPlanner } from "../../gateway/plan/planner.ts";
import { supergraphOf } from "../support/federation.ts";

const supergraphSdl = supergraphOf({
  a: {
    sdl: `
      type Query { product: Product }
      type Product @key(fields: "id") { id: ID! name: String dims: Dims }
      type Dims { x: Int y: Int }`,
  },
  b: {
    sdl: `
      type Product @key(fields: "id") { id: ID! dims: Dims @external shipping: Int @requires(fields: "dims { x }") }
      type Dims @external { x: Int }`,
  },
});

/** A valid document on which router-query-planner 0.0.38 panics: an alias that is the name of a required field. */
const PANICKING = "{ product { dims { x: y } shipping } }";

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const open: Planner[] = [];
afterEach(async () => {
  for (const planner of open.splice(0)) await planner.close();
});

async function start(deadlineMs?: number): Promise<{ planner: Planner; log: string[] }> {
  const log: string[] = [];
  const planner = await startPlanner({
    supergraphSdl,
    log: (line) => log.push(line),
    ...(deadlineMs === undefined ? {} : { deadlineMs }),
  });
  open.push(planner);
  return { planner, log };
}

const planned = { kind: "QueryPlan", node: { kind: "Fetch", serviceName: "a" } };

describe("the planner", () => {
  test("plans in a process of its own", async () => {
    const { planner } = await start();
    expect(planner.pid).not.toBe(process.pid);
    expect(await planner.plan("{ product { name } }", null)).toMatchObject(planned);
    expect(await planner.plan("query A { product { id } } query B { product { name } }", "B")).toMatchObject({
      node: { operation: "{product{name}}" },
    });
  });

  test("answers with a reason where no plan can be made, and goes on", async () => {
    const { planner } = await start();
    const pid = planner.pid;
    await expect(planner.plan("{ nothing }", null)).rejects.toThrow(PlanningError);
    await expect(planner.plan("{", null)).rejects.toThrow(PlanningError);
    expect(await planner.plan("{ product { name } }", null)).toMatchObject(planned);
    expect(planner.pid).toBe(pid);
  });

  test("answers everybody who asks at once", async () => {
    const { planner } = await start();
    const plans = await Promise.all(
      Array.from({ length: 200 }, (_, i) => planner.plan(`{ product { a${i}: name } }`, null)),
    );
    plans.forEach((plan, i) => {
      expect(plan.node).toMatchObject({ operation: `{product{a${i}: name}}` });
    });
  });

  test("refuses more than can be waited for", async () => {
    const { planner } = await start();
    const asked = await Promise.allSettled(
      Array.from({ length: 1100 }, (_, i) => planner.plan(`{ product { a${i}: name } }`, null)),
    );
    expect(asked.filter(({ status }) => status === "rejected")).toHaveLength(100);
  });
});

describe("a planner that panics", () => {
  test("fails the document that it was given, plans the others in a new process, and refuses that one from then on", async () => {
    const { planner, log } = await start();
    const first = planner.pid;
    const [before, panicking, after, another] = await Promise.allSettled([
      planner.plan("{ product { id } }", null),
      planner.plan(PANICKING, null),
      planner.plan("{ product { name } }", null),
      planner.plan(PANICKING, null),
    ]);
    expect(before).toMatchObject({ status: "fulfilled", value: planned });
    expect(panicking).toMatchObject({
      status: "rejected",
      reason: expect.objectContaining({ name: "PlanningError", message: expect.stringContaining("SIGABRT") }),
    });
    expect(after).toMatchObject({ status: "fulfilled", value: planned });
    expect(another).toMatchObject({
      status: "rejected",
      reason: expect.objectContaining({ message: "this document ended the planner before" }),
    });
    expect(planner.pid).not.toBe(first);
    expect(log.join("\n")).toContain("panicked at");
    expect(log).toContain("the planner process ended; starting another");
  });

  test("does not refuse another operation of that document", async () => {
    const { planner } = await start();
    const document = `query Bad ${PANICKING} query Good { product { name } }`;
    await expect(planner.plan(document, "Bad")).rejects.toThrow(PlanningError);
    expect(await planner.plan(document, "Good")).toMatchObject(planned);
  });
});

describe("a planning process that is killed", () => {
  test("while it plans: that request fails, the next are planned", async () => {
    const { planner } = await start();
    // Long enough to be killed in.
    const long = `{ ${Array.from({ length: 2000 }, (_, i) => `a${i}: product { name shipping }`).join(" ")} }`;
    const killed = planner.plan(long, null);
    const next = planner.plan("{ product { name } }", null);
    await new Promise((resolve) => setImmediate(resolve));
    process.kill(planner.pid as number, "SIGKILL");
    await expect(killed).rejects.toThrow("SIGKILL");
    expect(await next).toMatchObject(planned);
  });

  test("while it waits: another is there for the next request", async () => {
    const { planner } = await start();
    const first = planner.pid as number;
    process.kill(first, "SIGKILL");
    await expect.poll(() => planner.pid !== null && planner.pid !== first, { timeout: 10_000 }).toBe(true);
    expect(await planner.plan("{ product { name } }", null)).toMatchObject(planned);
  });

  test("by its deadline: as if it had ended by itself", async () => {
    const { planner } = await start(1);
    const long = `{ ${Array.from({ length: 2000 }, (_, i) => `a${i}: product { name shipping }`).join(" ")} }`;
    await expect(planner.plan(long, null)).rejects.toThrow("no answer in 1 ms");
  });
});

describe("closing the planner", () => {
  test("leaves no process", async () => {
    const { planner } = await start();
    const pid = planner.pid as number;
    expect(isRunning(pid)).toBe(true);
    await planner.close();
    expect(isRunning(pid)).toBe(false);
    expect(planner.pid).toBeNull();
    await expect(planner.plan("{ product { name } }", null)).rejects.toThrow("the planner is closed");
    await planner.close();
  });

  test("rejects what waits for it", async () => {
    const { planner } = await start();
    const waiting = Promise.allSettled([
      planner.plan("{ product { name } }", null),
      planner.plan("{ product { id } }", null),
    ]);
    await planner.close();
    for (const { status } of await waiting) expect(status).toBe("rejected");
  });

  test("leaves no process where it is just being started again", async () => {
    const { planner } = await start();
    const panicking = planner.plan(PANICKING, null);
    await expect(panicking).rejects.toThrow(PlanningError);
    await planner.close();
    expect(planner.pid).toBeNull();
  });
});

describe("a supergraph that is none", () => {
  test("is refused at the start, with the planner's reason", async () => {
    await expect(startPlanner({ supergraphSdl: "type Query {", log: () => {} })).rejects.toThrow();
  });
});

describe("the engine", () => {
  test("plans a document once, however many ask for it at once, and starts and closes the planner", async () => {
    const { parse } = await import("graphql");
    const engine = await startEngine({
      supergraphSdl,
      log: () => {},
      transportOf: () => ({
        prepare: () => async () => ({ data: { product: { name: "pen" } } }),
      }),
    });
    const source = "{ product { name } }";
    const document = parse(source);
    const operation = document.definitions[0] as never;
    const asked = { document, operation, source };
    const plans = await Promise.all(Array.from({ length: 20 }, () => engine.prepare(asked).planOf({})));
    expect(new Set(plans).size).toBe(1);
    expect(await engine.prepare(asked).execute({ variables: {}, context: {} as never })).toEqual({
      data: { product: { name: "pen" } },
    });
    await engine.close();
    const other = engine.prepare({ ...asked, source: "{ product { id } }" });
    await expect(other.planOf({})).rejects.toThrow(PlanningError);
  });
});
