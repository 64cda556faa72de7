import type { FileReport, WarningCount } from "./import-file.ts";

function warningLines({ code, message, count, first }: WarningCount): string[] {
  const places = first
    .map(({ line, column }) => (column === "" ? `${line}` : `${line} (${column})`))
    .join(", ");
  const more = count > first.length ? ", …" : "";
  return [`  警告 warning ${code} ×${count}：${message.zh} / ${message.en}`, `    行 lines ${places}${more}`];
}

/** What is told of a file when it is done. */
export function reportLines(report: FileReport): string[] {
  const { file, refused, read, added, changed, unchanged, duplicates, rejected } = report;
  if (refused) return [`${file}：整个文件未导入 / nothing loaded：${refused.zh} / ${refused.en}`];
  const warned = report.warnings.reduce((sum, { count }) => sum + count, 0);
  const pace = Math.round(read / Math.max(report.seconds, 0.001));
  const lines = [
    `${file}：读取 read ${read}，新增 new ${added}，变更 changed ${changed}，未变 unchanged ${unchanged}，` +
      `重复 duplicates ${duplicates}，拒绝 rejected ${rejected}，警告 warnings ${warned}，` +
      `${report.seconds.toFixed(1)} 秒 s，${pace} 行/秒 rows/s`,
  ];
  for (const { code, message, count } of report.reasons) {
    lines.push(`  拒绝 rejected ${code} ×${count}：${message.zh} / ${message.en}`);
  }
  if (report.rejectedPath) lines.push(`  拒绝的行及原因见 / rejected rows and why：${report.rejectedPath}`);
  return [...lines, ...report.warnings.flatMap(warningLines)];
}
