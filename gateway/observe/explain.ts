import type { IncomingHttpHeaders } from "node:http";
import type { FlattenNodePathSegment, PlanNode } from "@graphql-hive/router-query-planner";
import { type GraphQLError, parse } from "graphql";
import { requestError } from "../../schema/error-codes.ts";
import type { Viewer } from "../../schema/request-context.ts";
import { withoutValues } from "./document-signature.ts";
import type { FetchRecord, RequestRecord } from "./request-record.ts";

const HEADER = "x-explain";

/** Whether a request wants to be told how it was answered: header `x-explain: plan`. */
export function asksForPlan(headers: IncomingHttpHeaders): boolean {
  return headers[HEADER] === "plan";
}

/** Why a viewer is not told how a request was answered; null where he may be. */
export function explainRefusal({ subject, scopes }: Viewer): GraphQLError | null {
  if (scopes.has("trace:read")) return null;
  const details = { scopes: ["trace:read"] };
  if (subject === null) {
    return requestError("UNAUTHENTICATED", { zh: "须先登录", en: "a token is needed" }, details);
  }
  const message = { zh: "无权查看执行计划,需要权限 trace:read", en: "x-explain needs the scope trace:read" };
  return requestError("FORBIDDEN", message, details);
}

/** A fetch of a plan, and how it went; null where nothing was to be fetched. */
interface ExplainedFetch {
  readonly fetch: string;
  /** Where the objects are that it is for; left out at the root. */
  readonly at?: readonly string[];
  /** Without the values that the client wrote into its document. */
  readonly operation: string;
  readonly ran: {
    /** Milliseconds since the request came. */
    readonly from: number;
    readonly ms: number;
    readonly outcome: string;
    readonly representations?: number;
  } | null;
}

type ExplainedNode =
  | ExplainedFetch
  | { readonly sequence: readonly ExplainedNode[] }
  | { readonly parallel: readonly ExplainedNode[] }
  | { readonly if: string; readonly yes?: ExplainedNode; readonly no?: ExplainedNode };

/** What `extensions.explain` says. Milliseconds have three digits. */
export interface Explanation {
  /** From the arrival of the request until its answer was ready to be written. */
  readonly ms: number;
  /** `known`: the plan was there; `planned`: it was made for this request, or waited for. */
  readonly plan: { readonly state: "known" | "planned"; readonly ms: number } | null;
  /** Null where nothing is fetched. */
  readonly steps: ExplainedNode | null;
}

function rounded(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}

function pathOf(path: readonly FlattenNodePathSegment[]): string {
  return path
    .map((segment) => {
      if (segment === "@") return segment;
      return "Field" in segment ? segment.Field : `|[${segment.TypeCondition.join("|")}]`;
    })
    .join(".");
}

function explained(
  node: PlanNode,
  record: RequestRecord,
  ran: ReadonlyMap<PlanNode, FetchRecord>,
  path: readonly FlattenNodePathSegment[] = [],
): ExplainedNode {
  const under = (child: PlanNode) => explained(child, record, ran, path);
  switch (node.kind) {
    case "Sequence":
      return { sequence: node.nodes.map(under) };
    case "Parallel":
      return { parallel: node.nodes.map(under) };
    case "Flatten":
      return explained(node.node, record, ran, [...path, ...node.path]);
    case "Condition":
      return {
        if: node.condition,
        ...(node.ifClause ? { yes: under(node.ifClause) } : {}),
        ...(node.elseClause ? { no: under(node.elseClause) } : {}),
      };
    case "Fetch":
    case "BatchFetch": {
      const paths =
        node.kind === "BatchFetch" ? node.entityBatch.aliases.flatMap((list) => list.paths) : [path];
      const at = [...new Set(paths.map((one) => pathOf(one)))].filter((one) => one !== "");
      const seen = ran.get(node);
      return {
        fetch: node.serviceName,
        ...(at.length > 0 ? { at } : {}),
        operation: withoutValues(parse(node.operation)),
        ran: seen
          ? {
              from: rounded(seen.began - record.began),
              ms: rounded(seen.ended - seen.began),
              outcome: seen.outcome,
              ...(seen.representations > 0 ? { representations: seen.representations } : {}),
            }
          : null,
      };
    }
    case "Subscription":
    case "Defer":
      throw new Error(`a plan with ${node.kind}`);
  }
}

/** How a request was answered, once its operation has been executed. */
export function explanationOf(record: RequestRecord): Explanation {
  const { plan, fetches, began } = record;
  const ran = new Map(fetches.map((fetch) => [fetch.node, fetch]));
  const node = plan?.plan?.node;
  return {
    ms: rounded(performance.now() - began),
    plan: plan && { state: plan.state, ms: rounded(plan.ended - plan.began) },
    steps: node ? explained(node, record, ran) : null,
  };
}
