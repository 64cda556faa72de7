import { Button, Input, Radio } from "antd";
import { type FormEvent, useId, useState } from "react";
import { ask } from "../../answers/ask.ts";
import { type Failure, NoAnswerError } from "../../answers/failure.ts";
import { newKey } from "../../answers/new-key.ts";
import { ReportObligations } from "../../generated/documents.ts";
import type {
  ObligationOnListFragment,
  ReportObligationsMutation,
  ReportOutcome,
} from "../../generated/operations.ts";
import { NoAnswer } from "../../parts/no-answer.tsx";
import { usePurpose } from "../../session/purpose.ts";
import { useToday } from "../../session/session.ts";
import { Dialog } from "../../shell/dialog.tsx";
import { OUTCOMES_OF_REPORTS } from "../../words/of-work.ts";
import { dropDraft, keepDraft, keptDraft, type ReportDraft } from "./draft.ts";

type Results = NonNullable<ReportObligationsMutation["reportObligations"]>;

/** What can be said of all that were chosen. */
function outcomesOf(chosen: readonly ObligationOnListFragment[]): readonly ReportOutcome[] {
  if (chosen.every(({ state }) => state === "TO_LIFT")) return ["LIFTED"];
  if (chosen.every(({ state }) => state === "OPEN")) return ["IMPLEMENTED", "NOT_APPLICABLE"];
  return [];
}

/** What came of a report that was not recorded whole: how many were, and of each other one why not. */
interface Outcome {
  readonly recorded: number;
  readonly told: readonly string[];
}

function outcomeOf(results: Results, chosen: readonly ObligationOnListFragment[]): Outcome {
  const refused = results.results.flatMap(({ problems }, at) =>
    problems.map(({ messageZh }) => `${chosen[at]?.subject?.name ?? "个人"}：${messageZh}`),
  );
  return {
    recorded: results.results.filter(({ problems }) => problems.length === 0).length,
    told: [...results.problems.map(({ messageZh }) => messageZh), ...refused],
  };
}

function Problems({ outcome: { recorded, told } }: { outcome: Outcome }) {
  return (
    <div className="no-answer" data-kind="unknown" role="alert">
      <p className="no-answer-title">
        有 {told.length} 处未能记录；
        {recorded > 0 ? `其余 ${recorded} 项已记录，不再在所选之内` : "一项也没有记录"}
      </p>
      <ul>
        {told.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}

/** Reports on one or many obligations at once: what will be recorded is said before, and asked once. */
export function ReportDialog({
  chosen,
  open,
  close,
  recorded,
}: {
  chosen: readonly ObligationOnListFragment[];
  open: boolean;
  close: () => void;
  /** Told which of them are recorded; with all of them it is done. */
  recorded: (ids: readonly string[]) => void;
}) {
  const purpose = usePurpose();
  const { today } = useToday();
  const outcomes = outcomesOf(chosen);
  const [draft, setDraft] = useState(keptDraft);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [problems, setProblems] = useState<Outcome | null>(null);
  const [isSending, setSending] = useState(false);
  const [key, setKey] = useState(newKey);
  const ids = { day: useId(), document: useId(), reason: useId() };
  const outcome = outcomes.find((each) => each === draft.outcome) ?? outcomes[0];
  const isDone = outcome === "IMPLEMENTED" || outcome === "LIFTED";

  function amend(change: Partial<ReportDraft>): void {
    const next = { ...draft, ...change };
    setDraft(next);
    keepDraft(next);
  }

  async function send(): Promise<void> {
    if (!outcome) return;
    const common = {
      outcome,
      ...(isDone
        ? { doneOn: draft.doneOn || today, documentNumber: draft.documentNumber.trim() || null }
        : {}),
      reason: draft.reason.trim() || null,
    };
    const reports = chosen.map(({ id, version }) => ({
      obligation: id,
      expectedVersion: version,
      ...common,
    }));
    setSending(true);
    setFailure(null);
    try {
      const { data, failures } = await ask(
        ReportObligations,
        { input: { idempotencyKey: key, reports } },
        purpose,
      );
      const told = data.reportObligations;
      if (!told) return setFailure(failures[0] ?? null);
      const done = chosen.filter((_, at) => told.results[at]?.problems.length === 0);
      // What was refused may be sent again, changed; what was not known to have arrived, with the same key.
      setKey(newKey());
      if (done.length === chosen.length) dropDraft();
      else setProblems(outcomeOf(told, chosen));
      if (done.length > 0) recorded(done.map(({ id }) => id));
    } catch (error) {
      if (!(error instanceof NoAnswerError)) throw error;
      setFailure(error.failure);
    } finally {
      setSending(false);
    }
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    void send();
  }

  const [first] = chosen;
  return (
    <Dialog title="反馈" open={open} close={close}>
      {chosen.length === 0 ? (
        <>
          {problems && <Problems outcome={problems} />}
          <p>所选任务已有反馈或状态已变，没有可反馈的了。</p>
        </>
      ) : outcomes.length === 0 ? (
        <p>所选任务状态不同，不能一并反馈：待实施的与待解除的请分别选择。</p>
      ) : (
        <form onSubmit={submit} className="form">
          <p>
            将对 <strong>{chosen.length}</strong> 项任务记录同一反馈
            {first &&
              `：${first.limb?.title ?? ""}，${first.subject?.name ?? "个人"}${chosen.length > 1 ? " 等" : ""}`}
            。
          </p>
          <fieldset>
            <legend>结果</legend>
            <Radio.Group
              value={outcome}
              onChange={(event) => amend({ outcome: event.target.value as ReportOutcome })}
              options={outcomes.map((value) => ({ value, label: OUTCOMES_OF_REPORTS[value] }))}
            />
          </fieldset>
          {isDone && (
            <>
              <label htmlFor={ids.day}>{outcome === "LIFTED" ? "解除之日" : "实施之日"}</label>
              <input
                id={ids.day}
                type="date"
                className="date"
                max={today}
                required
                value={draft.doneOn || today}
                onChange={(event) => amend({ doneOn: event.target.value })}
              />
              <label htmlFor={ids.document}>文号</label>
              <Input
                id={ids.document}
                value={draft.documentNumber}
                maxLength={100}
                required
                onChange={(event) => amend({ documentNumber: event.target.value })}
              />
            </>
          )}
          <label htmlFor={ids.reason}>{isDone ? "说明（可不填）" : "理由"}</label>
          <Input.TextArea
            id={ids.reason}
            value={draft.reason}
            maxLength={500}
            rows={2}
            required={!isDone}
            onChange={(event) => amend({ reason: event.target.value })}
          />
          {problems && <Problems outcome={problems} />}
          {failure && <NoAnswer failure={failure} what="反馈是否已记录" again={() => void send()} />}
          <p className="line">
            <Button type="primary" htmlType="submit" loading={isSending}>
              记录 {chosen.length} 项
            </Button>
            <Button onClick={close}>取消</Button>
            <span className="quiet">填写的内容在关闭网页前一直保留。</span>
          </p>
        </form>
      )}
    </Dialog>
  );
}
