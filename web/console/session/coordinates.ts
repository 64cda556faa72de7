import type { Officer } from "./session.ts";

/** Whether an officer is of the commission that coordinates the joint punishment, and may read the list. */
export function coordinates({ department, scopes }: Officer): boolean {
  return department === "NDRC" && scopes.includes("list:read");
}
