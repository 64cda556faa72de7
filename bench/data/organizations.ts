import { addDays } from "../../gateway/demo/days.ts";
import { randomCreditCode } from "../../gateway/demo/identifiers.ts";
import { DIVISIONS, ENTERPRISE_INDUSTRIES } from "../../gateway/demo/industries.ts";
import { enterpriseName, firmName, legalForm, place, seal } from "../../gateway/demo/names.ts";
import { createRandom, type Random } from "../../gateway/demo/random.ts";
import { FIRM_SECOND } from "../../gateway/demo/syllables.ts";
import { copyRow, type Kept } from "./rows.ts";
import { BENCH_TODAY, RECORDED_AT, type Scale } from "./scale.ts";

/** Kinds in the order of their numbers. */
const KINDS = ["ENTERPRISE", "PUBLIC_INSTITUTION", "GOVERNMENT_AGENCY", "SOCIAL_ORGANIZATION"] as const;

const KIND_WEIGHTS = [
  [0, 950],
  [1, 25],
  [2, 5],
  [3, 20],
] as const;

const INDUSTRIES = ENTERPRISE_INDUSTRIES.map((industry) => [industry, industry.weight] as const);
const SECTORS = ["FINANCING_GUARANTEE", "SECURITIES", "FUND_MANAGEMENT", "FUTURES"] as const;
const FORMS_OF_STATE = [
  "SOLELY_STATE_OWNED_ENTERPRISE",
  "SOLELY_STATE_OWNED_COMPANY",
  "STATE_CONTROLLED_COMPANY",
  "STATE_PARTICIPATING_COMPANY",
] as const;

/** What later steps ask of an organization; its id is its place plus one. */
export interface Organizations {
  readonly count: number;
  /** Days before BENCH_TODAY on which it was registered. */
  readonly age: Uint16Array;
  /** First organization of its family, which controls the others; itself where it stands alone. */
  readonly head: Uint32Array;
  /** Who controls it within the family (a place); its own place where nobody does. */
  readonly controller: Uint32Array;
  readonly isEnterprise: Uint8Array;
}

/**
 * Families: most organizations stand alone; some have a handful of companies below one holding, a few (the state's
 * among them) hundreds, several levels deep.
 */
function familySize(random: Random): number {
  const draw = random.next();
  if (draw < 0.8) return 1;
  if (draw < 0.985) return random.integer(2, 6);
  if (draw < 0.9995) return random.integer(7, 40);
  return random.integer(100, 400);
}

export function drawFamilies({ organizations: count }: Scale): Organizations {
  const random = createRandom(2019, "bench families");
  const age = new Uint16Array(count);
  const head = new Uint32Array(count);
  const controller = new Uint32Array(count);
  const isEnterprise = new Uint8Array(count);
  for (let first = 0; first < count; ) {
    const size = Math.min(count - first, familySize(random));
    // Of a family each company has a handful of others below it at most, so that large ones are deep.
    const width = size > 40 ? 4 : 8;
    for (let i = 0; i < size; i++) {
      const place = first + i;
      head[place] = first;
      controller[place] = i === 0 ? place : first + Math.floor((i - 1) / width);
      age[place] = 150 + Math.floor(random.next() ** 2 * 12_000);
    }
    first += size;
  }
  return { count, age, head, controller, isEnterprise };
}

/** One Chinese character in fifty names that hardly any other name has: rare hits of a search. */
function ownName(random: Random): string {
  const name = firmName(random) + (random.chance(0.5) ? random.pick(SECOND) : "");
  return random.chance(0.02) ? String.fromCodePoint(random.integer(0x4e00, 0x9fa5)) + name : name;
}

const SECOND = FIRM_SECOND.split("");

function nameOf(random: Random, kind: number, firm: string, division: string, trade: string): string {
  if (kind === 0) return enterpriseName(random, { division, trade, form: legalForm(random, trade), firm });
  const town = seal(division) + place(random, division);
  if (kind === 1) return town + random.pick(["小学", "中学", "医院", "文化馆", "中心幼儿园", "公园管理处"]);
  if (kind === 2) return town + random.pick(["街道办事处", "镇人民政府", "税务所"]);
  return `${town}${firm}${random.pick(["商会", "行业协会", "志愿者协会"])}`;
}

/** Rows of `organization`; those of `organization_version` go into `versions`. */
export function* organizationRows(organizations: Organizations, versions: Kept): Generator<string> {
  const random = createRandom(2019, "bench organizations");
  const codes = new Set<string>();
  let firm = "";
  for (let place = 0; place < organizations.count; place++) {
    const id = place + 1;
    const isHead = organizations.head[place] === place;
    const hasFamily = !isHead || organizations.head[place + 1] === place;
    const kind = hasFamily ? 0 : random.weighted(KIND_WEIGHTS);
    organizations.isEnterprise[place] = kind === 0 ? 1 : 0;
    if (isHead || random.chance(0.1)) firm = ownName(random);
    const division = random.weighted(DIVISIONS);
    const registeredOn = addDays(BENCH_TODAY, -(organizations.age[place] ?? 0));
    const industry = random.weighted(INDUSTRIES);
    const trade = random.pick(industry.trades);
    let code = "";
    do code = randomCreditCode(random, kind === 0 ? "91" : "12", division, registeredOn);
    while (codes.has(code));
    codes.add(code);
    yield copyRow(id, code, false);

    const state = kind === 0 && random.chance(hasFamily ? 0.05 : 0.01) ? random.pick(FORMS_OF_STATE) : null;
    const financial = kind === 0 && random.chance(0.002) ? random.pick(SECTORS) : null;
    const rest = [
      KINDS[kind] ?? "OTHER",
      state,
      financial,
      kind === 0 && random.chance(0.0005),
      kind === 0 ? industry.section : "S",
      division,
      random.chance(0.9) ? "存续" : "注销",
      registeredOn,
    ] as const;
    const name = nameOf(random, kind, firm, division, trade);
    if (random.chance(0.03)) {
      const former = nameOf(random, kind, ownName(random), division, trade);
      versions.add(copyRow(id, 1, former, ...rest, RECORDED_AT));
      versions.add(copyRow(id, 2, name, ...rest, "2026-06-01T00:00:00Z"));
    } else versions.add(copyRow(id, 1, name, ...rest, RECORDED_AT));
  }
}
