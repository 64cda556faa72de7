import type { Organization } from "./draft.ts";
import {
  dayWithin,
  type Founding,
  foundOrganization,
  randomDivision,
  registrationDay,
  type Workshop,
} from "./found-organization.ts";
import { CITY_CORE, ENTERPRISE_INDUSTRIES, LOCAL_TRADES } from "./industries.ts";
import { enterpriseName, firmName, legalForm } from "./names.ts";
import { createRandom, type Random } from "./random.ts";

/** Enterprises, who controls whom among them, and which are run by a board rather than by their founder. */
export type Enterprises = {
  controllerOf: Map<Organization, Organization>;
  boards: Set<Organization>;
};

type EnterpriseParts = Partial<Founding> & { trade?: string; form?: string; firm?: string };

const PILOT_CODES_FROM = "2015-03-01";
const PILOT_CODES_UNTIL = "2015-10-01";

const INDUSTRY_WEIGHTS = ENTERPRISE_INDUSTRIES.map((industry) => [industry, industry.weight] as const);

function randomTrade(random: Random, division: string): { section: string; trade: string } {
  const local = LOCAL_TRADES[division];
  if (local && random.chance(0.16)) {
    const [section, trade] = random.pick(local);
    return { section, trade };
  }
  const industry = random.weighted(INDUSTRY_WEIGHTS);
  if ("AB".includes(industry.section) && CITY_CORE.has(division)) return randomTrade(random, division);
  return { section: industry.section, trade: random.pick(industry.trades) };
}

export function foundEnterprise(workshop: Workshop, random: Random, parts: EnterpriseParts): Organization {
  const division = parts.division ?? randomDivision(random);
  const drawn = randomTrade(random, division);
  const trade = parts.trade ?? drawn.trade;
  const form = parts.form ?? legalForm(random, trade);
  return foundOrganization(workshop, random, {
    kind: "ENTERPRISE",
    registrar: "91",
    industry: drawn.section,
    division,
    name: () =>
      enterpriseName(random, { division, trade, form, ...(parts.firm ? { firm: parts.firm } : {}) }),
    registeredOn: registrationDay(random, workshop.today),
    ...parts,
  });
}

const FINANCIAL: [sector: string, count: number, trade: string, form: string][] = [
  ["FINANCING_GUARANTEE", 8, "融资担保", "有限公司"],
  ["SECURITIES", 3, "证券", "股份有限公司"],
  ["FUND_MANAGEMENT", 4, "基金管理", "有限公司"],
  ["FUTURES", 3, "期货", "有限公司"],
];

/** Where banks and headquarters are. */
const BUSINESS_DISTRICTS = ["350100", "350102", "350102", "350103", "350105"];

const LISTED_TRADES: [section: string, trade: string][] = [
  ["C", "新材料"],
  ["C", "电子"],
  ["C", "光电科技"],
  ["C", "机械"],
  ["C", "食品"],
  ["C", "化纤"],
  ["C", "医疗器械"],
  ["I", "软件"],
  ["I", "智能科技"],
  ["F", "供应链管理"],
  ["K", "房地产开发"],
  ["N", "环保"],
];
const LISTED_COMPANIES = 12;
const PILOT_CODES = 9;
const PRIVATE_GROUPS = 16;

/** Private enterprises up to `count` in all; the state's are founded before. */
export function foundPrivateEnterprises(workshop: Workshop, into: Enterprises, count: number): void {
  const random = createRandom(workshop.seed, "private enterprises");
  const { draft, today } = workshop;
  const found = (parts: EnterpriseParts) => foundEnterprise(workshop, random, parts);
  const onBoard = (organization: Organization) => {
    into.boards.add(organization);
    return organization;
  };

  for (const [financialSector, sectorCount, trade, form] of FINANCIAL) {
    for (let index = 0; index < sectorCount; index += 1) {
      const stateCapital = index < 2 ? "STATE_CONTROLLED_COMPANY" : "";
      const registeredOn = registrationDay(random, today, 4);
      const division = random.pick(BUSINESS_DISTRICTS);
      onBoard(found({ division, financialSector, trade, form, stateCapital, registeredOn, industry: "J" }));
    }
  }
  for (let index = 0; index < LISTED_COMPANIES; index += 1) {
    const registeredOn = registrationDay(random, today, 8);
    const form = "股份有限公司";
    const [section, trade] = random.pick(LISTED_TRADES);
    const division = random.pick(BUSINESS_DISTRICTS);
    const listed = { division, listedCompany: true, industry: section, trade, form, registeredOn };
    const stateCapital = ["STATE_CONTROLLED_COMPANY", "STATE_PARTICIPATING_COMPANY"][index] ?? "";
    onBoard(found({ ...listed, stateCapital }));
  }
  for (let index = 0; index < PILOT_CODES; index += 1) {
    found({ pilotCode: true, registeredOn: dayWithin(random, PILOT_CODES_FROM, PILOT_CODES_UNTIL) });
  }
  // One of each section in Luoyuan, where there is mining too: the rarest would sometimes be missing.
  for (const { section, trades } of ENTERPRISE_INDUSTRIES) {
    found({ industry: section, trade: random.pick(trades), division: "350123" });
  }
  for (let index = 0; index < PRIVATE_GROUPS; index += 1) foundPrivateGroup(random, found, into, today);
  for (let left = count - draft.organizations.filter(isEnterprise).length; left > 0; left -= 1) {
    const status = random.weighted([
      ["存续", 91],
      ["注销", 5],
      ["吊销", 4],
    ] as const);
    const registeredOn = registrationDay(random, today, status === "存续" ? 0 : 2);
    const organization = found({ status, registeredOn });
    if (organization.name.endsWith("股份有限公司") || random.chance(0.07)) onBoard(organization);
  }
}

const isEnterprise = (organization: Organization) => organization.kind === "ENTERPRISE";

/** A holding and its companies under one firm name; now and then a company has companies of its own. */
function foundPrivateGroup(
  random: Random,
  found: (parts: EnterpriseParts) => Organization,
  into: Enterprises,
  today: string,
): void {
  const firm = firmName(random);
  const division = randomDivision(random);
  const holding = found({
    firm,
    division,
    trade: random.pick(["", "投资", "控股"]),
    form: "集团有限公司",
    industry: "L",
    registeredOn: registrationDay(random, today, 9),
  });
  into.boards.add(holding);
  const members = [holding];
  for (let count = random.integer(3, 8); count > 0; count -= 1) {
    const controller = random.chance(0.65) ? holding : random.pick(members);
    const registeredOn = dayWithin(random, holding.registered_on, today);
    const member = found({
      firm,
      division: random.chance(0.6) ? division : randomDivision(random),
      registeredOn,
    });
    into.controllerOf.set(member, controller);
    members.push(member);
  }
}
