import { type DocumentNode, parse } from "graphql";
import type { Message } from "../../schema/error-codes.ts";
import type { Viewer } from "../../schema/request-context.ts";
import type { Engine } from "../execute/engine.ts";
import type { GraphqlRequest } from "../pipeline.ts";
import { type AskedDocument, askedDocumentOf } from "./asked-document.ts";
import { documentId, type ManifestOperation } from "./manifest.ts";
import { reasonAgainstGet } from "./reason-against-get.ts";
import {
  badRequest,
  NOT_FOUND,
  NOT_SUPPORTED,
  NOT_TRUSTED,
  notByGet,
  type RefusedDocument,
} from "./refused-document.ts";
import type { TrustedDocuments } from "./trusted-documents.ts";

/** A request whose document may be answered; its body has the text of it in `query`, and no hash. */
export interface AdmittedRequest extends GraphqlRequest {
  /** Whether it is let through by a scope of its viewer alone, and has the budget of such requests. */
  readonly freeForm: boolean;
}

interface MeantDocument {
  readonly text: string;
  /** Null where it is not trusted. */
  readonly trusted: ManifestOperation | null;
}

const WRONG_HASH: Message = {
  zh: "所给散列值与 query 不符",
  en: "the hash that is given is not that of the query",
};
const BY_GET_TRUSTED: Message = {
  zh: "GET 只用于已登记的文档",
  en: "by GET come only documents that are trusted",
};
const BY_GET_ANONYMOUS: Message = {
  zh: "带令牌的请求，其答复可能涉及个人",
  en: "what is answered to the bearer of a token may be of a person",
};
const NOT_PARSED: Message = { zh: "它不是 GraphQL", en: "it is no GraphQL" };

/** Makes what remembers, of each trusted document, why it may not come by GET. */
function getReasons({ publicSchema, isGuarded }: Pick<Engine, "publicSchema" | "isGuarded">) {
  const reasons = new WeakMap<ManifestOperation, { reason: Message | null }>();
  function reasonOf(body: string): Message | null {
    let document: DocumentNode;
    try {
      document = parse(body);
    } catch {
      return NOT_PARSED;
    }
    return reasonAgainstGet(document, publicSchema, isGuarded);
  }
  return (trusted: ManifestOperation): Message | null => {
    let known = reasons.get(trusted);
    if (!known) {
      known = { reason: reasonOf(trusted.body) };
      reasons.set(trusted, known);
    }
    return known.reason;
  };
}

/** The body with the text of the document in place of what names it. */
function withText(body: GraphqlRequest["body"], query: string): GraphqlRequest["body"] {
  const { documentId: _, ...named } = body;
  const { extensions } = body;
  if (typeof extensions !== "object" || extensions === null || !("persistedQuery" in extensions))
    return { ...named, query };
  const { persistedQuery: __, ...others } = extensions;
  return { ...named, query, extensions: others };
}

function mayAskFreely({ scopes }: Viewer): boolean {
  return scopes.has("adhoc:query");
}

/** Makes what decides of each request whether its document is answered, before it is parsed. */
export function documentGate(
  documents: TrustedDocuments,
  engine: Pick<Engine, "publicSchema" | "isGuarded">,
): (request: GraphqlRequest) => AdmittedRequest | RefusedDocument {
  const reasonAgainst = getReasons(engine);

  function find({ text, id }: AskedDocument): MeantDocument | RefusedDocument {
    if (text === null) {
      const trusted = documents.byId(id);
      if (trusted) return { text: trusted.body, trusted };
      return documents.isEmpty ? NOT_SUPPORTED : NOT_FOUND;
    }
    const trusted = documents.byText(text);
    const isWrong = id !== null && id !== (trusted ? trusted.id : documentId(text));
    return isWrong ? badRequest(WRONG_HASH) : { text, trusted };
  }

  return (request) => {
    const { body, method, context } = request;
    if (request.own) return { ...request, freeForm: false };
    const asked = askedDocumentOf(body);
    if (!("text" in asked)) return badRequest(asked);
    const meant = find(asked);
    if ("error" in meant) return meant;
    const { text, trusted } = meant;
    if (method === "GET") {
      if (!trusted) return notByGet(BY_GET_TRUSTED);
      const reason = context.viewer.subject === null ? reasonAgainst(trusted) : BY_GET_ANONYMOUS;
      if (reason) return notByGet(reason);
    }
    if (!trusted && documents.mode !== "off" && !mayAskFreely(context.viewer)) {
      if (documents.mode === "enforce") return NOT_TRUSTED;
      documents.tellUntrusted(text, body.operationName);
    }
    return {
      ...request,
      body: asked.id === null ? body : withText(body, text),
      freeForm: !trusted && documents.mode === "enforce",
    };
  };
}
