import { type Exchange, isAllowed, refuse, send } from "../http/exchange.ts";
import type { Route } from "../http/route.ts";
import { orRefuse, redirect, withCookie } from "./answer-session.ts";
import { DEMO_OFFICERS } from "./demo-officers.ts";
import { demoPage } from "./demo-page.ts";
import { returnPath } from "./return-path.ts";
import { beginSession, endSession, idOf, notSameOrigin, type SessionDesk } from "./session-desk.ts";

function askedOf({ request }: Exchange): { officer: string | null; to: string } {
  const { searchParams } = new URL(request.url ?? "", "http://localhost");
  return { officer: searchParams.get("officer"), to: returnPath(searchParams.get("to")) };
}

/** `/session/login` of the demo: leads to the chooser. */
export const demoLoginRoute: Route = (exchange) => {
  if (!isAllowed(exchange, "GET")) return;
  redirect(exchange, `/session/demo?to=${encodeURIComponent(askedOf(exchange).to)}`);
};

/**
 * `/session/demo`: the page on which an officer of the demo is chosen, and with POST the choice.
 * @param pageHeaders of an answer that is the page
 */
export function demoRoute(desk: SessionDesk, pageHeaders: readonly string[]): Route {
  return (exchange) =>
    orRefuse(exchange, async () => {
      if (!isAllowed(exchange, "GET", "POST")) return;
      const { method, headers } = exchange.request;
      const { officer: asked, to } = askedOf(exchange);
      if (method === "GET") {
        exchange.headers = pageHeaders;
        const usual = { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" };
        return send(exchange, 200, usual, demoPage(to));
      }
      if (!desk.isSameOrigin(headers)) throw notSameOrigin();
      const officer = DEMO_OFFICERS.find(({ id }) => id === asked);
      if (officer) withCookie(exchange, await beginSession(desk, officer, idOf(desk, headers)));
      else if (asked === "public") withCookie(exchange, await endSession(desk, headers));
      else return refuse(exchange, { status: 400, message: { zh: "没有此演示人员", en: "no such officer" } });
      redirect(exchange, to);
    });
}
