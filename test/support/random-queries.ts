import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from "graphql";

export interface RandomQuery {
  query: string;
  variables: Record<string, unknown>;
}

/** Says which of `count` to take; 0 is the plainest. */
export type Choose = (count: number) => number;

/** Takes choices from a list of numbers, so that a shorter list of smaller ones is a plainer query. */
export function choicesFrom(tape: readonly number[]): Choose {
  let next = 0;
  return (count) => {
    const choice = tape[next++] ?? 0;
    return choice % count;
  };
}

// Names that the schema's own fields have, and that JavaScript's objects have.
const ALIASES = ["x", "y", "id", "name", "karma", "team", "label", "constructor", "__proto__", "toString"];
const CONDITIONS = ["a", "b", "c"];

interface Making {
  schema: GraphQLSchema;
  choose: Choose;
  used: Map<string, string>;
  fragments: Map<string, string>;
}

function pick<Item>(choose: Choose, items: readonly Item[]): Item {
  return items[choose(items.length)] as Item;
}

function literal(type: GraphQLInputType, choose: Choose): string {
  if (isNonNullType(type)) return literal(type.ofType, choose);
  if (isListType(type)) return `[${literal(type.ofType, choose)}, ${literal(type.ofType, choose)}]`;
  if (isEnumType(type)) return pick(choose, type.getValues()).name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).map(
      (field) => `${field.name}: ${literal(field.type, choose)}`,
    );
    return `{ ${fields.join(", ")} }`;
  }
  const name = isScalarType(type) ? type.name : "";
  if (name === "Boolean") return pick(choose, ["true", "false"]);
  if (name === "ID") return `"${choose(5) + 1}"`;
  return name === "String" ? `"${pick(choose, ["u", "t", "1"])}"` : `${choose(4)}`;
}

function argumentsOf(field: GraphQLField<unknown, unknown>, { choose, used }: Making): string {
  const given = field.args.flatMap((argument) => {
    const required = isNonNullType(argument.type) && argument.defaultValue === undefined;
    const how = required ? 1 + choose(2) : choose(3);
    if (how === 0) return [];
    if (how === 1) return [`${argument.name}: ${literal(argument.type, choose)}`];
    const variable = `${argument.name}${choose(2)}`;
    const declared = used.get(variable);
    // A variable of another type by that name.
    if (declared !== undefined && declared !== `${argument.type}`)
      return required ? [`${argument.name}: ${literal(argument.type, choose)}`] : [];
    used.set(variable, `${argument.type}`);
    return [`${argument.name}: $${variable}`];
  });
  return given.length > 0 ? `(${given.join(", ")})` : "";
}

function directivesOf({ choose, used }: Making): string {
  const how = choose(6);
  if (how < 4) return "";
  const name = pick(choose, ["include", "skip"]);
  if (how === 4) return ` @${name}(if: ${pick(choose, ["true", "false"])})`;
  const variable = pick(choose, CONDITIONS);
  used.set(variable, "Boolean!");
  return ` @${name}(if: $${variable})`;
}

function fieldOf(type: GraphQLCompositeType, depth: number, making: Making): string {
  const { choose } = making;
  const fields = "getFields" in type ? Object.values(type.getFields()) : [];
  const open = fields.filter((field) => depth > 0 || !isCompositeType(getNamedType(field.type)));
  const choice = choose(open.length + 1);
  const field = open[choice];
  if (!field) return `${choose(3) === 2 ? "kind: " : ""}__typename${directivesOf(making)}`;
  const given = argumentsOf(field, making);
  // A field with arguments nearly always has an alias of its own: it would be in conflict with itself.
  const alias =
    given && choose(8) > 0 ? `${field.name}${choose(3)}` : choose(4) === 3 ? pick(choose, ALIASES) : "";
  const named = getNamedType(field.type);
  const below = isCompositeType(named) ? ` ${selectionsOf(named, depth - 1, making)}` : "";
  return `${alias ? `${alias}: ` : ""}${field.name}${given}${directivesOf(making)}${below}`;
}

/** Types that have objects in common with `type`, itself among them. */
function overlapping(type: GraphQLCompositeType, schema: GraphQLSchema): GraphQLCompositeType[] {
  const objectsOf = (of: GraphQLCompositeType) => (isAbstractType(of) ? schema.getPossibleTypes(of) : [of]);
  const own = new Set<GraphQLCompositeType>(objectsOf(type));
  const all = Object.values(schema.getTypeMap()).filter(
    (other): other is GraphQLCompositeType => isCompositeType(other) && !other.name.startsWith("__"),
  );
  return all.filter((other) => objectsOf(other).some((object) => own.has(object)));
}

function fragmentOf(type: GraphQLCompositeType, depth: number, making: Making): string {
  const { choose, schema, fragments } = making;
  const types = overlapping(type, schema).sort((a, b) => Number(isObjectType(b)) - Number(isObjectType(a)));
  const on = pick(choose, types);
  const directives = directivesOf(making);
  if (choose(3) < 2) {
    const condition = on === type && choose(2) === 1 ? "" : ` on ${on.name}`;
    return `...${condition}${directives} ${selectionsOf(on, depth, making)}`;
  }
  const known = [...fragments].filter(([, text]) => text.includes(` on ${on.name} `) && text.length > 0);
  if (known.length > 0 && choose(2) === 1) return `...${pick(choose, known)[0]}${directives}`;
  const name = `F${fragments.size}`;
  // Reserved, so that those below have other names; they cannot spread it, as it has no text yet.
  fragments.set(name, "");
  fragments.set(name, `fragment ${name} on ${on.name} ${selectionsOf(on, depth, making)}`);
  return `...${name}${directives}`;
}

function selectionsOf(type: GraphQLCompositeType, depth: number, making: Making): string {
  const { choose } = making;
  const count = 1 + choose(4);
  const selections = Array.from({ length: count }, () => {
    const hasFields = isObjectType(type) || isInterfaceType(type);
    const fragment = depth > 0 && (hasFields ? choose(4) === 3 : choose(4) > 0);
    return fragment ? fragmentOf(type, depth - 1, making) : fieldOf(type, depth, making);
  });
  return `{ ${selections.join(" ")} }`;
}

function inputOf(type: string, choose: Choose): unknown {
  const value: Record<string, () => unknown> = {
    "Boolean!": () => choose(2) === 0,
    Boolean: () => pick(choose, [true, false, null]),
    "ID!": () => `${choose(5) + 1}`,
    Int: () => pick(choose, [1, 0, 2, null]),
    String: () => pick(choose, ["u", "1", null]),
  };
  return value[type]?.();
}

/** A query for a schema, by choices. Most are valid; those that are in conflict with themselves are not. */
export function randomQuery(schema: GraphQLSchema, choose: Choose): RandomQuery {
  const making: Making = { schema, choose, used: new Map(), fragments: new Map() };
  const root = schema.getQueryType();
  if (!root) throw new Error("no root");
  const selections = selectionsOf(root, 5, making);
  const definitions: string[] = [];
  const variables: Record<string, unknown> = {};
  for (const [name, type] of making.used) {
    const value = inputOf(type, choose);
    // Absent, if it may be.
    if (value !== undefined && (type.endsWith("!") || choose(4) > 0)) variables[name] = value;
    definitions.push(`$${name}: ${type}`);
  }
  const head = definitions.length > 0 ? `query (${definitions.join(", ")}) ` : "";
  return { query: [`${head}${selections}`, ...making.fragments.values()].join("\n"), variables };
}
