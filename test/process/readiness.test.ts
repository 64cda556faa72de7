import { expect, test, vi } from "vitest";
import { connectTo, openCommands } from "./running-command.ts";
import { postmasterOf } from "./running-program.ts";

vi.setConfig({ testTimeout: 60_000 });

const { run, makeDirectory } = openCommands();

interface State {
  readonly status: string;
  readonly checks: Readonly<Record<string, { readonly ok: boolean; readonly said: string }>>;
}

test("a database that is behind or does not answer takes the service out, and its return brings it back", async () => {
  const env = { DATA_DIR: await makeDirectory(), DEMO: "off" };
  const server = run("main", { env });
  const url = new URL("/readyz", await server.ready());

  /** Waits for a status; what failed then. An answer is given again for a second. */
  async function failing(status: number): Promise<string[]> {
    return await vi.waitUntil(
      async () => {
        const response = await fetch(url);
        const { checks } = (await response.json()) as State;
        if (response.status !== status) return null;
        return Object.keys(checks).filter((name) => !checks[name]?.ok);
      },
      { timeout: 15_000 },
    );
  }

  expect(await failing(200)).toEqual([]);
  const client = await connectTo(env.DATA_DIR);
  await client.query("update measures.migration set name = 'later' where name like '001%'");
  expect(await failing(503)).toEqual(["migrations"]);
  await client.query("update measures.migration set name = '001_catalogue.ts' where name = 'later'");
  expect(await failing(200)).toEqual([]);
  await client.end();

  const postmaster = postmasterOf(env.DATA_DIR);
  process.kill(postmaster, "SIGSTOP");
  expect(await failing(503)).toContain("database");
  expect((await fetch(new URL("/healthz", url))).status).toBe(200);
  process.kill(postmaster, "SIGCONT");
  expect(await failing(200)).toEqual([]);
  await server.stop();
});
