import { Button } from "antd";
import { goToSignIn } from "../session/sign-in.tsx";
import { hrefOf } from "../shell/place.ts";

/** For who has not signed in: what is open to everybody, and the way in. */
export function SignInFirst() {
  return (
    <section className="no-answer" data-kind="sign-in">
      <h1>登录后使用</h1>
      <p>核查、任务等页面供实施单位的工作人员使用。不登录可查看公开名单和惩戒措施目录。</p>
      <p className="line">
        <Button type="primary" onClick={goToSignIn}>
          登录
        </Button>
        <a href={hrefOf("published")}>公开名单</a>
        <a href={hrefOf("catalogue")}>惩戒措施目录</a>
      </p>
    </section>
  );
}
