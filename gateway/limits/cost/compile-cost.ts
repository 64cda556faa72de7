import {
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  valueFromASTUntyped,
} from "graphql";
import type { DeclaredCosts, ListSize } from "../../compose/declared-costs.ts";
import { fragmentsOf } from "../../fragments-of.ts";
import { type AskedSize, askedSizes, type VariableDefaults } from "./asked-size.ts";
import { createTerms, type Term, type VariableValues } from "./term.ts";

/** What a mutation costs beside what it selects. */
const MUTATION = 10;

/** The cost of an operation as a function of its variables. */
export interface OperationCost {
  costOf(variables: VariableValues): number;
  /** How many items its arguments ask for, wherever lists say how long they are. */
  readonly sizes: readonly AskedSize[];
}

export interface CostModel {
  schema: GraphQLSchema;
  declared: DeclaredCosts;
  /** Items that a list is taken to have where nothing says how many. */
  assumedListSize: number;
}

/** What a selection set costs for one object. */
interface SetCost {
  /** All but the fields of `lists`. */
  own: Term;
  /** One item of each list whose length the field above may say, by name of the field. */
  lists: Map<string, Term>;
}

const noCost = (): SetCost => ({ own: 0, lists: new Map() });

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): VariableDefaults {
  return new Map(
    variableDefinitions.map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue && valueFromASTUntyped(defaultValue),
    ]),
  );
}

/** The fields of introspection by name; they are asked for as other fields are, and answered by the gateway. */
const META_FIELDS: ReadonlyMap<string, GraphQLField<unknown, unknown>> = new Map(
  [SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef].map((field) => [field.name, field]),
);

function isList({ type }: GraphQLField<unknown, unknown>): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

/**
 * Compiles the static cost of an operation of a valid document (GraphQL Cost Directives, IBM 2021, as Federation 2.9
 * has them): an object costs 1, a scalar nothing, unless `@cost` says otherwise, each as many times as the lists around
 * it are long. A scalar under another name costs as an object does: it can be asked for so any number of times. It is
 * an upper bound of what is declared: conditions (`@skip`, `@include`) and types that exclude each other are counted as
 * if all of them held. Takes time that is linear in the size of the document.
 */
export function compileCost(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  { schema, declared, assumedListSize }: CostModel,
): OperationCost {
  const terms = createTerms();
  const sizes: AskedSize[] = [];
  const defaults = defaultsOf(operation);
  const fragments = fragmentsOf(document);
  const fragmentCosts = new Map<string, SetCost>();

  const objectsOf = (type: GraphQLNamedType): readonly GraphQLNamedType[] =>
    isAbstractType(type) ? [type, ...schema.getPossibleTypes(type)] : [type];

  function weightOf(
    parent: GraphQLCompositeType,
    field: GraphQLField<unknown, unknown>,
    renamed: boolean,
  ): number {
    const weights = objectsOf(parent).flatMap(({ name }) => declared.weightAt(`${name}.${field.name}`) ?? []);
    if (weights.length > 0) return Math.max(...weights);
    const type = getNamedType(field.type);
    const usual = isCompositeType(type) || renamed ? 1 : 0;
    return Math.max(...objectsOf(type).map(({ name }) => declared.weightAt(name) ?? usual));
  }

  function listSizeOf(
    parent: GraphQLCompositeType,
    field: GraphQLField<unknown, unknown>,
  ): ListSize | undefined {
    for (const { name } of objectsOf(parent)) {
      const listSize = declared.listSizeAt(`${name}.${field.name}`);
      if (listSize) return listSize;
    }
    return undefined;
  }

  function lengthOf(field: GraphQLField<unknown, unknown>, listSize: ListSize, node: FieldNode): Term {
    const otherwise = listSize.assumedSize ?? assumedListSize;
    const asked = askedSizes(field, listSize, node, defaults);
    sizes.push(...asked);
    const largest = (variables: VariableValues) => {
      const known = asked.flatMap(({ read }) => read(variables) ?? []);
      return known.length === 0 ? otherwise : Math.max(0, ...known);
    };
    return asked.some(({ isVariable }) => isVariable) ? terms.read(largest) : largest({});
  }

  function argumentsOf(parent: GraphQLCompositeType, field: GraphQLField<unknown, unknown>, node: FieldNode) {
    return (node.arguments ?? []).reduce((sum, { name }) => {
      const coordinates = objectsOf(parent).map((type) => `${type.name}.${field.name}(${name.value}:)`);
      return sum + Math.max(...coordinates.map((coordinate) => declared.weightAt(coordinate) ?? 0));
    }, 0);
  }

  /** Adds what a field costs to the cost of the set that it stands in. */
  function addField(cost: SetCost, parent: GraphQLCompositeType, node: FieldNode): void {
    const { value: name } = node.name;
    const field =
      META_FIELDS.get(name) ??
      (isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined);
    if (!field) return;
    const type = getNamedType(field.type);
    const listSize = listSizeOf(parent, field);
    const length = listSize && lengthOf(field, listSize, node);
    let one: Term = weightOf(parent, field, node.alias !== undefined);
    if (node.selectionSet && isCompositeType(type)) {
      const inside = setCost(node.selectionSet, type);
      one = terms.sum(one, inside.own);
      for (const [name, item] of inside.lists) {
        const isSized = listSize?.sizedFields.includes(name) === true;
        one = terms.sum(one, terms.product(item, isSized && length !== undefined ? length : assumedListSize));
      }
    }
    cost.own = terms.sum(cost.own, argumentsOf(parent, field, node));
    if (!isList(field)) cost.own = terms.sum(cost.own, one);
    else if (!listSize) cost.lists.set(field.name, terms.sum(cost.lists.get(field.name) ?? 0, one));
    else {
      const isItself = listSize.sizedFields.length === 0 && length !== undefined;
      cost.own = terms.sum(cost.own, terms.product(one, isItself ? length : assumedListSize));
    }
  }

  function addSet(cost: SetCost, added: SetCost): void {
    cost.own = terms.sum(cost.own, added.own);
    for (const [name, item] of added.lists) cost.lists.set(name, terms.sum(cost.lists.get(name) ?? 0, item));
  }

  function fragmentCost(name: string): SetCost {
    const known = fragmentCosts.get(name);
    if (known) return known;
    const node = fragments.get(name);
    const type = node && schema.getType(node.typeCondition.name.value);
    const cost = node && isCompositeType(type) ? setCost(node.selectionSet, type) : noCost();
    fragmentCosts.set(name, cost);
    return cost;
  }

  function setCost(set: SelectionSetNode, parent: GraphQLCompositeType): SetCost {
    const cost = noCost();
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) addField(cost, parent, node);
      else if (node.kind === Kind.FRAGMENT_SPREAD) addSet(cost, fragmentCost(node.name.value));
      else {
        const type = node.typeCondition ? schema.getType(node.typeCondition.name.value) : parent;
        if (isCompositeType(type)) addSet(cost, setCost(node.selectionSet, type));
      }
    }
    return cost;
  }

  const root = schema.getRootType(operation.operation);
  const { own, lists } = root ? setCost(operation.selectionSet, root) : noCost();
  let total: Term = terms.sum(own, operation.operation === OperationTypeNode.MUTATION ? MUTATION : 0);
  for (const item of lists.values()) total = terms.sum(total, terms.product(item, assumedListSize));
  return { costOf: (variables) => terms.evaluate(total, variables), sizes };
}
