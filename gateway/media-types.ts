/** The media types in which a GraphQL response is written (GraphQL over HTTP, Media Types). */
export type MediaType = "application/json" | "application/graphql-response+json";

/** What `content-type` says of a body of this type. */
export const CONTENT_TYPES: Readonly<Record<MediaType, string>> = {
  "application/json": "application/json; charset=utf-8",
  "application/graphql-response+json": "application/graphql-response+json; charset=utf-8",
};

/**
 * The status of a response to a request that could be read and has no data: its document is invalid, its variables
 * are, or it asks for too much. In `application/json`, which proxies answer in too, a status other than 200 would say
 * nothing of who refused it (GraphQL over HTTP, Status Codes).
 */
export const STATUS_WITHOUT_DATA: Readonly<Record<MediaType, 200 | 400>> = {
  "application/json": 200,
  "application/graphql-response+json": 400,
};
