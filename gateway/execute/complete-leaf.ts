import { type GraphQLEnumType, type GraphQLScalarType, isEnumType } from "graphql";
import { Failure } from "./failure.ts";

/** Whether what stands in the merged data is a value of a type. Neither null nor a failure is one. */
export type IsLeaf = (value: unknown) => boolean;

const BUILT_IN: Readonly<Record<string, IsLeaf>> = {
  String: (value) => typeof value === "string",
  ID: (value) => typeof value === "string",
  Boolean: (value) => typeof value === "boolean",
  // Of 32 bits.
  Int: (value) => typeof value === "number" && (value | 0) === value,
  Float: (value) => typeof value === "number",
};

const anyValue: IsLeaf = (value) => value !== null && value !== undefined && !(value instanceof Failure);

/** A value of a custom scalar may be anything. An @inaccessible value of an enum is none, and must not be told. */
export function leafTestOf(type: GraphQLScalarType | GraphQLEnumType): IsLeaf {
  if (!isEnumType(type)) return BUILT_IN[type.name] ?? anyValue;
  const names = new Set<unknown>(type.getValues().map((value) => value.name));
  return (value) => names.has(value);
}
