import { badUserInput, requestError } from "../../schema/error-codes.ts";
import type { RequestContext, Viewer } from "../../schema/request-context.ts";
import { isOfFew, type Structure, suppressSmall, type Values } from "./rules/suppress-small.ts";

/** Something that is measured; of what is no count, nothing small can be told. */
export interface Measured {
  readonly name: string;
  readonly isCount: boolean;
  /** Not shown: it could be computed from what is, or is whom that is of, and so must not be small either. */
  readonly isBehind?: boolean;
  /** A quantile, at most which a share of the numbers is, of as many numbers as some counts together. */
  readonly quantile?: { readonly share: number; readonly of: readonly string[] };
}

export interface CountedGroup {
  /** In the order of the dimensions; null where nothing is on record. */
  readonly keys: readonly (string | null)[];
  readonly values: Values;
}

/** What was counted, before anything is kept back. */
export interface Counted extends Structure {
  readonly dimensions: readonly string[];
  readonly measures: readonly Measured[];
  readonly groups: readonly CountedGroup[];
  readonly total: Values;
  /** Where not all is counted: the instant up to which it is. */
  readonly upTo?: string | null;
}

/** The least number that is shown to everybody, but for zero, and where that comes from. */
export interface Threshold {
  readonly value: number;
  readonly source: string;
}

/** `Statistics` of the SDL. */
export interface StatisticsModel {
  readonly dimensions: readonly string[];
  readonly measures: readonly string[];
  readonly groups: readonly (CountedGroup & { readonly suppressed: boolean })[];
  readonly total: Values;
  readonly on: string;
  readonly asOf: string;
  readonly complete: boolean;
  readonly suppression: {
    readonly threshold: number;
    readonly groups: number;
    readonly messageZh: string;
    readonly messageEn: string;
    readonly source: string;
  } | null;
}

/** Groups of one answer at most. */
export const GROUP_LIMIT = 5_000;
const DIMENSION_LIMIT = 2;

/** Whether a viewer is shown small numbers of anything, and may cut the numbers finer. */
export function readsAnalytics(viewer: Viewer): boolean {
  return viewer.subject !== null && viewer.scopes.has("analytics:read");
}

/**
 * The dimensions asked for; refuses more than there may be. Who is not shown everything has one at most and no filter:
 * what is kept back of one table could be computed from another that is cut otherwise.
 * @param shownWhole whether nothing is kept back from the viewer
 * @param sharing dimensions whose groups are of the same subjects, so that the difference of two, or of sums, is of some
 *   few; they need analytics:read for the same reason
 */
export function dimensionsOf<Dimension extends string>(
  by: readonly Dimension[],
  filter: object | null | undefined,
  shownWhole: boolean,
  sharing: readonly Dimension[] = [],
): readonly Dimension[] {
  if (new Set(by).size < by.length) {
    throw badUserInput("by", { zh: "维度重复", en: "a dimension is given more than once" });
  }
  if (by.length > DIMENSION_LIMIT) {
    throw badUserInput(
      "by",
      { zh: `至多 ${DIMENSION_LIMIT} 个维度`, en: `takes ${DIMENSION_LIMIT} dimensions at most` },
      { limit: DIMENSION_LIMIT },
    );
  }
  const isFiltered = Object.values(filter ?? {}).some((value) => value !== null && value !== undefined);
  const isShared = by.some((dimension) => sharing.includes(dimension));
  if (shownWhole || (by.length <= 1 && !isFiltered && !isShared)) return by;
  throw requestError(
    "FORBIDDEN",
    {
      zh: "多个维度、筛选,及按部门、措施或措施分项,需要权限 analytics:read",
      en: "more than one dimension, a filter, and departments, measures or limbs need the scope analytics:read",
    },
    { scopes: ["analytics:read"] },
  );
}

const WHY = {
  messageZh: "数小可能识别出个别主体，不予显示；使其可由总数推算的他组一并不予显示。需要权限 analytics:read",
  messageEn:
    "small numbers may tell who is counted and are kept back, with those from which they could be computed; they need the scope analytics:read",
};

const none = (values: Values): Values => values.map(() => null);

/** The places of quantiles that tell of few. */
function ofFew(measures: readonly Measured[], values: Values, threshold: number): ReadonlySet<number> {
  const numberOf = (name: string) => values[measures.findIndex((measure) => measure.name === name)] ?? 0;
  const places = measures.flatMap(({ quantile }, place) => {
    if (!quantile) return [];
    const of = quantile.of.reduce((sum, name) => sum + numberOf(name), 0);
    return isOfFew(quantile.share, of, threshold) ? [place] : [];
  });
  return new Set(places);
}

/** Digits are compared as numbers, what is not on record comes last. */
function compareKeys(one: readonly (string | null)[], other: readonly (string | null)[]): number {
  for (const [place, a] of one.entries()) {
    const b = other[place] ?? null;
    if (a === b) continue;
    if (a === null) return 1;
    if (b === null) return -1;
    const byLength = /^\d+$/.test(a) && /^\d+$/.test(b) ? a.length - b.length : 0;
    return byLength || (a < b ? -1 : 1);
  }
  return 0;
}

/**
 * What was counted as its viewer may see it. The groups come in the order of their keys. Refuses what has too many
 * groups: a part of them would be taken for all.
 * @param shownWhole whether nothing is kept back from the viewer
 */
export function statisticsOf(
  counted: Counted,
  { today, now }: Pick<RequestContext, "today" | "now">,
  threshold: Threshold,
  shownWhole: boolean,
): StatisticsModel {
  if (counted.groups.length > GROUP_LIMIT) {
    throw badUserInput(
      "by",
      { zh: `分组过多(至多 ${GROUP_LIMIT} 组),请筛选`, en: `more than ${GROUP_LIMIT} groups: ask for less` },
      { limit: GROUP_LIMIT },
    );
  }
  const groups = counted.groups.toSorted((one, other) => compareKeys(one.keys, other.keys));
  const counts = [...counted.measures.keys()].filter((place) => counted.measures[place]?.isCount);
  const kept = shownWhole
    ? { groups: new Set<number>(), total: false }
    : suppressSmall(
        groups.map(({ values }) => values),
        counted.total,
        counts,
        threshold.value,
        counted,
      );
  let isKept = kept.total || kept.groups.size > 0;
  const shown = (values: Values, suppressed: boolean) => {
    const few = shownWhole ? new Set<number>() : ofFew(counted.measures, values, threshold.value);
    isKept ||= few.size > 0;
    const told = suppressed ? none(values) : values.map((value, place) => (few.has(place) ? null : value));
    return told.filter((_, place) => !counted.measures[place]?.isBehind);
  };
  const total = shown(counted.total, kept.total);
  const told = groups.map(({ keys, values }, place) => {
    const suppressed = kept.groups.has(place);
    return { keys, values: shown(values, suppressed), suppressed };
  });
  return {
    dimensions: counted.dimensions,
    measures: counted.measures.filter(({ isBehind }) => !isBehind).map(({ name }) => name),
    groups: told,
    total,
    on: today,
    asOf: counted.upTo ?? now,
    complete: !counted.upTo,
    suppression: isKept
      ? { threshold: threshold.value, groups: kept.groups.size, source: threshold.source, ...WHY }
      : null,
  };
}
