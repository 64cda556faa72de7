import type { Message } from "../../schema/error-codes.ts";
import type { JsonSchema } from "./components.ts";

/** What is said of a member of a body beside its type, and the bounds that it has here. */
export interface MemberOfCall {
  /** Of a member that the schema does not describe itself. */
  readonly words?: Message;
  readonly bounds?: JsonSchema;
}

/** One call: a trusted document, what its body says, and in which form its answer comes. */
export interface Call {
  /** Below `/rest/`. */
  readonly name: string;
  /** Name of its trusted document (schema/operations/rest.graphql). */
  readonly operation: string;
  /**
   * The body: the variables of the document, or the members of its one variable of this name. Members that are not in
   * the table are as the document has them.
   */
  readonly body: "variables" | { readonly membersOf: string };
  readonly members: Readonly<Record<string, MemberOfCall>>;
  /**
   * The answer: what the field of the root gives (`field`); a subject with its verdict in words (`checked`); the same of
   * each of many, in their order (`each-checked`); what became of each report (`reports`).
   */
  readonly answer: "field" | "checked" | "each-checked" | "reports";
  readonly title: Message;
  readonly about: Message;
}

/** Subjects of one call at most, and reports. Longer lists are files (`/screenings`), or several calls. */
export const MOST = 100;

const AN_ACTION: MemberOfCall = { words: { zh: "所办事项", en: "what the subject is to be let do" } };
const A_DAY: MemberOfCall = {
  words: { zh: "所问之日，缺省为今日", en: "the day asked for, today if left out" },
};
const A_PAGE: MemberOfCall = {
  words: { zh: "至多几项", en: "how many at most" },
  bounds: { minimum: 1, maximum: MOST },
};
const A_NUMBER = { minLength: 1, maxLength: 64 };

const NULL_IS_UNKNOWN: Message = {
  zh: "null 为登记中无此主体；查到而无限制的，verdict 为 CLEAR。未能查明的一律为错误，不作为查无。",
  en: "null is that the registry has no such subject; one with nothing against it has the verdict CLEAR. What could not be found out is a problem, and never an answer.",
};

/** What an older system can call, in the order in which it is described. */
export const CALLS: readonly Call[] = [
  {
    name: "check-organization",
    operation: "RestCheckOrganization",
    body: "variables",
    members: {
      code: { words: { zh: "统一社会信用代码", en: "unified social credit code" } },
      action: AN_ACTION,
      on: A_DAY,
    },
    answer: "checked",
    title: { zh: "核查一个单位", en: "Check an organization" },
    about: {
      zh: `某事项可否办理：结论、限制及其理由，与差一步而未适用者。${NULL_IS_UNKNOWN.zh}需 list:read。`,
      en: `Whether an act is open to it: verdict, restrictions with their grounds, and what nearly stood in the way. ${NULL_IS_UNKNOWN.en} Scope list:read.`,
    },
  },
  {
    name: "check-person",
    operation: "RestCheckPerson",
    body: "variables",
    members: {
      type: { words: { zh: "证件类型", en: "type of the identity document" } },
      number: {
        words: {
          zh: "证件号码；只比对，不保存，不记入日志",
          en: "its number; it is compared, and neither kept nor logged",
        },
        bounds: A_NUMBER,
      },
      action: AN_ACTION,
      on: A_DAY,
    },
    answer: "checked",
    title: { zh: "核查一名人员", en: "Check a person" },
    about: {
      zh: `按证件确认其人，答复同上。${NULL_IS_UNKNOWN.zh}需 list:read、person:match，并以 x-purpose 说明用途。`,
      en: `The person is known by the document, and the answer as of an organization. ${NULL_IS_UNKNOWN.en} Scopes list:read and person:match, and a purpose (x-purpose).`,
    },
  },
  {
    name: "check-organizations",
    operation: "RestCheckOrganizations",
    body: "variables",
    members: {
      codes: {
        words: { zh: `统一社会信用代码，1 至 ${MOST} 个`, en: `unified social credit codes, 1 to ${MOST}` },
        bounds: { minItems: 1, maxItems: MOST },
      },
      action: AN_ACTION,
      on: A_DAY,
    },
    answer: "each-checked",
    title: { zh: "核查多个单位", en: "Check many organizations" },
    about: {
      zh: "逐个答复，依所给次序。未能查明的，其 outcome 为 FAILED 并附 problem，其余照常答复；无一查明的，整个答复为错误。更多的单位和人员，以文件提交 /screenings。需 list:read。",
      en: "An answer for each, in the order given. One that could not be found out has the outcome FAILED and its problem, the others are answered; where none could, the whole is a problem. More of them, and persons, go as a file to /screenings. Scope list:read.",
    },
  },
  {
    name: "obligations",
    operation: "RestObligations",
    body: "variables",
    members: {
      filter: { words: { zh: "只要这些", en: "these only" } },
      first: A_PAGE,
      after: {
        words: { zh: "上一页的 endCursor", en: "endCursor of the page before" },
        bounds: { maxLength: 1_000 },
      },
    },
    answer: "field",
    title: { zh: "本部门的实施义务", en: "What the department owes" },
    about: {
      zh: "反馈所需的编号与版本由此取得。需 list:read。",
      en: "With the ids and versions that a report needs. Scope list:read.",
    },
  },
  {
    name: "feedback",
    operation: "RestFeedback",
    body: { membersOf: "input" },
    members: {
      idempotencyKey: { bounds: { minLength: 1, maxLength: 200 } },
      reports: { bounds: { minItems: 1, maxItems: MOST } },
    },
    answer: "reports",
    title: { zh: "反馈实施情况", en: "Report on obligations" },
    about: {
      zh: "逐项处理：problems 为空的已记录，有误的未记录，互不影响。以同一 idempotencyKey 重复提交的，以首次为准（repeated）。整批不予处理的为 422，什么也未记录。需 feedback:write 与 list:read。",
      en: "Each by itself: one without problems is recorded, one with problems is not. Sent again with the same idempotencyKey, the first one counts (repeated). What is refused as a whole is a 422, and nothing is recorded. Scopes feedback:write and list:read.",
    },
  },
  {
    name: "changes",
    operation: "RestChanges",
    body: "variables",
    members: {
      after: {
        words: {
          zh: "上一页的 endCursor，或 head；缺省为从头",
          en: "endCursor of the page before, or head; from the beginning if left out",
        },
        bounds: { maxLength: 1_000 },
      },
      first: A_PAGE,
    },
    answer: "field",
    title: { zh: "名单的变更", en: "Changes of the list" },
    about: {
      zh: "自 after 之后读起，至 hasNextPage 为 false；endCursor 总有，留作下次的 after。无权查看的略去。数据库恢复后旧游标无效（400），须从头读起。需 list:read。",
      en: "Read from after on until hasNextPage is false; endCursor is always there, to be the next after. What the viewer may not see is left out. A cursor of before a restore of the database is refused (400): read from the beginning then. Scope list:read.",
    },
  },
];
