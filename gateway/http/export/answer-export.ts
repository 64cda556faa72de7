import { GraphQLError } from "graphql";
import { badUserInput, requestError } from "../../../schema/error-codes.ts";
import type { RequestContext } from "../../../schema/request-context.ts";
import { admitBody, type GraphqlOptions } from "../answer-graphql.ts";
import type { StreamLimit } from "../changes/stream-limit.ts";
import { type Exchange, isAllowed, NOTHING, type Refusal, refuse, sendError } from "../exchange.ts";
import { pathOf } from "../path-of.ts";
import { parseBody, readBody } from "../read-body.ts";
import { writeInTime } from "../write-in-time.ts";
import { EXPORTED, type Exported, type ExportedPage } from "./exported.ts";
import { EXPORT_FORMATS, type ExportFormat, WRITTEN } from "./records.ts";

/** How exports are served. */
export interface ExportSettings {
  /** Records of a page, which is what is kept of an export at a time. */
  readonly page: number;
  /** Milliseconds that a client may leave unread what was written. */
  readonly stallMs: number;
  /** Exports that one viewer may have under way. */
  readonly perViewer: number;
}

/** The defaults. */
export const EXPORT_SETTINGS: ExportSettings = {
  // As many as a list gives at most.
  page: 500,
  stallMs: 30_000,
  perViewer: 2,
};

export interface ExportOptions
  extends Pick<GraphqlOptions, "pipeline" | "contextOf" | "rate" | "bodyBytes" | "deadlines"> {
  readonly settings: ExportSettings;
  readonly exports: StreamLimit;
}

const NO_BODY = Buffer.alloc(0);

const NO_FORMAT: Refusal = {
  status: 400,
  message: {
    zh: `format 须为 ${EXPORT_FORMATS.join(" 或 ")}`,
    en: `format must be ${EXPORT_FORMATS.join(" or ")}`,
  },
};
const TOO_MANY = requestError("RATE_LIMITED", {
  zh: "同一令牌正在进行的导出过多",
  en: "too many exports are under way with this token",
});

/** What is wrong with the request itself, or with who sends it; anything else may go well another time. */
const LASTING: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  BAD_USER_INPUT: 400,
  QUERY_TOO_COMPLEX: 400,
};
/** What is said of a document of ours that the supergraph of this gateway does not have. */
const UNKNOWN_HERE = "GRAPHQL_VALIDATION_FAILED";

interface Answer {
  readonly data?: { readonly exported: unknown } | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
}

/** An error of the gateway's answer: there is no page without all that was asked for. */
class PageFailed extends Error {
  override readonly name = "PageFailed";
  readonly extensions: Record<string, unknown>;
  constructor(message: string, extensions: Record<string, unknown>) {
    super(message);
    this.extensions = extensions;
  }
}

/** Reads a page as its viewer: through the pipeline, as a client asks. Throws PageFailed. */
async function readPage(
  { pipeline, deadlines }: ExportOptions,
  { document, pageOf }: Exported,
  variables: Readonly<Record<string, unknown>>,
  { context, gone }: { context: RequestContext; gone: AbortSignal },
): Promise<ExportedPage> {
  const late = new AbortController();
  deadlines.add(late);
  const { body } = await pipeline
    .answer({
      ...{ method: "POST", mediaType: "application/json", body: { query: document, variables }, context },
      ...{ signal: AbortSignal.any([gone, late.signal]), own: true },
    })
    .finally(() => deadlines.delete(late));
  const { data, errors: [error] = [] } = JSON.parse(body) as Answer;
  if (error) throw new PageFailed(error.message, error.extensions);
  if (!data?.exported) throw new Error("nothing to export, and no error");
  return pageOf(data.exported);
}

/** Refuses a name that means nothing there, as all would be exported for it. */
function refuseOthers(argument: string, given: Iterable<string>, names: readonly string[]): void {
  for (const name of given) {
    if (names.includes(name)) continue;
    throw badUserInput(argument, {
      zh: `只接受 ${names.join("、")}`,
      en: `takes ${names.join(", ")} only`,
    });
  }
}

/** The variables that a client gives: in the body, beside nothing else; the URL says the format alone. */
function variablesOf({ request }: Exchange, exported: Exported, body: unknown): Record<string, unknown> {
  const { searchParams } = new URL(request.url ?? "", "http://localhost");
  refuseOthers("url", searchParams.keys(), ["format"]);
  refuseOthers("body", Object.keys(body as object), ["variables"]);
  const variables = ((body as { variables?: unknown }).variables ?? {}) as Record<string, unknown>;
  refuseOthers("variables", Object.keys(variables), exported.variables);
  return variables;
}

function askedOf({ request }: Exchange): {
  exported: Exported | undefined;
  format: ExportFormat | undefined;
} {
  const url = request.url ?? "";
  const format = new URL(url, "http://localhost").searchParams.get("format");
  return {
    exported: EXPORTED.get(pathOf(url).split("/")[2] ?? ""),
    format: format === null ? "csv" : EXPORT_FORMATS.find((one) => one === format),
  };
}

function refusePage(exchange: Exchange, error: unknown): void {
  if (!(error instanceof PageFailed || error instanceof GraphQLError)) throw error;
  const code = String(error.extensions.code);
  if (code === UNKNOWN_HERE) refuse(exchange, NOTHING);
  else {
    const { message, extensions } = error;
    sendError(exchange, LASTING[code] ?? 503, new GraphQLError(message, { extensions }));
  }
}

/** Writes the pages, each read when the one before was taken. Whether all of it was. */
async function writePages(
  { response }: Exchange,
  first: ExportedPage,
  format: ExportFormat,
  stallMs: number,
  next: (after: string) => Promise<ExportedPage>,
): Promise<boolean> {
  const { begin, record } = WRITTEN[format];
  let text = begin(first.columns);
  for (let page = first; ; ) {
    text += page.records.map((cells) => record(page.columns, cells)).join("");
    if (text !== "" && !(await writeInTime(response, text, stallMs))) return false;
    if (page.next === null) return true;
    page = await next(page.next);
    text = "";
  }
}

/**
 * `/export/NAME`: a panel or the listings as a file, as its viewer may see them by GraphQL, page by page as fast as the
 * client reads. By POST with `variables` of the field's arguments, by GET without. What fails after it has begun breaks
 * the connection off: a file that ends well is whole.
 */
export async function answerExport(options: ExportOptions, exchange: Exchange): Promise<void> {
  const { contextOf, exports, settings } = options;
  const { request, response, id } = exchange;
  if (!isAllowed(exchange, "GET", "POST")) return;
  const { exported, format } = askedOf(exchange);
  if (!exported) return refuse(exchange, NOTHING);
  if (!format) return refuse(exchange, NO_FORMAT);
  const isRead = request.method === "POST";
  const admitted = await admitBody(options, exchange, isRead ? readBody : async () => ({ bytes: NO_BODY }));
  if (!admitted) return;
  const { bytes, context } = admitted;
  const parsed = isRead ? parseBody(bytes) : { body: {} };
  if ("refusal" in parsed) return refuse(exchange, parsed.refusal);
  const leave = exports.enter(context, request.socket.remoteAddress ?? "");
  if (!leave) return sendError(exchange, 429, TOO_MANY, { "retry-after": "5" });
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  try {
    const given = variablesOf(exchange, exported, parsed.body);
    const pageAfter = (after: string | null, as: RequestContext) =>
      readPage(options, exported, exported.paged ? { ...given, first: settings.page, after } : given, {
        context: as,
        gone: gone.signal,
      });
    const first = await pageAfter(null, context);
    if (gone.signal.aborted) return;
    response.writeHead(200, [
      ...exchange.headers,
      ...["x-request-id", id, "content-type", WRITTEN[format].contentType, "cache-control", "no-store"],
      ...[
        "content-disposition",
        `attachment; filename="${pathOf(request.url ?? "").split("/")[2]}.${format}"`,
      ],
    ]);
    // The token is looked at again for each page; the day and the instant stay those of the first.
    const whole = await writePages(exchange, first, format, settings.stallMs, async (after) => {
      const { now, today } = context;
      return pageAfter(after, { ...(await contextOf(request, id)(bytes)), now, today });
    });
    if (whole) response.end();
  } catch (error) {
    if (gone.signal.aborted) return;
    if (!response.headersSent) return refusePage(exchange, error);
    response.destroy();
    if (!(error instanceof PageFailed || error instanceof GraphQLError)) throw error;
  } finally {
    leave();
  }
}
