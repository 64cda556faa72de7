/** Digits in a row from which on a text may be the number of a document: a Hong Kong card has six, a passport more. */
export const DIGITS_OF_A_NUMBER = 6;

const LIKE_A_NUMBER = new RegExp(
  `[\\p{L}\\p{N}()_-]*\\p{Nd}{${DIGITS_OF_A_NUMBER}}[\\p{L}\\p{N}()_-]*`,
  "gu",
);

/**
 * A text with a mark in place of whatever may be the number of a document. For texts that others than ourselves have
 * made of what a client wrote: the messages of graphql-js, of the planner and of PostgreSQL quote it.
 */
export function withoutNumbers(text: string): string {
  return text.replace(LIKE_A_NUMBER, "…");
}
