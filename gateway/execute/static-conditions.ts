import {
  type ASTNode,
  type DirectiveNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  visit,
} from "graphql";
import type { Fragments } from "../fragments-of.ts";

/** Values of the variables that stand in conditions. */
export type ConditionValues = Readonly<Record<string, boolean>>;

function isCondition({ name: { value } }: DirectiveNode): boolean {
  return value === "skip" || value === "include";
}

/** The names of the variables that @skip and @include ask for, in an operation and its fragments. */
export function conditionVariables(operation: OperationDefinitionNode, fragments: Fragments): string[] {
  const names = new Set<string>();
  for (const node of [operation, ...fragments.values()]) {
    visit(node, {
      VariableDefinition: () => false,
      Directive(directive) {
        const value = isCondition(directive) ? directive.arguments?.[0]?.value : undefined;
        if (value?.kind === Kind.VARIABLE) names.add(value.name.value);
      },
    });
  }
  const declared = operation.variableDefinitions?.map(({ variable }) => variable.name.value) ?? [];
  return declared.filter((name) => names.has(name));
}

function isTaken({ directives = [] }: SelectionNode, values: ConditionValues): boolean {
  return directives.filter(isCondition).every(({ name, arguments: given }) => {
    const value = given?.[0]?.value;
    const holds =
      value?.kind === Kind.VARIABLE ? values[value.name.value] : value?.kind === Kind.BOOLEAN && value.value;
    return (holds === true) === (name.value === "include");
  });
}

function decide<Node extends ASTNode>(node: Node, values: ConditionValues): Node {
  return visit(node, {
    SelectionSet: (set) => ({
      ...set,
      selections: set.selections
        .filter((selection) => isTaken(selection, values))
        .map((selection) => ({
          ...selection,
          directives: (selection.directives ?? []).filter((directive) => !isCondition(directive)),
        })),
    }),
  });
}

/**
 * An operation and its fragments with @skip and @include decided: what is left is asked for in any case. Selections may
 * be empty then.
 *
 * An operation is compiled for each combination of its conditions that requests come with. Conditions in plans are
 * where the planner fails (router-query-planner 0.0.38 makes invalid operations and endless fragments of some) and
 * graphql-jit too (0.8.9 lets the condition of one spread hold for other spreads of the same fragment).
 */
export function withConditionsDecided(
  operation: OperationDefinitionNode,
  fragments: Fragments,
  values: ConditionValues,
): { operation: OperationDefinitionNode; fragments: Fragments } {
  const decided = [...fragments].map(([name, fragment]): [string, FragmentDefinitionNode] => [
    name,
    decide(fragment, values),
  ]);
  return { operation: decide(operation, values), fragments: new Map(decided) };
}
