import { join } from "node:path";
import type { Message } from "../../../schema/error-codes.ts";
import { type Exchange, isAllowed, NOTHING, refuse, send } from "../exchange.ts";
import type { HttpSettings } from "../http-settings.ts";
import { pathOf } from "../path-of.ts";
import { securityHeaders } from "../security-headers.ts";
import { type Asset, readAssets } from "./assets.ts";
import { buildExplorer, stampOf } from "./explorer-build.ts";

/** Seconds after which a page that waits for the build asks again. */
const AGAIN_S = 2;

/**
 * What the page may load and do: what comes from here. Monaco writes styles into the page, and icons and fonts are
 * data: URLs in the stylesheets of both.
 */
const POLICY = [
  ...["default-src 'none'", "script-src 'self'", "worker-src 'self'", "connect-src 'self'"],
  ...["style-src 'self' 'unsafe-inline'", "img-src 'self' data:", "font-src 'self' data:"],
  ...["base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"],
].join("; ");

const BUILDING: Message = {
  zh: "正在构建 GraphiQL，首次约需半分钟；完成后本页自动刷新。",
  en: "GraphiQL is being built, which takes up to half a minute the first time; this page then loads by itself.",
};
const FAILED: Message = {
  zh: "GraphiQL 未能构建，原因见日志；重新启动后再试。生产环境安装（npm ci --omit=dev）不含构建工具。",
  en: "GraphiQL could not be built; the log says why. It is tried again after the next start. What builds it is not there after npm ci --omit=dev.",
};

/** The explorer: GraphiQL, built on the first visit. */
export interface Explorer {
  /** Answers what is asked for at or below /explorer. */
  answer(exchange: Exchange): Promise<void>;
  /** Ends a build that is under way. */
  close(): Promise<void>;
}

function pageOf({ zh, en }: Message): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>联惩 Liancheng · GraphiQL</title><p>${zh}</p><p lang="en">${en}</p></html>`;
}

function sendAsset(exchange: Exchange, { headers, bytes, zipped }: Asset): void {
  const accepted = exchange.request.headers["accept-encoding"] ?? "";
  // Every browser takes gzip, over TLS and without.
  if (zipped && /\bgzip\b/.test(accepted)) {
    send(exchange, 200, { ...headers, "content-encoding": "gzip" }, zipped);
  } else send(exchange, 200, headers, bytes);
}

/**
 * The explorer of a server.
 * @param directory where builds of it are kept
 */
export function openExplorer(
  directory: string,
  settings: Pick<HttpSettings, "hstsMaxAge">,
  log: (line: string) => void,
): Explorer {
  const pageHeaders = [
    ...securityHeaders(settings, POLICY),
    ...["cross-origin-opener-policy", "same-origin", "vary", "accept-encoding"],
  ];
  const closing = new AbortController();
  let assets: ReadonlyMap<string, Asset> | null = null;
  let building: Promise<void> | null = null;
  let failed = false;

  async function build(stamp: string): Promise<void> {
    try {
      assets = await readAssets(await buildExplorer(directory, stamp, closing.signal));
    } catch (error) {
      if (closing.signal.aborted) return;
      failed = true;
      log(`explorer: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      building = null;
    }
  }

  async function wait(exchange: Exchange): Promise<void> {
    const stamp = await stampOf();
    assets ??= building ? null : await readAssets(join(directory, stamp));
    if (assets) return sendPage(exchange, assets);
    const headers = { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" };
    if (failed) return send(exchange, 500, headers, pageOf(FAILED));
    building ??= build(stamp);
    const again = { "retry-after": String(AGAIN_S), refresh: String(AGAIN_S) };
    send(exchange, 503, { ...headers, ...again }, pageOf(BUILDING));
  }

  function sendPage(exchange: Exchange, built: ReadonlyMap<string, Asset>): void {
    const path = pathOf(exchange.request.url ?? "/");
    const asset = built.get(path.replace(/^\/explorer\/?/, "") || "index.html");
    if (asset) sendAsset(exchange, asset);
    else refuse(exchange, NOTHING);
  }

  return {
    async answer(exchange) {
      // Of the usual headers a page has its own, but for the end of a connection.
      const isLast = exchange.headers.includes("connection");
      exchange.headers = isLast ? [...pageHeaders, "connection", "close"] : pageHeaders;
      if (!isAllowed(exchange, "GET", "HEAD")) return;
      if (assets) sendPage(exchange, assets);
      else await wait(exchange);
    },
    async close() {
      closing.abort();
      await building;
    },
  };
}
