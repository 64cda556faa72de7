import { signatureOf } from "./document-signature.ts";
import { isTold, type Log, type LogLevel } from "./log.ts";
import type { Listener } from "./observer.ts";
import { operationLabel, type TrustedName } from "./operation-label.ts";
import type { RequestRecord } from "./request-record.ts";
import { traceIdOf } from "./trace-context.ts";

function rounded(ms: number): number {
  return Math.round(ms * 10) / 10;
}

export interface TellLogOptions {
  trustedName: TrustedName;
  /** At which level the line of a request is told. */
  access: LogLevel;
  /** The finest level that the log takes. */
  finest: LogLevel;
}

/**
 * Tells the log what happened: a line for each request, and at `debug` one for each of its fetches. Who asks is told by
 * department: subjects of tokens stay out, as an issuer may have put anything there.
 */
export function tellLog(log: Log, { trustedName, access, finest }: TellLogOptions): Listener {
  const debug = isTold("debug", finest);
  function tellFetches({ requestId, fetches, began }: RequestRecord): void {
    for (const { subgraph, outcome, representations, began: sent, ended } of fetches) {
      const ms = rounded(ended - sent);
      log(`fetch ${subgraph} ${outcome} ${ms} ms`, {
        ...{ level: "debug", requestId, subgraph, outcome, representations },
        ...{ from: rounded(sent - began), ms },
      });
    }
  }

  function tellRequest(record: RequestRecord): void {
    const { requestId, route, status, operation, context, codes, plan, fetches } = record;
    // Those who look whether it lives look often.
    const level = route === "/healthz" || route === "/readyz" ? "debug" : access;
    if (level === "debug" && !debug) return;
    const label = operationLabel(operation, trustedName);
    const ms = rounded(record.ended - record.began);
    log(`${route} ${status} ${label} ${ms} ms`, {
      ...{ level, requestId, route, status, ms, codes },
      ...(context ? { traceId: traceIdOf(context), department: context.viewer.department } : {}),
      ...(operation ? { operation: label, document: signatureOf(operation) } : {}),
      ...(plan ? { plan: plan.state, fetches: fetches.length } : {}),
    });
    if (debug) tellFetches(record);
  }

  return {
    ...(isTold(access, finest) ? { requestEnded: tellRequest } : {}),
    planMade(ms, made) {
      if (debug) log(`a plan was ${made ? "made" : "not made"}`, { level: "debug", ms: rounded(ms), made });
    },
    planEvicted() {
      if (debug) log("a document was dropped with its plans", { level: "debug" });
    },
    circuitChanged(subgraph, state) {
      const level = state === "closed" ? "info" : "warn";
      log(`子图 ${subgraph} 断路器 / circuit: ${state}`, { level, subgraph, circuit: state });
    },
  };
}
