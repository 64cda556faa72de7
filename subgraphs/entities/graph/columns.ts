import type { Edge } from "./edge.ts";

/** Versions of positions as columns: no object each, and outside of what the garbage collector walks through. */
export interface Columns {
  readonly count: number;
  readonly position: Uint32Array;
  readonly version: Uint16Array;
  readonly holder: Uint32Array;
  readonly organization: Uint32Array;
  readonly kind: Uint8Array;
  readonly since: Int32Array;
  readonly until: Int32Array;
}

/** Columns for `size` rows. */
export const columnsFor = (size: number): Omit<Columns, "count"> => ({
  position: new Uint32Array(size),
  version: new Uint16Array(size),
  holder: new Uint32Array(size),
  organization: new Uint32Array(size),
  kind: new Uint8Array(size),
  since: new Int32Array(size),
  until: new Int32Array(size),
});

export type ColumnName = Exclude<keyof Columns, "count">;

export const COLUMN_NAMES: readonly ColumnName[] = [
  "position",
  "version",
  "holder",
  "organization",
  "kind",
  "since",
  "until",
];

export const edgeAt = (columns: Omit<Columns, "count">, row: number): Edge => ({
  position: columns.position[row] as number,
  holder: columns.holder[row] as number,
  organization: columns.organization[row] as number,
  kind: columns.kind[row] as number,
  since: columns.since[row] as number,
  until: columns.until[row] as number,
});

/** Columns that rows are added to, in blocks: what is there is never copied to make room. */
export interface GrowingColumns {
  /** Adds a row, its values in the order of COLUMN_NAMES, read by `read` from their place. */
  add(read: (place: number) => number): void;
  /** What was added so far. */
  blocks(): readonly Columns[];
}

const BLOCK = 65_536;

export function growingColumns(): GrowingColumns {
  const full: Columns[] = [];
  let columns = columnsFor(BLOCK);
  let count = 0;

  return {
    add(read) {
      if (count === BLOCK) {
        full.push({ ...columns, count });
        columns = columnsFor(BLOCK);
        count = 0;
      }
      columns.position[count] = read(0);
      columns.version[count] = read(1);
      columns.holder[count] = read(2);
      columns.organization[count] = read(3);
      columns.kind[count] = read(4);
      columns.since[count] = read(5);
      columns.until[count] = read(6);
      count++;
    },
    blocks: () => [...full, { ...columns, count }],
  };
}
