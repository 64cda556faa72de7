import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { chown, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { Client } from "pg";
import { describe, expect, it, vi } from "vitest";
import { attachToServer } from "../../subgraphs/shared/embedded-postgres/attach-to-server.ts";
import type { Cluster } from "../../subgraphs/shared/embedded-postgres/cluster.ts";
import { createCluster } from "../../subgraphs/shared/embedded-postgres/create-cluster.ts";
import { findInstalledPackage } from "../../subgraphs/shared/embedded-postgres/installed-package.ts";
import { findFreePort } from "../../subgraphs/shared/embedded-postgres/launch-postmaster.ts";
import { chooseAccount } from "../../subgraphs/shared/embedded-postgres/unprivileged-account.ts";
import { findUsablePrograms } from "../../subgraphs/shared/embedded-postgres/usable-programs.ts";
import { openWorkshop, postmasterOf, serverProcesses, until } from "./running-program.ts";

vi.setConfig({ testTimeout: 30_000 });

const { start, makeDirectory } = openWorkshop();
const installed = await findInstalledPackage();

/** A connection of the test's own to a database of the server at the URL. */
async function connect(url: string, database: string): Promise<Client> {
  const client = new Client({ connectionString: url.replace("/liancheng", `/${database}`) });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

describe("an embedded database", () => {
  it("is UTF-8, private and durable whatever the environment says, and keeps its data", async () => {
    const directory = await makeDirectory();
    const env = {
      ...{
        LANG: "C",
        LC_ALL: "C",
        TZ: "Asia/Shanghai",
        PGDATA: "/nowhere",
        PGHOST: "nowhere.invalid",
        PGPORT: "1",
      },
      ...{ PGUSER: "x", PGPASSWORD: "x", PGDATABASE: "x", PGSSLMODE: "require" },
    };
    const first = start(directory, { env });
    const { url, started, milliseconds } = await first.ready();
    expect(started).toBe(true);
    const setting = (name: string) => `current_setting('${name}')`;
    expect(
      await first.query(
        `select array[${["server_encoding", "timezone", "fsync", "listen_addresses", "unix_socket_directories"].map(setting)}] as settings`,
      ),
    ).toEqual([{ settings: ["UTF8", "UTC", "on", "127.0.0.1", ""] }]);
    await first.query("create extension pg_trgm");
    expect(
      await first.query(
        `select lower('ÀÉ榕城') as lower, '榕人社劳' ~ '^\\w{4}$' as word, '乙' > '丙' as by_code_point,
           array(select substr('榕人社劳', n, 2) from generate_series(1, 3) n) as bigrams,
           cardinality(show_trgm('榕人社劳')) as trigrams`.replaceAll("\n", " "),
      ),
    ).toEqual([
      { lower: "àé榕城", word: true, by_code_point: true, bigrams: ["榕人", "人社", "社劳"], trigrams: 5 },
    ]);
    await expect(connect(url.replace(/:[^:@]*@/, ":wrong@"), "liancheng")).rejects.toThrow(/password/);
    expect((await stat(join(directory, "postgres/superuser-password"))).mode & 0o777).toBe(0o600);
    expect((await stat(join(directory, "postgres.log"))).mode & 0o777).toBe(0o600);
    expect(statSync(`/proc/${postmasterOf(directory)}`).uid).not.toBe(0);
    await first.query("create table kept as select '榕人社劳〔2019〕7号' as title");
    await first.end();
    expect(serverProcesses(directory)).toEqual([]);

    const second = start(directory, { env: { LANG: "zh_CN.GB18030" } });
    const again = await second.ready();
    expect(await second.query("select title from kept")).toEqual([{ title: "榕人社劳〔2019〕7号" }]);
    await second.end();
    process.stderr.write(
      `first query: ${milliseconds} ms in an empty directory, then ${again.milliseconds} ms\n`,
    );
  });

  it("needs no locale of the operating system", async () => {
    const directory = await makeDirectory();
    const account = await chooseAccount(directory, undefined);
    await createCluster(installed, directory, account, () => undefined, ["no_SUCH.UTF-8", "C"]);
    const program = start(directory);
    await program.ready();
    expect(
      await program.query(
        "select lower('ÀÉ榕城') as lower, '榕人社劳' ~ '^\\w{4}$' as word, getdatabaseencoding() as code",
      ),
    ).toEqual([{ lower: "àé榕城", word: true, code: "UTF8" }]);
    await program.end();
  });

  it("is made once by programs that start together, and ends with the last of them", async () => {
    const directory = await makeDirectory();
    const [server, importer, token] = [start(directory), start(directory), start(directory)];
    const ready = await Promise.all([server.ready(), importer.ready(), token.ready()]);
    expect(new Set(ready.map(({ url }) => url)).size).toBe(1);
    // Beside copies of the programs, where the account cannot reach those that are installed.
    const made = readdirSync(directory).filter((name) => !name.startsWith("postgresql-"));
    expect(made.sort()).toEqual(["postgres", "postgres.log"]);
    await token.end();
    await server.end();
    const late = start(directory);
    expect(await late.ready()).toMatchObject({ url: ready[1].url, started: false });
    await late.end();
    expect(await importer.query("select 1 as one")).toEqual([{ one: 1 }]);
    await importer.end();
    expect(serverProcesses(directory)).toEqual([]);

    // Programs that come and go at once meet the server in every state.
    const visit = async () => {
      const program = start(directory);
      await program.ready();
      expect(await program.query("select 1 as one")).toEqual([{ one: 1 }]);
      await program.end();
    };
    const visits = async () => {
      for (let time = 0; time < 3; time++) await visit();
    };
    await Promise.all([visits(), visits(), visits()]);
    expect(serverProcesses(directory)).toEqual([]);
  });

  it("runs beside another one of another data directory", async () => {
    const [here, there] = [await makeDirectory(), await makeDirectory()];
    const [one, other] = [start(here), start(there)];
    expect((await one.ready()).url).not.toBe((await other.ready()).url);
    await one.end();
    expect(serverProcesses(here)).toEqual([]);
    expect(await other.query("select 1 as one")).toEqual([{ one: 1 }]);
    await other.end();
  });

  it("gets Ctrl-C of a terminal through its program only", async () => {
    const directory = await makeDirectory();
    const program = start(directory, { ownGroup: true });
    await program.ready();
    process.kill(-Number(program.process.pid), "SIGINT");
    expect(await program.message(({ stopping }) => stopping !== undefined)).toEqual({
      stopping: "SIGINT",
      rows: [{ text: "still here" }],
    });
    expect(await program.exit).toEqual([0, null]);
    expect(serverProcesses(directory)).toEqual([]);
  });
});

describe("after a crash or in a race, an embedded database", () => {
  it("is made anew when its making was killed, with nothing half made left", async () => {
    const directory = await makeDirectory();
    const killed = start(directory);
    const staging = () => readdirSync(directory).find((name) => name.startsWith("postgres.new-"));
    await until(() => existsSync(join(directory, staging() ?? "none", "postgres/base/1")));
    await killed.kill();
    expect(existsSync(join(directory, "postgres"))).toBe(false);
    expect(staging()).toBeDefined();
    const next = start(directory);
    await next.ready();
    expect(staging()).toBeUndefined();
    await next.end();
  });

  it("is adopted from a killed program, and stopped at the end of the next", async () => {
    const directory = await makeDirectory();
    const killed = start(directory);
    await killed.ready();
    await killed.query("create table kept as select 1 as one");
    const orphan = postmasterOf(directory);
    await killed.kill();
    const next = start(directory);
    expect((await next.ready()).started).toBe(true);
    expect(next.logged(/adopted/)).toBe(true);
    expect(postmasterOf(directory)).toBe(orphan);
    expect(await next.query("select one from kept")).toEqual([{ one: 1 }]);
    await next.end();
    expect(serverProcesses(directory)).toEqual([]);
  });

  it("starts over a stale postmaster.pid, though another program has got that pid", async () => {
    const directory = await makeDirectory();
    const killed = start(directory);
    await killed.ready();
    const file = join(directory, "postgres/postmaster.pid");
    const { uid, gid } = await stat(file);
    await killed.kill();
    process.kill(postmasterOf(directory), "SIGKILL");
    await until(() => serverProcesses(directory).length === 0);
    const other = spawn("sleep", ["600"], process.getuid?.() === 0 ? { uid, gid } : {});
    try {
      await writeFile(file, readFileSync(file, "utf8").replace(/^\d+/, String(other.pid)));
      const next = start(directory);
      expect((await next.ready()).started).toBe(true);
      expect(postmasterOf(directory)).not.toBe(other.pid);
      await next.end();
      expect([other.exitCode, other.signalCode]).toEqual([null, null]);
    } finally {
      other.kill();
    }
  });

  it("waits for a killed server's last processes to end", async () => {
    const directory = await makeDirectory();
    const killed = start(directory);
    const watch = await connect((await killed.ready()).url, "postgres");
    killed.process.stdin?.write("select count(*) as busy from generate_series(1, 10000000)\n");
    const busy = () =>
      watch.query("select from pg_stat_activity where query like '%busy%' and state = 'active'");
    await until(async () => (await busy()).rowCount === 2);
    await killed.kill();
    process.kill(postmasterOf(directory), "SIGKILL");
    const next = start(directory);
    expect((await next.ready()).started).toBe(true);
    expect(readFileSync(join(directory, "postgres.log"), "utf8")).toContain(
      "pre-existing shared memory block",
    );
    await next.end();
  });

  it("is started anew for a program that comes while it is being stopped", async () => {
    const directory = await makeDirectory();
    const killed = start(directory);
    const leaver = await connect((await killed.ready()).url, "postgres");
    await killed.kill();
    // What the last program does when it leaves, in slow motion.
    await until(async () => {
      const { rows } = await leaver.query("select pg_try_advisory_lock(19523, 1) as alone");
      return rows[0].alone;
    });
    const next = start(directory);
    await next.log(/waiting.*the last process that used the server is stopping it/);
    const old = postmasterOf(directory);
    process.kill(old, "SIGINT");
    expect((await next.ready()).started).toBe(true);
    expect(postmasterOf(directory)).not.toBe(old);
    await next.end();
    await leaver.end();
  });

  it("takes another port when the one it chose is taken first", async () => {
    const cluster = await stoppedCluster();
    const taken = createServer().listen(await findFreePort(), "127.0.0.1");
    await once(taken, "listening");
    const { port: takenPort } = taken.address() as { port: number };
    const ports = [takenPort];
    const { presence, port } = await attachToServer(
      cluster,
      () => undefined,
      async () => ports.shift() ?? findFreePort(),
    );
    expect(port).not.toBe(takenPort);
    expect(readFileSync(cluster.logFile, "utf8")).toContain("could not bind");
    await presence.leave();
    taken.close();
  });

  it("waits for another program that has made postmaster.pid and not yet written it", async () => {
    const cluster = await stoppedCluster();
    const file = join(cluster.directory, "postmaster.pid");
    const { uid, gid } = await stat(cluster.directory);
    let times = 0;
    const { presence } = await attachToServer(
      cluster,
      () => undefined,
      async () => {
        times++;
        if (times === 1) {
          await writeFile(file, "", { mode: 0o600 });
          await chown(file, uid, gid);
        } else await rm(file);
        return findFreePort();
      },
    );
    expect([times, await readFile(cluster.logFile, "utf8")]).toEqual([
      2,
      expect.stringContaining('lock file "postmaster.pid" is empty'),
    ]);
    await presence.leave();
  });

  it("says so when an empty postmaster.pid was left behind", async () => {
    const cluster = await stoppedCluster();
    const file = join(cluster.directory, "postmaster.pid");
    const { uid, gid } = await stat(cluster.directory);
    await writeFile(file, "", { mode: 0o600 });
    await chown(file, uid, gid);
    await expect(attachToServer(cluster, () => undefined)).rejects.toThrow(
      /postmaster\.pid there is empty.* Remove \S.*postmaster\.pid if/,
    );
    expect(existsSync(file)).toBe(true);
  });

  it("leaves its programs alive when it dies", async () => {
    const directory = await makeDirectory();
    const program = start(directory);
    await program.ready();
    process.kill(postmasterOf(directory), "SIGKILL");
    await program.log(/connection to the embedded PostgreSQL was lost/);
    await program.log(/has ended .* start this program again/);
    await program.end();
  });

  it("keeps its programs attached when it restarts after losing one of its processes", async () => {
    const directory = await makeDirectory();
    const program = start(directory);
    await program.ready();
    const rows = await program.query(
      "select pid from pg_stat_activity where application_name like '%supervisor'",
    );
    process.kill((rows as [{ pid: number }])[0].pid, "SIGKILL");
    const ready = () =>
      readFileSync(join(directory, "postgres.log"), "utf8").split("ready to accept connections").length - 1;
    await until(() => ready() === 2);
    // Who is back before the server has noticed its loss is cut off with the others, and comes once more.
    const lost = /connection to the embedded PostgreSQL was lost/;
    const again = /attached to the embedded PostgreSQL again/;
    await until(() => program.logged(again) && program.timesLogged(again) === program.timesLogged(lost));
    const visitor = start(directory);
    expect((await visitor.ready()).started).toBe(false);
    await visitor.end();
    expect(await program.query("select 1 as one")).toEqual([{ one: 1 }]);
    await program.end();
    expect(serverProcesses(directory)).toEqual([]);
  });
});

/** A cluster that a program has made and left. */
async function stoppedCluster(): Promise<Cluster> {
  const directory = await makeDirectory();
  const program = start(directory);
  const { password } = new URL((await program.ready()).url);
  await program.end();
  const cluster = join(directory, "postgres");
  const account = await chooseAccount(directory, cluster);
  return {
    directory: cluster,
    programs: await findUsablePrograms(installed, directory, account, () => undefined),
    account,
    password,
    logFile: `${cluster}.log`,
  };
}
