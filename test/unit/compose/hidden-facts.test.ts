import { expect, test } from "vitest";
import { composeSupergraph } from "../../../gateway/compose/compose-supergraph.ts";
import { SUBGRAPH_NAMES, type SubgraphName } from "../../../gateway/compose/subgraph-names.ts";
import { readSubgraphSdl } from "../../../schema/read-subgraph-sdl.ts";

// A hidden fact is in no public schema, and comparing those says nothing of it: the composition must refuse.

/** Composes the subgraphs of this project, one of them with a text replaced. */
function composeWith(changed: SubgraphName, from: string | RegExp, to: string): string {
  return composeSupergraph(
    SUBGRAPH_NAMES.map((name) => {
      const sdl = readSubgraphSdl(name);
      if (name === changed) expect(sdl).toMatch(from);
      return {
        name,
        url: `http://${name}.invalid/graphql`,
        sdl: name === changed ? sdl.replaceAll(from, to) : sdl,
      };
    }),
  );
}

const description = '"""[^"]*"""\\s*';

test.each([
  ["violations", "listingFacts", /"Organization\.listingFacts" is marked @external on all/],
  ["violations", "objectionPending", /"ListingFact\.objectionPending" is marked @external on all/],
  ["entities", "officerFacts", /"Organization\.officerFacts" is marked @external on all/],
  ["entities", "officeFacts", /"Person\.officeFacts" is marked @external on all/],
] as const)("%s cannot take away %s, which measures requires", (subgraph, field, reason) => {
  const definition = new RegExp(`(?:${description})?(?<=\\s)${field}: \\S+( @inaccessible)?\\n`, "g");
  expect(() => composeWith(subgraph, definition, "")).toThrow(reason);
});

test("violations cannot let a fact be null that measures requires", () => {
  const compose = () =>
    composeWith("violations", "listingFacts: [ListingFact!]!", "listingFacts: [ListingFact!]");
  expect(compose).toThrow(/"Person\.listingFacts" is incompatible across subgraphs/);
});

test("measures cannot require what no subgraph has", () => {
  expect(() => composeWith("measures", /\n {6}recordedFrom\n/g, "\n      recordedFrom bornOn\n")).toThrow(
    /bornOn/,
  );
});
