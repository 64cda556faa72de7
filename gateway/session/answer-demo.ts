import { type Exchange, isAllowed, refuse } from "../http/exchange.ts";
import type { Route } from "../http/route.ts";
import { redirect, withCookies } from "./answer-session.ts";
import { DEMO_OFFICERS } from "./demo-officers.ts";
import { demoPage } from "./demo-page.ts";
import { sendPage } from "./page.ts";
import { returnPath } from "./return-path.ts";
import {
  beginSession,
  endSession,
  formerOf,
  isAdmitted,
  noSession,
  notSameOrigin,
  type SessionDesk,
} from "./session-desk.ts";
import { orShow } from "./show-refusal.ts";

function askedOf({ request }: Exchange): { officer: string | null; to: string } {
  const { searchParams } = new URL(request.url ?? "", "http://localhost");
  return { officer: searchParams.get("officer"), to: returnPath(searchParams.get("to")) };
}

/** `/session/login` of the demo: leads to the chooser. */
export const demoLoginRoute: Route = (exchange) => {
  if (!isAllowed(exchange, "GET")) return;
  redirect(exchange, `/session/demo?to=${encodeURIComponent(askedOf(exchange).to)}`);
};

/** `/session/demo`: the page on which an officer of the demo is chosen, and with POST the choice. */
export function demoRoute(desk: SessionDesk): Route {
  return (exchange) =>
    orShow(desk, exchange, async () => {
      if (!isAllowed(exchange, "GET", "POST")) return;
      const { method, headers } = exchange.request;
      const { officer: asked, to } = askedOf(exchange);
      if (method === "GET") return sendPage(exchange, desk.pageHeaders, 200, demoPage(to));
      if (!desk.isSameOrigin(headers)) throw notSameOrigin();
      if (!isAdmitted(desk, exchange)) return;
      const officer = DEMO_OFFICERS.find(({ id }) => id === asked);
      if (officer) {
        const beginning = { requestId: exchange.id, former: formerOf(desk, headers), idToken: null };
        withCookies(exchange, await beginSession(desk, officer, beginning));
      } else if (asked === "public") {
        await endSession(desk, exchange);
        withCookies(exchange, noSession(desk));
      } else {
        return refuse(exchange, { status: 400, message: { zh: "没有此演示人员", en: "no such officer" } });
      }
      redirect(exchange, to);
    });
}
