import { ask } from "../../answers/ask.ts";
import type { Failure } from "../../answers/failure.ts";
import type { TrustedDocument } from "../../answers/trusted-document.ts";
import type {
  DutyInFullFragment,
  EventInFullFragment,
  ProblemInFullFragment,
} from "../../generated/operations.ts";

/** What came of a command, whatever it was about. */
export interface Result {
  readonly event: EventInFullFragment | null;
  readonly problems: readonly ProblemInFullFragment[];
  /** What has to be done now; of listings alone. */
  readonly owed?: readonly DutyInFullFragment[];
}

/** What every command says beside its content. */
export interface Submission {
  readonly idempotencyKey: string;
  readonly expectedVersion: number;
}

export type Send<Draft, Given extends Result = Result> = (
  draft: Draft,
  submission: Submission,
  purpose: string,
) => Promise<{ readonly result: Given | null; readonly failure: Failure | null }>;

/** How a draft is sent by a mutation. Rejects with NoAnswerError where no data came. */
export function sending<Draft, Data, Variables extends { readonly input: object }, Given extends Result>(
  document: TrustedDocument<Data, Variables>,
  resultOf: (data: Data) => Given | null,
  inputOf: (draft: Draft, submission: Submission) => Variables["input"],
): Send<Draft, Given> {
  return async (draft, submission, purpose) => {
    const variables = { input: inputOf(draft, submission) } as Variables;
    const { data, failures } = await ask(document, variables, purpose);
    return { result: resultOf(data), failure: failures[0] ?? null };
  };
}

/** What stands in the fields of a form, by their names. */
export type Values = Readonly<Record<string, string>>;

export interface Field {
  /** As problems name it. */
  readonly name: string;
  readonly label: string;
  readonly kind: "day" | "line" | "text" | "choice";
  readonly isOptional?: boolean;
  /** First and last day that can be chosen. */
  readonly first?: string;
  readonly last?: string;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly initial?: string;
  readonly hint?: string;
  /** Whether it is asked for, by what stands in the others; always if left out. */
  readonly isAsked?: (values: Values) => boolean;
}

/** A command as a form: what it needs, what will follow, how it is sent. */
export interface CommandForm {
  /** Of the act and what it is about: what was filled in is kept under it. */
  readonly id: string;
  readonly title: string;
  readonly fields: readonly Field[];
  /** What will follow, in words. */
  readonly follows: (values: Values) => string;
  readonly send: Send<Values>;
}

/** A text as it was filled in, null where it was not. */
export function given(text: string | undefined): string | null {
  return text?.trim() || null;
}
