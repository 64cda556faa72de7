import {
  buildASTSchema,
  type ConstDirectiveNode,
  type DocumentNode,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
  valueFromASTUntyped,
} from "graphql";
import type { ContractProblem } from "./contract-problem.ts";

/** A field that a @requires names, of an object type, also where it is asked of an interface. */
interface RequiredField {
  readonly coordinate: string;
  readonly field: GraphQLField<unknown, unknown>;
  /** Whether its type, or itself, is @inaccessible. */
  readonly isHidden: boolean;
  /** Fields of its type's keys; empty of a type that is no entity. */
  readonly keys: ReadonlySet<string>;
  readonly hasArgumentsGiven: boolean;
}

/** Says what is wrong with a required field. */
type Rule = (required: RequiredField) => string | undefined;

/**
 * The planner fetches a required field beside the client's fields. Where either brings arguments, the two have to be
 * told apart by an alias: gateways were seen to compute from the client's arguments, and this planner to abort.
 */
const takesNoArguments: Rule = ({ field, hasArgumentsGiven }) =>
  field.args.length > 0 || hasArgumentsGiven ? "takes arguments" : undefined;

/** What clients see is cut to what the viewer may see, and rules need the whole. Keys are cut for nobody. */
const isHiddenFromClients: Rule = ({ field, isHidden, keys }) =>
  isHidden || keys.has(field.name) ? undefined : "is not @inaccessible";

/** A rule that reads one page of the facts takes the rest for absent. */
const isNoPage: Rule = ({ field }) => {
  const type = getNamedType(field.type);
  return isObjectType(type) && "pageInfo" in type.getFields() ? "is a page" : undefined;
};

/** A null of an entity's field would be computed from as if it were known. In a fact null is a value: open, none. */
const isNeverNull: Rule = ({ field, keys }) =>
  keys.size === 0 || admitsNoNull(field.type) ? undefined : "can be null, or an item of it";

const RULES: readonly Rule[] = [takesNoArguments, isHiddenFromClients, isNoPage, isNeverNull];

function admitsNoNull(type: GraphQLOutputType): boolean {
  if (!isNonNullType(type)) return false;
  return isListType(type.ofType) ? admitsNoNull(type.ofType.ofType) : true;
}

type Directed = { readonly directives?: readonly ConstDirectiveNode[] | undefined } | null | undefined;

function directivesOf(node: Directed, name: string): Record<string, unknown>[] {
  const named = (node?.directives ?? []).filter((directive) => directive.name.value === name);
  return named.map(({ arguments: given = [] }) =>
    Object.fromEntries(given.map((argument) => [argument.name.value, valueFromASTUntyped(argument.value)])),
  );
}

function selectionsOf(fieldSet: string): SelectionSetNode {
  const [definition] = parse(`{${fieldSet}}`).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`no field set: ${fieldSet}`);
  return definition.selectionSet;
}

function keyFieldsOf(node: Directed): ReadonlySet<string> {
  const keys = directivesOf(node, "join__type").flatMap(({ key }) => (typeof key === "string" ? [key] : []));
  const selections = keys.flatMap((key) => selectionsOf(key).selections);
  return new Set(selections.flatMap((node) => (node.kind === Kind.FIELD ? [node.name.value] : [])));
}

function* fieldsIn(schema: GraphQLSchema, typeName: string, set: SelectionSetNode): Generator<RequiredField> {
  const type = schema.getType(typeName);
  for (const node of set.selections) {
    if (node.kind === Kind.INLINE_FRAGMENT)
      yield* fieldsIn(schema, node.typeCondition?.name.value ?? typeName, node.selectionSet);
    if (node.kind !== Kind.FIELD) continue;
    for (const object of isAbstractType(type) ? schema.getPossibleTypes(type) : [type]) {
      const field = isObjectType(object) ? object.getFields()[node.name.value] : undefined;
      if (!field || !object) continue;
      const marks = [object.astNode, field.astNode].flatMap((marked) => directivesOf(marked, "inaccessible"));
      yield {
        coordinate: `${object.name}.${field.name}`,
        field,
        isHidden: marks.length > 0,
        keys: keyFieldsOf(object.astNode),
        hasArgumentsGiven: (node.arguments ?? []).length > 0,
      };
      if (node.selectionSet) yield* fieldsIn(schema, getNamedType(field.type).name, node.selectionSet);
    }
  }
}

function graphNamesOf(schema: GraphQLSchema): ReadonlyMap<unknown, string> {
  const type = schema.getType("join__Graph");
  const values = type && "getValues" in type ? type.getValues() : [];
  return new Map(
    values.map(({ name, astNode }) => [name, String(directivesOf(astNode, "join__graph")[0]?.name ?? name)]),
  );
}

/**
 * What every @requires of a supergraph names must be a fact of its own: without arguments, hidden from clients, whole
 * and never null. Returns what is not, each with the subgraph and the field that requires it.
 */
export function checkRequires(supergraph: DocumentNode): ContractProblem[] {
  const schema = buildASTSchema(supergraph);
  const graphNames = graphNamesOf(schema);
  const problems = new Map<string, ContractProblem>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      for (const { graph, requires } of directivesOf(field.astNode, "join__field")) {
        if (typeof requires !== "string") continue;
        const coordinate = `${type.name}.${field.name}`;
        const subgraph = graphNames.get(graph) ?? String(graph);
        for (const required of fieldsIn(schema, type.name, selectionsOf(requires))) {
          for (const rule of RULES) {
            const wrong = rule(required);
            if (!wrong) continue;
            const reason = `requires ${required.coordinate}, which ${wrong}`;
            problems.set(`${subgraph} ${coordinate} ${reason}`, { subgraph, coordinate, reason });
          }
        }
      }
    }
  }
  return [...problems.values()];
}
