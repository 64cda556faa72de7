import type { Remarks } from "../../shared/import/remarks.ts";

/** Reasons that rows of the registry's files have besides the common ones. */
export const REGISTRY_REASONS = {
  CREDIT_CODE: {
    zh: "不是统一社会信用代码（18 位，不含 I、O、Z、S、V）",
    en: "not a unified social credit code (18 characters, without I, O, Z, S, V)",
  },
  CHECK_DIGIT: { zh: "校验位不符", en: "the check digit is wrong" },
  IDENTITY_NUMBER: { zh: "证件号码的格式不符", en: "the number is not one of such a document" },
  OVERLAP: {
    zh: "同一主体在同一机构的同一职务任期重叠",
    en: "the same holder has the same role in the same organization over some of these days",
  },
} as const satisfies Remarks;

/** Warnings that rows of the registry's files have besides the common ones. */
export const REGISTRY_WARNINGS = {
  LEGACY_CODE: {
    zh: "福建试点旧码：不合 GB 32100 校验位，但合 GB 11714，予以接受",
    en: "a code of the Fujian pilots: it fails GB 32100 and holds by GB 11714, so it is accepted",
  },
  DIVISION: { zh: "行政区划代码不是 6 位数字", en: "the division is not a code of 6 digits" },
  BEFORE_REGISTRATION: {
    zh: "任职早于该机构的成立登记",
    en: "the position is older than the registration of the organization",
  },
} as const satisfies Remarks;
