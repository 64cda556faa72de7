/** Rows of the four import files: keys are the CSV columns in their order, every value is text, "" is absent. */

export type OrganizationRow = {
  code: string;
  name: string;
  kind: string;
  state_capital: string;
  financial_sector: string;
  listed_company: string;
  industry: string;
  division: string;
  registration_status: string;
  registered_on: string;
};

export type PersonRow = { id_type: string; id_number: string; name: string };

export type PositionRow = {
  holder_type: string;
  id_type: string;
  id_number: string;
  holder_code: string;
  organization_code: string;
  role: string;
  since: string;
  until: string;
};

export type ListingRow = {
  number: string;
  subject_type: string;
  organization_code: string;
  id_type: string;
  id_number: string;
  behaviours: string;
  determined_by: string;
  document_number: string;
  determined_on: string;
  published_on: string;
  until: string;
  removed_on: string;
  removal_reason: string;
  arising_from: string;
  responsibility: string;
};

/** An interval in which the deciding authority holds a listing in abeyance; `until` null: not ended yet. */
export type Suspension = { listing: string; from: string; until: string | null; reason_zh: string };

/** `accepted_at` and `decided_at` are UTC with microseconds; both of the last two are null while it is pending. */
export type Objection = {
  listing: string;
  received_on: string;
  accepted_at: string;
  decided_at: string | null;
  outcome: "UPHELD" | "REJECTED" | null;
  summary_zh: string;
};

export type ScenarioName =
  | "listedSupplier"
  | "listedDirectorOfStateControlled"
  | "legalRepresentativeOfListedEnterpriseHeadsPublicInstitution"
  | "removedListing"
  | "annulledListing"
  | "pendingObjection"
  | "suspendedListing"
  | "listingPastItsCap"
  | "recurrence"
  | "officerChainStopsAfterOneStep"
  | "organizationAsActualController"
  | "listedFinancialDirector"
  | "futureListing"
  | "nothingAgainstThem";

/** A story the documentation tells. Codes and id numbers are the same for every seed and day. */
export type Scenario = {
  description_zh: string;
  description_en: string;
  organizations?: string[];
  persons?: { id_type: string; id_number: string }[];
  listings?: string[];
};

export type DemoRegistry = {
  organizations: OrganizationRow[];
  persons: PersonRow[];
  positions: PositionRow[];
  listings: ListingRow[];
  scenarios: Record<ScenarioName, Scenario>;
  /** What the import files have no column for. */
  afterImport: { suspensions: Suspension[]; objections: Objection[] };
};
