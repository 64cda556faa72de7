import { chmod, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { connectTo, openCommands } from "./running-command.ts";

vi.setConfig({ testTimeout: 120_000 });

const { run, npm, makeDirectory, processes } = openCommands();

async function doctor(env: Record<string, string>) {
  const { code, stdout, stderr } = await run("doctor", { env }).ended;
  const lines = stdout.trimEnd().split("\n");
  return { code, stderr, lines, failed: lines.filter((line) => line.startsWith("✗")) };
}

test("an empty directory is left empty, and what is not there yet is said", async () => {
  const dataDirectory = await makeDirectory();
  const { code, stdout } = await npm(["run", "--silent", "doctor"], { env: { DATA_DIR: dataDirectory } })
    .ended;
  expect(stdout).toMatch(/^! .*database: .*none yet/m);
  expect(stdout).toMatch(/^✓ .*supergraph and planner: [0-9a-f]{16}$/m);
  expect(code).toBe(0);
  expect(await readdir(dataDirectory)).toEqual([]);
});

test("all that is wrong with the settings is said", async () => {
  const { code, failed } = await doctor({ NODE_ENV: "production", PORT: "x" });
  expect(code).toBe(1);
  expect(failed).toHaveLength(1);
});

test("a given database that cannot be reached", async () => {
  const url = "postgres://u:secret-of-it@127.0.0.1:1/x";
  const { code, failed, lines } = await doctor({ DATABASE_URL: url, DATA_DIR: await makeDirectory() });
  expect(failed.join()).toMatch(/database: .*no connection/);
  expect(lines.join()).not.toContain("secret-of-it");
  expect(code).toBe(1);
});

describe("beside a server that runs", async () => {
  const dataDirectory = await makeDirectory();
  const env = { DATA_DIR: dataDirectory };

  test("all is well, then a migration is missing, then the key is another, readable for all", async () => {
    const server = run("main", { env });
    await server.ready();
    const well = await doctor(env);
    expect(well).toMatchObject({ code: 0, stderr: "", failed: [] });
    expect(well.lines.filter((line) => line.startsWith("!"))).toEqual([
      expect.stringContaining("development key"),
    ]);

    const client = await connectTo(dataDirectory);
    await client.query("delete from measures.migration where name like '001%'");
    await client.end();
    expect((await doctor(env)).lines.join("\n")).toMatch(/^! .*missing: measures\/001_\w+\.ts$/m);

    const file = join(dataDirectory, "identity.key");
    await writeFile(file, Buffer.alloc(32, 7).toString("base64"));
    const other = await doctor(env);
    expect(other.code).toBe(1);
    expect(other.failed).toEqual([expect.stringContaining("another key")]);
    await chmod(file, 0o644);
    await writeFile(join(dataDirectory, "records.key"), "lost");
    const lost = await doctor(env);
    expect(lost.failed[0]).toContain("can be read by others");
    expect(lost.failed[1]).toMatch(/record key: .*records\.key holds no key/);
    await server.stop();
    expect(processes().servers).toEqual([]);
  });
});
