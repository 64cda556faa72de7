import type { DocumentNode, GraphQLError, ValidationRule } from "graphql";
import { aliases } from "./aliases.ts";
import { depth } from "./depth.ts";
import { directives } from "./directives.ts";
import type { DocumentLimit } from "./document-limit.ts";
import { fragments } from "./fragments.ts";
import type { DocumentLimits } from "./limits.ts";
import { nameDigits } from "./name-digits.ts";
import { names } from "./names.ts";
import { overLimit } from "./over-limit.ts";
import { overlaps } from "./overlaps.ts";
import { rootFields } from "./root-fields.ts";
import { selections } from "./selections.ts";
import { spreads } from "./spreads.ts";

// What opens the fragments comes after what says how far they open.
const DOCUMENT_LIMITS: readonly DocumentLimit[] = [
  aliases,
  nameDigits,
  directives,
  names,
  fragments,
  spreads,
  rootFields,
  depth,
  selections,
  overlaps,
];

/** The first limit that a parsed document is over, as an error; none where it is within all. */
export function documentErrors(document: DocumentNode, limits: DocumentLimits): GraphQLError[] {
  for (const { name, words, measure } of DOCUMENT_LIMITS) {
    const found = measure(document, limits);
    if (found > limits[name]) return [overLimit(name, words, limits[name], found)];
  }
  return [];
}

/** `documentErrors` as a rule of validation; no other rule sees a document that it refuses. */
export function limitsRule(limits: DocumentLimits): ValidationRule {
  return (context) => ({
    Document(document) {
      const errors = documentErrors(document, limits);
      for (const error of errors) context.reportError(error);
      // Null takes the node out of the visit, for all rules: some go with the square of the document.
      return errors.length > 0 ? null : undefined;
    },
  });
}
