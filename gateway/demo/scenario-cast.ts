import type { OrganizationRow, PersonRow } from "./demo-registry.ts";

/*
 * Who plays in the scenarios. Identifiers never change: documentation and tests quote them. Every name says in
 * Chinese that there is no such thing: 子虚 and 乌有 (Messrs. Fiction and Nobody of Sima Xiangru's 子虚赋), 蜃楼
 * (mirage), 南柯 and 黄粱 (dreams), 吴此仁 (sounds like 无此人, no such person), 贾如是 (假如是, suppose it were) ...
 * Organization codes are numbered MAX00001, MAX00002 ...; id numbers have a county that does not exist (99), the
 * first of January for a birthday, and a running number.
 */

function organization(
  code: string,
  name: string,
  industry: string,
  division: string,
  more: Partial<OrganizationRow> = {},
): OrganizationRow {
  return {
    code,
    name,
    kind: "ENTERPRISE",
    state_capital: "",
    financial_sector: "",
    listed_company: "false",
    industry,
    division,
    registration_status: "存续",
    registered_on: "2016-05-18",
    ...more,
  };
}

const resident = (id_number: string, name: string): PersonRow => ({
  id_type: "RESIDENT_ID",
  id_number,
  name,
});

export const CAST_ORGANIZATIONS = {
  supplier: organization("91350102MAX000015M", "福州子虚建设工程有限公司", "E", "350102"),
  dispatcher: organization("91350103MAX000023Y", "福州乌有劳务派遣有限公司", "L", "350103"),
  stateGroup: organization("91350100MAX000031E", "福州海市国有资本运营集团有限公司", "L", "350100", {
    state_capital: "SOLELY_STATE_OWNED_COMPANY",
  }),
  stateControlled: organization("91350104MAX00004X0", "福州蜃楼水务有限公司", "D", "350104", {
    state_capital: "STATE_CONTROLLED_COMPANY",
    registered_on: "2017-03-22",
  }),
  foodFactory: organization("91350102MAX0000583", "福州镜花食品有限公司", "C", "350102"),
  publicInstitution: organization("12350102MBX0000199", "福州市鼓楼区亡是技能实训中心", "P", "350102", {
    kind: "PUBLIC_INSTITUTION",
  }),
  repaired: organization("91350111MAX000066Y", "福州水月家具有限公司", "C", "350111"),
  annulled: organization("91350112MAX0000748", "福州南柯纺织有限公司", "C", "350112"),
  objecting: organization("91350104MAX000082G", "福州黄粱餐饮管理有限公司", "H", "350104"),
  suspended: organization("91350102MAX000090E", "福州无何物流有限公司", "G", "350102"),
  pastItsCap: organization("91350121MAX000103L", "闽侯县捕影建材有限公司", "C", "350121"),
  recurrent: organization("91350181MAX000111C", "福清市捉风电子有限公司", "C", "350181"),
  firstStep: organization("91350105MAX00012X2", "福州幻榕商贸有限公司", "F", "350105"),
  secondStep: organization("91350103MAX0001385", "福州虚舟贸易有限公司", "F", "350103"),
  controller: organization("91350104MAX000146E", "福州谈瀛控股集团有限公司", "L", "350104"),
  controlled: organization("91350102MAX000154C", "福州谈瀛信息技术有限公司", "I", "350102", {
    registered_on: "2018-09-12",
  }),
  pharmacy: organization("91350105MAX000162J", "福州纸上大药房有限公司", "F", "350105"),
  securities: organization("91350102MAX0001702", "福州虚白证券股份有限公司", "J", "350102", {
    financial_sector: "SECURITIES",
  }),
  guarantor: organization("91350100MAX0001892", "福州虚谷融资担保有限公司", "J", "350100", {
    financial_sector: "FINANCING_GUARANTEE",
  }),
  notYet: organization("91350103MAX0001978", "福州来日电子商务有限公司", "F", "350103"),
  clean: organization("91350111MAX00020XB", "福州清白茶业有限公司", "A", "350111"),
};

export const CAST_PERSONS = {
  supplierHead: resident("350199196601010015", "吴此仁"),
  listedDirector: resident("350199196701010020", "贾如是"),
  stateGroupHead: resident("350199196801010036", "范例生"),
  stateControlledHead: resident("350199196901010041", "范例明"),
  headOfTwo: resident("350199197001010059", "莫须友"),
  repairedHead: resident("350199197101010064", "吴中生"),
  annulledHead: resident("35019919720101007X", "倪拟之"),
  objectingHead: resident("350199197301010085", "贾设言"),
  suspendedHead: resident("350199197401010090", "吴实名"),
  pastItsCapHead: resident("350199197501010100", "甄假文"),
  recurrentHead: resident("350199197601010116", "夏编书"),
  listedOfficer: resident("350199197701010121", "梅其人"),
  firstStepHead: resident("350199197801010137", "于乌有"),
  controllerHead: resident("350199197901010142", "贾托名"),
  controlledHead: resident("35019919800101015X", "于虚子"),
  pharmacyHead: resident("350199198101010165", "吴原型"),
  listedFinancier: resident("350199198201010170", "甄试之"),
  securitiesHead: resident("350199198301010186", "范例安"),
  guarantorHead: resident("350199198401010191", "范例平"),
  notYetHead: resident("350199198501010201", "梅此事"),
  cleanHead: resident("350199198601010217", "宋清白"),
};
