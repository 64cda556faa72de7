import type { PageDefinition } from "./built-page.ts";

const WITHOUT_TOOLS: { readonly zh: string; readonly en: string } = {
  zh: "原因见日志；重新启动后再试。生产环境安装（npm ci --omit=dev）不含构建工具。",
  en: "The log says why. It is tried again after the next start. What builds it is not there after npm ci --omit=dev.",
};

/** The explorer: GraphiQL. Monaco writes styles into the page, and icons and fonts are data: URLs in the stylesheets of both. */
export const EXPLORER: PageDefinition = {
  name: "explorer",
  title: "联惩 Liancheng · GraphiQL",
  policy: () => [
    ...["default-src 'none'", "script-src 'self'", "worker-src 'self'", "connect-src 'self'"],
    ...["style-src 'self' 'unsafe-inline'", "img-src 'self' data:", "font-src 'self' data:"],
    ...["base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"],
  ],
  building: {
    zh: "正在构建 GraphiQL，首次约需半分钟；完成后本页自动刷新。",
    en: "GraphiQL is being built, which takes up to half a minute the first time; this page then loads by itself.",
  },
  failed: {
    zh: `GraphiQL 未能构建，${WITHOUT_TOOLS.zh}`,
    en: `GraphiQL could not be built. ${WITHOUT_TOOLS.en}`,
  },
};

/** The console of departments. Ant Design writes styles into the page, under the nonce of the answer. */
export const CONSOLE: PageDefinition = {
  name: "console",
  title: "联惩",
  policy: (nonce) => [
    ...["default-src 'none'", "script-src 'self'", "worker-src 'self'", "connect-src 'self'"],
    ...[`style-src 'self' 'nonce-${nonce}'`, "img-src 'self' data:"],
    ...["base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"],
  ],
  building: {
    zh: "正在构建控制台，首次约需半分钟；完成后本页自动打开。",
    en: "The console is being built, which takes up to half a minute the first time; this page then loads by itself.",
  },
  failed: {
    zh: `控制台未能构建，${WITHOUT_TOOLS.zh}`,
    en: `The console could not be built. ${WITHOUT_TOOLS.en}`,
  },
};
