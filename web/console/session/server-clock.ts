/** Milliseconds by which the clock of the server is ahead of this computer's. */
let ahead = 0;

/** @param now what the server's clock says at this moment, in milliseconds */
export function setServerClock(now: number): void {
  ahead = now - Date.now();
}

/** The clock of the server as far as it is known. */
export function serverNow(): Date {
  return new Date(Date.now() + ahead);
}
