import { type ReactNode, useState } from "react";

/** What is one step behind: its title and how many there are, opened by a click. */
export function Fold({
  title,
  count,
  aside,
  children,
  initially = false,
}: {
  title: string;
  count?: number | undefined;
  /** What is told beside the title. */
  aside?: ReactNode;
  children: ReactNode;
  initially?: boolean;
}) {
  const [open, setOpen] = useState(initially);
  return (
    <details className="fold" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className="fold-title">{title}</span>
        {count === undefined ? null : <span className="count">{count}</span>}
        {aside && <span className="fold-aside">{aside}</span>}
      </summary>
      {open && <div className="fold-body">{children}</div>}
    </details>
  );
}
