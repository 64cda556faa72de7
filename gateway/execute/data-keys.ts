import type { FieldNode } from "graphql";
import type { Supergraph } from "../compose/supergraph.ts";

/** Under which key the value of a field is asked for, and kept, until the response is built. */
export type DataKeyOf = (field: FieldNode) => string;

/**
 * Keys for what clients ask for that meet neither the names of fields nor what JavaScript objects have by themselves.
 *
 * A plan asks for fields of its own beside the client's (keys, what other fields require), by their names. An alias
 * that is such a name, or a field with other arguments than the plan's, would be taken for it: the planner makes wrong
 * plans then, or ends (router-query-planner 0.0.38). So only a field without alias and arguments keeps its name, and
 * that only where no plan asks for it with arguments of its own.
 */
export function dataKeysOf({
  hasFieldThatBegins,
  requiredFields,
}: Pick<Supergraph, "hasFieldThatBegins" | "requiredFields">): DataKeyOf {
  let prefix = "as_";
  while (hasFieldThatBegins(prefix)) prefix = `_${prefix}`;
  return ({ name: { value: name }, alias, arguments: given }) => {
    if (name === "__typename") return name;
    const key = alias?.value ?? name;
    const plain = key === name && !given?.length && !(key in Object.prototype);
    return plain && !requiredFields.withArguments.has(name) ? key : `${prefix}${key}`;
  };
}
