import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { DepartmentModel, AccessLogEntryModel, AccessLogConnectionModel } from '../models.ts';
import type { Seal } from '../audit/seal.ts';
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
 * 封存的日志。
 * Log that is sealed.
 */
export type AuditLog =
  /** 查询日志 / look-ups */
  | 'ACCESS'
  /** 对名单的操作,含前后内容 / commands on the list, with what was before and after */
  | 'COMMANDS';

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
};


export type QueryAccessLogArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AccessLogFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDepartmentArgs = {
  id: Scalars['ID']['input'];
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
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Department:
    ( { __typename: 'Department' }
    & GraphQLRecursivePick<FederationTypes['Department'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AccessLogConnection: ResolverTypeWrapper<AccessLogConnectionModel>;
  AccessLogEdge: ResolverTypeWrapper<Omit<AccessLogEdge, 'node'> & { node: ResolversTypes['AccessLogEntry'] }>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AccessLogEntry: ResolverTypeWrapper<AccessLogEntryModel>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AccessLogFilter: AccessLogFilter;
  AuditLog: AuditLog;
  AuditSeal: ResolverTypeWrapper<Seal>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Department: ResolverTypeWrapper<DepartmentModel>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  DepartmentKind: DepartmentKind;
  LookedUp: ResolverTypeWrapper<LookedUp>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccessLogConnection: AccessLogConnectionModel;
  AccessLogEdge: Omit<AccessLogEdge, 'node'> & { node: ResolversParentTypes['AccessLogEntry'] };
  String: Scalars['String']['output'];
  AccessLogEntry: AccessLogEntryModel;
  ID: Scalars['ID']['output'];
  AccessLogFilter: AccessLogFilter;
  AuditSeal: Seal;
  Int: Scalars['Int']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Department: DepartmentModel;
  Boolean: Scalars['Boolean']['output'];
  LookedUp: LookedUp;
  PageInfo: PageInfo;
  Query: Record<PropertyKey, never>;
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

export type AuditSealResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditSeal'] = ResolversParentTypes['AuditSeal']> = {
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  log?: Resolver<ResolversTypes['AuditLog'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sealedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
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
  duties?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DepartmentKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  officialName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  officialNameVerified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  openClass?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type LookedUpResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookedUp'] = ResolversParentTypes['LookedUp']> = {
  found?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  accessLog?: Resolver<Maybe<ResolversTypes['AccessLogConnection']>, ParentType, ContextType, RequireFields<QueryAccessLogArgs, 'first'>>;
  auditSeals?: Resolver<Maybe<Array<ResolversTypes['AuditSeal']>>, ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType, RequireFields<QueryDepartmentArgs, 'id'>>;
  departments?: Resolver<Maybe<Array<ResolversTypes['Department']>>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AccessLogConnection?: AccessLogConnectionResolvers<ContextType>;
  AccessLogEdge?: AccessLogEdgeResolvers<ContextType>;
  AccessLogEntry?: AccessLogEntryResolvers<ContextType>;
  AuditSeal?: AuditSealResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Department?: DepartmentResolvers<ContextType>;
  LookedUp?: LookedUpResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
};

