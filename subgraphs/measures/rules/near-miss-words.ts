import type { Message } from "../../../schema/error-codes.ts";
import type { NearMissStep } from "../generated/resolvers.ts";
import type { Stop } from "./stops.ts";

const WORDS: Readonly<Record<NearMissStep, Message>> = {
  NOT_YET_IN_FORCE: { zh: "列入尚未生效", en: "the listing is not yet in force" },
  SUSPENDED: { zh: "列入在中止期间", en: "the listing is suspended" },
  EXPIRED: { zh: "列入已期满", en: "the listing has expired" },
  REMOVED: { zh: "列入已移出名单", en: "the listing was removed" },
  POSITION_NOT_YET_HELD: { zh: "尚未任职", en: "the position is not yet held" },
  POSITION_ENDED: { zh: "任职已终止", en: "the position has ended" },
  SUBJECT_OUTSIDE_CLAUSE: {
    zh: "条文所指为另一种主体（单位或个人）",
    en: "the clause is on the other kind of subject, organizations or persons",
  },
  KIND_OUTSIDE_CLAUSE: {
    zh: "单位类别不在条文所列之内",
    en: "the kind of the organization is outside the clause",
  },
  FORM_OUTSIDE_CLAUSE: {
    zh: "单位的国有资本形式不在条文所列之内",
    en: "the organization's form of state capital, or that it has none, is outside the clause",
  },
  SECTOR_OUTSIDE_CLAUSE: {
    zh: "单位不属于条文所列金融行业",
    en: "the organization is of no financial sector that the clause names",
  },
  ROLE_OUTSIDE_CLAUSE: { zh: "角色不在条文所列之内", en: "the role is outside the clause" },
  NOT_LISTED_COMPANY: { zh: "不是境内上市公司", en: "it is no company listed on a domestic exchange" },
  NO_RESPONSIBILITY_FINDING: {
    zh: "列入未载明责任认定",
    en: "the listing has no finding of responsibility",
  },
  NO_RECURRENCE: {
    zh: "认定之日没有另一项列入在效，不属再次",
    en: "no other listing was in force on the day of its determination: it is no recurrence",
  },
  NO_COVERED_OFFICE: {
    zh: "未任第（十四）项所列职务",
    en: "holds no office that measure 14 names",
  },
};

/** How the day of a step is told. */
const DAYS: Partial<Readonly<Record<NearMissStep, (day: string) => Message>>> = {
  NOT_YET_IN_FORCE: (day) => ({ zh: `自 ${day} 起生效`, en: `from ${day} on` }),
  SUSPENDED: (day) => ({ zh: `自 ${day} 起恢复`, en: `until ${day}` }),
  EXPIRED: (day) => ({ zh: `自 ${day} 起`, en: `since ${day}` }),
  REMOVED: (day) => ({ zh: `自 ${day} 起`, en: `since ${day}` }),
  POSITION_NOT_YET_HELD: (day) => ({ zh: `自 ${day} 起任职`, en: `from ${day} on` }),
  POSITION_ENDED: (day) => ({ zh: `自 ${day} 起`, en: `since ${day}` }),
};

/** A step in both languages, with its day where it has one. */
export function nearMissWords({ step, day }: Stop): Message {
  const words = WORDS[step];
  const told = day === null ? undefined : DAYS[step]?.(day);
  return told ? { zh: `${words.zh}（${told.zh}）`, en: `${words.en} (${told.en})` } : words;
}
