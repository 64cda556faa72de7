import { CheckCircleOutlined, StopOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import { type FormEvent, useId, useState } from "react";
import { ask } from "../../answers/ask.ts";
import { type Failure, NoAnswerError } from "../../answers/failure.ts";
import { CheckDecisionRecord } from "../../generated/documents.ts";
import type { CheckDecisionRecordQuery } from "../../generated/operations.ts";
import { NoAnswer } from "../../parts/no-answer.tsx";
import { usePlace } from "../../shell/place.ts";

type Found = NonNullable<CheckDecisionRecordQuery["checkDecisionRecord"]> & { readonly asked: string };

function Answer({ genuine, on, asked }: Found) {
  if (genuine) {
    return (
      <section className="no-answer" data-kind="clear" role="status">
        <p className="no-answer-title">
          <CheckCircleOutlined aria-hidden /> 确有凭证 {asked}，编号与验证码相符
        </p>
        <p>所核查之日为 {on}，所存内容自出具后未经改动。</p>
        <p>
          <strong>纸面所载的对象与结论未经核对</strong>：此处不显示凭证内容，须以出具部门所存为准。
        </p>
      </section>
    );
  }
  return (
    <section className="no-answer" data-kind="unknown" role="alert">
      <p className="no-answer-title">
        <StopOutlined aria-hidden /> 不能证明有凭证 {asked}
      </p>
      <p>没有此编号、验证码不符或内容与签名不符。请核对后再试，仍不符的请向出具部门核实。</p>
    </section>
  );
}

/** 查验凭证: whether a decision record is genuine, for everybody who holds its number and code. */
export function VerifyPage() {
  const { params } = usePlace();
  const ids = { number: useId(), code: useId() };
  const [number, setNumber] = useState(params.get("number") ?? "");
  // The code stands in no URL: who sees the address is not who was given the paper.
  const [code, setCode] = useState("");
  const [found, setFound] = useState<Found | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isAsking, setAsking] = useState(false);

  async function look(): Promise<void> {
    const asked = number.trim();
    setAsking(true);
    setFailure(null);
    setFound(null);
    try {
      const { data, failures } = await ask(CheckDecisionRecord, { number: asked, code: code.trim() }, "");
      const { checkDecisionRecord: answer } = data;
      if (answer) setFound({ ...answer, asked });
      else setFailure(failures[0] ?? null);
    } catch (error) {
      if (!(error instanceof NoAnswerError)) throw error;
      setFailure(error.failure);
    } finally {
      setAsking(false);
    }
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    void look();
  }

  return (
    <>
      <h1>查验凭证</h1>
      <p className="quiet">
        核查凭证上载有编号和验证码。凭此可知本系统是否确有该凭证；纸面内容须向出具部门核对。无须登录。
      </p>
      <form className="form" onSubmit={submit}>
        <label htmlFor={ids.number}>编号</label>
        <Input
          id={ids.number}
          value={number}
          maxLength={100}
          required
          onChange={(event) => setNumber(event.target.value)}
        />
        <label htmlFor={ids.code}>验证码</label>
        <Input
          id={ids.code}
          value={code}
          maxLength={40}
          required
          autoComplete="off"
          onChange={(event) => setCode(event.target.value)}
        />
        <p className="line">
          <Button type="primary" htmlType="submit" loading={isAsking}>
            查验
          </Button>
        </p>
      </form>
      {found && <Answer {...found} />}
      {failure && <NoAnswer failure={failure} what="凭证真伪" again={() => void look()} />}
    </>
  );
}
