import { parse } from "graphql";
import { describe, expect, test } from "vitest";
import { checkInterfaceObjects } from "../../../gateway/compose/check-interface-objects.ts";
import { composeSupergraph } from "../../../gateway/compose/compose-supergraph.ts";
import { SUBGRAPH_NAMES } from "../../../gateway/compose/subgraph-names.ts";
import { readSubgraphSdl } from "../../../schema/read-subgraph-sdl.ts";

const link = (imports: string) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports}])`;
const own = link('"@key", "@external", "@requires", "@inaccessible", "@interfaceObject"');
const problem = {
  subgraph: "labels",
  coordinate: "Media.size",
  reason: "is @external on an @interfaceObject, which the composition does not keep",
};

const labels = `${own} type Media @key(fields: "id") @interfaceObject {
  id: ID! size: Int! @external label: String @requires(fields: "size")
}`;

describe("an @external field of an @interfaceObject", () => {
  test("is refused", () => {
    expect(checkInterfaceObjects("labels", parse(labels))).toEqual([problem]);
  });

  test("is refused under the names that the directives are imported by, and in extensions", () => {
    const renamed = `${link('"@key", { name: "@interfaceObject", as: "@standsFor" }')}
      type Media @key(fields: "id") @standsFor { id: ID! }
      extend type Media { size: Int! @federation__external }`;
    expect(checkInterfaceObjects("labels", parse(renamed))).toEqual([problem]);
  });

  test("is refused where its type is external as a whole", () => {
    const whole = `${own} type Media @key(fields: "id") @interfaceObject @external { size: Int! }`;
    expect(checkInterfaceObjects("labels", parse(whole))).toEqual([problem]);
  });

  test("would come out of the composition as a field that the subgraph has", () => {
    const media = `${own} type Query { media: Media }
      interface Media @key(fields: "id") { id: ID! size: Int! @inaccessible }
      type Book implements Media @key(fields: "id") { id: ID! size: Int! @inaccessible }`;
    const url = "http://media.invalid/graphql";
    const supergraph = composeSupergraph([
      { name: "media", sdl: media, url },
      { name: "labels", sdl: labels, url },
    ]);
    expect(supergraph).toContain('requires: "size"');
    expect(supergraph).not.toContain("external: true");
  });
});

test("others pass: of an object that stands for no interface, or not external", () => {
  const sdl = `${own}
    type Media @key(fields: "id") @interfaceObject { id: ID! label: String }
    type Book @key(fields: "id") { id: ID! size: Int! @external label: String @requires(fields: "size") }`;
  expect(checkInterfaceObjects("labels", parse(sdl))).toEqual([]);
});

test.each(SUBGRAPH_NAMES)("%s has none", (name) => {
  expect(checkInterfaceObjects(name, parse(readSubgraphSdl(name)))).toEqual([]);
});
