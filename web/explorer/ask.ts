/** Who asks and what for, as the reader of the page has said. */
export interface Asker {
  readonly token: string;
  readonly purpose: string;
}

/** The JSON of a GraphQL response. */
export interface Result {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[];
}

/** Sends an operation to the gateway that has served this page. Rejects where nothing answers. */
export async function ask({ token, purpose }: Asker, operation: object): Promise<Result> {
  const response = await fetch("/graphql", {
    method: "POST",
    // Who asks here is said by the token alone, whoever has signed in at this browser.
    credentials: "omit",
    headers: {
      "content-type": "application/json",
      accept: "application/graphql-response+json, application/json;q=0.9",
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      // The value of a header is ASCII.
      ...(purpose ? { "x-purpose": encodeURIComponent(purpose) } : {}),
    },
    body: JSON.stringify(operation),
  });
  return (await response.json()) as Result;
}
