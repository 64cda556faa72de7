import { addDays, addYears, type Model, type ModelCase } from "./list-model.ts";
import type { OfficerName, Result } from "./officers.ts";

/** A step on a case: the mutation, its input, and what the model says of it. */
export interface CaseStep {
  readonly mutation: string;
  input(model: Model, one: ModelCase): object;
  /** Code of the problem, the state apart; null where there is none. */
  refusal?(model: Model, one: ModelCase, officer: OfficerName): string | null;
  readonly from: readonly string[];
  readonly to: string;
  apply?(model: Model, one: ModelCase, officer: OfficerName, result: Result): void;
}

let numbers = 0;

export const CASE_STEPS = {
  notice: {
    mutation: "giveNotice",
    input: ({ today }) => ({ noticeNumber: "告", notifiedOn: today, answerBy: addDays(today, 5) }),
    ...{ from: ["DRAFT"], to: "NOTICE_GIVEN" },
    apply(model, one) {
      one.answerBy = addDays(model.today, 5);
    },
  },
  statement: {
    mutation: "recordStatement",
    input: ({ today }) => ({ receivedOn: today, statement: "不服" }),
    ...{ from: ["NOTICE_GIVEN", "HEARD"], to: "HEARD" },
  },
  silence: {
    mutation: "recordStatement",
    input: () => ({}),
    refusal({ today }, { answerBy, state }) {
      if (state === "HEARD") return "NOTHING_CHANGED";
      return today <= answerBy ? "TOO_EARLY" : null;
    },
    ...{ from: ["NOTICE_GIVEN", "HEARD"], to: "HEARD" },
  },
  propose: {
    mutation: "proposeDetermination",
    input: ({ today }, { id }) => ({ documentNumber: `定${id}`, determinedOn: today, review: "不成立" }),
    refusal: ({ today }, { answerBy }) => (today <= answerBy ? "DATE_ORDER" : null),
    ...{ from: ["HEARD"], to: "PROPOSED" },
    apply({ today }, one, officer) {
      Object.assign(one, { proposer: officer, determined: today });
    },
  },
  sendBack: {
    mutation: "returnProposal",
    input: () => ({ reason: "补充" }),
    from: ["PROPOSED"],
    to: "HEARD",
  },
  confirm: {
    mutation: "confirmDetermination",
    input: () => ({}),
    refusal: (_model, { proposer }, officer) => (proposer === officer ? "SAME_OFFICER" : null),
    ...{ from: ["PROPOSED"], to: "DETERMINED" },
  },
  drop: {
    mutation: "dropCase",
    input: () => ({ reason: "证据不足" }),
    ...{ from: ["DRAFT", "NOTICE_GIVEN", "HEARD", "PROPOSED"], to: "DROPPED" },
  },
  enter: entry(0, null),
  enterLater: entry(20, 300),
  enterPastTheCap: {
    ...entry(0, null),
    input: ({ today }) => ({ number: "过长", publishedOn: today, until: addDays(addYears(today, 3), 1) }),
    refusal: () => "TERM_OVER_CAP",
  },
} as const satisfies Record<string, CaseStep>;

/** An entry so many days from today, for so many days from then. */
function entry(later: number, days: number | null): CaseStep {
  return {
    mutation: "enterOnList",
    input({ today }) {
      const publishedOn = addDays(today, later);
      numbers += 1;
      return {
        number: `列${numbers}`,
        publishedOn,
        until: days === null ? null : addDays(publishedOn, days),
      };
    },
    ...{ from: ["DETERMINED"], to: "LISTED" },
    apply(model, one, _officer, result) {
      const [listing] = result.case?.listings ?? [];
      const published = addDays(model.today, later);
      model.listings.push({
        ...{
          id: listing?.id ?? "",
          number: listing?.number ?? "",
          version: 1,
          published,
          determined: one.determined,
        },
        ...{ until: days === null ? null : addDays(published, days), removed: null },
        ...{ annulled: false, withdrawn: false, suspensions: [], objections: [], repairs: [] },
      });
    },
  };
}
