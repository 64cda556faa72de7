import { useQuery } from "@tanstack/react-query";
import {
  type Failure,
  failureOf,
  type GatewayError,
  NoAnswerError,
  UNREACHABLE,
} from "../answers/failure.ts";

/** Who has signed in at this browser. */
export interface Officer {
  readonly name: string;
  readonly department: string;
  readonly unit: string | null;
  readonly scopes: readonly string[];
}

async function readSession(): Promise<Officer | null> {
  let response: Response;
  try {
    response = await fetch("/session", {
      credentials: "same-origin",
      headers: { accept: "application/json" },
    });
  } catch {
    throw new NoAnswerError(UNREACHABLE);
  }
  const body = (await response.json().catch(() => ({}))) as {
    readonly officer?: Officer | null;
    readonly errors?: readonly GatewayError[];
  };
  const [error] = body.errors ?? [];
  if (response.ok && body.officer !== undefined) return body.officer;
  throw new NoAnswerError(error ? failureOf(error, false) : UNREACHABLE);
}

/** Who has signed in, as far as it could be found out. */
export interface Session {
  /** Null where nobody has; undefined until it is known. */
  readonly officer: Officer | null | undefined;
  /** Why it is not known, which is not that nobody has. */
  readonly failure: Failure | null;
  readonly again: () => void;
}

export function useSession(): Session {
  const query = useQuery({ queryKey: ["session"], queryFn: readSession, staleTime: 60_000 });
  const { data, error, isFetching } = query;
  if (error && !(error instanceof NoAnswerError)) throw error;
  // Who has signed in a while ago is not unknown because it could not be asked again.
  const failure = data === undefined && error && !isFetching ? error.failure : null;
  return { officer: data, failure, again: () => void query.refetch() };
}

/** Who has signed in; null where nobody has, undefined where it is not known. */
export function useOfficer(): Officer | null | undefined {
  return useSession().officer;
}
