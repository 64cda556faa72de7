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
