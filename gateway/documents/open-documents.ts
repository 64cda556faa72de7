import { readFile } from "node:fs/promises";
import type { DocumentsConfig } from "../config/documents-config.ts";
import { watchFiles } from "../process/watch-files.ts";
import { ManifestError, type ManifestOperation, readManifest } from "./manifest.ts";
import { TrustedDocuments } from "./trusted-documents.ts";

interface OpenDocuments {
  readonly documents: TrustedDocuments;
  close(): Promise<void>;
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ManifestError(`TRUSTED_DOCUMENTS_MANIFEST: ${file} cannot be read (${code})`);
  }
}

function operationsOf(text: string, file: string): readonly ManifestOperation[] {
  try {
    return readManifest(text);
  } catch (error) {
    throw new ManifestError(`TRUSTED_DOCUMENTS_MANIFEST: ${file}: ${(error as Error).message}`);
  }
}

/**
 * The trusted documents: those that come with the project, and those of a file, which is read anew when it changes; one
 * that cannot be used then is told of in the log, and the former stay. Rejects with ManifestError.
 */
export async function openDocuments(
  { mode, manifestFile: file }: DocumentsConfig["documents"],
  own: readonly ManifestOperation[],
  log: (line: string) => void,
): Promise<OpenDocuments> {
  if (file === null) return { documents: new TrustedDocuments(mode, own, log), close: async () => {} };
  let now = await textOf(file);
  const documents = new TrustedDocuments(mode, [...own, ...operationsOf(now, file)], log);

  async function reload(manifest: string): Promise<void> {
    try {
      const next = await textOf(manifest);
      if (next === now) return;
      documents.replace([...own, ...operationsOf(next, manifest)]);
      now = next;
      log("文档清单已更新 / the manifest of trusted documents was loaded anew");
    } catch (error) {
      const reason = (error as Error).message;
      log(`新文档清单不可用，继续使用原清单 / the new manifest is not usable, the former stays: ${reason}`);
    }
  }
  // One after the other: what is read last is what is trusted.
  let reloading = Promise.resolve();
  const reloadNext = () => {
    reloading = reloading.then(() => reload(file));
  };
  const unwatch = watchFiles([file], reloadNext);
  // It may have changed before it was watched.
  reloadNext();
  return {
    documents,
    async close() {
      unwatch();
      await reloading;
    },
  };
}
