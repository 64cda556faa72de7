import { type ExecutionResult, graphql, parse } from "graphql";
import { compileQuery, isCompiledQuery } from "graphql-jit";
import type { Scope, Viewer } from "../../schema/request-context.ts";
import type { Subgraph } from "../../subgraphs/shared/build-subgraph.ts";

export const TODAY = "2026-11-23";

/** Without a token. */
export const ANONYMOUS: Viewer = { subject: null, department: null, scopes: new Set(), purpose: null };

export function viewerWith(...scopes: Scope[]): Viewer {
  return { subject: "officer", department: "HRSS", scopes: new Set(scopes), purpose: "test" };
}

export interface Question {
  query: string;
  variables?: Record<string, unknown>;
  viewer?: Viewer;
}

export interface Answer {
  data: unknown;
  /** Of each error its path, its code (or its message, of an error without one) and the argument it names. */
  errors: string[];
}

export type Ask = (question: Question) => Promise<Answer>;

function answerOf({ data, errors = [] }: ExecutionResult): Answer {
  return {
    data: JSON.parse(JSON.stringify(data ?? null)),
    errors: errors.map(({ path = [], extensions, message }) =>
      [path.join("."), extensions.code ?? message, extensions.argument].filter(Boolean).join(" "),
    ),
  };
}

/** Asks a subgraph by itself, one request at a time, through graphql-js or graphql-jit. */
export function asker(subgraph: Subgraph, engine: "graphql-js" | "graphql-jit" = "graphql-js"): Ask {
  const { schema } = subgraph;
  return async ({ query, variables = {}, viewer = viewerWith("person:read") }) => {
    const context = subgraph.createContext({
      requestId: "test",
      viewer,
      now: `${TODAY}T04:00:00.000000Z`,
      today: TODAY,
    });
    if (engine === "graphql-js") {
      return answerOf(
        await graphql({ schema, source: query, variableValues: variables, contextValue: context }),
      );
    }
    const compiled = compileQuery(schema, parse(query));
    return answerOf(isCompiledQuery(compiled) ? await compiled.query(null, context, variables) : compiled);
  };
}
