import { keptOnceLoaded } from "../shared/kept-once-loaded.ts";
import type { DepartmentModel } from "./models.ts";
import type { Repository } from "./repository.ts";

export interface Loaders {
  departments(): Promise<ReadonlyMap<string, DepartmentModel>>;
}

/** The catalogue changes by migration only, and migrations run before a process serves: it is read once. */
export function createLoaders(repository: Repository): () => Loaders {
  const departments = keptOnceLoaded(async () => {
    const rows = await repository.allDepartments();
    return new Map(rows.map((row) => [row.id, row]));
  });
  return () => ({ departments });
}
