import type { ScreenedType } from "../../subgraphs/departments/generated/resolvers.ts";
import { SheetRefused, type SheetRow } from "../../subgraphs/shared/sheet/sheet.ts";
import type { NamedColumns } from "./named-columns.ts";
import { written } from "./written-name.ts";

/** How the columns are called that are read; whatever else a file has is passed over, and not kept. */
const NAMES = {
  code: ["统一社会信用代码", "社会信用代码", "信用代码", "code", "credit_code"],
  number: ["证件号码", "身份证号码", "身份证号", "居民身份证号码", "公民身份号码", "id_number"],
  type: ["证件类型", "证件种类", "id_type"],
} as const;

/** Rows that a table may have above its header, such as its title. */
export const MOST_ABOVE = 5;

/** Cells of a row that are looked at: tables of people have some dozens. */
export const MOST_CELLS = 300;

/** Where in a table it is said who is to be screened. */
export interface Header {
  readonly subjectType: ScreenedType;
  /** Index of the column with the code or number, and what it is called. */
  readonly key: { readonly index: number; readonly name: string };
  /** Of the column with the type of document; null where all are resident identity cards. */
  readonly type: { readonly index: number; readonly name: string } | null;
}

const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join("、");

/** What the first cells of a row say, with the indices of their columns. */
function titlesOf({ cells }: SheetRow): { index: number; name: string }[] {
  const titles: { index: number; name: string }[] = [];
  for (const [index, { text }] of cells) {
    if (titles.length === MOST_CELLS) break;
    titles.push({ index, name: written(text) });
  }
  return titles;
}

/** By what names columns are looked for. */
function wantedNames(named: NamedColumns | null): Readonly<Record<keyof typeof NAMES, readonly string[]>> {
  if (!named) return NAMES;
  const only = (name: string | null) => (name === null ? [] : [written(name)]);
  return { code: only(named.code), number: only(named.number), type: only(named.type) };
}

/** What is said of a file without a header. */
export function noHeader(named: NamedColumns | null): SheetRefused {
  const name = named && (named.code ?? named.number);
  if (!name) return new SheetRefused(NO_HEADER);
  return new SheetRefused({
    zh: `前 ${MOST_ABOVE + 1} 行中没有名为 ${quoted([name])} 的列`,
    en: `none of the first ${MOST_ABOVE + 1} rows has a column called ${quoted([name])}`,
  });
}

/**
 * Looks for the header among the first rows, one by one.
 * @returns null of a row that is none, as long as it may be above it
 * @param seen rows seen before
 * @param named columns by the names that whoever asks has given; null where they are called as is known here
 */
export function headerOf(row: SheetRow, seen: number, named: NamedColumns | null = null): Header | null {
  const titles = titlesOf(row);
  const wanted = wantedNames(named);
  const called = (names: readonly string[]) => titles.filter(({ name }) => names.includes(name));
  const codes = called(wanted.code);
  const numbers = called(wanted.number);
  const types = called(wanted.type);
  const keys = [...codes, ...numbers];
  const [key] = keys;
  if (!key) {
    if (seen < MOST_ABOVE) return null;
    throw noHeader(named);
  }
  if (named?.type && types.length === 0) {
    throw new SheetRefused({
      zh: `表头中没有名为 ${quoted([named.type])} 的列`,
      en: `the header has no column called ${quoted([named.type])}`,
    });
  }
  if (keys.length > 1 || types.length > 1) {
    const names = [...new Set([...keys, ...types].map(({ name }) => name))];
    throw new SheetRefused({
      zh: `表头有多列可作核查对象:${quoted(names)};请只保留一列`,
      en: `the header has several columns that say who is meant: ${quoted(names)}; keep one of them`,
    });
  }
  return {
    subjectType: codes.length > 0 ? "ORGANIZATION" : "PERSON",
    key,
    type: numbers.length > 0 ? (types[0] ?? null) : null,
  };
}

const NO_HEADER = {
  zh: `未找到表头:前 ${MOST_ABOVE + 1} 行中须有一列名为 ${quoted(NAMES.code.slice(0, 1))} 或 ${quoted(NAMES.number.slice(0, 1))}`,
  en: `there is no header: one of the first ${MOST_ABOVE + 1} rows must have a column called ${quoted(["统一社会信用代码", "code"])}, or ${quoted(["证件号码", "id_number"])}`,
};
