/** What came of a request: an answer, or an error that says so. */
export type Asked =
  | { readonly data: Readonly<Record<string, unknown>>; readonly error: null }
  | { readonly data: null; readonly error: string };

/** Milliseconds after which a request is given up: longer than anything is answered in. */
const PATIENCE_MS = 40_000;

export type Ask = (
  token: string,
  query: string,
  variables?: Readonly<Record<string, unknown>>,
) => Promise<Asked>;

/** Asks a server by POST. An answer with errors is an error, whatever else is in it. */
export function asking(origin: string): Ask {
  return async (token, query, variables = {}) => {
    try {
      const response = await fetch(`${origin}/graphql`, {
        method: "POST",
        headers: {
          ...{ "content-type": "application/json", authorization: `Bearer ${token}` },
          "x-purpose": "load",
        },
        body: JSON.stringify({ query, variables }),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const text = await response.text();
      if (!/\bjson\b/.test(response.headers.get("content-type") ?? ""))
        return { data: null, error: `HTTP ${response.status}` };
      const body = JSON.parse(text) as {
        data?: Record<string, unknown> | null;
        errors?: readonly { readonly extensions?: { readonly code?: string } }[];
      };
      const [first] = body.errors ?? [];
      if (first) return { data: null, error: first.extensions?.code ?? "an error without a code" };
      if (!response.ok || !body.data) return { data: null, error: `HTTP ${response.status}` };
      return { data: body.data, error: null };
    } catch (error) {
      const { cause } = error as Error & { cause?: { code?: string } };
      return { data: null, error: cause?.code ?? (error as Error).name };
    }
  };
}
