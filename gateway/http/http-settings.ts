/** How requests are taken over HTTP. */
export interface HttpSettings {
  /** Origins whose pages may ask, beside those of this server's own address: `https://HOST[:PORT]`. */
  readonly corsOrigins: readonly string[];
  /** The origin by which browsers know this server, `https://HOST[:PORT]`; null where nobody said. */
  readonly publicOrigin: string | null;
  /** Seconds for which browsers are told to come over TLS alone; 0 where they are told nothing of it. */
  readonly hstsMaxAge: number;
  /** A request whose headers have not arrived whole by then is given up. */
  readonly headersTimeoutMs: number;
  /** A request that has not arrived whole by then is given up. */
  readonly requestTimeoutMs: number;
  /** Connections at a time; further ones are closed at once. */
  readonly maxConnections: number;
  /** Directory for builds of the console; null where there is none. */
  readonly consoleDirectory: string | null;
  /** Directory for builds of the explorer; null where there is none. */
  readonly explorerDirectory: string | null;
}

/** The defaults. */
export const HTTP_SETTINGS: HttpSettings = {
  corsOrigins: [],
  publicOrigin: null,
  hstsMaxAge: 0,
  // They fit into a few packets: who takes longer holds a connection and does not want to ask.
  headersTimeoutMs: 10_000,
  // The largest body takes that long at 35 kB/s.
  requestTimeoutMs: 30_000,
  // Each takes some 20 kB and a file descriptor.
  maxConnections: 10_000,
  consoleDirectory: null,
  explorerDirectory: null,
};
