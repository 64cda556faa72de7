import type { ReactNode } from "react";
import { failureAt } from "../../answers/failure.ts";
import type { Asked } from "../../answers/use-answer.ts";
import { Loading, NoAnswer } from "../../parts/no-answer.tsx";

/**
 * What was asked for, once it is known; until then that it is asked, and else why it is not.
 * @param at the field of the answer that it is
 * @param missing where the answer is that there is none
 */
export function WhenKnown<Data, Found>({
  asked,
  what,
  at,
  found,
  missing,
  children,
}: {
  asked: Asked<Data>;
  what: string;
  at: string;
  found: (data: Data) => Found | null | undefined;
  missing?: ReactNode;
  children: (found: Found) => ReactNode;
}) {
  if (asked.state === "idle" || asked.state === "loading") return <Loading what={what} />;
  if (asked.state === "failed") return <NoAnswer failure={asked.failure} what={what} again={asked.again} />;
  const value = found(asked.data);
  if (value !== null && value !== undefined) return children(value);
  const failure = failureAt(asked.failures, at);
  return failure ? <NoAnswer failure={failure} what={what} again={asked.again} /> : missing;
}
