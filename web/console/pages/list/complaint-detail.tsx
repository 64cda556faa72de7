import { useAnswer } from "../../answers/use-answer.ts";
import { ShowComplaint } from "../../generated/documents.ts";
import { NothingFound } from "../../parts/no-answer.tsx";
import type { Officer } from "../../session/session.ts";
import { hrefOf } from "../../shell/place.ts";
import { COMPLAINTS } from "../../words/of-cases.ts";
import { Acts } from "./acts.tsx";
import { complaintForms } from "./complaint-forms.ts";
import { Due } from "./due.tsx";
import { dutyAbout, useDuties } from "./duties.ts";
import { Facts, linkTo } from "./facts.tsx";
import { History } from "./history.tsx";
import { COMPLAINT_STEPS } from "./possible.ts";
import { WhenKnown } from "./when-known.tsx";

/** A complaint: what it says, what has happened, and what this officer can do. */
export function ComplaintDetail({ id, officer }: { id: string; officer: Officer }) {
  const asked = useAnswer(ShowComplaint, { id });
  const duties = useDuties(officer.department);
  return (
    <WhenKnown
      asked={asked}
      what="该投诉"
      at="complaint"
      found={({ complaint }) => complaint}
      missing={
        <NothingFound title="没有此投诉">
          <p>网址所指的投诉编号没有记录。</p>
        </NothingFound>
      }
    >
      {(complaint) => {
        const { listing, state } = complaint;
        const duty = dutyAbout(duties, ["ACKNOWLEDGE_COMPLAINT", "DECIDE_COMPLAINT"], id);
        const isOwn = complaint.authority?.id === officer.department;
        return (
          <article className="record">
            <h1>
              投诉 {id} <span className="state">{COMPLAINTS[state]}</span>
            </h1>
            <Facts
              facts={[
                [
                  "所涉列入记录",
                  listing
                    ? linkTo(
                        hrefOf("list", { view: "complaints", listing: listing.number }),
                        `${listing.subjectName ?? "个人（无权查看）"}（${listing.number}）`,
                      )
                    : "不涉及某一记录",
                ],
                ["收到日", complaint.receivedOn],
                ["摘要", complaint.summary],
                ["受理日", complaint.acknowledgedOn],
                [state === "WITHDRAWN" ? "撤回日" : "答复日", complaint.decidedOn],
                ["答复", complaint.reasons],
                ["应于", duty && <Due duty={duty} />],
                ["期限依据", duty?.rule && `${duty.rule.text}（${duty.rule.source}）`],
              ]}
            />
            <Acts
              label="办理"
              forms={isOwn ? complaintForms(id, COMPLAINT_STEPS[state]) : []}
              version={complaint.version}
            />
            <h2>经过</h2>
            <History events={complaint.events} none="没有记录。" />
          </article>
        );
      }}
    </WhenKnown>
  );
}
