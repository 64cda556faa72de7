/** Characters of a name that are compared. */
export const LONGEST_NAME = 100;

/** The name of a column as it is compared: half-width, without blanks, in small letters. */
export const written = (text: string) =>
  text.slice(0, LONGEST_NAME).normalize("NFKC").replace(/\s+/gu, "").toLowerCase();
