import { type ASTNode, GraphQLError, type GraphQLFormattedError, Kind, type Token, TokenKind } from "graphql";
import { type ErrorCode, type Message, requestError, WRONG_TYPE } from "../../schema/error-codes.ts";
import { tokensError } from "../limits/tokens.ts";
import { withoutNumbers } from "../observe/without-numbers.ts";

/** What errors made by others than ourselves are said to be. */
const WORDS: Partial<Record<ErrorCode, string>> = {
  GRAPHQL_PARSE_FAILED: "查询语法有误",
  GRAPHQL_VALIDATION_FAILED: "查询不符合接口定义",
  OPERATION_RESOLUTION_FAILURE: "未能确定要执行的操作",
  BAD_REQUEST: "请求格式有误",
  BAD_USER_INPUT: "参数有误",
};

const INTERNAL: Message = { zh: "内部错误", en: "internal error" };

const VALUE_KINDS: ReadonlySet<string> = new Set([
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
]);

/** Name of the argument (or input field) that a literal value is given for, from the tokens before it. */
function argumentOf(node: ASTNode): string | null {
  let depth = 0;
  for (let token: Token | null = node.loc?.startToken.prev ?? null; token; token = token.prev) {
    if (token.kind === TokenKind.BRACKET_R || token.kind === TokenKind.BRACE_R) depth++;
    else if (token.kind === TokenKind.BRACKET_L && depth > 0) depth--;
    else if (token.kind === TokenKind.BRACE_L && depth > 0) depth--;
    else if (token.kind === TokenKind.COLON && depth === 0) return token.prev?.value ?? null;
    else if (token.kind === TokenKind.PAREN_L) return null;
  }
  return null;
}

/** Why a literal is refused, in words that do not repeat it unless it is a name: it may be an identity number. */
function refusalOf(node: ASTNode, message: string, messageZh: unknown, discreet: boolean): Message {
  if (typeof messageZh === "string") return { zh: messageZh, en: message };
  return node.kind === Kind.ENUM && !discreet
    ? { zh: WRONG_TYPE.zh, en: withoutNumbers(message) }
    : WRONG_TYPE;
}

/** What a limit of documents says. Apollo Server gives one code to all that parsing refuses, and to all that rules do. */
function overLimit({ message, extensions }: GraphQLFormattedError, error: unknown): GraphQLError | null {
  const original = (error as Partial<GraphQLError> | null)?.originalError;
  if (original instanceof GraphQLError && original.extensions.code === "QUERY_TOO_COMPLEX") return original;
  return extensions?.code === "GRAPHQL_PARSE_FAILED" ? tokensError(message) : null;
}

function isCode(code: unknown): code is ErrorCode {
  return typeof code === "string" && code in WORDS;
}

/** The word of the client's that a node of its document stands for; null where it is none. */
function wordOf(node: ASTNode | undefined): string | null {
  if (!node) return null;
  if (node.kind === Kind.VARIABLE) return `$${node.name.value}`;
  if (node.kind === Kind.VARIABLE_DEFINITION) return wordOf(node.variable);
  if (node.kind === Kind.INLINE_FRAGMENT) return wordOf(node.typeCondition);
  return "name" in node ? (node.name?.value ?? null) : null;
}

/** What validation says without the schema: which types and fields there are shows in its messages and suggestions. */
function notValid(node: ASTNode | undefined): GraphQLError {
  const said = wordOf(node);
  const word = said && withoutNumbers(said);
  return requestError("GRAPHQL_VALIDATION_FAILED", {
    zh: word ? `查询不符合接口定义：${word}` : "查询不符合接口定义",
    en: word ? `The query is not valid at "${word}"` : "The query is not valid",
  });
}

/**
 * An error as the client gets it: a code of the closed list, an English and a Chinese message. What is none of the
 * client's doing is an internal error and nothing more.
 *
 * @param options.discreet whether it tells nothing of the schema but what the client wrote
 */
export function clientError(
  formatted: GraphQLFormattedError,
  error: unknown,
  { discreet = false }: { discreet?: boolean } = {},
): GraphQLFormattedError {
  const extensions = { ...formatted.extensions };
  delete extensions.stacktrace;
  const refused = overLimit(formatted, error);
  if (refused) return refused.toJSON();
  const [node] = (error as Partial<GraphQLError> | null)?.nodes ?? [];
  // A literal that its type refuses. The validation rule says why; the argument is for us to name.
  if (extensions.code === "GRAPHQL_VALIDATION_FAILED" && node && VALUE_KINDS.has(node.kind)) {
    const argument = argumentOf(node);
    const { zh, en } = refusalOf(node, formatted.message, extensions.messageZh, discreet);
    return {
      ...formatted,
      message: argument ? `Argument "${argument}": ${en}` : en,
      extensions: {
        ...extensions,
        code: "BAD_USER_INPUT",
        ...(argument ? { argument } : {}),
        messageZh: argument ? `参数 ${argument}:${zh}` : zh,
      },
    };
  }
  if (discreet && extensions.code === "GRAPHQL_VALIDATION_FAILED") {
    return { ...formatted, ...notValid(node).toJSON() };
  }
  if (typeof extensions.messageZh === "string") return { ...formatted, extensions };
  const { code } = extensions;
  if (isCode(code)) {
    // Of what others than ourselves say to a client, most quotes what it wrote.
    const message = withoutNumbers(formatted.message);
    return { ...formatted, message, extensions: { ...extensions, messageZh: WORDS[code] } };
  }
  return {
    message: INTERNAL.en,
    ...(formatted.path ? { path: formatted.path } : {}),
    extensions: { code: "INTERNAL_SERVER_ERROR", messageZh: INTERNAL.zh },
  };
}
