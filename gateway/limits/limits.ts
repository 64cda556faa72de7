import { DIGITS_OF_A_NUMBER } from "../observe/without-numbers.ts";

/** What a document may have at most, whatever its schema. */
export interface DocumentLimits {
  /** Tokens of its text. */
  tokens: number;
  /** Levels of fields, fragments opened. */
  depth: number;
  /** Fields and fragments of all operations together, fragments opened wherever they are spread. */
  selections: number;
  /** Fields of one operation at its root. */
  rootFields: number;
  aliases: number;
  /** Fragments defined. */
  fragments: number;
  /** Places where a fragment is spread. */
  spreads: number;
  directives: number;
  /** Digits in a row in a name that the client gives. */
  nameDigits: number;
  /** Characters of each name. */
  names: number;
  /** Pairs of fields of one place in the response: each pair is compared. */
  overlaps: number;
}

/** What an operation may ask for at most with its variables. */
export interface OperationLimits {
  /** Items that an argument may ask of a list, and items of a list that is given. */
  listSize: number;
  /** Items that a list is taken to have where the schema says nothing of it. */
  assumedListSize: number;
  /** Who may learn the schema, by introspection and from what errors say: who has the scope, or everybody. */
  schemaFor: "schema:read" | "everybody";
  /** Static cost (gateway/limits/cost), about the objects that an answer may have. */
  cost: {
    /** Of who asks without a token. */
    anonymous: number;
    /** Of a department. */
    department: number;
    /** Of a query that nobody has looked at before, sent by who may do so where all others must be trusted. */
    freeForm: number;
  };
  /** Characters of the data of an answer, about as they are written. */
  answer: number;
}

/** What a request may take at most, whatever it asks. */
export interface RequestLimits {
  /** Bytes of its body. */
  bodyBytes: number;
  /** Milliseconds after which what has not been fetched is answered with errors, and given up. */
  deadlineMs: number;
}

/** What a query may ask. */
export type Limits = DocumentLimits & OperationLimits;

/**
 * The defaults. What clients of this project send (the scenarios of test/e2e, the README) needs a third of each at most;
 * `test/unit/limits/defaults.test.ts` holds that.
 */
export const LIMITS: Limits & RequestLimits = {
  // The largest known document, of the console's counter, has some 420, the query of introspection 184; 1,000 codes written
  // out fit. The parser would run out of stack at some 1,800 brackets inside one another.
  tokens: 1350,
  // The deepest known has 9, introspection 15. What deep documents cost is held by `cost`.
  depth: 27,
  // The largest known has 77, introspection 230. Planning and validating go with the square of it.
  selections: 1000,
  // The most known are 3. Each is a fetch by itself, and planning goes with the square of them.
  rootFields: 20,
  // Somebody who needs more looks up a list.
  aliases: 50,
  fragments: 50,
  spreads: 100,
  directives: 50,
  // One less than where the numbers of identity documents begin (observe/without-numbers).
  nameDigits: DIGITS_OF_A_NUMBER - 1,
  // The longest of the schema has 23. Forty-eight variables that an operation does not have are 48 errors with its name.
  names: 128,
  // Ten fragments of a page that all ask for the same three fields make 135. graphql-js stops at 500,000 by itself,
  // after some 70 ms.
  overlaps: 2000,

  // What the look-ups by lists of keys take.
  listSize: 1000,
  assumedListSize: 10,
  schemaFor: "schema:read",
  cost: {
    // 1,000 organizations with the first page of their listings cost 51,000, a page of 500 listings in full 3,030.
    anonymous: 100_000,
    // The dearest of the scenarios costs 1,368. Screening 1,000 organizations for all restrictions, with grounds, bases,
    // departments and listings, costs 431,000; two connections inside one another on them 1,071,000 and more.
    department: 1_000_000,
    // Nobody has looked at what it asks, beside what all departments ask at the same time. A thousand organizations with
    // their restrictions, the grounds and the listings of these cost 161,000; the holders of all positions of 500
    // listed ones, with what they are listed for, 536,000. What costs more and is needed is made a trusted document.
    freeForm: 250_000,
  },
  // Screening 1,000 organizations, each of them listed, with the texts of all bases takes 24 million; beyond 512 million
  // there are no texts in JavaScript, and the server would be still for ten seconds before.
  answer: 32 * 1024 * 1024,

  // 1,000 credit codes take some 25 kB.
  bodyBytes: 1024 * 1024,
  // No officer waits longer; what waits longer than that for a statement or a subgraph is better asked again.
  deadlineMs: 30_000,
};

/** Limits where nobody has a token: everybody may ask for as much as a department, and learn the schema. */
export function onClosedNetwork<Some extends Limits>(limits: Some): Some {
  const { department } = limits.cost;
  return { ...limits, schemaFor: "everybody", cost: { ...limits.cost, anonymous: department } };
}
