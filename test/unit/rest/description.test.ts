import { readFileSync } from "node:fs";
import { Validator } from "@seriousme/openapi-schema-validator";
import { buildSchema, Kind, parse, TypeInfo, visit, visitWithTypeInfo } from "graphql";
import { beforeAll, describe, expect, test } from "vitest";
import { readOwnManifest } from "../../../gateway/documents/manifest.ts";
import { CALLS, type Call, MOST } from "../../../gateway/rest/calls.ts";
import { answerName, bodyName } from "../../../gateway/rest/describe.ts";
import examples from "../../../gateway/rest/examples.json" with { type: "json" };
import { openRest } from "../../../gateway/rest/open-rest.ts";
import { compileValidators } from "../../../gateway/rest/validators.ts";

// The description that older systems read, and what it is made of.

type Schema = Record<string, unknown>;

let rest: ReturnType<typeof openRest>;
let schemas: Record<string, Schema>;

beforeAll(() => {
  rest = openRest();
  schemas = rest.described.components.schemas as Record<string, Schema>;
});

/** Every schema in a schema, itself the first. */
function* within(schema: unknown): Generator<Schema> {
  if (Array.isArray(schema)) for (const one of schema) yield* within(one);
  else if (typeof schema === "object" && schema !== null) {
    yield schema as Schema;
    for (const value of Object.values(schema)) yield* within(value);
  }
}

describe("the description", () => {
  test("is valid as of OpenAPI 3.1", async () => {
    const validator = new Validator();
    const result = await validator.validate(JSON.parse(rest.description));
    expect(result).toEqual({ valid: true });
    expect(validator.version).toBe("3.1");
  });

  test("has a path for each call, and nothing that leads nowhere or that nothing leads to", () => {
    expect(Object.keys(rest.described.paths)).toEqual([...rest.calls.keys()]);
    const text = JSON.stringify(rest.described);
    const named = new Set([...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name));
    expect([...named].sort()).toEqual(Object.keys(schemas));
  });

  test("says what everything is in both languages", () => {
    const words = [...within(rest.described)].flatMap(({ description }) =>
      typeof description === "string" ? [description] : [],
    );
    expect(words.length).toBeGreaterThan(150);
    for (const text of words) {
      expect(text).toMatch(/\p{sc=Han}/u);
      expect(text).toMatch(/[A-Za-z]{2}/);
    }
  });

  test("lets no object have members that it does not say, but problems, which have details", () => {
    const objects = [...within({ ...schemas, Problem: null })].filter(({ type }) =>
      [type].flat().includes("object"),
    );
    expect(objects.length).toBeGreaterThan(40);
    expect(objects.filter(({ additionalProperties }) => additionalProperties !== false)).toEqual([]);
  });

  test("has an example of every call, of its schemas", () => {
    const of = examples as Readonly<Record<string, { body: unknown; answer: unknown }>>;
    const validators = compileValidators(schemas);
    expect(Object.keys(of).sort()).toEqual(CALLS.map(({ name }) => name).sort());
    for (const call of CALLS) {
      expect(validators.wrongParts(bodyName(call), of[call.name]?.body, true), call.name).toEqual([]);
      expect(validators.mismatch(answerName(call), of[call.name]?.answer), call.name).toBeNull();
      expect(rest.described.paths[`/rest/${call.name}`]).toMatchObject({
        post: { requestBody: { content: { "application/json": { example: of[call.name]?.body } } } },
      });
    }
  });
});

/** The fields of the root, in whose place the answer stands, and what becomes the problem of a 422. */
const NOT_SHOWN = /^(Query|Mutation)\.|^ObligationResults\.problems$/;

describe("it is made of the documents", () => {
  const api = buildSchema(readFileSync(new URL("../../../schema/api.graphql", import.meta.url), "utf8"));
  const manifest = new Map(readOwnManifest().map(({ name, body }) => [name, parse(body)]));

  test("every field that a call asks for is in its answer, with the words of the schema", () => {
    const words = new Set([...within(schemas)].map(({ description }) => description));
    let fields = 0;
    for (const { operation } of CALLS) {
      const types = new TypeInfo(api);
      const visitor = visitWithTypeInfo(types, {
        Field({ name }) {
          const place = `${types.getParentType()}.${name.value}`;
          if (name.value === "__typename" || NOT_SHOWN.test(place)) return;
          fields += 1;
          expect(words, place).toContain(types.getFieldDef()?.description);
        },
      });
      const document = manifest.get(operation);
      if (!document) throw new Error(`no document ${operation}`);
      visit(document, visitor);
    }
    expect(fields).toBeGreaterThan(200);
  });

  test("every call asks for one field of the root", () => {
    for (const { operation } of CALLS) {
      const [node] = manifest.get(operation)?.definitions ?? [];
      expect(node?.kind).toBe(Kind.OPERATION_DEFINITION);
      expect(node && "selectionSet" in node ? node.selectionSet.selections : []).toHaveLength(1);
    }
  });

  test("what the table says of a member that there is not is an error", () => {
    const [call] = CALLS as [Call];
    expect(() => openRest({ table: [{ ...call, members: { cdoe: {} } }] })).toThrow("no member cdoe");
    expect(() => openRest({ table: [{ ...call, operation: "Nothing" }] })).toThrow(
      "no trusted document Nothing",
    );
    expect(() => openRest({ table: [{ ...call, body: { membersOf: "input" } }] })).toThrow(
      "no variable input",
    );
    expect(() => openRest({ table: [{ ...call, body: { membersOf: "code" } }] })).toThrow("no input object");
  });
});

describe("a body", () => {
  const code = "91350102MAX000015M";
  const action = "GOV_PROCUREMENT_SUPPLIER";
  const report = { obligation: "1", expectedVersion: 1, outcome: "IMPLEMENTED" };
  const wrong = (name: string, body: unknown, bytes = 0) =>
    (rest.calls.get(`/rest/${name}`)?.wrongParts(body, bytes) ?? []).map(
      ({ pointer, messageEn }) => `${pointer} ${messageEn}`,
    );

  test.each([
    ["check-organization", { code, action }],
    ["check-organization", { code: code.toLowerCase(), action, on: "2026-11-23" }],
    ["check-organization", { code, action, on: null }],
    ["check-organizations", { codes: Array(MOST).fill(code), action }],
    ["check-person", { type: "OTHER", number: "军字第1号", action }],
    ["obligations", {}],
    ["obligations", { filter: { states: ["OPEN"], overdue: true }, first: MOST, after: "x" }],
    ["feedback", { idempotencyKey: "1", reports: [{ ...report, doneOn: "2026-11-23", reason: null }] }],
    ["changes", { first: null, after: null }],
  ] as const)("%s, %#, is taken", (name, body) => {
    expect(wrong(name, body)).toEqual([]);
  });

  test.each([
    ["check-organization", [], [" must be an object"]],
    ["check-organization", null, [" must be an object"]],
    ["check-organization", {}, ["/code is missing", "/action is missing"]],
    ["check-organization", { code, action, On: "2026-11-23" }, ["/On there is no such member"]],
    ["check-organization", { code: 1, action }, ["/code must be a string"]],
    ["check-organization", { code: null, action }, ["/code must be a string"]],
    [
      "check-organization",
      { code, action, on: "2026-02-30" },
      ["/on must be a day that exists, written YYYY-MM-DD"],
    ],
    ["check-organizations", { codes: [], action }, ["/codes must have 1 items or more"]],
    [
      "check-organizations",
      { codes: Array(MOST + 1).fill(code), action },
      [`/codes must have ${MOST} items at most`],
    ],
    [
      "check-organizations",
      { codes: [code, "91350102MAX000016M"], action },
      ["/codes/1 must be a credit code: 18 characters, of which the last checks the others"],
    ],
    ["check-person", { type: "OTHER", number: "", action }, ["/number must have 1 characters or more"]],
    [
      "check-person",
      { type: "OTHER", number: "x".repeat(65), action },
      ["/number must have 64 characters at most"],
    ],
    [
      "check-person",
      { type: "CARD", number: "1", action },
      ["/type must be one of RESIDENT_ID, PASSPORT, HK_MACAO_PERMIT, TAIWAN_PERMIT, OTHER"],
    ],
    ["obligations", { first: 0 }, ["/first must be 1 or more"]],
    ["obligations", { first: MOST + 1 }, [`/first must be ${MOST} at most`]],
    ["obligations", { first: 1.5 }, ["/first must be an integer"]],
    [
      "obligations",
      { filter: { overdue: "yes", "a/b": 1 } },
      ["/filter/a~1b there is no such member", "/filter/overdue must be true or false"],
    ],
    ["feedback", { idempotencyKey: "1", reports: {} }, ["/reports must be an array"]],
    [
      "feedback",
      { idempotencyKey: "1", reports: [report, { ...report, expectedVersion: "1", obligation: undefined }] },
      ["/reports/1/obligation is missing", "/reports/1/expectedVersion must be an integer"],
    ],
  ] as const)("%s, %#, is not", (name, body, reasons) => {
    expect(wrong(name, body)).toEqual(reasons);
  });

  test("is told of by twenty parts, and of a large one by the first", () => {
    const body = { codes: Array(MOST).fill(5), action };
    expect(wrong("check-organizations", body)).toHaveLength(20);
    expect(wrong("check-organizations", body, 1_000_000)).toEqual(["/codes/0 must be a string"]);
  });

  test("is not quoted, nor what may be a number in its names", () => {
    const number = "350199196701010020";
    const parts = rest.calls
      .get("/rest/check-person")
      ?.wrongParts({ [number]: 1, type: number, number: number.repeat(9), action: number, on: number }, 0);
    expect(parts?.length).toBe(5);
    expect(JSON.stringify(parts)).not.toContain(number);
  });

  test("has no member that JavaScript's objects know by themselves", () => {
    const body = JSON.parse(`{"code": "${code}", "action": "${action}", "__proto__": {"on": "2020-01-01"}}`);
    expect(wrong("check-organization", body)).toEqual(["/__proto__ there is no such member"]);
    expect(wrong("check-organization", { code, action: "constructor" })).toHaveLength(1);
  });
});
