import { describe, expect, test } from "vitest";
import { hasIdentityNumber } from "../../../subgraphs/shared/rules/identity-number.ts";
import { creditCode, misspelt, residentId } from "../../import/numbers.ts";

const number = residentId(1);

describe("the number of an identity card in a text", () => {
  test.each([
    number,
    `身份证号${number}。`,
    number.replace(/^(\d{6})(\d{8})/, "$1 $2 "),
    [...number].join("-"),
    [...number].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join(""),
    "35010219500101100x".replace("35010219500101100x", residentId(2).toLowerCase()),
  ])("is found: %s", (text) => {
    expect(hasIdentityNumber(text)).toBe(true);
  });

  test.each([
    "",
    "榕社险限缴〔2026〕12号，限2026年8月31日前缴清",
    misspelt(number),
    creditCode(1),
    `1${number}`,
    `${number}1`,
    number.slice(1),
    "350102199913011234",
    "2026-01-01 2026-02-01 20260301",
  ])("is not: %s", (text) => {
    expect(hasIdentityNumber(text)).toBe(false);
  });
});
