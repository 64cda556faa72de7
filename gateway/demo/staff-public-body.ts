import type { Organization, Person } from "./draft.ts";
import { type Staffing, terms } from "./seats.ts";

/** Chance that a founder of companies heads such a body, and what else is held in it. */
const OFFICES: Record<
  string,
  { byFounder: number; turnover: number; others: [role: string, chance: number][] }
> = {
  GOVERNMENT_AGENCY: { byFounder: 0, turnover: 0.03, others: [] },
  PUBLIC_INSTITUTION: { byFounder: 0, turnover: 0.03, others: [["SENIOR_MANAGER", 0.12]] },
  SOCIAL_ORGANIZATION: {
    byFounder: 0.55,
    turnover: 0.025,
    others: [
      ["DIRECTOR", 0.6],
      ["DIRECTOR", 0.35],
      ["SUPERVISOR", 0.4],
    ],
  },
  PRIVATE_NON_ENTERPRISE: {
    byFounder: 0.5,
    turnover: 0.015,
    others: [
      ["DIRECTOR", 0.4],
      ["SUPERVISOR", 0.4],
    ],
  },
  OTHER: { byFounder: 0.2, turnover: 0.015, others: [["SUPERVISOR", 0.3]] },
};

/** Heads and offices of what is not an enterprise. Who serves the state holds no office in private business here. */
export function staffPublicBody(staffing: Staffing, organization: Organization): void {
  const { random, workshop, founders, people } = staffing;
  const { draft } = workshop;
  const offices = OFFICES[organization.kind] ?? { byFounder: 0, turnover: 0.03, others: [] };
  const { registered_on: since, struckOffOn: until } = organization;

  const head = (onDay: string): Person =>
    random.chance(offices.byFounder)
      ? founders.draw(onDay, 0.15)
      : people.newcomer(onDay, { residentOnly: true });
  for (const interval of terms(staffing, organization, offices.turnover)) {
    draft.addPosition(head(interval.since), organization, "LEGAL_REPRESENTATIVE", interval);
  }
  for (const [role, chance] of offices.others) {
    if (random.chance(chance)) draft.addPosition(head(since), organization, role, { since, until });
  }
}
