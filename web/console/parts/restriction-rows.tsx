import type { RestrictionInShortFragment } from "../generated/operations.ts";
import { numeralOf } from "../words/days.ts";
import { type Column, Rows } from "./rows.tsx";
import { EffectMark, ObjectionMark } from "./status-mark.tsx";

const COLUMNS: readonly Column[] = [
  { title: "效力", kind: "short" },
  { title: "措施", kind: "short" },
  { title: "内容" },
  { title: "起日", kind: "day" },
  { title: "届满日", kind: "day" },
];

/** Restrictions, a line each. */
export function RestrictionRows({ restrictions }: { restrictions: readonly RestrictionInShortFragment[] }) {
  return (
    <Rows label="限制" columns={COLUMNS}>
      <tbody>
        {restrictions.map(({ limb, measure, effect, since, until, objectionPending }) => (
          <tr key={limb.id}>
            <td className="short">
              <EffectMark effect={effect} />
            </td>
            <td className="short">（{numeralOf(measure.number)}）</td>
            <td>
              {limb.title} {objectionPending && <ObjectionMark short />}
            </td>
            <td className="day">{since ?? "一直"}</td>
            <td className="day">{until ?? "未定"}</td>
          </tr>
        ))}
      </tbody>
    </Rows>
  );
}
