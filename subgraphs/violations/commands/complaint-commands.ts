import type {
  AcknowledgeComplaintInput,
  DecideComplaintInput,
  ReceiveComplaintInput,
  WithdrawComplaintInput,
} from "../generated/resolvers.ts";
import type { LifecycleRepository } from "../lifecycle-repository.ts";
import type { Deciding, Decision } from "../rules/change.ts";
import * as decide from "../rules/decide-complaint.ts";
import { type Command, type Preparation, plain, prepareOn } from "./run-command.ts";

export interface ComplaintInputs {
  receiveComplaint: ReceiveComplaintInput;
  acknowledgeComplaint: AcknowledgeComplaintInput;
  decideComplaint: DecideComplaintInput;
  withdrawComplaint: WithdrawComplaintInput;
}

/** The command on a complaint that a mutation is. */
export type ComplaintCommands = {
  [Name in keyof ComplaintInputs]: (input: ComplaintInputs[Name]) => Command;
};

const ID = /^[1-9][0-9]{0,17}$/;

function prepared(decision: Decision<decide.RecordedComplaint>): Preparation {
  if (!decision.change) return plain(...decision.problems);
  const { version, ...change } = decision.change;
  return {
    changes: [{ root: "COMPLAINT", rootId: version.id, version: version.version, change }],
    versions: { complaints: [version] },
  };
}

export function complaintCommands(store: LifecycleRepository): ComplaintCommands {
  type OnComplaint = {
    readonly complaint: string;
    readonly expectedVersion: number;
    readonly idempotencyKey: string;
  };

  function on<Input extends OnComplaint>(
    name: keyof ComplaintInputs,
    rule: (
      found: decide.RecordedComplaint,
      input: Input,
      deciding: Deciding,
    ) => Decision<decide.RecordedComplaint>,
  ): (input: Input) => Command {
    return (input) => ({
      name,
      input,
      prepare: (deciding) =>
        prepareOn<decide.RecordedComplaint>(
          store,
          {
            ...{ root: "COMPLAINT", field: "complaint", id: input.complaint },
            expectedVersion: input.expectedVersion,
            load: (id) => store.complaintById(id),
          },
          deciding,
          (found) => prepared(rule(found, input, deciding)),
        ),
    });
  }

  return {
    receiveComplaint: (input) => ({
      name: "receiveComplaint",
      input,
      async prepare(deciding) {
        const { listing } = input;
        const known = listing ? ID.test(listing) && (await store.listingRecord(listing)) !== null : false;
        const [id = ""] = await store.nextIds("COMPLAINT", 1);
        return prepared(decide.receiveComplaint(id, input, { listing: known }, deciding));
      },
    }),
    acknowledgeComplaint: on("acknowledgeComplaint", (found, _input, deciding) =>
      decide.acknowledgeComplaint(found, deciding),
    ),
    decideComplaint: on("decideComplaint", (found, { reasons }: DecideComplaintInput, deciding) =>
      decide.decideComplaint(found, reasons, deciding),
    ),
    withdrawComplaint: on("withdrawComplaint", (found, _input, deciding) =>
      decide.withdrawComplaint(found, deciding),
    ),
  };
}
