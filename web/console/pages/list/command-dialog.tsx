import { Button, Input, Radio } from "antd";
import { type FormEvent, type ReactNode, useId } from "react";
import { Dialog } from "../../shell/dialog.tsx";
import { WithDays } from "../../words/with-days.tsx";
import { ActNotes, FieldProblems, problemsAt } from "./act-notes.tsx";
import type { CommandForm, Field, Result, Values } from "./command.ts";
import { type Problems, useAct } from "./use-act.ts";

function FieldInput({
  field,
  value,
  change,
  problems,
}: {
  field: Field;
  value: string;
  change: (value: string) => void;
  problems: Problems;
}) {
  const [id, problem, hint] = [useId(), useId(), useId()];
  const { label, kind, isOptional, options, first, last } = field;
  const name = isOptional ? `${label}（可不填）` : label;
  const isWrong = problems.length > 0;
  const told = [isWrong ? problem : "", field.hint ? hint : ""].filter(Boolean).join(" ");
  const common = {
    id,
    value,
    required: !isOptional,
    "aria-invalid": isWrong || undefined,
    ...(told ? { "aria-describedby": told } : {}),
  };
  const notes = (
    <>
      {field.hint && (
        <p id={hint} className="quiet field-hint">
          {field.hint}
        </p>
      )}
      <FieldProblems id={problem} problems={problems} />
    </>
  );
  if (kind === "choice") {
    return (
      <fieldset>
        <legend>{name}</legend>
        <Radio.Group
          value={value}
          onChange={(event) => change(event.target.value as string)}
          options={[...(options ?? [])]}
        />
        {notes}
      </fieldset>
    );
  }
  return (
    <>
      <label htmlFor={id}>{name}</label>
      {kind === "day" ? (
        <input
          {...common}
          type="date"
          className="date"
          min={first}
          max={last}
          onChange={(event) => change(event.target.value)}
        />
      ) : kind === "line" ? (
        <Input
          {...common}
          {...(isWrong ? { status: "error" as const } : {})}
          maxLength={200}
          onChange={(event) => change(event.target.value)}
        />
      ) : (
        <Input.TextArea
          {...common}
          {...(isWrong ? { status: "error" as const } : {})}
          rows={3}
          maxLength={2000}
          onChange={(event) => change(event.target.value)}
        />
      )}
      {notes}
    </>
  );
}

function initialOf({ fields }: CommandForm): Values {
  return Object.fromEntries(fields.map(({ name, initial = "" }) => [name, initial]));
}

/**
 * A command in a dialog: what it is about, what it needs, what will follow. What was filled in outlives errors and reloads.
 * @param children what is decided on, where that is more than the page beneath shows
 */
export function CommandDialog({
  form,
  version,
  close,
  done,
  children,
}: {
  form: CommandForm;
  version: number;
  close: () => void;
  done: (result: Result) => void;
  children?: ReactNode;
}) {
  const act = useAct({ id: form.id, initial: initialOf(form), version }, form.send, done);
  const asked = form.fields.filter(({ isAsked }) => isAsked?.(act.draft) ?? true);
  const nameOf = (at: string) => form.fields.find(({ name }) => problemName(at, name))?.label ?? null;

  function submit(event: FormEvent): void {
    event.preventDefault();
    void act.send();
  }

  return (
    <Dialog title={form.title} open close={close}>
      <form onSubmit={submit} className="form">
        <ActNotes act={act} nameOf={nameOf} what={form.title} />
        {children}
        <fieldset className="form" disabled={act.isUnsure || act.isSending}>
          {asked.map((field) => (
            <FieldInput
              key={field.name}
              field={field}
              value={act.draft[field.name] ?? ""}
              change={(value) => act.amend({ [field.name]: value })}
              problems={problemsAt(act.problems, field.name)}
            />
          ))}
        </fieldset>
        <p className="follows">
          <WithDays text={form.follows(act.draft)} />
        </p>
        <p className="line">
          {!act.isUnsure && (
            <Button type="primary" htmlType="submit" loading={act.isSending} disabled={act.isStale}>
              {form.title}
            </Button>
          )}
          <Button onClick={close}>取消</Button>
          {asked.length > 0 && <span className="quiet">填写的内容在关闭网页前一直保留。</span>}
        </p>
      </form>
    </Dialog>
  );
}

const problemName = (at: string, name: string) => at === name || at.startsWith(`${name}.`);
