import { once } from "node:events";
import { readFile, rename, writeFile } from "node:fs/promises";
import { type IncomingMessage, request } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { composeSupergraph } from "../../gateway/compose/compose-supergraph.ts";
import { ForeignSubgraph } from "../support/foreign-subgraph.ts";
import { openCommands, type RunningCommand } from "./running-command.ts";
import { repository } from "./running-program.ts";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const { run, makeDirectory } = openCommands();

async function post(url: string, query: string, init: RequestInit = {}) {
  const response = await fetch(url, {
    method: "POST",
    body: JSON.stringify({ query }),
    ...init,
    headers: { "content-type": "application/json", ...init.headers },
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

describe("npm run gateway before subgraphs of another project", () => {
  const shops = new ForeignSubgraph(
    "shops",
    `scalar Date
     type Query { shop: Shop slow: String founded: Date }
     type Shop @key(fields: "id") { id: ID! name: String }`,
    {
      Query: {
        shop: () => ({ id: "1", name: "corner" }),
        slow: () => new Promise(() => {}),
        founded: () => "the third of May",
      },
    },
  );
  const sales = new ForeignSubgraph("sales", `type Shop @key(fields: "id") { id: ID! sales: Int }`, {
    Shop: { sales: ({ id }: { id: string }) => 10 * Number(id) },
  });
  const supergraphOf = (...subgraphs: ForeignSubgraph[]) =>
    composeSupergraph(subgraphs.map(({ name, sdl }) => ({ name, sdl, url: `http://${name}.invalid/` })));

  let files: { supergraph: string; subgraphs: string };
  let gateway: RunningCommand;
  let url: string;

  /** As tools that deploy do: there is no moment at which the file is half written. */
  async function replace(file: string, text: string): Promise<void> {
    await writeFile(`${file}.next`, text);
    await rename(`${file}.next`, file);
  }

  beforeAll(async () => {
    await Promise.all([shops.start(), sales.start()]);
    const directory = await makeDirectory();
    files = {
      supergraph: join(directory, "supergraph.graphql"),
      subgraphs: join(directory, "subgraphs.json"),
    };
    await writeFile(files.supergraph, supergraphOf(shops));
    await writeFile(
      files.subgraphs,
      JSON.stringify([shops, sales].map(({ name, url: at }) => ({ name, url: at }))),
    );
    gateway = run("gateway", {
      env: {
        ...{ SUPERGRAPH: files.supergraph, SUBGRAPHS: files.subgraphs, AUTH: "off" },
        // Where nobody has a token, everybody may ask for what a department may.
        ...{ LIMIT_COST_ANONYMOUS: "1", RATE_REQUESTS_ADDRESS: "1", RATE_REQUESTS_DEPARTMENT: "1000000" },
      },
      shared: true,
    });
    url = await gateway.ready();
  });
  afterAll(async () => {
    await gateway.stop();
    await Promise.all([shops.stop(), sales.stop()]);
  });

  test("answers, and says that the list knows more than the supergraph", async () => {
    expect(await post(url, "{ shop { name } }")).toEqual({
      status: 200,
      body: { data: { shop: { name: "corner" } } },
    });
    expect(gateway.output).toContain('"sales" is no subgraph of the supergraph');
  });

  test("lets everybody ask for as much and as often as a department", async () => {
    const twice = "{ a: shop { name } b: shop { name } }";
    for (const query of [twice, twice]) {
      const shop = { name: "corner" };
      expect(await post(url, query)).toEqual({ status: 200, body: { data: { a: shop, b: shop } } });
    }
  });

  test("leaves a scalar to its subgraph that only has the name of one of ours", async () => {
    expect((await post(url, "{ founded }")).body).toEqual({ data: { founded: "the third of May" } });
  });

  test("is part of its caller's trace, and tells the subgraphs nothing of a viewer", async () => {
    const traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    await post(url, "{ shop { id } }", { headers: { traceparent, authorization: "Bearer whatever" } });
    const headers = shops.received.at(-1)?.headers ?? {};
    expect(headers.traceparent).toMatch(
      /^00-4bf92f3577b34da6a3ce929d0e0e4736-(?!00f067aa0ba902b7)[0-9a-f]{16}-01$/,
    );
    expect(headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
    expect(Object.keys(headers).filter((name) => /liancheng|authorization/.test(name))).toEqual([]);
  });

  test("gives up what it asked for when its client goes away", async () => {
    const client = new AbortController();
    const before = shops.received.length;
    const asked = post(url, "{ slow }", { signal: client.signal }).catch((error: unknown) => error);
    await expect.poll(() => shops.received.length).toBe(before + 1);
    const given = new Promise((resolve) => shops.received.at(-1)?.socket.once("close", resolve));
    client.abort();
    await given;
    expect(await asked).toMatchObject({ name: "AbortError" });
  });

  test("takes a new supergraph without dropping a request, and keeps it where the next is not usable", async () => {
    const answers: { status: number; body: Record<string, unknown> }[] = [];
    let going = true;
    const clients = [1, 2, 3, 4].map(async () => {
      while (going) answers.push(await post(url, "{ shop { id name } }"));
    });

    await replace(files.supergraph, supergraphOf(shops, sales));
    const both = "{ shop { name sales } }";
    await expect
      .poll(async () => (await post(url, both)).body, { timeout: 15_000 })
      .toEqual({ data: { shop: { name: "corner", sales: 10 } } });

    for (const broken of ["type Query {", "type Query { a: Int }", ""]) {
      const before = gateway.output.length;
      await replace(files.supergraph, broken);
      await expect
        .poll(() => gateway.output.slice(before), { timeout: 15_000 })
        .toContain("the new supergraph is not usable, the former stays");
      expect((await post(url, both)).body).toEqual({ data: { shop: { name: "corner", sales: 10 } } });
    }

    going = false;
    await Promise.all(clients);
    expect(answers.length).toBeGreaterThan(20);
    const right = { status: 200, body: { data: { shop: { id: "1", name: "corner" } } } };
    expect(answers.filter((answer) => JSON.stringify(answer) !== JSON.stringify(right))).toEqual([]);
  });
});

/** The status of the answer to a request of which only the headers are sent. */
async function statusOfHeadersAlone(url: string, length: number): Promise<number | undefined> {
  const headers = { "content-type": "application/json", "content-length": length };
  const client = request(url, { method: "POST", headers });
  client.flushHeaders();
  const [response] = (await once(client, "response")) as [IncomingMessage];
  client.on("error", () => {});
  client.destroy();
  return response.statusCode;
}

describe("npm run gateway before a subgraph of this project", () => {
  test("tells it who asks, and nobody else is answered by it", async () => {
    const env = { DATA_DIR: await makeDirectory() };
    const subgraph = run("subgraph", { args: ["departments"], env });
    const subgraphUrl = await subgraph.ready();
    const subgraphs = join(env.DATA_DIR, "subgraphs.json");
    await writeFile(subgraphs, JSON.stringify([{ name: "departments", url: subgraphUrl }]));
    const supergraph = join(repository, "schema/supergraph.graphql");
    const gateway = run("gateway", { env: { ...env, SUPERGRAPH: supergraph, SUBGRAPHS: subgraphs } });
    const url = await gateway.ready();

    const query = '{ department(id: "FINANCE") { name } }';
    expect(await post(url, query)).toEqual({
      status: 200,
      body: { data: { department: { name: "市财政局" } } },
    });
    expect(await post(subgraphUrl, query)).toMatchObject({
      status: 401,
      body: { errors: [{ extensions: { code: "UNAUTHENTICATED" } }] },
    });
    expect(await statusOfHeadersAlone(subgraphUrl, 60_000_000)).toBe(401);
    await gateway.stop();
    await subgraph.stop();
  });
});

describe("what cannot be started", () => {
  const refusal = async (name: "gateway" | "subgraph", env: Record<string, string>, args: string[] = []) => {
    const { code, stdout, stderr } = await run(name, { env, args }).ended;
    expect(stdout).toBe("");
    expect(stderr).not.toMatch(/^ {4}at /m);
    return { code, stderr };
  };

  test("a subgraph that there is not", async () => {
    for (const args of [[], ["persons"], ["entities", "violations"]]) {
      const { code, stderr } = await refusal("subgraph", {}, args);
      expect({ code, usage: stderr.includes("usage: npm run subgraph -- NAME") }).toEqual({
        code: 2,
        usage: true,
      });
    }
  });

  test("a gateway without a supergraph that can be read", async () => {
    const directory = await makeDirectory();
    const file = async (name: string, text: string) => {
      await writeFile(join(directory, name), text);
      return join(directory, name);
    };
    const supergraph = await file(
      "supergraph.graphql",
      await readFile(join(repository, "schema/supergraph.graphql"), "utf8"),
    );
    const cases: [Record<string, string>, RegExp][] = [
      [{}, /SUPERGRAPH: needed/],
      [{ SUPERGRAPH: join(directory, "none") }, /SUPERGRAPH: .*none cannot be read \(ENOENT\)/],
      [{ SUPERGRAPH: await file("half", "type Query {") }, /SUPERGRAPH: .*half: Syntax Error/],
      [{ SUPERGRAPH: await file("api", "type Query { a: Int }") }, /names no subgraph/],
      [{ SUPERGRAPH: supergraph, SUBGRAPHS: await file("list", "[") }, /SUBGRAPHS: .*list: .*JSON/],
      [
        { SUPERGRAPH: supergraph, SUBGRAPHS: await file("names", '[{"name":"entities","url":"entities"}]') },
        /must be one of HTTP/,
      ],
    ];
    const seen = await Promise.all(cases.map(([env]) => refusal("gateway", { ...env, AUTH: "off" })));
    for (const [index, [, expected]] of cases.entries()) expect(seen[index]?.stderr).toMatch(expected);
    expect(seen.map(({ code }) => code)).toEqual(cases.map(() => 1));
  });
});
