import { visit } from "graphql";
import type { DocumentLimit } from "./document-limit.ts";

/**
 * The most digits in a row in a name that is the client's own: of operations, fragments, variables and response keys.
 * Such names come back in errors and stand in logs, where the number of a document has no place.
 */
export const nameDigits: DocumentLimit = {
  name: "nameDigits",
  words: { zh: "自定名称中连续数字的位数", en: "digits in a row in a name that is not the schema's" },
  measure(document) {
    let most = 0;
    const look = (name: string | undefined): void => {
      for (const digits of name?.match(/\d+/g) ?? []) most = Math.max(most, digits.length);
    };
    visit(document, {
      OperationDefinition: ({ name }) => look(name?.value),
      FragmentDefinition: ({ name }) => look(name.value),
      FragmentSpread: ({ name }) => look(name.value),
      Variable: ({ name }) => look(name.value),
      Field: ({ alias }) => look(alias?.value),
    });
    return most;
  },
};
