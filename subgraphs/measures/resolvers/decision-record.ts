import { type Demand, lackOf } from "../../../schema/access/demand.ts";
import { readsPersons } from "../../../schema/access/reads-persons.ts";
import type { Viewer } from "../../../schema/request-context.ts";
import { idOf, textOf } from "../../shared/arguments.ts";
import { requireOf } from "../../shared/enforce-access.ts";
import { connectionOf, pageOf } from "../../shared/paging.ts";
import type { Context } from "../context.ts";
import type {
  DecisionRecordResolvers,
  MutationResolvers,
  OrganizationResolvers,
  PersonResolvers,
  QueryDecisionRecordsArgs,
  QueryResolvers,
} from "../generated/resolvers.ts";
import type {
  Catalogue,
  DecisionRecordConnectionModel,
  DecisionRecordModel,
  EligibilityModel,
} from "../models.ts";
import { codeOf, isCode } from "../records/record-code.ts";
import {
  listingsOf,
  type RecordContent,
  readContent,
  sealedFrom,
  subjectOf,
  tellsOfOthers,
} from "../records/record-content.ts";
import { questionProblems, type RecordDesk, recordDecision } from "../records/record-decision.ts";
import { makesRecords, readNumber, writeNumber } from "../records/record-number.ts";
import { AUDITOR, type RecordRow } from "../records/record-store.ts";
import { believedContent, verifyRecord } from "../records/verify-record.ts";

const PURPOSE = [["recorded_purpose"]];
/** As `Person.eligibility` and `Appointment.eligibility` ask for them. */
const OF_PERSONS: Demand = {
  authenticated: false,
  scopes: [
    ["list:read", "person:read"],
    ["list:read", "person:match"],
  ],
  policies: PURPOSE,
};
const OF_OFFICES: Demand = {
  authenticated: false,
  scopes: [["list:read", "person:read"]],
  policies: PURPOSE,
};

/** A cursor of the list: the id of the last one seen. */
const KEY = [/^[1-9][0-9]{0,17}$/];

/** As whom a viewer reads records: those of the department, or all. No token can name who audits. */
function actingOf({ department, scopes }: Viewer): string {
  if (scopes.has("audit:read")) return AUDITOR;
  return department !== null && makesRecords(department) ? department : "";
}

/** Whether a listing that a record rests on is sealed: since a day that was known then, or as it has ended earlier. */
async function isSealed(content: RecordContent, { request, loaders }: Context): Promise<boolean> {
  if (request.viewer.scopes.has("audit:read")) return false;
  const from = sealedFrom(content);
  if (from !== null && from <= request.today) return true;
  const listings = listingsOf(content).map(({ listing }) => loaders.sealedListings.load(listing));
  return (await Promise.all(listings)).some((sealed) => sealed !== null);
}

/**
 * Whether person and answer of a record are kept back. Who may only match persons sees those of records of their own: who
 * was matched by others is for who may read persons.
 */
async function isWithheld({ content }: DecisionRecordModel, context: Context): Promise<boolean> {
  if (!content) return false;
  const { subject, question, asked } = content;
  const { viewer } = context.request;
  const demand = asked.officer === viewer.subject && question.role === null ? OF_PERSONS : OF_OFFICES;
  return (subject.person !== null && lackOf(demand, viewer) !== null) || (await isSealed(content, context));
}

/** Whether the whole of it is kept back besides: it has facts of others than it is about. */
function contentIsWithheld({ content }: DecisionRecordModel, viewer: Viewer): boolean {
  return content !== null && tellsOfOthers(content) && !readsPersons(viewer);
}

/** What a record says where it is not kept back. */
async function toldContent(model: DecisionRecordModel, context: Context): Promise<RecordContent | null> {
  return (await isWithheld(model, context)) ? null : model.content;
}

function eligibilityOf(
  { asked, subject, question, knownAt, catalogue: recorded, answer }: RecordContent,
  catalogue: Catalogue,
): EligibilityModel {
  const { ambiguities: ids, ...eligibility } = answer;
  return {
    ...eligibility,
    catalogue,
    subject: subjectOf({ subject }) ?? "",
    on: question.on,
    recordedAt: knownAt,
    asRecorded: {
      department: asked.department,
      version: recorded.version,
      ambiguities: ids.flatMap((id) => recorded.ambiguities.find((one) => one.id === id) ?? []),
    },
  };
}

/** Decision records: their making, reading and checking. */
export function recordsOf(desk: RecordDesk): {
  Query: Pick<QueryResolvers, "decisionRecord" | "decisionRecords" | "checkDecisionRecord">;
  Mutation: MutationResolvers;
  DecisionRecord: DecisionRecordResolvers;
  Organization: Pick<OrganizationResolvers, "decisionRecords">;
  Person: Pick<PersonResolvers, "decisionRecords">;
} {
  /** A record that is told of. What is not as it was signed says nothing. */
  async function told(row: RecordRow, { lookUps }: Context): Promise<DecisionRecordModel> {
    lookUps.found("DecisionRecord", writeNumber(row));
    return { row, content: await believedContent(row, desk.keys) };
  }

  async function pageOfRecords(
    args: QueryDecisionRecordsArgs,
    context: Context,
    load: (page: { before: string | null; limit: number }) => Promise<readonly RecordRow[]>,
  ): Promise<DecisionRecordConnectionModel> {
    const { first, after } = pageOf(args, KEY);
    const rows = await load({ before: after?.[0] ?? null, limit: first + 1 });
    const { edges, pageInfo } = connectionOf(rows, first, ({ id }) => [id]);
    const nodes = await Promise.all(edges.map(({ node }) => told(node, context)));
    return {
      edges: edges.map(({ cursor }, i) => ({ cursor, node: nodes[i] as DecisionRecordModel })),
      ...{ nodes, pageInfo },
    };
  }

  /**
   * What was asked about a subject. Of a person what rests on a sealed listing is left out for who does not audit: that
   * there is a record of theirs which is kept back would tell of the listing.
   */
  async function recordsOfSubject(
    type: "Organization" | "Person",
    id: string,
    args: QueryDecisionRecordsArgs,
    context: Context,
  ): Promise<DecisionRecordConnectionModel> {
    const { request, loaders, lookUps } = context;
    const subject = idOf("id", id);
    const acting = actingOf(request.viewer);
    const sealedOn = type === "Person" && acting !== AUDITOR ? request.today : null;
    lookUps.saw(`${type}.decisionRecords`);
    if (type === "Person") lookUps.found("Person", subject);
    return await pageOfRecords(args, context, (page) =>
      loaders.recordsOfSubject({ acting, sealedOn, ...page }).load(subject),
    );
  }

  return {
    Query: {
      decisionRecord: async (_root, args, context) => {
        const number = readNumber(textOf("number", args.number));
        const acting = actingOf(context.request.viewer);
        const row = number && (await context.loaders.recordByNumber(acting, number));
        if (row) return await told(row, context);
        context.lookUps.missed("DecisionRecord");
        return null;
      },
      decisionRecords: (_root, args, context) =>
        pageOfRecords(args, context, ({ before, limit }) =>
          context.loaders.recordsBefore(actingOf(context.request.viewer), before, limit),
        ),
      checkDecisionRecord: async (_root, args, { loaders }) => {
        const number = readNumber(textOf("number", args.number).trim());
        const typed = textOf("code", args.code);
        const row = number && (await loaders.recordByNumber(AUDITOR, number));
        const genuine =
          row !== null && isCode(typed, codeOf(row.signature)) && (await verifyRecord(row, desk)).genuine;
        return { genuine, on: genuine ? (readContent(row.content)?.question.on ?? null) : null };
      },
    },

    Organization: {
      decisionRecords: ({ id }, args, context) => recordsOfSubject("Organization", id, args, context),
    },

    Person: {
      decisionRecords: ({ id }, args, context) => recordsOfSubject("Person", id, args, context),
    },

    Mutation: {
      recordDecision: async (_root, { input }, context) => {
        const { loaders, request, lookUps } = context;
        const subject = {
          person: input.person == null ? null : idOf("person", input.person),
          organization: input.organization == null ? null : idOf("organization", input.organization),
        };
        const problems = questionProblems(input);
        if (problems.length > 0) return { record: null, repeated: false, problems };
        if (subject.person !== null) requireOf(request.viewer, input.role == null ? OF_PERSONS : OF_OFFICES);
        const outcome = await recordDecision(desk, await loaders.catalogue(), request, input, subject);
        const isUnknown = outcome.problems.some(
          ({ code, field }) => code === "NOT_FOUND" && field === "person",
        );
        if (isUnknown && subject.person !== null) lookUps.missed("Person", subject.person);
        return {
          record: outcome.record && (await told(outcome.record, context)),
          repeated: outcome.repeated,
          problems: [...outcome.problems],
        };
      },
    },

    DecisionRecord: {
      about: async (model, _args, context) => {
        const organization = model.content?.subject.organization?.id ?? "";
        const person = (await toldContent(model, context))?.subject.person?.id ?? "";
        return `${organization}/${person}`;
      },
      number: ({ row }) => writeNumber(row),
      code: ({ row }) => codeOf(row.signature),
      department: ({ row }) => row.department,
      officer: ({ row }) => row.officer,
      purpose: ({ content }) => content?.asked.purpose ?? null,
      recordedAt: ({ row }) => row.recordedAt,
      on: ({ content }) => content?.question.on ?? null,
      action: ({ content }) => content?.question.action ?? null,
      role: ({ content }) => content?.question.role ?? null,
      organizationName: ({ content }) => content?.subject.organization?.name ?? null,
      personName: async (model, _args, context) => {
        const person = (await toldContent(model, context))?.subject.person;
        if (!person) return null;
        context.lookUps.saw("DecisionRecord.personName");
        context.lookUps.found("Person", person.id);
        return person.name;
      },
      eligibility: async (model, _args, context) => {
        const content = await toldContent(model, context);
        if (!content) return null;
        const { person } = content.subject;
        if (person) {
          context.lookUps.saw("DecisionRecord.eligibility");
          context.lookUps.found("Person", person.id);
        }
        return eligibilityOf(content, await context.loaders.catalogue());
      },
      withheld: async (model, _args, context) =>
        contentIsWithheld(model, context.request.viewer) || (await isWithheld(model, context)),
      content: async (model, _args, context) => {
        const content = await toldContent(model, context);
        if (!content || contentIsWithheld(model, context.request.viewer)) return null;
        context.lookUps.saw("DecisionRecord.content");
        if (content.subject.person) context.lookUps.found("Person", content.subject.person.id);
        for (const { holder } of content.facts.officerFacts ?? []) {
          if (holder.__typename === "Person") context.lookUps.found("Person", holder.id);
        }
        return model.row.content;
      },
      hash: ({ row }) => row.hash.toString("hex"),
      signature: ({ row }) => row.signature.toString("base64"),
      algorithm: ({ row }) => row.algorithm,
      keyId: ({ row }) => row.keyId,
      verification: async ({ row }) => {
        const { genuine, steps } = await verifyRecord(row, desk);
        return { genuine, steps: [...steps] };
      },
    },
  };
}
