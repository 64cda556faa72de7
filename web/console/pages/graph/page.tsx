import "./graph.css";
import { Button, Segmented } from "antd";
import { useCallback, useMemo, useRef, useState } from "react";
import { failureAt } from "../../answers/failure.ts";
import { saveFile } from "../../answers/save-file.ts";
import { useAnswer } from "../../answers/use-answer.ts";
import { PathOnGraph } from "../../generated/documents.ts";
import { AskPurpose, Loading, NoAnswer, NothingFound } from "../../parts/no-answer.tsx";
import { SubjectSearch } from "../../parts/subject-search.tsx";
import { useAsOf } from "../../shell/as-of.ts";
import { usePlace } from "../../shell/place.ts";
import { type Explored, exploredOf, hideParam, LEVELS, openParam, pinParam, startAt } from "./explored.ts";
import { DaySlider, Filters, Legend } from "./filters.tsx";
import { type Drawing, GraphCanvas } from "./graph-canvas.tsx";
import { PathNote } from "./path-note.tsx";
import { SidePanel } from "./side-panel.tsx";
import { GraphTables } from "./tables.tsx";
import { useExpansions } from "./use-expansions.ts";
import { useSteps } from "./use-steps.ts";
import { stillOpen, type VisibleGraph, visibleGraph } from "./visible-graph.ts";
import { kindOf, standingOf } from "./words.ts";

function useActions(
  explored: Explored,
  open: Explored["open"],
  steps: ReturnType<typeof useSteps>,
  drawing: Drawing | null,
) {
  const { change } = usePlace();
  const { root, pins, to } = explored;
  const { step } = steps;
  return {
    select: (id: string | null) => change({ sel: id }, "replace"),
    expand(id: string) {
      const level = open.get(id);
      const next = Math.min((level ?? -1) + 1, LEVELS.length - 1);
      if (level !== next) step({ open: openParam(new Map([...open, [id, next]]), root), sel: id });
    },
    collapse(id: string, expansions: Parameters<typeof stillOpen>[2]) {
      const left = new Map([...open].filter(([other]) => other !== id));
      const starts = [root, ...(to === null ? [] : [to])];
      step({ open: openParam(stillOpen(left, starts, expansions), root) });
    },
    pin(id: string, at: { x: number; y: number }) {
      change({ pin: pinParam(new Map([...pins, [id, at]])) }, "replace");
    },
    togglePin(id: string) {
      const next = new Map(pins);
      const at = drawing?.positionOf(id);
      if (!next.delete(id) && at) next.set(id, at);
      change({ pin: pinParam(next) }, "replace");
    },
    startFrom: (id: string) => step(startAt(id)),
    leadTo: (id: string | null) => step({ to: id }),
    hide: (hidden: Pick<Explored, "hiddenRoles" | "hiddenHolders">) =>
      change({ hide: hideParam(hidden) }, "replace"),
    show: (view: Explored["view"]) => change({ view: view === "table" ? "table" : null }, "replace"),
  };
}

/** What was shown before is shown until what it leads to on another day is known. */
function useLast(graph: VisibleGraph, isKnown: boolean): VisibleGraph {
  const last = useRef(graph);
  if (isKnown) last.current = graph;
  return isKnown ? graph : last.current;
}

function GraphOf({ explored }: { explored: Explored }) {
  const { on, today, set } = useAsOf();
  const steps = useSteps();
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const drawn = useCallback((made: Drawing | null) => setDrawing(made), []);
  const { root, to, selected, pins, view } = explored;
  // What is known of the start comes with what it leads to, shown or not.
  const expansions = useExpansions(new Map([[explored.root, 0], ...explored.open]), on);
  const path = useAnswer(PathOnGraph, to === null ? null : { from: root, to, on });
  const paths = path.state === "answered" ? path.data.path : null;
  const asked = useMemo(
    () => visibleGraph(explored, expansions.byId, paths),
    [explored, expansions.byId, paths],
  );
  const isAnswered = asked.nodes.length > 0 || !expansions.isLoading;
  const graph = useLast(asked, isAnswered);
  const actions = useActions(explored, explored.open, steps, drawing);
  const shown = useMemo(() => ({ graph, root, selected, pins }), [graph, root, selected, pins]);
  const node = graph.nodes.find(({ id }) => id === selected) ?? null;
  const collapse = (id: string) => actions.collapse(id, expansions.byId);
  const said = node
    ? `${node.subject.name}，${kindOf(node.subject)}，${standingOf(node.subject)}${node.isOpen ? "" : "，未展开"}`
    : "";

  const failed = expansions.failed.get(root);
  if (failed && graph.nodes.length === 0)
    return <NoAnswer failure={failed} what="关系图" again={expansions.again} />;
  if (expansions.unknown.has(root) && graph.nodes.length === 0) {
    return (
      <NothingFound title="登记中没有此主体">
        <p>网址所指的编号在登记中没有。查无登记不表示未列入。</p>
      </NothingFound>
    );
  }
  if (graph.nodes.length === 0 && expansions.isLoading) return <Loading what="关系图" />;
  const name = graph.nodes.find(({ id }) => id === root)?.subject.name ?? "关系图";
  return (
    <div className="graph">
      <h1>{name} 的关系图</h1>
      <div className="graph-bar">
        <Segmented
          aria-label="视图"
          value={view}
          onChange={(next) => actions.show(next as Explored["view"])}
          options={[
            { value: "graph", label: "图" },
            { value: "table", label: "表格" },
          ]}
        />
        <Button disabled={!steps.canUndo} onClick={steps.undo}>
          撤销
        </Button>
        <Button disabled={!steps.canRedo} onClick={steps.redo}>
          重做
        </Button>
        {view === "graph" && (
          <>
            <Button onClick={() => drawing?.fit()}>适应窗口</Button>
            <Button onClick={async () => drawing && saveFile(await drawing.picture(), `${name} ${on}.png`)}>
              保存图片
            </Button>
          </>
        )}
        <span className="quiet" role="status">
          主体 {graph.nodes.length}，关系 {graph.edges.length}
          {expansions.isLoading ? `，正在读取（${expansions.answered.join(" / ")}）…` : ""}
        </span>
      </div>
      <div className="graph-filters">
        <div className="graph-path">
          <SubjectSearch
            label="查到另一主体的路径"
            readsPersons
            choose={(choice) => choice.kind !== "identity" && actions.leadTo(choice.id)}
          />
          {to !== null && (
            <PathNote
              asked={path}
              failure={path.state === "answered" ? failureAt(path.failures, "path") : null}
              close={() => actions.leadTo(null)}
            />
          )}
        </div>
        <Filters hidden={explored} change={actions.hide} />
        <DaySlider on={on} today={today} set={set} />
        <Legend />
      </div>
      <div className="graph-room">
        {expansions.personsWithheld && (
          <p className="line quiet">
            未经由个人：须载明用途并有查阅个人信息的权限。
            <AskPurpose />
          </p>
        )}
        {explored.leftOut > 0 && (
          <p role="alert">
            要展开的主体过多，后 {explored.leftOut} 个未展开。请先收起一些，或者改从其中一个主体开始。
          </p>
        )}
        {[...expansions.failed].map(([id, failure]) => (
          <NoAnswer key={id} failure={failure} what="所展开的主体" again={expansions.again} />
        ))}
        {view === "graph" ? (
          <GraphCanvas shown={shown} keys={{ ...actions, collapse }} drawn={drawn} said={said} />
        ) : (
          <GraphTables graph={graph} selected={selected} actions={{ ...actions, collapse }} />
        )}
      </div>
      <SidePanel
        node={node}
        graph={graph}
        on={on}
        root={root}
        isPinned={node !== null && pins.has(node.id)}
        canPin={view === "graph"}
        actions={{ ...actions, collapse }}
      />
    </div>
  );
}

/** 关系图: who is tied to whom by positions, from one subject on. */
export function GraphPage() {
  const { params, change } = usePlace();
  const text = params.toString();
  const explored = useMemo(() => exploredOf(new URLSearchParams(text)), [text]);
  if (explored) return <GraphOf key={explored.root} explored={explored} />;
  return (
    <>
      <h1>关系图</h1>
      <SubjectSearch
        isMain
        label="名称 / 统一社会信用代码 / 证件号"
        readsPersons
        choose={(choice) => choice.kind !== "identity" && change(startAt(choice.id))}
      />
      <p className="quiet">从一个单位或个人起，看谁在哪里任职、谁控制谁；逐步展开，查两个主体之间的路径。</p>
    </>
  );
}
