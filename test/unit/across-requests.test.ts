import { describe, expect, test } from "vitest";
import { acrossRequests, type TakeKeys } from "../../subgraphs/shared/across-requests.ts";
import { NotWanted, type Wanted } from "../../subgraphs/shared/wanted.ts";

interface Statement {
  /** A connection is free. */
  send(): void;
  /** Answers with an entry for each key that was sent. */
  answer(): void;
  fail(error: Error): void;
  sent: readonly string[] | null;
  wanted: Wanted;
}

/** A database of which the test says when a connection is free and when an answer comes. */
function stage() {
  const statements: Statement[] = [];
  const share = acrossRequests(
    (take: TakeKeys<string>, wanted: Wanted) =>
      new Promise<ReadonlyMap<string, string>>((resolve, reject) => {
        const statement: Statement = {
          sent: null,
          wanted,
          send() {
            statement.sent = take();
          },
          answer: () => resolve(new Map(statement.sent?.map((key) => [key, `row ${key}`]))),
          fail: reject,
        };
        statements.push(statement);
      }),
  );
  const nth = (n: number) => statements[n] as Statement;
  const load = (keys: readonly string[], wanted: Wanted = () => true) => share(keys, wanted);
  return { load, nth, count: () => statements.length };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));
const keysFrom = (prefix: string, count: number) => Array.from({ length: count }, (_, n) => `${prefix}${n}`);

describe("keys of several requests", () => {
  test("join the statement that waits for a connection, each once", async () => {
    const { load, nth, count } = stage();
    const answers = [load(["a", "b"]), load(["b", "c"]), load(["a"])];
    nth(0).send();
    nth(0).answer();
    const [first, second, third] = await Promise.all(answers);
    expect(count()).toBe(1);
    expect(nth(0).sent).toEqual(["a", "b", "c"]);
    expect([first?.get("a"), second?.get("c"), third?.get("a")]).toEqual(["row a", "row c", "row a"]);
  });

  test("never join a statement that was sent before they were asked for, and nothing is kept", async () => {
    const { load, nth, count } = stage();
    const early = load(["a"]);
    nth(0).send();
    const late = load(["a"]);
    expect(count()).toBe(2);
    nth(0).answer();
    await early;
    nth(1).send();
    nth(1).answer();
    await late;
    expect(nth(1).sent).toEqual(["a"]);
    void load(["a"]);
    expect(count()).toBe(3);
  });

  test("are no more than 100 a statement; the next statement takes what does not fit", () => {
    const { load, nth, count } = stage();
    void load(keysFrom("a", 60));
    void load(keysFrom("b", 40));
    void load(["c"]);
    void load(["d"]);
    nth(0).send();
    nth(1).send();
    expect(count()).toBe(2);
    expect(nth(0).sent).toHaveLength(100);
    expect(nth(1).sent).toEqual(["c", "d"]);
  });

  test("do not wait for one request with many", async () => {
    const { load, nth, count } = stage();
    const few = [load(["a"])];
    const many = load(keysFrom("m", 1000));
    few.push(load(["b"]));
    expect(count()).toBe(2);
    nth(0).send();
    nth(0).answer();
    await Promise.all(few);
    expect(nth(0).sent).toEqual(["a", "b"]);
    nth(1).send();
    nth(1).answer();
    expect((await many).size).toBe(1000);
  });
});

describe("where a batch fails", () => {
  test("each request's keys are asked for by themselves, and fail or not by themselves", async () => {
    const { load, nth, count } = stage();
    const good = load(["a"]);
    const bad = load(["bad"]);
    nth(0).send();
    nth(0).fail(new Error("of all"));
    await turn();
    expect(count()).toBe(3);
    nth(1).send();
    nth(1).answer();
    nth(2).send();
    nth(2).fail(new Error("of its own"));
    expect((await good).get("a")).toBe("row a");
    await expect(bad).rejects.toThrow("of its own");
    expect([nth(1).sent, nth(2).sent]).toEqual([["a"], ["bad"]]);
  });

  test("of one request alone, it is not asked again", async () => {
    const { load, nth, count } = stage();
    const only = load(["a"]);
    nth(0).send();
    nth(0).fail(new Error("of its own"));
    await expect(only).rejects.toThrow("of its own");
    expect(count()).toBe(1);
  });

  test("before it was sent, no key is at fault: all fail, and the next keys begin anew", async () => {
    const { load, nth, count } = stage();
    const both = Promise.allSettled([load(["a"]), load(["b"])]);
    nth(0).fail(new Error("no connection"));
    expect((await both).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    const next = load(["a"]);
    expect(count()).toBe(2);
    nth(1).send();
    nth(1).answer();
    expect((await next).get("a")).toBe("row a");
  });
});

describe("where requests give up", () => {
  test("a statement is wanted until the last of them has", () => {
    const { load, nth } = stage();
    const waiting = { a: true, b: true };
    void load(["a"], () => waiting.a);
    void load(["b"], () => waiting.b);
    nth(0).send();
    waiting.a = false;
    expect(nth(0).wanted()).toBe(true);
    waiting.b = false;
    expect(nth(0).wanted()).toBe(false);
  });

  test("one that joined what the others gave up is answered by a statement of its own", async () => {
    const { load, nth, count } = stage();
    let waits = true;
    const early = load(["a"], () => waits);
    waits = false;
    const late = load(["b"]);
    nth(0).fail(new NotWanted());
    await expect(early).rejects.toThrow(NotWanted);
    await turn();
    expect(count()).toBe(2);
    nth(1).send();
    nth(1).answer();
    expect((await late).get("b")).toBe("row b");
    expect(nth(1).sent).toEqual(["b"]);
  });
});
