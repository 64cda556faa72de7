import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import departments from "../../subgraphs/departments/catalogue/departments.json" with { type: "json" };
import catalogueOfBehaviours from "../../subgraphs/violations/catalogue/behaviours.json" with {
  type: "json",
};
import { DEPARTMENTS } from "../../subgraphs/violations/rules/departments.ts";
import { legalBases, limbs, measures } from "../support/catalogue.ts";

const file = readFileSync(new URL("../../docs/source/rong-ren-she-lao-2019-7.txt", import.meta.url));
const source = file.toString("utf8");
const { behaviours } = catalogueOfBehaviours;

const halfWidth: Record<string, string> = {
  "（": "(",
  "）": ")",
  "，": ",",
  "；": ";",
  "：": ":",
  "．": ".",
};

/** The text without spaces and with half-width punctuation: the copy of the document mixes both widths. */
function normalise(text: string): string {
  return text.replaceAll(/\s/g, "").replaceAll(/[（），；：．]/g, (mark) => halfWidth[mark] ?? mark);
}

function isQuoted(quote: string, text: string): boolean {
  return normalise(quote) !== "" && normalise(text).includes(normalise(quote));
}

function between(start: string, end: string): string {
  const from = source.indexOf(`\n${start}\n`);
  const until = source.indexOf(`\n${end}\n`, from);
  if (from < 0 || until < 0) throw new Error(`the document has no part from ${start} to ${end}`);
  return source.slice(from, until);
}

/** The numbered items of a part, one line each: (一), (二), … */
function itemsOf(part: string): string[] {
  return part.split("\n").filter((line) => /^(- )?[(（][一二三四五六七八九十]+[)）]/.test(line));
}

const sectionOne = itemsOf(between("一、惩戒对象", "二、信息共享与联合惩戒的实施方式"));
const sectionThree = itemsOf(between("三、惩戒措施", "四、共享信息的持续管理"));
/** The cell of legal bases of each of the annex's four rows, without its tags; measures 3 and 4 share the third. */
const annexRows = source
  .slice(source.indexOf("\n附表\n"))
  .split("\n")
  .filter((line) => line.startsWith("<p>"))
  .map((line) => (line.split("\t")[1] ?? "").replaceAll(/<\/?p>/g, "\n"));
const annexRowNames = ["附表第1行", "附表第2行", "附表第3、4行", "附表第5行"];

describe("the copy of the document", () => {
  test("is the one that the catalogue was read from", () => {
    expect(createHash("sha256").update(file).digest("hex")).toBe(
      "46b04f63c6fd4eb22878121df93e108aa6eb4d47edfd28defb99181a601e3f8a",
    );
  });

  test("has nine behaviours, eighteen measures, and an annex of four rows", () => {
    expect([sectionOne.length, sectionThree.length, annexRows.length]).toEqual([9, 18, 4]);
  });
});

describe("every quotation is the text of the document", () => {
  test("a measure's title and list of departments make up its item of section three", () => {
    for (const measure of measures) {
      const item = normalise(sectionThree[measure.number - 1] ?? "").replace(/^\([^)]*\)/, "");
      const whole = normalise(`${measure.titleZh}(${measure.departmentsQuoteZh})`);
      expect(item.replaceAll("。", "")).toBe(whole.replaceAll("。", ""));
    }
  });

  test.each(limbs)("limb $id", (limb) => {
    const item = sectionThree[Number.parseInt(limb.id, 10) - 1] ?? "";
    expect(isQuoted(limb.quoteZh, item)).toBe(true);
    if (limb.lawfulnessQualifierZh) expect(isQuoted(limb.lawfulnessQualifierZh, item)).toBe(true);
  });

  test.each(behaviours)("behaviour $number", (behaviour) => {
    const item = normalise(sectionOne[behaviour.number - 1] ?? "").replace(/^-\([^)]*\)/, "");
    expect(item.replace(/[;。]$/, "")).toBe(normalise(behaviour.quoteZh));
  });

  test("the document as its own basis quotes the whole item of the measure", () => {
    for (const measure of measures) {
      const own = legalBases.find(
        (basis) => basis.id === `rong-ren-she-lao-2019-7-measure-${measure.number}`,
      );
      expect(own?.textZh).toBe(sectionThree[measure.number - 1]);
      expect(own?.articleZh).toBe(`三、惩戒措施（${/[一二三四五六七八九十]+/.exec(own?.textZh ?? "")}）`);
    }
  });

  test.each(annexRowNames.map((name, index) => ({ name, cell: annexRows[index] ?? "" })))(
    "the bases of $name, law by law and in order, make up its whole cell",
    ({ name, cell }) => {
      const quoted = legalBases.filter((basis) => basis.source.endsWith(name));
      expect(quoted.length).toBeGreaterThan(0);
      let rest = normalise(cell);
      for (const basis of quoted) {
        const text = normalise(basis.textZh ?? "");
        const [before, after] = [
          rest.slice(0, rest.indexOf(text)),
          rest.slice(rest.indexOf(text) + text.length),
        ];
        expect(rest).toContain(text);
        // Only the law's number in the cell and its title stand between the text of two laws.
        const title = normalise(basis.documentZh).replace(/\(20\d\d年修正\)$/, "");
        expect(before.replace(/^\d\./, "")).toBe(title);
        rest = after;
      }
      expect(rest).toBe("");
    },
  );

  test("no other basis pretends to a text", () => {
    const withText = legalBases.filter((basis) => basis.textZh !== null);
    expect(withText.every((basis) => basis.grade === "A")).toBe(true);
    expect(legalBases.filter((basis) => basis.grade === "A").every((basis) => basis.textZh !== null)).toBe(
      true,
    );
  });

  test("one changed character in any quotation is noticed", () => {
    const quotations = [
      ...limbs.map((limb) => limb.quoteZh),
      ...behaviours.map((behaviour) => behaviour.quoteZh),
      ...measures.map((measure) => measure.titleZh),
    ];
    for (const quote of quotations) {
      const middle = Math.floor(quote.length / 2);
      const planted = `${quote.slice(0, middle)}錯${quote.slice(middle + 1)}`;
      expect([isQuoted(quote, source), isQuoted(planted, source)]).toEqual([true, false]);
    }
    for (const basis of legalBases) {
      if (basis.textZh === null || basis.id.startsWith("rong-ren-she-lao")) continue;
      const planted = basis.textZh.replace("的", "得");
      expect(annexRows.some((cell) => isQuoted(planted, cell))).toBe(false);
    }
  });
});

describe("the departments of section three", () => {
  const names = new Map<string, string>();
  for (const department of departments) {
    for (const name of [department.nameZh, ...department.aliases]) {
      if (names.has(name)) throw new Error(`${name} is the name of two departments`);
      names.set(name, department.id);
    }
  }

  /** 实施单位: 市财政局、发改委、人社局及相关部门 → 市财政局 市发改委 市人社局: a leading 市 holds for what follows. */
  function parse(item: string): { candidates: string[][]; openEnded: boolean } {
    const list = /实施单位:(.*)\)$/.exec(normalise(item))?.[1] ?? "";
    const [, named = "", open = ""] = /^(?:相关)?(.*?)((?:等|及)(?:相关)?部门)?$/.exec(list) ?? [];
    const municipal = named.startsWith("市") && !named.startsWith("市场");
    const candidates = named.split("、").map((name) => (municipal ? [name, `市${name}`] : [name]));
    return { candidates, openEnded: open !== "" || list.startsWith("相关") };
  }

  test.each(measures)("measure $number: each name is one department, in the order of the text", (measure) => {
    const { candidates, openEnded } = parse(sectionThree[measure.number - 1] ?? "");
    const resolved = candidates.map((spellings) => [
      ...new Set(spellings.flatMap((name) => names.get(name) ?? [])),
    ]);
    expect(resolved).toEqual(measure.departments.map((id) => [id]));
    expect(measure.openEnded).toBe(openEnded);
  });

  test("are 23 by name and one open class, and each has a measure", () => {
    expect(departments.filter((department) => !department.openClass)).toHaveLength(23);
    expect(departments.filter((department) => department.openClass).map(({ id }) => id)).toEqual([
      "SECTOR_REGULATORS",
    ]);
    expect(new Set(measures.flatMap((measure) => measure.departments))).toEqual(
      new Set(departments.map((department) => department.id)),
    );
  });

  test("have only names that stand in the document", () => {
    for (const { nameZh, aliases } of departments) {
      for (const alias of aliases) expect(isQuoted(alias, source)).toBe(true);
      expect(isQuoted(nameZh, source) || isQuoted(nameZh.replace(/^市/, ""), source)).toBe(true);
    }
  });

  test("that determine the list are the three of section one", () => {
    expect(departments.filter(({ dutiesZh }) => dutiesZh[0]?.includes("确定")).map(({ id }) => id)).toEqual([
      "HRSS",
      "TAX",
      "MEDICAL_SECURITY",
    ]);
  });

  test("have an official name that is verified only where the document prints it", () => {
    for (const { officialNameZh, officialNameVerified } of departments) {
      expect(officialNameVerified).toBe(isQuoted(officialNameZh, source));
    }
  });
});

test("the departments that can determine with an authority are those of the document", () => {
  expect([...DEPARTMENTS]).toEqual(departments.map(({ id }) => id));
});
