import type { OfficerFactResolvers } from "../generated/resolvers.ts";
import { askedHolder } from "./asked-subject.ts";

export const OfficerFact: OfficerFactResolvers = {
  holder: (fact, _args, { loaders }, info) => askedHolder(fact, loaders, info),
};
