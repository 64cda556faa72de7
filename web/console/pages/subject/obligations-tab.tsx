import { failureAt } from "../../answers/failure.ts";
import { useAnswer } from "../../answers/use-answer.ts";
import { ObligationsOfOrganization, ObligationsOfPerson } from "../../generated/documents.ts";
import { Loading, NoAnswer, NothingFound } from "../../parts/no-answer.tsx";
import { type Column, Rows } from "../../parts/rows.tsx";
import { numeralOf } from "../../words/days.ts";
import { OBLIGATIONS } from "../../words/of-work.ts";
import type { SubjectKind } from "./page.tsx";

const COLUMNS: readonly Column[] = [
  { title: "部门", kind: "short" },
  { title: "措施" },
  { title: "状态", kind: "short" },
  { title: "产生", kind: "day" },
  { title: "应反馈", kind: "day" },
];

/** Which departments have to act on a subject, and what they have reported. */
export function ObligationsTab({ kind, id }: { kind: SubjectKind; id: string }) {
  const organization = useAnswer(ObligationsOfOrganization, kind === "organization" ? { id } : null);
  const person = useAnswer(ObligationsOfPerson, kind === "person" ? { id } : null);
  const asked = kind === "person" ? person : organization;
  if (asked.state === "idle" || asked.state === "loading") return <Loading what="任务与反馈" />;
  if (asked.state === "failed")
    return <NoAnswer failure={asked.failure} what="任务与反馈" again={asked.again} />;
  const subject = "person" in asked.data ? asked.data.person : asked.data.organization;
  const obligations = subject?.obligations?.nodes;
  if (!obligations) {
    const failure = failureAt(asked.failures, kind, "obligations");
    return failure && <NoAnswer failure={failure} what="任务与反馈" again={asked.again} />;
  }
  if (obligations.length === 0) {
    return (
      <NothingFound title="没有可见的任务">
        <p>各部门只见本部门的任务；接收反馈的部门和审计见全部。</p>
      </NothingFound>
    );
  }
  return (
    <>
      <Rows label="任务与反馈" columns={COLUMNS}>
        <tbody>
          {obligations.map(({ id: each, department, limb, state, openedOn, dueOn, overdue }) => (
            <tr key={each}>
              <td className="short">{department?.name ?? "未能查得"}</td>
              <td>{limb ? `（${numeralOf(limb.measure.number)}）${limb.title}` : "未能查得"}</td>
              <td className="short">
                {OBLIGATIONS[state]}
                {overdue && <strong className="overdue">逾期</strong>}
              </td>
              <td className="day">{openedOn}</td>
              <td className="day">{dueOn ?? "—"}</td>
            </tr>
          ))}
        </tbody>
      </Rows>
      {subject?.obligations?.pageInfo.hasNextPage && <p>所列为前 100 项，其余未列。</p>}
    </>
  );
}
