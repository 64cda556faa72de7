import { Checkbox } from "antd";
import type { KeyboardEvent } from "react";
import type { ObligationOnListFragment } from "../../generated/operations.ts";
import { Rows } from "../../parts/rows.tsx";
import { hrefOf } from "../../shell/place.ts";
import { OBLIGATIONS } from "../../words/of-work.ts";

type Obligation = ObligationOnListFragment;

/** Whether something can be reported on it. */
export function isReportable({ state }: Obligation): boolean {
  return state === "OPEN" || state === "TO_LIFT";
}

function moveFocus(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
  const next = boxes[boxes.indexOf(event.target as HTMLInputElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function SubjectCell({ subject, withheld }: Pick<Obligation, "subject" | "withheld">) {
  if (!subject) return <span className="quiet">{withheld ? "个人（无权查看）" : "未能查得"}</span>;
  const isPerson = subject.__typename === "Person";
  return (
    <>
      <a href={hrefOf("subject", { kind: isPerson ? "person" : "organization", id: subject.id })}>
        {subject.name}
      </a>{" "}
      <span className="quiet">{isPerson ? subject.identityMask : subject.code}</span>
    </>
  );
}

/** Obligations under one limb, each to be chosen. */
export function ObligationRows({
  obligations,
  chosen,
  choose,
  label,
}: {
  obligations: readonly Obligation[];
  chosen: ReadonlySet<string>;
  choose: (ids: readonly string[], isChosen: boolean) => void;
  label: string;
}) {
  const reportable = obligations.filter(isReportable).map(({ id }) => id);
  const count = reportable.filter((id) => chosen.has(id)).length;
  const all = (
    <Checkbox
      aria-label={`全选 ${label}`}
      disabled={reportable.length === 0}
      checked={count > 0 && count === reportable.length}
      indeterminate={count > 0 && count < reportable.length}
      onChange={(event) => choose(reportable, event.target.checked)}
    />
  );
  return (
    <Rows
      label={label}
      columns={[
        { title: all, kind: "box" },
        { title: "主体" },
        { title: "状态", kind: "short" },
        { title: "名单编号" },
        { title: "产生", kind: "day" },
        { title: "应反馈", kind: "day" },
      ]}
    >
      <tbody onKeyDown={moveFocus}>
        {obligations.map((obligation) => (
          <tr key={obligation.id}>
            <td className="box">
              <Checkbox
                aria-label={`选择 ${obligation.subject?.name ?? "个人"}`}
                disabled={!isReportable(obligation)}
                checked={chosen.has(obligation.id)}
                onChange={(event) => choose([obligation.id], event.target.checked)}
              />
            </td>
            <td>
              <SubjectCell {...obligation} />
            </td>
            <td className="short">
              {OBLIGATIONS[obligation.state]}
              {obligation.overdue && <strong className="overdue">逾期</strong>}
            </td>
            <td>{obligation.listings?.map(({ number }) => number).join("、") || "—"}</td>
            <td className="day">{obligation.openedOn}</td>
            <td className="day">{obligation.dueOn ?? "—"}</td>
          </tr>
        ))}
      </tbody>
    </Rows>
  );
}
