import { unwatchFile, watchFile } from "node:fs";

/** How often is looked. Files on shared volumes and such that are replaced by a link tell of their changes by nothing else. */
const LOOK_MS = 500;

/** Calls `changed` when one of the files has changed. Returns what ends it. */
export function watchFiles(files: readonly string[], changed: () => void): () => void {
  for (const file of files) watchFile(file, { interval: LOOK_MS, persistent: false }, changed);
  return () => {
    for (const file of files) unwatchFile(file, changed);
  };
}
