import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from "graphql";
import type { Message } from "../error-codes.ts";
import { parseCivilDate } from "./civil-date.ts";
import { checkCreditCode } from "./credit-code.ts";
import { parseInstant } from "./instant.ts";

/** Why a text is not of the type. */
class Refused extends Error {
  readonly reason: Message;

  constructor(reason: Message) {
    super(reason.en);
    this.reason = reason;
  }
}

function refuse(reason: Message): never {
  throw new Refused(reason);
}

const RFC3339 = "https://www.rfc-editor.org/rfc/rfc3339";

/** A scalar written as a string, whose input is checked by `read` (which throws the reason). */
function stringScalar(
  name: string,
  specifiedByURL: string | null,
  read: (text: string) => string,
): GraphQLScalarType<string, string> {
  const notText = (): never =>
    refuse({ zh: `${name} 应为字符串`, en: `${name} must be written as a string` });
  function parse(value: unknown, node?: ValueNode): string {
    try {
      return typeof value === "string" ? read(value) : notText();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      // The node tells whoever reports the error which argument was meant.
      throw new GraphQLError(error.message, {
        ...(node ? { nodes: node } : {}),
        extensions: { code: "BAD_USER_INPUT", messageZh: error.reason.zh },
      });
    }
  }
  return new GraphQLScalarType<string, string>({
    name,
    specifiedByURL,
    serialize: (value) => (typeof value === "string" ? value : notText()),
    parseValue: (value) => parse(value),
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null, node),
  });
}

const CREDIT_CODE_REASONS: Record<"LENGTH" | "CHARACTER" | "CHECK", Message> = {
  LENGTH: { zh: "统一社会信用代码应为 18 位", en: "a credit code has 18 characters" },
  CHARACTER: {
    zh: "统一社会信用代码含有不允许的字符",
    en: "a credit code has digits and capital letters other than I, O, Z, S, V",
  },
  CHECK: { zh: "统一社会信用代码校验位不符", en: "the check character of the credit code is wrong" },
};

/** Civil day; see schema/entities/base.graphql. */
export const DateScalar = stringScalar(
  "Date",
  RFC3339,
  (text) =>
    parseCivilDate(text) ??
    refuse({ zh: "日期应为 YYYY-MM-DD 且确有此日", en: "not a day that exists, written YYYY-MM-DD" }),
);

/** Instant; see schema/entities/base.graphql. */
export const DateTimeScalar = stringScalar(
  "DateTime",
  RFC3339,
  (text) =>
    parseInstant(text) ??
    refuse({
      zh: "时刻应为 RFC 3339 格式",
      en: "not an instant of RFC 3339, such as 2026-11-23T08:00:00+08:00",
    }),
);

/** Unified social credit code; see schema/entities/base.graphql. */
export const UnifiedSocialCreditCodeScalar = stringScalar("UnifiedSocialCreditCode", null, (text) => {
  const check = checkCreditCode(text.trim());
  return check.ok ? check.code : refuse(CREDIT_CODE_REASONS[check.reason]);
});

/** Every scalar of the schema by name. */
export const scalars = {
  Date: DateScalar,
  DateTime: DateTimeScalar,
  UnifiedSocialCreditCode: UnifiedSocialCreditCodeScalar,
};
