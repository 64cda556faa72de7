import type { GatedAction } from "../../generated/operations.ts";

/** A check of an organization that was made at this browser tab. Checks of persons are not kept. */
export interface RecentCheck {
  readonly id: string;
  readonly name: string;
  readonly action: GatedAction;
}

const KEY = "recent-checks";
const MOST = 6;

export function recentChecks(): readonly RecentCheck[] {
  return JSON.parse(sessionStorage.getItem(KEY) ?? "[]") as RecentCheck[];
}

export function rememberCheck(check: RecentCheck): void {
  const others = recentChecks().filter(({ id, action }) => id !== check.id || action !== check.action);
  sessionStorage.setItem(KEY, JSON.stringify([check, ...others].slice(0, MOST)));
}
