import type { ScreeningLimits } from "../screening/screening-desk.ts";
import type { EnvironmentReader } from "./environment.ts";

/** Settings of whoever takes files in to be screened. */
export interface ScreeningConfig {
  readonly screening: ScreeningLimits;
}

const MIB = 1024 * 1024;

export function readScreening(environment: EnvironmentReader): ScreeningConfig {
  return {
    screening: {
      bytes: environment.number("SCREENING_BYTES", 16 * MIB, 1024, 256 * MIB),
      rows: environment.number("SCREENING_ROWS", 100_000, 1, 1_000_000),
      underWay: environment.number("SCREENING_UNDER_WAY", 3, 1, 100),
      keptDays: environment.number("SCREENING_KEPT_DAYS", 30, 1, 3650),
    },
  };
}
