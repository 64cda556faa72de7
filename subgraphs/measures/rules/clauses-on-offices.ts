import type { OfficeLimb, RuleSet } from "./facts.ts";

/** A clause on offices in the least words: each of an office's properties is the one named, or any where that is null. */
export interface ClauseOnOffices {
  /** The limb that restricts the holder. */
  limb: string;
  kind: string | null;
  form: string | null;
  sector: string | null;
  role: string | null;
  /** Whether the listing must have a finding of responsibility. */
  needsFinding: boolean;
  /** Whether it is the listing of an organization that the holder legally represents, not of the holder. */
  represents: boolean;
}

const each = <Value>(values: readonly Value[] | null): (Value | null)[] => (values ? [...values] : [null]);

function officesOf({ kinds, forms, sectors, roles }: OfficeLimb) {
  return each(kinds).flatMap((kind) =>
    each(forms).flatMap((form) =>
      each(sectors).flatMap((sector) => each(roles).map((role) => ({ kind, form, sector, role }))),
    ),
  );
}

/**
 * The clauses by which an office that is held and a restriction of its holder meet, as `officeConflicts` finds them, for
 * some of the limbs on offices: said as data, so that all offices can be looked through at once. Throws where a limb has
 * a condition that cannot be said so.
 */
export function clausesOnOffices(rules: RuleSet, limbs: ReadonlySet<string>): ClauseOnOffices[] {
  const incumbent = rules.coverage.filter(({ condition }) => condition === "INCUMBENT");
  return rules.officeLimbs
    .filter(({ limb }) => limbs.has(limb))
    .flatMap((office) => {
      const isOfMeasure14 = rules.offices.some(({ limb }) => limb === office.limb);
      const ways = isOfMeasure14 ? incumbent : rules.coverage.filter(({ limb }) => limb === office.limb);
      return ways.flatMap(({ limb, pattern, condition }) => {
        if (!isOfMeasure14 && condition !== null && condition !== "RESPONSIBILITY_FINDING") {
          throw new Error(`limb ${limb} has a condition that is not known of offices: ${condition}`);
        }
        const way = {
          limb,
          needsFinding: condition === "RESPONSIBILITY_FINDING",
          represents: pattern === "LEGAL_REPRESENTATIVE",
        };
        return officesOf(office).map((named) => ({ ...way, ...named }));
      });
    });
}
