import { Button } from "antd";
import { type FormEvent, useId } from "react";
import { useAsOf } from "./as-of.ts";
import { Dialog } from "./dialog.tsx";

/** Chooses the day that is asked about. */
export function DayDialog({ open, close }: { open: boolean; close: () => void }) {
  const { on, today, set } = useAsOf();
  const input = useId();

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    set(String(new FormData(event.currentTarget).get("day") ?? ""));
    close();
  }

  return (
    <Dialog title="核查日" open={open} close={close}>
      <p>按该日在效的列入、任职和措施回答；单位的类别和国有资本形式按现在的登记。</p>
      <form onSubmit={submit} className="line">
        <label htmlFor={input}>日期</label>
        <input id={input} type="date" name="day" className="date" defaultValue={on} required />
        <Button htmlType="submit" type="primary">
          使用
        </Button>
        <Button
          onClick={() => {
            set(today);
            close();
          }}
        >
          今日 {today}
        </Button>
      </form>
    </Dialog>
  );
}
