import type { LimitsConfig } from "../../config/limits-config.ts";
import { createRateLimit, type RateLimit } from "./rate-limit.ts";
import { openSharedCounts } from "./shared-counts.ts";

/** The rate limit of a gateway, with what it needs. */
export interface OpenedRateLimit {
  /** Left out where nothing is limited. */
  readonly limit?: RateLimit;
  close(): Promise<void>;
}

/**
 * Opens the rate limit that the settings ask for. Throws SharedCountsError.
 * @param databaseUrl where counts are shared if the settings name no other database
 */
export async function openRateLimit(
  { rateLimit, rates, proxies, rateDatabaseUrl }: LimitsConfig,
  databaseUrl: string | null,
  log: (line: string) => void,
): Promise<OpenedRateLimit> {
  if (rateLimit === "off") {
    log("未限流 / RATE_LIMIT=off: everybody may ask as often as they like");
    return { close: async () => {} };
  }
  const url = rateDatabaseUrl ?? databaseUrl;
  if (rateLimit === "memory" || url === null) {
    return { limit: createRateLimit({ rates, proxies }), close: async () => {} };
  }
  const database = await openSharedCounts(url, log);
  return {
    limit: createRateLimit({ rates, proxies, shared: (name) => database.counts(name) }),
    close: () => database.close(),
  };
}
