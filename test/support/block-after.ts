/** The content of the first fenced block of a language after some words of a document. */
export function blockAfter(document: string, words: string, language: string): string {
  const at = document.indexOf(words);
  if (at < 0) throw new Error(`the document does not say: ${words}`);
  const start = document.indexOf(`\`\`\`${language}\n`, at);
  const from = document.indexOf("\n", start) + 1;
  return document.slice(from, document.indexOf("\n```", from));
}
