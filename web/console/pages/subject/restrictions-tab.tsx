import type { Failure } from "../../answers/failure.ts";
import type { RestrictionOnPathFragment, Verdict } from "../../generated/operations.ts";
import { Fold } from "../../parts/fold.tsx";
import { NoAnswer, NothingFound } from "../../parts/no-answer.tsx";
import { ProvenanceChain } from "../../parts/provenance-chain.tsx";
import { ObjectionMark, VerdictMark } from "../../parts/status-mark.tsx";
import { numeralOf } from "../../words/days.ts";
import { VERDICT_OF_EFFECT, VERDICTS } from "../../words/of-measures.ts";
import { chiefGroundOf, clauseOf, reasonOf } from "../../words/sentence.ts";
import { WithDays } from "../../words/with-days.tsx";

/** The strongest first. */
const ORDER = Object.keys(VERDICTS) as Verdict[];

function Restriction({ restriction }: { restriction: RestrictionOnPathFragment }) {
  const ground = chiefGroundOf(restriction);
  const { measure, until, objectionPending } = restriction;
  return (
    <Fold
      title={`措施（${numeralOf(measure.number)}）${clauseOf(restriction)}`}
      aside={
        <>
          {objectionPending && <ObjectionMark />}
          <span className="day">至 {until ?? "未定"}</span>
        </>
      }
    >
      {ground && (
        <p>
          <WithDays text={reasonOf(restriction, ground)} />
        </p>
      )}
      <ProvenanceChain restriction={restriction} />
    </Fold>
  );
}

/** What a subject is restricted from on a day, the strongest first, each with its chain. */
export function RestrictionsTab({
  restrictions,
  failure,
  again,
  on,
}: {
  restrictions: readonly RestrictionOnPathFragment[] | null;
  failure: Failure | null;
  again: () => void;
  on: string;
}) {
  if (!restrictions) return failure && <NoAnswer failure={failure} what="限制" again={again} />;
  if (restrictions.length === 0) {
    return (
      <NothingFound isClear title={`未列入：${on} 没有对其适用的惩戒措施`}>
        <p>已查名单与任职关系，没有在效的列入使其受到限制。以往的记录见“名单记录”。</p>
      </NothingFound>
    );
  }
  const groups = ORDER.map((verdict) => ({
    verdict,
    members: restrictions.filter(({ effect }) => VERDICT_OF_EFFECT[effect] === verdict),
  })).filter(({ members }) => members.length > 0);
  const told = groups.map(({ verdict, members }) => `${VERDICTS[verdict]} ${members.length} 项`).join("，");
  return (
    <>
      <p className="sentence" data-verdict={groups[0]?.verdict} role="status">
        {on} 对其适用的措施共 {restrictions.length} 项：{told}。
      </p>
      {groups.map(({ verdict, members }) => (
        <section key={verdict} className="restriction-group">
          <h2>
            <VerdictMark verdict={verdict} /> <span className="count">{members.length}</span>
          </h2>
          {members.map((restriction) => (
            <Restriction key={restriction.limb.id} restriction={restriction} />
          ))}
        </section>
      ))}
    </>
  );
}
