import { once } from "node:events";
import { connect } from "node:net";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import type { Woken } from "../../gateway/http/changes/pause.ts";
import { type RunningServer, serve } from "../../gateway/http/serve.ts";
import { createPipeline, type Pipeline } from "../../gateway/pipeline.ts";
import { requestError } from "../../schema/error-codes.ts";
import type { Scope } from "../../schema/request-context.ts";
import type { Database } from "../../subgraphs/shared/database.ts";
import { listenForChanges } from "../../subgraphs/shared/feed/listen-for-changes.ts";
import { insertOrganization, insertPerson, insertPosition } from "../support/entities-rows.ts";
import { EventStream } from "../support/event-stream.ts";
import { startDistributed } from "../support/liancheng.ts";
import { type ListAtWork, openListAtWork } from "../support/list-at-work.ts";
import { recordListing, recordObjection, recordSuspension } from "../support/record-listings.ts";
import { contextOf } from "../support/request.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let work: ListAtWork;
let pipeline: Pipeline;
let violations: Database;
let bell: ReturnType<typeof listenForChanges>;
const servers: RunningServer[] = [];
/** Whether tokens have expired. */
let expired = false;

beforeAll(async () => {
  work = await openListAtWork();
  violations = work.database.as("violations");
  pipeline = await createPipeline(work.liancheng.system.engine, () => {});
  bell = listenForChanges(work.database.url, () => {});
  work.database.beforeDrop(async () => {
    await bell.close();
    await pipeline.close();
  });
});

afterEach(async () => {
  expired = false;
  for (const server of servers.splice(0)) await server.close();
});

/** A server whose tokens are lists of scopes, `scope,scope@subject`. */
async function open(
  settings: object = {},
  { before = pipeline, woken = bell.listen }: { before?: Pipeline; woken?: Woken } = {},
): Promise<{ url: string; server: RunningServer }> {
  const server = await serve({
    ...{ host: "127.0.0.1", port: 0, pipeline: before, log: () => {} },
    changes: { woken, settings: { pollMs: 100, heartbeatMs: 200, ...settings } },
    contextOf:
      ({ headers: { authorization } }, requestId) =>
      async () => {
        if (authorization === undefined) return { ...contextOf(undefined), requestId };
        if (expired) throw requestError("UNAUTHENTICATED", { zh: "令牌已过期", en: "the token has expired" });
        const [scopes = "", subject = "officer"] = authorization.split("@");
        const context = contextOf(scopes.split(",") as Scope[]);
        return { ...context, requestId, viewer: { ...context.viewer, subject } };
      },
  });
  servers.push(server);
  return { url: `${new URL(server.url).origin}/changes`, server };
}

const READER = { authorization: "list:read,person:read" };
let listings = 0;
const record = (subjectType: "ORGANIZATION" | "PERSON" = "ORGANIZATION") => {
  listings += 1;
  const subjectId = subjectType === "PERSON" ? work.persons.other : work.enterprise;
  return recordListing(violations, { number: `C${listings}`, subjectId, subjectType });
};

const listingOf = ({ data }: { data: unknown }) =>
  (data as { kind: string; listing: { id: string; number: string } }).listing.number;

test("each change comes as it is recorded, with what it is of", async () => {
  const { url } = await open();
  const stream = await EventStream.open(url, READER);
  expect(stream.status).toBe(200);
  expect(stream.response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
  expect(await stream.next()).toMatchObject({ event: "started", id: expect.stringMatching(/./) });
  const listing = await record();
  await recordSuspension(violations, listing, { from: "2026-05-01", until: null });
  await recordObjection(violations, listing, {});
  const events = await stream.take(3);
  const of = {
    id: listing,
    number: `C${listings}`,
    subject: { __typename: "Organization", id: work.enterprise },
  };
  expect(events).toMatchObject([
    { event: "change", data: { kind: "LISTING", version: 1, listing: of } },
    { event: "change", data: { kind: "SUSPENSION", version: 1, listing: of } },
    { event: "change", data: { kind: "OBJECTION", version: 1, listing: of } },
  ]);
  stream.close();
});

test("a gateway before subgraphs elsewhere streams as well, though nobody tells it of changes", async () => {
  const { pipeline: before } = await startDistributed(work.database);
  const { url } = await open({}, { before, woken: () => () => {} });
  const stream = await EventStream.open(url, READER);
  expect(await stream.next()).toMatchObject({ event: "started" });
  await record();
  await record("PERSON");
  const [first, second] = await stream.take(2);
  expect([first, second].map((event) => event && listingOf(event))).toEqual([
    `C${listings - 1}`,
    `C${listings}`,
  ]);
  stream.close();

  // What another may not see is left out there too, and a stream is resumed.
  const resumed = await EventStream.open(url, {
    authorization: "list:read",
    "last-event-id": first?.id ?? "",
  });
  expect(await resumed.next()).toMatchObject({ event: "resumed" });
  await record();
  const [seen] = await resumed.take(1);
  expect(seen && listingOf(seen)).toBe(`C${listings}`);
  resumed.close();

  const registry = await EventStream.open(`${url}?feed=registry`, READER);
  expect(await registry.next()).toMatchObject({ event: "started" });
  const organization = await insertOrganization(work.database.as("entities"), { name: "福州远方有限公司" });
  expect(await registry.take(1)).toMatchObject([
    { event: "change", data: { kind: "ORGANIZATION", subject: { id: organization } } },
  ]);
  registry.close();
});

test("a stream goes on after the last event that was read, and says so", async () => {
  const { url } = await open();
  const first = await EventStream.open(url, READER);
  await first.next();
  for (let n = 0; n < 3; n++) await record();
  const [one] = await first.take(1);
  first.close();
  for (let n = 0; n < 2; n++) await record();
  const second = await EventStream.open(url, { ...READER, "last-event-id": one?.id ?? "" });
  expect(await second.next()).toMatchObject({ event: "resumed", id: one?.id });
  const numbers = (await second.take(4)).map(listingOf);
  expect([one ? listingOf(one) : "", ...numbers]).toEqual([4, 3, 2, 1, 0].map((ago) => `C${listings - ago}`));
  const third = await EventStream.open(`${url}?after=${one?.id}`, READER);
  expect((await third.take(5)).slice(1).map(listingOf)).toEqual(numbers);
  second.close();
  third.close();
});

test("what is of a person comes to who may read persons, and holds nobody else up", async () => {
  const { url } = await open();
  const few = await EventStream.open(url, { authorization: "list:read@few" });
  const all = await EventStream.open(url, READER);
  await few.next();
  await all.next();
  await record("PERSON");
  for (let n = 0; n < 120; n++) await record("PERSON");
  await record();
  expect((await few.take(1)).map(listingOf)).toEqual([`C${listings}`]);
  expect((await all.take(122)).map(listingOf).at(-1)).toBe(`C${listings}`);
  few.close();
  all.close();
});

test("the registry has a stream of its own", async () => {
  const { url } = await open();
  const entities = work.database.as("entities");
  const stream = await EventStream.open(`${url}?feed=registry`, { authorization: "list:read" });
  await stream.next();
  const person = await insertPerson(entities, { name: "郑三" });
  await insertPosition(entities, { holder: person, organization: work.enterprise, role: "DIRECTOR" });
  const organization = await insertOrganization(entities, { name: "福州丁有限公司" });
  expect(await stream.take(1)).toMatchObject([
    {
      data: {
        kind: "ORGANIZATION",
        subject: { __typename: "Organization", id: organization },
        position: null,
      },
    },
  ]);
  stream.close();
});

test("who may not follow, asks for none, or for another feed, is refused", async () => {
  const { url } = await open();
  const statusOf = async (path: string, headers: Record<string, string> = {}, method = "GET") => {
    const response = await fetch(`${url}${path}`, { headers, method });
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    return `${response.status} ${errors[0]?.extensions.code}`;
  };
  expect(await statusOf("")).toBe("401 UNAUTHENTICATED");
  expect(await statusOf("", { authorization: "person:read" })).toBe("403 FORBIDDEN");
  expect(await statusOf("?after=x", READER)).toBe("400 BAD_USER_INPUT");
  expect(await statusOf("?feed=x", READER)).toBe("404 BAD_REQUEST");
  expect(await statusOf("", READER, "POST")).toBe("405 BAD_REQUEST");
  expired = true;
  expect(await statusOf("", READER)).toBe("401 UNAUTHENTICATED");
});

test("it ends, and says why, where the token has expired, and where the server stops", async () => {
  const { url, server } = await open();
  const ofToken = await EventStream.open(url, READER);
  const anonymousOfServer = await EventStream.open(url, { authorization: "list:read@other" });
  await ofToken.next();
  await anonymousOfServer.next();
  const closing = server.close();
  expect(await anonymousOfServer.next()).toMatchObject({ event: "end", data: { reason: "STOPPING" } });
  expect(await anonymousOfServer.next()).toBeNull();
  await closing;

  const again = await open();
  const stream = await EventStream.open(again.url, READER);
  await stream.next();
  expired = true;
  expect(await stream.next()).toMatchObject({
    event: "end",
    data: { reason: "TOKEN", messageZh: "令牌已过期" },
  });
  expect(await stream.next()).toBeNull();
});

test("one viewer may have so many streams open, and another as many", async () => {
  const { url, server } = await open({ perViewer: 2 });
  const two = [await EventStream.open(url, READER), await EventStream.open(url, READER)];
  expect((await EventStream.open(url, READER)).status).toBe(429);
  const other = await EventStream.open(url, { authorization: "list:read@other" });
  expect(other.status).toBe(200);
  expect(server.streams()).toBe(3);
  two[0]?.close();
  await vi.waitUntil(() => server.streams() === 2);
  const next = await EventStream.open(url, READER);
  expect(next.status).toBe(200);
  for (const stream of [...two, other, next]) stream.close();
});

/** With numbers of 2,000 characters more than the buffers of both sides of a connection take. */
const MANY = 6_000;

test("who does not read is disconnected, is owed little, and misses nothing", async () => {
  const { url, server } = await open({ stallMs: 500, heartbeatMs: 100 });
  const { port, pathname } = new URL(url);
  const first = await EventStream.open(url, READER);
  const started = (await first.next())?.id ?? "";
  first.close();
  const client = connect(Number(port), "127.0.0.1");
  client.write(
    `GET ${pathname}?after=${started} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAuthorization: ${READER.authorization}\r\n\r\n`,
  );
  client.pause();
  await vi.waitUntil(() => server.streams() === 1);
  await work.database.sql(`insert into violations.listing (number, subject_id, subject_type)
      select 'M' || n || repeat('x', 2000), ${work.enterprise}, 'ORGANIZATION' from generate_series(1, ${MANY}) n;
    insert into violations.listing_version (listing_id, determination_id, subject_name, published_on)
      select l.id, (select min(id) from violations.determination), '甲', '2026-01-01'
        from violations.listing l where l.number like 'M%'`);
  const before = process.memoryUsage().rss;
  await vi.waitUntil(() => server.streams() === 0, { timeout: 40_000 });
  expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024);

  let received = "";
  client.on("error", () => {});
  client.on("data", (piece: Buffer) => {
    received += piece.toString();
  });
  client.resume();
  await once(client, "close");
  const ids = [...received.matchAll(/event: change\nid: (\S+)\ndata: .*"number":"(M\d+x+)".*\n\n/g)];
  const last = ids.at(-1)?.[1] ?? started;
  expect(ids.length).toBeLessThan(MANY);
  const patient = await open();
  const rest = await EventStream.open(`${patient.url}?after=${last}`, READER);
  await rest.next();
  const others = (await rest.take(MANY - ids.length)).map(listingOf);
  rest.close();
  expect(new Set([...ids.map(([, , number]) => number), ...others]).size).toBe(MANY);
});
