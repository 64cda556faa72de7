import { GraphQLError } from "graphql";
import type { AnswerHeaders, Exchange } from "../http/exchange.ts";
import type { RateRefusal } from "../limits/rate/rate-limit.ts";
import { sendPage } from "./page.ts";
import type { SessionDesk } from "./session-desk.ts";

type Pages = Pick<SessionDesk, "pageHeaders">;

function showRefusal(
  { pageHeaders }: Pages,
  exchange: Exchange,
  status: number,
  { extensions }: GraphQLError,
  headers: AnswerHeaders = {},
): void {
  exchange.record?.refused(extensions);
  const page = {
    title: "暂时不能继续",
    main: `<p>${extensions.messageZh}</p><p><a href="/session/login">重新登录</a></p>`,
  };
  sendPage(exchange, pageHeaders, status, page, headers);
}

/** Tells who has come in a window that they have asked too often. */
export function showRate(desk: Pages, exchange: Exchange, { error, headers }: RateRefusal): void {
  showRefusal(desk, exchange, 429, error, headers);
}

/** Answers who has come in a window, and tells of a request error there, in words. */
export async function orShow(desk: Pages, exchange: Exchange, answer: () => Promise<void>): Promise<void> {
  try {
    await answer();
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    showRefusal(desk, exchange, error.extensions.code === "FORBIDDEN" ? 403 : 503, error);
  }
}
