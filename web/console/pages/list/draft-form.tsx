import { Button, Checkbox } from "antd";
import { type FormEvent, useId } from "react";
import { AmendDraft, DraftCase } from "../../generated/documents.ts";
import type { CaseInFullFragment, WhatADraftNeedsQuery } from "../../generated/operations.ts";
import { Fold } from "../../parts/fold.tsx";
import { go, hrefOf } from "../../shell/place.ts";
import { ActNotes, FieldProblems } from "./act-notes.tsx";
import { type Behaviour, type CaseDraft, inputOf, nameOfInput, problemsOfSection } from "./case-draft.ts";
import { type Result, type Send, sending } from "./command.ts";
import { DraftBehaviours } from "./draft-behaviours.tsx";
import { DraftPersons, DraftSubjectChoice } from "./draft-parties.tsx";
import { useAct } from "./use-act.ts";

interface CaseResult extends Result {
  readonly case: { readonly id: string } | null;
}

const begin: Send<CaseDraft, CaseResult> = sending(
  DraftCase,
  ({ draftCase }) => draftCase,
  (draft: CaseDraft, { idempotencyKey }) => ({ ...inputOf(draft), idempotencyKey }),
);

const amendmentOf = (id: string): Send<CaseDraft, CaseResult> =>
  sending(
    AmendDraft,
    ({ amendDraft }) => amendDraft,
    (draft: CaseDraft, submission) => ({ ...inputOf(draft), ...submission, case: id }),
  );

/**
 * The form of a draft: whom it is about, what was done and by which facts, who is responsible, who determines with it.
 * @param of the case that is changed; null for a new one
 */
export function DraftForm({
  of,
  initial,
  behaviours,
  departments,
}: {
  of: CaseInFullFragment | null;
  initial: CaseDraft;
  behaviours: readonly Behaviour[];
  departments: NonNullable<WhatADraftNeedsQuery["departments"]>;
}) {
  const problem = useId();
  const act = useAct(
    { id: `draft:${of?.id ?? "new"}`, initial, version: of?.version ?? 0 },
    of ? amendmentOf(of.id) : begin,
    (result) => go("list", { view: "cases", case: result.case?.id ?? null }),
  );
  const { draft, amend, problems } = act;
  const others = departments.filter(({ id }) => id !== of?.authority?.id);

  function submit(event: FormEvent): void {
    event.preventDefault();
    void act.send();
  }

  return (
    <form onSubmit={submit} className="draft">
      <ActNotes
        act={act}
        nameOf={(field) => nameOfInput(field, draft, behaviours)}
        what={of ? "修改草稿" : "立案起草"}
      />
      <fieldset className="draft" disabled={act.isUnsure || act.isSending}>
        <DraftSubjectChoice
          subject={draft.subject}
          choose={(subject) =>
            // Behaviours are of a kind of subject.
            amend(
              subject?.kind === draft.subject?.kind ? { subject } : { subject, behaviours: {}, persons: [] },
            )
          }
          problems={problemsOfSection(problems, "subject")}
        />
        {draft.subject && (
          <>
            <DraftBehaviours draft={draft} amend={amend} behaviours={behaviours} problems={problems} />
            {draft.subject.kind === "organization" && (
              <DraftPersons
                persons={draft.persons}
                change={(persons) => amend({ persons })}
                problems={problemsOfSection(problems, "persons")}
              />
            )}
            <Fold
              title="会同认定的部门（没有的不选）"
              count={draft.coDetermining.length}
              initially={draft.coDetermining.length > 0}
            >
              <Checkbox.Group
                value={[...draft.coDetermining]}
                onChange={(coDetermining) => amend({ coDetermining })}
                options={others.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <FieldProblems id={problem} problems={problemsOfSection(problems, "coDetermining")} />
            </Fold>
          </>
        )}
      </fieldset>
      <p className="follows">草稿可以修改；事先告知以后不能再改。起草本身不影响当事人。</p>
      <p className="line">
        {!act.isUnsure && (
          <Button
            type="primary"
            htmlType="submit"
            loading={act.isSending}
            disabled={!draft.subject || act.isStale}
          >
            {of ? "保存修改" : "立案起草"}
          </Button>
        )}
        <Button href={hrefOf("list", of ? { view: "cases", case: of.id } : { view: "cases" })}>取消</Button>
        <span className="quiet">填写的内容在关闭网页前一直保留。</span>
      </p>
    </form>
  );
}
