import type { Message } from "../../schema/error-codes.ts";
import type { Call } from "./calls.ts";
import type { JsonSchema } from "./components.ts";
import { inWords, type Told } from "./in-words.ts";
import { problemOf, statusOf, type ToldError, type WrongPart, wrongPart } from "./problem.ts";

// Of each kind of answer two accounts: its schema, made of that of the field, and how it is made of the field's value. What
// the one has and the other has not is found by the check of what goes out.

/** What came of a document. */
export interface Result {
  /** The value of its field of the root; null where there is none. */
  readonly field: unknown;
  readonly errors: readonly ToldError[];
}

/** What was asked. */
export interface Asked {
  readonly body: Readonly<Record<string, unknown>>;
  /** What the subject is to be let do, in words. */
  readonly action: Message;
}

/** What is answered: a body of the schema, or a problem. */
export type Answer =
  | { readonly body: unknown }
  | { readonly error: ToldError; readonly status: number; readonly parts?: readonly WrongPart[] };

interface AnswerKind {
  schema(field: JsonSchema): JsonSchema;
  answer(result: Result, asked: Asked): Answer;
}

function members(properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return { type: "object", properties, required: Object.keys(properties), additionalProperties: false };
}

const WORDS: JsonSchema = {
  description: "结论的文字表述；查无为 null。\nThe verdict in words; null where there is no such subject.",
  anyOf: [members({ zh: { type: "string" }, en: { type: "string" } }), { type: "null" }],
};
const SUBJECT_WORDS =
  "主体及核查结论；登记中查无为 null。\nThe subject and what came of the check; null where there is none.";

const wordsOf = (subject: Told | null, action: Message) => subject && inWords(subject, action);

/** The answer where nothing has failed; else the first error for the whole, as a part of it would look like all. */
function wholly({ errors: [error] }: Result, answer: () => Answer): Answer {
  return error ? { error, status: statusOf(error) } : answer();
}

const FIELD: AnswerKind = {
  schema: (field) => field,
  answer: (result) => wholly(result, () => ({ body: result.field })),
};

const CHECKED: AnswerKind = {
  schema: (field) => members({ subject: { description: SUBJECT_WORDS, ...field }, inWords: WORDS }),
  answer: (result, { action }) =>
    wholly(result, () => {
      const subject = result.field as Told | null;
      return { body: { subject, inWords: wordsOf(subject, action) } };
    }),
};

const OUTCOMES = ["CHECKED", "UNKNOWN", "FAILED"] as const;

/** The errors of each of many by its place; null where one is of the whole. */
function errorsByPlace(errors: readonly ToldError[]): Map<number, ToldError> | null {
  const found = new Map<number, ToldError>();
  for (const error of errors) {
    const place = error.path?.[1];
    if (typeof place !== "number") return null;
    if (!found.has(place)) found.set(place, error);
  }
  return found;
}

const EACH_CHECKED: AnswerKind = {
  schema: ({ items }) =>
    members({
      results: {
        type: "array",
        description: "逐个答复，依所给次序。\nOf each, in the order given.",
        items: members({
          code: { type: "string", description: "所问的代码。\nThe code that was asked for." },
          outcome: {
            type: "string",
            enum: OUTCOMES,
            description:
              "CHECKED 已核查；UNKNOWN 登记中查无；FAILED 未能查明，不作无限制论。\nCHECKED; UNKNOWN: the registry has no such organization; FAILED: it could not be found out, which is not to be taken for nothing.",
          },
          subject: { description: SUBJECT_WORDS, ...(items as JsonSchema) },
          inWords: WORDS,
          problem: {
            description: "未能查明的原因。\nWhy it could not be found out.",
            anyOf: [{ $ref: "#/components/schemas/Problem" }, { type: "null" }],
          },
        }),
      },
    }),
  answer({ field, errors }, { body, action }) {
    const codes = body.codes as readonly string[];
    const subjects = field as readonly (Told | null)[] | null;
    const failed = errorsByPlace(errors);
    const [error] = errors;
    const someone = subjects?.some((subject, place) => subject && !failed?.has(place));
    // Where nobody was checked it is not those organizations that something is wrong with.
    if (error && !(failed && someone)) return { error, status: statusOf(error) };
    const results = codes.map((code, place) => {
      const failure = failed?.get(place);
      if (failure) {
        const problem = problemOf(statusOf(failure), failure);
        return { code, outcome: "FAILED", subject: null, inWords: null, problem };
      }
      const subject = subjects?.[place] ?? null;
      const outcome = subject ? "CHECKED" : "UNKNOWN";
      return { code, outcome, subject, inWords: wordsOf(subject, action), problem: null };
    });
    return { body: { results } };
  },
};

interface SubmissionProblem {
  readonly code: string;
  readonly field: string | null;
  readonly messageZh: string;
  readonly messageEn: string;
}

const REFUSED: ToldError = {
  message: "the submission was refused as a whole, and nothing was recorded",
  extensions: { code: "BAD_USER_INPUT", messageZh: "整批未予处理，什么也未记录" },
};

const REPORTS: AnswerKind = {
  schema: ({ properties }) => members({ results: (properties as { results: JsonSchema }).results }),
  answer: (result) =>
    wholly(result, () => {
      const { results, problems } = result.field as {
        results: unknown;
        problems: readonly SubmissionProblem[];
      };
      if (problems.length === 0) return { body: { results } };
      const parts = problems.map(({ code, field, messageZh, messageEn }) =>
        wrongPart(field === null ? "" : `/${field}`, { zh: messageZh, en: messageEn }, code),
      );
      return { error: REFUSED, status: 422, parts };
    }),
};

/** By what the table of calls says. */
export const ANSWERS: Readonly<Record<Call["answer"], AnswerKind>> = {
  field: FIELD,
  checked: CHECKED,
  "each-checked": EACH_CHECKED,
  reports: REPORTS,
};
