import { addDays } from "../../gateway/demo/days.ts";
import { createRandom, type Random } from "../../gateway/demo/random.ts";
import type { Organizations } from "./organizations.ts";
import { copyRow } from "./rows.ts";
import { BENCH_TODAY, RECORDED_AT, type Scale } from "./scale.ts";

const OFFICERS = [
  ["DIRECTOR", 45],
  ["SUPERVISOR", 22],
  ["SENIOR_MANAGER", 25],
  ["BRANCH_HEAD", 8],
] as const;

/** Positions of one person at most, the hub's apart. */
const MOST = 500;
/** Who lends a name to companies of all kinds: one person in so many. */
const ONE_NOMINEE_IN = 10_000;
/** Versions of a position that was first recorded as still held. */
const LATER_VERSIONS = 0.02;

interface Interval {
  readonly since: string | null;
  readonly until: string | null;
}

/** Days of a position: a quarter has ended, some have no known first day. */
function interval(random: Random, age: number): Interval {
  const begun = random.integer(1, age);
  const since = random.chance(0.03) ? null : addDays(BENCH_TODAY, -begun);
  const until =
    random.chance(0.25) && begun > 1 ? addDays(BENCH_TODAY, 1 - random.integer(1, begun - 1)) : null;
  return { since, until: until !== null && since !== null && until <= since ? null : until };
}

/**
 * Rows of `position_version`. Whoever is drawn is new to the registry in two of five cases, known to the family in
 * most others, and else somebody with positions elsewhere, the likelier the more there are, or a nominee: so most have
 * one to three and a few hundreds.
 */
export function* positionRows(scale: Scale, organizations: Organizations): Generator<string> {
  const random = createRandom(2019, "bench positions");
  const held = new Uint16Array(scale.persons);
  const recent = new Uint32Array(1 << 16);
  const nominees = Math.max(1, Math.floor(scale.persons / ONE_NOMINEE_IN));
  let nextPerson = nominees;
  let drawn = 0;
  let id = 0;
  let family: number[] = [];

  const version = (holder: number, type: string, place: number, role: string, days: Interval) => {
    id++;
    const row = (number: number, until: string | null, at: string) =>
      copyRow(id, number, holder, type, place + 1, role, days.since, until, at);
    if (days.until === null || !random.chance(LATER_VERSIONS * 4)) return row(1, days.until, RECORDED_AT);
    return row(1, null, RECORDED_AT) + row(2, days.until, "2026-07-01T00:00:00Z");
  };

  function drawPerson(): number {
    const draw = random.next();
    let person: number;
    if (draw < 0.42 || drawn < 10) person = nextPerson++ % scale.persons;
    else if (draw < 0.8 && family.length > 0) person = random.pick(family);
    else if (draw < 0.99) person = recent[random.integer(0, Math.min(drawn, recent.length) - 1)] ?? 0;
    else person = random.integer(0, nominees - 1);
    if ((held[person] ?? 0) >= MOST) person = nextPerson++ % scale.persons;
    held[person] = (held[person] ?? 0) + 1;
    recent[drawn++ % recent.length] = person;
    family.push(person);
    return person;
  }

  /** How many each organization has, so that they come to what the scale says. */
  const rest = scale.positions - scale.hub;
  const hubAt = Math.floor(organizations.count / 2);
  for (let place = 0; place < organizations.count; place++) {
    if (organizations.head[place] === place) family = [];
    const age = organizations.age[place] ?? 1;
    const controller = organizations.controller[place] ?? place;
    const due =
      Math.round((rest * (place + 1)) / organizations.count) -
      Math.round((rest * place) / organizations.count);
    const taken = new Set<string>();
    const office = (role: string) => {
      const person = drawPerson();
      const key = `${person} ${role}`;
      if (taken.has(key)) return "";
      taken.add(key);
      return version(scale.organizations + person + 1, "PERSON", place, role, interval(random, age));
    };
    yield office("LEGAL_REPRESENTATIVE");
    if (controller !== place) {
      yield version(controller + 1, "ORGANIZATION", place, "ACTUAL_CONTROLLER", interval(random, age));
    } else if (random.chance(0.4)) yield office("ACTUAL_CONTROLLER");
    for (let i = Math.min(40, Math.floor((due - 1.4) * -Math.log(1 - random.next()) + 0.5)); i > 0; i--) {
      yield office(random.weighted(OFFICERS));
    }
    if (place === hubAt) {
      for (let i = 0; i < scale.hub; i++) {
        const person = (i * 7) % scale.persons;
        if (taken.has(`${person} BRANCH_HEAD`)) continue;
        yield version(
          scale.organizations + 1 + person,
          "PERSON",
          place,
          "BRANCH_HEAD",
          interval(random, age),
        );
      }
    }
  }
}
