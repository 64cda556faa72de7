import { keptOnceLoaded } from "../shared/kept-once-loaded.ts";
import type { StateCapital } from "./generated/resolvers.ts";
import type { Catalogue, LimbModel, MeasureModel } from "./models.ts";
import type { LimbRow, PolicyRow, Repository } from "./repository.ts";
import type { Effective } from "./rules/in-effect.ts";
import { coverageOf, officeCoverageOf } from "./rules/rule-set.ts";

export interface Loaders {
  catalogue(): Promise<Catalogue>;
}

function policy<Value>(policies: readonly PolicyRow[], key: string): Value {
  const row = policies.find((candidate) => candidate.key === key);
  if (!row) throw new Error(`the catalogue has no policy "${key}"`);
  return row.value as Value;
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
  };
}

/** The catalogue changes by migration only, and migrations run before a process serves: it is read once. */
export function createLoaders(repository: Repository): () => Loaders {
  const catalogue = keptOnceLoaded(() => loadCatalogue(repository));
  return () => ({ catalogue });
}
