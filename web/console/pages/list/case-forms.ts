import {
  ConfirmDetermination,
  DropCase,
  EnterOnList,
  GiveNotice,
  ProposeDetermination,
  RecordStatement,
  ReturnProposal,
} from "../../generated/documents.ts";
import type { CaseInFullFragment } from "../../generated/operations.ts";
import { type CommandForm, type Field, given, sending, type Values } from "./command.ts";
import type { CaseStep } from "./possible.ts";

type Case = CaseInFullFragment;

/** What a form of a case is made of, beside the case. */
export interface CaseFacts {
  readonly today: string;
  /** How long publicity may be at most, as the catalogue says it; null where it could not be read. */
  readonly longest: string | null;
}

const REASON: Field = { name: "reason", label: "理由", kind: "text" };

const nameOf = ({ subject }: Case) => subject?.name ?? "当事人";

function noticeForm(it: Case, { today }: CaseFacts): CommandForm {
  return {
    id: `notice:${it.id}`,
    title: "事先告知",
    fields: [
      { name: "noticeNumber", label: "告知书文号", kind: "line" },
      { name: "notifiedOn", label: "告知日", kind: "day", last: today, initial: today },
      { name: "answerBy", label: "陈述申辩末日", kind: "day", hint: "当日仍可提出；晚于告知日" },
    ],
    follows: ({ answerBy }) =>
      `${nameOf(it)}可以在 ${answerBy || "所定末日"} 之前（含当日）陈述申辩，其间不作认定。`,
    send: sending(
      GiveNotice,
      ({ giveNotice }) => giveNotice,
      ({ noticeNumber = "", notifiedOn = "", answerBy = "" }: Values, submission) => ({
        ...submission,
        case: it.id,
        noticeNumber: noticeNumber.trim(),
        notifiedOn,
        answerBy,
      }),
    ),
  };
}

const isMade = ({ made }: Values) => made === "YES";

function statementForm(it: Case, { today }: CaseFacts): CommandForm {
  const isFurther = it.state === "HEARD";
  return {
    id: `statement:${it.id}`,
    title: isFurther ? "续记陈述申辩" : "记录陈述申辩",
    fields: [
      ...(isFurther
        ? []
        : [
            {
              name: "made",
              label: "是否提出",
              kind: "choice",
              initial: "YES",
              options: [
                { value: "YES", label: "已提出" },
                { value: "NO", label: "期满未提出" },
              ],
            } as const,
          ]),
      {
        name: "receivedOn",
        label: "收到日",
        kind: "day",
        last: today,
        initial: today,
        ...(isFurther ? {} : { isAsked: isMade }),
      },
      { name: "statement", label: "内容", kind: "text", ...(isFurther ? {} : { isAsked: isMade }) },
    ],
    follows: (values) =>
      isFurther || isMade(values)
        ? "拟认定时须写明对陈述申辩的复核意见。"
        : `记明 ${it.answerBy ?? "末日"} 期满，没有人陈述申辩；此后可以拟认定。`,
    send: sending(
      RecordStatement,
      ({ recordStatement }) => recordStatement,
      (values: Values, submission) => ({
        ...submission,
        case: it.id,
        ...(isFurther || isMade(values)
          ? { receivedOn: given(values.receivedOn), statement: given(values.statement) }
          : {}),
      }),
    ),
  };
}

function proposalForm(it: Case, { today }: CaseFacts): CommandForm {
  return {
    id: `proposal:${it.id}`,
    title: "拟认定",
    fields: [
      { name: "documentNumber", label: "决定文号", kind: "line" },
      {
        name: "determinedOn",
        label: "认定日",
        kind: "day",
        last: today,
        initial: today,
        ...(it.answerBy ? { hint: `晚于陈述申辩末日 ${it.answerBy}` } : {}),
      },
      {
        name: "review",
        label: "对陈述申辩的复核意见",
        kind: "text",
        ...(it.statement === null ? { isOptional: true } : {}),
      },
    ],
    follows: () => "须由另一名工作人员核准后，认定才成立；核准以前可以退回。",
    send: sending(
      ProposeDetermination,
      ({ proposeDetermination }) => proposeDetermination,
      ({ documentNumber = "", determinedOn = "", review }: Values, submission) => ({
        ...submission,
        case: it.id,
        documentNumber: documentNumber.trim(),
        determinedOn,
        review: given(review),
      }),
    ),
  };
}

function confirmForm(it: Case): CommandForm {
  return {
    id: `confirm:${it.id}`,
    title: "核准认定",
    fields: [],
    follows: () => `核准后，对${nameOf(it)}的认定即成立，可以列入名单；此后不能修改，只能撤销。`,
    send: sending(
      ConfirmDetermination,
      ({ confirmDetermination }) => confirmDetermination,
      (_: Values, submission) => ({ ...submission, case: it.id }),
    ),
  };
}

function returnForm(it: Case): CommandForm {
  return {
    id: `return:${it.id}`,
    title: "退回拟认定",
    fields: [REASON],
    follows: () => "案件回到已听取陈述申辩的状态，可以重新拟认定。",
    send: sending(
      ReturnProposal,
      ({ returnProposal }) => returnProposal,
      ({ reason = "" }: Values, submission) => ({ ...submission, case: it.id, reason }),
    ),
  };
}

function dropForm(it: Case): CommandForm {
  return {
    id: `drop:${it.id}`,
    title: "不予认定",
    fields: [REASON],
    follows: () => `本案结案，不认定，也不列入名单；再要认定${nameOf(it)}，须另行立案。`,
    send: sending(
      DropCase,
      ({ dropCase }) => dropCase,
      ({ reason = "" }: Values, submission) => ({ ...submission, case: it.id, reason }),
    ),
  };
}

function entryForm(it: Case, { today, longest }: CaseFacts): CommandForm {
  return {
    id: `entry:${it.id}`,
    title: "列入名单",
    fields: [
      { name: "number", label: "名单编号", kind: "line" },
      ...it.persons.map(
        ({ person }, at) =>
          ({ name: `persons.${at}`, label: `责任人员${person.name}的名单编号`, kind: "line" }) as const,
      ),
      { name: "publishedOn", label: "列入日", kind: "day", first: today, initial: today },
      {
        name: "until",
        label: "届满日",
        kind: "day",
        isOptional: true,
        hint: `首个不再在列之日；不填则至最长公示期${longest ? `（${longest.replace(/。$/, "")}）` : ""}`,
      },
    ],
    follows({ publishedOn, until }) {
      const count = it.persons.length;
      const whom = count > 0 ? `${nameOf(it)}及责任人员 ${count} 人` : nameOf(it);
      const end = until ? `至 ${until}` : "至最长公示期届满";
      return `${whom}自 ${publishedOn || "列入日"} 起列入名单，${end}；各部门据此实施惩戒，单位的列入向社会公开。`;
    },
    send: sending(
      EnterOnList,
      ({ enterOnList }) => enterOnList,
      ({ number = "", publishedOn = "", until, ...numbers }: Values, submission) => ({
        ...submission,
        case: it.id,
        number: number.trim(),
        publishedOn,
        until: given(until),
        persons: it.persons.map(({ person }, at) => ({
          person: person.id,
          number: numbers[`persons.${at}`]?.trim() ?? "",
        })),
      }),
    ),
  };
}

const FORMS: Readonly<Record<Exclude<CaseStep, "AMEND_DRAFT">, (it: Case, facts: CaseFacts) => CommandForm>> =
  {
    GIVE_NOTICE: noticeForm,
    RECORD_STATEMENT: statementForm,
    PROPOSE_DETERMINATION: proposalForm,
    CONFIRM_DETERMINATION: confirmForm,
    RETURN_PROPOSAL: returnForm,
    ENTER_ON_LIST: entryForm,
    DROP_CASE: dropForm,
  };

/** The forms of steps of a case; changing its draft is a page of its own. */
export function caseForms(it: Case, steps: readonly CaseStep[], facts: CaseFacts): readonly CommandForm[] {
  return steps.flatMap((step) => (step === "AMEND_DRAFT" ? [] : [FORMS[step](it, facts)]));
}
