import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  checkIdentityNumber,
  normalizeIdentityNumber,
} from "../../subgraphs/entities/identity/identity-number.ts";

/** The specimen of GB 11643-1999. */
const SPECIMEN = "11010519491231002X";

describe("a number is compared as it is normalized", () => {
  test.each([
    ["spaces around it and inside", "  110105 19491231\t002X ", SPECIMEN],
    ["small letters", "11010519491231002x", SPECIMEN],
    ["full-width characters", "１１０１０５１９４９１２３１００２Ｘ", SPECIMEN],
    ["a full-width space", "110105　19491231　002X", SPECIMEN],
    ["full-width parentheses", "h1234567（8）", "H1234567(8)"],
  ])("%s", (_what, written, normalized) => {
    expect(normalizeIdentityNumber("OTHER", written)).toBe(normalized);
  });

  test("a number that was accepted stays as it is", () => {
    const written = fc.string({
      unit: fc.constantFrom(..."09azAZ０ＸｘⅫⓐ㎏（）-－军ß \u3000"),
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(written, (text) => {
        const check = checkIdentityNumber("OTHER", text);
        if (check.ok) expect(normalizeIdentityNumber("OTHER", check.number)).toBe(check.number);
      }),
    );
  });
});

describe("the number of a resident identity card", () => {
  test.each([SPECIMEN, "11010519491231002x", " 110105194912310 02X", "11010120000229000X"])(
    "%s holds",
    (number) => {
      expect(checkIdentityNumber("RESIDENT_ID", number)).toEqual({
        ok: true,
        number: normalizeIdentityNumber("RESIDENT_ID", number),
      });
    },
  );

  test.each([
    ["of the 15 digits of before 1999", "110105491231002", "18 位"],
    ["with a letter inside", "1101051949123100AX", "18 位"],
    ["with X inside", "1101051949123X002X", "18 位"],
    ["too long", `${SPECIMEN}1`, "18 位"],
    ["empty", "", "18 位"],
    ["with digits of another script, which NFKC leaves", "११०१०५१९४९१२३१००२X", "18 位"],
    ["with 30 February as birth date", "110105194902300029", "出生日期"],
    ["with 29 February of a common year", "110101190002290000", "出生日期"],
    ["with month 13", "110105194913310020", "出生日期"],
    ["with another check character", "110105194912310021", "校验位"],
    ["with two digits changed over", "11010519491231020X", "校验位"],
  ])("%s is refused", (_what, number, reason) => {
    const check = checkIdentityNumber("RESIDENT_ID", number);
    expect(check).toMatchObject({ ok: false, reason: { zh: expect.stringContaining(reason) } });
  });

  test("every single wrong digit is noticed", () => {
    const digits = fc.tuple(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(digits, ([at, by]) => {
        const wrong = String((Number(SPECIMEN.charAt(at)) + by) % 10);
        const number = SPECIMEN.slice(0, at) + wrong + SPECIMEN.slice(at + 1);
        expect(checkIdentityNumber("RESIDENT_ID", number).ok).toBe(false);
      }),
    );
  });
});

describe("the number of another document is only plausible", () => {
  test.each([
    ["PASSPORT", "E12345678"],
    ["HK_MACAO_PERMIT", "H1234567890"],
    ["TAIWAN_PERMIT", "12345678"],
    ["TAIWAN_PERMIT", "0123456789(B)"],
    ["PASSPORT", "A-123"],
    ["OTHER", "军字第0012345号"],
    ["OTHER", "1"],
    ["OTHER", "9".repeat(32)],
  ] as const)("%s %s holds", (type, number) => {
    expect(checkIdentityNumber(type, number)).toEqual({ ok: true, number });
  });

  test.each([
    ["PASSPORT", ""],
    ["PASSPORT", "   "],
    ["PASSPORT", "E1234_5678"],
    ["PASSPORT", "军字第0012345号"],
    ["PASSPORT", "Е12345678"],
    ["PASSPORT", "E1234\u200b5678"],
    ["OTHER", "()-"],
    ["OTHER", "9".repeat(33)],
  ] as const)("%s %j is refused", (type, number) => {
    expect(checkIdentityNumber(type, number)).toMatchObject({ ok: false });
  });
});

describe("a text that is no number", () => {
  const marks = (length: number) => `1${"\u0315".repeat(length)}${"\u0300".repeat(length)}`;

  test.each(["RESIDENT_ID", "PASSPORT", "OTHER"] as const)(
    "is not normalized where it is long: %s",
    (type) => {
      // It would take minutes.
      expect(checkIdentityNumber(type, marks(250_000))).toMatchObject({ ok: false });
    },
  );

  test("blanks between the digits of one are not too long", () => {
    expect(checkIdentityNumber("RESIDENT_ID", [...SPECIMEN].join("　 \t "))).toMatchObject({ ok: true });
  });
});

test("a reason never repeats the number", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z0-9]{4,40}$/), (number) => {
      const check = checkIdentityNumber("RESIDENT_ID", number);
      if (!check.ok) expect(JSON.stringify(check.reason)).not.toContain(number);
    }),
  );
});
