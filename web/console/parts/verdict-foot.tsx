import { Button } from "antd";
import type { EligibilityOnPathFragment } from "../generated/operations.ts";

/** By what the answer was given, and how it is taken away. */
export function VerdictFoot({
  eligibility: { evaluatedOn, dataVersion },
  again,
}: {
  eligibility: EligibilityOnPathFragment;
  again: () => void;
}) {
  return (
    <footer className="verdict-foot">
      <span>
        核查日 {evaluatedOn}；数据版本 <code>{dataVersion}</code>
      </span>
      <span className="line">
        <Button size="small" onClick={again}>
          重新核查
        </Button>
        <Button size="small" onClick={() => window.print()}>
          打印
        </Button>
      </span>
    </footer>
  );
}
