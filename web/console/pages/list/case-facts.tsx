import type { CaseInFullFragment, WhatADraftNeedsQuery } from "../../generated/operations.ts";
import { Colleague } from "../../parts/colleague.tsx";
import { hrefOf } from "../../shell/place.ts";
import { numeralOf } from "../../words/days.ts";
import { RESPONSIBILITIES } from "../../words/of-list.ts";
import { asWritten, Facts, linkTo } from "./facts.tsx";

type Case = CaseInFullFragment;
type Behaviours = WhatADraftNeedsQuery["behaviours"];

function Behaviour({ of, behaviours }: { of: Case["behaviours"][number]; behaviours: Behaviours }) {
  const { behaviour, facts } = of;
  const needed = behaviours?.find(({ number }) => number === behaviour.number)?.requiredFacts ?? [];
  return (
    <li>
      （{numeralOf(behaviour.number)}）{behaviour.text}
      <ul className="lines-plain">
        {facts.map(({ code, text }) => (
          <li key={code}>
            <span className="quiet">{needed.find((fact) => fact.code === code)?.name ?? "事实"}：</span>
            {text}
          </li>
        ))}
      </ul>
    </li>
  );
}

/** All that a case says: what a second officer confirms is this. */
export function CaseFacts({ of, behaviours }: { of: Case; behaviours: Behaviours }) {
  const { subject, persons, coDetermining } = of;
  const kind = subject?.__typename === "Person" ? "person" : "organization";
  return (
    <Facts
      facts={[
        ["当事人", subject ? linkTo(hrefOf("subject", { kind, id: subject.id }), subject.name) : "未能查得"],
        [
          "失信行为及事实",
          <ul key="behaviours" className="lines-plain">
            {of.behaviours.map((each) => (
              <Behaviour key={each.behaviour.number} of={each} behaviours={behaviours} />
            ))}
          </ul>,
        ],
        [
          "责任人员",
          persons
            .map(({ person, responsibility }) => `${person.name}（${RESPONSIBILITIES[responsibility]}）`)
            .join("、") || "没有",
        ],
        ["会同认定", coDetermining.map(({ name }) => name).join("、")],
        ["事先告知", of.noticeNumber && `${of.noticeNumber}，${of.notifiedOn} 告知`],
        ["陈述申辩末日", of.answerBy],
        [
          "陈述申辩",
          of.statement
            ? asWritten(of.statement)
            : of.state === "DRAFT" || of.state === "NOTICE_GIVEN"
              ? null
              : "没有提出",
        ],
        ["最后收到", of.statementOn],
        ["复核意见", of.review],
        ["决定文号", of.documentNumber],
        ["认定日", of.determinedOn],
        ["拟认定", of.proposedBy && <Colleague account={of.proposedBy} />],
        ["核准", of.confirmedBy && <Colleague account={of.confirmedBy} />],
      ]}
    />
  );
}
