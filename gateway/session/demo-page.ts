import { createHash } from "node:crypto";
import { DEMO_OFFICERS } from "./demo-officers.ts";

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
ul { margin: 0; padding: 0; list-style: none; border-top: 1px solid var(--line); }
li { border-bottom: 1px solid var(--line); }
button { display: grid; grid-template-columns: 13rem 1fr; gap: 1rem; width: 100%; padding: .6rem .5rem; border: 0;
  background: none; color: inherit; font: inherit; text-align: left; cursor: pointer; }
button:hover { background: var(--over); }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; }
strong { color: var(--accent); font-weight: 600; }
span { color: var(--quiet); }
@media (max-width: 32rem) { button { grid-template-columns: 1fr; gap: 0; } }
`;

/** What the page may do: what stands in it, and to send its own forms. */
export const DEMO_PAGE_POLICY = [
  ...["default-src 'none'", `style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'`],
  ...["form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"],
].join("; ");

const entryOf = (id: string, who: string, task: string, to: string) =>
  `<li><form method="post" action="/session/demo?officer=${id}&amp;to=${encodeURIComponent(to)}">` +
  `<button><strong>${who}</strong><span>${task}</span></button></form></li>`;

/**
 * The page on which an officer of the demo is chosen.
 * @param to where to go then, a path that was checked
 */
export function demoPage(to: string): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>演示登录 · 联惩</title><style>${STYLE}</style>
<main><h1>联惩 · 演示登录</h1>
<p>本机演示，人员均为虚构。请选择以谁的身份进入；正式环境由统一身份认证登录。</p>
<ul>${DEMO_OFFICERS.map(({ id, office, name, task }) => entryOf(id, `${office} · ${name}`, task, to)).join("")}
${entryOf("public", "公众", "不登录，只看公开的名单与目录", to)}</ul></main></html>`;
}
