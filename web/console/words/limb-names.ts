import { numeralOf } from "./days.ts";

const ORDINALS: Readonly<Record<string, string>> = { a: "之一", b: "之二", c: "之三", d: "之四" };

/** A limb as it is cited: 14b as （十四）之二. */
export function limbNameOf(id: string): string {
  const [, number = "", letter = ""] = /^(\d+)([a-d])$/.exec(id) ?? [];
  return `（${numeralOf(Number(number))}）${ORDINALS[letter] ?? ""}`;
}

/** A text of the catalogue with its codes in words. */
export function withLimbNames(text: string): string {
  return text
    .replace(/(?<![0-9A-Za-z])\d{1,2}[a-d](?![0-9A-Za-z])/g, limbNameOf)
    .replace(/\s*政策选项\s*[a-z][a-z0-9_]*\s*/g, "政策选项");
}
