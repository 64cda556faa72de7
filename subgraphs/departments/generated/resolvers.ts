import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { StatisticsModel } from '../../shared/statistics.ts';
import type { DepartmentModel, AccessLogEntryModel, AccessLogConnectionModel, OrganizationModel, PersonModel, SubjectModel, ObligationRow, ObligationConnectionModel, ObligationEventRow, MeasureModel, AddedDepartmentRow, PeriodicReportModel, PublicationModel, PublicationConnectionModel } from '../models.ts';
import type { Seal } from '../audit/seal.ts';
import type { ProblemFound } from '../rules/problem.ts';
import type { ScreeningModel, ScreeningConnectionModel } from '../screening/models.ts';
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
  _FieldSet: { input: unknown; output: unknown; }
};

/**
 * 查询日志分页。
 * Page of the access log.
 */
export type AccessLogConnection = {
  __typename?: 'AccessLogConnection';
  /**
   * 本页各项及其游标。
   * Items of this page with their cursors.
   */
  edges: Array<AccessLogEdge>;
  /**
   * 本页各项。
   * Items of this page.
   */
  nodes: Array<AccessLogEntry>;
  /**
   * 分页信息。
   * About the page.
   */
  pageInfo: PageInfo;
};

/**
 * 查询日志一项及其游标。
 * An entry and its cursor.
 */
export type AccessLogEdge = {
  __typename?: 'AccessLogEdge';
  /**
   * 游标。
   * Cursor.
   */
  cursor: Scalars['String']['output'];
  /**
   * 日志项。
   * Entry.
   */
  node: AccessLogEntry;
};

/**
 * 查询日志项:一次查询所告知的、并非人人可见的内容。
 * Entry of the access log: what one request was told that is not for everybody. Of a request to subgraphs in several processes there is one for each fetch that told some of it.
 */
export type AccessLogEntry = {
  __typename?: 'AccessLogEntry';
  /**
   * 查询的时刻。
   * Instant of the request.
   */
  askedAt: Scalars['DateTime']['output'];
  /**
   * 查看者所属部门;令牌未载明或无此部门的为 null。
   * Department of who looked; null where the token named none, or none that there is.
   */
  department?: Maybe<Department>;
  /**
   * 文档的摘要(不计取值与别名),与运行日志相同。
   * Digest of the document without values and aliases, as in the log of the service.
   */
  document?: Maybe<Scalars['String']['output']>;
  /**
   * 所告知的字段,如 Person.name。
   * Fields that were told, such as Person.name.
   */
  fields: Array<Scalars['String']['output']>;
  /**
   * 编号。
   * Id.
   */
  id: Scalars['ID']['output'];
  /**
   * 操作名。
   * Name of the operation.
   */
  operation?: Maybe<Scalars['String']['output']>;
  /**
   * 用途,八位及以上的数字已略去。
   * Purpose; numbers of eight digits and more are left out.
   */
  purpose?: Maybe<Scalars['String']['output']>;
  /**
   * 登记的时刻。
   * Instant at which it was recorded.
   */
  recordedAt: Scalars['DateTime']['output'];
  /**
   * 所涉记录,先为查得的,后为查无的。
   * Records that it was about, those found first.
   */
  records: Array<LookedUp>;
  /**
   * 请求编号,与运行日志相同。
   * Request id, as in the log of the service.
   */
  requestId: Scalars['String']['output'];
  /**
   * 查看者(令牌的 sub)。
   * Who looked (`sub` of the token).
   */
  viewer: Scalars['String']['output'];
};

/**
 * 查询日志的筛选;所给条件须同时满足。
 * Which entries of the access log are wanted; all that is given must hold.
 */
export type AccessLogFilter = {
  /**
   * 查看者所属部门编号。
   * Id of the department of who looked.
   */
  department?: InputMaybe<Scalars['ID']['input']>;
  /**
   * 自此时刻(含)。
   * From this instant on.
   */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /**
   * 被查看的主体编号(个人或单位)。
   * Id of the subject, a person or an organization, that was looked at.
   */
  subject?: InputMaybe<Scalars['ID']['input']>;
  /**
   * 至此时刻(不含)。
   * Before this instant.
   */
  until?: InputMaybe<Scalars['DateTime']['input']>;
  /**
   * 查看者(令牌的 sub)。
   * Who looked (`sub` of the token).
   */
  viewer?: InputMaybe<Scalars['String']['input']>;
};

/**
 * 增加实施部门。
 * To add a department to a measure.
 */
export type AddDepartmentInput = {
  /** 部门编号 / id of the department */
  department: Scalars['ID']['input'];
  /** 文号 / number of the document */
  documentNumber: Scalars['String']['input'];
  /** 提交编号,重复提交以首次为准 / key of the submission: repeated, the first one counts */
  idempotencyKey: Scalars['String']['input'];
  /** 措施序号 / number of the measure */
  measure: Scalars['Int']['input'];
  /** 理由 / reason */
  reason: Scalars['String']['input'];
};

/**
 * 增加实施部门的结果。
 * What came of adding a department.
 */
export type AddDepartmentResult = {
  __typename?: 'AddDepartmentResult';
  /**
   * 措施。
   * The measure.
   */
  measure?: Maybe<Measure>;
  /**
   * 未作变更的原因;空表示已记录。
   * Why nothing was recorded; empty where it was.
   */
  problems: Array<FeedbackProblem>;
  /**
   * 是否为重复提交。
   * Whether it had been submitted before with this key.
   */
  repeated: Scalars['Boolean']['output'];
};

/**
 * 增加的实施部门。
 * Department that was added to a measure.
 */
export type AddedDepartment = {
  __typename?: 'AddedDepartment';
  /**
   * 部门。
   * Department.
   */
  department?: Maybe<Department>;
  /**
   * 文号。
   * Number of the document.
   */
  documentNumber: Scalars['String']['output'];
  /**
   * 理由。
   * Reason.
   */
  reason: Scalars['String']['output'];
  /**
   * 记录时刻。
   * When it was recorded.
   */
  recordedAt: Scalars['DateTime']['output'];
};

/**
 * 封存的日志。
 * Log that is sealed.
 */
export type AuditLog =
  /** 查询日志 / look-ups */
  | 'ACCESS'
  /** 对名单的操作,含前后内容 / commands on the list, with what was before and after */
  | 'COMMANDS'
  /** 核查凭证 / decision records */
  | 'DECISIONS'
  /** 部门所为:反馈、定期反馈、增加部门、公示记录 / what departments did: reports, those of a period, additions to lists, publications */
  | 'DEPARTMENTS'
  /** 登录与退出,及未能登录者 / who signed in and out at a browser, and who was not let in */
  | 'SIGN_INS';

/**
 * 封存:对日志若干行及此前全部封存的散列。
 * Seal: a hash over some rows of a log and over all seals before.
 */
export type AuditSeal = {
  __typename?: 'AuditSeal';
  /**
   * 散列(SHA-256,十六进制)。
   * Hash (SHA-256, hexadecimal).
   */
  hash: Scalars['String']['output'];
  /**
   * 所封存的日志。
   * The log that is sealed.
   */
  log: AuditLog;
  /**
   * 序号,自 1 起连续。
   * Number, from 1 without a gap.
   */
  number: Scalars['Int']['output'];
  /**
   * 封存的时刻。
   * Instant at which it was made.
   */
  sealedAt: Scalars['DateTime']['output'];
};

/**
 * 要取消的批量核查。
 * Which screening to cancel.
 */
export type CancelScreeningInput = {
  /** 编号 / its id */
  screening: Scalars['ID']['input'];
};

/**
 * 部门的县区一级单位。
 * Unit of a department in a county.
 */
export type CountyUnit = {
  __typename?: 'CountyUnit';
  /**
   * 县区代码(GB/T 2260)。
   * Code of the county (GB/T 2260).
   */
  division: Scalars['String']['output'];
  /**
   * 编号,如 FINANCE_350102。
   * Id, such as FINANCE_350102.
   */
  id: Scalars['ID']['output'];
  /**
   * 名称,由县区名与部门名构成,未经核实。
   * Name, formed of those of county and department, and verified in no source.
   */
  name: Scalars['String']['output'];
};

/**
 * 实施单位。
 * Department that implements measures.
 */
export type Department = {
  __typename?: 'Department';
  /**
   * 文件中的其他称谓。
   * Other names that the document uses for it.
   */
  aliases: Array<Scalars['String']['output']>;
  /**
   * 县区一级单位(第五部分);令牌的 department 可用其编号,所见所报限本县区。
   * Its units of the counties (section five). A token can name one as its department: it sees and reports what is of its county.
   */
  countyUnits?: Maybe<Array<CountyUnit>>;
  /**
   * 实施惩戒措施以外的职责。
   * Duties beside implementing measures.
   */
  duties: Array<Scalars['String']['output']>;
  /**
   * 部门编号,如 FINANCE。
   * Id, such as FINANCE.
   */
  id: Scalars['ID']['output'];
  /**
   * 部门性质。
   * Kind of department.
   */
  kind: DepartmentKind;
  /**
   * 文件所用简称,如 市财政局。
   * Short name as the document has it.
   */
  name: Scalars['String']['output'];
  /**
   * 英文名。
   * Name in English.
   */
  nameEn: Scalars['String']['output'];
  /**
   * 本部门的实施义务;限本部门(县区单位限本县区)、接收反馈的部门或审计。
   * What this department owes, for the department itself (the unit of a county: in that county), for who receives reports, and for audit.
   */
  obligations?: Maybe<ObligationConnection>;
  /**
   * 全称。
   * Full official name.
   */
  officialName: Scalars['String']['output'];
  /**
   * 全称是否已据来源核实。
   * Whether the official name was verified in a source.
   */
  officialNameVerified: Scalars['Boolean']['output'];
  /**
   * 是否为开放类别(行业主管部门,按行业确定)。
   * Whether it stands for an open class, resolved by industry.
   */
  openClass: Scalars['Boolean']['output'];
};


/**
 * 实施单位。
 * Department that implements measures.
 */
export type DepartmentObligationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ObligationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  order?: ObligationOrder;
};

/**
 * 部门性质。
 * Kind of department.
 */
export type DepartmentKind =
  /** 垂直管理部门 / under central vertical leadership */
  | 'CENTRAL_VERTICAL'
  /** 政府部门 / department of the government */
  | 'GOVERNMENT'
  /** 群团组织 / mass organization */
  | 'MASS_ORGANIZATION'
  /** 开放类别 / open class */
  | 'OPEN_CLASS'
  /** 党委部门 / organ of the Party */
  | 'PARTY';

/**
 * 末日不明的原因。
 * Reason for which a last day is not known.
 */
export type DueUnknown =
  /** 期限跨入工作日历未录入的年份 / the term leads into a year whose calendar was not entered */
  | 'CALENDAR_NOT_ENTERED'
  /** 未见期限规定 / no rule was found that sets a term */
  | 'NO_RULE';

/**
 * 未作变更的原因。
 * Why nothing was recorded.
 */
export type FeedbackProblem = {
  __typename?: 'FeedbackProblem';
  /**
   * 代码。
   * Code.
   */
  code: FeedbackProblemCode;
  /**
   * 所涉输入项;与单项无关的为 null。
   * Input that it is about; null where it is about none.
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
 * 未作变更的原因代码。
 * Codes of problems.
 */
export type FeedbackProblemCode =
  /** 该部门已是实施部门 / is one of its departments already */
  | 'ALREADY_NAMED'
  /** 此间已有变更 / something has changed in the meantime */
  | 'CHANGED_MEANWHILE'
  /** 晚于今日 / after today */
  | 'DATE_IN_FUTURE'
  /** 日期先后矛盾 / contradicts another day */
  | 'DATE_ORDER'
  /** 文字中有公民身份号码 / a text with the number of an identity card in it */
  | 'IDENTITY_NUMBER'
  /** 提交编号不合格式 / the key is none */
  | 'INVALID_KEY'
  /** 提交编号已用于其他内容 / the key was used for something else */
  | 'KEY_REUSED'
  /** 该措施的实施部门不是开放列举 / the text does not leave the list of this measure open */
  | 'LIST_NOT_OPEN'
  /** 未填写 / missing */
  | 'MISSING'
  /** 本部门无权办理 / not for the department of the token */
  | 'NOT_COMPETENT'
  /** 不存在 / there is none */
  | 'NOT_FOUND'
  /** 重复 / given more than once */
  | 'REPEATED'
  /** 文字不合格式 / not a text */
  | 'TEXT'
  /** 项数过多 / too many */
  | 'TOO_MANY'
  /** 不应填写 / not to be given */
  | 'UNEXPECTED'
  /** 当前状态不允许 / cannot be done in the present state */
  | 'WRONG_STATE';

/**
 * 所限事项。
 * Action that a limb gates.
 */
export type GatedAction =
  /** 行政监管措施 / administrative regulatory measure */
  | 'ADMIN_REGULATORY_MEASURE'
  /** 录用为公务员 / recruitment as a civil servant */
  | 'CIVIL_SERVANT_RECRUITMENT'
  /** 工程建设项目招标投标 / tendering for engineering projects */
  | 'ENGINEERING_TENDERING'
  /** 股权激励对象监管 / supervision of grantees of equity incentives */
  | 'EQUITY_INCENTIVE_GRANTEE_SUPERVISION'
  /** 上市公司股权激励计划监管 / supervision of a listed company's equity incentive plan */
  | 'EQUITY_INCENTIVE_PLAN_SUPERVISION'
  /** 设立融资性担保公司 / establishing a financing guarantee company */
  | 'ESTABLISH_FINANCING_GUARANTEE_CO'
  /** 申请财政补助补贴性资金 / application for fiscal subsidies */
  | 'FISCAL_SUBSIDY_APPLICATION'
  /** 取得政府供应土地 / acquiring land supplied by the government */
  | 'GOV_LAND_SUPPLY'
  /** 作为供应商参加政府采购 / government procurement as a supplier */
  | 'GOV_PROCUREMENT_SUPPLIER'
  /** 担任国有企业职务 / holding office in an enterprise of state capital */
  | 'HOLD_OFFICE'
  /** 已取得的荣誉称号 / honour already held */
  | 'HONOUR_HELD'
  /** 评选先进典型表彰 / selection for honours */
  | 'HONOUR_SELECTION'
  /** 已任国有企业职务 / office already held in an enterprise of state capital */
  | 'INCUMBENT_OFFICE'
  /** 新闻网站公布 / publication on news sites */
  | 'NEWS_SITE_PUBLICATION'
  /** 任职融资性担保公司 / office in a financing guarantee company */
  | 'OFFICE_IN_FINANCING_GUARANTEE_CO'
  /** 政府和社会资本合作项目合作伙伴 / partner in a concession or public-private partnership */
  | 'PPP_PARTNER_SELECTION'
  /** 优惠性政策支持 / preferential policy support */
  | 'PREFERENTIAL_POLICY_SUPPORT'
  /** 重点监管 / priority supervision */
  | 'PRIORITY_SUPERVISION'
  /** 公示期限 / period of publicity */
  | 'PUBLICITY_PERIOD'
  /** 聘为事业单位工作人员 / hiring by a public institution */
  | 'PUBLIC_INSTITUTION_HIRING'
  /** 随机抽查比例和频次 / rate of random inspection */
  | 'RANDOM_INSPECTION_RATE'
  /** 登记为事业单位法定代表人 / registration as legal representative of a public institution */
  | 'REGISTER_AS_PUBLIC_INSTITUTION_LEGAL_REP'
  /** 证券、基金、期货公司任职审批或备案 / approval or filing of offices in securities, fund and futures companies */
  | 'SECURITIES_FUND_FUTURES_OFFICE_APPROVAL_OR_FILING'
  /** 社会保险检查稽核频次 / frequency of social-insurance inspection and audit */
  | 'SI_AUDIT_FREQUENCY'
  /** 社会保险业务合作项目 / social-insurance cooperation project */
  | 'SI_COOPERATION_PROJECT'
  /** 社会保险重点监督检查 / priority social-insurance inspection */
  | 'SI_INSPECTION_PRIORITY'
  /** 办理社会保险业务的便捷性 / convenience in social-insurance business */
  | 'SI_SERVICE_CONVENIENCE'
  /** 社会保障资金支持 / social-security fund support */
  | 'SOCIAL_SECURITY_FUND_SUPPORT'
  /** 受让收费公路权益 / acquiring toll-road rights */
  | 'TOLL_ROAD_RIGHTS_TRANSFEREE';

/**
 * 措施分项。
 * Limb.
 */
export type Limb = {
  __typename?: 'Limb';
  /**
   * 编号,如 14a。
   * Id, such as 14a.
   */
  id: Scalars['ID']['output'];
};

/**
 * 列入记录。
 * Listing.
 */
export type Listing = {
  __typename?: 'Listing';
  /**
   * 列入记录编号。
   * Id of the listing.
   */
  id: Scalars['ID']['output'];
};

/**
 * 被查看的记录。
 * A record that was looked up.
 */
export type LookedUp = {
  __typename?: 'LookedUp';
  /**
   * 是否查得。
   * Whether it was found.
   */
  found: Scalars['Boolean']['output'];
  /**
   * 编号,ListEvent 如 LISTING/151/2(第二版);按证件查无此人的为 null,证件号码不予登记。
   * Id, of a ListEvent such as LISTING/151/2 (its second version); null where a person was asked for by identity document and not found: the number is not recorded.
   */
  id?: Maybe<Scalars['ID']['output']>;
  /**
   * 类型,如 Person;AccessLog 为某主体的查询日志,ListEvent 为一次操作的事件。
   * Type, such as Person; AccessLog is the log about a subject, ListEvent the event of a command.
   */
  type: Scalars['String']['output'];
};

/**
 * 惩戒措施(第三部分十八项之一)。
 * Measure: one of the eighteen of section three.
 */
export type Measure = {
  __typename?: 'Measure';
  /**
   * 文件所列以外增加的实施部门(等相关部门)。
   * Departments that were added to those that the text names.
   */
  addedDepartments?: Maybe<Array<AddedDepartment>>;
  /**
   * 序号,1 至 18。
   * Number, 1 to 18.
   */
  number: Scalars['Int']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /**
   * 在开放列举的措施(等相关部门)中增加实施部门;限发改部门。
   * Adds a department to a measure whose list the text leaves open; for NDRC.
   */
  addDepartment?: Maybe<AddDepartmentResult>;
  /**
   * 取消本部门的一次批量核查,其各行随即删除;已完成的不变。不是本部门的,或无此编号,为 null。
   * Cancels a screening of the viewer's department, whose rows are deleted then; a finished one stays as it is. Null where it is another's or there is none.
   */
  cancelScreening?: Maybe<Screening>;
  /**
   * 记录已在一渠道公示或撤下,至多 500 条;逐条处理。
   * Records that listings were published in a channel, or taken back, up to 500, each by itself.
   */
  recordPublications?: Maybe<PublicationResults>;
  /**
   * 反馈一项实施义务:已实施、不适用或已解除;限本部门,县区单位限本县区。
   * Reports on an obligation: implemented, not applicable, lifted. For the department that owes it; the unit of a county, in that county.
   */
  reportObligation?: Maybe<ObligationResult>;
  /**
   * 成批反馈,至多 500 项;逐项处理,一项有误不影响其余。
   * Reports on up to 500 obligations, each by itself: what is wrong with one is nothing to the others.
   */
  reportObligations?: Maybe<ObligationResults>;
  /**
   * 提交定期反馈;再次提交为更正。限市级部门。
   * Submits the report of a period; once more, it corrects. For departments of the city.
   */
  submitPeriodicReport?: Maybe<PeriodicReportResult>;
};


export type MutationAddDepartmentArgs = {
  input: AddDepartmentInput;
};


export type MutationCancelScreeningArgs = {
  input: CancelScreeningInput;
};


export type MutationRecordPublicationsArgs = {
  input: RecordPublicationsInput;
};


export type MutationReportObligationArgs = {
  input: ReportObligationInput;
};


export type MutationReportObligationsArgs = {
  input: ReportObligationsInput;
};


export type MutationSubmitPeriodicReportArgs = {
  input: SubmitPeriodicReportInput;
};

/**
 * 实施义务:一部门须就一主体实施一项措施分项。
 * Obligation: what a department has to do for one limb against one subject.
 */
export type Obligation = {
  __typename?: 'Obligation';
  /**
   * 已录入的工作日历的末日,期限跨出日历的才有;其后年份录入后,末日随之确定。
   * Last day of the calendar of working days, where the term leads out of it; once the next year is entered, the day is known.
   */
  calendarEndsOn?: Maybe<Scalars['Date']['output']>;
  /**
   * 期限起算日:产生(或解除事由发生)之日,依事实而定,与记录或推算之日无关;无待办事项的为 null。
   * Day from which that counts: that of the fact by which it arose, or by which the restriction ended, whenever it was recorded; null where nothing is to be done.
   */
  countedFrom?: Maybe<Scalars['Date']['output']>;
  /**
   * 实施部门。
   * The department that owes it.
   */
  department?: Maybe<Department>;
  /**
   * 主体所在县区代码;个人及县区不详者为 350100(全市)。
   * Code of the subject's county; 350100, the city, for persons and where no county is on record.
   */
  division: Scalars['String']['output'];
  /**
   * 实施(反馈)或解除的末日;无待办事项或期限不明的为 null。
   * Last day to report, or to lift; null where nothing is to be done, or where the day is not known.
   */
  dueOn?: Maybe<Scalars['Date']['output']>;
  /**
   * 有待办事项而末日不明的原因。
   * Why the last day is not known, where something is to be done.
   */
  dueUnknown?: Maybe<DueUnknown>;
  /**
   * 经过,先者在前。
   * What happened to it, the first first.
   */
  events?: Maybe<Array<ObligationEvent>>;
  /**
   * 编号。
   * Id.
   */
  id: Scalars['ID']['output'];
  /**
   * 措施分项。
   * Limb.
   */
  limb?: Maybe<Limb>;
  /**
   * 所依列入记录。
   * The listings that it rests on, or rested on last.
   */
  listings?: Maybe<Array<Listing>>;
  /**
   * 产生之日。
   * Day on which it arose.
   */
  openedOn: Scalars['Date']['output'];
  /**
   * 是否逾期。
   * Whether that day has passed.
   */
  overdue: Scalars['Boolean']['output'];
  /**
   * 状态。
   * State.
   */
  state: ObligationState;
  /**
   * 主体;个人身份未予显示的为 null。
   * The subject; null where it is a person whom the viewer may not see.
   */
  subject?: Maybe<Subject>;
  /**
   * 主体类型。
   * Whether the subject is an organization or a person.
   */
  subjectType: SubjectType;
  /**
   * 版本:变更次数。
   * Version: how many events it has had.
   */
  version: Scalars['Int']['output'];
  /**
   * 是否因权限未显示主体。
   * Whether the subject is kept back.
   */
  withheld: Scalars['Boolean']['output'];
};

/**
 * 实施义务的变更。
 * What can happen to an obligation.
 */
export type ObligationCommand =
  /** 期限变更:事实更正或日历补录 / the due day is another: a fact was corrected, or the calendar of a year entered */
  | 'CHANGE_DUE'
  /** 所依列入记录变更 / it rests on other listings than before */
  | 'CHANGE_GROUND'
  /** 限制终止,未曾实施 / the restriction ended before it was implemented */
  | 'END'
  /** 产生,或因另有列入记录再次产生 / it arose, or arose anew as another listing came to one that was not applicable */
  | 'OPEN'
  /** 反馈已实施 / reported as implemented */
  | 'REPORT_IMPLEMENTED'
  /** 反馈已解除 / reported as lifted */
  | 'REPORT_LIFTED'
  /** 反馈不适用 / reported as not applicable */
  | 'REPORT_NOT_APPLICABLE'
  /** 限制终止,须解除 / the restriction ended, and is to be lifted */
  | 'REQUIRE_LIFT'
  /** 解除前限制恢复 / the restriction was there again before it was lifted */
  | 'RESUME';

/**
 * 实施义务的一页。
 * Page of obligations.
 */
export type ObligationConnection = {
  __typename?: 'ObligationConnection';
  /**
   * 边。
   * Edges.
   */
  edges: Array<ObligationEdge>;
  /**
   * 节点。
   * Nodes.
   */
  nodes: Array<Obligation>;
  /**
   * 分页信息。
   * Where the page stands.
   */
  pageInfo: PageInfo;
};

/**
 * 实施义务的统计维度。
 * Dimension of obligations.
 */
export type ObligationDimension =
  /** 实施部门,键为部门编号 / department that owes it; keys are ids */
  | 'DEPARTMENT'
  /** 县区,键为区划代码;个人和县区不详的为 null / county; keys are codes of divisions, null of persons and where none is on record */
  | 'DIVISION'
  /** 措施分项,键如 14a / limb; keys as 14a */
  | 'LIMB'
  /** 措施,键为序号 / measure; keys are numbers */
  | 'MEASURE'
  /** 单位或个人 / organization or person */
  | 'SUBJECT_TYPE';

/**
 * 边。
 * Edge.
 */
export type ObligationEdge = {
  __typename?: 'ObligationEdge';
  /**
   * 游标。
   * Cursor.
   */
  cursor: Scalars['String']['output'];
  /**
   * 实施义务。
   * The obligation.
   */
  node: Obligation;
};

/**
 * 实施义务的一次变更。
 * What happened to an obligation once.
 */
export type ObligationEvent = {
  __typename?: 'ObligationEvent';
  /**
   * 人员。
   * Officer.
   */
  actor?: Maybe<Scalars['String']['output']>;
  /**
   * 所作变更。
   * What was done.
   */
  command: ObligationCommand;
  /**
   * 文号。
   * Number of the document.
   */
  documentNumber?: Maybe<Scalars['String']['output']>;
  /**
   * 实施或解除之日。
   * Day on which it was implemented or lifted.
   */
  doneOn?: Maybe<Scalars['Date']['output']>;
  /**
   * 理由或说明。
   * Reason, or remark.
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
  stateAfter: ObligationState;
  /**
   * 此前状态。
   * State before.
   */
  stateBefore?: Maybe<ObligationState>;
  /**
   * 反馈单位(部门或其县区单位);由系统依名单变更的为 null。
   * Who reported, the department or its unit of a county; null for what followed from list and registry.
   */
  unit?: Maybe<Scalars['ID']['output']>;
  /**
   * 此后的版本。
   * The version that it made.
   */
  version: Scalars['Int']['output'];
};

/**
 * 实施义务的筛选。
 * Which obligations.
 */
export type ObligationFilter = {
  /** 县区代码 / code of the county */
  division?: InputMaybe<Scalars['String']['input']>;
  /** 措施分项 / limb */
  limb?: InputMaybe<Scalars['ID']['input']>;
  /** 是否逾期 / whether overdue */
  overdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** 状态 / one of these states */
  states?: InputMaybe<Array<ObligationState>>;
};

/**
 * 实施义务的次序。
 * Order of obligations.
 */
export type ObligationOrder =
  /** 按产生先后 / as they were opened */
  | 'REGISTERED'
  /** 按缓急:待解除的在前,次为待实施的,各按应反馈日先后(最逾期者在前),无期限者在其末;其余在后 / the most urgent first: what is to be lifted, then what is to be implemented, each by its last day (the most overdue first, without one last); then the rest */
  | 'URGENCY';

/**
 * 成批反馈的一项。
 * One of the reports.
 */
export type ObligationReportInput = {
  /** 文号;不适用者不填 / number of the document; none where it does not apply */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** 实施或解除之日,不晚于今日;不适用者不填 / day on which it was done, today or before; none where it does not apply */
  doneOn?: InputMaybe<Scalars['Date']['input']>;
  /** 据以反馈的版本 / the version that it was decided on */
  expectedVersion: Scalars['Int']['input'];
  /** 实施义务编号 / id of the obligation */
  obligation: Scalars['ID']['input'];
  /** 结果 / what became of it */
  outcome: ReportOutcome;
  /** 理由(不适用者必填)或说明 / reason, needed where it does not apply, or remark */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/**
 * 一项反馈的结果。
 * What came of a report.
 */
export type ObligationResult = {
  __typename?: 'ObligationResult';
  /**
   * 反馈后的实施义务。
   * The obligation as it is now.
   */
  obligation?: Maybe<Obligation>;
  /**
   * 未作变更的原因;空表示已记录。
   * Why nothing was recorded; empty where it was.
   */
  problems: Array<FeedbackProblem>;
  /**
   * 是否为重复提交。
   * Whether it had been reported before with this key.
   */
  repeated: Scalars['Boolean']['output'];
};

/**
 * 成批反馈的结果。
 * What came of reports.
 */
export type ObligationResults = {
  __typename?: 'ObligationResults';
  /**
   * 整批不予处理的原因。
   * Why the whole was refused.
   */
  problems: Array<FeedbackProblem>;
  /**
   * 逐项结果,依提交次序;整批不予处理的为空。
   * Of each report, in their order; empty where the whole was refused.
   */
  results: Array<ObligationResult>;
};

/**
 * 实施义务的状态。
 * State of an obligation.
 */
export type ObligationState =
  /** 已终止,无需解除 / ended with nothing to lift */
  | 'ENDED'
  /** 已实施 / implemented */
  | 'IMPLEMENTED'
  /** 已解除 / lifted */
  | 'LIFTED'
  /** 不适用 / the department says that it does not apply */
  | 'NOT_APPLICABLE'
  /** 待实施 / to be implemented */
  | 'OPEN'
  /** 待解除 / implemented, and to be lifted as the restriction has ended */
  | 'TO_LIFT';

/**
 * 实施义务统计的筛选。
 * Which obligations are counted.
 */
export type ObligationStatisticsFilter = {
  /** 部门编号 / id of the department */
  department?: InputMaybe<Scalars['ID']['input']>;
  /** 区划代码;350100 为个人和县区不详的 / code of the division; 350100 is of persons, and of whom none is on record */
  division?: InputMaybe<Scalars['String']['input']>;
  /** 措施分项 / limb */
  limb?: InputMaybe<Scalars['ID']['input']>;
  /** 措施序号 / number of the measure */
  measure?: InputMaybe<Scalars['Int']['input']>;
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
   * 对该单位的实施义务:接收反馈的部门和审计见全部,其余部门见本部门的。
   * Obligations against this organization: all to who receives reports and who audits, to others those of their own department.
   */
  obligations?: Maybe<ObligationConnection>;
};


/**
 * 单位。
 * Organization.
 */
export type OrganizationObligationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ObligationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
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
 * 定期反馈:一部门一期的联合惩戒实施情况。
 * Periodic report of a department on what it did in a period.
 */
export type PeriodicReport = {
  __typename?: 'PeriodicReport';
  /**
   * 部门。
   * Department.
   */
  department?: Maybe<Department>;
  /**
   * 文号。
   * Number of the document.
   */
  documentNumber?: Maybe<Scalars['String']['output']>;
  /**
   * 应报末日;不详为 null。
   * Last day for it; null where not known.
   */
  dueOn?: Maybe<Scalars['Date']['output']>;
  /**
   * 期初日。
   * First day of the period.
   */
  from: Scalars['Date']['output'];
  /**
   * 是否逾期未报。
   * Whether that day has passed without it.
   */
  overdue: Scalars['Boolean']['output'];
  /**
   * 收到之日;未报为 null。
   * Day on which it was received; null where it was not.
   */
  receivedOn?: Maybe<Scalars['Date']['output']>;
  /**
   * 内容。
   * What it says.
   */
  summary?: Maybe<Scalars['String']['output']>;
  /**
   * 期末日之次日。
   * First day after the period.
   */
  until: Scalars['Date']['output'];
};

/**
 * 定期反馈的提交结果。
 * What came of a periodic report.
 */
export type PeriodicReportResult = {
  __typename?: 'PeriodicReportResult';
  /**
   * 未作变更的原因;空表示已记录。
   * Why nothing was recorded; empty where it was.
   */
  problems: Array<FeedbackProblem>;
  /**
   * 是否为重复提交。
   * Whether it had been submitted before with this key.
   */
  repeated: Scalars['Boolean']['output'];
  /**
   * 该期反馈。
   * The report as it is now.
   */
  report?: Maybe<PeriodicReport>;
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
   * 对该人的实施义务:接收反馈的部门和审计见全部,其余部门见本部门的。
   * Obligations against this person: all to who receives reports and who audits, to others those of their own department.
   */
  obligations?: Maybe<ObligationConnection>;
};


/**
 * 个人。
 * Person.
 */
export type PersonObligationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ObligationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/**
 * 公示台账的一项:一条列入记录在一渠道。
 * A listing in a channel.
 */
export type Publication = {
  __typename?: 'Publication';
  /**
   * 公示个人的法律依据;单位为 null。
   * The basis by which a person was published; null of organizations.
   */
  basis?: Maybe<Scalars['String']['output']>;
  /**
   * 已录入的工作日历的末日,期限跨出日历的才有;其后年份录入后,末日随之确定。
   * Last day of the calendar of working days, where the term leads out of it; once the next year is entered, the day is known.
   */
  calendarEndsOn?: Maybe<Scalars['Date']['output']>;
  /**
   * 渠道。
   * Channel.
   */
  channel: PublicationChannel;
  /**
   * 最近一次公示或撤下之日。
   * Day on which it was published or taken back last.
   */
  doneOn?: Maybe<Scalars['Date']['output']>;
  /**
   * 公示或撤下的末日;无待办或期限不明的为 null。
   * Last day to publish it, or to take it back; null where nothing is to be done, or where it is not known.
   */
  dueOn?: Maybe<Scalars['Date']['output']>;
  /**
   * 有待办事项而末日不明的原因。
   * Why the last day is not known, where something is to be done.
   */
  dueUnknown?: Maybe<DueUnknown>;
  /**
   * 列入记录。
   * The listing.
   */
  listing?: Maybe<Listing>;
  /**
   * 是否逾期。
   * Whether that day has passed.
   */
  overdue: Scalars['Boolean']['output'];
  /**
   * 网址或文号。
   * Address, or number of the document.
   */
  reference?: Maybe<Scalars['String']['output']>;
  /**
   * 该状态所由之日:列入、恢复或终止在列之日;个人公示不再有依据的,为其公示之日。
   * Day that it follows from: of entry, of the end of a suspension, of the end on the list; of a person whose publication has no basis any more, of the publication.
   */
  since: Scalars['Date']['output'];
  /**
   * 状态。
   * State.
   */
  state: PublicationState;
};

/**
 * 公示或撤下。
 * What was done.
 */
export type PublicationAction =
  /** 公示 / published */
  | 'PUBLISHED'
  /** 撤下 / taken back */
  | 'WITHDRAWN';

/**
 * 公示渠道(第二部分、措施十七)。
 * Where listings are published (section two, measure 17).
 */
export type PublicationChannel =
  /** “信用中国”网站 / creditchina.gov.cn */
  | 'CREDIT_CHINA'
  /** 国家企业信用信息公示系统,限企业 / the publicity system for enterprises */
  | 'ENTERPRISE_PUBLICITY_SYSTEM'
  /** 人力资源社会保障部门网站 / site of HRSS */
  | 'HRSS_SITE'
  /** 医疗保障部门网站 / site of MEDICAL_SECURITY */
  | 'MEDICAL_SECURITY_SITE'
  /** 主要新闻网站(措施十七) / news sites (measure 17) */
  | 'NEWS_SITES'
  /** 税务部门网站 / site of TAX */
  | 'TAX_SITE';

/**
 * 公示台账的一页。
 * Page of a ledger.
 */
export type PublicationConnection = {
  __typename?: 'PublicationConnection';
  /**
   * 边。
   * Edges.
   */
  edges: Array<PublicationEdge>;
  /**
   * 节点。
   * Nodes.
   */
  nodes: Array<Publication>;
  /**
   * 分页信息。
   * Where the page stands.
   */
  pageInfo: PageInfo;
};

/**
 * 公示的统计维度;MONTH 为列入之月。
 * Dimension of publications; MONTH is that of entry.
 */
export type PublicationDimension =
  /** 认定机关,键为部门编号 / authority that determined; keys are ids of departments */
  | 'AUTHORITY'
  /** 月份,如 2026-11 / month, as 2026-11 */
  | 'MONTH';

/**
 * 边。
 * Edge.
 */
export type PublicationEdge = {
  __typename?: 'PublicationEdge';
  /**
   * 游标。
   * Cursor.
   */
  cursor: Scalars['String']['output'];
  /**
   * 台账的一项。
   * A listing in the channel.
   */
  node: Publication;
};

/**
 * 一条记录公示的结果。
 * What came of one.
 */
export type PublicationResult = {
  __typename?: 'PublicationResult';
  /**
   * 所提交的列入记录编号。
   * The id that was given.
   */
  id: Scalars['ID']['output'];
  /**
   * 未作变更的原因;空表示已记录。
   * Why nothing was recorded; empty where it was.
   */
  problems: Array<FeedbackProblem>;
  /**
   * 是否为重复提交。
   * Whether it had been recorded before with this key.
   */
  repeated: Scalars['Boolean']['output'];
};

/**
 * 记录公示的结果。
 * What came of recording publications.
 */
export type PublicationResults = {
  __typename?: 'PublicationResults';
  /**
   * 整批不予处理的原因。
   * Why the whole was refused.
   */
  problems: Array<FeedbackProblem>;
  /**
   * 逐条结果,依提交次序;整批不予处理的为空。
   * Of each listing, in their order; empty where the whole was refused.
   */
  results: Array<PublicationResult>;
};

/**
 * 公示状态。
 * State of a listing in a channel.
 */
export type PublicationState =
  /** 已公示 / published */
  | 'PUBLISHED'
  /** 待公示 / to be published */
  | 'TO_PUBLISH'
  /** 待撤下 / to be taken back */
  | 'TO_WITHDRAW'
  /** 已撤下 / taken back */
  | 'WITHDRAWN';

export type Query = {
  __typename?: 'Query';
  /**
   * 查询日志:谁于何时、以何用途看过什么,近者在前。查阅本身亦予登记。
   * The access log: who looked what up, when and what for, latest first. To read it is itself recorded.
   */
  accessLog?: Maybe<AccessLogConnection>;
  /**
   * 各日志最近一次封存;记下其号与散列,日后可据以核验日志是否完整。
   * The last seal of each log; whoever notes its number and hash can tell later whether the log is whole.
   */
  auditSeals?: Maybe<Array<AuditSeal>>;
  /**
   * 按编号查部门;无此部门为 null。
   * A department by id; null where there is none.
   */
  department?: Maybe<Department>;
  /**
   * 第三部分所列实施单位。
   * The departments that section three names.
   */
  departments?: Maybe<Array<Department>>;
  /**
   * 一项实施义务;限本部门(县区单位限本县区)、接收反馈的部门或审计,余者视为不存在。
   * An obligation, for its own department (the unit of a county: in that county), for who receives reports, and for audit; to others there is none.
   */
  obligation?: Maybe<Obligation>;
  /**
   * 部门是否落实,谁在拖延解除:各状态的实施义务数、逾期数、实施率。接收反馈的部门和审计见全部,其余部门见本部门的。至多两个维度。只见本部门的,数字不作保留;见全部而无 analytics:read 的,只按县区或主体类型之一、不得筛选,小数和主体少的不予显示。worker 从未推算过的,报错而不给零;尚有未推算的,complete 为 false。
   * Whether departments act, and who delays lifting: obligations of each state, overdue ones, and the rate of implementation. All to who receives reports and who audits, to others those of their own department. By two dimensions at most. Of one's own nothing is kept back; who is told of all has it without analytics:read by county or type of subject at most, and of everything, and small numbers are kept back, and those of few subjects. An error where the worker has never derived any, and never zeros for it; not complete where it has some to derive.
   */
  obligationStatistics?: Maybe<Statistics>;
  /**
   * 各部门的实施义务;接收反馈的部门和审计见全部,其余部门见本部门的。
   * Obligations of departments: all to who receives reports and who audits, to others those of their own department.
   */
  obligations?: Maybe<ObligationConnection>;
  /**
   * 各部门某期的定期反馈(on 所在期,缺省为最近已届满的一期):应报、已报与逾期;接收反馈的部门和审计见全部,其余部门见本部门的;县区单位不报定期反馈,无可见。
   * Periodic reports of departments for the period that a day is in (else the last that has ended): due, received, overdue. All to who receives them and who audits, to others their own; a unit of a county submits none, and has none to see.
   */
  periodicReports?: Maybe<Array<PeriodicReport>>;
  /**
   * 公示是否及时:一渠道待公示、已公示、待撤下的记录数、逾期数,及自列入至首次公示的日数。至多两个维度。无 analytics:read 的,至多一个维度、不含仅公示企业的渠道,小数不予显示。
   * Whether listings are published in time: of a channel those to be published, published and to be taken back, overdue ones, and the days from entry to the first publication. By two dimensions at most. Without analytics:read by one dimension at most and of no channel of enterprises alone, and small numbers are kept back.
   */
  publicationStatistics?: Maybe<Statistics>;
  /**
   * 一渠道的公示台账:待公示、已公示、待撤下、已撤下;个人仅在配置了法律依据时应予公示,依据不再的,已公示者待撤下。
   * The ledger of a channel: what is to be published in it, is, is to be taken back, was. Persons are to be published only where a basis for it is configured; where it is no more, those that were are to be taken back.
   */
  publications?: Maybe<PublicationConnection>;
  /**
   * 本部门上传的一次批量核查;不是本部门的,或无此编号,为 null。
   * A bulk screening that the viewer's department has uploaded; null where it is another's or there is none.
   */
  screening?: Maybe<Screening>;
  /**
   * 本部门上传的批量核查,近者在前。
   * Bulk screenings that the viewer's department has uploaded, latest first.
   */
  screenings?: Maybe<ScreeningConnection>;
};


export type QueryAccessLogArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AccessLogFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDepartmentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryObligationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryObligationStatisticsArgs = {
  by?: Array<ObligationDimension>;
  filter?: InputMaybe<ObligationStatisticsFilter>;
};


export type QueryObligationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ObligationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPeriodicReportsArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
  overdue?: InputMaybe<Scalars['Boolean']['input']>;
};


export type QueryPublicationStatisticsArgs = {
  by?: Array<PublicationDimension>;
  channel: PublicationChannel;
};


export type QueryPublicationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  channel: PublicationChannel;
  first?: InputMaybe<Scalars['Int']['input']>;
  overdue?: InputMaybe<Scalars['Boolean']['input']>;
  states?: InputMaybe<Array<PublicationState>>;
};


export type QueryScreeningArgs = {
  id: Scalars['ID']['input'];
};


export type QueryScreeningsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/**
 * 记录公示或撤下。
 * To record what was published or taken back.
 */
export type RecordPublicationsInput = {
  /** 公示或撤下 / whether published or taken back */
  action: PublicationAction;
  /** 渠道 / channel */
  channel: PublicationChannel;
  /** 提交编号,重复提交以首次为准 / key of the submission: repeated, the first one counts */
  idempotencyKey: Scalars['String']['input'];
  /** 列入记录编号,至多 500 / ids of the listings, 500 at most */
  listings: Array<Scalars['ID']['input']>;
  /** 日期,不晚于今日 / day, today or before */
  on: Scalars['Date']['input'];
  /** 网址或文号 / address, or number of the document */
  reference?: InputMaybe<Scalars['String']['input']>;
};

/**
 * 反馈一项实施义务。
 * To report on an obligation.
 */
export type ReportObligationInput = {
  /** 文号;不适用者不填 / number of the document; none where it does not apply */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** 实施或解除之日,不晚于今日;不适用者不填 / day on which it was done, today or before; none where it does not apply */
  doneOn?: InputMaybe<Scalars['Date']['input']>;
  /** 据以反馈的版本 / the version that it was decided on */
  expectedVersion: Scalars['Int']['input'];
  /** 提交编号,重复提交以首次为准 / key of the submission: repeated, the first one counts */
  idempotencyKey: Scalars['String']['input'];
  /** 实施义务编号 / id of the obligation */
  obligation: Scalars['ID']['input'];
  /** 结果 / what became of it */
  outcome: ReportOutcome;
  /** 理由(不适用者必填)或说明 / reason, needed where it does not apply, or remark */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/**
 * 成批反馈。
 * To report on obligations.
 */
export type ReportObligationsInput = {
  /** 提交编号,重复提交以首次为准 / key of the submission: repeated, the first one counts */
  idempotencyKey: Scalars['String']['input'];
  /** 各项,至多 500 / the reports, 500 at most */
  reports: Array<ObligationReportInput>;
};

/**
 * 反馈的结果。
 * What a report says.
 */
export type ReportOutcome =
  /** 已实施 / implemented */
  | 'IMPLEMENTED'
  /** 已解除 / lifted */
  | 'LIFTED'
  /** 不适用 / does not apply */
  | 'NOT_APPLICABLE';

/**
 * 批量核查的主体类型。
 * What is screened.
 */
export type ScreenedType =
  /** 单位 / organizations */
  | 'ORGANIZATION'
  /** 个人 / persons */
  | 'PERSON';

/**
 * 批量核查:一份上传文件的各行,就同一事项、同一日,按同一时刻已记录的事实核查。文件以 POST /screenings 上传,结果由 /screenings/编号/result 取得。
 * Bulk screening: the rows of an uploaded file, checked for one action on one day with what was recorded by one instant. Files are uploaded by POST to /screenings; results are at /screenings/ID/result.
 */
export type Screening = {
  __typename?: 'Screening';
  /**
   * 所问事项。
   * The action asked about.
   */
  action: GatedAction;
  /**
   * 各结论的行数,重复行计入;完成之前为 null。
   * How many rows had which outcome, duplicates among them; null until it is done.
   */
  counts?: Maybe<Array<ScreeningCount>>;
  /**
   * 各行与结果在此时刻之后删除。
   * Rows and results are deleted after this instant.
   */
  deleteAfter: Scalars['DateTime']['output'];
  /**
   * 各行与结果是否已删除。
   * Whether rows and results have been deleted.
   */
  deleted: Scalars['Boolean']['output'];
  /**
   * 与前面某行相同的行数;只核查一次。
   * Rows that say the same as an earlier one, which is screened once.
   */
  duplicates: Scalars['Int']['output'];
  /**
   * 放弃的原因;未放弃为 null。
   * Why it was given up; null where it was not.
   */
  failure?: Maybe<ScreeningFailure>;
  /**
   * 完成、取消或放弃的时刻;尚未为 null。
   * When it was done, cancelled or given up; null until then.
   */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * 编号。
   * Id.
   */
  id: Scalars['ID']['output'];
  /**
   * 每一行均按此时刻已记录的事实。
   * The instant with whose records every row is answered.
   */
  knownAt: Scalars['DateTime']['output'];
  /**
   * 所问之日。
   * The day asked for.
   */
  on: Scalars['Date']['output'];
  /**
   * 未能受理的行数;逐行原因见结果。
   * Rows that were not taken; why is in the results, row by row.
   */
  rejected: Scalars['Int']['output'];
  /**
   * 文件的数据行数,不计空行。
   * Rows of the file, without empty ones.
   */
  rows: Scalars['Int']['output'];
  /**
   * 已核查的行数;全部须核查的为 rows 减 rejected 减 duplicates。
   * Rows that have been screened, of rows less rejected less duplicates.
   */
  screened: Scalars['Int']['output'];
  /**
   * 状态。
   * State.
   */
  state: ScreeningState;
  /**
   * 所核查的是单位还是个人。
   * Whether organizations or persons are screened.
   */
  subjectType: ScreenedType;
  /**
   * 上传时刻。
   * When it was uploaded.
   */
  submittedAt: Scalars['DateTime']['output'];
};

/**
 * 批量核查的一页。
 * Page of screenings.
 */
export type ScreeningConnection = {
  __typename?: 'ScreeningConnection';
  /**
   * 边。
   * Edges.
   */
  edges: Array<ScreeningEdge>;
  /**
   * 节点。
   * Nodes.
   */
  nodes: Array<Screening>;
  /**
   * 分页信息。
   * Where the page stands.
   */
  pageInfo: PageInfo;
};

/**
 * 某结论的行数。
 * How many rows had an outcome.
 */
export type ScreeningCount = {
  __typename?: 'ScreeningCount';
  /**
   * 结论。
   * The outcome.
   */
  outcome: ScreeningOutcome;
  /**
   * 行数。
   * Rows.
   */
  rows: Scalars['Int']['output'];
};

/**
 * 边。
 * Edge.
 */
export type ScreeningEdge = {
  __typename?: 'ScreeningEdge';
  /**
   * 游标。
   * Cursor.
   */
  cursor: Scalars['String']['output'];
  /**
   * 批量核查。
   * The screening.
   */
  node: Screening;
};

/**
 * 批量核查被放弃的原因,与错误码同名。
 * Why a screening was given up, called as the code of the error is.
 */
export type ScreeningFailure =
  /** 对个人的查询未能登记 / it could not be written down which persons were looked up */
  | 'ACCESS_NOT_RECORDED'
  /** 其他内部原因,见服务日志 / something else inside, which the log of the service tells */
  | 'INTERNAL_SERVER_ERROR'
  /** 有主体未能得出结论 / of somebody there was no answer */
  | 'SUBGRAPH_FAILED';

/**
 * 一行的结论:六种核查结论,或未能核查的原因。
 * Outcome of a row: one of the six verdicts, or why there is none.
 */
export type ScreeningOutcome =
  /** 部门有应办事项 / a department has something to do */
  | 'ACTION_REQUIRED'
  /** 无 / nothing */
  | 'CLEAR'
  /** 当时无此主体的记录 / not on record at that instant */
  | 'NOT_ON_RECORD'
  /** 不得 / prohibited */
  | 'PROHIBITED'
  /** 仅供参考 / for reference */
  | 'REFERENCE'
  /** 未受理 / the row was not taken */
  | 'REJECTED'
  /** 限制 / restricted */
  | 'RESTRICTED'
  /** 重点监管 / supervised */
  | 'SUPERVISED';

/**
 * 批量核查的状态。
 * State of a screening.
 */
export type ScreeningState =
  /** 已取消 / cancelled */
  | 'CANCELLED'
  /** 已完成 / done */
  | 'DONE'
  /** 多次未能核查,已放弃 / given up, as it could not be done several times */
  | 'FAILED'
  /** 处理中 / under way */
  | 'RUNNING'
  /** 待处理 / waiting for the worker */
  | 'WAITING';

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
  /** 实施部门,键为部门编号 / department that owes it; keys are ids */
  | 'DEPARTMENT'
  /** 县区,键为区划代码;个人和县区不详的为 null / county; keys are codes of divisions, null of persons and where none is on record */
  | 'DIVISION'
  /** 措施分项,键如 14a / limb; keys as 14a */
  | 'LIMB'
  /** 措施,键为序号 / measure; keys are numbers */
  | 'MEASURE'
  /** 月份,如 2026-11 / month, as 2026-11 */
  | 'MONTH'
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
  /** 未曾实施而终止(不适用而后终止的在内) / ended without being implemented (what was found not to apply and then ended, too) */
  | 'ENDED_UNIMPLEMENTED'
  /** 未曾公示即终止、撤销或中止 / ended, annulled or suspended without having been published */
  | 'ENDED_UNPUBLISHED'
  /** 曾经公示(含已撤下),日数以此计 / published at some time, those taken back included: the days are of these */
  | 'EVER_PUBLISHED'
  /** 实施率,0 至 1:已实施(含待解除、已解除)占应实施的比例,不适用的和未曾实施而终止的不计 / share implemented, 0 to 1: those to be lifted and lifted included, of all but the not applicable and those that ended before */
  | 'IMPLEMENTATION_RATE'
  /** 实施率的下限,0 至 1:未曾实施而终止的一并计入应实施的(其中逾期后方终止的无从区分) / least rate, 0 to 1: with what ended unimplemented among what was owed (whether it was overdue by then is not told) */
  | 'IMPLEMENTATION_RATE_LEAST'
  /** 已实施 / implemented */
  | 'IMPLEMENTED'
  /** 已解除 / lifted */
  | 'LIFTED'
  /** 确已逾期未解除;全部期限不明为 null / overdue to be lifted, for certain; null where it can be told of none */
  | 'LIFT_OVERDUE'
  /** 逾期未解除的最长日数 / days by which the oldest of these is overdue */
  | 'LIFT_OVERDUE_DAYS'
  /** 工作日历已尽,无从得知是否逾期未解除 / of which it cannot be told whether they are overdue to be lifted, as the calendar has ended */
  | 'LIFT_OVERDUE_UNKNOWN'
  /** 日数的中位数 / median of the days */
  | 'MEDIAN_DAYS'
  /** 不适用 / not applicable */
  | 'NOT_APPLICABLE'
  /** 待实施 / to be implemented */
  | 'OPEN'
  /** 确已逾期未实施;全部期限不明为 null / overdue to be implemented, for certain; null where it can be told of none */
  | 'OVERDUE'
  /** 工作日历已尽,无从得知是否逾期未实施 / of which it cannot be told whether they are overdue to be implemented, as the calendar has ended */
  | 'OVERDUE_UNKNOWN'
  /** 产生过的实施义务数 / obligations that ever arose */
  | 'OWED'
  /** 日数的九成位数 / nine of ten took these days or fewer */
  | 'P90_DAYS'
  /** 已公示 / published */
  | 'PUBLISHED'
  /** 确已逾期未公示;全部期限不明为 null / overdue to be published, for certain; null where it can be told of none */
  | 'PUBLISH_OVERDUE'
  /** 工作日历已尽,无从得知是否逾期未公示 / of which it cannot be told whether they are overdue to be published, as the calendar has ended */
  | 'PUBLISH_OVERDUE_UNKNOWN'
  /** 待解除 / to be lifted */
  | 'TO_LIFT'
  /** 待公示 / to be published */
  | 'TO_PUBLISH'
  /** 待撤下 / to be taken back */
  | 'TO_WITHDRAW'
  /** 确已逾期未撤下;全部期限不明为 null / overdue to be taken back, for certain; null where it can be told of none */
  | 'WITHDRAW_OVERDUE'
  /** 工作日历已尽,无从得知是否逾期未撤下 / of which it cannot be told whether they are overdue to be taken back, as the calendar has ended */
  | 'WITHDRAW_OVERDUE_UNKNOWN';

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
 * 主体类型。
 * Kind of subject.
 */
export type SubjectType =
  /** 单位 / organization */
  | 'ORGANIZATION'
  /** 个人 / person */
  | 'PERSON';

/**
 * 提交定期反馈。
 * To submit a periodic report.
 */
export type SubmitPeriodicReportInput = {
  /** 文号 / number of the document */
  documentNumber: Scalars['String']['input'];
  /** 提交编号,重复提交以首次为准 / key of the submission: repeated, the first one counts */
  idempotencyKey: Scalars['String']['input'];
  /** 该期内的任一日 / any day of the period */
  on: Scalars['Date']['input'];
  /** 内容 / what it says */
  summary: Scalars['String']['input'];
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
  Department: Department;
  Measure: Measure;
  Obligation: Obligation;
  Organization: Organization;
  Person: Person;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Department:
    ( { __typename: 'Department' }
    & GraphQLRecursivePick<FederationTypes['Department'], {"id":true}> );
  Measure:
    ( { __typename: 'Measure' }
    & GraphQLRecursivePick<FederationTypes['Measure'], {"number":true}> );
  Obligation:
    ( { __typename: 'Obligation' }
    & GraphQLRecursivePick<FederationTypes['Obligation'], {"id":true}> );
  Organization:
    ( { __typename: 'Organization' }
    & GraphQLRecursivePick<FederationTypes['Organization'], {"id":true}> );
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AccessLogConnection: ResolverTypeWrapper<AccessLogConnectionModel>;
  AccessLogEdge: ResolverTypeWrapper<Omit<AccessLogEdge, 'node'> & { node: ResolversTypes['AccessLogEntry'] }>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AccessLogEntry: ResolverTypeWrapper<AccessLogEntryModel>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AccessLogFilter: AccessLogFilter;
  AddDepartmentInput: AddDepartmentInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AddDepartmentResult: ResolverTypeWrapper<Omit<AddDepartmentResult, 'measure' | 'problems'> & { measure?: Maybe<ResolversTypes['Measure']>, problems: Array<ResolversTypes['FeedbackProblem']> }>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AddedDepartment: ResolverTypeWrapper<AddedDepartmentRow>;
  AuditLog: AuditLog;
  AuditSeal: ResolverTypeWrapper<Seal>;
  CancelScreeningInput: CancelScreeningInput;
  CountyUnit: ResolverTypeWrapper<CountyUnit>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Department: ResolverTypeWrapper<DepartmentModel>;
  DepartmentKind: DepartmentKind;
  DueUnknown: DueUnknown;
  FeedbackProblem: ResolverTypeWrapper<ProblemFound>;
  FeedbackProblemCode: FeedbackProblemCode;
  GatedAction: GatedAction;
  Limb: ResolverTypeWrapper<Limb>;
  Listing: ResolverTypeWrapper<Listing>;
  LookedUp: ResolverTypeWrapper<LookedUp>;
  Measure: ResolverTypeWrapper<MeasureModel>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Obligation: ResolverTypeWrapper<ObligationRow>;
  ObligationCommand: ObligationCommand;
  ObligationConnection: ResolverTypeWrapper<ObligationConnectionModel>;
  ObligationDimension: ObligationDimension;
  ObligationEdge: ResolverTypeWrapper<Omit<ObligationEdge, 'node'> & { node: ResolversTypes['Obligation'] }>;
  ObligationEvent: ResolverTypeWrapper<ObligationEventRow>;
  ObligationFilter: ObligationFilter;
  ObligationOrder: ObligationOrder;
  ObligationReportInput: ObligationReportInput;
  ObligationResult: ResolverTypeWrapper<Omit<ObligationResult, 'obligation' | 'problems'> & { obligation?: Maybe<ResolversTypes['Obligation']>, problems: Array<ResolversTypes['FeedbackProblem']> }>;
  ObligationResults: ResolverTypeWrapper<Omit<ObligationResults, 'problems' | 'results'> & { problems: Array<ResolversTypes['FeedbackProblem']>, results: Array<ResolversTypes['ObligationResult']> }>;
  ObligationState: ObligationState;
  ObligationStatisticsFilter: ObligationStatisticsFilter;
  Organization: ResolverTypeWrapper<OrganizationModel>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PeriodicReport: ResolverTypeWrapper<PeriodicReportModel>;
  PeriodicReportResult: ResolverTypeWrapper<Omit<PeriodicReportResult, 'problems' | 'report'> & { problems: Array<ResolversTypes['FeedbackProblem']>, report?: Maybe<ResolversTypes['PeriodicReport']> }>;
  Person: ResolverTypeWrapper<PersonModel>;
  Publication: ResolverTypeWrapper<PublicationModel>;
  PublicationAction: PublicationAction;
  PublicationChannel: PublicationChannel;
  PublicationConnection: ResolverTypeWrapper<PublicationConnectionModel>;
  PublicationDimension: PublicationDimension;
  PublicationEdge: ResolverTypeWrapper<Omit<PublicationEdge, 'node'> & { node: ResolversTypes['Publication'] }>;
  PublicationResult: ResolverTypeWrapper<Omit<PublicationResult, 'problems'> & { problems: Array<ResolversTypes['FeedbackProblem']> }>;
  PublicationResults: ResolverTypeWrapper<Omit<PublicationResults, 'problems' | 'results'> & { problems: Array<ResolversTypes['FeedbackProblem']>, results: Array<ResolversTypes['PublicationResult']> }>;
  PublicationState: PublicationState;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordPublicationsInput: RecordPublicationsInput;
  ReportObligationInput: ReportObligationInput;
  ReportObligationsInput: ReportObligationsInput;
  ReportOutcome: ReportOutcome;
  ScreenedType: ScreenedType;
  Screening: ResolverTypeWrapper<ScreeningModel>;
  ScreeningConnection: ResolverTypeWrapper<ScreeningConnectionModel>;
  ScreeningCount: ResolverTypeWrapper<ScreeningCount>;
  ScreeningEdge: ResolverTypeWrapper<Omit<ScreeningEdge, 'node'> & { node: ResolversTypes['Screening'] }>;
  ScreeningFailure: ScreeningFailure;
  ScreeningOutcome: ScreeningOutcome;
  ScreeningState: ScreeningState;
  Statistics: ResolverTypeWrapper<StatisticsModel>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  StatisticsDimension: StatisticsDimension;
  StatisticsGroup: ResolverTypeWrapper<StatisticsGroup>;
  StatisticsMeasure: StatisticsMeasure;
  StatisticsSuppression: ResolverTypeWrapper<StatisticsSuppression>;
  Subject: ResolverTypeWrapper<SubjectModel>;
  SubjectType: SubjectType;
  SubmitPeriodicReportInput: SubmitPeriodicReportInput;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccessLogConnection: AccessLogConnectionModel;
  AccessLogEdge: Omit<AccessLogEdge, 'node'> & { node: ResolversParentTypes['AccessLogEntry'] };
  String: Scalars['String']['output'];
  AccessLogEntry: AccessLogEntryModel;
  ID: Scalars['ID']['output'];
  AccessLogFilter: AccessLogFilter;
  AddDepartmentInput: AddDepartmentInput;
  Int: Scalars['Int']['output'];
  AddDepartmentResult: Omit<AddDepartmentResult, 'measure' | 'problems'> & { measure?: Maybe<ResolversParentTypes['Measure']>, problems: Array<ResolversParentTypes['FeedbackProblem']> };
  Boolean: Scalars['Boolean']['output'];
  AddedDepartment: AddedDepartmentRow;
  AuditSeal: Seal;
  CancelScreeningInput: CancelScreeningInput;
  CountyUnit: CountyUnit;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Department: DepartmentModel;
  FeedbackProblem: ProblemFound;
  Limb: Limb;
  Listing: Listing;
  LookedUp: LookedUp;
  Measure: MeasureModel;
  Mutation: Record<PropertyKey, never>;
  Obligation: ObligationRow;
  ObligationConnection: ObligationConnectionModel;
  ObligationEdge: Omit<ObligationEdge, 'node'> & { node: ResolversParentTypes['Obligation'] };
  ObligationEvent: ObligationEventRow;
  ObligationFilter: ObligationFilter;
  ObligationReportInput: ObligationReportInput;
  ObligationResult: Omit<ObligationResult, 'obligation' | 'problems'> & { obligation?: Maybe<ResolversParentTypes['Obligation']>, problems: Array<ResolversParentTypes['FeedbackProblem']> };
  ObligationResults: Omit<ObligationResults, 'problems' | 'results'> & { problems: Array<ResolversParentTypes['FeedbackProblem']>, results: Array<ResolversParentTypes['ObligationResult']> };
  ObligationStatisticsFilter: ObligationStatisticsFilter;
  Organization: OrganizationModel;
  PageInfo: PageInfo;
  PeriodicReport: PeriodicReportModel;
  PeriodicReportResult: Omit<PeriodicReportResult, 'problems' | 'report'> & { problems: Array<ResolversParentTypes['FeedbackProblem']>, report?: Maybe<ResolversParentTypes['PeriodicReport']> };
  Person: PersonModel;
  Publication: PublicationModel;
  PublicationConnection: PublicationConnectionModel;
  PublicationEdge: Omit<PublicationEdge, 'node'> & { node: ResolversParentTypes['Publication'] };
  PublicationResult: Omit<PublicationResult, 'problems'> & { problems: Array<ResolversParentTypes['FeedbackProblem']> };
  PublicationResults: Omit<PublicationResults, 'problems' | 'results'> & { problems: Array<ResolversParentTypes['FeedbackProblem']>, results: Array<ResolversParentTypes['PublicationResult']> };
  Query: Record<PropertyKey, never>;
  RecordPublicationsInput: RecordPublicationsInput;
  ReportObligationInput: ReportObligationInput;
  ReportObligationsInput: ReportObligationsInput;
  Screening: ScreeningModel;
  ScreeningConnection: ScreeningConnectionModel;
  ScreeningCount: ScreeningCount;
  ScreeningEdge: Omit<ScreeningEdge, 'node'> & { node: ResolversParentTypes['Screening'] };
  Statistics: StatisticsModel;
  Float: Scalars['Float']['output'];
  StatisticsGroup: StatisticsGroup;
  StatisticsSuppression: StatisticsSuppression;
  Subject: SubjectModel;
  SubmitPeriodicReportInput: SubmitPeriodicReportInput;
};

export type AccessLogConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessLogConnection'] = ResolversParentTypes['AccessLogConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AccessLogEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AccessLogEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AccessLogEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessLogEdge'] = ResolversParentTypes['AccessLogEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AccessLogEntry'], ParentType, ContextType>;
};

export type AccessLogEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessLogEntry'] = ResolversParentTypes['AccessLogEntry']> = {
  askedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  records?: Resolver<Array<ResolversTypes['LookedUp']>, ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  viewer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AddDepartmentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddDepartmentResult'] = ResolversParentTypes['AddDepartmentResult']> = {
  measure?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['FeedbackProblem']>, ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AddedDepartmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddedDepartment'] = ResolversParentTypes['AddedDepartment']> = {
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  documentNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type AuditSealResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditSeal'] = ResolversParentTypes['AuditSeal']> = {
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  log?: Resolver<ResolversTypes['AuditLog'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sealedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CountyUnitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CountyUnit'] = ResolversParentTypes['CountyUnit']> = {
  division?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DepartmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Department'] = ResolversParentTypes['Department'], FederationReferenceType extends FederationReferenceTypes['Department'] = FederationReferenceTypes['Department']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Department']> | FederationReferenceType, FederationReferenceType, ContextType>;
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  countyUnits?: Resolver<Maybe<Array<ResolversTypes['CountyUnit']>>, ParentType, ContextType>;
  duties?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DepartmentKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  obligations?: Resolver<Maybe<ResolversTypes['ObligationConnection']>, ParentType, ContextType, RequireFields<DepartmentObligationsArgs, 'first' | 'order'>>;
  officialName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  officialNameVerified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  openClass?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type FeedbackProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FeedbackProblem'] = ResolversParentTypes['FeedbackProblem']> = {
  code?: Resolver<ResolversTypes['FeedbackProblemCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  messageEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LimbResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Limb'] = ResolversParentTypes['Limb']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ListingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Listing'] = ResolversParentTypes['Listing']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type LookedUpResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookedUp'] = ResolversParentTypes['LookedUp']> = {
  found?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MeasureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Measure'] = ResolversParentTypes['Measure'], FederationReferenceType extends FederationReferenceTypes['Measure'] = FederationReferenceTypes['Measure']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Measure']> | FederationReferenceType, FederationReferenceType, ContextType>;
  addedDepartments?: Resolver<Maybe<Array<ResolversTypes['AddedDepartment']>>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addDepartment?: Resolver<Maybe<ResolversTypes['AddDepartmentResult']>, ParentType, ContextType, RequireFields<MutationAddDepartmentArgs, 'input'>>;
  cancelScreening?: Resolver<Maybe<ResolversTypes['Screening']>, ParentType, ContextType, RequireFields<MutationCancelScreeningArgs, 'input'>>;
  recordPublications?: Resolver<Maybe<ResolversTypes['PublicationResults']>, ParentType, ContextType, RequireFields<MutationRecordPublicationsArgs, 'input'>>;
  reportObligation?: Resolver<Maybe<ResolversTypes['ObligationResult']>, ParentType, ContextType, RequireFields<MutationReportObligationArgs, 'input'>>;
  reportObligations?: Resolver<Maybe<ResolversTypes['ObligationResults']>, ParentType, ContextType, RequireFields<MutationReportObligationsArgs, 'input'>>;
  submitPeriodicReport?: Resolver<Maybe<ResolversTypes['PeriodicReportResult']>, ParentType, ContextType, RequireFields<MutationSubmitPeriodicReportArgs, 'input'>>;
};

export type ObligationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Obligation'] = ResolversParentTypes['Obligation'], FederationReferenceType extends FederationReferenceTypes['Obligation'] = FederationReferenceTypes['Obligation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Obligation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  calendarEndsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  countedFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  division?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  dueUnknown?: Resolver<Maybe<ResolversTypes['DueUnknown']>, ParentType, ContextType>;
  events?: Resolver<Maybe<Array<ResolversTypes['ObligationEvent']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  limb?: Resolver<Maybe<ResolversTypes['Limb']>, ParentType, ContextType>;
  listings?: Resolver<Maybe<Array<ResolversTypes['Listing']>>, ParentType, ContextType>;
  openedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ObligationState'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['Subject']>, ParentType, ContextType>;
  subjectType?: Resolver<ResolversTypes['SubjectType'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withheld?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ObligationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ObligationConnection'] = ResolversParentTypes['ObligationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ObligationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Obligation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ObligationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ObligationEdge'] = ResolversParentTypes['ObligationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Obligation'], ParentType, ContextType>;
};

export type ObligationEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ObligationEvent'] = ResolversParentTypes['ObligationEvent']> = {
  actor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  command?: Resolver<ResolversTypes['ObligationCommand'], ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  doneOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  stateAfter?: Resolver<ResolversTypes['ObligationState'], ParentType, ContextType>;
  stateBefore?: Resolver<Maybe<ResolversTypes['ObligationState']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ObligationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ObligationResult'] = ResolversParentTypes['ObligationResult']> = {
  obligation?: Resolver<Maybe<ResolversTypes['Obligation']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['FeedbackProblem']>, ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ObligationResultsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ObligationResults'] = ResolversParentTypes['ObligationResults']> = {
  problems?: Resolver<Array<ResolversTypes['FeedbackProblem']>, ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['ObligationResult']>, ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  obligations?: Resolver<Maybe<ResolversTypes['ObligationConnection']>, ParentType, ContextType, RequireFields<OrganizationObligationsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PeriodicReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PeriodicReport'] = ResolversParentTypes['PeriodicReport']> = {
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  receivedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  until?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type PeriodicReportResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PeriodicReportResult'] = ResolversParentTypes['PeriodicReportResult']> = {
  problems?: Resolver<Array<ResolversTypes['FeedbackProblem']>, ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  report?: Resolver<Maybe<ResolversTypes['PeriodicReport']>, ParentType, ContextType>;
};

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  obligations?: Resolver<Maybe<ResolversTypes['ObligationConnection']>, ParentType, ContextType, RequireFields<PersonObligationsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PublicationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Publication'] = ResolversParentTypes['Publication']> = {
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  calendarEndsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['PublicationChannel'], ParentType, ContextType>;
  doneOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  dueUnknown?: Resolver<Maybe<ResolversTypes['DueUnknown']>, ParentType, ContextType>;
  listing?: Resolver<Maybe<ResolversTypes['Listing']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PublicationState'], ParentType, ContextType>;
};

export type PublicationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublicationConnection'] = ResolversParentTypes['PublicationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PublicationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Publication']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PublicationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublicationEdge'] = ResolversParentTypes['PublicationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Publication'], ParentType, ContextType>;
};

export type PublicationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublicationResult'] = ResolversParentTypes['PublicationResult']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['FeedbackProblem']>, ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PublicationResultsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublicationResults'] = ResolversParentTypes['PublicationResults']> = {
  problems?: Resolver<Array<ResolversTypes['FeedbackProblem']>, ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['PublicationResult']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  accessLog?: Resolver<Maybe<ResolversTypes['AccessLogConnection']>, ParentType, ContextType, RequireFields<QueryAccessLogArgs, 'first'>>;
  auditSeals?: Resolver<Maybe<Array<ResolversTypes['AuditSeal']>>, ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType, RequireFields<QueryDepartmentArgs, 'id'>>;
  departments?: Resolver<Maybe<Array<ResolversTypes['Department']>>, ParentType, ContextType>;
  obligation?: Resolver<Maybe<ResolversTypes['Obligation']>, ParentType, ContextType, RequireFields<QueryObligationArgs, 'id'>>;
  obligationStatistics?: Resolver<Maybe<ResolversTypes['Statistics']>, ParentType, ContextType, RequireFields<QueryObligationStatisticsArgs, 'by'>>;
  obligations?: Resolver<Maybe<ResolversTypes['ObligationConnection']>, ParentType, ContextType, RequireFields<QueryObligationsArgs, 'first'>>;
  periodicReports?: Resolver<Maybe<Array<ResolversTypes['PeriodicReport']>>, ParentType, ContextType, Partial<QueryPeriodicReportsArgs>>;
  publicationStatistics?: Resolver<Maybe<ResolversTypes['Statistics']>, ParentType, ContextType, RequireFields<QueryPublicationStatisticsArgs, 'by' | 'channel'>>;
  publications?: Resolver<Maybe<ResolversTypes['PublicationConnection']>, ParentType, ContextType, RequireFields<QueryPublicationsArgs, 'channel' | 'first'>>;
  screening?: Resolver<Maybe<ResolversTypes['Screening']>, ParentType, ContextType, RequireFields<QueryScreeningArgs, 'id'>>;
  screenings?: Resolver<Maybe<ResolversTypes['ScreeningConnection']>, ParentType, ContextType, RequireFields<QueryScreeningsArgs, 'first'>>;
};

export type ScreeningResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Screening'] = ResolversParentTypes['Screening']> = {
  action?: Resolver<ResolversTypes['GatedAction'], ParentType, ContextType>;
  counts?: Resolver<Maybe<Array<ResolversTypes['ScreeningCount']>>, ParentType, ContextType>;
  deleteAfter?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deleted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  duplicates?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['ScreeningFailure']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  knownAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  rejected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  screened?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ScreeningState'], ParentType, ContextType>;
  subjectType?: Resolver<ResolversTypes['ScreenedType'], ParentType, ContextType>;
  submittedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ScreeningConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScreeningConnection'] = ResolversParentTypes['ScreeningConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ScreeningEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Screening']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ScreeningCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScreeningCount'] = ResolversParentTypes['ScreeningCount']> = {
  outcome?: Resolver<ResolversTypes['ScreeningOutcome'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ScreeningEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScreeningEdge'] = ResolversParentTypes['ScreeningEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Screening'], ParentType, ContextType>;
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

export type Resolvers<ContextType = Context> = {
  AccessLogConnection?: AccessLogConnectionResolvers<ContextType>;
  AccessLogEdge?: AccessLogEdgeResolvers<ContextType>;
  AccessLogEntry?: AccessLogEntryResolvers<ContextType>;
  AddDepartmentResult?: AddDepartmentResultResolvers<ContextType>;
  AddedDepartment?: AddedDepartmentResolvers<ContextType>;
  AuditSeal?: AuditSealResolvers<ContextType>;
  CountyUnit?: CountyUnitResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Department?: DepartmentResolvers<ContextType>;
  FeedbackProblem?: FeedbackProblemResolvers<ContextType>;
  Limb?: LimbResolvers<ContextType>;
  Listing?: ListingResolvers<ContextType>;
  LookedUp?: LookedUpResolvers<ContextType>;
  Measure?: MeasureResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Obligation?: ObligationResolvers<ContextType>;
  ObligationConnection?: ObligationConnectionResolvers<ContextType>;
  ObligationEdge?: ObligationEdgeResolvers<ContextType>;
  ObligationEvent?: ObligationEventResolvers<ContextType>;
  ObligationResult?: ObligationResultResolvers<ContextType>;
  ObligationResults?: ObligationResultsResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PeriodicReport?: PeriodicReportResolvers<ContextType>;
  PeriodicReportResult?: PeriodicReportResultResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Publication?: PublicationResolvers<ContextType>;
  PublicationConnection?: PublicationConnectionResolvers<ContextType>;
  PublicationEdge?: PublicationEdgeResolvers<ContextType>;
  PublicationResult?: PublicationResultResolvers<ContextType>;
  PublicationResults?: PublicationResultsResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Screening?: ScreeningResolvers<ContextType>;
  ScreeningConnection?: ScreeningConnectionResolvers<ContextType>;
  ScreeningCount?: ScreeningCountResolvers<ContextType>;
  ScreeningEdge?: ScreeningEdgeResolvers<ContextType>;
  Statistics?: StatisticsResolvers<ContextType>;
  StatisticsGroup?: StatisticsGroupResolvers<ContextType>;
  StatisticsSuppression?: StatisticsSuppressionResolvers<ContextType>;
  Subject?: SubjectResolvers<ContextType>;
};

