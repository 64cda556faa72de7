import type DataLoader from "dataloader";
import type { RequestContext } from "../../schema/request-context.ts";
import { loaderByArguments, rowLoader, rowsLoader } from "../shared/batching.ts";
import { keptOnceLoaded } from "../shared/kept-once-loaded.ts";
import type { Wanted } from "../shared/wanted.ts";
import { readsAs } from "./acting.ts";
import type { Seal } from "./audit/seal.ts";
import type {
  AccessLogEntryModel,
  AddedDepartmentRow,
  CountyUnitRow,
  DepartmentModel,
  ObligationEventRow,
  ObligationRow,
  PeriodicReportRow,
  PublicationRow,
  RankedObligationRow,
} from "./models.ts";
import type { ObligationRepository, ObligationSelection, SubjectSelection } from "./obligation-repository.ts";
import type { LedgerSelection, PublicationStore } from "./publication-store.ts";
import type { ReportingStore } from "./reporting-store.ts";
import type { AccessLogSelection, Repository } from "./repository.ts";
import type { Period } from "./rules/due.ts";
import type { Terms } from "./terms.ts";

export interface Loaders {
  /** Whether an answer is still waited for. */
  readonly wanted: Wanted;
  departments(): Promise<ReadonlyMap<string, DepartmentModel>>;
  /** By id of the department. */
  countyUnits(): Promise<ReadonlyMap<string, CountyUnitRow[]>>;
  /** As far as the viewer may see it. */
  readonly obligationById: DataLoader<string, ObligationRow | null>;
  obligations(selection: ObligationSelection): Promise<ObligationRow[]>;
  obligationsOfDepartment(department: string, selection: ObligationSelection): Promise<ObligationRow[]>;
  obligationsByUrgency(department: string, selection: ObligationSelection): Promise<RankedObligationRow[]>;
  /** By id of the subject; one statement for each distinct selection. */
  obligationsOfSubject(selection: SubjectSelection): DataLoader<string, ObligationRow[]>;
  /** By id of the listing; null of one that is sealed today. */
  readonly unsealedListings: DataLoader<string, { id: string } | null>;
  /** By id of the obligation. */
  readonly events: DataLoader<string, ObligationEventRow[]>;
  terms(): Promise<Terms>;
  periodicReports(period: Period, department: string | null): Promise<PeriodicReportRow[]>;
  publications(selection: LedgerSelection): Promise<PublicationRow[]>;
  /** By number of the measure. */
  readonly addedDepartments: DataLoader<number, AddedDepartmentRow[]>;
  accessLog(selection: AccessLogSelection): Promise<AccessLogEntryModel[]>;
  lastSeals(): Promise<Seal[]>;
  /** Drops what was loaded of what departments do: something has changed. */
  forget(): void;
}

/** The catalogue changes by migration only, and migrations run before a process serves: it is read once. */
export function createLoaders(
  repository: Repository,
  obligations: ObligationRepository,
  reporting: ReportingStore,
  publications: PublicationStore,
): (request: RequestContext, wanted: Wanted) => Loaders {
  const departments = keptOnceLoaded(async () => {
    const rows = await repository.allDepartments();
    return new Map(rows.map((row) => [row.id, row]));
  });
  const countyUnits = keptOnceLoaded(async () =>
    Map.groupBy(await repository.allCountyUnits(), ({ departmentId }) => departmentId),
  );
  return ({ viewer, today }, wanted) => {
    const acting = readsAs(viewer);
    // What is seen depends on the viewer, so that requests share no statements.
    const rowLoaders = () => ({
      obligationById: rowLoader(
        (ids: readonly string[]) => obligations.obligationsById(acting, ids, wanted),
        (row) => row.id,
      ),
      obligationsOfSubject: loaderByArguments((selection: SubjectSelection) =>
        rowsLoader(
          (subjects: readonly string[]) => obligations.obligationsOfSubjects(subjects, selection, wanted),
          (row) => row.subjectId,
        ),
      ),
      events: rowsLoader(
        (ids: readonly string[]) => obligations.eventsOf(acting, ids, wanted),
        (row) => row.obligationId,
      ),
      addedDepartments: rowsLoader(
        (measures: readonly number[]) => reporting.addedTo(measures, wanted),
        (row) => row.measure,
      ),
    });
    let rows = rowLoaders();
    let terms: Promise<Terms> | null = null;
    return {
      wanted,
      unsealedListings: rowLoader(
        (ids: readonly string[]) => obligations.unsealedListings(ids, today, wanted),
        ({ id }) => id,
      ),
      departments,
      countyUnits,
      obligations: (selection) => obligations.obligations(selection, wanted),
      obligationsOfDepartment: (department, selection) =>
        obligations.obligationsOfDepartment(department, selection, wanted),
      obligationsByUrgency: (department, selection) =>
        obligations.obligationsByUrgency(department, selection, wanted),
      get obligationById() {
        return rows.obligationById;
      },
      obligationsOfSubject: (selection) => rows.obligationsOfSubject(selection),
      get events() {
        return rows.events;
      },
      terms() {
        terms ??= repository.terms();
        return terms;
      },
      periodicReports: (period, department) => reporting.periodicReports(acting, period, department, wanted),
      publications: (selection) => publications.publications(selection, wanted),
      accessLog: (selection) => repository.accessLog(selection, wanted),
      lastSeals: () => repository.lastSeals(),
      get addedDepartments() {
        return rows.addedDepartments;
      },
      forget() {
        rows = rowLoaders();
      },
    };
  };
}
