/**
 * GB/T 2260: Fuzhou and its districts, counties and cities, after modood/Administrative-divisions-of-China
 * (dist/areas.csv). 350182 was 长乐 while it was a city; the code is retired, and still in older registrations and
 * inside their credit codes.
 */
const DIVISIONS: ReadonlyMap<string, string> = new Map([
  ["350100", "福州市"],
  ["350102", "鼓楼区"],
  ["350103", "台江区"],
  ["350104", "仓山区"],
  ["350105", "马尾区"],
  ["350111", "晋安区"],
  ["350112", "长乐区"],
  ["350121", "闽侯县"],
  ["350122", "连江县"],
  ["350123", "罗源县"],
  ["350124", "闽清县"],
  ["350125", "永泰县"],
  ["350128", "平潭县"],
  ["350181", "福清市"],
  ["350182", "长乐市"],
]);

/** GB/T 4754-2017: the 20 sections. */
const INDUSTRY_SECTIONS: ReadonlyMap<string, string> = new Map([
  ["A", "农、林、牧、渔业"],
  ["B", "采矿业"],
  ["C", "制造业"],
  ["D", "电力、热力、燃气及水生产和供应业"],
  ["E", "建筑业"],
  ["F", "批发和零售业"],
  ["G", "交通运输、仓储和邮政业"],
  ["H", "住宿和餐饮业"],
  ["I", "信息传输、软件和信息技术服务业"],
  ["J", "金融业"],
  ["K", "房地产业"],
  ["L", "租赁和商务服务业"],
  ["M", "科学研究和技术服务业"],
  ["N", "水利、环境和公共设施管理业"],
  ["O", "居民服务、修理和其他服务业"],
  ["P", "教育"],
  ["Q", "卫生和社会工作"],
  ["R", "文化、体育和娱乐业"],
  ["S", "公共管理、社会保障和社会组织"],
  ["T", "国际组织"],
]);

/** Name of an administrative division; null where the table does not have the code. */
export function divisionName(code: string): string | null {
  return DIVISIONS.get(code) ?? null;
}

/** Name of the section of an industry code, which begins with the section's letter (`C1311`); null where it does not. */
export function industryName(code: string): string | null {
  return INDUSTRY_SECTIONS.get(code.charAt(0)) ?? null;
}
