import { BarChart, LineChart } from "echarts/charts";
import { GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import type { Chart } from "./chart-of.ts";
import { heightOf, optionOf } from "./chart-option.ts";

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

/** Draws a chart, as wide as there is room. Its numbers are in the table: here it is a picture with a name. */
export function ChartDrawing({ chart, label }: { chart: Chart; label: string }) {
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    const made = init(element, null, { renderer: "svg" });
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
