import { type Change, CriticalityLevel, diff } from "@graphql-inspector/core";
import { buildSchema } from "graphql";

// The inspector is a development dependency: nothing that the gateway runs may import this file.

export interface ClientChange {
  /** Schema coordinate, of arguments `Type.field.argument`. */
  readonly path: string;
  readonly reason: string;
}

export interface ClientChanges {
  /** Documents of clients that were valid no longer are, or values come that they could not expect. */
  readonly breaking: readonly ClientChange[];
  /** Documents stay valid, and what they answer may change. */
  readonly dangerous: readonly ClientChange[];
}

function told({ path, message, criticality }: Change): ClientChange {
  return { path: path ?? "schema", reason: [message, criticality.reason].filter(Boolean).join(": ") };
}

/** What a change of the public schema, given as SDL before and after, does to clients. Throws on SDL that is none. */
export async function compareSchemas(before: string, after: string): Promise<ClientChanges> {
  const changes = await diff(buildSchema(before), buildSchema(after));
  const of = (level: CriticalityLevel) => changes.filter(({ criticality }) => criticality.level === level);
  return {
    breaking: of(CriticalityLevel.Breaking).map(told),
    dangerous: of(CriticalityLevel.Dangerous).map(told),
  };
}
