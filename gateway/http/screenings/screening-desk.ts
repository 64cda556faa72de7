import type { Readable } from "node:stream";
import type { RequestContext } from "../../../schema/request-context.ts";
import type { SpooledFile } from "./spool-upload.ts";

/** Results on their way. */
export interface ScreeningResults {
  readonly name: string;
  readonly type: string;
  readonly body: Readable;
}

/** Columns of a file by their names, as the URL has them. */
export interface AskedColumns {
  readonly codeColumn: string | null;
  readonly numberColumn: string | null;
  readonly typeColumn: string | null;
}

/** Where files are handed in to be screened, and results are had. All of it rejects with request errors. */
export interface ScreeningDesk {
  /** Bytes that a file has at most. */
  readonly mostBytes: number;
  /**
   * Refuses who may not have anything screened, and whom too many files are on their way of, before a file is taken. Who is
   * admitted has a place, which is left by calling what is given.
   */
  admit(context: RequestContext): () => void;
  /** Takes a file in; gives the screening as it is answered. */
  receive(
    file: SpooledFile,
    asked: AskedColumns & { readonly action: string | null; readonly on: string | null },
    context: RequestContext,
  ): Promise<object>;
  /** Reads a file as it would be read, and keeps nothing; gives what would come of it as it is answered. */
  preview(file: SpooledFile, columns: AskedColumns, context: RequestContext): Promise<object>;
  /** The results of a screening of the viewer's department; null where it has none of that id. */
  results(id: string, format: string | null, context: RequestContext): Promise<ScreeningResults | null>;
}
