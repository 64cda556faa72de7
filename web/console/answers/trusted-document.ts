/** An operation that the gateway knows by its id, with the types of what it gives and of its variables. */
export interface TrustedDocument<Data, Variables> {
  readonly id: string;
  readonly name: string;
  /** Never there: it carries the types. */
  readonly types?: (variables: Variables) => Data;
}
