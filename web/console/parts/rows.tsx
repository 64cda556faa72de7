import type { ReactNode } from "react";

export interface Column {
  readonly title: ReactNode;
  /** `day`: aligned to the right; `short`: as wide as what is in it; `box`: for what is chosen by. */
  readonly kind?: "day" | "short" | "box";
}

/** A table that scrolls by itself where it is wider than the page; by the keyboard too, for which it takes the focus. */
export function Rows({
  label,
  columns,
  children,
}: {
  label: string;
  columns: readonly Column[];
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard (WCAG 2.1.1)
    <section className="scroll" tabIndex={0} aria-label={label}>
      <table className="rows">
        <thead>
          <tr>
            {columns.map(({ title, kind }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns never change their order
              <th key={at} scope="col" className={kind}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        {children}
      </table>
    </section>
  );
}
