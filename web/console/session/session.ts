import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import {
  type Failure,
  failureOf,
  type GatewayError,
  NoAnswerError,
  UNREACHABLE,
} from "../answers/failure.ts";
import { dayOf, nextDayAt } from "../words/days.ts";
import { setServerClock } from "./server-clock.ts";
import { belongsTo, onSessionRefused, owner } from "./whose-page.ts";

/** Who has signed in at this browser. */
export interface Officer {
  /** By which what they do is recorded. */
  readonly subject: string;
  readonly name: string;
  readonly department: string;
  readonly unit: string | null;
  readonly scopes: readonly string[];
  /** When the session ends unless it is used, an instant. */
  readonly idleUntil: string;
}

interface Told {
  readonly officer: Officer | null;
  /** The clock of the server, in milliseconds; of this computer where it did not say. */
  readonly now: number;
  readonly isServers: boolean;
}

const OWNER = "officer";

/** What was kept at this tab of one officer is not for the next. */
function keepApart({ subject }: Officer): void {
  const former = sessionStorage.getItem(OWNER);
  if (former !== null && former !== subject) sessionStorage.clear();
  sessionStorage.setItem(OWNER, subject);
}

async function readSession(): Promise<Told> {
  let response: Response;
  try {
    response = await fetch("/session", {
      credentials: "same-origin",
      headers: { accept: "application/json" },
    });
  } catch {
    throw new NoAnswerError(UNREACHABLE);
  }
  const date = Date.parse(response.headers.get("date") ?? "");
  const clock = { now: Number.isNaN(date) ? Date.now() : date, isServers: !Number.isNaN(date) };
  setServerClock(clock.now);
  const body = (await response.json().catch(() => ({}))) as {
    readonly officer?: Officer | null;
    readonly errors?: readonly GatewayError[];
  };
  const { officer, errors: [error] = [] } = body;
  if (!response.ok || officer === undefined)
    throw new NoAnswerError(error ? failureOf(error, false) : UNREACHABLE);
  const subject = officer?.subject ?? "";
  const former = owner();
  if (officer) keepApart(officer);
  if (former !== undefined && former !== subject) {
    // All that is on the page is of another: it is loaded anew, and where another officer is now, from the beginning.
    if (former !== "" && subject !== "") window.location.hash = "";
    window.location.reload();
    return new Promise(() => {});
  }
  belongsTo(subject);
  return { officer, ...clock };
}

function useSessionQuery() {
  return useQuery({ queryKey: ["session"], queryFn: readSession, staleTime: 60_000 });
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
  const query = useSessionQuery();
  const { data, error, isFetching } = query;
  if (error && !(error instanceof NoAnswerError)) throw error;
  // Who has signed in a while ago is not unknown because it could not be asked again.
  const failure = data === undefined && error && !isFetching ? error.failure : null;
  return { officer: data?.officer, failure, again: () => void query.refetch() };
}

/** Who has signed in; null where nobody has, undefined where it is not known. */
export function useOfficer(): Officer | null | undefined {
  return useSession().officer;
}

/** The day at the server; `isServers` is false where only this computer's clock is known. */
export function useToday(): { readonly today: string; readonly isServers: boolean } {
  const { data } = useSessionQuery();
  return data
    ? { today: dayOf(new Date(data.now)), isServers: data.isServers }
    : { today: dayOf(new Date()), isServers: false };
}

/** It is looked again after so many milliseconds at the latest. */
const MOST_MS = 3_600_000;
const AFTER_FAILURE_MS = 30_000;

/** Milliseconds until the session may have ended, or the day has. */
function untilNext({ officer, now }: Told): number {
  const ends = officer ? Date.parse(officer.idleUntil) : Number.POSITIVE_INFINITY;
  const ms = Math.min(MOST_MS, ends - now, nextDayAt(now) - now);
  // The server says whole seconds, and may be one further on.
  return Math.max(0, ms) + 1_000;
}

/** Looks again whether the page is still its officer's and its day still today: when it is come back to, and in time. */
export function useSessionWatch(): void {
  const { data, refetch, isError, dataUpdatedAt, errorUpdatedAt } = useSessionQuery();
  useEffect(() => {
    const look = () => void (document.visibilityState === "visible" && refetch());
    window.addEventListener("focus", look);
    window.addEventListener("pageshow", look);
    document.addEventListener("visibilitychange", look);
    const stop = onSessionRefused(look);
    return () => {
      window.removeEventListener("focus", look);
      window.removeEventListener("pageshow", look);
      document.removeEventListener("visibilitychange", look);
      stop();
    };
  }, [refetch]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer sets the timer anew, the same one too.
  useEffect(() => {
    if (!data && !isError) return;
    const timer = setTimeout(() => void refetch(), isError ? AFTER_FAILURE_MS : untilNext(data));
    return () => clearTimeout(timer);
  }, [data, isError, dataUpdatedAt, errorUpdatedAt, refetch]);
}
