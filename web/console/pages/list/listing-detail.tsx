import type { Asked } from "../../answers/use-answer.ts";
import { useAnswer } from "../../answers/use-answer.ts";
import { ShowListingAtWork } from "../../generated/documents.ts";
import type {
  DutiesOfAuthorityQuery,
  DutyKind,
  ObjectionInFullFragment,
  RepairInFullFragment,
  ShowListingAtWorkQuery,
} from "../../generated/operations.ts";
import { NothingFound } from "../../parts/no-answer.tsx";
import { ObjectionMark } from "../../parts/status-mark.tsx";
import { serverNow } from "../../session/server-clock.ts";
import type { Officer } from "../../session/session.ts";
import { dayOf, minuteOf } from "../../words/days.ts";
import { REPAIRS } from "../../words/of-cases.ts";
import { OBJECTIONS, OUTCOMES, STATUSES } from "../../words/of-list.ts";
import { Acts } from "./acts.tsx";
import type { CommandForm } from "./command.ts";
import { complaintReceipt } from "./complaint-forms.ts";
import { Due } from "./due.tsx";
import { dutyAbout, useDuties } from "./duties.ts";
import { Facts } from "./facts.tsx";
import { History } from "./history.tsx";
import { KnownAt, useKnownAt } from "./known-at.tsx";
import { ListingFacts } from "./listing-facts.tsx";
import { listingForms } from "./listing-forms.ts";
import { objectionForms, objectionReceipt } from "./objection-forms.ts";
import { LISTING_STEPS, OBJECTION_STEPS, REPAIR_STEPS } from "./possible.ts";
import { repairForms, repairReceipt } from "./repair-forms.ts";
import { WhenKnown } from "./when-known.tsx";

type Listing = NonNullable<ShowListingAtWorkQuery["listing"]>;
type Duties = Asked<DutiesOfAuthorityQuery>;

const OF_REPAIRS: readonly DutyKind[] = ["ACCEPT_REPAIR", "DECIDE_REPAIR"];
const OF_OBJECTIONS: readonly DutyKind[] = ["ACCEPT_OBJECTION", "DECIDE_OBJECTION", "CARRY_OUT_OBJECTION"];

const isOpen = ({ state }: { state: string }) => state === "RECEIVED" || state === "ACCEPTED";

/** What may be received about a listing. */
function receiptsOf(listing: Listing, today: string): readonly CommandForm[] {
  const { status, annulled, repairs } = listing;
  const isHeld = status === "IN_FORCE" || status === "SUSPENDED";
  return [
    ...(isHeld && !repairs?.some(isOpen) ? [repairReceipt(listing, today)] : []),
    ...(annulled ? [] : [objectionReceipt(listing, today)]),
    complaintReceipt(listing.id, today),
  ];
}

/** What can be done about a listing itself. */
function changesOf(listing: Listing, today: string): readonly CommandForm[] {
  const { status, withdrawnOn } = listing;
  return listingForms(listing, LISTING_STEPS[withdrawnOn ? "WITHDRAWN" : status], today);
}

function Repair({
  of,
  listing,
  duties,
  forms,
}: {
  of: RepairInFullFragment;
  listing: Listing;
  duties: Duties;
  forms: readonly CommandForm[];
}) {
  const duty = dutyAbout(duties, OF_REPAIRS, of.id);
  return (
    <section className="petition" aria-label={`信用修复申请 ${of.receivedOn}`}>
      <h3>
        {of.receivedOn} 收到的申请 <span className="state">{REPAIRS[of.state]}</span>
      </h3>
      <Facts
        facts={[
          ["申请内容", of.statement],
          ["受理日", of.acceptedOn],
          ["决定日", of.decidedOn],
          ["理由", of.reasons],
          ["应于", duty && <Due duty={duty} />],
          ["期限依据", duty?.rule && `${duty.rule.text}（${duty.rule.source}）`],
        ]}
      />
      <Acts label="办理申请" forms={forms} version={listing.version} />
    </section>
  );
}

function Objection({
  of,
  listing,
  duties,
  forms,
}: {
  of: ObjectionInFullFragment;
  listing: Listing;
  duties: Duties;
  forms: readonly CommandForm[];
}) {
  const duty = dutyAbout(duties, OF_OBJECTIONS, of.id);
  return (
    <section className="petition" aria-label={`异议 ${of.receivedOn}`}>
      <h3>
        {of.receivedOn} 收到的异议{" "}
        <span className="state">{of.outcome ? OUTCOMES[of.outcome] : OBJECTIONS[of.state]}</span>
      </h3>
      <Facts
        facts={[
          ["摘要", of.summary],
          ["受理", of.acceptedAt && minuteOf(of.acceptedAt)],
          ["决定", of.decidedAt && minuteOf(of.decidedAt)],
          ["理由", of.reasons],
          [
            duty?.kind === "CARRY_OUT_OBJECTION" ? "异议成立，须更正、移出或撤销" : "应于",
            duty && <Due duty={duty} />,
          ],
          ["期限依据", duty?.rule && `${duty.rule.text}（${duty.rule.source}）`],
        ]}
      />
      <Acts label="办理异议" forms={forms} version={listing.version} />
    </section>
  );
}

function ListingShown({
  listing,
  officer,
  isEarlier,
}: {
  listing: Listing;
  officer: Officer;
  isEarlier: boolean;
}) {
  const today = dayOf(serverNow());
  const duties = useDuties(officer.department);
  const { authority } = listing.determination;
  const isOwn = authority?.id === officer.department;
  const isMine = isOwn && !isEarlier;
  const repairs = listing.repairs ?? [];
  const objections = listing.objections ?? [];
  return (
    <article className="record">
      <h1>
        {listing.subjectName ?? "个人（无权查看）"}{" "}
        <span className="state">
          {listing.number} · {STATUSES[listing.status]}
        </span>{" "}
        {listing.objectionPending && <ObjectionMark />}
      </h1>
      {!isOwn && (
        <p className="turn" role="note">
          由{authority?.name ?? "其他机关"}认定，本机关只可查看，不能办理。
        </p>
      )}
      <ListingFacts listing={listing} />
      {isMine && (
        <>
          <Acts label="收件" forms={receiptsOf(listing, today)} version={listing.version} />
          <Acts label="变更" forms={changesOf(listing, today)} version={listing.version} />
        </>
      )}
      {repairs.length > 0 && <h2>信用修复</h2>}
      {[...repairs].reverse().map((repair) => (
        <Repair
          key={repair.id}
          of={repair}
          listing={listing}
          duties={duties}
          forms={isMine ? repairForms(listing, repair, REPAIR_STEPS[repair.state], today) : []}
        />
      ))}
      {objections.length > 0 && <h2>异议</h2>}
      {[...objections].reverse().map((objection) => (
        <Objection
          key={objection.id}
          of={objection}
          listing={listing}
          duties={duties}
          forms={isMine ? objectionForms(listing, objection, OBJECTION_STEPS[objection.state]) : []}
        />
      ))}
      {listing.events && (
        <>
          <h2>经过</h2>
          <History events={listing.events} none="导入的记录，导入以后没有变更。" />
        </>
      )}
    </article>
  );
}

/** A listing: what it says, what was handed in about it, what has happened, and what this officer can do. */
export function ListingDetail({ number, officer }: { number: string; officer: Officer }) {
  const knownAt = useKnownAt();
  const asked = useAnswer(ShowListingAtWork, { number, knownAt });
  return (
    <>
      {knownAt && <KnownAt instant={knownAt} />}
      <WhenKnown
        asked={asked}
        what="该列入记录"
        at="listing"
        found={({ listing }) => listing}
        missing={
          <NothingFound title="没有此名单编号">
            <p>名单中没有编号为“{number}”的记录，包括已终止的。请核对编号。</p>
          </NothingFound>
        }
      >
        {(listing) => <ListingShown listing={listing} officer={officer} isEarlier={knownAt !== null} />}
      </WhenKnown>
    </>
  );
}
