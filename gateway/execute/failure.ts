import type { GraphQLError } from "graphql";
import type { ResponsePath } from "./execution.ts";
import type { Shape } from "./shape.ts";

/** Why a value could not be had. */
export interface Cause {
  /** As the client may see it, still without a path. */
  readonly error: GraphQLError;
  /** Where it arose, seen from the value: a null below which the schema forbade nulls up to here. */
  readonly below: ResponsePath;
  /** It arose in another field, and the value was lost with it. */
  readonly incidental?: boolean;
}

/**
 * Stands in the merged data where a value could not be had, so that nothing is computed from it and the response says
 * why it is null, wherever it stands by then: below aliases, in lists, in every place that shares an entity.
 *
 * Without a cause, it stands for what a subgraph does not know: it answered null for the entity, and said nothing of an
 * error. A client gets null for it, but nothing may be computed from it.
 */
export class Failure {
  readonly causes: readonly Cause[];
  /** What was asked for of the objects that should stand here; null of a leaf. */
  readonly shape: Shape | null;

  constructor(causes: readonly Cause[], shape: Shape | null = null) {
    this.causes = causes;
    this.shape = shape;
  }

  /** The failure of what would have stood under `key`: what happened right there, or else what took it along. */
  under(key: string | number, shape: Shape | null): Failure {
    const inside = this.causes.filter(({ below }) => below[0] === key);
    const causes =
      inside.length > 0
        ? inside.map((cause) => ({ ...cause, below: cause.below.slice(1) }))
        : this.causes.map(({ error, below, incidental = false }) => ({
            error,
            below: [],
            incidental: incidental || below.length > 0,
          }));
    return new Failure(causes, shape);
  }
}

/** What a subgraph does not know. */
export const ABSENT: Failure = new Failure([]);
