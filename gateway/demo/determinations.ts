import { addMonths } from "./days.ts";
import type { Draft, Organization } from "./draft.ts";
import type { Random } from "./random.ts";

export type Authority = "HRSS" | "TAX" | "MEDICAL_SECURITY";

/** A kind of case: what was done, who decides on it, and which organizations are apt to do it. */
export type Offence = {
  behaviours: string;
  authority: Authority;
  weight: number;
  fits: (organization: Organization) => boolean;
};

const inSections =
  (sections: string) =>
  ({ industry }: Organization) =>
    sections.includes(industry);

/** Bodies that social insurance has service agreements with: hospitals, pharmacies, nursing homes. */
const isServiceInstitution = ({ name }: Organization) =>
  /大药房|医药连锁|医院|门诊部|护理院|卫生院|卫生服务中心/.test(name);

const handlesPersonalData = ({ name }: Organization) => /人力资源|劳务派遣|财税|信息|数据|软件/.test(name);

const anyEmployer = ({ kind }: Organization) => kind === "ENTERPRISE";

export const OFFENCES: Offence[] = [
  { behaviours: "1", authority: "HRSS", weight: 20, fits: inSections("CEFGHLO") },
  { behaviours: "2", authority: "TAX", weight: 18, fits: inSections("CEFGILMP") },
  { behaviours: "3", authority: "TAX", weight: 20, fits: inSections("CEFGHIKLMO") },
  { behaviours: "1;3", authority: "HRSS", weight: 8, fits: inSections("CEGHL") },
  { behaviours: "2;8", authority: "TAX", weight: 5, fits: inSections("CEFIL") },
  { behaviours: "4", authority: "HRSS", weight: 3, fits: inSections("JL") },
  { behaviours: "5", authority: "HRSS", weight: 12, fits: inSections("EFL") },
  { behaviours: "5;7", authority: "MEDICAL_SECURITY", weight: 7, fits: isServiceInstitution },
  { behaviours: "7", authority: "MEDICAL_SECURITY", weight: 6, fits: isServiceInstitution },
  { behaviours: "6", authority: "HRSS", weight: 4, fits: handlesPersonalData },
  { behaviours: "8", authority: "HRSS", weight: 5, fits: anyEmployer },
  { behaviours: "9", authority: "HRSS", weight: 2, fits: anyEmployer },
];

/** What a person can be listed for in their own right: fraud, trade in data, obstruction, and what else laws forbid. */
export const PERSONAL_OFFENCES: [behaviours: string, authority: Authority, weight: number][] = [
  ["5", "HRSS", 5],
  ["5", "MEDICAL_SECURITY", 3],
  ["6", "HRSS", 3],
  ["8", "TAX", 2],
  ["8", "HRSS", 1],
  ["9", "HRSS", 1],
];

const DOCUMENT_SERIES: Record<Authority, string> = {
  HRSS: "榕人社失信认",
  TAX: "榕税社险认",
  MEDICAL_SECURITY: "榕医保失信认",
};

export const documentNumber = (authority: Authority, year: string, serial: number) =>
  `${DOCUMENT_SERIES[authority]}〔${year}〕${serial}号`;

/** Number on the shared list; a person listed with an organization has its number and a place after it. */
export const listingNumber = (year: string, serial: number, place = 0) =>
  `榕社险失信〔${year}〕${serial}${place === 0 ? "" : `-${place}`}号`;

/** Whether somebody headed the organization on the day, which must be a while after its registration. */
export function couldBeListed(draft: Draft, organization: Organization, determinedOn: string): boolean {
  const struckOff = organization.struckOffOn !== "" && organization.struckOffOn <= determinedOn;
  return (
    !struckOff &&
    addMonths(organization.registered_on, 10) <= determinedOn &&
    head(draft, organization, determinedOn) !== undefined
  );
}

/** The legal representative on the day. */
export const head = (draft: Draft, organization: Organization, day: string) =>
  holders(draft, organization, ["LEGAL_REPRESENTATIVE"], day)[0];

/** Persons who hold one of the roles on the day, each once. */
export function holders(draft: Draft, organization: Organization, roles: string[], day: string) {
  const held = draft
    .positionsIn(organization)
    .filter((row) => roles.includes(row.role) && row.since <= day && (row.until === "" || day < row.until))
    .flatMap((row) => draft.holderOf(row) ?? []);
  return [...new Set(held)];
}

/** Organizations are tried in no order; a public institution or welfare body is taken only now and then. */
export function pickSubject(
  random: Random,
  candidates: readonly Organization[],
  suits: (organization: Organization) => boolean,
): Organization | undefined {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    const candidate = random.pick(candidates);
    if ((candidate.kind === "ENTERPRISE" || random.chance(0.5)) && suits(candidate)) return candidate;
  }
  return undefined;
}
