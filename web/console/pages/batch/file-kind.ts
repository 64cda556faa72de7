import type { ScreenedType } from "../../generated/operations.ts";

/** How the columns are called by which the gateway knows who is in a file, as written there. */
export const COLUMNS_OF_KIND: Readonly<Record<ScreenedType, readonly string[]>> = {
  ORGANIZATION: ["统一社会信用代码", "社会信用代码", "信用代码", "code", "credit_code"],
  PERSON: ["证件号码", "身份证号码", "身份证号", "居民身份证号码", "公民身份号码", "id_number"],
};

/** Lines among which the header is looked for: five may be above it. */
const LINES = 6;
/** Bytes that they are in. */
const HEAD = 1 << 16;

/** CSV as Chinese Excel writes it is GBK, or UTF-8. */
function textOf(bytes: ArrayBuffer): string {
  try {
    // What is cut off at the end may be half a character.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

const written = (cell: string) =>
  cell
    .normalize("NFKC")
    .replace(/["\s]+/gu, "")
    .toLowerCase();

/**
 * Whether organizations or persons are in a CSV file, by its header; null where that is not seen from here: of a workbook,
 * and of a file that the gateway will refuse.
 */
export async function kindOfFile(file: Blob): Promise<ScreenedType | null> {
  const lines = textOf(await file.slice(0, HEAD).arrayBuffer()).split(/\r\n|\r|\n/);
  const cells = new Set(lines.slice(0, LINES).flatMap((line) => line.split(",").map(written)));
  const has = (kind: ScreenedType) => COLUMNS_OF_KIND[kind].some((name) => cells.has(name));
  if (has("ORGANIZATION") === has("PERSON")) return null;
  return has("PERSON") ? "PERSON" : "ORGANIZATION";
}
