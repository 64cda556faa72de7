import { type Completion, NULLED, nulled, tell } from "./completion.ts";
import { type Entity, isObject } from "./execution.ts";
import type { Failure } from "./failure.ts";
import { AMISS, compileQuickObject, type Quick, type QuickField } from "./quick-object.ts";

/** Returned for a null where the schema forbids one: the nearest nullable place above becomes null. */
export const BUBBLE: unique symbol = Symbol("null where the schema forbids it");

/** Completes a value, and tells of what is wrong with it: gives the value, null, `NULLED` or `BUBBLE`. */
export type Complete = (value: unknown, completion: Completion) => unknown;

/** How values of one place become values of the response. Where nothing is wrong, both ways give the same. */
export interface Completer {
  readonly quick: Quick;
  readonly careful: Complete;
}

export interface CompletedField extends Completer, QuickField {}

function put(object: Entity, key: string, value: unknown): void {
  if (key !== "__proto__") object[key] = value;
  else Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}

/** For what is the same whatever the data are. */
export function constant(value: string): Completer {
  return { quick: () => value, careful: () => value };
}

/** For a field that is refused, whatever stands in the data: a plan may have fetched it for reasons of its own. */
export function refused(refusal: Failure, isNonNull: boolean): Completer {
  return {
    quick: () => AMISS,
    careful(_, completion) {
      tell(completion, refusal, (below) => below);
      return isNonNull ? BUBBLE : NULLED;
    },
  };
}

/** `complain` is told of the null that must not be, where nobody has been told yet. */
export function nonNull(
  { quick, careful }: Completer,
  complain: (completion: Completion) => void,
): Completer {
  return {
    quick(value) {
      const completed = quick(value);
      return completed === null ? AMISS : completed;
    },
    careful(value, completion) {
      const completed = careful(value, completion);
      if (completed !== null && completed !== NULLED) return completed;
      if (completed === null) complain(completion);
      return BUBBLE;
    },
  };
}

/** What is no value of the type goes to `refuse`. */
export function leaf(isLeaf: (value: unknown) => boolean, isId: boolean, refuse: Complete): Completer {
  const textOf = (value: unknown) => (isId && Number.isInteger(value) ? `${value}` : value);
  return {
    quick(given) {
      const value = isId ? textOf(given) : given;
      return value === null || isLeaf(value) ? value : AMISS;
    },
    careful(given, completion) {
      const value = textOf(given);
      return isLeaf(value) ? value : refuse(value, completion);
    },
  };
}

export function list(item: Completer, refuse: Complete): Completer {
  return {
    quick(value) {
      if (!Array.isArray(value)) return value === null ? null : AMISS;
      const items = new Array<unknown>(value.length);
      for (let i = 0; i < value.length; i++) {
        const completed = item.quick(value[i]);
        if (completed === AMISS) return AMISS;
        items[i] = completed;
      }
      return items;
    },
    careful(value, completion) {
      if (!Array.isArray(value)) return refuse(value, completion);
      const { path } = completion;
      const items = new Array<unknown>(value.length);
      for (let i = 0; i < value.length; i++) {
        path.push(i);
        const completed = item.careful(value[i], completion);
        path.pop();
        if (completed === BUBBLE) return NULLED;
        items[i] = completed === NULLED ? null : completed;
      }
      return items;
    },
  };
}

/** `fieldsOf` is asked on first use: fragments may be many, and most types of an interface never come. */
export function object(fieldsOf: () => readonly CompletedField[], refuse: Complete): Completer {
  let known: { fields: readonly CompletedField[]; quick: (value: Entity) => unknown } | null = null;
  const compiled = () => {
    const fields = fieldsOf();
    known = { fields, quick: compileQuickObject(fields) };
    return known;
  };
  return {
    quick(value) {
      if (!isObject(value)) return value === null ? null : AMISS;
      return (known ?? compiled()).quick(value);
    },
    careful(value, completion) {
      if (!isObject(value)) return refuse(value, completion);
      const { fields } = known ?? compiled();
      const { path } = completion;
      const told = completion.errors.length;
      const completedObject: Entity = {};
      for (let i = 0; i < fields.length; i++) {
        const { key, dataKey, careful } = fields[i] as CompletedField;
        path.push(key);
        const completed = careful(value[dataKey], completion);
        path.pop();
        if (completed === BUBBLE) return nulled(completion, told);
        put(completedObject, key, completed === NULLED ? null : completed);
      }
      return completedObject;
    },
  };
}

/** `completerOf` gives the completer of the objects whose `__typename` is given; null where there are none such. */
export function abstract(completerOf: (typename: unknown) => Completer | null, refuse: Complete): Completer {
  const known = new Map<unknown, Completer>();
  function ofType(typename: unknown): Completer | null {
    let completer = known.get(typename) ?? null;
    if (!completer) {
      completer = completerOf(typename);
      if (completer) known.set(typename, completer);
    }
    return completer;
  }
  return {
    quick(value) {
      if (!isObject(value)) return value === null ? null : AMISS;
      const completer = ofType(value.__typename);
      return completer ? completer.quick(value) : AMISS;
    },
    careful(value, completion) {
      const completer = isObject(value) ? ofType(value.__typename) : null;
      return completer ? completer.careful(value, completion) : refuse(value, completion);
    },
  };
}
