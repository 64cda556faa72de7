import { type GraphQLSchema, getNamedType, isInputObjectType, isRequiredInputField } from "graphql";
import { CAST_ORGANIZATIONS, CAST_PERSONS } from "../../../gateway/demo/scenario-cast.ts";
import type { Viewer } from "../../../schema/request-context.ts";
import { sampleOf } from "../attacks/argument-places.ts";
import { TODAY } from "../request.ts";
import type { Work } from "./work.ts";

/** Rows of the demo registry that the ways lead by. */
export interface Met {
  /** Number of the supplier's listing: in force, with an objection and a suspension that has ended. */
  readonly inForce: string;
  /** Number of a listing of an organization that was taken off the list. */
  readonly ended: string;
  /** Number of the listed director's listing, with the same. */
  readonly ofPerson: string;
  /** Id of the listed director. */
  readonly person: string;
  /** Id of the company that he is a director of. */
  readonly organization: string;
  /** Id of a company that has a listed officer. */
  readonly firstStep: string;
  /** Ids of a company and of the one that controls it. */
  readonly controlled: string;
  readonly controller: string;
  readonly work: Work;
  /** Id of an obligation of the finance bureau against the supplier. */
  readonly obligation: string;
  /** The input of a report on an obligation of HRSS that has been given. */
  readonly report: string;
  /** The input of a periodic report of HRSS that has been submitted. */
  readonly periodic: string;
  /** The input of an addition by NDRC that has been recorded. */
  readonly addition: string;
  /** The code of each department's first decision record: of a company with persons for officers. */
  readonly codes: ReadonlyMap<string, string>;
}

/** A query that asks for `selection` of the objects that a way leads to. */
type Way = (selection: string, viewer: Viewer) => string;

/** Arguments of the fields of the root, where they need some. */
export function rootArguments({
  inForce,
  person,
  organization,
  controlled,
  controller,
  work,
  obligation,
  codes,
}: Met): Readonly<Record<string, string>> {
  return {
    organization: `(code: "${CAST_ORGANIZATIONS.supplier.code}")`,
    organizations: `(codes: ["${CAST_ORGANIZATIONS.supplier.code}"])`,
    person: `(id: "${person}")`,
    persons: `(ids: ["${person}"])`,
    personByIdentity: `(type: RESIDENT_ID, number: "${CAST_PERSONS.listedDirector.id_number}")`,
    appointment: `(person: "${person}", organization: "${organization}", role: DIRECTOR)`,
    search: `(text: "${CAST_ORGANIZATIONS.controlled.name}")`,
    network: `(root: "${controlled}", limit: 1)`,
    path: `(from: "${controlled}", to: "${controller}")`,
    controlGroup: `(organization: "${controlled}")`,
    listing: `(number: "${inForce}")`,
    measure: "(number: 14)",
    limb: '(id: "14a")',
    periodicReports: `(on: "${TODAY}")`,
    publications: "(channel: CREDIT_CHINA)",
    publicationStatistics: "(channel: CREDIT_CHINA)",
    department: '(id: "HRSS")',
    obligation: `(id: "${obligation}")`,
    // Which nobody has.
    screening: '(id: "999999")',
    officeConflicts: "(measure: 14)",
    identifyOrganization: `(code: "${CAST_ORGANIZATIONS.supplier.code}")`,
    identifyPerson: `(type: RESIDENT_ID, number: "${CAST_PERSONS.listedDirector.id_number}")`,
    decisionRecord: '(number: "HRSS-2026-1")',
    checkDecisionRecord: `(number: "HRSS-2026-1", code: "${codes.get("HRSS")}")`,
    determinationCase: `(id: "${work.case}")`,
    complaint: `(id: "${work.complaint}")`,
    determinationCases: '(authority: "HRSS")',
    complaints: '(authority: "HRSS")',
    objections: '(authority: "HRSS")',
    repairs: '(authority: "HRSS")',
    duties: '(authority: "HRSS", until: "2027-01-01")',
  };
}

/** Arguments of other fields, where they need some. */
export const FIELD_ARGUMENTS: Readonly<Record<string, string>> = {
  "Organization.eligibility": "(action: GOV_PROCUREMENT_SUPPLIER)",
  "Person.eligibility": "(action: HOLD_OFFICE)",
  "Subject.eligibility": "(action: PPP_PARTNER_SELECTION)",
};

/** What keeps a command from being done: a key that is none, a screening that nobody has. */
const NEVER: Readonly<Record<string, string>> = { idempotencyKey: '""', screening: '"999999"' };

/**
 * Arguments of a command that is never done, whoever gives it: its key is none, which is a problem of the first things
 * that are looked at.
 */
export function commandArguments(schema: GraphQLSchema): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.values(schema.getMutationType()?.getFields() ?? {}).map(({ name, args: [argument] }) => {
      const type = argument && getNamedType(argument.type);
      if (!isInputObjectType(type)) throw new Error(`no input: ${name}`);
      const fields = Object.values(type.getFields())
        .filter(isRequiredInputField)
        .map((field) => `${field.name}: ${NEVER[field.name] ?? sampleOf(field.type)}`);
      return [name, `(input: { ${fields.join(", ")} })`];
    }),
  );
}

/** The input of a department's first decision record. */
export const decisionOf = ({ firstStep }: Pick<Met, "firstStep">) =>
  `idempotencyKey: "given", organization: "${firstStep}", action: PRIORITY_SUPERVISION`;

/** The input of a decision that an organization is not the same. */
export const notSameOf = (candidate: string) => `candidate: "${candidate}", name: "谈瀛", reason: "不符"`;

/** Of a listing that is not there: it changes nothing. */
const RECORDING = `recordPublications(input: {
  idempotencyKey: "none", channel: CREDIT_CHINA, action: PUBLISHED, on: "${TODAY}", listings: ["999999"] })`;

/** The ways to objects of each type: "Type", or "Type, what it is of" where that makes a difference. */
export function waysBy(met: Met): Readonly<Record<string, Way>> {
  const root = rootArguments(met);
  const { work } = met;
  /** "a { b" leads to a field of a field; whatever is left open is closed. */
  const through =
    (start: string): Way =>
    (selection) => {
      const open = `{ ${start} { ${selection} }`;
      return open + " }".repeat(open.split("{").length - open.split("}").length);
    };
  const organization = (name: keyof typeof CAST_ORGANIZATIONS, path = "") =>
    through(`organization(code: "${CAST_ORGANIZATIONS[name].code}")${path}`);
  const listing = (number: string, path = "") => through(`listing(number: "${number}")${path}`);
  /** By whichever of the two the viewer may be allowed. */
  const person =
    (path = ""): Way =>
    (selection, viewer) => {
      const name = viewer.scopes.has("person:match") ? "personByIdentity" : "person";
      return through(`${name}${root[name]}${path}`)(selection, viewer);
    };
  const mutation: Way = (selection) => `mutation { ${selection} }`;
  /** What comes of a command; `kind` is of its result. */
  const result = (kind: keyof Work["given"], type: string): Way => {
    const way = through(`${work.given[kind]} { problems { code } ... on ${type}`);
    return (selection, viewer) => `mutation ${way(selection, viewer)}`;
  };
  const reported =
    (start: string): Way =>
    (selection, viewer) =>
      `mutation ${through(start)(selection, viewer)}`;
  /** The viewer's department's n-th record. */
  const ofRecord =
    (sequence: number, path = " { withheld ... on DecisionRecord"): Way =>
    (selection, viewer) =>
      through(`decisionRecord(number: "${viewer.department}-2026-${sequence}")${path}`)(selection, viewer);
  const inCase = (path = "") => through(`determinationCase${root.determinationCase}${path}`);
  const ofName = `name: "${CAST_PERSONS.listedDirector.name}"`;
  const ofPersons = `search(text: "${CAST_PERSONS.listedDirector.name}", kinds: [PERSON])`;
  const staleCommand = `dropCase(input: { idempotencyKey: "stale", case: "${work.case}", expectedVersion: 1, reason: "无" })`;
  return {
    Query: (selection) => `{ ${selection} }`,
    "Query, of departments": (selection) => `{ ${selection} }`,
    "Query, of its own": (selection, { department }) => `{ ${selection.replace("HRSS", `${department}`)} }`,
    Organization: organization("supplier"),
    Person: person(),
    "Subject, an organization": listing(met.inForce, " { subject"),
    "Subject, a person": listing(met.ofPerson, " { withheld subject"),
    "Position, a person": organization("dispatcher", " { positions { nodes { withheld ... on Position"),
    "Position, an organization": organization(
      "controlled",
      " { positions(roles: [ACTUAL_CONTROLLER]) { nodes",
    ),
    Appointment: through(`appointment${root.appointment}`),
    "Listing, an organization, in force today": listing(met.inForce),
    "Listing, an organization, not in force": listing(met.ended),
    "Listing, a person": listing(met.ofPerson, " { withheld ... on Listing"),
    Determination: listing(met.inForce, " { determination"),
    Suspension: listing(met.inForce, " { suspensions"),
    "Suspension, an organization": listing(met.inForce, " { suspensions"),
    "Suspension, a person": listing(met.ofPerson, " { withheld suspensions"),
    Objection: listing(met.inForce, " { objections"),
    ListingCorrection: listing(met.inForce, " { corrections"),
    "ListingCorrection, an organization": listing(met.inForce, " { corrections"),
    "ListingCorrection, a person": listing(met.ofPerson, " { withheld corrections"),
    "Objection, an organization": listing(met.inForce, " { objections"),
    "Objection, a person": listing(met.ofPerson, " { withheld objections"),
    "Restriction, an organization": organization("supplier", " { restrictions"),
    "Restriction, a person": person(" { restrictions"),
    "Ground, the subject's own listing": organization("supplier", " { restrictions { grounds"),
    "Ground, another person's listing": organization(
      "firstStep",
      " { restrictions { grounds { withheld ... on Ground",
    ),
    "Eligibility, an organization": organization(
      "supplier",
      " { eligibility(action: GOV_PROCUREMENT_SUPPLIER)",
    ),
    "Eligibility, a person": person(" { eligibility(action: HOLD_OFFICE)"),
    "NearMiss, the subject's own listing": organization(
      "repaired",
      " { eligibility(action: GOV_PROCUREMENT_SUPPLIER) { notApplied",
    ),
    // Before the officer's listing.
    "NearMiss, another person's listing": organization(
      "firstStep",
      ' { eligibility(action: PRIORITY_SUPERVISION, on: "2026-01-01") { notApplied { ... on NearMiss',
    ),
    "Query, by document": (selection) => `{ ${selection} }`,
    "Query, by name": (selection) =>
      `{ ${selection.replace(/identifyPerson\([^)]*\)/, `identifyPerson(${ofName})`)} }`,
    "Identification, an organization": through(`identifyOrganization${root.identifyOrganization}`),
    "Identification, a person": through(`identifyPerson${root.identifyPerson}`),
    "Identification, by the document of nobody": through(
      `identifyPerson(type: RESIDENT_ID, number: "350199199001019992", ${ofName}) { withheld ... on Identification`,
    ),
    "Candidate, an organization": through('identifyOrganization(name: "福州虚") { candidates'),
    "Candidate, a person": through(`identifyPerson(${ofName}) { candidates`),
    CandidateOffice: through(`identifyPerson(${ofName}) { candidates { offices`),
    "NotSameDecision, an organization": through("notSameDecisions { nodes"),
    "NotSameDecision, a candidate": through(`identifyPerson(${ofName}) { candidates { notSame`),
    NotSameConnection: through("notSameDecisions"),
    NotSameEdge: through("notSameDecisions { edges"),
    "Mutation, of a candidate": mutation,
    NotSameResult: reported(
      `recordNotSame(input: { idempotencyKey: "given", ${notSameOf(met.controlled)} })`,
    ),
    IdentityProblem: reported(
      `recordNotSame(input: { idempotencyKey: "none", ${notSameOf(met.controlled)} }) { problems`,
    ),
    "Mutation, of a check": mutation,
    "DecisionRecord, an organization": ofRecord(1),
    "DecisionRecord, an organization with officers": ofRecord(1),
    "DecisionRecord, a person": ofRecord(2),
    RecordVerification: ofRecord(1, " { verification"),
    VerificationStep: ofRecord(1, " { verification { steps"),
    DecisionRecordConnection: through("decisionRecords"),
    DecisionRecordEdge: through("decisionRecords { edges"),
    DecisionRecordCheck: through(`checkDecisionRecord${root.checkDecisionRecord}`),
    RecordDecisionResult: reported(`recordDecision(input: { ${decisionOf(met)} })`),
    DecisionProblem: reported('recordDecision(input: { idempotencyKey: "none" }) { problems'),
    // Of a measure that none of the departments implements who ask.
    CompetenceNote: organization("supplier", " { eligibility(action: GOV_LAND_SUPPLY) { competence"),
    OfficeConflict: organization("stateControlled", " { positions { nodes { conflicts"),
    OfficeConflictConnection: through("officeConflicts(measure: 14)"),
    OfficeConflictEdge: through("officeConflicts(measure: 14) { edges"),
    Measure: through("measures"),
    Limb: through("measures { limbs"),
    LegalBasis: through("measures { limbs { bases"),
    Ambiguity: through("measures { limbs { ambiguities"),
    Behaviour: through("behaviours"),
    FactNeeded: through("behaviours { requiredFacts"),
    DatedNumber: through("datedNumbers"),
    Department: through("departments"),
    "Department, FINANCE": through('department(id: "FINANCE")'),
    AddedDepartment: through("measure(number: 3) { addedDepartments"),
    Publication: through("publications(channel: CREDIT_CHINA) { nodes"),
    PublicationConnection: through("publications(channel: CREDIT_CHINA)"),
    PublicationEdge: through("publications(channel: CREDIT_CHINA) { edges"),
    PublicationResults: reported(RECORDING),
    PublicationResult: reported(`${RECORDING} { results`),
    PeriodicReport: through(`periodicReports(on: "${TODAY}")`),
    CountyUnit: through("departments { countyUnits"),
    "Obligation, an organization": through(`obligation${root.obligation}`),
    "Obligation, a person": through(
      'obligations(filter: { limb: "14a" }) { nodes { withheld ... on Obligation',
    ),
    ObligationEvent: through(`obligation${root.obligation} { events`),
    ObligationConnection: through("obligations"),
    ObligationEdge: through("obligations { edges"),
    "Query, of files": (selection) => `{ ${selection} }`,
    "Mutation, of a file": mutation,
    ScreeningConnection: through("screenings"),
    ScreeningEdge: through("screenings { edges"),
    Screening: through("screenings { nodes"),
    ScreeningCount: through("screenings { nodes { counts"),
    CodedName: organization("supplier", " { industry"),
    PositionConnection: organization("supplier", " { positions"),
    PositionEdge: organization("supplier", " { positions { edges"),
    "SearchConnection, organizations": through(`search${root.search}`),
    "SearchConnection, persons": through(ofPersons),
    "SearchEdge, an organization": through(`search${root.search} { edges`),
    "SearchEdge, a person": through(`${ofPersons} { edges`),
    "Network, around an organization": through(`network${root.network}`),
    "Network, around a person": through(`network(root: "${met.person}")`),
    NetworkNode: through(`network${root.network} { nodes`),
    NetworkCut: through(`network${root.network} { cutOff`),
    "Paths, between organizations": through(`path${root.path}`),
    "Paths, to a person": through(`path(from: "${met.organization}", to: "${met.person}")`),
    Path: through(`path${root.path} { paths`),
    PathStep: through(`path${root.path} { paths { steps`),
    ControlGroup: through(`controlGroup${root.controlGroup}`),
    ListingConnection: through("listings"),
    ListingEdge: through("listings { edges"),
    ListChangeConnection: through("changes"),
    ListChangeEdge: through("changes { edges"),
    ListChange: through("changes { nodes"),
    RegistryChangeConnection: through("registryChanges"),
    RegistryChangeEdge: through("registryChanges { edges"),
    RegistryChange: through("registryChanges { nodes"),
    PageInfo: through("listings { pageInfo"),
    Statistics: through("listingStatistics"),
    StatisticsGroup: through("listingStatistics(by: [DIVISION]) { groups"),
    StatisticsSuppression: through("listingStatistics(by: [DIVISION]) { suppression"),
    ConnectedPerson: through("mostConnectedListed"),
    AccessLogConnection: through("accessLog"),
    AccessLogEdge: through("accessLog { edges"),
    AccessLogEntry: through("accessLog { nodes"),
    LookedUp: through("accessLog { nodes { records"),
    AuditSeal: through("auditSeals"),
    CalendarYear: through("calendarYears"),
    "Mutation, on a case": mutation,
    "Mutation, on a listing": mutation,
    "Mutation, on a complaint": mutation,
    "Mutation, on an obligation": mutation,
    ObligationResult: reported(`reportObligation(input: { idempotencyKey: "given", ${met.report} }) {
      problems { code } ... on ObligationResult`),
    ObligationResults: reported(
      `reportObligations(input: { idempotencyKey: "bulk", reports: [{ ${met.report} }] })`,
    ),
    "Mutation, of a department": mutation,
    "PeriodicReportResult, its own":
      reported(`submitPeriodicReport(input: { idempotencyKey: "given", ${met.periodic} }) {
      problems { code } ... on PeriodicReportResult`),
    AddDepartmentResult: reported(`addDepartment(input: { idempotencyKey: "given", ${met.addition} }) {
      problems { code } ... on AddDepartmentResult`),
    FeedbackProblem: reported(
      `reportObligation(input: { idempotencyKey: "late", ${met.report} }) { problems`,
    ),
    "Listing, listed by HRSS": listing(met.inForce),
    DeterminationCase: inCase(),
    DeterminationCaseConnection: through(`determinationCases${root.determinationCases}`),
    DeterminationCaseEdge: through(`determinationCases${root.determinationCases} { edges`),
    ComplaintConnection: through(`complaints${root.complaints}`),
    ComplaintEdge: through(`complaints${root.complaints} { edges`),
    ObjectionConnection: through(`objections${root.objections}`),
    ObjectionEdge: through(`objections${root.objections} { edges`),
    RepairApplicationConnection: through(`repairs${root.repairs}`),
    RepairApplicationEdge: through(`repairs${root.repairs} { edges`),
    CaseBehaviour: inCase(" { behaviours"),
    FactStatement: inCase(" { behaviours { facts"),
    ResponsiblePerson: inCase(" { persons"),
    ListEvent: inCase(" { events"),
    FieldChange: inCase(" { events { changes"),
    RepairApplication: listing(met.inForce, " { repairs"),
    Complaint: through(`complaint${root.complaint}`),
    Duty: through(`duties${root.duties}`),
    CaseResult: result("case", "CaseResult"),
    ListingResult: result("listing", "ListingResult"),
    RepairResult: result("repair", "RepairResult"),
    ObjectionResult: result("objection", "ObjectionResult"),
    ComplaintResult: result("complaint", "ComplaintResult"),
    Problem: (selection, viewer) => `mutation ${through(`${staleCommand} { problems`)(selection, viewer)}`,
  };
}
