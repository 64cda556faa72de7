/** What one request has looked up of what is not for everybody, noted where it is given out. */
export interface LookUps {
  /** A field that tells what is not for everybody, "Type.field". */
  saw(field: string): void;
  /** A record that is told of: a type of the schema and an id of it. */
  found(type: string, id: string): void;
  /** A record that was asked for and is not there; without an id where it was asked for by something else. */
  missed(type: string, id?: string): void;
}

/** Records that one row of the log has at most: what is read of it has a bound then. */
const MOST_RECORDS = 1000;

/** A row's part of what was looked up: texts "Type/id", and "Type" for what was missed without an id. */
export interface NotedLookUps {
  readonly fields: readonly string[];
  readonly records: readonly string[];
  readonly missing: readonly string[];
}

function textsOf(ids: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  return [...ids].flatMap(([type, some]) => [...some].map((id) => (id === "" ? type : `${type}/${id}`)));
}

function add(ids: Map<string, Set<string>>, type: string, id: string): void {
  const some = ids.get(type);
  if (some) some.add(id);
  else ids.set(type, new Set([id]));
}

/** The look-ups of one request until they are taken. */
export class OpenLookUps implements LookUps {
  #fields = new Set<string>();
  #found = new Map<string, Set<string>>();
  #missed = new Map<string, Set<string>>();

  saw(field: string): void {
    this.#fields.add(field);
  }

  found(type: string, id: string): void {
    add(this.#found, type, id);
  }

  missed(type: string, id = ""): void {
    add(this.#missed, type, id);
  }

  /** What was noted since the last time, in as many parts as it needs; none where there was nothing. */
  take(): NotedLookUps[] {
    if (this.#fields.size + this.#found.size + this.#missed.size === 0) return [];
    const fields = [...this.#fields].sort();
    const records = textsOf(this.#found);
    const missing = textsOf(this.#missed);
    this.#fields = new Set();
    this.#found = new Map();
    this.#missed = new Map();
    const parts = Math.max(1, Math.ceil(Math.max(records.length, missing.length) / MOST_RECORDS));
    return Array.from({ length: parts }, (_, part) => {
      const [from, to] = [part * MOST_RECORDS, (part + 1) * MOST_RECORDS];
      return { fields, records: records.slice(from, to), missing: missing.slice(from, to) };
    });
  }
}

/** For who has no token, and so sees what is for everybody; and for what is told to nobody. */
export const NO_LOOK_UPS: LookUps = { saw() {}, found() {}, missed() {} };
