import type { BarSeriesOption, LineSeriesOption } from "echarts/charts";
import type { EChartsCoreOption } from "echarts/core";
import type { Chart } from "./chart-of.ts";
import { ABSENCES, type Absence, numberText } from "./numbers.ts";

/** Pixels of a bar, of the gap between categories, and of what is around all of them. */
const [BAR, GAP, AROUND] = [14, 12, 16];
const LEGEND = 28;

// The SVG takes the colours of the stylesheet by their names, so that light and dark need no drawing anew.
const COLOURS = ["var(--accent)", "var(--strong-line)", "var(--ink)", "var(--chart-fourth)"];
const DASHES: readonly ("solid" | "dashed" | "dotted" | number[])[] = [
  "solid",
  "dashed",
  "dotted",
  [8, 3, 2, 3],
];

const [FONT_SIZE, LINE] = [13, 16];
/** As much of the width as names of categories may take, and pixels at most. */
const [NAMES_SHARE, NAMES] = [0.4, 270];

const namesWidth = (width: number) => Math.min(NAMES, Math.floor(width * NAMES_SHARE));
const isAbsent = (value: number | Absence): value is Absence => typeof value === "string";
const hasLegend = ({ series }: Chart) => series.length > 1;

/** How high a chart is, of a width, in pixels. */
export function heightOf(chart: Chart, width: number): number {
  const legend = hasLegend(chart) ? LEGEND : 0;
  if (chart.isInTime) return 240 + legend;
  const lines = chart.categories.map((name) => Math.ceil((name.length * FONT_SIZE) / namesWidth(width)));
  const row = Math.max(chart.series.length * BAR, Math.max(...lines) * LINE) + GAP;
  return chart.categories.length * row + AROUND + legend;
}

/**
 * How ECharts draws a chart: months as lines, all else as bars with their numbers beside them.
 * @param width of the drawing, in pixels
 * @param fontFamily by which the room for texts is measured: "inherit" could not be
 */
export function optionOf(chart: Chart, width: number, fontFamily: string): EChartsCoreOption {
  const { measure, isInTime, categories, series, isGroupedBySeries } = chart;
  const font = { fontFamily, fontSize: FONT_SIZE, lineHeight: LINE, color: "var(--ink)" };
  const text = (value: unknown) => (typeof value === "number" ? numberText(measure, value) : "");
  const isWhole = series.every(({ values }) =>
    values.every((value) => typeof value === "string" || Number.isInteger(value)),
  );
  const numbers = {
    type: "value",
    axisLabel: { ...font, formatter: text },
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: "var(--line)" } },
    splitNumber: 4,
  };
  const names = {
    type: "category",
    data: categories,
    axisLine: { lineStyle: { color: "var(--strong-line)" } },
    axisTick: { show: false },
  };
  const lines = series.map(
    ({ name, values }, at): LineSeriesOption => ({
      type: "line",
      name,
      triggerLineEvent: isGroupedBySeries,
      // What can be clicked is said by who knows where it leads.
      cursor: isGroupedBySeries ? "pointer" : "default",
      data: values.map((value) => (isAbsent(value) ? null : value)),
      color: COLOURS[at] ?? "",
      lineStyle: { width: 2, type: DASHES[at] ?? "solid" },
      // A number between two that are not there would be no line.
      symbol: values.some(isAbsent) ? "circle" : "none",
      symbolSize: 5,
      emphasis: { disabled: true },
    }),
  );
  const bars = series.map(
    ({ name, values }, at): BarSeriesOption => ({
      type: "bar",
      name,
      cursor: isGroupedBySeries ? "pointer" : "default",
      // Without a word it would look like zero.
      data: values.map((value) =>
        isAbsent(value) ? { value: 0, label: { formatter: ABSENCES[value], color: "var(--quiet)" } } : value,
      ),
      color: COLOURS[at] ?? "",
      barWidth: BAR - 2,
      label: { ...font, show: true, position: "right", formatter: ({ value }) => text(value) },
      emphasis: { disabled: true },
    }),
  );
  return {
    animation: false,
    grid: { left: 0, right: isInTime ? 16 : 64, top: (hasLegend(chart) ? LEGEND : 0) + 8, bottom: 0 },
    ...(hasLegend(chart)
      ? { legend: { left: 0, top: 0, padding: 0, textStyle: font, selectedMode: false, itemHeight: 10 } }
      : {}),
    ...(isInTime
      ? {
          xAxis: { ...names, boundaryGap: false, axisLabel: { ...font, hideOverlap: true } },
          yAxis: { ...numbers, minInterval: isWhole ? 1 : 0 },
          series: lines,
          tooltip: {
            trigger: "axis",
            // The other one writes HTML with style attributes, which the policy of the page refuses.
            renderMode: "richText",
            backgroundColor: "var(--paper)",
            borderColor: "var(--strong-line)",
            textStyle: font,
            valueFormatter: text,
            axisPointer: { lineStyle: { color: "var(--strong-line)" } },
          },
        }
      : {
          xAxis: { ...numbers, show: false },
          yAxis: {
            ...names,
            inverse: true,
            axisLabel: { ...font, interval: 0, width: namesWidth(width), overflow: "break" },
          },
          series: bars,
        }),
  };
}
