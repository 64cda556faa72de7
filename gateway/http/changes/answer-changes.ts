import { GraphQLError } from "graphql";
import { requestError } from "../../../schema/error-codes.ts";
import type { RequestContext } from "../../../schema/request-context.ts";
import type { Observer } from "../../observe/observer.ts";
import { type GraphqlOptions, refuseRate, refuseViewer } from "../answer-graphql.ts";
import { type Exchange, isAllowed, NOTHING, refuse, sendError } from "../exchange.ts";
import { EventWriter, type StreamEnd } from "./event-writer.ts";
import { FOLLOWED_FEEDS, type FollowedFeed } from "./followed-feeds.ts";
import { Pause, type Woken } from "./pause.ts";
import { type ChangesPage, type FailedPage, readPage } from "./read-page.ts";
import type { StreamLimit } from "./stream-limit.ts";

/** How streams of changes are served; times are milliseconds. */
export interface ChangesSettings {
  /** After how long the feed is looked at where nobody says that something has changed. */
  readonly pollMs: number;
  readonly heartbeatMs: number;
  /** How long a client may leave unread what was written. */
  readonly stallMs: number;
  /** Streams that one viewer may have open. */
  readonly perViewer: number;
}

/** The defaults. */
export const CHANGES_SETTINGS: ChangesSettings = {
  pollMs: 1_000,
  // Proxies drop what is silent for a minute, some for half of that.
  heartbeatMs: 15_000,
  stallMs: 30_000,
  // A browser has six connections to a host, which its other requests need too.
  perViewer: 4,
};

export interface ChangesOptions extends Pick<GraphqlOptions, "pipeline" | "contextOf" | "rate"> {
  readonly settings: ChangesSettings;
  readonly streams: StreamLimit;
  readonly woken: Woken;
  readonly observer: Pick<Observer, "changeSent">;
  /** Whether this server is about to stop. */
  stopping(): boolean;
  /** Aborted when it stops. */
  readonly stopped: AbortSignal;
}

const NO_BODY = Buffer.alloc(0);

const STOPPING: StreamEnd = {
  reason: "STOPPING",
  messageZh: "服务即将停止，请重新连接",
  messageEn: "the server stops; connect again",
};

/** What is wrong with the request itself, or with who sends it: to ask again would be answered the same. */
const LASTING: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  BAD_USER_INPUT: 400,
};

/** What is said of a document of ours that the supergraph of this gateway does not have. */
const UNKNOWN_HERE = "GRAPHQL_VALIDATION_FAILED";

function endOf(error: FailedPage["error"], reason: StreamEnd["reason"]): StreamEnd {
  const { messageZh } = error.extensions;
  return { reason, messageZh: String(messageZh), messageEn: error.message };
}

function refusePage(exchange: Exchange, { code, error }: FailedPage): void {
  const { message, extensions } = error;
  if (code === UNKNOWN_HERE) refuse(exchange, NOTHING);
  else sendError(exchange, LASTING[code] ?? 503, new GraphQLError(message, { extensions }));
}

/** One stream, from its first page to its end. */
class ChangeStream {
  readonly #options: ChangesOptions;
  readonly #exchange: Exchange;
  readonly #feed: FollowedFeed;
  readonly #writer: EventWriter;
  readonly #signal: AbortSignal;
  #at: string;

  constructor(
    options: ChangesOptions,
    exchange: Exchange,
    feed: FollowedFeed,
    at: string,
    signal: AbortSignal,
  ) {
    this.#options = options;
    this.#exchange = exchange;
    this.#feed = feed;
    this.#at = at;
    this.#signal = signal;
    this.#writer = new EventWriter(exchange.response, at, options.settings.stallMs);
  }

  /** @param page what was read to find out whether there is anything to stream */
  async run(first: ChangesPage, resumed: boolean): Promise<void> {
    const { settings, woken, stopped } = this.#options;
    const pause = new Pause(woken);
    const ended = AbortSignal.any([this.#signal, stopped]);
    try {
      let goesOn = (await this.#writer.begin(resumed)) && (await this.#send(first));
      let more = first.more;
      let heartbeat = performance.now() + settings.heartbeatMs;
      while (goesOn) {
        if (!more) await pause.wait(settings.pollMs, ended);
        if (this.#signal.aborted) return;
        if (stopped.aborted || this.#options.stopping()) return this.#writer.end(STOPPING);
        const page = await this.#next();
        if (page === "ended") return;
        more = page?.more ?? false;
        if (page) goesOn = await this.#send(page);
        if (goesOn && performance.now() >= heartbeat) {
          heartbeat = performance.now() + settings.heartbeatMs;
          goesOn = await this.#writer.heartbeat(this.#at);
        }
      }
    } finally {
      pause.close();
    }
  }

  /** Reads on as who asks now: the token is looked at again each time. Null where it could not be read this time. */
  async #next(): Promise<ChangesPage | "ended" | null> {
    const { pipeline, contextOf } = this.#options;
    let context: RequestContext;
    try {
      context = await contextOf(this.#exchange.request, this.#exchange.id)(NO_BODY);
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      // Whether the token is valid may be found out the next time.
      if (error.extensions.code !== "UNAUTHENTICATED") return null;
      this.#writer.end(endOf(error, "TOKEN"));
      return "ended";
    }
    const page = await readPage(pipeline, this.#feed, this.#at, { context, signal: this.#signal });
    if (!("code" in page)) return page;
    if (!(page.code in LASTING)) return null;
    this.#writer.end(endOf(page.error, "REFUSED"));
    return "ended";
  }

  async #send({ changes, end }: ChangesPage): Promise<boolean> {
    for (const { cursor, node } of changes) {
      if (!(await this.#writer.change(cursor, node))) return false;
      this.#options.observer.changeSent(this.#feed.name, Date.now() - Date.parse(node.recordedAt));
    }
    this.#at = end;
    return true;
  }
}

/** What is asked of the stream: which feed, and after what. */
function askedOf({ request }: Exchange): { feed: FollowedFeed | undefined; after: string | null } {
  const { searchParams } = new URL(request.url ?? "", "http://localhost");
  const name = searchParams.get("feed");
  const last = request.headers["last-event-id"];
  const after = (typeof last === "string" && last !== "" ? last : null) ?? searchParams.get("after");
  return {
    feed: name === null ? FOLLOWED_FEEDS[0] : FOLLOWED_FEEDS.find((feed) => feed.name === name),
    after,
  };
}

const TOO_MANY = requestError("RATE_LIMITED", {
  zh: "同一令牌打开的变更流过多",
  en: "too many streams of changes are open with this token",
});

/**
 * `/changes`: the changes of a feed as they are recorded, as server-sent events, each as its viewer may see it. Begins
 * after `Last-Event-ID` or the parameter `after`, else with what comes from now on.
 */
export async function answerChanges(options: ChangesOptions, exchange: Exchange): Promise<void> {
  const { pipeline, contextOf, rate, streams, stopped, settings } = options;
  const { request, response, id } = exchange;
  if (!isAllowed(exchange, "GET")) return;
  const { feed, after } = askedOf(exchange);
  if (!feed) return refuse(exchange, NOTHING);
  let context: RequestContext;
  try {
    context = await contextOf(request, id)(NO_BODY);
  } catch (error) {
    return refuseViewer({ rate }, exchange, error);
  }
  if (exchange.record) exchange.record.context = context;
  const tooMany = rate?.admit(request, context);
  if (tooMany) return refuseRate(exchange, tooMany);
  const leave = streams.enter(context, request.socket.remoteAddress ?? "");
  if (!leave) return sendError(exchange, 429, TOO_MANY, { "retry-after": "5" });
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  try {
    const first = after === null ? 1 : undefined;
    const read = { context, signal: AbortSignal.any([gone.signal, stopped]), ...(first ? { first } : {}) };
    const page = await readPage(pipeline, feed, after, read);
    if (gone.signal.aborted) return;
    if ("code" in page) return refusePage(exchange, page);
    response.writeHead(200, [
      ...exchange.headers,
      ...[
        "x-request-id",
        id,
        "content-type",
        "text/event-stream; charset=utf-8",
        "cache-control",
        "no-store",
      ],
      // nginx would keep events back until it has a page of them.
      ...["x-accel-buffering", "no"],
    ]);
    // Its own heartbeat and stall bound it, not what holds for a request that is answered at once.
    request.socket.setTimeout(settings.heartbeatMs + 2 * settings.stallMs);
    const at = after ?? page.head;
    const begun = after === null ? { changes: [], end: at, head: at, more: false } : page;
    await new ChangeStream(options, exchange, feed, at, gone.signal).run(begun, after !== null);
  } finally {
    leave();
  }
}
