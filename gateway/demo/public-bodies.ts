import type { Organization } from "./draft.ts";
import {
  type Founding,
  foundOrganization,
  randomDivision,
  registrationDay,
  type Workshop,
} from "./found-organization.ts";
import type { Registrar } from "./identifiers.ts";
import { CITY_CORE } from "./industries.ts";
import { firmName, isCounty, place, seal } from "./names.ts";
import { createRandom, type Random } from "./random.ts";

type Body = { industry: string; registrar: Registrar; name: (random: Random, division: string) => string };

const CITY = "350100";

const township = (random: Random, division: string) =>
  place(random, division) + (isCounty(division) ? random.pick(["镇", "镇", "乡"]) : "街道");

const body = (industry: string, registrar: Registrar, name: Body["name"]): Body => ({
  industry,
  registrar,
  name,
});
const sealed = (industry: string, registrar: Registrar, ending: string): Body =>
  body(industry, registrar, (random, division) => seal(division) + place(random, division) + ending);

const PUBLIC_INSTITUTIONS: [Body, number][] = [
  [sealed("P", "12", "小学"), 26],
  [sealed("P", "12", "中学"), 12],
  [sealed("P", "12", "中心幼儿园"), 12],
  [sealed("P", "12", "实验幼儿园"), 6],
  [
    body(
      "Q",
      "12",
      (r, d) =>
        seal(d) + township(r, d).replace(/街道$/, "街道社区") + (isCounty(d) ? "卫生院" : "卫生服务中心"),
    ),
    17,
  ],
  [sealed("Q", "12", "医院"), 6],
  [sealed("R", "12", "文化馆"), 4],
  [sealed("R", "12", "图书馆"), 2],
  [body("A", "12", (r, d) => `${seal(d)}${township(r, d)}${r.pick(["农业技术推广站", "林业工作站"])}`), 8],
  [
    body(
      "N",
      "12",
      (r, d) => `${seal(d)}${place(r, d)}${r.pick(["水库管理处", "河道管理所", "公园管理处"])}`,
    ),
    6,
  ],
  [body("S", "12", (r, d) => `${seal(d)}${township(r, d)}${r.pick(["便民服务中心", "综合服务中心"])}`), 6],
  [sealed("M", "12", "质量检验检测中心"), 2],
];

const OFFICES = body("S", "11", (random, division) => {
  const town = township(random, division);
  return seal(division) + town + (town.endsWith("街道") ? "办事处" : "人民政府");
});

const SOCIAL_ORGANIZATIONS: [Body, number][] = [
  [sealed("S", "51", "商会"), 30],
  [sealed("S", "51", "志愿者协会"), 12],
  [sealed("S", "51", "老年人体育协会"), 10],
  [sealed("S", "51", "茉莉花茶文化研究会"), 5],
  [sealed("S", "51", "校友会"), 8],
  [sealed("S", "51", "慈善会"), 8],
  [
    body(
      "S",
      "51",
      (r, d) =>
        seal(d) +
        place(r, d) +
        r.pick(["茶业", "物业管理", "建筑业", "餐饮业", "鞋业", "物流", "民宿"]) +
        "行业协会",
    ),
    27,
  ],
];

const PRIVATE_NON_ENTERPRISES: [Body, number][] = [
  [body("P", "52", (r, d) => `${seal(d)}${firmName(r)}幼儿园`), 40],
  [body("P", "52", (r, d) => `${seal(d)}${firmName(r)}职业培训学校`), 18],
  [body("Q", "52", (r, d) => `${seal(d)}${place(r, d)}${r.pick(["养老院", "颐养院", "敬老院"])}`), 20],
  [body("Q", "52", (r, d) => `${seal(d)}${firmName(r)}社会工作服务中心`), 16],
  [body("R", "52", (r, d) => `${seal(d)}${firmName(r)}体育俱乐部`), 6],
];

const OTHERS: [Body, number][] = [
  [body("L", "31", (r) => `福建${firmName(r)}律师事务所`), 28],
  [
    body(
      "A",
      "93",
      (r, d) =>
        seal(d) +
        place(r, d) +
        r.pick(["橄榄", "枇杷", "脐橙", "茶叶", "蔬菜", "水产", "李果"]) +
        "农民专业合作社",
    ),
    36,
  ],
  [body("A", "N2", (r, d) => `${seal(d)}${township(r, d)}${place(r, d)}村股份经济合作社`), 20],
  [body("S", "81", (r, d) => `${seal(d)}${township(r, d)}工会联合会`), 10],
  [body("S", "53", (r) => `福州市${firmName(r)}公益基金会`), 8],
];

/** Zones that do not exist, with the offices that own the state groups. */
const ZONES: [name: string, division: string][] = [
  ["福州市榕湾新区", CITY],
  ["福州市鹤汀湖开发区", "350104"],
  ["福清市青蚶澳开发区", "350181"],
];
const ZONE_OFFICES = ["管理委员会", "国有资产监督管理局", "财政局", "建设局", "市场监督管理局"];

/** What an enterprise is not: returns the offices that act as owners of state capital. */
export function foundPublicBodies(
  workshop: Workshop,
  counts: Record<string, number>,
): { owners: Organization[]; townships: Organization[] } {
  const random = createRandom(workshop.seed, "public bodies");
  const found = (kind: string, chosen: Body, division: string, more: Partial<Founding> = {}) =>
    foundOrganization(workshop, random, {
      kind,
      industry: chosen.industry,
      registrar: chosen.registrar,
      division,
      name: () => chosen.name(random, division),
      registeredOn: registrationDay(random, workshop.today, kind === "GOVERNMENT_AGENCY" ? 8 : 1),
      ...more,
    });
  const somewhere = (rural: boolean): string => {
    const division = randomDivision(random);
    return rural && CITY_CORE.has(division) ? somewhere(rural) : division;
  };
  const several = (kind: string, choices: [Body, number][], except: number, mayEnd: number) =>
    Array.from({ length: (counts[kind] ?? 0) - except }, () => {
      const chosen = random.weighted(choices);
      const status = random.chance(mayEnd) ? "注销" : "存续";
      return found(kind, chosen, somewhere(chosen.industry === "A"), { status });
    });

  const owners = ZONES.flatMap(([zone, division]) =>
    ZONE_OFFICES.map((office) =>
      found(
        "GOVERNMENT_AGENCY",
        body("S", "11", () => zone + office),
        division,
      ),
    ),
  ).filter(({ name }) => name.endsWith("国有资产监督管理局"));
  const townships = Array.from(
    { length: (counts.GOVERNMENT_AGENCY ?? 0) - ZONES.length * ZONE_OFFICES.length },
    () => {
      const division = randomDivision(random);
      return found("GOVERNMENT_AGENCY", OFFICES, division === CITY ? "350102" : division);
    },
  );
  several("PUBLIC_INSTITUTION", PUBLIC_INSTITUTIONS, 0, 0.01);
  several("SOCIAL_ORGANIZATION", SOCIAL_ORGANIZATIONS, 0, 0.04);
  several("PRIVATE_NON_ENTERPRISE", PRIVATE_NON_ENTERPRISES, 0, 0.05);
  several("OTHER", OTHERS, 1, 0.02);
  found(
    "OTHER",
    body("T", "Y1", () => "国际茉莉花茶合作组织福州联络处"),
    CITY,
  );
  return { owners, townships };
}
