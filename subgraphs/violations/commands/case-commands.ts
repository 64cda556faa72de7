import type {
  AmendDraftInput,
  ConfirmDeterminationInput,
  DraftCaseInput,
  DropCaseInput,
  EnterOnListInput,
  GiveNoticeInput,
  ProposeDeterminationInput,
  RecordStatementInput,
  ReturnProposalInput,
} from "../generated/resolvers.ts";
import type { LifecycleRepository, ListingToEnter, Versions } from "../lifecycle-repository.ts";
import type { Loaders } from "../loaders.ts";
import type { Case } from "../rules/case.ts";
import type { Deciding, Decision } from "../rules/change.ts";
import * as decide from "../rules/decide-case.ts";
import { contentOf, type DraftFacts, type DraftInput, draftProblems } from "../rules/draft-content.ts";
import { type Command, type Preparation, plain, prepareOn, type RootChange } from "./run-command.ts";

export interface CaseInputs {
  draftCase: DraftCaseInput;
  amendDraft: AmendDraftInput;
  giveNotice: GiveNoticeInput;
  recordStatement: RecordStatementInput;
  proposeDetermination: ProposeDeterminationInput;
  returnProposal: ReturnProposalInput;
  confirmDetermination: ConfirmDeterminationInput;
  dropCase: DropCaseInput;
  enterOnList: EnterOnListInput;
}

/** The command on a case that a mutation is. */
export type CaseCommands = {
  [Name in keyof CaseInputs]: (input: CaseInputs[Name]) => Command;
};

const ID = /^[1-9][0-9]{0,17}$/;

function prepared(decision: Decision<Case>, more: Versions = {}, also: RootChange[] = []): Preparation {
  if (!decision.change) return plain(...decision.problems);
  const { version, ...change } = decision.change;
  const own: RootChange = { root: "CASE", rootId: version.id, version: version.version, change };
  return { changes: [own, ...also], versions: { ...more, cases: [version] } };
}

/** The commands on cases; what they need of the catalogue comes from the loaders of the request. */
export function caseCommands(store: LifecycleRepository, loaders: Loaders): CaseCommands {
  async function factsOf({ subject, persons }: DraftInput): Promise<DraftFacts> {
    const ids = [subject.person, ...(persons ?? []).map(({ person }) => person)];
    const found = await store.registered(
      subject.organization ?? null,
      ids.filter((id): id is string => typeof id === "string" && ID.test(id)),
    );
    const ofSubject = subject.organization
      ? found.find(({ subjectType }) => subjectType === "ORGANIZATION")
      : found.find(({ subjectType, id }) => subjectType === "PERSON" && id === subject.person);
    return {
      behaviours: await loaders.behaviours(),
      subject: ofSubject ?? null,
      persons: new Set(found.filter(({ subjectType }) => subjectType === "PERSON").map(({ id }) => id)),
    };
  }

  /** A command whose draft is checked first; `use` gets the content of one that can stand. */
  async function withContent(
    input: DraftInput,
    authority: string,
    use: (content: ReturnType<typeof contentOf>) => Promise<Preparation> | Preparation,
  ): Promise<Preparation> {
    const facts = await factsOf(input);
    const problems = draftProblems(input, facts, authority);
    if (problems.length > 0 || facts.subject === null) return plain(...problems);
    return await use(contentOf(input, facts.subject.id));
  }

  type OnCase = { readonly case: string; readonly expectedVersion: number; readonly idempotencyKey: string };

  /** A command on a case that is there already. */
  function on<Input extends OnCase>(
    name: keyof CaseInputs,
    run: (found: Case, input: Input, deciding: Deciding) => Promise<Preparation> | Preparation,
  ): (input: Input) => Command {
    return (input) => ({
      name,
      input,
      prepare: (deciding) =>
        prepareOn<Case>(
          store,
          {
            ...{ root: "CASE", field: "case", id: input.case, expectedVersion: input.expectedVersion },
            load: (id) => store.caseById(id),
          },
          deciding,
          (found) => run(found, input, deciding),
        ),
    });
  }

  return {
    draftCase: (input) => ({
      name: "draftCase",
      input,
      prepare: (deciding) =>
        withContent(input, deciding.department, async (content) => {
          const [id = ""] = await store.nextIds("CASE", 1);
          return prepared(decide.draftCase(id, content, deciding));
        }),
    }),
    amendDraft: on("amendDraft", (found, input, { department }) =>
      withContent(input, department, (content) => prepared(decide.amendDraft(found, content))),
    ),
    giveNotice: on("giveNotice", (found, input, deciding) =>
      prepared(decide.giveNotice(found, input, deciding)),
    ),
    recordStatement: on("recordStatement", (found, input, deciding) =>
      prepared(decide.recordStatement(found, input, deciding)),
    ),
    proposeDetermination: on("proposeDetermination", (found, input, deciding) =>
      prepared(decide.proposeDetermination(found, input, deciding)),
    ),
    returnProposal: on("returnProposal", (found, { reason }) =>
      prepared(decide.returnProposal(found, reason)),
    ),
    confirmDetermination: on("confirmDetermination", (found, _input, deciding) =>
      prepared(decide.confirmDetermination(found, deciding)),
    ),
    dropCase: on("dropCase", (found, { reason }) => prepared(decide.dropCase(found, reason))),
    enterOnList: on("enterOnList", async (found, input: EnterOnListInput, deciding) => {
      const numbers = [input.number, ...(input.persons ?? []).map(({ number }) => number)];
      const facts = {
        publicityCapYears: await loaders.publicityCapYears(),
        taken: new Set(await store.listedNumbers(numbers.filter((number) => !number.includes("\0")))),
        ids: await store.nextIds("LISTING", 1 + found.persons.length),
      };
      const decision = decide.enterOnList(found, input, facts, deciding);
      const entered = decision.change ? listingsOf(decision.change.version, input) : [];
      return prepared(
        decision,
        { entered },
        entered.map((listing) => entryOf(listing, deciding)),
      );
    }),
  };
}

/** The listings of a case that is entered: the subject's, and those of the persons, which arise from it. */
function listingsOf(entered: Case, input: EnterOnListInput): ListingToEnter[] {
  const { authority, documentNumber, determinedOn, behaviours, subjectId, subjectType, persons } = entered;
  const [own = "", ...others] = entered.listings;
  const [number, ...numbers] = decide.numbersOf(entered, input);
  const of = {
    authority,
    // A case is determined before it is entered, with both.
    documentNumber: documentNumber ?? "",
    determinedOn: determinedOn ?? "",
    behaviours: behaviours.map((behaviour) => behaviour.number),
    publishedOn: input.publishedOn,
    until: input.until ?? null,
  };
  return [
    { ...of, id: own, number: number ?? "", subjectId, subjectType, arisingFrom: null, responsibility: null },
    ...persons.map(({ person, responsibility }, index) => ({
      ...{ ...of, id: others[index] ?? "", number: numbers[index] ?? "", subjectId: person },
      ...{ subjectType: "PERSON" as const, arisingFrom: own, responsibility },
    })),
  ];
}

function entryOf({ id, number, publishedOn, until }: ListingToEnter, { today }: Deciding): RootChange {
  const after = { number, publishedOn, until };
  return {
    ...{ root: "LISTING", rootId: id, version: 1 },
    change: {
      ...{ lifecycle: "LISTING", part: null, command: "LIST", stateBefore: null, reason: null },
      stateAfter: publishedOn <= today ? "IN_FORCE" : "PENDING",
      changes: Object.entries(after).map(([field, value]) => ({ field, before: null, after: value })),
    },
  };
}
