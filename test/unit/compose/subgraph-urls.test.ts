import { describe, expect, test } from "vitest";
import { SubgraphUrlsError, subgraphUrlsOf } from "../../../gateway/compose/subgraph-urls.ts";

const supergraph = {
  subgraphUrls: new Map([
    ["a", "http://a.example/graphql"],
    ["b", ""],
  ]),
};

function problemsOf(list: unknown, of = supergraph): string[] {
  try {
    subgraphUrlsOf(of, list);
  } catch (error) {
    expect(error).toBeInstanceOf(SubgraphUrlsError);
    return (error as Error).message.split("\n");
  }
  throw new Error("it is usable");
}

test("a subgraph is where the list says, and else where the supergraph says", () => {
  const { urls, unknown } = subgraphUrlsOf(supergraph, [{ name: "b", url: "https://b.example/" }]);
  expect([...urls]).toEqual([
    ["a", "http://a.example/graphql"],
    ["b", "https://b.example/"],
  ]);
  expect(unknown).toEqual([]);
});

test("a name that the supergraph does not know is told, and does no harm", () => {
  const list = ["a", "b", "c"].map((name) => ({ name, url: `http://${name}/` }));
  const { urls, unknown } = subgraphUrlsOf(supergraph, list);
  expect([...urls.keys()]).toEqual(["a", "b"]);
  expect(unknown).toEqual(["c"]);
});

describe("is refused", () => {
  test("a subgraph that nobody says where to find", () => {
    expect(problemsOf(null)).toEqual(['SUBGRAPHS: no url of "b", and the supergraph says none of HTTP']);
  });

  test("what is no supergraph", () => {
    expect(problemsOf(null, { subgraphUrls: new Map() })).toEqual([
      expect.stringContaining("names no subgraph"),
    ]);
  });

  test("what is no list", () => {
    expect(problemsOf({ a: "http://a/" })).toEqual([expect.stringContaining("must be a list")]);
  });

  test("all that is wrong in a list, at once", () => {
    const list = [
      null,
      { url: "http://x/" },
      { name: "a", url: "http://a/" },
      { name: "a", url: "http://a/" },
      { name: "b", url: "file:///etc/passwd" },
      { name: "c" },
      { name: "d", url: "http://user:hush@d/" },
    ];
    expect(problemsOf(list)).toEqual([
      "SUBGRAPHS: entry 1 has no name",
      "SUBGRAPHS: entry 2 has no name",
      'SUBGRAPHS: "a" is named twice',
      'SUBGRAPHS: the url of "b" must be one of HTTP, without a password',
      'SUBGRAPHS: the url of "c" must be one of HTTP, without a password',
      'SUBGRAPHS: the url of "d" must be one of HTTP, without a password',
    ]);
  });
});
