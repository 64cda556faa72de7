import { stat } from "node:fs/promises";
import { join } from "node:path";

/** Of Vite's manifest: what a chunk is in, and which others it takes with it. */
export type Manifest = Readonly<
  Record<
    string,
    {
      readonly file: string;
      readonly isEntry?: boolean;
      readonly css?: readonly string[];
      readonly imports?: readonly string[];
      readonly dynamicImports?: readonly string[];
    }
  >
>;

/** The view that is shown first where there are several. */
const FIRST_VIEW = "pages/check/page.tsx";

/** Bytes, compressed, of everything that is loaded until the first view stands: entry and view, with all that they import. */
export async function bytesOfFirstLoad(directory: string, manifest: Manifest): Promise<number> {
  const files = new Set<string>();
  const seen = new Set<string>();
  function take(name: string): void {
    const chunk = manifest[name];
    if (!chunk || seen.has(name)) return;
    seen.add(name);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    for (const other of chunk.imports ?? []) take(other);
  }
  for (const [name, { isEntry }] of Object.entries(manifest)) if (isEntry) take(name);
  take(FIRST_VIEW);
  const sizes = [...files].map(async (file) => (await stat(join(directory, `${file}.gz`))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
