/** How large a registry is made. */
export interface Scale {
  readonly organizations: number;
  readonly persons: number;
  readonly positions: number;
  readonly listings: number;
  /** Positions of the largest organization. */
  readonly hub: number;
}

export const SCALES = {
  city: {
    organizations: 1_000_000,
    persons: 2_000_000,
    positions: 5_000_000,
    listings: 200_000,
    hub: 100_000,
  },
  small: { organizations: 10_000, persons: 20_000, positions: 50_000, listings: 2000, hub: 1000 },
} as const satisfies Record<string, Scale>;

export type ScaleName = keyof typeof SCALES;

export const isScaleName = (text: string): text is ScaleName => Object.hasOwn(SCALES, text);

/** The day that everything is made for: data of one seed do not change from day to day. */
export const BENCH_TODAY = "2026-11-23";

/** When everything was recorded, but for later versions. */
export const RECORDED_AT = "2026-01-01T00:00:00Z";
