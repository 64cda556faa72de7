import { useEffect, useState } from "react";
import { type Failure, NoAnswerError } from "../../answers/failure.ts";
import { usePurpose } from "../../session/purpose.ts";
import { type FilePreview, type NamedColumns, previewFile } from "./screening-files.ts";

export interface Previewed {
  /** What was read last of this file; while it is read anew by other columns, what was before. */
  readonly preview: FilePreview | null;
  readonly failure: Failure | null;
  readonly isReading: boolean;
  readonly again: () => void;
}

const NOTHING = { preview: null, failure: null, isReading: false } as const;

/**
 * How a file would be read, asked when it is chosen and when other columns are.
 * @param columns to be the same object as long as the same are meant
 */
export function usePreview(file: File | null, columns: NamedColumns): Previewed {
  const purpose = usePurpose();
  const [known, setKnown] = useState<Omit<Previewed, "again"> & { file: File | null }>({
    ...NOTHING,
    file: null,
  });
  const [times, setTimes] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once more is asked anew
  useEffect(() => {
    if (!file) return setKnown({ ...NOTHING, file });
    const left = new AbortController();
    const tell = (told: Partial<Omit<Previewed, "again">>) => {
      if (!left.signal.aborted)
        setKnown((was) => ({ ...(was.file === file ? was : NOTHING), ...told, file }));
    };
    tell({ isReading: true, failure: null });
    previewFile(file, { columns, purpose, signal: left.signal }).then(
      (preview) => tell({ preview, isReading: false }),
      (error: unknown) => {
        if (!(error instanceof NoAnswerError)) throw error;
        tell({ preview: null, failure: error.failure, isReading: false });
      },
    );
    return () => left.abort();
  }, [file, columns, purpose, times]);

  const again = () => setTimes((before) => before + 1);
  // What is known is of the file before until the effect has run.
  return known.file === file ? { ...known, again } : { ...NOTHING, isReading: file !== null, again };
}
