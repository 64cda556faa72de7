import { failureAt } from "../../answers/failure.ts";
import { useAnswer } from "../../answers/use-answer.ts";
import { ObligationsAtDesk } from "../../generated/documents.ts";
import { Loading, NoAnswer } from "../../parts/no-answer.tsx";
import type { Officer } from "../../session/session.ts";
import { hrefOf } from "../../shell/place.ts";
import { ACTIONS } from "../../words/of-measures.ts";
import { News } from "./news.tsx";
import { recentChecks } from "./recent.ts";

const MOST = 5;

function Overdue({ officer }: { officer: Officer }) {
  const asked = useAnswer(ObligationsAtDesk, {
    department: officer.department,
    filter: { overdue: true },
    order: "URGENCY",
    first: 100,
  });
  if (asked.state === "idle" || asked.state === "loading") return <Loading what="逾期任务" />;
  if (asked.state === "failed")
    return <NoAnswer failure={asked.failure} what="逾期任务" again={asked.again} />;
  const page = asked.data.department?.obligations;
  if (!page) {
    const failure = failureAt(asked.failures, "department");
    return failure ? <NoAnswer failure={failure} what="逾期任务" again={asked.again} /> : null;
  }
  const overdue = page.nodes;
  if (overdue.length === 0) return <p className="quiet">没有逾期的任务。</p>;
  return (
    <ul className="lines">
      {overdue.slice(0, MOST).map(({ id, dueOn, limb, subject, withheld }) => (
        <li key={id}>
          <a href={hrefOf("work", { view: "overdue" })}>
            {subject?.name ?? (withheld ? "个人（无权查看）" : "主体未能查得")} ·{" "}
            {limb?.title ?? "措施未能查得"}
          </a>
          <span className="day">应于 {dueOn}</span>
        </li>
      ))}
      {overdue.length > MOST && (
        <li>
          <a href={hrefOf("work", { view: "overdue" })}>
            全部 {page.pageInfo.hasNextPage ? "100 项以上" : `${overdue.length} 项`}
          </a>
        </li>
      )}
    </ul>
  );
}

function Recent() {
  const checks = recentChecks();
  if (checks.length === 0) {
    return <p className="quiet">本次打开以来没有核查过单位。对个人的核查不在此保留。</p>;
  }
  return (
    <ul className="lines">
      {checks.map(({ id, name, action }) => (
        <li key={`${id}${action}`}>
          <a href={hrefOf("check", { kind: "organization", id, action })}>{name}</a>
          <span className="quiet">{ACTIONS[action]}</span>
        </li>
      ))}
    </ul>
  );
}

/** What an officer finds before the first question of the day. */
export function Start({ officer }: { officer: Officer | null }) {
  return (
    <div className="start">
      <section>
        <h2>怎样核查</h2>
        <p>
          输入名称或统一社会信用代码，从候选中选定主体，即得结论、理由、依据和期限。个人按姓名或证件核查，须先载明用途。
        </p>
        <p className="quiet">
          按 <kbd>/</kbd> 到搜索框，按 <kbd>?</kbd> 看全部按键。
        </p>
      </section>
      <section>
        <h2>最近核查</h2>
        <Recent />
      </section>
      {officer && (
        <>
          <section>
            <h2>逾期任务</h2>
            <Overdue officer={officer} />
          </section>
          <section>
            <h2>上次查看以来</h2>
            <News officer={officer} />
          </section>
        </>
      )}
    </div>
  );
}
