import { COLUMN_NAMES, type GrowingColumns } from "./columns.ts";

const SIGNATURE = Buffer.from("PGCOPY\n\xff\r\n\0", "latin1");
const HEADER_BYTES = SIGNATURE.length + 8;
const TRAILER_BYTES = 2;
/** Each value is preceded by its length, and the row by the number of its values. */
const ROW_BYTES = 2 + COLUMN_NAMES.length * 8;

/**
 * Reads what COPY writes in its binary format, of rows whose columns are integers of four bytes and never null, so that
 * all rows have the same length: PostgreSQL's manual, COPY, "Binary Format".
 */
export interface CopiedRows {
  /** Takes the next piece, which may end within a row. Throws where it is no such format. */
  take(piece: Buffer): void;
  /** Throws where the last piece did not end with the trailer. */
  end(): void;
}

export function copiedRows(into: GrowingColumns): CopiedRows {
  let rest: Buffer = Buffer.alloc(0);
  let isBegun = false;
  let isEnded = false;

  function begin(bytes: Buffer): number {
    if (
      !bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE) ||
      bytes.readInt32BE(SIGNATURE.length + 4) !== 0
    ) {
      throw new Error("not the binary format of COPY");
    }
    isBegun = true;
    return HEADER_BYTES;
  }

  return {
    take(piece) {
      const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      let at = 0;
      if (!isBegun) {
        if (bytes.length < HEADER_BYTES) {
          rest = bytes;
          return;
        }
        at = begin(bytes);
      }
      const read = (place: number) => view.getInt32(at + 6 + place * 8);
      while (at + TRAILER_BYTES <= bytes.length) {
        const values = view.getInt16(at);
        if (values === -1) {
          isEnded = true;
          return;
        }
        if (values !== COLUMN_NAMES.length) throw new Error(`a row of ${values} values`);
        if (at + ROW_BYTES > bytes.length) break;
        into.add(read);
        at += ROW_BYTES;
      }
      rest = bytes.subarray(at);
    },
    end() {
      if (!isEnded) throw new Error("COPY ended within its rows");
    },
  };
}
