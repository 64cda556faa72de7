import { BarChart, LineChart } from "echarts/charts";
import { GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { type ECharts, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import type { Chart } from "./chart-of.ts";
import { heightOf, optionOf } from "./chart-option.ts";

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

/** Where a group of a chart leads; null where nothing does. */
export type GroupLink = (key: string | null) => string | null;

/** Has clicks on a drawing lead where the links of its table lead. */
function leadByClicks(
  made: ECharts,
  { isInTime, isGroupedBySeries, groups }: Chart,
  linkOf: GroupLink,
): void {
  const go = (at: number | undefined) => {
    const key = at === undefined ? undefined : groups[at];
    const href = key === undefined ? null : linkOf(key);
    if (href !== null) location.assign(href);
  };
  if (isGroupedBySeries) {
    made.on("click", ({ seriesIndex }) => go(seriesIndex));
    return;
  }
  // All of the room of a category is its mark: a short bar, or a point of a line, would be hard to hit.
  const categoryAt = (x: number, y: number): number => {
    const place = made.convertFromPixel({ seriesIndex: 0 }, [x, y]);
    return Math.round((isInTime ? place[0] : place[1]) ?? -1);
  };
  const room = made.getZr();
  room.on("click", ({ offsetX, offsetY }) => go(categoryAt(offsetX, offsetY)));
  room.on("mousemove", ({ offsetX, offsetY }) => {
    const key = groups[categoryAt(offsetX, offsetY)];
    room.setCursorStyle(key !== undefined && linkOf(key) !== null ? "pointer" : "default");
  });
}

/**
 * Draws a chart, as wide as there is room. Its numbers are in the table, and where a click on it leads the links there lead
 * by the keyboard: here it is a picture with a name.
 */
export function ChartDrawing({ chart, label, linkOf }: { chart: Chart; label: string; linkOf: GroupLink }) {
  const container = useRef<HTMLDivElement>(null);
  const link = useRef(linkOf);
  link.current = linkOf;
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    const made = init(element, null, { renderer: "svg" });
    leadByClicks(made, chart, (key) => link.current(key));
    const { fontFamily } = getComputedStyle(element);
    const draw = () => {
      const width = element.clientWidth;
      element.style.height = `${heightOf(chart, width)}px`;
      made.resize();
      made.setOption(optionOf(chart, width, fontFamily), true);
    };
    // It tells of the first size too.
    const resized = new ResizeObserver(draw);
    resized.observe(element);
    return () => {
      resized.disconnect();
      made.dispose();
    };
  }, [chart]);
  return <div ref={container} role="img" aria-label={label} className="chart" />;
}
