import { Checkbox, Input } from "antd";
import { useId } from "react";
import { numeralOf } from "../../words/days.ts";
import { FieldProblems } from "./act-notes.tsx";
import { type Behaviour, type CaseDraft, isAboutFact, problemsOfSection } from "./case-draft.ts";
import type { Problems } from "./use-act.ts";

/** Whether a behaviour can be of such a subject. */
function fits({ subjects }: Behaviour, kind: "organization" | "person"): boolean {
  return kind === "person"
    ? subjects.includes("RELATED_PERSON")
    : subjects.some((subject) => subject !== "RELATED_PERSON");
}

function FactInput({
  label,
  value,
  change,
  problems,
}: {
  label: string;
  value: string;
  change: (value: string) => void;
  problems: Problems;
}) {
  const [id, problem] = [useId(), useId()];
  const isWrong = problems.length > 0;
  return (
    <div className="form fact">
      <label htmlFor={id}>{label}</label>
      <Input.TextArea
        id={id}
        rows={2}
        maxLength={2000}
        value={value}
        aria-invalid={isWrong || undefined}
        {...(isWrong ? { status: "error" as const, "aria-describedby": problem } : {})}
        onChange={(event) => change(event.target.value)}
      />
      <FieldProblems id={problem} problems={problems} />
    </div>
  );
}

/** What was done: behaviours of section one, each with the facts that it needs. */
export function DraftBehaviours({
  draft,
  amend,
  behaviours,
  problems,
}: {
  draft: CaseDraft;
  amend: (change: Partial<CaseDraft>) => void;
  behaviours: readonly Behaviour[];
  problems: Problems;
}) {
  const problem = useId();
  const kind = draft.subject?.kind ?? "organization";
  const chosen = draft.behaviours;

  function choose(number: number, isChosen: boolean): void {
    const { [number]: _, ...others } = chosen;
    amend({ behaviours: isChosen ? { ...others, [number]: {} } : others });
  }

  return (
    <fieldset className="section">
      <legend>失信行为及事实</legend>
      <FieldProblems id={problem} problems={problemsOfSection(problems, "behaviours")} />
      {behaviours
        .filter((each) => fits(each, kind))
        .map(({ number, text, requiredFacts, note }) => (
          <div key={number}>
            <Checkbox checked={number in chosen} onChange={(event) => choose(number, event.target.checked)}>
              （{numeralOf(number)}）{text}
            </Checkbox>
            {number in chosen && (
              <div className="facts-of">
                {note && <p className="quiet">{note}</p>}
                {requiredFacts.map(({ code, name }) => (
                  <FactInput
                    key={code}
                    label={name}
                    value={chosen[number]?.[code] ?? ""}
                    change={(value) =>
                      amend({ behaviours: { ...chosen, [number]: { ...chosen[number], [code]: value } } })
                    }
                    problems={problems.filter(({ field }) => isAboutFact(field, draft, number, code))}
                  />
                ))}
              </div>
            )}
          </div>
        ))}
    </fieldset>
  );
}
