/** An error of an answer, as the gateway tells it. */
export interface GatewayError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: {
    readonly code?: string;
    readonly messageZh?: string;
    readonly requestId?: string;
    readonly scopes?: readonly string[];
    readonly policies?: readonly string[];
  };
}

/** Why something cannot be shown; each kind looks different. */
export type FailureKind =
  /** Not theirs to see. */
  | "FORBIDDEN"
  /** It would be, had they said what for. */
  | "PURPOSE"
  | "SIGN_IN"
  | "TOO_OFTEN"
  /** What was entered cannot be used. */
  | "INPUT"
  /** It could not be found out. */
  | "UNKNOWN";

export interface Failure {
  readonly kind: FailureKind;
  /** In Chinese, as the gateway says it; empty where nothing answered. */
  readonly message: string;
  readonly requestId: string | null;
  readonly path: readonly (string | number)[];
  /** Scopes that would do. */
  readonly scopes: readonly string[];
}

/** Nothing answered, or nothing that could be read. */
export const UNREACHABLE: Failure = { kind: "UNKNOWN", message: "", requestId: null, path: [], scopes: [] };

/** Nothing of an answer came. */
export class NoAnswerError extends Error {
  override readonly name = "NoAnswerError";
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

function kindOf(code: string | undefined, policies: readonly string[], hasPurpose: boolean): FailureKind {
  switch (code) {
    case "UNAUTHENTICATED":
      return "SIGN_IN";
    case "FORBIDDEN":
      return policies.includes("recorded_purpose") && !hasPurpose ? "PURPOSE" : "FORBIDDEN";
    case "RATE_LIMITED":
      return "TOO_OFTEN";
    case "BAD_USER_INPUT":
      return "INPUT";
    default:
      return "UNKNOWN";
  }
}

/** @param hasPurpose whether the request said what it was for */
export function failureOf(
  { message, path = [], extensions = {} }: GatewayError,
  hasPurpose: boolean,
): Failure {
  const { code, messageZh, requestId, scopes = [], policies = [] } = extensions;
  return {
    kind: kindOf(code, policies, hasPurpose),
    message: messageZh ?? message,
    requestId: requestId ?? null,
    path,
    scopes,
  };
}

/** The failure that explains why nothing stands at a path of an answer; one without a path explains everything. */
export function failureAt(failures: readonly Failure[], ...path: readonly string[]): Failure | null {
  return (
    failures.find((failure) => failure.path.every((key, at) => at >= path.length || key === path[at])) ?? null
  );
}
