import { describe, expect, test } from "vitest";
import { exploredOf, hideParam, openParam, pinParam } from "../../../web/console/pages/graph/explored.ts";
import { monthsBefore, monthsBetween } from "../../../web/console/pages/graph/months.ts";
import {
  type Expansion,
  type Position,
  type Subject,
  stillOpen,
  visibleGraph,
} from "../../../web/console/pages/graph/visible-graph.ts";
import { edgeLabel, standingOf, termsOf } from "../../../web/console/pages/graph/words.ts";

const person = (id: string): Subject => ({
  ...{ __typename: "Person", id, name: `某${id}`, identityMask: "3501**********0020" },
  ...{ restrictions: [], listings: { __typename: "ListingConnection", nodes: [] } },
});
const organization = (id: string, more: object = {}): Subject =>
  ({
    ...{ __typename: "Organization", id, name: `公司${id}`, code: `code ${id}`, kind: "ENTERPRISE" },
    ...{ division: null, registrationStatus: null },
    ...{ restrictions: [], listings: { __typename: "ListingConnection", nodes: [] }, ...more },
  }) as Subject;
const position = (id: string, holder: Subject, of: string, more: Partial<Position> = {}): Position => ({
  ...{ __typename: "Position", id, role: "DIRECTOR", since: "2019-03-01", until: null },
  holder: { __typename: holder.__typename, id: holder.id },
  organization: { __typename: "Organization", id: of },
  ...more,
});

// 1 is controlled by 2; 3 is a director of both, 4 the legal representative of 2, and of 5.
const [one, two, three, four, five] = [
  organization("1"),
  organization("2"),
  person("3"),
  person("4"),
  organization("5"),
];
const CONTROL = position("a", two, "1", { role: "ACTUAL_CONTROLLER" });
const DIRECTOR = position("b", three, "1");
const ALSO_SUPERVISOR = position("c", three, "1", { role: "SUPERVISOR" });
const DIRECTOR_OF_TWO = position("d", three, "2");
const HEAD = position("e", four, "2", { role: "LEGAL_REPRESENTATIVE" });
const HEAD_OF_FIVE = position("f", four, "5", { role: "LEGAL_REPRESENTATIVE" });

const expansion = (subjects: Subject[], positions: Position[], hidden = 0): Expansion => ({
  ...{ subjects, positions, hidden },
});
const EXPANSIONS = new Map([
  ["1", expansion([one, two, three], [CONTROL, DIRECTOR, ALSO_SUPERVISOR])],
  ["2", expansion([two, one, three, four], [CONTROL, DIRECTOR_OF_TWO, HEAD], 7)],
  ["4", expansion([four, two, five], [HEAD, HEAD_OF_FIVE])],
]);

function idsOf(params: string) {
  const explored = exploredOf(new URLSearchParams(params));
  if (!explored) throw new Error("nothing to start from");
  const { nodes, edges } = visibleGraph(explored, EXPANSIONS, null);
  return { nodes: nodes.map(({ id }) => id).sort(), edges: edges.map(({ id }) => id).sort() };
}

describe("what is shown", () => {
  test("is what the start is tied to, with the positions of one in another as one line", () => {
    expect(idsOf("id=1")).toEqual({ nodes: ["1", "2", "3"], edges: ["2-1", "3-1"] });
  });

  test("is more with each subject that is expanded, each position once", () => {
    expect(idsOf("id=1&open=1.2.4")).toEqual({
      nodes: ["1", "2", "3", "4", "5"],
      edges: ["2-1", "3-1", "3-2", "4-2", "4-5"],
    });
  });

  test("tells what an expanded subject has more", () => {
    const explored = exploredOf(new URLSearchParams("id=1&open=1.2"));
    const { nodes } = visibleGraph(explored as NonNullable<typeof explored>, EXPANSIONS, null);
    expect(nodes.map(({ id, isOpen, hidden }) => [id, isOpen, hidden])).toEqual([
      ["1", true, 0],
      ["2", true, 7],
      ["3", false, 0],
      ["4", false, 0],
    ]);
  });

  test.each([
    ["a role", "hide=LEGAL_REPRESENTATIVE", ["1", "2", "3"]],
    ["two roles of one line, of which a third is left", "hide=SUPERVISOR.DIRECTOR", ["1", "2", "4", "5"]],
    ["positions of persons", "hide=Person", ["1", "2"]],
    ["control by organizations", "hide=Organization", ["1", "2", "3", "4", "5"]],
    ["all", "hide=Person.Organization", ["1"]],
  ])("is without %s, and whom only that tied", (_what, hide, nodes) => {
    expect(idsOf(`id=1&open=1.2.4&${hide}`).nodes).toEqual(nodes);
  });

  test("has the paths to another, marked", () => {
    const path = { __typename: "Path" as const, subjects: [one, two, four], steps: [] };
    const steps = [[CONTROL], [HEAD]].map((positions) => ({ __typename: "PathStep" as const, positions }));
    const found = {
      ...{ __typename: "Paths" as const, hops: 2, hasMore: false, complete: true, personsWithheld: false },
    };
    const explored = exploredOf(new URLSearchParams("id=1&open=1&to=4"));
    const { nodes, edges } = visibleGraph(explored as NonNullable<typeof explored>, EXPANSIONS, {
      ...found,
      paths: [{ ...path, steps }],
    });
    expect(nodes.map(({ id, isOnPath }) => [id, isOnPath])).toEqual([
      ["1", true],
      ["2", true],
      ["3", false],
      ["4", true],
    ]);
    expect(edges.filter(({ isOnPath }) => isOnPath).map(({ id }) => id)).toEqual(["2-1", "4-2"]);
  });
});

test("what was reached by a subject that is collapsed is collapsed with it", () => {
  const open = new Map([
    ["1", 0],
    ["4", 1],
  ]);
  expect([...stillOpen(open, ["1"], EXPANSIONS)]).toEqual([["1", 0]]);
  expect([...stillOpen(new Map([["2", 0], ...open]), ["1"], EXPANSIONS).keys()]).toEqual(["2", "1", "4"]);
});

describe("the URL", () => {
  test("is followed as far as it asks for no more than can be shown", () => {
    const of = (many: number, level: number) =>
      exploredOf(
        new URLSearchParams(
          `id=1&open=${Array.from({ length: many }, (_, at) => `${at}-${level}`)}`.replaceAll(",", "."),
        ),
      );
    const told = (many: number, level: number) => {
      const { open, leftOut } = of(many, level) ?? {};
      return [open?.size, leftOut];
    };
    expect(told(333, 0)).toEqual([333, 0]);
    expect(told(400, 0)).toEqual([333, 67]);
    expect(told(40, 1)).toEqual([40, 0]);
    expect(told(10, 2)).toEqual([8, 2]);
  });

  test("says everything, and reads as it was written", () => {
    const explored = exploredOf(
      new URLSearchParams("id=1&open=1-1.2&to=5&hide=DIRECTOR.Person&pin=3_-20_40&sel=2&view=table"),
    );
    expect(explored).toEqual({
      root: "1",
      leftOut: 0,
      open: new Map([
        ["1", 1],
        ["2", 0],
      ]),
      ...{ to: "5", selected: "2", view: "table" },
      hiddenRoles: new Set(["DIRECTOR"]),
      hiddenHolders: new Set(["Person"]),
      pins: new Map([["3", { x: -20, y: 40 }]]),
    });
    const { open, pins } = explored as NonNullable<typeof explored>;
    expect([
      openParam(open, "1"),
      pinParam(pins),
      hideParam(explored as NonNullable<typeof explored>),
    ]).toEqual(["1-1.2", "3_-20_40", "DIRECTOR.Person"]);
  });

  test("that says nothing but the start has it expanded; collapsed it says so", () => {
    expect(openParam(new Map([["1", 0]]), "1")).toBeNull();
    expect(openParam(new Map(), "1")).toBe("none");
    expect(idsOf("id=1&open=none")).toEqual({ nodes: ["1"], edges: [] });
  });

  test("of something else is nothing", () => {
    expect(exploredOf(new URLSearchParams("id=1%27--&open=2"))).toBeNull();
    const explored = exploredOf(
      new URLSearchParams("id=1&open=x.2-9&to=y&hide=MAYOR&pin=1_a_2&sel=z&view=tree"),
    );
    expect(explored).toMatchObject({
      open: new Map(),
      to: null,
      pins: new Map(),
      selected: null,
      view: "graph",
    });
  });
});

describe("words", () => {
  const edge = (positions: Position[]) => ({
    id: "3-1",
    source: "3",
    target: "1",
    positions,
    isOnPath: false,
  });

  test("roles of a line stand together, with the year of the first", () => {
    const later = { ...ALSO_SUPERVISOR, since: "2021-01-01" };
    expect(edgeLabel(edge([later, DIRECTOR]))).toBe("监事、董事 2019 起");
    expect(termsOf(edge([later, DIRECTOR]))).toBe("监事，2021-01-01 起在任；董事，2019-03-01 起在任");
  });

  test("what could not be found out is not taken for nothing", () => {
    expect(standingOf(one)).toBe("未列入，无限制");
    expect(standingOf(organization("9", { restrictions: null, listings: null }))).toBe(
      "是否列入未能核验，限制未能核验",
    );
    const listed = {
      listings: { nodes: [{ id: "1" }] },
      restrictions: [{ effect: "SUPERVISE" }, { effect: "RESTRICT" }],
    };
    expect(standingOf(organization("9", listed))).toBe("在列，有“限制”的措施");
  });
});

test.each([
  ["2026-11-26", 0, "2026-11-26"],
  ["2026-03-31", 1, "2026-02-28"],
  ["2026-01-15", 13, "2024-12-15"],
])("%s, %i months before", (day, months, before) => {
  expect(monthsBefore(day, months)).toBe(before);
  expect(monthsBetween(before, day)).toBe(months);
});
