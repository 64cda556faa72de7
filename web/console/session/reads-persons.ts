import { usePurpose } from "./purpose.ts";
import { useOfficer } from "./session.ts";

/** Whether persons are shown to who is here: with the right, and once it was said what for. */
export function useReadsPersons(): boolean {
  const officer = useOfficer();
  const purpose = usePurpose();
  return purpose !== "" && Boolean(officer?.scopes.includes("person:read"));
}
