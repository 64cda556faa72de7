import {
  CheckCircleOutlined,
  LoadingOutlined,
  LockOutlined,
  QuestionCircleOutlined,
  SearchOutlined,
} from "@ant-design/icons";
import { Button } from "antd";
import { type ReactNode, useState } from "react";
import type { Failure } from "../answers/failure.ts";
import { goToSignIn } from "../session/sign-in.tsx";
import { PurposeDialog } from "../shell/purpose-dialog.tsx";

const SCOPES: Readonly<Record<string, string>> = {
  "list:read": "查阅名单",
  "person:read": "查阅个人信息",
  "person:match": "按证件核对个人",
  "list:write": "办理名单",
  "feedback:write": "反馈",
  "analytics:read": "查阅统计",
  "audit:read": "审计",
};

/** While it is asked. */
export function Loading({ what }: { what: string }) {
  return (
    <div className="loading" role="status">
      <LoadingOutlined /> 正在读取{what}…
    </div>
  );
}

/**
 * Looked, and there is nothing.
 * @param isClear whether that speaks for the subject: nothing is in force; else there is just nothing to show
 */
export function NothingFound({
  title,
  isClear = false,
  children,
}: {
  title: string;
  isClear?: boolean;
  children?: ReactNode;
}) {
  const Icon = isClear ? CheckCircleOutlined : SearchOutlined;
  return (
    <section className="no-answer" data-kind={isClear ? "clear" : "none"}>
      <p className="no-answer-title">
        <Icon aria-hidden /> {title}
      </p>
      {children}
    </section>
  );
}

/** To say what for, at the place where it is missing. */
export function AskPurpose({ text = "载明用途" }: { text?: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {text}
      </Button>
      <PurposeDialog open={open} close={() => setOpen(false)} />
    </>
  );
}

function NotYours({ failure, what }: { failure: Failure; what: string }) {
  const rights = failure.scopes.flatMap((scope) => SCOPES[scope] ?? []);
  return (
    <section className="no-answer" data-kind="forbidden">
      <p className="no-answer-title">
        <LockOutlined aria-hidden /> 无权查看{what}
      </p>
      {failure.kind === "PURPOSE" ? (
        <p className="line">
          查看个人信息须先载明用途，用途记入查询日志。 <AskPurpose />
        </p>
      ) : (
        <p>
          {rights.length > 0 ? `须有“${rights.join("”“")}”的权限。` : `${failure.message}。`}
          因工作需要查看的，请向本单位的权限管理员申请。
        </p>
      )}
    </section>
  );
}

const TITLES = {
  UNKNOWN: "未能核验",
  TOO_OFTEN: "查询过于频繁",
  INPUT: "无法查询",
} as const;

/** Why something cannot be shown: not theirs to see, or not to be found out. Neither is an empty page. */
export function NoAnswer({ failure, what, again }: { failure: Failure; what: string; again?: () => void }) {
  const { kind, message, requestId } = failure;
  if (kind === "FORBIDDEN" || kind === "PURPOSE") return <NotYours failure={failure} what={what} />;
  if (kind === "SIGN_IN") {
    return (
      <section className="no-answer" data-kind="sign-in">
        <p className="no-answer-title">登录已失效</p>
        <p className="line">
          请重新登录后再查{what}。
          <Button type="primary" size="small" onClick={goToSignIn}>
            登录
          </Button>
        </p>
      </section>
    );
  }
  return (
    <section className="no-answer" data-kind="unknown" role="alert">
      <p className="no-answer-title">
        <QuestionCircleOutlined aria-hidden /> {TITLES[kind]}：{what}
      </p>
      <p>
        {kind === "UNKNOWN" && "这不表示未列入，也不表示没有限制。"}
        {message ? `原因：${message}。` : "未能连接联惩服务。"}
      </p>
      <p className="line">
        {again && kind !== "INPUT" && (
          <Button size="small" onClick={again}>
            再试一次
          </Button>
        )}
        {kind === "UNKNOWN" && (
          <span>
            仍不能核验的，请联系本市联惩系统运维
            {requestId ? (
              <>
                ，并告知请求编号 <code>{requestId}</code>
              </>
            ) : null}
            。
          </span>
        )}
      </p>
    </section>
  );
}
