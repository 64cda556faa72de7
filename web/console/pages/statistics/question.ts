import type { ListingStatus, StatisticsDimension, SubjectType } from "../../generated/operations.ts";
import { STATUSES } from "../../words/of-list.ts";
import { INDUSTRIES } from "../../words/of-registry.ts";
import { SUBJECT_TYPES } from "../../words/of-statistics.ts";

/** What panels can be confined to. */
export interface Filters {
  readonly monthFrom: string;
  readonly monthTo: string;
  readonly behaviour: number;
  readonly division: string;
  readonly industry: string;
  readonly authority: string;
  readonly status: ListingStatus;
  readonly subjectType: SubjectType;
  readonly department: string;
  readonly measure: number;
  readonly limb: string;
}
export type FilterName = keyof Filters;

const text = (pattern: RegExp) => (given: string) => (pattern.test(given) ? given : null);
const number = (given: string) => (/^[1-9]\d?$/.test(given) ? Number(given) : null);
const month = text(/^\d{4}-(0[1-9]|1[0-2])$/);
const id = text(/^[A-Z_]+$/);
const oneOf =
  <Value extends string>(table: Readonly<Record<Value, string>>) =>
  (given: string) =>
    Object.hasOwn(table, given) ? (given as Value) : null;

/** How each stands in the URL; what is none is not there. */
const READ: { readonly [Name in FilterName]: (given: string) => Filters[Name] | null } = {
  monthFrom: month,
  monthTo: month,
  behaviour: number,
  division: text(/^\d{6}$/),
  industry: (given) => (INDUSTRIES.has(given) ? given : null),
  authority: id,
  status: oneOf(STATUSES),
  subjectType: oneOf(SUBJECT_TYPES),
  department: id,
  measure: number,
  limb: text(/^\d{1,2}[a-d]$/),
};

/** The filter that restricts a dimension to one of its keys. Of months there are two. */
export const FILTER_OF: Readonly<Record<StatisticsDimension, FilterName>> = {
  MONTH: "monthFrom",
  BEHAVIOUR: "behaviour",
  DIVISION: "division",
  INDUSTRY: "industry",
  AUTHORITY: "authority",
  STATUS: "status",
  SUBJECT_TYPE: "subjectType",
  DEPARTMENT: "department",
  MEASURE: "measure",
  LIMB: "limb",
};

/** The filters of a panel that the URL has. */
export function filtersIn<Name extends FilterName>(
  params: URLSearchParams,
  names: readonly Name[],
): Partial<Pick<Filters, Name>> {
  const found = names.flatMap((name) => {
    const value = READ[name](params.get(name) ?? "");
    return value === null ? [] : [[name, value]];
  });
  return Object.fromEntries(found) as Partial<Pick<Filters, Name>>;
}

/** The dimensions of a panel that the URL has, two at most; another one where it has none. */
export function dimensionsIn<Dimension extends StatisticsDimension>(
  params: URLSearchParams,
  dimensions: readonly Dimension[],
  otherwise: Dimension,
): readonly Dimension[] {
  const asked = (params.get("by") ?? "").split(".");
  const known = asked.flatMap((name) => dimensions.find((dimension) => dimension === name) ?? []);
  const once = [...new Set(known)].slice(0, 2);
  return once.length > 0 ? once : [otherwise];
}

/** How dimensions stand in the URL. */
export function dimensionsParam(by: readonly StatisticsDimension[]): string {
  return by.join(".");
}
