import "../../parts/facts.css";
import "./record.css";
import { Button } from "antd";
import type { ReactNode } from "react";
import { failureAt } from "../../answers/failure.ts";
import { useAnswer } from "../../answers/use-answer.ts";
import { RecordToRead } from "../../generated/documents.ts";
import type { RecordToReadQuery } from "../../generated/operations.ts";
import { Colleague } from "../../parts/colleague.tsx";
import { inFours } from "../../parts/decision-record.tsx";
import { Loading, NoAnswer, NothingFound } from "../../parts/no-answer.tsx";
import { type Column, Rows } from "../../parts/rows.tsx";
import { VerdictPanel } from "../../parts/verdict.tsx";
import { useDeskName } from "../../session/use-desk-name.ts";
import { hrefOf, usePlace } from "../../shell/place.ts";
import { minuteOf } from "../../words/days.ts";
import { questionOf, VERIFICATION_RESULTS, VERIFICATION_STEPS } from "../../words/of-records.ts";

type Read = NonNullable<RecordToReadQuery["decisionRecord"]>;

/** Who it is about, by the names of then, leading to their page of today. */
function About({ record }: { record: Read }) {
  const { person, personName, organization, organizationName } = record;
  if (person) {
    const place = hrefOf("subject", { kind: "person", id: person.id, tab: "records" });
    return (
      <>
        <a href={place}>{personName}</a> <span className="quiet code">{person.identityMask}</span>
      </>
    );
  }
  // Where an office was asked about, the organization is not whom it is about.
  if (!organization || record.role !== null) return <>个人（不予显示）</>;
  const place = hrefOf("subject", { kind: "organization", id: organization.id, tab: "records" });
  return (
    <>
      <a href={place}>{organizationName}</a> <span className="quiet code">{organization.code}</span>
    </>
  );
}

const COLUMNS: readonly Column[] = [
  { title: "所验", kind: "short" },
  { title: "结果", kind: "short" },
  { title: "说明" },
];

function Verification({ verification: { genuine, steps } }: { verification: Read["verification"] }) {
  return (
    <section className="record-verification">
      <h2>此刻的验证</h2>
      <p role="status">
        {genuine ? "所存内容自出具后未经改动。" : "所存内容与出具时不符，不得作为依据，请报系统运维。"}
      </p>
      <Rows label="此刻的验证" columns={COLUMNS}>
        <tbody>
          {steps.map(({ step, result, messageZh }) => (
            <tr key={step}>
              <td className="short">{VERIFICATION_STEPS[step]}</td>
              <td className="short">
                {result === "FAILED" ? (
                  <strong className="overdue">{VERIFICATION_RESULTS[result]}</strong>
                ) : (
                  VERIFICATION_RESULTS[result]
                )}
              </td>
              <td>{messageZh}</td>
            </tr>
          ))}
        </tbody>
      </Rows>
    </section>
  );
}

function Answer({ record }: { record: Read }) {
  const { eligibility, withheld, on } = record;
  if (eligibility) {
    return (
      <VerdictPanel
        eligibility={eligibility}
        heading={<h2>{record.personName ?? record.organizationName}</h2>}
        others={0}
        question={questionOf(record)}
      />
    );
  }
  if (on === null) {
    return (
      <section className="no-answer" data-kind="unknown" role="alert">
        <p className="no-answer-title">未能核验：结论</p>
        <p>所存内容与签名不符，不予显示。这不表示未列入，也不表示没有限制。</p>
      </section>
    );
  }
  return (
    <section className="no-answer" data-kind="forbidden">
      <p className="no-answer-title">{withheld ? "不予显示：结论" : "未能核验：结论"}</p>
      <p>
        {withheld
          ? "须有查阅个人信息的权限并载明用途；所据的个人列入记录已封存的，只有审计可见。"
          : "请再试一次。这不表示未列入，也不表示没有限制。"}
      </p>
    </section>
  );
}

function Shown({ record }: { record: Read }) {
  const { number, code, department, officer, purpose, recordedAt, on } = record;
  const desk = useDeskName(department.replace(/_\d{6}$/, ""), department);
  const facts: readonly (readonly [name: string, what: ReactNode])[] = [
    ["对象", on === null ? "不予显示" : <About key="about" record={record} />],
    ["所问", on === null ? "不予显示" : questionOf(record)],
    ["核查日", on ?? "不予显示"],
    ["用途", purpose ?? "不予显示"],
    ["出具", `${minuteOf(recordedAt)}，按此刻已记录的事实`],
    ["出具部门", desk || "未能查得"],
    ["经办人", <Colleague key="officer" account={officer} />],
    [
      "验证码",
      <span key="code" className="whole">
        {inFours(code)}
      </span>,
    ],
  ];
  return (
    <>
      <div className="record-facts">
        <dl className="facts">
          {facts.map(([name, what]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <p className="line record-acts">
          <Button size="small" onClick={() => window.print()}>
            打印
          </Button>
          <a href={hrefOf("verify", { number })}>任何人凭编号和验证码查验</a>
        </p>
      </div>
      <p className="quiet">以下为出具时的结论，其后名单或登记的变动不在其内；是否仍然如此，请重新核查。</p>
      <Answer record={record} />
      <Verification verification={record.verification} />
    </>
  );
}

/** 核查凭证: a decision record of the officer's department, with what it says and whether it is as it was signed. */
export function RecordPage() {
  const { params } = usePlace();
  const number = params.get("number");
  const asked = useAnswer(RecordToRead, number === null ? null : { number });
  const heading = <h1>核查凭证 {number}</h1>;
  if (number === null) {
    return (
      <>
        {heading}
        <NothingFound title="未指明凭证">
          <p>核查凭证从主体的核查记录中打开。</p>
        </NothingFound>
      </>
    );
  }
  if (asked.state === "idle" || asked.state === "loading") return <Loading what="核查凭证" />;
  if (asked.state === "failed")
    return <NoAnswer failure={asked.failure} what="核查凭证" again={asked.again} />;
  const record = asked.data.decisionRecord;
  const failure = record ? null : failureAt(asked.failures, "decisionRecord");
  return (
    <>
      {heading}
      {record && <Shown record={record} />}
      {failure && <NoAnswer failure={failure} what="核查凭证" again={asked.again} />}
      {!record && !failure && (
        <NothingFound title="本部门没有此编号的凭证">
          <p>其他部门出具的，由出具部门查阅；凭编号和验证码可查验是否确有该凭证。</p>
        </NothingFound>
      )}
    </>
  );
}
