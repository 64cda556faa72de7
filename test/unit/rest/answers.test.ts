import { beforeAll, describe, expect, test } from "vitest";
import examples from "../../../gateway/rest/examples.json" with { type: "json" };
import { type GraphqlAnswer, openRest, type RestCall } from "../../../gateway/rest/open-rest.ts";

// What is made of what GraphQL answers: nothing that could not be found out looks like nothing found.

const CODES = ["91350102MAX000015M", "91350111MAX00020XB", "91350100M000100Y43"];
const ACTION = "GOV_PROCUREMENT_SUPPLIER";
const subject = structuredClone(examples["check-organization"].answer.subject);

let calls: ReadonlyMap<string, RestCall>;

beforeAll(() => {
  ({ calls } = openRest());
});

function answerOf(name: string, body: Record<string, unknown>, answer: GraphqlAnswer) {
  const call = calls.get(`/rest/${name}`);
  if (!call) throw new Error(`no call ${name}`);
  return call.answerOf(body, answer);
}

const failed = (code: string, path?: (string | number)[]) => ({
  message: "it failed",
  ...(path ? { path } : {}),
  extensions: { code, messageZh: "失败", requestId: "r" },
});

const one = { code: CODES[0], action: ACTION };
const many = { codes: CODES, action: ACTION };

describe("one", () => {
  test("is answered as it was found, without the types of objects", () => {
    const typed = {
      ...subject,
      __typename: "Organization",
      eligibility: { ...subject.eligibility, __typename: "E" },
    };
    expect(answerOf("check-organization", one, { data: { organization: typed } })).toEqual({
      body: {
        subject,
        inWords: {
          zh: "福州子虚建设工程有限公司：作为供应商参加政府采购，受限制",
          en: "福州子虚建设工程有限公司: government procurement as a supplier: restricted",
        },
      },
    });
  });

  test("that is unknown is null", () => {
    const unknown = { body: { subject: null, inWords: null } };
    expect(answerOf("check-organization", one, { data: { organization: null } })).toEqual(unknown);
  });

  test.each([
    ["SUBGRAPH_FAILED", 503],
    ["FORBIDDEN", 403],
    ["UNAUTHENTICATED", 401],
    ["QUERY_TOO_COMPLEX", 400],
    ["RATE_LIMITED", 429],
    ["ACCESS_NOT_RECORDED", 503],
    ["INTERNAL_SERVER_ERROR", 500],
    ["SOMETHING_ELSE", 500],
  ])("that failed is a problem, %s: %d", (code, status) => {
    const error = failed(code, ["organization", "eligibility"]);
    for (const data of [{ organization: { ...subject, eligibility: null } }, { organization: null }, null]) {
      expect(answerOf("check-organization", one, { data, errors: [error] })).toEqual({ error, status });
    }
    expect(answerOf("check-organization", one, { errors: [error] })).toEqual({ error, status });
  });

  test("of which a part alone failed is a problem as a whole", () => {
    const error = failed("SUBGRAPH_FAILED", [
      "organization",
      "eligibility",
      "restrictions",
      0,
      "departments",
    ]);
    expect(answerOf("check-organization", one, { data: { organization: subject }, errors: [error] })).toEqual(
      {
        error,
        status: 503,
      },
    );
  });

  test("whose argument was refused is told where it stands", () => {
    const error = failed("BAD_USER_INPUT");
    const extensions = { ...error.extensions, argument: "on" };
    const answer = { data: null, errors: [{ ...error, extensions }] };
    expect(answerOf("check-organization", { ...one, on: "2026-11-23" }, answer)).toMatchObject({
      status: 400,
      parts: [{ pointer: "/on", messageZh: "失败", messageEn: "it failed" }],
    });
  });

  test("objected to says so in words", () => {
    const eligibility = { ...subject.eligibility, objectionPending: true };
    const answer = answerOf("check-organization", one, {
      data: { organization: { ...subject, eligibility } },
    });
    expect(answer).toMatchObject({ body: { inWords: { zh: expect.stringMatching(/未决异议$/) } } });
  });

  test.each(["PROHIBITED", "RESTRICTED", "ACTION_REQUIRED", "SUPERVISED", "REFERENCE", "CLEAR"])(
    "%s has words",
    (verdict) => {
      const eligibility = { ...subject.eligibility, verdict };
      const answer = answerOf("check-organization", one, {
        data: { organization: { ...subject, eligibility } },
      });
      expect(answer).toMatchObject({ body: { subject: { eligibility: { verdict } } } });
    },
  );
});

describe("many", () => {
  test("each has its outcome: checked, unknown, failed", () => {
    const error = failed("SUBGRAPH_FAILED", ["organizations", 2, "eligibility"]);
    const organizations = [subject, null, { ...subject, eligibility: null }];
    const answer = answerOf("check-organizations", many, { data: { organizations }, errors: [error] });
    const { results } = (answer as { body: { results: Record<string, unknown>[] } }).body;
    expect(results.map(({ code, outcome }) => [code, outcome])).toEqual([
      [CODES[0], "CHECKED"],
      [CODES[1], "UNKNOWN"],
      [CODES[2], "FAILED"],
    ]);
    expect(results[2]).toEqual({
      ...{ code: CODES[2], outcome: "FAILED", subject: null, inWords: null },
      problem: {
        ...{ type: "about:blank", title: "Service Unavailable", status: 503, code: "SUBGRAPH_FAILED" },
        ...{ messageZh: "失败", messageEn: "it failed", requestId: "r" },
      },
    });
  });

  test("one of whom an inner part failed is not shown without it", () => {
    const error = failed("SUBGRAPH_FAILED", [
      "organizations",
      1,
      "eligibility",
      "restrictions",
      0,
      "departments",
    ]);
    const answer = answerOf("check-organizations", many, {
      data: { organizations: [subject, subject, null] },
      errors: [error],
    });
    expect(answer).toMatchObject({
      body: {
        results: [{ outcome: "CHECKED" }, { outcome: "FAILED", subject: null }, { outcome: "UNKNOWN" }],
      },
    });
  });

  test.each([
    [
      "nobody was checked",
      [null, null, null],
      [
        ["organizations", 0, "eligibility"],
        ["organizations", 2],
      ],
    ],
    ["an error is of the whole", [subject, subject, null], [["organizations"]]],
    ["an error says no place", [subject, subject, null], [undefined]],
    ["there is no list", null, [["organizations", 0]]],
  ] as const)("where %s, it is a problem", (_why, organizations, paths) => {
    const errors = paths.map((path) => failed("FORBIDDEN", path && [...path]));
    expect(answerOf("check-organizations", many, { data: { organizations }, errors })).toEqual({
      error: errors[0],
      status: 403,
    });
  });
});

describe("reports", () => {
  const body = { idempotencyKey: "1", reports: [] };
  const problem = { code: "KEY_REUSED", field: "idempotencyKey", messageZh: "已用", messageEn: "used" };

  test("are answered each by itself", () => {
    const results = [{ obligation: null, repeated: false, problems: [problem] }];
    const answer = { data: { reportObligations: { results, problems: [] } } };
    expect(answerOf("feedback", body, answer)).toEqual({ body: { results } });
  });

  test("that were refused as a whole are a problem", () => {
    const answer = {
      data: { reportObligations: { results: [], problems: [problem, { ...problem, field: null }] } },
    };
    expect(answerOf("feedback", body, answer)).toMatchObject({
      status: 422,
      error: { extensions: { code: "BAD_USER_INPUT" } },
      parts: [
        { pointer: "/idempotencyKey", code: "KEY_REUSED", messageZh: "已用", messageEn: "used" },
        { pointer: "", code: "KEY_REUSED" },
      ],
    });
  });
});

describe("what is not as it is described does not go out", () => {
  test.each([
    [
      "a day that is none",
      { ...subject, eligibility: { ...subject.eligibility, evaluatedOn: "today" } },
      "evaluatedOn \\(format\\)",
    ],
    ["no answer and no error", { ...subject, eligibility: null }, "eligibility"],
    ["more than was asked", { ...subject, number: "350199196701010020" }, "\\(additionalProperties\\)"],
    ["less than was asked", { ...subject, name: undefined }, "name \\(type\\)|\\(required\\)"],
  ])("%s", (_what, organization, where) => {
    expect(() => answerOf("check-organization", one, { data: { organization } })).toThrow(
      new RegExp(`^/rest/check-organization: .*${where}`),
    );
  });

  test("and the reason quotes nothing of it", () => {
    const organization = { ...subject, "350199196701010020": "350199196701010020" };
    expect(() => answerOf("check-organization", one, { data: { organization } })).toThrow(/^[^0-9]*$/);
  });

  test("a verdict that has no words", () => {
    const eligibility = { ...subject.eligibility, verdict: "UNHEARD_OF" };
    expect(() =>
      answerOf("check-organization", one, { data: { organization: { ...subject, eligibility } } }),
    ).toThrow(
      "/rest/check-organization: the answer is not as described at /subject/eligibility/verdict (enum)",
    );
  });

  test("nothing and no error", () => {
    expect(() => answerOf("changes", {}, {})).toThrow("/rest/changes: no data and no error");
    expect(() => answerOf("changes", {}, { data: { changes: null } })).toThrow("not as described");
  });
});
