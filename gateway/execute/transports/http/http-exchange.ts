import type { Dispatcher, Pool } from "undici";
import type { TransportError } from "./transport-error.ts";

/** Whether somebody still waits for an answer, however often it is asked for. */
export class Patience {
  #over: TransportError | null = null;
  /** Told when it ends; null where nothing is under way. */
  told: ((why: TransportError) => void) | null = null;

  /** Why nobody waits any longer; null while somebody does. */
  get over(): TransportError | null {
    return this.#over;
  }

  end(why: TransportError): void {
    if (this.#over) return;
    this.#over = why;
    this.told?.(why);
  }
}

export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
}

function textOf(chunks: readonly Buffer[]): string {
  const [first] = chunks;
  const text = first && chunks.length === 1 ? first.toString("utf8") : Buffer.concat(chunks).toString("utf8");
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

/**
 * Sends one request and reads the whole answer. Rejects where there is none, or patience ends. By `dispatch`, under
 * undici's `request`: its streams and signals cost more than all else of an exchange.
 */
export function httpExchange(
  pool: Pool,
  request: Dispatcher.DispatchOptions,
  patience: Patience,
): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    if (patience.over) return reject(patience.over);
    const chunks: Buffer[] = [];
    let status = 0;
    let controller: Dispatcher.DispatchController | null = null;
    patience.told = (why) => {
      // At once, also while it still waits for a connection.
      reject(why);
      controller?.abort(why);
    };
    pool.dispatch(request, {
      onRequestStart(started) {
        if (patience.over) started.abort(patience.over);
        else controller = started;
      },
      onResponseStart(_, statusCode) {
        status = statusCode;
      },
      onResponseData(_, chunk) {
        chunks.push(chunk);
      },
      onResponseEnd() {
        patience.told = null;
        resolve({ status, text: textOf(chunks) });
      },
      onResponseError(_, error) {
        patience.told = null;
        reject(error);
      },
    });
  });
}
