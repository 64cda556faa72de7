import type { Console } from "./open-console.ts";

interface Listing {
  readonly id: string;
  readonly version: number;
  readonly until: string;
  readonly corrections: readonly object[];
}

/** Has the end of an organization's only listing corrected by a day, once; the reason is "录入有误". Gives its former end. */
export async function correctedListing(console: Console, organization: string): Promise<string> {
  const { page } = await console.visit({ officer: "hrss" });

  async function ask<Data>(query: string, variables: object): Promise<Data> {
    const response = await page.context().request.post(`${console.url}graphql`, {
      headers: { "sec-fetch-site": "same-origin", "x-purpose": "test" },
      data: { query, variables },
    });
    const body = (await response.json()) as { data: Data; errors?: object[] };
    if (body.errors) throw new Error(JSON.stringify(body.errors));
    return body.data;
  }

  const { organization: found } = await ask<{ organization: { listings: { nodes: Listing[] } } }>(
    `query ($id: ID!) { organization(id: $id) { listings { nodes {
       id version until corrections { formerUntil } } } } }`,
    { id: organization },
  );
  const [listing, ...more] = found.listings.nodes;
  if (!listing || more.length > 0) throw new Error(`${found.listings.nodes.length} listings`);
  const [earlier] = listing.corrections as readonly { formerUntil: string }[];
  if (earlier) return earlier.formerUntil;
  const until = new Date(Date.parse(listing.until) - 86_400_000).toISOString().slice(0, 10);
  const { correctListing } = await ask<{ correctListing: { problems: object[] } }>(
    "mutation ($input: CorrectListingInput!) { correctListing(input: $input) { problems { code field messageEn } } }",
    {
      input: {
        ...{
          idempotencyKey: `corrected-${listing.id}`,
          listing: listing.id,
          expectedVersion: listing.version,
        },
        ...{ until, reason: "录入有误" },
      },
    },
  );
  if (correctListing.problems.length > 0) throw new Error(JSON.stringify(correctListing.problems));
  await page.context().close();
  return listing.until;
}
