/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type AcceptObjectionInput = {
  readonly accepted: boolean;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
  readonly listing: string;
  readonly objection: string;
  readonly reasons?: string | null | undefined;
};

export type AcceptRepairInput = {
  readonly accepted: boolean;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
  readonly listing: string;
  readonly reasons?: string | null | undefined;
  readonly repair: string;
};

export type AcknowledgeComplaintInput = {
  readonly complaint: string;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
};

export type AddDepartmentInput = {
  readonly department: string;
  readonly documentNumber: string;
  readonly idempotencyKey: string;
  readonly measure: number;
  readonly reason: string;
};

export type AmendDraftInput = {
  readonly behaviours: ReadonlyArray<CaseBehaviourInput>;
  readonly case: string;
  readonly coDetermining?: ReadonlyArray<string> | null | undefined;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
  readonly persons?: ReadonlyArray<ResponsiblePersonInput> | null | undefined;
  readonly subject: CaseSubjectInput;
};

export type AnnulListingInput = {
  readonly documentNumber: string;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
  readonly listing: string;
  readonly on: string;
  readonly reason: string;
};

export type BasisRelation =
  | 'BASIS'
  | 'CONDITION'
  | 'LIMIT';

export type BehaviourSubject =
  | 'ANY_UNIT'
  | 'EMPLOYER'
  | 'FUND_MANAGER'
  | 'RELATED_PERSON'
  | 'SERVICE_INSTITUTION';

export type CancelScreeningInput = {
  readonly screening: string;
};

export type CaseBehaviourInput = {
  readonly facts: ReadonlyArray<FactStatementInput>;
  readonly number: number;
};

export type CaseState =
  | 'DETERMINED'
  | 'DRAFT'
  | 'DROPPED'
  | 'HEARD'
  | 'LISTED'
  | 'NOTICE_GIVEN'
  | 'PROPOSED';

export type CaseSubjectInput = {
  readonly organization?: string | null | undefined;
  readonly person?: string | null | undefined;
};

export type ComplaintState =
  | 'ACKNOWLEDGED'
  | 'DECIDED'
  | 'RECEIVED'
  | 'WITHDRAWN';

export type ConfirmDeterminationInput = {
  readonly case: string;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
};

export type ConflictKind =
  | 'INFORMATION'
  | 'OPINION';

export type CorrectListingInput = {
  readonly arisingFrom?: string | null | undefined;
  readonly behaviours?: ReadonlyArray<CaseBehaviourInput> | null | undefined;
  readonly determinedOn?: string | null | undefined;
  readonly documentNumber?: string | null | undefined;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
  readonly listing: string;
  readonly publishedOn?: string | null | undefined;
  readonly reason: string;
  readonly responsibility?: Responsibility | null | undefined;
  readonly until?: string | null | undefined;
};

export type DecideComplaintInput = {
  readonly complaint: string;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
  readonly reasons: string;
};

export type DecideObjectionInput = {
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
  readonly listing: string;
  readonly objection: string;
  readonly outcome: ObjectionDecision;
  readonly reasons: string;
};

export type DecideRepairInput = {
  readonly expectedVersion: number;
  readonly granted: boolean;
  readonly idempotencyKey: string;
  readonly listing: string;
  readonly reasons: string;
  readonly repair: string;
};

export type DecisionProblemCode =
  | 'INVALID_KEY'
  | 'KEY_REUSED'
  | 'MISSING'
  | 'NOT_APPLICABLE'
  | 'NOT_COMPETENT'
  | 'NOT_FOUND'
  | 'UNEXPECTED';

export type DepartmentKind =
  | 'CENTRAL_VERTICAL'
  | 'GOVERNMENT'
  | 'MASS_ORGANIZATION'
  | 'OPEN_CLASS'
  | 'PARTY';

export type DraftCaseInput = {
  readonly behaviours: ReadonlyArray<CaseBehaviourInput>;
  readonly coDetermining?: ReadonlyArray<string> | null | undefined;
  readonly idempotencyKey: string;
  readonly persons?: ReadonlyArray<ResponsiblePersonInput> | null | undefined;
  readonly subject: CaseSubjectInput;
};

export type DropCaseInput = {
  readonly case: string;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
  readonly reason: string;
};

export type DueUnknown =
  | 'CALENDAR_NOT_ENTERED'
  | 'NO_RULE';

export type DutyKind =
  | 'ACCEPT_OBJECTION'
  | 'ACCEPT_REPAIR'
  | 'ACKNOWLEDGE_COMPLAINT'
  | 'ANNUL_ARISING'
  | 'CARRY_OUT_OBJECTION'
  | 'CLOSE_HEARING'
  | 'CONFIRM_DETERMINATION'
  | 'DECIDE_COMPLAINT'
  | 'DECIDE_OBJECTION'
  | 'DECIDE_REPAIR'
  | 'ENTER_ON_LIST'
  | 'EXPIRY'
  | 'GIVE_NOTICE'
  | 'PROPOSE_DETERMINATION'
  | 'WITHDRAW_PUBLICATION';

export type DutyUnknown =
  | 'CALENDAR_NOT_ENTERED'
  | 'NO_RULE';

export type Effect =
  | 'EXTEND_PUBLICITY'
  | 'PROHIBIT'
  | 'PROPOSE_REMOVAL'
  | 'PUBLICISE'
  | 'REDUCE_CONVENIENCE'
  | 'REFERENCE'
  | 'RESTRICT'
  | 'RESTRICT_OR_PROHIBIT'
  | 'REVOKE_HONOUR'
  | 'SUPERVISE';

export type EnterOnListInput = {
  readonly case: string;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
  readonly number: string;
  readonly persons?: ReadonlyArray<PersonNumberInput> | null | undefined;
  readonly publishedOn: string;
  readonly until?: string | null | undefined;
};

export type ExtendListingInput = {
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
  readonly listing: string;
  readonly reason: string;
  readonly until: string;
  readonly violationDocument: string;
};

export type FactStatementInput = {
  readonly code: string;
  readonly text: string;
};

export type FeedbackProblemCode =
  | 'ALREADY_NAMED'
  | 'CHANGED_MEANWHILE'
  | 'DATE_IN_FUTURE'
  | 'DATE_ORDER'
  | 'IDENTITY_NUMBER'
  | 'INVALID_KEY'
  | 'KEY_REUSED'
  | 'LIST_NOT_OPEN'
  | 'MISSING'
  | 'NOT_COMPETENT'
  | 'NOT_FOUND'
  | 'REPEATED'
  | 'TEXT'
  | 'TOO_MANY'
  | 'UNEXPECTED'
  | 'WRONG_STATE';

export type FinancialSector =
  | 'FINANCING_GUARANTEE'
  | 'FUND_MANAGEMENT'
  | 'FUTURES'
  | 'SECURITIES';

export type GatedAction =
  | 'ADMIN_REGULATORY_MEASURE'
  | 'CIVIL_SERVANT_RECRUITMENT'
  | 'ENGINEERING_TENDERING'
  | 'EQUITY_INCENTIVE_GRANTEE_SUPERVISION'
  | 'EQUITY_INCENTIVE_PLAN_SUPERVISION'
  | 'ESTABLISH_FINANCING_GUARANTEE_CO'
  | 'FISCAL_SUBSIDY_APPLICATION'
  | 'GOV_LAND_SUPPLY'
  | 'GOV_PROCUREMENT_SUPPLIER'
  | 'HOLD_OFFICE'
  | 'HONOUR_HELD'
  | 'HONOUR_SELECTION'
  | 'INCUMBENT_OFFICE'
  | 'NEWS_SITE_PUBLICATION'
  | 'OFFICE_IN_FINANCING_GUARANTEE_CO'
  | 'PPP_PARTNER_SELECTION'
  | 'PREFERENTIAL_POLICY_SUPPORT'
  | 'PRIORITY_SUPERVISION'
  | 'PUBLICITY_PERIOD'
  | 'PUBLIC_INSTITUTION_HIRING'
  | 'RANDOM_INSPECTION_RATE'
  | 'REGISTER_AS_PUBLIC_INSTITUTION_LEGAL_REP'
  | 'SECURITIES_FUND_FUTURES_OFFICE_APPROVAL_OR_FILING'
  | 'SI_AUDIT_FREQUENCY'
  | 'SI_COOPERATION_PROJECT'
  | 'SI_INSPECTION_PRIORITY'
  | 'SI_SERVICE_CONVENIENCE'
  | 'SOCIAL_SECURITY_FUND_SUPPORT'
  | 'TOLL_ROAD_RIGHTS_TRANSFEREE';

export type GiveNoticeInput = {
  readonly answerBy: string;
  readonly case: string;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
  readonly noticeNumber: string;
  readonly notifiedOn: string;
};

export type IdentityOutcome =
  | 'INSUFFICIENT'
  | 'MATCH'
  | 'NO_MATCH';

export type IdentityProblemCode =
  | 'ALREADY_DECIDED'
  | 'IDENTITY_NUMBER'
  | 'INVALID_KEY'
  | 'KEY_REUSED'
  | 'MISSING'
  | 'NOT_A_CANDIDATE'
  | 'NOT_COMPETENT'
  | 'NOT_FOUND'
  | 'RETRACTED'
  | 'TEXT'
  | 'TOO_SHORT';

export type IdentityType =
  | 'HK_MACAO_PERMIT'
  | 'OTHER'
  | 'PASSPORT'
  | 'RESIDENT_ID'
  | 'TAIWAN_PERMIT';

export type LifecycleName =
  | 'CASE'
  | 'COMPLAINT'
  | 'LISTING'
  | 'OBJECTION'
  | 'REPAIR';

export type ListChangeKind =
  | 'LISTING'
  | 'OBJECTION'
  | 'REPAIR'
  | 'SUSPENSION';

export type ListingDimension =
  | 'AUTHORITY'
  | 'BEHAVIOUR'
  | 'DIVISION'
  | 'INDUSTRY'
  | 'MONTH'
  | 'STATUS'
  | 'SUBJECT_TYPE';

export type ListingFilter = {
  readonly authorities?: ReadonlyArray<string> | null | undefined;
  readonly behaviours?: ReadonlyArray<number> | null | undefined;
  readonly divisions?: ReadonlyArray<string> | null | undefined;
  readonly industries?: ReadonlyArray<string> | null | undefined;
  readonly on?: string | null | undefined;
  readonly publishedFrom?: string | null | undefined;
  readonly publishedUntil?: string | null | undefined;
  readonly status?: ReadonlyArray<ListingStatus> | null | undefined;
  readonly subjectType?: SubjectType | null | undefined;
};

export type ListingStatisticsFilter = {
  readonly authority?: string | null | undefined;
  readonly behaviour?: number | null | undefined;
  readonly division?: string | null | undefined;
  readonly industry?: string | null | undefined;
  readonly monthFrom?: string | null | undefined;
  readonly monthTo?: string | null | undefined;
  readonly status?: ListingStatus | null | undefined;
  readonly subjectType?: SubjectType | null | undefined;
};

export type ListingStatus =
  | 'ANNULLED'
  | 'EXPIRED'
  | 'IN_FORCE'
  | 'PENDING'
  | 'REMOVED'
  | 'SUSPENDED';

export type NearMissStep =
  | 'EXPIRED'
  | 'FORM_OUTSIDE_CLAUSE'
  | 'KIND_OUTSIDE_CLAUSE'
  | 'NOT_LISTED_COMPANY'
  | 'NOT_YET_IN_FORCE'
  | 'NO_COVERED_OFFICE'
  | 'NO_RECURRENCE'
  | 'NO_RESPONSIBILITY_FINDING'
  | 'POSITION_ENDED'
  | 'POSITION_NOT_YET_HELD'
  | 'REMOVED'
  | 'ROLE_OUTSIDE_CLAUSE'
  | 'SECTOR_OUTSIDE_CLAUSE'
  | 'SUBJECT_OUTSIDE_CLAUSE'
  | 'SUSPENDED';

export type NetworkCutReason =
  | 'HUB'
  | 'LIMIT';

export type ObjectionDecision =
  | 'REJECTED'
  | 'UPHELD'
  | 'UPHELD_IN_PART';

export type ObjectionDimension =
  | 'AUTHORITY'
  | 'BEHAVIOUR'
  | 'DIVISION'
  | 'INDUSTRY'
  | 'MONTH'
  | 'SUBJECT_TYPE';

export type ObjectionOutcome =
  | 'NOT_ACCEPTED'
  | 'REJECTED'
  | 'UPHELD'
  | 'UPHELD_IN_PART'
  | 'WITHDRAWN';

export type ObjectionState =
  | 'ACCEPTED'
  | 'DECIDED'
  | 'NOT_ACCEPTED'
  | 'RECEIVED'
  | 'WITHDRAWN';

export type ObjectionStatisticsFilter = {
  readonly authority?: string | null | undefined;
  readonly behaviour?: number | null | undefined;
  readonly division?: string | null | undefined;
  readonly industry?: string | null | undefined;
  readonly monthFrom?: string | null | undefined;
  readonly monthTo?: string | null | undefined;
  readonly subjectType?: SubjectType | null | undefined;
};

export type ObligationCommand =
  | 'CHANGE_DUE'
  | 'CHANGE_GROUND'
  | 'END'
  | 'OPEN'
  | 'REPORT_IMPLEMENTED'
  | 'REPORT_LIFTED'
  | 'REPORT_NOT_APPLICABLE'
  | 'REQUIRE_LIFT'
  | 'RESUME';

export type ObligationDimension =
  | 'DEPARTMENT'
  | 'DIVISION'
  | 'LIMB'
  | 'MEASURE'
  | 'SUBJECT_TYPE';

export type ObligationFilter = {
  readonly division?: string | null | undefined;
  readonly limb?: string | null | undefined;
  readonly overdue?: boolean | null | undefined;
  readonly states?: ReadonlyArray<ObligationState> | null | undefined;
};

export type ObligationOrder =
  | 'REGISTERED'
  | 'URGENCY';

export type ObligationReportInput = {
  readonly documentNumber?: string | null | undefined;
  readonly doneOn?: string | null | undefined;
  readonly expectedVersion: number;
  readonly obligation: string;
  readonly outcome: ReportOutcome;
  readonly reason?: string | null | undefined;
};

export type ObligationState =
  | 'ENDED'
  | 'IMPLEMENTED'
  | 'LIFTED'
  | 'NOT_APPLICABLE'
  | 'OPEN'
  | 'TO_LIFT';

export type ObligationStatisticsFilter = {
  readonly department?: string | null | undefined;
  readonly division?: string | null | undefined;
  readonly limb?: string | null | undefined;
  readonly measure?: number | null | undefined;
  readonly subjectType?: SubjectType | null | undefined;
};

export type OrganizationKind =
  | 'ENTERPRISE'
  | 'GOVERNMENT_AGENCY'
  | 'OTHER'
  | 'PRIVATE_NON_ENTERPRISE'
  | 'PUBLIC_INSTITUTION'
  | 'SOCIAL_ORGANIZATION';

export type Pattern =
  | 'DIRECT'
  | 'LEGAL_REPRESENTATIVE'
  | 'OFFICER';

export type PersonNumberInput = {
  readonly number: string;
  readonly person: string;
};

export type ProblemCode =
  | 'ALREADY_PENDING'
  | 'BEHAVIOUR_OF_SUBJECT'
  | 'CHANGED_MEANWHILE'
  | 'DATE_IN_FUTURE'
  | 'DATE_ORDER'
  | 'IDENTITY_NUMBER'
  | 'INVALID_KEY'
  | 'KEY_REUSED'
  | 'MISSING'
  | 'MISSING_FACT'
  | 'NOTHING_CHANGED'
  | 'NOT_COMPETENT'
  | 'NOT_EXTENDABLE'
  | 'NOT_FOUND'
  | 'NUMBER_TAKEN'
  | 'REPEATED'
  | 'SAME_OFFICER'
  | 'SUBJECT_OUTSIDE_SCOPE'
  | 'SUBJECT_WITHOUT_IDENTITY'
  | 'TERM_OVER_CAP'
  | 'TEXT'
  | 'TOO_EARLY'
  | 'UNKNOWN_BEHAVIOUR'
  | 'UNKNOWN_FACT'
  | 'UNKNOWN_SUBJECT'
  | 'WRONG_STATE';

export type ProposeDeterminationInput = {
  readonly case: string;
  readonly determinedOn: string;
  readonly documentNumber: string;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
  readonly review?: string | null | undefined;
};

export type PublicationAction =
  | 'PUBLISHED'
  | 'WITHDRAWN';

export type PublicationChannel =
  | 'CREDIT_CHINA'
  | 'ENTERPRISE_PUBLICITY_SYSTEM'
  | 'HRSS_SITE'
  | 'MEDICAL_SECURITY_SITE'
  | 'NEWS_SITES'
  | 'TAX_SITE';

export type PublicationDimension =
  | 'AUTHORITY'
  | 'MONTH';

export type PublicationState =
  | 'PUBLISHED'
  | 'TO_PUBLISH'
  | 'TO_WITHDRAW'
  | 'WITHDRAWN';

export type ReceiveComplaintInput = {
  readonly idempotencyKey: string;
  readonly listing?: string | null | undefined;
  readonly receivedOn: string;
  readonly summary: string;
};

export type ReceiveObjectionInput = {
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
  readonly listing: string;
  readonly receivedOn: string;
  readonly summary: string;
};

export type ReceiveRepairInput = {
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
  readonly listing: string;
  readonly receivedOn: string;
  readonly statement: string;
};

export type RecordDecisionInput = {
  readonly action?: GatedAction | null | undefined;
  readonly idempotencyKey: string;
  readonly on?: string | null | undefined;
  readonly organization?: string | null | undefined;
  readonly person?: string | null | undefined;
  readonly role?: Role | null | undefined;
};

export type RecordNotSameInput = {
  readonly candidate: string;
  readonly idempotencyKey: string;
  readonly name: string;
  readonly reason: string;
};

export type RecordPublicationsInput = {
  readonly action: PublicationAction;
  readonly channel: PublicationChannel;
  readonly idempotencyKey: string;
  readonly listings: ReadonlyArray<string>;
  readonly on: string;
  readonly reference?: string | null | undefined;
};

export type RecordStatementInput = {
  readonly case: string;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
  readonly receivedOn?: string | null | undefined;
  readonly statement?: string | null | undefined;
};

export type RecordWithdrawalInput = {
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
  readonly listing: string;
  readonly on: string;
};

export type RemovalReason =
  | 'ANNULMENT'
  | 'EXPIRY'
  | 'OTHER'
  | 'REPAIR';

export type RemoveListingInput = {
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
  readonly listing: string;
  readonly on: string;
  readonly reason: string;
};

export type RepairDimension =
  | 'AUTHORITY'
  | 'BEHAVIOUR'
  | 'DIVISION'
  | 'INDUSTRY'
  | 'MONTH'
  | 'SUBJECT_TYPE';

export type RepairState =
  | 'ACCEPTED'
  | 'DENIED'
  | 'GRANTED'
  | 'NOT_ACCEPTED'
  | 'RECEIVED'
  | 'WITHDRAWN';

export type RepairStatisticsFilter = {
  readonly authority?: string | null | undefined;
  readonly behaviour?: number | null | undefined;
  readonly division?: string | null | undefined;
  readonly industry?: string | null | undefined;
  readonly monthFrom?: string | null | undefined;
  readonly monthTo?: string | null | undefined;
  readonly subjectType?: SubjectType | null | undefined;
};

export type RepeatDimension =
  | 'AUTHORITY'
  | 'DIVISION'
  | 'INDUSTRY'
  | 'SUBJECT_TYPE';

export type RepeatStatisticsFilter = {
  readonly authority?: string | null | undefined;
  readonly division?: string | null | undefined;
  readonly industry?: string | null | undefined;
  readonly subjectType?: SubjectType | null | undefined;
};

export type ReportObligationInput = {
  readonly documentNumber?: string | null | undefined;
  readonly doneOn?: string | null | undefined;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
  readonly obligation: string;
  readonly outcome: ReportOutcome;
  readonly reason?: string | null | undefined;
};

export type ReportObligationsInput = {
  readonly idempotencyKey: string;
  readonly reports: ReadonlyArray<ObligationReportInput>;
};

export type ReportOutcome =
  | 'IMPLEMENTED'
  | 'LIFTED'
  | 'NOT_APPLICABLE';

export type Responsibility =
  | 'DIRECTLY_RESPONSIBLE'
  | 'DIRECTLY_RESPONSIBLE_SUPERVISOR'
  | 'LEGAL_REPRESENTATIVE';

export type ResponsiblePersonInput = {
  readonly person: string;
  readonly responsibility: Responsibility;
};

export type RestrictionDimension =
  | 'LIMB'
  | 'MEASURE'
  | 'SUBJECT_TYPE';

export type RestrictionStatisticsFilter = {
  readonly limb?: string | null | undefined;
  readonly measure?: number | null | undefined;
  readonly subjectType?: SubjectType | null | undefined;
};

export type ResumeListingInput = {
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
  readonly listing: string;
  readonly on: string;
  readonly reason: string;
};

export type RetractNotSameInput = {
  readonly decision: string;
  readonly idempotencyKey: string;
  readonly reason: string;
};

export type ReturnProposalInput = {
  readonly case: string;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
  readonly reason: string;
};

export type Role =
  | 'ACTUAL_CONTROLLER'
  | 'BRANCH_HEAD'
  | 'DIRECTOR'
  | 'LEGAL_REPRESENTATIVE'
  | 'SENIOR_MANAGER'
  | 'SUPERVISOR';

export type ScreenedType =
  | 'ORGANIZATION'
  | 'PERSON';

export type ScreeningFailure =
  | 'ACCESS_NOT_RECORDED'
  | 'INTERNAL_SERVER_ERROR'
  | 'SUBGRAPH_FAILED';

export type ScreeningOutcome =
  | 'ACTION_REQUIRED'
  | 'CLEAR'
  | 'NOT_ON_RECORD'
  | 'PROHIBITED'
  | 'REFERENCE'
  | 'REJECTED'
  | 'RESTRICTED'
  | 'SUPERVISED';

export type ScreeningState =
  | 'CANCELLED'
  | 'DONE'
  | 'FAILED'
  | 'RUNNING'
  | 'WAITING';

export type SearchMatch =
  | 'CODE'
  | 'CONTAINS'
  | 'EXACT'
  | 'PREFIX';

export type StateCapital =
  | 'SOLELY_STATE_OWNED_COMPANY'
  | 'SOLELY_STATE_OWNED_ENTERPRISE'
  | 'STATE_CONTROLLED_COMPANY'
  | 'STATE_PARTICIPATING_COMPANY';

export type StatisticsDimension =
  | 'AUTHORITY'
  | 'BEHAVIOUR'
  | 'DEPARTMENT'
  | 'DIVISION'
  | 'INDUSTRY'
  | 'LIMB'
  | 'MEASURE'
  | 'MONTH'
  | 'STATUS'
  | 'SUBJECT_TYPE';

export type StatisticsMeasure =
  | 'ANNULLED'
  | 'ENDED'
  | 'ENDED_UNIMPLEMENTED'
  | 'ENDED_UNPUBLISHED'
  | 'ENTERED'
  | 'EVER_PUBLISHED'
  | 'IMPLEMENTATION_RATE'
  | 'IMPLEMENTATION_RATE_LEAST'
  | 'IMPLEMENTED'
  | 'LIFTED'
  | 'LIFT_OVERDUE'
  | 'LIFT_OVERDUE_DAYS'
  | 'LIFT_OVERDUE_UNKNOWN'
  | 'MEDIAN_DAYS'
  | 'NOT_ACCEPTED'
  | 'NOT_APPLICABLE'
  | 'ON_LIST'
  | 'OPEN'
  | 'OVERDUE'
  | 'OVERDUE_UNKNOWN'
  | 'OWED'
  | 'P90_DAYS'
  | 'PENDING'
  | 'PUBLISHED'
  | 'PUBLISH_OVERDUE'
  | 'PUBLISH_OVERDUE_UNKNOWN'
  | 'RECEIVED'
  | 'REJECTED'
  | 'REPAIRED'
  | 'REPEATED'
  | 'REPEAT_RATE'
  | 'RESTRICTED'
  | 'SUBJECTS'
  | 'TO_LIFT'
  | 'TO_PUBLISH'
  | 'TO_WITHDRAW'
  | 'UPHELD'
  | 'UPHELD_IN_PART'
  | 'WITHDRAWN'
  | 'WITHDRAW_OVERDUE'
  | 'WITHDRAW_OVERDUE_UNKNOWN';

export type SubjectType =
  | 'ORGANIZATION'
  | 'PERSON';

export type SubmitPeriodicReportInput = {
  readonly documentNumber: string;
  readonly idempotencyKey: string;
  readonly on: string;
  readonly summary: string;
};

export type SuspendListingInput = {
  readonly expectedVersion: number;
  readonly from: string;
  readonly idempotencyKey: string;
  readonly listing: string;
  readonly reason: string;
};

export type Verdict =
  | 'ACTION_REQUIRED'
  | 'CLEAR'
  | 'PROHIBITED'
  | 'REFERENCE'
  | 'RESTRICTED'
  | 'SUPERVISED';

export type VerificationResult =
  | 'FAILED'
  | 'HELD'
  | 'NOT_CLAIMED';

export type VerificationStepName =
  | 'ANSWER'
  | 'FORM'
  | 'HASH'
  | 'SIGNATURE';

export type WithdrawComplaintInput = {
  readonly complaint: string;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
};

export type WithdrawObjectionInput = {
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
  readonly listing: string;
  readonly objection: string;
};

export type WithdrawRepairInput = {
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
  readonly listing: string;
  readonly repair: string;
};

export type AppointmentEligibilityQueryVariables = Exact<{
  person: string;
  organization: string;
  role: Role;
  on?: string | null | undefined;
}>;


export type AppointmentEligibilityQuery = { readonly appointment: { readonly __typename: 'Appointment', readonly role: Role, readonly person: { readonly __typename: 'Person', readonly id: string, readonly name: string, readonly identityMask: string }, readonly organization: { readonly __typename: 'Organization', readonly id: string, readonly code: string, readonly name: string, readonly kind: OrganizationKind, readonly stateCapital: StateCapital | null, readonly financialSector: FinancialSector | null }, readonly eligibility: { readonly __typename: 'Eligibility', readonly verdict: Verdict, readonly evaluatedOn: string, readonly dataVersion: string, readonly objectionPending: boolean, readonly restrictions: ReadonlyArray<{ readonly __typename: 'Restriction', readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly objectionPending: boolean, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly quote: string }, readonly grounds: ReadonlyArray<{ readonly __typename: 'Ground', readonly pattern: Pattern, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly withheld: boolean, readonly listing: { readonly __typename: 'Listing', readonly number: string, readonly publishedOn: string, readonly effectiveUntil: string | null, readonly arisingFrom: { readonly __typename: 'Listing', readonly number: string, readonly subjectName: string | null } | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> } } | null, readonly position: { readonly __typename: 'Position', readonly role: Role } | null }>, readonly offices: ReadonlyArray<{ readonly __typename: 'Position', readonly role: Role, readonly since: string | null, readonly organization: { readonly __typename: 'Organization', readonly name: string, readonly stateCapital: StateCapital | null } }>, readonly bases: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly document: string, readonly article: string, readonly relation: BasisRelation, readonly grade: string }>, readonly limits: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly document: string, readonly article: string }>, readonly departments: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }> | null, readonly ambiguities: ReadonlyArray<{ readonly __typename: 'Ambiguity', readonly question: string, readonly choice: string | null }> }>, readonly notApplied: ReadonlyArray<{ readonly __typename: 'NearMiss', readonly pattern: Pattern, readonly effect: Effect, readonly step: NearMissStep, readonly day: string | null, readonly messageZh: string, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly quote: string }, readonly listing: { readonly __typename: 'Listing', readonly number: string, readonly publishedOn: string, readonly effectiveUntil: string | null } | null, readonly position: { readonly __typename: 'Position', readonly role: Role, readonly since: string | null, readonly until: string | null } | null }>, readonly ambiguities: ReadonlyArray<{ readonly __typename: 'Ambiguity', readonly question: string, readonly choice: string | null }>, readonly competence: ReadonlyArray<{ readonly __typename: 'CompetenceNote', readonly messageZh: string, readonly measure: { readonly __typename: 'Measure', readonly number: number, readonly departments: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }> | null } }> } | null, readonly incumbent: { readonly __typename: 'Position', readonly id: string, readonly since: string | null, readonly conflicts: ReadonlyArray<{ readonly __typename: 'OfficeConflict', readonly kind: ConflictKind, readonly office: { readonly __typename: 'Limb', readonly id: string, readonly title: string }, readonly restriction: { readonly __typename: 'Restriction', readonly since: string | null, readonly until: string | null, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string } } }> | null } | null } | null };

export type CancelScreeningMutationVariables = Exact<{
  input: CancelScreeningInput;
}>;


export type CancelScreeningMutation = { readonly cancelScreening: { readonly __typename: 'Screening', readonly id: string, readonly state: ScreeningState, readonly action: GatedAction, readonly subjectType: ScreenedType, readonly on: string, readonly knownAt: string, readonly rows: number, readonly rejected: number, readonly duplicates: number, readonly screened: number, readonly submittedAt: string, readonly finishedAt: string | null, readonly failure: ScreeningFailure | null, readonly deleteAfter: string, readonly deleted: boolean, readonly counts: ReadonlyArray<{ readonly __typename: 'ScreeningCount', readonly outcome: ScreeningOutcome, readonly rows: number }> | null } | null };

export type CatalogueQueryVariables = Exact<{ [key: string]: never; }>;


export type CatalogueQuery = { readonly measures: ReadonlyArray<{ readonly __typename: 'Measure', readonly number: number, readonly title: string, readonly titleEn: string, readonly departmentsText: string, readonly limbs: ReadonlyArray<{ readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly titleEn: string, readonly effect: Effect, readonly action: GatedAction }>, readonly departments: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string }> | null }> | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> | null, readonly departments: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string, readonly officialName: string }> | null };

export type CheckOrganizationQueryVariables = Exact<{
  code: string;
  actions?: ReadonlyArray<GatedAction> | GatedAction | null | undefined;
  on?: string | null | undefined;
}>;


export type CheckOrganizationQuery = { readonly organization: { readonly __typename: 'Organization', readonly code: string, readonly name: string, readonly kind: OrganizationKind, readonly division: { readonly __typename: 'CodedName', readonly name: string | null } | null, readonly restrictions: ReadonlyArray<{ readonly __typename: 'Restriction', readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly objectionPending: boolean, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly quote: string }, readonly grounds: ReadonlyArray<{ readonly __typename: 'Ground', readonly pattern: Pattern, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly withheld: boolean, readonly listing: { readonly __typename: 'Listing', readonly number: string, readonly publishedOn: string, readonly effectiveUntil: string | null, readonly arisingFrom: { readonly __typename: 'Listing', readonly number: string, readonly subjectName: string | null } | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> } } | null, readonly position: { readonly __typename: 'Position', readonly role: Role } | null }>, readonly offices: ReadonlyArray<{ readonly __typename: 'Position', readonly role: Role, readonly since: string | null, readonly organization: { readonly __typename: 'Organization', readonly name: string, readonly stateCapital: StateCapital | null } }>, readonly bases: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly document: string, readonly article: string, readonly relation: BasisRelation, readonly grade: string }>, readonly limits: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly document: string, readonly article: string }>, readonly departments: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }> | null, readonly ambiguities: ReadonlyArray<{ readonly __typename: 'Ambiguity', readonly question: string, readonly choice: string | null }> }> | null } | null };

export type CheckPersonQueryVariables = Exact<{
  type: IdentityType;
  number: string;
  actions?: ReadonlyArray<GatedAction> | GatedAction | null | undefined;
  on?: string | null | undefined;
}>;


export type CheckPersonQuery = { readonly personByIdentity: { readonly __typename: 'Person', readonly name: string, readonly identityMask: string, readonly restrictions: ReadonlyArray<{ readonly __typename: 'Restriction', readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly objectionPending: boolean, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly quote: string }, readonly grounds: ReadonlyArray<{ readonly __typename: 'Ground', readonly pattern: Pattern, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly withheld: boolean, readonly listing: { readonly __typename: 'Listing', readonly number: string, readonly publishedOn: string, readonly effectiveUntil: string | null, readonly arisingFrom: { readonly __typename: 'Listing', readonly number: string, readonly subjectName: string | null } | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> } } | null, readonly position: { readonly __typename: 'Position', readonly role: Role } | null }>, readonly offices: ReadonlyArray<{ readonly __typename: 'Position', readonly role: Role, readonly since: string | null, readonly organization: { readonly __typename: 'Organization', readonly name: string, readonly stateCapital: StateCapital | null } }>, readonly bases: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly document: string, readonly article: string, readonly relation: BasisRelation, readonly grade: string }>, readonly limits: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly document: string, readonly article: string }>, readonly departments: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }> | null, readonly ambiguities: ReadonlyArray<{ readonly __typename: 'Ambiguity', readonly question: string, readonly choice: string | null }> }> | null } | null };

export type FindSubjectsQueryVariables = Exact<{
  text: string;
  first?: number | null | undefined;
}>;


export type FindSubjectsQuery = { readonly search: { readonly __typename: 'SearchConnection', readonly count: number, readonly complete: boolean, readonly personsWithheld: boolean, readonly edges: ReadonlyArray<{ readonly __typename: 'SearchEdge', readonly match: SearchMatch, readonly former: boolean, readonly name: string, readonly node:
        | { readonly __typename: 'Organization', readonly code: string, readonly kind: OrganizationKind, readonly registeredOn: string | null, readonly registrationStatus: string | null, readonly id: string, readonly name: string, readonly division: { readonly __typename: 'CodedName', readonly name: string | null } | null }
        | { readonly __typename: 'Person', readonly identityMask: string, readonly id: string, readonly name: string }
       }> } | null };

export type FindPersonQueryVariables = Exact<{
  type: IdentityType;
  number: string;
}>;


export type FindPersonQuery = { readonly personByIdentity: { readonly __typename: 'Person', readonly id: string, readonly name: string, readonly identityType: IdentityType, readonly identityMask: string } | null };

export type OrganizationInShortFragment = { readonly __typename: 'Organization', readonly id: string, readonly code: string, readonly legacyCode: boolean, readonly name: string, readonly kind: OrganizationKind, readonly stateCapital: StateCapital | null, readonly financialSector: FinancialSector | null, readonly listedCompany: boolean, readonly registrationStatus: string | null, readonly registeredOn: string | null, readonly division: { readonly __typename: 'CodedName', readonly name: string | null } | null, readonly industry: { readonly __typename: 'CodedName', readonly name: string | null } | null };

export type PersonInShortFragment = { readonly __typename: 'Person', readonly id: string, readonly name: string, readonly identityType: IdentityType, readonly identityMask: string };

export type GroundOnPathFragment = { readonly __typename: 'Ground', readonly pattern: Pattern, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly withheld: boolean, readonly objectionPending: boolean, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly subjectName: string | null, readonly publishedOn: string, readonly effectiveUntil: string | null, readonly objectionPending: boolean, readonly responsibility: Responsibility | null, readonly arisingFrom: { readonly __typename: 'Listing', readonly number: string, readonly subjectName: string | null } | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> } } | null, readonly position: { readonly __typename: 'Position', readonly id: string, readonly role: Role, readonly since: string | null, readonly until: string | null, readonly withheld: boolean, readonly holder:
      | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
      | { readonly __typename: 'Person', readonly id: string, readonly name: string }
     | null, readonly organization: { readonly __typename: 'Organization', readonly id: string, readonly name: string } } | null };

export type RestrictionOnPathFragment = { readonly __typename: 'Restriction', readonly action: GatedAction, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly objectionPending: boolean, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly quote: string, readonly condition: string | null }, readonly measure: { readonly __typename: 'Measure', readonly number: number, readonly title: string }, readonly grounds: ReadonlyArray<{ readonly __typename: 'Ground', readonly pattern: Pattern, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly withheld: boolean, readonly objectionPending: boolean, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly subjectName: string | null, readonly publishedOn: string, readonly effectiveUntil: string | null, readonly objectionPending: boolean, readonly responsibility: Responsibility | null, readonly arisingFrom: { readonly __typename: 'Listing', readonly number: string, readonly subjectName: string | null } | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> } } | null, readonly position: { readonly __typename: 'Position', readonly id: string, readonly role: Role, readonly since: string | null, readonly until: string | null, readonly withheld: boolean, readonly holder:
        | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
        | { readonly __typename: 'Person', readonly id: string, readonly name: string }
       | null, readonly organization: { readonly __typename: 'Organization', readonly id: string, readonly name: string } } | null }>, readonly offices: ReadonlyArray<{ readonly __typename: 'Position', readonly id: string, readonly role: Role, readonly since: string | null, readonly organization: { readonly __typename: 'Organization', readonly id: string, readonly name: string, readonly stateCapital: StateCapital | null } }>, readonly bases: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly id: string, readonly document: string, readonly article: string, readonly relation: BasisRelation, readonly summary: string }>, readonly limits: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly id: string, readonly document: string, readonly article: string, readonly summary: string }>, readonly departments: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }> | null, readonly ambiguities: ReadonlyArray<{ readonly __typename: 'Ambiguity', readonly id: string, readonly question: string, readonly choice: string | null }> };

export type EligibilityOnPathFragment = { readonly __typename: 'Eligibility', readonly verdict: Verdict, readonly evaluatedOn: string, readonly dataVersion: string, readonly objectionPending: boolean, readonly limbs: ReadonlyArray<{ readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly measure: { readonly __typename: 'Measure', readonly number: number, readonly title: string } }>, readonly restrictions: ReadonlyArray<{ readonly __typename: 'Restriction', readonly action: GatedAction, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly objectionPending: boolean, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly quote: string, readonly condition: string | null }, readonly measure: { readonly __typename: 'Measure', readonly number: number, readonly title: string }, readonly grounds: ReadonlyArray<{ readonly __typename: 'Ground', readonly pattern: Pattern, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly withheld: boolean, readonly objectionPending: boolean, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly subjectName: string | null, readonly publishedOn: string, readonly effectiveUntil: string | null, readonly objectionPending: boolean, readonly responsibility: Responsibility | null, readonly arisingFrom: { readonly __typename: 'Listing', readonly number: string, readonly subjectName: string | null } | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> } } | null, readonly position: { readonly __typename: 'Position', readonly id: string, readonly role: Role, readonly since: string | null, readonly until: string | null, readonly withheld: boolean, readonly holder:
          | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
          | { readonly __typename: 'Person', readonly id: string, readonly name: string }
         | null, readonly organization: { readonly __typename: 'Organization', readonly id: string, readonly name: string } } | null }>, readonly offices: ReadonlyArray<{ readonly __typename: 'Position', readonly id: string, readonly role: Role, readonly since: string | null, readonly organization: { readonly __typename: 'Organization', readonly id: string, readonly name: string, readonly stateCapital: StateCapital | null } }>, readonly bases: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly id: string, readonly document: string, readonly article: string, readonly relation: BasisRelation, readonly summary: string }>, readonly limits: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly id: string, readonly document: string, readonly article: string, readonly summary: string }>, readonly departments: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }> | null, readonly ambiguities: ReadonlyArray<{ readonly __typename: 'Ambiguity', readonly id: string, readonly question: string, readonly choice: string | null }> }>, readonly notApplied: ReadonlyArray<{ readonly __typename: 'NearMiss', readonly step: NearMissStep, readonly effect: Effect, readonly pattern: Pattern, readonly day: string | null, readonly messageZh: string, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly quote: string, readonly measure: { readonly __typename: 'Measure', readonly number: number } }, readonly listing: { readonly __typename: 'Listing', readonly number: string, readonly publishedOn: string, readonly effectiveUntil: string | null } | null, readonly position: { readonly __typename: 'Position', readonly role: Role, readonly organization: { readonly __typename: 'Organization', readonly name: string } } | null }>, readonly ambiguities: ReadonlyArray<{ readonly __typename: 'Ambiguity', readonly id: string, readonly question: string, readonly choice: string | null }>, readonly competence: ReadonlyArray<{ readonly __typename: 'CompetenceNote', readonly messageZh: string }> };

export type RestrictionInShortFragment = { readonly __typename: 'Restriction', readonly action: GatedAction, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly objectionPending: boolean, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string }, readonly measure: { readonly __typename: 'Measure', readonly number: number, readonly title: string } };

export type PositionInShortFragment = { readonly __typename: 'Position', readonly id: string, readonly role: Role, readonly since: string | null, readonly until: string | null, readonly withheld: boolean, readonly holder:
    | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
    | { readonly __typename: 'Person', readonly id: string, readonly name: string }
   | null, readonly organization: { readonly __typename: 'Organization', readonly id: string, readonly code: string, readonly name: string, readonly stateCapital: StateCapital | null, readonly kind: OrganizationKind } };

export type CheckOrganizationAtCounterQueryVariables = Exact<{
  id: string;
  action: GatedAction;
  on: string;
}>;


export type CheckOrganizationAtCounterQuery = { readonly organization: { readonly __typename: 'Organization', readonly id: string, readonly code: string, readonly legacyCode: boolean, readonly name: string, readonly kind: OrganizationKind, readonly stateCapital: StateCapital | null, readonly financialSector: FinancialSector | null, readonly listedCompany: boolean, readonly registrationStatus: string | null, readonly registeredOn: string | null, readonly eligibility: { readonly __typename: 'Eligibility', readonly verdict: Verdict, readonly evaluatedOn: string, readonly dataVersion: string, readonly objectionPending: boolean, readonly limbs: ReadonlyArray<{ readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly measure: { readonly __typename: 'Measure', readonly number: number, readonly title: string } }>, readonly restrictions: ReadonlyArray<{ readonly __typename: 'Restriction', readonly action: GatedAction, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly objectionPending: boolean, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly quote: string, readonly condition: string | null }, readonly measure: { readonly __typename: 'Measure', readonly number: number, readonly title: string }, readonly grounds: ReadonlyArray<{ readonly __typename: 'Ground', readonly pattern: Pattern, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly withheld: boolean, readonly objectionPending: boolean, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly subjectName: string | null, readonly publishedOn: string, readonly effectiveUntil: string | null, readonly objectionPending: boolean, readonly responsibility: Responsibility | null, readonly arisingFrom: { readonly __typename: 'Listing', readonly number: string, readonly subjectName: string | null } | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> } } | null, readonly position: { readonly __typename: 'Position', readonly id: string, readonly role: Role, readonly since: string | null, readonly until: string | null, readonly withheld: boolean, readonly holder:
              | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
              | { readonly __typename: 'Person', readonly id: string, readonly name: string }
             | null, readonly organization: { readonly __typename: 'Organization', readonly id: string, readonly name: string } } | null }>, readonly offices: ReadonlyArray<{ readonly __typename: 'Position', readonly id: string, readonly role: Role, readonly since: string | null, readonly organization: { readonly __typename: 'Organization', readonly id: string, readonly name: string, readonly stateCapital: StateCapital | null } }>, readonly bases: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly id: string, readonly document: string, readonly article: string, readonly relation: BasisRelation, readonly summary: string }>, readonly limits: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly id: string, readonly document: string, readonly article: string, readonly summary: string }>, readonly departments: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }> | null, readonly ambiguities: ReadonlyArray<{ readonly __typename: 'Ambiguity', readonly id: string, readonly question: string, readonly choice: string | null }> }>, readonly notApplied: ReadonlyArray<{ readonly __typename: 'NearMiss', readonly step: NearMissStep, readonly effect: Effect, readonly pattern: Pattern, readonly day: string | null, readonly messageZh: string, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly quote: string, readonly measure: { readonly __typename: 'Measure', readonly number: number } }, readonly listing: { readonly __typename: 'Listing', readonly number: string, readonly publishedOn: string, readonly effectiveUntil: string | null } | null, readonly position: { readonly __typename: 'Position', readonly role: Role, readonly organization: { readonly __typename: 'Organization', readonly name: string } } | null }>, readonly ambiguities: ReadonlyArray<{ readonly __typename: 'Ambiguity', readonly id: string, readonly question: string, readonly choice: string | null }>, readonly competence: ReadonlyArray<{ readonly __typename: 'CompetenceNote', readonly messageZh: string }> } | null, readonly restrictions: ReadonlyArray<{ readonly __typename: 'Restriction', readonly action: GatedAction, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly objectionPending: boolean, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string }, readonly measure: { readonly __typename: 'Measure', readonly number: number, readonly title: string } }> | null, readonly positions: { readonly __typename: 'PositionConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Position', readonly id: string, readonly role: Role, readonly since: string | null, readonly until: string | null, readonly withheld: boolean, readonly holder:
          | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
          | { readonly __typename: 'Person', readonly id: string, readonly name: string }
         | null, readonly organization: { readonly __typename: 'Organization', readonly id: string, readonly code: string, readonly name: string, readonly stateCapital: StateCapital | null, readonly kind: OrganizationKind } }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean } } | null, readonly heldPositions: { readonly __typename: 'PositionConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Position', readonly id: string, readonly role: Role, readonly since: string | null, readonly until: string | null, readonly withheld: boolean, readonly holder:
          | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
          | { readonly __typename: 'Person', readonly id: string, readonly name: string }
         | null, readonly organization: { readonly __typename: 'Organization', readonly id: string, readonly code: string, readonly name: string, readonly stateCapital: StateCapital | null, readonly kind: OrganizationKind } }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean } } | null, readonly division: { readonly __typename: 'CodedName', readonly name: string | null } | null, readonly industry: { readonly __typename: 'CodedName', readonly name: string | null } | null } | null };

export type CheckPersonAtCounterQueryVariables = Exact<{
  id: string;
  action: GatedAction;
  on: string;
}>;


export type CheckPersonAtCounterQuery = { readonly person: { readonly __typename: 'Person', readonly id: string, readonly name: string, readonly identityType: IdentityType, readonly identityMask: string, readonly eligibility: { readonly __typename: 'Eligibility', readonly verdict: Verdict, readonly evaluatedOn: string, readonly dataVersion: string, readonly objectionPending: boolean, readonly limbs: ReadonlyArray<{ readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly measure: { readonly __typename: 'Measure', readonly number: number, readonly title: string } }>, readonly restrictions: ReadonlyArray<{ readonly __typename: 'Restriction', readonly action: GatedAction, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly objectionPending: boolean, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly quote: string, readonly condition: string | null }, readonly measure: { readonly __typename: 'Measure', readonly number: number, readonly title: string }, readonly grounds: ReadonlyArray<{ readonly __typename: 'Ground', readonly pattern: Pattern, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly withheld: boolean, readonly objectionPending: boolean, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly subjectName: string | null, readonly publishedOn: string, readonly effectiveUntil: string | null, readonly objectionPending: boolean, readonly responsibility: Responsibility | null, readonly arisingFrom: { readonly __typename: 'Listing', readonly number: string, readonly subjectName: string | null } | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> } } | null, readonly position: { readonly __typename: 'Position', readonly id: string, readonly role: Role, readonly since: string | null, readonly until: string | null, readonly withheld: boolean, readonly holder:
              | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
              | { readonly __typename: 'Person', readonly id: string, readonly name: string }
             | null, readonly organization: { readonly __typename: 'Organization', readonly id: string, readonly name: string } } | null }>, readonly offices: ReadonlyArray<{ readonly __typename: 'Position', readonly id: string, readonly role: Role, readonly since: string | null, readonly organization: { readonly __typename: 'Organization', readonly id: string, readonly name: string, readonly stateCapital: StateCapital | null } }>, readonly bases: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly id: string, readonly document: string, readonly article: string, readonly relation: BasisRelation, readonly summary: string }>, readonly limits: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly id: string, readonly document: string, readonly article: string, readonly summary: string }>, readonly departments: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }> | null, readonly ambiguities: ReadonlyArray<{ readonly __typename: 'Ambiguity', readonly id: string, readonly question: string, readonly choice: string | null }> }>, readonly notApplied: ReadonlyArray<{ readonly __typename: 'NearMiss', readonly step: NearMissStep, readonly effect: Effect, readonly pattern: Pattern, readonly day: string | null, readonly messageZh: string, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly quote: string, readonly measure: { readonly __typename: 'Measure', readonly number: number } }, readonly listing: { readonly __typename: 'Listing', readonly number: string, readonly publishedOn: string, readonly effectiveUntil: string | null } | null, readonly position: { readonly __typename: 'Position', readonly role: Role, readonly organization: { readonly __typename: 'Organization', readonly name: string } } | null }>, readonly ambiguities: ReadonlyArray<{ readonly __typename: 'Ambiguity', readonly id: string, readonly question: string, readonly choice: string | null }>, readonly competence: ReadonlyArray<{ readonly __typename: 'CompetenceNote', readonly messageZh: string }> } | null, readonly restrictions: ReadonlyArray<{ readonly __typename: 'Restriction', readonly action: GatedAction, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly objectionPending: boolean, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string }, readonly measure: { readonly __typename: 'Measure', readonly number: number, readonly title: string } }> | null, readonly positions: { readonly __typename: 'PositionConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Position', readonly id: string, readonly role: Role, readonly since: string | null, readonly until: string | null, readonly withheld: boolean, readonly holder:
          | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
          | { readonly __typename: 'Person', readonly id: string, readonly name: string }
         | null, readonly organization: { readonly __typename: 'Organization', readonly id: string, readonly code: string, readonly name: string, readonly stateCapital: StateCapital | null, readonly kind: OrganizationKind } }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean } } | null } | null };

export type CheckIdentityAtCounterQueryVariables = Exact<{
  type: IdentityType;
  number: string;
  action: GatedAction;
  on: string;
}>;


export type CheckIdentityAtCounterQuery = { readonly personByIdentity: { readonly __typename: 'Person', readonly id: string, readonly name: string, readonly identityType: IdentityType, readonly identityMask: string, readonly eligibility: { readonly __typename: 'Eligibility', readonly verdict: Verdict, readonly evaluatedOn: string, readonly dataVersion: string, readonly objectionPending: boolean, readonly limbs: ReadonlyArray<{ readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly measure: { readonly __typename: 'Measure', readonly number: number, readonly title: string } }>, readonly restrictions: ReadonlyArray<{ readonly __typename: 'Restriction', readonly action: GatedAction, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly objectionPending: boolean, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly quote: string, readonly condition: string | null }, readonly measure: { readonly __typename: 'Measure', readonly number: number, readonly title: string }, readonly grounds: ReadonlyArray<{ readonly __typename: 'Ground', readonly pattern: Pattern, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly withheld: boolean, readonly objectionPending: boolean, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly subjectName: string | null, readonly publishedOn: string, readonly effectiveUntil: string | null, readonly objectionPending: boolean, readonly responsibility: Responsibility | null, readonly arisingFrom: { readonly __typename: 'Listing', readonly number: string, readonly subjectName: string | null } | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> } } | null, readonly position: { readonly __typename: 'Position', readonly id: string, readonly role: Role, readonly since: string | null, readonly until: string | null, readonly withheld: boolean, readonly holder:
              | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
              | { readonly __typename: 'Person', readonly id: string, readonly name: string }
             | null, readonly organization: { readonly __typename: 'Organization', readonly id: string, readonly name: string } } | null }>, readonly offices: ReadonlyArray<{ readonly __typename: 'Position', readonly id: string, readonly role: Role, readonly since: string | null, readonly organization: { readonly __typename: 'Organization', readonly id: string, readonly name: string, readonly stateCapital: StateCapital | null } }>, readonly bases: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly id: string, readonly document: string, readonly article: string, readonly relation: BasisRelation, readonly summary: string }>, readonly limits: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly id: string, readonly document: string, readonly article: string, readonly summary: string }>, readonly departments: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }> | null, readonly ambiguities: ReadonlyArray<{ readonly __typename: 'Ambiguity', readonly id: string, readonly question: string, readonly choice: string | null }> }>, readonly notApplied: ReadonlyArray<{ readonly __typename: 'NearMiss', readonly step: NearMissStep, readonly effect: Effect, readonly pattern: Pattern, readonly day: string | null, readonly messageZh: string, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly quote: string, readonly measure: { readonly __typename: 'Measure', readonly number: number } }, readonly listing: { readonly __typename: 'Listing', readonly number: string, readonly publishedOn: string, readonly effectiveUntil: string | null } | null, readonly position: { readonly __typename: 'Position', readonly role: Role, readonly organization: { readonly __typename: 'Organization', readonly name: string } } | null }>, readonly ambiguities: ReadonlyArray<{ readonly __typename: 'Ambiguity', readonly id: string, readonly question: string, readonly choice: string | null }>, readonly competence: ReadonlyArray<{ readonly __typename: 'CompetenceNote', readonly messageZh: string }> } | null, readonly restrictions: ReadonlyArray<{ readonly __typename: 'Restriction', readonly action: GatedAction, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly objectionPending: boolean, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string }, readonly measure: { readonly __typename: 'Measure', readonly number: number, readonly title: string } }> | null, readonly positions: { readonly __typename: 'PositionConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Position', readonly id: string, readonly role: Role, readonly since: string | null, readonly until: string | null, readonly withheld: boolean, readonly holder:
          | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
          | { readonly __typename: 'Person', readonly id: string, readonly name: string }
         | null, readonly organization: { readonly __typename: 'Organization', readonly id: string, readonly code: string, readonly name: string, readonly stateCapital: StateCapital | null, readonly kind: OrganizationKind } }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean } } | null } | null };

export type PersonAtCounterFragment = { readonly __typename: 'Person', readonly id: string, readonly name: string, readonly identityType: IdentityType, readonly identityMask: string, readonly eligibility: { readonly __typename: 'Eligibility', readonly verdict: Verdict, readonly evaluatedOn: string, readonly dataVersion: string, readonly objectionPending: boolean, readonly limbs: ReadonlyArray<{ readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly measure: { readonly __typename: 'Measure', readonly number: number, readonly title: string } }>, readonly restrictions: ReadonlyArray<{ readonly __typename: 'Restriction', readonly action: GatedAction, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly objectionPending: boolean, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly quote: string, readonly condition: string | null }, readonly measure: { readonly __typename: 'Measure', readonly number: number, readonly title: string }, readonly grounds: ReadonlyArray<{ readonly __typename: 'Ground', readonly pattern: Pattern, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly withheld: boolean, readonly objectionPending: boolean, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly subjectName: string | null, readonly publishedOn: string, readonly effectiveUntil: string | null, readonly objectionPending: boolean, readonly responsibility: Responsibility | null, readonly arisingFrom: { readonly __typename: 'Listing', readonly number: string, readonly subjectName: string | null } | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> } } | null, readonly position: { readonly __typename: 'Position', readonly id: string, readonly role: Role, readonly since: string | null, readonly until: string | null, readonly withheld: boolean, readonly holder:
            | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
            | { readonly __typename: 'Person', readonly id: string, readonly name: string }
           | null, readonly organization: { readonly __typename: 'Organization', readonly id: string, readonly name: string } } | null }>, readonly offices: ReadonlyArray<{ readonly __typename: 'Position', readonly id: string, readonly role: Role, readonly since: string | null, readonly organization: { readonly __typename: 'Organization', readonly id: string, readonly name: string, readonly stateCapital: StateCapital | null } }>, readonly bases: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly id: string, readonly document: string, readonly article: string, readonly relation: BasisRelation, readonly summary: string }>, readonly limits: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly id: string, readonly document: string, readonly article: string, readonly summary: string }>, readonly departments: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }> | null, readonly ambiguities: ReadonlyArray<{ readonly __typename: 'Ambiguity', readonly id: string, readonly question: string, readonly choice: string | null }> }>, readonly notApplied: ReadonlyArray<{ readonly __typename: 'NearMiss', readonly step: NearMissStep, readonly effect: Effect, readonly pattern: Pattern, readonly day: string | null, readonly messageZh: string, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly quote: string, readonly measure: { readonly __typename: 'Measure', readonly number: number } }, readonly listing: { readonly __typename: 'Listing', readonly number: string, readonly publishedOn: string, readonly effectiveUntil: string | null } | null, readonly position: { readonly __typename: 'Position', readonly role: Role, readonly organization: { readonly __typename: 'Organization', readonly name: string } } | null }>, readonly ambiguities: ReadonlyArray<{ readonly __typename: 'Ambiguity', readonly id: string, readonly question: string, readonly choice: string | null }>, readonly competence: ReadonlyArray<{ readonly __typename: 'CompetenceNote', readonly messageZh: string }> } | null, readonly restrictions: ReadonlyArray<{ readonly __typename: 'Restriction', readonly action: GatedAction, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly objectionPending: boolean, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string }, readonly measure: { readonly __typename: 'Measure', readonly number: number, readonly title: string } }> | null, readonly positions: { readonly __typename: 'PositionConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Position', readonly id: string, readonly role: Role, readonly since: string | null, readonly until: string | null, readonly withheld: boolean, readonly holder:
        | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
        | { readonly __typename: 'Person', readonly id: string, readonly name: string }
       | null, readonly organization: { readonly __typename: 'Organization', readonly id: string, readonly code: string, readonly name: string, readonly stateCapital: StateCapital | null, readonly kind: OrganizationKind } }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean } } | null };

export type CheckAppointmentAtCounterQueryVariables = Exact<{
  person: string;
  organization: string;
  role: Role;
  on: string;
}>;


export type CheckAppointmentAtCounterQuery = { readonly appointment: { readonly __typename: 'Appointment', readonly role: Role, readonly person: { readonly __typename: 'Person', readonly id: string, readonly name: string, readonly identityType: IdentityType, readonly identityMask: string }, readonly organization: { readonly __typename: 'Organization', readonly id: string, readonly code: string, readonly legacyCode: boolean, readonly name: string, readonly kind: OrganizationKind, readonly stateCapital: StateCapital | null, readonly financialSector: FinancialSector | null, readonly listedCompany: boolean, readonly registrationStatus: string | null, readonly registeredOn: string | null, readonly division: { readonly __typename: 'CodedName', readonly name: string | null } | null, readonly industry: { readonly __typename: 'CodedName', readonly name: string | null } | null }, readonly eligibility: { readonly __typename: 'Eligibility', readonly verdict: Verdict, readonly evaluatedOn: string, readonly dataVersion: string, readonly objectionPending: boolean, readonly limbs: ReadonlyArray<{ readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly measure: { readonly __typename: 'Measure', readonly number: number, readonly title: string } }>, readonly restrictions: ReadonlyArray<{ readonly __typename: 'Restriction', readonly action: GatedAction, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly objectionPending: boolean, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly quote: string, readonly condition: string | null }, readonly measure: { readonly __typename: 'Measure', readonly number: number, readonly title: string }, readonly grounds: ReadonlyArray<{ readonly __typename: 'Ground', readonly pattern: Pattern, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly withheld: boolean, readonly objectionPending: boolean, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly subjectName: string | null, readonly publishedOn: string, readonly effectiveUntil: string | null, readonly objectionPending: boolean, readonly responsibility: Responsibility | null, readonly arisingFrom: { readonly __typename: 'Listing', readonly number: string, readonly subjectName: string | null } | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> } } | null, readonly position: { readonly __typename: 'Position', readonly id: string, readonly role: Role, readonly since: string | null, readonly until: string | null, readonly withheld: boolean, readonly holder:
              | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
              | { readonly __typename: 'Person', readonly id: string, readonly name: string }
             | null, readonly organization: { readonly __typename: 'Organization', readonly id: string, readonly name: string } } | null }>, readonly offices: ReadonlyArray<{ readonly __typename: 'Position', readonly id: string, readonly role: Role, readonly since: string | null, readonly organization: { readonly __typename: 'Organization', readonly id: string, readonly name: string, readonly stateCapital: StateCapital | null } }>, readonly bases: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly id: string, readonly document: string, readonly article: string, readonly relation: BasisRelation, readonly summary: string }>, readonly limits: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly id: string, readonly document: string, readonly article: string, readonly summary: string }>, readonly departments: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }> | null, readonly ambiguities: ReadonlyArray<{ readonly __typename: 'Ambiguity', readonly id: string, readonly question: string, readonly choice: string | null }> }>, readonly notApplied: ReadonlyArray<{ readonly __typename: 'NearMiss', readonly step: NearMissStep, readonly effect: Effect, readonly pattern: Pattern, readonly day: string | null, readonly messageZh: string, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly quote: string, readonly measure: { readonly __typename: 'Measure', readonly number: number } }, readonly listing: { readonly __typename: 'Listing', readonly number: string, readonly publishedOn: string, readonly effectiveUntil: string | null } | null, readonly position: { readonly __typename: 'Position', readonly role: Role, readonly organization: { readonly __typename: 'Organization', readonly name: string } } | null }>, readonly ambiguities: ReadonlyArray<{ readonly __typename: 'Ambiguity', readonly id: string, readonly question: string, readonly choice: string | null }>, readonly competence: ReadonlyArray<{ readonly __typename: 'CompetenceNote', readonly messageZh: string }> } | null, readonly incumbent: { readonly __typename: 'Position', readonly id: string, readonly since: string | null, readonly conflicts: ReadonlyArray<{ readonly __typename: 'OfficeConflict', readonly kind: ConflictKind, readonly office: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly quote: string }, readonly restriction: { readonly __typename: 'Restriction', readonly action: GatedAction, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly objectionPending: boolean, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly quote: string, readonly condition: string | null }, readonly measure: { readonly __typename: 'Measure', readonly number: number, readonly title: string }, readonly grounds: ReadonlyArray<{ readonly __typename: 'Ground', readonly pattern: Pattern, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly withheld: boolean, readonly objectionPending: boolean, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly subjectName: string | null, readonly publishedOn: string, readonly effectiveUntil: string | null, readonly objectionPending: boolean, readonly responsibility: Responsibility | null, readonly arisingFrom: { readonly __typename: 'Listing', readonly number: string, readonly subjectName: string | null } | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> } } | null, readonly position: { readonly __typename: 'Position', readonly id: string, readonly role: Role, readonly since: string | null, readonly until: string | null, readonly withheld: boolean, readonly holder:
                | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
                | { readonly __typename: 'Person', readonly id: string, readonly name: string }
               | null, readonly organization: { readonly __typename: 'Organization', readonly id: string, readonly name: string } } | null }>, readonly offices: ReadonlyArray<{ readonly __typename: 'Position', readonly id: string, readonly role: Role, readonly since: string | null, readonly organization: { readonly __typename: 'Organization', readonly id: string, readonly name: string, readonly stateCapital: StateCapital | null } }>, readonly bases: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly id: string, readonly document: string, readonly article: string, readonly relation: BasisRelation, readonly summary: string }>, readonly limits: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly id: string, readonly document: string, readonly article: string, readonly summary: string }>, readonly departments: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }> | null, readonly ambiguities: ReadonlyArray<{ readonly __typename: 'Ambiguity', readonly id: string, readonly question: string, readonly choice: string | null }> } }> | null } | null } | null };

export type NameOrganizationQueryVariables = Exact<{
  id: string;
}>;


export type NameOrganizationQuery = { readonly organization: { readonly __typename: 'Organization', readonly id: string, readonly code: string, readonly legacyCode: boolean, readonly name: string, readonly kind: OrganizationKind, readonly stateCapital: StateCapital | null, readonly financialSector: FinancialSector | null, readonly listedCompany: boolean, readonly registrationStatus: string | null, readonly registeredOn: string | null, readonly division: { readonly __typename: 'CodedName', readonly name: string | null } | null, readonly industry: { readonly __typename: 'CodedName', readonly name: string | null } | null } | null };

export type NamePersonQueryVariables = Exact<{
  id: string;
}>;


export type NamePersonQuery = { readonly person: { readonly __typename: 'Person', readonly id: string, readonly name: string, readonly identityType: IdentityType, readonly identityMask: string } | null };

type SubjectOnGraph_Organization_Fragment = { readonly __typename: 'Organization', readonly code: string, readonly kind: OrganizationKind, readonly registrationStatus: string | null, readonly id: string, readonly name: string, readonly division: { readonly __typename: 'CodedName', readonly name: string | null } | null, readonly listings: { readonly __typename: 'ListingConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string }> } | null, readonly restrictions: ReadonlyArray<{ readonly __typename: 'Restriction', readonly effect: Effect }> | null };

type SubjectOnGraph_Person_Fragment = { readonly __typename: 'Person', readonly identityMask: string, readonly id: string, readonly name: string, readonly listings: { readonly __typename: 'ListingConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string }> } | null, readonly restrictions: ReadonlyArray<{ readonly __typename: 'Restriction', readonly effect: Effect }> | null };

export type SubjectOnGraphFragment =
  | SubjectOnGraph_Organization_Fragment
  | SubjectOnGraph_Person_Fragment
;

export type PositionOnGraphFragment = { readonly __typename: 'Position', readonly id: string, readonly role: Role, readonly since: string | null, readonly until: string | null, readonly holder:
    | { readonly __typename: 'Organization', readonly id: string }
    | { readonly __typename: 'Person', readonly id: string }
   | null, readonly organization: { readonly __typename: 'Organization', readonly id: string } };

export type NetworkOnGraphFragment = { readonly __typename: 'Network', readonly personsWithheld: boolean, readonly nodes: ReadonlyArray<{ readonly __typename: 'NetworkNode', readonly subject:
      | { readonly __typename: 'Organization', readonly code: string, readonly kind: OrganizationKind, readonly registrationStatus: string | null, readonly id: string, readonly name: string, readonly division: { readonly __typename: 'CodedName', readonly name: string | null } | null, readonly listings: { readonly __typename: 'ListingConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string }> } | null, readonly restrictions: ReadonlyArray<{ readonly __typename: 'Restriction', readonly effect: Effect }> | null }
      | { readonly __typename: 'Person', readonly identityMask: string, readonly id: string, readonly name: string, readonly listings: { readonly __typename: 'ListingConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string }> } | null, readonly restrictions: ReadonlyArray<{ readonly __typename: 'Restriction', readonly effect: Effect }> | null }
     }>, readonly edges: ReadonlyArray<{ readonly __typename: 'Position', readonly id: string, readonly role: Role, readonly since: string | null, readonly until: string | null, readonly holder:
      | { readonly __typename: 'Organization', readonly id: string }
      | { readonly __typename: 'Person', readonly id: string }
     | null, readonly organization: { readonly __typename: 'Organization', readonly id: string } }>, readonly cutOff: ReadonlyArray<{ readonly __typename: 'NetworkCut', readonly reason: NetworkCutReason, readonly shown: number, readonly total: number, readonly subject:
      | { readonly __typename: 'Organization', readonly id: string }
      | { readonly __typename: 'Person', readonly id: string }
     }> };

export type ExpandOnGraphQueryVariables = Exact<{
  id: string;
  on: string;
  limit: number;
}>;


export type ExpandOnGraphQuery = { readonly network: { readonly __typename: 'Network', readonly personsWithheld: boolean, readonly nodes: ReadonlyArray<{ readonly __typename: 'NetworkNode', readonly subject:
        | { readonly __typename: 'Organization', readonly code: string, readonly kind: OrganizationKind, readonly registrationStatus: string | null, readonly id: string, readonly name: string, readonly division: { readonly __typename: 'CodedName', readonly name: string | null } | null, readonly listings: { readonly __typename: 'ListingConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string }> } | null, readonly restrictions: ReadonlyArray<{ readonly __typename: 'Restriction', readonly effect: Effect }> | null }
        | { readonly __typename: 'Person', readonly identityMask: string, readonly id: string, readonly name: string, readonly listings: { readonly __typename: 'ListingConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string }> } | null, readonly restrictions: ReadonlyArray<{ readonly __typename: 'Restriction', readonly effect: Effect }> | null }
       }>, readonly edges: ReadonlyArray<{ readonly __typename: 'Position', readonly id: string, readonly role: Role, readonly since: string | null, readonly until: string | null, readonly holder:
        | { readonly __typename: 'Organization', readonly id: string }
        | { readonly __typename: 'Person', readonly id: string }
       | null, readonly organization: { readonly __typename: 'Organization', readonly id: string } }>, readonly cutOff: ReadonlyArray<{ readonly __typename: 'NetworkCut', readonly reason: NetworkCutReason, readonly shown: number, readonly total: number, readonly subject:
        | { readonly __typename: 'Organization', readonly id: string }
        | { readonly __typename: 'Person', readonly id: string }
       }> } | null };

export type ExpandFiveOnGraphQueryVariables = Exact<{
  a: string;
  b: string;
  c: string;
  d: string;
  e: string;
  on: string;
  limit: number;
}>;


export type ExpandFiveOnGraphQuery = { readonly a: { readonly __typename: 'Network', readonly personsWithheld: boolean, readonly nodes: ReadonlyArray<{ readonly __typename: 'NetworkNode', readonly subject:
        | { readonly __typename: 'Organization', readonly code: string, readonly kind: OrganizationKind, readonly registrationStatus: string | null, readonly id: string, readonly name: string, readonly division: { readonly __typename: 'CodedName', readonly name: string | null } | null, readonly listings: { readonly __typename: 'ListingConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string }> } | null, readonly restrictions: ReadonlyArray<{ readonly __typename: 'Restriction', readonly effect: Effect }> | null }
        | { readonly __typename: 'Person', readonly identityMask: string, readonly id: string, readonly name: string, readonly listings: { readonly __typename: 'ListingConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string }> } | null, readonly restrictions: ReadonlyArray<{ readonly __typename: 'Restriction', readonly effect: Effect }> | null }
       }>, readonly edges: ReadonlyArray<{ readonly __typename: 'Position', readonly id: string, readonly role: Role, readonly since: string | null, readonly until: string | null, readonly holder:
        | { readonly __typename: 'Organization', readonly id: string }
        | { readonly __typename: 'Person', readonly id: string }
       | null, readonly organization: { readonly __typename: 'Organization', readonly id: string } }>, readonly cutOff: ReadonlyArray<{ readonly __typename: 'NetworkCut', readonly reason: NetworkCutReason, readonly shown: number, readonly total: number, readonly subject:
        | { readonly __typename: 'Organization', readonly id: string }
        | { readonly __typename: 'Person', readonly id: string }
       }> } | null, readonly b: { readonly __typename: 'Network', readonly personsWithheld: boolean, readonly nodes: ReadonlyArray<{ readonly __typename: 'NetworkNode', readonly subject:
        | { readonly __typename: 'Organization', readonly code: string, readonly kind: OrganizationKind, readonly registrationStatus: string | null, readonly id: string, readonly name: string, readonly division: { readonly __typename: 'CodedName', readonly name: string | null } | null, readonly listings: { readonly __typename: 'ListingConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string }> } | null, readonly restrictions: ReadonlyArray<{ readonly __typename: 'Restriction', readonly effect: Effect }> | null }
        | { readonly __typename: 'Person', readonly identityMask: string, readonly id: string, readonly name: string, readonly listings: { readonly __typename: 'ListingConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string }> } | null, readonly restrictions: ReadonlyArray<{ readonly __typename: 'Restriction', readonly effect: Effect }> | null }
       }>, readonly edges: ReadonlyArray<{ readonly __typename: 'Position', readonly id: string, readonly role: Role, readonly since: string | null, readonly until: string | null, readonly holder:
        | { readonly __typename: 'Organization', readonly id: string }
        | { readonly __typename: 'Person', readonly id: string }
       | null, readonly organization: { readonly __typename: 'Organization', readonly id: string } }>, readonly cutOff: ReadonlyArray<{ readonly __typename: 'NetworkCut', readonly reason: NetworkCutReason, readonly shown: number, readonly total: number, readonly subject:
        | { readonly __typename: 'Organization', readonly id: string }
        | { readonly __typename: 'Person', readonly id: string }
       }> } | null, readonly c: { readonly __typename: 'Network', readonly personsWithheld: boolean, readonly nodes: ReadonlyArray<{ readonly __typename: 'NetworkNode', readonly subject:
        | { readonly __typename: 'Organization', readonly code: string, readonly kind: OrganizationKind, readonly registrationStatus: string | null, readonly id: string, readonly name: string, readonly division: { readonly __typename: 'CodedName', readonly name: string | null } | null, readonly listings: { readonly __typename: 'ListingConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string }> } | null, readonly restrictions: ReadonlyArray<{ readonly __typename: 'Restriction', readonly effect: Effect }> | null }
        | { readonly __typename: 'Person', readonly identityMask: string, readonly id: string, readonly name: string, readonly listings: { readonly __typename: 'ListingConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string }> } | null, readonly restrictions: ReadonlyArray<{ readonly __typename: 'Restriction', readonly effect: Effect }> | null }
       }>, readonly edges: ReadonlyArray<{ readonly __typename: 'Position', readonly id: string, readonly role: Role, readonly since: string | null, readonly until: string | null, readonly holder:
        | { readonly __typename: 'Organization', readonly id: string }
        | { readonly __typename: 'Person', readonly id: string }
       | null, readonly organization: { readonly __typename: 'Organization', readonly id: string } }>, readonly cutOff: ReadonlyArray<{ readonly __typename: 'NetworkCut', readonly reason: NetworkCutReason, readonly shown: number, readonly total: number, readonly subject:
        | { readonly __typename: 'Organization', readonly id: string }
        | { readonly __typename: 'Person', readonly id: string }
       }> } | null, readonly d: { readonly __typename: 'Network', readonly personsWithheld: boolean, readonly nodes: ReadonlyArray<{ readonly __typename: 'NetworkNode', readonly subject:
        | { readonly __typename: 'Organization', readonly code: string, readonly kind: OrganizationKind, readonly registrationStatus: string | null, readonly id: string, readonly name: string, readonly division: { readonly __typename: 'CodedName', readonly name: string | null } | null, readonly listings: { readonly __typename: 'ListingConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string }> } | null, readonly restrictions: ReadonlyArray<{ readonly __typename: 'Restriction', readonly effect: Effect }> | null }
        | { readonly __typename: 'Person', readonly identityMask: string, readonly id: string, readonly name: string, readonly listings: { readonly __typename: 'ListingConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string }> } | null, readonly restrictions: ReadonlyArray<{ readonly __typename: 'Restriction', readonly effect: Effect }> | null }
       }>, readonly edges: ReadonlyArray<{ readonly __typename: 'Position', readonly id: string, readonly role: Role, readonly since: string | null, readonly until: string | null, readonly holder:
        | { readonly __typename: 'Organization', readonly id: string }
        | { readonly __typename: 'Person', readonly id: string }
       | null, readonly organization: { readonly __typename: 'Organization', readonly id: string } }>, readonly cutOff: ReadonlyArray<{ readonly __typename: 'NetworkCut', readonly reason: NetworkCutReason, readonly shown: number, readonly total: number, readonly subject:
        | { readonly __typename: 'Organization', readonly id: string }
        | { readonly __typename: 'Person', readonly id: string }
       }> } | null, readonly e: { readonly __typename: 'Network', readonly personsWithheld: boolean, readonly nodes: ReadonlyArray<{ readonly __typename: 'NetworkNode', readonly subject:
        | { readonly __typename: 'Organization', readonly code: string, readonly kind: OrganizationKind, readonly registrationStatus: string | null, readonly id: string, readonly name: string, readonly division: { readonly __typename: 'CodedName', readonly name: string | null } | null, readonly listings: { readonly __typename: 'ListingConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string }> } | null, readonly restrictions: ReadonlyArray<{ readonly __typename: 'Restriction', readonly effect: Effect }> | null }
        | { readonly __typename: 'Person', readonly identityMask: string, readonly id: string, readonly name: string, readonly listings: { readonly __typename: 'ListingConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string }> } | null, readonly restrictions: ReadonlyArray<{ readonly __typename: 'Restriction', readonly effect: Effect }> | null }
       }>, readonly edges: ReadonlyArray<{ readonly __typename: 'Position', readonly id: string, readonly role: Role, readonly since: string | null, readonly until: string | null, readonly holder:
        | { readonly __typename: 'Organization', readonly id: string }
        | { readonly __typename: 'Person', readonly id: string }
       | null, readonly organization: { readonly __typename: 'Organization', readonly id: string } }>, readonly cutOff: ReadonlyArray<{ readonly __typename: 'NetworkCut', readonly reason: NetworkCutReason, readonly shown: number, readonly total: number, readonly subject:
        | { readonly __typename: 'Organization', readonly id: string }
        | { readonly __typename: 'Person', readonly id: string }
       }> } | null };

export type PathOnGraphQueryVariables = Exact<{
  from: string;
  to: string;
  on: string;
}>;


export type PathOnGraphQuery = { readonly path: { readonly __typename: 'Paths', readonly hops: number | null, readonly hasMore: boolean, readonly complete: boolean, readonly personsWithheld: boolean, readonly paths: ReadonlyArray<{ readonly __typename: 'Path', readonly subjects: ReadonlyArray<
        | { readonly __typename: 'Organization', readonly code: string, readonly kind: OrganizationKind, readonly registrationStatus: string | null, readonly id: string, readonly name: string, readonly division: { readonly __typename: 'CodedName', readonly name: string | null } | null, readonly listings: { readonly __typename: 'ListingConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string }> } | null, readonly restrictions: ReadonlyArray<{ readonly __typename: 'Restriction', readonly effect: Effect }> | null }
        | { readonly __typename: 'Person', readonly identityMask: string, readonly id: string, readonly name: string, readonly listings: { readonly __typename: 'ListingConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string }> } | null, readonly restrictions: ReadonlyArray<{ readonly __typename: 'Restriction', readonly effect: Effect }> | null }
      >, readonly steps: ReadonlyArray<{ readonly __typename: 'PathStep', readonly positions: ReadonlyArray<{ readonly __typename: 'Position', readonly id: string, readonly role: Role, readonly since: string | null, readonly until: string | null, readonly holder:
            | { readonly __typename: 'Organization', readonly id: string }
            | { readonly __typename: 'Person', readonly id: string }
           | null, readonly organization: { readonly __typename: 'Organization', readonly id: string } }> }> }> } | null };

export type ListingsAtDeskQueryVariables = Exact<{
  filter?: ListingFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListingsAtDeskQuery = { readonly listings: { readonly __typename: 'ListingConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly status: ListingStatus, readonly subjectType: SubjectType, readonly subjectName: string | null, readonly withheld: boolean, readonly publishedOn: string, readonly effectiveUntil: string | null, readonly objectionPending: boolean, readonly responsibility: Responsibility | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ListHeadQueryVariables = Exact<{ [key: string]: never; }>;


export type ListHeadQuery = { readonly changes: { readonly __typename: 'ListChangeConnection', readonly head: string } | null };

export type ListNewsQueryVariables = Exact<{
  after: string;
  first?: number | null | undefined;
}>;


export type ListNewsQuery = { readonly changes: { readonly __typename: 'ListChangeConnection', readonly edges: ReadonlyArray<{ readonly __typename: 'ListChangeEdge', readonly cursor: string, readonly node: { readonly __typename: 'ListChange', readonly kind: ListChangeKind, readonly version: number, readonly recordedAt: string, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly status: ListingStatus, readonly subjectType: SubjectType, readonly subject:
            | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
            | { readonly __typename: 'Person', readonly id: string, readonly name: string }
           | null } | null } }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ListingOnTimelineFragment = { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly subjectType: SubjectType, readonly subjectName: string | null, readonly withheld: boolean, readonly publishedOn: string, readonly until: string | null, readonly effectiveUntil: string | null, readonly removedOn: string | null, readonly removalReason: RemovalReason | null, readonly annulled: boolean, readonly reason: string | null, readonly responsibility: Responsibility | null, readonly objectionPending: boolean, readonly arisingFrom: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly subjectName: string | null } | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> }, readonly suspensions: ReadonlyArray<{ readonly __typename: 'Suspension', readonly from: string, readonly until: string | null, readonly reason: string | null }>, readonly corrections: ReadonlyArray<{ readonly __typename: 'ListingCorrection', readonly recordedAt: string, readonly reason: string | null, readonly formerPublishedOn: string | null, readonly formerUntil: string | null }> | null, readonly objections: ReadonlyArray<{ readonly __typename: 'Objection', readonly id: string, readonly state: ObjectionState, readonly receivedOn: string, readonly acceptedAt: string | null, readonly decidedAt: string | null, readonly outcome: ObjectionOutcome | null, readonly summary: string | null }> | null };

export type ShowOrganizationQueryVariables = Exact<{
  id: string;
  on: string;
}>;


export type ShowOrganizationQuery = { readonly organization: { readonly __typename: 'Organization', readonly id: string, readonly code: string, readonly legacyCode: boolean, readonly name: string, readonly kind: OrganizationKind, readonly stateCapital: StateCapital | null, readonly financialSector: FinancialSector | null, readonly listedCompany: boolean, readonly registrationStatus: string | null, readonly registeredOn: string | null, readonly restrictions: ReadonlyArray<{ readonly __typename: 'Restriction', readonly action: GatedAction, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly objectionPending: boolean, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly quote: string, readonly condition: string | null }, readonly measure: { readonly __typename: 'Measure', readonly number: number, readonly title: string }, readonly grounds: ReadonlyArray<{ readonly __typename: 'Ground', readonly pattern: Pattern, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly withheld: boolean, readonly objectionPending: boolean, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly subjectName: string | null, readonly publishedOn: string, readonly effectiveUntil: string | null, readonly objectionPending: boolean, readonly responsibility: Responsibility | null, readonly arisingFrom: { readonly __typename: 'Listing', readonly number: string, readonly subjectName: string | null } | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> } } | null, readonly position: { readonly __typename: 'Position', readonly id: string, readonly role: Role, readonly since: string | null, readonly until: string | null, readonly withheld: boolean, readonly holder:
            | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
            | { readonly __typename: 'Person', readonly id: string, readonly name: string }
           | null, readonly organization: { readonly __typename: 'Organization', readonly id: string, readonly name: string } } | null }>, readonly offices: ReadonlyArray<{ readonly __typename: 'Position', readonly id: string, readonly role: Role, readonly since: string | null, readonly organization: { readonly __typename: 'Organization', readonly id: string, readonly name: string, readonly stateCapital: StateCapital | null } }>, readonly bases: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly id: string, readonly document: string, readonly article: string, readonly relation: BasisRelation, readonly summary: string }>, readonly limits: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly id: string, readonly document: string, readonly article: string, readonly summary: string }>, readonly departments: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }> | null, readonly ambiguities: ReadonlyArray<{ readonly __typename: 'Ambiguity', readonly id: string, readonly question: string, readonly choice: string | null }> }> | null, readonly division: { readonly __typename: 'CodedName', readonly name: string | null } | null, readonly industry: { readonly __typename: 'CodedName', readonly name: string | null } | null } | null };

export type ShowPersonQueryVariables = Exact<{
  id: string;
  on: string;
}>;


export type ShowPersonQuery = { readonly person: { readonly __typename: 'Person', readonly id: string, readonly name: string, readonly identityType: IdentityType, readonly identityMask: string, readonly restrictions: ReadonlyArray<{ readonly __typename: 'Restriction', readonly action: GatedAction, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly objectionPending: boolean, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly quote: string, readonly condition: string | null }, readonly measure: { readonly __typename: 'Measure', readonly number: number, readonly title: string }, readonly grounds: ReadonlyArray<{ readonly __typename: 'Ground', readonly pattern: Pattern, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly withheld: boolean, readonly objectionPending: boolean, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly subjectName: string | null, readonly publishedOn: string, readonly effectiveUntil: string | null, readonly objectionPending: boolean, readonly responsibility: Responsibility | null, readonly arisingFrom: { readonly __typename: 'Listing', readonly number: string, readonly subjectName: string | null } | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> } } | null, readonly position: { readonly __typename: 'Position', readonly id: string, readonly role: Role, readonly since: string | null, readonly until: string | null, readonly withheld: boolean, readonly holder:
            | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
            | { readonly __typename: 'Person', readonly id: string, readonly name: string }
           | null, readonly organization: { readonly __typename: 'Organization', readonly id: string, readonly name: string } } | null }>, readonly offices: ReadonlyArray<{ readonly __typename: 'Position', readonly id: string, readonly role: Role, readonly since: string | null, readonly organization: { readonly __typename: 'Organization', readonly id: string, readonly name: string, readonly stateCapital: StateCapital | null } }>, readonly bases: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly id: string, readonly document: string, readonly article: string, readonly relation: BasisRelation, readonly summary: string }>, readonly limits: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly id: string, readonly document: string, readonly article: string, readonly summary: string }>, readonly departments: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }> | null, readonly ambiguities: ReadonlyArray<{ readonly __typename: 'Ambiguity', readonly id: string, readonly question: string, readonly choice: string | null }> }> | null } | null };

export type ListingsOfOrganizationQueryVariables = Exact<{
  id: string;
  on: string;
}>;


export type ListingsOfOrganizationQuery = { readonly organization: { readonly __typename: 'Organization', readonly id: string, readonly listings: { readonly __typename: 'ListingConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly subjectType: SubjectType, readonly subjectName: string | null, readonly withheld: boolean, readonly publishedOn: string, readonly until: string | null, readonly effectiveUntil: string | null, readonly removedOn: string | null, readonly removalReason: RemovalReason | null, readonly annulled: boolean, readonly reason: string | null, readonly responsibility: Responsibility | null, readonly objectionPending: boolean, readonly arisingFrom: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly subjectName: string | null } | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> }, readonly suspensions: ReadonlyArray<{ readonly __typename: 'Suspension', readonly from: string, readonly until: string | null, readonly reason: string | null }>, readonly corrections: ReadonlyArray<{ readonly __typename: 'ListingCorrection', readonly recordedAt: string, readonly reason: string | null, readonly formerPublishedOn: string | null, readonly formerUntil: string | null }> | null, readonly objections: ReadonlyArray<{ readonly __typename: 'Objection', readonly id: string, readonly state: ObjectionState, readonly receivedOn: string, readonly acceptedAt: string | null, readonly decidedAt: string | null, readonly outcome: ObjectionOutcome | null, readonly summary: string | null }> | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean } } | null } | null };

export type ListingsOfPersonQueryVariables = Exact<{
  id: string;
  on: string;
}>;


export type ListingsOfPersonQuery = { readonly person: { readonly __typename: 'Person', readonly id: string, readonly listings: { readonly __typename: 'ListingConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly subjectType: SubjectType, readonly subjectName: string | null, readonly withheld: boolean, readonly publishedOn: string, readonly until: string | null, readonly effectiveUntil: string | null, readonly removedOn: string | null, readonly removalReason: RemovalReason | null, readonly annulled: boolean, readonly reason: string | null, readonly responsibility: Responsibility | null, readonly objectionPending: boolean, readonly arisingFrom: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly subjectName: string | null } | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> }, readonly suspensions: ReadonlyArray<{ readonly __typename: 'Suspension', readonly from: string, readonly until: string | null, readonly reason: string | null }>, readonly corrections: ReadonlyArray<{ readonly __typename: 'ListingCorrection', readonly recordedAt: string, readonly reason: string | null, readonly formerPublishedOn: string | null, readonly formerUntil: string | null }> | null, readonly objections: ReadonlyArray<{ readonly __typename: 'Objection', readonly id: string, readonly state: ObjectionState, readonly receivedOn: string, readonly acceptedAt: string | null, readonly decidedAt: string | null, readonly outcome: ObjectionOutcome | null, readonly summary: string | null }> | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean } } | null } | null };

export type PositionsOfOrganizationQueryVariables = Exact<{
  id: string;
}>;


export type PositionsOfOrganizationQuery = { readonly organization: { readonly __typename: 'Organization', readonly id: string, readonly positions: { readonly __typename: 'PositionConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Position', readonly id: string, readonly role: Role, readonly since: string | null, readonly until: string | null, readonly withheld: boolean, readonly holder:
          | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
          | { readonly __typename: 'Person', readonly id: string, readonly name: string }
         | null, readonly organization: { readonly __typename: 'Organization', readonly id: string, readonly code: string, readonly name: string, readonly stateCapital: StateCapital | null, readonly kind: OrganizationKind } }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean } } | null, readonly heldPositions: { readonly __typename: 'PositionConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Position', readonly id: string, readonly role: Role, readonly since: string | null, readonly until: string | null, readonly withheld: boolean, readonly holder:
          | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
          | { readonly __typename: 'Person', readonly id: string, readonly name: string }
         | null, readonly organization: { readonly __typename: 'Organization', readonly id: string, readonly code: string, readonly name: string, readonly stateCapital: StateCapital | null, readonly kind: OrganizationKind } }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean } } | null } | null };

export type PositionsOfPersonQueryVariables = Exact<{
  id: string;
}>;


export type PositionsOfPersonQuery = { readonly person: { readonly __typename: 'Person', readonly id: string, readonly positions: { readonly __typename: 'PositionConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Position', readonly id: string, readonly role: Role, readonly since: string | null, readonly until: string | null, readonly withheld: boolean, readonly holder:
          | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
          | { readonly __typename: 'Person', readonly id: string, readonly name: string }
         | null, readonly organization: { readonly __typename: 'Organization', readonly id: string, readonly code: string, readonly name: string, readonly stateCapital: StateCapital | null, readonly kind: OrganizationKind } }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean } } | null } | null };

export type ObligationsOfOrganizationQueryVariables = Exact<{
  id: string;
}>;


export type ObligationsOfOrganizationQuery = { readonly organization: { readonly __typename: 'Organization', readonly id: string, readonly obligations: { readonly __typename: 'ObligationConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Obligation', readonly id: string, readonly version: number, readonly state: ObligationState, readonly openedOn: string, readonly dueOn: string | null, readonly overdue: boolean, readonly division: string, readonly subjectType: SubjectType, readonly withheld: boolean, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly effect: Effect, readonly measure: { readonly __typename: 'Measure', readonly number: number, readonly title: string } } | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly subject:
          | { readonly __typename: 'Organization', readonly code: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Person', readonly identityMask: string, readonly id: string, readonly name: string }
         | null, readonly listings: ReadonlyArray<{ readonly __typename: 'Listing', readonly number: string, readonly effectiveUntil: string | null }> | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean } } | null } | null };

export type ObligationsOfPersonQueryVariables = Exact<{
  id: string;
}>;


export type ObligationsOfPersonQuery = { readonly person: { readonly __typename: 'Person', readonly id: string, readonly obligations: { readonly __typename: 'ObligationConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Obligation', readonly id: string, readonly version: number, readonly state: ObligationState, readonly openedOn: string, readonly dueOn: string | null, readonly overdue: boolean, readonly division: string, readonly subjectType: SubjectType, readonly withheld: boolean, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly effect: Effect, readonly measure: { readonly __typename: 'Measure', readonly number: number, readonly title: string } } | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly subject:
          | { readonly __typename: 'Organization', readonly code: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Person', readonly identityMask: string, readonly id: string, readonly name: string }
         | null, readonly listings: ReadonlyArray<{ readonly __typename: 'Listing', readonly number: string, readonly effectiveUntil: string | null }> | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean } } | null } | null };

export type RecordsOfOrganizationQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type RecordsOfOrganizationQuery = { readonly organization: { readonly __typename: 'Organization', readonly id: string, readonly decisionRecords: { readonly __typename: 'DecisionRecordConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'DecisionRecord', readonly number: string, readonly recordedAt: string, readonly officer: string, readonly purpose: string | null, readonly on: string | null, readonly action: GatedAction | null, readonly role: Role | null, readonly withheld: boolean, readonly organizationName: string | null, readonly eligibility: { readonly __typename: 'Eligibility', readonly verdict: Verdict } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null };

export type RecordsOfPersonQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type RecordsOfPersonQuery = { readonly person: { readonly __typename: 'Person', readonly id: string, readonly decisionRecords: { readonly __typename: 'DecisionRecordConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'DecisionRecord', readonly number: string, readonly recordedAt: string, readonly officer: string, readonly purpose: string | null, readonly on: string | null, readonly action: GatedAction | null, readonly role: Role | null, readonly withheld: boolean, readonly organizationName: string | null, readonly eligibility: { readonly __typename: 'Eligibility', readonly verdict: Verdict } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null };

export type RecordToReadQueryVariables = Exact<{
  number: string;
}>;


export type RecordToReadQuery = { readonly decisionRecord: { readonly __typename: 'DecisionRecord', readonly personName: string | null, readonly number: string, readonly code: string, readonly department: string, readonly officer: string, readonly purpose: string | null, readonly recordedAt: string, readonly on: string | null, readonly action: GatedAction | null, readonly role: Role | null, readonly withheld: boolean, readonly organizationName: string | null, readonly hash: string, readonly algorithm: string, readonly keyId: string, readonly organization: { readonly __typename: 'Organization', readonly id: string, readonly code: string } | null, readonly person: { readonly __typename: 'Person', readonly id: string, readonly identityMask: string } | null, readonly eligibility: { readonly __typename: 'Eligibility', readonly verdict: Verdict, readonly evaluatedOn: string, readonly dataVersion: string, readonly objectionPending: boolean, readonly limbs: ReadonlyArray<{ readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly measure: { readonly __typename: 'Measure', readonly number: number, readonly title: string } }>, readonly restrictions: ReadonlyArray<{ readonly __typename: 'Restriction', readonly action: GatedAction, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly objectionPending: boolean, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly quote: string, readonly condition: string | null }, readonly measure: { readonly __typename: 'Measure', readonly number: number, readonly title: string }, readonly grounds: ReadonlyArray<{ readonly __typename: 'Ground', readonly pattern: Pattern, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly withheld: boolean, readonly objectionPending: boolean, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly subjectName: string | null, readonly publishedOn: string, readonly effectiveUntil: string | null, readonly objectionPending: boolean, readonly responsibility: Responsibility | null, readonly arisingFrom: { readonly __typename: 'Listing', readonly number: string, readonly subjectName: string | null } | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> } } | null, readonly position: { readonly __typename: 'Position', readonly id: string, readonly role: Role, readonly since: string | null, readonly until: string | null, readonly withheld: boolean, readonly holder:
              | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
              | { readonly __typename: 'Person', readonly id: string, readonly name: string }
             | null, readonly organization: { readonly __typename: 'Organization', readonly id: string, readonly name: string } } | null }>, readonly offices: ReadonlyArray<{ readonly __typename: 'Position', readonly id: string, readonly role: Role, readonly since: string | null, readonly organization: { readonly __typename: 'Organization', readonly id: string, readonly name: string, readonly stateCapital: StateCapital | null } }>, readonly bases: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly id: string, readonly document: string, readonly article: string, readonly relation: BasisRelation, readonly summary: string }>, readonly limits: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly id: string, readonly document: string, readonly article: string, readonly summary: string }>, readonly departments: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }> | null, readonly ambiguities: ReadonlyArray<{ readonly __typename: 'Ambiguity', readonly id: string, readonly question: string, readonly choice: string | null }> }>, readonly notApplied: ReadonlyArray<{ readonly __typename: 'NearMiss', readonly step: NearMissStep, readonly effect: Effect, readonly pattern: Pattern, readonly day: string | null, readonly messageZh: string, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly quote: string, readonly measure: { readonly __typename: 'Measure', readonly number: number } }, readonly listing: { readonly __typename: 'Listing', readonly number: string, readonly publishedOn: string, readonly effectiveUntil: string | null } | null, readonly position: { readonly __typename: 'Position', readonly role: Role, readonly organization: { readonly __typename: 'Organization', readonly name: string } } | null }>, readonly ambiguities: ReadonlyArray<{ readonly __typename: 'Ambiguity', readonly id: string, readonly question: string, readonly choice: string | null }>, readonly competence: ReadonlyArray<{ readonly __typename: 'CompetenceNote', readonly messageZh: string }> } | null, readonly verification: { readonly __typename: 'RecordVerification', readonly genuine: boolean, readonly steps: ReadonlyArray<{ readonly __typename: 'VerificationStep', readonly step: VerificationStepName, readonly result: VerificationResult, readonly messageZh: string }> } } | null };

export type ObligationOnListFragment = { readonly __typename: 'Obligation', readonly id: string, readonly version: number, readonly state: ObligationState, readonly openedOn: string, readonly dueOn: string | null, readonly overdue: boolean, readonly division: string, readonly subjectType: SubjectType, readonly withheld: boolean, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly effect: Effect, readonly measure: { readonly __typename: 'Measure', readonly number: number, readonly title: string } } | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly subject:
    | { readonly __typename: 'Organization', readonly code: string, readonly id: string, readonly name: string }
    | { readonly __typename: 'Person', readonly identityMask: string, readonly id: string, readonly name: string }
   | null, readonly listings: ReadonlyArray<{ readonly __typename: 'Listing', readonly number: string, readonly effectiveUntil: string | null }> | null };

export type ObligationsAtDeskQueryVariables = Exact<{
  department: string;
  filter?: ObligationFilter | null | undefined;
  order: ObligationOrder;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ObligationsAtDeskQuery = { readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string, readonly obligations: { readonly __typename: 'ObligationConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Obligation', readonly id: string, readonly version: number, readonly state: ObligationState, readonly openedOn: string, readonly dueOn: string | null, readonly overdue: boolean, readonly division: string, readonly subjectType: SubjectType, readonly withheld: boolean, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly effect: Effect, readonly measure: { readonly __typename: 'Measure', readonly number: number, readonly title: string } } | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly subject:
          | { readonly __typename: 'Organization', readonly code: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Person', readonly identityMask: string, readonly id: string, readonly name: string }
         | null, readonly listings: ReadonlyArray<{ readonly __typename: 'Listing', readonly number: string, readonly effectiveUntil: string | null }> | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null };

export type CatalogueToReadQueryVariables = Exact<{
  on: string;
}>;


export type CatalogueToReadQuery = { readonly measures: ReadonlyArray<{ readonly __typename: 'Measure', readonly number: number, readonly title: string, readonly departmentsText: string, readonly openEnded: boolean, readonly departments: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string, readonly officialName: string }> | null, readonly limbs: ReadonlyArray<{ readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly quote: string, readonly effect: Effect, readonly action: GatedAction, readonly condition: string | null, readonly lawfulnessQualifier: string | null, readonly ambiguities: ReadonlyArray<{ readonly __typename: 'Ambiguity', readonly id: string, readonly question: string, readonly choice: string | null }>, readonly bases: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly id: string, readonly document: string, readonly article: string, readonly relation: BasisRelation, readonly grade: string, readonly summary: string }>, readonly limits: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly id: string, readonly document: string, readonly article: string, readonly summary: string }> }> }> | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string, readonly subjects: ReadonlyArray<BehaviourSubject>, readonly requiresRefusal: boolean }> | null, readonly departments: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string, readonly officialName: string, readonly kind: DepartmentKind }> | null };

export type OverviewOfDepartmentsQueryVariables = Exact<{ [key: string]: never; }>;


export type OverviewOfDepartmentsQuery = { readonly obligationStatistics: { readonly __typename: 'Statistics', readonly dimensions: ReadonlyArray<StatisticsDimension>, readonly measures: ReadonlyArray<StatisticsMeasure>, readonly total: ReadonlyArray<number | null>, readonly on: string, readonly asOf: string, readonly complete: boolean, readonly groups: ReadonlyArray<{ readonly __typename: 'StatisticsGroup', readonly keys: ReadonlyArray<string | null>, readonly values: ReadonlyArray<number | null>, readonly suppressed: boolean }>, readonly suppression: { readonly __typename: 'StatisticsSuppression', readonly threshold: number, readonly groups: number, readonly messageZh: string, readonly messageEn: string, readonly source: string } | null } | null, readonly periodicReports: ReadonlyArray<{ readonly __typename: 'PeriodicReport', readonly from: string, readonly until: string, readonly dueOn: string | null, readonly receivedOn: string | null, readonly overdue: boolean, readonly documentNumber: string | null, readonly department: { readonly __typename: 'Department', readonly id: string } | null }> | null, readonly departments: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }> | null };

export type NamesOfDepartmentQueryVariables = Exact<{
  id: string;
}>;


export type NamesOfDepartmentQuery = { readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string, readonly countyUnits: ReadonlyArray<{ readonly __typename: 'CountyUnit', readonly id: string, readonly name: string }> | null } | null };

export type PublishedListingsQueryVariables = Exact<{
  filter?: ListingFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PublishedListingsQuery = { readonly listings: { readonly __typename: 'ListingConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly subjectType: SubjectType, readonly subjectName: string | null, readonly publishedOn: string, readonly effectiveUntil: string | null, readonly objectionPending: boolean, readonly subject:
        | { readonly __typename: 'Organization', readonly code: string, readonly id: string }
        | { readonly __typename: 'Person', readonly id: string }
       | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> } }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type RecordDecisionMutationVariables = Exact<{
  input: RecordDecisionInput;
}>;


export type RecordDecisionMutation = { readonly recordDecision: { readonly __typename: 'RecordDecisionResult', readonly repeated: boolean, readonly problems: ReadonlyArray<{ readonly __typename: 'DecisionProblem', readonly code: DecisionProblemCode, readonly field: string | null, readonly messageZh: string }>, readonly record: { readonly __typename: 'DecisionRecord', readonly personName: string | null, readonly signature: string, readonly number: string, readonly code: string, readonly department: string, readonly officer: string, readonly purpose: string | null, readonly recordedAt: string, readonly on: string | null, readonly action: GatedAction | null, readonly role: Role | null, readonly withheld: boolean, readonly organizationName: string | null, readonly hash: string, readonly algorithm: string, readonly keyId: string, readonly organization: { readonly __typename: 'Organization', readonly code: string, readonly name: string } | null, readonly person: { readonly __typename: 'Person', readonly name: string, readonly identityMask: string } | null, readonly eligibility: { readonly __typename: 'Eligibility', readonly verdict: Verdict, readonly evaluatedOn: string, readonly dataVersion: string, readonly objectionPending: boolean, readonly restrictions: ReadonlyArray<{ readonly __typename: 'Restriction', readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly objectionPending: boolean, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly quote: string }, readonly grounds: ReadonlyArray<{ readonly __typename: 'Ground', readonly pattern: Pattern, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly withheld: boolean, readonly listing: { readonly __typename: 'Listing', readonly number: string, readonly publishedOn: string, readonly effectiveUntil: string | null, readonly arisingFrom: { readonly __typename: 'Listing', readonly number: string, readonly subjectName: string | null } | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> } } | null, readonly position: { readonly __typename: 'Position', readonly role: Role } | null }>, readonly offices: ReadonlyArray<{ readonly __typename: 'Position', readonly role: Role, readonly since: string | null, readonly organization: { readonly __typename: 'Organization', readonly name: string, readonly stateCapital: StateCapital | null } }>, readonly bases: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly document: string, readonly article: string, readonly relation: BasisRelation, readonly grade: string }>, readonly limits: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly document: string, readonly article: string }>, readonly departments: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }> | null, readonly ambiguities: ReadonlyArray<{ readonly __typename: 'Ambiguity', readonly question: string, readonly choice: string | null }> }>, readonly notApplied: ReadonlyArray<{ readonly __typename: 'NearMiss', readonly pattern: Pattern, readonly effect: Effect, readonly step: NearMissStep, readonly day: string | null, readonly messageZh: string, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly quote: string }, readonly listing: { readonly __typename: 'Listing', readonly number: string, readonly publishedOn: string, readonly effectiveUntil: string | null } | null, readonly position: { readonly __typename: 'Position', readonly role: Role, readonly since: string | null, readonly until: string | null } | null }>, readonly ambiguities: ReadonlyArray<{ readonly __typename: 'Ambiguity', readonly question: string, readonly choice: string | null }>, readonly competence: ReadonlyArray<{ readonly __typename: 'CompetenceNote', readonly messageZh: string, readonly measure: { readonly __typename: 'Measure', readonly number: number, readonly departments: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }> | null } }> } | null } | null } };

export type ShowDecisionRecordQueryVariables = Exact<{
  number: string;
}>;


export type ShowDecisionRecordQuery = { readonly decisionRecord: { readonly __typename: 'DecisionRecord', readonly content: string | null, readonly personName: string | null, readonly signature: string, readonly number: string, readonly code: string, readonly department: string, readonly officer: string, readonly purpose: string | null, readonly recordedAt: string, readonly on: string | null, readonly action: GatedAction | null, readonly role: Role | null, readonly withheld: boolean, readonly organizationName: string | null, readonly hash: string, readonly algorithm: string, readonly keyId: string, readonly verification: { readonly __typename: 'RecordVerification', readonly genuine: boolean, readonly steps: ReadonlyArray<{ readonly __typename: 'VerificationStep', readonly step: VerificationStepName, readonly result: VerificationResult, readonly messageZh: string }> }, readonly organization: { readonly __typename: 'Organization', readonly code: string, readonly name: string } | null, readonly person: { readonly __typename: 'Person', readonly name: string, readonly identityMask: string } | null, readonly eligibility: { readonly __typename: 'Eligibility', readonly verdict: Verdict, readonly evaluatedOn: string, readonly dataVersion: string, readonly objectionPending: boolean, readonly restrictions: ReadonlyArray<{ readonly __typename: 'Restriction', readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly objectionPending: boolean, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly quote: string }, readonly grounds: ReadonlyArray<{ readonly __typename: 'Ground', readonly pattern: Pattern, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly withheld: boolean, readonly listing: { readonly __typename: 'Listing', readonly number: string, readonly publishedOn: string, readonly effectiveUntil: string | null, readonly arisingFrom: { readonly __typename: 'Listing', readonly number: string, readonly subjectName: string | null } | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> } } | null, readonly position: { readonly __typename: 'Position', readonly role: Role } | null }>, readonly offices: ReadonlyArray<{ readonly __typename: 'Position', readonly role: Role, readonly since: string | null, readonly organization: { readonly __typename: 'Organization', readonly name: string, readonly stateCapital: StateCapital | null } }>, readonly bases: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly document: string, readonly article: string, readonly relation: BasisRelation, readonly grade: string }>, readonly limits: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly document: string, readonly article: string }>, readonly departments: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }> | null, readonly ambiguities: ReadonlyArray<{ readonly __typename: 'Ambiguity', readonly question: string, readonly choice: string | null }> }>, readonly notApplied: ReadonlyArray<{ readonly __typename: 'NearMiss', readonly pattern: Pattern, readonly effect: Effect, readonly step: NearMissStep, readonly day: string | null, readonly messageZh: string, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly quote: string }, readonly listing: { readonly __typename: 'Listing', readonly number: string, readonly publishedOn: string, readonly effectiveUntil: string | null } | null, readonly position: { readonly __typename: 'Position', readonly role: Role, readonly since: string | null, readonly until: string | null } | null }>, readonly ambiguities: ReadonlyArray<{ readonly __typename: 'Ambiguity', readonly question: string, readonly choice: string | null }>, readonly competence: ReadonlyArray<{ readonly __typename: 'CompetenceNote', readonly messageZh: string, readonly measure: { readonly __typename: 'Measure', readonly number: number, readonly departments: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }> | null } }> } | null } | null };

export type ListDecisionRecordsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListDecisionRecordsQuery = { readonly decisionRecords: { readonly __typename: 'DecisionRecordConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'DecisionRecord', readonly personName: string | null, readonly number: string, readonly recordedAt: string, readonly officer: string, readonly purpose: string | null, readonly on: string | null, readonly action: GatedAction | null, readonly role: Role | null, readonly withheld: boolean, readonly organizationName: string | null, readonly organization: { readonly __typename: 'Organization', readonly code: string, readonly name: string } | null, readonly person: { readonly __typename: 'Person', readonly name: string, readonly identityMask: string } | null, readonly eligibility: { readonly __typename: 'Eligibility', readonly verdict: Verdict } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type CheckDecisionRecordQueryVariables = Exact<{
  number: string;
  code: string;
}>;


export type CheckDecisionRecordQuery = { readonly checkDecisionRecord: { readonly __typename: 'DecisionRecordCheck', readonly genuine: boolean, readonly on: string | null } };

export type RecordAsMadeFragment = { readonly __typename: 'DecisionRecord', readonly number: string, readonly code: string, readonly department: string, readonly officer: string, readonly purpose: string | null, readonly recordedAt: string, readonly on: string | null, readonly action: GatedAction | null, readonly role: Role | null, readonly withheld: boolean, readonly organizationName: string | null, readonly hash: string, readonly algorithm: string, readonly keyId: string };

export type RecordOnListFragment = { readonly __typename: 'DecisionRecord', readonly number: string, readonly recordedAt: string, readonly officer: string, readonly purpose: string | null, readonly on: string | null, readonly action: GatedAction | null, readonly role: Role | null, readonly withheld: boolean, readonly organizationName: string | null, readonly eligibility: { readonly __typename: 'Eligibility', readonly verdict: Verdict } | null };

export type DecisionRecordInFullFragment = { readonly __typename: 'DecisionRecord', readonly personName: string | null, readonly signature: string, readonly number: string, readonly code: string, readonly department: string, readonly officer: string, readonly purpose: string | null, readonly recordedAt: string, readonly on: string | null, readonly action: GatedAction | null, readonly role: Role | null, readonly withheld: boolean, readonly organizationName: string | null, readonly hash: string, readonly algorithm: string, readonly keyId: string, readonly organization: { readonly __typename: 'Organization', readonly code: string, readonly name: string } | null, readonly person: { readonly __typename: 'Person', readonly name: string, readonly identityMask: string } | null, readonly eligibility: { readonly __typename: 'Eligibility', readonly verdict: Verdict, readonly evaluatedOn: string, readonly dataVersion: string, readonly objectionPending: boolean, readonly restrictions: ReadonlyArray<{ readonly __typename: 'Restriction', readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly objectionPending: boolean, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly quote: string }, readonly grounds: ReadonlyArray<{ readonly __typename: 'Ground', readonly pattern: Pattern, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly withheld: boolean, readonly listing: { readonly __typename: 'Listing', readonly number: string, readonly publishedOn: string, readonly effectiveUntil: string | null, readonly arisingFrom: { readonly __typename: 'Listing', readonly number: string, readonly subjectName: string | null } | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> } } | null, readonly position: { readonly __typename: 'Position', readonly role: Role } | null }>, readonly offices: ReadonlyArray<{ readonly __typename: 'Position', readonly role: Role, readonly since: string | null, readonly organization: { readonly __typename: 'Organization', readonly name: string, readonly stateCapital: StateCapital | null } }>, readonly bases: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly document: string, readonly article: string, readonly relation: BasisRelation, readonly grade: string }>, readonly limits: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly document: string, readonly article: string }>, readonly departments: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }> | null, readonly ambiguities: ReadonlyArray<{ readonly __typename: 'Ambiguity', readonly question: string, readonly choice: string | null }> }>, readonly notApplied: ReadonlyArray<{ readonly __typename: 'NearMiss', readonly pattern: Pattern, readonly effect: Effect, readonly step: NearMissStep, readonly day: string | null, readonly messageZh: string, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly quote: string }, readonly listing: { readonly __typename: 'Listing', readonly number: string, readonly publishedOn: string, readonly effectiveUntil: string | null } | null, readonly position: { readonly __typename: 'Position', readonly role: Role, readonly since: string | null, readonly until: string | null } | null }>, readonly ambiguities: ReadonlyArray<{ readonly __typename: 'Ambiguity', readonly question: string, readonly choice: string | null }>, readonly competence: ReadonlyArray<{ readonly __typename: 'CompetenceNote', readonly messageZh: string, readonly measure: { readonly __typename: 'Measure', readonly number: number, readonly departments: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }> | null } }> } | null };

export type DeterminationInFullFragment = { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> };

export type ObligationInShortFragment = { readonly __typename: 'Obligation', readonly id: string, readonly version: number, readonly state: ObligationState, readonly division: string, readonly subjectType: SubjectType, readonly withheld: boolean, readonly openedOn: string, readonly dueOn: string | null, readonly dueUnknown: DueUnknown | null, readonly calendarEndsOn: string | null, readonly overdue: boolean, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string } | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly subject:
    | { readonly __typename: 'Organization', readonly name: string, readonly code: string, readonly id: string }
    | { readonly __typename: 'Person', readonly id: string }
   | null };

export type FeedbackProblemInFullFragment = { readonly __typename: 'FeedbackProblem', readonly code: FeedbackProblemCode, readonly field: string | null, readonly messageZh: string, readonly messageEn: string };

export type DutiesOfDepartmentQueryVariables = Exact<{
  department: string;
  filter?: ObligationFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DutiesOfDepartmentQuery = { readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string, readonly obligations: { readonly __typename: 'ObligationConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Obligation', readonly id: string, readonly version: number, readonly state: ObligationState, readonly division: string, readonly subjectType: SubjectType, readonly withheld: boolean, readonly openedOn: string, readonly dueOn: string | null, readonly dueUnknown: DueUnknown | null, readonly calendarEndsOn: string | null, readonly overdue: boolean, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string } | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly subject:
          | { readonly __typename: 'Organization', readonly name: string, readonly code: string, readonly id: string }
          | { readonly __typename: 'Person', readonly id: string }
         | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null };

export type ObligationInFullQueryVariables = Exact<{
  id: string;
}>;


export type ObligationInFullQuery = { readonly obligation: { readonly __typename: 'Obligation', readonly id: string, readonly version: number, readonly state: ObligationState, readonly division: string, readonly subjectType: SubjectType, readonly withheld: boolean, readonly openedOn: string, readonly dueOn: string | null, readonly dueUnknown: DueUnknown | null, readonly calendarEndsOn: string | null, readonly overdue: boolean, readonly listings: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string, readonly number: string }> | null, readonly events: ReadonlyArray<{ readonly __typename: 'ObligationEvent', readonly version: number, readonly command: ObligationCommand, readonly stateBefore: ObligationState | null, readonly stateAfter: ObligationState, readonly unit: string | null, readonly actor: string | null, readonly documentNumber: string | null, readonly doneOn: string | null, readonly reason: string | null, readonly recordedAt: string }> | null, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string } | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly subject:
      | { readonly __typename: 'Organization', readonly name: string, readonly code: string, readonly id: string }
      | { readonly __typename: 'Person', readonly id: string }
     | null } | null };

export type DutiesOfDepartmentsQueryVariables = Exact<{
  filter?: ObligationFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DutiesOfDepartmentsQuery = { readonly obligations: { readonly __typename: 'ObligationConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Obligation', readonly id: string, readonly version: number, readonly state: ObligationState, readonly division: string, readonly subjectType: SubjectType, readonly withheld: boolean, readonly openedOn: string, readonly dueOn: string | null, readonly dueUnknown: DueUnknown | null, readonly calendarEndsOn: string | null, readonly overdue: boolean, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string } | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly subject:
        | { readonly __typename: 'Organization', readonly name: string, readonly code: string, readonly id: string }
        | { readonly __typename: 'Person', readonly id: string }
       | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type PeriodicReportsQueryVariables = Exact<{
  on?: string | null | undefined;
  overdue?: boolean | null | undefined;
}>;


export type PeriodicReportsQuery = { readonly periodicReports: ReadonlyArray<{ readonly __typename: 'PeriodicReport', readonly from: string, readonly until: string, readonly dueOn: string | null, readonly receivedOn: string | null, readonly overdue: boolean, readonly documentNumber: string | null, readonly summary: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null }> | null };

export type PublicationLedgerQueryVariables = Exact<{
  channel: PublicationChannel;
  states?: ReadonlyArray<PublicationState> | PublicationState | null | undefined;
  overdue?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PublicationLedgerQuery = { readonly publications: { readonly __typename: 'PublicationConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Publication', readonly state: PublicationState, readonly since: string, readonly dueOn: string | null, readonly overdue: boolean, readonly doneOn: string | null, readonly reference: string | null, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly subjectName: string | null } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ReportObligationMutationVariables = Exact<{
  input: ReportObligationInput;
}>;


export type ReportObligationMutation = { readonly reportObligation: { readonly __typename: 'ObligationResult', readonly repeated: boolean, readonly obligation: { readonly __typename: 'Obligation', readonly id: string, readonly version: number, readonly state: ObligationState, readonly division: string, readonly subjectType: SubjectType, readonly withheld: boolean, readonly openedOn: string, readonly dueOn: string | null, readonly dueUnknown: DueUnknown | null, readonly calendarEndsOn: string | null, readonly overdue: boolean, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string } | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly subject:
        | { readonly __typename: 'Organization', readonly name: string, readonly code: string, readonly id: string }
        | { readonly __typename: 'Person', readonly id: string }
       | null } | null, readonly problems: ReadonlyArray<{ readonly __typename: 'FeedbackProblem', readonly code: FeedbackProblemCode, readonly field: string | null, readonly messageZh: string, readonly messageEn: string }> } | null };

export type ReportObligationsMutationVariables = Exact<{
  input: ReportObligationsInput;
}>;


export type ReportObligationsMutation = { readonly reportObligations: { readonly __typename: 'ObligationResults', readonly results: ReadonlyArray<{ readonly __typename: 'ObligationResult', readonly repeated: boolean, readonly obligation: { readonly __typename: 'Obligation', readonly id: string, readonly version: number, readonly state: ObligationState, readonly division: string, readonly subjectType: SubjectType, readonly withheld: boolean, readonly openedOn: string, readonly dueOn: string | null, readonly dueUnknown: DueUnknown | null, readonly calendarEndsOn: string | null, readonly overdue: boolean, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string } | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly subject:
          | { readonly __typename: 'Organization', readonly name: string, readonly code: string, readonly id: string }
          | { readonly __typename: 'Person', readonly id: string }
         | null } | null, readonly problems: ReadonlyArray<{ readonly __typename: 'FeedbackProblem', readonly code: FeedbackProblemCode, readonly field: string | null, readonly messageZh: string, readonly messageEn: string }> }>, readonly problems: ReadonlyArray<{ readonly __typename: 'FeedbackProblem', readonly code: FeedbackProblemCode, readonly field: string | null, readonly messageZh: string, readonly messageEn: string }> } | null };

export type SubmitPeriodicReportMutationVariables = Exact<{
  input: SubmitPeriodicReportInput;
}>;


export type SubmitPeriodicReportMutation = { readonly submitPeriodicReport: { readonly __typename: 'PeriodicReportResult', readonly repeated: boolean, readonly report: { readonly __typename: 'PeriodicReport', readonly from: string, readonly until: string, readonly dueOn: string | null, readonly receivedOn: string | null, readonly documentNumber: string | null, readonly summary: string | null } | null, readonly problems: ReadonlyArray<{ readonly __typename: 'FeedbackProblem', readonly code: FeedbackProblemCode, readonly field: string | null, readonly messageZh: string, readonly messageEn: string }> } | null };

export type AddDepartmentMutationVariables = Exact<{
  input: AddDepartmentInput;
}>;


export type AddDepartmentMutation = { readonly addDepartment: { readonly __typename: 'AddDepartmentResult', readonly repeated: boolean, readonly measure: { readonly __typename: 'Measure', readonly number: number, readonly addedDepartments: ReadonlyArray<{ readonly __typename: 'AddedDepartment', readonly documentNumber: string, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null }> | null } | null, readonly problems: ReadonlyArray<{ readonly __typename: 'FeedbackProblem', readonly code: FeedbackProblemCode, readonly field: string | null, readonly messageZh: string, readonly messageEn: string }> } | null };

export type RecordPublicationsMutationVariables = Exact<{
  input: RecordPublicationsInput;
}>;


export type RecordPublicationsMutation = { readonly recordPublications: { readonly __typename: 'PublicationResults', readonly results: ReadonlyArray<{ readonly __typename: 'PublicationResult', readonly id: string, readonly repeated: boolean, readonly problems: ReadonlyArray<{ readonly __typename: 'FeedbackProblem', readonly code: FeedbackProblemCode, readonly field: string | null, readonly messageZh: string, readonly messageEn: string }> }>, readonly problems: ReadonlyArray<{ readonly __typename: 'FeedbackProblem', readonly code: FeedbackProblemCode, readonly field: string | null, readonly messageZh: string, readonly messageEn: string }> } | null };

export type EligibilityInFullFragment = { readonly __typename: 'Eligibility', readonly verdict: Verdict, readonly evaluatedOn: string, readonly dataVersion: string, readonly objectionPending: boolean, readonly restrictions: ReadonlyArray<{ readonly __typename: 'Restriction', readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly objectionPending: boolean, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly quote: string }, readonly grounds: ReadonlyArray<{ readonly __typename: 'Ground', readonly pattern: Pattern, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly withheld: boolean, readonly listing: { readonly __typename: 'Listing', readonly number: string, readonly publishedOn: string, readonly effectiveUntil: string | null, readonly arisingFrom: { readonly __typename: 'Listing', readonly number: string, readonly subjectName: string | null } | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> } } | null, readonly position: { readonly __typename: 'Position', readonly role: Role } | null }>, readonly offices: ReadonlyArray<{ readonly __typename: 'Position', readonly role: Role, readonly since: string | null, readonly organization: { readonly __typename: 'Organization', readonly name: string, readonly stateCapital: StateCapital | null } }>, readonly bases: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly document: string, readonly article: string, readonly relation: BasisRelation, readonly grade: string }>, readonly limits: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly document: string, readonly article: string }>, readonly departments: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }> | null, readonly ambiguities: ReadonlyArray<{ readonly __typename: 'Ambiguity', readonly question: string, readonly choice: string | null }> }>, readonly notApplied: ReadonlyArray<{ readonly __typename: 'NearMiss', readonly pattern: Pattern, readonly effect: Effect, readonly step: NearMissStep, readonly day: string | null, readonly messageZh: string, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly quote: string }, readonly listing: { readonly __typename: 'Listing', readonly number: string, readonly publishedOn: string, readonly effectiveUntil: string | null } | null, readonly position: { readonly __typename: 'Position', readonly role: Role, readonly since: string | null, readonly until: string | null } | null }>, readonly ambiguities: ReadonlyArray<{ readonly __typename: 'Ambiguity', readonly question: string, readonly choice: string | null }>, readonly competence: ReadonlyArray<{ readonly __typename: 'CompetenceNote', readonly messageZh: string, readonly measure: { readonly __typename: 'Measure', readonly number: number, readonly departments: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }> | null } }> };

export type IdentifyOrganizationQueryVariables = Exact<{
  code?: string | null | undefined;
  name?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type IdentifyOrganizationQuery = { readonly identifyOrganization: { readonly __typename: 'Identification', readonly outcome: IdentityOutcome, readonly nameAgrees: boolean | null, readonly withheld: boolean, readonly more: boolean, readonly subject:
      | { readonly __typename: 'Organization', readonly code: string, readonly kind: OrganizationKind, readonly id: string, readonly name: string }
      | { readonly __typename: 'Person', readonly identityType: IdentityType, readonly identityMask: string, readonly id: string, readonly name: string }
     | null, readonly candidates: ReadonlyArray<{ readonly __typename: 'Candidate', readonly id: string, readonly type: SubjectType, readonly name: string, readonly matchedName: string, readonly former: boolean, readonly match: SearchMatch, readonly identityType: IdentityType | null, readonly identityMask: string | null, readonly code: string | null, readonly kind: OrganizationKind | null, readonly registrationStatus: string | null, readonly registeredOn: string | null, readonly division: { readonly __typename: 'CodedName', readonly name: string | null } | null, readonly offices: ReadonlyArray<{ readonly __typename: 'CandidateOffice', readonly organizationName: string, readonly organizationCode: string, readonly role: Role, readonly since: string | null }>, readonly notSame: { readonly __typename: 'NotSameDecision', readonly id: string, readonly candidate: string, readonly name: string, readonly reason: string, readonly officer: string, readonly recordedAt: string, readonly retractedAt: string | null, readonly retractedBy: string | null, readonly retractionReason: string | null } | null }> | null } | null };

export type IdentifyPersonQueryVariables = Exact<{
  type?: IdentityType | null | undefined;
  number?: string | null | undefined;
  name?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type IdentifyPersonQuery = { readonly identifyPerson: { readonly __typename: 'Identification', readonly outcome: IdentityOutcome, readonly nameAgrees: boolean | null, readonly withheld: boolean, readonly more: boolean, readonly subject:
      | { readonly __typename: 'Organization', readonly code: string, readonly kind: OrganizationKind, readonly id: string, readonly name: string }
      | { readonly __typename: 'Person', readonly identityType: IdentityType, readonly identityMask: string, readonly id: string, readonly name: string }
     | null, readonly candidates: ReadonlyArray<{ readonly __typename: 'Candidate', readonly id: string, readonly type: SubjectType, readonly name: string, readonly matchedName: string, readonly former: boolean, readonly match: SearchMatch, readonly identityType: IdentityType | null, readonly identityMask: string | null, readonly code: string | null, readonly kind: OrganizationKind | null, readonly registrationStatus: string | null, readonly registeredOn: string | null, readonly division: { readonly __typename: 'CodedName', readonly name: string | null } | null, readonly offices: ReadonlyArray<{ readonly __typename: 'CandidateOffice', readonly organizationName: string, readonly organizationCode: string, readonly role: Role, readonly since: string | null }>, readonly notSame: { readonly __typename: 'NotSameDecision', readonly id: string, readonly candidate: string, readonly name: string, readonly reason: string, readonly officer: string, readonly recordedAt: string, readonly retractedAt: string | null, readonly retractedBy: string | null, readonly retractionReason: string | null } | null }> | null } | null };

export type ListNotSameDecisionsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListNotSameDecisionsQuery = { readonly notSameDecisions: { readonly __typename: 'NotSameConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'NotSameDecision', readonly id: string, readonly candidate: string, readonly name: string, readonly reason: string, readonly officer: string, readonly recordedAt: string, readonly retractedAt: string | null, readonly retractedBy: string | null, readonly retractionReason: string | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type RecordNotSameMutationVariables = Exact<{
  input: RecordNotSameInput;
}>;


export type RecordNotSameMutation = { readonly recordNotSame: { readonly __typename: 'NotSameResult', readonly repeated: boolean, readonly problems: ReadonlyArray<{ readonly __typename: 'IdentityProblem', readonly code: IdentityProblemCode, readonly field: string | null, readonly messageZh: string }>, readonly decision: { readonly __typename: 'NotSameDecision', readonly id: string, readonly candidate: string, readonly name: string, readonly reason: string, readonly officer: string, readonly recordedAt: string, readonly retractedAt: string | null, readonly retractedBy: string | null, readonly retractionReason: string | null } | null } };

export type RetractNotSameMutationVariables = Exact<{
  input: RetractNotSameInput;
}>;


export type RetractNotSameMutation = { readonly retractNotSame: { readonly __typename: 'NotSameResult', readonly repeated: boolean, readonly problems: ReadonlyArray<{ readonly __typename: 'IdentityProblem', readonly code: IdentityProblemCode, readonly field: string | null, readonly messageZh: string }>, readonly decision: { readonly __typename: 'NotSameDecision', readonly id: string, readonly candidate: string, readonly name: string, readonly reason: string, readonly officer: string, readonly recordedAt: string, readonly retractedAt: string | null, readonly retractedBy: string | null, readonly retractionReason: string | null } | null } };

export type IdentificationInFullFragment = { readonly __typename: 'Identification', readonly outcome: IdentityOutcome, readonly nameAgrees: boolean | null, readonly withheld: boolean, readonly more: boolean, readonly subject:
    | { readonly __typename: 'Organization', readonly code: string, readonly kind: OrganizationKind, readonly id: string, readonly name: string }
    | { readonly __typename: 'Person', readonly identityType: IdentityType, readonly identityMask: string, readonly id: string, readonly name: string }
   | null, readonly candidates: ReadonlyArray<{ readonly __typename: 'Candidate', readonly id: string, readonly type: SubjectType, readonly name: string, readonly matchedName: string, readonly former: boolean, readonly match: SearchMatch, readonly identityType: IdentityType | null, readonly identityMask: string | null, readonly code: string | null, readonly kind: OrganizationKind | null, readonly registrationStatus: string | null, readonly registeredOn: string | null, readonly division: { readonly __typename: 'CodedName', readonly name: string | null } | null, readonly offices: ReadonlyArray<{ readonly __typename: 'CandidateOffice', readonly organizationName: string, readonly organizationCode: string, readonly role: Role, readonly since: string | null }>, readonly notSame: { readonly __typename: 'NotSameDecision', readonly id: string, readonly candidate: string, readonly name: string, readonly reason: string, readonly officer: string, readonly recordedAt: string, readonly retractedAt: string | null, readonly retractedBy: string | null, readonly retractionReason: string | null } | null }> | null };

export type NotSameInFullFragment = { readonly __typename: 'NotSameDecision', readonly id: string, readonly candidate: string, readonly name: string, readonly reason: string, readonly officer: string, readonly recordedAt: string, readonly retractedAt: string | null, readonly retractedBy: string | null, readonly retractionReason: string | null };

export type NotSameResultInFullFragment = { readonly __typename: 'NotSameResult', readonly repeated: boolean, readonly problems: ReadonlyArray<{ readonly __typename: 'IdentityProblem', readonly code: IdentityProblemCode, readonly field: string | null, readonly messageZh: string }>, readonly decision: { readonly __typename: 'NotSameDecision', readonly id: string, readonly candidate: string, readonly name: string, readonly reason: string, readonly officer: string, readonly recordedAt: string, readonly retractedAt: string | null, readonly retractedBy: string | null, readonly retractionReason: string | null } | null };

export type OfficeConflictsQueryVariables = Exact<{
  measure: number;
  on?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type OfficeConflictsQuery = { readonly officeConflicts: { readonly __typename: 'OfficeConflictConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'OfficeConflict', readonly kind: ConflictKind, readonly office: { readonly __typename: 'Limb', readonly id: string, readonly title: string }, readonly position: { readonly __typename: 'Position', readonly id: string, readonly role: Role, readonly since: string | null, readonly holder:
          | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
          | { readonly __typename: 'Person', readonly id: string, readonly name: string }
         | null, readonly organization: { readonly __typename: 'Organization', readonly code: string, readonly name: string, readonly kind: OrganizationKind, readonly stateCapital: StateCapital | null } }, readonly restriction: { readonly __typename: 'Restriction', readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly objectionPending: boolean, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string }, readonly grounds: ReadonlyArray<{ readonly __typename: 'Ground', readonly pattern: Pattern, readonly listing: { readonly __typename: 'Listing', readonly number: string, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string } } | null }> } }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type OrganizationEligibilityQueryVariables = Exact<{
  code: string;
  action: GatedAction;
  on?: string | null | undefined;
}>;


export type OrganizationEligibilityQuery = { readonly organization: { readonly __typename: 'Organization', readonly code: string, readonly name: string, readonly kind: OrganizationKind, readonly eligibility: { readonly __typename: 'Eligibility', readonly verdict: Verdict, readonly evaluatedOn: string, readonly dataVersion: string, readonly objectionPending: boolean, readonly restrictions: ReadonlyArray<{ readonly __typename: 'Restriction', readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly objectionPending: boolean, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly quote: string }, readonly grounds: ReadonlyArray<{ readonly __typename: 'Ground', readonly pattern: Pattern, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly withheld: boolean, readonly listing: { readonly __typename: 'Listing', readonly number: string, readonly publishedOn: string, readonly effectiveUntil: string | null, readonly arisingFrom: { readonly __typename: 'Listing', readonly number: string, readonly subjectName: string | null } | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> } } | null, readonly position: { readonly __typename: 'Position', readonly role: Role } | null }>, readonly offices: ReadonlyArray<{ readonly __typename: 'Position', readonly role: Role, readonly since: string | null, readonly organization: { readonly __typename: 'Organization', readonly name: string, readonly stateCapital: StateCapital | null } }>, readonly bases: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly document: string, readonly article: string, readonly relation: BasisRelation, readonly grade: string }>, readonly limits: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly document: string, readonly article: string }>, readonly departments: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }> | null, readonly ambiguities: ReadonlyArray<{ readonly __typename: 'Ambiguity', readonly question: string, readonly choice: string | null }> }>, readonly notApplied: ReadonlyArray<{ readonly __typename: 'NearMiss', readonly pattern: Pattern, readonly effect: Effect, readonly step: NearMissStep, readonly day: string | null, readonly messageZh: string, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly quote: string }, readonly listing: { readonly __typename: 'Listing', readonly number: string, readonly publishedOn: string, readonly effectiveUntil: string | null } | null, readonly position: { readonly __typename: 'Position', readonly role: Role, readonly since: string | null, readonly until: string | null } | null }>, readonly ambiguities: ReadonlyArray<{ readonly __typename: 'Ambiguity', readonly question: string, readonly choice: string | null }>, readonly competence: ReadonlyArray<{ readonly __typename: 'CompetenceNote', readonly messageZh: string, readonly measure: { readonly __typename: 'Measure', readonly number: number, readonly departments: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }> | null } }> } | null } | null };

export type PersonEligibilityQueryVariables = Exact<{
  type: IdentityType;
  number: string;
  action: GatedAction;
  on?: string | null | undefined;
}>;


export type PersonEligibilityQuery = { readonly personByIdentity: { readonly __typename: 'Person', readonly id: string, readonly name: string, readonly identityMask: string, readonly eligibility: { readonly __typename: 'Eligibility', readonly verdict: Verdict, readonly evaluatedOn: string, readonly dataVersion: string, readonly objectionPending: boolean, readonly restrictions: ReadonlyArray<{ readonly __typename: 'Restriction', readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly objectionPending: boolean, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly quote: string }, readonly grounds: ReadonlyArray<{ readonly __typename: 'Ground', readonly pattern: Pattern, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly withheld: boolean, readonly listing: { readonly __typename: 'Listing', readonly number: string, readonly publishedOn: string, readonly effectiveUntil: string | null, readonly arisingFrom: { readonly __typename: 'Listing', readonly number: string, readonly subjectName: string | null } | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> } } | null, readonly position: { readonly __typename: 'Position', readonly role: Role } | null }>, readonly offices: ReadonlyArray<{ readonly __typename: 'Position', readonly role: Role, readonly since: string | null, readonly organization: { readonly __typename: 'Organization', readonly name: string, readonly stateCapital: StateCapital | null } }>, readonly bases: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly document: string, readonly article: string, readonly relation: BasisRelation, readonly grade: string }>, readonly limits: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly document: string, readonly article: string }>, readonly departments: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }> | null, readonly ambiguities: ReadonlyArray<{ readonly __typename: 'Ambiguity', readonly question: string, readonly choice: string | null }> }>, readonly notApplied: ReadonlyArray<{ readonly __typename: 'NearMiss', readonly pattern: Pattern, readonly effect: Effect, readonly step: NearMissStep, readonly day: string | null, readonly messageZh: string, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly quote: string }, readonly listing: { readonly __typename: 'Listing', readonly number: string, readonly publishedOn: string, readonly effectiveUntil: string | null } | null, readonly position: { readonly __typename: 'Position', readonly role: Role, readonly since: string | null, readonly until: string | null } | null }>, readonly ambiguities: ReadonlyArray<{ readonly __typename: 'Ambiguity', readonly question: string, readonly choice: string | null }>, readonly competence: ReadonlyArray<{ readonly __typename: 'CompetenceNote', readonly messageZh: string, readonly measure: { readonly __typename: 'Measure', readonly number: number, readonly departments: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }> | null } }> } | null } | null };

export type PublishedListQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type PublishedListQuery = { readonly listings: { readonly __typename: 'ListingConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Listing', readonly number: string, readonly subjectType: SubjectType, readonly subjectName: string | null, readonly status: ListingStatus, readonly publishedOn: string, readonly effectiveUntil: string | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string } }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type RestCheckOrganizationQueryVariables = Exact<{
  code: string;
  action: GatedAction;
  on?: string | null | undefined;
}>;


export type RestCheckOrganizationQuery = { readonly organization: { readonly __typename: 'Organization', readonly id: string, readonly code: string, readonly name: string, readonly kind: OrganizationKind, readonly eligibility: { readonly __typename: 'Eligibility', readonly verdict: Verdict, readonly evaluatedOn: string, readonly dataVersion: string, readonly objectionPending: boolean, readonly restrictions: ReadonlyArray<{ readonly __typename: 'Restriction', readonly action: GatedAction, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly objectionPending: boolean, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly titleEn: string, readonly quote: string }, readonly measure: { readonly __typename: 'Measure', readonly number: number, readonly title: string, readonly titleEn: string }, readonly grounds: ReadonlyArray<{ readonly __typename: 'Ground', readonly pattern: Pattern, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly objectionPending: boolean, readonly withheld: boolean, readonly listing: { readonly __typename: 'Listing', readonly number: string, readonly publishedOn: string, readonly effectiveUntil: string | null, readonly arisingFrom: { readonly __typename: 'Listing', readonly number: string, readonly subjectName: string | null } | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> } } | null, readonly position: { readonly __typename: 'Position', readonly role: Role, readonly since: string | null, readonly until: string | null, readonly organization: { readonly __typename: 'Organization', readonly code: string, readonly name: string } } | null }>, readonly offices: ReadonlyArray<{ readonly __typename: 'Position', readonly role: Role, readonly since: string | null, readonly organization: { readonly __typename: 'Organization', readonly code: string, readonly name: string, readonly stateCapital: StateCapital | null } }>, readonly bases: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly document: string, readonly article: string, readonly relation: BasisRelation }>, readonly limits: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly document: string, readonly article: string }>, readonly departments: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }> | null }>, readonly notApplied: ReadonlyArray<{ readonly __typename: 'NearMiss', readonly pattern: Pattern, readonly effect: Effect, readonly step: NearMissStep, readonly day: string | null, readonly messageZh: string, readonly messageEn: string, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly titleEn: string, readonly quote: string }, readonly listing: { readonly __typename: 'Listing', readonly number: string, readonly publishedOn: string, readonly effectiveUntil: string | null } | null, readonly position: { readonly __typename: 'Position', readonly role: Role, readonly since: string | null, readonly until: string | null } | null }>, readonly ambiguities: ReadonlyArray<{ readonly __typename: 'Ambiguity', readonly question: string, readonly questionEn: string, readonly choice: string | null, readonly choiceEn: string | null }>, readonly competence: ReadonlyArray<{ readonly __typename: 'CompetenceNote', readonly messageZh: string, readonly messageEn: string, readonly measure: { readonly __typename: 'Measure', readonly number: number, readonly departments: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }> | null } }> } | null } | null };

export type RestCheckPersonQueryVariables = Exact<{
  type: IdentityType;
  number: string;
  action: GatedAction;
  on?: string | null | undefined;
}>;


export type RestCheckPersonQuery = { readonly personByIdentity: { readonly __typename: 'Person', readonly id: string, readonly name: string, readonly identityType: IdentityType, readonly identityMask: string, readonly eligibility: { readonly __typename: 'Eligibility', readonly verdict: Verdict, readonly evaluatedOn: string, readonly dataVersion: string, readonly objectionPending: boolean, readonly restrictions: ReadonlyArray<{ readonly __typename: 'Restriction', readonly action: GatedAction, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly objectionPending: boolean, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly titleEn: string, readonly quote: string }, readonly measure: { readonly __typename: 'Measure', readonly number: number, readonly title: string, readonly titleEn: string }, readonly grounds: ReadonlyArray<{ readonly __typename: 'Ground', readonly pattern: Pattern, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly objectionPending: boolean, readonly withheld: boolean, readonly listing: { readonly __typename: 'Listing', readonly number: string, readonly publishedOn: string, readonly effectiveUntil: string | null, readonly arisingFrom: { readonly __typename: 'Listing', readonly number: string, readonly subjectName: string | null } | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> } } | null, readonly position: { readonly __typename: 'Position', readonly role: Role, readonly since: string | null, readonly until: string | null, readonly organization: { readonly __typename: 'Organization', readonly code: string, readonly name: string } } | null }>, readonly offices: ReadonlyArray<{ readonly __typename: 'Position', readonly role: Role, readonly since: string | null, readonly organization: { readonly __typename: 'Organization', readonly code: string, readonly name: string, readonly stateCapital: StateCapital | null } }>, readonly bases: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly document: string, readonly article: string, readonly relation: BasisRelation }>, readonly limits: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly document: string, readonly article: string }>, readonly departments: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }> | null }>, readonly notApplied: ReadonlyArray<{ readonly __typename: 'NearMiss', readonly pattern: Pattern, readonly effect: Effect, readonly step: NearMissStep, readonly day: string | null, readonly messageZh: string, readonly messageEn: string, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly titleEn: string, readonly quote: string }, readonly listing: { readonly __typename: 'Listing', readonly number: string, readonly publishedOn: string, readonly effectiveUntil: string | null } | null, readonly position: { readonly __typename: 'Position', readonly role: Role, readonly since: string | null, readonly until: string | null } | null }>, readonly ambiguities: ReadonlyArray<{ readonly __typename: 'Ambiguity', readonly question: string, readonly questionEn: string, readonly choice: string | null, readonly choiceEn: string | null }>, readonly competence: ReadonlyArray<{ readonly __typename: 'CompetenceNote', readonly messageZh: string, readonly messageEn: string, readonly measure: { readonly __typename: 'Measure', readonly number: number, readonly departments: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }> | null } }> } | null } | null };

export type RestCheckOrganizationsQueryVariables = Exact<{
  codes: ReadonlyArray<string> | string;
  action: GatedAction;
  on?: string | null | undefined;
}>;


export type RestCheckOrganizationsQuery = { readonly organizations: ReadonlyArray<{ readonly __typename: 'Organization', readonly id: string, readonly code: string, readonly name: string, readonly kind: OrganizationKind, readonly eligibility: { readonly __typename: 'Eligibility', readonly verdict: Verdict, readonly evaluatedOn: string, readonly dataVersion: string, readonly objectionPending: boolean, readonly restrictions: ReadonlyArray<{ readonly __typename: 'Restriction', readonly action: GatedAction, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly objectionPending: boolean, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly titleEn: string, readonly quote: string }, readonly measure: { readonly __typename: 'Measure', readonly number: number, readonly title: string, readonly titleEn: string }, readonly grounds: ReadonlyArray<{ readonly __typename: 'Ground', readonly pattern: Pattern, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly objectionPending: boolean, readonly withheld: boolean, readonly listing: { readonly __typename: 'Listing', readonly number: string, readonly publishedOn: string, readonly effectiveUntil: string | null, readonly arisingFrom: { readonly __typename: 'Listing', readonly number: string, readonly subjectName: string | null } | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> } } | null, readonly position: { readonly __typename: 'Position', readonly role: Role, readonly since: string | null, readonly until: string | null, readonly organization: { readonly __typename: 'Organization', readonly code: string, readonly name: string } } | null }>, readonly offices: ReadonlyArray<{ readonly __typename: 'Position', readonly role: Role, readonly since: string | null, readonly organization: { readonly __typename: 'Organization', readonly code: string, readonly name: string, readonly stateCapital: StateCapital | null } }>, readonly bases: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly document: string, readonly article: string, readonly relation: BasisRelation }>, readonly limits: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly document: string, readonly article: string }>, readonly departments: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }> | null }>, readonly notApplied: ReadonlyArray<{ readonly __typename: 'NearMiss', readonly pattern: Pattern, readonly effect: Effect, readonly step: NearMissStep, readonly day: string | null, readonly messageZh: string, readonly messageEn: string, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly titleEn: string, readonly quote: string }, readonly listing: { readonly __typename: 'Listing', readonly number: string, readonly publishedOn: string, readonly effectiveUntil: string | null } | null, readonly position: { readonly __typename: 'Position', readonly role: Role, readonly since: string | null, readonly until: string | null } | null }>, readonly ambiguities: ReadonlyArray<{ readonly __typename: 'Ambiguity', readonly question: string, readonly questionEn: string, readonly choice: string | null, readonly choiceEn: string | null }>, readonly competence: ReadonlyArray<{ readonly __typename: 'CompetenceNote', readonly messageZh: string, readonly messageEn: string, readonly measure: { readonly __typename: 'Measure', readonly number: number, readonly departments: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }> | null } }> } | null } | null> | null };

export type RestObligationsQueryVariables = Exact<{
  filter?: ObligationFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type RestObligationsQuery = { readonly obligations: { readonly __typename: 'ObligationConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Obligation', readonly id: string, readonly version: number, readonly state: ObligationState, readonly division: string, readonly subjectType: SubjectType, readonly withheld: boolean, readonly openedOn: string, readonly dueOn: string | null, readonly dueUnknown: DueUnknown | null, readonly overdue: boolean, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly titleEn: string, readonly quote: string } | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly subject:
        | { readonly __typename: 'Organization', readonly code: string, readonly name: string, readonly id: string, readonly type: 'Organization' }
        | { readonly __typename: 'Person', readonly name: string, readonly identityMask: string, readonly id: string, readonly type: 'Person' }
       | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type RestFeedbackMutationVariables = Exact<{
  input: ReportObligationsInput;
}>;


export type RestFeedbackMutation = { readonly reportObligations: { readonly __typename: 'ObligationResults', readonly results: ReadonlyArray<{ readonly __typename: 'ObligationResult', readonly repeated: boolean, readonly obligation: { readonly __typename: 'Obligation', readonly id: string, readonly version: number, readonly state: ObligationState, readonly dueOn: string | null, readonly overdue: boolean } | null, readonly problems: ReadonlyArray<{ readonly __typename: 'FeedbackProblem', readonly code: FeedbackProblemCode, readonly field: string | null, readonly messageZh: string, readonly messageEn: string }> }>, readonly problems: ReadonlyArray<{ readonly __typename: 'FeedbackProblem', readonly code: FeedbackProblemCode, readonly field: string | null, readonly messageZh: string, readonly messageEn: string }> } | null };

export type RestChangesQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type RestChangesQuery = { readonly changes: { readonly __typename: 'ListChangeConnection', readonly head: string, readonly nodes: ReadonlyArray<{ readonly __typename: 'ListChange', readonly kind: ListChangeKind, readonly version: number, readonly recordedAt: string, readonly listing: { readonly __typename: 'Listing', readonly number: string, readonly status: ListingStatus, readonly subjectType: SubjectType, readonly withheld: boolean, readonly subjectName: string | null, readonly publishedOn: string, readonly until: string | null, readonly effectiveUntil: string | null, readonly removedOn: string | null, readonly removalReason: RemovalReason | null, readonly annulled: boolean, readonly objectionPending: boolean, readonly subject:
          | { readonly __typename: 'Organization', readonly code: string, readonly id: string, readonly type: 'Organization' }
          | { readonly __typename: 'Person', readonly id: string, readonly type: 'Person' }
         | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> } } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type RestOrganizationFragment = { readonly __typename: 'Organization', readonly id: string, readonly code: string, readonly name: string, readonly kind: OrganizationKind, readonly eligibility: { readonly __typename: 'Eligibility', readonly verdict: Verdict, readonly evaluatedOn: string, readonly dataVersion: string, readonly objectionPending: boolean, readonly restrictions: ReadonlyArray<{ readonly __typename: 'Restriction', readonly action: GatedAction, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly objectionPending: boolean, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly titleEn: string, readonly quote: string }, readonly measure: { readonly __typename: 'Measure', readonly number: number, readonly title: string, readonly titleEn: string }, readonly grounds: ReadonlyArray<{ readonly __typename: 'Ground', readonly pattern: Pattern, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly objectionPending: boolean, readonly withheld: boolean, readonly listing: { readonly __typename: 'Listing', readonly number: string, readonly publishedOn: string, readonly effectiveUntil: string | null, readonly arisingFrom: { readonly __typename: 'Listing', readonly number: string, readonly subjectName: string | null } | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> } } | null, readonly position: { readonly __typename: 'Position', readonly role: Role, readonly since: string | null, readonly until: string | null, readonly organization: { readonly __typename: 'Organization', readonly code: string, readonly name: string } } | null }>, readonly offices: ReadonlyArray<{ readonly __typename: 'Position', readonly role: Role, readonly since: string | null, readonly organization: { readonly __typename: 'Organization', readonly code: string, readonly name: string, readonly stateCapital: StateCapital | null } }>, readonly bases: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly document: string, readonly article: string, readonly relation: BasisRelation }>, readonly limits: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly document: string, readonly article: string }>, readonly departments: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }> | null }>, readonly notApplied: ReadonlyArray<{ readonly __typename: 'NearMiss', readonly pattern: Pattern, readonly effect: Effect, readonly step: NearMissStep, readonly day: string | null, readonly messageZh: string, readonly messageEn: string, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly titleEn: string, readonly quote: string }, readonly listing: { readonly __typename: 'Listing', readonly number: string, readonly publishedOn: string, readonly effectiveUntil: string | null } | null, readonly position: { readonly __typename: 'Position', readonly role: Role, readonly since: string | null, readonly until: string | null } | null }>, readonly ambiguities: ReadonlyArray<{ readonly __typename: 'Ambiguity', readonly question: string, readonly questionEn: string, readonly choice: string | null, readonly choiceEn: string | null }>, readonly competence: ReadonlyArray<{ readonly __typename: 'CompetenceNote', readonly messageZh: string, readonly messageEn: string, readonly measure: { readonly __typename: 'Measure', readonly number: number, readonly departments: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }> | null } }> } | null };

export type RestEligibilityFragment = { readonly __typename: 'Eligibility', readonly verdict: Verdict, readonly evaluatedOn: string, readonly dataVersion: string, readonly objectionPending: boolean, readonly restrictions: ReadonlyArray<{ readonly __typename: 'Restriction', readonly action: GatedAction, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly objectionPending: boolean, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly titleEn: string, readonly quote: string }, readonly measure: { readonly __typename: 'Measure', readonly number: number, readonly title: string, readonly titleEn: string }, readonly grounds: ReadonlyArray<{ readonly __typename: 'Ground', readonly pattern: Pattern, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly objectionPending: boolean, readonly withheld: boolean, readonly listing: { readonly __typename: 'Listing', readonly number: string, readonly publishedOn: string, readonly effectiveUntil: string | null, readonly arisingFrom: { readonly __typename: 'Listing', readonly number: string, readonly subjectName: string | null } | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> } } | null, readonly position: { readonly __typename: 'Position', readonly role: Role, readonly since: string | null, readonly until: string | null, readonly organization: { readonly __typename: 'Organization', readonly code: string, readonly name: string } } | null }>, readonly offices: ReadonlyArray<{ readonly __typename: 'Position', readonly role: Role, readonly since: string | null, readonly organization: { readonly __typename: 'Organization', readonly code: string, readonly name: string, readonly stateCapital: StateCapital | null } }>, readonly bases: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly document: string, readonly article: string, readonly relation: BasisRelation }>, readonly limits: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly document: string, readonly article: string }>, readonly departments: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }> | null }>, readonly notApplied: ReadonlyArray<{ readonly __typename: 'NearMiss', readonly pattern: Pattern, readonly effect: Effect, readonly step: NearMissStep, readonly day: string | null, readonly messageZh: string, readonly messageEn: string, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly titleEn: string, readonly quote: string }, readonly listing: { readonly __typename: 'Listing', readonly number: string, readonly publishedOn: string, readonly effectiveUntil: string | null } | null, readonly position: { readonly __typename: 'Position', readonly role: Role, readonly since: string | null, readonly until: string | null } | null }>, readonly ambiguities: ReadonlyArray<{ readonly __typename: 'Ambiguity', readonly question: string, readonly questionEn: string, readonly choice: string | null, readonly choiceEn: string | null }>, readonly competence: ReadonlyArray<{ readonly __typename: 'CompetenceNote', readonly messageZh: string, readonly messageEn: string, readonly measure: { readonly __typename: 'Measure', readonly number: number, readonly departments: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }> | null } }> };

export type RestRestrictionFragment = { readonly __typename: 'Restriction', readonly action: GatedAction, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly objectionPending: boolean, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly titleEn: string, readonly quote: string }, readonly measure: { readonly __typename: 'Measure', readonly number: number, readonly title: string, readonly titleEn: string }, readonly grounds: ReadonlyArray<{ readonly __typename: 'Ground', readonly pattern: Pattern, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly objectionPending: boolean, readonly withheld: boolean, readonly listing: { readonly __typename: 'Listing', readonly number: string, readonly publishedOn: string, readonly effectiveUntil: string | null, readonly arisingFrom: { readonly __typename: 'Listing', readonly number: string, readonly subjectName: string | null } | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> } } | null, readonly position: { readonly __typename: 'Position', readonly role: Role, readonly since: string | null, readonly until: string | null, readonly organization: { readonly __typename: 'Organization', readonly code: string, readonly name: string } } | null }>, readonly offices: ReadonlyArray<{ readonly __typename: 'Position', readonly role: Role, readonly since: string | null, readonly organization: { readonly __typename: 'Organization', readonly code: string, readonly name: string, readonly stateCapital: StateCapital | null } }>, readonly bases: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly document: string, readonly article: string, readonly relation: BasisRelation }>, readonly limits: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly document: string, readonly article: string }>, readonly departments: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }> | null };

export type RestLimbFragment = { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly titleEn: string, readonly quote: string };

export type RestGroundFragment = { readonly __typename: 'Ground', readonly pattern: Pattern, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly objectionPending: boolean, readonly withheld: boolean, readonly listing: { readonly __typename: 'Listing', readonly number: string, readonly publishedOn: string, readonly effectiveUntil: string | null, readonly arisingFrom: { readonly __typename: 'Listing', readonly number: string, readonly subjectName: string | null } | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> } } | null, readonly position: { readonly __typename: 'Position', readonly role: Role, readonly since: string | null, readonly until: string | null, readonly organization: { readonly __typename: 'Organization', readonly code: string, readonly name: string } } | null };

export type RestDeterminationFragment = { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> };

export type RestNearMissFragment = { readonly __typename: 'NearMiss', readonly pattern: Pattern, readonly effect: Effect, readonly step: NearMissStep, readonly day: string | null, readonly messageZh: string, readonly messageEn: string, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly titleEn: string, readonly quote: string }, readonly listing: { readonly __typename: 'Listing', readonly number: string, readonly publishedOn: string, readonly effectiveUntil: string | null } | null, readonly position: { readonly __typename: 'Position', readonly role: Role, readonly since: string | null, readonly until: string | null } | null };

export type RestObligationFragment = { readonly __typename: 'Obligation', readonly id: string, readonly version: number, readonly state: ObligationState, readonly division: string, readonly subjectType: SubjectType, readonly withheld: boolean, readonly openedOn: string, readonly dueOn: string | null, readonly dueUnknown: DueUnknown | null, readonly overdue: boolean, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly titleEn: string, readonly quote: string } | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly subject:
    | { readonly __typename: 'Organization', readonly code: string, readonly name: string, readonly id: string, readonly type: 'Organization' }
    | { readonly __typename: 'Person', readonly name: string, readonly identityMask: string, readonly id: string, readonly type: 'Person' }
   | null };

export type RestFeedbackProblemFragment = { readonly __typename: 'FeedbackProblem', readonly code: FeedbackProblemCode, readonly field: string | null, readonly messageZh: string, readonly messageEn: string };

export type RestListingFragment = { readonly __typename: 'Listing', readonly number: string, readonly status: ListingStatus, readonly subjectType: SubjectType, readonly withheld: boolean, readonly subjectName: string | null, readonly publishedOn: string, readonly until: string | null, readonly effectiveUntil: string | null, readonly removedOn: string | null, readonly removalReason: RemovalReason | null, readonly annulled: boolean, readonly objectionPending: boolean, readonly subject:
    | { readonly __typename: 'Organization', readonly code: string, readonly id: string, readonly type: 'Organization' }
    | { readonly __typename: 'Person', readonly id: string, readonly type: 'Person' }
   | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> } };

export type RestrictionInFullFragment = { readonly __typename: 'Restriction', readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly objectionPending: boolean, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string, readonly quote: string }, readonly grounds: ReadonlyArray<{ readonly __typename: 'Ground', readonly pattern: Pattern, readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly withheld: boolean, readonly listing: { readonly __typename: 'Listing', readonly number: string, readonly publishedOn: string, readonly effectiveUntil: string | null, readonly arisingFrom: { readonly __typename: 'Listing', readonly number: string, readonly subjectName: string | null } | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> } } | null, readonly position: { readonly __typename: 'Position', readonly role: Role } | null }>, readonly offices: ReadonlyArray<{ readonly __typename: 'Position', readonly role: Role, readonly since: string | null, readonly organization: { readonly __typename: 'Organization', readonly name: string, readonly stateCapital: StateCapital | null } }>, readonly bases: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly document: string, readonly article: string, readonly relation: BasisRelation, readonly grade: string }>, readonly limits: ReadonlyArray<{ readonly __typename: 'LegalBasis', readonly document: string, readonly article: string }>, readonly departments: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }> | null, readonly ambiguities: ReadonlyArray<{ readonly __typename: 'Ambiguity', readonly question: string, readonly choice: string | null }> };

export type ScreenOrganizationsQueryVariables = Exact<{
  codes: ReadonlyArray<string> | string;
  actions?: ReadonlyArray<GatedAction> | GatedAction | null | undefined;
  on?: string | null | undefined;
}>;


export type ScreenOrganizationsQuery = { readonly organizations: ReadonlyArray<{ readonly __typename: 'Organization', readonly code: string, readonly name: string, readonly restrictions: ReadonlyArray<{ readonly __typename: 'Restriction', readonly effect: Effect, readonly since: string | null, readonly until: string | null, readonly objectionPending: boolean, readonly limb: { readonly __typename: 'Limb', readonly id: string, readonly title: string } }> | null } | null> | null };

export type ScreeningInFullFragment = { readonly __typename: 'Screening', readonly id: string, readonly state: ScreeningState, readonly action: GatedAction, readonly subjectType: ScreenedType, readonly on: string, readonly knownAt: string, readonly rows: number, readonly rejected: number, readonly duplicates: number, readonly screened: number, readonly submittedAt: string, readonly finishedAt: string | null, readonly failure: ScreeningFailure | null, readonly deleteAfter: string, readonly deleted: boolean, readonly counts: ReadonlyArray<{ readonly __typename: 'ScreeningCount', readonly outcome: ScreeningOutcome, readonly rows: number }> | null };

export type ScreeningQueryVariables = Exact<{
  id: string;
}>;


export type ScreeningQuery = { readonly screening: { readonly __typename: 'Screening', readonly id: string, readonly state: ScreeningState, readonly action: GatedAction, readonly subjectType: ScreenedType, readonly on: string, readonly knownAt: string, readonly rows: number, readonly rejected: number, readonly duplicates: number, readonly screened: number, readonly submittedAt: string, readonly finishedAt: string | null, readonly failure: ScreeningFailure | null, readonly deleteAfter: string, readonly deleted: boolean, readonly counts: ReadonlyArray<{ readonly __typename: 'ScreeningCount', readonly outcome: ScreeningOutcome, readonly rows: number }> | null } | null };

export type ScreeningsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ScreeningsQuery = { readonly screenings: { readonly __typename: 'ScreeningConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Screening', readonly id: string, readonly state: ScreeningState, readonly action: GatedAction, readonly subjectType: ScreenedType, readonly on: string, readonly knownAt: string, readonly rows: number, readonly rejected: number, readonly duplicates: number, readonly screened: number, readonly submittedAt: string, readonly finishedAt: string | null, readonly failure: ScreeningFailure | null, readonly deleteAfter: string, readonly deleted: boolean, readonly counts: ReadonlyArray<{ readonly __typename: 'ScreeningCount', readonly outcome: ScreeningOutcome, readonly rows: number }> | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ShowListingQueryVariables = Exact<{
  number: string;
}>;


export type ShowListingQuery = { readonly listing: { readonly __typename: 'Listing', readonly number: string, readonly subjectType: SubjectType, readonly subjectName: string | null, readonly withheld: boolean, readonly status: ListingStatus, readonly publishedOn: string, readonly until: string | null, readonly effectiveUntil: string | null, readonly removedOn: string | null, readonly removalReason: RemovalReason | null, readonly annulled: boolean, readonly responsibility: Responsibility | null, readonly objectionPending: boolean, readonly arisingFrom: { readonly __typename: 'Listing', readonly number: string, readonly subjectName: string | null } | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> }, readonly suspensions: ReadonlyArray<{ readonly __typename: 'Suspension', readonly from: string, readonly until: string | null, readonly reason: string | null }>, readonly objections: ReadonlyArray<{ readonly __typename: 'Objection', readonly receivedOn: string, readonly acceptedAt: string | null, readonly decidedAt: string | null, readonly outcome: ObjectionOutcome | null, readonly summary: string | null }> | null } | null };

export type PanelFragment = { readonly __typename: 'Statistics', readonly dimensions: ReadonlyArray<StatisticsDimension>, readonly measures: ReadonlyArray<StatisticsMeasure>, readonly total: ReadonlyArray<number | null>, readonly on: string, readonly asOf: string, readonly complete: boolean, readonly groups: ReadonlyArray<{ readonly __typename: 'StatisticsGroup', readonly keys: ReadonlyArray<string | null>, readonly values: ReadonlyArray<number | null>, readonly suppressed: boolean }>, readonly suppression: { readonly __typename: 'StatisticsSuppression', readonly threshold: number, readonly groups: number, readonly messageZh: string, readonly messageEn: string, readonly source: string } | null };

export type ListingStatisticsQueryVariables = Exact<{
  by: ReadonlyArray<ListingDimension> | ListingDimension;
  filter?: ListingStatisticsFilter | null | undefined;
}>;


export type ListingStatisticsQuery = { readonly listingStatistics: { readonly __typename: 'Statistics', readonly dimensions: ReadonlyArray<StatisticsDimension>, readonly measures: ReadonlyArray<StatisticsMeasure>, readonly total: ReadonlyArray<number | null>, readonly on: string, readonly asOf: string, readonly complete: boolean, readonly groups: ReadonlyArray<{ readonly __typename: 'StatisticsGroup', readonly keys: ReadonlyArray<string | null>, readonly values: ReadonlyArray<number | null>, readonly suppressed: boolean }>, readonly suppression: { readonly __typename: 'StatisticsSuppression', readonly threshold: number, readonly groups: number, readonly messageZh: string, readonly messageEn: string, readonly source: string } | null } | null };

export type RepairStatisticsQueryVariables = Exact<{
  by: ReadonlyArray<RepairDimension> | RepairDimension;
  filter?: RepairStatisticsFilter | null | undefined;
}>;


export type RepairStatisticsQuery = { readonly repairStatistics: { readonly __typename: 'Statistics', readonly dimensions: ReadonlyArray<StatisticsDimension>, readonly measures: ReadonlyArray<StatisticsMeasure>, readonly total: ReadonlyArray<number | null>, readonly on: string, readonly asOf: string, readonly complete: boolean, readonly groups: ReadonlyArray<{ readonly __typename: 'StatisticsGroup', readonly keys: ReadonlyArray<string | null>, readonly values: ReadonlyArray<number | null>, readonly suppressed: boolean }>, readonly suppression: { readonly __typename: 'StatisticsSuppression', readonly threshold: number, readonly groups: number, readonly messageZh: string, readonly messageEn: string, readonly source: string } | null } | null };

export type RepeatStatisticsQueryVariables = Exact<{
  by: ReadonlyArray<RepeatDimension> | RepeatDimension;
  filter?: RepeatStatisticsFilter | null | undefined;
}>;


export type RepeatStatisticsQuery = { readonly repeatStatistics: { readonly __typename: 'Statistics', readonly dimensions: ReadonlyArray<StatisticsDimension>, readonly measures: ReadonlyArray<StatisticsMeasure>, readonly total: ReadonlyArray<number | null>, readonly on: string, readonly asOf: string, readonly complete: boolean, readonly groups: ReadonlyArray<{ readonly __typename: 'StatisticsGroup', readonly keys: ReadonlyArray<string | null>, readonly values: ReadonlyArray<number | null>, readonly suppressed: boolean }>, readonly suppression: { readonly __typename: 'StatisticsSuppression', readonly threshold: number, readonly groups: number, readonly messageZh: string, readonly messageEn: string, readonly source: string } | null } | null };

export type ObjectionStatisticsQueryVariables = Exact<{
  by: ReadonlyArray<ObjectionDimension> | ObjectionDimension;
  filter?: ObjectionStatisticsFilter | null | undefined;
}>;


export type ObjectionStatisticsQuery = { readonly objectionStatistics: { readonly __typename: 'Statistics', readonly dimensions: ReadonlyArray<StatisticsDimension>, readonly measures: ReadonlyArray<StatisticsMeasure>, readonly total: ReadonlyArray<number | null>, readonly on: string, readonly asOf: string, readonly complete: boolean, readonly groups: ReadonlyArray<{ readonly __typename: 'StatisticsGroup', readonly keys: ReadonlyArray<string | null>, readonly values: ReadonlyArray<number | null>, readonly suppressed: boolean }>, readonly suppression: { readonly __typename: 'StatisticsSuppression', readonly threshold: number, readonly groups: number, readonly messageZh: string, readonly messageEn: string, readonly source: string } | null } | null };

export type ObligationStatisticsQueryVariables = Exact<{
  by: ReadonlyArray<ObligationDimension> | ObligationDimension;
  filter?: ObligationStatisticsFilter | null | undefined;
}>;


export type ObligationStatisticsQuery = { readonly obligationStatistics: { readonly __typename: 'Statistics', readonly dimensions: ReadonlyArray<StatisticsDimension>, readonly measures: ReadonlyArray<StatisticsMeasure>, readonly total: ReadonlyArray<number | null>, readonly on: string, readonly asOf: string, readonly complete: boolean, readonly groups: ReadonlyArray<{ readonly __typename: 'StatisticsGroup', readonly keys: ReadonlyArray<string | null>, readonly values: ReadonlyArray<number | null>, readonly suppressed: boolean }>, readonly suppression: { readonly __typename: 'StatisticsSuppression', readonly threshold: number, readonly groups: number, readonly messageZh: string, readonly messageEn: string, readonly source: string } | null } | null };

export type PublicationStatisticsQueryVariables = Exact<{
  channel: PublicationChannel;
  by: ReadonlyArray<PublicationDimension> | PublicationDimension;
}>;


export type PublicationStatisticsQuery = { readonly publicationStatistics: { readonly __typename: 'Statistics', readonly dimensions: ReadonlyArray<StatisticsDimension>, readonly measures: ReadonlyArray<StatisticsMeasure>, readonly total: ReadonlyArray<number | null>, readonly on: string, readonly asOf: string, readonly complete: boolean, readonly groups: ReadonlyArray<{ readonly __typename: 'StatisticsGroup', readonly keys: ReadonlyArray<string | null>, readonly values: ReadonlyArray<number | null>, readonly suppressed: boolean }>, readonly suppression: { readonly __typename: 'StatisticsSuppression', readonly threshold: number, readonly groups: number, readonly messageZh: string, readonly messageEn: string, readonly source: string } | null } | null };

export type RestrictionStatisticsQueryVariables = Exact<{
  by: ReadonlyArray<RestrictionDimension> | RestrictionDimension;
  filter?: RestrictionStatisticsFilter | null | undefined;
}>;


export type RestrictionStatisticsQuery = { readonly restrictionStatistics: { readonly __typename: 'Statistics', readonly dimensions: ReadonlyArray<StatisticsDimension>, readonly measures: ReadonlyArray<StatisticsMeasure>, readonly total: ReadonlyArray<number | null>, readonly on: string, readonly asOf: string, readonly complete: boolean, readonly groups: ReadonlyArray<{ readonly __typename: 'StatisticsGroup', readonly keys: ReadonlyArray<string | null>, readonly values: ReadonlyArray<number | null>, readonly suppressed: boolean }>, readonly suppression: { readonly __typename: 'StatisticsSuppression', readonly threshold: number, readonly groups: number, readonly messageZh: string, readonly messageEn: string, readonly source: string } | null } | null };

export type MostConnectedListedQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type MostConnectedListedQuery = { readonly mostConnectedListed: ReadonlyArray<{ readonly __typename: 'ConnectedPerson', readonly organizations: number, readonly positions: number, readonly person: { readonly __typename: 'Person', readonly id: string, readonly name: string, readonly identityType: IdentityType, readonly identityMask: string } }> | null };

export type EventInFullFragment = { readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> };

export type ProblemInFullFragment = { readonly __typename: 'Problem', readonly code: ProblemCode, readonly field: string | null, readonly messageZh: string, readonly messageEn: string, readonly changedMeanwhile: ReadonlyArray<{ readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> }> };

export type DutyInFullFragment = { readonly __typename: 'Duty', readonly kind: DutyKind, readonly dueOn: string | null, readonly overdue: boolean, readonly unknown: DutyUnknown | null, readonly since: string, readonly part: string | null, readonly rule: { readonly __typename: 'DatedNumber', readonly key: string, readonly text: string, readonly source: string } | null, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly subjectName: string | null } | null };

export type CaseInFullFragment = { readonly __typename: 'DeterminationCase', readonly id: string, readonly version: number, readonly state: CaseState, readonly noticeNumber: string | null, readonly notifiedOn: string | null, readonly answerBy: string | null, readonly statementOn: string | null, readonly statement: string | null, readonly review: string | null, readonly documentNumber: string | null, readonly determinedOn: string | null, readonly proposedBy: string | null, readonly confirmedBy: string | null, readonly recordedAt: string, readonly authority: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly coDetermining: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }>, readonly subject:
    | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
    | { readonly __typename: 'Person', readonly id: string, readonly name: string }
   | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'CaseBehaviour', readonly behaviour: { readonly __typename: 'Behaviour', readonly number: number, readonly text: string }, readonly facts: ReadonlyArray<{ readonly __typename: 'FactStatement', readonly code: string, readonly text: string }> }>, readonly persons: ReadonlyArray<{ readonly __typename: 'ResponsiblePerson', readonly responsibility: Responsibility, readonly person: { readonly __typename: 'Person', readonly id: string, readonly name: string } }>, readonly listings: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly publishedOn: string, readonly effectiveUntil: string | null }> };

export type ListingAtWorkFragment = { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly subjectType: SubjectType, readonly subjectName: string | null, readonly withheld: boolean, readonly publishedOn: string, readonly until: string | null, readonly effectiveUntil: string | null, readonly removedOn: string | null, readonly removalReason: RemovalReason | null, readonly annulled: boolean, readonly withdrawnOn: string | null, readonly reason: string | null, readonly responsibility: Responsibility | null, readonly objectionPending: boolean, readonly subject:
    | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
    | { readonly __typename: 'Person', readonly id: string, readonly name: string }
   | null, readonly arisingFrom: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly subjectName: string | null, readonly annulled: boolean } | null, readonly arising: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly subjectName: string | null, readonly responsibility: Responsibility | null }> | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> }, readonly suspensions: ReadonlyArray<{ readonly __typename: 'Suspension', readonly from: string, readonly until: string | null, readonly reason: string | null }> };

export type ObjectionInFullFragment = { readonly __typename: 'Objection', readonly id: string, readonly state: ObjectionState, readonly receivedOn: string, readonly acceptedAt: string | null, readonly decidedAt: string | null, readonly outcome: ObjectionOutcome | null, readonly summary: string | null, readonly reasons: string | null };

export type RepairInFullFragment = { readonly __typename: 'RepairApplication', readonly id: string, readonly state: RepairState, readonly receivedOn: string, readonly statement: string, readonly acceptedOn: string | null, readonly decidedOn: string | null, readonly reasons: string | null };

export type ComplaintInFullFragment = { readonly __typename: 'Complaint', readonly id: string, readonly version: number, readonly state: ComplaintState, readonly receivedOn: string, readonly summary: string, readonly acknowledgedOn: string | null, readonly decidedOn: string | null, readonly reasons: string | null, readonly authority: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly subjectName: string | null } | null };

export type CaseResultInFullFragment = { readonly __typename: 'CaseResult', readonly repeated: boolean, readonly case: { readonly __typename: 'DeterminationCase', readonly id: string, readonly version: number, readonly state: CaseState, readonly noticeNumber: string | null, readonly notifiedOn: string | null, readonly answerBy: string | null, readonly statementOn: string | null, readonly statement: string | null, readonly review: string | null, readonly documentNumber: string | null, readonly determinedOn: string | null, readonly proposedBy: string | null, readonly confirmedBy: string | null, readonly recordedAt: string, readonly authority: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly coDetermining: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }>, readonly subject:
      | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
      | { readonly __typename: 'Person', readonly id: string, readonly name: string }
     | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'CaseBehaviour', readonly behaviour: { readonly __typename: 'Behaviour', readonly number: number, readonly text: string }, readonly facts: ReadonlyArray<{ readonly __typename: 'FactStatement', readonly code: string, readonly text: string }> }>, readonly persons: ReadonlyArray<{ readonly __typename: 'ResponsiblePerson', readonly responsibility: Responsibility, readonly person: { readonly __typename: 'Person', readonly id: string, readonly name: string } }>, readonly listings: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly publishedOn: string, readonly effectiveUntil: string | null }> } | null, readonly event: { readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> } | null, readonly problems: ReadonlyArray<{ readonly __typename: 'Problem', readonly code: ProblemCode, readonly field: string | null, readonly messageZh: string, readonly messageEn: string, readonly changedMeanwhile: ReadonlyArray<{ readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> }> }> };

export type ListingResultInFullFragment = { readonly __typename: 'ListingResult', readonly repeated: boolean, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly subjectType: SubjectType, readonly subjectName: string | null, readonly withheld: boolean, readonly publishedOn: string, readonly until: string | null, readonly effectiveUntil: string | null, readonly removedOn: string | null, readonly removalReason: RemovalReason | null, readonly annulled: boolean, readonly withdrawnOn: string | null, readonly reason: string | null, readonly responsibility: Responsibility | null, readonly objectionPending: boolean, readonly subject:
      | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
      | { readonly __typename: 'Person', readonly id: string, readonly name: string }
     | null, readonly arisingFrom: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly subjectName: string | null, readonly annulled: boolean } | null, readonly arising: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly subjectName: string | null, readonly responsibility: Responsibility | null }> | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> }, readonly suspensions: ReadonlyArray<{ readonly __typename: 'Suspension', readonly from: string, readonly until: string | null, readonly reason: string | null }> } | null, readonly owed: ReadonlyArray<{ readonly __typename: 'Duty', readonly kind: DutyKind, readonly dueOn: string | null, readonly overdue: boolean, readonly unknown: DutyUnknown | null, readonly since: string, readonly part: string | null, readonly rule: { readonly __typename: 'DatedNumber', readonly key: string, readonly text: string, readonly source: string } | null, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly subjectName: string | null } | null }>, readonly event: { readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> } | null, readonly problems: ReadonlyArray<{ readonly __typename: 'Problem', readonly code: ProblemCode, readonly field: string | null, readonly messageZh: string, readonly messageEn: string, readonly changedMeanwhile: ReadonlyArray<{ readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> }> }> };

export type RepairResultInFullFragment = { readonly __typename: 'RepairResult', readonly repeated: boolean, readonly repair: { readonly __typename: 'RepairApplication', readonly id: string, readonly state: RepairState, readonly receivedOn: string, readonly statement: string, readonly acceptedOn: string | null, readonly decidedOn: string | null, readonly reasons: string | null } | null, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly subjectType: SubjectType, readonly subjectName: string | null, readonly withheld: boolean, readonly publishedOn: string, readonly until: string | null, readonly effectiveUntil: string | null, readonly removedOn: string | null, readonly removalReason: RemovalReason | null, readonly annulled: boolean, readonly withdrawnOn: string | null, readonly reason: string | null, readonly responsibility: Responsibility | null, readonly objectionPending: boolean, readonly subject:
      | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
      | { readonly __typename: 'Person', readonly id: string, readonly name: string }
     | null, readonly arisingFrom: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly subjectName: string | null, readonly annulled: boolean } | null, readonly arising: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly subjectName: string | null, readonly responsibility: Responsibility | null }> | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> }, readonly suspensions: ReadonlyArray<{ readonly __typename: 'Suspension', readonly from: string, readonly until: string | null, readonly reason: string | null }> } | null, readonly owed: ReadonlyArray<{ readonly __typename: 'Duty', readonly kind: DutyKind, readonly dueOn: string | null, readonly overdue: boolean, readonly unknown: DutyUnknown | null, readonly since: string, readonly part: string | null, readonly rule: { readonly __typename: 'DatedNumber', readonly key: string, readonly text: string, readonly source: string } | null, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly subjectName: string | null } | null }>, readonly event: { readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> } | null, readonly problems: ReadonlyArray<{ readonly __typename: 'Problem', readonly code: ProblemCode, readonly field: string | null, readonly messageZh: string, readonly messageEn: string, readonly changedMeanwhile: ReadonlyArray<{ readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> }> }> };

export type ObjectionResultInFullFragment = { readonly __typename: 'ObjectionResult', readonly repeated: boolean, readonly objection: { readonly __typename: 'Objection', readonly id: string, readonly state: ObjectionState, readonly receivedOn: string, readonly acceptedAt: string | null, readonly decidedAt: string | null, readonly outcome: ObjectionOutcome | null, readonly summary: string | null, readonly reasons: string | null } | null, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly subjectType: SubjectType, readonly subjectName: string | null, readonly withheld: boolean, readonly publishedOn: string, readonly until: string | null, readonly effectiveUntil: string | null, readonly removedOn: string | null, readonly removalReason: RemovalReason | null, readonly annulled: boolean, readonly withdrawnOn: string | null, readonly reason: string | null, readonly responsibility: Responsibility | null, readonly objectionPending: boolean, readonly subject:
      | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
      | { readonly __typename: 'Person', readonly id: string, readonly name: string }
     | null, readonly arisingFrom: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly subjectName: string | null, readonly annulled: boolean } | null, readonly arising: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly subjectName: string | null, readonly responsibility: Responsibility | null }> | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> }, readonly suspensions: ReadonlyArray<{ readonly __typename: 'Suspension', readonly from: string, readonly until: string | null, readonly reason: string | null }> } | null, readonly owed: ReadonlyArray<{ readonly __typename: 'Duty', readonly kind: DutyKind, readonly dueOn: string | null, readonly overdue: boolean, readonly unknown: DutyUnknown | null, readonly since: string, readonly part: string | null, readonly rule: { readonly __typename: 'DatedNumber', readonly key: string, readonly text: string, readonly source: string } | null, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly subjectName: string | null } | null }>, readonly event: { readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> } | null, readonly problems: ReadonlyArray<{ readonly __typename: 'Problem', readonly code: ProblemCode, readonly field: string | null, readonly messageZh: string, readonly messageEn: string, readonly changedMeanwhile: ReadonlyArray<{ readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> }> }> };

export type ComplaintResultInFullFragment = { readonly __typename: 'ComplaintResult', readonly repeated: boolean, readonly complaint: { readonly __typename: 'Complaint', readonly id: string, readonly version: number, readonly state: ComplaintState, readonly receivedOn: string, readonly summary: string, readonly acknowledgedOn: string | null, readonly decidedOn: string | null, readonly reasons: string | null, readonly authority: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly subjectName: string | null } | null } | null, readonly event: { readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> } | null, readonly problems: ReadonlyArray<{ readonly __typename: 'Problem', readonly code: ProblemCode, readonly field: string | null, readonly messageZh: string, readonly messageEn: string, readonly changedMeanwhile: ReadonlyArray<{ readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> }> }> };

export type DraftCaseMutationVariables = Exact<{
  input: DraftCaseInput;
}>;


export type DraftCaseMutation = { readonly draftCase: { readonly __typename: 'CaseResult', readonly repeated: boolean, readonly case: { readonly __typename: 'DeterminationCase', readonly id: string, readonly version: number, readonly state: CaseState, readonly noticeNumber: string | null, readonly notifiedOn: string | null, readonly answerBy: string | null, readonly statementOn: string | null, readonly statement: string | null, readonly review: string | null, readonly documentNumber: string | null, readonly determinedOn: string | null, readonly proposedBy: string | null, readonly confirmedBy: string | null, readonly recordedAt: string, readonly authority: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly coDetermining: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }>, readonly subject:
        | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
        | { readonly __typename: 'Person', readonly id: string, readonly name: string }
       | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'CaseBehaviour', readonly behaviour: { readonly __typename: 'Behaviour', readonly number: number, readonly text: string }, readonly facts: ReadonlyArray<{ readonly __typename: 'FactStatement', readonly code: string, readonly text: string }> }>, readonly persons: ReadonlyArray<{ readonly __typename: 'ResponsiblePerson', readonly responsibility: Responsibility, readonly person: { readonly __typename: 'Person', readonly id: string, readonly name: string } }>, readonly listings: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly publishedOn: string, readonly effectiveUntil: string | null }> } | null, readonly event: { readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> } | null, readonly problems: ReadonlyArray<{ readonly __typename: 'Problem', readonly code: ProblemCode, readonly field: string | null, readonly messageZh: string, readonly messageEn: string, readonly changedMeanwhile: ReadonlyArray<{ readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> }> }> } | null };

export type AmendDraftMutationVariables = Exact<{
  input: AmendDraftInput;
}>;


export type AmendDraftMutation = { readonly amendDraft: { readonly __typename: 'CaseResult', readonly repeated: boolean, readonly case: { readonly __typename: 'DeterminationCase', readonly id: string, readonly version: number, readonly state: CaseState, readonly noticeNumber: string | null, readonly notifiedOn: string | null, readonly answerBy: string | null, readonly statementOn: string | null, readonly statement: string | null, readonly review: string | null, readonly documentNumber: string | null, readonly determinedOn: string | null, readonly proposedBy: string | null, readonly confirmedBy: string | null, readonly recordedAt: string, readonly authority: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly coDetermining: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }>, readonly subject:
        | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
        | { readonly __typename: 'Person', readonly id: string, readonly name: string }
       | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'CaseBehaviour', readonly behaviour: { readonly __typename: 'Behaviour', readonly number: number, readonly text: string }, readonly facts: ReadonlyArray<{ readonly __typename: 'FactStatement', readonly code: string, readonly text: string }> }>, readonly persons: ReadonlyArray<{ readonly __typename: 'ResponsiblePerson', readonly responsibility: Responsibility, readonly person: { readonly __typename: 'Person', readonly id: string, readonly name: string } }>, readonly listings: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly publishedOn: string, readonly effectiveUntil: string | null }> } | null, readonly event: { readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> } | null, readonly problems: ReadonlyArray<{ readonly __typename: 'Problem', readonly code: ProblemCode, readonly field: string | null, readonly messageZh: string, readonly messageEn: string, readonly changedMeanwhile: ReadonlyArray<{ readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> }> }> } | null };

export type GiveNoticeMutationVariables = Exact<{
  input: GiveNoticeInput;
}>;


export type GiveNoticeMutation = { readonly giveNotice: { readonly __typename: 'CaseResult', readonly repeated: boolean, readonly case: { readonly __typename: 'DeterminationCase', readonly id: string, readonly version: number, readonly state: CaseState, readonly noticeNumber: string | null, readonly notifiedOn: string | null, readonly answerBy: string | null, readonly statementOn: string | null, readonly statement: string | null, readonly review: string | null, readonly documentNumber: string | null, readonly determinedOn: string | null, readonly proposedBy: string | null, readonly confirmedBy: string | null, readonly recordedAt: string, readonly authority: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly coDetermining: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }>, readonly subject:
        | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
        | { readonly __typename: 'Person', readonly id: string, readonly name: string }
       | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'CaseBehaviour', readonly behaviour: { readonly __typename: 'Behaviour', readonly number: number, readonly text: string }, readonly facts: ReadonlyArray<{ readonly __typename: 'FactStatement', readonly code: string, readonly text: string }> }>, readonly persons: ReadonlyArray<{ readonly __typename: 'ResponsiblePerson', readonly responsibility: Responsibility, readonly person: { readonly __typename: 'Person', readonly id: string, readonly name: string } }>, readonly listings: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly publishedOn: string, readonly effectiveUntil: string | null }> } | null, readonly event: { readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> } | null, readonly problems: ReadonlyArray<{ readonly __typename: 'Problem', readonly code: ProblemCode, readonly field: string | null, readonly messageZh: string, readonly messageEn: string, readonly changedMeanwhile: ReadonlyArray<{ readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> }> }> } | null };

export type RecordStatementMutationVariables = Exact<{
  input: RecordStatementInput;
}>;


export type RecordStatementMutation = { readonly recordStatement: { readonly __typename: 'CaseResult', readonly repeated: boolean, readonly case: { readonly __typename: 'DeterminationCase', readonly id: string, readonly version: number, readonly state: CaseState, readonly noticeNumber: string | null, readonly notifiedOn: string | null, readonly answerBy: string | null, readonly statementOn: string | null, readonly statement: string | null, readonly review: string | null, readonly documentNumber: string | null, readonly determinedOn: string | null, readonly proposedBy: string | null, readonly confirmedBy: string | null, readonly recordedAt: string, readonly authority: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly coDetermining: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }>, readonly subject:
        | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
        | { readonly __typename: 'Person', readonly id: string, readonly name: string }
       | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'CaseBehaviour', readonly behaviour: { readonly __typename: 'Behaviour', readonly number: number, readonly text: string }, readonly facts: ReadonlyArray<{ readonly __typename: 'FactStatement', readonly code: string, readonly text: string }> }>, readonly persons: ReadonlyArray<{ readonly __typename: 'ResponsiblePerson', readonly responsibility: Responsibility, readonly person: { readonly __typename: 'Person', readonly id: string, readonly name: string } }>, readonly listings: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly publishedOn: string, readonly effectiveUntil: string | null }> } | null, readonly event: { readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> } | null, readonly problems: ReadonlyArray<{ readonly __typename: 'Problem', readonly code: ProblemCode, readonly field: string | null, readonly messageZh: string, readonly messageEn: string, readonly changedMeanwhile: ReadonlyArray<{ readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> }> }> } | null };

export type ProposeDeterminationMutationVariables = Exact<{
  input: ProposeDeterminationInput;
}>;


export type ProposeDeterminationMutation = { readonly proposeDetermination: { readonly __typename: 'CaseResult', readonly repeated: boolean, readonly case: { readonly __typename: 'DeterminationCase', readonly id: string, readonly version: number, readonly state: CaseState, readonly noticeNumber: string | null, readonly notifiedOn: string | null, readonly answerBy: string | null, readonly statementOn: string | null, readonly statement: string | null, readonly review: string | null, readonly documentNumber: string | null, readonly determinedOn: string | null, readonly proposedBy: string | null, readonly confirmedBy: string | null, readonly recordedAt: string, readonly authority: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly coDetermining: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }>, readonly subject:
        | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
        | { readonly __typename: 'Person', readonly id: string, readonly name: string }
       | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'CaseBehaviour', readonly behaviour: { readonly __typename: 'Behaviour', readonly number: number, readonly text: string }, readonly facts: ReadonlyArray<{ readonly __typename: 'FactStatement', readonly code: string, readonly text: string }> }>, readonly persons: ReadonlyArray<{ readonly __typename: 'ResponsiblePerson', readonly responsibility: Responsibility, readonly person: { readonly __typename: 'Person', readonly id: string, readonly name: string } }>, readonly listings: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly publishedOn: string, readonly effectiveUntil: string | null }> } | null, readonly event: { readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> } | null, readonly problems: ReadonlyArray<{ readonly __typename: 'Problem', readonly code: ProblemCode, readonly field: string | null, readonly messageZh: string, readonly messageEn: string, readonly changedMeanwhile: ReadonlyArray<{ readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> }> }> } | null };

export type ReturnProposalMutationVariables = Exact<{
  input: ReturnProposalInput;
}>;


export type ReturnProposalMutation = { readonly returnProposal: { readonly __typename: 'CaseResult', readonly repeated: boolean, readonly case: { readonly __typename: 'DeterminationCase', readonly id: string, readonly version: number, readonly state: CaseState, readonly noticeNumber: string | null, readonly notifiedOn: string | null, readonly answerBy: string | null, readonly statementOn: string | null, readonly statement: string | null, readonly review: string | null, readonly documentNumber: string | null, readonly determinedOn: string | null, readonly proposedBy: string | null, readonly confirmedBy: string | null, readonly recordedAt: string, readonly authority: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly coDetermining: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }>, readonly subject:
        | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
        | { readonly __typename: 'Person', readonly id: string, readonly name: string }
       | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'CaseBehaviour', readonly behaviour: { readonly __typename: 'Behaviour', readonly number: number, readonly text: string }, readonly facts: ReadonlyArray<{ readonly __typename: 'FactStatement', readonly code: string, readonly text: string }> }>, readonly persons: ReadonlyArray<{ readonly __typename: 'ResponsiblePerson', readonly responsibility: Responsibility, readonly person: { readonly __typename: 'Person', readonly id: string, readonly name: string } }>, readonly listings: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly publishedOn: string, readonly effectiveUntil: string | null }> } | null, readonly event: { readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> } | null, readonly problems: ReadonlyArray<{ readonly __typename: 'Problem', readonly code: ProblemCode, readonly field: string | null, readonly messageZh: string, readonly messageEn: string, readonly changedMeanwhile: ReadonlyArray<{ readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> }> }> } | null };

export type ConfirmDeterminationMutationVariables = Exact<{
  input: ConfirmDeterminationInput;
}>;


export type ConfirmDeterminationMutation = { readonly confirmDetermination: { readonly __typename: 'CaseResult', readonly repeated: boolean, readonly case: { readonly __typename: 'DeterminationCase', readonly id: string, readonly version: number, readonly state: CaseState, readonly noticeNumber: string | null, readonly notifiedOn: string | null, readonly answerBy: string | null, readonly statementOn: string | null, readonly statement: string | null, readonly review: string | null, readonly documentNumber: string | null, readonly determinedOn: string | null, readonly proposedBy: string | null, readonly confirmedBy: string | null, readonly recordedAt: string, readonly authority: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly coDetermining: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }>, readonly subject:
        | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
        | { readonly __typename: 'Person', readonly id: string, readonly name: string }
       | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'CaseBehaviour', readonly behaviour: { readonly __typename: 'Behaviour', readonly number: number, readonly text: string }, readonly facts: ReadonlyArray<{ readonly __typename: 'FactStatement', readonly code: string, readonly text: string }> }>, readonly persons: ReadonlyArray<{ readonly __typename: 'ResponsiblePerson', readonly responsibility: Responsibility, readonly person: { readonly __typename: 'Person', readonly id: string, readonly name: string } }>, readonly listings: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly publishedOn: string, readonly effectiveUntil: string | null }> } | null, readonly event: { readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> } | null, readonly problems: ReadonlyArray<{ readonly __typename: 'Problem', readonly code: ProblemCode, readonly field: string | null, readonly messageZh: string, readonly messageEn: string, readonly changedMeanwhile: ReadonlyArray<{ readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> }> }> } | null };

export type DropCaseMutationVariables = Exact<{
  input: DropCaseInput;
}>;


export type DropCaseMutation = { readonly dropCase: { readonly __typename: 'CaseResult', readonly repeated: boolean, readonly case: { readonly __typename: 'DeterminationCase', readonly id: string, readonly version: number, readonly state: CaseState, readonly noticeNumber: string | null, readonly notifiedOn: string | null, readonly answerBy: string | null, readonly statementOn: string | null, readonly statement: string | null, readonly review: string | null, readonly documentNumber: string | null, readonly determinedOn: string | null, readonly proposedBy: string | null, readonly confirmedBy: string | null, readonly recordedAt: string, readonly authority: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly coDetermining: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }>, readonly subject:
        | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
        | { readonly __typename: 'Person', readonly id: string, readonly name: string }
       | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'CaseBehaviour', readonly behaviour: { readonly __typename: 'Behaviour', readonly number: number, readonly text: string }, readonly facts: ReadonlyArray<{ readonly __typename: 'FactStatement', readonly code: string, readonly text: string }> }>, readonly persons: ReadonlyArray<{ readonly __typename: 'ResponsiblePerson', readonly responsibility: Responsibility, readonly person: { readonly __typename: 'Person', readonly id: string, readonly name: string } }>, readonly listings: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly publishedOn: string, readonly effectiveUntil: string | null }> } | null, readonly event: { readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> } | null, readonly problems: ReadonlyArray<{ readonly __typename: 'Problem', readonly code: ProblemCode, readonly field: string | null, readonly messageZh: string, readonly messageEn: string, readonly changedMeanwhile: ReadonlyArray<{ readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> }> }> } | null };

export type EnterOnListMutationVariables = Exact<{
  input: EnterOnListInput;
}>;


export type EnterOnListMutation = { readonly enterOnList: { readonly __typename: 'CaseResult', readonly repeated: boolean, readonly case: { readonly __typename: 'DeterminationCase', readonly id: string, readonly version: number, readonly state: CaseState, readonly noticeNumber: string | null, readonly notifiedOn: string | null, readonly answerBy: string | null, readonly statementOn: string | null, readonly statement: string | null, readonly review: string | null, readonly documentNumber: string | null, readonly determinedOn: string | null, readonly proposedBy: string | null, readonly confirmedBy: string | null, readonly recordedAt: string, readonly authority: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly coDetermining: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }>, readonly subject:
        | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
        | { readonly __typename: 'Person', readonly id: string, readonly name: string }
       | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'CaseBehaviour', readonly behaviour: { readonly __typename: 'Behaviour', readonly number: number, readonly text: string }, readonly facts: ReadonlyArray<{ readonly __typename: 'FactStatement', readonly code: string, readonly text: string }> }>, readonly persons: ReadonlyArray<{ readonly __typename: 'ResponsiblePerson', readonly responsibility: Responsibility, readonly person: { readonly __typename: 'Person', readonly id: string, readonly name: string } }>, readonly listings: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly publishedOn: string, readonly effectiveUntil: string | null }> } | null, readonly event: { readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> } | null, readonly problems: ReadonlyArray<{ readonly __typename: 'Problem', readonly code: ProblemCode, readonly field: string | null, readonly messageZh: string, readonly messageEn: string, readonly changedMeanwhile: ReadonlyArray<{ readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> }> }> } | null };

export type ReceiveComplaintMutationVariables = Exact<{
  input: ReceiveComplaintInput;
}>;


export type ReceiveComplaintMutation = { readonly receiveComplaint: { readonly __typename: 'ComplaintResult', readonly repeated: boolean, readonly complaint: { readonly __typename: 'Complaint', readonly id: string, readonly version: number, readonly state: ComplaintState, readonly receivedOn: string, readonly summary: string, readonly acknowledgedOn: string | null, readonly decidedOn: string | null, readonly reasons: string | null, readonly authority: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly subjectName: string | null } | null } | null, readonly event: { readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> } | null, readonly problems: ReadonlyArray<{ readonly __typename: 'Problem', readonly code: ProblemCode, readonly field: string | null, readonly messageZh: string, readonly messageEn: string, readonly changedMeanwhile: ReadonlyArray<{ readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> }> }> } | null };

export type AcknowledgeComplaintMutationVariables = Exact<{
  input: AcknowledgeComplaintInput;
}>;


export type AcknowledgeComplaintMutation = { readonly acknowledgeComplaint: { readonly __typename: 'ComplaintResult', readonly repeated: boolean, readonly complaint: { readonly __typename: 'Complaint', readonly id: string, readonly version: number, readonly state: ComplaintState, readonly receivedOn: string, readonly summary: string, readonly acknowledgedOn: string | null, readonly decidedOn: string | null, readonly reasons: string | null, readonly authority: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly subjectName: string | null } | null } | null, readonly event: { readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> } | null, readonly problems: ReadonlyArray<{ readonly __typename: 'Problem', readonly code: ProblemCode, readonly field: string | null, readonly messageZh: string, readonly messageEn: string, readonly changedMeanwhile: ReadonlyArray<{ readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> }> }> } | null };

export type DecideComplaintMutationVariables = Exact<{
  input: DecideComplaintInput;
}>;


export type DecideComplaintMutation = { readonly decideComplaint: { readonly __typename: 'ComplaintResult', readonly repeated: boolean, readonly complaint: { readonly __typename: 'Complaint', readonly id: string, readonly version: number, readonly state: ComplaintState, readonly receivedOn: string, readonly summary: string, readonly acknowledgedOn: string | null, readonly decidedOn: string | null, readonly reasons: string | null, readonly authority: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly subjectName: string | null } | null } | null, readonly event: { readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> } | null, readonly problems: ReadonlyArray<{ readonly __typename: 'Problem', readonly code: ProblemCode, readonly field: string | null, readonly messageZh: string, readonly messageEn: string, readonly changedMeanwhile: ReadonlyArray<{ readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> }> }> } | null };

export type WithdrawComplaintMutationVariables = Exact<{
  input: WithdrawComplaintInput;
}>;


export type WithdrawComplaintMutation = { readonly withdrawComplaint: { readonly __typename: 'ComplaintResult', readonly repeated: boolean, readonly complaint: { readonly __typename: 'Complaint', readonly id: string, readonly version: number, readonly state: ComplaintState, readonly receivedOn: string, readonly summary: string, readonly acknowledgedOn: string | null, readonly decidedOn: string | null, readonly reasons: string | null, readonly authority: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly subjectName: string | null } | null } | null, readonly event: { readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> } | null, readonly problems: ReadonlyArray<{ readonly __typename: 'Problem', readonly code: ProblemCode, readonly field: string | null, readonly messageZh: string, readonly messageEn: string, readonly changedMeanwhile: ReadonlyArray<{ readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> }> }> } | null };

export type SuspendListingMutationVariables = Exact<{
  input: SuspendListingInput;
}>;


export type SuspendListingMutation = { readonly suspendListing: { readonly __typename: 'ListingResult', readonly repeated: boolean, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly subjectType: SubjectType, readonly subjectName: string | null, readonly withheld: boolean, readonly publishedOn: string, readonly until: string | null, readonly effectiveUntil: string | null, readonly removedOn: string | null, readonly removalReason: RemovalReason | null, readonly annulled: boolean, readonly withdrawnOn: string | null, readonly reason: string | null, readonly responsibility: Responsibility | null, readonly objectionPending: boolean, readonly subject:
        | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
        | { readonly __typename: 'Person', readonly id: string, readonly name: string }
       | null, readonly arisingFrom: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly subjectName: string | null, readonly annulled: boolean } | null, readonly arising: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly subjectName: string | null, readonly responsibility: Responsibility | null }> | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> }, readonly suspensions: ReadonlyArray<{ readonly __typename: 'Suspension', readonly from: string, readonly until: string | null, readonly reason: string | null }> } | null, readonly owed: ReadonlyArray<{ readonly __typename: 'Duty', readonly kind: DutyKind, readonly dueOn: string | null, readonly overdue: boolean, readonly unknown: DutyUnknown | null, readonly since: string, readonly part: string | null, readonly rule: { readonly __typename: 'DatedNumber', readonly key: string, readonly text: string, readonly source: string } | null, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly subjectName: string | null } | null }>, readonly event: { readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> } | null, readonly problems: ReadonlyArray<{ readonly __typename: 'Problem', readonly code: ProblemCode, readonly field: string | null, readonly messageZh: string, readonly messageEn: string, readonly changedMeanwhile: ReadonlyArray<{ readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> }> }> } | null };

export type ResumeListingMutationVariables = Exact<{
  input: ResumeListingInput;
}>;


export type ResumeListingMutation = { readonly resumeListing: { readonly __typename: 'ListingResult', readonly repeated: boolean, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly subjectType: SubjectType, readonly subjectName: string | null, readonly withheld: boolean, readonly publishedOn: string, readonly until: string | null, readonly effectiveUntil: string | null, readonly removedOn: string | null, readonly removalReason: RemovalReason | null, readonly annulled: boolean, readonly withdrawnOn: string | null, readonly reason: string | null, readonly responsibility: Responsibility | null, readonly objectionPending: boolean, readonly subject:
        | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
        | { readonly __typename: 'Person', readonly id: string, readonly name: string }
       | null, readonly arisingFrom: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly subjectName: string | null, readonly annulled: boolean } | null, readonly arising: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly subjectName: string | null, readonly responsibility: Responsibility | null }> | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> }, readonly suspensions: ReadonlyArray<{ readonly __typename: 'Suspension', readonly from: string, readonly until: string | null, readonly reason: string | null }> } | null, readonly owed: ReadonlyArray<{ readonly __typename: 'Duty', readonly kind: DutyKind, readonly dueOn: string | null, readonly overdue: boolean, readonly unknown: DutyUnknown | null, readonly since: string, readonly part: string | null, readonly rule: { readonly __typename: 'DatedNumber', readonly key: string, readonly text: string, readonly source: string } | null, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly subjectName: string | null } | null }>, readonly event: { readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> } | null, readonly problems: ReadonlyArray<{ readonly __typename: 'Problem', readonly code: ProblemCode, readonly field: string | null, readonly messageZh: string, readonly messageEn: string, readonly changedMeanwhile: ReadonlyArray<{ readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> }> }> } | null };

export type ExtendListingMutationVariables = Exact<{
  input: ExtendListingInput;
}>;


export type ExtendListingMutation = { readonly extendListing: { readonly __typename: 'ListingResult', readonly repeated: boolean, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly subjectType: SubjectType, readonly subjectName: string | null, readonly withheld: boolean, readonly publishedOn: string, readonly until: string | null, readonly effectiveUntil: string | null, readonly removedOn: string | null, readonly removalReason: RemovalReason | null, readonly annulled: boolean, readonly withdrawnOn: string | null, readonly reason: string | null, readonly responsibility: Responsibility | null, readonly objectionPending: boolean, readonly subject:
        | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
        | { readonly __typename: 'Person', readonly id: string, readonly name: string }
       | null, readonly arisingFrom: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly subjectName: string | null, readonly annulled: boolean } | null, readonly arising: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly subjectName: string | null, readonly responsibility: Responsibility | null }> | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> }, readonly suspensions: ReadonlyArray<{ readonly __typename: 'Suspension', readonly from: string, readonly until: string | null, readonly reason: string | null }> } | null, readonly owed: ReadonlyArray<{ readonly __typename: 'Duty', readonly kind: DutyKind, readonly dueOn: string | null, readonly overdue: boolean, readonly unknown: DutyUnknown | null, readonly since: string, readonly part: string | null, readonly rule: { readonly __typename: 'DatedNumber', readonly key: string, readonly text: string, readonly source: string } | null, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly subjectName: string | null } | null }>, readonly event: { readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> } | null, readonly problems: ReadonlyArray<{ readonly __typename: 'Problem', readonly code: ProblemCode, readonly field: string | null, readonly messageZh: string, readonly messageEn: string, readonly changedMeanwhile: ReadonlyArray<{ readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> }> }> } | null };

export type RemoveListingMutationVariables = Exact<{
  input: RemoveListingInput;
}>;


export type RemoveListingMutation = { readonly removeListing: { readonly __typename: 'ListingResult', readonly repeated: boolean, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly subjectType: SubjectType, readonly subjectName: string | null, readonly withheld: boolean, readonly publishedOn: string, readonly until: string | null, readonly effectiveUntil: string | null, readonly removedOn: string | null, readonly removalReason: RemovalReason | null, readonly annulled: boolean, readonly withdrawnOn: string | null, readonly reason: string | null, readonly responsibility: Responsibility | null, readonly objectionPending: boolean, readonly subject:
        | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
        | { readonly __typename: 'Person', readonly id: string, readonly name: string }
       | null, readonly arisingFrom: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly subjectName: string | null, readonly annulled: boolean } | null, readonly arising: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly subjectName: string | null, readonly responsibility: Responsibility | null }> | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> }, readonly suspensions: ReadonlyArray<{ readonly __typename: 'Suspension', readonly from: string, readonly until: string | null, readonly reason: string | null }> } | null, readonly owed: ReadonlyArray<{ readonly __typename: 'Duty', readonly kind: DutyKind, readonly dueOn: string | null, readonly overdue: boolean, readonly unknown: DutyUnknown | null, readonly since: string, readonly part: string | null, readonly rule: { readonly __typename: 'DatedNumber', readonly key: string, readonly text: string, readonly source: string } | null, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly subjectName: string | null } | null }>, readonly event: { readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> } | null, readonly problems: ReadonlyArray<{ readonly __typename: 'Problem', readonly code: ProblemCode, readonly field: string | null, readonly messageZh: string, readonly messageEn: string, readonly changedMeanwhile: ReadonlyArray<{ readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> }> }> } | null };

export type AnnulListingMutationVariables = Exact<{
  input: AnnulListingInput;
}>;


export type AnnulListingMutation = { readonly annulListing: { readonly __typename: 'ListingResult', readonly repeated: boolean, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly subjectType: SubjectType, readonly subjectName: string | null, readonly withheld: boolean, readonly publishedOn: string, readonly until: string | null, readonly effectiveUntil: string | null, readonly removedOn: string | null, readonly removalReason: RemovalReason | null, readonly annulled: boolean, readonly withdrawnOn: string | null, readonly reason: string | null, readonly responsibility: Responsibility | null, readonly objectionPending: boolean, readonly subject:
        | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
        | { readonly __typename: 'Person', readonly id: string, readonly name: string }
       | null, readonly arisingFrom: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly subjectName: string | null, readonly annulled: boolean } | null, readonly arising: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly subjectName: string | null, readonly responsibility: Responsibility | null }> | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> }, readonly suspensions: ReadonlyArray<{ readonly __typename: 'Suspension', readonly from: string, readonly until: string | null, readonly reason: string | null }> } | null, readonly owed: ReadonlyArray<{ readonly __typename: 'Duty', readonly kind: DutyKind, readonly dueOn: string | null, readonly overdue: boolean, readonly unknown: DutyUnknown | null, readonly since: string, readonly part: string | null, readonly rule: { readonly __typename: 'DatedNumber', readonly key: string, readonly text: string, readonly source: string } | null, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly subjectName: string | null } | null }>, readonly event: { readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> } | null, readonly problems: ReadonlyArray<{ readonly __typename: 'Problem', readonly code: ProblemCode, readonly field: string | null, readonly messageZh: string, readonly messageEn: string, readonly changedMeanwhile: ReadonlyArray<{ readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> }> }> } | null };

export type RecordWithdrawalMutationVariables = Exact<{
  input: RecordWithdrawalInput;
}>;


export type RecordWithdrawalMutation = { readonly recordWithdrawal: { readonly __typename: 'ListingResult', readonly repeated: boolean, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly subjectType: SubjectType, readonly subjectName: string | null, readonly withheld: boolean, readonly publishedOn: string, readonly until: string | null, readonly effectiveUntil: string | null, readonly removedOn: string | null, readonly removalReason: RemovalReason | null, readonly annulled: boolean, readonly withdrawnOn: string | null, readonly reason: string | null, readonly responsibility: Responsibility | null, readonly objectionPending: boolean, readonly subject:
        | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
        | { readonly __typename: 'Person', readonly id: string, readonly name: string }
       | null, readonly arisingFrom: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly subjectName: string | null, readonly annulled: boolean } | null, readonly arising: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly subjectName: string | null, readonly responsibility: Responsibility | null }> | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> }, readonly suspensions: ReadonlyArray<{ readonly __typename: 'Suspension', readonly from: string, readonly until: string | null, readonly reason: string | null }> } | null, readonly owed: ReadonlyArray<{ readonly __typename: 'Duty', readonly kind: DutyKind, readonly dueOn: string | null, readonly overdue: boolean, readonly unknown: DutyUnknown | null, readonly since: string, readonly part: string | null, readonly rule: { readonly __typename: 'DatedNumber', readonly key: string, readonly text: string, readonly source: string } | null, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly subjectName: string | null } | null }>, readonly event: { readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> } | null, readonly problems: ReadonlyArray<{ readonly __typename: 'Problem', readonly code: ProblemCode, readonly field: string | null, readonly messageZh: string, readonly messageEn: string, readonly changedMeanwhile: ReadonlyArray<{ readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> }> }> } | null };

export type CorrectListingMutationVariables = Exact<{
  input: CorrectListingInput;
}>;


export type CorrectListingMutation = { readonly correctListing: { readonly __typename: 'ListingResult', readonly repeated: boolean, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly subjectType: SubjectType, readonly subjectName: string | null, readonly withheld: boolean, readonly publishedOn: string, readonly until: string | null, readonly effectiveUntil: string | null, readonly removedOn: string | null, readonly removalReason: RemovalReason | null, readonly annulled: boolean, readonly withdrawnOn: string | null, readonly reason: string | null, readonly responsibility: Responsibility | null, readonly objectionPending: boolean, readonly subject:
        | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
        | { readonly __typename: 'Person', readonly id: string, readonly name: string }
       | null, readonly arisingFrom: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly subjectName: string | null, readonly annulled: boolean } | null, readonly arising: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly subjectName: string | null, readonly responsibility: Responsibility | null }> | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> }, readonly suspensions: ReadonlyArray<{ readonly __typename: 'Suspension', readonly from: string, readonly until: string | null, readonly reason: string | null }> } | null, readonly owed: ReadonlyArray<{ readonly __typename: 'Duty', readonly kind: DutyKind, readonly dueOn: string | null, readonly overdue: boolean, readonly unknown: DutyUnknown | null, readonly since: string, readonly part: string | null, readonly rule: { readonly __typename: 'DatedNumber', readonly key: string, readonly text: string, readonly source: string } | null, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly subjectName: string | null } | null }>, readonly event: { readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> } | null, readonly problems: ReadonlyArray<{ readonly __typename: 'Problem', readonly code: ProblemCode, readonly field: string | null, readonly messageZh: string, readonly messageEn: string, readonly changedMeanwhile: ReadonlyArray<{ readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> }> }> } | null };

export type ReceiveRepairMutationVariables = Exact<{
  input: ReceiveRepairInput;
}>;


export type ReceiveRepairMutation = { readonly receiveRepair: { readonly __typename: 'RepairResult', readonly repeated: boolean, readonly repair: { readonly __typename: 'RepairApplication', readonly id: string, readonly state: RepairState, readonly receivedOn: string, readonly statement: string, readonly acceptedOn: string | null, readonly decidedOn: string | null, readonly reasons: string | null } | null, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly subjectType: SubjectType, readonly subjectName: string | null, readonly withheld: boolean, readonly publishedOn: string, readonly until: string | null, readonly effectiveUntil: string | null, readonly removedOn: string | null, readonly removalReason: RemovalReason | null, readonly annulled: boolean, readonly withdrawnOn: string | null, readonly reason: string | null, readonly responsibility: Responsibility | null, readonly objectionPending: boolean, readonly subject:
        | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
        | { readonly __typename: 'Person', readonly id: string, readonly name: string }
       | null, readonly arisingFrom: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly subjectName: string | null, readonly annulled: boolean } | null, readonly arising: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly subjectName: string | null, readonly responsibility: Responsibility | null }> | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> }, readonly suspensions: ReadonlyArray<{ readonly __typename: 'Suspension', readonly from: string, readonly until: string | null, readonly reason: string | null }> } | null, readonly owed: ReadonlyArray<{ readonly __typename: 'Duty', readonly kind: DutyKind, readonly dueOn: string | null, readonly overdue: boolean, readonly unknown: DutyUnknown | null, readonly since: string, readonly part: string | null, readonly rule: { readonly __typename: 'DatedNumber', readonly key: string, readonly text: string, readonly source: string } | null, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly subjectName: string | null } | null }>, readonly event: { readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> } | null, readonly problems: ReadonlyArray<{ readonly __typename: 'Problem', readonly code: ProblemCode, readonly field: string | null, readonly messageZh: string, readonly messageEn: string, readonly changedMeanwhile: ReadonlyArray<{ readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> }> }> } | null };

export type AcceptRepairMutationVariables = Exact<{
  input: AcceptRepairInput;
}>;


export type AcceptRepairMutation = { readonly acceptRepair: { readonly __typename: 'RepairResult', readonly repeated: boolean, readonly repair: { readonly __typename: 'RepairApplication', readonly id: string, readonly state: RepairState, readonly receivedOn: string, readonly statement: string, readonly acceptedOn: string | null, readonly decidedOn: string | null, readonly reasons: string | null } | null, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly subjectType: SubjectType, readonly subjectName: string | null, readonly withheld: boolean, readonly publishedOn: string, readonly until: string | null, readonly effectiveUntil: string | null, readonly removedOn: string | null, readonly removalReason: RemovalReason | null, readonly annulled: boolean, readonly withdrawnOn: string | null, readonly reason: string | null, readonly responsibility: Responsibility | null, readonly objectionPending: boolean, readonly subject:
        | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
        | { readonly __typename: 'Person', readonly id: string, readonly name: string }
       | null, readonly arisingFrom: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly subjectName: string | null, readonly annulled: boolean } | null, readonly arising: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly subjectName: string | null, readonly responsibility: Responsibility | null }> | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> }, readonly suspensions: ReadonlyArray<{ readonly __typename: 'Suspension', readonly from: string, readonly until: string | null, readonly reason: string | null }> } | null, readonly owed: ReadonlyArray<{ readonly __typename: 'Duty', readonly kind: DutyKind, readonly dueOn: string | null, readonly overdue: boolean, readonly unknown: DutyUnknown | null, readonly since: string, readonly part: string | null, readonly rule: { readonly __typename: 'DatedNumber', readonly key: string, readonly text: string, readonly source: string } | null, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly subjectName: string | null } | null }>, readonly event: { readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> } | null, readonly problems: ReadonlyArray<{ readonly __typename: 'Problem', readonly code: ProblemCode, readonly field: string | null, readonly messageZh: string, readonly messageEn: string, readonly changedMeanwhile: ReadonlyArray<{ readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> }> }> } | null };

export type DecideRepairMutationVariables = Exact<{
  input: DecideRepairInput;
}>;


export type DecideRepairMutation = { readonly decideRepair: { readonly __typename: 'RepairResult', readonly repeated: boolean, readonly repair: { readonly __typename: 'RepairApplication', readonly id: string, readonly state: RepairState, readonly receivedOn: string, readonly statement: string, readonly acceptedOn: string | null, readonly decidedOn: string | null, readonly reasons: string | null } | null, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly subjectType: SubjectType, readonly subjectName: string | null, readonly withheld: boolean, readonly publishedOn: string, readonly until: string | null, readonly effectiveUntil: string | null, readonly removedOn: string | null, readonly removalReason: RemovalReason | null, readonly annulled: boolean, readonly withdrawnOn: string | null, readonly reason: string | null, readonly responsibility: Responsibility | null, readonly objectionPending: boolean, readonly subject:
        | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
        | { readonly __typename: 'Person', readonly id: string, readonly name: string }
       | null, readonly arisingFrom: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly subjectName: string | null, readonly annulled: boolean } | null, readonly arising: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly subjectName: string | null, readonly responsibility: Responsibility | null }> | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> }, readonly suspensions: ReadonlyArray<{ readonly __typename: 'Suspension', readonly from: string, readonly until: string | null, readonly reason: string | null }> } | null, readonly owed: ReadonlyArray<{ readonly __typename: 'Duty', readonly kind: DutyKind, readonly dueOn: string | null, readonly overdue: boolean, readonly unknown: DutyUnknown | null, readonly since: string, readonly part: string | null, readonly rule: { readonly __typename: 'DatedNumber', readonly key: string, readonly text: string, readonly source: string } | null, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly subjectName: string | null } | null }>, readonly event: { readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> } | null, readonly problems: ReadonlyArray<{ readonly __typename: 'Problem', readonly code: ProblemCode, readonly field: string | null, readonly messageZh: string, readonly messageEn: string, readonly changedMeanwhile: ReadonlyArray<{ readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> }> }> } | null };

export type WithdrawRepairMutationVariables = Exact<{
  input: WithdrawRepairInput;
}>;


export type WithdrawRepairMutation = { readonly withdrawRepair: { readonly __typename: 'RepairResult', readonly repeated: boolean, readonly repair: { readonly __typename: 'RepairApplication', readonly id: string, readonly state: RepairState, readonly receivedOn: string, readonly statement: string, readonly acceptedOn: string | null, readonly decidedOn: string | null, readonly reasons: string | null } | null, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly subjectType: SubjectType, readonly subjectName: string | null, readonly withheld: boolean, readonly publishedOn: string, readonly until: string | null, readonly effectiveUntil: string | null, readonly removedOn: string | null, readonly removalReason: RemovalReason | null, readonly annulled: boolean, readonly withdrawnOn: string | null, readonly reason: string | null, readonly responsibility: Responsibility | null, readonly objectionPending: boolean, readonly subject:
        | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
        | { readonly __typename: 'Person', readonly id: string, readonly name: string }
       | null, readonly arisingFrom: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly subjectName: string | null, readonly annulled: boolean } | null, readonly arising: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly subjectName: string | null, readonly responsibility: Responsibility | null }> | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> }, readonly suspensions: ReadonlyArray<{ readonly __typename: 'Suspension', readonly from: string, readonly until: string | null, readonly reason: string | null }> } | null, readonly owed: ReadonlyArray<{ readonly __typename: 'Duty', readonly kind: DutyKind, readonly dueOn: string | null, readonly overdue: boolean, readonly unknown: DutyUnknown | null, readonly since: string, readonly part: string | null, readonly rule: { readonly __typename: 'DatedNumber', readonly key: string, readonly text: string, readonly source: string } | null, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly subjectName: string | null } | null }>, readonly event: { readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> } | null, readonly problems: ReadonlyArray<{ readonly __typename: 'Problem', readonly code: ProblemCode, readonly field: string | null, readonly messageZh: string, readonly messageEn: string, readonly changedMeanwhile: ReadonlyArray<{ readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> }> }> } | null };

export type ReceiveObjectionMutationVariables = Exact<{
  input: ReceiveObjectionInput;
}>;


export type ReceiveObjectionMutation = { readonly receiveObjection: { readonly __typename: 'ObjectionResult', readonly repeated: boolean, readonly objection: { readonly __typename: 'Objection', readonly id: string, readonly state: ObjectionState, readonly receivedOn: string, readonly acceptedAt: string | null, readonly decidedAt: string | null, readonly outcome: ObjectionOutcome | null, readonly summary: string | null, readonly reasons: string | null } | null, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly subjectType: SubjectType, readonly subjectName: string | null, readonly withheld: boolean, readonly publishedOn: string, readonly until: string | null, readonly effectiveUntil: string | null, readonly removedOn: string | null, readonly removalReason: RemovalReason | null, readonly annulled: boolean, readonly withdrawnOn: string | null, readonly reason: string | null, readonly responsibility: Responsibility | null, readonly objectionPending: boolean, readonly subject:
        | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
        | { readonly __typename: 'Person', readonly id: string, readonly name: string }
       | null, readonly arisingFrom: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly subjectName: string | null, readonly annulled: boolean } | null, readonly arising: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly subjectName: string | null, readonly responsibility: Responsibility | null }> | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> }, readonly suspensions: ReadonlyArray<{ readonly __typename: 'Suspension', readonly from: string, readonly until: string | null, readonly reason: string | null }> } | null, readonly owed: ReadonlyArray<{ readonly __typename: 'Duty', readonly kind: DutyKind, readonly dueOn: string | null, readonly overdue: boolean, readonly unknown: DutyUnknown | null, readonly since: string, readonly part: string | null, readonly rule: { readonly __typename: 'DatedNumber', readonly key: string, readonly text: string, readonly source: string } | null, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly subjectName: string | null } | null }>, readonly event: { readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> } | null, readonly problems: ReadonlyArray<{ readonly __typename: 'Problem', readonly code: ProblemCode, readonly field: string | null, readonly messageZh: string, readonly messageEn: string, readonly changedMeanwhile: ReadonlyArray<{ readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> }> }> } | null };

export type AcceptObjectionMutationVariables = Exact<{
  input: AcceptObjectionInput;
}>;


export type AcceptObjectionMutation = { readonly acceptObjection: { readonly __typename: 'ObjectionResult', readonly repeated: boolean, readonly objection: { readonly __typename: 'Objection', readonly id: string, readonly state: ObjectionState, readonly receivedOn: string, readonly acceptedAt: string | null, readonly decidedAt: string | null, readonly outcome: ObjectionOutcome | null, readonly summary: string | null, readonly reasons: string | null } | null, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly subjectType: SubjectType, readonly subjectName: string | null, readonly withheld: boolean, readonly publishedOn: string, readonly until: string | null, readonly effectiveUntil: string | null, readonly removedOn: string | null, readonly removalReason: RemovalReason | null, readonly annulled: boolean, readonly withdrawnOn: string | null, readonly reason: string | null, readonly responsibility: Responsibility | null, readonly objectionPending: boolean, readonly subject:
        | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
        | { readonly __typename: 'Person', readonly id: string, readonly name: string }
       | null, readonly arisingFrom: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly subjectName: string | null, readonly annulled: boolean } | null, readonly arising: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly subjectName: string | null, readonly responsibility: Responsibility | null }> | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> }, readonly suspensions: ReadonlyArray<{ readonly __typename: 'Suspension', readonly from: string, readonly until: string | null, readonly reason: string | null }> } | null, readonly owed: ReadonlyArray<{ readonly __typename: 'Duty', readonly kind: DutyKind, readonly dueOn: string | null, readonly overdue: boolean, readonly unknown: DutyUnknown | null, readonly since: string, readonly part: string | null, readonly rule: { readonly __typename: 'DatedNumber', readonly key: string, readonly text: string, readonly source: string } | null, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly subjectName: string | null } | null }>, readonly event: { readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> } | null, readonly problems: ReadonlyArray<{ readonly __typename: 'Problem', readonly code: ProblemCode, readonly field: string | null, readonly messageZh: string, readonly messageEn: string, readonly changedMeanwhile: ReadonlyArray<{ readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> }> }> } | null };

export type DecideObjectionMutationVariables = Exact<{
  input: DecideObjectionInput;
}>;


export type DecideObjectionMutation = { readonly decideObjection: { readonly __typename: 'ObjectionResult', readonly repeated: boolean, readonly objection: { readonly __typename: 'Objection', readonly id: string, readonly state: ObjectionState, readonly receivedOn: string, readonly acceptedAt: string | null, readonly decidedAt: string | null, readonly outcome: ObjectionOutcome | null, readonly summary: string | null, readonly reasons: string | null } | null, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly subjectType: SubjectType, readonly subjectName: string | null, readonly withheld: boolean, readonly publishedOn: string, readonly until: string | null, readonly effectiveUntil: string | null, readonly removedOn: string | null, readonly removalReason: RemovalReason | null, readonly annulled: boolean, readonly withdrawnOn: string | null, readonly reason: string | null, readonly responsibility: Responsibility | null, readonly objectionPending: boolean, readonly subject:
        | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
        | { readonly __typename: 'Person', readonly id: string, readonly name: string }
       | null, readonly arisingFrom: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly subjectName: string | null, readonly annulled: boolean } | null, readonly arising: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly subjectName: string | null, readonly responsibility: Responsibility | null }> | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> }, readonly suspensions: ReadonlyArray<{ readonly __typename: 'Suspension', readonly from: string, readonly until: string | null, readonly reason: string | null }> } | null, readonly owed: ReadonlyArray<{ readonly __typename: 'Duty', readonly kind: DutyKind, readonly dueOn: string | null, readonly overdue: boolean, readonly unknown: DutyUnknown | null, readonly since: string, readonly part: string | null, readonly rule: { readonly __typename: 'DatedNumber', readonly key: string, readonly text: string, readonly source: string } | null, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly subjectName: string | null } | null }>, readonly event: { readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> } | null, readonly problems: ReadonlyArray<{ readonly __typename: 'Problem', readonly code: ProblemCode, readonly field: string | null, readonly messageZh: string, readonly messageEn: string, readonly changedMeanwhile: ReadonlyArray<{ readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> }> }> } | null };

export type WithdrawObjectionMutationVariables = Exact<{
  input: WithdrawObjectionInput;
}>;


export type WithdrawObjectionMutation = { readonly withdrawObjection: { readonly __typename: 'ObjectionResult', readonly repeated: boolean, readonly objection: { readonly __typename: 'Objection', readonly id: string, readonly state: ObjectionState, readonly receivedOn: string, readonly acceptedAt: string | null, readonly decidedAt: string | null, readonly outcome: ObjectionOutcome | null, readonly summary: string | null, readonly reasons: string | null } | null, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly subjectType: SubjectType, readonly subjectName: string | null, readonly withheld: boolean, readonly publishedOn: string, readonly until: string | null, readonly effectiveUntil: string | null, readonly removedOn: string | null, readonly removalReason: RemovalReason | null, readonly annulled: boolean, readonly withdrawnOn: string | null, readonly reason: string | null, readonly responsibility: Responsibility | null, readonly objectionPending: boolean, readonly subject:
        | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
        | { readonly __typename: 'Person', readonly id: string, readonly name: string }
       | null, readonly arisingFrom: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly subjectName: string | null, readonly annulled: boolean } | null, readonly arising: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly subjectName: string | null, readonly responsibility: Responsibility | null }> | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> }, readonly suspensions: ReadonlyArray<{ readonly __typename: 'Suspension', readonly from: string, readonly until: string | null, readonly reason: string | null }> } | null, readonly owed: ReadonlyArray<{ readonly __typename: 'Duty', readonly kind: DutyKind, readonly dueOn: string | null, readonly overdue: boolean, readonly unknown: DutyUnknown | null, readonly since: string, readonly part: string | null, readonly rule: { readonly __typename: 'DatedNumber', readonly key: string, readonly text: string, readonly source: string } | null, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly subjectName: string | null } | null }>, readonly event: { readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> } | null, readonly problems: ReadonlyArray<{ readonly __typename: 'Problem', readonly code: ProblemCode, readonly field: string | null, readonly messageZh: string, readonly messageEn: string, readonly changedMeanwhile: ReadonlyArray<{ readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> }> }> } | null };

export type WhatADraftNeedsQueryVariables = Exact<{ [key: string]: never; }>;


export type WhatADraftNeedsQuery = { readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string, readonly subjects: ReadonlyArray<BehaviourSubject>, readonly note: string | null, readonly requiredFacts: ReadonlyArray<{ readonly __typename: 'FactNeeded', readonly code: string, readonly name: string }> }> | null, readonly departments: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }> | null, readonly datedNumbers: ReadonlyArray<{ readonly __typename: 'DatedNumber', readonly key: string, readonly known: boolean, readonly value: number | null, readonly unit: string | null, readonly text: string, readonly source: string }> | null };

export type OrganizationForDraftQueryVariables = Exact<{
  code: string;
}>;


export type OrganizationForDraftQuery = { readonly organization: { readonly __typename: 'Organization', readonly id: string, readonly code: string, readonly name: string, readonly kind: OrganizationKind, readonly listings: { readonly __typename: 'ListingConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly status: ListingStatus, readonly publishedOn: string, readonly effectiveUntil: string | null }> } | null } | null };

export type PersonForDraftQueryVariables = Exact<{
  type: IdentityType;
  number: string;
}>;


export type PersonForDraftQuery = { readonly personByIdentity: { readonly __typename: 'Person', readonly id: string, readonly name: string, readonly identityMask: string } | null };

export type DutiesOfAuthorityQueryVariables = Exact<{
  authority: string;
  until: string;
  first?: number | null | undefined;
}>;


export type DutiesOfAuthorityQuery = { readonly duties: ReadonlyArray<{ readonly __typename: 'Duty', readonly kind: DutyKind, readonly dueOn: string | null, readonly overdue: boolean, readonly unknown: DutyUnknown | null, readonly since: string, readonly part: string | null, readonly case: { readonly __typename: 'DeterminationCase', readonly id: string, readonly version: number, readonly state: CaseState, readonly subject:
        | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
        | { readonly __typename: 'Person', readonly id: string, readonly name: string }
       | null } | null, readonly rule: { readonly __typename: 'DatedNumber', readonly key: string, readonly text: string, readonly source: string } | null, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly subjectName: string | null } | null }> | null };

export type CasesOfAuthorityQueryVariables = Exact<{
  authority: string;
  states?: ReadonlyArray<CaseState> | CaseState | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CasesOfAuthorityQuery = { readonly determinationCases: { readonly __typename: 'DeterminationCaseConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'DeterminationCase', readonly id: string, readonly version: number, readonly state: CaseState, readonly notifiedOn: string | null, readonly answerBy: string | null, readonly documentNumber: string | null, readonly determinedOn: string | null, readonly recordedAt: string, readonly subject:
        | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
        | { readonly __typename: 'Person', readonly id: string, readonly name: string }
       | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ObjectionsOfAuthorityQueryVariables = Exact<{
  authority: string;
  states?: ReadonlyArray<ObjectionState> | ObjectionState | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ObjectionsOfAuthorityQuery = { readonly objections: { readonly __typename: 'ObjectionConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Objection', readonly id: string, readonly state: ObjectionState, readonly receivedOn: string, readonly acceptedAt: string | null, readonly decidedAt: string | null, readonly outcome: ObjectionOutcome | null, readonly summary: string | null, readonly reasons: string | null, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly subjectName: string | null } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type RepairsOfAuthorityQueryVariables = Exact<{
  authority: string;
  states?: ReadonlyArray<RepairState> | RepairState | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type RepairsOfAuthorityQuery = { readonly repairs: { readonly __typename: 'RepairApplicationConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'RepairApplication', readonly id: string, readonly state: RepairState, readonly receivedOn: string, readonly statement: string, readonly acceptedOn: string | null, readonly decidedOn: string | null, readonly reasons: string | null, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly subjectName: string | null } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ComplaintsOfAuthorityQueryVariables = Exact<{
  authority: string;
  states?: ReadonlyArray<ComplaintState> | ComplaintState | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ComplaintsOfAuthorityQuery = { readonly complaints: { readonly __typename: 'ComplaintConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Complaint', readonly id: string, readonly version: number, readonly state: ComplaintState, readonly receivedOn: string, readonly summary: string, readonly acknowledgedOn: string | null, readonly decidedOn: string | null, readonly reasons: string | null, readonly authority: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly subjectName: string | null } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ShowCaseQueryVariables = Exact<{
  id: string;
  knownAt?: string | null | undefined;
}>;


export type ShowCaseQuery = { readonly determinationCase: { readonly __typename: 'DeterminationCase', readonly id: string, readonly version: number, readonly state: CaseState, readonly noticeNumber: string | null, readonly notifiedOn: string | null, readonly answerBy: string | null, readonly statementOn: string | null, readonly statement: string | null, readonly review: string | null, readonly documentNumber: string | null, readonly determinedOn: string | null, readonly proposedBy: string | null, readonly confirmedBy: string | null, readonly recordedAt: string, readonly events: ReadonlyArray<{ readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> }>, readonly authority: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly coDetermining: ReadonlyArray<{ readonly __typename: 'Department', readonly id: string, readonly name: string }>, readonly subject:
      | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
      | { readonly __typename: 'Person', readonly id: string, readonly name: string }
     | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'CaseBehaviour', readonly behaviour: { readonly __typename: 'Behaviour', readonly number: number, readonly text: string }, readonly facts: ReadonlyArray<{ readonly __typename: 'FactStatement', readonly code: string, readonly text: string }> }>, readonly persons: ReadonlyArray<{ readonly __typename: 'ResponsiblePerson', readonly responsibility: Responsibility, readonly person: { readonly __typename: 'Person', readonly id: string, readonly name: string } }>, readonly listings: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly publishedOn: string, readonly effectiveUntil: string | null }> } | null };

export type ShowListingAtWorkQueryVariables = Exact<{
  number: string;
  knownAt?: string | null | undefined;
}>;


export type ShowListingAtWorkQuery = { readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly subjectType: SubjectType, readonly subjectName: string | null, readonly withheld: boolean, readonly publishedOn: string, readonly until: string | null, readonly effectiveUntil: string | null, readonly removedOn: string | null, readonly removalReason: RemovalReason | null, readonly annulled: boolean, readonly withdrawnOn: string | null, readonly reason: string | null, readonly responsibility: Responsibility | null, readonly objectionPending: boolean, readonly objections: ReadonlyArray<{ readonly __typename: 'Objection', readonly id: string, readonly state: ObjectionState, readonly receivedOn: string, readonly acceptedAt: string | null, readonly decidedAt: string | null, readonly outcome: ObjectionOutcome | null, readonly summary: string | null, readonly reasons: string | null }> | null, readonly repairs: ReadonlyArray<{ readonly __typename: 'RepairApplication', readonly id: string, readonly state: RepairState, readonly receivedOn: string, readonly statement: string, readonly acceptedOn: string | null, readonly decidedOn: string | null, readonly reasons: string | null }> | null, readonly events: ReadonlyArray<{ readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> }> | null, readonly subject:
      | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
      | { readonly __typename: 'Person', readonly id: string, readonly name: string }
     | null, readonly arisingFrom: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly subjectName: string | null, readonly annulled: boolean } | null, readonly arising: ReadonlyArray<{ readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly version: number, readonly status: ListingStatus, readonly subjectName: string | null, readonly responsibility: Responsibility | null }> | null, readonly determination: { readonly __typename: 'Determination', readonly documentNumber: string, readonly determinedOn: string, readonly authority: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly behaviours: ReadonlyArray<{ readonly __typename: 'Behaviour', readonly number: number, readonly text: string }> }, readonly suspensions: ReadonlyArray<{ readonly __typename: 'Suspension', readonly from: string, readonly until: string | null, readonly reason: string | null }> } | null };

export type ShowComplaintQueryVariables = Exact<{
  id: string;
}>;


export type ShowComplaintQuery = { readonly complaint: { readonly __typename: 'Complaint', readonly id: string, readonly version: number, readonly state: ComplaintState, readonly receivedOn: string, readonly summary: string, readonly acknowledgedOn: string | null, readonly decidedOn: string | null, readonly reasons: string | null, readonly events: ReadonlyArray<{ readonly __typename: 'ListEvent', readonly id: string, readonly version: number, readonly lifecycle: LifecycleName, readonly part: string | null, readonly command: string, readonly stateBefore: string | null, readonly stateAfter: string, readonly actor: string, readonly recordedAt: string, readonly reason: string | null, readonly department: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly changes: ReadonlyArray<{ readonly __typename: 'FieldChange', readonly field: string, readonly before: string | null, readonly after: string | null }> }>, readonly authority: { readonly __typename: 'Department', readonly id: string, readonly name: string } | null, readonly listing: { readonly __typename: 'Listing', readonly id: string, readonly number: string, readonly subjectName: string | null } | null } | null };
