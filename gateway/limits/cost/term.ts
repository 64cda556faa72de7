/** Values of the variables of a request, as they came. */
export type VariableValues = Readonly<Record<string, unknown>>;

/** A number that is known when an operation is compiled, or the step that computes it for a request. */
export type Term = number | { readonly step: number };

type Step = (values: readonly number[], variables: VariableValues) => number;

/** Sums and products over numbers that requests decide; each is computed once a request, however often it is used. */
export interface Terms {
  read(read: (variables: VariableValues) => number): Term;
  sum(a: Term, b: Term): Term;
  product(a: Term, b: Term): Term;
  /** What a term is for the variables of a request. */
  evaluate(term: Term, variables: VariableValues): number;
}

/** An empty set of terms. */
export function createTerms(): Terms {
  const steps: Step[] = [];
  const add = (step: Step): Term => ({ step: steps.push(step) - 1 });
  const numberOf = (term: Term, values: readonly number[]) =>
    typeof term === "number" ? term : (values[term.step] as number);

  function combined(a: Term, b: Term, combine: (a: number, b: number) => number): Term {
    if (typeof a === "number" && typeof b === "number") return combine(a, b);
    return add((values) => combine(numberOf(a, values), numberOf(b, values)));
  }

  return {
    read: (read) => add((_, variables) => read(variables)),
    sum: (a, b) => (a === 0 ? b : b === 0 ? a : combined(a, b, (x, y) => x + y)),
    product: (a, b) => (a === 0 || b === 0 ? 0 : combined(a, b, (x, y) => x * y)),
    evaluate(term, variables) {
      if (typeof term === "number") return term;
      // A step comes after those that it uses.
      const values: number[] = [];
      for (const step of steps) values.push(step(values, variables));
      return numberOf(term, values);
    },
  };
}
