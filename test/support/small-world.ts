import { type GraphQLResolveInfo, Kind, parse } from "graphql";
import { type FederationOptions, federate, type TestFederation, type TestSubgraph } from "./federation.ts";

/**
 * A small world behind three subgraphs, and the same world behind one schema: for each field one function that says
 * what it is, of which the computed fields (@requires) call others in the one schema, and are given them in the
 * subgraphs.
 */

type Row = Record<string, unknown> & { id: string };
type Arguments = Record<string, unknown>;
type Field = (row: Row, args: Arguments, get: (row: unknown, field: string) => unknown) => unknown;

const user = (n: number): Row => ({ __typename: "User", id: `${n}` });
const team = (n: number): Row => ({ __typename: "Team", id: `${n}` });
const note = (n: number): Row => ({ __typename: "Note", id: `${n}` });
const nth = (row: Row) => Number(row.id);
const first = (args: Arguments, items: unknown[]) =>
  typeof args.first === "number" ? items.slice(0, args.first) : items;

/** Computed fields, from what they require. */
export const COMPUTED = new Set(["User.score", "User.card", "Team.rating", "Note.summary"]);

export const FIELDS: Record<string, Record<string, Field>> = {
  Query: {
    user: (_, { id }) => (Number(id) < 5 ? user(Number(id)) : null),
    node: (_, { id }) => [null, user(1), team(2), note(3), user(2)][Number(id)] ?? null,
    nodes: (_, args) => first(args, [user(1), team(1), note(2), user(2), user(1)]),
    teams: () => [team(1), null, team(2)],
    found: (_, { text }) => (text === "u" ? [user(3), note(1)] : [team(2), user(1), user(3)]),
    notes: (_, args) => first(args, [note(3), note(1)]),
  },
  User: {
    id: ({ id }) => id,
    label: (row, { upper }) => (upper ? `USER ${row.id}` : `user ${row.id}`),
    name: (row) => (nth(row) === 3 ? null : `name ${row.id}`),
    age: (row, { months }) => nth(row) * (months ? 120 : 10),
    team: (row) => (nth(row) === 2 ? null : team(nth(row) === 1 ? 1 : 2)),
    friends: (row) => (nth(row) === 3 ? null : [user(nth(row) + 1), user(3)]),
    best: (row) => [null, team(1), user(1), note(2)][nth(row)] ?? null,
    karma: (row) => 100 + nth(row),
    mentor: (row) => (nth(row) > 1 ? user(nth(row) - 1) : null),
    posts: (row, args) => first(args, [note(nth(row)), note(1)]),
    score: (row, { weight }, get) => {
      const name = get(row, "name");
      return Number(get(row, "karma")) * (Number(weight) || 1) + (name === null ? 0 : `${name}`.length);
    },
    card: (row, _, get) => {
      const of = get(row, "team");
      const friends = get(row, "friends") as Row[] | null;
      const karmas = friends?.map((friend) => get(friend, "karma")).join("+") ?? "none";
      return `${of === null ? "nobody" : get(of, "title")}: ${karmas}`;
    },
    level: (row) => nth(row) % 2,
  },
  Team: {
    id: ({ id }) => id,
    label: (row, { upper }) => (upper ? `TEAM ${row.id}` : `team ${row.id}`),
    title: (row) => `title ${row.id}`,
    grid: (row) => [[nth(row), null], null, []],
    members: () => [user(1), user(4)],
    lead: (row) => (nth(row) === 1 ? user(2) : null),
    budget: (row) => (nth(row) === 1 ? 5 : null),
    notes: (row) => [note(nth(row)), null],
    rating: (row, _, get) => {
      const members = get(row, "members") as Row[];
      return `${get(row, "budget")} ${members.map((member) => `${get(member, "id")}${get(member, "karma")}`)}`;
    },
  },
  Note: {
    id: ({ id }) => id,
    label: (row, { upper }) => (upper ? `NOTE ${row.id}` : `note ${row.id}`),
    text: (row) => `text ${row.id}`,
    tags: (row) => (nth(row) === 2 ? null : ["t", row.id]),
    author: (row) => (nth(row) === 2 ? null : user(nth(row))),
    about: (row) => [null, user(2), team(1), note(1)][nth(row)] ?? null,
    likes: (row) => nth(row) * 3,
    summary: (row, _, get) => {
      const author = get(row, "author");
      return `${get(row, "text")} by ${author === null ? "nobody" : `${get(author, "name")}`}`;
    },
  },
};

export const SUBGRAPHS: Record<string, string> = {
  a: `
    type Query {
      user(id: ID!): User node(id: ID!): Node nodes(first: Int): [Node!]! teams: [Team]! found(text: String): [Found!]
    }
    interface Node { id: ID! label(upper: Boolean): String }
    union Found = User | Team | Note
    type User implements Node @key(fields: "id") {
      id: ID! label(upper: Boolean): String name: String age(months: Boolean): Int! team: Team friends: [User!] best: Node
    }
    type Team implements Node @key(fields: "id") {
      id: ID! label(upper: Boolean): String title: String! grid: [[Int]] members: [User!]! lead: User
    }
    type Note implements Node @key(fields: "id") { id: ID! label(upper: Boolean): String }`,
  b: `
    type Query { notes(first: Int): [Note!] }
    interface Node { id: ID! }
    type User implements Node @key(fields: "id") { id: ID! karma: Int! mentor: User posts(first: Int): [Note!]! }
    type Team implements Node @key(fields: "id") { id: ID! budget: Int notes: [Note]! }
    type Note implements Node @key(fields: "id") { id: ID! text: String! tags: [String!] author: User about: Node }`,
  c: `
    type User @key(fields: "id") {
      id: ID! name: String @external karma: Int! @external team: Team @external friends: [User!] @external
      score(weight: Int): Int @requires(fields: "karma name")
      card: String @requires(fields: "team { title } friends { karma }")
      level: Int
    }
    type Team @key(fields: "id") {
      id: ID! title: String! @external budget: Int @external members: [User!]! @external
      rating: String @requires(fields: "budget members { id karma }")
    }
    type Note @key(fields: "id") {
      id: ID! text: String! @external author: User @external
      likes: Int
      summary: String @requires(fields: "text author { name }")
    }`,
};

interface OwnField {
  typeName: string;
  field: string;
  nullable: boolean;
}

/** The fields that a subgraph resolves itself. */
function ownFields(sdl: string): OwnField[] {
  return parse(sdl).definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
    const own = (definition.fields ?? []).filter(
      ({ directives = [] }) => !directives.some(({ name }) => name.value === "external"),
    );
    return own.map(({ name, type }) => ({
      typeName: definition.name.value,
      field: name.value,
      nullable: type.kind !== Kind.NON_NULL_TYPE,
    }));
  });
}

/** Fields that may be null, and so may fail: "User.name". */
export const NULLABLE: readonly string[] = Object.values(SUBGRAPHS)
  .flatMap(ownFields)
  .filter(({ nullable }) => nullable)
  .map(({ typeName, field }) => `${typeName}.${field}`);

/** Which fields of which entities fail: "User.name 3". */
export type Failing = ReadonlySet<string>;

function readField(typeName: string, field: string, failing: Failing) {
  const get = (row: unknown, name: string): unknown => {
    const { __typename, id } = row as { __typename: string; id: string };
    if (failing.has(`${__typename}.${name} ${id}`)) throw new Error("failing");
    return FIELDS[__typename]?.[name]?.(row as Row, {}, get);
  };
  return (row: Row | undefined, args: Arguments): unknown => {
    if (failing.has(`${typeName}.${field} ${row?.id ?? ""}`)) throw new Error("failing");
    return FIELDS[typeName]?.[field]?.(row as Row, args, get);
  };
}

/** Resolves any field of the one schema. */
export function worldResolver(failing: Failing) {
  return (row: Row | undefined, args: Arguments, _: unknown, { parentType, fieldName }: GraphQLResolveInfo) =>
    readField(parentType.name, fieldName, failing)(row, args);
}

/** In a subgraph, a computed field has what it requires in its representation, and nothing else. */
function computedFrom(typeName: string, field: string) {
  return (representation: Row, args: Arguments, { failing }: { failing: Failing }): unknown => {
    if (failing.has(`${typeName}.${field} ${representation.id}`)) throw new Error("failing");
    return FIELDS[typeName]?.[field]?.(representation, args, (row, name) => {
      const value = (row as Record<string, unknown>)[name];
      if (value === undefined) throw new Error(`computed without ${name}`);
      return value;
    });
  };
}

function resolversOf(sdl: string): Record<string, Record<string, unknown>> {
  const resolvers: Record<string, Record<string, unknown>> = {};
  for (const { typeName, field } of ownFields(sdl)) {
    resolvers[typeName] = {
      ...resolvers[typeName],
      [field]: COMPUTED.has(`${typeName}.${field}`)
        ? computedFrom(typeName, field)
        : (row: Row | undefined, args: Arguments, { failing }: { failing: Failing }) =>
            readField(typeName, field, failing)(row, args),
    };
  }
  return resolvers;
}

/** The world behind its three subgraphs; `failing` is read anew for each execution. */
export function federateWorld(
  failing: () => Failing,
  { sdls = SUBGRAPHS, ...options }: FederationOptions & { sdls?: Record<string, string> } = {},
): Promise<TestFederation> {
  const subgraphs = Object.entries(sdls).map(([name, sdl]): [string, TestSubgraph] => [
    name,
    { sdl, resolvers: resolversOf(sdl) },
  ]);
  return federate(Object.fromEntries(subgraphs), {
    ...options,
    context: () => ({ failing: failing() }),
  });
}
