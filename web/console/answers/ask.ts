import { type Failure, failureOf, type GatewayError, NoAnswerError, UNREACHABLE } from "./failure.ts";
import type { TrustedDocument } from "./trusted-document.ts";

export interface Answer<Data> {
  readonly data: Data;
  /** What could not be told, each with its place in the data, where null stands. */
  readonly failures: readonly Failure[];
}

interface Body<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly GatewayError[];
}

/**
 * Asks the gateway that has served this page, as who has signed in at this browser.
 * @param purpose what for, in words; empty where it was not said
 * @param unattended whether the page asks by itself, which keeps no session from ending for want of use
 * Rejects with NoAnswerError where no data came, whatever the reason.
 */
export async function ask<Data, Variables>(
  document: TrustedDocument<Data, Variables>,
  variables: Variables,
  purpose: string,
  { signal, unattended = false }: { signal?: AbortSignal; unattended?: boolean } = {},
): Promise<Answer<Data>> {
  let body: Body<Data>;
  try {
    const response = await fetch("/graphql", {
      method: "POST",
      credentials: "same-origin",
      headers: {
        "content-type": "application/json",
        accept: "application/graphql-response+json, application/json;q=0.9",
        // No page of another origin can send it unasked.
        "apollo-require-preflight": "true",
        ...(unattended ? { "x-unattended": "1" } : {}),
        // The value of a header is ASCII.
        ...(purpose === "" ? {} : { "x-purpose": encodeURIComponent(purpose) }),
      },
      body: JSON.stringify({ documentId: document.id, variables }),
      ...(signal ? { signal } : {}),
    });
    body = (await response.json()) as Body<Data>;
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new NoAnswerError(UNREACHABLE);
  }
  const failures = (body.errors ?? []).map((error) => failureOf(error, purpose !== ""));
  if (body.data === undefined || body.data === null) throw new NoAnswerError(failures[0] ?? UNREACHABLE);
  return { data: body.data, failures };
}
