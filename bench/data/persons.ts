import { addDays } from "../../gateway/demo/days.ts";
import { randomResidentId } from "../../gateway/demo/identifiers.ts";
import { personName } from "../../gateway/demo/names.ts";
import { createRandom } from "../../gateway/demo/random.ts";
import { hashIdentity } from "../../subgraphs/entities/identity/hash-identity.ts";
import { maskIdentity } from "../../subgraphs/entities/identity/mask-identity.ts";
import { copyRow, type Kept } from "./rows.ts";
import { BENCH_TODAY, RECORDED_AT, type Scale } from "./scale.ts";

/** Somebody invented: the number names a county that there is not. */
export interface DrawnPerson {
  readonly id: number;
  readonly number: string;
  readonly name: string;
}

/** All persons of a registry, the same each time. Ids follow those of the organizations. */
export function* drawPersons(scale: Scale): Generator<DrawnPerson> {
  const random = createRandom(2019, "bench persons");
  const numbers = new Set<string>();
  for (let i = 0; i < scale.persons; i++) {
    const bornOn = addDays(BENCH_TODAY, -random.integer(23 * 365, 77 * 365));
    const sex = random.chance(0.6) ? "male" : "female";
    let number = "";
    do number = randomResidentId(random, bornOn, sex);
    while (numbers.has(number));
    numbers.add(number);
    yield { id: scale.organizations + i + 1, number, name: personName(random, sex, bornOn) };
  }
}

/** Rows of `person`; those of `person_version` go into `versions`. */
export function* personRows(scale: Scale, identityKey: Buffer, versions: Kept): Generator<string> {
  for (const { id, number, name } of drawPersons(scale)) {
    const hash = hashIdentity(identityKey, "RESIDENT_ID", number).toString("hex");
    yield copyRow(id, "RESIDENT_ID", `\\\\x${hash}`, maskIdentity(number));
    versions.add(copyRow(id, 1, name, RECORDED_AT));
  }
}
