import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import type { Ask } from "./ask.ts";

/** A command as it is given, always under the same key until it is acknowledged. */
interface Command {
  readonly mutation: string;
  /** 0 or 1: who confirms is another than who proposed. */
  readonly officer: number;
  readonly input: object;
}

/** The commands by which somebody comes onto the list, in their order. */
function commandsOf(name: string, code: string, today: string): readonly Command[] {
  const behaviours = [{ number: 4, facts: [{ code: "FUND_MISUSE", text: "挪用" }] }];
  const notice = { noticeNumber: `告${name}`, notifiedOn: "2026-01-05", answerBy: "2026-01-15" };
  const decision = { documentNumber: `定${name}`, determinedOn: today, review: "否" };
  return [
    { mutation: "draftCase", officer: 0, input: { subject: { organization: code }, behaviours } },
    { mutation: "giveNotice", officer: 0, input: notice },
    { mutation: "recordStatement", officer: 0, input: { receivedOn: today, statement: "不服" } },
    { mutation: "proposeDetermination", officer: 0, input: decision },
    { mutation: "confirmDetermination", officer: 1, input: {} },
    { mutation: "enterOnList", officer: 0, input: { number: `列${name}`, publishedOn: today } },
  ];
}

interface Result {
  readonly case: { readonly id: string } | null;
  readonly problems: readonly { readonly code: string }[];
}

/** Milliseconds after which what was not acknowledged is given again. */
const AGAIN_MS = 200;

export interface CaseOptions {
  readonly ask: Ask;
  readonly tokens: readonly [string, string];
  readonly code: string;
  readonly today: string;
  /** Told of each key that was acknowledged, and of each attempt that was not. */
  acknowledged(key: string): void;
  failed(error: string): void;
  readonly stopped: AbortSignal;
}

/**
 * Brings an organization onto the list. Gives the number of its listing once all is acknowledged; null where it was
 * stopped before. Rejects where a command is refused, which is wrong: each is right when it is given.
 */
export async function bringOntoList(options: CaseOptions): Promise<string | null> {
  const { ask, tokens, code, today, stopped } = options;
  const name = randomUUID().slice(0, 13);
  let id = "";
  for (const [step, { mutation, officer, input }] of commandsOf(name, code, today).entries()) {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { result: ${mutation}(input: $input) { case { id } problems { code } } }`;
    const key = `${name}-${step}`;
    const on = step === 0 ? {} : { case: id, expectedVersion: step };
    for (;;) {
      if (stopped.aborted) return null;
      const { data, error } = await ask(tokens[officer] ?? "", query, {
        input: { idempotencyKey: key, ...on, ...input },
      });
      const result = data?.result as Result | null | undefined;
      if (result?.problems.length)
        throw new Error(`${mutation} was refused: ${JSON.stringify(result.problems)}`);
      if (result?.case) {
        id = result.case.id;
        options.acknowledged(key);
        break;
      }
      options.failed(error ?? "an empty answer");
      await delay(AGAIN_MS);
    }
  }
  return `列${name}`;
}
