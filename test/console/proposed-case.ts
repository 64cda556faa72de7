import type { Console } from "./open-console.ts";

/** Civil day in Fuzhou, so many days before today. */
export function dayAgo(days: number): string {
  return new Date(Date.now() + (8 * 60 - days * 24 * 60) * 60_000).toISOString().slice(0, 10);
}

const STEPS = {
  draftCase: "DraftCaseInput",
  giveNotice: "GiveNoticeInput",
  recordStatement: "RecordStatementInput",
  proposeDetermination: "ProposeDeterminationInput",
} as const;

/** A case that one officer of HRSS has proposed and another has to confirm; gives its id. */
export async function proposedCase(console: Console): Promise<string> {
  const { page } = await console.visit({ officer: "hrss" });
  let of = { id: "", version: 0 };

  async function step(name: keyof typeof STEPS, input: object): Promise<void> {
    const response = await page.context().request.post(`${console.url}graphql`, {
      headers: { "sec-fetch-site": "same-origin", "x-purpose": "test" },
      data: {
        query: `mutation ($input: ${STEPS[name]}!) { done: ${name}(input: $input) { case { id version } problems { messageEn field } } }`,
        variables: { input: { idempotencyKey: `proposed-case-${name}`, ...input } },
      },
    });
    const body = (await response.json()) as {
      data?: { done: { case: typeof of | null; problems: object[] } };
    };
    const done = body.data?.done;
    if (!done?.case || done.problems.length > 0) throw new Error(JSON.stringify(body));
    of = done.case;
  }
  const onCase = () => ({ case: of.id, expectedVersion: of.version });

  await step("draftCase", {
    subject: { organization: "91350105MAX00012X2" },
    behaviours: [
      {
        number: 3,
        facts: [
          { code: "CONTRIBUTION_DUE", text: "2026年1月至6月社会保险费" },
          { code: "DEMAND_FOR_PAYMENT", text: "榕社险限缴〔2026〕12号，限2026年8月31日前缴清" },
          { code: "REFUSAL_TO_PAY", text: "2026年9月2日书面答复不予缴纳" },
        ],
      },
    ],
  });
  await step("giveNotice", {
    ...onCase(),
    ...{ noticeNumber: "榕社险告〔2026〕31号", notifiedOn: dayAgo(12), answerBy: dayAgo(5) },
  });
  await step("recordStatement", {
    ...onCase(),
    ...{ receivedOn: dayAgo(8), statement: "资金困难，请求分期缴纳" },
  });
  await step("proposeDetermination", {
    ...onCase(),
    ...{
      documentNumber: "榕社险认〔2026〕31号",
      determinedOn: dayAgo(1),
      review: "账户余额足以缴纳，陈述不成立",
    },
  });
  await page.context().close();
  return of.id;
}
