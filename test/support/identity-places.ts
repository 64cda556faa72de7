import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";

import { argumentPlaces } from "./attacks/argument-places.ts";

/** A request that has an identity number somewhere in it. */
export interface TaintedRequest {
  /** Below the origin. */
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

const JSON_TYPE = { "content-type": "application/json" };

function graphql(body: unknown, headers: Record<string, string> = {}): TaintedRequest {
  return {
    path: "/graphql",
    method: "POST",
    headers: { ...JSON_TYPE, ...headers },
    body: JSON.stringify(body),
  };
}

/** Something that an argument takes, for those that are not the one in question. */
function anyValue(type: GraphQLInputType): string {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return `[${anyValue(nullable.ofType)}]`;
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name ?? "";
  if (isInputObjectType(nullable)) return "{}";
  switch (getNamedType(nullable).name) {
    case "Int":
      return "1";
    case "Boolean":
      return "true";
    case "UnifiedSocialCreditCode":
      return '"91350100M000100Y43"';
    case "Date":
      return '"2026-11-23"';
    default:
      return '"1"';
  }
}

/** Literals with the number in them, each where a value of the type stands. */
function taintedValues(type: GraphQLInputType, number: string): string[] {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return taintedValues(nullable.ofType, number).map((value) => `[${value}]`);
  const text = JSON.stringify(number);
  const digits = number.replaceAll(/\D/g, "").replace(/^0+/, "");
  if (isInputObjectType(nullable)) {
    const fields = Object.values(nullable.getFields()).flatMap((field) =>
      taintedValues(field.type, number).map((value) => `{ ${field.name}: ${value} }`),
    );
    return [...fields, `{ n${digits}: 1 }`, text];
  }
  return [text, `"""${number}"""`, digits, `E${digits}`, `[${text}]`, `{ a: ${text} }`];
}

function selectionOf({ type }: GraphQLField<unknown, unknown>): string {
  return isCompositeType(getNamedType(type)) ? " { __typename }" : "";
}

function callOf(field: GraphQLField<unknown, unknown>, given: GraphQLArgument, value: string): string {
  const others = field.args
    .filter((argument) => argument !== given && isNonNullType(argument.type))
    .map(({ name, type }) => `${name}: ${anyValue(type)}`);
  return `${field.name}(${[`${given.name}: ${value}`, ...others].join(", ")})${selectionOf(field)}`;
}

/** Around fields of a type: where objects of it are had. */
const WAYS: Readonly<Record<string, (field: string) => string>> = {
  Query: (field) => `{ ${field} }`,
  Organization: (field) => `{ organization(code: "91350100M000100Y43") { ${field} } }`,
  Person: (field) => `{ person(id: "1") { ${field} } }`,
};

/** The number in every argument of the fields of the root, of organizations and of persons, inline and as a variable. */
export function taintedArguments(apiSdl: string, number: string): TaintedRequest[] {
  const schema = buildSchema(apiSdl);
  return Object.entries(WAYS).flatMap(([typeName, around]) => {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) throw new Error(`no type ${typeName}`);
    return Object.values(type.getFields()).flatMap((field) =>
      field.args.flatMap((argument) => {
        const inline = taintedValues(argument.type, number).map((value) =>
          graphql({ query: around(callOf(field, argument, value)) }),
        );
        const query = `query ($v: ${argument.type}) ${around(callOf(field, argument, "$v"))}`;
        const values = [
          number,
          [number],
          { [number]: number },
          { a: { b: number } },
          Number(number) || number,
        ];
        return [...inline, ...values.map((v) => graphql({ query, variables: { v } }))];
      }),
    );
  });
}

let keys = 0;

/**
 * The number in every place of every command, within its input: inline, as a variable, and as a number where it has
 * digits alone. Each has a key of its own, so that what else it says is looked at.
 */
export function taintedCommands(apiSdl: string, number: string): TaintedRequest[] {
  const places = argumentPlaces(buildSchema(apiSdl), {}).filter(({ name }) => name.startsWith("Mutation."));
  const digits = number.replaceAll(/\D/g, "").replace(/^0+/, "");
  return places.flatMap(({ query, given }) => {
    keys += 1;
    const asked = query.replace('idempotencyKey: "x"', `idempotencyKey: "k${keys}"`);
    const inline = (value: string) =>
      graphql({ query: asked.replace(/^mutation \([^)]*\)/, "mutation").replace("$value", value) });
    return [
      graphql({ query: asked, variables: { value: given(number) } }),
      inline(JSON.stringify(given(number))),
      inline(digits),
    ];
  });
}

/** The number in every place of a document. `name` is the number as it can stand in a name. */
function inDocuments(number: string, name: string): TaintedRequest[] {
  const text = JSON.stringify(number);
  const person = `personByIdentity(type: RESIDENT_ID, number: ${text})`;
  return [
    `query ${name} { ${person} { name } }`,
    `{ ${name}: ${person} { name } }`,
    `{ ${person} { ${name}: name } }`,
    `{ ${person} { ${name} } }`,
    `{ ${name} }`,
    `{ ${person} { ...${name} } } fragment ${name} on Person { name }`,
    `{ ${person} { ...${name} } }`,
    `{ ${person} { ... on ${name} { name } } }`,
    `query ($${name}: String!) { personByIdentity(type: RESIDENT_ID, number: $${name}) { name } }`,
    `query ($n: ${name}) { personByIdentity(type: RESIDENT_ID, number: $n) { name } }`,
    `query ($n: String = ${text}) { personByIdentity(type: RESIDENT_ID, number: $n) { name } }`,
    `{ ${person} @${name} { name } }`,
    `{ ${person} @include(if: ${text}) { name } }`,
    `{ ${person} @include(if: ${name}) { name } }`,
    `{ personByIdentity(type: ${name}, number: ${text}) { name } }`,
    `{ personByIdentity(type: RESIDENT_ID, number: ${text}, ${name}: 1) { name } }`,
    `{ personByIdentity(type: RESIDENT_ID, number: ${text} { name } }`,
    `{ personByIdentity(type: RESIDENT_ID, number: "${number}`,
    `{ ${person} ${number} }`,
    `${number}`,
    `# ${number}\n{ departments { id } }`,
    `mutation { ${name} }`,
    `{ __type(name: ${text}) { name } }`,
    `{ person(id: ${text}) { restrictions(on: ${text}) { effect } } }`,
  ].map((query) => graphql({ query }));
}

const QUERY =
  "query Check($number: String!) { personByIdentity(type: RESIDENT_ID, number: $number) { name identityMask restrictions { effect } } }";

/** The number around a document: in other members of the body, in headers, in URLs, in bodies that are no JSON. */
function aroundDocuments(number: string, name: string): TaintedRequest[] {
  const good = { query: QUERY, variables: { number } };
  const ascii = encodeURIComponent(number);
  const digits = number.replaceAll(/\D/g, "");
  const headers: Record<string, string>[] = [
    { "x-purpose": ascii },
    { "x-purpose": `look-up of ${ascii}` },
    { authorization: `Bearer ${name}.${name}.${name}` },
    { authorization: `Basic ${ascii}` },
    // Of other documents the digits cannot be told from those of any trace.
    ...(digits.length > 16
      ? [{ traceparent: `00-${digits.padStart(32, "a")}-00f067aa0ba902b7-01` }]
      : [{ traceparent: `00-${digits}` }]),
    { traceparent: `00-${ascii}` },
    { traceparent: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", tracestate: `n=${digits}` },
    { "user-agent": ascii },
    { "x-explain": ascii },
    { "x-request-id": ascii },
    { accept: `application/${name}` },
    { "content-type": `text/${name}` },
    { "content-encoding": name },
    { cookie: `n=${ascii}` },
    { origin: `https://${name}.example` },
    { referer: `https://example/${ascii}` },
    { [`x-${name}`]: ascii },
  ];
  const raw = (body: string): TaintedRequest => ({
    path: "/graphql",
    method: "POST",
    headers: JSON_TYPE,
    body,
  });
  const at = (path: string, method = "GET"): TaintedRequest => ({ path, method, headers: {} });
  return [
    graphql(good),
    graphql(good, { "x-explain": "plan" }),
    graphql({ ...good, operationName: name }),
    graphql({ ...good, operationName: number }),
    graphql({ ...good, variables: { ...good.variables, [number]: number } }),
    graphql({ ...good, variables: number }),
    graphql({ ...good, extensions: { [number]: number } }),
    graphql({ ...good, extensions: { persistedQuery: { version: 1, sha256Hash: number } } }),
    graphql({ ...good, extensions: number }),
    graphql({ query: number }),
    graphql([good]),
    graphql(number),
    ...headers.map((more) => graphql(good, more)),
    raw(`{"query": "${number}`),
    raw(`{"query": ${number}, }`),
    raw(number),
    raw(`query=${ascii}`),
    at(`/graphql?query=${encodeURIComponent(`{ ${name} }`)}&variables=${ascii}&operationName=${ascii}`),
    at(`/graphql?extensions=${ascii}`, "PUT"),
    at(`/${ascii}`),
    at(`/graphql/${ascii}?number=${ascii}`),
    at(`/healthz?number=${ascii}`),
    at(`/readyz/${ascii}`),
    at(`/metrics/${ascii}`, "POST"),
  ];
}

/** The number in calls of older systems: where it belongs, and wherever else a client can put it. */
function inCalls(number: string): TaintedRequest[] {
  const ascii = encodeURIComponent(number);
  const action = "HOLD_OFFICE";
  const report = { obligation: "1", expectedVersion: 1, outcome: "IMPLEMENTED" };
  const call = (name: string, body: unknown, headers: Record<string, string> = {}): TaintedRequest => ({
    ...{ path: `/rest/${name}`, method: "POST", headers: { ...JSON_TYPE, ...headers } },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  const person = { type: "RESIDENT_ID", number, action };
  return [
    call("check-person", person),
    call("check-person", person, { "x-purpose": ascii }),
    call("check-person", { ...person, type: number }),
    call("check-person", { ...person, action: number }),
    call("check-person", { ...person, on: number }),
    call("check-person", { ...person, [number]: number }),
    call("check-person", { ...person, number: [number] }),
    call("check-person", number),
    call("check-person", `{"number": "${number}`),
    call("check-organization", { code: number, action }),
    call("check-organizations", { codes: [number], action }),
    call("check-organizations", { codes: [{ [number]: number }], action }),
    call("obligations", { filter: { limb: number, division: number }, after: number }),
    call("obligations", { filter: { [number]: number } }),
    call("feedback", { idempotencyKey: number, reports: [report] }),
    call("feedback", { idempotencyKey: "k", reports: [{ ...report, obligation: number }] }),
    call("feedback", {
      idempotencyKey: "k",
      reports: [{ ...report, reason: number, documentNumber: number }],
    }),
    call("feedback", { idempotencyKey: "k", reports: [{ ...report, [number]: number }] }),
    call("changes", { after: number }),
    call(ascii, {}),
    { path: `/rest/check-person?number=${ascii}`, method: "GET", headers: {} },
    // By HEAD: its examples have a number of the demo registry by themselves.
    { path: `/openapi.json?number=${ascii}`, method: "HEAD", headers: {} },
  ];
}

/** Requests with an identity number in every place of a document and around it where a client can put one. */
export function taintedRequests(number: string): TaintedRequest[] {
  const name = `n${number.replaceAll(/[^0-9A-Za-z]/g, "")}`;
  return [...inDocuments(number, name), ...aroundDocuments(number, name), ...inCalls(number)];
}
