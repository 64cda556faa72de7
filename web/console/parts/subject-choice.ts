import type { IdentityType } from "../generated/operations.ts";

/** A subject that was chosen: by its id, or, for who may match persons and not read them, by a document. */
export type SubjectChoice =
  | { readonly kind: "organization" | "person"; readonly id: string; readonly name: string }
  | {
      readonly kind: "identity";
      readonly type: IdentityType;
      readonly number: string;
      readonly name: string;
    };

const LETTERS = /[^0-9A-Z]/g;

/** A text as documents and codes have it: without blanks and dashes, in half width and capitals. */
export function asNumber(text: string): string {
  return text.normalize("NFKC").toUpperCase().replace(LETTERS, "");
}

/** Whether it has the form of the number of a resident identity card, which is never sent as a name. */
export function isResidentNumber(text: string): boolean {
  return /^\d{17}[\dX]$/.test(asNumber(text)) && !/[\u4e00-\u9fff]/.test(text);
}
