import { describe, expect, test } from "vitest";
import { bothDemands, type Demand, lackOf, refusalOf, textOfDemand } from "../../../schema/access/demand.ts";
import type { Viewer } from "../../../schema/request-context.ts";

const demand = (asked: Partial<Demand>): Demand => ({
  authenticated: false,
  scopes: null,
  policies: null,
  ...asked,
});
const viewer = (known: Partial<Viewer>): Viewer => ({
  subject: "officer",
  department: "FINANCE",
  scopes: new Set(),
  purpose: null,
  ...known,
});
const ANONYMOUS = viewer({ subject: null, department: null });

describe("what a viewer lacks", () => {
  test.each<[string, Partial<Demand>, Partial<Viewer>, unknown]>([
    ["nothing, where nothing is asked for", {}, { subject: null }, null],
    ["a token", { authenticated: true }, { subject: null }, "token"],
    ["nothing, with any token", { authenticated: true }, {}, null],
    ["nothing, with one of the alternatives", { scopes: [["a"], ["b"]] }, { scopes: new Set(["b"]) }, null],
    ["a scope of each alternative", { scopes: [["a", "b"], ["c"]] }, { scopes: new Set(["a"]) }, "scopes"],
    ["a token, where it has no scopes for want of one", { scopes: [["a"]] }, { subject: null }, "token"],
    ["scopes, where no alternative is left", { scopes: [] }, { scopes: new Set(["a"]) }, "scopes"],
    ["nothing, with a purpose", { policies: [["recorded_purpose"]] }, { purpose: "audit" }, null],
    ["what a policy asks for", { policies: [["recorded_purpose"]] }, {}, "policies"],
    [
      "a purpose that is on record",
      { policies: [["recorded_purpose"]] },
      { subject: null, purpose: "x" },
      "token",
    ],
    ["a policy that nobody knows", { policies: [["toString"]] }, { purpose: "audit" }, "policies"],
    [
      "all of several: the scopes are told first",
      { authenticated: true, scopes: [["a"]], policies: [["recorded_purpose"]] },
      {},
      "scopes",
    ],
    [
      "the policy, where only that is left",
      { authenticated: true, scopes: [["a"]], policies: [["recorded_purpose"]] },
      { scopes: new Set(["a"]) },
      "policies",
    ],
  ])("%s", (_what, asked, asking, lack) => {
    expect(lackOf(demand(asked), viewer(asking))).toBe(lack);
  });

  test("is told in two languages, with what is needed", () => {
    const asked = demand({ scopes: [["a", "b"], ["c"]], policies: [["recorded_purpose"], ["other"]] });
    const needed = { scopes: ["a + b", "c"], policies: ["recorded_purpose", "other"] };
    expect(refusalOf(asked, "token").toJSON()).toEqual({
      message: "a token is needed",
      extensions: { code: "UNAUTHENTICATED", messageZh: "须先登录", ...needed },
    });
    expect(refusalOf(asked, "scopes").toJSON()).toEqual({
      message: "needs the scope a + b or c",
      extensions: { code: "FORBIDDEN", messageZh: "无权查看,需要权限 a + b 或 c", ...needed },
    });
    expect(refusalOf(asked, "policies").toJSON()).toEqual({
      message: "needs a recorded purpose (header x-purpose) or the policy other",
      extensions: {
        code: "FORBIDDEN",
        messageZh: "无权查看,须说明查询用途（请求头 x-purpose） 或 符合策略 other",
        ...needed,
      },
    });
  });
});

describe("two demands together", () => {
  test.each<[string, Partial<Demand> | null, Partial<Demand> | null, Partial<Demand> | null]>([
    ["nothing and nothing", null, null, null],
    ["one and nothing", { authenticated: true }, null, { authenticated: true }],
    [
      "a token and scopes",
      { authenticated: true },
      { scopes: [["a"]] },
      { authenticated: true, scopes: [["a"]] },
    ],
    [
      "alternatives of both",
      { scopes: [["a"], ["b"]] },
      { scopes: [["c"]] },
      {
        scopes: [
          ["c", "a"],
          ["b", "c"],
        ],
      },
    ],
    [
      "what one asks for anyway",
      { scopes: [["a"]] },
      {
        scopes: [
          ["a", "b"],
          ["a", "c"],
        ],
      },
      {
        scopes: [
          ["a", "b"],
          ["a", "c"],
        ],
      },
    ],
    [
      "no more than needed",
      { scopes: [["a"], ["b"]] },
      { scopes: [["a"], ["b"]] },
      { scopes: [["a"], ["b"]] },
    ],
  ])("%s", (_what, one, other, together) => {
    const both = bothDemands(one && demand(one), other && demand(other));
    expect(textOfDemand(both)).toBe(textOfDemand(together && demand(together)));
  });

  test("of each both must hold", () => {
    const both = bothDemands(
      demand({ scopes: [["a"], ["b"]] }),
      demand({ scopes: [["b"], ["c"]] }),
    ) as Demand;
    const holds = (...scopes: string[]) => lackOf(both, viewer({ scopes: new Set(scopes) })) === null;
    expect([holds("a"), holds("b"), holds("c"), holds("a", "c")]).toEqual([false, true, false, true]);
    expect(lackOf(both, ANONYMOUS)).toBe("token");
  });
});
