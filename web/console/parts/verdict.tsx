import "./verdict.css";
import type { ReactNode } from "react";
import type {
  EligibilityOnPathFragment,
  RestrictionOnPathFragment,
  Verdict,
} from "../generated/operations.ts";
import { useReadsPersons } from "../session/reads-persons.ts";
import { numeralOf } from "../words/days.ts";
import { EFFECTS, VERDICT_OF_EFFECT } from "../words/of-measures.ts";
import { chiefGroundOf, clauseOf, clearSentence, reasonOf } from "../words/sentence.ts";
import { WithDays } from "../words/with-days.tsx";
import { Ambiguities } from "./ambiguities.tsx";
import { Fold } from "./fold.tsx";
import { NearMisses } from "./near-misses.tsx";
import { AskPurpose } from "./no-answer.tsx";
import { ProvenanceChain } from "./provenance-chain.tsx";
import { EffectMark, ObjectionMark, VerdictMark } from "./status-mark.tsx";

function Offices({ offices }: Pick<RestrictionOnPathFragment, "offices">) {
  if (offices.length === 0) return null;
  return <p>所涉现任职务：{offices.map(({ organization }) => organization.name).join("、")}。</p>;
}

/** One more restriction that bears on the same question. */
function Further({ restriction }: { restriction: RestrictionOnPathFragment }) {
  const ground = chiefGroundOf(restriction);
  return (
    <section className="further">
      <p>
        <EffectMark effect={restriction.effect} /> 措施（{numeralOf(restriction.measure.number)}）
        <strong>{clauseOf(restriction)}。</strong>
        {restriction.objectionPending && <ObjectionMark />}
      </p>
      {ground && <p>{reasonOf(restriction, ground)}</p>}
      <Offices offices={restriction.offices} />
      <ProvenanceChain restriction={restriction} />
    </section>
  );
}

/** As many near misses are shown without being asked for. */
const MOST_SHOWN = 3;

const WHY_NOT: Readonly<Record<Verdict, string>> = {
  PROHIBITED: "还有哪些措施差一步未适用",
  RESTRICTED: "为什么不是“不得”，还有哪些措施差一步未适用",
  ACTION_REQUIRED: "为什么不是“限制”，还有哪些措施差一步未适用",
  SUPERVISED: "为什么不是“限制”，还有哪些措施差一步未适用",
  REFERENCE: "为什么只供参考，还有哪些措施差一步未适用",
  CLEAR: "哪些措施差一步未适用",
};

/** Why it is no more than that, and what nearly was. */
function WhyNot({
  eligibility,
  chief,
}: {
  eligibility: EligibilityOnPathFragment;
  chief: RestrictionOnPathFragment | undefined;
}) {
  const { verdict, notApplied } = eligibility;
  const readsPersons = useReadsPersons();
  // Where nothing stands against it, what nearly did is the rest of the answer.
  const isShown = verdict === "CLEAR" && notApplied.length > 0 && notApplied.length <= MOST_SHOWN;
  return (
    <Fold title={WHY_NOT[verdict]} count={readsPersons ? notApplied.length : undefined} initially={isShown}>
      {chief && verdict !== "PROHIBITED" && (
        <p>
          所据原文为“{chief.limb.quote}”，按其用语为“{EFFECTS[chief.effect]}”，不作更重的理解。
        </p>
      )}
      {notApplied.length > 0 ? (
        <NearMisses misses={notApplied} />
      ) : (
        <p className="quiet">没有{readsPersons ? "" : "可见的"}差一步而未适用的措施。</p>
      )}
      {!readsPersons && (
        <p className="line quiet">
          因其任职者等个人的列入而差一步的不在此列：须有查阅个人信息的权限并载明用途。
          <AskPurpose />
        </p>
      )}
    </Fold>
  );
}

/**
 * The answer: what it is in a word and a sentence, the chain, and one step behind what nearly applied.
 * @param heading who it is about
 * @param others how many restrictions there are on other actions
 * @param question what was asked about, in words
 * @param children what else is one step behind
 */
export function VerdictPanel({
  eligibility,
  heading,
  others,
  question,
  children,
}: {
  eligibility: EligibilityOnPathFragment;
  heading: ReactNode;
  others: number;
  question: string;
  children?: ReactNode;
}) {
  const { verdict, restrictions, objectionPending, competence } = eligibility;
  const chief = restrictions.find(({ effect }) => VERDICT_OF_EFFECT[effect] === verdict);
  const further = restrictions.filter((restriction) => restriction !== chief);
  const ground = chief ? chiefGroundOf(chief) : null;
  return (
    <article className="verdict" data-verdict={verdict} aria-label="核查结论">
      <div className="verdict-head">
        <VerdictMark verdict={verdict} large />
        {heading}
        {objectionPending && <ObjectionMark />}
      </div>
      <p className="sentence" role="status">
        {chief ? <strong>{clauseOf(chief)}</strong> : null}
        {chief && ground ? <WithDays text={`：${reasonOf(chief, ground)}`} /> : null}
        {chief ? null : clearSentence(eligibility, question, others)}
      </p>
      {chief && <Offices offices={chief.offices} />}
      {objectionPending && <p>所据的列入有异议尚未决定；决定之前限制照常，请在办理文书中注明。</p>}
      {competence.map(({ messageZh }) => (
        <p key={messageZh} className="quiet">
          {messageZh}
        </p>
      ))}
      {chief && <ProvenanceChain restriction={chief} />}
      {further.length > 0 && (
        <Fold title="对此还适用的措施" count={further.length}>
          {further.map((restriction) => (
            <Further key={restriction.limb.id} restriction={restriction} />
          ))}
        </Fold>
      )}
      <WhyNot eligibility={eligibility} chief={chief} />
      <Ambiguities ambiguities={eligibility.ambiguities} />
      {children}
    </article>
  );
}
