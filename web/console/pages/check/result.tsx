import { type ReactNode, useEffect } from "react";
import { type Failure, failureAt } from "../../answers/failure.ts";
import { type Asked, useAnswer } from "../../answers/use-answer.ts";
import {
  CheckIdentityAtCounter,
  CheckOrganizationAtCounter,
  CheckPersonAtCounter,
} from "../../generated/documents.ts";
import type {
  CheckOrganizationAtCounterQuery,
  GatedAction,
  IdentityType,
  PersonAtCounterFragment,
} from "../../generated/operations.ts";
import { Fold } from "../../parts/fold.tsx";
import { Loading, NoAnswer, NothingFound } from "../../parts/no-answer.tsx";
import { PositionRows } from "../../parts/position-rows.tsx";
import { RestrictionRows } from "../../parts/restriction-rows.tsx";
import { SubjectHeading } from "../../parts/subject-heading.tsx";
import { VerdictPanel } from "../../parts/verdict.tsx";
import { VerdictFoot } from "../../parts/verdict-foot.tsx";
import { ACTIONS } from "../../words/of-measures.ts";
import { rememberCheck } from "./recent.ts";

type Organization = NonNullable<CheckOrganizationAtCounterQuery["organization"]>;
type Subject = Organization | PersonAtCounterFragment;

interface Question {
  readonly action: GatedAction;
  readonly on: string;
}

function Others({
  subject,
  action,
  failure,
}: {
  subject: Subject;
  action: GatedAction;
  failure: Failure | null;
}) {
  if (!subject.restrictions) {
    return failure ? <NoAnswer failure={failure} what="其他限制" /> : null;
  }
  const others = subject.restrictions.filter((restriction) => restriction.action !== action);
  return (
    <Fold title="其他限制" count={others.length}>
      {others.length > 0 ? (
        <RestrictionRows restrictions={others} />
      ) : (
        <p className="quiet">没有对其他事项的限制。</p>
      )}
    </Fold>
  );
}

function Positions({
  subject,
  failure,
  unheld,
}: {
  subject: Subject;
  failure: Failure | null;
  /** Why nothing is known of where it holds positions itself. */
  unheld: Failure | null;
}) {
  const positions = subject.positions?.nodes;
  if (!positions) return failure ? <NoAnswer failure={failure} what="任职" /> : null;
  const isOrganization = subject.__typename === "Organization";
  const held = isOrganization ? (subject.heldPositions?.nodes ?? []) : [];
  const isUnknown = isOrganization && !subject.heldPositions;
  const hasMore =
    subject.positions?.pageInfo.hasNextPage ||
    (isOrganization && subject.heldPositions?.pageInfo.hasNextPage);
  const shows = isOrganization ? "holder" : "organization";
  return (
    <Fold title="任职与关联" count={isUnknown || hasMore ? undefined : positions.length + held.length}>
      {positions.length === 0 && held.length === 0 && !isUnknown && (
        <p className="quiet">当日没有登记的任职。</p>
      )}
      {positions.length > 0 && <PositionRows positions={positions} shows={shows} />}
      {held.length > 0 && (
        <>
          <h3>在其他单位</h3>
          <PositionRows positions={held} shows="organization" />
        </>
      )}
      {isUnknown && unheld && <NoAnswer failure={unheld} what="在其他单位的任职" />}
      {hasMore && <p className="quiet">所列各为前 50 项，其余见主体页。</p>}
    </Fold>
  );
}

function Result({
  subject,
  root,
  failures,
  action,
  renewing,
  again,
}: {
  subject: Subject;
  root: string;
  failures: readonly Failure[];
  action: GatedAction;
  renewing: boolean;
  again: () => void;
}) {
  const { eligibility, restrictions } = subject;
  const behind: ReactNode = (
    <>
      <Others subject={subject} action={action} failure={failureAt(failures, root, "restrictions")} />
      <Positions
        subject={subject}
        failure={failureAt(failures, root, "positions")}
        unheld={failureAt(failures, root, "heldPositions")}
      />
    </>
  );
  if (!eligibility) {
    const failure = failureAt(failures, root, "eligibility");
    return (
      <article className="verdict" aria-label="核查结论">
        <SubjectHeading subject={subject} />
        {failure && <NoAnswer failure={failure} what="核查结论" again={again} />}
        {behind}
      </article>
    );
  }
  const others = restrictions?.filter((restriction) => restriction.action !== action).length ?? 0;
  return (
    <VerdictPanel
      eligibility={eligibility}
      heading={<SubjectHeading subject={subject} />}
      others={others}
      question={ACTIONS[action]}
    >
      {behind}
      <VerdictFoot
        eligibility={eligibility}
        question={{
          [subject.__typename === "Organization" ? "organization" : "person"]: subject.id,
          action,
          on: eligibility.evaluatedOn,
        }}
        renewing={renewing}
        again={again}
      />
    </VerdictPanel>
  );
}

function Answered<Data>({
  asked,
  root,
  subjectOf,
  action,
}: {
  asked: Asked<Data>;
  root: string;
  subjectOf: (data: Data) => Subject | null;
  action: GatedAction;
}) {
  if (asked.state === "idle" || asked.state === "loading") return <Loading what="核查结论" />;
  if (asked.state === "failed")
    return <NoAnswer failure={asked.failure} what="核查结论" again={asked.again} />;
  const { data, failures, renewing, again } = asked;
  const subject = subjectOf(data);
  if (subject) return <Result {...{ subject, root, failures, action, renewing, again }} />;
  const failure = failureAt(failures, root);
  if (failure) return <NoAnswer failure={failure} what="该主体" again={again} />;
  return (
    <NothingFound title="登记中没有此主体">
      <p>请重新查找并从候选中选定。查无登记不表示未列入。</p>
    </NothingFound>
  );
}

export function OrganizationResult({ id, action, on }: Question & { id: string }) {
  const asked = useAnswer(CheckOrganizationAtCounter, { id, action, on });
  const name = asked.state === "answered" ? asked.data.organization?.name : undefined;
  useEffect(() => {
    if (name) rememberCheck({ id, name, action });
  }, [id, name, action]);
  return (
    <Answered asked={asked} root="organization" subjectOf={(data) => data.organization} action={action} />
  );
}

export function PersonResult({ id, action, on }: Question & { id: string }) {
  const asked = useAnswer(CheckPersonAtCounter, { id, action, on });
  return <Answered asked={asked} root="person" subjectOf={(data) => data.person} action={action} />;
}

/** Of a person who was matched by a document, which stands nowhere but in memory. */
export function IdentityResult({
  type,
  number,
  action,
  on,
}: Question & { type: IdentityType; number: string }) {
  const asked = useAnswer(CheckIdentityAtCounter, { type, number, action, on });
  return (
    <Answered
      asked={asked}
      root="personByIdentity"
      subjectOf={(data) => data.personByIdentity}
      action={action}
    />
  );
}
