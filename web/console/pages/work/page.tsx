import "./work.css";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Segmented } from "antd";
import { useState } from "react";
import { failureAt } from "../../answers/failure.ts";
import { useAnswer } from "../../answers/use-answer.ts";
import { ObligationsAtDesk } from "../../generated/documents.ts";
import type { ObligationOnListFragment, ObligationState } from "../../generated/operations.ts";
import { Fold } from "../../parts/fold.tsx";
import { Loading, NoAnswer, NothingFound } from "../../parts/no-answer.tsx";
import { type Officer, useOfficer } from "../../session/session.ts";
import { hrefOf, usePlace } from "../../shell/place.ts";
import { numeralOf } from "../../words/days.ts";
import { isReportable, ObligationRows } from "./obligation-rows.tsx";
import { ReportDialog } from "./report-dialog.tsx";

type Obligation = ObligationOnListFragment;

/** As many as one page of the gateway has. */
const PAGE = 500;

/** What is shown: all that is to be done, or a state of it. */
const VIEWS = [
  { value: "due", label: "待办", states: ["TO_LIFT", "OPEN"] },
  { value: "overdue", label: "逾期", states: ["TO_LIFT", "OPEN"] },
  { value: "lift", label: "待解除", states: ["TO_LIFT"] },
  { value: "done", label: "已办", states: ["IMPLEMENTED", "LIFTED", "NOT_APPLICABLE", "ENDED"] },
] as const satisfies readonly { value: string; label: string; states: readonly ObligationState[] }[];

interface Group {
  readonly key: string;
  readonly title: string;
  readonly members: readonly Obligation[];
}

/** By limb, each where its most urgent one stands: they come in that order. */
function groupsOf(obligations: readonly Obligation[]): readonly Group[] {
  const groups = new Map<string, Obligation[]>();
  for (const obligation of obligations) {
    const key = obligation.limb?.id ?? "";
    groups.set(key, [...(groups.get(key) ?? []), obligation]);
  }
  return [...groups].map(([key, members]) => {
    const limb = members[0]?.limb;
    const title = limb ? `（${numeralOf(limb.measure.number)}）${limb.title}` : "措施未能查得";
    return { key, members, title };
  });
}

function GroupView({
  group,
  chosen,
  choose,
  initially,
}: {
  group: Group;
  chosen: ReadonlySet<string>;
  choose: (ids: readonly string[], isChosen: boolean) => void;
  initially: boolean;
}) {
  const { title, members } = group;
  const lifts = members.filter(({ state }) => state === "TO_LIFT").length;
  const overdue = members.filter((member) => member.overdue).length;
  const next = members.flatMap(({ dueOn }) => dueOn ?? []).sort()[0];
  return (
    <Fold
      title={title}
      count={members.length}
      initially={initially}
      aside={
        <>
          {lifts > 0 && <strong>待解除 {lifts}</strong>}
          {next && overdue === 0 && <span className="day">最近应于 {next} 反馈</span>}
          {overdue > 0 && <strong className="overdue">逾期 {overdue}</strong>}
        </>
      }
    >
      <ObligationRows obligations={members} chosen={chosen} choose={choose} label={title} />
    </Fold>
  );
}

function Work({ officer }: { officer: Officer }) {
  const { params, change } = usePlace();
  const queries = useQueryClient();
  const view = VIEWS.find(({ value }) => value === params.get("view")) ?? VIEWS[0];
  const after = params.get("after");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [reports, setReports] = useState(false);
  const [recorded, setRecorded] = useState(0);
  // A unit of a county sees what is of its county.
  const division = officer.unit?.replace(/^.*_/, "");
  const asked = useAnswer(ObligationsAtDesk, {
    department: officer.department,
    filter: {
      states: [...view.states],
      ...(view.value === "overdue" ? { overdue: true } : {}),
      ...(division ? { division } : {}),
    },
    order: view.value === "done" ? "REGISTERED" : "URGENCY",
    first: PAGE,
    after,
  });
  const page = asked.state === "answered" ? asked.data.department?.obligations : null;
  const failure = asked.state === "answered" ? failureAt(asked.failures, "department") : null;
  const obligations = page?.nodes ?? [];
  const groups = groupsOf(obligations);
  const selected = obligations.filter((each) => chosen.has(each.id) && isReportable(each));
  const mayReport = officer.scopes.includes("feedback:write");

  function choose(ids: readonly string[], isChosen: boolean): void {
    const next = new Set(chosen);
    for (const id of ids) isChosen ? next.add(id) : next.delete(id);
    setChosen(next);
  }

  return (
    <>
      <h1>任务</h1>
      <div className="line filters">
        <Segmented
          aria-label="任务范围"
          value={view.value}
          onChange={(next) => change({ view: next === "due" ? null : next, after: null })}
          options={VIEWS.map(({ value, label }) => ({ value, label }))}
        />
        {mayReport ? (
          <Button
            type="primary"
            disabled={selected.length === 0}
            onClick={() => {
              setRecorded(0);
              setReports(true);
            }}
          >
            反馈所选 {selected.length > 0 ? `${selected.length} 项` : ""}
          </Button>
        ) : (
          <span className="quiet">您没有反馈的权限，只可查看。</span>
        )}
        {recorded > 0 && <output>已记录 {recorded} 项反馈。</output>}
      </div>
      <p className="quiet">
        {view.value === "done" ? "按措施分组。" : "按措施分组：待解除的在前，其余按应反馈日，最逾期的在前。"}
        {(page?.pageInfo.hasNextPage || after) && view.value !== "done" && "其后各页的不比本页的急。"}
        选定一项或多项后一并反馈；状态不同的分别反馈。
      </p>
      {(asked.state === "idle" || asked.state === "loading") && <Loading what="任务" />}
      {asked.state === "failed" && <NoAnswer failure={asked.failure} what="任务" again={asked.again} />}
      {!page && failure && asked.state === "answered" && (
        <NoAnswer failure={failure} what="任务" again={asked.again} />
      )}
      {page && obligations.length === 0 && <NothingFound title={`没有${view.label}的任务`} />}
      {groups.map((group) => (
        <GroupView
          key={group.key}
          group={group}
          chosen={chosen}
          choose={choose}
          initially={group === groups[0]}
        />
      ))}
      <p className="line pages">
        {after && <a href={hrefOf("work", { view: view.value })}>回到前 {PAGE} 项</a>}
        {page?.pageInfo.hasNextPage && (
          <a href={hrefOf("work", { view: view.value, after: page.pageInfo.endCursor })}>
            所列为 {PAGE} 项，其余在下一页
          </a>
        )}
      </p>
      {reports && (
        <ReportDialog
          chosen={selected}
          open
          close={() => setReports(false)}
          recorded={(ids) => {
            if (ids.length === selected.length) setReports(false);
            choose(ids, false);
            setRecorded(recorded + ids.length);
            void queries.invalidateQueries();
          }}
        />
      )}
    </>
  );
}

/** 任务: what the department has to do, and its reports on it. */
export function WorkPage() {
  const officer = useOfficer();
  return officer ? <Work key={officer.unit ?? officer.department} officer={officer} /> : null;
}
