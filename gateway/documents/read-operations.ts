import { readdirSync, readFileSync } from "node:fs";
import { type DocumentNode, getOperationAST, type OperationDefinitionNode, parse } from "graphql";

/** An operation that comes with the project, as its clients send it. */
export interface NamedOperation {
  readonly name: string;
  /** The text of its document, byte for byte. */
  readonly source: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

const OPERATIONS = new URL("../../schema/operations/", import.meta.url);

/** The operations of schema/operations, one a file. Throws where a file holds another number of them, or no name. */
export function readOperations(): readonly NamedOperation[] {
  const files = readdirSync(OPERATIONS).filter((file) => file.endsWith(".graphql"));
  return files.sort().map((file) => {
    const source = readFileSync(new URL(file, OPERATIONS), "utf8");
    const document = parse(source);
    const operation = getOperationAST(document);
    const name = operation?.name?.value;
    if (!operation || name === undefined)
      throw new Error(`schema/operations/${file}: one operation, with a name`);
    return { name, source, document, operation };
  });
}
