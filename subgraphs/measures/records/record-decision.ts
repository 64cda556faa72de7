import type { RequestContext, Viewer } from "../../../schema/request-context.ts";
import { contentHash, isCommandKey } from "../../shared/command-key.ts";
import type { InTurn } from "../../shared/in-turn.ts";
import { purposeOnRecord, storable } from "../../shared/look-ups/purpose-on-record.ts";
import type { RecordDecisionInput } from "../generated/resolvers.ts";
import type { Catalogue } from "../models.ts";
import { limbsOfAction, reachesKind } from "../resolvers/applied-limbs.ts";
import { type DecisionQuestion, type DecisionRules, rulesOf } from "../rules/decision.ts";
import { ruleSetOn } from "../rules/rule-set.ts";
import type { FactsRow } from "./facts-sql.ts";
import { type ProblemFound, problem } from "./problem.ts";
import {
  answerOf,
  canonicalText,
  FORMAT,
  hashOfContent,
  type RecordContent,
  sealedFrom,
  subjectOf,
} from "./record-content.ts";
import type { RecordKeys } from "./record-keys.ts";
import { makesRecords, writeNumber } from "./record-number.ts";
import type { RecordRow, RecordStore } from "./record-store.ts";

/** What records are made with. */
export interface RecordDesk {
  readonly store: RecordStore;
  readonly keys: RecordKeys;
  /** Version of the rules. */
  readonly rules: string;
  /** By department: each record is to have the number after the last. */
  readonly inTurn: InTurn;
}

/** What came of it: a record, of now or of before, or why there is none. */
export interface DecisionOutcome {
  readonly record: RecordRow | null;
  readonly repeated: boolean;
  readonly problems: readonly ProblemFound[];
}

/** Who a record is asked for about: ids that were checked. */
export interface AskedSubject {
  readonly person: string | null;
  readonly organization: string | null;
}

/** Tries of one record: each collision needs another of the same department made by another process at that moment. */
const TRIES = 10;

const refused = (...problems: readonly ProblemFound[]): DecisionOutcome => ({
  record: null,
  repeated: false,
  problems,
});

/** What is missing or too much for a question: an action of one subject, or a role of both. */
export function questionProblems({
  person,
  organization,
  role,
  action,
}: Pick<RecordDecisionInput, "person" | "organization" | "role" | "action">): ProblemFound[] {
  if (role != null) {
    return [
      ...(person == null ? [problem("MISSING", "person")] : []),
      ...(organization == null ? [problem("MISSING", "organization")] : []),
      ...(action == null ? [] : [problem("UNEXPECTED", "action")]),
    ];
  }
  if (action == null) return [problem("MISSING", "action")];
  if (person != null && organization != null) return [problem("UNEXPECTED", "organization")];
  return person == null && organization == null ? [problem("MISSING", "organization")] : [];
}

/** What of the catalogue bears on the question, with its ambiguities. */
function catalogueOf(catalogue: Catalogue, question: DecisionQuestion): RecordContent["catalogue"] {
  const { action, on } = question;
  const asked = action === null ? [] : [...limbsOfAction(catalogue, action, on)].sort();
  const rules: DecisionRules = rulesOf(question, asked, ruleSetOn(catalogue, on));
  const bearing = [...new Set([...asked, ...rules.reach.officeLimbs.map(({ limb }) => limb)])];
  const limbs = bearing.flatMap((id) => catalogue.limbs.get(id) ?? []);
  // What a row of the catalogue has besides is for its reader.
  const ambiguities = [...new Set(limbs.flatMap((limb) => limb.ambiguities))].map(
    ({ id, question: asks, questionEn, choice, choiceEn }) => ({
      id,
      question: asks,
      questionEn,
      choice,
      choiceEn,
    }),
  );
  const ambiguitiesOf = Object.fromEntries(
    limbs.map((limb) => [limb.id, limb.ambiguities.map(({ id }) => id)]),
  );
  return { ...rules, version: catalogue.version, ambiguities, ambiguitiesOf };
}

interface Asked {
  readonly asked: RecordContent["asked"];
  readonly question: DecisionQuestion;
  readonly catalogue: RecordContent["catalogue"];
  readonly year: number;
}

async function makeRecord(
  { store, keys, rules }: RecordDesk,
  { asked, question, catalogue, year }: Asked,
  { entry, knownAt, person, organization, ...facts }: FactsRow,
): Promise<RecordRow> {
  const { department } = asked;
  const sequence = await store.nextSequence(department, year);
  const { algorithm, keyId } = keys.signer;
  const said = { question, facts, catalogue };
  const record: RecordContent = {
    ...{ format: FORMAT, entry, number: writeNumber({ department, year, sequence }), asked },
    ...{ subject: { person, organization }, knownAt, rules, signed: { algorithm, keyId } },
    ...said,
    answer: answerOf(said),
  };
  const content = canonicalText(record);
  return {
    ...{ id: entry, department, year, sequence, recordedAt: knownAt },
    ...{ officer: asked.officer, key: asked.key, input: asked.input, content },
    hash: hashOfContent(content),
    signature: await keys.signer.sign(Buffer.from(content)),
    ...{ algorithm, keyId, subject: subjectOf(record), sealedFrom: sealedFrom(record) },
  };
}

const isGiven = ([, value]: [string, unknown]) => value !== null && value !== undefined;

/** As what is sealed is left out for who does not audit. */
const sealedOnOf = (viewer: Viewer, today: string) => (viewer.scopes.has("audit:read") ? null : today);

/**
 * Answers a question from the facts that are on record now and keeps the record of it, once for each key of an officer.
 * The question was looked at (`questionProblems`), and whether the viewer may ask it.
 */
export async function recordDecision(
  desk: RecordDesk,
  catalogue: Catalogue,
  { viewer, today }: RequestContext,
  input: RecordDecisionInput,
  subject: AskedSubject,
): Promise<DecisionOutcome> {
  const { subject: viewed, department } = viewer;
  if (viewed === null || department === null || !makesRecords(department))
    return refused(problem("NOT_COMPETENT"));
  const { idempotencyKey: key, ...submitted } = input;
  if (!isCommandKey(key)) return refused(problem("INVALID_KEY", "idempotencyKey"));
  const { store } = desk;
  const officer = storable(viewed);
  const question = { action: input.action ?? null, role: input.role ?? null, on: input.on ?? today };
  // What is submitted, not what today makes of it: the same given again on another day is the same.
  const given = contentHash("recordDecision", Object.fromEntries(Object.entries(submitted).filter(isGiven)));
  const purpose = purposeOnRecord(viewer.purpose ?? "");
  const asked: Asked = {
    asked: { officer, department, purpose, key, input: given },
    question,
    catalogue: catalogueOf(catalogue, question),
    year: Number(today.slice(0, 4)),
  };

  return await desk.inTurn(department, async () => {
    for (let tries = 0; tries < TRIES; tries++) {
      const earlier = await store.ofKey(department, officer, key);
      if (earlier?.input === given) return { record: earlier, repeated: true, problems: [] };
      if (earlier) return refused(problem("KEY_REUSED", "idempotencyKey"));
      // An answer about whom no limb can reach would be CLEAR, and signed.
      const kind = subject.person === null ? "ORGANIZATION" : "PERSON";
      if (question.action !== null && !reachesKind(catalogue, question.action, kind))
        return refused(problem("NOT_APPLICABLE", "action"));
      const facts = await store.facts({ ...subject, sealedOn: sealedOnOf(viewer, today) });
      const missing = (["person", "organization"] as const).filter(
        (name) => subject[name] !== null && facts[name] === null,
      );
      if (missing.length > 0) return refused(...missing.map((name) => problem("NOT_FOUND", name)));
      const record = await makeRecord(desk, asked, facts);
      if (await store.add(record)) return { record, repeated: false, problems: [] };
    }
    throw new Error(`records: others were faster ${TRIES} times`);
  });
}
