import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { StatisticsModel } from '../../shared/statistics.ts';
import type { OrganizationModel, PersonModel, MeasureModel, LimbModel, RestrictionModel, GroundModel, DepartmentModel, LegalBasisModel, AmbiguityModel, AppointmentModel, PositionModel, EligibilityModel, NearMissModel, OfficeConflictModel, OfficeConflictConnectionModel, DecisionRecordModel, DecisionRecordConnectionModel } from '../models.ts';
import type { ProblemFound } from '../records/problem.ts';
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
 * 文义不明之处。
 * Ambiguity of the text.
 */
export type Ambiguity = {
  __typename?: 'Ambiguity';
  /**
   * 所采解释;未作选择为 null。
   * Reading taken; null where none was.
   */
  choice?: Maybe<Scalars['String']['output']>;
  /**
   * 英文。
   * Reading in English.
   */
  choiceEn?: Maybe<Scalars['String']['output']>;
  /**
   * 编号。
   * Id.
   */
  id: Scalars['ID']['output'];
  /**
   * 问题。
   * Question.
   */
  question: Scalars['String']['output'];
  /**
   * 英文问题。
   * Question in English.
   */
  questionEn: Scalars['String']['output'];
};

/**
 * 职务:某人任(或拟任)某单位某角色。
 * Appointment: a person in a role of an organization, held or proposed.
 */
export type Appointment = {
  __typename?: 'Appointment';
  /**
   * 当日可否任此职务,依据任职的各分项(八、十四、十五);差一步而未适用者一并列明,未能核验为 null 并附错误。
   * Whether the person may take up the office on a day, by the limbs on offices (measures 8, 14 and 15), and what nearly stood in the way; null with an error where it could not be found out.
   */
  eligibility?: Maybe<Eligibility>;
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
 * 职务:某人任(或拟任)某单位某角色。
 * Appointment: a person in a role of an organization, held or proposed.
 */
export type AppointmentEligibilityArgs = {
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};

/**
 * 与分项的关系。
 * How a law bears on a limb.
 */
export type BasisRelation =
  /** 依据:规定或允许该措施 / orders or allows the measure */
  | 'BASIS'
  /** 条件:规定列入可影响的条件 / sets a condition that a listing can bear on */
  | 'CONDITION'
  /** 限制:限制该措施 / limits the measure */
  | 'LIMIT';

/**
 * 实施权限提示。
 * Note that the asking department is not named to implement a measure.
 */
export type CompetenceNote = {
  __typename?: 'CompetenceNote';
  /**
   * 措施。
   * Measure.
   */
  measure: Measure;
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
 * 相抵之处的性质。
 * What is to be done about a conflict.
 */
export type ConflictKind =
  /** 仅供参考;原文不要求现任者离任 / for information; the text asks no incumbent to go */
  | 'INFORMATION'
  /** 向任免机构提出不再担任的意见;不是免职 / an opinion that the office be given up is to be proposed; it is no removal */
  | 'OPINION';

/**
 * 未办理的原因。
 * Why a command changed nothing.
 */
export type DecisionProblem = {
  __typename?: 'DecisionProblem';
  /**
   * 原因。
   * Code.
   */
  code: DecisionProblemCode;
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
export type DecisionProblemCode =
  /** 提交编号应为 1 至 100 个可见字符 / a key has 1 to 100 visible characters */
  | 'INVALID_KEY'
  /** 该提交编号已用于其他内容 / this key was used for something else */
  | 'KEY_REUSED'
  /** 未填写 / missing */
  | 'MISSING'
  /** 此事项不适用于该类对象(单位或个人) / no limb of this action reaches a subject of this kind: an organization, or a person */
  | 'NOT_APPLICABLE'
  /** 所属部门不明,不能出具 / the token names no department that makes records */
  | 'NOT_COMPETENT'
  /** 不存在 / there is none */
  | 'NOT_FOUND'
  /** 此处不应填写 / not to be given here */
  | 'UNEXPECTED';

/**
 * 核查凭证:一次核查的存证。签名不符者只示编号等登记栏目,不示内容。
 * Decision record: what was asked, when, by whom, and what the answer was, with all that it rests on. Of one that is not as it was signed nothing of its content is told.
 */
export type DecisionRecord = {
  __typename?: 'DecisionRecord';
  /**
   * 所涉单位与人员的编号,如 12/345:无单位的、人员未予显示的,该处为空。
   * Ids of the organization and the person that it is about, such as 12/345, with nothing in the place of what there is none of or is kept back.
   */
  about: Scalars['ID']['output'];
  /**
   * 所问事项;问任职时为 null。
   * The action asked about; null where an office was.
   */
  action?: Maybe<GatedAction>;
  /**
   * 签名算法。
   * Algorithm of the signature.
   */
  algorithm: Scalars['String']['output'];
  /**
   * 验证码,供任何人凭编号查验真伪。
   * Code by which anybody can check with the number whether it is genuine.
   */
  code: Scalars['String']['output'];
  /**
   * 存证全文(RFC 8785 规范化 JSON),即签名的内容;其中有他人列入情况而无权查看个人者为 null。
   * The record itself, in the canonical form of JSON (RFC 8785) that is signed; null where it is withheld, and where it has facts of other persons for who may not read persons.
   */
  content?: Maybe<Scalars['String']['output']>;
  /**
   * 出具部门。
   * Department, or unit of a county, that made it.
   */
  department: Scalars['ID']['output'];
  /**
   * 结论及理由,按存证内容;无权查看,或所据个人列入记录已封存时为 null,且 withheld 为 true。
   * The answer, as the record has it; null, with withheld true, for who may not read persons, and where a person's listing that it rests on has been sealed since.
   */
  eligibility?: Maybe<Eligibility>;
  /**
   * 存证全文的 SHA-256,十六进制。
   * SHA-256 of the content, in hexadecimal.
   */
  hash: Scalars['String']['output'];
  /**
   * 签名密钥编号。
   * Id of the key that it was signed with.
   */
  keyId: Scalars['String']['output'];
  /**
   * 编号:部门-年份-序号,各部门每年自 1 起连续。
   * Number: department, year, and 1, 2, 3, … of that department in that year without a gap.
   */
  number: Scalars['String']['output'];
  /**
   * 经办人。
   * Officer who asked.
   */
  officer: Scalars['String']['output'];
  /**
   * 所问之日;存证全文签名不符时为 null。
   * The day asked for; null where the content is not as it was signed.
   */
  on?: Maybe<Scalars['Date']['output']>;
  /**
   * 存证所载的单位名称;organization 下为今日名称。
   * The organization's name as the record has it; that of today is the organization's own.
   */
  organizationName?: Maybe<Scalars['String']['output']>;
  /**
   * 存证所载的人员姓名,person 下为今日姓名;无权查看时为 null,且 withheld 为 true。
   * The person's name as the record has it, that of today being the person's own; null, with withheld true, for who may not read persons.
   */
  personName?: Maybe<Scalars['String']['output']>;
  /**
   * 查询用途;存证全文签名不符时为 null。
   * What for; null where the content is not as it was signed.
   */
  purpose?: Maybe<Scalars['String']['output']>;
  /**
   * 所据事实的时刻,亦即出具时刻:以此作 knownAt 再问,答复不变,除非当时另有记录正在写入、其后方可读取(所用事实以凭证所存为准)。
   * The instant of the facts, at which it was made: asked again with it as knownAt, the answer is the same, unless something was being recorded then that could be read only afterwards (the record has the facts that were used).
   */
  recordedAt: Scalars['DateTime']['output'];
  /**
   * 拟任角色;问事项时为 null。
   * The role asked about; null where an action was.
   */
  role?: Maybe<Role>;
  /**
   * 签名,Base64。
   * Signature over the content, in Base64.
   */
  signature: Scalars['String']['output'];
  /**
   * 此刻的验证:逐项重新核对,并按存证的事实与规则重新计算。
   * What holds of it at this moment: each step is done anew, the answer computed again from the facts of the record.
   */
  verification: RecordVerification;
  /**
   * 人员、结论、存证全文中是否有因权限或封存未予显示者。
   * Whether any of person, answer and content is kept back.
   */
  withheld: Scalars['Boolean']['output'];
};

/**
 * 凭编号与验证码查验的结果。
 * What anybody is told of a decision record.
 */
export type DecisionRecordCheck = {
  __typename?: 'DecisionRecordCheck';
  /**
   * 是否真实:有此编号,验证码相符,且存证未被改动。
   * Whether there is one of that number with that code, and nothing of it was altered.
   */
  genuine: Scalars['Boolean']['output'];
  /**
   * 所核查之日;不真实为 null。
   * The day that it is about; null where it is not genuine.
   */
  on?: Maybe<Scalars['Date']['output']>;
};

/**
 * 分页。
 * Page of decision records.
 */
export type DecisionRecordConnection = {
  __typename?: 'DecisionRecordConnection';
  /**
   * 本页各项。
   * Items of this page.
   */
  edges: Array<DecisionRecordEdge>;
  /**
   * 本页内容。
   * Records of this page.
   */
  nodes: Array<DecisionRecord>;
  /**
   * 分页信息。
   * Where this page stands.
   */
  pageInfo: PageInfo;
};

/**
 * 分页的一项。
 * Item of a page of decision records.
 */
export type DecisionRecordEdge = {
  __typename?: 'DecisionRecordEdge';
  /**
   * 游标。
   * Cursor.
   */
  cursor: Scalars['String']['output'];
  /**
   * 内容。
   * Record.
   */
  node: DecisionRecord;
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
  /**
   * 本部门为实施单位的措施。
   * Measures that name this department.
   */
  measures?: Maybe<Array<Measure>>;
};


/**
 * 实施单位。
 * Department.
 */
export type DepartmentMeasuresArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};

/**
 * 效力。
 * Effect of a limb.
 */
export type Effect =
  /** 延长公示 / publicity to be extended */
  | 'EXTEND_PUBLICITY'
  /** 不得 / prohibited */
  | 'PROHIBIT'
  /** 提出不再担任意见 / removal to be proposed */
  | 'PROPOSE_REMOVAL'
  /** 向社会公布 / to be publicised */
  | 'PUBLICISE'
  /** 降低便捷性 / convenience reduced */
  | 'REDUCE_CONVENIENCE'
  /** 参考 / for reference */
  | 'REFERENCE'
  /** 限制 / restricted */
  | 'RESTRICT'
  /** 限制或禁止 / restricted or prohibited */
  | 'RESTRICT_OR_PROHIBIT'
  /** 撤销荣誉 / honour to be revoked */
  | 'REVOKE_HONOUR'
  /** 重点监管 / supervised */
  | 'SUPERVISE';

/**
 * 核查结论。
 * Eligibility: what a question about an action or an office is answered with.
 */
export type Eligibility = {
  __typename?: 'Eligibility';
  /**
   * 这些分项,及仅差该职务一处而不及于它的分项,其文义不明之处及所采解释。
   * Ambiguities of those limbs, and of those that one thing alone of the office keeps from being on it, with the choice taken.
   */
  ambiguities: Array<Ambiguity>;
  /**
   * 询问部门不是某项措施的实施单位时的提示。
   * Notes on measures that the asking department is not named to implement.
   */
  competence: Array<CompetenceNote>;
  /**
   * 数据版本:所据事实最近一次记录的时刻、惩戒措施目录的摘要。版本相同则答复相同;以该时刻作 knownAt 再问,答复不变。
   * State of the data: the instant at which the facts it rests on were last recorded, and a digest of the catalogue. With the same version the answer is the same; asked again with that instant as knownAt, too.
   */
  dataVersion: Scalars['String']['output'];
  /**
   * 所问之日。
   * The day asked for.
   */
  evaluatedOn: Scalars['Date']['output'];
  /**
   * 所问涉及的分项;问职务时为及于该职务的分项。
   * The limbs that the question is about: those that gate the action, or are on the office.
   */
  limbs: Array<Limb>;
  /**
   * 差一步而未适用的分项,及使其未适用的那一步。已适用的分项不列,除非所差一步会使效力更强。
   * Limbs that one step alone kept from applying, with that step. A limb that applies is not among them, unless its effect would have been stronger.
   */
  notApplied: Array<NearMiss>;
  /**
   * 结论所据列入记录是否有未决异议。
   * Whether an objection to a listing that the verdict rests on awaits its decision.
   */
  objectionPending: Scalars['Boolean']['output'];
  /**
   * 涉及该事项的限制,附其全部理由。
   * The restrictions that gate it, with their whole chain.
   */
  restrictions: Array<Restriction>;
  /**
   * 结论:涉及该事项的限制中最强者。
   * Verdict: the strongest of the restrictions that gate it.
   */
  verdict: Verdict;
};

export type FinancialSector =
  | 'FINANCING_GUARANTEE'
  | 'FUND_MANAGEMENT'
  | 'FUTURES'
  | 'SECURITIES';

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
 * 理由:一项限制所据的事实链。
 * Ground: the chain of facts that a restriction rests on.
 */
export type Ground = {
  __typename?: 'Ground';
  /**
   * 本理由的效力。
   * Effect of this ground.
   */
  effect: Effect;
  /**
   * 所据列入记录;无权查看时为 null,且 withheld 为 true。
   * Listing it rests on; null, with withheld true, where the viewer may not see it.
   */
  listing?: Maybe<Listing>;
  /**
   * 所据列入记录是否有未决异议。
   * Whether an objection to its listing awaits its decision.
   */
  objectionPending: Scalars['Boolean']['output'];
  /**
   * 关联方式。
   * Pattern.
   */
  pattern: Pattern;
  /**
   * 所据任职;直接适用的为 null。
   * Position it rests on; null where it is direct.
   */
  position?: Maybe<Position>;
  /**
   * 起日。
   * First day.
   */
  since?: Maybe<Scalars['Date']['output']>;
  /**
   * 止日(首个不再适用之日)。
   * First day on which it no longer applies.
   */
  until?: Maybe<Scalars['Date']['output']>;
  /**
   * 列入记录是否因权限未予显示。
   * Whether the listing is kept back for want of a right.
   */
  withheld: Scalars['Boolean']['output'];
};

/**
 * 法律及政策依据。
 * Legal basis.
 */
export type LegalBasis = {
  __typename?: 'LegalBasis';
  /**
   * 条款。
   * Article.
   */
  article: Scalars['String']['output'];
  /**
   * 文件名。
   * Name of the law or document.
   */
  document: Scalars['String']['output'];
  /**
   * 施行日;不详为 null。
   * First day in effect; null where not known.
   */
  effectiveFrom?: Maybe<Scalars['Date']['output']>;
  /**
   * 失效日;现行或未查明为 null(另见说明)。
   * First day no longer in effect; null while in effect, or where its end is not known (see the note).
   */
  effectiveUntil?: Maybe<Scalars['Date']['output']>;
  /**
   * 证据等级:A 附表所引;B 已读条文;C 同类文件所引。
   * Grade of evidence: A quoted in the annex; B statute text read; C cited in a sibling document.
   */
  grade: Scalars['String']['output'];
  /**
   * 编号。
   * Id.
   */
  id: Scalars['ID']['output'];
  /**
   * 说明。
   * Note.
   */
  note?: Maybe<Scalars['String']['output']>;
  /**
   * 与分项的关系。
   * How it bears on the limb.
   */
  relation: BasisRelation;
  /**
   * 要旨。
   * Gist.
   */
  summary: Scalars['String']['output'];
  /**
   * 英文要旨。
   * Gist in English.
   */
  summaryEn: Scalars['String']['output'];
  /**
   * 条文原文(附表所引);未收录为 null。
   * Text, where the annex quotes it; else null.
   */
  text?: Maybe<Scalars['String']['output']>;
};

/**
 * 措施分项:措施中可单独适用的一支。
 * Limb: a part of a measure that applies by itself.
 */
export type Limb = {
  __typename?: 'Limb';
  /**
   * 所限事项。
   * Action that it gates.
   */
  action: GatedAction;
  /**
   * 文义不明之处及所采解释。
   * Ambiguities of the text, with the choice taken.
   */
  ambiguities: Array<Ambiguity>;
  /**
   * 法律及政策依据(依据与条件)。
   * Legal bases: what orders or allows it, and conditions a listing bears on.
   */
  bases: Array<LegalBasis>;
  /**
   * 适用条件。
   * Condition.
   */
  condition?: Maybe<Scalars['String']['output']>;
  /**
   * 效力。
   * Effect.
   */
  effect: Effect;
  /**
   * 编号,如 14a。
   * Id, such as 14a.
   */
  id: Scalars['ID']['output'];
  /**
   * 限定语,如「依法」。
   * Qualifier of the text, such as 依法.
   */
  lawfulnessQualifier?: Maybe<Scalars['String']['output']>;
  /**
   * 法律限制:与措施并列显示,绝非其依据。
   * Limits set by law: shown beside the limb, never as its ground.
   */
  limits: Array<LegalBasis>;
  /**
   * 所属措施。
   * Measure it belongs to.
   */
  measure: Measure;
  /**
   * 所据原文。
   * The clause it rests on, quoted.
   */
  quote: Scalars['String']['output'];
  /**
   * 名称。
   * Short name.
   */
  title: Scalars['String']['output'];
  /**
   * 英文名。
   * Short name in English.
   */
  titleEn: Scalars['String']['output'];
};


/**
 * 措施分项:措施中可单独适用的一支。
 * Limb: a part of a measure that applies by itself.
 */
export type LimbBasesArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/**
 * 措施分项:措施中可单独适用的一支。
 * Limb: a part of a measure that applies by itself.
 */
export type LimbLimitsArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};

/**
 * 列入记录。
 * Listing.
 */
export type Listing = {
  __typename?: 'Listing';
  /**
   * 列入记录编号与经由的主体编号。
   * Id of the listing and of the subject whose restriction rests on it.
   */
  ground: Scalars['ID']['output'];
};

export type ListingEnd =
  | 'ANNULMENT'
  | 'EXPIRY'
  | 'REMOVAL';

export type ListingFact = {
  __typename?: 'ListingFact';
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
  responsibility?: Maybe<Responsibility>;
  sealedFrom?: Maybe<Scalars['Date']['output']>;
};

/**
 * 惩戒措施(第三部分十八项之一)。
 * Measure: one of the eighteen of section three.
 */
export type Measure = {
  __typename?: 'Measure';
  /**
   * 实施单位,按原文次序。
   * Departments in the order of the text.
   */
  departments?: Maybe<Array<Department>>;
  /**
   * 实施单位原文。
   * The words of the document that name the departments.
   */
  departmentsText: Scalars['String']['output'];
  /**
   * 分项。
   * Limbs.
   */
  limbs: Array<Limb>;
  /**
   * 序号,1 至 18。
   * Number, 1 to 18.
   */
  number: Scalars['Int']['output'];
  /**
   * 实施单位是否为开放列举(等相关部门)。
   * Whether the list of departments is left open by the text.
   */
  openEnded: Scalars['Boolean']['output'];
  /**
   * 原文。
   * Text of the document.
   */
  title: Scalars['String']['output'];
  /**
   * 英文名。
   * Name in English.
   */
  titleEn: Scalars['String']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /**
   * 就一次核查出具凭证:核查按此刻已记录的事实进行,所用事实、规则、目录与结论一并存证并签名。主体以其编号(登记的确切标识)给出:单位办事项、个人办事项,或个人任某单位某角色。查询用途(x-purpose)写入凭证。
   * Checks as `eligibility` does, with what is recorded at this moment, and keeps a decision record of it: all facts used, rules, catalogue and answer, signed. The subject is given by id, which stands for an exact identifier: an organization with an action, a person with an action, or a person, an organization and a role. The purpose of the request (x-purpose) is part of the record.
   */
  recordDecision: RecordDecisionResult;
};


export type MutationRecordDecisionArgs = {
  input: RecordDecisionInput;
};

/**
 * 差一步而未适用的分项。
 * Near miss: a limb that one step alone kept from applying.
 */
export type NearMiss = {
  __typename?: 'NearMiss';
  /**
   * 该步的日期:期满、移出、离任之日,或开始、恢复之日;与日期无关为 null。
   * The day of the step: of the end, or of the beginning to come; null where it has none.
   */
  day?: Maybe<Scalars['Date']['output']>;
  /**
   * 若适用,其效力。
   * The effect that it would have had.
   */
  effect: Effect;
  /**
   * 分项。
   * Limb.
   */
  limb: Limb;
  /**
   * 所涉列入记录。
   * The listing it would have rested on.
   */
  listing?: Maybe<Listing>;
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
  /**
   * 关联方式。
   * Pattern by which it would have applied.
   */
  pattern: Pattern;
  /**
   * 所涉任职;未经任职者为 null。
   * The position it would have gone through, or that 14d asks for; null where there is none.
   */
  position?: Maybe<Position>;
  /**
   * 使其未适用的一步。
   * The step that stopped it.
   */
  step: NearMissStep;
};

/**
 * 使分项未适用的一步。
 * Step that stopped a limb.
 */
export type NearMissStep =
  /** 列入期满 / the listing has expired */
  | 'EXPIRED'
  /** 国有资本形式不在条文之内 / the form of state capital is outside the clause */
  | 'FORM_OUTSIDE_CLAUSE'
  /** 单位类别不在条文之内 / the kind of organization is outside the clause */
  | 'KIND_OUTSIDE_CLAUSE'
  /** 不是境内上市公司 / not a listed company */
  | 'NOT_LISTED_COMPANY'
  /** 列入尚未生效 / the listing is not yet in force */
  | 'NOT_YET_IN_FORCE'
  /** 未任条文所列职务 / holds no office that the clause names */
  | 'NO_COVERED_OFFICE'
  /** 不是再次 / no recurrence */
  | 'NO_RECURRENCE'
  /** 没有责任认定 / no finding of responsibility */
  | 'NO_RESPONSIBILITY_FINDING'
  /** 任职已终止 / the position has ended */
  | 'POSITION_ENDED'
  /** 尚未任职 / the position is not yet held */
  | 'POSITION_NOT_YET_HELD'
  /** 列入已移出(修复等) / the listing was removed (repair or other) */
  | 'REMOVED'
  /** 角色不在条文之内 / the role is outside the clause */
  | 'ROLE_OUTSIDE_CLAUSE'
  /** 金融行业类别不在条文之内 / the financial sector is outside the clause */
  | 'SECTOR_OUTSIDE_CLAUSE'
  /** 主体种类不在条文之内(单位、个人) / the clause is on organizations and not on persons, or the other way round */
  | 'SUBJECT_OUTSIDE_CLAUSE'
  /** 列入中止 / the listing is suspended */
  | 'SUSPENDED';

/**
 * 现任职务与其任职者所受限制相抵之处。
 * Office conflict: an office that is held, against a restriction of its holder.
 */
export type OfficeConflict = {
  __typename?: 'OfficeConflict';
  /**
   * 性质。
   * What is to be done about it.
   */
  kind: ConflictKind;
  /**
   * 该职务所属分项(如 14b)。
   * The limb that names the office, such as 14b.
   */
  office: Limb;
  /**
   * 任职。
   * The position.
   */
  position: Position;
  /**
   * 任职者所受的限制。
   * The restriction of its holder.
   */
  restriction: Restriction;
};

/**
 * 分页。
 * Page of office conflicts.
 */
export type OfficeConflictConnection = {
  __typename?: 'OfficeConflictConnection';
  /**
   * 本页各项。
   * Items of this page.
   */
  edges: Array<OfficeConflictEdge>;
  /**
   * 本页内容。
   * Conflicts of this page.
   */
  nodes: Array<OfficeConflict>;
  /**
   * 分页信息。
   * Where this page stands.
   */
  pageInfo: PageInfo;
};

/**
 * 分页的一项。
 * Item of a page of office conflicts.
 */
export type OfficeConflictEdge = {
  __typename?: 'OfficeConflictEdge';
  /**
   * 游标。
   * Cursor.
   */
  cursor: Scalars['String']['output'];
  /**
   * 内容。
   * Conflict.
   */
  node: OfficeConflict;
};

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
   * 本部门就该单位出具的核查凭证,后出具者在前;审计可查各部门的。个人拟任该单位职务的,属该人的凭证。
   * Decision records about the organization that the viewer's department made, of all departments for audit, the last one first. Those on an office in it are the person's.
   */
  decisionRecords?: Maybe<DecisionRecordConnection>;
  /**
   * 当日就一事项的核查结论及理由,差一步而未适用者一并列明;未能核验为 null 并附错误。
   * Whether an action is open to the organization on a day, why, and what nearly stood in the way; null with an error where it could not be found out.
   */
  eligibility?: Maybe<Eligibility>;
  /**
   * 主体编号。
   * Id of the subject.
   */
  id: Scalars['ID']['output'];
  listingFacts: Array<ListingFact>;
  officerFacts: Array<OfficerFact>;
  registrationFacts: Array<RegistrationFact>;
  /**
   * 当日对其适用的限制;无限制为空列表,未能核验为 null 并附错误。单位类别、国有资本形式按所问时刻的登记,不溯及所问之日。
   * Restrictions on the organization on a day; an empty list where there is none, null with an error where it could not be found out. Kind and form of organizations are those on record at the instant asked with (knownAt), whatever the day.
   */
  restrictions?: Maybe<Array<Restriction>>;
};


/**
 * 单位。
 * Organization.
 */
export type OrganizationDecisionRecordsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * 单位。
 * Organization.
 */
export type OrganizationEligibilityArgs = {
  action: GatedAction;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/**
 * 单位。
 * Organization.
 */
export type OrganizationRestrictionsArgs = {
  actions?: InputMaybe<Array<GatedAction>>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};

export type OrganizationKind =
  | 'ENTERPRISE'
  | 'GOVERNMENT_AGENCY'
  | 'OTHER'
  | 'PRIVATE_NON_ENTERPRISE'
  | 'PUBLIC_INSTITUTION'
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
 * 关联方式。
 * Pattern by which a listing reaches a subject.
 */
export type Pattern =
  /** 主体自身列入 / the subject's own listing */
  | 'DIRECT'
  /** 所任法定代表人的单位列入 / the listing of an organization that the person legally represents */
  | 'LEGAL_REPRESENTATIVE'
  /** 任职者列入 / the listing of a holder of one of five offices */
  | 'OFFICER';

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
   * 本部门就该人出具的核查凭证,后出具者在前;审计可查各部门的。所据列入记录已封存的,只有审计可见。
   * Decision records about the person that the viewer's department made, of all departments for audit, the last one first. Those that rest on a sealed listing are for audit alone.
   */
  decisionRecords?: Maybe<DecisionRecordConnection>;
  /**
   * 当日就一事项的核查结论及理由,差一步而未适用者一并列明;未能核验为 null 并附错误。
   * Whether an action is open to the person on a day, why, and what nearly stood in the way; null with an error where it could not be found out.
   */
  eligibility?: Maybe<Eligibility>;
  /**
   * 主体编号。
   * Id of the subject.
   */
  id: Scalars['ID']['output'];
  listingFacts: Array<ListingFact>;
  officeFacts: Array<OfficeFact>;
  recordedFrom: Scalars['DateTime']['output'];
  /**
   * 当日对其适用的限制;无限制为空列表,未能核验为 null 并附错误。单位类别、国有资本形式按所问时刻的登记,不溯及所问之日。
   * Restrictions on the person on a day; an empty list where there is none, null with an error where it could not be found out. Kind and form of organizations are those on record at the instant asked with (knownAt), whatever the day.
   */
  restrictions?: Maybe<Array<Restriction>>;
};


/**
 * 个人。
 * Person.
 */
export type PersonDecisionRecordsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * 个人。
 * Person.
 */
export type PersonEligibilityArgs = {
  action: GatedAction;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/**
 * 个人。
 * Person.
 */
export type PersonRestrictionsArgs = {
  actions?: InputMaybe<Array<GatedAction>>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};

/**
 * 任职。
 * Position.
 */
export type Position = {
  __typename?: 'Position';
  /**
   * 当日在任而与其任职者所受限制相抵之处:14 为须提出意见,其余仅供参考;无则为空列表,未能核验为 null 并附错误。
   * What of the holder's restrictions bears on this office, held on the day: an opinion to propose by 14, information by the others; an empty list where nothing does, null with an error where it could not be found out.
   */
  conflicts?: Maybe<Array<OfficeConflict>>;
  /**
   * 任职编号。
   * Id of the position.
   */
  id: Scalars['ID']['output'];
};


/**
 * 任职。
 * Position.
 */
export type PositionConflictsArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};

export type Query = {
  __typename?: 'Query';
  /**
   * 凭编号与验证码查验核查凭证,无须登录。只答是否确有此凭证与所核查之日,不答内容,纸面所载须另行核对;编号不存在与验证码不符答复相同。
   * Whether there is a decision record of that number and code, for everybody: of its content no more than the day it is about, so that what a paper says is to be compared elsewhere. An unknown number is answered as a wrong code.
   */
  checkDecisionRecord: DecisionRecordCheck;
  /**
   * 按编号查本部门出具的核查凭证;无此凭证或非本部门出具为 null。审计可查各部门的。
   * A decision record of the viewer's department by number, of any for audit; null where there is none.
   */
  decisionRecord?: Maybe<DecisionRecord>;
  /**
   * 本部门出具的核查凭证,后出具者在前;审计可查各部门的。
   * The decision records of the viewer's department, of all for audit, the last one first.
   */
  decisionRecords?: Maybe<DecisionRecordConnection>;
  /**
   * 按编号(如 14a)查措施分项;无此分项为 null。
   * A limb by id, such as 14a; null where there is none.
   */
  limb?: Maybe<Limb>;
  /**
   * 按序号(1 至 18)查措施;无此措施为 null。
   * A measure by number, 1 to 18; null where there is none.
   */
  measure?: Maybe<Measure>;
  /**
   * 当日施行的惩戒措施;缺省为今日。
   * The measures in effect on the day; today where none is given.
   */
  measures?: Maybe<Array<Measure>>;
  /**
   * 所有单位的现任职务中,与其任职者所受限制相抵者:14 为须提出意见(14d),8、15 仅供参考。限该项措施的实施单位及审计;按任职编号排列。
   * Offices of all organizations that are held on the day against a restriction of their holder, by one measure: opinions to propose by 14 (14d), information by 8 and 15. For the departments that implement the measure, and for audit; in the order of the positions' ids.
   */
  officeConflicts?: Maybe<OfficeConflictConnection>;
  /**
   * 有多少限制在生效:今日受各项措施限制的主体数。至多两个维度。无 analytics:read 的,只按主体类型、不得筛选,小数不予显示。
   * What is in force: subjects restricted today, by measure. By two dimensions at most. Without analytics:read by type of subject at most, and of everything, and small numbers are kept back.
   */
  restrictionStatistics?: Maybe<Statistics>;
};


export type QueryCheckDecisionRecordArgs = {
  code: Scalars['String']['input'];
  number: Scalars['String']['input'];
};


export type QueryDecisionRecordArgs = {
  number: Scalars['String']['input'];
};


export type QueryDecisionRecordsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryLimbArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMeasureArgs = {
  number: Scalars['Int']['input'];
};


export type QueryMeasuresArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryOfficeConflictsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  measure: Scalars['Int']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryRestrictionStatisticsArgs = {
  by?: Array<RestrictionDimension>;
  filter?: InputMaybe<RestrictionStatisticsFilter>;
};

/**
 * 出具核查凭证。
 * What a decision record is asked for.
 */
export type RecordDecisionInput = {
  /** 所问事项;给出时须给单位或人员之一 / action asked about: with either an organization or a person */
  action?: InputMaybe<GatedAction>;
  /** 提交编号:同一经办人以同一编号重复提交只出具一次 / key of the submission: given again by the same officer it makes no second record */
  idempotencyKey: Scalars['String']['input'];
  /** 所问之日;缺省为今日 / the day asked for; today where none is given */
  on?: InputMaybe<Scalars['Date']['input']>;
  /** 单位编号 / id of the organization */
  organization?: InputMaybe<Scalars['ID']['input']>;
  /** 人员编号 / id of the person */
  person?: InputMaybe<Scalars['ID']['input']>;
  /** 拟任角色;给出时须同时给出人员与单位,不给事项 / role to be taken up: with person and organization, without action */
  role?: InputMaybe<Role>;
};

/**
 * 出具结果。
 * What came of it.
 */
export type RecordDecisionResult = {
  __typename?: 'RecordDecisionResult';
  /**
   * 未出具的原因。
   * Why none was made.
   */
  problems: Array<DecisionProblem>;
  /**
   * 凭证;未出具为 null。
   * The record; null where none was made.
   */
  record?: Maybe<DecisionRecord>;
  /**
   * 是否为此前以同一编号提交者:凭证即当时所出具。
   * Whether this was submitted before under the same key: the record is that of then.
   */
  repeated: Scalars['Boolean']['output'];
};

/**
 * 核查凭证的验证。
 * Verification of a decision record.
 */
export type RecordVerification = {
  __typename?: 'RecordVerification';
  /**
   * 是否无一项不符。
   * Whether no step failed.
   */
  genuine: Scalars['Boolean']['output'];
  /**
   * 各项。
   * Step by step.
   */
  steps: Array<VerificationStep>;
};

export type RegistrationFact = {
  __typename?: 'RegistrationFact';
  financialSector?: Maybe<FinancialSector>;
  kind: OrganizationKind;
  listedCompany: Scalars['Boolean']['output'];
  recordedFrom: Scalars['DateTime']['output'];
  recordedUntil?: Maybe<Scalars['DateTime']['output']>;
  stateCapital?: Maybe<StateCapital>;
};

export type Responsibility =
  | 'DIRECTLY_RESPONSIBLE'
  | 'DIRECTLY_RESPONSIBLE_SUPERVISOR'
  | 'LEGAL_REPRESENTATIVE';

/**
 * 限制:某日一项措施分项对某主体的适用。
 * Restriction: a limb applied to a subject on a day.
 */
export type Restriction = {
  __typename?: 'Restriction';
  /**
   * 所限事项。
   * Action that it gates.
   */
  action: GatedAction;
  /**
   * 文义不明之处及所采解释。
   * Ambiguities of the text, with the choice taken.
   */
  ambiguities: Array<Ambiguity>;
  /**
   * 法律及政策依据(当日有效者)。
   * Legal bases in effect on the day.
   */
  bases: Array<LegalBasis>;
  /**
   * 实施单位。
   * Departments that implement it.
   */
  departments?: Maybe<Array<Department>>;
  /**
   * 效力:各理由中最强者。
   * Effect: the strongest among its grounds.
   */
  effect: Effect;
  /**
   * 理由。
   * Grounds.
   */
  grounds: Array<Ground>;
  /**
   * 措施分项。
   * Limb.
   */
  limb: Limb;
  /**
   * 法律限制(当日有效者)。
   * Limits set by law in effect on the day.
   */
  limits: Array<LegalBasis>;
  /**
   * 措施。
   * Measure.
   */
  measure: Measure;
  /**
   * 所据列入记录是否有未决异议。
   * Whether an objection to a listing it rests on awaits its decision.
   */
  objectionPending: Scalars['Boolean']['output'];
  /**
   * 须提出不再担任意见的现任职务(仅 14d);各有起止日,限制本身的起止日随列入记录。
   * Offices held on the day on which an opinion is to be proposed (14d only); each has days of its own, those of the restriction are the listing's.
   */
  offices: Array<Position>;
  /**
   * 起日;null 为一直。
   * First day; null for always.
   */
  since?: Maybe<Scalars['Date']['output']>;
  /**
   * 止日(首个不再适用之日)。
   * First day on which it no longer applies.
   */
  until?: Maybe<Scalars['Date']['output']>;
};

/**
 * 限制的统计维度。
 * Dimension of restrictions.
 */
export type RestrictionDimension =
  /** 措施分项,键如 14a / limb; keys as 14a */
  | 'LIMB'
  /** 措施,键为序号 / measure; keys are numbers */
  | 'MEASURE'
  /** 单位或个人 / organization or person */
  | 'SUBJECT_TYPE';

/**
 * 限制统计的筛选。
 * Which restrictions are counted.
 */
export type RestrictionStatisticsFilter = {
  /** 措施分项 / limb */
  limb?: InputMaybe<Scalars['ID']['input']>;
  /** 措施序号 / number of the measure */
  measure?: InputMaybe<Scalars['Int']['input']>;
  /** 单位或个人 / organization or person */
  subjectType?: InputMaybe<SubjectType>;
};

export type Role =
  | 'ACTUAL_CONTROLLER'
  | 'BRANCH_HEAD'
  | 'DIRECTOR'
  | 'LEGAL_REPRESENTATIVE'
  | 'SENIOR_MANAGER'
  | 'SUPERVISOR';

export type StateCapital =
  | 'SOLELY_STATE_OWNED_COMPANY'
  | 'SOLELY_STATE_OWNED_ENTERPRISE'
  | 'STATE_CONTROLLED_COMPANY'
  | 'STATE_PARTICIPATING_COMPANY';

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
  /** 措施分项,键如 14a / limb; keys as 14a */
  | 'LIMB'
  /** 措施,键为序号 / measure; keys are numbers */
  | 'MEASURE'
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
  /** 受限制的主体数 / subjects restricted */
  | 'RESTRICTED';

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
   * 当日就一事项的核查结论及理由,差一步而未适用者一并列明;未能核验为 null 并附错误。
   * Whether an action is open to the subject on a day, why, and what nearly stood in the way; null with an error where it could not be found out.
   */
  eligibility?: Maybe<Eligibility>;
  /**
   * 主体编号。
   * Id of the subject.
   */
  id: Scalars['ID']['output'];
  /**
   * 当日对其适用的限制;无限制为空列表,未能核验为 null 并附错误。单位类别、国有资本形式按所问时刻的登记,不溯及所问之日。
   * Restrictions on the subject on a day; an empty list where there is none, null with an error where it could not be found out. Kind and form of organizations are those on record at the instant asked with (knownAt), whatever the day.
   */
  restrictions?: Maybe<Array<Restriction>>;
};


/**
 * 可被列入名单的主体:单位或个人。
 * Who can be listed: an organization or a person.
 */
export type SubjectEligibilityArgs = {
  action: GatedAction;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/**
 * 可被列入名单的主体:单位或个人。
 * Who can be listed: an organization or a person.
 */
export type SubjectRestrictionsArgs = {
  actions?: InputMaybe<Array<GatedAction>>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
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
 * 结论,由强到弱。
 * Verdict, the strongest first.
 */
export type Verdict =
  /** 部门有应办事项,主体不因此受限 / a department has something to do; the subject is not kept from anything by it */
  | 'ACTION_REQUIRED'
  /** 无 / nothing */
  | 'CLEAR'
  /** 不得 / prohibited */
  | 'PROHIBITED'
  /** 仅供参考 / for reference */
  | 'REFERENCE'
  /** 限制 / restricted */
  | 'RESTRICTED'
  /** 重点监管 / supervised */
  | 'SUPERVISED';

/**
 * 验证结果。
 * What came of a step.
 */
export type VerificationResult =
  /** 不符 / it does not hold */
  | 'FAILED'
  /** 相符 / it holds */
  | 'HELD'
  /** 规则版本已变更,不作结论 / nothing is claimed, as the rules are of another version now */
  | 'NOT_CLAIMED';

/**
 * 验证的一项。
 * A step of a verification.
 */
export type VerificationStep = {
  __typename?: 'VerificationStep';
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
  /**
   * 结果。
   * What came of it.
   */
  result: VerificationResult;
  /**
   * 所验事项。
   * What was looked at.
   */
  step: VerificationStepName;
};

/**
 * 所验事项。
 * What a step of a verification looks at.
 */
export type VerificationStepName =
  /** 按存证的事实与规则重新计算,逐字节相同 / the answer computed from the stored facts is the same byte for byte */
  | 'ANSWER'
  /** 存证全文为规范形式,且与登记的各栏一致 / the content is canonical, and what is stored beside it says the same */
  | 'FORM'
  /** 散列 / the hash is that of the content */
  | 'HASH'
  /** 签名 / the signature is by a key that is known */
  | 'SIGNATURE';



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
  Department: Department;
  Limb: Limb;
  Measure: Measure;
  Organization: Organization;
  Person: Person;
  Position: Position;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Appointment:
    ( { __typename: 'Appointment' }
    & GraphQLRecursivePick<FederationTypes['Appointment'], {"person":{"id":true},"organization":{"id":true},"role":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Appointment'], {"person":{"id":true,"recordedFrom":true,"listingFacts":{"listing":true,"number":true,"determinedOn":true,"publishedOn":true,"inForce":{"from":true,"until":true},"endsOn":true,"endedBy":true,"sealedFrom":true,"responsibility":true,"objectionPending":true,"recordedFrom":true,"recordedUntil":true},"officeFacts":{"position":true,"role":true,"since":true,"until":true,"organizationKind":true,"stateCapital":true,"financialSector":true,"recordedFrom":true,"recordedUntil":true,"organization":{"id":true,"listingFacts":{"listing":true,"number":true,"determinedOn":true,"publishedOn":true,"inForce":{"from":true,"until":true},"endsOn":true,"endedBy":true,"sealedFrom":true,"responsibility":true,"objectionPending":true,"recordedFrom":true,"recordedUntil":true}}}},"organization":{"id":true,"registrationFacts":{"kind":true,"listedCompany":true,"stateCapital":true,"financialSector":true,"recordedFrom":true,"recordedUntil":true}}}> ) );
  DecisionRecord:
    ( { __typename: 'DecisionRecord' }
    & GraphQLRecursivePick<FederationTypes['DecisionRecord'], {"about":true}> );
  Department:
    ( { __typename: 'Department' }
    & GraphQLRecursivePick<FederationTypes['Department'], {"id":true}> );
  Limb:
    ( { __typename: 'Limb' }
    & GraphQLRecursivePick<FederationTypes['Limb'], {"id":true}> );
  Measure:
    ( { __typename: 'Measure' }
    & GraphQLRecursivePick<FederationTypes['Measure'], {"number":true}> );
  Organization:
    ( { __typename: 'Organization' }
    & GraphQLRecursivePick<FederationTypes['Organization'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Organization'], {"registrationFacts":{"kind":true,"listedCompany":true,"stateCapital":true,"financialSector":true,"recordedFrom":true,"recordedUntil":true},"listingFacts":{"listing":true,"number":true,"determinedOn":true,"publishedOn":true,"inForce":{"from":true,"until":true},"endsOn":true,"endedBy":true,"sealedFrom":true,"responsibility":true,"objectionPending":true,"recordedFrom":true,"recordedUntil":true},"officerFacts":{"position":true,"role":true,"since":true,"until":true,"recordedFrom":true,"recordedUntil":true,"holder":{"__typename":true,"id":true}}}>
        | GraphQLRecursivePick<FederationTypes['Organization'], {"registrationFacts":{"kind":true,"listedCompany":true,"recordedFrom":true,"recordedUntil":true},"listingFacts":{"listing":true,"number":true,"determinedOn":true,"inForce":{"from":true,"until":true},"responsibility":true,"objectionPending":true,"recordedFrom":true,"recordedUntil":true,"sealedFrom":true},"officerFacts":{"position":true,"role":true,"since":true,"until":true,"recordedFrom":true,"recordedUntil":true,"holder":{"__typename":true,"id":true}}}>
        | GraphQLRecursivePick<FederationTypes['Organization'], {"registrationFacts":{"kind":true,"listedCompany":true,"recordedFrom":true,"recordedUntil":true},"listingFacts":{"listing":true,"number":true,"determinedOn":true,"inForce":{"from":true,"until":true},"responsibility":true,"objectionPending":true,"recordedFrom":true,"recordedUntil":true,"sealedFrom":true},"officerFacts":{"position":true,"role":true,"since":true,"until":true,"recordedFrom":true,"recordedUntil":true,"holder":{"__typename":true,"id":true}}}> ) );
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Person'], {"recordedFrom":true,"listingFacts":{"listing":true,"number":true,"determinedOn":true,"publishedOn":true,"inForce":{"from":true,"until":true},"endsOn":true,"endedBy":true,"sealedFrom":true,"responsibility":true,"objectionPending":true,"recordedFrom":true,"recordedUntil":true},"officeFacts":{"position":true,"role":true,"since":true,"until":true,"organizationKind":true,"stateCapital":true,"financialSector":true,"recordedFrom":true,"recordedUntil":true,"organization":{"id":true,"listingFacts":{"listing":true,"number":true,"determinedOn":true,"publishedOn":true,"inForce":{"from":true,"until":true},"endsOn":true,"endedBy":true,"sealedFrom":true,"responsibility":true,"objectionPending":true,"recordedFrom":true,"recordedUntil":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"recordedFrom":true,"listingFacts":{"listing":true,"number":true,"determinedOn":true,"inForce":{"from":true,"until":true},"responsibility":true,"objectionPending":true,"recordedFrom":true,"recordedUntil":true,"sealedFrom":true},"officeFacts":{"position":true,"role":true,"since":true,"until":true,"stateCapital":true,"recordedFrom":true,"recordedUntil":true,"organization":{"id":true,"listingFacts":{"listing":true,"number":true,"determinedOn":true,"inForce":{"from":true,"until":true},"responsibility":true,"objectionPending":true,"recordedFrom":true,"recordedUntil":true,"sealedFrom":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"recordedFrom":true,"listingFacts":{"listing":true,"number":true,"determinedOn":true,"inForce":{"from":true,"until":true},"responsibility":true,"objectionPending":true,"recordedFrom":true,"recordedUntil":true,"sealedFrom":true},"officeFacts":{"position":true,"role":true,"since":true,"until":true,"stateCapital":true,"recordedFrom":true,"recordedUntil":true,"organization":{"id":true,"listingFacts":{"listing":true,"number":true,"determinedOn":true,"inForce":{"from":true,"until":true},"responsibility":true,"objectionPending":true,"recordedFrom":true,"recordedUntil":true,"sealedFrom":true}}}}> ) );
  Position:
    ( { __typename: 'Position' }
    & GraphQLRecursivePick<FederationTypes['Position'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Subject:
    | ( OrganizationModel )
    | ( PersonModel )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Ambiguity: ResolverTypeWrapper<AmbiguityModel>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Appointment: ResolverTypeWrapper<AppointmentModel>;
  BasisRelation: BasisRelation;
  CompetenceNote: ResolverTypeWrapper<Omit<CompetenceNote, 'measure'> & { measure: ResolversTypes['Measure'] }>;
  ConflictKind: ConflictKind;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DecisionProblem: ResolverTypeWrapper<ProblemFound>;
  DecisionProblemCode: DecisionProblemCode;
  DecisionRecord: ResolverTypeWrapper<DecisionRecordModel>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  DecisionRecordCheck: ResolverTypeWrapper<DecisionRecordCheck>;
  DecisionRecordConnection: ResolverTypeWrapper<DecisionRecordConnectionModel>;
  DecisionRecordEdge: ResolverTypeWrapper<Omit<DecisionRecordEdge, 'node'> & { node: ResolversTypes['DecisionRecord'] }>;
  Department: ResolverTypeWrapper<DepartmentModel>;
  Effect: Effect;
  Eligibility: ResolverTypeWrapper<EligibilityModel>;
  FinancialSector: FinancialSector;
  GatedAction: GatedAction;
  Ground: ResolverTypeWrapper<GroundModel>;
  LegalBasis: ResolverTypeWrapper<LegalBasisModel>;
  Limb: ResolverTypeWrapper<LimbModel>;
  Listing: ResolverTypeWrapper<Listing>;
  ListingEnd: ListingEnd;
  ListingFact: ResolverTypeWrapper<ListingFact>;
  Measure: ResolverTypeWrapper<MeasureModel>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NearMiss: ResolverTypeWrapper<NearMissModel>;
  NearMissStep: NearMissStep;
  OfficeConflict: ResolverTypeWrapper<OfficeConflictModel>;
  OfficeConflictConnection: ResolverTypeWrapper<OfficeConflictConnectionModel>;
  OfficeConflictEdge: ResolverTypeWrapper<Omit<OfficeConflictEdge, 'node'> & { node: ResolversTypes['OfficeConflict'] }>;
  OfficeFact: ResolverTypeWrapper<Omit<OfficeFact, 'organization'> & { organization: ResolversTypes['Organization'] }>;
  OfficerFact: ResolverTypeWrapper<Omit<OfficerFact, 'holder'> & { holder: ResolversTypes['Subject'] }>;
  Organization: ResolverTypeWrapper<OrganizationModel>;
  OrganizationKind: OrganizationKind;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Pattern: Pattern;
  Period: ResolverTypeWrapper<Period>;
  Person: ResolverTypeWrapper<PersonModel>;
  Position: ResolverTypeWrapper<PositionModel>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordDecisionInput: RecordDecisionInput;
  RecordDecisionResult: ResolverTypeWrapper<Omit<RecordDecisionResult, 'problems' | 'record'> & { problems: Array<ResolversTypes['DecisionProblem']>, record?: Maybe<ResolversTypes['DecisionRecord']> }>;
  RecordVerification: ResolverTypeWrapper<RecordVerification>;
  RegistrationFact: ResolverTypeWrapper<RegistrationFact>;
  Responsibility: Responsibility;
  Restriction: ResolverTypeWrapper<RestrictionModel>;
  RestrictionDimension: RestrictionDimension;
  RestrictionStatisticsFilter: RestrictionStatisticsFilter;
  Role: Role;
  StateCapital: StateCapital;
  Statistics: ResolverTypeWrapper<StatisticsModel>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  StatisticsDimension: StatisticsDimension;
  StatisticsGroup: ResolverTypeWrapper<StatisticsGroup>;
  StatisticsMeasure: StatisticsMeasure;
  StatisticsSuppression: ResolverTypeWrapper<StatisticsSuppression>;
  Subject: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Subject']>;
  SubjectType: SubjectType;
  Verdict: Verdict;
  VerificationResult: VerificationResult;
  VerificationStep: ResolverTypeWrapper<VerificationStep>;
  VerificationStepName: VerificationStepName;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Ambiguity: AmbiguityModel;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  Appointment: AppointmentModel;
  CompetenceNote: Omit<CompetenceNote, 'measure'> & { measure: ResolversParentTypes['Measure'] };
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DecisionProblem: ProblemFound;
  DecisionRecord: DecisionRecordModel;
  Boolean: Scalars['Boolean']['output'];
  DecisionRecordCheck: DecisionRecordCheck;
  DecisionRecordConnection: DecisionRecordConnectionModel;
  DecisionRecordEdge: Omit<DecisionRecordEdge, 'node'> & { node: ResolversParentTypes['DecisionRecord'] };
  Department: DepartmentModel;
  Eligibility: EligibilityModel;
  Ground: GroundModel;
  LegalBasis: LegalBasisModel;
  Limb: LimbModel;
  Listing: Listing;
  ListingFact: ListingFact;
  Measure: MeasureModel;
  Int: Scalars['Int']['output'];
  Mutation: Record<PropertyKey, never>;
  NearMiss: NearMissModel;
  OfficeConflict: OfficeConflictModel;
  OfficeConflictConnection: OfficeConflictConnectionModel;
  OfficeConflictEdge: Omit<OfficeConflictEdge, 'node'> & { node: ResolversParentTypes['OfficeConflict'] };
  OfficeFact: Omit<OfficeFact, 'organization'> & { organization: ResolversParentTypes['Organization'] };
  OfficerFact: Omit<OfficerFact, 'holder'> & { holder: ResolversParentTypes['Subject'] };
  Organization: OrganizationModel;
  PageInfo: PageInfo;
  Period: Period;
  Person: PersonModel;
  Position: PositionModel;
  Query: Record<PropertyKey, never>;
  RecordDecisionInput: RecordDecisionInput;
  RecordDecisionResult: Omit<RecordDecisionResult, 'problems' | 'record'> & { problems: Array<ResolversParentTypes['DecisionProblem']>, record?: Maybe<ResolversParentTypes['DecisionRecord']> };
  RecordVerification: RecordVerification;
  RegistrationFact: RegistrationFact;
  Restriction: RestrictionModel;
  RestrictionStatisticsFilter: RestrictionStatisticsFilter;
  Statistics: StatisticsModel;
  Float: Scalars['Float']['output'];
  StatisticsGroup: StatisticsGroup;
  StatisticsSuppression: StatisticsSuppression;
  Subject: ResolversInterfaceTypes<ResolversParentTypes>['Subject'];
  VerificationStep: VerificationStep;
};

export type AmbiguityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Ambiguity'] = ResolversParentTypes['Ambiguity']> = {
  choice?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  choiceEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  question?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  questionEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AppointmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Appointment'] = ResolversParentTypes['Appointment'], FederationReferenceType extends FederationReferenceTypes['Appointment'] = FederationReferenceTypes['Appointment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Appointment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  eligibility?: Resolver<Maybe<ResolversTypes['Eligibility']>, ParentType, ContextType, Partial<AppointmentEligibilityArgs>>;
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
};

export type CompetenceNoteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompetenceNote'] = ResolversParentTypes['CompetenceNote']> = {
  measure?: Resolver<ResolversTypes['Measure'], ParentType, ContextType>;
  messageEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DecisionProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecisionProblem'] = ResolversParentTypes['DecisionProblem']> = {
  code?: Resolver<ResolversTypes['DecisionProblemCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  messageEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DecisionRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecisionRecord'] = ResolversParentTypes['DecisionRecord'], FederationReferenceType extends FederationReferenceTypes['DecisionRecord'] = FederationReferenceTypes['DecisionRecord']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['DecisionRecord']> | FederationReferenceType, FederationReferenceType, ContextType>;
  about?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  action?: Resolver<Maybe<ResolversTypes['GatedAction']>, ParentType, ContextType>;
  algorithm?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  department?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  eligibility?: Resolver<Maybe<ResolversTypes['Eligibility']>, ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  keyId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  officer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  on?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  organizationName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  personName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType>;
  signature?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verification?: Resolver<ResolversTypes['RecordVerification'], ParentType, ContextType>;
  withheld?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DecisionRecordCheckResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecisionRecordCheck'] = ResolversParentTypes['DecisionRecordCheck']> = {
  genuine?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  on?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type DecisionRecordConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecisionRecordConnection'] = ResolversParentTypes['DecisionRecordConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DecisionRecordEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['DecisionRecord']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DecisionRecordEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecisionRecordEdge'] = ResolversParentTypes['DecisionRecordEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DecisionRecord'], ParentType, ContextType>;
};

export type DepartmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Department'] = ResolversParentTypes['Department'], FederationReferenceType extends FederationReferenceTypes['Department'] = FederationReferenceTypes['Department']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Department']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  measures?: Resolver<Maybe<Array<ResolversTypes['Measure']>>, ParentType, ContextType, Partial<DepartmentMeasuresArgs>>;
};

export type EligibilityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Eligibility'] = ResolversParentTypes['Eligibility']> = {
  ambiguities?: Resolver<Array<ResolversTypes['Ambiguity']>, ParentType, ContextType>;
  competence?: Resolver<Array<ResolversTypes['CompetenceNote']>, ParentType, ContextType>;
  dataVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evaluatedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  limbs?: Resolver<Array<ResolversTypes['Limb']>, ParentType, ContextType>;
  notApplied?: Resolver<Array<ResolversTypes['NearMiss']>, ParentType, ContextType>;
  objectionPending?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  restrictions?: Resolver<Array<ResolversTypes['Restriction']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
};

export type GroundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Ground'] = ResolversParentTypes['Ground']> = {
  effect?: Resolver<ResolversTypes['Effect'], ParentType, ContextType>;
  listing?: Resolver<Maybe<ResolversTypes['Listing']>, ParentType, ContextType>;
  objectionPending?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  pattern?: Resolver<ResolversTypes['Pattern'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['Position']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  withheld?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type LegalBasisResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LegalBasis'] = ResolversParentTypes['LegalBasis']> = {
  article?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  document?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  effectiveFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  effectiveUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  grade?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  relation?: Resolver<ResolversTypes['BasisRelation'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  summaryEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LimbResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Limb'] = ResolversParentTypes['Limb'], FederationReferenceType extends FederationReferenceTypes['Limb'] = FederationReferenceTypes['Limb']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Limb']> | FederationReferenceType, FederationReferenceType, ContextType>;
  action?: Resolver<ResolversTypes['GatedAction'], ParentType, ContextType>;
  ambiguities?: Resolver<Array<ResolversTypes['Ambiguity']>, ParentType, ContextType>;
  bases?: Resolver<Array<ResolversTypes['LegalBasis']>, ParentType, ContextType, Partial<LimbBasesArgs>>;
  condition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  effect?: Resolver<ResolversTypes['Effect'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lawfulnessQualifier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  limits?: Resolver<Array<ResolversTypes['LegalBasis']>, ParentType, ContextType, Partial<LimbLimitsArgs>>;
  measure?: Resolver<ResolversTypes['Measure'], ParentType, ContextType>;
  quote?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  titleEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ListingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Listing'] = ResolversParentTypes['Listing']> = {
  ground?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type MeasureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Measure'] = ResolversParentTypes['Measure'], FederationReferenceType extends FederationReferenceTypes['Measure'] = FederationReferenceTypes['Measure']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Measure']> | FederationReferenceType, FederationReferenceType, ContextType>;
  departments?: Resolver<Maybe<Array<ResolversTypes['Department']>>, ParentType, ContextType>;
  departmentsText?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  limbs?: Resolver<Array<ResolversTypes['Limb']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  openEnded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  titleEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  recordDecision?: Resolver<ResolversTypes['RecordDecisionResult'], ParentType, ContextType, RequireFields<MutationRecordDecisionArgs, 'input'>>;
};

export type NearMissResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NearMiss'] = ResolversParentTypes['NearMiss']> = {
  day?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  effect?: Resolver<ResolversTypes['Effect'], ParentType, ContextType>;
  limb?: Resolver<ResolversTypes['Limb'], ParentType, ContextType>;
  listing?: Resolver<Maybe<ResolversTypes['Listing']>, ParentType, ContextType>;
  messageEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pattern?: Resolver<ResolversTypes['Pattern'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['Position']>, ParentType, ContextType>;
  step?: Resolver<ResolversTypes['NearMissStep'], ParentType, ContextType>;
};

export type OfficeConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OfficeConflict'] = ResolversParentTypes['OfficeConflict']> = {
  kind?: Resolver<ResolversTypes['ConflictKind'], ParentType, ContextType>;
  office?: Resolver<ResolversTypes['Limb'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Position'], ParentType, ContextType>;
  restriction?: Resolver<ResolversTypes['Restriction'], ParentType, ContextType>;
};

export type OfficeConflictConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OfficeConflictConnection'] = ResolversParentTypes['OfficeConflictConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OfficeConflictEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['OfficeConflict']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type OfficeConflictEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OfficeConflictEdge'] = ResolversParentTypes['OfficeConflictEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['OfficeConflict'], ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  decisionRecords?: Resolver<Maybe<ResolversTypes['DecisionRecordConnection']>, ParentType, ContextType, RequireFields<OrganizationDecisionRecordsArgs, 'first'>>;
  eligibility?: Resolver<Maybe<ResolversTypes['Eligibility']>, ParentType, ContextType, RequireFields<OrganizationEligibilityArgs, 'action'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  restrictions?: Resolver<Maybe<Array<ResolversTypes['Restriction']>>, ParentType, ContextType, Partial<OrganizationRestrictionsArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  decisionRecords?: Resolver<Maybe<ResolversTypes['DecisionRecordConnection']>, ParentType, ContextType, RequireFields<PersonDecisionRecordsArgs, 'first'>>;
  eligibility?: Resolver<Maybe<ResolversTypes['Eligibility']>, ParentType, ContextType, RequireFields<PersonEligibilityArgs, 'action'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  restrictions?: Resolver<Maybe<Array<ResolversTypes['Restriction']>>, ParentType, ContextType, Partial<PersonRestrictionsArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PositionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Position'] = ResolversParentTypes['Position'], FederationReferenceType extends FederationReferenceTypes['Position'] = FederationReferenceTypes['Position']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Position']> | FederationReferenceType, FederationReferenceType, ContextType>;
  conflicts?: Resolver<Maybe<Array<ResolversTypes['OfficeConflict']>>, ParentType, ContextType, Partial<PositionConflictsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  checkDecisionRecord?: Resolver<ResolversTypes['DecisionRecordCheck'], ParentType, ContextType, RequireFields<QueryCheckDecisionRecordArgs, 'code' | 'number'>>;
  decisionRecord?: Resolver<Maybe<ResolversTypes['DecisionRecord']>, ParentType, ContextType, RequireFields<QueryDecisionRecordArgs, 'number'>>;
  decisionRecords?: Resolver<Maybe<ResolversTypes['DecisionRecordConnection']>, ParentType, ContextType, RequireFields<QueryDecisionRecordsArgs, 'first'>>;
  limb?: Resolver<Maybe<ResolversTypes['Limb']>, ParentType, ContextType, RequireFields<QueryLimbArgs, 'id'>>;
  measure?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType, RequireFields<QueryMeasureArgs, 'number'>>;
  measures?: Resolver<Maybe<Array<ResolversTypes['Measure']>>, ParentType, ContextType, Partial<QueryMeasuresArgs>>;
  officeConflicts?: Resolver<Maybe<ResolversTypes['OfficeConflictConnection']>, ParentType, ContextType, RequireFields<QueryOfficeConflictsArgs, 'first' | 'measure'>>;
  restrictionStatistics?: Resolver<Maybe<ResolversTypes['Statistics']>, ParentType, ContextType, RequireFields<QueryRestrictionStatisticsArgs, 'by'>>;
};

export type RecordDecisionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordDecisionResult'] = ResolversParentTypes['RecordDecisionResult']> = {
  problems?: Resolver<Array<ResolversTypes['DecisionProblem']>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['DecisionRecord']>, ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type RecordVerificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordVerification'] = ResolversParentTypes['RecordVerification']> = {
  genuine?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['VerificationStep']>, ParentType, ContextType>;
};

export type RestrictionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Restriction'] = ResolversParentTypes['Restriction']> = {
  action?: Resolver<ResolversTypes['GatedAction'], ParentType, ContextType>;
  ambiguities?: Resolver<Array<ResolversTypes['Ambiguity']>, ParentType, ContextType>;
  bases?: Resolver<Array<ResolversTypes['LegalBasis']>, ParentType, ContextType>;
  departments?: Resolver<Maybe<Array<ResolversTypes['Department']>>, ParentType, ContextType>;
  effect?: Resolver<ResolversTypes['Effect'], ParentType, ContextType>;
  grounds?: Resolver<Array<ResolversTypes['Ground']>, ParentType, ContextType>;
  limb?: Resolver<ResolversTypes['Limb'], ParentType, ContextType>;
  limits?: Resolver<Array<ResolversTypes['LegalBasis']>, ParentType, ContextType>;
  measure?: Resolver<ResolversTypes['Measure'], ParentType, ContextType>;
  objectionPending?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  offices?: Resolver<Array<ResolversTypes['Position']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
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

export type VerificationStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VerificationStep'] = ResolversParentTypes['VerificationStep']> = {
  messageEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  result?: Resolver<ResolversTypes['VerificationResult'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['VerificationStepName'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Ambiguity?: AmbiguityResolvers<ContextType>;
  Appointment?: AppointmentResolvers<ContextType>;
  CompetenceNote?: CompetenceNoteResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DecisionProblem?: DecisionProblemResolvers<ContextType>;
  DecisionRecord?: DecisionRecordResolvers<ContextType>;
  DecisionRecordCheck?: DecisionRecordCheckResolvers<ContextType>;
  DecisionRecordConnection?: DecisionRecordConnectionResolvers<ContextType>;
  DecisionRecordEdge?: DecisionRecordEdgeResolvers<ContextType>;
  Department?: DepartmentResolvers<ContextType>;
  Eligibility?: EligibilityResolvers<ContextType>;
  Ground?: GroundResolvers<ContextType>;
  LegalBasis?: LegalBasisResolvers<ContextType>;
  Limb?: LimbResolvers<ContextType>;
  Listing?: ListingResolvers<ContextType>;
  Measure?: MeasureResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NearMiss?: NearMissResolvers<ContextType>;
  OfficeConflict?: OfficeConflictResolvers<ContextType>;
  OfficeConflictConnection?: OfficeConflictConnectionResolvers<ContextType>;
  OfficeConflictEdge?: OfficeConflictEdgeResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Position?: PositionResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecordDecisionResult?: RecordDecisionResultResolvers<ContextType>;
  RecordVerification?: RecordVerificationResolvers<ContextType>;
  Restriction?: RestrictionResolvers<ContextType>;
  Statistics?: StatisticsResolvers<ContextType>;
  StatisticsGroup?: StatisticsGroupResolvers<ContextType>;
  StatisticsSuppression?: StatisticsSuppressionResolvers<ContextType>;
  Subject?: SubjectResolvers<ContextType>;
  VerificationStep?: VerificationStepResolvers<ContextType>;
};

