import { Button } from "antd";
import { failureAt } from "../../answers/failure.ts";
import { useAnswer } from "../../answers/use-answer.ts";
import { NameOrganization, NamePerson } from "../../generated/documents.ts";
import { Loading, NoAnswer, NothingFound } from "../../parts/no-answer.tsx";
import { SubjectHeading } from "../../parts/subject-heading.tsx";
import { SubjectSearch } from "../../parts/subject-search.tsx";

/** One side of an appointment: found and chosen here, or chosen already. */
export function ChosenSubject({
  kind,
  id,
  choose,
  isMain,
}: {
  kind: "person" | "organization";
  id: string | null;
  choose: (id: string | null) => void;
  isMain: boolean;
}) {
  const isPerson = kind === "person";
  const person = useAnswer(NamePerson, isPerson && id ? { id } : null);
  const organization = useAnswer(NameOrganization, !isPerson && id ? { id } : null);
  const what = isPerson ? "人员" : "单位";
  if (!id) {
    return (
      <SubjectSearch
        key={kind}
        isMain={isMain}
        kind={kind}
        label={isPerson ? "姓名，或选证件后按证件号核对" : "单位名称 / 统一社会信用代码"}
        readsPersons
        choose={(choice) => choice.kind !== "identity" && choose(choice.id)}
      />
    );
  }
  const asked = isPerson ? person : organization;
  if (asked.state === "idle" || asked.state === "loading") return <Loading what={what} />;
  if (asked.state === "failed") return <NoAnswer failure={asked.failure} what={what} again={asked.again} />;
  const subject = "person" in asked.data ? asked.data.person : asked.data.organization;
  const failure = failureAt(asked.failures, kind);
  return (
    <div className="chosen">
      {subject ? (
        <SubjectHeading subject={subject} tells={3} />
      ) : failure ? (
        <NoAnswer failure={failure} what={what} again={asked.again} />
      ) : (
        <NothingFound title={`登记中没有此${what}`} />
      )}
      <Button onClick={() => choose(null)}>另选{what}</Button>
    </div>
  );
}
