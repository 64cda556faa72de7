/**
 * Where a reader stands in a feed: after one version of one fact. Transactions are compared before facts, as what one
 * of them has recorded becomes readable at once; ids and instants do not become visible in their order.
 */
export interface FeedPosition {
  /** Of which database the numbers are; those of another mean nothing here. */
  readonly epoch: string;
  /** The transaction (xid8) that recorded the version. */
  readonly transaction: string;
  /** Which kind of fact, in the order of the feed; 0 comes before all. */
  readonly rank: number;
  readonly id: string;
  readonly version: number;
}

const NUMBER = /^(0|[1-9]\d{0,17})$/;

/** Opaque to who reads the feed. */
export function encodePosition({ epoch, transaction, rank, id, version }: FeedPosition): string {
  return Buffer.from([epoch, transaction, rank, id, version].join(".")).toString("base64url");
}

/** Null where it is no position of any feed. */
export function decodePosition(text: string): FeedPosition | null {
  if (text.length > 200) return null;
  const [epoch = "", transaction = "", rank = "", id = "", version = "", ...rest] = Buffer.from(
    text,
    "base64url",
  )
    .toString("latin1")
    .split(".");
  const numbers = [transaction, rank, id, version];
  if (rest.length > 0 || !/^[0-9a-f]{12}$/.test(epoch) || !numbers.every((number) => NUMBER.test(number)))
    return null;
  if (Number(rank) > 99 || Number(version) > 0x7fffffff) return null;
  return { epoch, transaction, rank: Number(rank), id, version: Number(version) };
}
