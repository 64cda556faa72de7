import "./search.css";
import { Input, type InputRef, Select } from "antd";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { ask } from "../answers/ask.ts";
import { type Failure, failureAt, NoAnswerError } from "../answers/failure.ts";
import { useAnswer } from "../answers/use-answer.ts";
import { FindPerson, FindSubjects } from "../generated/documents.ts";
import type { IdentityType } from "../generated/operations.ts";
import { usePurpose } from "../session/purpose.ts";
import { IDENTITIES } from "../words/of-registry.ts";
import { type Candidate, Candidates } from "./candidates.tsx";
import { NoAnswer } from "./no-answer.tsx";
import { asNumber, isResidentNumber, type SubjectChoice } from "./subject-choice.ts";
import { useLater } from "./use-later.ts";

type By = "NAME" | IdentityType;

const BY: readonly { readonly value: By; readonly label: string }[] = [
  { value: "NAME", label: "名称或代码" },
  ...(Object.entries(IDENTITIES) as [IdentityType, string][]).map(([value, label]) => ({ value, label })),
];

/** How long the text has to stand before candidates are asked for, in milliseconds. */
const PAUSE_MS = 150;

/**
 * The search: a text leads to candidates, of which one is chosen; an exact document leads to its person. A name alone
 * never chooses.
 * @param label what is looked for
 * @param kinds whom it takes; both if left out
 * @param readsPersons whether persons found by a document can be named by their id
 * @param typing told whether there is a text that has led to nobody yet
 */
export function SubjectSearch({
  label,
  kind,
  readsPersons,
  choose,
  isMain = false,
  typing,
}: {
  label: string;
  kind?: "organization" | "person";
  readsPersons: boolean;
  choose: (choice: SubjectChoice) => void;
  isMain?: boolean;
  typing?: (isTyping: boolean) => void;
}) {
  const [by, setBy] = useState<By>("NAME");
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  // None until one was gone to: what comes first is not what was meant.
  const [active, setActive] = useState<number | null>(null);
  const [entered, setEntered] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | "UNKNOWN_PERSON" | null>(null);
  const purpose = usePurpose();
  const input = useRef<InputRef>(null);
  // Whoever opens the page wants to type.
  useEffect(() => {
    if (isMain) input.current?.focus();
  }, [isMain]);
  const isTyping = text.trim() !== "";
  useEffect(() => typing?.(isTyping), [typing, isTyping]);
  // What is asked of a document is let go where another text is typed, or somebody else is chosen.
  const matching = useRef<AbortController>(null);
  useEffect(() => () => matching.current?.abort(), []);
  const list = useId();
  const later = useLater(text.trim(), PAUSE_MS);
  const isAsked = by === "NAME" && open && later.length >= 2 && !isResidentNumber(later);
  const asked = useAnswer(FindSubjects, isAsked ? { text: later, first: 8 } : null, { keep: true });
  const found = isAsked && asked.state === "answered" ? asked.data.search : null;
  // Until then the candidates are those of what was typed before, of which none may be taken for this.
  const isFresh = found !== null && asked.state === "answered" && !asked.stale && later === text.trim();
  const wanted = kind === "person" ? "Person" : "Organization";
  const edges = (found?.edges ?? []).filter(({ node }) => !kind || node.__typename === wanted);

  // By Enter alone the only one there is, or whose code it is.
  const only =
    found && edges.length === 1 && found.complete && found.count === found.edges.length
      ? edges[0]
      : undefined;
  const chosen = active === null ? (edges.find(({ match: how }) => how === "CODE") ?? only) : edges[active];

  function take({ node }: Candidate): void {
    matching.current?.abort();
    setOpen(false);
    setText("");
    setEntered(null);
    choose({ kind: node.__typename === "Person" ? "person" : "organization", id: node.id, name: node.name });
  }

  // Who pastes a code and presses Enter at once has named a subject; a name has to be chosen from.
  const exact = isFresh && entered === later ? edges.find(({ match: how }) => how === "CODE") : undefined;
  useEffect(() => {
    if (exact) take(exact);
  });

  async function match(type: IdentityType): Promise<void> {
    const number = asNumber(text);
    matching.current?.abort();
    const controller = new AbortController();
    const { signal } = controller;
    matching.current = controller;
    setFailure(null);
    try {
      const { data, failures } = await ask(FindPerson, { type, number }, purpose, { signal });
      if (signal.aborted) return;
      const person = data.personByIdentity;
      if (person) {
        setText("");
        const { id, name } = person;
        choose(readsPersons ? { kind: "person", id, name } : { kind: "identity", type, number, name });
      } else setFailure(failureAt(failures, "personByIdentity") ?? "UNKNOWN_PERSON");
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof NoAnswerError)) throw error;
      setFailure(error.failure);
    }
  }

  function onKey(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    // It leads here, where one may be already.
    if (event.key === "/" && text === "") event.preventDefault();
    else if (event.key === "Enter") {
      event.preventDefault();
      if (by !== "NAME") void match(by);
      else if (isResidentNumber(text)) void match("RESIDENT_ID");
      else if (isFresh && chosen) take(chosen);
      else setEntered(text.trim());
    } else if (event.key === "Escape") setOpen(false);
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      const last = edges.length - 1;
      setActive((at) =>
        last < 0
          ? null
          : event.key === "ArrowDown"
            ? Math.min(last, (at ?? -1) + 1)
            : Math.max(0, (at ?? last + 1) - 1),
      );
    }
  }

  const isNumber = by !== "NAME";
  return (
    <div className="search">
      {kind !== "organization" && (
        <Select
          aria-label="按何查找"
          value={by}
          onChange={setBy}
          options={[...BY]}
          popupMatchSelectWidth={false}
        />
      )}
      <div className="search-box">
        <Input
          ref={input}
          data-search={isMain || undefined}
          size="large"
          role="combobox"
          aria-label={label}
          aria-autocomplete="list"
          aria-expanded={found !== null && edges.length > 0}
          aria-controls={found !== null && edges.length > 0 ? list : undefined}
          aria-activedescendant={active !== null && edges[active] ? `${list}-${active}` : undefined}
          placeholder={isNumber ? `${IDENTITIES[by]}号码，按回车核对` : label}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            matching.current?.abort();
            setText(event.target.value);
            setActive(null);
            setFailure(null);
            setOpen(true);
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKey}
        />
        {isAsked && found && (
          <Candidates id={list} found={{ ...found, edges }} active={active} choose={take} />
        )}
        {isAsked && asked.state === "failed" && (
          <div className="candidates">
            <NoAnswer failure={asked.failure} what="候选" again={asked.again} />
          </div>
        )}
        {by === "NAME" && isResidentNumber(text) && (
          <p className="search-note">
            是居民身份证号码：按回车按证件核对，号码不作名称查找，也不留在网址中。
          </p>
        )}
        {failure === "UNKNOWN_PERSON" && (
          <p className="search-note" role="status">
            <strong>未登记此人。</strong>本市登记中没有这一证件号码；不能据此认定其未被其他地方列入。
          </p>
        )}
        {failure !== null && failure !== "UNKNOWN_PERSON" && <NoAnswer failure={failure} what="个人" />}
      </div>
    </div>
  );
}
