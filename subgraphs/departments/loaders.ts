import { keptOnceLoaded } from "../shared/kept-once-loaded.ts";
import type { Wanted } from "../shared/wanted.ts";
import type { Seal } from "./audit/seal.ts";
import type { AccessLogEntryModel, DepartmentModel } from "./models.ts";
import type { AccessLogSelection, Repository } from "./repository.ts";

export interface Loaders {
  departments(): Promise<ReadonlyMap<string, DepartmentModel>>;
  accessLog(selection: AccessLogSelection): Promise<AccessLogEntryModel[]>;
  lastSeals(): Promise<Seal[]>;
}

/** The catalogue changes by migration only, and migrations run before a process serves: it is read once. */
export function createLoaders(repository: Repository): (request: unknown, wanted: Wanted) => Loaders {
  const departments = keptOnceLoaded(async () => {
    const rows = await repository.allDepartments();
    return new Map(rows.map((row) => [row.id, row]));
  });
  return (_request, wanted) => ({
    departments,
    accessLog: (selection) => repository.accessLog(selection, wanted),
    lastSeals: () => repository.lastSeals(),
  });
}
