import { buildSchema } from "graphql";
import { describe, expect, test } from "vitest";
import { inProcessTransport, type LocalExecutor } from "../../../gateway/execute/transports/in-process.ts";
import type { RequestContext } from "../../../schema/request-context.ts";

const schema = buildSchema(`
  input Tree { name: String left: Tree right: [Tree!] }
  type Query { who: String echo(tree: Tree): String never: String }`);
const fields = schema.getQueryType()?.getFields();
Object.assign(fields?.who ?? {}, {
  resolve: (_: unknown, __: unknown, { number }: { number: number }) => `${number}`,
});
Object.assign(fields?.echo ?? {}, {
  resolve: (_: unknown, { tree }: { tree: unknown }) => JSON.stringify(tree),
});

Object.assign(fields?.never ?? {}, { resolve: () => new Promise(() => {}) });

const REQUEST = { requestId: "test" } as RequestContext;

describe.each<LocalExecutor>(["jit", "reference"])("a subgraph in this process (%s)", (executor) => {
  let made = 0;
  const transport = inProcessTransport(
    { name: "a", schema, createContext: () => ({ number: ++made }) },
    executor,
  );
  const send = (operation: string, variables = {}, perRequest = new Map<string, unknown>()) =>
    transport.prepare(operation, "query")({ variables, request: REQUEST, perRequest });

  test("has one context in a request, and another in the next", async () => {
    made = 0;
    const perRequest = new Map<string, unknown>();
    expect(await send("{ who }", {}, perRequest)).toMatchObject({ data: { who: "1" } });
    expect(await send("{ again: who }", {}, perRequest)).toMatchObject({ data: { again: "1" } });
    expect(await send("{ who }")).toMatchObject({ data: { who: "2" } });
  });

  test("takes variables that have themselves inside", async () => {
    const tree = { name: "a", left: { right: [{ name: "b" }] } };
    expect(await send("query ($t: Tree) { echo(tree: $t) }", { t: tree })).toMatchObject({
      data: { echo: JSON.stringify(tree) },
    });
  });

  test("answers an operation that does not fit its schema with errors", async () => {
    const { data, errors } = await send("query ($x: Nothing) { who }");
    expect(data ?? null).toBeNull();
    expect(errors).toHaveLength(1);
  });

  test("rejects what is no operation at all", async () => {
    await expect(async () => await send("{ who")).rejects.toThrow("Syntax Error");
  });

  test("is waited for no longer than the request has", async () => {
    const deadline = new AbortController();
    const asked = { variables: {}, request: REQUEST, perRequest: new Map(), signal: deadline.signal };
    const sent = ["{ never }", "{ again: never }"].map((each) => transport.prepare(each, "query")(asked));
    expect(await transport.prepare("{ who }", "query")(asked)).toMatchObject({ data: {} });
    deadline.abort();
    for (const each of sent) await expect(each).rejects.toThrow("aborted");
  });
});
