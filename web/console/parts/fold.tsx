import { type ReactNode, useState } from "react";

/** What is one step behind the answer: its title and how many there are, opened by a click. */
export function Fold({
  title,
  count,
  children,
  initially = false,
}: {
  title: string;
  count?: number;
  children: ReactNode;
  initially?: boolean;
}) {
  const [open, setOpen] = useState(initially);
  return (
    <details className="fold" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {title}
        {count === undefined ? null : <span className="count">{count}</span>}
      </summary>
      {open && <div className="fold-body">{children}</div>}
    </details>
  );
}
