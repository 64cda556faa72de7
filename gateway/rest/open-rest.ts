import { readFileSync } from "node:fs";
import { type GraphQLEnumType, type GraphQLSchema, isEnumType, parse } from "graphql";
import type { Message } from "../../schema/error-codes.ts";
import { readSupergraph } from "../compose/supergraph.ts";
import { readOwnManifest } from "../documents/manifest.ts";
import { ANSWERS, type Answer } from "./answers.ts";
import { CALLS, type Call } from "./calls.ts";
import { answerName, bodyName, type Description, describe, type Example } from "./describe.ts";
import examples from "./examples.json" with { type: "json" };
import { type ToldError, type WrongPart, wrongPart } from "./problem.ts";
import { TYPENAME } from "./schema-of-selection.ts";
import { compileValidators } from "./validators.ts";

/** Bytes of a body of which all that is wrong is looked for; of a larger one the first thing is told. */
const ALL_WRONG_BYTES = 64 * 1024;

/** A GraphQL answer. */
export interface GraphqlAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly ToldError[];
}

/** A call, from the body that comes to the body that goes. */
export interface RestCall {
  readonly path: string;
  /** The body of the GraphQL request that a body asks with: a trusted document by its text. */
  requestOf(body: Readonly<Record<string, unknown>>): Record<string, unknown>;
  /**
   * What is wrong with a body; nothing where it may be asked.
   * @param bytes of it
   */
  wrongParts(body: unknown, bytes: number): readonly WrongPart[];
  /** What is answered. Throws where it is not as it is described, and says nothing of its content. */
  answerOf(body: Readonly<Record<string, unknown>>, answer: GraphqlAnswer): Answer;
}

/** What older systems may call. */
export interface Rest {
  /** The description, JSON. */
  readonly description: string;
  /** By their paths. */
  readonly calls: ReadonlyMap<string, RestCall>;
}

const SUPERGRAPH = new URL("../../schema/supergraph.graphql", import.meta.url);

// The text of the public schema has its values in the order of the alphabet; here the strongest verdict comes first.
const readSchema = () => readSupergraph(readFileSync(SUPERGRAPH, "utf8")).publicSchema;

/** A copy of the value without the types of objects that nobody here asked for. */
function withoutTypenames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTypenames);
  if (typeof value !== "object" || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const name in value) {
    if (name !== TYPENAME) copy[name] = withoutTypenames((value as Record<string, unknown>)[name]);
  }
  return copy;
}

/** The problem with the place in the body that it is about, where it is about one. */
function withPlace(
  answer: Extract<Answer, { error: unknown }>,
  body: Readonly<Record<string, unknown>>,
): Answer {
  const { error, parts } = answer;
  const { argument, messageZh } = error.extensions ?? {};
  if (parts || typeof argument !== "string" || !Object.hasOwn(body, argument)) return answer;
  const message = { zh: String(messageZh), en: error.message };
  return { ...answer, parts: [wrongPart(`/${argument}`, message)] };
}

/** What actions are in words: the schema's, Chinese before the stroke and English after it. */
function actionWords(schema: GraphQLSchema): (action: unknown) => Message {
  const type = schema.getType("GatedAction");
  if (!isEnumType(type)) throw new Error("no actions");
  const words = new Map(
    (type as GraphQLEnumType).getValues().map(({ name, description }) => {
      const [zh = name, en = name] = description?.split(" / ") ?? [];
      return [name, { zh, en }] as const;
    }),
  );
  return (action) => words.get(String(action)) ?? { zh: String(action), en: String(action) };
}

export interface RestOptions {
  /** The public schema of this project; read from that of its supergraph if left out. */
  readonly schema?: GraphQLSchema;
  /** The calls; tests give others. */
  readonly table?: readonly Call[];
}

/** Makes description and checks of the table, its trusted documents and the public schema. */
export function openRest({ schema = readSchema(), table = CALLS }: RestOptions = {}): Rest & {
  readonly described: Description;
} {
  const manifest = new Map(readOwnManifest().map((operation) => [operation.name, operation.body]));
  const calls = table.map((call) => {
    const query = manifest.get(call.operation);
    if (query === undefined) throw new Error(`no trusted document ${call.operation}`);
    return { call, query, document: parse(query) };
  });
  const { description, fields } = describe(calls, schema, examples as Readonly<Record<string, Example>>);
  const validators = compileValidators(description.components.schemas);
  const wordsOf = actionWords(schema);

  function callOf(call: Call, query: string): RestCall {
    const path = `/rest/${call.name}`;
    return {
      path,
      requestOf: (body) => ({
        query,
        operationName: call.operation,
        variables: call.body === "variables" ? body : { [call.body.membersOf]: body },
      }),
      wrongParts: (body, bytes) => validators.wrongParts(bodyName(call), body, bytes <= ALL_WRONG_BYTES),
      answerOf(body, { data, errors = [] }) {
        const field = withoutTypenames(data?.[fields.get(call.name) as string] ?? null);
        if (!data && errors.length === 0) throw new Error(`${path}: no data and no error`);
        const answer = ANSWERS[call.answer].answer({ field, errors }, { body, action: wordsOf(body.action) });
        if ("error" in answer) return withPlace(answer, body);
        const mismatch = validators.mismatch(answerName(call), answer.body);
        if (mismatch !== null) throw new Error(`${path}: the answer is not as described at ${mismatch}`);
        return answer;
      },
    };
  }

  return {
    described: description,
    description: JSON.stringify(description),
    calls: new Map(
      calls.map(({ call, query }) => {
        const one = callOf(call, query);
        return [one.path, one] as const;
      }),
    ),
  };
}
