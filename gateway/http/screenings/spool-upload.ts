import { type FileHandle, mkdtemp, open, rm } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { Busboy, type BusboyHeaders, type BusboyInstance } from "@fastify/busboy";
import type { Refusal } from "../exchange.ts";

/** A file that was uploaded. It has no name on disk, so that it is gone with whoever has it open. */
export interface SpooledFile {
  readonly fd: number;
  /** Its bytes from the beginning. */
  read(): AsyncIterable<Buffer>;
  close(): Promise<void>;
}

const PIECE = 1 << 16;

const ENCODED: Refusal = {
  status: 415,
  message: { zh: "请求体不得压缩", en: "the body must not be compressed" },
  close: true,
};
const NO_FILE: Refusal = {
  status: 400,
  message: { zh: "请求中须有且只有一份文件", en: "there must be one file in the request, and no more" },
  close: true,
};
const tooLarge = (most: number): Refusal => ({
  status: 413,
  message: { zh: `文件不得超过 ${most} 字节`, en: `a file has ${most} bytes at most` },
  // What is still to come is not read.
  close: true,
});

class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.message.en);
    this.refusal = refusal;
  }
}

async function openNameless(): Promise<FileHandle> {
  const directory = await mkdtemp(join(tmpdir(), "liancheng-"));
  try {
    return await open(join(directory, "upload"), "wx+", 0o600);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** The bytes of a file from the beginning. A stream would close it when it ends, whoever else has it open. */
export async function* readPieces(handle: FileHandle): AsyncGenerator<Buffer> {
  for (let position = 0; ; ) {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(PIECE), 0, PIECE, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

async function write(handle: FileHandle, pieces: AsyncIterable<Buffer>, most: number): Promise<number> {
  let bytes = 0;
  for await (const piece of pieces) {
    bytes += piece.length;
    if (bytes > most) throw new Refused(tooLarge(most));
    // The whole of it, where one write takes a part, as on a disk that is nearly full.
    await handle.appendFile(piece);
  }
  return bytes;
}

/** The one file of a multipart body, written as it comes. */
async function writeMultipart(request: IncomingMessage, handle: FileHandle, most: number): Promise<number> {
  let parser: BusboyInstance;
  try {
    parser = new Busboy({
      headers: request.headers as BusboyHeaders,
      limits: { files: 1, fields: 10, fieldSize: 1_000, parts: 12, headerPairs: 20 },
    });
  } catch {
    throw new Refused(NO_FILE);
  }
  let writing: Promise<number> | null = null;
  const parsed = new Promise<void>((resolve, reject) => {
    const refuse = () => reject(new Refused(NO_FILE));
    parser.on("file", (_field, file: Readable) => {
      writing = write(handle, file, most);
      writing.catch(reject);
    });
    for (const limit of ["filesLimit", "partsLimit", "fieldsLimit"] as const) parser.on(limit, refuse);
    parser.on("error", refuse);
    parser.on("finish", resolve);
    request.on("error", reject);
    request.on("aborted", () => reject(new Error("the client went away")));
  });
  request.pipe(parser);
  try {
    await parsed;
    return (await writing) ?? 0;
  } finally {
    request.unpipe(parser);
  }
}

/**
 * Writes the file of a request to disk as it comes: its body, or the one file of a multipart body. Rejects where the client
 * goes away.
 * @param most bytes that a file has at most
 */
export async function spoolUpload(
  request: IncomingMessage,
  most: number,
): Promise<SpooledFile | { refusal: Refusal }> {
  const { headers } = request;
  if (!/^(identity)?$/i.test(headers["content-encoding"] ?? "")) return { refusal: ENCODED };
  const isMultipart = /^multipart\/form-data\b/i.test(headers["content-type"] ?? "");
  // A multipart body is somewhat longer than its file.
  const length = Number(headers["content-length"] ?? 0) - (isMultipart ? PIECE : 0);
  if (length > most) return { refusal: tooLarge(most) };
  const handle = await openNameless();
  try {
    const bytes = isMultipart
      ? await writeMultipart(request, handle, most)
      : await write(handle, request, most);
    if (bytes === 0) throw new Refused(NO_FILE);
  } catch (error) {
    await handle.close();
    if (error instanceof Refused) return { refusal: error.refusal };
    throw error;
  }
  const { fd } = handle;
  return {
    fd,
    read: () => readPieces(handle),
    close: () => handle.close(),
  };
}
