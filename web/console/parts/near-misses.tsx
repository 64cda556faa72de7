import type { EligibilityOnPathFragment } from "../generated/operations.ts";
import { numeralOf } from "../words/days.ts";
import { withLimbNames } from "../words/limb-names.ts";
import { STEPS } from "../words/of-measures.ts";
import { ROLES } from "../words/of-registry.ts";
import { EffectMark } from "./status-mark.tsx";

/** What nearly applied, each with the one step that stopped it. */
export function NearMisses({ misses }: { misses: EligibilityOnPathFragment["notApplied"] }) {
  return (
    <ul className="misses">
      {misses.map(({ limb, step, effect, messageZh, listing, position }) => (
        <li key={`${limb.id}${step}${listing?.number}${position?.organization.name}${position?.role}`}>
          <p>
            <EffectMark effect={effect} /> 措施（{numeralOf(limb.measure.number)}）{limb.title}
          </p>
          <p>
            <strong>未适用：{STEPS[step]}。</strong>
            {withLimbNames(messageZh)}
          </p>
          <p className="quiet">
            {listing &&
              `所涉记录 ${listing.number}，${listing.publishedOn} 至 ${listing.effectiveUntil ?? "未定"}`}
            {position && `；任职 ${position.organization.name} ${ROLES[position.role]}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
