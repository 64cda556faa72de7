import type { ScreeningLimits } from "../screening/screening-desk.ts";
import type { EnvironmentReader } from "./environment.ts";

/** Settings of whoever takes files in to be screened. */
export interface ScreeningConfig {
  readonly screening: ScreeningLimits;
}

const MIB = 1024 * 1024;

export function readScreening(environment: EnvironmentReader): ScreeningConfig {
  const rows = environment.number("SCREENING_ROWS", 100_000, 1, 1_000_000);
  return {
    screening: {
      bytes: environment.number("SCREENING_BYTES", 16 * MIB, 1024, 256 * MIB),
      rows,
      uploads: environment.number("SCREENING_UPLOADS", 20, 1, 1000),
      underWay: {
        screenings: environment.number("SCREENING_UNDER_WAY", 3, 1, 100),
        // One of the largest files has to have room.
        rows: environment.number("SCREENING_ROWS_UNDER_WAY", Math.max(200_000, rows), rows, 100_000_000),
        allScreenings: environment.number("SCREENING_ALL_UNDER_WAY", 100, 1, 10_000),
        allRows: environment.number("SCREENING_ALL_ROWS_UNDER_WAY", 2_000_000, rows, 100_000_000),
      },
      keptDays: environment.number("SCREENING_KEPT_DAYS", 30, 1, 3650),
    },
  };
}
