import { isUtf8 } from "node:buffer";
import type { IncomingMessage } from "node:http";
import type { Message } from "../../schema/error-codes.ts";
import type { Refusal } from "./exchange.ts";
import { type Parameters, parametersOf } from "./request-parameters.ts";

/** Bytes that are read and thrown away of a body that is too large: who is still sending does not read the refusal. */
const DISCARDED = 32 * 1024 * 1024;

/**
 * Pieces that a body may come in, beside one for each so many bytes. Node gives each piece a buffer of some 200 bytes,
 * and as a chunk of one byte is six on the wire, a megabyte of them would take 200 MB, and four seconds to read.
 */
const PIECES = 1000;
const PIECE_BYTES = 256;

const NOT_JSON: Message = {
  zh: "content-type 必须是 application/json（UTF-8）",
  en: "the content-type must be application/json, in UTF-8",
};
const IN_PIECES: Message = { zh: "请求体分块过小", en: "the body comes in too many small chunks" };
const ENCODED: Message = { zh: "请求体不得压缩", en: "the body must not be compressed" };
const tooLarge = (limit: number): Message => ({
  zh: `请求体不得超过 ${limit} 字节`,
  en: `a body has ${limit} bytes at most`,
});
const NO_JSON: Message = { zh: "请求体不是 JSON", en: "the body is not JSON" };
const NO_UTF8: Message = { zh: "请求体不是 UTF-8", en: "the body is not UTF-8" };

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
    let pieces = 0;
    request.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (++pieces > PIECES + bytes / PIECE_BYTES) {
        request.pause();
        chunks.length = 0;
        resolve({ status: 400, message: IN_PIECES, close: true });
      } else if (bytes <= limit && !refusal) chunks.push(chunk);
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

/** The JSON of a body, or why it is none. */
export function parseJsonBody(bytes: Buffer): { value: unknown } | { refusal: Refusal } {
  const refuse = (message: Message) => ({ refusal: { status: 400, message } });
  // Node would put a replacement character where the bytes are wrong, and another name would be looked for.
  if (!isUtf8(bytes)) return refuse(NO_UTF8);
  const value = parseJson(bytes.toString("utf8").replace(/^\uFEFF/, ""));
  return value === undefined ? refuse(NO_JSON) : { value };
}

/** The parameters of a GraphQL request in a body, or why there are none. */
export function parseBody(bytes: Buffer): Parameters {
  const parsed = parseJsonBody(bytes);
  return "refusal" in parsed ? parsed : parametersOf(parsed.value);
}
