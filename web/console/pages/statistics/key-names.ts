import { useMemo } from "react";
import { useAnswer } from "../../answers/use-answer.ts";
import { Catalogue } from "../../generated/documents.ts";
import type { CatalogueQuery, StatisticsDimension } from "../../generated/operations.ts";
import { numeralOf } from "../../words/days.ts";
import { limbNameOf } from "../../words/limb-names.ts";
import { STATUSES } from "../../words/of-list.ts";
import { DIVISIONS, INDUSTRIES } from "../../words/of-registry.ts";
import { SUBJECT_TYPES } from "../../words/of-statistics.ts";

/** A key of a dimension and what it is called. */
export interface KeyName {
  readonly key: string;
  readonly name: string;
}

/** What the keys of the dimensions are called; those that can be listed, in their order. */
export interface KeyNames {
  nameOf(dimension: StatisticsDimension, key: string | null): string;
  /** All that a dimension can be confined to; none of months, which are a range. */
  keysOf(dimension: StatisticsDimension): readonly KeyName[];
}

/** Who determines; all other departments only implement. */
const AUTHORITIES = ["HRSS", "TAX", "MEDICAL_SECURITY"];

const pairs = (table: Readonly<Record<string, string>> | ReadonlyMap<string, string>): KeyName[] =>
  [...(table instanceof Map ? table : Object.entries(table))].map(([key, name]) => ({ key, name }));

function measureName({ number, limbs }: NonNullable<CatalogueQuery["measures"]>[number]): string {
  const first = limbs[0]?.title ?? "";
  return `（${numeralOf(number)}）${first}${limbs.length > 1 ? `等 ${limbs.length} 项` : ""}`;
}

/** @param catalogue null as long as it is not known, or could not be read */
export function keyNamesOf(catalogue: CatalogueQuery | null): KeyNames {
  const { measures, behaviours, departments } = catalogue ?? {};
  const named = (departments ?? []).map(({ id, name }) => ({ key: id, name }));
  const tables: Readonly<Record<StatisticsDimension, readonly KeyName[]>> = {
    MONTH: [],
    BEHAVIOUR: (behaviours ?? []).map(({ number, text }) => ({
      key: String(number),
      name: `（${numeralOf(number)}）${text.replace(/的$/, "")}`,
    })),
    DIVISION: pairs(DIVISIONS),
    INDUSTRY: pairs(INDUSTRIES),
    AUTHORITY: named.filter(({ key }) => AUTHORITIES.includes(key)),
    STATUS: pairs(STATUSES),
    SUBJECT_TYPE: pairs(SUBJECT_TYPES),
    DEPARTMENT: named,
    MEASURE: (measures ?? []).map((measure) => ({
      key: String(measure.number),
      name: measureName(measure),
    })),
    LIMB: (measures ?? []).flatMap(({ limbs }) =>
      limbs.map(({ id, title }) => ({ key: id, name: `${limbNameOf(id)}${title}` })),
    ),
  };
  return {
    keysOf: (dimension) => tables[dimension],
    nameOf(dimension, key) {
      if (key === null) return "登记中没有（含个人）";
      if (dimension === "MONTH") return key;
      return tables[dimension].find((each) => each.key === key)?.name ?? `名称未能查得（${key}）`;
    },
  };
}

/** The names, of the catalogue as far as it is there; undefined until that is known. */
export function useKeyNames(): KeyNames | undefined {
  const asked = useAnswer(Catalogue, {});
  const catalogue = asked.state === "answered" ? asked.data : null;
  const names = useMemo(() => keyNamesOf(catalogue), [catalogue]);
  return catalogue || asked.state === "failed" ? names : undefined;
}
