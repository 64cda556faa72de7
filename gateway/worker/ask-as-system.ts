import { Kind, type OperationDefinitionNode, parse } from "graphql";
import type { RequestContext } from "../../schema/request-context.ts";
import type { Engine } from "../execute/engine.ts";
import { NotDerivable } from "./consumer.ts";

/** Asks the engine past the door: nothing is refused or kept back, and no limit of a client holds. */
export type AskAsSystem = (
  source: string,
  variables: Readonly<Record<string, unknown>>,
  asOf: string,
) => Promise<Readonly<Record<string, unknown>>>;

/** An answer with an error in it: whoever derives something from it must not take what is missing for nothing. */
export class IncompleteAnswer extends NotDerivable {
  override readonly name: string = "IncompleteAnswer";
}

/**
 * Asks as the worker does: with everything that can be read, on the day `asOf`, with what is recorded now. Rejects with
 * IncompleteAnswer where anything could not be found out.
 */
export function askAsSystem(
  engine: Pick<Engine, "prepare">,
  now: () => Date = () => new Date(),
): AskAsSystem {
  const viewer: RequestContext["viewer"] = {
    subject: "worker",
    department: null,
    scopes: new Set(["list:read", "person:read", "audit:read"]),
    purpose: "worker",
  };
  return (source, variables, asOf) =>
    askInFull(engine, source, variables, {
      ...{ requestId: "worker", viewer, today: asOf, toldToNobody: true },
      now: instantNow(now),
    });
}

/** Canonical, as everywhere: microseconds. */
export const instantNow = (now: () => Date) => now().toISOString().replace("Z", "000Z");

/** Asks past the door for whom a context says. Rejects with IncompleteAnswer where anything could not be found out. */
export async function askInFull(
  engine: Pick<Engine, "prepare">,
  source: string,
  variables: Readonly<Record<string, unknown>>,
  context: RequestContext,
): Promise<Readonly<Record<string, unknown>>> {
  const document = parse(source);
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const prepared = engine.prepare({ document, operation: operation as OperationDefinitionNode, source });
  const { data, errors = [] } = await prepared.execute({ variables, context });
  if (errors.length > 0 || !data) throw new IncompleteAnswer(errors.map(({ message }) => message).join("; "));
  return data;
}
