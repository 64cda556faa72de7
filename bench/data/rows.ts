const BATCH = 65_536;

type Value = string | number | boolean | null;

/** A row in the text format of COPY; values have no tabs, line breaks or backslashes but those of `bytea`. */
export function copyRow(...values: readonly Value[]): string {
  let line = "";
  for (const value of values) {
    if (line !== "") line += "\t";
    line += value === null ? "\\N" : value === true ? "t" : value === false ? "f" : value;
  }
  return `${line}\n`;
}

/** Rows of another table that are kept until theirs is loaded; as bytes, which are a third of what texts take. */
export interface Kept {
  add(line: string): void;
  take(): Iterable<Buffer>;
}

export function keepRows(): Kept {
  const chunks: Buffer[] = [];
  let text = "";
  return {
    add(line) {
      text += line;
      if (text.length < BATCH) return;
      chunks.push(Buffer.from(text));
      text = "";
    },
    *take() {
      yield* chunks.splice(0);
      yield Buffer.from(text);
      text = "";
    },
  };
}

/** Rows put together to pieces that are worth a write. */
export function* inPieces(rows: Iterable<string>): Generator<Buffer> {
  let text = "";
  for (const row of rows) {
    text += row;
    if (text.length < BATCH) continue;
    yield Buffer.from(text);
    text = "";
  }
  yield Buffer.from(text);
}
