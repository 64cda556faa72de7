import { useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Answer } from "../../answers/ask.ts";
import { type Failure, failureAt, NoAnswerError } from "../../answers/failure.ts";
import type { ExpandOnGraphQuery } from "../../generated/operations.ts";
import { usePurpose } from "../../session/purpose.ts";
import { expand } from "./expand-together.ts";
import { LEVELS } from "./explored.ts";
import type { Expansion } from "./visible-graph.ts";

/** What is known of the subjects that are expanded. */
export interface Expansions {
  readonly byId: ReadonlyMap<string, Expansion>;
  readonly failed: ReadonlyMap<string, Failure>;
  /** Subjects that there are none of. */
  readonly unknown: ReadonlySet<string>;
  readonly isLoading: boolean;
  /** How many of them have been answered, of how many. */
  readonly answered: readonly [number, number];
  /** Whether persons were left out for want of a right or a purpose. */
  readonly personsWithheld: boolean;
  readonly again: () => void;
}

function expansionOf(id: string, { data }: Answer<ExpandOnGraphQuery>): Expansion | null {
  if (!data.network) return null;
  const { nodes, edges, cutOff } = data.network;
  const cut = cutOff.filter(({ subject }) => subject.id === id);
  return {
    subjects: nodes.map(({ subject }) => subject),
    positions: edges,
    hidden: Math.max(0, ...cut.map(({ shown, total }) => total - shown)),
  };
}

/** Asks for what each expanded subject leads to on the day. */
export function useExpansions(open: ReadonlyMap<string, number>, on: string): Expansions {
  const purpose = usePurpose();
  const ids = [...open.keys()];
  const results = useQueries({
    queries: [...open].map(([id, level]) => {
      const asked = { id, on, limit: (LEVELS[level] ?? LEVELS[0]) + 1, purpose };
      return {
        queryKey: ["expansion", asked],
        queryFn: ({ signal }: { signal: AbortSignal }) => expand(asked, signal),
      };
    }),
  });
  const state = results.map(({ data, error, isFetching }) => ({
    data,
    error: isFetching ? null : error,
    isFetching,
  }));
  const answered = state.filter(({ isFetching }) => !isFetching).length;
  const isLoading = answered < state.length;
  const key = results.map(
    ({ dataUpdatedAt, errorUpdatedAt, isFetching }) => `${dataUpdatedAt} ${errorUpdatedAt} ${isFetching}`,
  );
  // While many are read, what is known is told whenever it has doubled: each time all of it is drawn anew.
  const told = isLoading ? `${Math.floor(Math.log2(answered))} of ${state.length}` : key.join("|");
  // biome-ignore lint/correctness/useExhaustiveDependencies: results are new with each render; what is in them is not
  const known = useMemo(() => {
    const byId = new Map<string, Expansion>();
    const failed = new Map<string, Failure>();
    const unknown = new Set<string>();
    let personsWithheld = false;
    for (const [at, id] of ids.entries()) {
      const { data, error } = state[at] ?? {};
      if (error && !(error instanceof NoAnswerError)) throw error;
      if (error) failed.set(id, error.failure);
      if (!data) continue;
      const expansion = expansionOf(id, data);
      const failure = expansion ? null : failureAt(data.failures, "network");
      if (expansion) byId.set(id, expansion);
      else if (failure) failed.set(id, failure);
      else unknown.add(id);
      personsWithheld ||= data.data.network?.personsWithheld ?? false;
    }
    return { byId, failed, unknown, personsWithheld };
  }, [ids.join("."), told]);
  return {
    ...known,
    isLoading,
    answered: [answered, state.length],
    again: () => {
      for (const { refetch, error } of results) if (error) void refetch();
    },
  };
}
