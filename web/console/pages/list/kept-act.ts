import { newKey } from "../../answers/new-key.ts";

/** An act as far as it was filled in, and whether it may have been done already. */
export interface KeptAct<Draft> {
  readonly draft: Draft;
  /** Of this act, however often it is sent. */
  readonly key: string;
  /** The version that it was decided on; 0 where there is none. */
  readonly base: number;
  /** Whether it was sent and no answer came. */
  readonly isUnsure: boolean;
}

const placeOf = (id: string) => `act:${id}`;

/**
 * The act that was left at this tab, so that a reload loses nothing; else a new one. What may have been done is sent again
 * as it was, on the version that it was decided on; all else on the one that is shown now.
 */
export function beginAct<Draft>(id: string, initial: Draft, version: number): KeptAct<Draft> {
  const text = sessionStorage.getItem(placeOf(id));
  if (text === null) return { draft: initial, key: newKey(), base: version, isUnsure: false };
  const kept = JSON.parse(text) as KeptAct<Draft>;
  return kept.isUnsure ? kept : { ...kept, draft: { ...initial, ...kept.draft }, base: version };
}

export function keepAct<Draft>(id: string, act: KeptAct<Draft>): void {
  sessionStorage.setItem(placeOf(id), JSON.stringify(act));
}

export function dropAct(id: string): void {
  sessionStorage.removeItem(placeOf(id));
}
