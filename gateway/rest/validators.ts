import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import type { Message } from "../../schema/error-codes.ts";
import { parseCivilDate } from "../../schema/scalars/civil-date.ts";
import { checkCreditCode } from "../../schema/scalars/credit-code.ts";
import { parseInstant } from "../../schema/scalars/instant.ts";
import type { JsonSchema } from "./components.ts";
import { type WrongPart, wrongPart } from "./problem.ts";

/** What is told of one body at most, of so many errors, of which each part has some. */
const MOST_TOLD = 20;
const MOST_LOOKED_AT = 100;

/** The same checks as of the scalars. */
const FORMATS: Readonly<Record<string, { validate: (text: string) => boolean; words: Message }>> = {
  date: {
    validate: (text) => parseCivilDate(text) !== null,
    words: { zh: "日期应为 YYYY-MM-DD 且确有此日", en: "must be a day that exists, written YYYY-MM-DD" },
  },
  "date-time": {
    validate: (text) => parseInstant(text) !== null,
    words: { zh: "时刻应为 RFC 3339 格式", en: "must be an instant of RFC 3339" },
  },
  "unified-social-credit-code": {
    validate: (text) => checkCreditCode(text).ok,
    words: {
      zh: "统一社会信用代码有误（18 位，校验位须相符）",
      en: "must be a credit code: 18 characters, of which the last checks the others",
    },
  },
};

const TYPES: Readonly<Record<string, Message>> = {
  string: { zh: "应为字符串", en: "must be a string" },
  integer: { zh: "应为整数", en: "must be an integer" },
  boolean: { zh: "应为 true 或 false", en: "must be true or false" },
  array: { zh: "应为数组", en: "must be an array" },
  object: { zh: "应为对象", en: "must be an object" },
};

/** Why a value is refused by a keyword, by the keyword and what it asks for; never with the value. */
const REASONS: Readonly<Record<string, (params: Record<string, unknown>) => Message>> = {
  required: () => ({ zh: "缺少此项", en: "is missing" }),
  additionalProperties: () => ({ zh: "没有此项", en: "there is no such member" }),
  type: ({ type }) => {
    const [first] = [type].flat();
    return TYPES[String(first)] ?? { zh: "类型不符", en: "is of another type" };
  },
  enum: ({ allowedValues }) => {
    const values = (allowedValues as readonly string[]).join(", ");
    return { zh: `应为下列之一：${values}`, en: `must be one of ${values}` };
  },
  format: ({ format }) => (FORMATS[String(format)] as { words: Message }).words,
  minItems: ({ limit }) => ({ zh: `不少于 ${limit} 项`, en: `must have ${limit} items or more` }),
  maxItems: ({ limit }) => ({ zh: `至多 ${limit} 项`, en: `must have ${limit} items at most` }),
  minLength: ({ limit }) => ({ zh: `不少于 ${limit} 字`, en: `must have ${limit} characters or more` }),
  maxLength: ({ limit }) => ({ zh: `至多 ${limit} 字`, en: `must have ${limit} characters at most` }),
  minimum: ({ limit }) => ({ zh: `不小于 ${limit}`, en: `must be ${limit} or more` }),
  maximum: ({ limit }) => ({ zh: `不大于 ${limit}`, en: `must be ${limit} at most` }),
};

/** Keywords that only say that something within them is wrong, which is told by itself. */
const AROUND: ReadonlySet<string> = new Set(["anyOf", "oneOf", "$ref"]);

const escaped = (name: unknown) => String(name).replaceAll("~", "~0").replaceAll("/", "~1");

function partOf({ keyword, instancePath, params }: ErrorObject): WrongPart[] {
  // Of what may be null, that it is not null is no reason.
  if (AROUND.has(keyword) || (keyword === "type" && params.type === "null")) return [];
  const within = params.missingProperty ?? params.additionalProperty;
  const pointer = within === undefined ? instancePath : `${instancePath}/${escaped(within)}`;
  const reason = REASONS[keyword];
  if (!reason) throw new Error(`no words for the keyword ${keyword}`);
  return [wrongPart(pointer, reason(params))];
}

/** Checks values against the schemas of a description. */
export interface Validators {
  /**
   * What is wrong with a body by the component of this name.
   * @param all whether all of it is to be found, or the first thing
   */
  wrongParts(name: string, body: unknown, all: boolean): readonly WrongPart[];
  /** Where and by which keyword an answer is not of the component; null where it is. Quotes nothing of it. */
  mismatch(name: string, answer: unknown): string | null;
}

/**
 * Compiles schemas of a description, each when it is asked for first: who is never called does not wait for them at the
 * start.
 * @param schemas its components
 */
export function compileValidators(schemas: Readonly<Record<string, JsonSchema>>): Validators {
  const checks = Object.entries(FORMATS).map(([name, { validate }]) => [name, validate] as const);
  const formats = Object.fromEntries(checks);
  const compiler = (allErrors: boolean) => {
    // The schemas are ours, and a test validates them; optimized, their code takes twice as long to make.
    const made = { validateSchema: false, code: { optimize: false } };
    const ajv = new Ajv2020({ allErrors, allowUnionTypes: true, formats, ...made });
    // Where OpenAPI has its schemas, which is no keyword of JSON Schema.
    ajv.addKeyword("components");
    ajv.addSchema({ $id: "openapi", components: { schemas } });
    const compiled = new Map<string, ValidateFunction>();
    return (name: string): ValidateFunction => {
      let validate = compiled.get(name);
      if (!validate) {
        validate = ajv.compile({ $ref: `openapi#/components/schemas/${name}` });
        compiled.set(name, validate);
      }
      return validate;
    };
  };
  const first = compiler(false);
  const every = compiler(true);
  return {
    wrongParts(name, body, all) {
      const validate = (all ? every : first)(name);
      if (validate(body)) return [];
      return (validate.errors ?? []).slice(0, MOST_LOOKED_AT).flatMap(partOf).slice(0, MOST_TOLD);
    },
    mismatch(name, answer) {
      const validate = first(name);
      if (validate(answer)) return null;
      const [error] = validate.errors ?? [];
      return `${error?.instancePath} (${error?.keyword})`;
    },
  };
}
