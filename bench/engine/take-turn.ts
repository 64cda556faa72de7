import { closedLoop } from "../load/closed-loop.ts";
import type { MeasuredProcess } from "../measured-process.ts";
import { bodyOf, type Case, faultOf, type Operation } from "./fixture/operations.ts";

const CONNECTIONS = 16;

export interface TurnOptions {
  gateway: MeasuredProcess;
  /** The process that serves the subgraphs to those who ask them over HTTP. */
  subgraphs: MeasuredProcess;
  operation: Operation;
  check: Check;
  seconds: number;
}

/** What one contender did in one round. */
export interface Turn {
  /** Microseconds of CPU for a request, of the contender's process and of the subgraphs'. */
  cpu: number;
  subgraphCpu: number;
  /** Requests in a second. */
  throughput: number;
  /** Milliseconds from a request to its answer, the median. */
  p50: number;
}

/** Throws where an answer is not the one expected. */
export type Check = (index: number, status: number, text: string) => void;

/**
 * Checks the answers to one operation, whoever gives them. A text that was found right is known from then on, so that
 * checking takes little from the cores that the contenders need.
 */
export function checkerOf(operation: Operation): Check {
  const right = new Map<number, string[]>();
  return (index, status, text) => {
    const known = right.get(index) ?? [];
    if (status === 200 && known.includes(text)) return;
    const fault = status === 200 ? faultOf(text, operation.cases[index] as Case) : text.slice(0, 400);
    if (fault !== null) throw new Error(`a wrong answer to ${operation.name} (status ${status}): ${fault}`);
    right.set(index, [...known, text]);
  };
}

/** Lets one contender answer one operation for a while. Rejects where an answer is wrong. */
export async function takeTurn(options: TurnOptions): Promise<Turn> {
  const { gateway, subgraphs, operation, check, seconds } = options;
  const bodies = operation.cases.map((asked) => bodyOf(operation, asked));
  const before = { gateway: await gateway.cpu(), subgraphs: await subgraphs.cpu() };
  const { requests, ms, p50 } = await closedLoop({
    url: gateway.url,
    connections: CONNECTIONS,
    forMs: seconds * 1000,
    bodies,
    check,
  });
  const after = { gateway: await gateway.cpu(), subgraphs: await subgraphs.cpu() };
  return {
    cpu: (after.gateway - before.gateway) / requests,
    subgraphCpu: (after.subgraphs - before.subgraphs) / requests,
    throughput: requests / (ms / 1000),
    p50,
  };
}
