import type { Message } from "../../schema/error-codes.ts";
import type { Refusal } from "./exchange.ts";

// The parameters of a request, in its body or in its URL (GraphQL over HTTP, Request Parameters). Which document they
// name is for the pipeline to tell.

export type Parameters = { body: Record<string, unknown> } | { refusal: Refusal };

const BATCH: Message = {
  zh: "每个请求只能有一个操作，不接受数组",
  en: "a request holds one operation, not an array of them",
};
const NO_OBJECT: Message = { zh: "请求必须是对象", en: "a request must be an object" };
const NO_NAME: Message = { zh: "operationName 必须是字符串", en: "operationName must be a string" };
const noObject = (name: string): Message => ({ zh: `${name} 必须是对象`, en: `${name} must be an object` });
const NO_URL: Message = { zh: "URL 的参数无法解码", en: "the parameters of the URL cannot be decoded" };
const twice = (name: string): Message => ({ zh: `${name} 只能给出一次`, en: `${name} can be given once` });
const noJson = (name: string): Message => ({ zh: `${name} 不是 JSON`, en: `${name} is not JSON` });

const refuse = (message: Message) => ({ refusal: { status: 400, message } });

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The parameters of a request, or why they are none. */
export function parametersOf(value: unknown): Parameters {
  if (Array.isArray(value)) return refuse(BATCH);
  if (!isRecord(value)) return refuse(NO_OBJECT);
  const { operationName = null, variables = null, extensions = null } = value;
  if (operationName !== null && typeof operationName !== "string") return refuse(NO_NAME);
  if (variables !== null && !isRecord(variables)) return refuse(noObject("variables"));
  if (extensions !== null && !isRecord(extensions)) return refuse(noObject("extensions"));
  return { body: value };
}

/** Null where it is not of UTF-8: a replacement character would make it another name, which would be looked for. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return null;
  }
}

const NAMES = ["query", "documentId", "operationName", "variables", "extensions"];
const AS_JSON = new Set(["variables", "extensions"]);

/**
 * The parameters that a URL says, or why they are none. What is empty is as if it were not there.
 * @param url of the request, from its path on
 */
export function parametersOfUrl(url: string): Parameters {
  const body: Record<string, unknown> = {};
  const [, search = ""] = url.split(/\?(.*)/s);
  for (const part of search.split("&")) {
    const at = part.indexOf("=");
    const name = decoded(at < 0 ? part : part.slice(0, at));
    const text = decoded(at < 0 ? "" : part.slice(at + 1));
    if (name === null || text === null) return refuse(NO_URL);
    if (!NAMES.includes(name) || text === "") continue;
    if (Object.hasOwn(body, name)) return refuse(twice(name));
    try {
      body[name] = AS_JSON.has(name) ? JSON.parse(text) : text;
    } catch {
      return refuse(noJson(name));
    }
  }
  return parametersOf(body);
}
