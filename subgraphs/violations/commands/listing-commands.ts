import type {
  AcceptObjectionInput,
  AcceptRepairInput,
  AnnulListingInput,
  CorrectListingInput,
  DecideObjectionInput,
  DecideRepairInput,
  ExtendListingInput,
  ReceiveObjectionInput,
  ReceiveRepairInput,
  RecordWithdrawalInput,
  RemoveListingInput,
  ResumeListingInput,
  SuspendListingInput,
  WithdrawObjectionInput,
  WithdrawRepairInput,
} from "../generated/resolvers.ts";
import type { LifecycleRepository, Versions } from "../lifecycle-repository.ts";
import type { Loaders } from "../loaders.ts";
import { shortestPublicityYears } from "../publicity-cap.ts";
import type { Change, Deciding, Decision } from "../rules/change.ts";
import { correctListing, correctWith } from "../rules/correct-listing.ts";
import * as decide from "../rules/decide-listing.ts";
import * as objections from "../rules/decide-objection.ts";
import * as repairs from "../rules/decide-repair.ts";
import type { ListingRecord, RecordedObjection, RecordedRepair } from "../rules/listing-record.ts";
import {
  type Command,
  type Preparation,
  type Prepared,
  plain,
  prepareOn,
  type RootChange,
} from "./run-command.ts";

export interface ListingInputs {
  suspendListing: SuspendListingInput;
  resumeListing: ResumeListingInput;
  extendListing: ExtendListingInput;
  removeListing: RemoveListingInput;
  annulListing: AnnulListingInput;
  recordWithdrawal: RecordWithdrawalInput;
  correctListing: CorrectListingInput;
  receiveRepair: ReceiveRepairInput;
  acceptRepair: AcceptRepairInput;
  decideRepair: DecideRepairInput;
  withdrawRepair: WithdrawRepairInput;
  receiveObjection: ReceiveObjectionInput;
  acceptObjection: AcceptObjectionInput;
  decideObjection: DecideObjectionInput;
  withdrawObjection: WithdrawObjectionInput;
}

/** The command on a listing, its repairs and its objections that a mutation is. */
export type ListingCommands = {
  [Name in keyof ListingInputs]: (input: ListingInputs[Name]) => Command;
};

/** The versions that a change of a listing makes. */
function versionsOf({ id }: ListingRecord, version: decide.ListingVersion): Versions {
  return "terms" in version
    ? { listings: [{ id, ...version.terms, reason: version.reason, determination: version.determination }] }
    : { suspensions: [{ ...version.suspension, listing: id }] };
}

/** Changes of one listing in their order, each with the next version. */
function changesOf(listing: ListingRecord, changes: readonly Change<unknown>[]): RootChange[] {
  return changes.map(({ version: _, ...change }, index) => ({
    ...{ root: "LISTING" as const, rootId: listing.id, version: listing.version + 1 + index },
    change,
  }));
}

function ofListing(listing: ListingRecord, decision: Decision<decide.ListingVersion>): Preparation {
  if (!decision.change) return plain(...decision.problems);
  return {
    changes: changesOf(listing, [decision.change]),
    versions: versionsOf(listing, decision.change.version),
  };
}

/** What listings are changed by one command. */
function together(prepared: readonly Prepared[]): Prepared {
  return {
    changes: prepared.flatMap(({ changes }) => changes),
    versions: { listings: prepared.flatMap(({ versions }) => versions.listings ?? []) },
  };
}

const ID = /^[1-9][0-9]{0,17}$/;

function ofRepair(
  listing: ListingRecord,
  decision: Decision<RecordedRepair>,
  removal: Change<decide.ListingVersion> | null = null,
): Preparation {
  if (!decision.change) return plain(...decision.problems);
  return {
    changes: changesOf(listing, removal ? [decision.change, removal] : [decision.change]),
    versions: {
      repairs: [{ ...decision.change.version, listing: listing.id }],
      ...(removal ? versionsOf(listing, removal.version) : {}),
    },
  };
}

function ofObjection(listing: ListingRecord, decision: Decision<RecordedObjection>): Preparation {
  if (!decision.change) return plain(...decision.problems);
  return {
    changes: changesOf(listing, [decision.change]),
    versions: { objections: [{ ...decision.change.version, listing: listing.id }] },
  };
}

/** The commands on listings; what they need of the catalogue comes from the loaders of the request. */
export function listingCommands(store: LifecycleRepository, loaders: Loaders): ListingCommands {
  type OnListing = {
    readonly listing: string;
    readonly expectedVersion: number;
    readonly idempotencyKey: string;
  };

  function on<Input extends OnListing>(
    name: keyof ListingInputs,
    run: (
      listing: ListingRecord,
      input: Input,
      rules: repairs.RepairRules,
      deciding: Deciding,
    ) => Promise<Preparation> | Preparation,
  ): (input: Input) => Command {
    return (input) => ({
      name,
      input,
      prepare: (deciding) =>
        prepareOn<ListingRecord>(
          store,
          {
            ...{
              root: "LISTING",
              field: "listing",
              id: input.listing,
              expectedVersion: input.expectedVersion,
            },
            load: (id) => store.listingRecord(id),
          },
          deciding,
          async (listing) => {
            const publicityCapYears = await loaders.publicityCapYears();
            const rules = {
              publicityCapYears,
              shortestPublicityYears: shortestPublicityYears(await loaders.datedNumbers()),
            };
            return await run(listing, input, rules, deciding);
          },
        ),
    });
  }

  /** A command on the listing itself. */
  const terms = <Input extends OnListing>(
    name: keyof ListingInputs,
    rule: (
      listing: ListingRecord,
      input: Input,
      rules: decide.ListingRules,
      deciding: Deciding,
    ) => Decision<decide.ListingVersion>,
  ) => on<Input>(name, (listing, ...rest) => ofListing(listing, rule(listing, ...rest)));

  return {
    suspendListing: terms("suspendListing", decide.suspendListing),
    resumeListing: terms("resumeListing", decide.resumeListing),
    extendListing: terms("extendListing", decide.extendListing),
    removeListing: terms("removeListing", decide.removeListing),
    annulListing: terms("annulListing", decide.annulListing),
    recordWithdrawal: terms("recordWithdrawal", decide.recordWithdrawal),
    correctListing: on("correctListing", async (listing, input: CorrectListingInput, rules, deciding) => {
      const { arisingFrom } = input;
      const facts = {
        behaviours: await loaders.behaviours(),
        arisingFrom: arisingFrom && ID.test(arisingFrom) ? await store.listingRecord(arisingFrom) : null,
      };
      const decision = correctListing(listing, input, facts, rules, deciding);
      const own = ofListing(listing, decision);
      const version = decision.change?.version;
      if ("problems" in own || !version || !("terms" in version) || !version.determination) return own;
      const { determination } = version;
      const arising = await store.listingRecordsArising(listing.id);
      const also = arising
        .filter((one) => one.determination === listing.determination)
        .map((one) => ofListing(one, correctWith(one, determination, input.reason, rules, deciding)))
        // What was annulled is left as it is.
        .filter((one): one is Prepared => !("problems" in one));
      return together([own, ...also]);
    }),
    receiveRepair: on("receiveRepair", async (listing, input: ReceiveRepairInput, rules, deciding) => {
      const [id = ""] = await store.nextIds("REPAIR", 1);
      return ofRepair(listing, repairs.receiveRepair(id, listing, input, rules, deciding));
    }),
    acceptRepair: on("acceptRepair", (listing, input: AcceptRepairInput, rules, deciding) =>
      ofRepair(listing, repairs.acceptRepair(listing, input, rules, deciding)),
    ),
    decideRepair: on("decideRepair", (listing, input: DecideRepairInput, rules, deciding) => {
      const { decision, removal } = repairs.decideRepair(listing, input, rules, deciding);
      return ofRepair(listing, decision, removal);
    }),
    withdrawRepair: on("withdrawRepair", (listing, { repair }: WithdrawRepairInput, _rules, deciding) =>
      ofRepair(listing, repairs.withdrawRepair(listing, repair, deciding)),
    ),
    receiveObjection: on(
      "receiveObjection",
      async (listing, input: ReceiveObjectionInput, _rules, deciding) => {
        const [id = ""] = await store.nextIds("OBJECTION", 1);
        return ofObjection(listing, objections.receiveObjection(id, listing, input, deciding));
      },
    ),
    acceptObjection: on("acceptObjection", (listing, input: AcceptObjectionInput, _rules, deciding) =>
      ofObjection(listing, objections.acceptObjection(listing, input, deciding)),
    ),
    decideObjection: on("decideObjection", (listing, input: DecideObjectionInput, _rules, deciding) =>
      ofObjection(listing, objections.decideObjection(listing, input, deciding)),
    ),
    withdrawObjection: on("withdrawObjection", (listing, input: WithdrawObjectionInput, _rules, deciding) =>
      ofObjection(listing, objections.withdrawObjection(listing, input.objection, deciding)),
    ),
  };
}
