import type { RequestContext } from "../../../schema/request-context.ts";

/** How many streams are open, by viewer. */
export interface StreamLimit {
  /** Takes a place, or tells that there is none; what it gives frees the place. */
  enter(context: RequestContext, address: string): (() => void) | null;
  readonly open: number;
}

/** @param perViewer streams that one viewer may have open at this process; without a token one address */
export function streamLimit(perViewer: number): StreamLimit {
  const open = new Map<string, number>();
  let total = 0;
  return {
    enter({ viewer: { subject, department } }, address) {
      const key = subject === null ? address : `${department}/${subject}`;
      const count = open.get(key) ?? 0;
      if (count >= perViewer) return null;
      open.set(key, count + 1);
      total += 1;
      return () => {
        const left = (open.get(key) ?? 1) - 1;
        if (left === 0) open.delete(key);
        else open.set(key, left);
        total -= 1;
      };
    },
    get open() {
      return total;
    },
  };
}
