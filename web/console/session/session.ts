import { useQuery } from "@tanstack/react-query";

/** Who has signed in at this browser. */
export interface Officer {
  /** By which what they do is recorded. */
  readonly subject: string;
  readonly name: string;
  readonly department: string;
  readonly unit: string | null;
  readonly scopes: readonly string[];
}

async function readSession(): Promise<Officer | null> {
  const response = await fetch("/session", {
    credentials: "same-origin",
    headers: { accept: "application/json" },
  });
  if (!response.ok) return null;
  return ((await response.json()) as { officer: Officer | null }).officer;
}

/** Who has signed in; null where nobody has, undefined until it is known. */
export function useOfficer(): Officer | null | undefined {
  const { data, isError } = useQuery({ queryKey: ["session"], queryFn: readSession, staleTime: 60_000 });
  return isError ? null : data;
}
