import type { VerificationResult, VerificationStepName } from "../generated/resolvers.ts";
import {
  answerOf,
  canonicalText,
  hashOfContent,
  type RecordContent,
  readContent,
  sealedFrom,
  subjectOf,
} from "./record-content.ts";
import type { RecordKeys } from "./record-keys.ts";
import { writeNumber } from "./record-number.ts";
import type { RecordRow } from "./record-store.ts";

export interface VerifiedStep {
  readonly step: VerificationStepName;
  readonly result: VerificationResult;
  readonly messageZh: string;
  readonly messageEn: string;
}

/** What holds of a record. */
export interface VerifiedRecord {
  /** Whether no step failed. */
  readonly genuine: boolean;
  readonly steps: readonly VerifiedStep[];
}

type Finding = readonly [result: VerificationResult, zh: string, en: string];

/** Whether what is stored beside the content says the same as it, which may lack anything where it was altered. */
function agrees(row: RecordRow, content: RecordContent): boolean {
  const { department, officer, key, input, algorithm, keyId, subject } = row;
  const stored = {
    ...{ entry: row.id, number: writeNumber(row), knownAt: row.recordedAt, subject, sealed: row.sealedFrom },
    ...{ asked: { department, officer, key, input, purpose: "" }, signed: { algorithm, keyId } },
  };
  try {
    const { entry, number, asked, knownAt, signed } = content;
    const about = { subject: subjectOf(content), sealed: sealedFrom(content) };
    const said = { entry, number, asked: { ...asked, purpose: "" }, knownAt, signed, ...about };
    return canonicalText(said) === canonicalText(stored);
  } catch {
    return false;
  }
}

function formOf(row: RecordRow, content: RecordContent | null): Finding {
  if (!content) return ["FAILED", "存证全文不是本系统的规范形式", "the content is not in the canonical form"];
  return agrees(row, content)
    ? ["HELD", "形式规范,各栏一致", "canonical, and all that is stored says the same"]
    : ["FAILED", "登记的栏目与存证全文不一致", "what is stored beside the content says otherwise"];
}

async function signatureOf(row: RecordRow, keys: RecordKeys): Promise<Finding> {
  const holds = await keys.verify(row, Buffer.from(row.content), row.signature);
  if (holds === null) return ["FAILED", "签名密钥不明", "the key is not known here"];
  return holds
    ? ["HELD", "签名相符", "the signature holds"]
    : ["FAILED", "签名不符", "the signature does not hold"];
}

/** What a record says, where it is as it was signed; null where it is not, or the key is not known. */
export async function believedContent(row: RecordRow, keys: RecordKeys): Promise<RecordContent | null> {
  const [signed] = await signatureOf(row, keys);
  return signed === "HELD" ? readContent(row.content) : null;
}

/** The text of the content with the answer that the rules give now; null where they cannot be asked. */
function computedAgain(content: RecordContent): string | null {
  try {
    return canonicalText({ ...content, answer: answerOf(content) });
  } catch {
    return null;
  }
}

function answerFinding({ content: text }: RecordRow, content: RecordContent | null, rules: string): Finding {
  if (!content) return ["FAILED", "无从重新计算", "there is nothing to compute it from"];
  const same = computedAgain(content) === text;
  if (content.rules === rules) {
    return same
      ? ["HELD", "重新计算所得逐字节相同", "computed again it is the same byte for byte"]
      : ["FAILED", "重新计算所得不同", "computed again it is another"];
  }
  return same
    ? [
        "NOT_CLAIMED",
        `规则版本已由 ${content.rules} 变为 ${rules};按现行规则重新计算,结论相同`,
        `the rules are now ${rules}, then ${content.rules}; those of now give the same answer`,
      ]
    : [
        "NOT_CLAIMED",
        `规则版本已由 ${content.rules} 变为 ${rules};按现行规则重新计算,结论不同`,
        `the rules are now ${rules}, then ${content.rules}; those of now give another answer`,
      ];
}

/**
 * Does each step anew: form, hash, signature, and the answer from the facts and the catalogue of the record. The answer is
 * claimed for the rules of the record's version alone; of others it is told whether they say the same.
 *
 * @param rules version of the rules that run
 */
export async function verifyRecord(
  row: RecordRow,
  { keys, rules }: { readonly keys: RecordKeys; readonly rules: string },
): Promise<VerifiedRecord> {
  const content = readContent(row.content);
  const hash: Finding = hashOfContent(row.content).equals(row.hash)
    ? ["HELD", "散列相符", "the hash holds"]
    : ["FAILED", "散列不符", "the hash does not hold"];
  const findings: readonly (readonly [VerificationStepName, Finding])[] = [
    ["FORM", formOf(row, content)],
    ["HASH", hash],
    ["SIGNATURE", await signatureOf(row, keys)],
    ["ANSWER", answerFinding(row, content, rules)],
  ];
  const steps = findings.map(([step, [result, messageZh, messageEn]]) => ({
    ...{ step, result, messageZh, messageEn },
  }));
  return { genuine: steps.every(({ result }) => result !== "FAILED"), steps };
}
