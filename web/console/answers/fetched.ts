import { ownerHeader, sessionRefused } from "../session/whose-page.ts";
import { failureOf, type GatewayError, NoAnswerError, UNREACHABLE } from "./failure.ts";

/** What a request of the console has to say: that no page of elsewhere sent it, whose page did, and what persons are looked up for. */
export function headersFor(purpose: string): Record<string, string> {
  return {
    "apollo-require-preflight": "true",
    ...ownerHeader(),
    // The value of a header is ASCII.
    ...(purpose === "" ? {} : { "x-purpose": encodeURIComponent(purpose) }),
  };
}

/**
 * Asks this server for something else than an answer of GraphQL, as who has signed in at this browser.
 * @param purpose what for, in words; empty where it was not said
 * Rejects with NoAnswerError where it is refused, or nothing answers.
 */
export async function fetched(
  path: string,
  purpose: string,
  { headers, ...init }: Omit<RequestInit, "headers"> & { headers?: Record<string, string> } = {},
): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, {
      credentials: "same-origin",
      headers: { ...headersFor(purpose), ...headers },
      ...init,
    });
  } catch {
    throw new NoAnswerError(UNREACHABLE);
  }
  if (response.ok) return response;
  const { errors: [error] = [] } = (await response.json().catch(() => ({}))) as { errors?: GatewayError[] };
  const failure = error ? failureOf(error, purpose !== "") : UNREACHABLE;
  if (failure.kind === "SIGN_IN") sessionRefused();
  throw new NoAnswerError(failure);
}

/** The body of an answer as a file. Rejects with NoAnswerError where it breaks off. */
export async function wholeOf(response: Response): Promise<Blob> {
  try {
    return await response.blob();
  } catch {
    throw new NoAnswerError(UNREACHABLE);
  }
}
