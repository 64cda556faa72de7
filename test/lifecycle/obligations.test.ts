import { beforeAll, describe, expect, test } from "vitest";
import type { Consumer } from "../../gateway/worker/consumer.ts";
import { ENTRY_DAY, type ListAtWork, openListAtWork } from "../support/list-at-work.ts";
import { mendAll, obligationsOf } from "../support/worker-at-work.ts";

let work: ListAtWork;
let consumer: Consumer;

beforeAll(async () => {
  work = await openListAtWork();
  consumer = obligationsOf(work.database, work.liancheng);
}, 60_000);

interface Node {
  id: string;
  version: number;
  state: string;
  limb: { id: string };
  department: { id: string };
  division: string;
  dueOn: string | null;
  overdue: boolean;
  listings: { number: string }[];
}
const NODE =
  "id version state limb { id } department { id } division dueOn overdue listings { number } events { command }";

async function obligationsAgainst(code: string, filter = "{}", today = ENTRY_DAY): Promise<Node[]> {
  const { organization } = await work.read<{ organization: { obligations: { nodes: Node[] } } }>(
    "lin",
    `{ organization(code: "${code}") { obligations(filter: ${filter}, first: 100) { nodes { ${NODE} } } } }`,
    {},
    today,
  );
  return organization.obligations.nodes;
}

const inShort = (nodes: readonly Node[]) =>
  nodes.map(({ limb, department }) => `${limb.id} ${department.id}`).sort();

describe("what is owed", () => {
  test("is nothing before anybody is listed", async () => {
    expect(await mendAll(consumer, ENTRY_DAY)).toBe(0);
  });

  test("follows a listing, for each limb and department that restricts the subject", async () => {
    await work.enter({ persons: [{ person: work.persons.representative, number: "榕险失信〔2026〕人1号" }] });
    expect(await mendAll(consumer, ENTRY_DAY)).toBe(2);
    const nodes = await obligationsAgainst(work.codes.enterprise);
    const { organization } = await work.read<{
      organization: { restrictions: { limb: { id: string }; departments: { id: string }[] }[] };
    }>(
      "lin",
      `{ organization(code: "${work.codes.enterprise}") { restrictions { limb { id } departments { id } } } }`,
    );
    const owed = organization.restrictions.flatMap(({ limb, departments }) =>
      departments.map(({ id }) => `${limb.id} ${id}`),
    );
    expect(inShort(nodes)).toEqual(owed.sort());
    expect(new Set(nodes.map(({ state, dueOn }) => `${state} ${dueOn}`))).toEqual(
      new Set(["OPEN 2027-01-15"]),
    );
  });

  test("is the same when it is asked for again", async () => {
    expect(await mendAll(consumer, ENTRY_DAY)).toBe(0);
    expect(await mendAll(consumer, ENTRY_DAY, "check")).toBe(0);
  });
});
