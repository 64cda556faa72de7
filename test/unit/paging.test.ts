import fc from "fast-check";
import { GraphQLError } from "graphql";
import { describe, expect, test } from "vitest";
import { connectionOf, PAGE_LIMIT, pageOf } from "../../subgraphs/shared/paging.ts";

/** The sort key of a listing: day of entry, id. */
const KEY = [/^\d{4}-\d{2}-\d{2}$/, /^[1-9][0-9]{0,17}$/];
const key = ["2024-01-10", "17"];

/** The cursor that a connection gives for a sort key. */
const cursorOf = (sortKey: readonly string[]): string =>
  connectionOf([sortKey], 1, (row) => row).pageInfo.endCursor as string;

/** A cursor that no connection gave, of whatever was put into it. */
const madeUp = (content: unknown): string => Buffer.from(JSON.stringify(content)).toString("base64url");

/** The extensions of the error with which the arguments are refused; null where they are not. */
function refusal(args: Parameters<typeof pageOf>[0], keyPattern = KEY) {
  try {
    pageOf(args, keyPattern);
    return null;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return error.extensions;
  }
}

describe("first", () => {
  test("is 20 unless told", () => {
    expect(pageOf({}, KEY)).toEqual({ first: 20, after: null });
    expect(pageOf({ first: null, after: null }, KEY)).toEqual({ first: 20, after: null });
  });

  test("is from 1 to 500", () => {
    expect(PAGE_LIMIT).toBe(500);
    expect(pageOf({ first: 1 }, KEY).first).toBe(1);
    expect(pageOf({ first: 500 }, KEY).first).toBe(500);
  });

  test.each([0, -1, 501, 2_147_483_647])("%i is refused", (first) => {
    expect(refusal({ first })).toEqual({
      code: "BAD_USER_INPUT",
      argument: "first",
      limit: 500,
      messageZh: "参数 first:应在 1 至 500 之间",
    });
  });
});

describe("a cursor", () => {
  test("says the sort key of the item it stands at, and can stand in an address as it is", () => {
    expect(pageOf({ first: 3, after: cursorOf(key) }, KEY)).toEqual({ first: 3, after: key });
    expect(cursorOf(["？？？", ">>>"])).toMatch(/^[A-Za-z0-9_-]+$/);
  });

  test("brings back every key whose parts look as they should", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" }), { minLength: 1, maxLength: 4 }), (parts) => {
        const any = parts.map(() => /^.*$/s);
        expect(pageOf({ after: cursorOf(parts) }, any).after).toEqual(parts);
      }),
    );
  });

  const refused = {
    code: "BAD_USER_INPUT",
    argument: "after",
    messageZh: "参数 after:不是本列表给出的游标",
  };

  test.each([
    ["nothing", ""],
    ["what is no base64", "%%%"],
    ["what is no JSON", Buffer.from("2024-01-10,17").toString("base64url")],
    ["a cut-off cursor", cursorOf(key).slice(0, -4)],
    ["what is no list", madeUp({ 0: "2024-01-10", 1: "17", length: 2 })],
    ["null", madeUp(null)],
    ["too few parts, as of another list", cursorOf(["17"])],
    ["too many parts", cursorOf([...key, "1"])],
    ["a part that is no text", madeUp(["2024-01-10", 17])],
    ["a part that is null", madeUp(["2024-01-10", null])],
    ["a first part of another form", madeUp(["2024-1-10", "17"])],
    ["a last part of another form", madeUp(["2024-01-10", "0"])],
    ["a number past what SQL takes", madeUp(["2024-01-10", "9".repeat(19)])],
    ["a statement", madeUp(["2024-01-10", "17; drop table listing"])],
    ["a part with a line more", madeUp(["2024-01-10", "17\n"])],
    ["parts that are changed over", madeUp(["17", "2024-01-10"])],
  ])("of %s is refused", (_what, after) => {
    expect(refusal({ after })).toEqual(refused);
  });

  test("of any text is either refused or read as a key of the right form", () => {
    const anyText = fc.oneof(
      fc.string(),
      fc.base64String(),
      fc.json().map((json) => Buffer.from(json).toString("base64url")),
      fc.array(fc.constantFrom("2024-01-10", "17", "", "x"), { maxLength: 3 }).map(madeUp),
    );
    fc.assert(
      fc.property(anyText, (after) => {
        const reason = refusal({ after });
        if (reason === null) {
          const parts = pageOf({ after }, KEY).after ?? [];
          expect(parts.map((part, i) => KEY[i]?.test(part))).toEqual([true, true]);
        } else {
          expect(reason).toEqual(refused);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("a connection", () => {
  const rows = ["1", "2", "3", "4"].map((id) => ({ id }));
  const page = (count: number, first: number) => connectionOf(rows.slice(0, count), first, ({ id }) => [id]);

  test("of one row too many leaves that row out and says that there are more", () => {
    expect(page(4, 3)).toEqual({
      edges: ["1", "2", "3"].map((id) => ({ cursor: cursorOf([id]), node: { id } })),
      nodes: [{ id: "1" }, { id: "2" }, { id: "3" }],
      pageInfo: { hasNextPage: true, endCursor: cursorOf(["3"]) },
    });
  });

  test("of as many rows as were wanted, or fewer, is the last", () => {
    expect(page(3, 3).pageInfo).toEqual({ hasNextPage: false, endCursor: cursorOf(["3"]) });
    expect(page(1, 3).pageInfo).toEqual({ hasNextPage: false, endCursor: cursorOf(["1"]) });
  });

  test("of no rows has no cursor to go on from", () => {
    expect(page(0, 3)).toEqual({
      edges: [],
      nodes: [],
      pageInfo: { hasNextPage: false, endCursor: null },
    });
  });

  test("page after page, whatever their size, gives every row once and in order", () => {
    const ids = [/^\d{3}$/];
    const list = fc.nat(60).map((length) => Array.from({ length }, (_, i) => String(i).padStart(3, "0")));
    fc.assert(
      fc.property(list, fc.integer({ min: 1, max: 25 }), (all, size) => {
        const seen: string[] = [];
        let after: string | null = null;
        for (let more = true; more; ) {
          const asked = pageOf({ first: size, after }, ids);
          const rest = all.filter((id) => asked.after === null || id > (asked.after[0] as string));
          const { nodes, pageInfo } = connectionOf(rest.slice(0, asked.first + 1), asked.first, (id) => [id]);
          seen.push(...nodes);
          after = pageInfo.endCursor;
          more = pageInfo.hasNextPage;
        }
        expect(seen).toEqual(all);
      }),
    );
  });
});
