import type { ScaleName } from "./data/scale.ts";
import type { BenchReport } from "./report.ts";

/** Asked for something that there is not. The message says what there is. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

export interface BenchOptions {
  /** How long a contender is measured in a round. */
  seconds: number;
  /** How often the contenders take turns. */
  rounds: number;
  /** Name of the one operation that is measured; null: all of them are. */
  only: string | null;
  /** Where CPU profiles of the contenders go; null: none are taken. */
  profileDirectory: string | null;
  /** Which registry of `npm run bench:data` is used, where one is. */
  scale: ScaleName;
  log(line: string): void;
}

/** Measures. Rejects where it cannot, or where an answer is wrong. */
export type Bench = (options: BenchOptions) => Promise<BenchReport>;
