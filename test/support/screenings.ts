import type { IncomingMessage } from "node:http";
import type { Readable } from "node:stream";
import { serve } from "../../gateway/http/serve.ts";
import { openScreeningChore, openScreeningDesk } from "../../gateway/screening/open-screenings.ts";
import type { ScreeningLimits } from "../../gateway/screening/screening-desk.ts";
import type { Chore } from "../../gateway/worker/chore.ts";
import type { RequestContext } from "../../schema/request-context.ts";
import { IDENTITY_KEY, type TestLiancheng } from "./liancheng.ts";
import type { TestDatabase } from "./test-database.ts";

export const SCREENING_LIMITS: ScreeningLimits = {
  bytes: 4 * 1024 * 1024,
  rows: 5_000,
  uploads: 10,
  underWay: { screenings: 2, rows: 10_000, allScreenings: 10, allRows: 20_000 },
  keptDays: 30,
};

/** A screening as it is answered over HTTP. */
export interface Screening {
  id: string;
  state: string;
  rows: number;
  rejected: number;
  duplicates: number;
  screened: number;
  knownAt: string;
  subjectType: string;
  counts: { outcome: string; rows: number }[] | null;
}

/** A line of the results as NDJSON has it. */
export interface ResultLine {
  row: number;
  subject: string | null;
  outcome: string;
  limbs: string[];
  until: string | null;
  objectionPending: boolean;
  sameAs: number | null;
  rejected: { reason: string; column: string; messageZh: string; messageEn: string } | null;
}

export interface TestScreenings {
  readonly url: string;
  readonly chore: Chore;
  /** Sends a file as somebody, who is named in `contexts`. */
  upload(
    who: string,
    file: string | Buffer | FormData,
    query?: string,
  ): Promise<{
    status: number;
    body: { screening?: Screening; errors?: { message: string; extensions: Record<string, unknown> }[] };
  }>;
  result(who: string, id: string, format?: string): Promise<Response>;
  /** Uploads, has it screened, and reads the results. */
  screen(
    who: string,
    file: string | Buffer | FormData,
    query?: string,
  ): Promise<{ screening: Screening; lines: ResultLine[] }>;
}

export const QUERY = "?action=GOV_PROCUREMENT_SUPPLIER&on=2026-11-23";

/** Has the worker's part done until nothing is left. */
export async function doChore(chore: Chore): Promise<void> {
  const never = new AbortController().signal;
  while ((await chore.run(never)) === "again");
}

/** The lines of NDJSON: the screening, and the rows. */
export function readLines(text: string): { screening: Screening; lines: ResultLine[] } {
  const [head, ...lines] = text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  return { screening: head.screening, lines };
}

/** Screenings over HTTP on a database; whoever asks is one of `contexts`, by a header. */
export async function openScreenings(
  database: TestDatabase,
  { system }: TestLiancheng,
  contexts: Readonly<Record<string, RequestContext>>,
  limits: Partial<ScreeningLimits> = {},
): Promise<TestScreenings> {
  const { url: databaseUrl } = database;
  const now = () => new Date();
  const { chore, close } = openScreeningChore({ databaseUrl, engine: system.engine, now });
  const opened = openScreeningDesk({
    ...{ databaseUrl, system, identityKey: IDENTITY_KEY },
    limits: { ...SCREENING_LIMITS, ...limits },
  });
  const server = await serve({
    ...{ host: "127.0.0.1", port: 0, log: (line: string) => void process.stderr.write(`${line}\n`) },
    pipeline: { answer: () => Promise.reject(new Error("nobody asks it")) },
    contextOf: (request: IncomingMessage) => async () => {
      const context = contexts[String(request.headers["x-officer"])];
      if (!context) throw new Error("nobody");
      return context;
    },
    screenings: opened.desk,
  });
  database.beforeDrop(async () => {
    await server.close();
    await Promise.all([close(), opened.close()]);
  });
  const url = server.url.replace("/graphql", "/screenings");

  const upload: TestScreenings["upload"] = async (who, file, query = QUERY) => {
    const response = await fetch(`${url}${query}`, {
      method: "POST",
      headers: {
        "x-officer": who,
        ...(file instanceof FormData ? {} : { "content-type": "application/octet-stream" }),
      },
      body: Buffer.isBuffer(file) ? new Uint8Array(file) : file,
    });
    return {
      status: response.status,
      body: (await response.json()) as Awaited<ReturnType<typeof upload>>["body"],
    };
  };
  const result: TestScreenings["result"] = (who, id, format = "ndjson") =>
    fetch(`${url}/${id}/result?format=${format}`, { headers: { "x-officer": who } });
  return {
    ...{ url, chore, upload, result },
    async screen(who, file, query) {
      const { body } = await upload(who, file, query);
      if (!body.screening) throw new Error(JSON.stringify(body));
      await doChore(chore);
      return readLines(await (await result(who, body.screening.id)).text());
    },
  };
}

/** All bytes of a stream. */
export async function bytesOf(stream: Readable): Promise<Buffer> {
  return Buffer.concat(await stream.toArray());
}
