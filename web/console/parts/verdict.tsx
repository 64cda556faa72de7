import type { ReactNode } from "react";
import type { EligibilityOnPathFragment, RestrictionOnPathFragment } from "../generated/operations.ts";
import { numeralOf } from "../words/days.ts";
import { VERDICT_OF_EFFECT } from "../words/of-measures.ts";
import { chiefGroundOf, clauseOf, clearSentence, reasonOf } from "../words/sentence.ts";
import { Fold } from "./fold.tsx";
import { NearMisses } from "./near-misses.tsx";
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

function whyNotTitle({ verdict }: EligibilityOnPathFragment): string {
  return verdict === "CLEAR" ? "差一步而未适用的措施" : "为什么不是更重，差一步而未适用的措施";
}

function Ambiguities({ ambiguities }: Pick<EligibilityOnPathFragment, "ambiguities">) {
  if (ambiguities.length === 0) return null;
  return (
    <Fold title="文义不明之处" count={ambiguities.length}>
      <ul className="ambiguities">
        {ambiguities.map(({ id, question, choice }) => (
          <li key={id}>
            {question}
            <strong>采用：{choice ?? "未作选择，由承办人员依法判断。"}</strong>
          </li>
        ))}
      </ul>
    </Fold>
  );
}

/**
 * The answer: what it is in a word and a sentence, the chain, and one step behind what nearly applied.
 * @param heading who it is about
 * @param others how many restrictions there are on other actions
 * @param children what else is one step behind
 */
export function VerdictPanel({
  eligibility,
  heading,
  others,
  children,
}: {
  eligibility: EligibilityOnPathFragment;
  heading: ReactNode;
  others: number;
  children?: ReactNode;
}) {
  const { verdict, restrictions, notApplied, objectionPending, competence } = eligibility;
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
        {chief && ground ? `：${reasonOf(chief, ground)}` : null}
        {chief ? null : clearSentence(eligibility, others)}
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
        <Fold title="同一事项的其他措施" count={further.length}>
          {further.map((restriction) => (
            <Further key={restriction.limb.id} restriction={restriction} />
          ))}
        </Fold>
      )}
      <Fold title={whyNotTitle(eligibility)} count={notApplied.length}>
        {notApplied.length > 0 ? (
          <NearMisses misses={notApplied} />
        ) : (
          <p className="quiet">没有差一步而未适用的措施：该事项没有更重的条文与其相关。</p>
        )}
      </Fold>
      <Ambiguities ambiguities={eligibility.ambiguities} />
      {children}
    </article>
  );
}
