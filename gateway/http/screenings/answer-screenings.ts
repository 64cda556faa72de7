import { pipeline } from "node:stream/promises";
import { GraphQLError } from "graphql";
import type { RequestContext } from "../../../schema/request-context.ts";
import { type GraphqlOptions, refuseRate, refuseViewer } from "../answer-graphql.ts";
import { type Exchange, isAllowed, NOTHING, refuse, sendError, sendJson } from "../exchange.ts";
import { pathOf } from "../path-of.ts";
import type { ScreeningDesk } from "./screening-desk.ts";
import { type SpooledFile, spoolUpload } from "./spool-upload.ts";

export interface ScreeningsOptions extends Pick<GraphqlOptions, "contextOf" | "rate"> {
  readonly desk: ScreeningDesk;
}

const NO_BODY = Buffer.alloc(0);

const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  BAD_USER_INPUT: 400,
  RATE_LIMITED: 429,
  ACCESS_NOT_RECORDED: 503,
};

const isReading = ({ method }: Exchange["request"]) => method === "GET" || method === "HEAD";

/** Who asks, by the headers alone; null where the request has been answered. */
async function contextOf(options: ScreeningsOptions, exchange: Exchange): Promise<RequestContext | null> {
  const { request, id } = exchange;
  // The body of what is refused is not read, so that the connection is of no use any more.
  const headers = isReading(request) ? {} : { connection: "close" };
  try {
    const context = await options.contextOf(request, id)(NO_BODY);
    if (exchange.record) exchange.record.context = context;
    const tooMany = options.rate?.admit(request, context);
    if (!tooMany) return context;
    refuseRate(exchange, tooMany, headers);
  } catch (error) {
    refuseViewer(options, exchange, error, headers);
  }
  return null;
}

/** Answers with a request error that the desk has rejected with. */
function refuseByDesk(exchange: Exchange, error: unknown, headers: Record<string, string> = {}): void {
  const status = error instanceof GraphQLError ? STATUS[String(error.extensions.code)] : undefined;
  if (status === undefined) throw error;
  sendError(exchange, status, error as GraphQLError, headers);
}

/** What is done with a file; gives what answers its request. */
type Taking = (
  desk: ScreeningDesk,
  file: SpooledFile,
  exchange: Exchange,
  context: RequestContext,
) => Promise<() => void>;

async function receive(options: ScreeningsOptions, exchange: Exchange, take: Taking): Promise<void> {
  const { desk } = options;
  const context = await contextOf(options, exchange);
  if (!context) return;
  let leave: () => void;
  try {
    leave = desk.admit(context);
  } catch (error) {
    return refuseByDesk(exchange, error, { connection: "close" });
  }
  let answer: () => void;
  try {
    answer = await receiveFile(desk, exchange, context, take);
  } finally {
    // Before it is answered: whoever is may send the next.
    leave();
  }
  answer();
}

/** Takes in the file of a request; gives what answers it. */
async function receiveFile(
  desk: ScreeningDesk,
  exchange: Exchange,
  context: RequestContext,
  take: Taking,
): Promise<() => void> {
  const file = await spoolUpload(exchange.request, desk.mostBytes);
  if ("refusal" in file) return () => refuse(exchange, file.refusal);
  try {
    return await take(desk, file, exchange, context);
  } catch (error) {
    return () => refuseByDesk(exchange, error);
  } finally {
    await file.close();
  }
}

const paramsOf = ({ request }: Exchange) => new URL(request.url ?? "", "http://localhost").searchParams;

const columnsOf = (params: URLSearchParams) => ({
  codeColumn: params.get("codeColumn"),
  numberColumn: params.get("numberColumn"),
  typeColumn: params.get("typeColumn"),
});

const screen: Taking = async (desk, file, exchange, context) => {
  const params = paramsOf(exchange);
  const asked = { action: params.get("action"), on: params.get("on"), ...columnsOf(params) };
  const screening = await desk.receive(file, asked, context);
  const location = `/screenings/${(screening as { id: string }).id}/result`;
  return () => sendJson(exchange, 202, { screening }, { location });
};

const preview: Taking = async (desk, file, exchange, context) => {
  const read = await desk.preview(file, columnsOf(paramsOf(exchange)), context);
  return () => sendJson(exchange, 200, { preview: read }, { "cache-control": "no-store" });
};

async function giveResults(options: ScreeningsOptions, exchange: Exchange, id: string): Promise<void> {
  const { response } = exchange;
  const context = await contextOf(options, exchange);
  if (!context) return;
  let results: Awaited<ReturnType<ScreeningDesk["results"]>>;
  try {
    results = await options.desk.results(id, paramsOf(exchange).get("format"), context);
  } catch (error) {
    return refuseByDesk(exchange, error);
  }
  if (!results) return refuse(exchange, NOTHING);
  const { name, type, body } = results;
  response.writeHead(200, [
    ...exchange.headers,
    ...["x-request-id", exchange.id, "content-type", type, "cache-control", "no-store"],
    ...["content-disposition", `attachment; filename="${name}"`],
  ]);
  // A client that goes away ends it; what fails on our side ends the answer before its end, as it must not look whole.
  await pipeline(body, response).catch((error: unknown) => {
    if (!response.destroyed || body.errored) throw error;
  });
}

/** `POST /screenings`: a file to be screened; `POST /screenings/preview`: how it would be read. `GET /screenings/ID/result`: what came of it. */
export async function answerScreenings(options: ScreeningsOptions, exchange: Exchange): Promise<void> {
  const path = pathOf(exchange.request.url ?? "/");
  if (path === "/screenings") {
    if (isAllowed(exchange, "POST")) await receive(options, exchange, screen);
    return;
  }
  if (path === "/screenings/preview") {
    if (isAllowed(exchange, "POST")) await receive(options, exchange, preview);
    return;
  }
  const [, id] = /^\/screenings\/([1-9][0-9]{0,17})\/result$/.exec(path) ?? [];
  if (id === undefined) return refuse(exchange, NOTHING);
  if (isAllowed(exchange, "GET")) await giveResults(options, exchange, id);
}
