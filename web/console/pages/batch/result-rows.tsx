import { useQuery } from "@tanstack/react-query";
import { NoAnswerError } from "../../answers/failure.ts";
import type { ScreeningOutcome, Verdict } from "../../generated/operations.ts";
import { Loading, NoAnswer } from "../../parts/no-answer.tsx";
import { type Column, Rows } from "../../parts/rows.tsx";
import { ObjectionMark, VerdictMark } from "../../parts/status-mark.tsx";
import { usePurpose } from "../../session/purpose.ts";
import { countOf, numeralOf } from "../../words/days.ts";
import { OUTCOMES } from "../../words/of-batch.ts";
import { VERDICTS } from "../../words/of-measures.ts";
import { readRows, type ScreenedRow } from "./screening-files.ts";

/** Rows that are shown; all of them are in the file. */
const MOST = 200;

const COLUMNS: readonly Column[] = [
  { title: "行", kind: "short" },
  { title: "代码或证件" },
  { title: "结论" },
  { title: "依据、原因" },
  { title: "至", kind: "day" },
];

const isVerdict = (outcome: ScreeningOutcome): outcome is Verdict => Object.hasOwn(VERDICTS, outcome);

/** The measures of limbs, each once: 措施（六）. */
function measuresOf(limbs: readonly string[]): string {
  const numbers = [...new Set(limbs.map((limb) => Number.parseInt(limb, 10)))];
  return numbers.map((number) => `措施（${numeralOf(number)}）`).join("、");
}

function Row({ row, subject, outcome, limbs, until, objectionPending, sameAs, rejected }: ScreenedRow) {
  return (
    <tr>
      <td className="short">{row}</td>
      <td className="whole">{subject ?? "—"}</td>
      <td>
        {isVerdict(outcome) ? <VerdictMark verdict={outcome} /> : OUTCOMES[outcome]}{" "}
        {objectionPending && <ObjectionMark />}
      </td>
      <td>
        {rejected
          ? `${rejected.column ? `${rejected.column}：` : ""}${rejected.messageZh}`
          : measuresOf(limbs)}
        {sameAs !== null && <span className="quiet"> 与第 {sameAs} 行相同</span>}
      </td>
      <td className="day">{until ?? ""}</td>
    </tr>
  );
}

/** The rows of a finished screening, of one outcome or of all. */
export function ResultRows({ id, outcome }: { id: string; outcome: ScreeningOutcome | null }) {
  const purpose = usePurpose();
  const query = useQuery({ queryKey: ["screened", id, purpose], queryFn: () => readRows(id, purpose) });
  if (query.isPending) return <Loading what="各行结果" />;
  if (query.error) {
    if (!(query.error instanceof NoAnswerError)) throw query.error;
    return <NoAnswer failure={query.error.failure} what="各行结果" again={() => void query.refetch()} />;
  }
  const rows = outcome === null ? query.data : query.data.filter((row) => row.outcome === outcome);
  return (
    <>
      <Rows label="各行结果" columns={COLUMNS}>
        <tbody>
          {rows.slice(0, MOST).map((row) => (
            <Row key={row.row} {...row} />
          ))}
        </tbody>
      </Rows>
      {rows.length > MOST && (
        <p className="quiet">
          所列为 {countOf(rows.length)} 行中的前 {MOST} 行，全部在下载的文件中。
        </p>
      )}
    </>
  );
}
