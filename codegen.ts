import type { CodegenConfig } from "@graphql-codegen/cli";
import { readSubgraphSdl } from "./schema/read-subgraph-sdl.ts";

const SCALARS = { Date: "string", DateTime: "string", UnifiedSocialCreditCode: "string", ID: "string" };

/** Types of each subgraph's resolvers, from its SDL: `subgraphs/<name>/generated/resolvers.ts`. */
function resolversOf(name: string, mappers: Record<string, string>): CodegenConfig["generates"] {
  const context = `../context.ts#Context`;
  return {
    [`subgraphs/${name}/generated/resolvers.ts`]: {
      schema: readSubgraphSdl(name),
      plugins: ["typescript", "typescript-resolvers"],
      config: {
        federation: true,
        useTypeImports: true,
        enumsAsTypes: true,
        contextType: context,
        mappers,
        scalars: SCALARS,
        maybeValue: "T | null | undefined",
        inputMaybeValue: "T | null | undefined",
      },
    },
  };
}

/** What the console asks: types of all trusted operations, and their ids. */
const ofConsole: CodegenConfig["generates"] = {
  "web/console/generated/operations.ts": {
    schema: "schema/api.graphql",
    documents: "schema/operations/*.graphql",
    plugins: ["typescript-operations"],
    config: {
      enumType: "string-literal",
      scalars: SCALARS,
      immutableTypes: true,
      nonOptionalTypename: true,
      // The texts of the manifest have it everywhere but at the root.
      skipTypeNameForRoot: true,
      disableDescriptions: true,
      useTypeImports: true,
    },
  },
  "web/console/generated/documents.ts": {
    schema: "schema/api.graphql",
    plugins: ["./web/typed-documents.ts"],
  },
};

const config: CodegenConfig = {
  overwrite: true,
  generates: {
    ...ofConsole,
    ...resolversOf("entities", {
      ConnectedPerson: "../most-connected.ts#ConnectedRow",
      Organization: "../models.ts#OrganizationModel",
      Person: "../models.ts#PersonModel",
      Subject: "../models.ts#SubjectModel",
      Position: "../models.ts#PositionModel",
      PositionConnection: "../models.ts#PositionConnectionModel",
      Appointment: "../models.ts#AppointmentModel",
      SearchConnection: "../models.ts#SearchConnectionModel",
      SearchEdge: "../models.ts#SearchEdgeModel",
      Network: "../models.ts#NetworkModel",
      NetworkNode: "../models.ts#NetworkNodeModel",
      NetworkCut: "../models.ts#NetworkCutModel",
      Path: "../models.ts#PathModel",
      CodedName: "../models.ts#CodedNameModel",
      DecisionRecord: "../models.ts#DecisionRecordModel",
      OfficeFact: "../models.ts#OfficeFactModel",
      OfficerFact: "../models.ts#OfficerFactModel",
      RegistryChange: "../models.ts#RegistryChangeModel",
      RegistryChangeConnection: "../models.ts#RegistryChangeConnectionModel",
      Identification: "../models.ts#IdentificationModel",
      Candidate: "../models.ts#CandidateModel",
      NotSameDecision: "../candidates/not-same-store.ts#NotSameRow",
      NotSameConnection: "../models.ts#NotSameConnectionModel",
      IdentityProblem: "../candidates/problem.ts#ProblemFound",
    }),
    ...resolversOf("violations", {
      Statistics: "../../shared/statistics.ts#StatisticsModel",
      Organization: "../models.ts#OrganizationModel",
      Person: "../models.ts#PersonModel",
      Subject: "../models.ts#SubjectModel",
      Listing: "../models.ts#ListingModel",
      ListingConnection: "../models.ts#ListingConnectionModel",
      Determination: "../models.ts#DeterminationModel",
      Behaviour: "../models.ts#BehaviourModel",
      DeterminationCase: "../models.ts#CaseModel",
      CaseBehaviour: "../rules/case.ts#StatedBehaviour",
      ResponsiblePerson: "../rules/case.ts#Responsible",
      RepairApplication: "../models.ts#RepairRow",
      Complaint: "../models.ts#ComplaintModel",
      Objection: "../models.ts#ObjectionModel",
      ListEvent: "../models.ts#EventRow",
      FieldChange: "../rules/change.ts#FieldChanged",
      Duty: "../models.ts#DutyModel",
      DeterminationCaseConnection: "../models.ts#CaseConnectionModel",
      ComplaintConnection: "../models.ts#ComplaintConnectionModel",
      ObjectionConnection: "../models.ts#ObjectionConnectionModel",
      RepairApplicationConnection: "../models.ts#RepairConnectionModel",
      ListingResult: "../models.ts#ListingResultModel",
      RepairResult: "../models.ts#RepairResultModel",
      ObjectionResult: "../models.ts#ObjectionResultModel",
      ListChange: "../models.ts#ListChangeModel",
      ListChangeConnection: "../models.ts#ListChangeConnectionModel",
    }),
    ...resolversOf("measures", {
      Statistics: "../../shared/statistics.ts#StatisticsModel",
      Organization: "../models.ts#OrganizationModel",
      Person: "../models.ts#PersonModel",
      Measure: "../models.ts#MeasureModel",
      Limb: "../models.ts#LimbModel",
      Restriction: "../models.ts#RestrictionModel",
      Ground: "../models.ts#GroundModel",
      Department: "../models.ts#DepartmentModel",
      LegalBasis: "../models.ts#LegalBasisModel",
      Ambiguity: "../models.ts#AmbiguityModel",
      Appointment: "../models.ts#AppointmentModel",
      Position: "../models.ts#PositionModel",
      Eligibility: "../models.ts#EligibilityModel",
      NearMiss: "../models.ts#NearMissModel",
      OfficeConflict: "../models.ts#OfficeConflictModel",
      OfficeConflictConnection: "../models.ts#OfficeConflictConnectionModel",
      DecisionRecord: "../models.ts#DecisionRecordModel",
      DecisionRecordConnection: "../models.ts#DecisionRecordConnectionModel",
      DecisionProblem: "../records/problem.ts#ProblemFound",
    }),
    ...resolversOf("departments", {
      Statistics: "../../shared/statistics.ts#StatisticsModel",
      Department: "../models.ts#DepartmentModel",
      AccessLogEntry: "../models.ts#AccessLogEntryModel",
      AccessLogConnection: "../models.ts#AccessLogConnectionModel",
      AuditSeal: "../audit/seal.ts#Seal",
      Organization: "../models.ts#OrganizationModel",
      Person: "../models.ts#PersonModel",
      Subject: "../models.ts#SubjectModel",
      Obligation: "../models.ts#ObligationRow",
      ObligationConnection: "../models.ts#ObligationConnectionModel",
      ObligationEvent: "../models.ts#ObligationEventRow",
      Measure: "../models.ts#MeasureModel",
      AddedDepartment: "../models.ts#AddedDepartmentRow",
      PeriodicReport: "../models.ts#PeriodicReportModel",
      Publication: "../models.ts#PublicationModel",
      PublicationConnection: "../models.ts#PublicationConnectionModel",
      FeedbackProblem: "../rules/problem.ts#ProblemFound",
      Screening: "../screening/models.ts#ScreeningModel",
      ScreeningConnection: "../screening/models.ts#ScreeningConnectionModel",
    }),
  },
};

export default config;
