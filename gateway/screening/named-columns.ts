import { badUserInput } from "../../schema/error-codes.ts";
import type { AskedColumns } from "../http/screenings/screening-desk.ts";
import { DIGITS_OF_A_NUMBER } from "../observe/without-numbers.ts";
import { LONGEST_NAME, written } from "./written-name.ts";

/** Which columns of a file are read, by their names in its header: codes, or numbers with or without types. */
export interface NamedColumns {
  readonly code: string | null;
  readonly number: string | null;
  readonly type: string | null;
}

/**
 * What is no name of a column: control characters, which cannot be stored, and what may be the number of somebody, which is
 * what the first row of a file without a header has. A name stands in the URL, and beside rows that are not taken.
 */
const NO_NAME = new RegExp(`[\\p{Cc}\\p{Cs}\\ufffd]|\\p{Nd}{${DIGITS_OF_A_NUMBER}}`, "u");

/** Whether a column can be named by what its header says. */
export function isColumnName(text: string): boolean {
  const name = written(text);
  return text.length <= LONGEST_NAME && name !== "" && !NO_NAME.test(name);
}

/**
 * Reads which columns are meant.
 * @returns null where none is named, and the file is to say it by the names that are known here
 * Throws a request error.
 */
export function namedColumns(asked: AskedColumns): NamedColumns | null {
  const { codeColumn: code, numberColumn: number, typeColumn: type } = asked;
  for (const [argument, name] of Object.entries(asked)) {
    if (name === null || isColumnName(name)) continue;
    throw badUserInput(argument, {
      zh: `应为表头中的列名,不超过 ${LONGEST_NAME} 字,不得含连续 ${DIGITS_OF_A_NUMBER} 位数字`,
      en: `must be the name of a column in the header, of ${LONGEST_NAME} characters at most and without ${DIGITS_OF_A_NUMBER} digits in a row`,
    });
  }
  if (code !== null && number !== null) {
    throw badUserInput("numberColumn", {
      zh: "不得与 codeColumn 同时给出",
      en: "goes not together with codeColumn",
    });
  }
  if (type !== null && number === null) {
    throw badUserInput("typeColumn", {
      zh: "须与 numberColumn 同时给出",
      en: "goes together with numberColumn",
    });
  }
  if (type !== null && number !== null && written(type) === written(number)) {
    throw badUserInput("typeColumn", {
      zh: "不得与 numberColumn 为同一列",
      en: "must be another column than numberColumn",
    });
  }
  return code === null && number === null ? null : { code, number, type };
}
