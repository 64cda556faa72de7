import { resolve } from "node:path";
import { TRUST_MODES, type TrustMode } from "../documents/trusted-documents.ts";
import type { EnvironmentReader } from "./environment.ts";

/** Settings of every command that answers clients. */
export interface DocumentsConfig {
  readonly documents: {
    readonly mode: TrustMode;
    /** File of a manifest of trusted documents; null where none is given. */
    readonly manifestFile: string | null;
  };
}

/**
 * @param calledIn where a relative path is meant from
 * @param local whether it is one machine on its own, with nothing of anybody's in it
 * @param own whether there is a manifest without a file
 * @param needed whether it must be said by name that no document is trusted more than others
 */
export function readDocuments(
  environment: EnvironmentReader,
  {
    calledIn,
    local,
    own,
    needed = false,
  }: { calledIn: string; local: boolean; own: boolean; needed?: boolean },
): DocumentsConfig {
  const file = environment.text("TRUSTED_DOCUMENTS_MANIFEST");
  const hasManifest = own || file !== null;
  const usual = local ? "log" : "enforce";
  const mode = environment.oneOf("TRUSTED_DOCUMENTS", TRUST_MODES, hasManifest ? usual : "off");
  if (mode !== "off" && !hasManifest) {
    environment.problems.push(`TRUSTED_DOCUMENTS: ${mode} needs TRUSTED_DOCUMENTS_MANIFEST`);
  }
  if (needed && !hasManifest && environment.text("TRUSTED_DOCUMENTS") === null) {
    environment.problems.push(
      "TRUSTED_DOCUMENTS_MANIFEST: needed in production, or TRUSTED_DOCUMENTS=off where every document is to be answered",
    );
  }
  return { documents: { mode, manifestFile: file === null ? null : resolve(calledIn, file) } };
}
