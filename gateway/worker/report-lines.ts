import type { Reconciled } from "./reconcile-all.ts";

/** Differences that are told one by one. */
const SHOWN = 100;

/** What came of it, for an operator. */
export function reportLines(
  { consumer, subjects, differences, underWay, failed }: Reconciled,
  mode: "mend" | "check",
): string[] {
  const { length } = differences;
  const verb = mode === "mend" ? ["已更正", "mended"] : ["不一致", "differ"];
  const lines = [
    `${consumer}: 已比对 ${subjects} 个主体，${verb[0]} ${length} 处 / ${subjects} subjects compared, ${length} ${verb[1]}`,
    ...differences.slice(0, SHOWN).map(({ subject, said }) => `  ${subject}: ${said}`),
  ];
  if (length > SHOWN) lines.push(`  … ${length - SHOWN}`);
  if (underWay > 0) {
    lines.push(`  另有 ${underWay} 处待后台处理 / ${underWay} more that the worker is about to look at`);
  }
  if (failed.length > 0) {
    lines.push(`  ${failed.length} 个主体无法推算 / ${failed.length} subjects cannot be derived:`);
    lines.push(...failed.slice(0, SHOWN).map(({ subject, reason }) => `  ${subject}: ${reason}`));
  }
  if (failed.length > SHOWN) lines.push(`  … ${failed.length - SHOWN}`);
  return lines;
}
