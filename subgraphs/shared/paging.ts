import { badUserInput } from "../../schema/error-codes.ts";

/** Items on one page at most. */
export const PAGE_LIMIT = 500;

export interface Page {
  /** Items wanted, 1 to PAGE_LIMIT. */
  readonly first: number;
  /** What the cursor says: the sort key of the last item seen; null on the first page. */
  readonly after: readonly string[] | null;
}

export interface Connection<Node> {
  readonly edges: { readonly cursor: string; readonly node: Node }[];
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

function encodeCursor(key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key)).toString("base64url");
}

function decodeCursor(cursor: string, length: number): string[] | null {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    const ok = Array.isArray(key) && key.length === length && key.every((part) => typeof part === "string");
    return ok ? (key as string[]) : null;
  } catch {
    return null;
  }
}

/**
 * Checks the arguments of a connection. `keyPattern` says, part by part, what a sort key looks like, so that a
 * cursor that was made up is refused instead of reaching SQL.
 */
export function pageOf(
  args: { first?: number | null | undefined; after?: string | null | undefined },
  keyPattern: readonly RegExp[],
): Page {
  const first = args.first ?? 20;
  if (first < 1 || first > PAGE_LIMIT) {
    throw badUserInput(
      "first",
      { zh: `应在 1 至 ${PAGE_LIMIT} 之间`, en: `must be from 1 to ${PAGE_LIMIT}` },
      { limit: PAGE_LIMIT },
    );
  }
  if (args.after === null || args.after === undefined) return { first, after: null };
  const after = decodeCursor(args.after, keyPattern.length);
  if (!after?.every((part, i) => keyPattern[i]?.test(part))) {
    throw badUserInput("after", { zh: "不是本列表给出的游标", en: "not a cursor that this list gave" });
  }
  return { first, after };
}

/** Makes a connection of `first + 1` rows at most: the one too many says only that there are more. */
export function connectionOf<Node>(
  rows: readonly Node[],
  first: number,
  keyOf: (row: Node) => readonly string[],
): Connection<Node> {
  const nodes = rows.slice(0, first);
  const edges = nodes.map((node) => ({ cursor: encodeCursor(keyOf(node)), node }));
  return {
    edges,
    nodes,
    pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null },
  };
}
