import pg from "pg";
import { asking } from "./ask.ts";
import { type RunningLoad, startLoad } from "./load.ts";
import { type Machines, startMachines } from "./machines.ts";
import { type Officers, openOfficers } from "./officers.ts";

/** What a load of one sender meets that many senders would not. */
const RATES = {
  ...{
    RATE_REQUESTS_VIEWER: "1000000",
    RATE_REQUESTS_DEPARTMENT: "1000000",
    RATE_REQUESTS_ADDRESS: "1000000",
  },
  ...{ RATE_COST_VIEWER: "1000000000", RATE_COST_DEPARTMENT: "1000000000", RATE_COST_ADDRESS: "1000000000" },
};

/** How many organizations are read, and how many may be brought onto the list. */
const STEADY = 24;
const UNLISTED = 400;

export interface MachinesAtWork {
  readonly machines: Machines;
  readonly officers: Officers;
  readonly load: RunningLoad;
  /** Runs a statement as who administers the server, on the primary or the standby. */
  sql<Row>(service: "primary" | "replica", text: string): Promise<Row[]>;
  /** Acknowledged commands that are not there, and what of a command is there in part. */
  lost(): Promise<string[]>;
}

interface WorkOptions {
  /** What is put in for `${…}` of the compose file, beside what the tokens need. */
  readonly variables?: Readonly<Record<string, string>>;
  readonly readers: number;
  readonly writers: number;
  log(line: string): void;
}

/** Starts the services of docker-compose.yml with the demo registry, and a load on them. */
export async function startAtWork({
  variables = {},
  readers,
  writers,
  log,
}: WorkOptions): Promise<MachinesAtWork> {
  const officers = await openOfficers();
  const machines = await startMachines({
    variables: { ...variables, TOKEN_ISSUER: officers.issuer, TOKEN_AUDIENCE: officers.audience },
    more: { office: { ...RATES, DEMO: "on" }, "gateway-1": RATES, "gateway-2": RATES },
    jwks: officers.jwks,
    log,
  });
  async function sql<Row>(service: "primary" | "replica", text: string): Promise<Row[]> {
    const client = new pg.Client({
      ...{ host: machines.address(service), port: 5432, database: "liancheng" },
      ...{ user: "postgres", password: machines.secret("postgres_password") },
    });
    client.on("error", () => {});
    await client.connect();
    try {
      return (await client.query(text)).rows as Row[];
    } finally {
      await client.end();
    }
  }
  try {
    const enterprises = await sql<{ code: string; listed: boolean }>(
      "primary",
      `select o.code, exists (select from violations.listing l where l.subject_id = o.id) as listed
         from entities.organization_current o where o.kind = 'ENTERPRISE' order by o.id`,
    );
    const codes = (listed: boolean) =>
      enterprises.filter((one) => one.listed === listed).map(({ code }) => code);
    const [listed, unlisted] = [codes(true), codes(false)];
    const half = STEADY / 2;
    const load = await startLoad(
      {
        ...{ ask: asking(machines.url), officers, readers, writers },
        steady: [...listed.slice(0, half), ...unlisted.slice(0, half)],
        unlisted: unlisted.slice(half, half + UNLISTED),
        today: new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format(new Date()),
      },
      asking(`http://${machines.address("office")}:4000`),
    );
    return {
      ...{ machines, officers, load, sql },
      async lost() {
        const stored = await sql<{ key: string }>(
          "primary",
          "select idempotency_key as key from violations.event where idempotency_key is not null",
        );
        const keys = new Set(stored.map(({ key }) => key));
        const torn = await sql<{ root: string; version: number }>(
          "primary",
          `select e.root, e.version
             from violations.event e
             left join violations.case_version c
               on e.root = 'CASE' and c.case_id = e.root_id and c.version = e.version
             left join violations.listing_version l on e.root = 'LISTING' and l.listing_id = e.root_id
            where e.idempotency_key is not null
              and coalesce(c.recorded_at, l.recorded_at) is distinct from e.recorded_at`,
        );
        return [
          ...[...load.acknowledged].filter((key) => !keys.has(key)).map((key) => `${key} is lost`),
          ...torn.map(({ root, version }) => `${root} ${version} is there in part`),
        ];
      },
    };
  } catch (error) {
    await machines.close();
    throw error;
  }
}
