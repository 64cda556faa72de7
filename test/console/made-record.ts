import type { Console, Visit } from "./open-console.ts";

/** What a record is asked for. */
interface Question {
  readonly person?: string;
  readonly organization?: string;
  readonly action?: string;
  readonly role?: string;
}

/** A decision record that an officer has had made; once, however often it is asked for. Gives its number. */
export async function madeRecord(
  console: Console,
  officer: NonNullable<Visit["officer"]>,
  question: Question,
): Promise<string> {
  const { page } = await console.visit({ officer });
  const response = await page.context().request.post(`${console.url}graphql`, {
    headers: { "sec-fetch-site": "same-origin", "x-purpose": encodeURIComponent("准入审查") },
    data: {
      query: `mutation ($input: RecordDecisionInput!) { recordDecision(input: $input) { record { number } problems { messageEn } } }`,
      variables: { input: { idempotencyKey: Object.values(question).join("-"), ...question } },
    },
  });
  const body = (await response.json()) as {
    data?: { recordDecision: { record: { number: string } | null } };
  };
  await page.context().close();
  const number = body.data?.recordDecision.record?.number;
  if (!number) throw new Error(JSON.stringify(body));
  return number;
}
