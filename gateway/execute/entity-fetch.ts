import type { EntityBatchAlias, FlattenNodePathSegment, PlanNode } from "@graphql-hive/router-query-planner";
import { type FieldNode, Kind, type OperationDefinitionNode, parse, print, visit } from "graphql";

/** A fetch of entities, of one list or of several. */
export interface EntityFetch {
  readonly subgraph: string;
  readonly operation: string;
  /** Names of the client's variables in it. */
  readonly variableUsages: readonly string[];
  readonly lists: readonly EntityBatchAlias[];
}

/** The fetch of entities that a node of a plan is; null where it is something else. */
export function entityFetchOf(
  node: PlanNode,
  path: readonly FlattenNodePathSegment[] = [],
): EntityFetch | null {
  if (node.kind === "Flatten") return entityFetchOf(node.node, [...path, ...node.path]);
  if (node.kind === "BatchFetch") {
    const { serviceName, operation, variableUsages = [], entityBatch } = node;
    return { subgraph: serviceName, operation, variableUsages, lists: entityBatch.aliases };
  }
  if (node.kind !== "Fetch" || !node.requires) return null;
  const { serviceName, operation, variableUsages = [], requires, inputRewrites, outputRewrites } = node;
  const list: EntityBatchAlias = {
    alias: "_entities",
    representationsVariableName: "representations",
    paths: [[...path]],
    requires,
    ...(inputRewrites ? { inputRewrites } : {}),
    ...(outputRewrites ? { outputRewrites } : {}),
  };
  return { subgraph: serviceName, operation, variableUsages, lists: [list] };
}

export function nodeOf({ subgraph, operation, variableUsages, lists }: EntityFetch): PlanNode {
  return {
    kind: "BatchFetch",
    serviceName: subgraph,
    operationKind: "query",
    operation,
    variableUsages: [...variableUsages],
    entityBatch: { aliases: [...lists] },
  };
}

/** A list of entities with the field of the operation that asks for it. */
interface AskedList extends EntityBatchAlias {
  readonly field: FieldNode;
}

interface Parts {
  /** Definitions of the client's variables, printed, by name. */
  readonly variables: ReadonlyMap<string, string>;
  readonly fragments: readonly string[];
  readonly lists: readonly AskedList[];
}

/** Takes a fetch apart; its fragments get a suffix, so that those of two fetches do not meet. */
function partsOf({ operation, lists }: EntityFetch, suffix: string): Parts {
  const document = visit(parse(operation, { noLocation: true }), {
    FragmentDefinition: (node) => ({ ...node, name: { ...node.name, value: `${node.name.value}${suffix}` } }),
    FragmentSpread: (node) => ({ ...node, name: { ...node.name, value: `${node.name.value}${suffix}` } }),
  });
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION).map(print);
  const { selectionSet, variableDefinitions = [] } = document.definitions.find(
    ({ kind }) => kind === Kind.OPERATION_DEFINITION,
  ) as OperationDefinitionNode;
  const fields = selectionSet.selections.filter((node): node is FieldNode => node.kind === Kind.FIELD);
  const own = new Set(lists.map(({ representationsVariableName }) => representationsVariableName));
  return {
    fragments,
    variables: new Map(
      variableDefinitions
        .filter(({ variable }) => !own.has(variable.name.value))
        .map((definition) => [definition.variable.name.value, print(definition)]),
    ),
    lists: lists.map((list) => {
      const field = fields.find(({ name, alias }) => (alias ?? name).value === list.alias);
      if (!field) throw new Error(`an operation of the plan has no ${list.alias}`);
      return { ...list, field };
    }),
  };
}

function asksTheSame(one: AskedList, other: AskedList): boolean {
  const textOf = ({ requires, inputRewrites, outputRewrites, field }: AskedList): string =>
    JSON.stringify([
      requires,
      inputRewrites,
      outputRewrites,
      field.selectionSet && print(field.selectionSet),
    ]);
  return textOf(one) === textOf(other);
}

/** Lists that ask the same, for entities at other paths, are one. */
function united(lists: readonly AskedList[]): AskedList[] {
  const all: AskedList[] = [];
  for (const list of lists) {
    const index = all.findIndex((known) => asksTheSame(known, list));
    const known = all[index];
    if (known) all[index] = { ...known, paths: [...known.paths, ...list.paths] };
    else all.push(list);
  }
  return all;
}

/**
 * One fetch for two of the same subgraph: each list keeps its own representations, so that what is missing for one
 * keeps nothing from the other. Null where the two give one variable different defaults.
 */
export function joined(one: EntityFetch, other: EntityFetch): EntityFetch | null {
  const [first, second] = [partsOf(one, "_0"), partsOf(other, "_1")];
  for (const [name, definition] of second.variables) {
    if ((first.variables.get(name) ?? definition) !== definition) return null;
  }
  const lists = united([...first.lists, ...second.lists]);
  const variables = new Map([...first.variables, ...second.variables]);
  const definitions = [...lists.map((_, i) => `$__batch_reps_${i}:[_Any!]!`), ...variables.values()];
  const fields = lists.map(({ field: { selectionSet } }, i) => {
    const selections = selectionSet ? print(selectionSet) : "";
    return `_e${i}:_entities(representations:$__batch_reps_${i})${selections}`;
  });
  return {
    subgraph: one.subgraph,
    operation: [
      `query(${definitions.join(",")}){${fields.join(" ")}}`,
      ...first.fragments,
      ...second.fragments,
    ].join(" "),
    variableUsages: [...new Set([...one.variableUsages, ...other.variableUsages])],
    lists: lists.map(({ field: _, ...list }, i) => ({
      ...list,
      alias: `_e${i}`,
      representationsVariableName: `__batch_reps_${i}`,
    })),
  };
}
