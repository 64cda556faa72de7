import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";

/** A file of a page as it is sent. */
export interface Asset {
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
  /** Null where it does not get smaller. */
  readonly zipped: Buffer | null;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
};

/** Reads a build: its files by path below it. Null where it is not there. */
export async function readAssets(directory: string): Promise<ReadonlyMap<string, Asset> | null> {
  const files = await readdir(directory, { recursive: true }).catch(() => null);
  if (files === null) return null;
  const known = new Set(files);
  const assets = new Map<string, Asset>();
  for (const file of files) {
    const type = TYPES[extname(file)];
    if (type === undefined) continue;
    // The name of every other file changes with what is in it.
    const cache = file === "index.html" ? "no-cache" : "public, max-age=31536000, immutable";
    assets.set(file, {
      headers: { "content-type": type, "cache-control": cache },
      bytes: await readFile(join(directory, file)),
      zipped: known.has(`${file}.gz`) ? await readFile(join(directory, `${file}.gz`)) : null,
    });
  }
  return assets;
}
