import { Button } from "antd";
import type { Officer } from "./session.ts";

/** Where one signs in, to come back to the same place. */
function signInHref(): string {
  return `/session/login?to=${encodeURIComponent(window.location.pathname + window.location.hash)}`;
}

/** Leads to where one signs in, and from there back to the same place. */
export function goToSignIn(): void {
  window.location.assign(signInHref());
}

/** Ends the session, at its provider too. What was on the page is of who has left, so that it is loaded anew. */
async function signOut(): Promise<void> {
  const response = await fetch("/session/logout", { method: "POST", credentials: "same-origin" });
  // Loaded anew, the page shows who is still signed in.
  if (!response.ok) return window.location.reload();
  sessionStorage.clear();
  const { to = "/" } = (await response.json()) as { to?: string };
  window.location.assign(to);
}

/** Who has signed in, or the way to. */
export function SignIn({ officer, department }: { officer: Officer | null | undefined; department: string }) {
  if (officer === undefined) return null;
  if (officer === null) {
    return (
      <Button size="small" type="primary" onClick={goToSignIn}>
        登录
      </Button>
    );
  }
  return (
    <>
      <span className="officer">
        {department} · {officer.name}
      </span>
      <Button size="small" type="text" onClick={() => void signOut()}>
        退出
      </Button>
    </>
  );
}
