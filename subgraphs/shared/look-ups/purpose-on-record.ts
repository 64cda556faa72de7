// An identity number has eight digits in a row or more, and a purpose is what somebody has typed.
const LONG_NUMBER = /[0-9０-９]{8,}[Xx]?/g;

/** A text that PostgreSQL takes. */
export function storable(text: string): string {
  return text.replaceAll("\0", "").toWellFormed();
}

/** What somebody looks something up for, as it is kept: without what may be an identity number. */
export function purposeOnRecord(purpose: string): string {
  return storable(purpose).replace(LONG_NUMBER, "…");
}
