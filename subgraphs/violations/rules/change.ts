import type { LifecycleName } from "../generated/resolvers.ts";
import type { ProblemFound } from "./problem.ts";

/** Who decides, and when. */
export interface Deciding {
  /** `sub` of the token. */
  readonly officer: string;
  readonly department: string;
  /** Civil day in Asia/Shanghai. */
  readonly today: string;
  /** Instant of the request. */
  readonly now: string;
}

/** A field that a command changed. */
export interface FieldChanged {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What a command changes: one event, and the version that it makes. */
export interface Change<Version> {
  readonly lifecycle: LifecycleName;
  /** Id of the application or objection, where the event is of one. */
  readonly part: string | null;
  readonly command: string;
  readonly stateBefore: string | null;
  readonly stateAfter: string;
  readonly reason: string | null;
  readonly changes: readonly FieldChanged[];
  readonly version: Version;
}

/** What comes of a command: problems, or a change. */
export type Decision<Version> =
  | { readonly problems: readonly ProblemFound[]; readonly change?: undefined }
  | { readonly problems: readonly []; readonly change: Change<Version> };

export function refused(...problems: readonly ProblemFound[]): { problems: readonly ProblemFound[] } {
  return { problems };
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Fields of `after` that differ from those of `before` (null: there was nothing), `state` and `version` apart. */
export function changesBetween(before: object | null, after: object): FieldChanged[] {
  const was = (before ?? {}) as Record<string, unknown>;
  return Object.entries(after).flatMap(([field, value]) => {
    if (field === "state" || field === "version") return [];
    const old = was[field] ?? null;
    return same(old, value ?? null) || (before === null && same(value, []))
      ? []
      : [{ field, before: old, after: value }];
  });
}
