import type { Random } from "./random.ts";

/** Digits and capitals without I, O, S, V, Z (GB 32100-2015). */
const CREDIT_CODE_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const CREDIT_CODE_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const ORGANIZATION_CODE_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];
const RESIDENT_ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

const weightedSum = (text: string, weights: readonly number[], worth: (character: string) => number) =>
  weights.reduce((sum, weight, index) => sum + weight * worth(text.charAt(index)), 0);

/** Eight characters and their check character (GB 11714). */
function withOrganizationCheck(body: string): string {
  const check = 11 - (weightedSum(body, ORGANIZATION_CODE_WEIGHTS, (c) => Number.parseInt(c, 36)) % 11);
  return body + (check === 10 ? "X" : check === 11 ? "0" : String(check));
}

/** Seventeen characters and their check character (GB 32100-2015). */
function withCreditCheck(body: string): string {
  const sum = weightedSum(body, CREDIT_CODE_WEIGHTS, (c) => CREDIT_CODE_ALPHABET.indexOf(c));
  return body + CREDIT_CODE_ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** Seventeen digits and their check character (GB 11643-1999, ISO 7064 MOD 11-2). */
function withResidentCheck(body: string): string {
  return body + "10X98765432".charAt(weightedSum(body, RESIDENT_ID_WEIGHTS, Number) % 11);
}

/** First two characters of a credit code: who registers, and what (GB 32100-2015). */
export type Registrar = keyof typeof LEADING_BLOCKS;

/**
 * The blocks that organization codes begin with, by registrar. They imitate the blocks in use (MA for enterprises,
 * MB for the establishment offices, MJ for civil affairs ...) but end in X or Y, which, as far as is known, nobody
 * has been given: a demo code should not be some real organization's code.
 */
const LEADING_BLOCKS = {
  "11": ["MBX", "MBY"],
  "12": ["MBX", "MBY"],
  "31": ["MDX", "MDY"],
  "51": ["MJX", "MJY"],
  "52": ["MJX", "MJY"],
  "53": ["MJX", "MJY"],
  "81": ["MCX", "MCY"],
  "91": ["MAX", "MAY"],
  "93": ["MAX", "MAY"],
  N2: ["MFX", "MFY"],
  Y1: ["MGX", "MGY"],
} as const;

/** Codes were numerals until the credit code came in; bodies that begin with 9 are not known to be in use. */
const CREDIT_CODES_SINCE = "2015-10-01";

export function randomCreditCode(
  random: Random,
  registrar: Registrar,
  division: string,
  registeredOn: string,
): string {
  const numeral = registeredOn < CREDIT_CODES_SINCE && registrar !== "Y1";
  const body = numeral
    ? `9${randomText(random, 7, 10)}`
    : random.pick(LEADING_BLOCKS[registrar]) + randomText(random, 5, CREDIT_CODE_ALPHABET.length);
  return withCreditCheck(registrar + division + withOrganizationCheck(body));
}

/**
 * A code as the Fujian pilots gave out before the standard: its organization code is right, its last character is
 * not what GB 32100 asks for. Lawful all the same.
 */
export function randomPilotCode(random: Random, division: string): string {
  const body = `91${division}${withOrganizationCheck(`M000Y${randomText(random, 3, CREDIT_CODE_ALPHABET.length)}`)}`;
  const lawful = CREDIT_CODE_ALPHABET.indexOf(withCreditCheck(body).charAt(17));
  return body + CREDIT_CODE_ALPHABET.charAt((lawful + random.integer(1, 30)) % 31);
}

/** Where people come from: prefectures by their four digits, Fuzhou first. */
const PREFECTURES: [string, number][] = [
  ["3501", 700],
  ["3503", 40],
  ["3505", 45],
  ["3509", 60],
  ["3507", 45],
  ["3502", 15],
  ["3506", 15],
  ["3504", 25],
  ["3508", 15],
  ["3604", 10],
  ["3611", 12],
  ["3301", 6],
  ["3303", 8],
  ["4401", 5],
  ["4290", 4],
  ["5101", 5],
];

/** No county has the number 99, so no resident has an id that begins with a prefecture and 99. */
const NO_COUNTY = "99";

/** @param bornOn YYYY-MM-DD; the sequence number's last digit is odd for men (GB 11643-1999). */
export function randomResidentId(random: Random, bornOn: string, sex: "male" | "female"): string {
  const sequence = random.integer(0, 499) * 2 + (sex === "male" ? 1 : 0);
  const place = random.weighted(PREFECTURES) + NO_COUNTY;
  return withResidentCheck(place + bornOn.replaceAll("-", "") + String(sequence).padStart(3, "0"));
}

/** Shapes of the documents that residents of other places carry; every number begins with 99. */
export function randomTravelDocument(
  random: Random,
  type: "PASSPORT" | "HK_MACAO_PERMIT" | "TAIWAN_PERMIT",
): string {
  const letter = { PASSPORT: "K", HK_MACAO_PERMIT: random.chance(0.8) ? "H" : "M", TAIWAN_PERMIT: "" }[type];
  return `${letter}99${randomText(random, 6, 10)}`;
}

function randomText(random: Random, length: number, alphabetSize: number): string {
  return Array.from({ length }, () => CREDIT_CODE_ALPHABET.charAt(random.integer(0, alphabetSize - 1))).join(
    "",
  );
}
