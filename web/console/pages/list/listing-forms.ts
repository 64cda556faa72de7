import {
  AnnulListing,
  CorrectListing,
  ExtendListing,
  RecordWithdrawal,
  RemoveListing,
  ResumeListing,
  SuspendListing,
} from "../../generated/documents.ts";
import type { ListingAtWorkFragment } from "../../generated/operations.ts";
import { type CommandForm, type Field, given, sending, type Values } from "./command.ts";
import type { ListingStep } from "./possible.ts";

type Listing = ListingAtWorkFragment;
type Form = (it: Listing, today: string) => CommandForm;

const REASON: Field = { name: "reason", label: "理由", kind: "text" };

/** How long it holds as the list has it. */
export const endOf = ({ effectiveUntil }: Pick<Listing, "effectiveUntil">) => effectiveUntil ?? "未定之日";

const suspendForm: Form = (it, today) => ({
  id: `suspend:${it.id}`,
  title: "中止",
  fields: [{ name: "from", label: "起日", kind: "day", last: today, initial: today }, REASON],
  follows: ({ from }) => `自 ${from || "起日"} 起不在列，惩戒暂停；恢复以前不再计入在列。届满日不变。`,
  send: sending(
    SuspendListing,
    ({ suspendListing }) => suspendListing,
    ({ from = "", reason = "" }: Values, submission) => ({ ...submission, listing: it.id, from, reason }),
  ),
});

const resumeForm: Form = (it, today) => ({
  id: `resume:${it.id}`,
  title: "恢复",
  fields: [REASON],
  follows: () => `自今日（${today}）起恢复在列，至 ${endOf(it)}；各项惩戒随之恢复。`,
  send: sending(
    ResumeListing,
    ({ resumeListing }) => resumeListing,
    ({ reason = "" }: Values, submission) => ({ ...submission, listing: it.id, on: today, reason }),
  ),
});

const extendForm: Form = (it) => ({
  id: `extend:${it.id}`,
  title: "延长公示期限",
  fields: [
    {
      name: "until",
      label: "新的届满日",
      kind: "day",
      hint: `现为 ${it.until ?? "未定"}；不得超过最长公示期`,
    },
    { name: "violationDocument", label: "再次违法违规的认定文书", kind: "line" },
    REASON,
  ],
  follows: ({ until }) =>
    `公示期限由至 ${endOf(it)} 延长为至 ${until || "新的届满日"}，各项惩戒随之延长（措施二）。`,
  send: sending(
    ExtendListing,
    ({ extendListing }) => extendListing,
    ({ until = "", violationDocument = "", reason = "" }: Values, submission) => ({
      ...submission,
      listing: it.id,
      until,
      violationDocument: violationDocument.trim(),
      reason,
    }),
  ),
});

const removeForm: Form = (it, today) => ({
  id: `remove:${it.id}`,
  title: "移出",
  fields: [{ name: "on", label: "移出日", kind: "day", last: today, initial: today }, REASON],
  follows: ({ on }) =>
    `自 ${on || "移出日"} 起不再在列（原至 ${endOf(it)}），各项惩戒终止，已实施的由各部门解除。经申请修复的，请在修复申请中准予。`,
  send: sending(
    RemoveListing,
    ({ removeListing }) => removeListing,
    ({ on = "", reason = "" }: Values, submission) => ({ ...submission, listing: it.id, on, reason }),
  ),
});

const annulForm: Form = (it, today) => ({
  id: `annul:${it.id}`,
  title: "撤销认定",
  fields: [
    { name: "on", label: "撤销之日", kind: "day", last: today, initial: today },
    { name: "documentNumber", label: "撤销文书", kind: "line" },
    REASON,
  ],
  follows: () =>
    `视为从未列入：各项惩戒自始没有依据，已实施的由各部门解除，已公开的信息须撤回${
      it.subjectType === "ORGANIZATION" ? "；由其产生的责任人员记录须另行撤销" : ""
    }。不能恢复。`,
  send: sending(
    AnnulListing,
    ({ annulListing }) => annulListing,
    ({ on = "", documentNumber = "", reason = "" }: Values, submission) => ({
      ...submission,
      listing: it.id,
      on,
      documentNumber: documentNumber.trim(),
      reason,
    }),
  ),
});

const withdrawalForm: Form = (it, today) => ({
  id: `withdrawal:${it.id}`,
  title: "撤回公开信息",
  fields: [{ name: "on", label: "撤回之日", kind: "day", last: today, initial: today }],
  follows: () => "记明已公开的信息已经撤回。",
  send: sending(
    RecordWithdrawal,
    ({ recordWithdrawal }) => recordWithdrawal,
    ({ on = "" }: Values, submission) => ({ ...submission, listing: it.id, on }),
  ),
});

const correctForm: Form = (it, today) => ({
  id: `correct:${it.id}`,
  title: "更正",
  fields: [
    { name: "publishedOn", label: "列入日", kind: "day", isOptional: true, hint: `所载为 ${it.publishedOn}` },
    {
      name: "until",
      label: "届满日",
      kind: "day",
      isOptional: true,
      hint: `所载为 ${it.until ?? "未定"}`,
    },
    {
      name: "documentNumber",
      label: "决定文号",
      kind: "line",
      isOptional: true,
      hint: `所载为 ${it.determination.documentNumber}`,
    },
    {
      name: "determinedOn",
      label: "认定日",
      kind: "day",
      isOptional: true,
      last: today,
      hint: `所载为 ${it.determination.determinedOn}`,
    },
    REASON,
  ],
  follows: () => "只更正录入与决定不符之处，未填的不变；列入不因此开始、终止或恢复。更正前所载仍可查阅。",
  send: sending(
    CorrectListing,
    ({ correctListing }) => correctListing,
    ({ publishedOn, until, documentNumber, determinedOn, reason = "" }: Values, submission) => ({
      ...submission,
      listing: it.id,
      publishedOn: given(publishedOn),
      until: given(until),
      documentNumber: given(documentNumber),
      determinedOn: given(determinedOn),
      reason,
    }),
  ),
});

const FORMS: Readonly<Record<ListingStep, Form>> = {
  SUSPEND: suspendForm,
  RESUME: resumeForm,
  EXTEND: extendForm,
  REMOVE: removeForm,
  ANNUL: annulForm,
  RECORD_WITHDRAWAL: withdrawalForm,
  CORRECT: correctForm,
};

/** Measure 2 extends the term of an organization, where there is one. */
function isFor(step: ListingStep, { subjectType, until }: Listing): boolean {
  return step !== "EXTEND" || (subjectType === "ORGANIZATION" && until !== null);
}

export function listingForms(it: Listing, steps: readonly ListingStep[], today: string) {
  return steps.filter((step) => isFor(step, it)).map((step) => FORMS[step](it, today));
}
