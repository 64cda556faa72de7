import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { OrganizationModel, PersonModel, SubjectModel, PositionModel, PositionConnectionModel, AppointmentModel, CodedNameModel, OfficeFactModel, OfficerFactModel } from '../models.ts';
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
};


export type QueryAppointmentArgs = {
  organization: Scalars['ID']['input'];
  person: Scalars['ID']['input'];
  role: Role;
};


export type QueryOrganizationArgs = {
  code?: InputMaybe<Scalars['UnifiedSocialCreditCode']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryOrganizationsArgs = {
  codes: Array<Scalars['UnifiedSocialCreditCode']['input']>;
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
  Organization: Organization;
  Person: Person;
  Position: Position;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Appointment:
    ( { __typename: 'Appointment' }
    & GraphQLRecursivePick<FederationTypes['Appointment'], {"person":{"id":true},"organization":{"id":true},"role":true}> );
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
  CodedName: ResolverTypeWrapper<CodedNameModel>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  FinancialSector: FinancialSector;
  IdentityType: IdentityType;
  OfficeFact: ResolverTypeWrapper<OfficeFactModel>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  OfficerFact: ResolverTypeWrapper<OfficerFactModel>;
  Organization: ResolverTypeWrapper<OrganizationModel>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  OrganizationKind: OrganizationKind;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Person: ResolverTypeWrapper<PersonModel>;
  Position: ResolverTypeWrapper<PositionModel>;
  PositionConnection: ResolverTypeWrapper<PositionConnectionModel>;
  PositionEdge: ResolverTypeWrapper<Omit<PositionEdge, 'node'> & { node: ResolversTypes['Position'] }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RegistrationFact: ResolverTypeWrapper<RegistrationFact>;
  Role: Role;
  StateCapital: StateCapital;
  Subject: ResolverTypeWrapper<SubjectModel>;
  UnifiedSocialCreditCode: ResolverTypeWrapper<Scalars['UnifiedSocialCreditCode']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Appointment: AppointmentModel;
  CodedName: CodedNameModel;
  String: Scalars['String']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  OfficeFact: OfficeFactModel;
  ID: Scalars['ID']['output'];
  OfficerFact: OfficerFactModel;
  Organization: OrganizationModel;
  Int: Scalars['Int']['output'];
  Boolean: Scalars['Boolean']['output'];
  PageInfo: PageInfo;
  Person: PersonModel;
  Position: PositionModel;
  PositionConnection: PositionConnectionModel;
  PositionEdge: Omit<PositionEdge, 'node'> & { node: ResolversParentTypes['Position'] };
  Query: Record<PropertyKey, never>;
  RegistrationFact: RegistrationFact;
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

export type CodedNameResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CodedName'] = ResolversParentTypes['CodedName']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

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
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType, Partial<QueryOrganizationArgs>>;
  organizations?: Resolver<Maybe<Array<Maybe<ResolversTypes['Organization']>>>, ParentType, ContextType, RequireFields<QueryOrganizationsArgs, 'codes'>>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<QueryPersonArgs, 'id'>>;
  personByIdentity?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<QueryPersonByIdentityArgs, 'number' | 'type'>>;
  persons?: Resolver<Maybe<Array<Maybe<ResolversTypes['Person']>>>, ParentType, ContextType, RequireFields<QueryPersonsArgs, 'ids'>>;
};

export type RegistrationFactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegistrationFact'] = ResolversParentTypes['RegistrationFact']> = {
  financialSector?: Resolver<Maybe<ResolversTypes['FinancialSector']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OrganizationKind'], ParentType, ContextType>;
  listedCompany?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  recordedFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  stateCapital?: Resolver<Maybe<ResolversTypes['StateCapital']>, ParentType, ContextType>;
};

export type SubjectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subject'] = ResolversParentTypes['Subject']> = {
  __resolveType: TypeResolveFn<'Organization' | 'Person', ParentType, ContextType>;
};

export interface UnifiedSocialCreditCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['UnifiedSocialCreditCode'], any> {
  name: 'UnifiedSocialCreditCode';
}

export type Resolvers<ContextType = Context> = {
  Appointment?: AppointmentResolvers<ContextType>;
  CodedName?: CodedNameResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  OfficeFact?: OfficeFactResolvers<ContextType>;
  OfficerFact?: OfficerFactResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Position?: PositionResolvers<ContextType>;
  PositionConnection?: PositionConnectionResolvers<ContextType>;
  PositionEdge?: PositionEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RegistrationFact?: RegistrationFactResolvers<ContextType>;
  Subject?: SubjectResolvers<ContextType>;
  UnifiedSocialCreditCode?: GraphQLScalarType;
};

