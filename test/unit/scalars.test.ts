import fc from "fast-check";
import { GraphQLError, Kind } from "graphql";
import { describe, expect, test } from "vitest";
import { addYears, civilDateAt, parseCivilDate } from "../../schema/scalars/civil-date.ts";
import { checkCreditCode } from "../../schema/scalars/credit-code.ts";
import { parseInstant } from "../../schema/scalars/instant.ts";
import { scalars } from "../../schema/scalars/scalars.ts";

const days = fc
  .integer({ min: Date.UTC(1900, 0, 1) / 86_400_000, max: Date.UTC(2999, 11, 31) / 86_400_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

describe("a civil day", () => {
  test.each([
    "2024-02-29",
    "2000-02-29",
    "2400-02-29",
    "2023-02-28",
    "2024-12-31",
    "2024-04-30",
    "1900-01-01",
    "2999-12-31",
  ])("%s is one", (day) => {
    expect(parseCivilDate(day)).toBe(day);
  });

  test.each([
    ["29 February of a common year", "2023-02-29"],
    ["29 February 1900, which no leap year was", "1900-02-29"],
    ["29 February 2100, which no leap year will be", "2100-02-29"],
    ["30 February", "2024-02-30"],
    ["31 April", "2024-04-31"],
    ["day 0", "2024-01-00"],
    ["day 32", "2024-01-32"],
    ["month 0", "2024-00-10"],
    ["month 13", "2024-13-10"],
    ["a day before 1900", "1899-12-31"],
    ["a day after 2999", "3000-01-01"],
    ["nothing", ""],
    ["a month alone", "2024-01"],
    ["one digit for a month", "2024-1-10"],
    ["slashes", "2024/01/10"],
    ["digits without hyphens", "20240110"],
    ["full-width digits", "２０２４-01-10"],
    ["a blank before it", " 2024-01-10"],
    ["a line more", "2024-01-10\n"],
    ["an instant", "2024-01-10T00:00:00Z"],
  ])("%s is none", (_what, text) => {
    expect(parseCivilDate(text)).toBeNull();
  });

  test("every day of 1900 to 2999 is one, and no other numbers are", () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(parseCivilDate(day)).toBe(day);
      }),
    );
    const part = (max: number) => fc.nat(max).map((number) => String(number).padStart(2, "0"));
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2999 }), part(13), part(32), (year, month, day) => {
        const text = `${year}-${month}-${day}`;
        const instant = new Date(`${text}T00:00:00Z`);
        const exists = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
        expect(parseCivilDate(text)).toBe(exists ? text : null);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("some years later", () => {
  test.each([
    ["2024-01-10", 3, "2027-01-10"],
    ["2024-02-29", 1, "2025-02-28"],
    ["2024-02-29", 3, "2027-02-28"],
    ["2024-02-29", 4, "2028-02-29"],
    ["2096-02-29", 4, "2100-02-28"],
    ["1896-02-29", 4, "1900-02-28"],
    ["1996-02-29", 4, "2000-02-29"],
    ["2023-02-28", 1, "2024-02-28"],
    ["2023-03-01", 1, "2024-03-01"],
    ["2024-12-31", 1, "2025-12-31"],
    ["2024-01-10", 0, "2024-01-10"],
    ["2024-02-29", -4, "2020-02-29"],
    ["0996-02-29", 1, "0997-02-28"],
  ])("%s and %i years is %s", (day, years, later) => {
    expect(addYears(day, years)).toBe(later);
  });

  test("the result is a day, and a later day never gives an earlier one", () => {
    fc.assert(
      fc.property(days, days, fc.integer({ min: 0, max: 5 }), (one, other, years) => {
        const [earlier, later] = [one, other].sort() as [string, string];
        fc.pre(later < "2990-01-01");
        expect(parseCivilDate(addYears(one, years))).not.toBeNull();
        expect(addYears(earlier, years) <= addYears(later, years)).toBe(true);
      }),
    );
  });
});

test("the civil day at an instant is that of Asia/Shanghai, eight hours ahead of UTC", () => {
  expect(civilDateAt(new Date("2026-11-23T15:59:59.999Z"))).toBe("2026-11-23");
  expect(civilDateAt(new Date("2026-11-23T16:00:00.000Z"))).toBe("2026-11-24");
  expect(civilDateAt(new Date("2023-12-31T16:00:00.000Z"))).toBe("2024-01-01");
  expect(civilDateAt(new Date("2024-02-28T16:00:00.000Z"))).toBe("2024-02-29");
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(1992, 0, 1), max: Date.UTC(2199, 0, 1) }), (instant) => {
      const eightHoursOn = new Date(instant + 8 * 3_600_000).toISOString().slice(0, 10);
      expect(civilDateAt(new Date(instant))).toBe(eightHoursOn);
    }),
  );
});

describe("an instant", () => {
  test.each([
    ["UTC", "2026-11-23T15:32:00Z", "2026-11-23T15:32:00.000000Z"],
    ["small letters", "2026-11-23t15:32:00z", "2026-11-23T15:32:00.000000Z"],
    ["a blank for the T", "2026-11-23 15:32:00Z", "2026-11-23T15:32:00.000000Z"],
    ["Shanghai", "2026-11-23T23:32:00+08:00", "2026-11-23T15:32:00.000000Z"],
    ["Shanghai before 8 o'clock: the day before", "2024-03-01T07:59:59+08:00", "2024-02-29T23:59:59.000000Z"],
    ["west of Greenwich: the next year", "2023-12-31T19:00:00-05:00", "2024-01-01T00:00:00.000000Z"],
    ["Nepal", "2024-01-01T05:45:00+05:45", "2024-01-01T00:00:00.000000Z"],
    ["the widest offset", "2024-01-01T00:00:00+23:59", "2023-12-31T00:01:00.000000Z"],
    ["an unknown local offset", "2024-01-01T00:00:00-00:00", "2024-01-01T00:00:00.000000Z"],
    ["one decimal", "2024-01-01T00:00:00.5Z", "2024-01-01T00:00:00.500000Z"],
    ["six decimals", "2024-01-01T00:00:00.123456Z", "2024-01-01T00:00:00.123456Z"],
    [
      "nine decimals, the last three cut off",
      "2024-01-01T00:00:00.999999999Z",
      "2024-01-01T00:00:00.999999Z",
    ],
    ["decimals with an offset", "2024-01-01T00:00:00.000001+08:00", "2023-12-31T16:00:00.000001Z"],
    ["29 February of a leap year", "2024-02-29T12:00:00Z", "2024-02-29T12:00:00.000000Z"],
    ["the last second of a day", "2024-01-01T23:59:59Z", "2024-01-01T23:59:59.000000Z"],
  ])("of %s: %s", (_what, text, canonical) => {
    expect(parseInstant(text)).toBe(canonical);
  });

  test.each([
    ["24:00", "2024-01-01T24:00:00Z"],
    ["a year of five digits in UTC", "9999-12-31T23:59:59-01:00"],
    ["a year before 0 in UTC", "0000-01-01T00:00:00+08:00"],
    ["after 24:00", "2024-01-01T24:00:01Z"],
    ["hour 25", "2024-01-01T25:00:00Z"],
    ["minute 60", "2024-01-01T00:60:00Z"],
    ["a leap second", "2016-12-31T23:59:60Z"],
    ["second 61", "2016-12-31T23:59:61Z"],
    ["30 February", "2024-02-30T00:00:00Z"],
    ["29 February of a common year", "2023-02-29T00:00:00Z"],
    ["29 February 2100", "2100-02-29T00:00:00Z"],
    ["31 April", "2024-04-31T00:00:00+08:00"],
    ["month 13", "2024-13-01T00:00:00Z"],
    ["day 0", "2024-01-00T00:00:00Z"],
    ["an offset of a day", "2024-01-01T00:00:00+24:00"],
    ["an offset of 60 minutes", "2024-01-01T00:00:00+14:60"],
    ["an offset without a colon", "2024-01-01T00:00:00+0800"],
    ["an offset of hours", "2024-01-01T00:00:00+08"],
    ["no offset", "2024-01-01T00:00:00"],
    ["a day alone", "2024-01-01"],
    ["no seconds", "2024-01-01T00:00Z"],
    ["a point without decimals", "2024-01-01T00:00:00.Z"],
    ["a comma before decimals", "2024-01-01T00:00:00,5Z"],
    ["ten decimals", "2024-01-01T00:00:00.1234567890Z"],
    ["a year of five digits", "12024-01-01T00:00:00Z"],
    ["a signed year", "+002024-01-01T00:00:00Z"],
    ["a line more", "2024-01-01T00:00:00Z\n"],
    ["nothing", ""],
  ])("of %s is refused: %s", (_what, text) => {
    expect(parseInstant(text)).toBeNull();
  });

  const instants = fc.record({
    millisecond: fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2999, 11, 31) }),
    offset: fc.integer({ min: -23 * 60 - 59, max: 23 * 60 + 59 }),
    decimals: fc.stringMatching(/^\d{0,9}$/),
  });

  /** An instant as RFC 3339 has it, its minutes east of Greenwich being `offset`. */
  const written = ({
    millisecond,
    offset,
    decimals,
  }: {
    millisecond: number;
    offset: number;
    decimals: string;
  }) => {
    const two = (number: number) => String(number).padStart(2, "0");
    const east = Math.abs(offset);
    const local = new Date(millisecond + offset * 60_000).toISOString().slice(0, 19);
    const zone = `${offset < 0 ? "-" : "+"}${two(Math.floor(east / 60))}:${two(east % 60)}`;
    return `${local}${decimals === "" ? "" : `.${decimals}`}${zone}`;
  };

  test("comes out in UTC with six decimals whatever the offset, and stays as it is when read again", () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const canonical = parseInstant(written(instant)) as string;
        const second = new Date(instant.millisecond).toISOString().slice(0, 19);
        expect(canonical).toBe(`${second}.${instant.decimals.padEnd(6, "0").slice(0, 6)}Z`);
        expect(parseInstant(canonical)).toBe(canonical);
      }),
    );
  });

  test("is before another as text where it is before it in time", () => {
    fc.assert(
      fc.property(instants, instants, (one, other) => {
        const order = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);
        const micro = ({ millisecond, decimals }: typeof one) =>
          Math.floor(millisecond / 1000) * 1_000_000 + Number(decimals.padEnd(6, "0").slice(0, 6));
        const [a, b] = [one, other].map((instant) => parseInstant(written(instant)) as string) as [
          string,
          string,
        ];
        expect(order(a, b)).toBe(order(micro(one), micro(other)));
      }),
    );
  });
});

describe("a unified social credit code", () => {
  /** Public codes that hold by GB 32100-2015. */
  const lawful = ["914403001922038216", "9144030071526726XG", "91330100799655058B"];
  /** Lawful codes of the Fujian pilots, and the last character that GB 32100-2015 asks of each. */
  const pilot = ["91350100M0001TGQXM", "91350211M0000XUF46", "91350203M0001FUE2P"];
  const ordinary = pilot.map((code, i) => code.slice(0, 17) + "1RJ".charAt(i));
  const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  test.each(lawful)("%s holds", (code) => {
    expect(checkCreditCode(code)).toEqual({ ok: true, code, legacy: false });
  });

  test("a remainder of 0 gives the check character 0, in the code and in the organization code within it", () => {
    const zero = "913301007000000410";
    expect(checkCreditCode(zero)).toEqual({ ok: true, code: zero, legacy: false });
    const pilotZero = "91350100M00010030M";
    expect(checkCreditCode(pilotZero)).toEqual({ ok: true, code: pilotZero, legacy: true });
  });

  test.each(pilot)("%s of the Fujian pilots is accepted and flagged", (code) => {
    expect(checkCreditCode(code)).toEqual({ ok: true, code, legacy: true });
  });

  test.each(ordinary)(
    "%s, a pilot code with the character that GB 32100 asks for, is an ordinary one",
    (code) => {
      expect(checkCreditCode(code)).toEqual({ ok: true, code, legacy: false });
    },
  );

  test("small letters are read as capitals", () => {
    for (const code of [...lawful, ...ordinary, ...pilot]) {
      expect(checkCreditCode(code.toLowerCase())).toEqual(checkCreditCode(code));
    }
  });

  test.each([
    ["empty", "", "LENGTH"],
    ["17 characters", "91440300192203821", "LENGTH"],
    ["19 characters", "9144030019220382166", "LENGTH"],
    ["15 digits of an old registration", "440301103097413", "LENGTH"],
    // In capital letters it is FF, and the whole has 18.
    ["a ligature for two letters", "91350100M0001000\ufb00", "LENGTH"],
    ["a blank inside", "914403001922 38216", "CHARACTER"],
    ["a hyphen", "91440300-922038216", "CHARACTER"],
    ["full-width digits", "９14403001922038216", "CHARACTER"],
    ["another last character", "914403001922038217", "CHECK"],
    ["a pilot code with another organization code", "91350100M0001TGQ1M", "CHECK"],
    ["a code that would be a pilot's, of another province", "91360100M0001TGQXM", "CHECK"],
  ])("%s is refused: %s (%s)", (_what, text, reason) => {
    expect(checkCreditCode(text)).toEqual({ ok: false, reason });
  });

  test.each([..."IOZSV"])("%s is in no code", (letter) => {
    expect(checkCreditCode(`91440300192203821${letter}`)).toEqual({ ok: false, reason: "CHARACTER" });
  });

  /** `code` with another character at one place. */
  const withAnother = (codes: readonly string[]) =>
    fc
      .tuple(fc.constantFrom(...codes), fc.nat(17), fc.constantFrom(...alphabet))
      .filter(([code, at, character]) => code.charAt(at) !== character)
      .map(([code, at, character]) => code.slice(0, at) + character + code.slice(at + 1));

  test("one wrong character is always caught; only what looks like a pilot's code is flagged, not refused", () => {
    fc.assert(
      fc.property(withAnother([...lawful, ...ordinary]), (wrong) => {
        const check = checkCreditCode(wrong);
        if (check.ok)
          expect({ legacy: check.legacy, fujian: wrong.slice(2, 4) }).toEqual({ legacy: true, fujian: "35" });
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(withAnother(lawful), (wrong) => {
        fc.pre(wrong.slice(2, 4) !== "35");
        expect(checkCreditCode(wrong)).toEqual({ ok: false, reason: "CHECK" });
      }),
      { numRuns: 2000 },
    );
  });

  test("of a pilot code GB 11714 alone sees the organization code: what is 11, 22 or 33 apart it takes for the same", () => {
    const wrongAt = fc.tuple(
      fc.constantFrom(...pilot),
      fc.integer({ min: 8, max: 16 }),
      fc.constantFrom(...alphabet),
    );
    fc.assert(
      fc.property(wrongAt, ([code, at, character]) => {
        const apart = Number.parseInt(code.charAt(at), 36) - Number.parseInt(character, 36);
        fc.pre(apart % 11 !== 0 || (at === 16 && apart !== 0));
        const check = checkCreditCode(code.slice(0, at) + character + code.slice(at + 1));
        expect(check.ok && check.legacy).toBe(false);
      }),
      { numRuns: 1000 },
    );
    expect(checkCreditCode("9135010000001TGQXM")).toMatchObject({ ok: true, legacy: true });
  });

  test("two neighbouring characters changed over are caught", () => {
    fc.assert(
      fc.property(fc.constantFrom(...lawful), fc.nat(16), (code, at) => {
        const [a, b] = [code.charAt(at), code.charAt(at + 1)];
        fc.pre(a !== b);
        expect(checkCreditCode(code.slice(0, at) + b + a + code.slice(at + 2)).ok).toBe(false);
      }),
    );
  });
});

describe("the scalars of the schema", () => {
  const valid = {
    Date: ["2024-02-29", "2024-02-29"],
    DateTime: ["2024-03-01T07:00:00+08:00", "2024-02-29T23:00:00.000000Z"],
    UnifiedSocialCreditCode: [" 9144030071526726xg ", "9144030071526726XG"],
  } as const;
  const names = Object.keys(valid) as (keyof typeof valid)[];

  const refusal = (act: () => unknown) => {
    try {
      act();
    } catch (error) {
      if (error instanceof GraphQLError) return error.extensions;
      throw error;
    }
    return null;
  };

  test("are these three", () => {
    expect(Object.keys(scalars)).toEqual(names);
    for (const name of names) expect(scalars[name].name).toBe(name);
  });

  test.each(names)("%s is read from a variable and from the query alike, and written as it is", (name) => {
    const [text, read] = valid[name];
    expect(scalars[name].parseValue(text)).toBe(read);
    expect(scalars[name].parseLiteral({ kind: Kind.STRING, value: text })).toBe(read);
    expect(scalars[name].serialize(read)).toBe(read);
  });

  test.each(names)("%s refuses what is no text, and what it cannot read", (name) => {
    const notText = { code: "BAD_USER_INPUT", messageZh: `${name} 应为字符串` };
    for (const value of [20240229, true, null, undefined, new Date(0), ["2024-02-29"]]) {
      expect(refusal(() => scalars[name].parseValue(value))).toEqual(notText);
    }
    expect(refusal(() => scalars[name].parseLiteral({ kind: Kind.INT, value: "20240229" }))).toEqual(notText);
    expect(() => scalars[name].serialize(20240229)).toThrow(`${name} must be written as a string`);
    expect(refusal(() => scalars[name].parseValue("x"))).toMatchObject({ code: "BAD_USER_INPUT" });
    expect(refusal(() => scalars[name].parseLiteral({ kind: Kind.STRING, value: "x" }))).toMatchObject({
      code: "BAD_USER_INPUT",
    });
  });

  test.each([
    ["x", "统一社会信用代码应为 18 位"],
    ["91440300192203821I", "统一社会信用代码含有不允许的字符"],
    ["914403001922038217", "统一社会信用代码校验位不符"],
  ])("a credit code is refused with its own reason: %s, %s", (code, messageZh) => {
    expect(refusal(() => scalars.UnifiedSocialCreditCode.parseValue(code))?.messageZh).toBe(messageZh);
  });
});
