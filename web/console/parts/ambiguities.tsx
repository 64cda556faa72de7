import { withLimbNames } from "../words/limb-names.ts";
import { Fold } from "./fold.tsx";

/** What the text leaves open, each with the reading that is taken. */
export function Ambiguities({
  ambiguities,
}: {
  ambiguities: readonly { readonly id: string; readonly question: string; readonly choice: string | null }[];
}) {
  if (ambiguities.length === 0) return null;
  return (
    <Fold title="文义不明之处" count={ambiguities.length}>
      <ul className="ambiguities">
        {ambiguities.map(({ id, question, choice }) => (
          <li key={id}>
            {withLimbNames(question)}
            <strong>采用：{choice ? withLimbNames(choice) : "未作选择，由承办人员依法判断。"}</strong>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
