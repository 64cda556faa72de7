import { DIVISION_NAMES, ON_THE_COAST } from "./industries.ts";
import type { Random } from "./random.ts";
import {
  FIRM_FIRST,
  FIRM_OPENING,
  FIRM_SECOND,
  FOREIGN_NAMES,
  GIVEN_NAMES,
  PLACES,
  SURNAMES,
  WELL_KNOWN_FIRMS,
  WELL_KNOWN_PEOPLE,
} from "./syllables.ts";

type Sex = "male" | "female";

const pickCharacter = (random: Random, characters: string) =>
  characters.charAt(random.integer(0, characters.length - 1));

/** A Chinese name in the fashion of the year of birth; nobody's in public life. */
export function personName(random: Random, sex: Sex, bornOn: string, surname?: string): string {
  const fashion = GIVEN_NAMES.find(({ bornBefore }) => bornOn < bornBefore) ?? GIVEN_NAMES[0];
  if (!fashion) throw new RangeError("no given names");
  const given = fashion[sex];
  for (;;) {
    const family = surname ?? random.weighted(SURNAMES);
    const [first, last] = [pickCharacter(random, given.first), pickCharacter(random, given.last)];
    const name = family + (random.chance(0.2) ? pickCharacter(random, given.only) : first + last);
    if (first !== last && !name.slice(1).includes(family) && !WELL_KNOWN_PEOPLE.has(name)) return name;
  }
}

export const surnameOf = (name: string) =>
  SURNAMES.find(([surname]) => surname.length > 1 && name.startsWith(surname))?.[0] ?? name.slice(0, 1);

export const foreignName = (random: Random) => {
  const { surnames, given } = random.pick(FOREIGN_NAMES);
  return `${random.pick(surnames)} ${random.pick(given)}`;
};

/** A firm's own name (字号), two or three characters. */
export function firmName(random: Random): string {
  for (;;) {
    const [first, second] = [pickCharacter(random, FIRM_FIRST), pickCharacter(random, FIRM_SECOND)];
    const opening = random.chance(0.12) ? random.pick(FIRM_OPENING) : "";
    const name = opening + first + second;
    if (first !== second && !WELL_KNOWN_FIRMS.has(first + second) && !WELL_KNOWN_FIRMS.has(opening + first)) {
      return name;
    }
  }
}

const IN_FUZHOU_CITY = new Set(["350100", "350102", "350103", "350104", "350105", "350111"]);

/** A place that could lie in the division, and does not. */
export function place(random: Random, division: string): string {
  if (IN_FUZHOU_CITY.has(division)) return random.pick(PLACES.urban);
  return random.pick(ON_THE_COAST.has(division) && random.chance(0.4) ? PLACES.coastal : PLACES.rural);
}

export const isCounty = (division: string) => Number(division.slice(4)) >= 20;

/** 福州市鼓楼区, 闽侯县, 福清市, 福州市: as official seals have it. */
export function seal(division: string): string {
  const own = DIVISION_NAMES[division] ?? "";
  return division === "350100" || isCounty(division) ? own : `福州市${own}`;
}

/** How a firm of a division opens its name: 福州, 福州市鼓楼区, 福建, 福清市 ... */
function regionOf(random: Random, division: string): string {
  const own = DIVISION_NAMES[division] ?? "";
  if (IN_FUZHOU_CITY.has(division)) {
    const district = division === "350100" ? "福州" : `福州市${own}`;
    return random.weighted([
      ["福州", 62],
      [district, 12],
      ["福建", 22],
      ["福建省", 4],
    ]);
  }
  const local = division === "350112" ? `福州市${own}` : division === "350128" ? "平潭" : own;
  return random.weighted([
    [local, 52],
    ["福州", 26],
    ["福建", 22],
  ]);
}

/** Region, own name, trade and legal form, in the two orders that registrars allow. */
export function enterpriseName(
  random: Random,
  parts: { division: string; trade: string; form: string; firm?: string },
): string {
  const firm = parts.firm ?? firmName(random);
  const region = regionOf(random, parts.division);
  const core = parts.trade + parts.form;
  return (region === "福州" || region === "福建") && random.chance(0.07)
    ? `${firm}（${region}）${core}`
    : region + firm + core;
}

export function legalForm(random: Random, trade: string): string {
  if (/大酒楼|护理院|口腔医院|眼科医院|门诊部/.test(trade)) return "有限公司";
  return random.weighted([
    ["有限公司", 905],
    ["有限责任公司", 55],
    ["股份有限公司", 30],
  ]);
}
