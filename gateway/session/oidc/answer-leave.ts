import { type Exchange, isAllowed } from "../../http/exchange.ts";
import type { Route } from "../../http/route.ts";
import { redirect, withCookies } from "../answer-session.ts";
import type { Cookie } from "../cookies.ts";
import { sendPage } from "../page.ts";
import { isSecretId } from "../secret-id.ts";
import { orUnavailable, type SessionDesk } from "../session-desk.ts";
import { orShow } from "../show-refusal.ts";
import { codeOf } from "./code-of.ts";
import type { LeavingStore } from "./leaving-store.ts";
import type { Provider } from "./provider.ts";

export interface LeaveDesk extends SessionDesk {
  readonly provider: Provider;
  readonly leavings: LeavingStore;
  /** What the browser holds that is on the way to the provider, to end the session there. */
  readonly leaveCookie: Cookie;
  /** That somebody has left at this browser: who signs in there next is to show who they are, whatever the provider knows. */
  readonly leftCookie: Cookie;
}

/** Where whoever has left goes on. The ID token goes there by no script, and stands in no answer to one. */
export async function whereToLeave(
  desk: LeaveDesk,
  exchange: Exchange,
  idToken: string | null,
): Promise<string> {
  withCookies(exchange, [desk.leftCookie.set("1")]);
  if (idToken === null) return "/";
  const id = await orUnavailable(desk, desk.leavings.begin(idToken, desk.now()));
  withCookies(exchange, [desk.leaveCookie.set(id)]);
  return "/session/leave";
}

/** `/session/leave`: sends who has left here to the provider, to end the session there too; or says that it may go on. */
export function leaveRoute(desk: LeaveDesk): Route {
  return (exchange) =>
    orShow(desk, exchange, async () => {
      if (!isAllowed(exchange, "GET")) return;
      const [id, ...more] = desk.leaveCookie.read(exchange.request.headers);
      if (id === undefined || more.length > 0 || !isSecretId(id)) return redirect(exchange, "/");
      withCookies(exchange, [desk.leaveCookie.clear()]);
      const idToken = await orUnavailable(desk, desk.leavings.take(id, desk.now()));
      if (idToken === null) return redirect(exchange, "/");
      const there = await desk.provider.endUrl(idToken).catch((error: unknown) => {
        desk.log(`统一身份认证无应答 / the provider cannot be asked: ${codeOf(error)}`, { level: "warn" });
        return null;
      });
      if (there !== null) return redirect(exchange, there);
      sendPage(exchange, desk.pageHeaders, 200, {
        title: "已退出本系统",
        main: `<p>但未能在统一身份认证处退出：您在那里的登录可能仍然有效，别的系统或许还能用它进入。离开这台电脑前，请关闭浏览器。</p><p><a href="/">返回首页</a></p>`,
      });
    });
}
