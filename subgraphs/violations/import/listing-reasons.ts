import type { Remarks } from "../../shared/import/remarks.ts";

/** Reasons that rows of listings.csv have besides the common ones and those of their subjects. */
export const LISTING_REASONS = {
  BEHAVIOURS: {
    zh: "失信行为应写为以分号隔开、互不重复的序号，如 1;3",
    en: "behaviours are written as numbers with semicolons between them, none twice, such as 1;3",
  },
  FINDING: {
    zh: "arising_from 与 responsibility 须同时填写，且只用于个人",
    en: "arising_from and responsibility come together, and for persons only",
  },
  REMOVAL_DAY: {
    zh: "有移出原因但没有移出日期（认定撤销除外）",
    en: "a removal reason without a day (only an annulment needs none)",
  },
  KNOWN_NUMBER: {
    zh: "该编号已登记且内容不同；移出、修复等另有程序，不经导入",
    en: "the number is recorded with other content; removal and repair are commands of their own, not an import",
  },
} as const satisfies Remarks;

/** Warnings that rows of listings.csv have besides the common ones. */
export const LISTING_WARNINGS = {
  TERM_OVER_CAP: {
    zh: "期限超过公示期最长年限，届时仍按最长年限终止",
    en: "the term is longer than the publicity cap, at which it ends all the same",
  },
  BEHAVIOUR_OF_SUBJECT: {
    zh: "失信行为与该类主体不相符",
    en: "a behaviour that does not fit this kind of subject",
  },
  SUBJECT_OUTSIDE_SCOPE: {
    zh: "主体不是企业事业单位及其有关人员",
    en: "the subject is no enterprise or public institution, nor a person of one",
  },
  DETERMINED_AFTER_PUBLICATION: {
    zh: "认定日期晚于列入日期",
    en: "determined after the day of entry on the list",
  },
  REMOVED_BEFORE_PUBLICATION: {
    zh: "移出日期早于列入日期，该列入从未生效",
    en: "removed before the day of entry, so it never was in force",
  },
  REMOVAL_REASON: {
    zh: "未识别的移出原因，按“其他”记录",
    en: "an unknown removal reason: recorded as OTHER",
  },
  REMOVAL_REASON_MISSING: {
    zh: "有移出日期但没有移出原因，按“其他”记录",
    en: "a removal without a reason: recorded as OTHER",
  },
} as const satisfies Remarks;
