import "./check.css";
import { Button, Select } from "antd";
import { useState } from "react";
import type { GatedAction } from "../../generated/operations.ts";
import type { SubjectChoice } from "../../parts/subject-choice.ts";
import { SubjectSearch } from "../../parts/subject-search.tsx";
import { useOfficer } from "../../session/session.ts";
import { useAsOf } from "../../shell/as-of.ts";
import { usePlace } from "../../shell/place.ts";
import { ACTION_OPTIONS } from "../../words/action-options.ts";
import { isAction, lastAction, rememberAction } from "./chosen-action.ts";
import { IdentityResult, OrganizationResult, PersonResult } from "./result.tsx";
import { Start } from "./start.tsx";

/** 核查: whether an action is open to somebody, and why not. */
export function CheckPage() {
  const { params, change } = usePlace();
  const { on } = useAsOf();
  const officer = useOfficer();
  const [matched, setMatched] = useState<Extract<SubjectChoice, { kind: "identity" }> | null>(null);
  const [isTyping, setTyping] = useState(false);
  const given = params.get("action");
  const action = isAction(given) ? given : lastAction();
  const [kind, id] = [params.get("kind"), params.get("id")];

  const isAsked = Boolean(id) || matched !== null;

  function choose(choice: SubjectChoice): void {
    setMatched(choice.kind === "identity" ? choice : null);
    if (choice.kind === "identity") change({ kind: null, id: null, action });
    else change({ kind: choice.kind, id: choice.id, action });
  }
  function ask(next: GatedAction): void {
    rememberAction(next);
    change({ action: next });
  }
  function leave(): void {
    setMatched(null);
    change({ kind: null, id: null });
  }

  return (
    <>
      <h1 className="unseen">核查</h1>
      <div className="question">
        <SubjectSearch
          isMain
          label="名称 / 统一社会信用代码 / 证件号"
          readsPersons={officer?.scopes.includes("person:read") ?? false}
          choose={choose}
          typing={setTyping}
        />
        <Select
          className="question-action"
          size="large"
          aria-label="事项"
          showSearch={{ optionFilterProp: "label" }}
          value={action}
          onChange={ask}
          options={ACTION_OPTIONS}
          popupMatchSelectWidth={false}
        />
        {isAsked && (
          <Button size="large" onClick={leave}>
            下一个
          </Button>
        )}
      </div>
      {isAsked && isTyping && (
        <p className="note" role="status">
          框中所键入的尚未选定主体，没有结论；上一主体的结论在清空搜索框后再现。
        </p>
      )}
      <div hidden={isAsked && isTyping}>
        {matched ? (
          <IdentityResult type={matched.type} number={matched.number} action={action} on={on} />
        ) : id && kind === "organization" ? (
          <OrganizationResult id={id} action={action} on={on} />
        ) : id && kind === "person" ? (
          <PersonResult id={id} action={action} on={on} />
        ) : (
          <Start officer={officer ?? null} />
        )}
      </div>
    </>
  );
}
