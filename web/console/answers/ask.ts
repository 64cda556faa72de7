import { sessionRefused } from "../session/whose-page.ts";
import { type Failure, failureOf, type GatewayError, NoAnswerError, UNREACHABLE } from "./failure.ts";
import { headersFor } from "./fetched.ts";
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

/** Milliseconds after which nobody waits on: the gateway gives itself a third of it. */
const PATIENCE_MS = 90_000;

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
  const patience = new AbortController();
  const giveUp = () => patience.abort();
  const timer = setTimeout(giveUp, PATIENCE_MS);
  signal?.addEventListener("abort", giveUp);
  if (signal?.aborted) giveUp();
  try {
    const response = await fetch("/graphql", {
      method: "POST",
      credentials: "same-origin",
      headers: {
        "content-type": "application/json",
        accept: "application/graphql-response+json, application/json;q=0.9",
        ...(unattended ? { "x-unattended": "1" } : {}),
        ...headersFor(purpose),
      },
      body: JSON.stringify({ documentId: document.id, variables }),
      signal: patience.signal,
    });
    body = (await response.json()) as Body<Data>;
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new NoAnswerError(UNREACHABLE);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", giveUp);
  }
  const failures = (body.errors ?? []).map((error) => failureOf(error, purpose !== ""));
  if (failures.some(({ kind }) => kind === "SIGN_IN")) sessionRefused();
  if (body.data === undefined || body.data === null) throw new NoAnswerError(failures[0] ?? UNREACHABLE);
  return { data: body.data, failures };
}
