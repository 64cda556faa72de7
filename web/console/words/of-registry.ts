import type {
  FinancialSector,
  IdentityType,
  OrganizationKind,
  Role,
  StateCapital,
} from "../generated/operations.ts";

export const ROLES: Readonly<Record<Role, string>> = {
  LEGAL_REPRESENTATIVE: "法定代表人",
  DIRECTOR: "董事",
  SUPERVISOR: "监事",
  SENIOR_MANAGER: "高级管理人员",
  ACTUAL_CONTROLLER: "实际控制人",
  BRANCH_HEAD: "分支机构负责人",
};

export const KINDS: Readonly<Record<OrganizationKind, string>> = {
  ENTERPRISE: "企业",
  PUBLIC_INSTITUTION: "事业单位",
  GOVERNMENT_AGENCY: "机关",
  SOCIAL_ORGANIZATION: "社会团体",
  PRIVATE_NON_ENTERPRISE: "民办非企业单位",
  OTHER: "其他单位",
};

export const STATE_CAPITALS: Readonly<Record<StateCapital, string>> = {
  SOLELY_STATE_OWNED_ENTERPRISE: "国有独资企业",
  SOLELY_STATE_OWNED_COMPANY: "国有独资公司",
  STATE_CONTROLLED_COMPANY: "国有资本控股公司",
  STATE_PARTICIPATING_COMPANY: "国有资本参股公司",
};

export const SECTORS: Readonly<Record<FinancialSector, string>> = {
  FINANCING_GUARANTEE: "融资性担保公司",
  SECURITIES: "证券公司",
  FUND_MANAGEMENT: "基金管理公司",
  FUTURES: "期货公司",
};

export const IDENTITIES: Readonly<Record<IdentityType, string>> = {
  RESIDENT_ID: "居民身份证",
  PASSPORT: "护照",
  HK_MACAO_PERMIT: "港澳居民来往内地通行证",
  TAIWAN_PERMIT: "台湾居民来往大陆通行证",
  OTHER: "其他证件",
};

/** GB/T 2260: Fuzhou and its districts, counties and cities; 350182 is the retired code of 长乐. */
export const DIVISIONS: ReadonlyMap<string, string> = new Map([
  ["350100", "福州市（不分县区）"],
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
  ["350182", "长乐市（旧区划）"],
]);

/** GB/T 4754-2017: the sections. */
export const INDUSTRIES: ReadonlyMap<string, string> = new Map([
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
