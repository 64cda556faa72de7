import { addDays, addYears, expiryOf, type Model, type ModelListing, statusOf } from "./list-model.ts";
import type { Result } from "./officers.ts";

/** A step on a listing: the mutation, its input, and what the model says of it. */
export interface ListingStep {
  readonly mutation: string;
  input(model: Model, one: ModelListing): object;
  /** Code of the problem; null where it can be done. */
  refusal(model: Model, one: ModelListing): string | null;
  apply(model: Model, one: ModelListing, result: Result): void;
}

const within =
  (...states: string[]) =>
  ({ today }: Model, one: ModelListing) =>
    states.includes(statusOf(one, today)) ? null : "WRONG_STATE";

const holds = within("IN_FORCE", "SUSPENDED");
const last = <Part>(parts: readonly Part[]) => parts.at(-1);
const open = (parts: readonly { state: string }[]) =>
  parts.some(({ state }) => ["RECEIVED", "ACCEPTED"].includes(state));

/** A step on the last application or objection of a listing. */
function onPart(
  parts: "repairs" | "objections",
  mutation: string,
  {
    from,
    to,
    more,
    alsoRefused = () => null,
    also = () => {},
  }: {
    from: string[];
    to: string;
    more: object;
    alsoRefused?: (model: Model, one: ModelListing) => string | null;
    also?: (model: Model, one: ModelListing) => void;
  },
): ListingStep {
  return {
    mutation,
    input: (_model, one) => ({ [parts.slice(0, -1)]: last(one[parts])?.id ?? "999999", ...more }),
    refusal(model, one) {
      const part = last(one[parts]);
      if (!part) return "NOT_FOUND";
      return from.includes(part.state) ? alsoRefused(model, one) : "WRONG_STATE";
    },
    apply(model, one) {
      const part = last(one[parts]);
      if (part) part.state = to;
      also(model, one);
    },
  };
}

/** A correction of days, by which no listing begins, ends or begins again. */
function correction(
  daysOf: (model: Model, one: ModelListing) => { until?: string; published?: string },
): ListingStep {
  return {
    mutation: "correctListing",
    input(model, one) {
      const { published, ...until } = daysOf(model, one);
      return { ...until, ...(published ? { publishedOn: published } : {}), reason: "更正" };
    },
    refusal(model, one) {
      const wrong = within("PENDING", "IN_FORCE", "SUSPENDED", "EXPIRED", "REMOVED")(model, one);
      if (wrong) return wrong;
      const after = { ...one, ...daysOf(model, one) };
      if (after.until === one.until && after.published === one.published) return "NOTHING_CHANGED";
      if (after.published !== one.published && after.published < one.determined) return "DATE_ORDER";
      if (after.until !== null && after.until <= after.published) return "DATE_ORDER";
      if (after.until !== null && after.until > addYears(after.published, 3)) return "TERM_OVER_CAP";
      return statusOf(after, model.today) === statusOf(one, model.today) ? null : "DATE_ORDER";
    },
    apply: (model, one) => void Object.assign(one, daysOf(model, one)),
  };
}

const why = { reasons: "理由" };

export const LISTING_STEPS = {
  suspend: {
    mutation: "suspendListing",
    input: ({ today }) => ({ from: today, reason: "停止" }),
    refusal: within("IN_FORCE"),
    apply({ today }, one) {
      one.suspensions.push({ from: today, until: null });
    },
  },
  resume: {
    mutation: "resumeListing",
    input: ({ today }) => ({ on: today, reason: "恢复" }),
    refusal: within("SUSPENDED"),
    apply({ today }, one) {
      const held = one.suspensions.findIndex(({ until }) => until === null);
      const [suspension] = one.suspensions.splice(held, 1);
      if (suspension && suspension.from < today) one.suspensions.push({ ...suspension, until: today });
    },
  },
  extend: {
    mutation: "extendListing",
    input: (_model, one) => ({ until: addDays(expiryOf(one), 90), violationDocument: "查", reason: "再犯" }),
    refusal(model, one) {
      const wrong = holds(model, one);
      if (wrong) return wrong;
      if (one.until === null) return "NOT_EXTENDABLE";
      return addDays(expiryOf(one), 90) > addYears(one.published, 3) ? "TERM_OVER_CAP" : null;
    },
    apply(_model, one) {
      one.until = addDays(expiryOf(one), 90);
    },
  },
  correct: correction(({ today }) => ({ until: addDays(today, 30) })),
  correctEntry: correction((_model, { published }) => ({ published: addDays(published, -3) })),
  remove: {
    mutation: "removeListing",
    input: ({ today }) => ({ on: today, reason: "判决" }),
    refusal: holds,
    apply({ today }, one) {
      one.removed = today;
    },
  },
  annul: {
    mutation: "annulListing",
    input: ({ today }) => ({ on: today, documentNumber: "复议", reason: "事实不清" }),
    refusal: within("PENDING", "IN_FORCE", "SUSPENDED", "EXPIRED", "REMOVED"),
    apply({ today }, one) {
      Object.assign(one, { annulled: true, removed: today });
    },
  },
  takeBack: {
    mutation: "recordWithdrawal",
    input: ({ today }) => ({ on: today }),
    refusal: within("ANNULLED"),
    apply(_model, one) {
      one.withdrawn = true;
    },
  },
  applyForRepair: {
    mutation: "receiveRepair",
    input: ({ today }) => ({ receivedOn: today, statement: "已缴清" }),
    refusal: (model, one) => holds(model, one) ?? (open(one.repairs) ? "ALREADY_PENDING" : null),
    apply(_model, one, result) {
      one.repairs.push({ id: result.repair?.id ?? "", state: "RECEIVED" });
    },
  },
  acceptRepair: onPart("repairs", "acceptRepair", {
    ...{ from: ["RECEIVED"], to: "ACCEPTED", more: { accepted: true } },
    alsoRefused: ({ today }, { published }) => (today < addYears(published, 1) ? "TOO_EARLY" : null),
  }),
  declineRepair: onPart("repairs", "acceptRepair", {
    ...{ from: ["RECEIVED"], to: "NOT_ACCEPTED", more: { accepted: false, ...why } },
  }),
  grantRepair: onPart("repairs", "decideRepair", {
    ...{ from: ["ACCEPTED"], to: "GRANTED", more: { granted: true, ...why }, alsoRefused: holds },
    also({ today }, one) {
      one.removed = today;
      one.version += 1;
    },
  }),
  denyRepair: onPart("repairs", "decideRepair", {
    ...{ from: ["ACCEPTED"], to: "DENIED", more: { granted: false, ...why } },
  }),
  withdrawRepair: onPart("repairs", "withdrawRepair", {
    ...{ from: ["RECEIVED", "ACCEPTED"], to: "WITHDRAWN", more: {} },
  }),
  object: {
    mutation: "receiveObjection",
    input: ({ today }) => ({ receivedOn: today, summary: "不服" }),
    refusal: (_model, one) => (one.annulled ? "WRONG_STATE" : null),
    apply(_model, one, result) {
      one.objections.push({ id: result.objection?.id ?? "", state: "RECEIVED" });
    },
  },
  acceptObjection: onPart("objections", "acceptObjection", {
    ...{ from: ["RECEIVED"], to: "ACCEPTED", more: { accepted: true } },
  }),
  declineObjection: onPart("objections", "acceptObjection", {
    ...{ from: ["RECEIVED"], to: "NOT_ACCEPTED", more: { accepted: false, ...why } },
  }),
  decideObjection: onPart("objections", "decideObjection", {
    ...{ from: ["ACCEPTED"], to: "DECIDED", more: { outcome: "REJECTED", ...why } },
  }),
  withdrawObjection: onPart("objections", "withdrawObjection", {
    ...{ from: ["RECEIVED", "ACCEPTED"], to: "WITHDRAWN", more: {} },
  }),
} as const satisfies Record<string, ListingStep>;
