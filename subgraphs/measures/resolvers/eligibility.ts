import type { EligibilityResolvers, NearMissResolvers } from "../generated/resolvers.ts";
import { competenceNote } from "../rules/competence.ts";
import { nearMissWords } from "../rules/near-miss-words.ts";
import { isWithheld } from "../rules/visibility.ts";
import { limbOf, restrictionsOf } from "./applied-limbs.ts";

const unique = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];

export const Eligibility: EligibilityResolvers = {
  restrictions: ({ catalogue, subject, applied, on }) => restrictionsOf(catalogue, subject, applied, on),

  // A near miss by another person's listing says who is listed, as its position says who that is: all of it is left out
  // for who may not read persons, and noted for who may.
  notApplied: ({ catalogue, subject, nearMisses }, _args, { lookUps, request }) => {
    const told = nearMisses.filter((nearMiss) => !isWithheld(nearMiss, request.viewer));
    for (const { listed, listing } of told) {
      if (listed.type !== "PERSON" || listed.isSubject) continue;
      lookUps.saw("Eligibility.notApplied");
      lookUps.found("Listing", listing);
    }
    return told.map((nearMiss) => ({ nearMiss, subject, limb: limbOf(catalogue, nearMiss.limb) }));
  },

  limbs: ({ catalogue, limbs }) => limbs.map((id) => limbOf(catalogue, id)),

  ambiguities: ({ catalogue, limbs, nearLimbs, asRecorded }) =>
    asRecorded
      ? [...asRecorded.ambiguities]
      : unique([...limbs, ...nearLimbs].flatMap((id) => limbOf(catalogue, id).ambiguities)),

  competence: ({ catalogue, limbs, asRecorded }, _args, { request: { viewer } }) =>
    unique(limbs.map((id) => limbOf(catalogue, id).measureNumber)).flatMap((number) => {
      const measure = catalogue.measures.get(number);
      const note = measure && competenceNote(measure, (asRecorded ?? viewer).department);
      return note ? { measure, messageZh: note.zh, messageEn: note.en } : [];
    }),

  objectionPending: ({ applied }) => applied.some(({ objectionPending }) => objectionPending),
  evaluatedOn: ({ on }) => on,
  dataVersion: ({ catalogue, recordedAt, asRecorded }) =>
    `${recordedAt}/${(asRecorded ?? catalogue).version}`,
};

export const NearMiss: NearMissResolvers = {
  pattern: ({ nearMiss }) => nearMiss.pattern,
  effect: ({ nearMiss }) => nearMiss.effect,
  step: ({ nearMiss }) => nearMiss.step,
  day: ({ nearMiss }) => nearMiss.day,
  messageZh: ({ nearMiss }) => nearMissWords(nearMiss).zh,
  messageEn: ({ nearMiss }) => nearMissWords(nearMiss).en,
  listing: ({ nearMiss, subject }) => ({ ground: `${nearMiss.listing}/${subject}` }),
  position: ({ nearMiss: { position } }) => (position === null ? null : { id: position }),
};
