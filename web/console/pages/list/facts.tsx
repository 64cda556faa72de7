import "../../parts/facts.css";
import type { ReactNode } from "react";

export type Fact = readonly [name: string, value: ReactNode];

/** Facts, each with its name; those without a value are left out. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => Boolean(value))
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** A value that leads to its own record. */
export function linkTo(href: string, text: string): ReactNode {
  return <a href={href}>{text}</a>;
}

/** A text with the lines that it was written in. */
export function asWritten(text: string): ReactNode {
  return <span className="as-written">{text}</span>;
}
