import type { IncomingHttpHeaders } from "node:http";

/**
 * Whether the request has what a page of another origin can send only after a preflight, which it is refused: a GET is
 * otherwise sent for any page, to any address that its reader can reach. The headers are those of Apollo's clients.
 */
export function isPreflighted(headers: IncomingHttpHeaders): boolean {
  return (
    Boolean(headers["apollo-require-preflight"] || headers["x-apollo-operation-name"]) ||
    /^application\/json\b/i.test(headers["content-type"] ?? "")
  );
}
