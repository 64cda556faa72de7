import { useSyncExternalStore } from "react";

const KEY = "purpose";
const listeners = new Set<() => void>();

function read(): string {
  return sessionStorage.getItem(KEY) ?? "";
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What persons are looked up for, in words; kept until the tab is closed. It is recorded with every look-up. */
export function usePurpose(): string {
  return useSyncExternalStore(subscribe, read);
}

export function setPurpose(purpose: string): void {
  sessionStorage.setItem(KEY, purpose.trim());
  for (const listener of listeners) listener();
}

/** What is looked up for most often. */
export const PURPOSES = [
  "政府采购资格审查",
  "工程招标投标资格审查",
  "财政补助资金审核",
  "任职资格审查",
  "表彰对象审查",
  "惩戒措施实施",
  "失信名单办理",
] as const;
