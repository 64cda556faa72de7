import type { RestrictionInShortFragment } from "../generated/operations.ts";
import { numeralOf } from "../words/days.ts";
import { EffectMark, ObjectionMark } from "./status-mark.tsx";

/** Restrictions, a line each. */
export function RestrictionRows({ restrictions }: { restrictions: readonly RestrictionInShortFragment[] }) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label="限制">
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">效力</th>
            <th scope="col">措施</th>
            <th scope="col">内容</th>
            <th scope="col" className="day">
              起日
            </th>
            <th scope="col" className="day">
              届满日
            </th>
          </tr>
        </thead>
        <tbody>
          {restrictions.map(({ limb, measure, effect, since, until, objectionPending }) => (
            <tr key={limb.id}>
              <td className="short">
                <EffectMark effect={effect} />
              </td>
              <td className="short">（{numeralOf(measure.number)}）</td>
              <td>
                {limb.title} {objectionPending && <ObjectionMark />}
              </td>
              <td className="day">{since ?? "一直"}</td>
              <td className="day">{until ?? "未定"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
