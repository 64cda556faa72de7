import { Button } from "antd";
import { useState } from "react";
import type { Officer } from "./session.ts";

/** Where one signs in, to come back to the same place. */
function signInHref(): string {
  return `/session/login?to=${encodeURIComponent(window.location.pathname + window.location.hash)}`;
}

/** Leads to where one signs in, and from there back to the same place. */
export function goToSignIn(): void {
  window.location.assign(signInHref());
}

/**
 * Ends the session, at its provider too. What was on the page is of who has left, so that it is loaded anew.
 * Gives false where it could not be ended, or is not known to have.
 */
async function signOut(): Promise<boolean> {
  let to: string;
  try {
    const response = await fetch("/session/logout", { method: "POST", credentials: "same-origin" });
    if (!response.ok) return false;
    ({ to = "/" } = (await response.json()) as { to?: string });
  } catch {
    return false;
  }
  sessionStorage.clear();
  window.location.assign(to);
  return true;
}

/** Who has signed in, or the way to. */
export function SignIn({ officer, department }: { officer: Officer | null | undefined; department: string }) {
  const [isStillIn, setStillIn] = useState(false);
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
      <Button size="small" type="text" onClick={() => void signOut().then((left) => setStillIn(!left))}>
        退出
      </Button>
      {isStillIn && (
        <strong role="alert">未能退出：系统没有应答，您可能仍在登录中。请再试；离开前请关闭浏览器。</strong>
      )}
    </>
  );
}
