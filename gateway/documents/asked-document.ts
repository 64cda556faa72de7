import type { Message } from "../../schema/error-codes.ts";

/** The document that a request asks for: its text, or the SHA-256 of it (or what is that of none), or both. */
export type AskedDocument = { text: string; id: string | null } | { text: null; id: string };

const SHA256 = "sha256:";

const NO_DOCUMENT: Message = {
  zh: "请求须有 query（字符串），或以 documentId、extensions.persistedQuery 指明文档",
  en: "the request must have a query (a string), or name a document by documentId or extensions.persistedQuery",
};
const NO_TEXT: Message = { zh: "query 必须是字符串", en: "query must be a string" };
const NO_ID: Message = { zh: "documentId 必须是字符串", en: "documentId must be a string" };
const NO_PERSISTED_QUERY: Message = {
  zh: 'extensions.persistedQuery 必须是 {"version": 1, "sha256Hash": 字符串}',
  en: 'extensions.persistedQuery must be {"version": 1, "sha256Hash": a string}',
};
const TWO_IDS: Message = {
  zh: "documentId 与 extensions.persistedQuery 所指不同",
  en: "documentId and extensions.persistedQuery name different documents",
};

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** As Apollo's clients ask (https://www.apollographql.com/docs/apollo-server/performance/apq). */
function persistedQueryOf(extensions: unknown): { id: string | null } | Message {
  const persistedQuery = isRecord(extensions) ? (extensions.persistedQuery ?? null) : null;
  if (persistedQuery === null) return { id: null };
  if (!isRecord(persistedQuery) || persistedQuery.version !== 1) return NO_PERSISTED_QUERY;
  const { sha256Hash } = persistedQuery;
  return typeof sha256Hash === "string" ? { id: sha256Hash } : NO_PERSISTED_QUERY;
}

/**
 * What a request asks for, or why that cannot be told. `documentId` is that of GraphQL over HTTP, appendix Persisted
 * Documents; one without a prefix is taken for a SHA-256 too.
 */
export function askedDocumentOf(body: Readonly<Record<string, unknown>>): AskedDocument | Message {
  const { query: text = null, documentId = null, extensions } = body;
  if (text !== null && typeof text !== "string") return NO_TEXT;
  if (documentId !== null && typeof documentId !== "string") return NO_ID;
  const persistedQuery = persistedQueryOf(extensions);
  if (!("id" in persistedQuery)) return persistedQuery;
  const id = documentId?.startsWith(SHA256) ? documentId.slice(SHA256.length) : documentId;
  if (id !== null && persistedQuery.id !== null && id !== persistedQuery.id) return TWO_IDS;
  const named = id ?? persistedQuery.id;
  if (text !== null) return { text, id: named };
  return named === null ? NO_DOCUMENT : { text, id: named };
}
