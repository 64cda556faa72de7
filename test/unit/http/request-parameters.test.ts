import { describe, expect, test } from "vitest";
import { parametersOf, parametersOfUrl } from "../../../gateway/http/request-parameters.ts";

describe("the parameters of a URL", () => {
  test.each<[string, Record<string, unknown>]>([
    ["/graphql?query=%7B%20a%20%7D", { query: "{ a }" }],
    ["/graphql?query={+a+}&operationName=", { query: "{ a }" }],
    [
      "/graphql?operationName=A&query=query+A{a}&variables=&extensions=",
      { operationName: "A", query: "query A{a}" },
    ],
    [
      "/graphql?query={a}&variables=%7B%22name%22%3A%22%E7%A6%8F%22%7D",
      { query: "{a}", variables: { name: "福" } },
    ],
    ["/graphql?query={a}&extensions={}&other=1&other=2&flag", { query: "{a}", extensions: {} }],
    ["/graphql?query={a}&variables=null", { query: "{a}", variables: null }],
    ['/graphql?query={a(x:"?=")}', { query: '{a(x:"?=")}' }],
    ["/graphql?&&query={a}&", { query: "{a}" }],
    ["/graphql?documentId=sha256:ab&variables={}", { documentId: "sha256:ab", variables: {} }],
    // Which document is asked for, if any, is for the pipeline to tell.
    ["/graphql", {}],
    ["/graphql?query=", {}],
    ["/graphql?Query={a}&__proto__=1", {}],
  ])("%s", (url, body) => {
    expect(parametersOfUrl(url)).toEqual({ body });
  });

  test.each<[string, string]>([
    ["/graphql?query={a}&query={b}", "query can be given once"],
    ["/graphql?query={a}&%71uery={b}", "query can be given once"],
    ["/graphql?query=%E7%A6", "the parameters of the URL cannot be decoded"],
    ["/graphql?query=%7", "the parameters of the URL cannot be decoded"],
    ["/graphql?query={a}&variables={", "variables is not JSON"],
    ["/graphql?query={a}&variables=[1]", "variables must be an object"],
    ["/graphql?query={a}&extensions=1", "extensions must be an object"],
  ])("%s is refused", (url, en) => {
    expect(parametersOfUrl(url)).toEqual({
      refusal: { status: 400, message: expect.objectContaining({ en }) },
    });
  });
});

describe("the parameters of a body", () => {
  test.each<[unknown]>([
    [{ query: "{ a }" }],
    [{ query: "", operationName: null, variables: null, extensions: null }],
    [{ query: "{ a }", operationName: "A", variables: { a: [1] }, extensions: { x: 1 }, more: 1 }],
  ])("%j", (body) => {
    expect(parametersOf(body)).toEqual({ body });
  });

  test.each<[unknown, string]>([
    [[], "a request holds one operation, not an array of them"],
    [null, "a request must be an object"],
    ["{ a }", "a request must be an object"],
    [{ query: "{ a }", operationName: 1 }, "operationName must be a string"],
    [{ query: "{ a }", variables: [] }, "variables must be an object"],
    [{ query: "{ a }", variables: "{}" }, "variables must be an object"],
    [{ query: "{ a }", extensions: 0 }, "extensions must be an object"],
  ])("%j is refused", (body, en) => {
    expect(parametersOf(body)).toEqual({
      refusal: { status: 400, message: expect.objectContaining({ en }) },
    });
  });
});
