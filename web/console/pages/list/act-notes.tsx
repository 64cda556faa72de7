import { Button } from "antd";
import { useEffect, useRef } from "react";
import { NoAnswer } from "../../parts/no-answer.tsx";
import { Happened } from "./history.tsx";
import type { Act, Problems } from "./use-act.ts";

/** Problems of an input, or of what is within it. */
export function problemsAt(problems: Problems, name: string): Problems {
  return problems.filter(({ field }) => field === name || field?.startsWith(`${name}.`));
}

/** What is wrong with a field, beside it. */
export function FieldProblems({ id, problems }: { id: string; problems: Problems }) {
  if (problems.length === 0) return null;
  return (
    <p id={id} className="field-problem">
      {problems.map(({ messageZh }) => messageZh).join("；")}
    </p>
  );
}

/**
 * What stands in the way of an act: others were faster, it was refused, or nobody knows whether it was done.
 * @param nameOf how an input of a problem is called on the form; null where it has no place there
 */
export function ActNotes<Draft>({
  act,
  nameOf,
  what,
}: {
  act: Act<Draft>;
  nameOf: (field: string) => string | null;
  what: string;
}) {
  const { problems, failure, isUnsure, isStale, meanwhile, isSending } = act;
  const top = useRef<HTMLDivElement>(null);
  const isTold = problems.length > 0 || failure !== null;
  useEffect(() => {
    if (isTold) top.current?.focus();
  }, [isTold]);
  if (isUnsure) {
    return (
      <div ref={top} tabIndex={-1} className="no-answer" data-kind="unknown" role="alert">
        <p className="no-answer-title">不知道是否已办理：{what}</p>
        <p>
          已发出，没有收到答复。请用同一提交编号再提交一次：已经办理的不会重复办理。查明以前，填写的内容不能修改。
          {failure?.requestId && (
            <>
              仍无答复的，请联系本市联惩系统运维，并告知请求编号 <code>{failure.requestId}</code>。
            </>
          )}
        </p>
        <Button size="small" type="primary" loading={isSending} onClick={() => void act.send()}>
          再提交一次
        </Button>
        {failure && failure.kind !== "UNKNOWN" && <NoAnswer failure={failure} what={what} />}
      </div>
    );
  }
  if (isStale) {
    return (
      <div ref={top} tabIndex={-1} className="no-answer" data-kind="unknown" role="alert">
        <p className="no-answer-title">未办理：他人已先作变更</p>
        {meanwhile.length > 0 && (
          <ul className="lines-plain">
            {meanwhile.map((event) => (
              <li key={event.id}>
                <Happened event={event} />
              </li>
            ))}
          </ul>
        )}
        <p className="line">
          请核对后再提交，已填写的内容保留。
          <Button size="small" type="primary" onClick={act.reload}>
            载入最新内容
          </Button>
        </p>
      </div>
    );
  }
  if (problems.length > 0) {
    return (
      <div ref={top} tabIndex={-1} className="no-answer" data-kind="unknown" role="alert">
        <p className="no-answer-title">未办理：有 {problems.length} 处不符</p>
        <ul className="lines-plain">
          {problems.map(({ code, field, messageZh }) => {
            const name = field === null ? null : nameOf(field);
            return (
              <li key={`${code}${field}`}>
                {name ? `${name}：` : ""}
                {code === "KEY_REUSED" ? "先前已提交并办理，内容与现在所填的不同，请关闭后核对" : messageZh}
              </li>
            );
          })}
        </ul>
      </div>
    );
  }
  return failure && <NoAnswer failure={failure} what={what} again={() => void act.send()} />;
}
