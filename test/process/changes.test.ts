import { type ChildProcess, fork } from "node:child_process";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { describe, expect, test, vi } from "vitest";
import { EventStream, type StreamEvent } from "../support/event-stream.ts";
import { ask, connectTo, openCommands } from "./running-command.ts";
import { until } from "./running-program.ts";

vi.setConfig({ testTimeout: 300_000 });

const { run, makeDirectory } = openCommands();

const WRITERS = 16;
const ROUNDS = 12;
const SHARED = 10;

const INSERT_VERSION = `insert into violations.listing_version
    (listing_id, version, determination_id, subject_name, published_on, until)
  select listing_id, version + 1, determination_id, subject_name, published_on, until
    from violations.listing_version where listing_id = $1 order by version desc limit 1
  returning version`;

interface Change {
  readonly version: number;
  readonly recordedAt: string;
  readonly listing: { readonly id: string };
}

const changesOf = (events: readonly StreamEvent[]) =>
  events.filter(({ event }) => event === "change").map(({ data }) => data as Change);
const keyOf = ({ listing, version }: Change) => `${listing.id} ${version}`;

/** Changes that came after a later one of the same listing, or once more. */
function outOfOrder(changes: readonly Change[]): string[] {
  const last = new Map<string, number>();
  return changes.flatMap((change) => {
    const { id } = change.listing;
    const before = last.get(id) ?? 0;
    last.set(id, Math.max(before, change.version));
    return change.version <= before ? [keyOf(change)] : [];
  });
}

/** A reader in a process of its own, which writes down what it has and is killed now and then. */
class KilledReader {
  readonly #file: string;
  readonly #arguments: readonly string[];
  #child: ChildProcess | null = null;
  /** Events that were there when it was started. */
  #before = 0;
  #isBusy = false;
  kills = 0;

  constructor(file: string, url: string, token: string) {
    this.#file = file;
    this.#arguments = [url, token, file];
  }

  get events(): StreamEvent[] {
    if (!existsSync(this.#file)) return [];
    // What it was writing when it was killed it has not read.
    const lines = readFileSync(this.#file, "utf8").split("\n").slice(0, -1);
    return lines.map((line) => JSON.parse(line) as StreamEvent);
  }

  start(): void {
    // Not quite where it stood: what it may have done and not written down comes once more.
    this.#before = this.events.length;
    const after = this.events.at(-4)?.id ?? this.events.at(-1)?.id ?? "";
    this.#child = fork(
      fileURLToPath(new URL("follow-changes.ts", import.meta.url)),
      [...this.#arguments, after],
      {
        execArgv: [],
        stdio: "inherit",
      },
    );
  }

  /** Kills it once it has begun, and starts it again, unless that is under way. */
  async restart(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    await this.kill();
    this.start();
    this.#isBusy = false;
  }

  async kill(): Promise<void> {
    if (!this.#child) return;
    await until(() => this.events.length > this.#before);
    const ended = once(this.#child, "exit");
    this.#child.kill("SIGKILL");
    await ended;
    this.kills += 1;
  }
}

describe("what npm start streams", async () => {
  const env = { DATA_DIR: await makeDirectory(), RATE_LIMIT: "off" };

  async function tokenOf(...scopes: string[]): Promise<string> {
    const args = ["--department", "HRSS", "--scope", scopes.join(",")];
    return (await run("token", { args, env }).ended).stdout.trim();
  }

  test("sixteen write, three read: nothing is lost, nothing out of order, and twice only after a resume", async ({
    annotate,
  }) => {
    const server = run("main", { env });
    const graphql = await server.ready();
    const url = `${new URL(graphql).origin}/changes`;
    const token = await tokenOf("list:read", "person:read");
    const headers = { authorization: `Bearer ${token}` };
    const owner = await connectTo(env.DATA_DIR);
    const { rows } = await owner.query<{ id: string }>(
      "select id from violations.listing where subject_type = 'ORGANIZATION' order by id limit $1",
      [SHARED + 1],
    );
    const [last = "", ...shared] = rows.map(({ id }) => id);
    const file = join(env.DATA_DIR, "read-by-the-killed");
    rmSync(file, { force: true });

    const fast = await EventStream.open(url, headers);
    const slow = await EventStream.open(url, headers);
    const killed = new KilledReader(file, url, token);
    killed.start();
    await Promise.all([fast.next(), slow.next(), until(() => killed.events.length === 1)]);

    const committed = new Set<string>();
    const delays: number[] = [];
    const seen = { fast: [] as StreamEvent[], slow: [] as StreamEvent[] };
    const isLast = (event: StreamEvent | null) =>
      event !== null && changesOf([event])[0]?.listing.id === last;
    async function read(stream: EventStream, events: StreamEvent[], between: () => Promise<unknown>) {
      for (let event: StreamEvent | null = null; !isLast(event); ) {
        event = await stream.next();
        if (!event) throw new Error("the stream has ended");
        events.push(event);
        await between();
      }
    }
    const reading = [
      read(fast, seen.fast, async () => {
        const change = changesOf(seen.fast).at(-1);
        if (change) delays.push(Date.now() - Date.parse(change.recordedAt));
      }),
      // An answer between one event and the next.
      read(slow, seen.slow, () => ask(graphql, "{ __typename }")),
    ];

    async function write(): Promise<void> {
      const { user, password, host, port, database } = owner as unknown as pg.ClientConfig;
      const client = new pg.Client({
        ...{ user, password, host, port, database },
        ssl: false,
      } as pg.ClientConfig);
      await client.connect();
      for (let round = 0; round < ROUNDS; round++) {
        const listing = shared[randomInt(SHARED)] ?? "";
        try {
          if (randomInt(4) === 0) await client.query("begin");
          const { rows: stored } = await client.query<{ version: number }>(INSERT_VERSION, [listing]);
          await client.query("select pg_sleep($1)", [randomInt(30) / 1000]);
          await client.query("commit");
          committed.add(`${listing} ${stored[0]?.version}`);
        } catch (error) {
          await client.query("rollback");
          if ((error as { code?: string }).code !== "23505") throw error;
        }
        if (randomInt(40) === 0) {
          await killed.restart();
        }
      }
      await client.end();
    }
    await Promise.all(Array.from({ length: WRITERS }, () => write()));
    await killed.restart();
    await owner.query(INSERT_VERSION, [last]);
    await Promise.all(reading);
    await until(() => killed.events.some((event) => isLast(event)));
    await killed.kill();
    await owner.end();

    const expected = [...committed].sort();
    for (const events of [seen.fast, seen.slow]) {
      const changes = changesOf(events).filter(({ listing }) => listing.id !== last);
      expect(changes.map(keyOf).sort()).toEqual(expected);
      expect(outOfOrder(changes)).toEqual([]);
    }

    // Between two resumes everything comes once and in its order; what comes twice has the id that it had.
    const events = killed.events;
    const parts: StreamEvent[][] = [];
    for (const event of events) {
      if (event.event === "change") parts.at(-1)?.push(event);
      else parts.push([]);
    }
    expect(parts.length).toBe(killed.kills);
    const ids = new Map<string, string>();
    for (const part of parts) {
      expect(outOfOrder(changesOf(part))).toEqual([]);
      for (const event of part) {
        const [change] = changesOf([event]) as [Change];
        expect(ids.get(keyOf(change)) ?? event.id).toBe(event.id);
        ids.set(keyOf(change), event.id);
      }
    }
    expect([...ids.keys()].filter((key) => !key.startsWith(`${last} `)).sort()).toEqual(expected);
    expect(killed.kills).toBeGreaterThan(1);

    const sorted = delays.sort((a, b) => a - b);
    const at = (share: number) => `${sorted[Math.floor((sorted.length - 1) * share)]} ms`;
    await annotate(
      `${expected.length} changes, ${killed.kills} kills; from its recording until a change was read: median ${at(0.5)}, p95 ${at(0.95)}, most ${at(1)}`,
    );

    const end = fast.next();
    await server.stop();
    expect(await end).toMatchObject({ event: "end", data: { reason: "STOPPING" } });
  });

  test("the worker runs apart, and what it keeps is compared", async () => {
    const server = run("main", { env: { ...env, WORKER: "off" } });
    await server.ready();
    const worker = run("worker", { env });
    await worker.says(/ready: worker/);
    expect((await run("reconcile", { args: ["--check"], env }).ended).code).toBe(0);
    expect(await run("reconcile", { args: ["--chek"], env }).ended).toMatchObject({
      code: 2,
      stderr: "usage: npm run reconcile [-- --check]\n",
    });
    await worker.stop();
    await server.stop();
  });
});
