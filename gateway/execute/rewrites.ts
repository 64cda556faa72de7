import type { FetchNodePathSegment, FetchRewrite } from "@graphql-hive/router-query-planner";
import type { PossibleTypes } from "../compose/supergraph.ts";
import { type Entity, isObject } from "./execution.ts";

type Change = (holder: Entity, key: string) => void;
type Rewrite = (value: unknown) => void;

function changeOf(rewrite: FetchRewrite): { path: readonly FetchNodePathSegment[]; change: Change } {
  if ("KeyRenamer" in rewrite) {
    const { path, renameKeyTo } = rewrite.KeyRenamer;
    const change: Change = (holder, key) => {
      if (key === renameKeyTo) return;
      holder[renameKeyTo] = holder[key];
      holder[key] = undefined;
    };
    return { path, change };
  }
  const { path, setValueTo } = "ValueSetter" in rewrite ? rewrite.ValueSetter : rewrite;
  const change: Change = (holder, key) => {
    holder[key] = setValueTo;
  };
  return { path, change };
}

/** Paths of rewrites go through lists without naming them. */
function compileFrom(
  path: readonly FetchNodePathSegment[],
  index: number,
  change: Change,
  possibleTypes: PossibleTypes,
): Rewrite {
  const segment = path[index];
  if (segment === undefined) return () => {};
  const isLast = index === path.length - 1;
  const rest = compileFrom(path, index + 1, change, possibleTypes);
  const types =
    "Key" in segment ? null : new Set(segment.TypenameEquals.flatMap((name) => [...possibleTypes(name)]));
  const step: Rewrite = (value) => {
    if (Array.isArray(value)) for (const item of value) step(item);
    else if (!isObject(value)) return;
    else if ("Key" in segment) {
      if (!isLast) rest(value[segment.Key]);
      else if (value[segment.Key] !== undefined) change(value, segment.Key);
    } else if (types?.has(value.__typename as string)) rest(value);
  };
  return step;
}

/** Compiles the rewrites of a fetch; they change the value given, in the order of the plan. Null: there are none. */
export function compileRewrites(
  rewrites: readonly FetchRewrite[] | undefined,
  possibleTypes: PossibleTypes,
): Rewrite | null {
  if (!rewrites || rewrites.length === 0) return null;
  const all = rewrites.map((rewrite) => {
    const { path, change } = changeOf(rewrite);
    return compileFrom(path, 0, change, possibleTypes);
  });
  return (value) => {
    for (const apply of all) apply(value);
  };
}
