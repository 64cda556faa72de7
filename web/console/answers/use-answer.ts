import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { usePurpose } from "../session/purpose.ts";
import { type Answer, ask } from "./ask.ts";
import { type Failure, NoAnswerError } from "./failure.ts";
import type { TrustedDocument } from "./trusted-document.ts";

/** What is known of an answer. */
export type Asked<Data> =
  | { readonly state: "idle" }
  | { readonly state: "loading" }
  | { readonly state: "failed"; readonly failure: Failure; readonly again: () => void }
  | ({ readonly state: "answered"; readonly stale: boolean; readonly again: () => void } & Answer<Data>);

/**
 * Asks for as long as the component stands, and anew when variables or purpose change.
 * @param variables null while there is nothing to ask
 * @param keep whether the answer before is shown until the next one is there
 * @param every milliseconds after which it is asked again, of what changes by itself
 */
export function useAnswer<Data, Variables>(
  document: TrustedDocument<Data, Variables>,
  variables: Variables | null,
  { keep = false, every = null }: { keep?: boolean; every?: number | null } = {},
): Asked<Data> {
  const purpose = usePurpose();
  const client = useQueryClient();
  const query = useQuery({
    queryKey: [document.name, variables, purpose],
    queryFn: ({ signal, queryKey }) => {
      const unattended = every !== null && client.getQueryData(queryKey) !== undefined;
      return ask(document, variables as Variables, purpose, { signal, unattended });
    },
    enabled: variables !== null,
    refetchInterval: every ?? false,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  });
  const again = () => void query.refetch();
  // Before what was answered earlier: that is not the answer to what was asked now.
  if (query.error && !query.isFetching) {
    if (!(query.error instanceof NoAnswerError)) throw query.error;
    return { state: "failed", failure: query.error.failure, again };
  }
  if (query.data) return { state: "answered", stale: query.isPlaceholderData, again, ...query.data };
  if (variables === null) return { state: "idle" };
  return { state: "loading" };
}
