import { createScreeningStore } from "../../subgraphs/departments/screening/screening-store.ts";
import { createScreeningWork } from "../../subgraphs/departments/screening/screening-work.ts";
import type { Database } from "../../subgraphs/shared/database.ts";
import { TODAY } from "./request.ts";

const MOST = { screenings: 10, rows: 1_000, allScreenings: 1_000, allRows: 1_000_000 };

async function upload(database: Database, unit: string): Promise<string> {
  async function* rows() {
    yield [{ row: 2, code: "91350102MAX000015M", sameAs: null }];
  }
  const asked = {
    ...{ unit, viewer: "officer", scopes: ["list:read"], purpose: null, keptDays: 30 },
    ...({ action: "GOV_PROCUREMENT_SUPPLIER", subjectType: "ORGANIZATION", on: TODAY } as const),
  };
  const { id } = await createScreeningStore(database).create(asked, rows(), MOST);
  return id;
}

/** Records a screening of one code, which is done; returns its id. */
export async function recordScreening(database: Database, unit: string): Promise<string> {
  const id = await upload(database, unit);
  const work = createScreeningWork(database);
  for (let task = await work.next(); task; task = await work.next()) {
    if (task.state === "WAITING") await work.begin(task);
    else if (task.atRow > 0) await work.finish(task);
    else {
      const cleared = { outcome: "CLEAR", limbs: [], until: null, objectionPending: false } as const;
      await work.store(task, [{ row: 2, ...cleared }], null);
    }
  }
  return id;
}

/** Records a screening of one code, which was given up; no other may be under way. */
export async function recordGivenUp(database: Database, unit: string): Promise<void> {
  await upload(database, unit);
  const work = createScreeningWork(database);
  const task = await work.next();
  if (!task) throw new Error("there is nothing to give up");
  while (!(await work.fail(task, "SUBGRAPH_FAILED")));
}
