import { isName } from "../../auth/tokens.ts";
import { type Exchange, isAllowed } from "../../http/exchange.ts";
import type { Route } from "../../http/route.ts";
import { redirect, withCookies } from "../answer-session.ts";
import { sendPage } from "../page.ts";
import { returnPath } from "../return-path.ts";
import { isSecretId } from "../secret-id.ts";
import { beginSession, formerOf, isAdmitted, isRefusedForFailures, orUnavailable } from "../session-desk.ts";
import type { NotLetIn, Officer } from "../session-store.ts";
import { orShow } from "../show-refusal.ts";
import type { LeaveDesk } from "./answer-leave.ts";
import { codeOf } from "./code-of.ts";
import { type ClaimNames, officerOf, UnusableClaims } from "./officer-of.ts";
import type { Provider } from "./provider.ts";
import type { SignInCookies } from "./sign-in-cookies.ts";
import type { SignInStore, SignInUnderWay } from "./sign-in-store.ts";

export interface OidcDesk extends LeaveDesk {
  readonly signIns: SignInStore;
  /** What a browser holds for each time that it was sent to the provider. */
  readonly signInCookies: SignInCookies;
  readonly claimNames: ClaimNames;
}

/** Why somebody has not come in, in words. */
interface Hindrance {
  readonly reason: NotLetIn;
  readonly status: number;
  readonly title: string;
  readonly text: string;
}

const AWAY: Hindrance = {
  reason: "PROVIDER_AWAY",
  status: 503,
  title: "暂时无法登录",
  text: "统一身份认证没有应答。请稍后再试；多次不成，请联系本单位管理员。",
};
const BROKEN_OFF: Hindrance = {
  reason: "BROKEN_OFF",
  status: 400,
  title: "登录未完成",
  text: "这次登录不是在本浏览器中开始的，或者已经过期、已经用过。请重新登录。",
};
const REFUSED: Hindrance = {
  reason: "PROVIDER_REFUSED",
  status: 403,
  title: "登录未完成",
  text: "统一身份认证没有同意这次登录。请重新登录；多次不成，请联系本单位管理员。",
};
const UNUSABLE: Hindrance = {
  reason: "CLAIMS_UNUSABLE",
  status: 403,
  title: "此账号不能使用本系统",
  text: "统一身份认证没有给出您的部门或权限，或者给出的不完整。请联系本单位管理员为账号配置后再登录。",
};

function show({ pageHeaders }: OidcDesk, exchange: Exchange, { status, title, text }: Hindrance): void {
  const main = `<p>${text}</p><p><a href="/session/login">重新登录</a></p>`;
  sendPage(exchange, pageHeaders, status, { title, main });
}

/** Whether the provider has not answered at all. */
function isAway(error: unknown): boolean {
  const { name, code } = error as { name?: unknown; code?: unknown };
  return name === "TypeError" || code === "OAUTH_TIMEOUT" || code === "OAUTH_ABORT";
}

/** `/session/login`: sends who comes to the provider. */
export function oidcLoginRoute(desk: OidcDesk): Route {
  return (exchange) =>
    orShow(desk, exchange, async () => {
      if (!isAllowed(exchange, "GET") || !isAdmitted(desk, exchange)) return;
      const { url = "", headers } = exchange.request;
      const returnTo = returnPath(new URL(url, "http://localhost").searchParams.get("to"));
      let begun: Awaited<ReturnType<Provider["begin"]>>;
      try {
        begun = await desk.provider.begin(desk.leftCookie.read(headers).length > 0);
      } catch (error) {
        desk.log(`统一身份认证无应答 / the provider cannot be asked: ${codeOf(error)}`, { level: "warn" });
        return show(desk, exchange, AWAY);
      }
      const kept = { ...begun.secrets, returnTo, former: formerOf(desk, headers) };
      const id = await orUnavailable(desk, desk.signIns.begin(kept, desk.now()));
      const cookie = desk.signInCookies.of(kept.state).set(id);
      withCookies(exchange, [...desk.signInCookies.surplus(headers), cookie]);
      redirect(exchange, begun.url);
    });
}

/**
 * Who was sent to the provider by this browser with that state; null where that was not so, was too long ago, or is done
 * with. Others who were are left as they are: one browser may be at the provider in several windows.
 */
async function takeSignIn(
  desk: OidcDesk,
  exchange: Exchange,
  state: string | null,
): Promise<SignInUnderWay | null> {
  // Whoever comes back may have made it up.
  if (state === null || !isSecretId(state)) return null;
  const cookie = desk.signInCookies.of(state);
  const [id, ...more] = cookie.read(exchange.request.headers);
  if (id === undefined || more.length > 0 || !isSecretId(id)) return null;
  withCookies(exchange, [cookie.clear()]);
  return await orUnavailable(desk, desk.signIns.take(id, state, desk.now()));
}

/** Who has come back; or why that is nobody. */
async function whoComesBack(
  desk: OidcDesk,
  search: string,
  signIn: SignInUnderWay,
): Promise<{ officer: Officer; idToken: string } | (Hindrance & { subject: string | null })> {
  let subject: string | null = null;
  try {
    const { claims, idToken } = await desk.provider.finish(search, signIn);
    subject = isName(claims.sub) ? claims.sub : null;
    return { officer: officerOf(claims, desk.claimNames), idToken };
  } catch (error) {
    const why = error instanceof UnusableClaims ? error.message : codeOf(error);
    desk.log(`登录未成 / somebody could not sign in: ${why}`, { level: "warn" });
    if (error instanceof UnusableClaims) return { ...UNUSABLE, subject };
    return { ...(isAway(error) ? AWAY : REFUSED), subject };
  }
}

/** `/session/callback`: where the provider sends who has signed in. */
export function oidcCallbackRoute(desk: OidcDesk): Route {
  return (exchange) =>
    orShow(desk, exchange, async () => {
      if (!isAllowed(exchange, "GET")) return;
      const { search, searchParams } = new URL(exchange.request.url ?? "", "http://localhost");
      const signIn = await takeSignIn(desk, exchange, searchParams.get("state"));
      // Of what nobody has begun there is nothing to record but that anybody can ask for this page.
      if (!signIn) {
        if (!isRefusedForFailures(desk, exchange, true)) show(desk, exchange, BROKEN_OFF);
        return;
      }
      const comes = await whoComesBack(desk, search, signIn);
      if ("status" in comes) {
        if (isRefusedForFailures(desk, exchange, true)) return;
        const { subject, reason } = comes;
        await orUnavailable(desk, desk.store.refused({ subject, reason, requestId: exchange.id }));
        return show(desk, exchange, comes);
      }
      const { headers } = exchange.request;
      // Somebody may have signed in at another page of the browser meanwhile.
      const former = formerOf(desk, headers) ?? signIn.former;
      const beginning = { requestId: exchange.id, former, idToken: comes.idToken };
      withCookies(exchange, await beginSession(desk, comes.officer, beginning));
      if (desk.leftCookie.read(headers).length > 0) withCookies(exchange, [desk.leftCookie.clear()]);
      redirect(exchange, signIn.returnTo);
    });
}
