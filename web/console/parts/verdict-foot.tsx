import { Button } from "antd";
import type { EligibilityOnPathFragment } from "../generated/operations.ts";
import { minuteOf } from "../words/days.ts";
import { DecisionRecord, type RecordedQuestion } from "./decision-record.tsx";

/** By what the answer was given, and how it is taken away. */
export function VerdictFoot({
  eligibility: { verdict, evaluatedOn, dataVersion },
  question,
  renewing,
  again,
}: {
  eligibility: EligibilityOnPathFragment;
  question: RecordedQuestion;
  renewing: boolean;
  again: () => void;
}) {
  // The instant of the last record that the answer rests on, and the digest of the catalogue.
  const [recorded, digest] = dataVersion.split("/");
  return (
    <footer>
      <DecisionRecord question={question} shown={verdict} />
      <div className="verdict-foot">
        <span>
          核查日 {evaluatedOn}；所据数据截至 {recorded ? minuteOf(recorded) : "未载明"}（版本{" "}
          <code>{digest}</code>）
        </span>
        <span className="line">
          <Button size="small" loading={renewing} onClick={again}>
            重新核查
          </Button>
          <Button size="small" onClick={() => window.print()}>
            打印
          </Button>
        </span>
      </div>
    </footer>
  );
}
