import type { PanelFragment, StatisticsMeasure } from "../../generated/operations.ts";
import { DIMENSIONS, MEASURED } from "../../words/of-statistics.ts";
import type { KeyNames } from "./key-names.ts";
import { ABSENCES, type Absence, numberText, type Row } from "./numbers.ts";

function NumberCell({ measure, value }: { measure: StatisticsMeasure; value: number | Absence }) {
  if (typeof value === "number") return <td className="number">{numberText(measure, value)}</td>;
  return <td className="number quiet">{ABSENCES[value]}</td>;
}

function Numbers({ measures, row }: { measures: readonly StatisticsMeasure[]; row: Row }) {
  return measures.map((measure, at) => (
    <NumberCell key={measure} measure={measure} value={row.values[at] ?? "NONE"} />
  ));
}

/** The numbers of a panel, all of them. */
export function PanelTable({
  panel: { dimensions, measures },
  rows,
  total,
  names,
  caption,
  linkOf,
}: {
  panel: PanelFragment;
  rows: readonly Row[];
  total: Row;
  names: KeyNames;
  caption: string;
  /** Where one sees what a group consists of; null where nothing leads there. */
  linkOf: (keys: Row["keys"]) => string | null;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard (WCAG 2.1.1)
    <section className="scroll" tabIndex={0} aria-label={`数据：${caption}`}>
      <table className="rows numbers">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {dimensions.map((dimension) => (
              <th key={dimension} scope="col">
                {DIMENSIONS[dimension]}
              </th>
            ))}
            {measures.map((measure) => (
              <th key={measure} scope="col" className="number">
                {MEASURED[measure]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="total">
          <tr>
            <th scope="row" colSpan={dimensions.length}>
              全部
            </th>
            <Numbers measures={measures} row={total} />
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
                <Numbers measures={measures} row={row} />
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
