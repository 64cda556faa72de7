import measures from "../../subgraphs/measures/catalogue/measures.json" with { type: "json" };
import policies from "../../subgraphs/measures/catalogue/policies.json" with { type: "json" };
import type { StateCapital } from "../../subgraphs/measures/generated/resolvers.ts";
import type { RuleSet } from "../../subgraphs/measures/rules/facts.ts";
import {
  coverageOf,
  type LimbReach,
  officeCoverageOf,
  officeLimbsOf,
} from "../../subgraphs/measures/rules/rule-set.ts";

const limbs = measures.flatMap((measure) => measure.limbs as LimbReach[]);
const forms = policies.find(({ key }) => key === "state_owned_enterprise_forms")?.value as StateCapital[];

/** The rules of the catalogue as the migrations load it. */
export const catalogueRules: RuleSet = {
  coverage: limbs.flatMap(coverageOf),
  offices: officeCoverageOf(limbs, forms),
  officeLimbs: officeLimbsOf(limbs, forms),
};
