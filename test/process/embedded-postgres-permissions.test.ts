import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, readlinkSync, statSync } from "node:fs";
import { chmod, mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { findInstalledPackage } from "../../subgraphs/shared/embedded-postgres/installed-package.ts";
import { canReach } from "../../subgraphs/shared/embedded-postgres/unprivileged-account.ts";
import {
  cloneWithoutLinks,
  openWorkshop,
  postmasterOf,
  repository,
  serverProcesses,
} from "./running-program.ts";

vi.setConfig({ testTimeout: 30_000 });

const { start, makeDirectory } = openWorkshop();
const isRoot = process.getuid?.() === 0;
const nobody = { name: "nobody", uid: 65_534, gid: 65_534 };
/** What needs two users can only be tried where an ordinary user can reach this clone. */
const hasTwoUsers = isRoot && (await canReach(nobody, repository));

describe.runIf(isRoot)("an embedded database of root's", () => {
  it("is kept where its user can reach it when the clone and the data are in a private directory", async () => {
    const clone = await makeDirectory(0o700);
    const links = await cloneWithoutLinks(clone);
    const data = join(clone, "data");
    const first = start(data, { clone });
    await first.ready();
    expect(first.logged(/cannot reach .* the database is kept in \/var\/lib\/liancheng\//)).toBe(true);
    expect(first.logged(/programs .* are copied to/)).toBe(true);
    expect(statSync(clone).mode & 0o777).toBe(0o700);
    expect(statSync(data)).toMatchObject({ uid: 0, gid: 0 });
    expect(readlinkSync(join(data, "postgres"))).toMatch(
      /^\/var\/lib\/liancheng\/[0-9a-f]{16}-[0-9a-f]{8}\/postgres$/,
    );
    expect(statSync(`/proc/${postmasterOf(data)}`).uid).not.toBe(0);
    // The links that the package's install script makes were missing.
    expect(links.every((link) => existsSync(link))).toBe(true);
    await first.query("create table kept as select 1 as one");
    await first.end();
    expect(serverProcesses(clone)).toEqual([]);

    const second = start(data, { clone });
    await second.ready();
    expect(second.logged(/copied|is kept/)).toBe(false);
    expect(await second.query("select one from kept")).toEqual([{ one: 1 }]);
    await second.end();

    const home = dirname(readlinkSync(join(data, "postgres")));
    await rm(home, { recursive: true });
    expect(await start(data, { clone }).failure()).toMatch(
      /points to .* which is gone. Restore that directory, or remove/,
    );
  });

  it("is one database when programs start together and it must be kept elsewhere", async () => {
    const data = await makeDirectory(0o700);
    const both = [start(data), start(data)] as const;
    const [one, other] = await Promise.all(both.map((program) => program.ready()));
    expect(one?.url).toBe(other?.url);
    const home = dirname(readlinkSync(join(data, "postgres")));
    const prefix = home.replace(/^.*\/|-[^-]*$/g, "");
    expect(readdirSync(dirname(home)).filter((name) => name.startsWith(prefix))).toHaveLength(1);
    for (const program of both) await program.end();
    expect(serverProcesses(data)).toEqual([]);
  });

  it("is mended when root has copied it back from a backup", async () => {
    const directory = await makeDirectory();
    const first = start(directory);
    await first.ready();
    await first.end();
    spawnSync("chown", ["-R", "0:0", join(directory, "postgres")]);
    await chmod(join(directory, "postgres"), 0o755);
    const second = start(directory);
    await second.ready();
    await second.end();
  });
});

describe.runIf(isRoot && existsSync("/usr/bin/setpriv"))(
  "an embedded database of a root without its powers",
  () => {
    it("tells to run as an ordinary user", async () => {
      const directory = await makeDirectory();
      const through = ["/usr/bin/setpriv", "--bounding-set=-setuid,-setgid", "--inh-caps=-setuid,-setgid"];
      const message = await start(directory, { through }).failure();
      expect(message).toMatch(/may not become "\w+" \(it lacks CAP_SETUID\). Run it as an ordinary user/);
      expect(readdirSync(directory)).toEqual([]);
    });
  },
);

describe.runIf(hasTwoUsers)("an embedded database of an ordinary user", () => {
  it("runs as that user, also when root starts it in between", async () => {
    const directory = await makeDirectory(0o755, nobody);
    for (const as of [undefined, nobody, undefined, nobody]) {
      const program = start(directory, { as });
      await program.ready();
      expect(statSync(`/proc/${postmasterOf(directory)}`)).toMatchObject({
        uid: nobody.uid,
        gid: nobody.gid,
      });
      await program.query("create table if not exists kept (id int)");
      await program.end();
    }
    expect(serverProcesses(directory)).toEqual([]);
  });

  it("uses a copy of programs that lack their links and cannot be mended", async () => {
    const clone = await makeDirectory();
    const links = await cloneWithoutLinks(clone);
    const directory = await makeDirectory(0o700, nobody);
    const first = start(directory, { as: nobody, clone });
    await first.ready();
    expect(first.logged(/programs .* are copied to/)).toBe(true);
    expect(links.some((link) => existsSync(link))).toBe(false);
    await first.end();
    const second = start(directory, { as: nobody, clone });
    await second.ready();
    expect(second.logged(/copied/)).toBe(false);
    await second.end();
    expect(readdirSync(directory).sort()).toEqual([
      "postgres",
      "postgres.log",
      expect.stringMatching(/^postgresql-17\./),
    ]);
  });

  it("tells what to do about a directory that is root's", async () => {
    const directory = await makeDirectory();
    expect(await start(directory, { as: nobody }).failure()).toMatch(
      /is not writable for this user: change its owner/,
    );
    const program = start(directory);
    await program.ready();
    await program.end();
    await chmod(directory, 0o777);
    expect(await start(directory, { as: nobody }).failure()).toMatch(
      /belongs to the user with id \d+, .* chown -R 65534/,
    );
    await chmod(directory, 0o700);
    expect(await start(directory).failure()).toMatch(/cannot reach it. Let that user pass/);
  });
});

describe("a failed start tells what to do", () => {
  it("when the data directory is a file, or below one", async () => {
    const directory = await makeDirectory();
    await writeFile(join(directory, "file"), "");
    expect(await start(join(directory, "file")).failure()).toMatch(/is not a directory.* set DATA_DIR/);
    expect(await start(join(directory, "file/data")).failure()).toMatch(/is not a directory.* set DATA_DIR/);
  });

  it("when there is something else where the database would be", async () => {
    const directory = await makeDirectory();
    const cluster = join(directory, "postgres");
    await mkdir(cluster);
    await writeFile(join(cluster, "notes"), "");
    expect(await start(directory).failure()).toMatch(
      /holds no PostgreSQL database, but is not empty: move it away/,
    );
    await writeFile(join(cluster, "PG_VERSION"), "16\n");
    expect(await start(directory).failure()).toMatch(
      /of PostgreSQL 16; this program brings PostgreSQL 17. Dump it/,
    );
    await rm(cluster, { recursive: true });
    await symlink("/nowhere/postgres", cluster);
    expect(await start(directory).failure()).toMatch(
      /points to \/nowhere\/postgres, .* gone. Restore that directory/,
    );
  });

  it("when the password is lost or wrong, and leaves no server behind", async () => {
    const directory = await makeDirectory();
    const program = start(directory);
    await program.ready();
    await program.end();
    const file = join(directory, "postgres/superuser-password");
    const password = readFileSync(file, "utf8");
    await writeFile(file, "wrong\n");
    expect(await start(directory).failure()).toMatch(
      /does not take the password. Restore the file from a backup; or/,
    );
    await rm(file);
    expect(await start(directory).failure()).toMatch(
      /password is lost: .* is missing or empty. Restore the file/,
    );
    expect(serverProcesses(directory)).toEqual([]);
    await writeFile(file, password);
    const mended = start(directory);
    await mended.ready();
    await mended.end();
  });

  it("when the disk is full", async () => {
    const directory = await makeDirectory();
    // A limit on the size of files stands for it: initdb cannot write its first table.
    const through = ["/bin/sh", "-c", 'ulimit -f 200; exec "$@"', "sh"];
    const message = await start(directory, { through }).failure();
    expect(message).toMatch(
      // The programs themselves, where the account cannot reach those that are installed.
      /could not be created in .* \(is the disk full\?\)\. initdb said:\n[\s\S]*(File too large|could not write)|could not be copied to .*EFBIG.*Make room there/,
    );
    expect(readdirSync(directory)).toEqual([]);
  });

  it("when its settings are wrong", async () => {
    const directory = await makeDirectory();
    const program = start(directory);
    await program.ready();
    await program.query("alter system set shared_preload_libraries = 'no_such_library'");
    await program.end();
    expect(await start(directory).failure()).toMatch(/did not start .* It said:\n[\s\S]*no_such_library/);
  });

  it("when there are no programs for the system", async () => {
    await expect(findInstalledPackage("sunos", "sparc64")).rejects.toThrow(
      /no embedded PostgreSQL for sunos on sparc64: set DATABASE_URL/,
    );
    const [platform, architecture] = process.platform === "darwin" ? ["linux", "x64"] : ["darwin", "arm64"];
    await expect(findInstalledPackage(platform, architecture)).rejects.toThrow(
      /is not installed. Run "npm install" again .* set DATABASE_URL/,
    );
  });
});
