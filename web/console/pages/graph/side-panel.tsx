import { Button } from "antd";
import { failureAt } from "../../answers/failure.ts";
import { useAnswer } from "../../answers/use-answer.ts";
import { ShowOrganization, ShowPerson } from "../../generated/documents.ts";
import type { RestrictionOnPathFragment } from "../../generated/operations.ts";
import { Loading, NoAnswer } from "../../parts/no-answer.tsx";
import { ProvenanceChain } from "../../parts/provenance-chain.tsx";
import { EffectMark, ObjectionMark } from "../../parts/status-mark.tsx";
import { hrefOf } from "../../shell/place.ts";
import { VERDICT_OF_EFFECT } from "../../words/of-measures.ts";
import { chiefGroundOf, clauseOf, reasonOf } from "../../words/sentence.ts";
import type { GraphNode, VisibleGraph } from "./visible-graph.ts";
import { kindOf, standingOf, termsOf, verdictOf } from "./words.ts";

function Chief({ restriction, others }: { restriction: RestrictionOnPathFragment; others: number }) {
  const ground = chiefGroundOf(restriction);
  return (
    <div data-verdict={VERDICT_OF_EFFECT[restriction.effect]}>
      <p className="sentence">
        <EffectMark effect={restriction.effect} /> <strong>{clauseOf(restriction)}</strong>
        {ground ? `：${reasonOf(restriction, ground)}` : "。"}
        {restriction.objectionPending && <ObjectionMark />}
      </p>
      {others > 0 && <p className="quiet">另有 {others} 项限制，见主体页。</p>}
      <ProvenanceChain restriction={restriction} />
    </div>
  );
}

/** Of whoever is selected: what stands against them, in a sentence, and where it comes from. */
function Standing({ node, on }: { node: GraphNode; on: string }) {
  const { id, subject } = node;
  const isPerson = subject.__typename === "Person";
  const organization = useAnswer(ShowOrganization, isPerson ? null : { id, on });
  const person = useAnswer(ShowPerson, isPerson ? { id, on } : null);
  const asked = isPerson ? person : organization;
  if (asked.state === "idle" || asked.state === "loading") return <Loading what="限制" />;
  if (asked.state === "failed") return <NoAnswer failure={asked.failure} what="限制" again={asked.again} />;
  const field = isPerson ? "person" : "organization";
  const found = "person" in asked.data ? asked.data.person : asked.data.organization;
  const restrictions = found?.restrictions ?? null;
  if (restrictions === null) {
    const failure = failureAt(asked.failures, field, "restrictions");
    return failure ? <NoAnswer failure={failure} what="限制" again={asked.again} /> : null;
  }
  const verdict = verdictOf({ restrictions });
  const chief = restrictions.find(({ effect }) => VERDICT_OF_EFFECT[effect] === verdict);
  if (!chief) return <p>经查，{on} 没有针对该主体的惩戒措施。</p>;
  return <Chief key={id} restriction={chief} others={restrictions.length - 1} />;
}

/** What ties it to others on the graph. */
function Ties({ node, graph }: { node: GraphNode; graph: VisibleGraph }) {
  const names = new Map(graph.nodes.map(({ id, subject }) => [id, subject.name]));
  const ties = graph.edges.filter(({ source, target }) => source === node.id || target === node.id);
  if (ties.length === 0) return null;
  return (
    <>
      <h3>图上的任职</h3>
      <ul className="ties">
        {ties.map((edge) => (
          <li key={edge.id}>
            {edge.source === node.id ? "任 " : ""}
            {names.get(edge.source === node.id ? edge.target : edge.source)} {termsOf(edge)}
          </li>
        ))}
      </ul>
    </>
  );
}

export interface PanelActions {
  expand(id: string): void;
  collapse(id: string): void;
  togglePin(id: string): void;
  startFrom(id: string): void;
  leadTo(id: string): void;
}

/** Beside the graph: whoever is selected. */
export function SidePanel({
  node,
  graph,
  on,
  root,
  isPinned,
  canPin,
  actions,
}: {
  node: GraphNode | null;
  graph: VisibleGraph;
  on: string;
  root: string;
  isPinned: boolean;
  canPin: boolean;
  actions: PanelActions;
}) {
  if (!node) {
    return (
      <aside className="graph-panel" aria-label="所选主体">
        <p className="quiet">选中一个主体，在此看它的限制和来路。双击或回车展开。</p>
      </aside>
    );
  }
  const { id, subject, isOpen, hidden } = node;
  const kind = subject.__typename === "Person" ? "person" : "organization";
  return (
    <aside className="graph-panel" aria-label="所选主体">
      <h2>
        <a href={hrefOf("subject", { kind, id })}>{subject.name}</a>
      </h2>
      <p className="quiet">
        {kindOf(subject)}
        {subject.__typename === "Organization" ? ` ${subject.code}` : ` ${subject.identityMask}`}
      </p>
      <p>{standingOf(subject)}。</p>
      {hidden > 0 && <p>另有 {hidden} 项任职未展开。</p>}
      <p className="line">
        {(!isOpen || hidden > 0) && (
          <Button size="small" type="primary" onClick={() => actions.expand(id)}>
            {isOpen ? "再展开" : "展开"}
          </Button>
        )}
        {isOpen && (
          <Button size="small" onClick={() => actions.collapse(id)}>
            收起
          </Button>
        )}
        {canPin && (
          <Button size="small" aria-pressed={isPinned} onClick={() => actions.togglePin(id)}>
            {isPinned ? "取消固定" : "固定"}
          </Button>
        )}
        {id !== root && (
          <>
            <Button size="small" onClick={() => actions.startFrom(id)}>
              以此为起点
            </Button>
            <Button size="small" onClick={() => actions.leadTo(id)}>
              查到此的路径
            </Button>
          </>
        )}
      </p>
      <Standing node={node} on={on} />
      <Ties node={node} graph={graph} />
    </aside>
  );
}
