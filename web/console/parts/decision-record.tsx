import { SafetyCertificateOutlined } from "@ant-design/icons";
import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { ask } from "../answers/ask.ts";
import { type Failure, NoAnswerError } from "../answers/failure.ts";
import { newKey } from "../answers/new-key.ts";
import { RecordDecision, RecordsOfOrganization, RecordsOfPerson } from "../generated/documents.ts";
import type { RecordDecisionInput, RecordDecisionMutation, Verdict } from "../generated/operations.ts";
import { usePurpose } from "../session/purpose.ts";
import { hrefOf } from "../shell/place.ts";
import { minuteOf } from "../words/days.ts";
import { ACTIONS, VERDICTS } from "../words/of-measures.ts";
import { ROLES } from "../words/of-registry.ts";
import { AskPurpose, NoAnswer } from "./no-answer.tsx";

/** A question as a record is asked for it. */
export type RecordedQuestion = Omit<RecordDecisionInput, "idempotencyKey">;

type Record = NonNullable<RecordDecisionMutation["recordDecision"]["record"]>;

/** Four characters at a time, as it is read out. */
export const inFours = (code: string) => code.replace(/(.{4})(?=.)/g, "$1-");

/** Who and what a record is about, by itself: 单位甲，参加政府采购，2026-11-23. */
function aboutOf({ organization, person, action, role, on }: Record): string {
  const subject = [person?.name ?? (role ? "个人" : null), organization?.name].filter(Boolean).join(" 任 ");
  const asked = action ? `，${ACTIONS[action]}` : role ? ` · ${ROLES[role]}` : "";
  return `${subject || "个人"}${asked}${on ? `，核查日 ${on}` : ""}`;
}

function Told({ record, shown }: { record: Record; shown: Verdict }) {
  const { number, code, recordedAt, eligibility } = record;
  const verdict = eligibility?.verdict;
  return (
    <section className="decision-record" aria-label="核查凭证">
      <p>
        <SafetyCertificateOutlined aria-hidden /> 已出具核查凭证{" "}
        <strong className="whole">
          <a href={hrefOf("record", { number })}>{number}</a>
        </strong>
        ：{aboutOf(record)}
        {verdict ? `，结论“${VERDICTS[verdict]}”` : ""}。验证码{" "}
        <strong className="whole">{inFours(code)}</strong>，{minuteOf(recordedAt)}。
      </p>
      {verdict && verdict !== shown && (
        <p role="alert">
          出具时的结论为“{VERDICTS[verdict]}”，与本页所示不同：其间名单或登记有变动。请重新核查，以凭证为准。
        </p>
      )}
      <p className="quiet">
        凭证载明所问、用途、结论和所用全部事实，已签名存证。任何人凭编号和验证码可
        <a href={hrefOf("verify", { number })}>查验</a>是否确有此凭证。
      </p>
    </section>
  );
}

/**
 * 出具核查凭证: asks once more, of what is on record now, and keeps the answer with all that it rests on. What comes of
 * it belongs to the question: under another one it starts anew, and what was under way for the former shows no more.
 */
export function DecisionRecord({ question, shown }: { question: RecordedQuestion; shown: Verdict }) {
  return <RecordOfQuestion key={JSON.stringify(question)} question={question} shown={shown} />;
}

function RecordOfQuestion({ question, shown }: { question: RecordedQuestion; shown: Verdict }) {
  const purpose = usePurpose();
  const queries = useQueryClient();
  const [key] = useState(newKey);
  const [isSending, setSending] = useState(false);
  const [record, setRecord] = useState<Record | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);

  async function send(): Promise<void> {
    setSending(true);
    setFailure(null);
    try {
      // A repetition goes with the same key, so that one whose answer was lost makes no second record.
      const { data, failures } = await ask(
        RecordDecision,
        { input: { ...question, idempotencyKey: key } },
        purpose,
      );
      const { record: made, problems: told } = data.recordDecision;
      setRecord(made);
      // A list that was looked at before lacks it.
      for (const { name } of [RecordsOfOrganization, RecordsOfPerson])
        void queries.invalidateQueries({ queryKey: [name] });
      setProblems(told.map(({ messageZh }) => messageZh));
      if (!made && told.length === 0) setFailure(failures[0] ?? null);
    } catch (error) {
      if (!(error instanceof NoAnswerError)) throw error;
      setFailure(error.failure);
    } finally {
      setSending(false);
    }
  }

  if (record) return <Told record={record} shown={shown} />;
  return (
    <section className="decision-record" aria-label="核查凭证">
      <p className="line">
        <Button loading={isSending} disabled={purpose === ""} onClick={() => void send()}>
          出具核查凭证
        </Button>
        {purpose === "" ? (
          <>
            <span className="quiet">凭证须载明用途。</span>
            <AskPurpose />
          </>
        ) : (
          <span className="quiet">按此刻已记录的事实再核查一次，结论与所用事实一并存证。</span>
        )}
      </p>
      {problems.length > 0 && <p role="alert">未出具：{problems.join("；")}。</p>}
      {failure && <NoAnswer failure={failure} what="凭证是否已出具" again={() => void send()} />}
    </section>
  );
}
