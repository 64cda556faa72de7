import type {
  ListingResultResolvers,
  ObjectionResultResolvers,
  RepairResultResolvers,
} from "../generated/resolvers.ts";
import type { LifecycleRepository } from "../lifecycle-repository.ts";
import { dutiesOf } from "./duties-of.ts";

// After every day there is: what is owed is told whenever it is due.
const EVER = "9999-12-31";

interface ResultTypes {
  readonly ListingResult: ListingResultResolvers;
  readonly RepairResult: RepairResultResolvers;
  readonly ObjectionResult: ObjectionResultResolvers;
}

/** What a result tells beside what it is about: what is owed now. */
export function resultsOf(store: LifecycleRepository): ResultTypes {
  const owed: NonNullable<ListingResultResolvers["owed"]> = async (
    { listing },
    _args,
    { loaders, request },
  ) =>
    listing
      ? await dutiesOf(await store.openWorkOn(listing.id), loaders, { today: request.today, until: EVER })
      : [];
  return { ListingResult: { owed }, RepairResult: { owed }, ObjectionResult: { owed } };
}
