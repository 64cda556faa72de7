import type { Cell } from "./records.ts";

/** A page of what is exported. */
export interface ExportedPage {
  readonly columns: readonly string[];
  readonly records: readonly (readonly Cell[])[];
  /** Where the next page begins; null after the last. */
  readonly next: string | null;
}

/** Something that can be exported: a field of the root, asked for as any client may ask, and what is written of it. */
export interface Exported {
  readonly document: string;
  /** Variables that a client may give. */
  readonly variables: readonly string[];
  /** Whether it comes page by page, by the variables `first` and `after`. */
  readonly paged: boolean;
  /** @param field the value of the field of the root, which is not null */
  pageOf(field: unknown): ExportedPage;
}

interface Panel {
  readonly dimensions: readonly string[];
  readonly measures: readonly string[];
  readonly groups: readonly {
    readonly keys: readonly (string | null)[];
    readonly values: readonly (number | null)[];
    readonly suppressed: boolean;
  }[];
  readonly total: readonly (number | null)[];
  readonly on: string;
  readonly asOf: string;
  readonly complete: boolean;
}

/**
 * A record for each group, and one for all together, each with the day and the instant that it is of, by which two files
 * are told apart. What is null is written as nothing, and never as zero.
 */
function pageOfPanel(field: unknown): ExportedPage {
  const { dimensions, measures, groups, total, complete, on, asOf } = field as Panel;
  const of = [complete, on, asOf];
  return {
    columns: ["row", ...dimensions, ...measures, "suppressed", "complete", "on", "as_of"],
    records: [
      ...groups.map(({ keys, values, suppressed }) => ["GROUP", ...keys, ...values, suppressed, ...of]),
      ["TOTAL", ...dimensions.map(() => null), ...total, total.every((value) => value === null), ...of],
    ],
    next: null,
  };
}

/** @param filter type of the argument `filter`, where the panel has one; `more` declares further arguments */
function panel(
  field: string,
  dimension: string,
  filter: string | null,
  more: Readonly<Record<string, string>> = {},
): Exported {
  const types = { by: `[${dimension}!]! = []`, ...(filter ? { filter } : {}), ...more };
  const names = Object.keys(types);
  const declared = Object.entries(types).map(([name, type]) => `$${name}: ${type}`);
  return {
    document: `query Export_${field}(${declared.join(", ")}) {
      exported: ${field}(${names.map((name) => `${name}: $${name}`).join(", ")}) {
        dimensions measures groups { keys values suppressed } total complete on asOf } }`,
    variables: names,
    paged: false,
    pageOf: pageOfPanel,
  };
}

interface ListingNode {
  readonly number: string;
  readonly status: string;
  readonly subjectType: string;
  readonly withheld: boolean;
  readonly subjectName: string | null;
  readonly subject: { readonly code?: string } | null;
  readonly subjectKind: string | null;
  readonly subjectDivision: string | null;
  readonly subjectIndustry: string | null;
  readonly determination: {
    readonly authority: { readonly id: string } | null;
    readonly documentNumber: string;
    readonly determinedOn: string;
    readonly behaviours: readonly { readonly number: number }[];
  };
  readonly publishedOn: string;
  readonly until: string | null;
  readonly effectiveUntil: string | null;
  readonly removedOn: string | null;
  readonly removalReason: string | null;
  readonly annulled: boolean;
  readonly objectionPending: boolean;
}

/** Columns of an export of listings; those that an import has too have its names. */
const LISTING: Readonly<Record<string, (listing: ListingNode) => Cell>> = {
  number: ({ number }) => number,
  status: ({ status }) => status,
  subject_type: ({ subjectType }) => subjectType,
  withheld: ({ withheld }) => withheld,
  subject_name: ({ subjectName }) => subjectName,
  organization_code: ({ subject }) => subject?.code ?? null,
  subject_kind: ({ subjectKind }) => subjectKind,
  division: ({ subjectDivision }) => subjectDivision,
  industry: ({ subjectIndustry }) => subjectIndustry,
  behaviours: ({ determination }) => determination.behaviours.map(({ number }) => number),
  determined_by: ({ determination }) => determination.authority?.id ?? null,
  document_number: ({ determination }) => determination.documentNumber,
  determined_on: ({ determination }) => determination.determinedOn,
  published_on: ({ publishedOn }) => publishedOn,
  until: ({ until }) => until,
  effective_until: ({ effectiveUntil }) => effectiveUntil,
  removed_on: ({ removedOn }) => removedOn,
  removal_reason: ({ removalReason }) => removalReason,
  annulled: ({ annulled }) => annulled,
  objection_pending: ({ objectionPending }) => objectionPending,
};

const LISTINGS: Exported = {
  document: `query Export_listings($filter: ListingFilter, $first: Int, $after: String) {
    exported: listings(filter: $filter, first: $first, after: $after) {
      nodes {
        number status subjectType withheld subjectName subject { ... on Organization { code } }
        subjectKind subjectDivision subjectIndustry
        determination { authority { id } documentNumber determinedOn behaviours { number } }
        publishedOn until effectiveUntil removedOn removalReason annulled objectionPending
      }
      pageInfo { hasNextPage endCursor }
    } }`,
  variables: ["filter"],
  paged: true,
  pageOf(field) {
    const { nodes, pageInfo } = field as {
      nodes: readonly ListingNode[];
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
    return {
      columns: Object.keys(LISTING),
      records: nodes.map((node) => Object.values(LISTING).map((cell) => cell(node))),
      next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
    };
  },
};

const MOST_CONNECTED: Exported = {
  document: `query Export_mostConnectedListed($first: Int) {
    exported: mostConnectedListed(first: $first) {
      person { id name identityMask } organizations positions } }`,
  variables: ["first"],
  paged: false,
  pageOf(field) {
    const persons = field as readonly {
      person: { id: string; name: string; identityMask: string };
      organizations: number;
      positions: number;
    }[];
    return {
      columns: ["id", "name", "identity", "organizations", "positions"],
      records: persons.map(({ person: { id, name, identityMask }, organizations, positions }) => [
        ...[id, name, identityMask, organizations, positions],
      ]),
      next: null,
    };
  },
};

/** What can be exported, by the name in its path. */
export const EXPORTED: ReadonlyMap<string, Exported> = new Map([
  ["listings", LISTINGS],
  ["listingStatistics", panel("listingStatistics", "ListingDimension", "ListingStatisticsFilter")],
  ["repairStatistics", panel("repairStatistics", "RepairDimension", "RepairStatisticsFilter")],
  ["repeatStatistics", panel("repeatStatistics", "RepeatDimension", "RepeatStatisticsFilter")],
  ["objectionStatistics", panel("objectionStatistics", "ObjectionDimension", "ObjectionStatisticsFilter")],
  [
    "obligationStatistics",
    panel("obligationStatistics", "ObligationDimension", "ObligationStatisticsFilter"),
  ],
  [
    "publicationStatistics",
    panel("publicationStatistics", "PublicationDimension", null, { channel: "PublicationChannel!" }),
  ],
  [
    "restrictionStatistics",
    panel("restrictionStatistics", "RestrictionDimension", "RestrictionStatisticsFilter"),
  ],
  ["mostConnectedListed", MOST_CONNECTED],
]);
