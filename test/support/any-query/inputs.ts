import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from "graphql";
import { type Choose, pick, rarely } from "./choices.ts";

/** Values to ask with. */
export interface Values {
  /** Arguments of a field that mean something together, by field: "Query.organization". */
  readonly together: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  /** Of an argument or input field ("Query.person.id", "ListingFilter.on"), or of a scalar; of lists the items. */
  readonly of: Readonly<Record<string, readonly unknown[]>>;
  /** What is no value of a scalar or an input ("" for any other), and refuses the whole request. */
  readonly wrong: Readonly<Record<string, readonly unknown[]>>;
}

export interface Variable {
  /** As declared: "[Role!] = DIRECTOR" without the name. */
  readonly type: string;
  readonly preset: string | null;
  /** Absent where undefined. */
  readonly value: unknown;
}

/** What the values of a document are written with. */
export interface Writing {
  readonly choose: Choose;
  readonly values: Values;
  readonly variables: Map<string, Variable>;
}

// What plans and JavaScript's objects call things.
const ODD_NAMES = ["representations", "constructor", "as_representations", "_internal_qp_alias_0"];

/** Where a value is wanted. */
interface Place {
  readonly type: GraphQLInputType;
  /** "Query.person.id" */
  readonly coordinate: string;
}

function plainValue({ type, coordinate }: Place, writing: Writing): unknown {
  const { choose, values } = writing;
  if (isNonNullType(type)) return plainValue({ type: type.ofType, coordinate }, writing);
  if (isListType(type)) {
    const item = { type: type.ofType, coordinate };
    // A value stands for a list of one.
    if (rarely(choose, 6)) return plainValue(item, writing);
    return Array.from({ length: choose(4) }, () => nullOr(item, writing));
  }
  if (isInputObjectType(type)) {
    const given = Object.values(type.getFields()).filter((field) => isRequired(field) || rarely(choose, 4));
    return Object.fromEntries(given.map((field) => [field.name, nullOr(placeOf(type.name, field), writing)]));
  }
  if (isEnumType(type)) return pick(choose, type.getValues()).name;
  return pick(choose, values.of[coordinate] ?? values.of[type.name] ?? [null]);
}

function nullOr(place: Place, writing: Writing): unknown {
  return !isNonNullType(place.type) && rarely(writing.choose, 12) ? null : plainValue(place, writing);
}

function placeOf(owner: string, { name, type }: GraphQLArgument | GraphQLInputField): Place {
  return { type, coordinate: `${owner}.${name}` };
}

const isRequired = ({ type, defaultValue }: GraphQLArgument | GraphQLInputField) =>
  isNonNullType(type) && defaultValue === undefined;

/** Writes a plain value of a type as a literal. */
function literalOf(type: GraphQLInputType, value: unknown): string {
  const plain = getNullableType(type);
  if (value === null || value === undefined) return "null";
  if (isListType(plain)) {
    if (!Array.isArray(value)) return literalOf(plain.ofType, value);
    return `[${value.map((item) => literalOf(plain.ofType, item)).join(", ")}]`;
  }
  if (isInputObjectType(plain)) {
    const fields = Object.entries(value).map(([name, of]) => {
      const field = plain.getFields()[name];
      return field ? `${name}: ${literalOf(field.type, of)}` : "";
    });
    return `{ ${fields.join(", ")} }`;
  }
  return isEnumType(plain) ? `${value}` : JSON.stringify(value);
}

function nameOfType(type: GraphQLInputType): string {
  const plain = getNullableType(type);
  return isListType(plain) ? nameOfType(plain.ofType) : plain.toString();
}

/** A variable for a place: one that is there already, or a new one of the same type or of one that fits as well. */
function variableFor(place: Place, writing: Writing, plain: unknown): string {
  const { choose, values, variables } = writing;
  const type = `${place.type}`;
  const nullable = type.replace(/!$/, "");
  const known = [...variables].filter(([, variable]) => [type, `${nullable}!`].includes(variable.type));
  if (known.length > 0 && rarely(choose, 3)) return `$${pick(choose, known)[0]}`;
  const value = plain === undefined ? plainValue(place, writing) : plain;
  const odd = rarely(choose, 12) ? pick(choose, ODD_NAMES) : "";
  const name = odd && !variables.has(odd) ? odd : `v${variables.size}`;
  const preset = rarely(choose, 3) ? literalOf(place.type, plainValue(place, writing)) : null;
  // With a default, a variable that may be null is allowed where null is not. It is never null then: that refuses the
  // request at the gateway, and with graphql-js the fields that are asked with it.
  const declared = preset !== null ? pick(choose, [type, nullable]) : pick(choose, [type, `${nullable}!`]);
  const refused = values.wrong[nameOfType(place.type)] ?? values.wrong[""] ?? [];
  const wrong = refused.length > 0 && rarely(choose, 150) ? pick(choose, refused) : null;
  const isAbsent = (preset !== null || !declared.endsWith("!")) && rarely(choose, 5);
  const isNull = !type.endsWith("!") && !declared.endsWith("!") && rarely(choose, 8);
  const given = isAbsent ? undefined : isNull ? null : (wrong ?? value);
  variables.set(name, { type: declared, preset, value: given });
  return `$${name}`;
}

/** Writes what is given at a place: a literal, a variable, or a literal with variables in it. */
function written(place: Place, writing: Writing, plain?: unknown): string {
  const { choose } = writing;
  if (plain !== null && choose(2) === 1) return variableFor(place, writing, plain);
  const type = getNullableType(place.type);
  if (plain === undefined && isListType(type) && rarely(choose, 3)) {
    const item = { type: type.ofType, coordinate: place.coordinate };
    return `[${Array.from({ length: 1 + choose(2) }, () => written(item, writing)).join(", ")}]`;
  }
  if (plain === undefined && isInputObjectType(type)) {
    const given = Object.values(type.getFields()).filter((field) => isRequired(field) || rarely(choose, 4));
    const fields = given.map((field) => `${field.name}: ${written(placeOf(type.name, field), writing)}`);
    return `{ ${fields.join(", ")} }`;
  }
  return literalOf(place.type, plain === undefined ? nullOr(place, writing) : plain);
}

/** Whether an argument that may be left out is given. Short pages mostly: many small answers tell more than few large. */
function isGiven({ name }: GraphQLArgument, choose: Choose): boolean {
  return name === "first" ? !rarely(choose, 6) : choose(2) === 1;
}

/** Writes the arguments of a field: "(on: $v0)", or "". */
export function argumentsOf(
  typeName: string,
  field: GraphQLField<unknown, unknown>,
  writing: Writing,
): string {
  const { choose, values } = writing;
  const coordinate = `${typeName}.${field.name}`;
  const sets = values.together[coordinate];
  const together = sets && !rarely(choose, 6) ? pick(choose, sets) : null;
  const given = field.args.flatMap((argument) => {
    const value = together?.[argument.name];
    const isWanted = together ? value !== undefined : isRequired(argument) || isGiven(argument, choose);
    if (!isWanted) return [];
    return [`${argument.name}: ${written(placeOf(coordinate, argument), writing, value)}`];
  });
  return given.length > 0 ? `(${given.join(", ")})` : "";
}
