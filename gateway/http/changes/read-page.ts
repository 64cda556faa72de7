import type { RequestContext } from "../../../schema/request-context.ts";
import type { Pipeline } from "../../pipeline.ts";
import type { FollowedFeed } from "./followed-feeds.ts";

/** A change as it is sent. */
export interface SentChange {
  readonly cursor: string;
  readonly node: { readonly recordedAt: string };
}

/** What is there to send. */
export interface ChangesPage {
  readonly changes: readonly SentChange[];
  /** Where a reader stands who has them. */
  readonly end: string;
  readonly more: boolean;
  readonly head: string;
}

/** The gateway's answer with an error, as a client would have it. */
export interface FailedPage {
  readonly code: string;
  readonly error: { readonly message: string; readonly extensions: Record<string, unknown> };
}

/** Changes of one page: what waits for a client that does not read is no more than that. */
const PAGE = 100;

interface Connection {
  head: string;
  edges: SentChange[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

interface Answer {
  data?: Record<string, Connection | null> | null;
  errors?: FailedPage["error"][];
}

/** Reads on in a feed as its viewer: through the pipeline, as a client asks. */
export async function readPage(
  pipeline: Pick<Pipeline, "answer">,
  { field, document }: FollowedFeed,
  after: string | null,
  { context, signal, first = PAGE }: { context: RequestContext; signal: AbortSignal; first?: number },
): Promise<ChangesPage | FailedPage> {
  const { body } = await pipeline.answer({
    method: "POST",
    mediaType: "application/json",
    body: { query: document, variables: { after, first } },
    context,
    signal,
    own: true,
  });
  const { data, errors: [error] = [] } = JSON.parse(body) as Answer;
  const connection = data?.[field];
  if (error) return { code: String(error.extensions.code), error };
  if (!connection) throw new Error(`no ${field} and no error`);
  const { edges, head, pageInfo } = connection;
  return { changes: edges, end: pageInfo.endCursor, more: pageInfo.hasNextPage, head };
}
