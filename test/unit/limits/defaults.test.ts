import { existsSync, readdirSync, readFileSync } from "node:fs";
import { getIntrospectionQuery, parse } from "graphql";
import { describe, expect, test } from "vitest";
import { readSupergraph } from "../../../gateway/compose/supergraph.ts";
import { readOwnManifest } from "../../../gateway/documents/manifest.ts";
import { documentErrors } from "../../../gateway/limits/document-errors.ts";
import { LIMITS, type Limits } from "../../../gateway/limits/limits.ts";
import { listSizeErrors } from "../../../gateway/limits/list-size.ts";
import { compiledCost } from "../../support/cost-of.ts";

// The defaults against what is known to be asked, and against what must not be.

const root = new URL("../../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");
const supergraph = readSupergraph(read("schema/supergraph.graphql"));

const onePartIn = (part: number): Limits => ({
  tokens: LIMITS.tokens / part,
  depth: LIMITS.depth / part,
  selections: LIMITS.selections / part,
  rootFields: LIMITS.rootFields / part,
  aliases: LIMITS.aliases / part,
  fragments: LIMITS.fragments / part,
  spreads: LIMITS.spreads / part,
  directives: LIMITS.directives / part,
  nameDigits: LIMITS.nameDigits / part,
  names: LIMITS.names / part,
  overlaps: LIMITS.overlaps / part,
  listSize: LIMITS.listSize / part,
  assumedListSize: LIMITS.assumedListSize,
  schemaFor: LIMITS.schemaFor,
  cost: {
    anonymous: LIMITS.cost.anonymous / part,
    department: LIMITS.cost.department / part,
    freeForm: LIMITS.cost.freeForm / part,
  },
  answer: LIMITS.answer / part,
});

interface Asked {
  query: string;
  variables?: Record<string, unknown>;
}

function costOf({ query, variables = {} }: Asked): number {
  return compiledCost(supergraph, query).costOf(variables);
}

/** The limits that a request is over, its cost apart. */
function refusals({ query, variables = {} }: Asked, limits: Limits): unknown[] {
  const document = parse(query, { maxTokens: limits.tokens });
  const { sizes } = compiledCost(supergraph, query);
  return [...documentErrors(document, limits), ...listSizeErrors(sizes, limits.listSize, variables)].map(
    ({ extensions }) => extensions,
  );
}

const readme = JSON.parse(/-d '([\s\S]+?)'\n/.exec(read("README.md"))?.[1] ?? "") as Asked;
const scenarios = readdirSync(new URL("test/e2e", root), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => {
    const file = (end: string) => new URL(`test/e2e/${name}/${end}`, root);
    const query = readFileSync(file("query.graphql"), "utf8");
    const given = existsSync(file("variables.json")) && readFileSync(file("variables.json"), "utf8");
    const asked: Asked = given ? { query, variables: JSON.parse(given) } : { query };
    const most = existsSync(file("scopes.json")) ? LIMITS.cost.department : LIMITS.cost.anonymous;
    return [name, asked, most] as const;
  });

const codes = Array.from({ length: 1000 }, () => "91350102MAX000015M");
/** The operations that come with the project, with a third of the longest lists. */
const operations = readOwnManifest().map(({ name, body }) => {
  const variables = { codes: codes.slice(0, 333), first: 333 };
  return [name, { query: body, variables }, LIMITS.cost.department] as const;
});

describe("what is known to be asked needs a third at most", () => {
  test.each([["the README", readme, LIMITS.cost.department] as const, ...operations, ...scenarios])(
    "%s",
    (_name, asked, most) => {
      expect(refusals(asked, onePartIn(3))).toEqual([]);
      expect(costOf(asked)).toBeLessThanOrEqual(most / 3);
    },
  );
});

test("the query of introspection is within the limits", () => {
  expect(refusals({ query: getIntrospectionQuery() }, LIMITS)).toEqual([]);
});

const organizations = (selection: string): Asked => ({
  query: `query($codes: [UnifiedSocialCreditCode!]!) { organizations(codes: $codes) { ${selection} } }`,
  variables: { codes },
});

describe("a department", () => {
  const screening = organizations(`
    code name
    restrictions {
      limb { id title } effect since until objectionPending
      grounds { pattern effect since until withheld listing { number status publishedOn } position { role } }
      bases { document article relation }
      departments { id name }
    }
    listings { nodes { number status determination { documentNumber authority { name } } } }`);

  test("screens 1,000 organizations in one request", () => {
    expect(refusals(screening, LIMITS)).toEqual([]);
    expect(costOf(screening)).toBe(431_000);
    expect(costOf(screening)).toBeLessThan(LIMITS.cost.department / 2);
  });

  test("may write their codes into the document", () => {
    const query = `{ organizations(codes: ${JSON.stringify(codes)}) { code name restrictions { effect limb { id } } } }`;
    expect(refusals({ query }, LIMITS)).toEqual([]);
    expect(costOf({ query })).toBe(81_000);
  });

  test.each([
    [
      "positions of the organizations of positions",
      "positions { nodes { organization { positions { nodes { role } } } } }",
    ],
    ["restrictions of all who hold a position", "positions { nodes { holder { restrictions { effect } } } }"],
    ["the largest pages", "positions(first: 500) { nodes { role organization { name } } }"],
    [
      "restrictions of the subjects of grounds",
      "restrictions { grounds { listing { subject { restrictions { effect } } } } }",
    ],
  ])("may not multiply 1,000 organizations by %s", (_what, selection) => {
    expect(costOf(organizations(selection))).toBeGreaterThan(LIMITS.cost.department);
  });
});

describe("without a token", () => {
  test("a page of the list in full, and the listings of 1,000 organizations", () => {
    const page = `{ listings(first: 500) { nodes {
      number subjectName status determination { documentNumber authority { name } behaviours { number } } subject { id }
    } } }`;
    expect(costOf({ query: page })).toBe(3030);
    expect(costOf(organizations("name listings { nodes { number status } }"))).toBe(51_000);
    expect(LIMITS.cost.anonymous).toBeGreaterThan(51_000);
  });

  test("not the organizations that the subjects of a page stand in", () => {
    const query =
      "{ listings(first: 500) { nodes { subject { ... on Organization { positions { nodes { organization { listings { nodes { number } } } } } } } } } }";
    expect(costOf({ query })).toBeGreaterThan(LIMITS.cost.anonymous);
  });
});
