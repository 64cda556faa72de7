import { Button, Input } from "antd";
import { type FormEvent, useId, useState } from "react";
import { PURPOSES, setPurpose, usePurpose } from "../session/purpose.ts";
import { Dialog } from "./dialog.tsx";

/** Asks what persons are looked up for. */
export function PurposeDialog({ open, close }: { open: boolean; close: () => void }) {
  const purpose = usePurpose();
  const [text, setText] = useState(purpose);
  const input = useId();

  function choose(chosen: string): void {
    setPurpose(chosen);
    setText(chosen);
    close();
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    choose(text);
  }

  return (
    <Dialog title="查询用途" open={open} close={close}>
      <p>查询个人信息须载明用途；用途与每次查询一并记入查询日志，供审计查看。</p>
      <ul className="choices">
        {PURPOSES.map((each) => (
          <li key={each}>
            <Button type={each === purpose ? "primary" : "default"} onClick={() => choose(each)}>
              {each}
            </Button>
          </li>
        ))}
      </ul>
      <form onSubmit={submit} className="line">
        <label htmlFor={input}>其他用途</label>
        <Input id={input} value={text} maxLength={100} onChange={(event) => setText(event.target.value)} />
        <Button htmlType="submit">使用</Button>
      </form>
    </Dialog>
  );
}
