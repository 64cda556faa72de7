import { type Failure, failureAt } from "../../answers/failure.ts";
import { useAnswer } from "../../answers/use-answer.ts";
import { CheckAppointmentAtCounter } from "../../generated/documents.ts";
import type { CheckAppointmentAtCounterQuery, Role } from "../../generated/operations.ts";
import { Loading, NoAnswer, NothingFound } from "../../parts/no-answer.tsx";
import { ProvenanceChain } from "../../parts/provenance-chain.tsx";
import { ObjectionMark, VerdictMark } from "../../parts/status-mark.tsx";
import { VerdictPanel } from "../../parts/verdict.tsx";
import { VerdictFoot } from "../../parts/verdict-foot.tsx";
import { useAsOf } from "../../shell/as-of.ts";
import { CONFLICTS } from "../../words/of-list.ts";
import { ROLES } from "../../words/of-registry.ts";

type Appointment = NonNullable<CheckAppointmentAtCounterQuery["appointment"]>;
type Incumbent = NonNullable<Appointment["incumbent"]>;

function heldSentence(conflicts: NonNullable<Incumbent["conflicts"]>): string {
  if (conflicts.length === 0) return "现任职务没有与其相抵的限制";
  const isOpinion = conflicts.some(({ kind }) => kind === "OPINION");
  return CONFLICTS[isOpinion ? "OPINION" : "INFORMATION"];
}

/**
 * What bears on the office where it is held already: another question than whether it may be taken up. Who holds it is
 * known of today alone.
 */
function Held({
  incumbent: { since, conflicts },
  title,
  on,
  failure,
  again,
}: {
  incumbent: Incumbent;
  title: string;
  on: string;
  failure: Failure | null;
  again: () => void;
}) {
  const { isToday } = useAsOf();
  return (
    <section
      className="verdict"
      data-verdict={conflicts ? (conflicts.length > 0 ? "ACTION_REQUIRED" : "CLEAR") : undefined}
      aria-label="已任此职"
    >
      <h2>已任此职</h2>
      <p className="sentence">
        {title}，{since ? `自 ${since} 起在任` : "在任，任职起日未载明"}
        {isToday ? "" : "（按今日的登记）"}。
        {conflicts && (
          <strong>
            {isToday ? "" : `按 ${on} 的限制：`}
            {heldSentence(conflicts)}。
          </strong>
        )}
      </p>
      {!conflicts &&
        (failure ? (
          <NoAnswer failure={failure} what="现任职务与限制是否相抵" again={again} />
        ) : (
          <p>现任职务与限制是否相抵未能核验。</p>
        ))}
      {conflicts?.map(({ kind, office, restriction }) => (
        <div key={`${office.id}${restriction.limb.id}`} className="further">
          <p>
            <VerdictMark verdict={kind === "OPINION" ? "ACTION_REQUIRED" : "REFERENCE"} /> 此职在“
            {office.title}”之内；所据限制至 {restriction.until ?? "未定"}。
            {restriction.objectionPending && <ObjectionMark />}
          </p>
          <ProvenanceChain restriction={restriction} />
        </div>
      ))}
    </section>
  );
}

function NotHeld({ failure, again }: { failure: Failure | null; again: () => void }) {
  return failure ? (
    <NoAnswer failure={failure} what="是否已任此职" again={again} />
  ) : (
    <p className="quiet">登记中其今日未任此职。</p>
  );
}

function Answered({
  appointment,
  on,
  renewing,
  again,
  failures,
}: {
  appointment: Appointment;
  on: string;
  renewing: boolean;
  again: () => void;
  failures: readonly Failure[];
}) {
  const { person, organization, role, eligibility, incumbent } = appointment;
  const office = `${organization.name} · ${ROLES[role]}`;
  const failure = failureAt(failures, "appointment", "eligibility");
  return (
    <>
      {eligibility ? (
        <VerdictPanel
          eligibility={eligibility}
          others={0}
          question={office}
          heading={
            <div className="subject-heading">
              <h2>
                {person.name} 任 {office}
              </h2>
              <p className="tells">
                <span className="quiet">可否新任此职；已任的另见下方</span>
              </p>
            </div>
          }
        >
          <VerdictFoot
            eligibility={eligibility}
            question={{
              person: person.id,
              organization: organization.id,
              role,
              on: eligibility.evaluatedOn,
            }}
            renewing={renewing}
            again={again}
          />
        </VerdictPanel>
      ) : (
        failure && <NoAnswer failure={failure} what="可否任此职" again={again} />
      )}
      {incumbent ? (
        <Held
          incumbent={incumbent}
          title={`${person.name} 任 ${office}`}
          on={on}
          failure={failureAt(failures, "appointment", "incumbent", "conflicts")}
          again={again}
        />
      ) : (
        <NotHeld failure={failureAt(failures, "appointment", "incumbent")} again={again} />
      )}
    </>
  );
}

/** Whether a person may take up an office, and what of it where it is held. */
export function AppointmentResult({
  person,
  organization,
  role,
  on,
}: {
  person: string;
  organization: string;
  role: Role;
  on: string;
}) {
  const asked = useAnswer(CheckAppointmentAtCounter, { person, organization, role, on });
  if (asked.state === "idle" || asked.state === "loading") return <Loading what="任职核查结论" />;
  if (asked.state === "failed")
    return <NoAnswer failure={asked.failure} what="任职核查结论" again={asked.again} />;
  const { data, failures, renewing, again } = asked;
  if (data.appointment)
    return <Answered appointment={data.appointment} {...{ on, failures, renewing, again }} />;
  const failure = failureAt(failures, "appointment");
  return failure ? (
    <NoAnswer failure={failure} what="任职核查结论" again={again} />
  ) : (
    <NothingFound title="登记中没有此人员或此单位" />
  );
}
