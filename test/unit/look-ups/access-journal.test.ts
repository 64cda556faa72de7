import { describe, expect, test } from "vitest";
import type { RequestContext } from "../../../schema/request-context.ts";
import type { Database, Values } from "../../../subgraphs/shared/database.ts";
import { accessJournal } from "../../../subgraphs/shared/look-ups/access-journal.ts";
import { OpenLookUps } from "../../../subgraphs/shared/look-ups/look-ups.ts";
import { contextOf } from "../../support/request.ts";

interface Stored {
  requestId: string;
  purpose: string | null;
  records: string[];
}

/** A database that has a connection free when it is told so, and refuses what `refuses` says. */
function fakeDatabase(refuses: (rows: Stored[]) => boolean = () => false) {
  const statements: Stored[][] = [];
  const waiting: (() => void)[] = [];
  const database = {
    async query(_statement: unknown, values: Values) {
      await new Promise<void>((free) => waiting.push(free));
      const [json] = typeof values === "function" ? values() : values;
      const rows = JSON.parse(String(json)) as Stored[];
      statements.push(rows);
      if (refuses(rows)) throw new Error("refused");
      return [];
    },
  } as unknown as Database;
  return { database, statements, free: () => waiting.splice(0).forEach((go) => void go()) };
}

const requestOf = (requestId: string): RequestContext => ({ ...contextOf(["person:read"]), requestId });

describe("a journal", () => {
  test("has nothing to store of who has no token", () => {
    const journal = accessJournal(fakeDatabase().database);
    const request = contextOf(undefined);
    journal.lookUpsOf(request).found("Person", "21");
    expect(journal.settle(request)).toBeNull();
  });

  test("has nothing to store of what the worker reads", () => {
    const journal = accessJournal(fakeDatabase().database);
    const request = { ...requestOf("worker"), toldToNobody: true as const };
    journal.lookUpsOf(request).found("Person", "21");
    expect(journal.settle(request)).toBeNull();
  });

  test("has nothing to store of what noted nothing", () => {
    const journal = accessJournal(fakeDatabase().database);
    const request = requestOf("a");
    journal.lookUpsOf(request);
    expect(journal.settle(request)).toBeNull();
  });

  test("stores requests that wait for a connection by one statement", async () => {
    const { database, statements, free } = fakeDatabase();
    const journal = accessJournal(database);
    const settled = ["a", "b", "c"].map((id) => {
      const request = requestOf(id);
      journal.lookUpsOf(request).found("Person", id);
      return journal.settle(request);
    });
    free();
    expect(await Promise.all(settled)).toEqual([null, null, null]);
    expect(statements.map((rows) => rows.map(({ requestId }) => requestId))).toEqual([["a", "b", "c"]]);
  });

  test("lets no request fail for another's row", async () => {
    const { database, free } = fakeDatabase((rows) => rows.some(({ requestId }) => requestId === "bad"));
    const journal = accessJournal(database);
    const settle = (id: string) => {
      const request = requestOf(id);
      journal.lookUpsOf(request).found("Person", id);
      return journal.settle(request);
    };
    const settled = [settle("good"), settle("bad")];
    free();
    // Each is tried once more by itself.
    await new Promise((resolve) => setImmediate(resolve));
    free();
    const [good, bad] = await Promise.all(settled);
    expect(good).toBeNull();
    expect(bad?.extensions.code).toBe("ACCESS_NOT_RECORDED");
  });

  test("takes what is noted once, and what is noted later by the next", async () => {
    const { database, statements, free } = fakeDatabase();
    const journal = accessJournal(database);
    const request = requestOf("a");
    for (const id of ["21", "22"]) {
      journal.lookUpsOf(request).found("Person", id);
      const settled = journal.settle(request);
      free();
      expect(await settled).toBeNull();
    }
    expect(journal.settle(request)).toBeNull();
    expect(statements.flat().map(({ records }) => records)).toEqual([["Person/21"], ["Person/22"]]);
  });
});

test("look-ups of many records are parted into rows", () => {
  const lookUps = new OpenLookUps();
  for (let id = 1; id <= 2500; id++) lookUps.found("Person", String(id));
  lookUps.saw("Query.persons");
  lookUps.missed("Person");
  const parts = lookUps.take();
  expect(parts.map(({ records, missing }) => [records.length, missing.length])).toEqual([
    [1000, 1],
    [1000, 0],
    [500, 0],
  ]);
  expect(parts.every(({ fields }) => fields.includes("Query.persons"))).toBe(true);
});
