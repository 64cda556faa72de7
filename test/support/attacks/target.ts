import { readFileSync } from "node:fs";
import { expect } from "vitest";
import type { Scope } from "../../../schema/request-context.ts";
import { sendRequest } from "./send.ts";

/** A server under attack. */
export interface Target {
  readonly url: string;
  /** Of the process that clients speak to. */
  readonly pid: number;
  /** A token of an officer with these scopes. */
  tokenWith(scopes: readonly Scope[]): Promise<string>;
  /** What others ask of it meanwhile, and what they must be told. */
  readonly lookUp: {
    readonly graphql: object;
    readonly headers?: Record<string, string>;
    readonly data: object;
  };
}

/** Looks something up as others do; gives the milliseconds that it took. */
export async function lookUp({ url, lookUp: { graphql, headers = {}, data } }: Target): Promise<number> {
  const start = performance.now();
  const { status, text } = await sendRequest(url, { graphql, headers });
  const took = performance.now() - start;
  expect({ status, body: JSON.parse(text) as unknown }).toEqual({ status: 200, body: { data } });
  return took;
}

/** Milliseconds of CPU that a process has used: unlike time, it says little of what else the machine does. */
export function cpuTime(pid: number): number {
  // proc(5): the name, in parentheses, may hold blanks; user and system time follow as the 12th and 13th, in ticks.
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /s, "")
    .split(" ");
  return 10 * (Number(fields[11]) + Number(fields[12]));
}

/** Milliseconds of the server's CPU that fifty look-ups take. */
export async function cpuOfLookUps(target: Target): Promise<number> {
  const before = cpuTime(target.pid);
  for (let i = 0; i < 50; i++) await lookUp(target);
  return cpuTime(target.pid) - before;
}
