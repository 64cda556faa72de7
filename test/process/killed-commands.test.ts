import { describe, expect, test, vi } from "vitest";
import { connectTo, openCommands, type RunningCommand } from "./running-command.ts";
import { postmasterOf, until } from "./running-program.ts";

vi.setConfig({ testTimeout: 300_000 });

const { run, makeDirectory, processes } = openCommands();

const CASES = 170;
const WORKERS = 6;
/** How many commands have been acknowledged when something is killed, and what. */
const KILLS = [
  { at: 200, database: false },
  { at: 400, database: true },
  { at: 600, database: false },
  { at: 800, database: true },
];

/** The day of the commands: cases are entered from today on, and the server's clock says what day it is. */
const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format(new Date());

/** The commands of one case in their order: the mutation, the officer who gives it, its input. */
function commandsOf(one: number, code: string) {
  const behaviours = [{ number: 4, facts: [{ code: "FUND_MISUSE", text: "挪用" }] }];
  const heard = { receivedOn: today, statement: "不服" };
  const decision = { documentNumber: `定${one}`, determinedOn: today, review: "否" };
  return [
    { mutation: "draftCase", officer: 0, input: { subject: { organization: code }, behaviours } },
    {
      mutation: "giveNotice",
      officer: 0,
      input: { noticeNumber: "告", notifiedOn: "2026-01-05", answerBy: "2026-01-15" },
    },
    { mutation: "recordStatement", officer: 0, input: heard },
    { mutation: "proposeDetermination", officer: 0, input: decision },
    { mutation: "confirmDetermination", officer: 1, input: {} },
    // In time to come, as midnight may pass while the test runs.
    { mutation: "enterOnList", officer: 0, input: { number: `列${one}`, publishedOn: "2990-01-01" } },
  ];
}

async function sendCommand(
  url: string,
  token: string,
  mutation: string,
  input: object,
): Promise<CaseAnswer["result"]> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { result: ${mutation}(input: $input) { case { id } problems { code } } }`;
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const { data, errors } = (await response.json()) as { data?: CaseAnswer | null; errors?: unknown };
  // What the subgraph could not store is null with an error: nobody knows whether it is stored.
  if (!data?.result) throw new Error(`not acknowledged: ${JSON.stringify(errors)}`);
  return data.result;
}

interface CaseAnswer {
  readonly result: {
    readonly case: { readonly id: string } | null;
    readonly problems: readonly { code: string }[];
  };
}

describe("kill -9 of the server and of the database in the middle of a thousand commands", async () => {
  const env = { DATA_DIR: await makeDirectory(), RATE_LIMIT: "off" };
  let server: RunningCommand;
  let serving: Promise<string>;

  function start(): void {
    server = run("main", { env });
    serving = server.ready();
  }

  async function tokenOf(subject: string): Promise<string> {
    const args = [
      "--department",
      "HRSS",
      "--scope",
      "list:read,list:write,person:read",
      "--subject",
      subject,
    ];
    return (await run("token", { args, env }).ended).stdout.trim();
  }

  /** Kills the server, and the database before it where that is meant; what runs meanwhile waits for the next start. */
  async function kill(database: boolean): Promise<void> {
    const restarted = Promise.withResolvers<string>();
    serving = restarted.promise;
    const killed = server;
    if (database) process.kill(postmasterOf(env.DATA_DIR) as number, "SIGKILL");
    await killed.kill();
    await until(() => processes().commands.length === 0);
    server = run("main", { env });
    restarted.resolve(await server.ready());
  }

  test("each acknowledged one is there once, each other one wholly or not at all", async () => {
    start();
    await serving;
    const tokens = [await tokenOf("lin"), await tokenOf("chen")];
    const client = await connectTo(env.DATA_DIR);
    const { rows: codes } = await client.query<{ code: string }>(
      "select code from entities.organization_current where kind = 'ENTERPRISE' order by id limit 1",
    );
    await client.end();
    const code = codes[0]?.code as string;
    const acknowledged = new Set<string>();
    const kills = [...KILLS];
    let killing: Promise<void> = Promise.resolve();
    const failures: string[] = [];

    /** Gives a command until it is acknowledged, always with the same key; returns the id of its case. */
    async function give(
      mutation: string,
      officer: number,
      input: { idempotencyKey: string },
    ): Promise<string> {
      for (;;) {
        const url = await serving;
        try {
          const { case: changed, problems } = await sendCommand(url, tokens[officer] ?? "", mutation, input);
          expect(problems).toEqual([]);
          acknowledged.add(input.idempotencyKey);
          const next = kills[0];
          if (next && acknowledged.size >= next.at) {
            kills.shift();
            killing = killing.then(() => kill(next.database));
          }
          return changed?.id as string;
        } catch (error) {
          if (error instanceof Error && error.name === "AssertionError") throw error;
          failures.push(String(error));
          // What nothing killed has no reason to fail.
          if (failures.length > 200) throw new Error(`too many failures: ${failures.slice(-3)}`);
          // Whoever loses the server before the one who kills it has said so waits for it here.
          await killing;
        }
      }
    }

    let next = 0;
    const work = async () => {
      while (next < CASES) {
        const one = next;
        next += 1;
        let id = "";
        for (const [step, { mutation, officer, input }] of commandsOf(one, code).entries()) {
          const on = step === 0 ? {} : { case: id, expectedVersion: step };
          id = await give(mutation, officer, { idempotencyKey: `${one}-${step}`, ...on, ...input });
        }
      }
    };
    await Promise.all(Array.from({ length: WORKERS }, work));
    await killing;
    expect(kills).toEqual([]);
    expect(failures.length, "commands that met a kill").toBeGreaterThan(0);
    expect(acknowledged.size).toBe(CASES * 6);

    const after = await connectTo(env.DATA_DIR);
    const rowsOf = async (sql: string) => (await after.query(sql)).rows;
    const keys = await rowsOf(
      "select idempotency_key as key from violations.event where idempotency_key is not null",
    );
    expect(keys.map(({ key }) => key as string).sort()).toEqual([...acknowledged].sort());
    const [counts] = await rowsOf(`
      select (select count(*)::int from violations.event where root = 'CASE') as events,
             (select count(*)::int from violations.case_version) as versions,
             (select count(*)::int from violations.case_version where state = 'LISTED') as listed,
             (select count(*)::int from violations.event where root = 'LISTING') as entries,
             (select count(*)::int from violations.listing where number like '列%') as listings,
             (select count(distinct document_number)::int from violations.determination
               where document_number like '定%') as determinations`);
    expect(counts).toEqual({
      ...{ events: CASES * 6, versions: CASES * 6, listed: CASES, entries: CASES },
      ...{ listings: CASES, determinations: CASES },
    });
    const torn = await rowsOf(`
      select e.root, e.root_id, e.version
        from violations.event e
        left join violations.case_version c on e.root = 'CASE' and c.case_id = e.root_id and c.version = e.version
        left join violations.listing_version l on e.root = 'LISTING' and l.listing_id = e.root_id
       where coalesce(c.recorded_at, l.recorded_at) is distinct from e.recorded_at`);
    expect(torn).toEqual([]);
    await after.end();
    await server.stop();
  });
});
