import type { Message } from "../error-codes.ts";
import type { Viewer } from "../request-context.ts";

/** What a policy of `@policy` asks of a viewer. */
export interface Policy {
  holds(viewer: Viewer): boolean;
  /** What is needed, as in "needs …". */
  readonly words: Message;
}

/** Whether it will be on record why a viewer looks up personal detail. */
export function hasRecordedPurpose(viewer: Viewer): boolean {
  return viewer.subject !== null && viewer.purpose !== null;
}

/** The policies that are known here, by name. One that is not is held by nobody. */
export const POLICIES: ReadonlyMap<string, Policy> = new Map([
  [
    "recorded_purpose",
    {
      holds: hasRecordedPurpose,
      words: { zh: "说明查询用途（请求头 x-purpose）", en: "a recorded purpose (header x-purpose)" },
    },
  ],
]);
