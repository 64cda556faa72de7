import type { RequestContext } from "../../../schema/request-context.ts";
import { contentHash, isCommandKey } from "../../shared/command-key.ts";
import type { RecordPublicationsInput } from "../generated/resolvers.ts";
import type { PublicationStore, PublicationToStore } from "../publication-store.ts";
import { publicationProblems } from "../rules/decide-publication.ts";
import { type ProblemFound, problem } from "../rules/problem.ts";

/** Listings of one submission at most. */
const MOST = 500;
/** Tries of one submission. */
const TRIES = 5;
const ID = /^[1-9][0-9]{0,17}$/;

export interface PublicationResult {
  readonly id: string;
  readonly repeated: boolean;
  readonly problems: readonly ProblemFound[];
}

export interface PublicationsResult {
  readonly results: readonly PublicationResult[];
  readonly problems: readonly ProblemFound[];
}

const refusedAll = (...problems: readonly ProblemFound[]): PublicationsResult => ({ results: [], problems });

/**
 * Records that listings were published in a channel or taken back, each by itself and once for its place under the key.
 *
 * @param basis rule of law by which persons are published; null where they are not
 */
export async function recordPublications(
  store: PublicationStore,
  { viewer, today }: RequestContext,
  { idempotencyKey: key, listings, ...recording }: RecordPublicationsInput,
  basis: string | null,
): Promise<PublicationsResult> {
  const { subject: officer, department } = viewer;
  if (officer === null || department === null) return refusedAll(problem("NOT_COMPETENT"));
  if (!isCommandKey(key)) return refusedAll(problem("INVALID_KEY", "idempotencyKey"));
  if (listings.length > MOST) return refusedAll(problem("TOO_MANY", "listings"));
  const { channel, action, on, reference } = recording;
  const results: (PublicationResult | null)[] = listings.map(() => null);

  async function decideAll(): Promise<PublicationToStore[]> {
    const earlier = await store.publicationsOfKey(department as string, officer as string, key);
    const hashes = new Map(earlier.map(({ row, hash }) => [row, hash]));
    const selection = { acting: department as string, channel, today, persons: basis !== null };
    const rows = await store.publicationsOf(
      listings.filter((id) => ID.test(id)),
      selection,
    );
    const found = new Map(rows.map((row) => [row.listingId, row]));
    return listings.flatMap((id, row) => {
      if (results[row]) return [];
      const hash = contentHash("publication", { id, ...recording });
      const before = hashes.get(row);
      const one = found.get(id) ?? null;
      const problems =
        before !== undefined
          ? before === hash
            ? []
            : [problem("KEY_REUSED", "idempotencyKey")]
          : listings.indexOf(id) < row
            ? [problem("REPEATED", "listings")]
            : publicationProblems(recording, one, { department: department as string, today });
      if (before === undefined && one && problems.length === 0) {
        const { subjectType } = one;
        const stored = { channel, action, on, reference: reference || null, subjectType };
        const version = one.version + 1;
        return [
          {
            row,
            hash,
            listing: id,
            version,
            ...stored,
            basis: subjectType === "PERSON" ? (basis ?? one.basis) : null,
          },
        ];
      }
      results[row] = { id, repeated: before === hash, problems };
      return [];
    });
  }

  for (let tries = 0; tries < TRIES; tries++) {
    const toStore = await decideAll();
    const stored = toStore.length > 0 ? await store.record(department, officer, key, toStore) : [];
    for (const row of stored) results[row] = { id: listings[row] as string, repeated: false, problems: [] };
    if (stored.length === toStore.length) {
      return { results: results.filter((one) => one !== null), problems: [] };
    }
  }
  throw new Error(`publications: others were faster ${TRIES} times`);
}
