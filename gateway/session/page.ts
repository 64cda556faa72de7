import { createHash } from "node:crypto";
import { type AnswerHeaders, type Exchange, send } from "../http/exchange.ts";
import type { HttpSettings } from "../http/http-settings.ts";
import { securityHeaders } from "../http/security-headers.ts";

const STYLE = `
:root { color-scheme: light dark; --page: #fff; --ink: #1b232d; --quiet: #4d5866; --line: #d0d5dc; --over: #f2f5f9; --accent: #1d4f91; }
@media (prefers-color-scheme: dark) {
  :root { --page: #14181d; --ink: #e6eaef; --quiet: #aab4c0; --line: #3a424d; --over: #1d232b; --accent: #8ab4f0; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1rem; max-width: 46rem; background: var(--page); color: var(--ink);
  font: 14px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", sans-serif; }
h1 { margin: 0 0 .25rem; font-size: 1.25rem; }
p { margin: 0 0 1rem; color: var(--quiet); }
a { color: var(--accent); }
ul { margin: 0; padding: 0; list-style: none; border-top: 1px solid var(--line); }
li { border-bottom: 1px solid var(--line); }
button { display: grid; grid-template-columns: 13rem 1fr; gap: 1rem; width: 100%; padding: .6rem .5rem; border: 0;
  background: none; color: inherit; font: inherit; text-align: left; cursor: pointer; }
button:hover { background: var(--over); }
button:focus-visible, a:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; }
strong { color: var(--accent); font-weight: 600; }
span { color: var(--quiet); }
@media (max-width: 32rem) { button { grid-template-columns: 1fr; gap: 0; } }
`;

/** What a page may do: what stands in it, and to send its own forms. */
const POLICY = [
  ...["default-src 'none'", `style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'`],
  ...["form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"],
].join("; ");

/** Headers of an answer that is such a page, each name before its value. */
export function pageHeaders(settings: Pick<HttpSettings, "hstsMaxAge">): readonly string[] {
  const headers = [...securityHeaders(settings, POLICY)];
  // Without it a browser does not say of which origin the page is whose form it sends.
  headers[headers.indexOf("no-referrer")] = "same-origin";
  return headers;
}

/** What stands on a page that is there before anybody has signed in. */
export interface Page {
  readonly title: string;
  /** HTML; what comes from elsewhere is escaped in it. */
  readonly main: string;
}

/** Answers with a page, and with the cookies that were set before. */
export function sendPage(
  exchange: Exchange,
  headers: readonly string[],
  status: number,
  { title, main }: Page,
  more: AnswerHeaders = {},
): void {
  // Of the usual headers a page has its own.
  const kept = exchange.headers.flatMap((name, at, all) =>
    at % 2 === 0 && (name === "set-cookie" || name === "connection") ? [name, all[at + 1] as string] : [],
  );
  exchange.headers = [...headers, ...kept];
  const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${STYLE}</style><main><h1>${title}</h1>${main}</main></html>`;
  const usual = { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" };
  send(exchange, status, { ...usual, ...more }, html);
}
