import { badUserInput } from "../../schema/error-codes.ts";

/** Keys that one field takes at most. */
export const KEY_LIMIT = 1000;

const ID = /^[1-9][0-9]{0,17}$/;

/** Checks an id given as an argument: a positive whole number that PostgreSQL's bigint holds. */
export function idOf(argument: string, value: string): string {
  if (ID.test(value)) return value;
  throw badUserInput(argument, { zh: "编号应为正整数", en: "an id is a positive whole number" });
}

/** Checks a list of keys: not longer than KEY_LIMIT. */
export function keysOf<Key>(argument: string, values: readonly Key[]): readonly Key[] {
  if (values.length <= KEY_LIMIT) return values;
  throw badUserInput(
    argument,
    {
      zh: `一次最多 ${KEY_LIMIT} 个,收到 ${values.length} 个`,
      en: `takes ${KEY_LIMIT} at most, got ${values.length}`,
    },
    { limit: KEY_LIMIT },
  );
}

const TEXT_LIMIT = 200;
// Control characters are in no number or code, and PostgreSQL takes no NUL at all.
const CONTROL = /\p{Cc}/u;

/** Checks a text that something is looked up by. */
export function textOf(argument: string, value: string): string {
  if (value.length <= TEXT_LIMIT && !CONTROL.test(value)) return value;
  throw badUserInput(argument, {
    zh: `不得含控制字符,且不超过 ${TEXT_LIMIT} 个字符`,
    en: `has no control characters and ${TEXT_LIMIT} characters at most`,
  });
}

/** Checks a list of texts that something is looked up by; null where there is none. */
export function textsOf(
  argument: string,
  values: readonly string[] | null | undefined,
): readonly string[] | null {
  return values ? keysOf(argument, values).map((value) => textOf(argument, value)) : null;
}

/** Checks a whole number given as an argument; `otherwise` where there is none. */
export function numberOf(
  argument: string,
  value: number | null | undefined,
  { most, otherwise }: { most: number; otherwise: number },
): number {
  const number = value ?? otherwise;
  if (number >= 1 && number <= most) return number;
  throw badUserInput(
    argument,
    { zh: `应在 1 至 ${most} 之间`, en: `must be from 1 to ${most}` },
    { limit: most },
  );
}
