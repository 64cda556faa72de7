import { useAnswer } from "../../answers/use-answer.ts";
import { NameOrganization, ShowCase, WhatADraftNeeds } from "../../generated/documents.ts";
import type { CaseInFullFragment } from "../../generated/operations.ts";
import { NothingFound } from "../../parts/no-answer.tsx";
import { hrefOf } from "../../shell/place.ts";
import { draftOf, EMPTY } from "./case-draft.ts";
import { DraftForm } from "./draft-form.tsx";
import { WhenKnown } from "./when-known.tsx";

function Amended({ of }: { of: CaseInFullFragment }) {
  const { subject } = of;
  const isOrganization = subject?.__typename === "Organization";
  const needed = useAnswer(WhatADraftNeeds, {});
  const organization = useAnswer(NameOrganization, isOrganization ? { id: subject.id } : null);
  const form = (code: string | null) => (
    <WhenKnown asked={needed} what="失信行为目录" at="behaviours" found={({ behaviours }) => behaviours}>
      {(behaviours) => (
        <DraftForm
          of={of}
          initial={draftOf(
            of,
            subject && {
              kind: isOrganization ? "organization" : "person",
              id: subject.id,
              name: subject.name,
              code,
            },
          )}
          behaviours={behaviours}
          departments={(needed.state === "answered" && needed.data.departments) || []}
        />
      )}
    </WhenKnown>
  );
  if (!isOrganization) return form(null);
  return (
    <WhenKnown
      asked={organization}
      what="当事人"
      at="organization"
      found={({ organization: found }) => found}
      missing={<NothingFound title="登记中没有此主体" />}
    >
      {({ code }) => form(code)}
    </WhenKnown>
  );
}

function ToAmend({ id }: { id: string }) {
  const asked = useAnswer(ShowCase, { id });
  return (
    <WhenKnown
      asked={asked}
      what="该案件"
      at="determinationCase"
      found={({ determinationCase }) => determinationCase}
      missing={<NothingFound title="没有此案件" />}
    >
      {(found) =>
        found.state === "DRAFT" ? (
          <Amended of={found} />
        ) : (
          <NothingFound title="已不是草稿，不能修改">
            <a href={hrefOf("list", { view: "cases", case: id })}>看案件</a>
          </NothingFound>
        )
      }
    </WhenKnown>
  );
}

function ToBegin() {
  const needed = useAnswer(WhatADraftNeeds, {});
  return (
    <WhenKnown asked={needed} what="失信行为目录" at="behaviours" found={({ behaviours }) => behaviours}>
      {(behaviours) => (
        <DraftForm
          of={null}
          initial={EMPTY}
          behaviours={behaviours}
          departments={(needed.state === "answered" && needed.data.departments) || []}
        />
      )}
    </WhenKnown>
  );
}

/**
 * 立案起草, or 修改草稿 of a case.
 * @param id of the case; null for a new one
 */
export function DraftPage({ id }: { id: string | null }) {
  return (
    <>
      <h1>{id === null ? "立案起草" : "修改草稿"}</h1>
      {id === null ? <ToBegin /> : <ToAmend id={id} />}
    </>
  );
}
