import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ConnectedRow } from '../most-connected.ts';
import type { OrganizationModel, PersonModel, SubjectModel, PositionModel, PositionConnectionModel, AppointmentModel, SearchConnectionModel, SearchEdgeModel, NetworkModel, NetworkNodeModel, NetworkCutModel, PathModel, CodedNameModel, DecisionRecordModel, OfficeFactModel, OfficerFactModel, RegistryChangeModel, RegistryChangeConnectionModel, IdentificationModel, CandidateModel, NotSameConnectionModel } from '../models.ts';
import type { NotSameRow } from '../candidates/not-same-store.ts';
import type { ProblemFound } from '../candidates/problem.ts';
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
 * 职务:某人任(或拟任)某单位某角色。
 * Appointment: a person in a role of an organization, held or proposed.
 */
export type Appointment = {
  __typename?: 'Appointment';
  /**
   * 今日在任的任职;null 为未任。
   * The position that makes it held today; null where it is not held.
   */
  incumbent?: Maybe<Position>;
  /**
   * 单位。
   * Organization.
   */
  organization: Organization;
  /**
   * 人员。
   * Person.
   */
  person: Person;
  /**
   * 角色。
   * Role.
   */
  role: Role;
};

/**
 * 候选:按名称找到、尚未认定的主体,及区别其与他人之处。不能由此核查。
 * Candidate: a subject that a name finds, with what tells it from others. No check can be made of it.
 */
export type Candidate = {
  __typename?: 'Candidate';
  /**
   * 统一社会信用代码;个人为 null。
   * Credit code; null of a person.
   */
  code?: Maybe<Scalars['UnifiedSocialCreditCode']['output']>;
  /**
   * 行政区划;个人为 null。
   * Administrative division; null of a person.
   */
  division?: Maybe<CodedName>;
  /**
   * 相符的名称是否为曾用名称。
   * Whether that name is a former one.
   */
  former: Scalars['Boolean']['output'];
  /**
   * 编号,用于认定并非同一。
   * Id, to say by that it is not the same.
   */
  id: Scalars['ID']['output'];
  /**
   * 证件号码,仅首尾;单位为 null。
   * Number of the document, its beginning and end alone; null of an organization.
   */
  identityMask?: Maybe<Scalars['String']['output']>;
  /**
   * 证件类型;单位为 null。
   * Type of the document; null of an organization.
   */
  identityType?: Maybe<IdentityType>;
  /**
   * 单位类别;个人为 null。
   * Kind of organization; null of a person.
   */
  kind?: Maybe<OrganizationKind>;
  /**
   * 相符程度。
   * How it matches.
   */
  match: SearchMatch;
  /**
   * 相符的名称。
   * The name that matches.
   */
  matchedName: Scalars['String']['output'];
  /**
   * 现用名称。
   * Name as of now.
   */
  name: Scalars['String']['output'];
  /**
   * 本部门对其「并非同一」的认定;无则为 null。
   * The department's decision that it is not the same; null where there is none.
   */
  notSame?: Maybe<NotSameDecision>;
  /**
   * 现任职务,最先登记的 5 项;单位为空。
   * Positions held today, the five that were recorded first; none of an organization.
   */
  offices: Array<CandidateOffice>;
  /**
   * 成立登记日;个人为 null。
   * Day of registration; null of a person.
   */
  registeredOn?: Maybe<Scalars['Date']['output']>;
  /**
   * 登记状态;个人为 null。
   * Registration status; null of a person.
   */
  registrationStatus?: Maybe<Scalars['String']['output']>;
  /**
   * 主体种类。
   * Kind of subject.
   */
  type: SubjectType;
};

/**
 * 候选的一项职务,仅供辨认。
 * Office of a candidate, to tell it from others.
 */
export type CandidateOffice = {
  __typename?: 'CandidateOffice';
  /**
   * 单位的统一社会信用代码。
   * Credit code of the organization.
   */
  organizationCode: Scalars['UnifiedSocialCreditCode']['output'];
  /**
   * 单位名称。
   * Name of the organization.
   */
  organizationName: Scalars['String']['output'];
  /**
   * 角色。
   * Role.
   */
  role: Role;
  /**
   * 任职起日;null 为一直。
   * First day; null for always.
   */
  since?: Maybe<Scalars['Date']['output']>;
};

/**
 * 代码及其名称。
 * A code and its name.
 */
export type CodedName = {
  __typename?: 'CodedName';
  /**
   * 代码。
   * Code.
   */
  code: Scalars['String']['output'];
  /**
   * 名称;代码表中没有的为 null。
   * Name; null where the code table does not have the code.
   */
  name?: Maybe<Scalars['String']['output']>;
};

/**
 * 在列个人及其关联。
 * A listed person, and with how much they are connected.
 */
export type ConnectedPerson = {
  __typename?: 'ConnectedPerson';
  /**
   * 今日任职的单位数。
   * Organizations in which a position is held today.
   */
  organizations: Scalars['Int']['output'];
  /**
   * 个人。
   * The person.
   */
  person: Person;
  /**
   * 今日所任的职务数。
   * Positions held today.
   */
  positions: Scalars['Int']['output'];
};

/**
 * 控制关系。
 * Who controls an organization, and whom it controls.
 */
export type ControlGroup = {
  __typename?: 'ControlGroup';
  /**
   * 向下:所控制的单位。
   * Down: organizations controlled.
   */
  controlled: Network;
  /**
   * 向上:实际控制人。
   * Up: actual controllers.
   */
  controllers: Network;
};

/**
 * 核查凭证:一次核查的存证。签名不符者只示编号等登记栏目,不示内容。
 * Decision record: what was asked, when, by whom, and what the answer was, with all that it rests on. Of one that is not as it was signed nothing of its content is told.
 */
export type DecisionRecord = {
  __typename?: 'DecisionRecord';
  /**
   * 所涉单位与人员的编号,如 12/345。
   * Ids of the organization and the person that it is about, such as 12/345.
   */
  about: Scalars['ID']['output'];
  /**
   * 所问单位,或拟任职的单位。
   * The organization asked about, or that of the office.
   */
  organization?: Maybe<Organization>;
  /**
   * 所问人员;无权查看时为 null,且 withheld 为 true。
   * The person asked about; null, with withheld true, for who may not read persons.
   */
  person?: Maybe<Person>;
};

/**
 * 金融行业类别(措施八)。
 * Financial sector, as measure 8 names them.
 */
export type FinancialSector =
  /** 融资性担保公司 / financing guarantee company */
  | 'FINANCING_GUARANTEE'
  /** 基金管理公司 / fund management company */
  | 'FUND_MANAGEMENT'
  /** 期货公司 / futures company */
  | 'FUTURES'
  /** 证券公司 / securities company */
  | 'SECURITIES';

/**
 * 核对结果。
 * What came of an identification.
 */
export type Identification = {
  __typename?: 'Identification';
  /**
   * 按名称找到的候选,最相符者在前,本部门已认定并非同一者在后;已认定的不列。无权查看为 null,且 withheld 为 true。
   * Candidates that the name finds, the best match first, those last that the department has decided are not the same; none where the subject is identified. Null, with withheld true, for who may not see them.
   */
  candidates?: Maybe<Array<Candidate>>;
  /**
   * 是否还有未列出的候选。
   * Whether there are more candidates than these.
   */
  more: Scalars['Boolean']['output'];
  /**
   * 所给名称是否为其现用或曾用名称;未给名称或未认定为 null。
   * Whether the name that was given is one that the subject has or had; null where none was given or nobody is identified.
   */
  nameAgrees?: Maybe<Scalars['Boolean']['output']>;
  /**
   * 结果:只有确切的代码或证件能认定。
   * Outcome: an exact code or document alone decides.
   */
  outcome: IdentityOutcome;
  /**
   * 代码或证件相符的主体;其余为 null。
   * Who has that code or document; else null.
   */
  subject?: Maybe<Subject>;
  /**
   * 候选是否因权限未予显示。
   * Whether candidates are kept back.
   */
  withheld: Scalars['Boolean']['output'];
};

/**
 * 核对的结果。
 * Outcome of an identification.
 */
export type IdentityOutcome =
  /** 未给代码或证件,不足以认定 / without a code or document nothing can be said */
  | 'INSUFFICIENT'
  /** 代码或证件相符 / the code or document is this subject's */
  | 'MATCH'
  /** 代码或证件无人登记 / nobody on record has that code or document */
  | 'NO_MATCH';

/**
 * 未办理的原因。
 * Why a command changed nothing.
 */
export type IdentityProblem = {
  __typename?: 'IdentityProblem';
  /**
   * 原因。
   * Code.
   */
  code: IdentityProblemCode;
  /**
   * 所涉输入。
   * Input that it is about; null where it is about none.
   */
  field?: Maybe<Scalars['String']['output']>;
  /**
   * 英文说明。
   * In words, in English.
   */
  messageEn: Scalars['String']['output'];
  /**
   * 说明。
   * In words.
   */
  messageZh: Scalars['String']['output'];
};

/**
 * 未办理的原因。
 * Why a command changed nothing.
 */
export type IdentityProblemCode =
  /** 本部门已有同样的认定 / this is what the department has decided already */
  | 'ALREADY_DECIDED'
  /** 不得写入公民身份号码 / has the number of an identity card */
  | 'IDENTITY_NUMBER'
  /** 提交编号应为 1 至 100 个可见字符 / a key has 1 to 100 visible characters */
  | 'INVALID_KEY'
  /** 该提交编号已用于其他内容 / this key was used for something else */
  | 'KEY_REUSED'
  /** 未填写 / missing */
  | 'MISSING'
  /** 以该名称找不到此候选 / the name does not find this candidate */
  | 'NOT_A_CANDIDATE'
  /** 所属部门不明 / the token names no department */
  | 'NOT_COMPETENT'
  /** 不存在 / there is none */
  | 'NOT_FOUND'
  /** 已撤回 / was retracted already */
  | 'RETRACTED'
  /** 文字过长或含控制字符 / too long, or with control characters */
  | 'TEXT'
  /** 至少 2 个字 / has two characters at least */
  | 'TOO_SHORT';

/**
 * 证件类型。
 * Type of identity document.
 */
export type IdentityType =
  /** 港澳居民来往内地通行证 / permit of Hong Kong and Macao residents */
  | 'HK_MACAO_PERMIT'
  /** 其他证件 / other document */
  | 'OTHER'
  /** 护照 / passport */
  | 'PASSPORT'
  /** 居民身份证 / resident identity card (GB 11643) */
  | 'RESIDENT_ID'
  /** 台湾居民来往大陆通行证 / permit of Taiwan residents */
  | 'TAIWAN_PERMIT';

export type Mutation = {
  __typename?: 'Mutation';
  /**
   * 认定某候选并非所找的人或单位。只对本部门有效:以同一名称再查时标明并列于最后;不影响他人,亦不作为核查依据。
   * Records that a candidate is not who was looked for by a name. It is the department's own: asked for by that name again, the candidate is marked and comes last; nobody else sees it, and no check rests on it.
   */
  recordNotSame: NotSameResult;
  /**
   * 撤回本部门的认定。
   * Takes back what the department decided.
   */
  retractNotSame: NotSameResult;
};


export type MutationRecordNotSameArgs = {
  input: RecordNotSameInput;
};


export type MutationRetractNotSameArgs = {
  input: RetractNotSameInput;
};

/**
 * 关系网:主体及其间的任职。
 * A network: subjects, and the positions between them.
 */
export type Network = {
  __typename?: 'Network';
  /**
   * 截至此刻所记录的均已计入。
   * Everything that was recorded by this instant is in it.
   */
  asOf: Scalars['DateTime']['output'];
  /**
   * 未予展开之处及其缘由。
   * What was cut off, and why.
   */
  cutOff: Array<NetworkCut>;
  /**
   * 所经的任职,其任职者与单位均在 nodes 之中;最外一步的主体不再展开。
   * Positions that were walked along; holder and organization are among the nodes. From the subjects of the last step nothing is walked along.
   */
  edges: Array<Position>;
  /**
   * 各主体,近者在前,起点为首。
   * Subjects, the nearest first; the root is the first of all.
   */
  nodes: Array<NetworkNode>;
  /**
   * 是否因权限未经由个人。
   * Whether persons were left out for want of a right.
   */
  personsWithheld: Scalars['Boolean']['output'];
};

/**
 * 关系网未予展开之处。
 * What was cut off of a network.
 */
export type NetworkCut = {
  __typename?: 'NetworkCut';
  /**
   * 缘由。
   * Why.
   */
  reason: NetworkCutReason;
  /**
   * 该主体已予展开的任职数。
   * Positions of the subject that were walked along.
   */
  shown: Scalars['Int']['output'];
  /**
   * 在何主体处。
   * At which subject.
   */
  subject: Subject;
  /**
   * 该主体符合条件的任职总数。
   * Positions of the subject that were asked for.
   */
  total: Scalars['Int']['output'];
};

/**
 * 关系网未予展开的缘由。
 * Why something was cut off of a network.
 */
export type NetworkCutReason =
  /** 任职过多,只展开最先记录的 200 项 / too many positions: the 200 that were recorded first are walked along */
  | 'HUB'
  /** 已达主体数上限 / as many subjects as were asked for */
  | 'LIMIT';

/**
 * 关系网中的主体。
 * A subject of a network.
 */
export type NetworkNode = {
  __typename?: 'NetworkNode';
  /**
   * 距起点的步数。
   * Steps from the root.
   */
  distance: Scalars['Int']['output'];
  /**
   * 主体。
   * Subject.
   */
  subject: Subject;
};

/**
 * 分页。
 * Page of decisions.
 */
export type NotSameConnection = {
  __typename?: 'NotSameConnection';
  /**
   * 本页各项。
   * Items of this page.
   */
  edges: Array<NotSameEdge>;
  /**
   * 本页内容;涉及个人而无权查看者略去。
   * Decisions of this page; those of persons are left out for who may not read them.
   */
  nodes: Array<NotSameDecision>;
  /**
   * 分页信息。
   * Where this page stands.
   */
  pageInfo: PageInfo;
};

/**
 * 并非同一的认定。
 * Decision that a candidate is not the same.
 */
export type NotSameDecision = {
  __typename?: 'NotSameDecision';
  /**
   * 候选编号。
   * Id of the candidate.
   */
  candidate: Scalars['ID']['output'];
  /**
   * 作出认定的部门。
   * Department, or unit of a county, that made it.
   */
  department: Scalars['ID']['output'];
  /**
   * 认定编号。
   * Id.
   */
  id: Scalars['ID']['output'];
  /**
   * 所查的名称。
   * The name that was looked for.
   */
  name: Scalars['String']['output'];
  /**
   * 经办人。
   * Officer.
   */
  officer: Scalars['String']['output'];
  /**
   * 理由。
   * Reason.
   */
  reason: Scalars['String']['output'];
  /**
   * 作出的时刻。
   * When it was made.
   */
  recordedAt: Scalars['DateTime']['output'];
  /**
   * 撤回的时刻;未撤回为 null。
   * When it was retracted; null where it holds.
   */
  retractedAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * 撤回的经办人。
   * Officer who retracted it.
   */
  retractedBy?: Maybe<Scalars['String']['output']>;
  /**
   * 撤回的理由。
   * Why it was retracted.
   */
  retractionReason?: Maybe<Scalars['String']['output']>;
};

/**
 * 分页的一项。
 * Item of a page of decisions.
 */
export type NotSameEdge = {
  __typename?: 'NotSameEdge';
  /**
   * 游标。
   * Cursor.
   */
  cursor: Scalars['String']['output'];
  /**
   * 内容。
   * Decision.
   */
  node: NotSameDecision;
};

/**
 * 办理结果。
 * What came of it.
 */
export type NotSameResult = {
  __typename?: 'NotSameResult';
  /**
   * 认定;未办理为 null。
   * The decision; null where nothing was done.
   */
  decision?: Maybe<NotSameDecision>;
  /**
   * 未办理的原因。
   * Why nothing was done.
   */
  problems: Array<IdentityProblem>;
  /**
   * 是否为此前以同一编号提交者。
   * Whether this was submitted before under the same key.
   */
  repeated: Scalars['Boolean']['output'];
};

/**
 * 任职事实(某一记录版本)及所在单位当时的形式。
 * An office as recorded during an interval of recorded time, with the form of its organization.
 */
export type OfficeFact = {
  __typename?: 'OfficeFact';
  financialSector?: Maybe<FinancialSector>;
  organization: Organization;
  organizationKind: OrganizationKind;
  position: Scalars['ID']['output'];
  recordedFrom: Scalars['DateTime']['output'];
  recordedUntil?: Maybe<Scalars['DateTime']['output']>;
  role: Role;
  since?: Maybe<Scalars['Date']['output']>;
  stateCapital?: Maybe<StateCapital>;
  until?: Maybe<Scalars['Date']['output']>;
};

/**
 * 任职者事实(某一记录版本)。
 * An officer as recorded during an interval of recorded time.
 */
export type OfficerFact = {
  __typename?: 'OfficerFact';
  holder: Subject;
  position: Scalars['ID']['output'];
  recordedFrom: Scalars['DateTime']['output'];
  recordedUntil?: Maybe<Scalars['DateTime']['output']>;
  role: Role;
  since?: Maybe<Scalars['Date']['output']>;
  until?: Maybe<Scalars['Date']['output']>;
};

/**
 * 单位。
 * Organization.
 */
export type Organization = Subject & {
  __typename?: 'Organization';
  /**
   * 统一社会信用代码。
   * Unified social credit code.
   */
  code: Scalars['UnifiedSocialCreditCode']['output'];
  /**
   * 行政区划(GB/T 2260)。
   * Administrative division (GB/T 2260).
   */
  division?: Maybe<CodedName>;
  /**
   * 金融行业类别;非相关金融机构为 null。
   * Financial sector, where measure 8 names it; else null.
   */
  financialSector?: Maybe<FinancialSector>;
  /**
   * 本单位在其他单位的任职(作为实际控制人)。
   * Positions of this organization in others (as actual controller).
   */
  heldPositions?: Maybe<PositionConnection>;
  /**
   * 主体编号。
   * Id of the subject.
   */
  id: Scalars['ID']['output'];
  /**
   * 行业门类(GB/T 4754)。
   * Industry section (GB/T 4754).
   */
  industry?: Maybe<CodedName>;
  /**
   * 单位类别。
   * Kind of organization.
   */
  kind: OrganizationKind;
  /**
   * 代码为福建试点旧码:校验位不合 GB 32100 而仍合法。
   * Whether the code is a lawful one of the Fujian pilot that fails the check of GB 32100.
   */
  legacyCode: Scalars['Boolean']['output'];
  /**
   * 是否境内上市公司。
   * Whether its shares are listed on a domestic exchange.
   */
  listedCompany: Scalars['Boolean']['output'];
  /**
   * 名称。
   * Name.
   */
  name: Scalars['String']['output'];
  /**
   * 规则所用任职事实:五类职务,全部记录版本。
   * Who holds the five offices of measures 10 and 16 here, in every recorded version.
   */
  officerFacts: Array<OfficerFact>;
  /**
   * 在本单位的任职。
   * Positions in this organization.
   */
  positions?: Maybe<PositionConnection>;
  /**
   * 成立登记日。
   * Day of registration.
   */
  registeredOn?: Maybe<Scalars['Date']['output']>;
  /**
   * 规则所用登记事实,全部记录版本。
   * Registration as the rules use it, in every recorded version.
   */
  registrationFacts: Array<RegistrationFact>;
  /**
   * 登记状态,登记机关原文(存续、注销、吊销等)。
   * Registration status, in the registrar's words.
   */
  registrationStatus?: Maybe<Scalars['String']['output']>;
  /**
   * 国有资本形式;非国有为 null。
   * Form of state capital; null where none.
   */
  stateCapital?: Maybe<StateCapital>;
};


/**
 * 单位。
 * Organization.
 */
export type OrganizationHeldPositionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  roles?: InputMaybe<Array<Role>>;
};


/**
 * 单位。
 * Organization.
 */
export type OrganizationPositionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  roles?: InputMaybe<Array<Role>>;
};

/**
 * 单位类别。
 * Kind of organization.
 */
export type OrganizationKind =
  /** 企业 / enterprise */
  | 'ENTERPRISE'
  /** 机关 / government agency */
  | 'GOVERNMENT_AGENCY'
  /** 其他 / other */
  | 'OTHER'
  /** 民办非企业单位 / private non-enterprise unit */
  | 'PRIVATE_NON_ENTERPRISE'
  /** 事业单位 / public institution */
  | 'PUBLIC_INSTITUTION'
  /** 社会团体 / social organization */
  | 'SOCIAL_ORGANIZATION';

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
 * 一条路径。
 * A path.
 */
export type Path = {
  __typename?: 'Path';
  /**
   * 各步。
   * The steps between them.
   */
  steps: Array<PathStep>;
  /**
   * 所经主体,含两端。
   * Subjects on the way, both ends included.
   */
  subjects: Array<Subject>;
};

/**
 * 路径的一步。
 * One step of a path.
 */
export type PathStep = {
  __typename?: 'PathStep';
  /**
   * 相连的任职。
   * Positions that tie the two subjects.
   */
  positions: Array<Position>;
};

/**
 * 两主体之间的最短路径。
 * Shortest paths between two subjects.
 */
export type Paths = {
  __typename?: 'Paths';
  /**
   * 截至此刻所记录的均已计入。
   * Everything that was recorded by this instant is in it.
   */
  asOf: Scalars['DateTime']['output'];
  /**
   * 是否查毕;否则可能有路径而未查得。
   * Whether the search was finished; else there may be a path that was not found.
   */
  complete: Scalars['Boolean']['output'];
  /**
   * 是否另有同样短的路径。
   * Whether there are more as short.
   */
  hasMore: Scalars['Boolean']['output'];
  /**
   * 步数;步数上限之内无路径,或未能查毕,为 null。
   * Steps; null where there is no path within the limit, or the search was not finished.
   */
  hops?: Maybe<Scalars['Int']['output']>;
  /**
   * 各最短路径,至多 20 条,按主体编号为序。
   * The shortest paths, 20 at most, in the order of the ids of their subjects.
   */
  paths: Array<Path>;
  /**
   * 是否因权限未经由个人。
   * Whether persons were left out for want of a right.
   */
  personsWithheld: Scalars['Boolean']['output'];
};

/**
 * 个人。只对有权者可见。
 * Person. Visible only to those who may.
 */
export type Person = Subject & {
  __typename?: 'Person';
  /**
   * 主体编号。
   * Id of the subject.
   */
  id: Scalars['ID']['output'];
  /**
   * 证件号码掩码,如 3501**********1234。
   * Masked number of the identity document.
   */
  identityMask: Scalars['String']['output'];
  /**
   * 证件类型。
   * Type of identity document.
   */
  identityType: IdentityType;
  /**
   * 姓名。
   * Name.
   */
  name: Scalars['String']['output'];
  /**
   * 规则所用任职事实:国有资本、金融、事业单位及法定代表人职务,全部记录版本。
   * Offices that the rules ask about (state capital, finance, public institutions, any legal representative), in every recorded version.
   */
  officeFacts: Array<OfficeFact>;
  /**
   * 所任职务。
   * Positions that this person holds.
   */
  positions?: Maybe<PositionConnection>;
  /**
   * 首次记录的时刻。
   * When first recorded.
   */
  recordedFrom: Scalars['DateTime']['output'];
};


/**
 * 个人。只对有权者可见。
 * Person. Visible only to those who may.
 */
export type PersonPositionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  roles?: InputMaybe<Array<Role>>;
};

/**
 * 任职:某主体自某日至某日在某单位任某职。
 * Position: a holder has a role in an organization for an interval of days.
 */
export type Position = {
  __typename?: 'Position';
  /**
   * 当日是否任职;缺省为今日。
   * Whether held on the day; today where none is given.
   */
  held: Scalars['Boolean']['output'];
  /**
   * 任职者;无权查看个人时为 null,且 withheld 为 true。
   * Holder; null, with withheld true, where it is a person whom the viewer may not see.
   */
  holder?: Maybe<Subject>;
  /**
   * 任职编号。
   * Id of the position.
   */
  id: Scalars['ID']['output'];
  /**
   * 单位。
   * Organization.
   */
  organization: Organization;
  /**
   * 角色。
   * Role.
   */
  role: Role;
  /**
   * 起任日;null 为一直。
   * First day held; null for always.
   */
  since?: Maybe<Scalars['Date']['output']>;
  /**
   * 离任日(首个不再任职之日);null 为至今。
   * First day no longer held; null while open.
   */
  until?: Maybe<Scalars['Date']['output']>;
  /**
   * 任职者是否因权限未予显示。
   * Whether the holder is kept back for want of a right.
   */
  withheld: Scalars['Boolean']['output'];
};


/**
 * 任职:某主体自某日至某日在某单位任某职。
 * Position: a holder has a role in an organization for an interval of days.
 */
export type PositionHeldArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};

/**
 * 任职分页。
 * Page of positions.
 */
export type PositionConnection = {
  __typename?: 'PositionConnection';
  /**
   * 本页各项。
   * Items of this page.
   */
  edges: Array<PositionEdge>;
  /**
   * 本页各任职。
   * Positions of this page.
   */
  nodes: Array<Position>;
  /**
   * 分页信息。
   * Where this page stands.
   */
  pageInfo: PageInfo;
};

/**
 * 任职分页的一项。
 * Item of a page of positions.
 */
export type PositionEdge = {
  __typename?: 'PositionEdge';
  /**
   * 游标。
   * Cursor.
   */
  cursor: Scalars['String']['output'];
  /**
   * 任职。
   * Position.
   */
  node: Position;
};

export type Query = {
  __typename?: 'Query';
  /**
   * 拟任或现任职务:某人、某单位、某角色;人或单位不存在为 null。
   * An office that a person holds or may take up; null where person or organization is unknown.
   */
  appointment?: Maybe<Appointment>;
  /**
   * 某单位当日的控制关系:向上为其实际控制人及控制人的控制人,向下为其所控制的单位及再下级;无此单位为 null。
   * Who controls an organization on the day and whom it controls: up its actual controllers and theirs, down the organizations that it controls and those that these do; null where there is no such organization.
   */
  controlGroup?: Maybe<ControlGroup>;
  /**
   * 核对单位:统一社会信用代码相符即为该单位;只有名称的,只列候选,不作认定。
   * Which organization is meant: an exact credit code says it; a name finds candidates and decides nothing.
   */
  identifyOrganization?: Maybe<Identification>;
  /**
   * 核对人员:证件类型与号码相符即为该人(须有 person:match);只有姓名的,只列候选(须有 person:read),不作认定。
   * Which person is meant: an exact document says it (scope person:match); a name finds candidates (scope person:read) and decides nothing.
   */
  identifyPerson?: Maybe<Identification>;
  /**
   * 在列个人中谁关联最广:今日在列、任职单位最多的个人,多者在前。
   * Who of those listed is connected most: persons with a listing in force today, by the organizations in which they hold positions, most first.
   */
  mostConnectedListed?: Maybe<Array<ConnectedPerson>>;
  /**
   * 自某主体起,经当日在任的任职逐步相连的主体;无此主体为 null。个人须有 person:read 权限,无此权限者只沿单位之间的任职。
   * Subjects that are tied to a root, step by step, by positions held on the day; null where there is no such subject. Persons need the scope person:read: without it only positions of organizations are walked along.
   */
  network?: Maybe<Network>;
  /**
   * 本部门对候选所作的「并非同一」认定,含已撤回者,后作者在前;涉及个人的只对有权者给出。审计可查各部门的。
   * What the viewer's department decided of candidates, what was retracted too, the last one first; of persons, for who may read them. For audit those of all departments.
   */
  notSameDecisions?: Maybe<NotSameConnection>;
  /**
   * 按统一社会信用代码或编号(二者择一)查单位;无此单位为 null。
   * An organization by credit code or by id (exactly one of them); null where there is none.
   */
  organization?: Maybe<Organization>;
  /**
   * 按代码批量查单位,最多 1000 个;与所给次序一致,查无者为 null。
   * Organizations by credit code, at most 1000; answers in the order given, null where unknown.
   */
  organizations?: Maybe<Array<Maybe<Organization>>>;
  /**
   * 两主体之间经当日在任的任职相连的全部最短路径;主体不存在为 null。个人须有 person:read 权限,无此权限者只沿单位之间的任职。
   * All shortest paths between two subjects along positions held on the day; null where one of them is unknown. Persons need the scope person:read: without it only positions of organizations are walked along.
   */
  path?: Maybe<Paths>;
  /**
   * 按编号查人员。
   * A person by id.
   */
  person?: Maybe<Person>;
  /**
   * 按证件精确比对人员;无此人为 null。证件号码不保存原文,不得以 GET 提交。
   * A person by exact identity document; null where there is none. The number is not kept, and may not be sent with GET.
   */
  personByIdentity?: Maybe<Person>;
  /**
   * 按编号批量查人员,最多 1000 个;与所给次序一致,查无者为 null。
   * Persons by id, at most 1000; answers in the order given, null where unknown.
   */
  persons?: Maybe<Array<Maybe<Person>>>;
  /**
   * 登记的变更,按记录先后,自 after 之后读起,缺省为从头;涉及个人的只对有权者给出,略去的不影响续读。数据库恢复后旧游标无效。
   * Changes of the registry in the order in which they were recorded, from `after` on, or from the beginning; those that are of a person come to who may read persons, and what is left out does not stop a reader. A cursor of before a restore of the database is refused.
   */
  registryChanges?: Maybe<RegistryChangeConnection>;
  /**
   * 按名称(含曾用名,不少于 2 个字)、姓名或统一社会信用代码查主体,最相符者在前。个人须有 person:read 权限;缺省的种类为所能见者。
   * Subjects by name (former names too; two characters or more) or credit code, the best match first. Persons need the scope person:read; without kinds, those that may be seen.
   */
  search?: Maybe<SearchConnection>;
};


export type QueryAppointmentArgs = {
  organization: Scalars['ID']['input'];
  person: Scalars['ID']['input'];
  role: Role;
};


export type QueryControlGroupArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  organization: Scalars['ID']['input'];
};


export type QueryIdentifyOrganizationArgs = {
  code?: InputMaybe<Scalars['UnifiedSocialCreditCode']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
};


export type QueryIdentifyPersonArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  number?: InputMaybe<Scalars['String']['input']>;
  type?: InputMaybe<IdentityType>;
};


export type QueryMostConnectedListedArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryNetworkArgs = {
  hops?: InputMaybe<Scalars['Int']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  roles?: InputMaybe<Array<Role>>;
  root: Scalars['ID']['input'];
};


export type QueryNotSameDecisionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryOrganizationArgs = {
  code?: InputMaybe<Scalars['UnifiedSocialCreditCode']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryOrganizationsArgs = {
  codes: Array<Scalars['UnifiedSocialCreditCode']['input']>;
};


export type QueryPathArgs = {
  from: Scalars['ID']['input'];
  maxHops?: InputMaybe<Scalars['Int']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  to: Scalars['ID']['input'];
};


export type QueryPersonArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPersonByIdentityArgs = {
  number: Scalars['String']['input'];
  type: IdentityType;
};


export type QueryPersonsArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type QueryRegistryChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QuerySearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<SubjectType>>;
  text: Scalars['String']['input'];
};

/**
 * 认定并非同一。
 * That a candidate is not the same.
 */
export type RecordNotSameInput = {
  /** 候选编号 / id of the candidate */
  candidate: Scalars['ID']['input'];
  /** 提交编号 / key of the submission */
  idempotencyKey: Scalars['String']['input'];
  /** 所查的名称 / the name that was looked for */
  name: Scalars['String']['input'];
  /** 理由 / reason */
  reason: Scalars['String']['input'];
};

/**
 * 登记事实(某一记录版本)。
 * Registration as recorded during an interval of recorded time.
 */
export type RegistrationFact = {
  __typename?: 'RegistrationFact';
  financialSector?: Maybe<FinancialSector>;
  kind: OrganizationKind;
  listedCompany: Scalars['Boolean']['output'];
  recordedFrom: Scalars['DateTime']['output'];
  recordedUntil?: Maybe<Scalars['DateTime']['output']>;
  stateCapital?: Maybe<StateCapital>;
};

/**
 * 登记的一项变更:某一事实新增一个版本。
 * A change of the registry: one more version of a fact.
 */
export type RegistryChange = {
  __typename?: 'RegistryChange';
  /**
   * 变更的是什么。
   * What has changed.
   */
  kind: RegistryChangeKind;
  /**
   * 任职,为现在的内容;其余为 null。
   * The position, as it is now; else null.
   */
  position?: Maybe<Position>;
  /**
   * 记录时刻。
   * When it was recorded.
   */
  recordedAt: Scalars['DateTime']['output'];
  /**
   * 单位或人员,为现在的内容;任职为 null。
   * The organization or person, as it is now; null for a position.
   */
  subject?: Maybe<Subject>;
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
export type RegistryChangeConnection = {
  __typename?: 'RegistryChangeConnection';
  /**
   * 变更,先记录者在前。
   * Changes, the first recorded first.
   */
  edges: Array<RegistryChangeEdge>;
  /**
   * 此刻的末端:以此为 after,只读以后的变更。
   * The end as of now: with it as `after`, only later changes are read.
   */
  head: Scalars['String']['output'];
  /**
   * 变更,不带游标。
   * Changes without their cursors.
   */
  nodes: Array<RegistryChange>;
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
export type RegistryChangeEdge = {
  __typename?: 'RegistryChangeEdge';
  /**
   * 游标。
   * Cursor.
   */
  cursor: Scalars['String']['output'];
  /**
   * 变更。
   * Change.
   */
  node: RegistryChange;
};

/**
 * 登记中变更的是什么。
 * What has changed in the registry.
 */
export type RegistryChangeKind =
  /**
   * 单位。
   * An organization.
   */
  | 'ORGANIZATION'
  /**
   * 人员。
   * A person.
   */
  | 'PERSON'
  /**
   * 任职。
   * A position.
   */
  | 'POSITION';

/**
 * 撤回认定。
 * That it does not hold any longer.
 */
export type RetractNotSameInput = {
  /** 认定编号 / id of the decision */
  decision: Scalars['ID']['input'];
  /** 提交编号 / key of the submission */
  idempotencyKey: Scalars['String']['input'];
  /** 理由 / reason */
  reason: Scalars['String']['input'];
};

/**
 * 角色。
 * Role of a holder in an organization.
 */
export type Role =
  /** 实际控制人 / actual controller */
  | 'ACTUAL_CONTROLLER'
  /** 分支机构负责人 / head of a branch */
  | 'BRANCH_HEAD'
  /** 董事 / director */
  | 'DIRECTOR'
  /** 法定代表人 / legal representative */
  | 'LEGAL_REPRESENTATIVE'
  /** 高级管理人员 / senior manager */
  | 'SENIOR_MANAGER'
  /** 监事 / supervisor */
  | 'SUPERVISOR';

/**
 * 查得的主体。
 * Subjects that a search found.
 */
export type SearchConnection = {
  __typename?: 'SearchConnection';
  /**
   * 是否尽数查得;否则另有相符者未予查看,文字更长方能查得。
   * Whether these are all; else there are others, which were not looked at: a longer text finds them.
   */
  complete: Scalars['Boolean']['output'];
  /**
   * 查得的主体数。
   * Subjects found.
   */
  count: Scalars['Int']['output'];
  /**
   * 本页各项。
   * Items of this page.
   */
  edges: Array<SearchEdge>;
  /**
   * 本页各主体。
   * Subjects of this page.
   */
  nodes: Array<Subject>;
  /**
   * 分页信息。
   * Where this page stands.
   */
  pageInfo: PageInfo;
  /**
   * 是否因权限未查个人。
   * Whether persons were left out for want of a right.
   */
  personsWithheld: Scalars['Boolean']['output'];
};

/**
 * 查得的一项。
 * One subject that a search found.
 */
export type SearchEdge = {
  __typename?: 'SearchEdge';
  /**
   * 游标。
   * Cursor.
   */
  cursor: Scalars['String']['output'];
  /**
   * 相符的是否曾用名。
   * Whether that is a former name.
   */
  former: Scalars['Boolean']['output'];
  /**
   * 如何相符。
   * How it matches.
   */
  match: SearchMatch;
  /**
   * 相符的名称。
   * The name that matches.
   */
  name: Scalars['String']['output'];
  /**
   * 主体。
   * Subject.
   */
  node: Subject;
};

/**
 * 相符的方式。
 * How a subject matches a text.
 */
export type SearchMatch =
  /** 统一社会信用代码相同 / the credit code is the text */
  | 'CODE'
  /** 名称含有 / the name contains the text */
  | 'CONTAINS'
  /** 名称相同 / the name is the text */
  | 'EXACT'
  /** 名称以此开头 / the name begins with the text */
  | 'PREFIX';

/**
 * 国有资本形式(企业国有资产法 第五条)。
 * Form of state capital (Law on State-Owned Assets of Enterprises, article 5).
 */
export type StateCapital =
  /** 国有独资公司 / solely state-owned company */
  | 'SOLELY_STATE_OWNED_COMPANY'
  /** 国有独资企业 / solely state-owned enterprise */
  | 'SOLELY_STATE_OWNED_ENTERPRISE'
  /** 国有资本控股公司 / state-controlled company */
  | 'STATE_CONTROLLED_COMPANY'
  /** 国有资本参股公司 / company with state participation */
  | 'STATE_PARTICIPATING_COMPANY';

/**
 * 可被列入名单的主体:单位或个人。
 * Who can be listed: an organization or a person.
 */
export type Subject = {
  /**
   * 主体编号,单位与个人共用一个编号空间。
   * Id of the subject; organizations and persons share one space of ids.
   */
  id: Scalars['ID']['output'];
  /**
   * 名称或姓名。
   * Name.
   */
  name: Scalars['String']['output'];
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
  Appointment: Appointment;
  DecisionRecord: DecisionRecord;
  Organization: Organization;
  Person: Person;
  Position: Position;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Appointment:
    ( { __typename: 'Appointment' }
    & GraphQLRecursivePick<FederationTypes['Appointment'], {"person":{"id":true},"organization":{"id":true},"role":true}> );
  DecisionRecord:
    ( { __typename: 'DecisionRecord' }
    & GraphQLRecursivePick<FederationTypes['DecisionRecord'], {"about":true}> );
  Organization:
    ( { __typename: 'Organization' }
    & ( GraphQLRecursivePick<FederationTypes['Organization'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['Organization'], {"code":true}> ) );
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}> );
  Position:
    ( { __typename: 'Position' }
    & GraphQLRecursivePick<FederationTypes['Position'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Appointment: ResolverTypeWrapper<AppointmentModel>;
  Candidate: ResolverTypeWrapper<CandidateModel>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  CandidateOffice: ResolverTypeWrapper<CandidateOffice>;
  CodedName: ResolverTypeWrapper<CodedNameModel>;
  ConnectedPerson: ResolverTypeWrapper<ConnectedRow>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ControlGroup: ResolverTypeWrapper<Omit<ControlGroup, 'controlled' | 'controllers'> & { controlled: ResolversTypes['Network'], controllers: ResolversTypes['Network'] }>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DecisionRecord: ResolverTypeWrapper<DecisionRecordModel>;
  FinancialSector: FinancialSector;
  Identification: ResolverTypeWrapper<IdentificationModel>;
  IdentityOutcome: IdentityOutcome;
  IdentityProblem: ResolverTypeWrapper<ProblemFound>;
  IdentityProblemCode: IdentityProblemCode;
  IdentityType: IdentityType;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Network: ResolverTypeWrapper<NetworkModel>;
  NetworkCut: ResolverTypeWrapper<NetworkCutModel>;
  NetworkCutReason: NetworkCutReason;
  NetworkNode: ResolverTypeWrapper<NetworkNodeModel>;
  NotSameConnection: ResolverTypeWrapper<NotSameConnectionModel>;
  NotSameDecision: ResolverTypeWrapper<NotSameRow>;
  NotSameEdge: ResolverTypeWrapper<Omit<NotSameEdge, 'node'> & { node: ResolversTypes['NotSameDecision'] }>;
  NotSameResult: ResolverTypeWrapper<Omit<NotSameResult, 'decision' | 'problems'> & { decision?: Maybe<ResolversTypes['NotSameDecision']>, problems: Array<ResolversTypes['IdentityProblem']> }>;
  OfficeFact: ResolverTypeWrapper<OfficeFactModel>;
  OfficerFact: ResolverTypeWrapper<OfficerFactModel>;
  Organization: ResolverTypeWrapper<OrganizationModel>;
  OrganizationKind: OrganizationKind;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Path: ResolverTypeWrapper<PathModel>;
  PathStep: ResolverTypeWrapper<Omit<PathStep, 'positions'> & { positions: Array<ResolversTypes['Position']> }>;
  Paths: ResolverTypeWrapper<Omit<Paths, 'paths'> & { paths: Array<ResolversTypes['Path']> }>;
  Person: ResolverTypeWrapper<PersonModel>;
  Position: ResolverTypeWrapper<PositionModel>;
  PositionConnection: ResolverTypeWrapper<PositionConnectionModel>;
  PositionEdge: ResolverTypeWrapper<Omit<PositionEdge, 'node'> & { node: ResolversTypes['Position'] }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordNotSameInput: RecordNotSameInput;
  RegistrationFact: ResolverTypeWrapper<RegistrationFact>;
  RegistryChange: ResolverTypeWrapper<RegistryChangeModel>;
  RegistryChangeConnection: ResolverTypeWrapper<RegistryChangeConnectionModel>;
  RegistryChangeEdge: ResolverTypeWrapper<Omit<RegistryChangeEdge, 'node'> & { node: ResolversTypes['RegistryChange'] }>;
  RegistryChangeKind: RegistryChangeKind;
  RetractNotSameInput: RetractNotSameInput;
  Role: Role;
  SearchConnection: ResolverTypeWrapper<SearchConnectionModel>;
  SearchEdge: ResolverTypeWrapper<SearchEdgeModel>;
  SearchMatch: SearchMatch;
  StateCapital: StateCapital;
  Subject: ResolverTypeWrapper<SubjectModel>;
  SubjectType: SubjectType;
  UnifiedSocialCreditCode: ResolverTypeWrapper<Scalars['UnifiedSocialCreditCode']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Appointment: AppointmentModel;
  Candidate: CandidateModel;
  Boolean: Scalars['Boolean']['output'];
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  CandidateOffice: CandidateOffice;
  CodedName: CodedNameModel;
  ConnectedPerson: ConnectedRow;
  Int: Scalars['Int']['output'];
  ControlGroup: Omit<ControlGroup, 'controlled' | 'controllers'> & { controlled: ResolversParentTypes['Network'], controllers: ResolversParentTypes['Network'] };
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DecisionRecord: DecisionRecordModel;
  Identification: IdentificationModel;
  IdentityProblem: ProblemFound;
  Mutation: Record<PropertyKey, never>;
  Network: NetworkModel;
  NetworkCut: NetworkCutModel;
  NetworkNode: NetworkNodeModel;
  NotSameConnection: NotSameConnectionModel;
  NotSameDecision: NotSameRow;
  NotSameEdge: Omit<NotSameEdge, 'node'> & { node: ResolversParentTypes['NotSameDecision'] };
  NotSameResult: Omit<NotSameResult, 'decision' | 'problems'> & { decision?: Maybe<ResolversParentTypes['NotSameDecision']>, problems: Array<ResolversParentTypes['IdentityProblem']> };
  OfficeFact: OfficeFactModel;
  OfficerFact: OfficerFactModel;
  Organization: OrganizationModel;
  PageInfo: PageInfo;
  Path: PathModel;
  PathStep: Omit<PathStep, 'positions'> & { positions: Array<ResolversParentTypes['Position']> };
  Paths: Omit<Paths, 'paths'> & { paths: Array<ResolversParentTypes['Path']> };
  Person: PersonModel;
  Position: PositionModel;
  PositionConnection: PositionConnectionModel;
  PositionEdge: Omit<PositionEdge, 'node'> & { node: ResolversParentTypes['Position'] };
  Query: Record<PropertyKey, never>;
  RecordNotSameInput: RecordNotSameInput;
  RegistrationFact: RegistrationFact;
  RegistryChange: RegistryChangeModel;
  RegistryChangeConnection: RegistryChangeConnectionModel;
  RegistryChangeEdge: Omit<RegistryChangeEdge, 'node'> & { node: ResolversParentTypes['RegistryChange'] };
  RetractNotSameInput: RetractNotSameInput;
  SearchConnection: SearchConnectionModel;
  SearchEdge: SearchEdgeModel;
  Subject: SubjectModel;
  UnifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['output'];
};

export type AppointmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Appointment'] = ResolversParentTypes['Appointment'], FederationReferenceType extends FederationReferenceTypes['Appointment'] = FederationReferenceTypes['Appointment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Appointment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  incumbent?: Resolver<Maybe<ResolversTypes['Position']>, ParentType, ContextType>;
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
};

export type CandidateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Candidate'] = ResolversParentTypes['Candidate']> = {
  code?: Resolver<Maybe<ResolversTypes['UnifiedSocialCreditCode']>, ParentType, ContextType>;
  division?: Resolver<Maybe<ResolversTypes['CodedName']>, ParentType, ContextType>;
  former?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identityMask?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  identityType?: Resolver<Maybe<ResolversTypes['IdentityType']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['OrganizationKind']>, ParentType, ContextType>;
  match?: Resolver<ResolversTypes['SearchMatch'], ParentType, ContextType>;
  matchedName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notSame?: Resolver<Maybe<ResolversTypes['NotSameDecision']>, ParentType, ContextType>;
  offices?: Resolver<Array<ResolversTypes['CandidateOffice']>, ParentType, ContextType>;
  registeredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  registrationStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['SubjectType'], ParentType, ContextType>;
};

export type CandidateOfficeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CandidateOffice'] = ResolversParentTypes['CandidateOffice']> = {
  organizationCode?: Resolver<ResolversTypes['UnifiedSocialCreditCode'], ParentType, ContextType>;
  organizationName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type CodedNameResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CodedName'] = ResolversParentTypes['CodedName']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ConnectedPersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConnectedPerson'] = ResolversParentTypes['ConnectedPerson']> = {
  organizations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  positions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ControlGroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ControlGroup'] = ResolversParentTypes['ControlGroup']> = {
  controlled?: Resolver<ResolversTypes['Network'], ParentType, ContextType>;
  controllers?: Resolver<ResolversTypes['Network'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DecisionRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecisionRecord'] = ResolversParentTypes['DecisionRecord'], FederationReferenceType extends FederationReferenceTypes['DecisionRecord'] = FederationReferenceTypes['DecisionRecord']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['DecisionRecord']> | FederationReferenceType, FederationReferenceType, ContextType>;
  about?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
};

export type IdentificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Identification'] = ResolversParentTypes['Identification']> = {
  candidates?: Resolver<Maybe<Array<ResolversTypes['Candidate']>>, ParentType, ContextType>;
  more?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nameAgrees?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['IdentityOutcome'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['Subject']>, ParentType, ContextType>;
  withheld?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type IdentityProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdentityProblem'] = ResolversParentTypes['IdentityProblem']> = {
  code?: Resolver<ResolversTypes['IdentityProblemCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  messageEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  recordNotSame?: Resolver<ResolversTypes['NotSameResult'], ParentType, ContextType, RequireFields<MutationRecordNotSameArgs, 'input'>>;
  retractNotSame?: Resolver<ResolversTypes['NotSameResult'], ParentType, ContextType, RequireFields<MutationRetractNotSameArgs, 'input'>>;
};

export type NetworkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Network'] = ResolversParentTypes['Network']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cutOff?: Resolver<Array<ResolversTypes['NetworkCut']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['Position']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['NetworkNode']>, ParentType, ContextType>;
  personsWithheld?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type NetworkCutResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NetworkCut'] = ResolversParentTypes['NetworkCut']> = {
  reason?: Resolver<ResolversTypes['NetworkCutReason'], ParentType, ContextType>;
  shown?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['Subject'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NetworkNodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NetworkNode'] = ResolversParentTypes['NetworkNode']> = {
  distance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['Subject'], ParentType, ContextType>;
};

export type NotSameConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotSameConnection'] = ResolversParentTypes['NotSameConnection']> = {
  edges?: Resolver<Array<ResolversTypes['NotSameEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['NotSameDecision']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type NotSameDecisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotSameDecision'] = ResolversParentTypes['NotSameDecision']> = {
  candidate?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  department?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  officer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  retractedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  retractedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  retractionReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type NotSameEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotSameEdge'] = ResolversParentTypes['NotSameEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['NotSameDecision'], ParentType, ContextType>;
};

export type NotSameResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotSameResult'] = ResolversParentTypes['NotSameResult']> = {
  decision?: Resolver<Maybe<ResolversTypes['NotSameDecision']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['IdentityProblem']>, ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type OfficeFactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OfficeFact'] = ResolversParentTypes['OfficeFact']> = {
  financialSector?: Resolver<Maybe<ResolversTypes['FinancialSector']>, ParentType, ContextType>;
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  organizationKind?: Resolver<ResolversTypes['OrganizationKind'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recordedFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  stateCapital?: Resolver<Maybe<ResolversTypes['StateCapital']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type OfficerFactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OfficerFact'] = ResolversParentTypes['OfficerFact']> = {
  holder?: Resolver<ResolversTypes['Subject'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recordedFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['UnifiedSocialCreditCode'], ParentType, ContextType>;
  division?: Resolver<Maybe<ResolversTypes['CodedName']>, ParentType, ContextType>;
  financialSector?: Resolver<Maybe<ResolversTypes['FinancialSector']>, ParentType, ContextType>;
  heldPositions?: Resolver<Maybe<ResolversTypes['PositionConnection']>, ParentType, ContextType, RequireFields<OrganizationHeldPositionsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  industry?: Resolver<Maybe<ResolversTypes['CodedName']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OrganizationKind'], ParentType, ContextType>;
  legacyCode?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  listedCompany?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  officerFacts?: Resolver<Array<ResolversTypes['OfficerFact']>, ParentType, ContextType>;
  positions?: Resolver<Maybe<ResolversTypes['PositionConnection']>, ParentType, ContextType, RequireFields<OrganizationPositionsArgs, 'first'>>;
  registeredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  registrationFacts?: Resolver<Array<ResolversTypes['RegistrationFact']>, ParentType, ContextType>;
  registrationStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stateCapital?: Resolver<Maybe<ResolversTypes['StateCapital']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PathResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Path'] = ResolversParentTypes['Path']> = {
  steps?: Resolver<Array<ResolversTypes['PathStep']>, ParentType, ContextType>;
  subjects?: Resolver<Array<ResolversTypes['Subject']>, ParentType, ContextType>;
};

export type PathStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PathStep'] = ResolversParentTypes['PathStep']> = {
  positions?: Resolver<Array<ResolversTypes['Position']>, ParentType, ContextType>;
};

export type PathsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Paths'] = ResolversParentTypes['Paths']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasMore?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hops?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  paths?: Resolver<Array<ResolversTypes['Path']>, ParentType, ContextType>;
  personsWithheld?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identityMask?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  identityType?: Resolver<ResolversTypes['IdentityType'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  officeFacts?: Resolver<Array<ResolversTypes['OfficeFact']>, ParentType, ContextType>;
  positions?: Resolver<Maybe<ResolversTypes['PositionConnection']>, ParentType, ContextType, RequireFields<PersonPositionsArgs, 'first'>>;
  recordedFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PositionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Position'] = ResolversParentTypes['Position'], FederationReferenceType extends FederationReferenceTypes['Position'] = FederationReferenceTypes['Position']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Position']> | FederationReferenceType, FederationReferenceType, ContextType>;
  held?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, Partial<PositionHeldArgs>>;
  holder?: Resolver<Maybe<ResolversTypes['Subject']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  withheld?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PositionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PositionConnection'] = ResolversParentTypes['PositionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PositionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Position']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PositionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PositionEdge'] = ResolversParentTypes['PositionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Position'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  appointment?: Resolver<Maybe<ResolversTypes['Appointment']>, ParentType, ContextType, RequireFields<QueryAppointmentArgs, 'organization' | 'person' | 'role'>>;
  controlGroup?: Resolver<Maybe<ResolversTypes['ControlGroup']>, ParentType, ContextType, RequireFields<QueryControlGroupArgs, 'limit' | 'organization'>>;
  identifyOrganization?: Resolver<Maybe<ResolversTypes['Identification']>, ParentType, ContextType, RequireFields<QueryIdentifyOrganizationArgs, 'first'>>;
  identifyPerson?: Resolver<Maybe<ResolversTypes['Identification']>, ParentType, ContextType, RequireFields<QueryIdentifyPersonArgs, 'first'>>;
  mostConnectedListed?: Resolver<Maybe<Array<ResolversTypes['ConnectedPerson']>>, ParentType, ContextType, RequireFields<QueryMostConnectedListedArgs, 'first'>>;
  network?: Resolver<Maybe<ResolversTypes['Network']>, ParentType, ContextType, RequireFields<QueryNetworkArgs, 'hops' | 'limit' | 'root'>>;
  notSameDecisions?: Resolver<Maybe<ResolversTypes['NotSameConnection']>, ParentType, ContextType, RequireFields<QueryNotSameDecisionsArgs, 'first'>>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType, Partial<QueryOrganizationArgs>>;
  organizations?: Resolver<Maybe<Array<Maybe<ResolversTypes['Organization']>>>, ParentType, ContextType, RequireFields<QueryOrganizationsArgs, 'codes'>>;
  path?: Resolver<Maybe<ResolversTypes['Paths']>, ParentType, ContextType, RequireFields<QueryPathArgs, 'from' | 'maxHops' | 'to'>>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<QueryPersonArgs, 'id'>>;
  personByIdentity?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<QueryPersonByIdentityArgs, 'number' | 'type'>>;
  persons?: Resolver<Maybe<Array<Maybe<ResolversTypes['Person']>>>, ParentType, ContextType, RequireFields<QueryPersonsArgs, 'ids'>>;
  registryChanges?: Resolver<Maybe<ResolversTypes['RegistryChangeConnection']>, ParentType, ContextType, RequireFields<QueryRegistryChangesArgs, 'first'>>;
  search?: Resolver<Maybe<ResolversTypes['SearchConnection']>, ParentType, ContextType, RequireFields<QuerySearchArgs, 'first' | 'text'>>;
};

export type RegistrationFactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegistrationFact'] = ResolversParentTypes['RegistrationFact']> = {
  financialSector?: Resolver<Maybe<ResolversTypes['FinancialSector']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OrganizationKind'], ParentType, ContextType>;
  listedCompany?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  recordedFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  stateCapital?: Resolver<Maybe<ResolversTypes['StateCapital']>, ParentType, ContextType>;
};

export type RegistryChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegistryChange'] = ResolversParentTypes['RegistryChange']> = {
  kind?: Resolver<ResolversTypes['RegistryChangeKind'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['Position']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['Subject']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RegistryChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegistryChangeConnection'] = ResolversParentTypes['RegistryChangeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RegistryChangeEdge']>, ParentType, ContextType>;
  head?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['RegistryChange']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RegistryChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegistryChangeEdge'] = ResolversParentTypes['RegistryChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RegistryChange'], ParentType, ContextType>;
};

export type SearchConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchConnection'] = ResolversParentTypes['SearchConnection']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['SearchEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Subject']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  personsWithheld?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SearchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchEdge'] = ResolversParentTypes['SearchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  former?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  match?: Resolver<ResolversTypes['SearchMatch'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Subject'], ParentType, ContextType>;
};

export type SubjectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subject'] = ResolversParentTypes['Subject']> = {
  __resolveType: TypeResolveFn<'Organization' | 'Person', ParentType, ContextType>;
};

export interface UnifiedSocialCreditCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['UnifiedSocialCreditCode'], any> {
  name: 'UnifiedSocialCreditCode';
}

export type Resolvers<ContextType = Context> = {
  Appointment?: AppointmentResolvers<ContextType>;
  Candidate?: CandidateResolvers<ContextType>;
  CandidateOffice?: CandidateOfficeResolvers<ContextType>;
  CodedName?: CodedNameResolvers<ContextType>;
  ConnectedPerson?: ConnectedPersonResolvers<ContextType>;
  ControlGroup?: ControlGroupResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DecisionRecord?: DecisionRecordResolvers<ContextType>;
  Identification?: IdentificationResolvers<ContextType>;
  IdentityProblem?: IdentityProblemResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Network?: NetworkResolvers<ContextType>;
  NetworkCut?: NetworkCutResolvers<ContextType>;
  NetworkNode?: NetworkNodeResolvers<ContextType>;
  NotSameConnection?: NotSameConnectionResolvers<ContextType>;
  NotSameDecision?: NotSameDecisionResolvers<ContextType>;
  NotSameEdge?: NotSameEdgeResolvers<ContextType>;
  NotSameResult?: NotSameResultResolvers<ContextType>;
  OfficeFact?: OfficeFactResolvers<ContextType>;
  OfficerFact?: OfficerFactResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Path?: PathResolvers<ContextType>;
  PathStep?: PathStepResolvers<ContextType>;
  Paths?: PathsResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Position?: PositionResolvers<ContextType>;
  PositionConnection?: PositionConnectionResolvers<ContextType>;
  PositionEdge?: PositionEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RegistrationFact?: RegistrationFactResolvers<ContextType>;
  RegistryChange?: RegistryChangeResolvers<ContextType>;
  RegistryChangeConnection?: RegistryChangeConnectionResolvers<ContextType>;
  RegistryChangeEdge?: RegistryChangeEdgeResolvers<ContextType>;
  SearchConnection?: SearchConnectionResolvers<ContextType>;
  SearchEdge?: SearchEdgeResolvers<ContextType>;
  Subject?: SubjectResolvers<ContextType>;
  UnifiedSocialCreditCode?: GraphQLScalarType;
};

