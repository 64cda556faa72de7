import { createHash } from "node:crypto";
import type DataLoader from "dataloader";
import type { RequestContext } from "../../schema/request-context.ts";
import { loaderByArguments, rowLoader, rowsLoader } from "../shared/batching.ts";
import { keptOnceLoaded } from "../shared/kept-once-loaded.ts";
import type { Wanted } from "../shared/wanted.ts";
import type { StateCapital } from "./generated/resolvers.ts";
import type { Catalogue, LimbModel, MeasureModel } from "./models.ts";
import type { OfficeConflictRow } from "./office-conflicts-sql.ts";
import type { RecordNumber } from "./records/record-number.ts";
import type { RecordRow, RecordStore, SubjectRecords } from "./records/record-store.ts";
import type { LimbRow, OfficeConflictSelection, PolicyRow, Repository } from "./repository.ts";
import { clausesOnOffices } from "./rules/clauses-on-offices.ts";
import type { Effective } from "./rules/in-effect.ts";
import { coverageOf, officeCoverageOf, officeLimbsOf, ruleSetOn } from "./rules/rule-set.ts";

export interface Loaders {
  /** Whether an answer is still waited for. */
  readonly wanted: Wanted;
  catalogue(): Promise<Catalogue>;
  officeConflicts(selection: Omit<OfficeConflictSelection, "sealedOn">): Promise<OfficeConflictRow[]>;
  /** By id of the position; one statement for each distinct day. */
  conflictsOn(day: { on: string }): DataLoader<string, OfficeConflictRow[]>;
  /** Of a department, or whichever it is for `AUDITOR`. */
  recordByNumber(acting: string, number: RecordNumber): Promise<RecordRow | null>;
  /** The last ones with ids before one, or of all, the last first. */
  recordsBefore(acting: string, id: string | null, limit: number): Promise<RecordRow[]>;
  /** By id of the subject, the last ones first; one statement for each distinct selection. */
  recordsOfSubject(selection: SubjectRecords): DataLoader<string, RecordRow[]>;
  /** By id of the listing; null of one that is not sealed today. */
  readonly sealedListings: DataLoader<string, { id: string } | null>;
}

function policy<Value>(policies: readonly PolicyRow[], key: string): Value {
  const row = policies.find((candidate) => candidate.key === key);
  if (!row) throw new Error(`the catalogue has no policy "${key}"`);
  return row.value as Value;
}

/** Twelve digits tell any two catalogues apart that there will be. */
function digestOf(rows: unknown): string {
  return createHash("sha256").update(JSON.stringify(rows)).digest("hex").slice(0, 12);
}

async function loadCatalogue(repository: Repository): Promise<Catalogue> {
  const [measureRows, limbRows, basisRows, ambiguityRows, policies] = await Promise.all([
    repository.allMeasures(),
    repository.allLimbs(),
    repository.allBases(),
    repository.allAmbiguities(),
    repository.allPolicies(),
  ]);
  const limbs = new Map(
    limbRows.map((row): [string, LimbModel] => [
      row.id,
      {
        ...row,
        condition: row.conditionText,
        legalBases: basisRows.filter((basis) => basis.limbId === row.id),
        ambiguities: ambiguityRows.filter((ambiguity) => ambiguity.limbIds.includes(row.id)),
      },
    ]),
  );
  const measures = new Map(
    measureRows.map((row): [number, MeasureModel] => [
      row.number,
      { ...row, limbs: [...limbs.values()].filter((limb) => limb.measureNumber === row.number) },
    ]),
  );
  const days = new Map(limbRows.map((row): [string, Effective] => [row.id, row]));
  const withDays = <Row extends { limb: string }>(row: Row) => ({
    ...row,
    effectiveFrom: days.get(row.limb)?.effectiveFrom ?? null,
    effectiveUntil: days.get(row.limb)?.effectiveUntil ?? null,
  });
  const forms = policy<StateCapital[]>(policies, "state_owned_enterprise_forms");
  return {
    measures,
    limbs,
    coverage: limbRows.flatMap((row: LimbRow) => coverageOf(row)).map(withDays),
    offices: officeCoverageOf(limbRows, forms).map(withDays),
    officeLimbs: officeLimbsOf(limbRows, forms).map(withDays),
    version: digestOf([measureRows, limbRows, basisRows, ambiguityRows, policies]),
  };
}

/** The catalogue changes by migration only, and migrations run before a process serves: it is read once. */
export function createLoaders(
  repository: Repository,
  records: RecordStore,
): (request: Pick<RequestContext, "viewer" | "today">, wanted: Wanted) => Loaders {
  const catalogue = keptOnceLoaded(() => loadCatalogue(repository));
  return ({ viewer, today }, wanted) => {
    const sealedOn = viewer.scopes.has("audit:read") ? null : today;
    return {
      wanted,
      catalogue,
      recordByNumber: (acting, number) => records.byNumber(acting, number, wanted),
      recordsBefore: (acting, id, limit) => records.before(acting, id, limit, wanted),
      recordsOfSubject: loaderByArguments((selection: SubjectRecords) =>
        rowsLoader(
          (subjects: readonly string[]) => records.ofSubjects(subjects, selection, wanted),
          (row) => row.subject ?? "",
        ),
      ),
      sealedListings: rowLoader(
        (ids: readonly string[]) => records.sealedListings(ids, today, wanted),
        ({ id }) => id,
      ),
      officeConflicts: (selection) => repository.officeConflicts({ ...selection, sealedOn }, wanted),
      conflictsOn: loaderByArguments(({ on }: { on: string }) =>
        rowsLoader(
          async (positions: readonly string[]) => {
            const rules = ruleSetOn(await catalogue(), on);
            const clauses = clausesOnOffices(rules, new Set(rules.officeLimbs.map(({ limb }) => limb)));
            return await repository.conflictsOfPositions(positions, { on, clauses, sealedOn }, wanted);
          },
          (row) => row.position,
        ),
      ),
    };
  };
}
