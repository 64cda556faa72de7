import { isAbstractType, isObjectType } from "graphql";
import type { Supergraph } from "../compose/supergraph.ts";
import type { PossibleTypes } from "./representations.ts";

/**
 * The object types that a type condition admits. Null (anything) for an abstract type: the planner names concrete
 * types wherever it has to tell them apart, and an `@interfaceObject` bears the name of the interface itself.
 */
export function possibleTypesOf({ publicSchema, abstractTypes }: Supergraph): PossibleTypes {
  return (typeName) => {
    const type = publicSchema.getType(typeName);
    if (type && isAbstractType(type)) {
      const names = publicSchema.getPossibleTypes(type).map((possible) => possible.name);
      return new Set([typeName, ...names]);
    }
    if (isObjectType(type)) return new Set([typeName]);
    return abstractTypes.has(typeName) ? null : new Set([typeName]);
  };
}
