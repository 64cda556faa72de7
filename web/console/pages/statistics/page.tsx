import "./statistics.css";
import { Segmented } from "antd";
import { lazy, Suspense, useMemo } from "react";
import type { PanelFragment } from "../../generated/operations.ts";
import { Loading, NoAnswer, NothingFound } from "../../parts/no-answer.tsx";
import { seesOwnAlone } from "../../session/sees-own-alone.ts";
import { type Officer, useOfficer } from "../../session/session.ts";
import { hrefOf, usePlace } from "../../shell/place.ts";
import { CHANNELS, DIMENSIONS, MEASURED } from "../../words/of-statistics.ts";
import { AsOfNote } from "./as-of-note.tsx";
import { chartOf } from "./chart-of.ts";
import { Controls } from "./controls.tsx";
import { ExportButtons } from "./export-buttons.tsx";
import { type KeyNames, useKeyNames } from "./key-names.ts";
import { MOST_CONNECTED, MostConnected } from "./most-connected.tsx";
import { absencesIn, type Row, rowsOf, totalOf } from "./numbers.ts";
import { PanelTable } from "./panel-table.tsx";
import { PANELS, type Panel, type Variables, type View } from "./panels.ts";
import { dimensionsParam, FILTER_OF, type FilterName } from "./question.ts";

const ChartDrawing = lazy(async () => ({ default: (await import("./chart-drawing.tsx")).ChartDrawing }));

/** What is counted, in words: how it is cut, and to what it is confined. */
function captionOf(
  panel: Panel,
  { by, filter = {}, channel }: Variables,
  names: KeyNames,
  on: string,
): string {
  const { monthFrom, monthTo } = filter;
  const confined = panel.dimensions.flatMap((dimension) => {
    const value = dimension === "MONTH" ? undefined : filter[FILTER_OF[dimension]];
    return value === undefined ? [] : [`${DIMENSIONS[dimension]}：${names.nameOf(dimension, String(value))}`];
  });
  const parts = [
    ...(channel ? [CHANNELS[channel]] : []),
    `按${by.map((dimension) => DIMENSIONS[dimension]).join("、")}`,
    ...(monthFrom || monthTo
      ? [[monthFrom && `自 ${monthFrom}`, monthTo && `至 ${monthTo}`].filter(Boolean).join(" ")]
      : []),
    ...confined,
    `截至 ${on}`,
  ];
  return `${panel.title}（${parts.join("；")}）`;
}

/** Why numbers are missing, or sum up to something else, where they do. */
function Notes({
  panel,
  statistics: { dimensions, suppression },
  rows,
  hasLinks,
}: {
  panel: Panel;
  statistics: PanelFragment;
  rows: readonly Row[];
  hasLinks: boolean;
}) {
  const absences = absencesIn(rows);
  const sumsUpToMore = dimensions.some(
    (dimension) =>
      dimension === "BEHAVIOUR" ||
      (panel.field === "restrictionStatistics" && (dimension === "MEASURE" || dimension === "LIMB")),
  );
  return (
    <ul className="notes">
      {hasLinks && <li>点一组的名称，或者图中的一组，即只统计该组，并换一个维度分组。</li>}
      {suppression && (
        <li>
          “不予显示”：少于 {suppression.threshold} 的数可能识别出个别主体；可由总数推算的他组一并不予显示，共{" "}
          {suppression.groups} 组；与所示日数相当者少于 {suppression.threshold}{" "}
          的，日数不予显示。有“查阅统计”权限的可见。依据：{suppression.source}。
        </li>
      )}
      {absences.includes("NONE") && <li>“—”：没有可计算的，例如没有一项时的中位日数。</li>}
      {absences.includes("UNKNOWN") && (
        <li>“未能查得”：期限所在年份的工作日历尚未录入，是否逾期无从判断。</li>
      )}
      {sumsUpToMore && <li>一个主体或一条记录可以属于数组，各组之和可以大于“全部”。</li>}
      {panel.note && <li>{panel.note}</li>}
    </ul>
  );
}

function ChartOfPanel({
  statistics,
  rows,
  view,
  names,
  caption,
  linkOf,
}: {
  statistics: PanelFragment;
  rows: readonly Row[];
  view: View;
  names: KeyNames;
  caption: string;
  linkOf: (keys: Row["keys"]) => string | null;
}) {
  const chart = useMemo(() => chartOf(statistics, rows, view, names), [statistics, rows, view, names]);
  if (!chart) return <p className="quiet">这样分组没有画图（组太多，或多数不予显示），数在下表。</p>;
  return (
    <>
      <Suspense fallback={<Loading what="图" />}>
        <ChartDrawing
          chart={chart}
          label={`图：${view.title}，${caption}。各数见下表。`}
          linkOf={(key) => linkOf([key])}
        />
      </Suspense>
      {statistics.dimensions.length > 1 && <p className="quiet">图中为“{MEASURED[chart.measure]}”。</p>}
      {chart.isInTime && chart.lacksKept && <p className="quiet">不予显示的数没有画出。</p>}
    </>
  );
}

/** Where one sees what a group consists of: confined to its key, and cut by the next dimension. */
function linkTo(
  panel: Panel,
  by: Variables["by"],
  params: URLSearchParams,
  key: string | null | undefined,
): string | null {
  const [dimension, second] = by;
  if (!dimension || key === null || key === undefined) return null;
  const filter = FILTER_OF[dimension];
  const next =
    second ?? panel.dimensions.find((other) => other !== dimension && !params.has(FILTER_OF[other]));
  if (!next || !panel.filters.includes(filter) || params.get(filter) === key) return null;
  const confined = dimension === "MONTH" ? { monthFrom: key, monthTo: key } : { [filter]: key };
  return hrefOf("statistics", { ...Object.fromEntries(params), ...confined, by: dimensionsParam([next]) });
}

function Answer({
  panel,
  statistics,
  names,
  mayCut,
}: {
  panel: Panel;
  statistics: PanelFragment;
  names: KeyNames;
  mayCut: boolean;
}) {
  const { params, change } = usePlace();
  const variables = panel.variablesIn(params, mayCut);
  const { measures, groups, on } = statistics;
  const views = panel.views.filter((each) => each.measures.some((measure) => measures.includes(measure)));
  const view = views.find(({ measures: [first] }) => first === params.get("show")) ?? views[0];
  const [first] = view?.measures ?? [];
  const rows = useMemo(() => (first ? rowsOf(statistics, first) : []), [statistics, first]);
  if (groups.length === 0 || !view) {
    const isConfined = Object.keys(variables.filter ?? {}).length > 0;
    return (
      <NothingFound title="没有数据">
        <p>{isConfined ? "所选范围内没有可统计的记录。" : panel.whenEmpty}</p>
      </NothingFound>
    );
  }
  const caption = captionOf(panel, variables, names, on);
  const total = totalOf(statistics);
  const linkOf = ([key]: Row["keys"]) => (mayCut ? linkTo(panel, variables.by, params, key) : null);
  return (
    <>
      <AsOfNote {...statistics} />
      {views.length > 1 && (
        <Segmented
          aria-label="图中所画"
          value={view.title}
          onChange={(title) => {
            const chosen = views.find((each) => each.title === title);
            change({ show: chosen === views[0] ? null : (chosen?.measures[0] ?? null) }, "replace");
          }}
          options={views.map(({ title }) => title)}
        />
      )}
      <ChartOfPanel {...{ statistics, rows, view, names, caption, linkOf }} />
      <PanelTable
        {...{ rows, total, names, caption, linkOf }}
        panel={statistics}
        groups={panel.groups ?? []}
      />
      <Notes
        panel={panel}
        statistics={statistics}
        rows={[...rows, total]}
        hasLinks={rows.some(({ keys }) => linkOf(keys) !== null)}
      />
      <ExportButtons field={panel.field} variables={variables} name={`${panel.title} ${on}`} />
    </>
  );
}

function PanelView({ panel, names, mayCut }: { panel: Panel; names: KeyNames; mayCut: boolean }) {
  const { params } = usePlace();
  const asked = panel.useStatistics(params, mayCut);
  return (
    <>
      <Controls panel={panel} variables={panel.variablesIn(params, mayCut)} names={names} mayCut={mayCut} />
      {asked.state === "loading" && <Loading what="统计" />}
      {asked.state === "failed" && <NoAnswer failure={asked.failure} what="该统计" again={asked.again} />}
      {asked.state === "answered" && asked.data && (
        <Answer panel={panel} statistics={asked.data} names={names} mayCut={mayCut} />
      )}
    </>
  );
}

/** The panels to choose from. What is counted stays confined as it is, as far as a panel can be. */
function Choices({ chosen }: { chosen: string }) {
  const { params } = usePlace();
  const kept = (filters: readonly FilterName[]) =>
    Object.fromEntries(filters.map((name) => [name, params.get(name)]));
  const choices = [
    ...PANELS.map(({ name, title, filters }) => ({ name, title, filters })),
    { ...MOST_CONNECTED, filters: [] },
  ];
  return (
    <nav aria-label="统计项目" className="panels">
      <ul>
        {choices.map(({ name, title, filters }) => (
          <li key={name}>
            <a
              href={hrefOf("statistics", { panel: name, ...kept(filters) })}
              aria-current={name === chosen ? "page" : undefined}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Whether an officer is shown every number of a panel, and may cut it finer. */
function mayCutOf(panel: Panel, officer: Officer): boolean {
  return officer.scopes.includes("analytics:read") || (panel.isWholeOfOwn && seesOwnAlone(officer));
}

/** 统计: how the list moves, who recurs, whether anybody acts, and who delays. */
export function StatisticsPage() {
  const { params } = usePlace();
  const officer = useOfficer();
  const names = useKeyNames();
  const isOfPersons = params.get("panel") === MOST_CONNECTED.name;
  const panel = PANELS.find(({ name }) => name === params.get("panel")) ?? PANELS[0];
  const { name, title, meaning } = isOfPersons ? MOST_CONNECTED : panel;
  return (
    <>
      <h1>统计</h1>
      <div className="statistics">
        <Choices chosen={name} />
        <section aria-label={title} className="panel">
          <h2>{title}</h2>
          <p>{meaning}</p>
          {isOfPersons ? (
            <MostConnected />
          ) : names ? (
            <PanelView
              key={panel.name}
              panel={panel}
              names={names}
              mayCut={officer ? mayCutOf(panel, officer) : false}
            />
          ) : (
            <Loading what="统计" />
          )}
        </section>
      </div>
    </>
  );
}
