import { Button } from "antd";
import { useId, useState } from "react";
import { ask } from "../../answers/ask.ts";
import { type Failure, NoAnswerError } from "../../answers/failure.ts";
import { NameOrganization } from "../../generated/documents.ts";
import type { Responsibility } from "../../generated/operations.ts";
import { NoAnswer } from "../../parts/no-answer.tsx";
import type { SubjectChoice } from "../../parts/subject-choice.ts";
import { SubjectSearch } from "../../parts/subject-search.tsx";
import { usePurpose } from "../../session/purpose.ts";
import { RESPONSIBILITIES } from "../../words/of-list.ts";
import { FieldProblems } from "./act-notes.tsx";
import type { DraftPerson, DraftSubject } from "./case-draft.ts";
import type { Problems } from "./use-act.ts";

/** Whom a case is about: an organization, which its code names, or a person. */
export function DraftSubjectChoice({
  subject,
  choose,
  problems,
}: {
  subject: DraftSubject | null;
  choose: (subject: DraftSubject | null) => void;
  problems: Problems;
}) {
  const purpose = usePurpose();
  const [failure, setFailure] = useState<Failure | null>(null);
  const problem = useId();

  async function take(choice: SubjectChoice): Promise<void> {
    if (choice.kind === "identity") return;
    const { kind, id, name } = choice;
    setFailure(null);
    if (kind === "person") return choose({ kind, id, name, code: null });
    try {
      const { data, failures } = await ask(NameOrganization, { id }, purpose);
      if (data.organization) choose({ kind, id, name, code: data.organization.code });
      else setFailure(failures[0] ?? null);
    } catch (error) {
      if (!(error instanceof NoAnswerError)) throw error;
      setFailure(error.failure);
    }
  }

  return (
    <fieldset className="section">
      <legend>当事人</legend>
      {subject ? (
        <p className="line">
          <strong>{subject.name}</strong>
          <span className="quiet">{subject.code ?? "个人"}</span>
          <Button size="small" onClick={() => choose(null)}>
            另选
          </Button>
        </p>
      ) : (
        <SubjectSearch
          isMain
          label="名称 / 统一社会信用代码 / 证件号"
          readsPersons
          choose={(choice) => void take(choice)}
        />
      )}
      <FieldProblems id={problem} problems={problems} />
      {failure && <NoAnswer failure={failure} what="当事人" />}
    </fieldset>
  );
}

/** Who was found responsible, each with the responsibility. */
export function DraftPersons({
  persons,
  change,
  problems,
}: {
  persons: readonly DraftPerson[];
  change: (persons: readonly DraftPerson[]) => void;
  problems: Problems;
}) {
  const problem = useId();

  function add(choice: SubjectChoice): void {
    if (choice.kind !== "person" || persons.some(({ id }) => id === choice.id)) return;
    change([...persons, { id: choice.id, name: choice.name, responsibility: "LEGAL_REPRESENTATIVE" }]);
  }

  return (
    <fieldset className="section">
      <legend>责任人员（没有的不填）</legend>
      {persons.map((person) => (
        <p key={person.id} className="line">
          <strong>{person.name}</strong>
          <select
            className="date"
            aria-label={`${person.name}的责任认定`}
            value={person.responsibility}
            onChange={(event) =>
              change(
                persons.map((each) =>
                  each.id === person.id
                    ? { ...each, responsibility: event.target.value as Responsibility }
                    : each,
                ),
              )
            }
          >
            {Object.entries(RESPONSIBILITIES).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
          <Button size="small" onClick={() => change(persons.filter(({ id }) => id !== person.id))}>
            去掉
          </Button>
        </p>
      ))}
      <SubjectSearch label="责任人员姓名 / 证件号" kind="person" readsPersons choose={add} />
      <FieldProblems id={problem} problems={problems} />
    </fieldset>
  );
}
