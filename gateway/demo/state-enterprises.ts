import type { Organization } from "./draft.ts";
import { type Enterprises, foundEnterprise } from "./enterprises.ts";
import { dayWithin, randomDivision, registrationDay, type Workshop } from "./found-organization.ts";
import { CITY_CORE } from "./industries.ts";
import { isCounty, place, seal } from "./names.ts";
import { createRandom, type Random } from "./random.ts";

/** Names of the state groups; none is a group of Fuzhou's. */
const GROUPS: [firm: string, charter: string][] = [
  ["澜屿", "国有资本运营"],
  ["榕岫", "城市建设投资"],
  ["闽麓", "文化旅游投资"],
  ["鹤汀", "产业投资"],
  ["云屏", "交通建设"],
  ["琴澜", "水务环境"],
  ["沐川", "粮油储备"],
];

const MEMBERS: [section: string, trade: string][] = [
  ["E", "市政工程"],
  ["E", "城市建设"],
  ["D", "水务"],
  ["D", "燃气"],
  ["G", "公共交通"],
  ["G", "港务"],
  ["G", "物流"],
  ["K", "置业"],
  ["K", "物业管理"],
  ["N", "环境科技"],
  ["N", "污水处理"],
  ["N", "景区管理"],
  ["R", "文化旅游"],
  ["M", "工程咨询"],
  ["M", "勘察设计"],
  ["L", "资产管理"],
  ["L", "人力资源服务"],
  ["F", "供应链管理"],
  ["I", "大数据"],
  ["C", "建材"],
  ["A", "种业"],
  ["H", "酒店管理"],
];

/** Enterprises owned by the whole people that never became companies: a head and managers, no board. */
const FACTORIES: [section: string, ending: string][] = [
  ["C", "印刷厂"],
  ["C", "酒厂"],
  ["F", "粮食购销总公司"],
  ["F", "物资总公司"],
  ["G", "汽车运输总公司"],
  ["A", "林场"],
  ["A", "良种场"],
  ["D", "自来水厂"],
  ["H", "招待所"],
];

const MOST_LEVELS = 4;
const FACTORY_COUNT = 16;
const PLATFORM_COUNT = 20;

/** The state's enterprises: groups four levels deep below an office, township companies, and old factories. */
export function foundStateEnterprises(
  workshop: Workshop,
  into: Enterprises,
  offices: { owners: Organization[]; townships: Organization[] },
): void {
  const random = createRandom(workshop.seed, "state enterprises");
  const found = (parts: Parameters<typeof foundEnterprise>[2]) => foundEnterprise(workshop, random, parts);

  GROUPS.forEach(([firm, charter], index) => {
    const owner = offices.owners[index % offices.owners.length];
    const division = random.chance(0.6) ? "350100" : randomDivision(random);
    const head = found({
      firm,
      division,
      trade: charter,
      form: "集团有限公司",
      stateCapital: "SOLELY_STATE_OWNED_COMPANY",
      industry: "L",
      registeredOn: registrationDay(random, workshop.today, 12),
    });
    into.boards.add(head);
    if (owner) into.controllerOf.set(head, owner);
    foundMembers(random, found, into, workshop.today, { parent: head, firm, level: 2, taken: new Set() });
  });

  for (const office of random.shuffled(offices.townships).slice(0, PLATFORM_COUNT)) {
    const town = office.name.replace(/(街道办事处|人民政府)$/, "");
    const purposes = [
      "资产经营",
      "城乡建设投资",
      "产业发展",
      ...(isCounty(office.division) ? ["农业开发"] : []),
    ];
    const platform = found({
      division: office.division,
      name: () => `${town}${random.pick(purposes)}有限公司`,
      stateCapital: "SOLELY_STATE_OWNED_COMPANY",
      industry: "L",
      registeredOn: registrationDay(random, workshop.today, 2),
    });
    into.boards.add(platform);
    into.controllerOf.set(platform, office);
  }

  for (let index = 0; index < FACTORY_COUNT; index += 1) {
    const [section, ending] = random.pick(FACTORIES);
    const anywhere = randomDivision(random);
    const division = section === "A" && CITY_CORE.has(anywhere) ? "350125" : anywhere;
    found({
      division,
      name: () => seal(division) + place(random, division) + ending,
      stateCapital: "SOLELY_STATE_OWNED_ENTERPRISE",
      industry: section,
      registeredOn: registrationDay(random, workshop.today, 22),
    });
  }
}

/** Companies below a parent, and companies below those. In a company it only participates in, the state controls nothing. */
function foundMembers(
  random: Random,
  found: (parts: Parameters<typeof foundEnterprise>[2]) => Organization,
  into: Enterprises,
  today: string,
  under: { parent: Organization; firm: string; level: number; taken: Set<string> },
): void {
  const { parent, firm, level, taken } = under;
  const count = level === 2 ? random.integer(3, 5) : random.integer(level === 3 ? 1 : 0, 4 - level + 1);
  const free = MEMBERS.filter(([, trade]) => !taken.has(trade));
  for (const [industry, trade] of random.shuffled(free).slice(0, count)) {
    taken.add(trade);
    const participates = level > 2 && random.chance(0.4);
    const member = found({
      trade,
      industry,
      form: random.chance(0.06) ? "股份有限公司" : "有限公司",
      division: random.chance(0.5) ? parent.division : randomDivision(random),
      stateCapital: participates ? "STATE_PARTICIPATING_COMPANY" : "STATE_CONTROLLED_COMPANY",
      registeredOn: dayWithin(random, parent.registered_on, today),
      ...(participates && random.chance(0.6) ? {} : { firm }),
    });
    into.boards.add(member);
    if (participates) continue;
    into.controllerOf.set(member, parent);
    if (level < MOST_LEVELS)
      foundMembers(random, found, into, today, { ...under, parent: member, level: level + 1 });
  }
}
