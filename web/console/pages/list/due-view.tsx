import { Segmented, Select } from "antd";
import type { DutyKind } from "../../generated/operations.ts";
import { Fold } from "../../parts/fold.tsx";
import { NothingFound } from "../../parts/no-answer.tsx";
import { type Column, Rows } from "../../parts/rows.tsx";
import { serverNow } from "../../session/server-clock.ts";
import type { Officer } from "../../session/session.ts";
import { hrefOf, usePlace } from "../../shell/place.ts";
import { dayOf } from "../../words/days.ts";
import { DUTIES } from "../../words/of-cases.ts";
import { Due } from "./due.tsx";
import { type Duty, dayAfter, MOST_DUTIES, placeOf, SPANS, useDuties } from "./duties.ts";
import { WhenKnown } from "./when-known.tsx";

/** Due within so many days is soon. */
const SOON_DAYS = 7;

const COLUMNS: readonly Column[] = [
  { title: "末日" },
  { title: "事项" },
  { title: "主体" },
  { title: "起算", kind: "short" },
  { title: "期限依据" },
];

function Subject({ duty }: { duty: Duty }) {
  const { case: of, listing } = duty;
  const name = of?.subject?.name ?? listing?.subjectName ?? (of || listing ? "未能查得" : "不涉及某一记录");
  const place = placeOf(duty);
  return (
    <>
      {place ? <a href={hrefOf("list", place)}>{name}</a> : name}
      <div className="quiet">{of ? `案件 ${of.id}` : (listing?.number ?? "")}</div>
    </>
  );
}

function DutyRows({ duties, label }: { duties: readonly Duty[]; label: string }) {
  return (
    <Rows label={label} columns={COLUMNS}>
      <tbody>
        {duties.map((duty) => (
          <tr key={`${duty.kind}${duty.case?.id}${duty.listing?.id}${duty.part}`}>
            <td>
              <Due duty={duty} />
            </td>
            <td>{DUTIES[duty.kind]}</td>
            <td>
              <Subject duty={duty} />
            </td>
            <td className="short">{duty.since}</td>
            <td>
              {duty.rule ? (
                <>
                  {duty.rule.text}
                  <div className="quiet">{duty.rule.source}</div>
                </>
              ) : (
                <span className="quiet">{duty.dueOn ? "案件或记录所载" : "—"}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Rows>
  );
}

interface Group {
  readonly title: string;
  readonly isFirst?: boolean;
  readonly has: (duty: Duty) => boolean;
}

function groupsOf(today: string): readonly Group[] {
  const soon = dayAfter(today, SOON_DAYS);
  const isWork = ({ kind }: Duty) => kind !== "EXPIRY";
  return [
    { title: "已逾期", isFirst: true, has: ({ overdue }) => overdue },
    {
      title: `${SOON_DAYS} 日内到期`,
      isFirst: true,
      has: (duty) => isWork(duty) && !duty.overdue && duty.dueOn !== null && duty.dueOn <= soon,
    },
    { title: "此后到期", has: (duty) => isWork(duty) && duty.dueOn !== null && duty.dueOn > soon },
    { title: "没有期限或期限不明", isFirst: true, has: ({ dueOn }) => dueOn === null },
    { title: "即将届满的列入记录", has: ({ kind }) => kind === "EXPIRY" },
  ];
}

/** 待办: what is due first. */
export function DueView({ officer }: { officer: Officer }) {
  const { params, change } = usePlace();
  const days = SPANS.find((each) => String(each) === params.get("days")) ?? SPANS[1];
  const kind = params.get("kind");
  const today = dayOf(serverNow());
  const asked = useDuties(officer.department, days);
  return (
    <WhenKnown asked={asked} what="待办" at="duties" found={({ duties }) => duties}>
      {(duties) => {
        const kinds = (Object.keys(DUTIES) as DutyKind[]).filter((each) =>
          duties.some((duty) => duty.kind === each),
        );
        const shown = duties.filter((duty) => !kind || duty.kind === kind);
        const groups = groupsOf(today)
          .map((group) => ({ ...group, members: shown.filter(group.has) }))
          .filter(({ members }) => members.length > 0);
        return (
          <>
            <div className="line filters">
              <Segmented
                aria-label="多久以内"
                value={days}
                onChange={(value) => change({ days: value === SPANS[1] ? null : String(value) })}
                options={SPANS.map((value) => ({ value, label: `${value} 日内` }))}
              />
              <Select
                aria-label="事项"
                allowClear
                placeholder="全部事项"
                value={kind}
                onChange={(value: string | undefined) => change({ kind: value ?? null })}
                options={kinds.map((value) => ({ value, label: DUTIES[value] }))}
              />
            </div>
            {groups.length === 0 && (
              <NothingFound title="没有待办">
                <p>
                  已查本机关办理中的案件、信用修复申请、异议、投诉、待撤回的公开信息，以及{" "}
                  <span className="whole">{dayAfter(today, days)}</span> 以前届满的记录。
                </p>
              </NothingFound>
            )}
            {groups.map(({ title, members, isFirst }) => (
              <Fold key={title} title={title} count={members.length} initially={isFirst ?? false}>
                <div className="duties">
                  <DutyRows duties={members} label={title} />
                </div>
              </Fold>
            ))}
            {duties.length === MOST_DUTIES && (
              <p className="quiet">所列为最先到期的 {MOST_DUTIES} 项，其余未列。</p>
            )}
          </>
        );
      }}
    </WhenKnown>
  );
}
