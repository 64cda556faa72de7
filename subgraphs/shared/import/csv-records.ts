/** One record of a CSV file. */
export interface CsvRecord {
  /** Line of the file on which the record starts; the first is 1. */
  readonly line: number;
  /** The cells as written, without their quotes. Of a malformed record: its line as it is, as the only cell. */
  readonly cells: readonly string[];
  /** A quote is not closed, or text follows a closing quote. */
  readonly malformed: boolean;
}

/** Takes the text of a file piece by piece and gives the records that each piece completes. */
export interface CsvReader {
  read(piece: string): CsvRecord[];
  /** The last record, where the file does not end with a line break. */
  end(): CsvRecord[];
}

/** Characters that a record has at most. What is longer is an unclosed quote that swallows the file. */
const LONGEST_RECORD = 65_536;

const QUOTE = 0x22;
const COMMA = 0x2c;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** Cells of a record that has quotes, and where the next record starts. */
interface Quoted {
  cells: string[];
  next: number;
}

type QuotedResult = Quoted | "malformed" | "incomplete";

/** End of the quoted cell that starts at `start`: the index of its closing quote, -1 where the text ends before. */
function closingQuote(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (at !== -1 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at;
}

function endOfPlainCell(text: string, start: number): number {
  let at = start;
  while (at < text.length && text.charCodeAt(at) !== COMMA && text.charCodeAt(at) !== NEWLINE) at++;
  return at;
}

/** Index after the line break at `at`, `at` itself where there is none. */
function afterBreak(text: string, at: number): number {
  if (text.charCodeAt(at) === NEWLINE) return at + 1;
  return text.charCodeAt(at) === RETURN && text.charCodeAt(at + 1) === NEWLINE ? at + 2 : at;
}

/** Reads a record cell by cell, from `start`; `last` says that no text will follow. */
function readQuoted(text: string, start: number, last: boolean): QuotedResult {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    if (text.charCodeAt(at) === QUOTE) {
      const close = closingQuote(text, at);
      // A quote that ends the piece may be the first of a doubled one, and a return the first half of a line break.
      if (!last && (close === -1 || close + 2 >= text.length)) return "incomplete";
      if (close === -1) return "malformed";
      cells.push(text.slice(at + 1, close).replaceAll('""', '"'));
      at = close + 1;
    } else {
      const end = endOfPlainCell(text, at);
      if (end === text.length && !last) return "incomplete";
      const broken = text.charCodeAt(end - 1) === RETURN && end > at && text.charCodeAt(end) !== COMMA;
      cells.push(text.slice(at, broken ? end - 1 : end));
      at = end;
    }
    if (at >= text.length) return { cells, next: text.length };
    if (text.charCodeAt(at) === COMMA) {
      at++;
      if (at === text.length && !last) return "incomplete";
      continue;
    }
    const next = afterBreak(text, at);
    return next === at ? "malformed" : { cells, next };
  }
}

function countBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at !== -1 && at < to; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

/** The line at `at`: as written, without its break, and where the next one starts. */
function lineAt(text: string, at: number): { written: string; ended: boolean; next: number } {
  const newline = text.indexOf("\n", at);
  const end = newline === -1 ? text.length : newline;
  const trimmed = end > at && text.charCodeAt(end - 1) === RETURN ? end - 1 : end;
  return {
    written: text.slice(at, trimmed),
    ended: newline !== -1,
    next: newline === -1 ? end : newline + 1,
  };
}

/**
 * Reads RFC 4180 with LF or CRLF: quoted cells may hold commas, doubled quotes and line breaks; a quote inside a cell
 * that does not start with one is a character like any other. Blank lines are skipped.
 *
 * A malformed record costs one line of the file: reading goes on with the next. So one forgotten quote does not
 * swallow the rest, and no more than `LONGEST_RECORD` characters and one piece are ever held. No two records start on
 * the same line.
 */
export function createCsvReader(): CsvReader {
  let rest = "";
  let line = 1;
  // Inside a line that was too long to be held: its rest is passed over.
  let skipping = false;

  function take(text: string, last: boolean): CsvRecord[] {
    const records: CsvRecord[] = [];
    let at = 0;
    while (at < text.length) {
      const { written, ended, next } = lineAt(text, at);
      const held = last || text.length - at <= LONGEST_RECORD;
      if (skipping) {
        skipping = !ended;
      } else if (!ended && !last) {
        if (held) break;
        records.push({ line, cells: [written.slice(0, LONGEST_RECORD)], malformed: true });
        skipping = true;
      } else if (!written.includes('"')) {
        if (written.trim() !== "") records.push({ line, cells: written.split(","), malformed: false });
      } else {
        const quoted = readQuoted(text, at, last);
        if (quoted === "incomplete" && held) break;
        if (typeof quoted === "object") {
          records.push({ line, cells: quoted.cells, malformed: false });
          line += countBreaks(text, at, quoted.next);
          at = quoted.next;
          continue;
        }
        records.push({ line, cells: [written], malformed: true });
      }
      if (ended) line++;
      at = next;
    }
    rest = text.slice(at);
    return records;
  }

  return {
    read: (piece) => take(rest === "" ? piece : rest + piece, false),
    end: () => take(rest, true),
  };
}
