import {
  ComplaintsOfAuthority,
  ObjectionsOfAuthority,
  RepairsOfAuthority,
} from "../../generated/documents.ts";
import type { DutyKind } from "../../generated/operations.ts";
import type { Column } from "../../parts/rows.tsx";
import { serverNow } from "../../session/server-clock.ts";
import type { Officer } from "../../session/session.ts";
import { hrefOf } from "../../shell/place.ts";
import { dayOf } from "../../words/days.ts";
import { COMPLAINTS, REPAIRS } from "../../words/of-cases.ts";
import { OBJECTIONS, OUTCOMES } from "../../words/of-list.ts";
import { Acts } from "./acts.tsx";
import { complaintReceipt } from "./complaint-forms.ts";
import { Due } from "./due.tsx";
import { dutyAbout, useDuties } from "./duties.ts";
import { Filtered, useChoice, usePaged } from "./filtered.tsx";
import { COMPLAINT_CHOICES, OBJECTION_CHOICES, REPAIR_CHOICES } from "./views.ts";

/** What citizens and firms have handed in: applications for repair, objections, complaints; each with its last day. */
const columnsOf = (what: string): readonly Column[] => [
  { title: "主体" },
  { title: what },
  { title: "状态", kind: "short" },
  { title: "收到日", kind: "day" },
  { title: "应于", kind: "day" },
];

const REPAIR_COLUMNS = columnsOf("申请内容");
const OBJECTION_COLUMNS = columnsOf("异议摘要");
const COMPLAINT_COLUMNS = columnsOf("投诉摘要");

const OF_REPAIRS: readonly DutyKind[] = ["ACCEPT_REPAIR", "DECIDE_REPAIR"];
const OF_OBJECTIONS: readonly DutyKind[] = ["ACCEPT_OBJECTION", "DECIDE_OBJECTION"];
const OF_COMPLAINTS: readonly DutyKind[] = ["ACKNOWLEDGE_COMPLAINT", "DECIDE_COMPLAINT"];

type About = { readonly number: string; readonly subjectName: string | null } | null;

function Subject({ listing, view }: { listing: About; view: string }) {
  if (!listing) return <span className="quiet">未能查得</span>;
  return (
    <>
      <a href={hrefOf("list", { view, listing: listing.number })}>
        {listing.subjectName ?? "个人（无权查看）"}
      </a>
      <div className="quiet">{listing.number}</div>
    </>
  );
}

export function RepairView({ officer }: { officer: Officer }) {
  const chosen = useChoice(REPAIR_CHOICES);
  const duties = useDuties(officer.department);
  const asked = usePaged(RepairsOfAuthority, {
    authority: officer.department,
    states: chosen.states && [...chosen.states],
  });
  return (
    <Filtered
      choices={REPAIR_CHOICES}
      chosen={chosen}
      asked={asked}
      at="repairs"
      what="信用修复申请"
      page={({ repairs }) => repairs}
      columns={REPAIR_COLUMNS}
      row={({ id, listing, statement, state, receivedOn }) => (
        <tr key={id}>
          <td>
            <Subject listing={listing} view="repairs" />
          </td>
          <td>{statement}</td>
          <td className="short">{REPAIRS[state]}</td>
          <td className="day">{receivedOn}</td>
          <td className="day">
            <Due duty={dutyAbout(duties, OF_REPAIRS, id)} />
          </td>
        </tr>
      )}
    >
      <span className="quiet">收到新的申请，请在所涉列入记录中记录。</span>
    </Filtered>
  );
}

export function ObjectionView({ officer }: { officer: Officer }) {
  const chosen = useChoice(OBJECTION_CHOICES);
  const duties = useDuties(officer.department);
  const asked = usePaged(ObjectionsOfAuthority, {
    authority: officer.department,
    states: chosen.states && [...chosen.states],
  });
  return (
    <Filtered
      choices={OBJECTION_CHOICES}
      chosen={chosen}
      asked={asked}
      at="objections"
      what="异议"
      page={({ objections }) => objections}
      columns={OBJECTION_COLUMNS}
      row={({ id, listing, summary, state, outcome, receivedOn }) => (
        <tr key={id}>
          <td>
            <Subject listing={listing} view="objections" />
          </td>
          <td>{summary ?? "—"}</td>
          <td className="short">{outcome ? OUTCOMES[outcome] : OBJECTIONS[state]}</td>
          <td className="day">{receivedOn}</td>
          <td className="day">
            <Due duty={dutyAbout(duties, OF_OBJECTIONS, id)} />
          </td>
        </tr>
      )}
    >
      <span className="quiet">收到新的异议，请在所涉列入记录中记录。</span>
    </Filtered>
  );
}

export function ComplaintView({ officer }: { officer: Officer }) {
  const chosen = useChoice(COMPLAINT_CHOICES);
  const duties = useDuties(officer.department);
  const asked = usePaged(ComplaintsOfAuthority, {
    authority: officer.department,
    states: chosen.states && [...chosen.states],
  });
  return (
    <>
      <Acts label="投诉" forms={[complaintReceipt(null, dayOf(serverNow()))]} version={0} />
      <Filtered
        choices={COMPLAINT_CHOICES}
        chosen={chosen}
        asked={asked}
        at="complaints"
        what="投诉"
        page={({ complaints }) => complaints}
        columns={COMPLAINT_COLUMNS}
        row={({ id, listing, summary, state, receivedOn }) => (
          <tr key={id}>
            <td>
              <a href={hrefOf("list", { view: "complaints", complaint: id })}>
                {listing ? (listing.subjectName ?? "个人（无权查看）") : "不涉及某一记录"}
              </a>
              <div className="quiet">{listing?.number ?? `投诉 ${id}`}</div>
            </td>
            <td>{summary}</td>
            <td className="short">{COMPLAINTS[state]}</td>
            <td className="day">{receivedOn}</td>
            <td className="day">
              <Due duty={dutyAbout(duties, OF_COMPLAINTS, id)} />
            </td>
          </tr>
        )}
      >
        <span className="quiet">涉及某一条列入记录的投诉，在该记录中记录。</span>
      </Filtered>
    </>
  );
}
