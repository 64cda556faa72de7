/*
 * A browser has one session, and its tabs may have been opened by several officers. Each request says whose page sends
 * it, and the gateway refuses it where the session is another's: nobody acts under a name that the page does not show.
 */

/** `sub` of the officer whom the page shows; empty where it shows nobody, undefined until that is known. */
let subject: string | undefined;
const listeners = new Set<() => void>();

/** Says whose the page is; it is loaded anew before it becomes another's. */
export function belongsTo(officer: string): void {
  subject = officer;
}

/** Whose the page is, as `belongsTo` was told last. */
export function owner(): string | undefined {
  return subject;
}

/** The header that says whose page sends a request. */
export function ownerHeader(): Record<string, string> {
  return { "x-officer": encodeURIComponent(subject ?? "") };
}

/** To be called where a request was refused for want of a session: whether there is one has to be found out. */
export function sessionRefused(): void {
  for (const listener of listeners) listener();
}

export function onSessionRefused(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
