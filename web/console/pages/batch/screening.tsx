import { Button } from "antd";
import { useEffect, useState } from "react";
import { ask } from "../../answers/ask.ts";
import { type Failure, failureAt, NoAnswerError } from "../../answers/failure.ts";
import { useAnswer } from "../../answers/use-answer.ts";
import { CancelScreening, Screening } from "../../generated/documents.ts";
import type { ScreeningInFullFragment, ScreeningOutcome } from "../../generated/operations.ts";
import { Loading, NoAnswer, NothingFound } from "../../parts/no-answer.tsx";
import { usePurpose } from "../../session/purpose.ts";
import { countOf, minuteOf } from "../../words/days.ts";
import { OUTCOMES, SCREENING_FAILURES, SCREENING_STATES } from "../../words/of-batch.ts";
import { ACTIONS } from "../../words/of-measures.ts";
import { ResultRows } from "./result-rows.tsx";
import { downloadResults } from "./screening-files.ts";

/** Milliseconds between two looks at how far it is. */
const INTERVAL = 1_500;

const isOutcome = (name: string): name is ScreeningOutcome => Object.hasOwn(OUTCOMES, name);
const OUTCOME_NAMES = Object.keys(OUTCOMES).filter(isOutcome);

function Progress({ screening, cancelled }: { screening: ScreeningInFullFragment; cancelled: () => void }) {
  const { id, state, rows, rejected, duplicates, screened, submittedAt } = screening;
  const purpose = usePurpose();
  const all = rows - rejected - duplicates;
  const seconds = (Date.now() - Date.parse(submittedAt)) / 1000;
  const rate = seconds > 0 ? screened / seconds : 0;
  const left = rate > 0 ? Math.ceil((all - screened) / rate) : null;

  const [failure, setFailure] = useState<Failure | null>(null);

  async function cancel(): Promise<void> {
    setFailure(null);
    try {
      await ask(CancelScreening, { input: { screening: id } }, purpose);
      cancelled();
    } catch (error) {
      if (!(error instanceof NoAnswerError)) throw error;
      setFailure(error.failure);
    }
  }

  return (
    <section aria-label="进度">
      <progress className="progress" max={all} value={screened} aria-label="已核查" />
      <p role="status">
        {SCREENING_STATES[state]}：{countOf(screened)} / {countOf(all)} 行
        {rate > 0 && `，每秒 ${countOf(Math.round(rate))} 行`}
        {left !== null && left > 0 && `，约余 ${countOf(left)} 秒`}。关闭此页不影响核查。
      </p>
      <Button size="small" onClick={() => void cancel()}>
        取消核查
      </Button>
      {failure && <NoAnswer failure={failure} what="是否已取消" again={() => void cancel()} />}
    </section>
  );
}

function Result({ screening }: { screening: ScreeningInFullFragment }) {
  const { id, counts, rows } = screening;
  const purpose = usePurpose();
  const [outcome, setOutcome] = useState<ScreeningOutcome | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const rowsOf = (name: ScreeningOutcome) => counts?.find((count) => count.outcome === name)?.rows ?? 0;
  const there = OUTCOME_NAMES.filter((name) => rowsOf(name) > 0);

  async function download(format: "xlsx" | "csv"): Promise<void> {
    setFailure(null);
    try {
      await downloadResults(id, format, purpose);
    } catch (error) {
      if (!(error instanceof NoAnswerError)) throw error;
      setFailure(error.failure);
    }
  }

  return (
    <>
      <fieldset className="counts">
        <legend>各结论的行数，点选即只看该结论</legend>
        {there.map((name) => (
          <button
            key={name}
            type="button"
            className="count"
            data-outcome={name}
            aria-pressed={outcome === name}
            style={{ flexGrow: Math.max(rowsOf(name) / rows, 0.08) }}
            onClick={() => setOutcome(outcome === name ? null : name)}
          >
            {OUTCOMES[name]} <strong>{countOf(rowsOf(name))}</strong>
          </button>
        ))}
      </fieldset>
      <p className="line">
        <Button onClick={() => void download("xlsx")}>下载 XLSX</Button>
        <Button onClick={() => void download("csv")}>下载 CSV</Button>
      </p>
      {failure && <NoAnswer failure={failure} what="核查结果" />}
      <ResultRows id={id} outcome={outcome} />
    </>
  );
}

/** How far a screening is, and what came of it. */
export function ScreeningView({ id }: { id: string }) {
  const [isDone, setDone] = useState(false);
  const asked = useAnswer(Screening, { id }, { every: isDone ? null : INTERVAL });
  const screening = asked.state === "answered" ? asked.data.screening : null;
  const state = screening?.state;
  useEffect(() => setDone(state !== undefined && state !== "WAITING" && state !== "RUNNING"), [state]);

  if (asked.state === "idle" || asked.state === "loading") return <Loading what="批量核查" />;
  if (asked.state === "failed")
    return <NoAnswer failure={asked.failure} what="批量核查" again={asked.again} />;
  if (!screening) {
    const failure = failureAt(asked.failures, "screening");
    return failure ? (
      <NoAnswer failure={failure} what="批量核查" again={asked.again} />
    ) : (
      <NothingFound title="本部门没有此次批量核查" />
    );
  }
  const { action, on, knownAt, rows, rejected, duplicates, deleteAfter, deleted, failure } = screening;
  return (
    <article aria-label="批量核查">
      <h2>{ACTIONS[action]}</h2>
      <p className="quiet">
        核查日 {on}；每一行均按 {minuteOf(knownAt)} 已记录的事实。共 {countOf(rows)} 行
        {rejected > 0 && `，未受理 ${countOf(rejected)} 行`}
        {duplicates > 0 && `，重复 ${countOf(duplicates)} 行（只核查一次）`}。
        {deleted ? "各行与结果已删除。" : `各行与结果保存至 ${minuteOf(deleteAfter)}。`}
      </p>
      {state === "CANCELLED" && <p>此次核查已取消。</p>}
      {failure && (
        <p role="alert">
          此次核查多次未能完成，已经放弃：{SCREENING_FAILURES[failure]}
          。没有任何一行的结论；请联系系统管理员，或者重新上传。
        </p>
      )}
      {(state === "WAITING" || state === "RUNNING") && (
        <Progress screening={screening} cancelled={asked.again} />
      )}
      {state === "DONE" && !deleted && <Result screening={screening} />}
    </article>
  );
}
