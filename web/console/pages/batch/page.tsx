import "./batch.css";
import { failureAt } from "../../answers/failure.ts";
import { useAnswer } from "../../answers/use-answer.ts";
import { Screenings } from "../../generated/documents.ts";
import { Loading, NoAnswer } from "../../parts/no-answer.tsx";
import { type Column, Rows } from "../../parts/rows.tsx";
import { hrefOf, usePlace } from "../../shell/place.ts";
import { countOf, minuteOf } from "../../words/days.ts";
import { SCREENING_STATES } from "../../words/of-batch.ts";
import { ACTIONS } from "../../words/of-measures.ts";
import { ScreeningView } from "./screening.tsx";
import { UploadForm } from "./upload-form.tsx";

/** Milliseconds between two looks at what becomes of them. */
const INTERVAL = 4_000;

const COLUMNS: readonly Column[] = [
  { title: "上传时刻" },
  { title: "事项" },
  { title: "状态" },
  { title: "核查日", kind: "day" },
  { title: "行数", kind: "day" },
];

/** What the department has had screened, the last one first. */
function Earlier() {
  const asked = useAnswer(Screenings, { first: 20 }, { every: INTERVAL });
  if (asked.state === "idle" || asked.state === "loading") return <Loading what="以往的批量核查" />;
  if (asked.state === "failed")
    return <NoAnswer failure={asked.failure} what="以往的批量核查" again={asked.again} />;
  const found = asked.data.screenings?.nodes;
  if (!found) {
    const failure = failureAt(asked.failures, "screenings");
    return failure && <NoAnswer failure={failure} what="以往的批量核查" again={asked.again} />;
  }
  return (
    <section>
      <h2>本部门的批量核查</h2>
      {found.length === 0 && <p className="quiet">还没有。</p>}
      {found.length > 0 && (
        <Rows label="本部门的批量核查" columns={COLUMNS}>
          <tbody>
            {found.map(({ id, submittedAt, action, on, rows, state, deleted }) => (
              <tr key={id}>
                <td>
                  <a href={hrefOf("batch", { id })}>{minuteOf(submittedAt)}</a>
                </td>
                <td>{ACTIONS[action]}</td>
                <td>{deleted ? "结果已删除" : SCREENING_STATES[state]}</td>
                <td className="day">{on}</td>
                <td className="day">{countOf(rows)}</td>
              </tr>
            ))}
          </tbody>
        </Rows>
      )}
    </section>
  );
}

/** 批量: a file of codes or identities is checked for one action, row by row. */
export function BatchPage() {
  const { params, change } = usePlace();
  const id = params.get("id");
  return (
    <>
      <h1>批量核查</h1>
      {id ? (
        <>
          <p>
            <a href={hrefOf("batch", {})}>核查另一文件</a>
          </p>
          <ScreeningView key={id} id={id} />
        </>
      ) : (
        <>
          <UploadForm begun={(begun) => change({ id: begun })} />
          <Earlier />
        </>
      )}
    </>
  );
}
