import { GraphQLError } from "graphql";
import type { AdmittedRequest } from "./documents/document-gate.ts";
import { clientErrors, logCauses } from "./errors/errors-of-request.ts";
import type { OperationResult } from "./execute/compile-operation.ts";
import type { Engine } from "./execute/engine.ts";
import type { PreparedOperation } from "./execute/prepare-operation.ts";
import type { ExecuteOperation } from "./execute-operation.ts";
import { CONTENT_TYPES, STATUS_WITHOUT_DATA } from "./media-types.ts";
import type { Log } from "./observe/log.ts";
import type { GraphqlRequest, GraphqlResponse } from "./pipeline.ts";

// Apollo Server costs a known operation several times what its execution does, and does nothing for it: it was parsed
// and found valid before. What Apollo Server would answer is answered here, byte for byte; test/unit/answer-known
// and test/e2e hold the two together.

/** A request for an operation that Apollo Server has let through before. */
export interface KnownRequest {
  readonly operation: PreparedOperation;
  readonly variables: Readonly<Record<string, unknown>>;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The known operation that a request asks for; null where there is none or anything else is for Apollo Server to judge. */
export function knownRequestOf(
  engine: Pick<Engine, "known">,
  { body }: Pick<GraphqlRequest, "body">,
): KnownRequest | null {
  const { query, operationName = null, variables = null, extensions = null } = body;
  if (operationName !== null && typeof operationName !== "string") return null;
  if (variables !== null && !isRecord(variables)) return null;
  if (extensions !== null && !isRecord(extensions)) return null;
  const operation = engine.known(query as string, operationName);
  return operation && { operation, variables: variables ?? {} };
}

/** Executes a known operation and answers as Apollo Server would. */
export async function answerKnown(
  { operation, variables }: KnownRequest,
  { mediaType, context, signal, freeForm, record }: AdmittedRequest,
  execute: ExecuteOperation,
  log: Log,
): Promise<GraphqlResponse> {
  let status = 200;
  let result: OperationResult;
  try {
    result = await execute(operation, { variables, context, signal, freeForm, record });
    if (result.data === undefined) status = STATUS_WITHOUT_DATA[mediaType];
  } catch (failure) {
    const originalError = failure instanceof Error ? failure : new Error(String(failure));
    result = { errors: [new GraphQLError(originalError.message, { originalError })] };
    status = 500;
  }
  const { data, errors, extensions } = result;
  if (errors) logCauses(errors, context.requestId, log);
  const told = errors && clientErrors(errors, context.requestId);
  for (const error of told ?? []) record?.refused(error.extensions);
  return {
    status,
    headers: { "cache-control": "no-store", "content-type": CONTENT_TYPES[mediaType] },
    body: JSON.stringify(told ? { errors: told, data, extensions } : { data, extensions }),
  };
}
