import { Button } from "antd";
import { useAnswer } from "../../answers/use-answer.ts";
import { ShowCase, WhatADraftNeeds } from "../../generated/documents.ts";
import type { ShowCaseQuery, WhatADraftNeedsQuery } from "../../generated/operations.ts";
import { NothingFound } from "../../parts/no-answer.tsx";
import { serverNow } from "../../session/server-clock.ts";
import type { Officer } from "../../session/session.ts";
import { go, hrefOf } from "../../shell/place.ts";
import { dayOf } from "../../words/days.ts";
import { CASES } from "../../words/of-cases.ts";
import { STATUSES } from "../../words/of-list.ts";
import { Acts } from "./acts.tsx";
import { CaseFacts } from "./case-facts.tsx";
import { caseForms } from "./case-forms.ts";
import { History } from "./history.tsx";
import { KnownAt, useKnownAt } from "./known-at.tsx";
import { CASE_STEPS, type CaseStep } from "./possible.ts";
import { WhenKnown } from "./when-known.tsx";

type Case = NonNullable<ShowCaseQuery["determinationCase"]>;

/** Which steps are this officer's: what one has proposed another confirms. */
function stepsFor({ state, proposedBy }: Case, officer: Officer): readonly CaseStep[] {
  const steps = CASE_STEPS[state];
  return proposedBy === officer.subject ? steps.filter((step) => step !== "CONFIRM_DETERMINATION") : steps;
}

function WhoseTurn({ of, officer }: { of: Case; officer: Officer }) {
  if (of.state !== "PROPOSED") return null;
  return (
    <p className="turn" role="note">
      {of.proposedBy === officer.subject
        ? "待另一名工作人员确认：您拟认定的，须由他人核准。"
        : "待您或另一名工作人员确认：请核对以下全部内容后核准，或者退回。"}
    </p>
  );
}

function CaseShown({
  of,
  officer,
  needs,
  isEarlier,
}: {
  of: Case;
  officer: Officer;
  needs: WhatADraftNeedsQuery | null;
  isEarlier: boolean;
}) {
  const steps = isEarlier || of.authority?.id !== officer.department ? [] : stepsFor(of, officer);
  const longest = needs?.datedNumbers?.find(({ key }) => key === "serious_publicity_max")?.text ?? null;
  const facts = <CaseFacts of={of} behaviours={needs?.behaviours ?? null} />;
  return (
    <article className="record">
      <h1>
        {of.subject?.name ?? "主体未能查得"}{" "}
        <span className="state">
          案件 {of.id} · {CASES[of.state]}
        </span>
      </h1>
      {!isEarlier && <WhoseTurn of={of} officer={officer} />}
      <div className="line">
        {steps.includes("AMEND_DRAFT") && (
          <Button onClick={() => go("list", { view: "cases", draft: of.id })}>修改草稿</Button>
        )}
        <Acts
          label="办理"
          forms={caseForms(of, steps, { today: dayOf(serverNow()), longest })}
          version={of.version}
          shown={({ id }) => (id.startsWith("confirm:") ? facts : null)}
        />
      </div>
      <section aria-label="案情">{facts}</section>
      {of.listings.length > 0 && (
        <section>
          <h2>由此列入的记录</h2>
          <ul className="lines">
            {of.listings.map(({ id, number, status, publishedOn, effectiveUntil }) => (
              <li key={id}>
                <a href={hrefOf("list", { view: "cases", listing: number })}>{number}</a>
                <span className="day">
                  {STATUSES[status]}，{publishedOn} 至 {effectiveUntil ?? "未定"}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <h2>经过</h2>
      <History events={of.events} none="没有记录。" />
    </article>
  );
}

/** A case: what it says, what has happened, and what this officer can do. */
export function CaseDetail({ id, officer }: { id: string; officer: Officer }) {
  const knownAt = useKnownAt();
  const asked = useAnswer(ShowCase, { id, knownAt });
  const needed = useAnswer(WhatADraftNeeds, {});
  return (
    <>
      {knownAt && <KnownAt instant={knownAt} />}
      <WhenKnown
        asked={asked}
        what="该案件"
        at="determinationCase"
        found={({ determinationCase }) => determinationCase}
        missing={
          <NothingFound title="没有此案件">
            <p>网址所指的案件编号没有记录。</p>
          </NothingFound>
        }
      >
        {(found) => (
          <CaseShown
            of={found}
            officer={officer}
            needs={needed.state === "answered" ? needed.data : null}
            isEarlier={knownAt !== null}
          />
        )}
      </WhenKnown>
    </>
  );
}
