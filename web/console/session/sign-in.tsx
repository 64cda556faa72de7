import { Button } from "antd";
import type { Officer } from "./session.ts";

/** Where one signs in, to come back to the same place. */
export function signInHref(): string {
  return `/session/sign-in?to=${encodeURIComponent(window.location.pathname + window.location.hash)}`;
}

/** Who has signed in, or the way to. */
export function SignIn({ officer, department }: { officer: Officer | null | undefined; department: string }) {
  if (officer === undefined) return null;
  if (officer === null) {
    return (
      <Button size="small" type="primary" onClick={() => window.location.assign(signInHref())}>
        登录
      </Button>
    );
  }
  return (
    <span className="officer">
      {department} · {officer.name}
    </span>
  );
}
