import type { Demand } from "../../../schema/access/demand.ts";
import { readsPersons } from "../../../schema/access/reads-persons.ts";
import { badUserInput } from "../../../schema/error-codes.ts";
import { numberOf } from "../../shared/arguments.ts";
import { requireOf } from "../../shared/enforce-access.ts";
import { divisionName } from "../code-tables.ts";
import type { Context } from "../context.ts";
import type {
  CandidateResolvers,
  IdentificationResolvers,
  QueryIdentifyOrganizationArgs,
  QueryIdentifyPersonArgs,
} from "../generated/resolvers.ts";
import { checkIdentityNumber } from "../identity/identity-number.ts";
import type { CandidateModel, HolderType, IdentificationModel, SubjectModel } from "../models.ts";
import { MATCHES } from "./search-hit.ts";
import { searchedText } from "./search-page.ts";
import { READS_PERSONS } from "./walked-subject.ts";

const MATCHES_PERSONS: Demand = {
  authenticated: false,
  scopes: [["person:match"]],
  policies: [["recorded_purpose"]],
};

/** Candidates of one answer at most, and when nothing is said of it. */
const MOST = 100;
const USUAL = 20;
const OFFICES_SHOWN = 5;

/** Candidates for a name: as the search finds them, those last that the department has decided are not the same. */
async function candidatesFor(
  name: string,
  type: HolderType,
  first: number,
  { loaders, request, lookUps }: Context,
): Promise<Pick<IdentificationModel, "candidates" | "more">> {
  const decisions = await loaders.standingNotSame(request.viewer.department, name);
  const notSame = new Map(decisions.map((one) => [one.candidateId, one]));
  const kinds = { organizations: type === "ORGANIZATION", persons: type === "PERSON" };
  // So many more as may have to make room.
  const limit = first + notSame.size + 1;
  const { hits, complete } = await loaders.search({ text: name, ...kinds, after: null, limit });
  // A code is an identifier, and no name.
  const named = hits.filter(({ match }) => MATCHES[match] !== "CODE");
  const inOrder = [
    ...named.filter(({ id }) => !notSame.has(id)),
    ...named.filter(({ id }) => notSame.has(id)),
  ];
  const shown = await Promise.all(
    inOrder.slice(0, first).map(async (hit) => {
      const subject: SubjectModel | null = await (type === "PERSON"
        ? loaders.person.load(hit.id)
        : loaders.organization.load(hit.id));
      if (type === "PERSON") lookUps.found("Person", hit.id);
      return subject && { hit, subject, notSame: notSame.get(hit.id) ?? null };
    }),
  );
  return {
    candidates: shown.filter((one) => one !== null),
    more: inOrder.length > first || !complete,
  };
}

async function identified(
  subject: SubjectModel,
  name: string | null,
  { loaders }: Context,
): Promise<IdentificationModel> {
  const nameAgrees = name === null ? null : await loaders.hasBorne(subject.id, name);
  return { outcome: "MATCH", subject, nameAgrees, candidates: [], more: false };
}

const NOBODY: Pick<IdentificationModel, "subject" | "nameAgrees" | "candidates" | "more"> = {
  ...{ subject: null, nameAgrees: null, candidates: [], more: false },
};

function missing(argument: string): never {
  throw badUserInput(argument, { zh: "代码或证件、名称须给其一", en: "give an exact identifier, or a name" });
}

const firstOf = (first: number | null | undefined) =>
  numberOf("first", first, { most: MOST, otherwise: USUAL });

/** Which organization is meant by a code, or may be by a name. */
export async function identifyOrganization(
  args: QueryIdentifyOrganizationArgs,
  context: Context,
): Promise<IdentificationModel> {
  const first = firstOf(args.first);
  const name = args.name == null ? null : searchedText(args.name, "name");
  if (args.code == null && name === null) missing("code");
  const organization = args.code == null ? null : await context.loaders.organizationByCode.load(args.code);
  if (organization) return await identified(organization, name, context);
  const found = name === null ? {} : await candidatesFor(name, "ORGANIZATION", first, context);
  return { ...NOBODY, outcome: args.code == null ? "INSUFFICIENT" : "NO_MATCH", ...found };
}

/** Which person is meant by a document, or may be by a name. */
export async function identifyPerson(
  args: QueryIdentifyPersonArgs,
  context: Context,
): Promise<IdentificationModel> {
  const { loaders, lookUps, request } = context;
  const first = firstOf(args.first);
  const name = args.name == null ? null : searchedText(args.name, "name");
  const { type, number } = args;
  if ((type == null) !== (number == null)) {
    throw badUserInput(type == null ? "type" : "number", {
      zh: "证件类型与号码须同时给出",
      en: "type and number of a document come together",
    });
  }
  if (type == null || number == null) {
    if (name === null) missing("number");
    requireOf(request.viewer, READS_PERSONS);
    return { ...NOBODY, outcome: "INSUFFICIENT", ...(await candidatesFor(name, "PERSON", first, context)) };
  }
  requireOf(request.viewer, MATCHES_PERSONS);
  const check = checkIdentityNumber(type, number);
  if (!check.ok) throw badUserInput("number", check.reason);
  const person = await loaders.personByIdentity(type, check.number);
  if (person) {
    lookUps.found("Person", person.id);
    return await identified(person, name, context);
  }
  lookUps.missed("Person");
  const candidates = readsPersons(request.viewer)
    ? name === null
      ? {}
      : await candidatesFor(name, "PERSON", first, context)
    : { candidates: null };
  return { ...NOBODY, outcome: "NO_MATCH", ...candidates };
}

export const Identification: IdentificationResolvers = {
  withheld: ({ candidates }) => candidates === null,
};

const personOf = ({ subject }: CandidateModel) => (subject.__typename === "Person" ? subject : null);
const organizationOf = ({ subject }: CandidateModel) =>
  subject.__typename === "Organization" ? subject : null;

// What it has of others is text: nothing of a candidate leads to a subject that could be checked.
export const Candidate: CandidateResolvers = {
  id: ({ subject }) => subject.id,
  type: ({ hit }) => hit.type,
  name: ({ subject }) => subject.name,
  matchedName: ({ hit }) => hit.name,
  former: ({ hit }) => hit.former,
  match: ({ hit }) => MATCHES[hit.match] ?? "CONTAINS",
  identityType: (candidate) => personOf(candidate)?.identityType ?? null,
  identityMask: (candidate) => personOf(candidate)?.identityMask ?? null,
  offices: async (candidate, _args, { loaders, request }) => {
    const person = personOf(candidate);
    if (!person) return [];
    const filter = { on: request.today, roles: null, after: null, limit: OFFICES_SHOWN };
    const positions = await loaders.positionsOf(filter).load(person.id);
    const offices = await Promise.all(
      positions.map(async ({ organizationId, role, since }) => {
        const organization = await loaders.organization.load(organizationId);
        if (!organization) return [];
        return [{ organizationName: organization.name, organizationCode: organization.code, role, since }];
      }),
    );
    return offices.flat();
  },
  code: (candidate) => organizationOf(candidate)?.code ?? null,
  kind: (candidate) => organizationOf(candidate)?.kind ?? null,
  division: (candidate) => {
    const code = organizationOf(candidate)?.division ?? null;
    return code === null ? null : { code, name: divisionName(code) };
  },
  registrationStatus: (candidate) => organizationOf(candidate)?.registrationStatus ?? null,
  registeredOn: (candidate) => organizationOf(candidate)?.registeredOn ?? null,
};
