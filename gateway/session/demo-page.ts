import { DEMO_OFFICERS } from "./demo-officers.ts";
import type { Page } from "./page.ts";

const entryOf = (id: string, who: string, task: string, to: string) =>
  `<li><form method="post" action="/session/demo?officer=${id}&amp;to=${encodeURIComponent(to)}">` +
  `<button><strong>${who}</strong><span>${task}</span></button></form></li>`;

/**
 * The page on which an officer of the demo is chosen.
 * @param to where to go then, a path that was checked
 */
export function demoPage(to: string): Page {
  const officers = DEMO_OFFICERS.map(({ id, office, name, task }) =>
    entryOf(id, `${office} · ${name}`, task, to),
  );
  return {
    title: "联惩演示登录",
    main: `<p>本机演示，人员均为虚构。请选择以谁的身份进入；正式环境由统一身份认证登录。</p>
<ul>${officers.join("\n")}
${entryOf("public", "公众", "不登录，只看公开的名单与目录", to)}</ul>`,
  };
}
