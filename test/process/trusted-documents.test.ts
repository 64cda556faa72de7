import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { composeSupergraph } from "../../gateway/compose/compose-supergraph.ts";
import {
  documentId,
  type ManifestOperation,
  printManifest,
  readOwnManifest,
} from "../../gateway/documents/manifest.ts";
import { ForeignSubgraph } from "../support/foreign-subgraph.ts";
import { type Answer, openCommands, type RunningCommand } from "./running-command.ts";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const { run, makeDirectory } = openCommands();

async function post(
  url: string,
  body: Record<string, unknown>,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Answer["body"],
  };
}

const codesOf = ({ status, body }: Answer) => [
  status,
  ...(body.errors ?? []).map(({ extensions }) => extensions.code),
];
const trusted = (name: string, body: string): ManifestOperation => ({
  ...{ id: documentId(body), name, type: "query", body },
});

/** As tools that deploy do: there is no moment at which the file is half written. */
async function replace(file: string, text: string): Promise<void> {
  await writeFile(`${file}.next`, text);
  await rename(`${file}.next`, file);
}

describe("npm start where only trusted documents are answered", () => {
  const OWN = "{ departments { id } }";
  const extra = trusted("Numbers", "query Numbers { measures { number } }");
  const published = readOwnManifest().find(({ name }) => name === "PublishedList") as ManifestOperation;
  let env: Record<string, string>;
  let server: RunningCommand;
  let url: string;

  beforeAll(async () => {
    const directory = await makeDirectory();
    const manifest = join(directory, "manifest.json");
    await writeFile(manifest, printManifest([extra]));
    env = {
      DATA_DIR: directory,
      ...{ DEMO: "off", TRUSTED_DOCUMENTS: "enforce", TRUSTED_DOCUMENTS_MANIFEST: manifest },
    };
    server = run("main", { env, shared: true });
    url = await server.ready();
  });
  afterAll(() => server.stop());

  test("those that come with it are answered by hash, in both ways of asking, and by text", async () => {
    const variables = { first: 1 };
    const persistedQuery = { version: 1, sha256Hash: published.id };
    for (const body of [
      { documentId: `sha256:${published.id}`, variables },
      { extensions: { persistedQuery }, variables },
      { query: published.body, variables },
    ]) {
      const { status, headers, body: answer } = await post(url, body);
      expect({ status, answer }).toEqual({
        status: 200,
        answer: {
          data: {
            listings: {
              nodes: [],
              pageInfo: { hasNextPage: false, endCursor: null, __typename: "PageInfo" },
              __typename: "ListingConnection",
            },
          },
        },
      });
      expect(headers.get("cache-control")).toBe("no-store");
    }
  });

  test("by GET those whose answers are the same for everybody, with the header that no form can send", async () => {
    const to = new URL(url);
    to.searchParams.set("documentId", `sha256:${published.id}`);
    to.searchParams.set("variables", JSON.stringify({ first: 1 }));
    const get = async (headers: Record<string, string>): Promise<Answer> => {
      const response = await fetch(to, { headers });
      return {
        status: response.status,
        headers: response.headers,
        body: (await response.json()) as Answer["body"],
      };
    };
    const answer = await get({ "apollo-require-preflight": "1" });
    expect(codesOf(answer)).toEqual([200]);
    expect(answer.body.data).toMatchObject({ listings: { nodes: [], pageInfo: { hasNextPage: false } } });
    expect(codesOf(await get({}))).toEqual([400, "BAD_REQUEST"]);
  });

  test("so are those of a manifest that is given, beside them", async () => {
    const { body } = await post(url, { documentId: `sha256:${extra.id}` });
    expect(body.data?.measures).toHaveLength(18);
  });

  test("no others, but to who has the scope for it", async () => {
    const tokenWith = async (scope: string) => {
      const { stdout } = await run("token", { args: ["--department", "FINANCE", "--scope", scope], env })
        .ended;
      return { authorization: `Bearer ${stdout.trim()}` };
    };
    expect(codesOf(await post(url, { query: OWN }))).toEqual([403, "DOCUMENT_NOT_TRUSTED"]);
    const query = published.body.replaceAll("  ", "\t");
    expect(codesOf(await post(url, { query }))).toEqual([403, "DOCUMENT_NOT_TRUSTED"]);
    const reading = await tokenWith("list:read,schema:read");
    expect(codesOf(await post(url, { query: OWN }, reading))).toEqual([403, "DOCUMENT_NOT_TRUSTED"]);
    expect(
      (await post(url, { query: OWN }, await tokenWith("adhoc:query"))).body.data?.departments,
    ).toHaveLength(24);
  });

  test("a hash is never learnt from a request", async () => {
    const persistedQuery = { version: 1, sha256Hash: documentId(OWN) };
    for (const query of [undefined, OWN, undefined]) {
      const expected = query ? [403, "DOCUMENT_NOT_TRUSTED"] : [200, "PERSISTED_QUERY_NOT_FOUND"];
      expect(codesOf(await post(url, { query, extensions: { persistedQuery } }))).toEqual(expected);
    }
    const wrong = { query: OWN, documentId: `sha256:${published.id}` };
    expect(codesOf(await post(url, wrong))).toEqual([400, "BAD_REQUEST"]);
  });
});

describe("npm run gateway with a manifest", () => {
  const shops = new ForeignSubgraph("shops", "type Query { shop: String open: Boolean }", {
    Query: { shop: () => "corner", open: () => true },
  });
  const SHOP = trusted("Shop", "query Shop { shop }");
  const OPEN = trusted("Open", "query Open { open }");
  const byHash = ({ id }: ManifestOperation) => ({ documentId: `sha256:${id}` });

  let env: Record<string, string>;
  let manifest: string;
  beforeAll(async () => {
    await shops.start();
    const directory = await makeDirectory();
    const supergraph = join(directory, "supergraph.graphql");
    manifest = join(directory, "manifest.json");
    await writeFile(supergraph, composeSupergraph([{ name: "shops", sdl: shops.sdl, url: shops.url }]));
    await writeFile(manifest, printManifest([SHOP]));
    env = { SUPERGRAPH: supergraph, AUTH: "off", TRUSTED_DOCUMENTS_MANIFEST: manifest };
  });
  afterAll(() => shops.stop());

  test("takes another when the file changes, and keeps it where the next is not usable", async () => {
    const gateway = run("gateway", { env: { ...env, TRUSTED_DOCUMENTS: "enforce" } });
    const url = await gateway.ready();
    expect((await post(url, byHash(SHOP))).body).toEqual({ data: { shop: "corner" } });
    expect(codesOf(await post(url, byHash(OPEN)))).toEqual([200, "PERSISTED_QUERY_NOT_FOUND"]);

    await replace(manifest, printManifest([OPEN]));
    await gateway.says(/the manifest of trusted documents was loaded anew/);
    expect((await post(url, byHash(OPEN))).body).toEqual({ data: { open: true } });
    expect(codesOf(await post(url, { query: SHOP.body }))).toEqual([403, "DOCUMENT_NOT_TRUSTED"]);

    await replace(manifest, printManifest([{ ...SHOP, id: OPEN.id }]));
    await gateway.says(/the new manifest is not usable, the former stays: .*operation 0: its id is not/);
    expect((await post(url, byHash(OPEN))).body).toEqual({ data: { open: true } });
    await gateway.stop();
  });

  test("tells of others in the log where it is tried out, and answers them", async () => {
    await replace(manifest, printManifest([SHOP]));
    const gateway = run("gateway", { env });
    const url = await gateway.ready();
    for (const query of [OPEN.body, OPEN.body, SHOP.body])
      expect(codesOf(await post(url, { query }))).toEqual([200]);
    expect(gateway.output.match(/a document that is not trusted: .*\n/g)).toEqual([
      `a document that is not trusted: sha256:${OPEN.id}\n`,
    ]);
    await gateway.stop();
  });

  test("plans what is in it before the first request, and tells of what does not fit the supergraph", async () => {
    await replace(manifest, printManifest([trusted("Closed", "query Closed { closed }"), SHOP]));
    const gateway = run("gateway", { env: { ...env, TRUSTED_DOCUMENTS: "enforce", LOG_LEVEL: "debug" } });
    const url = await gateway.ready();
    expect(gateway.output).toContain("a plan was made");
    expect(gateway.output).toContain('operation Closed: Cannot query field "closed" on type "Query".');
    expect((await post(url, byHash(SHOP))).body).toEqual({ data: { shop: "corner" } });
    await gateway.stop();
  });

  test("cannot be started where the manifest is not usable", async () => {
    const directory = await makeDirectory();
    const file = async (name: string, text: string) => {
      await writeFile(join(directory, name), text);
      return join(directory, name);
    };
    const cases: [Record<string, string>, RegExp][] = [
      [
        { TRUSTED_DOCUMENTS_MANIFEST: join(directory, "none") },
        /^TRUSTED_DOCUMENTS_MANIFEST: .*none cannot be read \(ENOENT\)\n$/,
      ],
      [
        { TRUSTED_DOCUMENTS_MANIFEST: await file("half", '{"format":') },
        /^TRUSTED_DOCUMENTS_MANIFEST: .*half: it is no JSON\n$/,
      ],
      [
        { TRUSTED_DOCUMENTS_MANIFEST: "", TRUSTED_DOCUMENTS: "enforce" },
        /TRUSTED_DOCUMENTS: enforce needs TRUSTED_DOCUMENTS_MANIFEST/,
      ],
    ];
    const seen = await Promise.all(cases.map(([more]) => run("gateway", { env: { ...env, ...more } }).ended));
    for (const [index, [, expected]] of cases.entries()) expect(seen[index]?.stderr).toMatch(expected);
    expect(seen.map(({ code }) => code)).toEqual([1, 1, 1]);
  });
});
