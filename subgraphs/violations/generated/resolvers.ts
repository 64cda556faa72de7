import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { OrganizationModel, PersonModel, SubjectModel, ListingModel, ListingConnectionModel, DeterminationModel, BehaviourModel } from '../models.ts';
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
   * 是否以拒不整改为要件。
   * Whether refusal to rectify is part of it.
   */
  requiresRefusal: Scalars['Boolean']['output'];
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
   * Unit: YEAR, MONTH, DAY, WORKING_DAY.
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
   * 所由产生的单位列入记录(责任人员);个人自身列入的为 null。
   * The organization's listing that names this person as responsible; null where listed in their own right.
   */
  arisingFrom?: Maybe<Listing>;
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
 * 列入事实(某一记录版本)。
 * A listing as recorded during an interval of recorded time.
 */
export type ListingFact = {
  __typename?: 'ListingFact';
  annulled: Scalars['Boolean']['output'];
  determinedOn: Scalars['Date']['output'];
  inForce: Array<Period>;
  listing: Scalars['ID']['output'];
  number: Scalars['String']['output'];
  objectionPending: Scalars['Boolean']['output'];
  publishedOn: Scalars['Date']['output'];
  recordedFrom: Scalars['DateTime']['output'];
  recordedUntil?: Maybe<Scalars['DateTime']['output']>;
  removedOn?: Maybe<Scalars['Date']['output']>;
  responsibility?: Maybe<Responsibility>;
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
   * 结果。
   * Outcome.
   */
  outcome?: Maybe<ObjectionOutcome>;
  /**
   * 收到日。
   * Day received.
   */
  receivedOn: Scalars['Date']['output'];
  /**
   * 摘要;主体未予显示的为 null。
   * Summary; null where the subject of the listing is withheld.
   */
  summary?: Maybe<Scalars['String']['output']>;
};

/**
 * 异议结果。
 * Outcome of an objection.
 */
export type ObjectionOutcome =
  /** 不成立 / rejected */
  | 'REJECTED'
  /** 成立 / upheld */
  | 'UPHELD'
  /** 部分成立 / upheld in part */
  | 'UPHELD_IN_PART'
  /** 撤回 / withdrawn */
  | 'WITHDRAWN';

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

export type Query = {
  __typename?: 'Query';
  /**
   * 第一部分所列九类失信行为。
   * The nine behaviours of section one.
   */
  behaviours?: Maybe<Array<Behaviour>>;
  /**
   * 国家和地方规定中的期限等数值,附来源与适用期间;未查到的如实标明。
   * Dated numbers of national and local rules (terms, deadlines) with their sources; what was not found is said to be unknown.
   */
  datedNumbers?: Maybe<Array<DatedNumber>>;
  /**
   * 按名单编号查一条列入记录;无此编号为 null,未登录者查未公开的编号为错误。
   * A listing by its number; null where there is none, an error for what is not public where the list may not be read.
   */
  listing?: Maybe<Listing>;
  /**
   * 名单。未登录者只见当日在列的单位记录。
   * The list. Without a token, listings of organizations that are in force today.
   */
  listings?: Maybe<ListingConnection>;
};


export type QueryListingArgs = {
  number: Scalars['String']['input'];
};


export type QueryListingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ListingFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
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
  Behaviour: ResolverTypeWrapper<BehaviourModel>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DatedNumber: ResolverTypeWrapper<DatedNumber>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Department: ResolverTypeWrapper<Department>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Determination: ResolverTypeWrapper<DeterminationModel>;
  Listing: ResolverTypeWrapper<ListingModel>;
  ListingConnection: ResolverTypeWrapper<ListingConnectionModel>;
  ListingEdge: ResolverTypeWrapper<Omit<ListingEdge, 'node'> & { node: ResolversTypes['Listing'] }>;
  ListingFact: ResolverTypeWrapper<ListingFact>;
  ListingFilter: ListingFilter;
  ListingStatus: ListingStatus;
  Objection: ResolverTypeWrapper<Objection>;
  ObjectionOutcome: ObjectionOutcome;
  Organization: ResolverTypeWrapper<OrganizationModel>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Period: ResolverTypeWrapper<Period>;
  Person: ResolverTypeWrapper<PersonModel>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RemovalReason: RemovalReason;
  Responsibility: Responsibility;
  Subject: ResolverTypeWrapper<SubjectModel>;
  SubjectType: SubjectType;
  Suspension: ResolverTypeWrapper<Suspension>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Behaviour: BehaviourModel;
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  Boolean: Scalars['Boolean']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DatedNumber: DatedNumber;
  Float: Scalars['Float']['output'];
  Department: Department;
  ID: Scalars['ID']['output'];
  Determination: DeterminationModel;
  Listing: ListingModel;
  ListingConnection: ListingConnectionModel;
  ListingEdge: Omit<ListingEdge, 'node'> & { node: ResolversParentTypes['Listing'] };
  ListingFact: ListingFact;
  ListingFilter: ListingFilter;
  Objection: Objection;
  Organization: OrganizationModel;
  PageInfo: PageInfo;
  Period: Period;
  Person: PersonModel;
  Query: Record<PropertyKey, never>;
  Subject: SubjectModel;
  Suspension: Suspension;
};

export type BehaviourResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Behaviour'] = ResolversParentTypes['Behaviour'], FederationReferenceType extends FederationReferenceTypes['Behaviour'] = FederationReferenceTypes['Behaviour']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Behaviour']> | FederationReferenceType, FederationReferenceType, ContextType>;
  legalHooks?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  requiresRefusal?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  titleEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type ListingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Listing'] = ResolversParentTypes['Listing'], FederationReferenceType extends FederationReferenceTypes['Listing'] = FederationReferenceTypes['Listing']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Listing']> | FederationReferenceType, FederationReferenceType, ContextType>;
  annulled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  arisingFrom?: Resolver<Maybe<ResolversTypes['Listing']>, ParentType, ContextType>;
  determination?: Resolver<ResolversTypes['Determination'], ParentType, ContextType>;
  effectiveUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  ground?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  objectionPending?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  objections?: Resolver<Maybe<Array<ResolversTypes['Objection']>>, ParentType, ContextType>;
  publishedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  removalReason?: Resolver<Maybe<ResolversTypes['RemovalReason']>, ParentType, ContextType>;
  removedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
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
  withheld?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ListingConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ListingConnection'] = ResolversParentTypes['ListingConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ListingEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Listing']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ListingEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ListingEdge'] = ResolversParentTypes['ListingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Listing'], ParentType, ContextType>;
};

export type ListingFactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ListingFact'] = ResolversParentTypes['ListingFact']> = {
  annulled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  determinedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  inForce?: Resolver<Array<ResolversTypes['Period']>, ParentType, ContextType>;
  listing?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  objectionPending?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  publishedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  recordedFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  removedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  responsibility?: Resolver<Maybe<ResolversTypes['Responsibility']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type ObjectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Objection'] = ResolversParentTypes['Objection']> = {
  acceptedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['ObjectionOutcome']>, ParentType, ContextType>;
  receivedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  behaviours?: Resolver<Maybe<Array<ResolversTypes['Behaviour']>>, ParentType, ContextType>;
  datedNumbers?: Resolver<Maybe<Array<ResolversTypes['DatedNumber']>>, ParentType, ContextType>;
  listing?: Resolver<Maybe<ResolversTypes['Listing']>, ParentType, ContextType, RequireFields<QueryListingArgs, 'number'>>;
  listings?: Resolver<Maybe<ResolversTypes['ListingConnection']>, ParentType, ContextType, RequireFields<QueryListingsArgs, 'first'>>;
};

export type SubjectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subject'] = ResolversParentTypes['Subject']> = {
  __resolveType: TypeResolveFn<'Organization' | 'Person', ParentType, ContextType>;
};

export type SuspensionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Suspension'] = ResolversParentTypes['Suspension']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Behaviour?: BehaviourResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DatedNumber?: DatedNumberResolvers<ContextType>;
  Department?: DepartmentResolvers<ContextType>;
  Determination?: DeterminationResolvers<ContextType>;
  Listing?: ListingResolvers<ContextType>;
  ListingConnection?: ListingConnectionResolvers<ContextType>;
  ListingEdge?: ListingEdgeResolvers<ContextType>;
  ListingFact?: ListingFactResolvers<ContextType>;
  Objection?: ObjectionResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Period?: PeriodResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Subject?: SubjectResolvers<ContextType>;
  Suspension?: SuspensionResolvers<ContextType>;
};

