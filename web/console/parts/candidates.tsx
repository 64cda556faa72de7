import type { FindSubjectsQuery } from "../generated/operations.ts";
import { countOf } from "../words/days.ts";
import { KINDS } from "../words/of-registry.ts";

type Found = NonNullable<FindSubjectsQuery["search"]>;
export type Candidate = Found["edges"][number];

function Line({ candidate: { node, name, former, match } }: { candidate: Candidate }) {
  return (
    <>
      <span className="candidate-name">
        {node.name}
        {former && <span className="quiet">（曾用名 {name}）</span>}
      </span>
      <span className="candidate-tells">
        {node.__typename === "Organization" ? (
          <>
            <span>{KINDS[node.kind]}</span>
            <span>{node.division?.name ?? "区县未载明"}</span>
            <span>{node.registeredOn ? `${node.registeredOn} 登记` : "登记日未载明"}</span>
            {node.registrationStatus && <span>{node.registrationStatus}</span>}
            <span className="code">{node.code}</span>
            {match === "CODE" && <span>代码相符</span>}
          </>
        ) : (
          <>
            <span>个人</span>
            <span className="code">{node.identityMask}</span>
          </>
        )}
      </span>
    </>
  );
}

/** What a search found, each with what tells it from the others. */
export function Candidates({
  id,
  found,
  active,
  choose,
}: {
  id: string;
  found: Found;
  active: number | null;
  choose: (candidate: Candidate) => void;
}) {
  const { edges, count, complete, personsWithheld } = found;
  return (
    <div className="candidates">
      {edges.length > 0 && (
        <div role="listbox" id={id} aria-label="候选">
          {edges.map((candidate, at) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the keys, as focus stays in it
            <div
              key={candidate.node.id}
              role="option"
              id={`${id}-${at}`}
              aria-selected={at === active}
              tabIndex={-1}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(candidate)}
            >
              <Line candidate={candidate} />
            </div>
          ))}
        </div>
      )}
      <p className="candidates-note" role="status">
        {edges.length === 0
          ? "登记中没有相符的名称或代码。"
          : edges.length < count || !complete
            ? `查得 ${countOf(count)} 个${complete ? "" : "以上"}，所列为前 ${edges.length} 个；名称写得更全，候选更少。`
            : "名称相同的可能不是同一主体，请按代码选定。"}
        {edges.length > 1 && active === null && <span>按 ↓ 选定后再按回车。</span>}
        {personsWithheld && <span>未查个人：须有查阅个人信息的权限，并在页首载明用途。</span>}
      </p>
    </div>
  );
}
