import type {
  PublicationChannel,
  StatisticsDimension,
  StatisticsMeasure,
  SubjectType,
} from "../generated/operations.ts";

export const DIMENSIONS: Readonly<Record<StatisticsDimension, string>> = {
  MONTH: "月份",
  BEHAVIOUR: "失信行为",
  DIVISION: "县区",
  INDUSTRY: "行业",
  AUTHORITY: "认定机关",
  STATUS: "今日状态",
  SUBJECT_TYPE: "主体种类",
  DEPARTMENT: "实施部门",
  MEASURE: "措施",
  LIMB: "措施分项",
};

/** What is measured, as the head of a column; days and shares with their unit. */
export const MEASURED: Readonly<Record<StatisticsMeasure, string>> = {
  ENTERED: "列入",
  ENDED: "终止",
  ANNULLED: "认定撤销",
  ON_LIST: "期末在列",
  REPAIRED: "修复移出",
  MEDIAN_DAYS: "中位日数",
  P90_DAYS: "九成不超过（日）",
  SUBJECTS: "列入过的主体",
  REPEATED: "两次以上",
  REPEAT_RATE: "再次列入比例",
  RECEIVED: "收到",
  PENDING: "待决定",
  UPHELD: "成立",
  UPHELD_IN_PART: "部分成立",
  REJECTED: "不成立",
  NOT_ACCEPTED: "不予受理",
  WITHDRAWN: "撤回",
  OWED: "应实施",
  OPEN: "待实施",
  IMPLEMENTED: "已实施",
  NOT_APPLICABLE: "不适用",
  TO_LIFT: "待解除",
  LIFTED: "已解除",
  ENDED_UNIMPLEMENTED: "未实施而终止",
  OVERDUE: "逾期未实施",
  LIFT_OVERDUE: "逾期未解除",
  LIFT_OVERDUE_DAYS: "最长逾期（日）",
  IMPLEMENTATION_RATE: "实施率",
  IMPLEMENTATION_RATE_LEAST: "实施率下限",
  OVERDUE_UNKNOWN: "是否逾期未能查得",
  LIFT_OVERDUE_UNKNOWN: "解除是否逾期未能查得",
  TO_PUBLISH: "待公示",
  PUBLISHED: "已公示",
  TO_WITHDRAW: "待撤下",
  PUBLISH_OVERDUE: "逾期未公示",
  WITHDRAW_OVERDUE: "逾期未撤下",
  EVER_PUBLISHED: "曾公示",
  ENDED_UNPUBLISHED: "未公示而终止",
  PUBLISH_OVERDUE_UNKNOWN: "公示是否逾期未能查得",
  WITHDRAW_OVERDUE_UNKNOWN: "撤下是否逾期未能查得",
  RESTRICTED: "受限制的主体",
};

export const CHANNELS: Readonly<Record<PublicationChannel, string>> = {
  CREDIT_CHINA: "“信用中国”网站",
  ENTERPRISE_PUBLICITY_SYSTEM: "国家企业信用信息公示系统",
  HRSS_SITE: "人社部门网站",
  MEDICAL_SECURITY_SITE: "医保部门网站",
  TAX_SITE: "税务部门网站",
  NEWS_SITES: "主要新闻网站（措施十七）",
};

export const SUBJECT_TYPES: Readonly<Record<SubjectType, string>> = {
  ORGANIZATION: "单位",
  PERSON: "个人",
};
