import type { Verdict } from "../../generated/operations.ts";
import { VERDICT_OF_EFFECT, VERDICTS } from "../../words/of-measures.ts";
import { KINDS, ROLES } from "../../words/of-registry.ts";
import type { GraphEdge, Position, Subject } from "./visible-graph.ts";

const WEIGHT: readonly Verdict[] = ["PROHIBITED", "RESTRICTED", "ACTION_REQUIRED", "SUPERVISED", "REFERENCE"];

/** The heaviest of what stands against a subject; CLEAR where nothing does, null where it could not be found out. */
export function verdictOf({ restrictions }: Pick<Subject, "restrictions">): Verdict | null {
  if (restrictions === null) return null;
  const found = new Set(restrictions.map(({ effect }) => VERDICT_OF_EFFECT[effect]));
  return WEIGHT.find((verdict) => found.has(verdict)) ?? "CLEAR";
}

/** Whether it is listed on the day; null where it could not be found out. */
export function isListed({ listings }: Pick<Subject, "listings">): boolean | null {
  return listings === null ? null : listings.nodes.length > 0;
}

export function standingOf(subject: Subject): string {
  const listed = isListed(subject);
  const verdict = verdictOf(subject);
  return [
    listed === null ? "是否列入未能核验" : listed ? "在列" : "未列入",
    verdict === null ? "限制未能核验" : verdict === "CLEAR" ? "无限制" : `有“${VERDICTS[verdict]}”的措施`,
  ].join("，");
}

export function kindOf(subject: Subject): string {
  return subject.__typename === "Person" ? "个人" : KINDS[subject.kind];
}

/** 法定代表人、董事 */
export function rolesOf({ positions }: Pick<GraphEdge, "positions">): string {
  return [...new Set(positions.map(({ role }) => ROLES[role]))].join("、");
}

/** Roles and the year since: 法定代表人、董事 2019 起 */
export function edgeLabel(edge: GraphEdge): string {
  const years = edge.positions.flatMap(({ since }) => since?.slice(0, 4) ?? []).sort();
  const roles = rolesOf(edge);
  // On two lines where one would reach over both subjects.
  return years[0] ? `${roles}${roles.length > 8 ? "\n" : " "}${years[0]} 起` : roles;
}

/** What somebody holds, those of the same days together: 法定代表人、董事，2019-01-01 起在任 */
export function termsOf({ positions }: Pick<GraphEdge, "positions">): string {
  const terms = new Map<string, Position[]>();
  for (const position of positions) {
    const { since, until } = position;
    const term = [since === null ? "" : `${since} 起`, until === null ? "在任" : `至 ${until}`].join("");
    terms.set(term, [...(terms.get(term) ?? []), position]);
  }
  return [...terms].map(([term, held]) => `${rolesOf({ positions: held })}，${term}`).join("；");
}
