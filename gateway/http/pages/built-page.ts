import { randomBytes } from "node:crypto";
import { join } from "node:path";
import type { Message } from "../../../schema/error-codes.ts";
import { type Exchange, isAllowed, NOTHING, refuse, send } from "../exchange.ts";
import type { HttpSettings } from "../http-settings.ts";
import { pathOf } from "../path-of.ts";
import { securityHeaders } from "../security-headers.ts";
import { type Asset, readAssets } from "./assets.ts";
import { buildPage, stampOf } from "./page-build.ts";

/** Seconds after which a page that waits for the build asks again. */
const AGAIN_S = 2;
/** Stands in index.html where the nonce of an answer goes. */
const NONCE = "__NONCE__";

/** What is particular to one page of web/. */
export interface PageDefinition {
  /** Its folder in web/, and the path at and below which it is served. */
  readonly name: string;
  readonly title: string;
  /** What it may load and do, by a nonce that each answer has anew where it needs one. */
  readonly policy: (nonce: string) => readonly string[];
  readonly building: Message;
  readonly failed: Message;
}

/** A page, built on the first visit. */
export interface BuiltPage {
  /** Answers what is asked for at or below its path. */
  answer(exchange: Exchange): Promise<void>;
  /** Ends a build that is under way. */
  close(): Promise<void>;
}

function noteOf({ title }: PageDefinition, { zh, en }: Message): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${title}</title><p>${zh}</p><p lang="en">${en}</p></html>`;
}

function sendAsset(exchange: Exchange, { headers, bytes, zipped }: Asset): void {
  const accepted = exchange.request.headers["accept-encoding"] ?? "";
  // Every browser takes gzip, over TLS and without.
  if (zipped && /\bgzip\b/.test(accepted)) {
    send(exchange, 200, { ...headers, "content-encoding": "gzip" }, zipped);
  } else send(exchange, 200, headers, bytes);
}

/**
 * A page of a server.
 * @param directory where builds of it are kept
 */
export function openPage(
  page: PageDefinition,
  directory: string,
  settings: Pick<HttpSettings, "hstsMaxAge">,
  log: (line: string) => void,
): BuiltPage {
  const below = new RegExp(`^/${page.name}/?`);
  const closing = new AbortController();
  let assets: ReadonlyMap<string, Asset> | null = null;
  let building: Promise<void> | null = null;
  let failed = false;

  function headersFor(nonce: string): readonly string[] {
    return [
      ...securityHeaders(settings, page.policy(nonce).join("; ")),
      ...["cross-origin-opener-policy", "same-origin", "vary", "accept-encoding"],
    ];
  }
  const fixed = headersFor("");
  const isFixed = !page.policy(NONCE).some((directive) => directive.includes(NONCE));

  async function build(stamp: string): Promise<void> {
    try {
      assets = await readAssets(await buildPage(page.name, directory, stamp, closing.signal));
    } catch (error) {
      if (closing.signal.aborted) return;
      failed = true;
      log(`${page.name}: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      building = null;
    }
  }

  async function wait(exchange: Exchange): Promise<void> {
    const stamp = await stampOf(page.name);
    assets ??= building ? null : await readAssets(join(directory, stamp));
    if (assets) return sendPage(exchange, assets);
    const headers = { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" };
    if (failed) return send(exchange, 500, headers, noteOf(page, page.failed));
    building ??= build(stamp);
    const again = { "retry-after": String(AGAIN_S), refresh: String(AGAIN_S) };
    send(exchange, 503, { ...headers, ...again }, noteOf(page, page.building));
  }

  /** The page itself, under a nonce that nobody could know before. */
  function sendFirst(exchange: Exchange, { headers, bytes }: Asset): void {
    const nonce = randomBytes(16).toString("base64");
    exchange.headers = [...headersFor(nonce), ...exchange.headers.slice(fixed.length)];
    const page = bytes.toString().replaceAll(NONCE, nonce);
    send(exchange, 200, { ...headers, "cache-control": "no-store" }, page);
  }

  function sendPage(exchange: Exchange, built: ReadonlyMap<string, Asset>): void {
    const path = pathOf(exchange.request.url ?? "/");
    const name = path.replace(below, "") || "index.html";
    const asset = built.get(name);
    if (!asset) refuse(exchange, NOTHING);
    else if (name === "index.html" && !isFixed) sendFirst(exchange, asset);
    else sendAsset(exchange, asset);
  }

  return {
    async answer(exchange) {
      // Of the usual headers a page has its own, but for the end of a connection.
      const isLast = exchange.headers.includes("connection");
      exchange.headers = isLast ? [...fixed, "connection", "close"] : fixed;
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
