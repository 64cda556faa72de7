import fc from "fast-check";
import {
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  parse,
  validate,
  visit,
} from "graphql";
import { type Choose, choicesFrom, rarely } from "./choices.ts";
import type { Values, Variable } from "./inputs.ts";
import { CONDITIONS, type Making, selectionsOf } from "./selections.ts";

/** A document, valid for the public schema, and how it is asked. */
export interface AskedDocument {
  readonly text: string;
  readonly document: DocumentNode;
  /** Null where there is only one operation. */
  readonly operationName: string | null;
  readonly variables: Record<string, unknown>;
  /** As a failing test shows it. */
  readonly [fc.toStringMethod]: () => string;
}

export interface DocumentOptions {
  /** The public schema. */
  schema: GraphQLSchema;
  values: Values;
  sizes: Making["sizes"];
  weights: Making["weights"];
  /** Names to take for aliases beside those of other fields of a type: of keys, of what others require. */
  aliases: readonly string[];
}

// What JavaScript's objects have, and what a plan calls things.
const ODD_NAMES = ["x", "constructor", "__proto__", "toString", "representations", "_entities", "as_id"];

/** Names of what the definition uses, through the fragments that it spreads. */
function usedBy(definition: DefinitionNode, fragments: ReadonlyMap<string, DefinitionNode>): Set<string> {
  const used = new Set<string>();
  const read = (node: DefinitionNode): void => {
    visit(node, {
      Variable: ({ name }) => void used.add(`$${name.value}`),
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (used.has(name.value) || !fragment) return;
        used.add(name.value);
        read(fragment);
      },
    });
  };
  read(definition);
  return used;
}

function declared([name, { type, preset }]: [string, Variable]): string {
  return `$${name}: ${type}${preset === null ? "" : ` = ${preset}`}`;
}

/** Puts a document together: each operation declares the variables that it uses. */
function assembled(making: Making, operations: readonly string[]): string {
  const texts = [...making.fragments].map(([name, { on, text }]) => `fragment ${name} on ${on} ${text}`);
  const fragments = new Map(
    texts
      .map((text) => parse(text).definitions[0])
      .flatMap((node) => (node?.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])),
  );
  const heads = operations.map((text, i) => {
    const [node] = parse(text).definitions;
    const used = node ? usedBy(node, fragments) : new Set();
    const variables = [...making.variables].filter(([name]) => used.has(`$${name}`)).map(declared);
    const name = operations.length > 1 ? ` Operation${i}` : "";
    if (variables.length === 0) return name ? `query${name} ` : "";
    return `query${name}${name ? "" : " "}(${variables.join(", ")}) `;
  });
  return [...operations.map((text, i) => `${heads[i]}${text}`), ...texts].join("\n");
}

/** A document by choices. Most are valid; those that are in conflict with themselves are not. */
function documentOf(options: Making): AskedDocument {
  const { schema, choose, variables } = options;
  const root = schema.getQueryType();
  if (!root) throw new Error("a schema without queries");
  const room = { depth: 7, objects: 1200 };
  const operations = [selectionsOf(root, room, options)];
  if (rarely(choose, 6)) operations.push(selectionsOf(root, { depth: 4, objects: 100 }, options));
  const text = assembled(options, operations);
  const values = [...variables].filter(([, { value }]) => value !== undefined);
  const given = Object.fromEntries(values.map(([name, { value }]) => [name, value]));
  const operationName = operations.length > 1 ? `Operation${choose(2)}` : null;
  return {
    text,
    document: parse(text),
    operationName,
    variables: given,
    [fc.toStringMethod]: () => `${text}\n${JSON.stringify({ operationName, variables: given })}`,
  };
}

/**
 * The document as it is asked, and once more with the variables of its conditions turned, if it has any: what is kept of
 * the one must not be taken for the other.
 */
export function withTurned(asked: AskedDocument): AskedDocument[] {
  const entries = Object.entries(asked.variables);
  const isCondition = (name: string) => CONDITIONS.includes(name);
  if (!entries.some(([name]) => isCondition(name))) return [asked];
  const turned = entries.map(([name, value]) => [name, isCondition(name) ? !value : value]);
  return [asked, { ...asked, variables: Object.fromEntries(turned) }];
}

/** Any valid document of queries over a schema. It shrinks to shorter ones with fewer features. */
export function anyDocument({
  schema,
  values,
  sizes,
  weights,
  aliases,
}: DocumentOptions): fc.Arbitrary<AskedDocument> {
  const making = (choose: Choose): Making => ({
    schema,
    values,
    sizes,
    weights,
    aliases: [...aliases, ...ODD_NAMES],
    choose,
    variables: new Map(),
    fragments: new Map(),
  });
  // Left to itself, fast-check takes small numbers, which are the plainest choices, more often than others.
  const tapes = fc.noBias(fc.array(fc.nat({ max: 9999 }), { minLength: 40, maxLength: 400, size: "max" }));
  return tapes
    .map((tape) => documentOf(making(choicesFrom(tape))))
    .filter(({ document }) => validate(schema, document).length === 0);
}
