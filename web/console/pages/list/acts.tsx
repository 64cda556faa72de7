import { CheckCircleOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { DUTIES, UNKNOWN_DAYS } from "../../words/of-cases.ts";
import type { CommandForm, Result } from "./command.ts";
import { CommandDialog } from "./command-dialog.tsx";
import { Happened } from "./history.tsx";

/** What came of an act: what was recorded, and what has to be done now. */
function Done({ title, result }: { title: string; result: Result }) {
  const told = useRef<HTMLElement>(null);
  useEffect(() => told.current?.focus(), []);
  const owed = result.owed ?? [];
  return (
    <section ref={told} tabIndex={-1} className="no-answer" data-kind="clear" aria-label="已办理">
      <p className="no-answer-title" role="status">
        <CheckCircleOutlined aria-hidden /> 已办理：{title}
      </p>
      {result.event && <Happened event={result.event} />}
      {owed.length > 0 && (
        <p>
          此后须办理：
          {owed
            .map(({ kind, dueOn, unknown, listing }) => {
              const day = dueOn ?? (unknown ? UNKNOWN_DAYS[unknown] : "期限不明");
              return `${DUTIES[kind]}（${listing ? `${listing.number}，` : ""}${day}）`;
            })
            .join("；")}
          。
        </p>
      )}
    </section>
  );
}

/**
 * What an officer can do now, and what came of what was done.
 * @param version of what the commands are about
 * @param shown what is laid out in the dialog of a form, beside its fields
 */
export function Acts({
  label,
  forms,
  version,
  shown,
}: {
  label: string;
  forms: readonly CommandForm[];
  version: number;
  shown?: (form: CommandForm) => ReactNode;
}) {
  const [open, setOpen] = useState<CommandForm | null>(null);
  const [done, setDone] = useState<{ readonly title: string; readonly result: Result } | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  // As it is of what is on record now: that may have changed since it was opened.
  const shownForm = open && (forms.find(({ id }) => id === open.id) ?? open);

  function close(): void {
    setOpen(null);
    opener.current?.focus();
  }

  return (
    <>
      {forms.length > 0 && (
        <fieldset className="line acts">
          <legend className="quiet">{label}</legend>
          {forms.map((form) => (
            <Button
              key={form.id}
              onClick={(event) => {
                opener.current = event.currentTarget;
                setDone(null);
                setOpen(form);
              }}
            >
              {form.title}
            </Button>
          ))}
        </fieldset>
      )}
      {done && <Done {...done} />}
      {shownForm && (
        <CommandDialog
          key={shownForm.id}
          form={shownForm}
          version={version}
          close={close}
          done={(result) => {
            setOpen(null);
            setDone({ title: shownForm.title, result });
          }}
        >
          {shown?.(shownForm)}
        </CommandDialog>
      )}
    </>
  );
}
