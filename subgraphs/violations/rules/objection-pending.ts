/** When the authority took an objection up, and when it decided it. */
export interface ObjectionProgress {
  readonly acceptedAt: string | null;
  readonly decidedAt: string | null;
}

/** Whether an objection was accepted and awaits its decision: it then marks every answer that rests on the listing. */
export function isPending(objection: ObjectionProgress): boolean {
  return objection.acceptedAt !== null && objection.decidedAt === null;
}
