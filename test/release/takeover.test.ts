import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type MachinesAtWork, startAtWork } from "../../bench/machines/machines-at-work.ts";
import { repository } from "../process/running-program.ts";

// The primary is lost while commands are given, and the standby takes over as docs/operations.md has it: by its very
// words, each of them done by what it means where services are processes.

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

let at: MachinesAtWork;
beforeAll(async () => {
  at = await startAtWork({
    variables: { SYNCHRONOUS_STANDBY_NAMES: "replica" },
    ...{ readers: 2, writers: 2, log: (line: string) => process.stderr.write(`${line}\n`) },
  });
  at.load.pace = 10;
});
afterAll(async () => {
  await at?.load.stop();
  await at?.machines.close();
});

async function untilMore(count: () => number): Promise<void> {
  const before = count();
  await vi.waitUntil(() => count() > before, { timeout: 180_000, interval: 100 });
}

/** The commands that the guide has for it, one a line. */
function documented(): string[] {
  const page = readFileSync(join(repository, "docs/operations.md"), "utf8");
  const blocks = [...page.matchAll(/```sh\n(docker compose rm [\s\S]*?)\n```/g)].map(([, text = ""]) => text);
  expect(blocks).toHaveLength(1);
  return (blocks[0] ?? "").split("\n");
}

/** What a line of a file of variables sets. */
const variablesOf = (text: string) =>
  Object.fromEntries(
    text
      .split("\\n")
      .filter((line) => line !== "")
      .map((line) => line.split("=") as [string, string]),
  );

const MEANINGS: readonly [RegExp, (matched: readonly string[]) => Promise<unknown>][] = [
  [/^docker compose rm --stop --force (\w+)$/, ([name = ""]) => at.machines.machine(name).lose()],
  [
    /^docker compose exec (\w+) (.+)$/,
    async ([name = "", command = ""]) => {
      const { code, said } = await at.machines.run(name, command.split(" "));
      expect([code, said]).toEqual([0, said]);
    },
  ],
  [/^docker compose down$/, () => at.machines.down()],
  [/^docker volume rm liancheng_(\w+)$/, ([volume = ""]) => at.machines.removeVolume(volume)],
  [
    /^printf '(.+)' >>\.env$/,
    async ([text = ""]) => {
      Object.assign(changed, variablesOf(text));
    },
  ],
  [/^docker compose up --detach$/, () => at.machines.up(changed)],
];
const changed: Record<string, string> = {};

async function follow(line: string): Promise<void> {
  for (const [pattern, meaning] of MEANINGS) {
    const matched = pattern.exec(line);
    if (matched) return void (await meaning(matched.slice(1)));
  }
  throw new Error(`what this means here is not known: ${line}`);
}

async function doctor(): Promise<{ code: number | null; lines: string[] }> {
  const { code, said } = await at.machines.run("office", ["node", "gateway/commands/doctor.ts"]);
  return { code, lines: said.split("\n") };
}

const answered = () => at.load.samples.filter(({ error }) => error === null).length;
const EVENTS = "select idempotency_key as key from violations.event where idempotency_key is not null";
const keysAt = async (service: "primary" | "replica") =>
  (await at.sql<{ key: string }>(service, EVENTS)).map(({ key }) => key);

describe("the primary is lost for good", () => {
  test("before that, all is well, and commands are given", async () => {
    await untilMore(() => at.load.seen);
    const { code, lines } = await doctor();
    expect(lines).toContainEqual(
      expect.stringMatching(/^✓ .*standby: streaming, and as far as the primary$/),
    );
    expect(lines.filter((line) => /^✓ .*pooler: \w+: transaction mode/.test(line))).toHaveLength(4);
    expect([code, lines]).toEqual([0, lines]);
  });

  test("the doctor says so, and that the standby is there", async () => {
    await at.machines.machine("primary").lose();
    const { code, lines } = await doctor();
    expect(code).toBe(1);
    expect(lines).toContainEqual(expect.stringMatching(/^✗ .*database: .*no connection/));
    expect(lines).toContainEqual(expect.stringMatching(/^! .*standby: .*the primary does not answer$/));
  });

  test("the standby takes over by the words of the guide, with all that had come to it", async () => {
    const reached = await keysAt("replica");
    expect(reached.length).toBeGreaterThan(0);
    for (const line of documented()) await follow(line);
    expect(await keysAt("primary")).toEqual(expect.arrayContaining(reached));
  });

  test("services answer and take commands, and another standby follows", async () => {
    await untilMore(answered);
    await untilMore(() => at.load.seen);
    expect(at.load.wrong).toEqual([]);
    await at.load.stop();
    const keys = new Set(await keysAt("primary"));
    await vi.waitUntil(async () => new Set(await keysAt("replica")).size === keys.size, {
      ...{ timeout: 60_000, interval: 200 },
    });
    const { code, lines } = await doctor();
    expect(lines).toContainEqual(
      expect.stringMatching(/^✓ .*standby: streaming, and as far as the primary$/),
    );
    expect([code, lines]).toEqual([0, lines]);
  });

  test("where commits wait for the standby nothing that was acknowledged is lost", async () => {
    expect(at.load.acknowledged.size).toBeGreaterThan(0);
    expect(await at.lost()).toEqual([]);
  });
});
