/** Whether somebody still waits for the rows of a statement. It is asked while statements run, and must be cheap. */
export type Wanted = () => boolean;

/** Nobody waits for it any longer: not sent, or cancelled. */
export class NotWanted extends Error {
  override readonly name = "NotWanted";
  constructor() {
    super("nobody waits for it any longer");
  }
}

/**
 * Whether a request still waits: its signal is not aborted, and its deadline, where it has one, not past.
 * @param deadline milliseconds since 1970, by the clock of this machine
 */
export function wantedBy(signal: AbortSignal | undefined, deadline: number | undefined): Wanted {
  return () => signal?.aborted !== true && (deadline === undefined || Date.now() < deadline);
}
