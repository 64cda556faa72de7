import { type DocumentNode, type GraphQLResolveInfo, Kind, visit } from "graphql";

const known = new WeakMap<object, boolean>();

/**
 * Whether an operation asks for a version anywhere. The version of a listing is looked up in its events, which costs a
 * quarter of reading the listing itself, and has to be read with it: read later, it could be newer than what is shown, and
 * a command decided on that would overwrite what nobody has seen.
 */
export function asksForVersion({ operation, fragments }: GraphQLResolveInfo): boolean {
  let asks = known.get(operation);
  if (asks === undefined) {
    asks = false;
    const document: DocumentNode = {
      kind: Kind.DOCUMENT,
      definitions: [operation, ...Object.values(fragments)],
    };
    visit(document, {
      Field: ({ name }) => {
        if (name.value === "version") asks = true;
      },
    });
    known.set(operation, asks);
  }
  return asks;
}
