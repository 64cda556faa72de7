import { describe, expect, test } from "vitest";
import type { Answer, AnswerBody, Attack, Expected } from "./attack.ts";
import { send } from "./send.ts";
import { cpuOfLookUps, cpuTime, lookUp, type Target } from "./target.ts";

/** Milliseconds that a look-up beside an attack may take: for as long the server may be still at most. */
const STILL_MS = 5_000;

/** Milliseconds of the server's CPU that an attack, and the look-up beside it, may take. */
const CPU_MS = 1_500;

/** By how many times as much CPU, and milliseconds that it is measured in, look-ups may take after all attacks. */
const DEARER = 2;
const MEASURED_MS = 60;

export function bodyOf({ headers, text }: Answer): AnswerBody {
  const type = headers["content-type"] ?? "";
  if (!/json/.test(type)) return {};
  const body = JSON.parse(text) as AnswerBody & { code: string; messageEn: string };
  // A problem is one error, which says itself what errors of GraphQL say in their extensions.
  return type.startsWith("application/problem+json")
    ? { errors: [{ message: body.messageEn, extensions: { code: body.code } }] }
    : body;
}

/** That an answer is the one that must come back. */
export function expectAnswer(answer: Answer, expected: Expected): void {
  const { errors = [], data } = bodyOf(answer);
  const codes = [...new Set(errors.map(({ extensions }) => extensions.code))];
  expect({ status: answer.status, codes, text: answer.text.slice(0, 600) }).toMatchObject({
    status: expected.status,
    codes: expected.code === null ? [] : [expected.code],
  });
  if (expected.measure) expect(errors[0]?.extensions.measure).toBe(expected.measure);
  if (expected.data !== undefined) expect(data).toEqual(expected.data);
  if (expected.untold) expect(answer.text).not.toMatch(expected.untold);
  for (const [name, value] of Object.entries(expected.headers ?? {})) {
    expect([name, answer.headers[name] ?? null]).toEqual([name, value]);
  }
  // One answer, and nothing to what was behind it.
  expect(answer.text).not.toMatch(/^HTTP\/1/m);
  // Neither of how it is made, nor of where.
  expect(answer.text).not.toMatch(/node_modules|\.ts:\d|\bat \w+ \(|postgres|\/tmp\//i);
}

async function sendTo({ url, tokenWith }: Target, sent: Attack["sent"]): Promise<Answer> {
  if ("bytes" in sent || !sent.as) return await send(url, sent);
  const authorization = `Bearer ${await tokenWith(sent.as)}`;
  return await send(url, { ...sent, headers: { authorization, ...sent.headers } });
}

/** Tests that each attack is answered as its table says, and that nobody else notices. */
export function testAttacks(kind: string, attacks: readonly Attack[], targetOf: () => Target): void {
  describe(kind, () => {
    let before: number;

    test("others look something up", async () => {
      before = await cpuOfLookUps(targetOf());
    });

    test.each(attacks)("$name: $answer.status $answer.code", async ({ sent, answer: expected }) => {
      const target = targetOf();
      const cpuBefore = cpuTime(target.pid);
      const [answer, beside] = await Promise.all([sendTo(target, sent), lookUp(target)]);
      expectAnswer(answer, expected);
      expect(beside).toBeLessThan(STILL_MS);
      expect(cpuTime(target.pid) - cpuBefore).toBeLessThan(CPU_MS);
    });

    test("others are answered as fast as before", async () => {
      expect(await cpuOfLookUps(targetOf())).toBeLessThan(DEARER * before + MEASURED_MS);
    });
  });
}
