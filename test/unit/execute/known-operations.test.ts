import { Kind, type OperationDefinitionNode, parse } from "graphql";
import { describe, expect, test } from "vitest";
import { KnownOperations } from "../../../gateway/execute/known-operations.ts";
import type { AskedOperation, PreparedOperation } from "../../../gateway/execute/prepare-operation.ts";

const roomy = { maxDocuments: 100, maxBytes: 10_000 };

function asked(source: string, index = 0): AskedOperation {
  const document = parse(source);
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  return { document, operation: operations[index] as OperationDefinitionNode, source };
}

/** Operations that say which they are, and the documents that were prepared, in order. */
function known(limits: { maxDocuments: number; maxBytes: number }, compiledBytes = 0) {
  const made: string[] = [];
  const operations = new KnownOperations({
    ...limits,
    prepare(asked, grew) {
      made.push(asked.source);
      return {
        asked,
        introspects: false,
        planOf: async () => null,
        async execute() {
          grew(compiledBytes);
          return {};
        },
      };
    },
  });
  return { operations, made };
}

const run = (operation: PreparedOperation) => operation.execute({ variables: {}, context: {} as never });

describe("an operation", () => {
  test("is prepared once, and found by its text then", () => {
    const { operations, made } = known(roomy);
    expect(operations.find("{ a }", null)).toBe(null);
    const first = operations.prepare(asked("{ a }"));
    expect(operations.prepare(asked("{ a }"))).toBe(first);
    expect(operations.find("{ a }", null)).toBe(first);
    expect(operations.find("{ b }", null)).toBe(null);
    expect(made).toEqual(["{ a }"]);
  });

  test("with a name is meant by it, and without one where it is alone", () => {
    const { operations } = known(roomy);
    const only = operations.prepare(asked("query A { a }"));
    expect(operations.find("query A { a }", "A")).toBe(only);
    expect(operations.find("query A { a }", null)).toBe(only);
    expect(operations.find("query A { a }", "B")).toBe(null);
    expect(operations.find("query A { a }", "")).toBe(null);
  });

  test("among others is meant by its name alone", () => {
    const { operations } = known(roomy);
    const both = "query A { a } query B { b }";
    const a = operations.prepare(asked(both, 0));
    expect(operations.find(both, "B")).toBe(null);
    const b = operations.prepare(asked(both, 1));
    expect([operations.find(both, "A"), operations.find(both, "B")]).toEqual([a, b]);
    expect(a).not.toBe(b);
    expect(operations.find(both, null)).toBe(null);
  });
});

describe("what is kept", () => {
  test("is a number of documents, those that were asked for last", () => {
    const { operations, made } = known({ maxDocuments: 2, maxBytes: 10_000 });
    for (const source of ["{ a }", "{ b }", "{ a }", "{ c }", "{ a }", "{ b }"])
      operations.prepare(asked(source));
    expect(made).toEqual(["{ a }", "{ b }", "{ c }", "{ b }"]);
  });

  test("is a number of bytes, those of the plans among them", async () => {
    const { operations, made } = known({ maxDocuments: 100, maxBytes: 30 }, 10);
    for (const source of ["{ a }", "{ b }", "{ a }", "{ c }", "{ b }"]) {
      // Of the first time; each variant of an operation is compiled once.
      const before = made.length;
      const operation = operations.prepare(asked(source));
      if (made.length > before) await run(operation);
    }
    expect(made).toEqual(["{ a }", "{ b }", "{ c }", "{ b }"]);
  });

  test("is nothing that is larger than all of it, and the others stay", async () => {
    const { operations } = known({ maxDocuments: 100, maxBytes: 30 }, 31);
    const small = operations.prepare(asked("{ a }"));
    const large = operations.prepare(asked("{ large }"));
    await run(large);
    expect(operations.find("{ large }", null)).toBe(null);
    expect(operations.find("{ a }", null)).toBe(small);
  });

  test("is what a document grew by, if it is still the one that is kept", async () => {
    const { operations } = known({ maxDocuments: 1, maxBytes: 30 }, 31);
    const first = operations.prepare(asked("{ a }"));
    operations.prepare(asked("{ b }"));
    const second = operations.prepare(asked("{ a }"));
    await run(first);
    expect(operations.find("{ a }", null)).toBe(second);
  });
});
