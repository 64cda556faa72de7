import { type Chain, chainsFor, coveredOffices, limbs, type Pattern, type Subject } from "./clauses.ts";
import {
  heldOn,
  inForceOn,
  type PositionRow,
  personKey,
  positionKey,
  type RegistryFiles,
  runOfDays,
} from "./registry-on-a-day.ts";

/**
 * A second, separate account of which measures of 榕人社劳〔2019〕7号 fall on whom on a day. It goes through
 * the text clause by clause for every subject and asks every row of the registry, slowly and plainly, and
 * shares no line with the product: where the two agree, neither has merely repeated the other's mistake.
 */

export type { RegistryFiles } from "./registry-on-a-day.ts";

/** One listing, and for a chain through an office that one position; `since`/`until` half-open, null open. */
export interface OracleGround {
  pattern: Pattern;
  effect: string;
  since: string | null;
  until: string | null;
  /** The listing's number. */
  listing: string;
  /** `${holder key}|${organization code}|${role}|${since}`, null for a direct ground. */
  position: string | null;
}

export interface OracleRestriction {
  limb: string;
  effect: string;
  since: string | null;
  until: string | null;
  /** By listing number, then by position. */
  grounds: OracleGround[];
  /** Keys of the positions that 14d proposes to end, sorted; empty for every other limb. */
  offices: string[];
}

/** From the strongest to the weakest. Only 18a ever has grounds of two effects. */
const strengths = [
  "PROHIBIT",
  "RESTRICT_OR_PROHIBIT",
  "RESTRICT",
  "REDUCE_CONVENIENCE",
  "PROPOSE_REMOVAL",
  "REVOKE_HONOUR",
  "EXTEND_PUBLICITY",
  "PUBLICISE",
  "SUPERVISE",
  "REFERENCE",
];

/**
 * The restrictions of every organization and person of the files on a day, in the order of the text.
 * The key is the organization's code or `${id_type}:${id_number}`; a subject with none has an empty list.
 * Throws RangeError for a day outside 1990 to 2059.
 */
export function restrictionsOf(files: RegistryFiles, on: string): Map<string, OracleRestriction[]> {
  const subjects: Subject[] = [
    ...files.organizations.map((row) => ({ key: row.code, person: null, organization: row })),
    ...files.persons.map((row) => ({ key: personKey(row), person: row, organization: null })),
  ];
  const groundOf = groundsOnce(on);
  return new Map(
    subjects.map((subject) => [
      subject.key,
      limbs.flatMap((limb) => {
        const grounds = chainsFor(limb, subject, files, on).map(groundOf);
        if (grounds.length === 0) return [];
        const offices = limb === "14d" ? coveredOffices(subject, files, on) : [];
        return [restriction(limb, grounds, offices)];
      }),
    ]),
  );
}

/** Turns chains into grounds; the days of the same listing and position are walked once. */
function groundsOnce(on: string): (chain: Chain) => OracleGround {
  const walked = new Map<string, { since: string | null; until: string | null }>();
  return ({ pattern, effect, listing, position }) => {
    const key = position === null ? null : positionKey(position);
    const known = `${listing.number} ${key ?? ""}`;
    const days =
      walked.get(known) ??
      runOfDays(on, (day) => inForceOn(listing, day) && (position === null || heldOn(position, day)));
    walked.set(known, days);
    return { pattern, effect, ...days, listing: listing.number, position: key };
  };
}

/** Grounds of one limb taken together: the strongest effect, and the days of the grounds that have it. */
function restriction(limb: string, grounds: OracleGround[], offices: PositionRow[]): OracleRestriction {
  const effect = strengths.find((strength) => grounds.some((ground) => ground.effect === strength));
  if (effect === undefined) throw new RangeError(`limb ${limb} has an effect of no known strength`);
  const strongest = grounds.filter((ground) => ground.effect === effect);
  const starts = strongest.map((ground) => ground.since);
  const ends = strongest.map((ground) => ground.until);
  return {
    limb,
    effect,
    since: starts.includes(null) ? null : (starts.toSorted(byText)[0] ?? null),
    until: ends.includes(null) ? null : (ends.toSorted(byText).at(-1) ?? null),
    grounds: grounds.toSorted(
      (a, b) =>
        byText(a.listing, b.listing) || byText(a.position, b.position) || byText(a.pattern, b.pattern),
    ),
    offices: offices.map(positionKey).toSorted(),
  };
}

/** By code units, as `<` compares; null counts as the empty string. */
function byText(a: string | null, b: string | null): number {
  const [left, right] = [a ?? "", b ?? ""];
  return left < right ? -1 : left > right ? 1 : 0;
}
