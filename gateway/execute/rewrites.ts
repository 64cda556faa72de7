import type { FetchNodePathSegment, FetchRewrite } from "@graphql-hive/router-query-planner";
import { isObject } from "./execution.ts";

type Rewrite = (value: unknown) => void;

function walk(path: readonly FetchNodePathSegment[], index: number, atEnd: Rewrite): Rewrite {
  const segment = path[index];
  if (segment === undefined) return atEnd;
  const rest = walk(path, index + 1, atEnd);
  const step: Rewrite = (value) => {
    if (Array.isArray(value)) {
      for (const item of value) step(item);
    } else if (isObject(value)) {
      if ("Key" in segment) rest(value[segment.Key]);
      else if (segment.TypenameEquals.includes(value.__typename as string)) rest(value);
    }
  };
  return step;
}

/** Steps to the object that holds the last key of a path; type conditions may stand behind that key's object only. */
function atLastKey(
  path: readonly FetchNodePathSegment[],
  change: (holder: Record<string, unknown>, key: string) => void,
): Rewrite {
  const last = path.at(-1);
  if (last === undefined || !("Key" in last)) return () => {};
  const visit: Rewrite = (value) => {
    if (Array.isArray(value)) {
      for (const item of value) visit(item);
    } else if (isObject(value) && last.Key in value) change(value, last.Key);
  };
  return walk(path.slice(0, -1), 0, visit);
}

function compileRewrite(rewrite: FetchRewrite): Rewrite {
  if ("KeyRenamer" in rewrite) {
    const { path, renameKeyTo } = rewrite.KeyRenamer;
    return atLastKey(path, (holder, key) => {
      if (key === renameKeyTo) return;
      holder[renameKeyTo] = holder[key];
      delete holder[key];
    });
  }
  const { path, setValueTo } = "ValueSetter" in rewrite ? rewrite.ValueSetter : rewrite;
  return atLastKey(path, (holder, key) => {
    holder[key] = setValueTo;
  });
}

/** Compiles the rewrites of a fetch; they change the value given, in the order of the plan. */
export function compileRewrites(rewrites: readonly FetchRewrite[] | undefined): Rewrite | null {
  if (!rewrites || rewrites.length === 0) return null;
  const all = rewrites.map(compileRewrite);
  return (value) => {
    for (const rewrite of all) rewrite(value);
  };
}
