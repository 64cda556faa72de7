import { readFileSync } from "node:fs";
import { getNamedType, isCompositeType, isInterfaceType, isObjectType } from "graphql";
import { beforeAll, describe, expect, test } from "vitest";
import { readSupergraph } from "../../gateway/compose/supergraph.ts";
import { CAST_ORGANIZATIONS, CAST_PERSONS } from "../../gateway/demo/scenario-cast.ts";
import { createEngine } from "../../gateway/execute/engine.ts";
import type { Transport } from "../../gateway/execute/execution.ts";
import { inProcessTransport } from "../../gateway/execute/transports/in-process.ts";
import { LIMITS } from "../../gateway/limits/limits.ts";
import { createPipeline } from "../../gateway/pipeline.ts";
import { startPlanner } from "../../gateway/plan/planner.ts";
import { SCOPES, type Viewer } from "../../schema/request-context.ts";
import { sealOnce } from "../../subgraphs/departments/audit/seal-once.ts";
import { addObjections } from "../../subgraphs/violations/import/add-objections.ts";
import { addSuspensions } from "../../subgraphs/violations/import/add-suspensions.ts";
import { isGiven, outcomesOf } from "../support/access-matrix/outcome.ts";
import {
  type Cell,
  type Column,
  type Matrix,
  type Outcome,
  readMatrices,
} from "../support/access-matrix/read-matrix.ts";
import {
  commandArguments,
  decisionOf,
  FIELD_ARGUMENTS,
  type Met,
  notSameOf,
  rootArguments,
  waysBy,
} from "../support/access-matrix/ways.ts";
import { recordWork } from "../support/access-matrix/work.ts";
import { type Answer, type Ask, askOf, fillWithDemo, startLiancheng } from "../support/liancheng.ts";
import { recordGivenUp, recordScreening } from "../support/record-screening.ts";
import { contextOf, TODAY } from "../support/request.ts";
import { createTestDatabase, type TestDatabase } from "../support/test-database.ts";
import { mendAll, obligationsOf } from "../support/worker-at-work.ts";

// Every field of the public schema is tried as every viewer of its table in docs/security.md, which says what comes of
// it. A field without an entry fails, as does an entry without a field. Mutations are tried with a key that is none, and
// what comes of one by giving again what has been done: nothing is changed.

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const supergraphSdl = read("schema/supergraph.graphql");
const { publicSchema, ...supergraph } = readSupergraph(supergraphSdl);
const matrices = readMatrices(read("docs/security.md"));
const allCells = matrices.flatMap(({ cells }) => cells);

/** A competent authority, an implementing department, and the one that coordinates. */
const DEPARTMENTS = ["HRSS", "FINANCE", "NDRC"];
const WHOLE: Viewer = {
  ...contextOf(["list:read", "list:write", "person:match", "person:read", "feedback:write", "audit:read"])
    .viewer,
  department: "HRSS",
};

const publicFields = Object.values(publicSchema.getTypeMap())
  .filter((type) => isObjectType(type) || isInterfaceType(type))
  .filter(({ name }) => !name.startsWith("__"))
  .flatMap((type) => Object.keys(type.getFields()).map((name) => `${type.name}.${name}`));

const wayOf = ({ coordinate, of }: Cell) => `${coordinate.split(".")[0]}${of && `, ${of}`}`;
const ways = matrices.flatMap((matrix) =>
  [...new Set(matrix.cells.map(wayOf))].map((way) => ({ way, matrix })),
);

let met: Met;
/** Through the gateway, and through one that refuses nothing. */
let gateway: Ask;
let pastTheGateway: Ask;

async function askPastTheGateway(
  database: TestDatabase,
  subgraphs: readonly Parameters<typeof inProcessTransport>[0][],
): Promise<Ask> {
  const transports = new Map(subgraphs.map((one) => [one.name, inProcessTransport(one, "jit")]));
  const planner = await startPlanner({ supergraphSdl, log: () => {} });
  const open = { ...supergraph, publicSchema, accessDemands: new Map() };
  const engine = createEngine(open, planner, (name) => transports.get(name) as Transport);
  const pipeline = await createPipeline(engine, () => {});
  database.beforeDrop(async () => {
    await pipeline.close();
    await engine.close();
  });
  return askOf(pipeline);
}

async function meet(
  ask: Ask,
): Promise<Omit<Met, "work" | "obligation" | "report" | "periodic" | "addition" | "codes">> {
  const number = CAST_PERSONS.listedDirector.id_number;
  const listings = (name: "supplier" | "repaired") =>
    `${name}: organization(code: "${CAST_ORGANIZATIONS[name].code}") { listings { nodes { number } } }`;
  const { data } = await ask(
    `{ ${listings("supplier")} ${listings("repaired")}
      organization(code: "${CAST_ORGANIZATIONS.stateControlled.code}") { id }
      firstStep: organization(code: "${CAST_ORGANIZATIONS.firstStep.code}") { id }
      controlled: organization(code: "${CAST_ORGANIZATIONS.controlled.code}") { id }
      controller: organization(code: "${CAST_ORGANIZATIONS.controller.code}") { id }
      person: personByIdentity(type: RESIDENT_ID, number: "${number}") { id listings { nodes { number } } } }`,
    { context: { ...contextOf([]), viewer: WHOLE } },
  );
  type Listed = { listings: { nodes: [{ number: string }] } };
  const told = data as {
    supplier: Listed;
    repaired: Listed;
    organization: { id: string };
    controlled: { id: string };
    firstStep: { id: string };
    controller: { id: string };
    person: Listed & { id: string };
  };
  const numberOf = ({ listings: { nodes } }: Listed) => nodes[0].number;
  return {
    inForce: numberOf(told.supplier),
    ended: numberOf(told.repaired),
    ofPerson: numberOf(told.person),
    person: told.person.id,
    organization: told.organization.id,
    controlled: told.controlled.id,
    firstStep: told.firstStep.id,
    controller: told.controller.id,
  };
}

beforeAll(async () => {
  const database = await createTestDatabase();
  await fillWithDemo(database);
  const liancheng = await startLiancheng(database);
  const { ask, system } = liancheng;
  gateway = ask;
  pastTheGateway = await askPastTheGateway(database, system.subgraphs);
  const known = await meet(ask);
  for (const listing of [known.inForce, known.ofPerson]) {
    await addSuspensions(database.url, [
      { listing, from: "2026-06-01", until: "2026-06-08", reason_zh: "复议" },
    ]);
    const times = { accepted_at: "2026-06-02T01:00:00.000000Z", decided_at: "2026-06-05T01:00:00.000000Z" };
    await addObjections(database.url, [
      { listing, received_on: "2026-06-01", ...times, outcome: "REJECTED", summary_zh: "主张已补缴" },
    ]);
  }
  const work = await recordWork(ask, WHOLE, known);
  await mendAll(obligationsOf(database, liancheng), TODAY);
  // A worker has been there, so that obligations are counted.
  await database.sql(
    `insert into worker.consumer (name, day, inputs, caught_up_at) values ('obligations', '${TODAY}', '', now())`,
  );
  const obligation = await obligationOf(ask, "6a", "FINANCE");
  const codes = await makeRecords(ask, known);
  await decideOnCandidates(ask, known);
  met = { ...known, work, obligation, report: await giveReports(ask), periodic, addition, codes };
  await recordScreening(database.as("departments"), "HRSS");
  await recordGivenUp(database.as("departments"), "HRSS");
  await sealOnce(database.as("departments"));
}, 60_000);

/** An obligation against the supplier. */
async function obligationOf(ask: Ask, limb: string, department: string): Promise<string> {
  const { data } = await ask(
    `{ organization(code: "${CAST_ORGANIZATIONS.supplier.code}") {
      obligations(filter: { limb: "${limb}" }) { nodes { id department { id } } } } }`,
    { context: { ...contextOf([]), viewer: WHOLE } },
  );
  type Node = { id: string; department: { id: string } };
  const { organization } = data as { organization: { obligations: { nodes: Node[] } } };
  const found = organization.obligations.nodes.find((node) => node.department.id === department);
  if (!found) throw new Error(`no obligation ${limb} ${department}`);
  return found.id;
}

/** Has each department make a decision record of a company, and one of a person; returns the codes of the first ones. */
async function makeRecords(
  ask: Ask,
  { person, ...known }: Pick<Met, "person" | "firstStep">,
): Promise<ReadonlyMap<string, string>> {
  const codes = new Map<string, string>();
  for (const department of DEPARTMENTS) {
    const { data, errors } = await ask(
      `mutation {
        first: recordDecision(input: { ${decisionOf(known)} }) { record { number code } }
        second: recordDecision(input: { idempotencyKey: "person", person: "${person}", action: HOLD_OFFICE }) {
          record { number } } }`,
      { context: { ...contextOf([]), viewer: { ...WHOLE, department } } },
    );
    expect(errors).toBeUndefined();
    const { first, second } = data as Record<string, { record: { number: string; code: string } }>;
    expect([first?.record.number, second?.record.number]).toEqual([
      ...[`${department}-2026-1`, `${department}-2026-2`],
    ]);
    codes.set(department, first?.record.code as string);
  }
  return codes;
}

/** Has each department say of a company and of a person that they are not who was looked for. */
async function decideOnCandidates(ask: Ask, { person, controlled }: Pick<Met, "person" | "controlled">) {
  const name = CAST_PERSONS.listedDirector.name;
  for (const department of DEPARTMENTS) {
    const { data, errors } = await ask(
      `mutation {
        first: recordNotSame(input: { idempotencyKey: "given", ${notSameOf(controlled)} }) { problems { code } }
        second: recordNotSame(input: { idempotencyKey: "person", candidate: "${person}", name: "${name}",
          reason: "不符" }) { problems { code } } }`,
      { context: { ...contextOf([]), viewer: { ...WHOLE, department } } },
    );
    expect([data, errors]).toEqual([{ first: { problems: [] }, second: { problems: [] } }, undefined]);
  }
}

const periodic = `on: "${TODAY}", documentNumber: "文", summary: "无"`;
const addition = 'measure: 3, department: "TAX", documentNumber: "文", reason: "等相关部门"';

/** Gives what departments report and add; returns the input of the report on an obligation but for its key. */
async function giveReports(ask: Ask): Promise<string> {
  const id = await obligationOf(ask, "5a", "HRSS");
  const report = `obligation: "${id}", expectedVersion: 1, outcome: IMPLEMENTED, documentNumber: "文", doneOn: "${TODAY}"`;
  const give = async (command: string, viewer: Viewer) => {
    const { data, errors } = await ask(`mutation { given: ${command} { problems { code } } }`, {
      context: { ...contextOf([]), viewer },
    });
    expect([data, errors]).toEqual([{ given: { problems: [] } }, undefined]);
  };
  await give(`reportObligation(input: { idempotencyKey: "given", ${report} })`, WHOLE);
  for (const department of DEPARTMENTS) {
    await give(`submitPeriodicReport(input: { idempotencyKey: "given", ${periodic} })`, {
      ...WHOLE,
      department,
    });
  }
  const ndrc = { ...WHOLE, department: "NDRC" };
  await give(`addDepartment(input: { idempotencyKey: "given", ${addition} })`, ndrc);
  return report;
}

function argumentsOf(typeName: string): Readonly<Record<string, string>> {
  if (typeName === "Mutation") return commandArguments(publicSchema);
  return typeName === "Query" ? rootArguments(met) : {};
}

/** Asks for some of the fields that a way leads to, each under a key of its own: its place among them. */
async function askFor(
  fields: readonly Cell[],
  keys: readonly string[],
  viewer: Viewer,
  ask: Ask,
): Promise<Answer> {
  const selection = keys.map((key) => {
    const { coordinate } = fields[Number(key.slice(1))] as Cell;
    const [typeName = "", name = ""] = coordinate.split(".");
    const type = publicSchema.getType(typeName);
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
    if (!field) throw new Error(`no field ${coordinate}`);
    const args = argumentsOf(typeName)[name] ?? FIELD_ARGUMENTS[coordinate] ?? "";
    return `${key}: ${name}${args}${isCompositeType(getNamedType(field.type)) ? " { __typename }" : ""}`;
  });
  const way = waysBy(met)[wayOf(fields[0] as Cell)];
  if (!way) throw new Error(`no way to ${wayOf(fields[0] as Cell)}`);
  return await ask(way(selection.join(" "), viewer), { context: { ...contextOf([]), viewer } });
}

// As many as an operation may have at its root.
const AT_ONCE = LIMITS.rootFields;

/** Tries all fields that a way leads to as each viewer; only those that are refused, if so said. */
async function tryAll(
  { way, matrix }: { way: string; matrix: Matrix },
  viewerOf: (column: Column) => Viewer,
  ask: Ask,
  only?: Outcome,
) {
  const all = matrix.cells.filter((cell) => wayOf(cell) === way);
  for (let from = 0; from < all.length; from += AT_ONCE) {
    await tryFields(all.slice(from, from + AT_ONCE), matrix, viewerOf, ask, only);
  }
}

async function tryFields(
  fields: readonly Cell[],
  { columns }: Matrix,
  viewerOf: (column: Column) => Viewer,
  ask: Ask,
  only?: Outcome,
) {
  const keys = fields.map((_, i) => `_${i}`);
  const whole = await askFor(fields, keys, WHOLE, gateway);
  expect(whole.errors).toBeUndefined();
  for (const [i, column] of columns.entries()) {
    const expected = new Map(keys.map((key, j) => [key, (fields[j] as Cell).outcomes[i] as Outcome]));
    const asked = keys.filter((key) => !only || expected.get(key) === only);
    const ofViewer = (some: readonly string[]) => askFor(fields, some, viewerOf(column), ask);
    const outcomes = await outcomesOf(asked, ofViewer, whole);
    const told = asked.map((key) => `${fields[Number(key.slice(1))]?.coordinate}: ${outcomes.get(key)}`);
    const wanted = asked.map((key) => `${fields[Number(key.slice(1))]?.coordinate}: ${expected.get(key)}`);
    expect({ to: column.title, told }).toEqual({ to: column.title, told: wanted });
  }
}

describe("the tables of who sees what", () => {
  test("have every field of the public schema, and no other", () => {
    expect([...new Set(allCells.map(({ coordinate }) => coordinate))].sort()).toEqual(
      [...publicFields].sort(),
    );
  });

  test("say each thing once", () => {
    const said = allCells.map((cell) => `${cell.coordinate} ${cell.of}`);
    expect(said.filter((one, i) => said.indexOf(one) !== i)).toEqual([]);
  });

  test("hold something back that is there", async () => {
    for (const cell of allCells.filter(({ outcomes }) => outcomes.includes("withheld"))) {
      const answer = await askFor([cell], ["_0"], WHOLE, gateway);
      expect({ [cell.coordinate]: isGiven(answer, "_0") }).toEqual({ [cell.coordinate]: true });
    }
  });
});

describe.each(ways)("$way", (way) => {
  test.each(DEPARTMENTS)("is shown as the table says to %s", async (department) => {
    await tryAll(way, ({ viewerOf }) => viewerOf(department), gateway);
  });

  test("is refused by the subgraph itself, past the gateway", async () => {
    await tryAll(way, ({ viewerOf }) => viewerOf("FINANCE"), pastTheGateway, "refused");
  });

  test("is shown to who has other scopes too as without them", async () => {
    const named = new Set(way.matrix.columns.flatMap(({ viewerOf }) => [...viewerOf("FINANCE").scopes]));
    const others = SCOPES.filter((scope) => !named.has(scope));
    await tryAll(
      way,
      ({ viewerOf }) => {
        const viewer = viewerOf("FINANCE");
        return viewer.subject === null
          ? viewer
          : { ...viewer, scopes: new Set([...viewer.scopes, ...others]) };
      },
      gateway,
    );
  });
});
