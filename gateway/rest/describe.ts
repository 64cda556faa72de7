import { type DocumentNode, type GraphQLSchema, getOperationAST } from "graphql";
import type { Message } from "../../schema/error-codes.ts";
import { ANSWERS } from "./answers.ts";
import type { Call, MemberOfCall } from "./calls.ts";
import { type Components, type JsonSchema, withDescription } from "./components.ts";
import { PROBLEM_SCHEMA, PROBLEM_STATUSES } from "./problem.ts";
import {
  type InputMember,
  membersOfInput,
  membersOfVariables,
  objectOf,
  typeOfVariable,
} from "./schema-of-input.ts";
import { SelectionSchemas } from "./schema-of-selection.ts";

/** A description as of OpenAPI 3.1. */
export interface Description {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, unknown>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

/** What a call is asked with and answered with, as an example. */
export interface Example {
  readonly body: unknown;
  readonly answer: unknown;
}

export interface DescribedCall {
  readonly call: Call;
  readonly document: DocumentNode;
}

const both = ({ zh, en }: Message) => `${zh}\n${en}`;

const pascal = (name: string) =>
  name.replace(/(^|-)([a-z])/g, (_, _dash, letter: string) => letter.toUpperCase());

/** Names of the components that are a call's body and answer. */
export const bodyName = ({ name }: Call) => `${pascal(name)}Body`;
export const answerName = ({ name }: Call) => `${pascal(name)}Answer`;

/** The member as the table has it: its bounds on the value that is not null. */
function withTable({ schema, ...member }: InputMember, of: MemberOfCall | undefined): InputMember {
  const { words, bounds } = of ?? {};
  return { ...member, schema: { ...(words ? { description: both(words) } : {}), ...schema, ...bounds } };
}

function bodyOf(
  { call, document }: DescribedCall,
  schema: GraphQLSchema,
  components: Components,
): JsonSchema {
  const operation = getOperationAST(document, call.operation);
  if (!operation) throw new Error(`no operation ${call.operation}`);
  const members =
    call.body === "variables"
      ? membersOfVariables(schema, operation, components)
      : membersOfInput(typeOfVariable(schema, operation, call.body.membersOf), components);
  const unknown = Object.keys(call.members).find((name) => !members.some((member) => member.name === name));
  if (unknown !== undefined) throw new Error(`${call.name}: no member ${unknown}`);
  return objectOf(members.map((member) => withTable(member, call.members[member.name])));
}

function answerOf(
  { call, document }: DescribedCall,
  schema: GraphQLSchema,
  components: Components,
): { field: string; schema: JsonSchema } {
  const operation = getOperationAST(document, call.operation);
  if (!operation) throw new Error(`no operation ${call.operation}`);
  const root = new SelectionSchemas(schema, document, components).rootOf(operation);
  return { field: root.field, schema: ANSWERS[call.answer].schema(root.schema) };
}

const json = (name: string, example?: unknown) => ({
  schema: { $ref: `#/components/schemas/${name}` },
  ...(example === undefined ? {} : { example }),
});

function pathOf(call: Call, { body, answer }: Partial<Example>): Record<string, unknown> {
  const problem = {
    description: "错误 / a problem",
    content: { "application/problem+json": json("Problem") },
  };
  return {
    post: {
      operationId: call.operation,
      summary: both(call.title).replace("\n", " / "),
      description: both(call.about),
      parameters: [{ $ref: "#/components/parameters/Purpose" }],
      requestBody: {
        required: true,
        content: { "application/json": json(bodyName(call), body) },
      },
      responses: {
        200: {
          description: "答复 / the answer",
          content: { "application/json": json(answerName(call), answer) },
        },
        ...Object.fromEntries(PROBLEM_STATUSES.map((status) => [status, problem])),
      },
    },
  };
}

const ABOUT: Message = {
  zh: "供各部门既有系统：以 POST 提交 JSON，与同一令牌以 GraphQL 所得相同，同受其权限、频次与登记。200 的答复是完整的：凡有未能查明的，或为错误，或在 check-organizations 中标明。凭令牌以 Authorization: Bearer 请求。答复中无 null 以外的「查无」，null 之义见各处。",
  en: "For older systems of departments: JSON by POST, with what the same token is answered by GraphQL, under its rights, rates and records. An answer with 200 is whole: what could not be found out is a problem, or is marked in check-organizations. With a token, Authorization: Bearer. Where something can be null, what that means is said there.",
};

/**
 * The description of calls, with the schemas by which bodies and answers are checked, and the field of the root that each
 * call asks for. Throws where a document is not as the table has it.
 */
export function describe(
  calls: readonly DescribedCall[],
  schema: GraphQLSchema,
  examples: Readonly<Record<string, Example>>,
): { description: Description; fields: ReadonlyMap<string, string> } {
  const components: Components = new Map([["Problem", PROBLEM_SCHEMA]]);
  const fields = new Map<string, string>();
  for (const described of calls) {
    const { call } = described;
    const answer = answerOf(described, schema, components);
    fields.set(call.name, answer.field);
    components.set(bodyName(call), bodyOf(described, schema, components));
    components.set(answerName(call), withDescription(answer.schema, both(call.title)));
  }
  const description = {
    openapi: "3.1.0",
    info: {
      title: "Liancheng 联惩",
      version: "1.0.0",
      description: both(ABOUT),
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/" }],
    security: [{ token: [] }],
    paths: Object.fromEntries(
      calls.map(({ call }) => [`/rest/${call.name}`, pathOf(call, examples[call.name] ?? {})]),
    ),
    components: {
      schemas: Object.fromEntries([...components].sort(([a], [b]) => (a < b ? -1 : 1))),
      parameters: {
        Purpose: {
          name: "x-purpose",
          in: "header",
          required: false,
          description:
            "用途（中文可作 percent-encoding）；查个人须有。\nWhat it is looked up for, percent-encoded where it is Chinese; needed for persons.",
          schema: { type: "string" },
        },
      },
      securitySchemes: { token: { type: "http", scheme: "bearer", bearerFormat: "JWT" } },
    },
  };
  return { description, fields };
}
