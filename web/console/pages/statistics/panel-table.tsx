import type { PanelFragment, StatisticsMeasure } from "../../generated/operations.ts";
import { DIMENSIONS, MEASURED } from "../../words/of-statistics.ts";
import { type ColumnGroup, columnsOf } from "./columns-of.ts";
import type { KeyNames } from "./key-names.ts";
import { ABSENCES, type Absence, numberText, type Row } from "./numbers.ts";

function NumberCell({ measure, value }: { measure: StatisticsMeasure; value: number | Absence }) {
  if (typeof value === "number") return <td className="number">{numberText(measure, value)}</td>;
  return <td className="number quiet">{ABSENCES[value]}</td>;
}

type Columns = ReturnType<typeof columnsOf>;

function Numbers({ columns, row }: { columns: Columns; row: Row }) {
  return columns.flatMap(({ measures }) =>
    measures.map(({ measure, at }) => (
      <NumberCell key={measure} measure={measure} value={row.values[at] ?? "NONE"} />
    )),
  );
}

function Head({ dimensions, columns }: Pick<PanelFragment, "dimensions"> & { columns: Columns }) {
  const isGrouped = columns.some(({ title }) => title !== "");
  const measured = columns.flatMap(({ measures }) =>
    measures.map(({ measure }) => (
      <th key={measure} scope="col" className="number">
        {MEASURED[measure]}
      </th>
    )),
  );
  return (
    <thead>
      <tr>
        {dimensions.map((dimension) => (
          <th key={dimension} scope="col" rowSpan={isGrouped ? 2 : 1}>
            {DIMENSIONS[dimension]}
          </th>
        ))}
        {isGrouped
          ? columns.map(({ title, measures }) => (
              <th key={title} scope="colgroup" colSpan={measures.length} className="group">
                {title}
              </th>
            ))
          : measured}
      </tr>
      {isGrouped && <tr>{measured}</tr>}
    </thead>
  );
}

/** The numbers of a panel, all of them. */
export function PanelTable({
  panel: { dimensions, measures },
  groups,
  rows,
  total,
  names,
  caption,
  linkOf,
}: {
  panel: PanelFragment;
  groups: readonly ColumnGroup[];
  rows: readonly Row[];
  total: Row;
  names: KeyNames;
  caption: string;
  /** Where one sees what a group consists of; null where nothing leads there. */
  linkOf: (keys: Row["keys"]) => string | null;
}) {
  const columns = columnsOf(measures, groups, [total, ...rows]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard (WCAG 2.1.1)
    <section className="scroll" tabIndex={0} aria-label={`数据：${caption}`}>
      <table className="rows numbers">
        <caption>{caption}</caption>
        <Head dimensions={dimensions} columns={columns} />
        <tbody className="total">
          <tr>
            <th scope="row" colSpan={dimensions.length}>
              全部
            </th>
            <Numbers columns={columns} row={total} />
          </tr>
        </tbody>
        <tbody>
          {rows.map((row) => {
            const href = linkOf(row.keys);
            return (
              <tr key={row.keys.join("\n")}>
                {dimensions.map((dimension, at) => {
                  const name = names.nameOf(dimension, row.keys[at] ?? null);
                  return (
                    <th key={dimension} scope="row">
                      {at === 0 && href ? <a href={href}>{name}</a> : name}
                    </th>
                  );
                })}
                <Numbers columns={columns} row={row} />
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
