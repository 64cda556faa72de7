import { readFileSync } from "node:fs";
import fc from "fast-check";
import { isObjectType } from "graphql";
import type { LocalExecutor } from "../../../gateway/execute/transports/in-process.ts";
import type { Limits } from "../../../gateway/limits/limits.ts";
import type { RequestContext, Scope } from "../../../schema/request-context.ts";
import { fillWithDemo, startLiancheng, type TestLiancheng } from "../liancheng.ts";
import { giveRecordsOnCast } from "../record-desk.ts";
import { contextOf, TODAY } from "../request.ts";
import { createTestDatabase } from "../test-database.ts";
import { type AskedDocument, anyDocument, withTurned } from "./any-document.ts";
import { DEMO_ALIASES, DEMO_SIZES, DEMO_WEIGHTS } from "./demo-shape.ts";
import { demoValues } from "./demo-values.ts";
import { createMonolith } from "./monolith.ts";

/** A document, who asks it, and what carries out the operations of its plan. */
export interface AnyQuestion {
  readonly asked: AskedDocument;
  readonly scopes: readonly Scope[] | undefined;
  readonly hasPurpose: boolean;
  readonly executor: LocalExecutor;
}

/** An answer in a form in which two that agree are equal. */
export interface Outcome {
  /** With its keys in their order; null where the request was refused as a whole. */
  readonly data: string | null;
  /** "path code: message", sorted; "refused" of a request that was refused as a whole. */
  readonly errors: readonly string[];
}

/** The gateway and the monolith over one demo registry. */
export interface AgreeingSides {
  readonly anyQuestion: fc.Arbitrary<AnyQuestion>;
  /** What both answer, with the variables as they are and with the conditions turned. */
  ask(question: AnyQuestion): Promise<{ gateway: Outcome[]; monolith: Outcome[] }>;
  /** Fields ("Person.name") and arguments ("Person.listings(on:)") of the public schema, and those that no answer had yet. */
  coverage(): { all: string[]; missed: string[] };
  /** What the gateway logged so far: planning that failed, a planner that ended, subgraphs that failed. */
  readonly log: readonly string[];
}

const READS_ALL: readonly Scope[] = ["list:read", "person:read", "person:match"];

const anyScopes: fc.Arbitrary<readonly Scope[] | undefined> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(READS_ALL) },
  { weight: 3, arbitrary: fc.subarray<Scope>([...READS_ALL, "schema:read"]) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);

/** Long after the registry was put on record, so that it is known what `knownAt` asks for. */
function contextFor(scopes: readonly Scope[] | undefined, hasPurpose = true): RequestContext {
  const { viewer, ...context } = contextOf(scopes);
  const asking = hasPurpose ? viewer : { ...viewer, purpose: null };
  return { ...context, viewer: asking, now: "2099-01-01T00:00:00.000000Z" };
}

interface Answered {
  data?: unknown;
  errors?: readonly {
    message: string;
    path?: readonly (string | number)[] | undefined;
    extensions?: { code?: unknown };
  }[];
}

/** The end of a feed as of now, for which look-ups that are recorded are enough to move it. */
const END_OF_FEED = /^[0-9a-f]+\.\d+\.0\.0\.0$/;

function withoutEnds(data: string): string {
  return data.replace(/"[\w-]{16,}"/g, (text) =>
    END_OF_FEED.test(Buffer.from(text.slice(1, -1), "base64url").toString()) ? '"the end"' : text,
  );
}

/** Where on the way to an error null stands in the data; the whole way where that is at its end. */
function nullOnTheWay(data: unknown, path: readonly (string | number)[]): readonly (string | number)[] {
  let value = data;
  for (const [at, key] of path.entries()) {
    if (value === null) return path.slice(0, at);
    value = (value as Record<string | number, unknown>)[key];
  }
  return path;
}

function outcomeOf({ data, errors = [] }: Answered): Outcome {
  // Variables that are not of their type: graphql-js has other words for it, and no code.
  if (data === undefined) return { data: null, errors: errors.map(() => "refused") };
  const lines = errors.map(({ path = [], extensions, message }) => {
    const nulled = nullOnTheWay(data, path);
    // Of several errors below what one of them has made null, others may be discarded (GraphQL 2021, 6.4.4).
    if (nulled.length < path.length) return `${nulled.join(".")} made null from below`;
    return `${path.join(".")} ${extensions?.code}: ${message}`;
  });
  return { data: withoutEnds(JSON.stringify(data)), errors: [...new Set(lines)].sort() };
}

function readSchema(name: string): string {
  return readFileSync(new URL(`../../../schema/${name}.graphql`, import.meta.url), "utf8");
}

/** The one schema has no limits. */
const UNLIMITED: Limits = {
  tokens: Number.POSITIVE_INFINITY,
  depth: Number.POSITIVE_INFINITY,
  selections: Number.POSITIVE_INFINITY,
  rootFields: Number.POSITIVE_INFINITY,
  aliases: Number.POSITIVE_INFINITY,
  fragments: Number.POSITIVE_INFINITY,
  spreads: Number.POSITIVE_INFINITY,
  directives: Number.POSITIVE_INFINITY,
  nameDigits: Number.POSITIVE_INFINITY,
  names: Number.POSITIVE_INFINITY,
  overlaps: Number.POSITIVE_INFINITY,
  listSize: Number.POSITIVE_INFINITY,
  assumedListSize: 10,
  schemaFor: "everybody",
  cost: {
    anonymous: Number.POSITIVE_INFINITY,
    department: Number.POSITIVE_INFINITY,
    freeForm: Number.POSITIVE_INFINITY,
  },
  answer: Number.POSITIVE_INFINITY,
};

/** Starts both on a database of their own; closed after the test file. */
export async function startAgreeingSides(): Promise<AgreeingSides> {
  const database = await createTestDatabase();
  await fillWithDemo(database);
  // A worker has been there, so that obligations are counted, none of them derived.
  await database.sql(
    `insert into worker.consumer (name, day, inputs, caught_up_at) values ('obligations', '${TODAY}', '', now())`,
  );
  const lines: string[] = [];
  const log = (line: string) => void lines.push(line);
  const gateways: Record<LocalExecutor, TestLiancheng> = {
    jit: await startLiancheng(database, "jit", { log, limits: UNLIMITED }),
    reference: await startLiancheng(database, "reference", { log, limits: UNLIMITED }),
  };
  await giveRecordsOnCast(gateways.jit.ask);
  const { subgraphs, engine } = gateways.jit.system;
  const monolith = createMonolith(subgraphs, { whole: readSchema("supergraph"), public: readSchema("api") });
  const documents = anyDocument({
    schema: engine.publicSchema,
    values: await demoValues(gateways.jit, contextFor(READS_ALL)),
    sizes: DEMO_SIZES,
    weights: DEMO_WEIGHTS,
    aliases: DEMO_ALIASES,
  });
  const reached = new Set<string>();

  return {
    log: lines,
    anyQuestion: fc.record({
      asked: documents,
      scopes: anyScopes,
      hasPurpose: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.boolean()),
      executor: fc.constantFrom<LocalExecutor>("jit", "reference"),
    }),
    async ask({ asked, scopes, hasPurpose, executor }) {
      const context = contextFor(scopes, hasPurpose);
      const gateway: Outcome[] = [];
      const expected: Outcome[] = [];
      for (const one of withTurned(asked)) {
        const { text, variables, operationName } = one;
        const answer = await gateways[executor].ask(text, { variables, operationName, context });
        gateway.push(outcomeOf(answer));
        const result = await monolith.ask(one, context, (coordinate) => reached.add(coordinate));
        expected.push(outcomeOf(result));
      }
      return { gateway, monolith: expected };
    },
    coverage() {
      const types = Object.values(engine.publicSchema.getTypeMap()).filter(isObjectType);
      const all = types
        .filter(({ name }) => !name.startsWith("__"))
        .flatMap((type) =>
          Object.values(type.getFields()).flatMap((field) => {
            const coordinate = `${type.name}.${field.name}`;
            return [coordinate, ...field.args.map((argument) => `${coordinate}(${argument.name}:)`)];
          }),
        );
      return { all, missed: all.filter((coordinate) => !reached.has(coordinate)) };
    },
  };
}
