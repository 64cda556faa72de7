import { Button } from "antd";
import { CasesOfAuthority } from "../../generated/documents.ts";
import type { Column } from "../../parts/rows.tsx";
import type { Officer } from "../../session/session.ts";
import { go, hrefOf } from "../../shell/place.ts";
import { minuteOf } from "../../words/days.ts";
import { CASES } from "../../words/of-cases.ts";
import { Filtered, useChoice, usePaged } from "./filtered.tsx";
import { CASE_CHOICES } from "./views.ts";

const COLUMNS: readonly Column[] = [
  { title: "主体" },
  { title: "状态", kind: "short" },
  { title: "告知日", kind: "day" },
  { title: "陈述申辩末日", kind: "day" },
  { title: "决定文号" },
  { title: "最近变更", kind: "day" },
];

/** 认定案件: from a draft to the list. */
export function CaseView({ officer }: { officer: Officer }) {
  const chosen = useChoice(CASE_CHOICES);
  const asked = usePaged(CasesOfAuthority, {
    authority: officer.department,
    states: chosen.states && [...chosen.states],
  });
  return (
    <Filtered
      choices={CASE_CHOICES}
      chosen={chosen}
      asked={asked}
      at="determinationCases"
      what="认定案件"
      page={({ determinationCases }) => determinationCases}
      columns={COLUMNS}
      row={({ id, subject, state, notifiedOn, answerBy, documentNumber, recordedAt }) => (
        <tr key={id}>
          <td>
            <a href={hrefOf("list", { view: "cases", case: id })}>{subject?.name ?? "未能查得"}</a>{" "}
            <span className="quiet whole">案件 {id}</span>
          </td>
          <td className="short">{CASES[state]}</td>
          <td className="day">{notifiedOn ?? "—"}</td>
          <td className="day">{answerBy ?? "—"}</td>
          <td>{documentNumber ?? "—"}</td>
          <td className="day">{minuteOf(recordedAt)}</td>
        </tr>
      )}
    >
      <Button type="primary" onClick={() => go("list", { view: "cases", draft: "new" })}>
        立案起草
      </Button>
    </Filtered>
  );
}
