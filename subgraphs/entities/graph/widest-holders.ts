import type { Wanted } from "../../shared/wanted.ts";
import { OF_PERSON } from "./edge.ts";
import type { GraphState } from "./index-source.ts";
import { slices } from "./slices.ts";

/** What a person holds on a day. */
export interface Reach {
  readonly person: number;
  /** In how many organizations. */
  readonly organizations: number;
  readonly positions: number;
}

export interface WidestHolders {
  /** By organizations, then positions, the most first, then by id. */
  readonly holders: readonly Reach[];
  /** Whether nobody else holds any. */
  readonly all: boolean;
}

const STEPS = 4096;
const byReach = (one: Reach, other: Reach) =>
  other.organizations - one.organizations || other.positions - one.positions || one.person - other.person;

/**
 * The persons who hold positions in most organizations on a day: as many as are wanted, or fewer, as those with equally
 * many organizations are all there or none of them. Goes through all positions, in slices of a few milliseconds.
 */
export async function widestHolders(
  { adjacency, overlay }: GraphState,
  day: number,
  most: number,
  wanted?: Wanted,
): Promise<WidestHolders> {
  const { holder, organization, position, kind, since, until, held, holderStart } = adjacency;
  let nodes = adjacency.nodes;
  for (const node of overlay.byNode.keys()) nodes = Math.max(nodes, node + 1);
  const pause = slices(wanted);
  /** The last person met in an organization, so that none is counted twice for the same. */
  const met = new Uint32Array(nodes);
  let organizations = 0;
  let positions = 0;
  const meet = (person: number, at: number) => {
    positions++;
    if (met[at] === person) return;
    met[at] = person;
    organizations++;
  };

  function count(person: number): void {
    organizations = 0;
    positions = 0;
    const changed = overlay.byNode.get(person);
    if (person < adjacency.nodes) {
      const end = holderStart[person + 1] as number;
      for (let at = holderStart[person] as number; at < end; at++) {
        const row = held[at] as number;
        if (((kind[row] as number) & OF_PERSON) === 0) continue;
        if ((since[row] as number) > day || day >= (until[row] as number)) continue;
        if (changed && overlay.edges.has(position[row] as number)) continue;
        meet(holder[row] as number, organization[row] as number);
      }
    }
    for (const edge of changed?.values() ?? []) {
      const isHeld = edge.holder === person && (edge.kind & OF_PERSON) !== 0;
      if (isHeld && edge.since <= day && day < edge.until) meet(person, edge.organization);
    }
  }

  async function forEachPerson(step: (person: number) => void): Promise<void> {
    for (let from = 1; from < nodes; from += STEPS) {
      for (let person = from; person < Math.min(nodes, from + STEPS); person++) step(person);
      await pause();
    }
  }

  const reach = new Uint32Array(nodes);
  const withReach: number[] = [];
  await forEachPerson((person) => {
    count(person);
    reach[person] = organizations;
    withReach[organizations] = (withReach[organizations] ?? 0) + 1;
  });
  let least = withReach.length;
  let room = most;
  while (least > 1 && room - (withReach[least - 1] ?? 0) >= 0) room -= withReach[--least] ?? 0;

  const holders: Reach[] = [];
  met.fill(0);
  await forEachPerson((person) => {
    if ((reach[person] as number) < least) return;
    count(person);
    holders.push({ person, organizations, positions });
  });
  return { holders: holders.sort(byReach), all: least <= 1 };
}
