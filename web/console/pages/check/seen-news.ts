/** Up to where in the feed of the list somebody has looked at this browser. Holds nothing of a subject. */
export interface Seen {
  readonly cursor: string;
  /** When that was said, an instant. */
  readonly at: string;
}

const keyOf = (department: string, name: string) => `seen-news:${department}:${name}`;

/** Null where that officer has not looked at this browser yet. */
export function seenBy(department: string, name: string): Seen | null {
  const kept = localStorage.getItem(keyOf(department, name));
  return kept === null ? null : (JSON.parse(kept) as Seen);
}

export function rememberSeen(department: string, name: string, seen: Seen): void {
  localStorage.setItem(keyOf(department, name), JSON.stringify(seen));
}
