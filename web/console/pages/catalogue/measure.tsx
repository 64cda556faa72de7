import type { CatalogueToReadQuery } from "../../generated/operations.ts";
import { Ambiguities } from "../../parts/ambiguities.tsx";
import { Fold } from "../../parts/fold.tsx";
import { EffectMark } from "../../parts/status-mark.tsx";
import { numeralOf } from "../../words/days.ts";
import { limbNameOf, withLimbNames } from "../../words/limb-names.ts";
import { ACTIONS, RELATIONS } from "../../words/of-measures.ts";

type MeasureInFull = NonNullable<CatalogueToReadQuery["measures"]>[number];
type Limb = MeasureInFull["limbs"][number];

function Bases({ bases, limits }: Pick<Limb, "bases" | "limits">) {
  return (
    <Fold title="依据与法律限制" count={bases.length + limits.length}>
      <dl className="facts">
        {bases.map(({ id, document, article, relation, summary }) => (
          <div key={id}>
            <dt>{RELATIONS[relation]}</dt>
            <dd>
              {document}
              {article}：{summary}
            </dd>
          </div>
        ))}
        {limits.map(({ id, document, article, summary }) => (
          <div key={id}>
            <dt>{RELATIONS.LIMIT}</dt>
            <dd>
              {document}
              {article}：{summary}
            </dd>
          </div>
        ))}
      </dl>
    </Fold>
  );
}

/** @param limbs how many its measure has */
function LimbView({ limb, limbs, isShown }: { limb: Limb; limbs: number; isShown: boolean }) {
  const { id, title, quote, effect, action, condition, ambiguities, bases, limits } = limb;
  return (
    <section className="limb" id={`limb-${id}`} data-shown={isShown || undefined}>
      <h4>
        {limbs > 1 && <span className="quiet">{limbNameOf(id)}</span>} <EffectMark effect={effect} /> {title}
      </h4>
      <blockquote>{quote}</blockquote>
      <p className="quiet">
        对应事项：{ACTIONS[action]}
        {condition && `；适用条件：${withLimbNames(condition)}`}
      </p>
      <Ambiguities ambiguities={ambiguities} />
      <Bases bases={bases} limits={limits} />
    </section>
  );
}

/** One of the eighteen measures, with the limbs that it is applied by. */
export function Measure({ measure, shown }: { measure: MeasureInFull; shown: string | null }) {
  const { number, title, departments, departmentsText, limbs } = measure;
  return (
    <section className="measure" id={`measure-${number}`}>
      <h3>
        （{numeralOf(number)}）{title}
      </h3>
      <p className="quiet">
        {departments
          ? `实施单位：${departments.map(({ name }) => name).join("、")}`
          : departmentsText.replace(/:\s*/, "：")}
        {departments &&
          /等|及相关/.test(departmentsText) &&
          `（原文：${departmentsText.replace(/^实施单位[:：]\s*/, "")}）`}
      </p>
      {limbs.map((limb) => (
        <LimbView key={limb.id} limb={limb} limbs={limbs.length} isShown={limb.id === shown} />
      ))}
    </section>
  );
}
