// Line breaks and tabs are of a text; other control characters of none, and PostgreSQL takes no NUL.
const CONTROL = /[^\P{Cc}\n\r\t]/u;

/** Whether nothing was written. */
export function isBlank(text: string | null | undefined): boolean {
  return text === null || text === undefined || text.trim() === "";
}

/** Whether a text can be kept: so many characters at most (of UTF-16), well formed, without control characters. */
export function isPlainText(text: string, longest: number): boolean {
  return text.length <= longest && !CONTROL.test(text) && text.isWellFormed();
}
