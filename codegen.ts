import type { CodegenConfig } from "@graphql-codegen/cli";

/** Types of each subgraph's resolvers, from its SDL: `subgraphs/<name>/generated/resolvers.ts`. */
function resolversOf(name: string, mappers: Record<string, string>): CodegenConfig["generates"] {
  const context = `../context.ts#Context`;
  return {
    [`subgraphs/${name}/generated/resolvers.ts`]: {
      schema: `schema/${name}.graphql`,
      plugins: ["typescript", "typescript-resolvers"],
      config: {
        federation: true,
        useTypeImports: true,
        enumsAsTypes: true,
        contextType: context,
        mappers,
        scalars: { Date: "string", DateTime: "string", UnifiedSocialCreditCode: "string", ID: "string" },
        maybeValue: "T | null | undefined",
        inputMaybeValue: "T | null | undefined",
      },
    },
  };
}

const config: CodegenConfig = {
  overwrite: true,
  generates: {
    ...resolversOf("entities", {
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
      OfficeFact: "../models.ts#OfficeFactModel",
      OfficerFact: "../models.ts#OfficerFactModel",
    }),
    ...resolversOf("violations", {
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
    }),
    ...resolversOf("measures", {
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
    }),
    ...resolversOf("departments", { Department: "../models.ts#DepartmentModel" }),
  },
};

export default config;
