/** Characters shown of a number at most: four at either end. */
const SHOWN = 8;

/**
 * What may be shown of a normalized number: of a resident identity card's the first and the last four characters
 * (`3501**********1234`), of a shorter one less, never more than half of it. The mask is as long as the number.
 */
export function maskIdentity(number: string): string {
  const characters = Array.from(number);
  const shown = Math.min(SHOWN, Math.floor(characters.length / 2));
  const head = Math.ceil(shown / 2);
  const hidden = characters.length - shown;
  return [...characters.slice(0, head), "*".repeat(hidden), ...characters.slice(head + hidden)].join("");
}
