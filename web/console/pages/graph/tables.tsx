import { Button } from "antd";
import { VerdictMark } from "../../parts/status-mark.tsx";
import { hrefOf } from "../../shell/place.ts";
import { ROLES } from "../../words/of-registry.ts";
import type { VisibleGraph } from "./visible-graph.ts";
import { isListed, kindOf, verdictOf } from "./words.ts";

export interface RowActions {
  select(id: string): void;
  expand(id: string): void;
  collapse(id: string): void;
}

function Subjects({
  graph,
  selected,
  actions,
}: {
  graph: VisibleGraph;
  selected: string | null;
  actions: RowActions;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard (WCAG 2.1.1)
    <section className="scroll" tabIndex={0} aria-label="主体">
      <table className="rows">
        <caption>主体 {graph.nodes.length}</caption>
        <thead>
          <tr>
            <th scope="col">名称</th>
            <th scope="col">类别</th>
            <th scope="col">区县</th>
            <th scope="col">名单</th>
            <th scope="col">限制</th>
            <th scope="col">任职</th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {graph.nodes.map(({ id, subject, isOpen, hidden, isOnPath }) => {
            const verdict = verdictOf(subject);
            const listed = isListed(subject);
            return (
              <tr key={id} aria-current={id === selected || undefined}>
                <th scope="row">
                  <button type="button" className="link" onClick={() => actions.select(id)}>
                    {subject.name}
                  </button>
                  {isOnPath && <span className="quiet">（在路径上）</span>}
                </th>
                <td className="short">{kindOf(subject)}</td>
                <td className="short">
                  {subject.__typename === "Organization" ? (subject.division?.name ?? "未载明") : "—"}
                </td>
                <td className="short">
                  {listed === null ? "未能核验" : listed ? <strong>在列</strong> : "未列入"}
                </td>
                <td className="short">{verdict === null ? "未能核验" : <VerdictMark verdict={verdict} />}</td>
                <td className="short">
                  {hidden > 0 ? `另有 ${hidden} 项未展开` : isOpen ? "已展开" : "未展开"}
                </td>
                <td className="short">
                  {(!isOpen || hidden > 0) && (
                    <Button
                      size="small"
                      onClick={() => actions.expand(id)}
                      aria-label={`${isOpen ? "再展开" : "展开"} ${subject.name}`}
                    >
                      {isOpen ? "再展开" : "展开"}
                    </Button>
                  )}{" "}
                  {isOpen && (
                    <Button
                      size="small"
                      onClick={() => actions.collapse(id)}
                      aria-label={`收起 ${subject.name}`}
                    >
                      收起
                    </Button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Positions({ graph }: { graph: VisibleGraph }) {
  const names = new Map(graph.nodes.map(({ id, subject }) => [id, subject]));
  const rows = graph.edges.flatMap(({ source, target, positions }) =>
    positions.map((position) => ({ position, holder: names.get(source), organization: names.get(target) })),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: as above
    <section className="scroll" tabIndex={0} aria-label="任职">
      <table className="rows">
        <caption>任职 {rows.length}</caption>
        <thead>
          <tr>
            <th scope="col">任职者</th>
            <th scope="col">角色</th>
            <th scope="col">单位</th>
            <th scope="col" className="day">
              起日
            </th>
            <th scope="col" className="day">
              止日
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ position, holder, organization }) => (
            <tr key={position.id}>
              <td>{holder?.name}</td>
              <td className="short">{ROLES[position.role]}</td>
              <td>
                <a href={hrefOf("subject", { kind: "organization", id: position.organization.id })}>
                  {organization?.name}
                </a>
              </td>
              <td className="day">{position.since ?? "一直"}</td>
              <td className="day">{position.until ?? "在任"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What the graph shows, as tables: the same subjects and positions, the same that can be done. */
export function GraphTables(props: { graph: VisibleGraph; selected: string | null; actions: RowActions }) {
  return (
    <div className="graph-tables">
      <Subjects {...props} />
      <Positions graph={props.graph} />
    </div>
  );
}
