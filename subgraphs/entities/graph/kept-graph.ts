import { type Adjacency, buildAdjacency, bytesOf } from "./adjacency.ts";
import type { GraphState } from "./index-source.ts";
import { NO_OVERLAY, type Overlay, overlaid, rowsOf } from "./overlay.ts";
import type { FeedPosition, PositionFeed } from "./position-feed.ts";

/** The graph of one feed, brought up to date whenever asked. */
export interface KeptGraph {
  readonly state: GraphState;
  /** Of this process's clock (`performance.now`): everything that was recorded by then is in the state. */
  readonly asOfHere: number;
  /** Bytes that the adjacency takes. */
  readonly bytes: number;
  /** Reads on in the feed. One call at a time. */
  refresh(): Promise<void>;
}

/** A moment at which the feed was looked at. */
interface Sighting extends FeedPosition {
  readonly here: number;
}

/** Changed positions that are kept beside the adjacency: as many as can be taken in at once without holding up others. */
const overlayLimit = ({ count }: Adjacency) => Math.min(20_000, Math.max(5000, Math.floor(count / 500)));

async function look(feed: PositionFeed): Promise<Sighting> {
  const here = performance.now();
  return { ...(await feed.position()), here };
}

/**
 * Reads all positions and builds the graph of them.
 *
 * @param limitOf how many changed positions are kept beside an adjacency before it is built anew
 */
export async function keepGraph(feed: PositionFeed, limitOf = overlayLimit): Promise<KeptGraph> {
  const first = await look(feed);
  let adjacency = await buildAdjacency(await feed.all());
  let overlay: Overlay = NO_OVERLAY;
  // What was read at the beginning is that of a later moment, so that the moment's own is in it.
  let asOf = first;
  let readUntil = first.ended;
  // Moments whose transactions have not all ended yet, the earliest first.
  let pending: Sighting[] = [];

  async function refresh(): Promise<void> {
    const now = await look(feed);
    if (now.ended > readUntil) {
      const added = await feed.recorded(readUntil, now.ended);
      const rows = added.reduce((sum, { count }) => sum + count, 0);
      if (overlay.edges.size + rows <= limitOf(adjacency)) {
        overlay = overlaid(adjacency, overlay, added);
      } else {
        adjacency = await buildAdjacency([adjacency, rowsOf(overlay), ...added]);
        overlay = NO_OVERLAY;
      }
      readUntil = now.ended;
    }
    pending.push(now);
    const reached = pending.findLast(({ begun }) => begun <= readUntil);
    if (!reached) return;
    asOf = reached;
    pending = pending.filter(({ begun }) => begun > readUntil);
  }

  return {
    get state() {
      return { adjacency, overlay, asOf: asOf.at };
    },
    get asOfHere() {
      return asOf.here;
    },
    get bytes() {
      return bytesOf(adjacency);
    },
    refresh,
  };
}
