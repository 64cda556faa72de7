import { type Failure, failureAt } from "../../answers/failure.ts";
import { type Asked, useAnswer } from "../../answers/use-answer.ts";
import { OverviewOfDepartments } from "../../generated/documents.ts";
import type { OverviewOfDepartmentsQuery } from "../../generated/operations.ts";
import { Loading, NoAnswer } from "../../parts/no-answer.tsx";
import { type Column, Rows } from "../../parts/rows.tsx";
import { coordinates } from "../../session/coordinates.ts";
import { useOfficer } from "../../session/session.ts";
import { hrefOf } from "../../shell/place.ts";
import { countOf } from "../../words/days.ts";
import { MEASURED } from "../../words/of-statistics.ts";
import { AsOfNote } from "../statistics/as-of-note.tsx";
import { ABSENCES, absencesIn, numberText } from "../statistics/numbers.ts";
import { type Acting, actingOf, type Overdue, overdueIn, TOLD } from "./acting.ts";

type Answered = Extract<Asked<OverviewOfDepartmentsQuery>, { state: "answered" }>;
type Reports = NonNullable<OverviewOfDepartmentsQuery["periodicReports"]>;
type Report = Reports[number];

const COLUMNS: readonly Column[] = [
  { title: "部门" },
  ...TOLD.map((measure) => ({ title: MEASURED[measure], kind: "day" as const })),
  { title: "上期反馈", kind: "day" },
];

const REPORT_COLUMNS: readonly Column[] = [{ title: "部门" }, { title: "上期反馈", kind: "day" }];

function ReportCell({ report }: { report: Report | undefined }) {
  if (!report) return <span className="quiet">不须报送</span>;
  const { receivedOn, dueOn, overdue } = report;
  if (receivedOn) return `已报 ${receivedOn}`;
  if (overdue) return <strong className="overdue">逾期未报（应于 {dueOn}）</strong>;
  return dueOn ? `应于 ${dueOn}` : "未报，期限未能查得";
}

function Numbers({ values }: { values: Acting["values"] }) {
  if (!values) {
    return (
      <td colSpan={TOLD.length} className="quiet">
        没有产生过任务
      </td>
    );
  }
  return TOLD.map((measure, at) => {
    const value = values[at] ?? "NONE";
    const isLate =
      (measure === "OVERDUE" || measure === "LIFT_OVERDUE") && typeof value === "number" && value > 0;
    const text = typeof value === "number" ? numberText(measure, value) : ABSENCES[value];
    return (
      <td key={measure} className="day">
        {isLate ? <strong className="overdue">{text}</strong> : text}
      </td>
    );
  });
}

/** 逾期未解除 5 项，在 2 个部门。 */
function sentenceOf(what: string, { number, departments, unknown }: Overdue): string {
  const known = number > 0 ? `${what} ${countOf(number)} 项，在 ${departments} 个部门` : `没有查得${what}的`;
  return unknown > 0 ? `${known}；另有 ${unknown} 个部门未能得知` : known;
}

function reportsSentence(reports: Reports): string {
  const [first] = reports;
  if (!first) return "没有应报的定期反馈。";
  const received = reports.filter(({ receivedOn }) => receivedOn !== null).length;
  const overdue = reports.filter((report) => report.overdue).length;
  return `上期定期反馈（${first.from} 起、${first.until} 前）：应报 ${reports.length} 个部门，已报 ${received}，逾期未报 ${overdue}。`;
}

function Overview({ asked: { data, failures, again } }: { asked: Answered }) {
  const { obligationStatistics: statistics, periodicReports: reports, departments } = data;
  if (!departments) {
    const failure = failureAt(failures, "departments");
    return failure && <NoAnswer failure={failure} what="各部门的名称" again={again} />;
  }
  const reportOf = (id: string) => reports?.find(({ department }) => department?.id === id);
  const noReports = reports ? null : failureAt(failures, "periodicReports");
  const noNumbers = statistics ? null : failureAt(failures, "obligationStatistics");
  const acting = statistics ? actingOf(departments, statistics) : [];
  const absences = absencesIn(acting.map(({ id, values }) => ({ keys: [id], values: values ?? [] })));
  return (
    <>
      {statistics && (
        <>
          <p>
            {sentenceOf("逾期未解除", overdueIn(acting, "LIFT_OVERDUE"))}。
            {sentenceOf("逾期未实施", overdueIn(acting, "OVERDUE"))}。{reports && reportsSentence(reports)}
          </p>
          <AsOfNote {...statistics} />
          <Rows label="各部门的实施情况" columns={COLUMNS}>
            <tbody>
              {acting.map(({ id, name, values }) => (
                <tr key={id}>
                  <th scope="row">
                    {values ? (
                      <a href={hrefOf("statistics", { panel: "obligations", department: id, by: "MEASURE" })}>
                        {name}
                      </a>
                    ) : (
                      name
                    )}
                  </th>
                  <Numbers values={values} />
                  <td className="day">{reports ? <ReportCell report={reportOf(id)} /> : "未能查得"}</td>
                </tr>
              ))}
            </tbody>
          </Rows>
          <ul className="notes">
            <li>先列逾期未解除的，再列逾期未实施的。点部门名称，看它在各项措施上如何实施。</li>
            <li>实施率为已实施（含待解除、已解除）占应实施的比例，不适用的和未实施而终止的不计。</li>
            {absences.includes("NONE") && <li>“—”：没有可计算的，例如没有一项逾期时的最长日数。</li>}
            {absences.includes("UNKNOWN") && (
              <li>“未能查得”：期限所在年份的工作日历尚未录入，是否逾期无从判断。这不表示没有逾期。</li>
            )}
            {statistics.suppression && <li>“不予显示”：{statistics.suppression.messageZh}</li>}
          </ul>
        </>
      )}
      {noNumbers && <NoAnswer failure={noNumbers} what="各部门的实施情况" again={again} />}
      {noReports && <NoAnswer failure={noReports} what="各部门的定期反馈" again={again} />}
      {!statistics && reports && (
        <>
          <p>{reportsSentence(reports)}</p>
          <Rows label="各部门的定期反馈" columns={REPORT_COLUMNS}>
            <tbody>
              {departments.map(({ id, name }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td className="day">
                    <ReportCell report={reportOf(id)} />
                  </td>
                </tr>
              ))}
            </tbody>
          </Rows>
        </>
      )}
    </>
  );
}

const NOT_THEIRS: Failure = {
  kind: "FORBIDDEN",
  message: "部门总览供统筹联合惩戒的市发改委查看，其他部门在“任务”中看本部门的",
  requestId: null,
  path: [],
  scopes: [],
};

function Asking() {
  const asked = useAnswer(OverviewOfDepartments, {});
  if (asked.state === "idle" || asked.state === "loading") return <Loading what="各部门的实施情况" />;
  if (asked.state === "failed")
    return <NoAnswer failure={asked.failure} what="各部门的实施情况" again={asked.again} />;
  return <Overview asked={asked} />;
}

/** 部门总览: for the commission that coordinates, whether each department acts, and who delays. */
export function OverviewPage() {
  const officer = useOfficer();
  return (
    <>
      <h1>部门总览</h1>
      {officer && coordinates(officer) ? <Asking /> : <NoAnswer failure={NOT_THEIRS} what="部门总览" />}
    </>
  );
}
