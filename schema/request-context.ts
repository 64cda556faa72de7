/** Scopes of a token; what each allows is said where a field asks for it with @requiresScopes. */
export const SCOPES = [
  "list:read",
  "person:read",
  "person:match",
  "list:write",
  "feedback:write",
  "analytics:read",
  "audit:read",
  "adhoc:query",
  "schema:read",
  "trace:read",
] as const;
export type Scope = (typeof SCOPES)[number];

/** Who asks. */
export interface Viewer {
  /** `sub` of the token; null without one. */
  readonly subject: string | null;
  /** Id of the department that the viewer acts for (schema/departments/department.graphql); null without a token. */
  readonly department: string | null;
  /** Those of the token, in its words: another supergraph than ours has other scopes. */
  readonly scopes: ReadonlySet<string>;
  /** Why personal detail is looked up (header `x-purpose`); null where none was given. */
  readonly purpose: string | null;
}

/** The trace that a request is part of (W3C Trace Context). */
export interface TraceContext {
  /** 32 hexadecimal digits. */
  readonly traceId: string;
  /** Two hexadecimal digits; the last bit says whether the trace is recorded. */
  readonly flags: string;
  /** `tracestate` as it came. */
  readonly state: string | null;
}

/** The operation of a client that a request asks for. */
export interface AskedFor {
  /** Null where it has none. */
  readonly name: string | null;
  /** The same for documents that differ in values and aliases alone: sixteen hexadecimal digits. */
  readonly document: string;
}

/** What a subgraph is told with every operation: the contract between the gateway and a subgraph beside GraphQL. */
export interface RequestContext {
  readonly requestId: string;
  readonly viewer: Viewer;
  /** The instant of the request, canonical (schema/scalars/instant.ts): one for all subgraphs. */
  readonly now: string;
  /** The civil day of `now` in Asia/Shanghai; what `on` defaults to. */
  readonly today: string;
  /** What a client asked for, for the access log; left out where nobody is known who asked. */
  readonly operation?: AskedFor;
  /**
   * That nobody is told what is read: it is the system itself that derives something from it. No client's request has it;
   * left out, look-ups are recorded.
   */
  readonly toldToNobody?: true;
  /** Left out where the request came without one: it is a trace of its own then. */
  readonly trace?: TraceContext;
  /**
   * When nobody waits for the answer any longer: milliseconds since 1970, by the clock of whoever holds this. Left out
   * where a signal alone tells.
   */
  readonly deadline?: number;
}
