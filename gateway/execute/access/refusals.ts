import type { GraphQLError } from "graphql";
import { type Demand, type Lack, refusalOf } from "../../../schema/access/demand.ts";
import type { AccessDemands } from "../../../schema/access/read-demands.ts";

/** What a viewer is refused in one operation. */
export interface Refusals {
  /** Why a field of objects of a type is refused, without a path; null where it is not. */
  of(typeName: string, fieldName: string): GraphQLError | null;
}

/** The refusals of who lacks something for some of the demands; null of who lacks nothing. */
export function refusalsOf(demands: AccessDemands, lacking: ReadonlyMap<Demand, Lack>): Refusals | null {
  if (lacking.size === 0) return null;
  const errors = new Map([...lacking].map(([demand, lack]) => [demand, refusalOf(demand, lack)]));
  return {
    of(typeName, fieldName) {
      const demand = demands.get(`${typeName}.${fieldName}`);
      return (demand && errors.get(demand)) ?? null;
    },
  };
}

/** Whether some objects of these types are refused a field, and others not, or for another reason. */
export function areDivided(
  refusals: Refusals | null,
  typeNames: ReadonlySet<string>,
  fieldName: string,
): boolean {
  if (!refusals) return false;
  return new Set([...typeNames].map((name) => refusals.of(name, fieldName))).size > 1;
}
