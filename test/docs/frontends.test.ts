import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { readOwnManifest } from "../../gateway/documents/manifest.ts";
import { TrustedDocuments } from "../../gateway/documents/trusted-documents.ts";
import { createPipeline, type GraphqlRequest, type Pipeline } from "../../gateway/pipeline.ts";
import type { Scope } from "../../schema/request-context.ts";
import { blockAfter } from "../support/block-after.ts";
import { fillWithDemo, startLiancheng } from "../support/liancheng.ts";
import { contextOf, TODAY } from "../support/request.ts";
import { createTestDatabase } from "../support/test-database.ts";

const text = readFileSync(new URL("../../docs/frontends.md", import.meta.url), "utf8");
const own = readOwnManifest();

let pipeline: Pipeline;

beforeAll(async () => {
  const database = await createTestDatabase();
  await fillWithDemo(database);
  const { system } = await startLiancheng(database);
  const documents = new TrustedDocuments("enforce", own, () => {});
  pipeline = await createPipeline(system.engine, () => {}, { documents });
  database.beforeDrop(() => pipeline.close());
}, 60_000);

async function ask(request: Pick<GraphqlRequest, "method" | "body">, scopes?: readonly Scope[]) {
  const mediaType = "application/json";
  const { body } = await pipeline.answer({ ...request, mediaType, context: contextOf(scopes) });
  return JSON.parse(body) as unknown;
}

describe("the requests of docs/frontends.md are answered as it says, where only trusted documents are", () => {
  test("by POST", async () => {
    const command = blockAfter(text, "## Ask by hash", "sh");
    const scopes = /--scope (\S+)\)/.exec(command)?.[1]?.split(",") as Scope[];
    const body = JSON.parse(/-d '([\s\S]+)'$/.exec(command)?.[1] ?? "") as Record<string, unknown>;
    const answer = await ask({ method: "POST", body }, scopes);
    expect(JSON.parse(blockAfter(text, "On a registry made", "json"))).toEqual(answer);
    expect(text).toContain(`made on ${TODAY}`);
  });

  test("by GET", async () => {
    const command = blockAfter(text, "comes by GET", "sh");
    const parameters = [...command.matchAll(/--data-urlencode '(\w+)=(.+)'/g)].map(([, name, value]) => [
      name,
      name === "variables" ? JSON.parse(value ?? "") : value,
    ]);
    const answer = await ask({ method: "GET", body: Object.fromEntries(parameters) });
    expect(JSON.parse(blockAfter(text, "--data-urlencode", "json"))).toEqual(answer);
  });
});

test("it names every operation that comes with the project, and no hash that is of none", () => {
  const section = text.slice(text.indexOf("## Ask by hash"), text.indexOf("Two organizations at once"));
  const named = [...section.matchAll(/`([A-Z]\w+)`/g)].map(([, name]) => name);
  expect(named.sort()).toEqual(own.map(({ name }) => name));
  for (const [id] of text.matchAll(/\b[0-9a-f]{64}\b/g))
    expect(own.map((operation) => operation.id)).toContain(id);
});

test("its manifest is one", () => {
  const shown = JSON.parse(blockAfter(text, "## Operations of your own", "json")) as Record<string, unknown>;
  const written = JSON.parse(
    readFileSync(new URL("../../schema/persisted-query-manifest.json", import.meta.url), "utf8"),
  );
  expect({ ...shown, operations: [] }).toEqual({ ...written, operations: [] });
  const [operation = {}] = shown.operations as object[];
  expect(Object.keys(operation)).toEqual(Object.keys(own[0] ?? {}));
});
