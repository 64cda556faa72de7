import type { GatedAction } from "../../generated/operations.ts";
import { ACTIONS } from "../../words/of-measures.ts";

const KEY = "action";

/** Whether a text names an action. */
export function isAction(text: string | null): text is GatedAction {
  return text !== null && Object.hasOwn(ACTIONS, text);
}

/** The action that was asked about last at this browser, as a counter asks about one most of the day. */
export function lastAction(): GatedAction {
  const kept = localStorage.getItem(KEY);
  return isAction(kept) ? kept : "GOV_PROCUREMENT_SUPPLIER";
}

export function rememberAction(action: GatedAction): void {
  localStorage.setItem(KEY, action);
}
