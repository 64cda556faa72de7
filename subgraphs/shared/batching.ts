import DataLoader from "dataloader";
import { acrossRequests, type TakeKeys } from "./across-requests.ts";
import type { Wanted } from "./wanted.ts";

type Find<Key, Found> = (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Found>>;

function loader<Key, Found, Otherwise>(
  find: Find<Key, Found>,
  otherwise: () => Otherwise,
): DataLoader<Key, Found | Otherwise> {
  return new DataLoader(async (keys) => {
    const found = await find(keys);
    return keys.map((key) => found.get(key) ?? otherwise());
  });
}

const byKey = <Key, Row>(rows: readonly Row[], keyOf: (row: Row) => Key) =>
  new Map(rows.map((row) => [keyOf(row), row]));

/** Loads the one row of each key; `fetch` gets distinct keys and may answer in any order. Null where there is none. */
export function rowLoader<Key extends string | number, Row>(
  fetch: (keys: readonly Key[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => Key,
): DataLoader<Key, Row | null> {
  return loader(
    async (keys) => byKey(await fetch(keys), keyOf),
    () => null,
  );
}

/** Loads the rows of each key in the order of the statement; an empty list where there are none. */
export function rowsLoader<Key extends string | number, Row>(
  fetch: (keys: readonly Key[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => Key,
): DataLoader<Key, Row[]> {
  return loader(
    async (keys) => Map.groupBy(await fetch(keys), keyOf),
    () => [],
  );
}

/** Fetches the rows of keys that requests share, for as long as one of them waits. */
type FetchShared<Key, Row> = (take: TakeKeys<Key>, wanted: Wanted) => Promise<readonly Row[]>;

/**
 * Row loaders, one a request, that share statements as `acrossRequests` says: for what is the same for every viewer.
 * Two requests may be given the same row. What is given makes the loader of a request, for as long as that waits.
 */
export function sharedRowLoader<Key extends string | number, Row>(
  fetch: FetchShared<Key, Row>,
  keyOf: (row: Row) => Key,
): (wanted: Wanted) => DataLoader<Key, Row | null> {
  const find = acrossRequests<Key, ReadonlyMap<Key, Row>>(async (take, wanted) =>
    byKey(await fetch(take, wanted), keyOf),
  );
  return (wanted) =>
    loader(
      (keys) => find(keys, wanted),
      () => null,
    );
}

/** Loaders of rows, one a request, that share statements: see `sharedRowLoader`. */
export function sharedRowsLoader<Key extends string | number, Row>(
  fetch: FetchShared<Key, Row>,
  keyOf: (row: Row) => Key,
): (wanted: Wanted) => DataLoader<Key, Row[]> {
  const find = acrossRequests<Key, ReadonlyMap<Key, Row[]>>(async (take, wanted) =>
    Map.groupBy(await fetch(take, wanted), keyOf),
  );
  return (wanted) =>
    loader(
      (keys) => find(keys, wanted),
      () => [],
    );
}

/**
 * A loader for each distinct set of arguments, made on first use: fields with the same arguments on many parents
 * share one statement. `create` gets the arguments of the first call.
 */
export function loaderByArguments<Args extends object, Loader>(
  create: (args: Args) => Loader,
): (args: Args) => Loader {
  const loaders = new Map<string, Loader>();
  return (args) => {
    const key = JSON.stringify(Object.entries(args).sort(([a], [b]) => (a < b ? -1 : 1)));
    let loader = loaders.get(key);
    if (loader === undefined) {
      loader = create(args);
      loaders.set(key, loader);
    }
    return loader;
  };
}
