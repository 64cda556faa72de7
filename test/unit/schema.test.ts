import { readFileSync } from "node:fs";
import { buildSchema, Kind, parse } from "graphql";
import { describe, expect, test } from "vitest";
import { SUBGRAPH_NAMES } from "../../gateway/compose/subgraph-names.ts";
import { readSubgraphSdl } from "../../schema/read-subgraph-sdl.ts";

const CHINESE = /[\u4e00-\u9fff]/;
const ENGLISH = /[A-Za-z]{2}/;

function has(
  node: { directives?: readonly { name: { value: string } }[] | undefined },
  directive: string,
): boolean {
  return node.directives?.some(({ name }) => name.value === directive) ?? false;
}

describe.each(SUBGRAPH_NAMES)("schema/%s/", (name) => {
  const document = parse(readSubgraphSdl(name));

  test("describes every type and field that clients see, in Chinese first and then in English", () => {
    const undescribed: string[] = [];
    const look = (coordinate: string, description: string | undefined) => {
      const [first = "", ...rest] = (description ?? "").split(/\n| \/ /);
      if (!CHINESE.test(first) || !ENGLISH.test(rest.join(" "))) undescribed.push(coordinate);
    };
    for (const node of document.definitions) {
      if (
        !("name" in node) ||
        !node.name ||
        node.kind === Kind.DIRECTIVE_DEFINITION ||
        has(node, "inaccessible")
      )
        continue;
      const type = node.name.value;
      const isRoot = type === "Query" || type === "Mutation";
      // An enum that another subgraph owns is repeated here for the facts that have it.
      const isRepeated = node.kind === Kind.ENUM_TYPE_DEFINITION && !node.description;
      if (isRepeated) continue;
      if ("description" in node && !isRoot) look(type, node.description?.value);
      const members = "fields" in node ? (node.fields ?? []) : "values" in node ? (node.values ?? []) : [];
      for (const member of members) {
        if (has(member, "inaccessible") || has(member, "external")) continue;
        look(`${type}.${member.name.value}`, member.description?.value);
      }
    }
    expect(undescribed).toEqual([]);
  });
});

describe("the public schema", () => {
  test("shows clients nothing of facts or of the join machinery", () => {
    const api = readFileSync(new URL("../../schema/api.graphql", import.meta.url), "utf8");
    const names = Object.keys(buildSchema(api).getTypeMap());
    expect(names.filter((name) => /Fact$|^join__|^link__|^Period$/.test(name))).toEqual([]);
  });
});
