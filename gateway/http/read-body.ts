import { isUtf8 } from "node:buffer";
import type { IncomingMessage } from "node:http";
import type { Message } from "../../schema/error-codes.ts";

/** Bytes that are read and thrown away of a body that is too large: who is still sending does not read the refusal. */
const DISCARDED = 32 * 1024 * 1024;

/** Why a request is not even looked at, as HTTP says it. */
export interface Refusal {
  readonly status: number;
  readonly message: Message;
  /** The rest of the body is not read, so the connection is of no use any more. */
  readonly close?: boolean;
}

const NOT_JSON: Message = {
  zh: "content-type 必须是 application/json（UTF-8）",
  en: "the content-type must be application/json, in UTF-8",
};
const ENCODED: Message = { zh: "请求体不得压缩", en: "the body must not be compressed" };
const tooLarge = (limit: number): Message => ({
  zh: `请求体不得超过 ${limit} 字节`,
  en: `a body has ${limit} bytes at most`,
});
const NO_JSON: Message = { zh: "请求体不是 JSON", en: "the body is not JSON" };
const NO_UTF8: Message = { zh: "请求体不是 UTF-8", en: "the body is not UTF-8" };
const BATCH: Message = {
  zh: "每个请求只能有一个操作，不接受数组",
  en: "a request holds one operation, not an array of them",
};
const NO_OBJECT: Message = { zh: "请求体必须是对象", en: "the body must be an object" };

function headersRefusal({ headers }: IncomingMessage): Refusal | null {
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(headers["content-type"] ?? "")) {
    return { status: 415, message: NOT_JSON };
  }
  if (!/^(identity)?$/i.test(headers["content-encoding"] ?? "")) return { status: 415, message: ENCODED };
  return null;
}

/** The bytes of the body, or why they are not taken. */
async function bytesOf(request: IncomingMessage, limit: number): Promise<Buffer | Refusal> {
  const refusal = headersRefusal(request);
  const large: Refusal = { status: 413, message: tooLarge(limit) };
  if (Number(request.headers["content-length"] ?? 0) > limit + DISCARDED) {
    return { ...(refusal ?? large), close: true };
  }
  // By events: to iterate over a stream costs several times as much as a body of one chunk does.
  return await new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= limit && !refusal) chunks.push(chunk);
      else if (bytes > limit + DISCARDED) {
        request.pause();
        resolve({ ...large, close: true });
      }
    });
    request.on("end", () => {
      if (refusal) resolve(refusal);
      else if (bytes > limit) resolve(large);
      else resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks, bytes));
    });
    request.on("error", reject);
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The bytes of a body, or why they are not taken. Rejects where the client went away.
 * @param limit bytes of the body at most
 */
export async function readBody(
  request: IncomingMessage,
  limit: number,
): Promise<{ bytes: Buffer } | { refusal: Refusal }> {
  const bytes = await bytesOf(request, limit);
  return Buffer.isBuffer(bytes) ? { bytes } : { refusal: bytes };
}

/** The JSON of a GraphQL request, or why it is none. */
export function parseBody(bytes: Buffer): { body: Record<string, unknown> } | { refusal: Refusal } {
  const refuse = (message: Message) => ({ refusal: { status: 400, message } });
  // Node would put a replacement character where the bytes are wrong, and another name would be looked for.
  if (!isUtf8(bytes)) return refuse(NO_UTF8);
  const body = parseJson(bytes.toString("utf8").replace(/^\uFEFF/, ""));
  if (body === undefined) return refuse(NO_JSON);
  if (Array.isArray(body)) return refuse(BATCH);
  if (typeof body !== "object" || body === null) return refuse(NO_OBJECT);
  return { body: body as Record<string, unknown> };
}
