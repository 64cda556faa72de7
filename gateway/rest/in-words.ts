import type { Message } from "../../schema/error-codes.ts";

/** A verdict for who knows none of its codes. */
const WORDS: Readonly<Record<string, Message>> = {
  PROHIBITED: { zh: "不得办理", en: "prohibited" },
  RESTRICTED: { zh: "受限制", en: "restricted" },
  ACTION_REQUIRED: {
    zh: "不因此受限，有关部门有应办事项",
    en: "not restricted; a department has something to do",
  },
  SUPERVISED: { zh: "不受限制，列为重点监管", en: "not restricted; under closer supervision" },
  REFERENCE: { zh: "不受限制，名单情况供参考", en: "not restricted; the list is for reference" },
  CLEAR: { zh: "无限制", en: "nothing stands against it" },
};

const PENDING: Message = {
  zh: "；所据列入记录有未决异议",
  en: "; an objection to what it rests on is pending",
};

/** A subject that was checked, as far as its words go. */
export interface Told {
  readonly name: string;
  readonly eligibility: { readonly verdict: string; readonly objectionPending: boolean } | null;
}

/**
 * The verdict on a subject in a sentence; null where there is none.
 * @param action what the subject is to be let do, in words
 */
export function inWords({ name, eligibility }: Told, action: Message): Message | null {
  const words = eligibility && WORDS[eligibility.verdict];
  if (!words) return null;
  const pending = eligibility.objectionPending ? PENDING : { zh: "", en: "" };
  return {
    zh: `${name}：${action.zh}，${words.zh}${pending.zh}`,
    en: `${name}: ${action.en}: ${words.en}${pending.en}`,
  };
}
