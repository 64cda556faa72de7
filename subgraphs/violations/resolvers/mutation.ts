import { type CaseInputs, caseCommands } from "../commands/case-commands.ts";
import { type ComplaintInputs, complaintCommands } from "../commands/complaint-commands.ts";
import { type ListingInputs, listingCommands } from "../commands/listing-commands.ts";
import { type Command, type Outcome, runCommand } from "../commands/run-command.ts";
import type { Context } from "../context.ts";
import type { MutationResolvers } from "../generated/resolvers.ts";
import type { LifecycleRepository } from "../lifecycle-repository.ts";
import { hasSealed, isAboutSealed, isOfSealedPerson } from "./sealed-work.ts";
import { visibleListing } from "./visible-listing.ts";

/**
 * Runs a command, and sees to it that what the answer shows is read after it. The look-up that a command is refers to its
 * event, which has what was before and after.
 */
async function run(store: LifecycleRepository, command: Command, { request, loaders, lookUps }: Context) {
  const outcome = await runCommand(store, request, command);
  loaders.forget();
  const { event, repeated, problems } = outcome;
  if (event) lookUps.found("ListEvent", `${event.root}/${event.rootId}/${event.version}`);
  return {
    event,
    repeated,
    problems: problems.map((one) => ({ ...one, changedMeanwhile: [...one.changedMeanwhile] })),
  };
}

/** Id of what a command was about, as far as the caller may see it. */
function rootOf({ event, problems }: Omit<Outcome, "repeated">, id: string | null): string | null {
  if (event) return event.rootId;
  const hidden = problems.some(({ code }) => code === "NOT_FOUND" || code === "NOT_COMPETENT");
  return hidden ? null : id;
}

/** A result without what others did. */
function alone<Result extends Outcome>({ problems, ...result }: Result) {
  return { ...result, problems: problems.map((one) => ({ ...one, changedMeanwhile: [] })) };
}

async function listingOf(id: string | null, context: Context) {
  return id === null ? null : await visibleListing(await context.loaders.listingById.load(id), context);
}

/** The commands of the list; what each refuses is a problem in its result. */
export function mutationOf(
  store: LifecycleRepository,
): Required<Omit<MutationResolvers, "__resolveReference">> {
  const onCase =
    <Name extends keyof CaseInputs>(name: Name) =>
    async (_root: unknown, { input }: { input: CaseInputs[Name] }, context: Context) => {
      const result = await run(store, caseCommands(store, context.loaders)[name](input), context);
      const id = rootOf(result, "case" in input ? input.case : null);
      const found = id === null ? null : await context.loaders.caseById.load(id);
      const isSealed = found !== null && (await hasSealed(found.listings, context));
      const shown = isSealed && (await isOfSealedPerson(found, context)) ? null : found;
      if (shown) context.lookUps.found("DeterminationCase", shown.id);
      return { ...(isSealed ? alone(result) : result), case: shown };
    };

  const onListing =
    <Name extends keyof ListingInputs>(name: Name) =>
    async (_root: unknown, { input }: { input: ListingInputs[Name] }, context: Context) => {
      const result = await run(store, listingCommands(store, context.loaders)[name](input), context);
      const id = rootOf(result, input.listing);
      const part =
        result.event?.part ??
        ("repair" in input ? input.repair : "objection" in input ? input.objection : null);
      if (id !== null && (await hasSealed([id], context))) return { ...alone(result), id, part: null };
      return { ...result, id, part };
    };

  const onTerms =
    <Name extends keyof ListingInputs>(name: Name) =>
    async (root: unknown, args: { input: ListingInputs[Name] }, context: Context) => {
      const { id, ...result } = await onListing(name)(root, args, context);
      return { ...result, listing: await listingOf(id, context) };
    };

  const onRepair =
    <Name extends keyof ListingInputs>(name: Name) =>
    async (root: unknown, args: { input: ListingInputs[Name] }, context: Context) => {
      const { id, part, ...result } = await onListing(name)(root, args, context);
      const repairs = id === null ? [] : await context.loaders.repairs.load(id);
      const repair = repairs.find((one) => one.id === part) ?? null;
      return { ...result, repair, listing: await listingOf(id, context) };
    };

  const onObjection =
    <Name extends keyof ListingInputs>(name: Name) =>
    async (root: unknown, args: { input: ListingInputs[Name] }, context: Context) => {
      const { id, part, ...result } = await onListing(name)(root, args, context);
      const objections = id === null ? [] : await context.loaders.objections.load(id);
      const objection = objections.find((one) => one.id === part) ?? null;
      return { ...result, objection, listing: await listingOf(id, context) };
    };

  const onComplaint =
    <Name extends keyof ComplaintInputs>(name: Name) =>
    async (_root: unknown, { input }: { input: ComplaintInputs[Name] }, context: Context) => {
      const result = await run(store, complaintCommands(store)[name](input), context);
      const id = rootOf(result, "complaint" in input ? input.complaint : null);
      const found = id === null ? null : await context.loaders.complaintById.load(id);
      const isSealed = found !== null && (await isAboutSealed(found, context));
      if (found && !isSealed) context.lookUps.found("Complaint", found.id);
      return isSealed ? { ...alone(result), complaint: null } : { ...result, complaint: found };
    };

  return {
    draftCase: onCase("draftCase"),
    amendDraft: onCase("amendDraft"),
    giveNotice: onCase("giveNotice"),
    recordStatement: onCase("recordStatement"),
    proposeDetermination: onCase("proposeDetermination"),
    returnProposal: onCase("returnProposal"),
    confirmDetermination: onCase("confirmDetermination"),
    dropCase: onCase("dropCase"),
    enterOnList: onCase("enterOnList"),
    suspendListing: onTerms("suspendListing"),
    resumeListing: onTerms("resumeListing"),
    extendListing: onTerms("extendListing"),
    removeListing: onTerms("removeListing"),
    annulListing: onTerms("annulListing"),
    recordWithdrawal: onTerms("recordWithdrawal"),
    correctListing: onTerms("correctListing"),
    receiveRepair: onRepair("receiveRepair"),
    acceptRepair: onRepair("acceptRepair"),
    decideRepair: onRepair("decideRepair"),
    withdrawRepair: onRepair("withdrawRepair"),
    receiveObjection: onObjection("receiveObjection"),
    acceptObjection: onObjection("acceptObjection"),
    decideObjection: onObjection("decideObjection"),
    withdrawObjection: onObjection("withdrawObjection"),
    receiveComplaint: onComplaint("receiveComplaint"),
    acknowledgeComplaint: onComplaint("acknowledgeComplaint"),
    decideComplaint: onComplaint("decideComplaint"),
    withdrawComplaint: onComplaint("withdrawComplaint"),
  };
}
