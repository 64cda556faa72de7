import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { StatisticsModel } from '../../shared/statistics.ts';
import type { OrganizationModel, PersonModel, SubjectModel, ListingModel, ListingConnectionModel, DeterminationModel, BehaviourModel, CaseModel, RepairRow, ComplaintModel, ObjectionModel, EventRow, DutyModel, CaseConnectionModel, ComplaintConnectionModel, ObjectionConnectionModel, RepairConnectionModel, ListingResultModel, RepairResultModel, ObjectionResultModel, ListChangeModel, ListChangeConnectionModel } from '../models.ts';
import type { StatedBehaviour, Responsible } from '../rules/case.ts';
import type { FieldChanged } from '../rules/change.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /**
   * 民用日(Asia/Shanghai),格式 YYYY-MM-DD。
   * Civil day in Asia/Shanghai, as YYYY-MM-DD.
   */
  Date: { input: string; output: string; }
  /**
   * 时刻,RFC 3339;输出为 UTC,精确到微秒。
   * Instant, RFC 3339; written in UTC with microseconds.
   */
  DateTime: { input: string; output: string; }
  /**
   * 统一社会信用代码(GB 32100),18 位。福建试点期间发放、校验位不合而组织机构代码部分合格的代码予以接受并标明。
   * Unified social credit code (GB 32100), 18 characters. Codes of the Fujian pilot whose check character is off but whose organization code part (GB 11714) holds are accepted and flagged.
   */
  UnifiedSocialCreditCode: { input: string; output: string; }
  _FieldSet: { input: unknown; output: unknown; }
};

/**
 * 受理或不予受理异议。
 * To accept or decline an objection.
 */
export type AcceptObjectionInput = {
  /** 是否受理 / whether it is accepted */
  accepted: Scalars['Boolean']['input'];
  /** 据以决定的版本 / the version that it was decided on */
  expectedVersion: Scalars['Int']['input'];
  /** 提交编号,重复提交以首次为准 / key of the submission: repeated, the first one counts */
  idempotencyKey: Scalars['String']['input'];
  /** 列入记录编号 / id of the listing */
  listing: Scalars['ID']['input'];
  /** 异议编号 / objection */
  objection: Scalars['ID']['input'];
  /** 理由;不予受理的须填 / reasons; needed to decline */
  reasons?: InputMaybe<Scalars['String']['input']>;
};

/**
 * 受理或不予受理。
 * To accept or decline.
 */
export type AcceptRepairInput = {
  /** 是否受理 / whether it is accepted */
  accepted: Scalars['Boolean']['input'];
  /** 据以决定的版本 / the version that it was decided on */
  expectedVersion: Scalars['Int']['input'];
  /** 提交编号,重复提交以首次为准 / key of the submission: repeated, the first one counts */
  idempotencyKey: Scalars['String']['input'];
  /** 列入记录编号 / id of the listing */
  listing: Scalars['ID']['input'];
  /** 理由;不予受理的须填 / reasons; needed to decline */
  reasons?: InputMaybe<Scalars['String']['input']>;
  /** 申请编号 / application */
  repair: Scalars['ID']['input'];
};

/**
 * 受理投诉。
 * To acknowledge a complaint.
 */
export type AcknowledgeComplaintInput = {
  /** 投诉 / complaint */
  complaint: Scalars['ID']['input'];
  /** 据以决定的版本 / the version that it was decided on */
  expectedVersion: Scalars['Int']['input'];
  /** 提交编号,重复提交以首次为准 / key of the submission: repeated, the first one counts */
  idempotencyKey: Scalars['String']['input'];
};

/**
 * 修改草稿。
 * To replace a draft.
 */
export type AmendDraftInput = {
  /** 失信行为及其事实 / behaviours with their facts */
  behaviours: Array<CaseBehaviourInput>;
  /** 案件 / case */
  case: Scalars['ID']['input'];
  /** 会同认定的部门 / departments that determine with it */
  coDetermining?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 据以决定的版本 / the version that it was decided on */
  expectedVersion: Scalars['Int']['input'];
  /** 提交编号,重复提交以首次为准 / key of the submission: repeated, the first one counts */
  idempotencyKey: Scalars['String']['input'];
  /** 责任人员 / persons found responsible */
  persons?: InputMaybe<Array<ResponsiblePersonInput>>;
  /** 主体 / subject */
  subject: CaseSubjectInput;
};

/**
 * 撤销认定。
 * To annul.
 */
export type AnnulListingInput = {
  /** 撤销文书 / document that annuls */
  documentNumber: Scalars['String']['input'];
  /** 据以决定的版本 / the version that it was decided on */
  expectedVersion: Scalars['Int']['input'];
  /** 提交编号,重复提交以首次为准 / key of the submission: repeated, the first one counts */
  idempotencyKey: Scalars['String']['input'];
  /** 列入记录编号 / id of the listing */
  listing: Scalars['ID']['input'];
  /** 撤销之日,不晚于今日 / day of the annulment, today or before */
  on: Scalars['Date']['input'];
  /** 理由 / reason */
  reason: Scalars['String']['input'];
};

/**
 * 失信行为(第一部分所列九类之一)。
 * Behaviour: one of the nine of section one.
 */
export type Behaviour = {
  __typename?: 'Behaviour';
  /**
   * 相关法条。
   * Articles of law that bear on it.
   */
  legalHooks: Array<Scalars['String']['output']>;
  /**
   * 说明。
   * Note.
   */
  note?: Maybe<Scalars['String']['output']>;
  /**
   * 序号,1 至 9。
   * Number, 1 to 9.
   */
  number: Scalars['Int']['output'];
  /**
   * 认定时须载明的事实。
   * Facts that a determination under it must state.
   */
  requiredFacts: Array<FactNeeded>;
  /**
   * 是否以拒不整改为要件。
   * Whether refusal to rectify is part of it.
   */
  requiresRefusal: Scalars['Boolean']['output'];
  /**
   * 可认定的主体种类。
   * Kinds of subject that it can be of.
   */
  subjects: Array<BehaviourSubject>;
  /**
   * 原文。
   * Text of the document.
   */
  text: Scalars['String']['output'];
  /**
   * 英文名。
   * Name in English.
   */
  titleEn: Scalars['String']['output'];
};

/**
 * 失信行为的主体种类。
 * Kind of subject of a behaviour.
 */
export type BehaviourSubject =
  /** 任何单位 / any unit */
  | 'ANY_UNIT'
  /** 用人单位 / employer */
  | 'EMPLOYER'
  /** 基金管理机构 / institution that manages funds */
  | 'FUND_MANAGER'
  /** 有关人员 / person of a unit */
  | 'RELATED_PERSON'
  /** 社会保险服务机构 / institution that gives services of social insurance */
  | 'SERVICE_INSTITUTION';

/**
 * 已录入工作日的一年。
 * A year whose working days were entered.
 */
export type CalendarYear = {
  __typename?: 'CalendarYear';
  /**
   * 调休上班日。
   * Days on weekends that are worked.
   */
  daysMadeUp: Array<Scalars['Date']['output']>;
  /**
   * 放假日。
   * Days off.
   */
  daysOff: Array<Scalars['Date']['output']>;
  /**
   * 依据的国务院办公厅通知。
   * Notices of the State Council that it rests on.
   */
  notices: Array<Scalars['String']['output']>;
  /**
   * 年份。
   * Year.
   */
  year: Scalars['Int']['output'];
};

/**
 * 案件所涉失信行为。
 * A behaviour that a case is about.
 */
export type CaseBehaviour = {
  __typename?: 'CaseBehaviour';
  /**
   * 失信行为。
   * Behaviour.
   */
  behaviour: Behaviour;
  /**
   * 所认定的事实。
   * Facts that are stated.
   */
  facts: Array<FactStatement>;
};

/**
 * 失信行为及其事实。
 * A behaviour with its facts.
 */
export type CaseBehaviourInput = {
  /** 事实 / facts */
  facts: Array<FactStatementInput>;
  /** 序号 / number */
  number: Scalars['Int']['input'];
};

/**
 * 案件变更的结果。
 * What came of a command on a case.
 */
export type CaseResult = {
  __typename?: 'CaseResult';
  /**
   * 变更后的案件。
   * The case as it is now.
   */
  case?: Maybe<DeterminationCase>;
  /**
   * 所记事件;未作变更的为 null。
   * The event that was recorded; null where nothing was changed.
   */
  event?: Maybe<ListEvent>;
  /**
   * 未作变更的原因;空表示已变更。
   * Why nothing was changed; empty where it was.
   */
  problems: Array<Problem>;
  /**
   * 是否为重复提交,所示为首次的事件。
   * Whether the command had been given before: the event is that of the first time.
   */
  repeated: Scalars['Boolean']['output'];
};

/**
 * 案件状态。
 * State of a case.
 */
export type CaseState =
  /** 已认定 / determined */
  | 'DETERMINED'
  /** 起草 / draft */
  | 'DRAFT'
  /** 不予认定 / ended without a determination */
  | 'DROPPED'
  /** 已听取陈述申辩 / statement heard */
  | 'HEARD'
  /** 已列入 / on the list */
  | 'LISTED'
  /** 已事先告知 / prior notice given */
  | 'NOTICE_GIVEN'
  /** 已拟认定 / proposed */
  | 'PROPOSED';

/**
 * 主体:单位以统一社会信用代码,个人以登记编号,二者择一。
 * Who: an organization by its credit code, a person by the id of the registry; one of them.
 */
export type CaseSubjectInput = {
  /** 统一社会信用代码 / credit code */
  organization?: InputMaybe<Scalars['UnifiedSocialCreditCode']['input']>;
  /** 个人编号 / id of the person */
  person?: InputMaybe<Scalars['ID']['input']>;
};

/**
 * 投诉。
 * A complaint about how the list is kept or applied.
 */
export type Complaint = {
  __typename?: 'Complaint';
  /**
   * 受理日。
   * Day acknowledged.
   */
  acknowledgedOn?: Maybe<Scalars['Date']['output']>;
  /**
   * 办理机关。
   * Authority that deals with it.
   */
  authority?: Maybe<Department>;
  /**
   * 答复日。
   * Day answered.
   */
  decidedOn?: Maybe<Scalars['Date']['output']>;
  /**
   * 事件,先发生者在前。
   * Events in the order in which they happened.
   */
  events: Array<ListEvent>;
  /**
   * 编号。
   * Id.
   */
  id: Scalars['ID']['output'];
  /**
   * 所涉列入记录。
   * Listing that it is about.
   */
  listing?: Maybe<Listing>;
  /**
   * 答复。
   * Answer, with reasons.
   */
  reasons?: Maybe<Scalars['String']['output']>;
  /**
   * 收到日。
   * Day received.
   */
  receivedOn: Scalars['Date']['output'];
  /**
   * 状态。
   * State.
   */
  state: ComplaintState;
  /**
   * 摘要。
   * Summary.
   */
  summary: Scalars['String']['output'];
  /**
   * 版本:事件数。
   * Version: how many events it has had.
   */
  version: Scalars['Int']['output'];
};

/**
 * 投诉分页。
 * Page of complaints.
 */
export type ComplaintConnection = {
  __typename?: 'ComplaintConnection';
  /**
   * 本页各项。
   * Items of this page.
   */
  edges: Array<ComplaintEdge>;
  /**
   * 本页各投诉。
   * The complaints of this page.
   */
  nodes: Array<Complaint>;
  /**
   * 分页信息。
   * Where this page stands.
   */
  pageInfo: PageInfo;
};

/**
 * 投诉分页的一项。
 * Item of a page of complaints.
 */
export type ComplaintEdge = {
  __typename?: 'ComplaintEdge';
  /**
   * 游标。
   * Cursor.
   */
  cursor: Scalars['String']['output'];
  /**
   * 投诉。
   * The complaint.
   */
  node: Complaint;
};

/**
 * 投诉变更的结果。
 * What came of a command on a complaint.
 */
export type ComplaintResult = {
  __typename?: 'ComplaintResult';
  /**
   * 变更后的投诉。
   * The complaint as it is now.
   */
  complaint?: Maybe<Complaint>;
  /**
   * 所记事件;未作变更的为 null。
   * The event that was recorded; null where nothing was changed.
   */
  event?: Maybe<ListEvent>;
  /**
   * 未作变更的原因;空表示已变更。
   * Why nothing was changed; empty where it was.
   */
  problems: Array<Problem>;
  /**
   * 是否为重复提交,所示为首次的事件。
   * Whether the command had been given before: the event is that of the first time.
   */
  repeated: Scalars['Boolean']['output'];
};

/**
 * 投诉状态。
 * State of a complaint.
 */
export type ComplaintState =
  /** 已受理 / acknowledged */
  | 'ACKNOWLEDGED'
  /** 已答复 / answered */
  | 'DECIDED'
  /** 已收到 / received */
  | 'RECEIVED'
  /** 已撤回 / withdrawn */
  | 'WITHDRAWN';

/**
 * 核准认定。
 * To confirm the determination.
 */
export type ConfirmDeterminationInput = {
  /** 案件 / case */
  case: Scalars['ID']['input'];
  /** 据以决定的版本 / the version that it was decided on */
  expectedVersion: Scalars['Int']['input'];
  /** 提交编号,重复提交以首次为准 / key of the submission: repeated, the first one counts */
  idempotencyKey: Scalars['String']['input'];
};

/**
 * 更正;未填的不变。
 * To correct; what is left out stays.
 */
export type CorrectListingInput = {
  /** 所由产生的单位列入记录 / the organization's listing that it arises from */
  arisingFrom?: InputMaybe<Scalars['ID']['input']>;
  /** 失信行为及其事实 / behaviours with their facts */
  behaviours?: InputMaybe<Array<CaseBehaviourInput>>;
  /** 认定日 / day of the determination */
  determinedOn?: InputMaybe<Scalars['Date']['input']>;
  /** 决定文号 / number of the decision */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** 据以决定的版本 / the version that it was decided on */
  expectedVersion: Scalars['Int']['input'];
  /** 提交编号,重复提交以首次为准 / key of the submission: repeated, the first one counts */
  idempotencyKey: Scalars['String']['input'];
  /** 列入记录编号 / id of the listing */
  listing: Scalars['ID']['input'];
  /** 列入日 / day of entry */
  publishedOn?: InputMaybe<Scalars['Date']['input']>;
  /** 理由 / reason */
  reason: Scalars['String']['input'];
  /** 责任认定 / responsibility found */
  responsibility?: InputMaybe<Responsibility>;
  /** 届满日 / first day after the term */
  until?: InputMaybe<Scalars['Date']['input']>;
};

/**
 * 规定中的数值及其来源。
 * A number set by a rule, with its source.
 */
export type DatedNumber = {
  __typename?: 'DatedNumber';
  /**
   * 施行日;不详为 null。
   * First day in effect; null where not known.
   */
  effectiveFrom?: Maybe<Scalars['Date']['output']>;
  /**
   * 失效日;现行或不详为 null。
   * First day no longer in effect; null while in effect or where not known.
   */
  effectiveUntil?: Maybe<Scalars['Date']['output']>;
  /**
   * 名称。
   * Key.
   */
  key: Scalars['String']['output'];
  /**
   * 是否查到。
   * Whether it was found.
   */
  known: Scalars['Boolean']['output'];
  /**
   * 是否全国规定。
   * Whether it is a national rule.
   */
  national: Scalars['Boolean']['output'];
  /**
   * 来源。
   * Source.
   */
  source: Scalars['String']['output'];
  /**
   * 说明。
   * In words.
   */
  text: Scalars['String']['output'];
  /**
   * 单位。
   * Unit: YEAR, MONTH, DAY, WORKING_DAY; COUNT of a number that is no term.
   */
  unit?: Maybe<Scalars['String']['output']>;
  /**
   * 数值(或下限)。
   * Value, or the least.
   */
  value?: Maybe<Scalars['Float']['output']>;
  /**
   * 上限。
   * The most, where it is a range.
   */
  valueMax?: Maybe<Scalars['Float']['output']>;
};

/**
 * 答复投诉。
 * To answer a complaint.
 */
export type DecideComplaintInput = {
  /** 投诉 / complaint */
  complaint: Scalars['ID']['input'];
  /** 据以决定的版本 / the version that it was decided on */
  expectedVersion: Scalars['Int']['input'];
  /** 提交编号,重复提交以首次为准 / key of the submission: repeated, the first one counts */
  idempotencyKey: Scalars['String']['input'];
  /** 答复 / answer, with reasons */
  reasons: Scalars['String']['input'];
};

/**
 * 决定异议。
 * To decide an objection.
 */
export type DecideObjectionInput = {
  /** 据以决定的版本 / the version that it was decided on */
  expectedVersion: Scalars['Int']['input'];
  /** 提交编号,重复提交以首次为准 / key of the submission: repeated, the first one counts */
  idempotencyKey: Scalars['String']['input'];
  /** 列入记录编号 / id of the listing */
  listing: Scalars['ID']['input'];
  /** 异议编号 / objection */
  objection: Scalars['ID']['input'];
  /** 结果 / outcome */
  outcome: ObjectionDecision;
  /** 理由 / reasons */
  reasons: Scalars['String']['input'];
};

/**
 * 决定信用修复。
 * To decide on repair.
 */
export type DecideRepairInput = {
  /** 据以决定的版本 / the version that it was decided on */
  expectedVersion: Scalars['Int']['input'];
  /** 是否准予 / whether it is granted */
  granted: Scalars['Boolean']['input'];
  /** 提交编号,重复提交以首次为准 / key of the submission: repeated, the first one counts */
  idempotencyKey: Scalars['String']['input'];
  /** 列入记录编号 / id of the listing */
  listing: Scalars['ID']['input'];
  /** 理由 / reasons */
  reasons: Scalars['String']['input'];
  /** 申请编号 / application */
  repair: Scalars['ID']['input'];
};

/**
 * 实施单位。
 * Department.
 */
export type Department = {
  __typename?: 'Department';
  /**
   * 部门编号。
   * Id of the department.
   */
  id: Scalars['ID']['output'];
};

/**
 * 认定:主管机关的一项编号决定。
 * Determination: a numbered decision of a competent authority.
 */
export type Determination = {
  __typename?: 'Determination';
  /**
   * 认定机关。
   * Authority that determined.
   */
  authority?: Maybe<Department>;
  /**
   * 所认定的失信行为。
   * Behaviours determined.
   */
  behaviours: Array<Behaviour>;
  /**
   * 认定日。
   * Day of the determination.
   */
  determinedOn: Scalars['Date']['output'];
  /**
   * 文号。
   * Number of the document.
   */
  documentNumber: Scalars['String']['output'];
};

/**
 * 认定案件。
 * A case of determination: from a draft to the list.
 */
export type DeterminationCase = {
  __typename?: 'DeterminationCase';
  /**
   * 陈述申辩的末日。
   * Last day for a statement.
   */
  answerBy?: Maybe<Scalars['Date']['output']>;
  /**
   * 认定机关。
   * Authority that determines.
   */
  authority?: Maybe<Department>;
  /**
   * 失信行为及其事实。
   * Behaviours with their facts.
   */
  behaviours: Array<CaseBehaviour>;
  /**
   * 会同认定的部门。
   * Departments that determine with it.
   */
  coDetermining: Array<Department>;
  /**
   * 核准的人员。
   * Officer who confirmed.
   */
  confirmedBy?: Maybe<Scalars['String']['output']>;
  /**
   * 认定日。
   * Day of the determination.
   */
  determinedOn?: Maybe<Scalars['Date']['output']>;
  /**
   * 决定文号。
   * Number of the decision.
   */
  documentNumber?: Maybe<Scalars['String']['output']>;
  /**
   * 事件,先发生者在前。
   * Events in the order in which they happened.
   */
  events: Array<ListEvent>;
  /**
   * 案件编号。
   * Id of the case.
   */
  id: Scalars['ID']['output'];
  /**
   * 由此产生的列入记录。
   * Listings that came of it.
   */
  listings: Array<Listing>;
  /**
   * 事先告知书文号。
   * Number of the prior notice.
   */
  noticeNumber?: Maybe<Scalars['String']['output']>;
  /**
   * 告知日。
   * Day of the notice.
   */
  notifiedOn?: Maybe<Scalars['Date']['output']>;
  /**
   * 责任人员。
   * Persons found responsible.
   */
  persons: Array<ResponsiblePerson>;
  /**
   * 拟认定的人员。
   * Officer who proposed.
   */
  proposedBy?: Maybe<Scalars['String']['output']>;
  /**
   * 本版本的记录时刻。
   * When this version was recorded.
   */
  recordedAt: Scalars['DateTime']['output'];
  /**
   * 对陈述申辩的复核意见。
   * What was found of the statement.
   */
  review?: Maybe<Scalars['String']['output']>;
  /**
   * 状态。
   * State.
   */
  state: CaseState;
  /**
   * 陈述申辩;多次提出的,依次分行。
   * Statement and defence; several follow each other on lines of their own.
   */
  statement?: Maybe<Scalars['String']['output']>;
  /**
   * 收到陈述申辩之日(多次提出的,为最后一次);未提出的为 null。
   * Day of the statement (of the last of several); null where none was made.
   */
  statementOn?: Maybe<Scalars['Date']['output']>;
  /**
   * 拟列入的主体。
   * Whom it is about.
   */
  subject?: Maybe<Subject>;
  /**
   * 版本:事件数。
   * Version: how many events it has had.
   */
  version: Scalars['Int']['output'];
};

/**
 * 认定案件分页。
 * Page of cases.
 */
export type DeterminationCaseConnection = {
  __typename?: 'DeterminationCaseConnection';
  /**
   * 本页各项。
   * Items of this page.
   */
  edges: Array<DeterminationCaseEdge>;
  /**
   * 本页各认定案件。
   * The cases of this page.
   */
  nodes: Array<DeterminationCase>;
  /**
   * 分页信息。
   * Where this page stands.
   */
  pageInfo: PageInfo;
};

/**
 * 认定案件分页的一项。
 * Item of a page of cases.
 */
export type DeterminationCaseEdge = {
  __typename?: 'DeterminationCaseEdge';
  /**
   * 游标。
   * Cursor.
   */
  cursor: Scalars['String']['output'];
  /**
   * 认定案件。
   * The case.
   */
  node: DeterminationCase;
};

/**
 * 立案起草。
 * To begin a case.
 */
export type DraftCaseInput = {
  /** 失信行为及其事实 / behaviours with their facts */
  behaviours: Array<CaseBehaviourInput>;
  /** 会同认定的部门 / departments that determine with it */
  coDetermining?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 提交编号,重复提交以首次为准 / key of the submission: repeated, the first one counts */
  idempotencyKey: Scalars['String']['input'];
  /** 责任人员 / persons found responsible */
  persons?: InputMaybe<Array<ResponsiblePersonInput>>;
  /** 主体 / subject */
  subject: CaseSubjectInput;
};

/**
 * 不予认定。
 * To end a case.
 */
export type DropCaseInput = {
  /** 案件 / case */
  case: Scalars['ID']['input'];
  /** 据以决定的版本 / the version that it was decided on */
  expectedVersion: Scalars['Int']['input'];
  /** 提交编号,重复提交以首次为准 / key of the submission: repeated, the first one counts */
  idempotencyKey: Scalars['String']['input'];
  /** 理由 / reason */
  reason: Scalars['String']['input'];
};

/**
 * 待办事项。
 * Something that an authority has to do.
 */
export type Duty = {
  __typename?: 'Duty';
  /**
   * 所涉案件。
   * Case.
   */
  case?: Maybe<DeterminationCase>;
  /**
   * 末日;不明的为 null。
   * Last day; null where it is not known.
   */
  dueOn?: Maybe<Scalars['Date']['output']>;
  /**
   * 种类。
   * Kind.
   */
  kind: DutyKind;
  /**
   * 所涉列入记录。
   * Listing.
   */
  listing?: Maybe<Listing>;
  /**
   * 是否已逾期。
   * Whether that day has passed.
   */
  overdue: Scalars['Boolean']['output'];
  /**
   * 修复申请、异议或投诉的编号。
   * Id of the application, objection or complaint.
   */
  part?: Maybe<Scalars['ID']['output']>;
  /**
   * 期限依据。
   * The number that it rests on.
   */
  rule?: Maybe<DatedNumber>;
  /**
   * 起算日。
   * Day from which it counts.
   */
  since: Scalars['Date']['output'];
  /**
   * 末日不明的原因。
   * Why the day is not known.
   */
  unknown?: Maybe<DutyUnknown>;
};

/**
 * 待办事项种类。
 * Kind of a duty.
 */
export type DutyKind =
  /** 决定是否受理异议 / an objection waits for acceptance */
  | 'ACCEPT_OBJECTION'
  /** 决定是否受理信用修复 / an application waits for acceptance */
  | 'ACCEPT_REPAIR'
  /** 受理投诉 / a complaint waits for acknowledgement */
  | 'ACKNOWLEDGE_COMPLAINT'
  /** 单位的认定已撤销,由其产生的责任人员记录待撤销 / a listing was annulled: those of persons that arise from it wait for the same */
  | 'ANNUL_ARISING'
  /** 异议成立,待更正、移出或撤销 / an objection was upheld: the listing waits to be corrected, removed or annulled */
  | 'CARRY_OUT_OBJECTION'
  /** 陈述申辩期满,记录结果 / the time for a statement ends */
  | 'CLOSE_HEARING'
  /** 核准拟认定 / a proposal waits for another officer */
  | 'CONFIRM_DETERMINATION'
  /** 答复投诉 / a complaint waits for the answer */
  | 'DECIDE_COMPLAINT'
  /** 决定异议 / an objection waits for the decision */
  | 'DECIDE_OBJECTION'
  /** 决定信用修复 / an application waits for the decision */
  | 'DECIDE_REPAIR'
  /** 列入名单 / a determination waits for its entry */
  | 'ENTER_ON_LIST'
  /** 届满 / a listing expires */
  | 'EXPIRY'
  /** 事先告知 / a draft waits for the prior notice */
  | 'GIVE_NOTICE'
  /** 拟认定或结案 / a case that was heard waits for a proposal */
  | 'PROPOSE_DETERMINATION'
  /** 撤回已公开信息 / an annulled listing waits to be taken back where it was published */
  | 'WITHDRAW_PUBLICATION';

/**
 * 末日不明的原因。
 * Why the day of a duty is not known.
 */
export type DutyUnknown =
  /** 该年工作日尚未录入 / the working days of that year were not entered */
  | 'CALENDAR_NOT_ENTERED'
  /** 无期限规定 / no rule with a number was found */
  | 'NO_RULE';

/**
 * 列入名单。
 * To enter on the list.
 */
export type EnterOnListInput = {
  /** 案件 / case */
  case: Scalars['ID']['input'];
  /** 据以决定的版本 / the version that it was decided on */
  expectedVersion: Scalars['Int']['input'];
  /** 提交编号,重复提交以首次为准 / key of the submission: repeated, the first one counts */
  idempotencyKey: Scalars['String']['input'];
  /** 名单编号 / number of the listing */
  number: Scalars['String']['input'];
  /** 责任人员的名单编号 / numbers of the persons' listings */
  persons?: InputMaybe<Array<PersonNumberInput>>;
  /** 列入日,不早于今日 / day of entry, today or later */
  publishedOn: Scalars['Date']['input'];
  /** 届满日;不填则至最长公示期 / first day after the term; left out, the longest publicity ends it */
  until?: InputMaybe<Scalars['Date']['input']>;
};

/**
 * 延长公示期限。
 * To extend the term.
 */
export type ExtendListingInput = {
  /** 据以决定的版本 / the version that it was decided on */
  expectedVersion: Scalars['Int']['input'];
  /** 提交编号,重复提交以首次为准 / key of the submission: repeated, the first one counts */
  idempotencyKey: Scalars['String']['input'];
  /** 列入记录编号 / id of the listing */
  listing: Scalars['ID']['input'];
  /** 理由 / reason */
  reason: Scalars['String']['input'];
  /** 新届满日 / new first day after the term */
  until: Scalars['Date']['input'];
  /** 再次违法违规的认定文书 / document that found the further violation */
  violationDocument: Scalars['String']['input'];
};

/**
 * 认定时须载明的事实。
 * A fact that a determination must state.
 */
export type FactNeeded = {
  __typename?: 'FactNeeded';
  /**
   * 代码;立案起草时以此载明。
   * Code, by which a draft states it.
   */
  code: Scalars['String']['output'];
  /**
   * 中文名称。
   * Name.
   */
  name: Scalars['String']['output'];
  /**
   * 英文名称。
   * Name in English.
   */
  nameEn: Scalars['String']['output'];
};

/**
 * 所认定的事实。
 * A fact that a determination states.
 */
export type FactStatement = {
  __typename?: 'FactStatement';
  /**
   * 事实代码。
   * Code of the fact that the behaviour needs.
   */
  code: Scalars['String']['output'];
  /**
   * 内容。
   * What it is.
   */
  text: Scalars['String']['output'];
};

/**
 * 所认定的事实。
 * A fact that is stated.
 */
export type FactStatementInput = {
  /** 代码 / code */
  code: Scalars['String']['input'];
  /** 内容 / what it is */
  text: Scalars['String']['input'];
};

/**
 * 一项前后内容。
 * A field before and after.
 */
export type FieldChange = {
  __typename?: 'FieldChange';
  /**
   * 此后(JSON)。
   * After, as JSON; null where there is none.
   */
  after?: Maybe<Scalars['String']['output']>;
  /**
   * 此前(JSON)。
   * Before, as JSON; null where there was none.
   */
  before?: Maybe<Scalars['String']['output']>;
  /**
   * 项目。
   * Field.
   */
  field: Scalars['String']['output'];
};

/**
 * 事先告知。
 * To record the prior notice.
 */
export type GiveNoticeInput = {
  /** 陈述申辩末日 / last day for a statement */
  answerBy: Scalars['Date']['input'];
  /** 案件 / case */
  case: Scalars['ID']['input'];
  /** 据以决定的版本 / the version that it was decided on */
  expectedVersion: Scalars['Int']['input'];
  /** 提交编号,重复提交以首次为准 / key of the submission: repeated, the first one counts */
  idempotencyKey: Scalars['String']['input'];
  /** 告知书文号 / number of the notice */
  noticeNumber: Scalars['String']['input'];
  /** 告知日 / day of the notice */
  notifiedOn: Scalars['Date']['input'];
};

/**
 * 流程。
 * Lifecycle.
 */
export type LifecycleName =
  /** 认定案件 / case of determination */
  | 'CASE'
  /** 投诉 / complaint */
  | 'COMPLAINT'
  /** 列入记录 / listing */
  | 'LISTING'
  /** 异议 / objection */
  | 'OBJECTION'
  /** 信用修复申请 / application for repair */
  | 'REPAIR';

/**
 * 名单的一项变更:某一事实新增一个版本。
 * A change of the list: one more version of a fact.
 */
export type ListChange = {
  __typename?: 'ListChange';
  /**
   * 变更的是什么。
   * What has changed.
   */
  kind: ListChangeKind;
  /**
   * 所涉列入记录,为现在的内容。
   * The listing, as it is now.
   */
  listing?: Maybe<Listing>;
  /**
   * 记录时刻。
   * When it was recorded.
   */
  recordedAt: Scalars['DateTime']['output'];
  /**
   * 该事实的第几版;首版为新增。
   * Which version of that fact it is; the first is of a new one.
   */
  version: Scalars['Int']['output'];
};

/**
 * 一页变更。
 * A page of changes.
 */
export type ListChangeConnection = {
  __typename?: 'ListChangeConnection';
  /**
   * 变更,先记录者在前。
   * Changes, the first recorded first.
   */
  edges: Array<ListChangeEdge>;
  /**
   * 此刻的末端:以此为 after,只读以后的变更。
   * The end as of now: with it as `after`, only later changes are read.
   */
  head: Scalars['String']['output'];
  /**
   * 变更,不带游标。
   * Changes without their cursors.
   */
  nodes: Array<ListChange>;
  /**
   * endCursor 总有,续读即由此:本页略去的也已读过。
   * endCursor is always there to read on from: what was left out of this page has been read too.
   */
  pageInfo: PageInfo;
};

/**
 * 带游标的变更。
 * A change with its cursor.
 */
export type ListChangeEdge = {
  __typename?: 'ListChangeEdge';
  /**
   * 游标。
   * Cursor.
   */
  cursor: Scalars['String']['output'];
  /**
   * 变更。
   * Change.
   */
  node: ListChange;
};

/**
 * 变更的是什么。
 * What has changed.
 */
export type ListChangeKind =
  /**
   * 列入记录本身。
   * The listing itself.
   */
  | 'LISTING'
  /**
   * 异议。
   * An objection to it.
   */
  | 'OBJECTION'
  /**
   * 信用修复申请;限本机关或审计。
   * An application for its repair; for its own authority, or for audit.
   */
  | 'REPAIR'
  /**
   * 中止。
   * A suspension of it.
   */
  | 'SUSPENSION';

/**
 * 事件:一次变更。
 * An event: one change, by whom and when.
 */
export type ListEvent = {
  __typename?: 'ListEvent';
  /**
   * 人员。
   * Officer.
   */
  actor: Scalars['String']['output'];
  /**
   * 各项前后内容。
   * What was before and after.
   */
  changes: Array<FieldChange>;
  /**
   * 所作变更。
   * What was done.
   */
  command: Scalars['String']['output'];
  /**
   * 部门。
   * Department.
   */
  department?: Maybe<Department>;
  /**
   * 编号。
   * Id.
   */
  id: Scalars['ID']['output'];
  /**
   * 所属流程。
   * Which lifecycle it belongs to.
   */
  lifecycle: LifecycleName;
  /**
   * 修复申请或异议的编号。
   * Id of the application or objection.
   */
  part?: Maybe<Scalars['ID']['output']>;
  /**
   * 理由。
   * Reason.
   */
  reason?: Maybe<Scalars['String']['output']>;
  /**
   * 记录时刻。
   * When it was recorded.
   */
  recordedAt: Scalars['DateTime']['output'];
  /**
   * 此后状态。
   * State after.
   */
  stateAfter: Scalars['String']['output'];
  /**
   * 此前状态。
   * State before.
   */
  stateBefore?: Maybe<Scalars['String']['output']>;
  /**
   * 此后的版本。
   * The version that it made.
   */
  version: Scalars['Int']['output'];
};

/**
 * 列入名单:一个主体因一项认定而列入。
 * Listing: one subject on the list under one determination.
 */
export type Listing = {
  __typename?: 'Listing';
  /**
   * 认定是否已被撤销(自始不在列)。
   * Whether it was annulled, and so never was in force.
   */
  annulled: Scalars['Boolean']['output'];
  /**
   * 由此产生的责任人员列入记录。
   * Listings of the persons found responsible, which arise from it.
   */
  arising?: Maybe<Array<Listing>>;
  /**
   * 所由产生的单位列入记录(责任人员);个人自身列入的为 null。
   * The organization's listing that names this person as responsible; null where listed in their own right.
   */
  arisingFrom?: Maybe<Listing>;
  /**
   * 录入有误的更正,先更正者在前:何时起所知不同,缘由为何。
   * Corrections of what was entered wrongly, the earliest first: since when something else is known, and why.
   */
  corrections?: Maybe<Array<ListingCorrection>>;
  /**
   * 认定。
   * Determination.
   */
  determination: Determination;
  /**
   * 实际终止日:届满、移出与最长公示期中最早者;认定撤销的为 null。
   * First day on which it no longer holds: the earliest of term, removal and the longest publicity; null where annulled.
   */
  effectiveUntil?: Maybe<Scalars['Date']['output']>;
  /**
   * 事件,先发生者在前;限本机关或审计。导入的记录以导入为首次版本,无事件。
   * Events in the order in which they happened, for its own authority or for audit. What an import brought has none for it.
   */
  events?: Maybe<Array<ListEvent>>;
  /**
   * 列入记录编号与经由的主体编号,如 12/345:经由本人查得的记录,其主体不属未予显示。
   * Id of the listing and of the subject whose restriction rests on it, such as 12/345: a person through whom a listing is reached is known already.
   */
  ground: Scalars['ID']['output'];
  /**
   * 列入记录编号。
   * Id of the listing.
   */
  id: Scalars['ID']['output'];
  /**
   * 名单编号。
   * Number of the listing.
   */
  number: Scalars['String']['output'];
  /**
   * 是否有已受理而未决定的异议。
   * Whether an accepted objection awaits its decision.
   */
  objectionPending: Scalars['Boolean']['output'];
  /**
   * 异议。
   * Objections.
   */
  objections?: Maybe<Array<Objection>>;
  /**
   * 列入日。
   * Day of entry on the shared list.
   */
  publishedOn: Scalars['Date']['output'];
  /**
   * 现行版本的理由;首次列入的为 null,主体未予显示的亦为 null。
   * Why its latest version was made; null for the first one, and where the subject is withheld.
   */
  reason?: Maybe<Scalars['String']['output']>;
  /**
   * 移出原因。
   * Reason of removal.
   */
  removalReason?: Maybe<RemovalReason>;
  /**
   * 移出日。
   * Day of removal.
   */
  removedOn?: Maybe<Scalars['Date']['output']>;
  /**
   * 信用修复申请;限本机关或审计。
   * Applications for credit repair, for its own authority or for audit.
   */
  repairs?: Maybe<Array<RepairApplication>>;
  /**
   * 责任认定。
   * Responsibility found.
   */
  responsibility?: Maybe<Responsibility>;
  /**
   * 当日的状态;缺省为今日。
   * Status on the day; today where none is given.
   */
  status: ListingStatus;
  /**
   * 主体;无权查看个人时为 null,且 withheld 为 true。
   * Subject; null, with withheld true, where it is a person whom the viewer may not see.
   */
  subject?: Maybe<Subject>;
  /**
   * 记录时登记的行政区划代码。
   * Code of the division as the registry had it when the listing was recorded.
   */
  subjectDivision?: Maybe<Scalars['String']['output']>;
  /**
   * 记录时登记的行业代码。
   * Code of the industry as the registry had it when the listing was recorded.
   */
  subjectIndustry?: Maybe<Scalars['String']['output']>;
  /**
   * 记录时登记的单位类别;个人为 null。
   * Kind of the organization as the registry had it when the listing was recorded; null for a person.
   */
  subjectKind?: Maybe<Scalars['String']['output']>;
  /**
   * 记录时登记的名称或姓名;无权查看个人时为 null。
   * Name as the registry had it when the listing was recorded; null for a person whom the viewer may not see.
   */
  subjectName?: Maybe<Scalars['String']['output']>;
  /**
   * 主体是单位还是个人。
   * Whether an organization or a person is listed.
   */
  subjectType: SubjectType;
  /**
   * 中止期间。
   * Suspensions.
   */
  suspensions: Array<Suspension>;
  /**
   * 决定所定的届满日(首个不再列入之日);未定为 null。
   * First day after the term set by the decision; null where none was set.
   */
  until?: Maybe<Scalars['Date']['output']>;
  /**
   * 版本:所载事件数;提交变更时须给出。
   * Version: how many events it has had. A command says which one it was decided on.
   */
  version: Scalars['Int']['output'];
  /**
   * 撤销后已公开信息的撤回日。
   * Day on which what had been published was taken back after an annulment.
   */
  withdrawnOn?: Maybe<Scalars['Date']['output']>;
  /**
   * 主体是否因权限未予显示;经由本人查得的记录不在此列。主体未予显示时,责任认定、所由产生的记录、异议摘要亦不显示。
   * Whether the subject is kept back for want of a right; not where the listing was reached through that person. With the subject, the responsibility, what it arises from and what objections say are kept back.
   */
  withheld: Scalars['Boolean']['output'];
};


/**
 * 列入名单:一个主体因一项认定而列入。
 * Listing: one subject on the list under one determination.
 */
export type ListingStatusArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};

/**
 * 名单分页。
 * Page of the list.
 */
export type ListingConnection = {
  __typename?: 'ListingConnection';
  /**
   * 本页各项。
   * Items of this page.
   */
  edges: Array<ListingEdge>;
  /**
   * 本页各列入记录。
   * Listings of this page.
   */
  nodes: Array<Listing>;
  /**
   * 分页信息。
   * Where this page stands.
   */
  pageInfo: PageInfo;
};

/**
 * 列入记录的更正。以更正前的时刻作 knownAt,可查当时所载。
 * Correction of a listing. With an instant before it as knownAt what was on record then is told.
 */
export type ListingCorrection = {
  __typename?: 'ListingCorrection';
  /**
   * 此前所载的列入日;未更正列入日的为 null。
   * Day of entry that was on record before; null where that was not corrected.
   */
  formerPublishedOn?: Maybe<Scalars['Date']['output']>;
  /**
   * 此前所载的届满日;未更正届满日或此前未定的为 null。
   * First day after the term that was on record before; null where that was not corrected, or was not set before.
   */
  formerUntil?: Maybe<Scalars['Date']['output']>;
  /**
   * 理由;主体未予显示的为 null。
   * Why; null where the subject is withheld.
   */
  reason?: Maybe<Scalars['String']['output']>;
  /**
   * 记录时刻,自此所知为更正后的内容。
   * When it was recorded: from then on what was corrected is known.
   */
  recordedAt: Scalars['DateTime']['output'];
};

/**
 * 名单的统计维度;MONTH 为列入、终止、撤销之月。
 * Dimension of the list; MONTH is that of entry, of the end, of the annulment.
 */
export type ListingDimension =
  /** 认定机关,键为部门编号 / authority that determined; keys are ids of departments */
  | 'AUTHORITY'
  /** 失信行为,键为序号 / behaviour; keys are numbers */
  | 'BEHAVIOUR'
  /** 县区,键为区划代码;个人和县区不详的为 null / county; keys are codes of divisions, null of persons and where none is on record */
  | 'DIVISION'
  /** 行业门类,键为 A 至 T / section of the industry; keys are A to T */
  | 'INDUSTRY'
  /** 月份,如 2026-11 / month, as 2026-11 */
  | 'MONTH'
  /** 当日状态 / status on the day */
  | 'STATUS'
  /** 单位或个人 / organization or person */
  | 'SUBJECT_TYPE';

/**
 * 名单分页的一项。
 * Item of a page of the list.
 */
export type ListingEdge = {
  __typename?: 'ListingEdge';
  /**
   * 游标。
   * Cursor.
   */
  cursor: Scalars['String']['output'];
  /**
   * 列入记录。
   * Listing.
   */
  node: Listing;
};

/**
 * 列入因何而止。
 * What ends a listing.
 */
export type ListingEnd =
  | 'ANNULMENT'
  | 'EXPIRY'
  | 'REMOVAL';

/**
 * 列入事实(某一记录版本)。
 * A listing as recorded during an interval of recorded time.
 */
export type ListingFact = {
  __typename?: 'ListingFact';
  annulled: Scalars['Boolean']['output'];
  determinedOn: Scalars['Date']['output'];
  endedBy: ListingEnd;
  endsOn?: Maybe<Scalars['Date']['output']>;
  inForce: Array<Period>;
  listing: Scalars['ID']['output'];
  number: Scalars['String']['output'];
  objectionPending: Scalars['Boolean']['output'];
  publishedOn: Scalars['Date']['output'];
  recordedFrom: Scalars['DateTime']['output'];
  recordedUntil?: Maybe<Scalars['DateTime']['output']>;
  removedOn?: Maybe<Scalars['Date']['output']>;
  responsibility?: Maybe<Responsibility>;
  /** 封存日,以现在所知为准;单位的、未终止的为 null / day from which only who audits may see it, by what is known now; null for organizations */
  sealedFrom?: Maybe<Scalars['Date']['output']>;
  until?: Maybe<Scalars['Date']['output']>;
};

/**
 * 名单筛选。
 * Filter of the list.
 */
export type ListingFilter = {
  /** 认定机关 / authorities that determined */
  authorities?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 失信行为 / behaviours, any of them */
  behaviours?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** 记录时的行政区划代码 / division as of the record */
  divisions?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 记录时的行业代码 / industry as of the record */
  industries?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 状态所指之日;缺省为今日 / day that status is asked for; today where none is given */
  on?: InputMaybe<Scalars['Date']['input']>;
  /** 列入日自 / entered on or after */
  publishedFrom?: InputMaybe<Scalars['Date']['input']>;
  /** 列入日至(不含) / entered before */
  publishedUntil?: InputMaybe<Scalars['Date']['input']>;
  /** 状态 / statuses */
  status?: InputMaybe<Array<ListingStatus>>;
  /** 主体种类 / kind of subject */
  subjectType?: InputMaybe<SubjectType>;
};

/**
 * 列入记录变更的结果。
 * What came of a command on a listing.
 */
export type ListingResult = {
  __typename?: 'ListingResult';
  /**
   * 所记事件;未作变更的为 null。
   * The event that was recorded; null where nothing was changed.
   */
  event?: Maybe<ListEvent>;
  /**
   * 变更后的列入记录。
   * The listing as it is now.
   */
  listing?: Maybe<Listing>;
  /**
   * 就该记录及由其产生的责任人员记录,此后须办理的事项。
   * What has to be done now about the listing, and about those of persons that arise from it.
   */
  owed: Array<Duty>;
  /**
   * 未作变更的原因;空表示已变更。
   * Why nothing was changed; empty where it was.
   */
  problems: Array<Problem>;
  /**
   * 是否为重复提交,所示为首次的事件。
   * Whether the command had been given before: the event is that of the first time.
   */
  repeated: Scalars['Boolean']['output'];
};

/**
 * 名单统计的筛选。
 * What of the list is counted.
 */
export type ListingStatisticsFilter = {
  /** 认定机关编号 / id of the authority */
  authority?: InputMaybe<Scalars['ID']['input']>;
  /** 失信行为的序号 / number of the behaviour */
  behaviour?: InputMaybe<Scalars['Int']['input']>;
  /** 区划代码 / code of the division */
  division?: InputMaybe<Scalars['String']['input']>;
  /** 行业门类,A 至 T / section of the industry, A to T */
  industry?: InputMaybe<Scalars['String']['input']>;
  /** 自该月,如 2026-01 / from this month on, as 2026-01 */
  monthFrom?: InputMaybe<Scalars['String']['input']>;
  /** 至该月(含) / up to this month, itself included */
  monthTo?: InputMaybe<Scalars['String']['input']>;
  /** 当日状态 / status on the day */
  status?: InputMaybe<ListingStatus>;
  /** 单位或个人 / organization or person */
  subjectType?: InputMaybe<SubjectType>;
};

/**
 * 列入状态。
 * Status of a listing on a day.
 */
export type ListingStatus =
  /** 认定已撤销 / annulled */
  | 'ANNULLED'
  /** 届满 / expired */
  | 'EXPIRED'
  /** 在列 / in force */
  | 'IN_FORCE'
  /** 尚未生效 / not yet in force */
  | 'PENDING'
  /** 移出 / removed */
  | 'REMOVED'
  /** 中止 / suspended */
  | 'SUSPENDED';

export type Mutation = {
  __typename?: 'Mutation';
  /**
   * 受理异议并即时标注,或不予受理。
   * Accepts the objection, which marks every answer at once, or declines it.
   */
  acceptObjection?: Maybe<ObjectionResult>;
  /**
   * 受理或不予受理信用修复申请。
   * Accepts the application, or declines it.
   */
  acceptRepair?: Maybe<RepairResult>;
  /**
   * 受理投诉。
   * Acknowledges a complaint.
   */
  acknowledgeComplaint?: Maybe<ComplaintResult>;
  /**
   * 修改草稿。
   * Replaces what a draft says.
   */
  amendDraft?: Maybe<CaseResult>;
  /**
   * 撤销认定,自始不在列。
   * Annuls: it never was in force.
   */
  annulListing?: Maybe<ListingResult>;
  /**
   * 由另一人员核准认定。
   * Confirms the determination; another officer than who proposed it.
   */
  confirmDetermination?: Maybe<CaseResult>;
  /**
   * 更正录入有误之处,形成新版本;不因此开始、终止或恢复。决定文号、认定日、失信行为的更正,及于由其产生、依同一认定的责任人员记录。
   * Corrects by a new version what was entered otherwise than decided; a listing neither begins nor ends by it. A correction of the determination holds for the persons' listings too that arise from it and rest on the same.
   */
  correctListing?: Maybe<ListingResult>;
  /**
   * 答复投诉。
   * Answers a complaint.
   */
  decideComplaint?: Maybe<ComplaintResult>;
  /**
   * 决定异议。
   * Decides the objection.
   */
  decideObjection?: Maybe<ObjectionResult>;
  /**
   * 准予或不予信用修复;准予的即时移出。
   * Decides the application; granted, the listing ends at once.
   */
  decideRepair?: Maybe<RepairResult>;
  /**
   * 立案起草。
   * Begins a case in draft.
   */
  draftCase?: Maybe<CaseResult>;
  /**
   * 不予认定,结案。
   * Ends a case without a determination.
   */
  dropCase?: Maybe<CaseResult>;
  /**
   * 列入名单,含责任人员。
   * Enters the subject, and the persons found responsible, on the list.
   */
  enterOnList?: Maybe<CaseResult>;
  /**
   * 再次发现违法违规,延长公示期限(措施二)。
   * Extends the term on a further violation (measure 2).
   */
  extendListing?: Maybe<ListingResult>;
  /**
   * 事先告知。
   * Records the prior notice to the subject.
   */
  giveNotice?: Maybe<CaseResult>;
  /**
   * 拟认定。
   * Proposes the determination.
   */
  proposeDetermination?: Maybe<CaseResult>;
  /**
   * 记录投诉。
   * Records a complaint.
   */
  receiveComplaint?: Maybe<ComplaintResult>;
  /**
   * 记录异议。
   * Records an objection.
   */
  receiveObjection?: Maybe<ObjectionResult>;
  /**
   * 记录信用修复申请。
   * Records an application for credit repair.
   */
  receiveRepair?: Maybe<RepairResult>;
  /**
   * 记录陈述申辩,或期满未提出;其他当事人再提出的,续记。
   * Records the statement and defence, or that none came in time; a further one is added.
   */
  recordStatement?: Maybe<CaseResult>;
  /**
   * 记录已公开信息的撤回。
   * Records that what had been published was taken back.
   */
  recordWithdrawal?: Maybe<ListingResult>;
  /**
   * 移出。
   * Removes a listing.
   */
  removeListing?: Maybe<ListingResult>;
  /**
   * 恢复。
   * Ends the suspension.
   */
  resumeListing?: Maybe<ListingResult>;
  /**
   * 退回拟认定。
   * Sends a proposal back.
   */
  returnProposal?: Maybe<CaseResult>;
  /**
   * 中止。
   * Suspends a listing.
   */
  suspendListing?: Maybe<ListingResult>;
  /**
   * 投诉人撤回。
   * Records that the complaint was withdrawn.
   */
  withdrawComplaint?: Maybe<ComplaintResult>;
  /**
   * 异议人撤回。
   * Records that the objection was withdrawn.
   */
  withdrawObjection?: Maybe<ObjectionResult>;
  /**
   * 申请人撤回信用修复申请。
   * Records that the applicant withdrew.
   */
  withdrawRepair?: Maybe<RepairResult>;
};


export type MutationAcceptObjectionArgs = {
  input: AcceptObjectionInput;
};


export type MutationAcceptRepairArgs = {
  input: AcceptRepairInput;
};


export type MutationAcknowledgeComplaintArgs = {
  input: AcknowledgeComplaintInput;
};


export type MutationAmendDraftArgs = {
  input: AmendDraftInput;
};


export type MutationAnnulListingArgs = {
  input: AnnulListingInput;
};


export type MutationConfirmDeterminationArgs = {
  input: ConfirmDeterminationInput;
};


export type MutationCorrectListingArgs = {
  input: CorrectListingInput;
};


export type MutationDecideComplaintArgs = {
  input: DecideComplaintInput;
};


export type MutationDecideObjectionArgs = {
  input: DecideObjectionInput;
};


export type MutationDecideRepairArgs = {
  input: DecideRepairInput;
};


export type MutationDraftCaseArgs = {
  input: DraftCaseInput;
};


export type MutationDropCaseArgs = {
  input: DropCaseInput;
};


export type MutationEnterOnListArgs = {
  input: EnterOnListInput;
};


export type MutationExtendListingArgs = {
  input: ExtendListingInput;
};


export type MutationGiveNoticeArgs = {
  input: GiveNoticeInput;
};


export type MutationProposeDeterminationArgs = {
  input: ProposeDeterminationInput;
};


export type MutationReceiveComplaintArgs = {
  input: ReceiveComplaintInput;
};


export type MutationReceiveObjectionArgs = {
  input: ReceiveObjectionInput;
};


export type MutationReceiveRepairArgs = {
  input: ReceiveRepairInput;
};


export type MutationRecordStatementArgs = {
  input: RecordStatementInput;
};


export type MutationRecordWithdrawalArgs = {
  input: RecordWithdrawalInput;
};


export type MutationRemoveListingArgs = {
  input: RemoveListingInput;
};


export type MutationResumeListingArgs = {
  input: ResumeListingInput;
};


export type MutationReturnProposalArgs = {
  input: ReturnProposalInput;
};


export type MutationSuspendListingArgs = {
  input: SuspendListingInput;
};


export type MutationWithdrawComplaintArgs = {
  input: WithdrawComplaintInput;
};


export type MutationWithdrawObjectionArgs = {
  input: WithdrawObjectionInput;
};


export type MutationWithdrawRepairArgs = {
  input: WithdrawRepairInput;
};

/**
 * 异议。
 * Objection.
 */
export type Objection = {
  __typename?: 'Objection';
  /**
   * 受理时刻;未受理为 null。
   * When accepted; null where it was not.
   */
  acceptedAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * 决定时刻;未决定为 null。
   * When decided; null while open.
   */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * 异议编号。
   * Id of the objection.
   */
  id: Scalars['ID']['output'];
  /**
   * 所涉列入记录。
   * Listing that it is to.
   */
  listing?: Maybe<Listing>;
  /**
   * 结果。
   * Outcome.
   */
  outcome?: Maybe<ObjectionOutcome>;
  /**
   * 决定或不予受理的理由;主体未予显示的为 null。
   * Reasons of the decision; null where the subject of the listing is withheld.
   */
  reasons?: Maybe<Scalars['String']['output']>;
  /**
   * 收到日。
   * Day received.
   */
  receivedOn: Scalars['Date']['output'];
  /**
   * 状态。
   * State.
   */
  state: ObjectionState;
  /**
   * 摘要;主体未予显示的为 null。
   * Summary; null where the subject of the listing is withheld.
   */
  summary?: Maybe<Scalars['String']['output']>;
};

/**
 * 异议分页。
 * Page of objections.
 */
export type ObjectionConnection = {
  __typename?: 'ObjectionConnection';
  /**
   * 本页各项。
   * Items of this page.
   */
  edges: Array<ObjectionEdge>;
  /**
   * 本页各异议。
   * The objections of this page.
   */
  nodes: Array<Objection>;
  /**
   * 分页信息。
   * Where this page stands.
   */
  pageInfo: PageInfo;
};

/**
 * 异议的决定。
 * Decision on an objection.
 */
export type ObjectionDecision =
  /** 不成立 / rejected */
  | 'REJECTED'
  /** 成立 / upheld */
  | 'UPHELD'
  /** 部分成立 / upheld in part */
  | 'UPHELD_IN_PART';

/**
 * 异议的统计维度;MONTH 为收到之月。
 * Dimension of objections; MONTH is that of receipt.
 */
export type ObjectionDimension =
  /** 认定机关,键为部门编号 / authority that determined; keys are ids of departments */
  | 'AUTHORITY'
  /** 失信行为,键为序号 / behaviour; keys are numbers */
  | 'BEHAVIOUR'
  /** 县区,键为区划代码;个人和县区不详的为 null / county; keys are codes of divisions, null of persons and where none is on record */
  | 'DIVISION'
  /** 行业门类,键为 A 至 T / section of the industry; keys are A to T */
  | 'INDUSTRY'
  /** 月份,如 2026-11 / month, as 2026-11 */
  | 'MONTH'
  /** 单位或个人 / organization or person */
  | 'SUBJECT_TYPE';

/**
 * 异议分页的一项。
 * Item of a page of objections.
 */
export type ObjectionEdge = {
  __typename?: 'ObjectionEdge';
  /**
   * 游标。
   * Cursor.
   */
  cursor: Scalars['String']['output'];
  /**
   * 异议。
   * The objection.
   */
  node: Objection;
};

/**
 * 异议结果。
 * Outcome of an objection.
 */
export type ObjectionOutcome =
  /** 不予受理 / not taken up */
  | 'NOT_ACCEPTED'
  /** 不成立 / rejected */
  | 'REJECTED'
  /** 成立 / upheld */
  | 'UPHELD'
  /** 部分成立 / upheld in part */
  | 'UPHELD_IN_PART'
  /** 撤回 / withdrawn */
  | 'WITHDRAWN';

/**
 * 异议变更的结果。
 * What came of a command on an objection.
 */
export type ObjectionResult = {
  __typename?: 'ObjectionResult';
  /**
   * 所记事件;未作变更的为 null。
   * The event that was recorded; null where nothing was changed.
   */
  event?: Maybe<ListEvent>;
  /**
   * 所属列入记录。
   * Its listing.
   */
  listing?: Maybe<Listing>;
  /**
   * 变更后的异议。
   * The objection as it is now.
   */
  objection?: Maybe<Objection>;
  /**
   * 就该记录及由其产生的责任人员记录,此后须办理的事项。
   * What has to be done now about the listing, and about those of persons that arise from it.
   */
  owed: Array<Duty>;
  /**
   * 未作变更的原因;空表示已变更。
   * Why nothing was changed; empty where it was.
   */
  problems: Array<Problem>;
  /**
   * 是否为重复提交,所示为首次的事件。
   * Whether the command had been given before: the event is that of the first time.
   */
  repeated: Scalars['Boolean']['output'];
};

/**
 * 异议状态。
 * State of an objection.
 */
export type ObjectionState =
  /** 已受理 / accepted */
  | 'ACCEPTED'
  /** 已决定 / decided */
  | 'DECIDED'
  /** 不予受理 / not taken up */
  | 'NOT_ACCEPTED'
  /** 已收到 / received */
  | 'RECEIVED'
  /** 已撤回 / withdrawn */
  | 'WITHDRAWN';

/**
 * 异议统计的筛选。
 * What of objections is counted.
 */
export type ObjectionStatisticsFilter = {
  /** 认定机关编号 / id of the authority */
  authority?: InputMaybe<Scalars['ID']['input']>;
  /** 失信行为的序号 / number of the behaviour */
  behaviour?: InputMaybe<Scalars['Int']['input']>;
  /** 区划代码 / code of the division */
  division?: InputMaybe<Scalars['String']['input']>;
  /** 行业门类,A 至 T / section of the industry, A to T */
  industry?: InputMaybe<Scalars['String']['input']>;
  /** 自该月,如 2026-01 / from this month on, as 2026-01 */
  monthFrom?: InputMaybe<Scalars['String']['input']>;
  /** 至该月(含) / up to this month, itself included */
  monthTo?: InputMaybe<Scalars['String']['input']>;
  /** 单位或个人 / organization or person */
  subjectType?: InputMaybe<SubjectType>;
};

/**
 * 单位。
 * Organization.
 */
export type Organization = Subject & {
  __typename?: 'Organization';
  /**
   * 主体编号。
   * Id of the subject.
   */
  id: Scalars['ID']['output'];
  /**
   * 规则所用列入事实,全部记录版本。
   * Listings as the rules use them, in every recorded version, ended ones too.
   */
  listingFacts: Array<ListingFact>;
  /**
   * 列入记录,近者在前。
   * Listings of this organization, latest first.
   */
  listings?: Maybe<ListingConnection>;
};


/**
 * 单位。
 * Organization.
 */
export type OrganizationListingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  status?: InputMaybe<Array<ListingStatus>>;
};

/**
 * 分页信息。
 * Where a page stands.
 */
export type PageInfo = {
  __typename?: 'PageInfo';
  /**
   * 末项游标。
   * Cursor of the last item.
   */
  endCursor?: Maybe<Scalars['String']['output']>;
  /**
   * 其后是否还有。
   * Whether more follow.
   */
  hasNextPage: Scalars['Boolean']['output'];
};

/**
 * 日期区间,左闭右开。
 * Interval of days, half-open.
 */
export type Period = {
  __typename?: 'Period';
  from: Scalars['Date']['output'];
  until: Scalars['Date']['output'];
};

/**
 * 个人。
 * Person.
 */
export type Person = Subject & {
  __typename?: 'Person';
  /**
   * 主体编号。
   * Id of the subject.
   */
  id: Scalars['ID']['output'];
  /**
   * 规则所用列入事实,全部记录版本。
   * Listings as the rules use them, in every recorded version, ended ones too.
   */
  listingFacts: Array<ListingFact>;
  /**
   * 列入记录,近者在前。
   * Listings of this person, latest first.
   */
  listings?: Maybe<ListingConnection>;
};


/**
 * 个人。
 * Person.
 */
export type PersonListingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  status?: InputMaybe<Array<ListingStatus>>;
};

/**
 * 责任人员的名单编号。
 * The number of a responsible person's listing.
 */
export type PersonNumberInput = {
  /** 名单编号 / number of the listing */
  number: Scalars['String']['input'];
  /** 个人编号 / id of the person */
  person: Scalars['ID']['input'];
};

/**
 * 不予变更的原因。
 * Why nothing was changed.
 */
export type Problem = {
  __typename?: 'Problem';
  /**
   * 他人在此期间的变更(代码 CHANGED_MEANWHILE)。
   * What others changed in the meantime, where the code is CHANGED_MEANWHILE.
   */
  changedMeanwhile: Array<ListEvent>;
  /**
   * 代码。
   * Code.
   */
  code: ProblemCode;
  /**
   * 所涉输入项,如 behaviours.0.facts;与单项无关的为 null。
   * Input that it is about, such as behaviours.0.facts; null where it is about none.
   */
  field?: Maybe<Scalars['String']['output']>;
  /**
   * 英文说明。
   * In English.
   */
  messageEn: Scalars['String']['output'];
  /**
   * 中文说明。
   * In Chinese.
   */
  messageZh: Scalars['String']['output'];
};

/**
 * 不予变更的原因代码。
 * Code of a problem.
 */
export type ProblemCode =
  /** 已有未决申请 / one is pending already */
  | 'ALREADY_PENDING'
  /** 失信行为与主体不符 / a behaviour that does not fit the subject */
  | 'BEHAVIOUR_OF_SUBJECT'
  /** 他人已先变更 / another changed it in the meantime */
  | 'CHANGED_MEANWHILE'
  /** 日期晚于今日 / a day in the future */
  | 'DATE_IN_FUTURE'
  /** 日期先后矛盾 / days that contradict each other */
  | 'DATE_ORDER'
  /** 文字中有公民身份号码 / a text with the number of an identity card in it */
  | 'IDENTITY_NUMBER'
  /** 提交编号不可用 / a key that cannot be used */
  | 'INVALID_KEY'
  /** 提交编号已用于其他内容 / the key was used for something else */
  | 'KEY_REUSED'
  /** 未填写 / missing */
  | 'MISSING'
  /** 缺少须认定的事实 / a fact that is needed is missing */
  | 'MISSING_FACT'
  /** 无变更 / nothing would change */
  | 'NOTHING_CHANGED'
  /** 非有权机关 / not the competent authority */
  | 'NOT_COMPETENT'
  /** 不可延长 / cannot be extended */
  | 'NOT_EXTENDABLE'
  /** 不存在 / there is none */
  | 'NOT_FOUND'
  /** 名单编号已用 / the number of the listing is taken */
  | 'NUMBER_TAKEN'
  /** 重复 / given more than once */
  | 'REPEATED'
  /** 须由另一人员核准 / another officer has to confirm */
  | 'SAME_OFFICER'
  /** 非企业事业单位及其有关人员 / neither an enterprise or public institution nor a person */
  | 'SUBJECT_OUTSIDE_SCOPE'
  /** 未以确切标识指明主体 / not named by an exact identifier */
  | 'SUBJECT_WITHOUT_IDENTITY'
  /** 超过最长公示期 / past the longest publicity */
  | 'TERM_OVER_CAP'
  /** 文字不可用 / a text that cannot be used */
  | 'TEXT'
  /** 未满最短公示期 / before the shortest publicity */
  | 'TOO_EARLY'
  /** 无此失信行为 / no such behaviour */
  | 'UNKNOWN_BEHAVIOUR'
  /** 该行为无此事实 / not a fact of this behaviour */
  | 'UNKNOWN_FACT'
  /** 登记中无此主体 / not in the registry */
  | 'UNKNOWN_SUBJECT'
  /** 状态不允许 / not possible in this state */
  | 'WRONG_STATE';

/**
 * 拟认定。
 * To propose the determination.
 */
export type ProposeDeterminationInput = {
  /** 案件 / case */
  case: Scalars['ID']['input'];
  /** 认定日,晚于陈述申辩末日 / day of the determination, after the last day for a statement */
  determinedOn: Scalars['Date']['input'];
  /** 决定文号 / number of the decision */
  documentNumber: Scalars['String']['input'];
  /** 据以决定的版本 / the version that it was decided on */
  expectedVersion: Scalars['Int']['input'];
  /** 提交编号,重复提交以首次为准 / key of the submission: repeated, the first one counts */
  idempotencyKey: Scalars['String']['input'];
  /** 对陈述申辩的复核意见;有陈述申辩的须填 / what was found of the statement; needed where there is one */
  review?: InputMaybe<Scalars['String']['input']>;
};

export type Query = {
  __typename?: 'Query';
  /**
   * 第一部分所列九类失信行为。
   * The nine behaviours of section one.
   */
  behaviours?: Maybe<Array<Behaviour>>;
  /**
   * 已录入的工作日年份及其依据;其余年份不推算。
   * Years whose working days were entered, with the notices they rest on; other years are never computed.
   */
  calendarYears?: Maybe<Array<CalendarYear>>;
  /**
   * 名单的变更,按记录先后,自 after 之后读起,缺省为从头;无权查看的略去,不影响续读。数据库恢复后旧游标无效。
   * Changes of the list in the order in which they were recorded, from `after` on, or from the beginning; those that the viewer may not see are left out, and do not stop a reader. A cursor of before a restore of the database is refused.
   */
  changes?: Maybe<ListChangeConnection>;
  /**
   * 一件投诉;限本机关或审计。
   * A complaint, for its own authority or for audit; null where there is none.
   */
  complaint?: Maybe<Complaint>;
  /**
   * 一机关的投诉,近者在前;限本机关或审计。
   * Complaints that an authority deals with, the latest first, for its own officers or for audit.
   */
  complaints?: Maybe<ComplaintConnection>;
  /**
   * 国家和地方规定中的期限等数值,附来源与适用期间;未查到的如实标明。
   * Dated numbers of national and local rules (terms, deadlines) with their sources; what was not found is said to be unknown.
   */
  datedNumbers?: Maybe<Array<DatedNumber>>;
  /**
   * 一件认定案件;限本机关或审计。knownAt 为当时所知。
   * A case of determination, for its own authority or for audit; null where there is none. With knownAt, as it was on record then.
   */
  determinationCase?: Maybe<DeterminationCase>;
  /**
   * 一机关的认定案件,近者在前;限本机关或审计。
   * Cases of an authority, the latest first, for its own officers or for audit.
   */
  determinationCases?: Maybe<DeterminationCaseConnection>;
  /**
   * 一机关在 until 之前到期及已逾期的事项,先到期者在前;期限不明的在后。
   * What an authority has to do before a day, what is overdue included, the earliest first; what has no known day comes last.
   */
  duties?: Maybe<Array<Duty>>;
  /**
   * 按名单编号查一条列入记录;无此编号为 null,未登录者查未公开的编号为错误。knownAt 为当时所知。
   * A listing by its number; null where there is none, an error for what is not public where the list may not be read. With knownAt, as it was on record then.
   */
  listing?: Maybe<Listing>;
  /**
   * 名单如何变化:列入、终止、撤销的记录数,与期末在列(含中止)的记录数。至多两个维度。无 analytics:read 的,至多一个维度、不得筛选,小数不予显示。
   * How the list moves: listings entered, ended and annulled, and how many are on the list at the end (suspended ones too). By two dimensions at most. Without analytics:read by one dimension at most and of everything, and small numbers are kept back.
   */
  listingStatistics?: Maybe<Statistics>;
  /**
   * 名单。未登录者只见当日在列的单位记录。
   * The list. Without a token, listings of organizations that are in force today.
   */
  listings?: Maybe<ListingConnection>;
  /**
   * 异议结果如何:收到、办理中与各种结果的异议数,及自收到至决定的日数(支持、部分支持、驳回的)。至多两个维度。无 analytics:read 的,至多一个维度、不得筛选,小数不予显示。
   * What becomes of objections: received, pending, and of each outcome, and the days from receipt to decision (upheld, in part, or rejected). By two dimensions at most. Without analytics:read by one dimension at most and of everything, and small numbers are kept back.
   */
  objectionStatistics?: Maybe<Statistics>;
  /**
   * 对一机关列入记录的异议,近者在前;限本机关或审计。
   * Objections to the listings of an authority, the latest first, for its own officers or for audit.
   */
  objections?: Maybe<ObjectionConnection>;
  /**
   * 多久完成信用修复:经信用修复移出的记录数,及自列入至移出的日数。至多两个维度。无 analytics:read 的,至多一个维度、不得筛选,小数不予显示。
   * How long repair takes: listings removed by credit repair, and the days from entry to removal. By two dimensions at most. Without analytics:read by one dimension at most and of everything, and small numbers are kept back.
   */
  repairStatistics?: Maybe<Statistics>;
  /**
   * 对一机关列入记录的信用修复申请,近者在前;限本机关或审计。
   * Applications for repair of the listings of an authority, the latest first, for its own officers or for audit.
   */
  repairs?: Maybe<RepairApplicationConnection>;
  /**
   * 谁再次失信:曾列入的主体数、列入两次以上的主体数及其比例;维度以其最近一次列入为准,认定撤销的不计。至多两个维度。无 analytics:read 的,至多一个维度、不得筛选,小数不予显示。
   * Who recurs: subjects that were listed, those listed more than once, and their share; dimensions are those of the latest listing, annulled ones do not count. By two dimensions at most. Without analytics:read by one dimension at most and of everything, and small numbers are kept back.
   */
  repeatStatistics?: Maybe<Statistics>;
};


export type QueryChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryComplaintArgs = {
  id: Scalars['ID']['input'];
};


export type QueryComplaintsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  authority: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  states?: InputMaybe<Array<ComplaintState>>;
};


export type QueryDeterminationCaseArgs = {
  id: Scalars['ID']['input'];
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
};


export type QueryDeterminationCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  authority: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  states?: InputMaybe<Array<CaseState>>;
};


export type QueryDutiesArgs = {
  authority: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  until: Scalars['Date']['input'];
};


export type QueryListingArgs = {
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  number: Scalars['String']['input'];
};


export type QueryListingStatisticsArgs = {
  by?: Array<ListingDimension>;
  filter?: InputMaybe<ListingStatisticsFilter>;
};


export type QueryListingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ListingFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryObjectionStatisticsArgs = {
  by?: Array<ObjectionDimension>;
  filter?: InputMaybe<ObjectionStatisticsFilter>;
};


export type QueryObjectionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  authority: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  states?: InputMaybe<Array<ObjectionState>>;
};


export type QueryRepairStatisticsArgs = {
  by?: Array<RepairDimension>;
  filter?: InputMaybe<RepairStatisticsFilter>;
};


export type QueryRepairsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  authority: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  states?: InputMaybe<Array<RepairState>>;
};


export type QueryRepeatStatisticsArgs = {
  by?: Array<RepeatDimension>;
  filter?: InputMaybe<RepeatStatisticsFilter>;
};

/**
 * 记录投诉。
 * To record a complaint.
 */
export type ReceiveComplaintInput = {
  /** 提交编号,重复提交以首次为准 / key of the submission: repeated, the first one counts */
  idempotencyKey: Scalars['String']['input'];
  /** 所涉列入记录 / listing that it is about */
  listing?: InputMaybe<Scalars['ID']['input']>;
  /** 收到日 / day received */
  receivedOn: Scalars['Date']['input'];
  /** 摘要 / summary */
  summary: Scalars['String']['input'];
};

/**
 * 记录异议。
 * To record an objection.
 */
export type ReceiveObjectionInput = {
  /** 据以决定的版本 / the version that it was decided on */
  expectedVersion: Scalars['Int']['input'];
  /** 提交编号,重复提交以首次为准 / key of the submission: repeated, the first one counts */
  idempotencyKey: Scalars['String']['input'];
  /** 列入记录编号 / id of the listing */
  listing: Scalars['ID']['input'];
  /** 收到日 / day received */
  receivedOn: Scalars['Date']['input'];
  /** 摘要 / summary */
  summary: Scalars['String']['input'];
};

/**
 * 记录信用修复申请。
 * To record an application for repair.
 */
export type ReceiveRepairInput = {
  /** 据以决定的版本 / the version that it was decided on */
  expectedVersion: Scalars['Int']['input'];
  /** 提交编号,重复提交以首次为准 / key of the submission: repeated, the first one counts */
  idempotencyKey: Scalars['String']['input'];
  /** 列入记录编号 / id of the listing */
  listing: Scalars['ID']['input'];
  /** 收到日 / day received */
  receivedOn: Scalars['Date']['input'];
  /** 申请内容 / what it says */
  statement: Scalars['String']['input'];
};

/**
 * 记录陈述申辩。
 * To record the statement, or that none came.
 */
export type RecordStatementInput = {
  /** 案件 / case */
  case: Scalars['ID']['input'];
  /** 据以决定的版本 / the version that it was decided on */
  expectedVersion: Scalars['Int']['input'];
  /** 提交编号,重复提交以首次为准 / key of the submission: repeated, the first one counts */
  idempotencyKey: Scalars['String']['input'];
  /** 收到日;未提出的不填 / day received; left out where none came */
  receivedOn?: InputMaybe<Scalars['Date']['input']>;
  /** 内容;未提出的不填 / what it says; left out where none came */
  statement?: InputMaybe<Scalars['String']['input']>;
};

/**
 * 记录撤回公开信息。
 * To record that publication was taken back.
 */
export type RecordWithdrawalInput = {
  /** 据以决定的版本 / the version that it was decided on */
  expectedVersion: Scalars['Int']['input'];
  /** 提交编号,重复提交以首次为准 / key of the submission: repeated, the first one counts */
  idempotencyKey: Scalars['String']['input'];
  /** 列入记录编号 / id of the listing */
  listing: Scalars['ID']['input'];
  /** 撤回之日,不晚于今日 / day, today or before */
  on: Scalars['Date']['input'];
};

/**
 * 移出原因。
 * Reason of a removal.
 */
export type RemovalReason =
  /** 认定撤销 / annulment of the determination */
  | 'ANNULMENT'
  /** 期满 / expiry */
  | 'EXPIRY'
  /** 其他 / other */
  | 'OTHER'
  /** 信用修复 / credit repair */
  | 'REPAIR';

/**
 * 移出。
 * To remove.
 */
export type RemoveListingInput = {
  /** 据以决定的版本 / the version that it was decided on */
  expectedVersion: Scalars['Int']['input'];
  /** 提交编号,重复提交以首次为准 / key of the submission: repeated, the first one counts */
  idempotencyKey: Scalars['String']['input'];
  /** 列入记录编号 / id of the listing */
  listing: Scalars['ID']['input'];
  /** 移出日,不晚于今日 / first day off the list, today or before */
  on: Scalars['Date']['input'];
  /** 理由 / reason */
  reason: Scalars['String']['input'];
};

/**
 * 信用修复申请。
 * An application for credit repair.
 */
export type RepairApplication = {
  __typename?: 'RepairApplication';
  /**
   * 受理日。
   * Day accepted.
   */
  acceptedOn?: Maybe<Scalars['Date']['output']>;
  /**
   * 决定日。
   * Day decided.
   */
  decidedOn?: Maybe<Scalars['Date']['output']>;
  /**
   * 编号。
   * Id.
   */
  id: Scalars['ID']['output'];
  /**
   * 所涉列入记录。
   * Listing that it is about.
   */
  listing?: Maybe<Listing>;
  /**
   * 理由。
   * Reasons.
   */
  reasons?: Maybe<Scalars['String']['output']>;
  /**
   * 收到日。
   * Day received.
   */
  receivedOn: Scalars['Date']['output'];
  /**
   * 状态。
   * State.
   */
  state: RepairState;
  /**
   * 申请内容。
   * What it says.
   */
  statement: Scalars['String']['output'];
};

/**
 * 信用修复申请分页。
 * Page of applications.
 */
export type RepairApplicationConnection = {
  __typename?: 'RepairApplicationConnection';
  /**
   * 本页各项。
   * Items of this page.
   */
  edges: Array<RepairApplicationEdge>;
  /**
   * 本页各信用修复申请。
   * The applications of this page.
   */
  nodes: Array<RepairApplication>;
  /**
   * 分页信息。
   * Where this page stands.
   */
  pageInfo: PageInfo;
};

/**
 * 信用修复申请分页的一项。
 * Item of a page of applications.
 */
export type RepairApplicationEdge = {
  __typename?: 'RepairApplicationEdge';
  /**
   * 游标。
   * Cursor.
   */
  cursor: Scalars['String']['output'];
  /**
   * 信用修复申请。
   * The application.
   */
  node: RepairApplication;
};

/**
 * 信用修复的统计维度;MONTH 为移出之月。
 * Dimension of repairs; MONTH is that of the removal.
 */
export type RepairDimension =
  /** 认定机关,键为部门编号 / authority that determined; keys are ids of departments */
  | 'AUTHORITY'
  /** 失信行为,键为序号 / behaviour; keys are numbers */
  | 'BEHAVIOUR'
  /** 县区,键为区划代码;个人和县区不详的为 null / county; keys are codes of divisions, null of persons and where none is on record */
  | 'DIVISION'
  /** 行业门类,键为 A 至 T / section of the industry; keys are A to T */
  | 'INDUSTRY'
  /** 月份,如 2026-11 / month, as 2026-11 */
  | 'MONTH'
  /** 单位或个人 / organization or person */
  | 'SUBJECT_TYPE';

/**
 * 修复申请变更的结果。
 * What came of a command on an application for repair.
 */
export type RepairResult = {
  __typename?: 'RepairResult';
  /**
   * 所记事件;未作变更的为 null。
   * The event that was recorded; null where nothing was changed.
   */
  event?: Maybe<ListEvent>;
  /**
   * 所属列入记录。
   * Its listing.
   */
  listing?: Maybe<Listing>;
  /**
   * 就该记录及由其产生的责任人员记录,此后须办理的事项。
   * What has to be done now about the listing, and about those of persons that arise from it.
   */
  owed: Array<Duty>;
  /**
   * 未作变更的原因;空表示已变更。
   * Why nothing was changed; empty where it was.
   */
  problems: Array<Problem>;
  /**
   * 变更后的申请。
   * The application as it is now.
   */
  repair?: Maybe<RepairApplication>;
  /**
   * 是否为重复提交,所示为首次的事件。
   * Whether the command had been given before: the event is that of the first time.
   */
  repeated: Scalars['Boolean']['output'];
};

/**
 * 修复申请状态。
 * State of an application for repair.
 */
export type RepairState =
  /** 已受理 / accepted */
  | 'ACCEPTED'
  /** 不予 / denied */
  | 'DENIED'
  /** 准予 / granted */
  | 'GRANTED'
  /** 不予受理 / not taken up */
  | 'NOT_ACCEPTED'
  /** 已收到 / received */
  | 'RECEIVED'
  /** 已撤回 / withdrawn */
  | 'WITHDRAWN';

/**
 * 信用修复统计的筛选。
 * What of repairs is counted.
 */
export type RepairStatisticsFilter = {
  /** 认定机关编号 / id of the authority */
  authority?: InputMaybe<Scalars['ID']['input']>;
  /** 失信行为的序号 / number of the behaviour */
  behaviour?: InputMaybe<Scalars['Int']['input']>;
  /** 区划代码 / code of the division */
  division?: InputMaybe<Scalars['String']['input']>;
  /** 行业门类,A 至 T / section of the industry, A to T */
  industry?: InputMaybe<Scalars['String']['input']>;
  /** 自该月,如 2026-01 / from this month on, as 2026-01 */
  monthFrom?: InputMaybe<Scalars['String']['input']>;
  /** 至该月(含) / up to this month, itself included */
  monthTo?: InputMaybe<Scalars['String']['input']>;
  /** 单位或个人 / organization or person */
  subjectType?: InputMaybe<SubjectType>;
};

/**
 * 再次列入的统计维度。
 * Dimension of recurrence.
 */
export type RepeatDimension =
  /** 认定机关,键为部门编号 / authority that determined; keys are ids of departments */
  | 'AUTHORITY'
  /** 县区,键为区划代码;个人和县区不详的为 null / county; keys are codes of divisions, null of persons and where none is on record */
  | 'DIVISION'
  /** 行业门类,键为 A 至 T / section of the industry; keys are A to T */
  | 'INDUSTRY'
  /** 单位或个人 / organization or person */
  | 'SUBJECT_TYPE';

/**
 * 再次列入统计的筛选。
 * What of recurrence is counted.
 */
export type RepeatStatisticsFilter = {
  /** 认定机关编号 / id of the authority */
  authority?: InputMaybe<Scalars['ID']['input']>;
  /** 区划代码 / code of the division */
  division?: InputMaybe<Scalars['String']['input']>;
  /** 行业门类,A 至 T / section of the industry, A to T */
  industry?: InputMaybe<Scalars['String']['input']>;
  /** 单位或个人 / organization or person */
  subjectType?: InputMaybe<SubjectType>;
};

/**
 * 责任认定。
 * Responsibility that a decision finds.
 */
export type Responsibility =
  /** 其他直接责任人员 / other directly responsible person */
  | 'DIRECTLY_RESPONSIBLE'
  /** 直接负责的主管人员 / supervisor directly in charge */
  | 'DIRECTLY_RESPONSIBLE_SUPERVISOR'
  /** 法定代表人 / legal representative */
  | 'LEGAL_REPRESENTATIVE';

/**
 * 责任人员。
 * A person found responsible.
 */
export type ResponsiblePerson = {
  __typename?: 'ResponsiblePerson';
  /**
   * 个人。
   * Person.
   */
  person: Person;
  /**
   * 责任认定。
   * Responsibility found.
   */
  responsibility: Responsibility;
};

/**
 * 责任人员。
 * A person found responsible.
 */
export type ResponsiblePersonInput = {
  /** 个人编号 / id of the person */
  person: Scalars['ID']['input'];
  /** 责任认定 / responsibility found */
  responsibility: Responsibility;
};

/**
 * 恢复。
 * To resume.
 */
export type ResumeListingInput = {
  /** 据以决定的版本 / the version that it was decided on */
  expectedVersion: Scalars['Int']['input'];
  /** 提交编号,重复提交以首次为准 / key of the submission: repeated, the first one counts */
  idempotencyKey: Scalars['String']['input'];
  /** 列入记录编号 / id of the listing */
  listing: Scalars['ID']['input'];
  /** 恢复之日,即今日 / day from which it holds again: today */
  on: Scalars['Date']['input'];
  /** 理由 / reason */
  reason: Scalars['String']['input'];
};

/**
 * 退回拟认定。
 * To send a proposal back.
 */
export type ReturnProposalInput = {
  /** 案件 / case */
  case: Scalars['ID']['input'];
  /** 据以决定的版本 / the version that it was decided on */
  expectedVersion: Scalars['Int']['input'];
  /** 提交编号,重复提交以首次为准 / key of the submission: repeated, the first one counts */
  idempotencyKey: Scalars['String']['input'];
  /** 理由 / reason */
  reason: Scalars['String']['input'];
};

/**
 * 统计结果:各组在各统计项上的数。
 * A panel of statistics: groups, and what each has of each measure.
 */
export type Statistics = {
  __typename?: 'Statistics';
  /**
   * 此前已入库的均已计入;complete 为 true 时即计数的时刻。
   * All that had been stored by this instant is in it: that of the count, where it is complete.
   */
  asOf: Scalars['DateTime']['output'];
  /**
   * 是否已全部计入;false 表示 asOf 之后入库的(或当日起止的)可能尚未推算,数字不全。
   * Whether all is counted; where not, what was stored after asOf, or begins or ends today, may not have been derived yet.
   */
  complete: Scalars['Boolean']['output'];
  /**
   * 分组维度,依提问次序。
   * Dimensions of the groups, as asked for.
   */
  dimensions: Array<StatisticsDimension>;
  /**
   * 各组,依键排序;全为零的组不列。
   * Groups in the order of their keys; one that has nothing of anything is not there.
   */
  groups: Array<StatisticsGroup>;
  /**
   * 统计项,values 依此次序。
   * What is measured; values come in this order.
   */
  measures: Array<StatisticsMeasure>;
  /**
   * 截至之日。
   * Day as of which it is.
   */
  on: Scalars['Date']['output'];
  /**
   * 因数小而不予显示的情况;无此情形为 null。
   * What was kept back as it is small, and why; null where nothing was.
   */
  suppression?: Maybe<StatisticsSuppression>;
  /**
   * 不分组的总数,依 measures 次序;不予显示或无从得知的为 null。一条记录属于多组(如数种失信行为)时,各组之和大于总数。
   * Of all together, in the order of measures; null where it is kept back, or cannot be known. Where one counts in several groups (as of several behaviours), the groups sum up to more.
   */
  total: Array<Maybe<Scalars['Float']['output']>>;
};

/**
 * 统计维度。
 * Dimension of statistics.
 */
export type StatisticsDimension =
  /** 认定机关,键为部门编号 / authority that determined; keys are ids of departments */
  | 'AUTHORITY'
  /** 失信行为,键为序号 / behaviour; keys are numbers */
  | 'BEHAVIOUR'
  /** 县区,键为区划代码;个人和县区不详的为 null / county; keys are codes of divisions, null of persons and where none is on record */
  | 'DIVISION'
  /** 行业门类,键为 A 至 T / section of the industry; keys are A to T */
  | 'INDUSTRY'
  /** 月份,如 2026-11 / month, as 2026-11 */
  | 'MONTH'
  /** 当日状态 / status on the day */
  | 'STATUS'
  /** 单位或个人 / organization or person */
  | 'SUBJECT_TYPE';

/**
 * 一组。
 * A group.
 */
export type StatisticsGroup = {
  __typename?: 'StatisticsGroup';
  /**
   * 各维度上的取值,依 dimensions 次序;登记中没有的为 null。
   * What it has of each dimension, in their order; null where nothing is on record.
   */
  keys: Array<Maybe<Scalars['String']['output']>>;
  /**
   * 是否因数小,或为使他组的小数不能推算,而不予显示。
   * Whether it is kept back, being small, or so that another that is cannot be computed.
   */
  suppressed: Scalars['Boolean']['output'];
  /**
   * 各统计项的数,依 measures 次序;不予显示、无从计算或无从得知的为 null,从不以零代替。
   * What it has of each measure, in their order; null where it is kept back, has no value or cannot be known, and never zero in its place.
   */
  values: Array<Maybe<Scalars['Float']['output']>>;
};

/**
 * 统计项。
 * What is measured.
 */
export type StatisticsMeasure =
  /** 认定撤销的记录数,不计入其他项 / listings annulled, which count in nothing else */
  | 'ANNULLED'
  /** 终止(届满、移出)的记录数 / listings ended, by expiry or removal */
  | 'ENDED'
  /** 列入的记录数 / listings entered */
  | 'ENTERED'
  /** 日数的中位数 / median of the days */
  | 'MEDIAN_DAYS'
  /** 不予受理 / not taken up */
  | 'NOT_ACCEPTED'
  /** 期末在列(含中止)的记录数 / listings on the list at the end, suspended ones too */
  | 'ON_LIST'
  /** 日数的九成位数 / nine of ten took these days or fewer */
  | 'P90_DAYS'
  /** 尚未决定的异议数 / objections not yet decided */
  | 'PENDING'
  /** 收到的异议数 / objections received */
  | 'RECEIVED'
  /** 不成立 / rejected */
  | 'REJECTED'
  /** 经信用修复移出的记录数 / listings removed by credit repair */
  | 'REPAIRED'
  /** 列入两次以上的主体数 / subjects listed more than once */
  | 'REPEATED'
  /** 列入两次以上的比例,0 至 1 / share of these, 0 to 1 */
  | 'REPEAT_RATE'
  /** 主体数 / subjects */
  | 'SUBJECTS'
  /** 成立 / upheld */
  | 'UPHELD'
  /** 部分成立 / upheld in part */
  | 'UPHELD_IN_PART'
  /** 撤回 / withdrawn */
  | 'WITHDRAWN';

/**
 * 不予显示的情况。
 * What was kept back.
 */
export type StatisticsSuppression = {
  __typename?: 'StatisticsSuppression';
  /**
   * 不予显示的组数。
   * How many groups are kept back.
   */
  groups: Scalars['Int']['output'];
  /**
   * 英文说明。
   * Why, in English.
   */
  messageEn: Scalars['String']['output'];
  /**
   * 中文说明。
   * Why, in Chinese.
   */
  messageZh: Scalars['String']['output'];
  /**
   * 该数的来源。
   * Where the threshold comes from.
   */
  source: Scalars['String']['output'];
  /**
   * 小于此数的不予显示(零除外)。
   * Numbers below this are kept back, but for zero.
   */
  threshold: Scalars['Int']['output'];
};

/**
 * 可被列入名单的主体:单位或个人。
 * Who can be listed: an organization or a person.
 */
export type Subject = {
  /**
   * 主体编号。
   * Id of the subject.
   */
  id: Scalars['ID']['output'];
};

/**
 * 主体种类。
 * Kind of subject.
 */
export type SubjectType =
  /** 单位 / organization */
  | 'ORGANIZATION'
  /** 个人 / person */
  | 'PERSON';

/**
 * 中止。
 * To suspend.
 */
export type SuspendListingInput = {
  /** 据以决定的版本 / the version that it was decided on */
  expectedVersion: Scalars['Int']['input'];
  /** 起日,不晚于今日 / first day, today or before */
  from: Scalars['Date']['input'];
  /** 提交编号,重复提交以首次为准 / key of the submission: repeated, the first one counts */
  idempotencyKey: Scalars['String']['input'];
  /** 列入记录编号 / id of the listing */
  listing: Scalars['ID']['input'];
  /** 理由 / reason */
  reason: Scalars['String']['input'];
};

/**
 * 中止:自某日至某日不在列。
 * Suspension: an interval of days on which a listing is not in force.
 */
export type Suspension = {
  __typename?: 'Suspension';
  /**
   * 起日。
   * First day.
   */
  from: Scalars['Date']['output'];
  /**
   * 理由;主体未予显示的为 null。
   * Reason; null where the subject of the listing is withheld.
   */
  reason?: Maybe<Scalars['String']['output']>;
  /**
   * 止日(首个恢复之日);未定为 null。
   * First day after it; null while open.
   */
  until?: Maybe<Scalars['Date']['output']>;
};

/**
 * 投诉人撤回。
 * To record a withdrawal.
 */
export type WithdrawComplaintInput = {
  /** 投诉 / complaint */
  complaint: Scalars['ID']['input'];
  /** 据以决定的版本 / the version that it was decided on */
  expectedVersion: Scalars['Int']['input'];
  /** 提交编号,重复提交以首次为准 / key of the submission: repeated, the first one counts */
  idempotencyKey: Scalars['String']['input'];
};

/**
 * 异议人撤回。
 * To record a withdrawal.
 */
export type WithdrawObjectionInput = {
  /** 据以决定的版本 / the version that it was decided on */
  expectedVersion: Scalars['Int']['input'];
  /** 提交编号,重复提交以首次为准 / key of the submission: repeated, the first one counts */
  idempotencyKey: Scalars['String']['input'];
  /** 列入记录编号 / id of the listing */
  listing: Scalars['ID']['input'];
  /** 异议编号 / objection */
  objection: Scalars['ID']['input'];
};

/**
 * 申请人撤回。
 * To record a withdrawal.
 */
export type WithdrawRepairInput = {
  /** 据以决定的版本 / the version that it was decided on */
  expectedVersion: Scalars['Int']['input'];
  /** 提交编号,重复提交以首次为准 / key of the submission: repeated, the first one counts */
  idempotencyKey: Scalars['String']['input'];
  /** 列入记录编号 / id of the listing */
  listing: Scalars['ID']['input'];
  /** 申请编号 / application */
  repair: Scalars['ID']['input'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Behaviour: Behaviour;
  Listing: Listing;
  Organization: Organization;
  Person: Person;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Behaviour:
    ( { __typename: 'Behaviour' }
    & GraphQLRecursivePick<FederationTypes['Behaviour'], {"number":true}> );
  Listing:
    ( { __typename: 'Listing' }
    & ( GraphQLRecursivePick<FederationTypes['Listing'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['Listing'], {"number":true}>
        | GraphQLRecursivePick<FederationTypes['Listing'], {"ground":true}> ) );
  Organization:
    ( { __typename: 'Organization' }
    & GraphQLRecursivePick<FederationTypes['Organization'], {"id":true}> );
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AcceptObjectionInput: AcceptObjectionInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AcceptRepairInput: AcceptRepairInput;
  AcknowledgeComplaintInput: AcknowledgeComplaintInput;
  AmendDraftInput: AmendDraftInput;
  AnnulListingInput: AnnulListingInput;
  Behaviour: ResolverTypeWrapper<BehaviourModel>;
  BehaviourSubject: BehaviourSubject;
  CalendarYear: ResolverTypeWrapper<CalendarYear>;
  CaseBehaviour: ResolverTypeWrapper<StatedBehaviour>;
  CaseBehaviourInput: CaseBehaviourInput;
  CaseResult: ResolverTypeWrapper<Omit<CaseResult, 'case' | 'event' | 'problems'> & { case?: Maybe<ResolversTypes['DeterminationCase']>, event?: Maybe<ResolversTypes['ListEvent']>, problems: Array<ResolversTypes['Problem']> }>;
  CaseState: CaseState;
  CaseSubjectInput: CaseSubjectInput;
  Complaint: ResolverTypeWrapper<ComplaintModel>;
  ComplaintConnection: ResolverTypeWrapper<ComplaintConnectionModel>;
  ComplaintEdge: ResolverTypeWrapper<Omit<ComplaintEdge, 'node'> & { node: ResolversTypes['Complaint'] }>;
  ComplaintResult: ResolverTypeWrapper<Omit<ComplaintResult, 'complaint' | 'event' | 'problems'> & { complaint?: Maybe<ResolversTypes['Complaint']>, event?: Maybe<ResolversTypes['ListEvent']>, problems: Array<ResolversTypes['Problem']> }>;
  ComplaintState: ComplaintState;
  ConfirmDeterminationInput: ConfirmDeterminationInput;
  CorrectListingInput: CorrectListingInput;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DatedNumber: ResolverTypeWrapper<DatedNumber>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  DecideComplaintInput: DecideComplaintInput;
  DecideObjectionInput: DecideObjectionInput;
  DecideRepairInput: DecideRepairInput;
  Department: ResolverTypeWrapper<Department>;
  Determination: ResolverTypeWrapper<DeterminationModel>;
  DeterminationCase: ResolverTypeWrapper<CaseModel>;
  DeterminationCaseConnection: ResolverTypeWrapper<CaseConnectionModel>;
  DeterminationCaseEdge: ResolverTypeWrapper<Omit<DeterminationCaseEdge, 'node'> & { node: ResolversTypes['DeterminationCase'] }>;
  DraftCaseInput: DraftCaseInput;
  DropCaseInput: DropCaseInput;
  Duty: ResolverTypeWrapper<DutyModel>;
  DutyKind: DutyKind;
  DutyUnknown: DutyUnknown;
  EnterOnListInput: EnterOnListInput;
  ExtendListingInput: ExtendListingInput;
  FactNeeded: ResolverTypeWrapper<FactNeeded>;
  FactStatement: ResolverTypeWrapper<FactStatement>;
  FactStatementInput: FactStatementInput;
  FieldChange: ResolverTypeWrapper<FieldChanged>;
  GiveNoticeInput: GiveNoticeInput;
  LifecycleName: LifecycleName;
  ListChange: ResolverTypeWrapper<ListChangeModel>;
  ListChangeConnection: ResolverTypeWrapper<ListChangeConnectionModel>;
  ListChangeEdge: ResolverTypeWrapper<Omit<ListChangeEdge, 'node'> & { node: ResolversTypes['ListChange'] }>;
  ListChangeKind: ListChangeKind;
  ListEvent: ResolverTypeWrapper<EventRow>;
  Listing: ResolverTypeWrapper<ListingModel>;
  ListingConnection: ResolverTypeWrapper<ListingConnectionModel>;
  ListingCorrection: ResolverTypeWrapper<ListingCorrection>;
  ListingDimension: ListingDimension;
  ListingEdge: ResolverTypeWrapper<Omit<ListingEdge, 'node'> & { node: ResolversTypes['Listing'] }>;
  ListingEnd: ListingEnd;
  ListingFact: ResolverTypeWrapper<ListingFact>;
  ListingFilter: ListingFilter;
  ListingResult: ResolverTypeWrapper<ListingResultModel>;
  ListingStatisticsFilter: ListingStatisticsFilter;
  ListingStatus: ListingStatus;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Objection: ResolverTypeWrapper<ObjectionModel>;
  ObjectionConnection: ResolverTypeWrapper<ObjectionConnectionModel>;
  ObjectionDecision: ObjectionDecision;
  ObjectionDimension: ObjectionDimension;
  ObjectionEdge: ResolverTypeWrapper<Omit<ObjectionEdge, 'node'> & { node: ResolversTypes['Objection'] }>;
  ObjectionOutcome: ObjectionOutcome;
  ObjectionResult: ResolverTypeWrapper<ObjectionResultModel>;
  ObjectionState: ObjectionState;
  ObjectionStatisticsFilter: ObjectionStatisticsFilter;
  Organization: ResolverTypeWrapper<OrganizationModel>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Period: ResolverTypeWrapper<Period>;
  Person: ResolverTypeWrapper<PersonModel>;
  PersonNumberInput: PersonNumberInput;
  Problem: ResolverTypeWrapper<Omit<Problem, 'changedMeanwhile'> & { changedMeanwhile: Array<ResolversTypes['ListEvent']> }>;
  ProblemCode: ProblemCode;
  ProposeDeterminationInput: ProposeDeterminationInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReceiveComplaintInput: ReceiveComplaintInput;
  ReceiveObjectionInput: ReceiveObjectionInput;
  ReceiveRepairInput: ReceiveRepairInput;
  RecordStatementInput: RecordStatementInput;
  RecordWithdrawalInput: RecordWithdrawalInput;
  RemovalReason: RemovalReason;
  RemoveListingInput: RemoveListingInput;
  RepairApplication: ResolverTypeWrapper<RepairRow>;
  RepairApplicationConnection: ResolverTypeWrapper<RepairConnectionModel>;
  RepairApplicationEdge: ResolverTypeWrapper<Omit<RepairApplicationEdge, 'node'> & { node: ResolversTypes['RepairApplication'] }>;
  RepairDimension: RepairDimension;
  RepairResult: ResolverTypeWrapper<RepairResultModel>;
  RepairState: RepairState;
  RepairStatisticsFilter: RepairStatisticsFilter;
  RepeatDimension: RepeatDimension;
  RepeatStatisticsFilter: RepeatStatisticsFilter;
  Responsibility: Responsibility;
  ResponsiblePerson: ResolverTypeWrapper<Responsible>;
  ResponsiblePersonInput: ResponsiblePersonInput;
  ResumeListingInput: ResumeListingInput;
  ReturnProposalInput: ReturnProposalInput;
  Statistics: ResolverTypeWrapper<StatisticsModel>;
  StatisticsDimension: StatisticsDimension;
  StatisticsGroup: ResolverTypeWrapper<StatisticsGroup>;
  StatisticsMeasure: StatisticsMeasure;
  StatisticsSuppression: ResolverTypeWrapper<StatisticsSuppression>;
  Subject: ResolverTypeWrapper<SubjectModel>;
  SubjectType: SubjectType;
  SuspendListingInput: SuspendListingInput;
  Suspension: ResolverTypeWrapper<Suspension>;
  UnifiedSocialCreditCode: ResolverTypeWrapper<Scalars['UnifiedSocialCreditCode']['output']>;
  WithdrawComplaintInput: WithdrawComplaintInput;
  WithdrawObjectionInput: WithdrawObjectionInput;
  WithdrawRepairInput: WithdrawRepairInput;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AcceptObjectionInput: AcceptObjectionInput;
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  AcceptRepairInput: AcceptRepairInput;
  AcknowledgeComplaintInput: AcknowledgeComplaintInput;
  AmendDraftInput: AmendDraftInput;
  AnnulListingInput: AnnulListingInput;
  Behaviour: BehaviourModel;
  CalendarYear: CalendarYear;
  CaseBehaviour: StatedBehaviour;
  CaseBehaviourInput: CaseBehaviourInput;
  CaseResult: Omit<CaseResult, 'case' | 'event' | 'problems'> & { case?: Maybe<ResolversParentTypes['DeterminationCase']>, event?: Maybe<ResolversParentTypes['ListEvent']>, problems: Array<ResolversParentTypes['Problem']> };
  CaseSubjectInput: CaseSubjectInput;
  Complaint: ComplaintModel;
  ComplaintConnection: ComplaintConnectionModel;
  ComplaintEdge: Omit<ComplaintEdge, 'node'> & { node: ResolversParentTypes['Complaint'] };
  ComplaintResult: Omit<ComplaintResult, 'complaint' | 'event' | 'problems'> & { complaint?: Maybe<ResolversParentTypes['Complaint']>, event?: Maybe<ResolversParentTypes['ListEvent']>, problems: Array<ResolversParentTypes['Problem']> };
  ConfirmDeterminationInput: ConfirmDeterminationInput;
  CorrectListingInput: CorrectListingInput;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DatedNumber: DatedNumber;
  Float: Scalars['Float']['output'];
  DecideComplaintInput: DecideComplaintInput;
  DecideObjectionInput: DecideObjectionInput;
  DecideRepairInput: DecideRepairInput;
  Department: Department;
  Determination: DeterminationModel;
  DeterminationCase: CaseModel;
  DeterminationCaseConnection: CaseConnectionModel;
  DeterminationCaseEdge: Omit<DeterminationCaseEdge, 'node'> & { node: ResolversParentTypes['DeterminationCase'] };
  DraftCaseInput: DraftCaseInput;
  DropCaseInput: DropCaseInput;
  Duty: DutyModel;
  EnterOnListInput: EnterOnListInput;
  ExtendListingInput: ExtendListingInput;
  FactNeeded: FactNeeded;
  FactStatement: FactStatement;
  FactStatementInput: FactStatementInput;
  FieldChange: FieldChanged;
  GiveNoticeInput: GiveNoticeInput;
  ListChange: ListChangeModel;
  ListChangeConnection: ListChangeConnectionModel;
  ListChangeEdge: Omit<ListChangeEdge, 'node'> & { node: ResolversParentTypes['ListChange'] };
  ListEvent: EventRow;
  Listing: ListingModel;
  ListingConnection: ListingConnectionModel;
  ListingCorrection: ListingCorrection;
  ListingEdge: Omit<ListingEdge, 'node'> & { node: ResolversParentTypes['Listing'] };
  ListingFact: ListingFact;
  ListingFilter: ListingFilter;
  ListingResult: ListingResultModel;
  ListingStatisticsFilter: ListingStatisticsFilter;
  Mutation: Record<PropertyKey, never>;
  Objection: ObjectionModel;
  ObjectionConnection: ObjectionConnectionModel;
  ObjectionEdge: Omit<ObjectionEdge, 'node'> & { node: ResolversParentTypes['Objection'] };
  ObjectionResult: ObjectionResultModel;
  ObjectionStatisticsFilter: ObjectionStatisticsFilter;
  Organization: OrganizationModel;
  PageInfo: PageInfo;
  Period: Period;
  Person: PersonModel;
  PersonNumberInput: PersonNumberInput;
  Problem: Omit<Problem, 'changedMeanwhile'> & { changedMeanwhile: Array<ResolversParentTypes['ListEvent']> };
  ProposeDeterminationInput: ProposeDeterminationInput;
  Query: Record<PropertyKey, never>;
  ReceiveComplaintInput: ReceiveComplaintInput;
  ReceiveObjectionInput: ReceiveObjectionInput;
  ReceiveRepairInput: ReceiveRepairInput;
  RecordStatementInput: RecordStatementInput;
  RecordWithdrawalInput: RecordWithdrawalInput;
  RemoveListingInput: RemoveListingInput;
  RepairApplication: RepairRow;
  RepairApplicationConnection: RepairConnectionModel;
  RepairApplicationEdge: Omit<RepairApplicationEdge, 'node'> & { node: ResolversParentTypes['RepairApplication'] };
  RepairResult: RepairResultModel;
  RepairStatisticsFilter: RepairStatisticsFilter;
  RepeatStatisticsFilter: RepeatStatisticsFilter;
  ResponsiblePerson: Responsible;
  ResponsiblePersonInput: ResponsiblePersonInput;
  ResumeListingInput: ResumeListingInput;
  ReturnProposalInput: ReturnProposalInput;
  Statistics: StatisticsModel;
  StatisticsGroup: StatisticsGroup;
  StatisticsSuppression: StatisticsSuppression;
  Subject: SubjectModel;
  SuspendListingInput: SuspendListingInput;
  Suspension: Suspension;
  UnifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['output'];
  WithdrawComplaintInput: WithdrawComplaintInput;
  WithdrawObjectionInput: WithdrawObjectionInput;
  WithdrawRepairInput: WithdrawRepairInput;
};

export type BehaviourResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Behaviour'] = ResolversParentTypes['Behaviour'], FederationReferenceType extends FederationReferenceTypes['Behaviour'] = FederationReferenceTypes['Behaviour']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Behaviour']> | FederationReferenceType, FederationReferenceType, ContextType>;
  legalHooks?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  requiredFacts?: Resolver<Array<ResolversTypes['FactNeeded']>, ParentType, ContextType>;
  requiresRefusal?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  subjects?: Resolver<Array<ResolversTypes['BehaviourSubject']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  titleEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CalendarYearResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CalendarYear'] = ResolversParentTypes['CalendarYear']> = {
  daysMadeUp?: Resolver<Array<ResolversTypes['Date']>, ParentType, ContextType>;
  daysOff?: Resolver<Array<ResolversTypes['Date']>, ParentType, ContextType>;
  notices?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CaseBehaviourResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseBehaviour'] = ResolversParentTypes['CaseBehaviour']> = {
  behaviour?: Resolver<ResolversTypes['Behaviour'], ParentType, ContextType>;
  facts?: Resolver<Array<ResolversTypes['FactStatement']>, ParentType, ContextType>;
};

export type CaseResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseResult'] = ResolversParentTypes['CaseResult']> = {
  case?: Resolver<Maybe<ResolversTypes['DeterminationCase']>, ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['ListEvent']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ComplaintResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Complaint'] = ResolversParentTypes['Complaint']> = {
  acknowledgedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  authority?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  events?: Resolver<Array<ResolversTypes['ListEvent']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  listing?: Resolver<Maybe<ResolversTypes['Listing']>, ParentType, ContextType>;
  reasons?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  receivedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ComplaintState'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ComplaintConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ComplaintConnection'] = ResolversParentTypes['ComplaintConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ComplaintEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Complaint']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ComplaintEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ComplaintEdge'] = ResolversParentTypes['ComplaintEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Complaint'], ParentType, ContextType>;
};

export type ComplaintResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ComplaintResult'] = ResolversParentTypes['ComplaintResult']> = {
  complaint?: Resolver<Maybe<ResolversTypes['Complaint']>, ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['ListEvent']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DatedNumberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DatedNumber'] = ResolversParentTypes['DatedNumber']> = {
  effectiveFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  effectiveUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  known?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  national?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  valueMax?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type DepartmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Department'] = ResolversParentTypes['Department']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DeterminationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Determination'] = ResolversParentTypes['Determination']> = {
  authority?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  behaviours?: Resolver<Array<ResolversTypes['Behaviour']>, ParentType, ContextType>;
  determinedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  documentNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DeterminationCaseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeterminationCase'] = ResolversParentTypes['DeterminationCase']> = {
  answerBy?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  authority?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  behaviours?: Resolver<Array<ResolversTypes['CaseBehaviour']>, ParentType, ContextType>;
  coDetermining?: Resolver<Array<ResolversTypes['Department']>, ParentType, ContextType>;
  confirmedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  determinedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  events?: Resolver<Array<ResolversTypes['ListEvent']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  listings?: Resolver<Array<ResolversTypes['Listing']>, ParentType, ContextType>;
  noticeNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notifiedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  persons?: Resolver<Array<ResolversTypes['ResponsiblePerson']>, ParentType, ContextType>;
  proposedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  review?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CaseState'], ParentType, ContextType>;
  statement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statementOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['Subject']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DeterminationCaseConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeterminationCaseConnection'] = ResolversParentTypes['DeterminationCaseConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DeterminationCaseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['DeterminationCase']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DeterminationCaseEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeterminationCaseEdge'] = ResolversParentTypes['DeterminationCaseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DeterminationCase'], ParentType, ContextType>;
};

export type DutyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Duty'] = ResolversParentTypes['Duty']> = {
  case?: Resolver<Maybe<ResolversTypes['DeterminationCase']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DutyKind'], ParentType, ContextType>;
  listing?: Resolver<Maybe<ResolversTypes['Listing']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  part?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['DatedNumber']>, ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  unknown?: Resolver<Maybe<ResolversTypes['DutyUnknown']>, ParentType, ContextType>;
};

export type FactNeededResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FactNeeded'] = ResolversParentTypes['FactNeeded']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FactStatementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FactStatement'] = ResolversParentTypes['FactStatement']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FieldChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FieldChange'] = ResolversParentTypes['FieldChange']> = {
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ListChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ListChange'] = ResolversParentTypes['ListChange']> = {
  kind?: Resolver<ResolversTypes['ListChangeKind'], ParentType, ContextType>;
  listing?: Resolver<Maybe<ResolversTypes['Listing']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ListChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ListChangeConnection'] = ResolversParentTypes['ListChangeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ListChangeEdge']>, ParentType, ContextType>;
  head?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ListChange']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ListChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ListChangeEdge'] = ResolversParentTypes['ListChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ListChange'], ParentType, ContextType>;
};

export type ListEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ListEvent'] = ResolversParentTypes['ListEvent']> = {
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  changes?: Resolver<Array<ResolversTypes['FieldChange']>, ParentType, ContextType>;
  command?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lifecycle?: Resolver<ResolversTypes['LifecycleName'], ParentType, ContextType>;
  part?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  stateAfter?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stateBefore?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ListingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Listing'] = ResolversParentTypes['Listing'], FederationReferenceType extends FederationReferenceTypes['Listing'] = FederationReferenceTypes['Listing']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Listing']> | FederationReferenceType, FederationReferenceType, ContextType>;
  annulled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  arising?: Resolver<Maybe<Array<ResolversTypes['Listing']>>, ParentType, ContextType>;
  arisingFrom?: Resolver<Maybe<ResolversTypes['Listing']>, ParentType, ContextType>;
  corrections?: Resolver<Maybe<Array<ResolversTypes['ListingCorrection']>>, ParentType, ContextType>;
  determination?: Resolver<ResolversTypes['Determination'], ParentType, ContextType>;
  effectiveUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  events?: Resolver<Maybe<Array<ResolversTypes['ListEvent']>>, ParentType, ContextType>;
  ground?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  objectionPending?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  objections?: Resolver<Maybe<Array<ResolversTypes['Objection']>>, ParentType, ContextType>;
  publishedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  removalReason?: Resolver<Maybe<ResolversTypes['RemovalReason']>, ParentType, ContextType>;
  removedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  repairs?: Resolver<Maybe<Array<ResolversTypes['RepairApplication']>>, ParentType, ContextType>;
  responsibility?: Resolver<Maybe<ResolversTypes['Responsibility']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ListingStatus'], ParentType, ContextType, Partial<ListingStatusArgs>>;
  subject?: Resolver<Maybe<ResolversTypes['Subject']>, ParentType, ContextType>;
  subjectDivision?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subjectIndustry?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subjectKind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subjectName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subjectType?: Resolver<ResolversTypes['SubjectType'], ParentType, ContextType>;
  suspensions?: Resolver<Array<ResolversTypes['Suspension']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withdrawnOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  withheld?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ListingConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ListingConnection'] = ResolversParentTypes['ListingConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ListingEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Listing']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ListingCorrectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ListingCorrection'] = ResolversParentTypes['ListingCorrection']> = {
  formerPublishedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  formerUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ListingEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ListingEdge'] = ResolversParentTypes['ListingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Listing'], ParentType, ContextType>;
};

export type ListingFactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ListingFact'] = ResolversParentTypes['ListingFact']> = {
  annulled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  determinedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  endedBy?: Resolver<ResolversTypes['ListingEnd'], ParentType, ContextType>;
  endsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  inForce?: Resolver<Array<ResolversTypes['Period']>, ParentType, ContextType>;
  listing?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  objectionPending?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  publishedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  recordedFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  removedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  responsibility?: Resolver<Maybe<ResolversTypes['Responsibility']>, ParentType, ContextType>;
  sealedFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type ListingResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ListingResult'] = ResolversParentTypes['ListingResult']> = {
  event?: Resolver<Maybe<ResolversTypes['ListEvent']>, ParentType, ContextType>;
  listing?: Resolver<Maybe<ResolversTypes['Listing']>, ParentType, ContextType>;
  owed?: Resolver<Array<ResolversTypes['Duty']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptObjection?: Resolver<Maybe<ResolversTypes['ObjectionResult']>, ParentType, ContextType, RequireFields<MutationAcceptObjectionArgs, 'input'>>;
  acceptRepair?: Resolver<Maybe<ResolversTypes['RepairResult']>, ParentType, ContextType, RequireFields<MutationAcceptRepairArgs, 'input'>>;
  acknowledgeComplaint?: Resolver<Maybe<ResolversTypes['ComplaintResult']>, ParentType, ContextType, RequireFields<MutationAcknowledgeComplaintArgs, 'input'>>;
  amendDraft?: Resolver<Maybe<ResolversTypes['CaseResult']>, ParentType, ContextType, RequireFields<MutationAmendDraftArgs, 'input'>>;
  annulListing?: Resolver<Maybe<ResolversTypes['ListingResult']>, ParentType, ContextType, RequireFields<MutationAnnulListingArgs, 'input'>>;
  confirmDetermination?: Resolver<Maybe<ResolversTypes['CaseResult']>, ParentType, ContextType, RequireFields<MutationConfirmDeterminationArgs, 'input'>>;
  correctListing?: Resolver<Maybe<ResolversTypes['ListingResult']>, ParentType, ContextType, RequireFields<MutationCorrectListingArgs, 'input'>>;
  decideComplaint?: Resolver<Maybe<ResolversTypes['ComplaintResult']>, ParentType, ContextType, RequireFields<MutationDecideComplaintArgs, 'input'>>;
  decideObjection?: Resolver<Maybe<ResolversTypes['ObjectionResult']>, ParentType, ContextType, RequireFields<MutationDecideObjectionArgs, 'input'>>;
  decideRepair?: Resolver<Maybe<ResolversTypes['RepairResult']>, ParentType, ContextType, RequireFields<MutationDecideRepairArgs, 'input'>>;
  draftCase?: Resolver<Maybe<ResolversTypes['CaseResult']>, ParentType, ContextType, RequireFields<MutationDraftCaseArgs, 'input'>>;
  dropCase?: Resolver<Maybe<ResolversTypes['CaseResult']>, ParentType, ContextType, RequireFields<MutationDropCaseArgs, 'input'>>;
  enterOnList?: Resolver<Maybe<ResolversTypes['CaseResult']>, ParentType, ContextType, RequireFields<MutationEnterOnListArgs, 'input'>>;
  extendListing?: Resolver<Maybe<ResolversTypes['ListingResult']>, ParentType, ContextType, RequireFields<MutationExtendListingArgs, 'input'>>;
  giveNotice?: Resolver<Maybe<ResolversTypes['CaseResult']>, ParentType, ContextType, RequireFields<MutationGiveNoticeArgs, 'input'>>;
  proposeDetermination?: Resolver<Maybe<ResolversTypes['CaseResult']>, ParentType, ContextType, RequireFields<MutationProposeDeterminationArgs, 'input'>>;
  receiveComplaint?: Resolver<Maybe<ResolversTypes['ComplaintResult']>, ParentType, ContextType, RequireFields<MutationReceiveComplaintArgs, 'input'>>;
  receiveObjection?: Resolver<Maybe<ResolversTypes['ObjectionResult']>, ParentType, ContextType, RequireFields<MutationReceiveObjectionArgs, 'input'>>;
  receiveRepair?: Resolver<Maybe<ResolversTypes['RepairResult']>, ParentType, ContextType, RequireFields<MutationReceiveRepairArgs, 'input'>>;
  recordStatement?: Resolver<Maybe<ResolversTypes['CaseResult']>, ParentType, ContextType, RequireFields<MutationRecordStatementArgs, 'input'>>;
  recordWithdrawal?: Resolver<Maybe<ResolversTypes['ListingResult']>, ParentType, ContextType, RequireFields<MutationRecordWithdrawalArgs, 'input'>>;
  removeListing?: Resolver<Maybe<ResolversTypes['ListingResult']>, ParentType, ContextType, RequireFields<MutationRemoveListingArgs, 'input'>>;
  resumeListing?: Resolver<Maybe<ResolversTypes['ListingResult']>, ParentType, ContextType, RequireFields<MutationResumeListingArgs, 'input'>>;
  returnProposal?: Resolver<Maybe<ResolversTypes['CaseResult']>, ParentType, ContextType, RequireFields<MutationReturnProposalArgs, 'input'>>;
  suspendListing?: Resolver<Maybe<ResolversTypes['ListingResult']>, ParentType, ContextType, RequireFields<MutationSuspendListingArgs, 'input'>>;
  withdrawComplaint?: Resolver<Maybe<ResolversTypes['ComplaintResult']>, ParentType, ContextType, RequireFields<MutationWithdrawComplaintArgs, 'input'>>;
  withdrawObjection?: Resolver<Maybe<ResolversTypes['ObjectionResult']>, ParentType, ContextType, RequireFields<MutationWithdrawObjectionArgs, 'input'>>;
  withdrawRepair?: Resolver<Maybe<ResolversTypes['RepairResult']>, ParentType, ContextType, RequireFields<MutationWithdrawRepairArgs, 'input'>>;
};

export type ObjectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Objection'] = ResolversParentTypes['Objection']> = {
  acceptedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  listing?: Resolver<Maybe<ResolversTypes['Listing']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['ObjectionOutcome']>, ParentType, ContextType>;
  reasons?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  receivedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ObjectionState'], ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ObjectionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ObjectionConnection'] = ResolversParentTypes['ObjectionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ObjectionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Objection']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ObjectionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ObjectionEdge'] = ResolversParentTypes['ObjectionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Objection'], ParentType, ContextType>;
};

export type ObjectionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ObjectionResult'] = ResolversParentTypes['ObjectionResult']> = {
  event?: Resolver<Maybe<ResolversTypes['ListEvent']>, ParentType, ContextType>;
  listing?: Resolver<Maybe<ResolversTypes['Listing']>, ParentType, ContextType>;
  objection?: Resolver<Maybe<ResolversTypes['Objection']>, ParentType, ContextType>;
  owed?: Resolver<Array<ResolversTypes['Duty']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  listingFacts?: Resolver<Array<ResolversTypes['ListingFact']>, ParentType, ContextType>;
  listings?: Resolver<Maybe<ResolversTypes['ListingConnection']>, ParentType, ContextType, RequireFields<OrganizationListingsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PeriodResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Period'] = ResolversParentTypes['Period']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  listingFacts?: Resolver<Array<ResolversTypes['ListingFact']>, ParentType, ContextType>;
  listings?: Resolver<Maybe<ResolversTypes['ListingConnection']>, ParentType, ContextType, RequireFields<PersonListingsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  changedMeanwhile?: Resolver<Array<ResolversTypes['ListEvent']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  messageEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  behaviours?: Resolver<Maybe<Array<ResolversTypes['Behaviour']>>, ParentType, ContextType>;
  calendarYears?: Resolver<Maybe<Array<ResolversTypes['CalendarYear']>>, ParentType, ContextType>;
  changes?: Resolver<Maybe<ResolversTypes['ListChangeConnection']>, ParentType, ContextType, RequireFields<QueryChangesArgs, 'first'>>;
  complaint?: Resolver<Maybe<ResolversTypes['Complaint']>, ParentType, ContextType, RequireFields<QueryComplaintArgs, 'id'>>;
  complaints?: Resolver<Maybe<ResolversTypes['ComplaintConnection']>, ParentType, ContextType, RequireFields<QueryComplaintsArgs, 'authority' | 'first'>>;
  datedNumbers?: Resolver<Maybe<Array<ResolversTypes['DatedNumber']>>, ParentType, ContextType>;
  determinationCase?: Resolver<Maybe<ResolversTypes['DeterminationCase']>, ParentType, ContextType, RequireFields<QueryDeterminationCaseArgs, 'id'>>;
  determinationCases?: Resolver<Maybe<ResolversTypes['DeterminationCaseConnection']>, ParentType, ContextType, RequireFields<QueryDeterminationCasesArgs, 'authority' | 'first'>>;
  duties?: Resolver<Maybe<Array<ResolversTypes['Duty']>>, ParentType, ContextType, RequireFields<QueryDutiesArgs, 'authority' | 'first' | 'until'>>;
  listing?: Resolver<Maybe<ResolversTypes['Listing']>, ParentType, ContextType, RequireFields<QueryListingArgs, 'number'>>;
  listingStatistics?: Resolver<Maybe<ResolversTypes['Statistics']>, ParentType, ContextType, RequireFields<QueryListingStatisticsArgs, 'by'>>;
  listings?: Resolver<Maybe<ResolversTypes['ListingConnection']>, ParentType, ContextType, RequireFields<QueryListingsArgs, 'first'>>;
  objectionStatistics?: Resolver<Maybe<ResolversTypes['Statistics']>, ParentType, ContextType, RequireFields<QueryObjectionStatisticsArgs, 'by'>>;
  objections?: Resolver<Maybe<ResolversTypes['ObjectionConnection']>, ParentType, ContextType, RequireFields<QueryObjectionsArgs, 'authority' | 'first'>>;
  repairStatistics?: Resolver<Maybe<ResolversTypes['Statistics']>, ParentType, ContextType, RequireFields<QueryRepairStatisticsArgs, 'by'>>;
  repairs?: Resolver<Maybe<ResolversTypes['RepairApplicationConnection']>, ParentType, ContextType, RequireFields<QueryRepairsArgs, 'authority' | 'first'>>;
  repeatStatistics?: Resolver<Maybe<ResolversTypes['Statistics']>, ParentType, ContextType, RequireFields<QueryRepeatStatisticsArgs, 'by'>>;
};

export type RepairApplicationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RepairApplication'] = ResolversParentTypes['RepairApplication']> = {
  acceptedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  listing?: Resolver<Maybe<ResolversTypes['Listing']>, ParentType, ContextType>;
  reasons?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  receivedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RepairState'], ParentType, ContextType>;
  statement?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RepairApplicationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RepairApplicationConnection'] = ResolversParentTypes['RepairApplicationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RepairApplicationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['RepairApplication']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RepairApplicationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RepairApplicationEdge'] = ResolversParentTypes['RepairApplicationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RepairApplication'], ParentType, ContextType>;
};

export type RepairResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RepairResult'] = ResolversParentTypes['RepairResult']> = {
  event?: Resolver<Maybe<ResolversTypes['ListEvent']>, ParentType, ContextType>;
  listing?: Resolver<Maybe<ResolversTypes['Listing']>, ParentType, ContextType>;
  owed?: Resolver<Array<ResolversTypes['Duty']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  repair?: Resolver<Maybe<ResolversTypes['RepairApplication']>, ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ResponsiblePersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResponsiblePerson'] = ResolversParentTypes['ResponsiblePerson']> = {
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  responsibility?: Resolver<ResolversTypes['Responsibility'], ParentType, ContextType>;
};

export type StatisticsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Statistics'] = ResolversParentTypes['Statistics']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  dimensions?: Resolver<Array<ResolversTypes['StatisticsDimension']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['StatisticsGroup']>, ParentType, ContextType>;
  measures?: Resolver<Array<ResolversTypes['StatisticsMeasure']>, ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  suppression?: Resolver<Maybe<ResolversTypes['StatisticsSuppression']>, ParentType, ContextType>;
  total?: Resolver<Array<Maybe<ResolversTypes['Float']>>, ParentType, ContextType>;
};

export type StatisticsGroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatisticsGroup'] = ResolversParentTypes['StatisticsGroup']> = {
  keys?: Resolver<Array<Maybe<ResolversTypes['String']>>, ParentType, ContextType>;
  suppressed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  values?: Resolver<Array<Maybe<ResolversTypes['Float']>>, ParentType, ContextType>;
};

export type StatisticsSuppressionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatisticsSuppression'] = ResolversParentTypes['StatisticsSuppression']> = {
  groups?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  messageEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  threshold?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SubjectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subject'] = ResolversParentTypes['Subject']> = {
  __resolveType: TypeResolveFn<'Organization' | 'Person', ParentType, ContextType>;
};

export type SuspensionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Suspension'] = ResolversParentTypes['Suspension']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export interface UnifiedSocialCreditCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['UnifiedSocialCreditCode'], any> {
  name: 'UnifiedSocialCreditCode';
}

export type Resolvers<ContextType = Context> = {
  Behaviour?: BehaviourResolvers<ContextType>;
  CalendarYear?: CalendarYearResolvers<ContextType>;
  CaseBehaviour?: CaseBehaviourResolvers<ContextType>;
  CaseResult?: CaseResultResolvers<ContextType>;
  Complaint?: ComplaintResolvers<ContextType>;
  ComplaintConnection?: ComplaintConnectionResolvers<ContextType>;
  ComplaintEdge?: ComplaintEdgeResolvers<ContextType>;
  ComplaintResult?: ComplaintResultResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DatedNumber?: DatedNumberResolvers<ContextType>;
  Department?: DepartmentResolvers<ContextType>;
  Determination?: DeterminationResolvers<ContextType>;
  DeterminationCase?: DeterminationCaseResolvers<ContextType>;
  DeterminationCaseConnection?: DeterminationCaseConnectionResolvers<ContextType>;
  DeterminationCaseEdge?: DeterminationCaseEdgeResolvers<ContextType>;
  Duty?: DutyResolvers<ContextType>;
  FactNeeded?: FactNeededResolvers<ContextType>;
  FactStatement?: FactStatementResolvers<ContextType>;
  FieldChange?: FieldChangeResolvers<ContextType>;
  ListChange?: ListChangeResolvers<ContextType>;
  ListChangeConnection?: ListChangeConnectionResolvers<ContextType>;
  ListChangeEdge?: ListChangeEdgeResolvers<ContextType>;
  ListEvent?: ListEventResolvers<ContextType>;
  Listing?: ListingResolvers<ContextType>;
  ListingConnection?: ListingConnectionResolvers<ContextType>;
  ListingCorrection?: ListingCorrectionResolvers<ContextType>;
  ListingEdge?: ListingEdgeResolvers<ContextType>;
  ListingFact?: ListingFactResolvers<ContextType>;
  ListingResult?: ListingResultResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Objection?: ObjectionResolvers<ContextType>;
  ObjectionConnection?: ObjectionConnectionResolvers<ContextType>;
  ObjectionEdge?: ObjectionEdgeResolvers<ContextType>;
  ObjectionResult?: ObjectionResultResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Period?: PeriodResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RepairApplication?: RepairApplicationResolvers<ContextType>;
  RepairApplicationConnection?: RepairApplicationConnectionResolvers<ContextType>;
  RepairApplicationEdge?: RepairApplicationEdgeResolvers<ContextType>;
  RepairResult?: RepairResultResolvers<ContextType>;
  ResponsiblePerson?: ResponsiblePersonResolvers<ContextType>;
  Statistics?: StatisticsResolvers<ContextType>;
  StatisticsGroup?: StatisticsGroupResolvers<ContextType>;
  StatisticsSuppression?: StatisticsSuppressionResolvers<ContextType>;
  Subject?: SubjectResolvers<ContextType>;
  Suspension?: SuspensionResolvers<ContextType>;
  UnifiedSocialCreditCode?: GraphQLScalarType;
};

