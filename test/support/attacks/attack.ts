import type { ErrorCode } from "../../../schema/error-codes.ts";
import type { Scope } from "../../../schema/request-context.ts";

/** One line of a table of attacks: what is sent, and what must come back. */
export interface Attack {
  readonly name: string;
  readonly sent: Request | Bytes;
  readonly answer: Expected;
}

/** A request that an HTTP client can send; a POST of JSON unless it says otherwise. */
export interface Request {
  /** The GraphQL request, sent as JSON. */
  readonly graphql?: unknown;
  /** The body instead, whole or in chunks. */
  readonly body?: string | Buffer | (() => Iterable<Buffer>);
  readonly method?: string;
  /** Path and query instead of those of the endpoint. */
  readonly path?: string;
  /** Scopes of an officer who sends it; nobody is known by a token where left out. */
  readonly as?: readonly Scope[];
  /** Headers beside those of a POST of JSON, or, undefined, without one of them. */
  readonly headers?: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** What no HTTP client would send: written to a connection as it is. */
export interface Bytes {
  readonly bytes: string | Buffer;
  /** Whether the client then closes its side, as it must for what the server waits on for more. */
  readonly end?: boolean;
}

export interface Expected {
  readonly status: number;
  /** Code of each error; null where there is none. */
  readonly code: ErrorCode | null;
  /** Which limit it is over. */
  readonly measure?: string;
  /** The whole data. */
  readonly data?: unknown;
  /** What the answer must not tell. */
  readonly untold?: RegExp;
  /** Headers by what they are; null for one that must not be there. */
  readonly headers?: Readonly<Record<string, string | null>>;
}

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

export interface AnswerBody {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
}

/** Refused by a limit of documents or of what they may ask. */
export const overLimit = (measure: string): Expected => ({ status: 400, code: "QUERY_TOO_COMPLEX", measure });

/** Refused for what it says. */
export const refused = (code: ErrorCode, status = 400): Expected => ({ status, code });

/** `count` parts, each made of its number. */
export const many = (count: number, part: (i: number) => string, between = " "): string =>
  Array.from({ length: count }, (_, i) => part(i)).join(between);

/** `leaf` inside so many levels. */
export const nested = (levels: number, level: (inside: string) => string, leaf = "id"): string =>
  levels === 0 ? leaf : level(nested(levels - 1, level, leaf));
