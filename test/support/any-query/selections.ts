import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
} from "graphql";
import { pick, rarely } from "./choices.ts";
import { argumentsOf, type Writing } from "./inputs.ts";

/** What the selections of a document are written with. */
export interface Making extends Writing {
  readonly schema: GraphQLSchema;
  /** Names to take for aliases beside those of other fields of a type. */
  readonly aliases: readonly string[];
  /** How many items a list of that name has; 5 for any other. */
  readonly sizes: Readonly<Record<string, number>>;
  /** How much more often than others a field of that name, of objects, is asked for. */
  readonly weights: Readonly<Record<string, number>>;
  readonly fragments: Map<string, { on: string; text: string }>;
}

/** How much may be asked for in a place. */
interface Room {
  readonly depth: number;
  /** Objects that one here may lead to, so that an answer does not grow without end. */
  readonly objects: number;
}

/** What is asked for in one selection set so far: a field may be repeated, and both are one. */
interface Head {
  readonly text: string;
  readonly of: GraphQLCompositeType;
  readonly room: Room;
}

/** Variables of @include and @skip. */
export const CONDITIONS: readonly string[] = ["a", "b", "c"];

// Without lists: the order of types and fields is no part of the schema.
const INTROSPECTION = [
  "__schema { queryType { name } mutationType { name } }",
  '__type(name: "Organization") { kind name ofType { name } }',
  'type: __type(name: "ListingFilter") { ... on __Type { kind } description }',
  'hidden: __type(name: "OfficeFact") { name }',
];

function directivesOf({ choose, variables }: Making): string {
  const how = choose(10);
  if (how < 8) return "";
  const name = pick(choose, ["include", "skip"]);
  if (how === 8) return ` @${name}(if: ${pick(choose, ["true", "false"])})`;
  const variable = pick(choose, CONDITIONS);
  if (!variables.has(variable)) {
    const preset = rarely(choose, 3) ? pick(choose, ["true", "false"]) : null;
    const value = preset !== null && choose(2) === 1 ? undefined : choose(2) === 0;
    variables.set(variable, { type: preset === null ? "Boolean!" : "Boolean", preset, value });
  }
  return ` @${name}(if: $${variable})`;
}

function fieldsOf(type: GraphQLCompositeType, { depth, objects }: Room, making: Making) {
  const all = "getFields" in type ? Object.values(type.getFields()) : [];
  return all.flatMap((field) => {
    if (!isCompositeType(getNamedType(field.type))) return field;
    if (depth <= 0 || sizeOf(field, making) > objects) return [];
    return Array.from({ length: making.weights[field.name] ?? 1 }, () => field);
  });
}

function sizeOf(field: GraphQLField<unknown, unknown>, { sizes }: Making): number {
  return isListType(getNullableType(field.type)) ? (sizes[field.name] ?? 5) : 1;
}

/** A name that is not the field's own; mostly one that the plan, or another subgraph, gives to something else. */
function aliasIn(type: GraphQLCompositeType, { choose, aliases }: Making): string {
  const others = choose(2) === 0 && "getFields" in type ? Object.keys(type.getFields()) : aliases;
  return pick(choose, others);
}

function fieldOf(type: GraphQLCompositeType, room: Room, making: Making, heads: Head[]): string {
  const { choose } = making;
  const open = fieldsOf(type, room, making);
  const field = open[choose(open.length + 1) - 1];
  if (!field) return `${rarely(choose, 3) ? "kind: " : ""}__typename${directivesOf(making)}`;
  const given = argumentsOf(type.name, field, making);
  // A field with arguments nearly always has an alias of its own: it would be in conflict with itself.
  const own = given !== "" && !rarely(choose, 8) ? `${field.name}${choose(100)}` : "";
  const alias = own || (rarely(choose, 4) ? aliasIn(type, making) : "");
  const text = `${alias ? `${alias}: ` : ""}${field.name}${given}`;
  const of = getNamedType(field.type);
  if (!isCompositeType(of)) return `${text}${directivesOf(making)}`;
  const below = { depth: room.depth - 1, objects: Math.floor(room.objects / sizeOf(field, making)) };
  heads.push({ text, of, room: below });
  return `${text}${directivesOf(making)} ${selectionsOf(of, below, making)}`;
}

/** Types that have objects in common with `type`, itself among them; objects first. */
function overlapping(type: GraphQLCompositeType, schema: GraphQLSchema): GraphQLCompositeType[] {
  const objectsOf = (of: GraphQLCompositeType) => (isAbstractType(of) ? schema.getPossibleTypes(of) : [of]);
  const own = new Set<GraphQLCompositeType>(objectsOf(type));
  return Object.values(schema.getTypeMap())
    .filter((other): other is GraphQLCompositeType => isCompositeType(other) && !other.name.startsWith("__"))
    .filter((other) => objectsOf(other).some((object) => own.has(object)))
    .sort((a, b) => Number(isObjectType(b)) - Number(isObjectType(a)));
}

function fragmentOf(type: GraphQLCompositeType, room: Room, making: Making): string {
  const { choose, schema, fragments } = making;
  const on = pick(choose, overlapping(type, schema));
  const directives = directivesOf(making);
  if (choose(3) < 2) {
    const condition = on === type && choose(2) === 1 ? "" : ` on ${on.name}`;
    return `...${condition}${directives} ${selectionsOf(on, room, making)}`;
  }
  const known = [...fragments].filter(([, fragment]) => fragment.on === on.name && fragment.text !== "");
  if (known.length > 0 && choose(2) === 1) return `...${pick(choose, known)[0]}${directives}`;
  const name = `F${fragments.size}`;
  // Reserved, so that those below have other names; they cannot spread it, as it has no text yet.
  fragments.set(name, { on: on.name, text: "" });
  fragments.set(name, { on: on.name, text: selectionsOf(on, room, making) });
  return `...${name}${directives}`;
}

/** Writes a selection set: "{ id name }". */
export function selectionsOf(type: GraphQLCompositeType, room: Room, making: Making): string {
  const { choose, schema } = making;
  const heads: Head[] = [];
  const below = { ...room, depth: room.depth - 1 };
  const selections = Array.from({ length: 1 + choose(5) }, () => {
    const again = heads.length > 0 && rarely(choose, 8) ? pick(choose, heads) : null;
    if (again) return `${again.text} ${selectionsOf(again.of, again.room, making)}`;
    if (type === schema.getQueryType() && rarely(choose, 16)) return pick(choose, INTROSPECTION);
    const isFragment = room.depth > 0 && rarely(choose, isAbstractType(type) ? 2 : 5);
    return isFragment ? fragmentOf(type, below, making) : fieldOf(type, room, making, heads);
  });
  return `{ ${selections.join(" ")} }`;
}
