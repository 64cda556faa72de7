import { createWriteStream, openAsBlob } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ScreeningModel as Screening } from "../../subgraphs/departments/screening/models.ts";
import { readOwnManifest } from "../documents/manifest.ts";

/** What the gateway has refused, in its words. */
export class ScreeningRefused extends Error {
  override readonly name = "ScreeningRefused";
}

export type { Screening };

/** What is asked of everybody in a file, and by the names of which columns it is read. */
export interface AskedScreening {
  readonly action: string;
  readonly on: string | null;
  readonly codeColumn: string | null;
  readonly numberColumn: string | null;
  readonly typeColumn: string | null;
}

export interface ScreeningClient {
  /** Uploads a file. Rejects with ScreeningRefused. */
  upload(file: string, asked: AskedScreening): Promise<Screening>;
  /** How it stands. Rejects with ScreeningRefused. */
  state(id: string): Promise<Screening>;
  /** Writes the results to a file, whole or not at all. Rejects with ScreeningRefused. */
  download(id: string, format: string, file: string): Promise<void>;
}

interface Refusal {
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly messageZh?: string };
  }[];
}

function refused(status: number, { errors = [] }: Refusal): ScreeningRefused {
  const words = errors.map(({ message, extensions }) => `${extensions?.messageZh ?? ""} / ${message}`);
  return new ScreeningRefused(words.length > 0 ? words.join("\n") : `HTTP ${status}`);
}

/** A client of the gateway at a URL, for whoever a token is of. */
export function screeningClient(url: string, token: string | null, purpose: string | null): ScreeningClient {
  const headers = {
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    // As bytes of UTF-8, which a header cannot have as characters.
    ...(purpose === null ? {} : { "x-purpose": Buffer.from(purpose).toString("latin1") }),
  };
  const body = readOwnManifest().find(({ name }) => name === "Screening")?.body;

  return {
    async upload(file, { action, on, codeColumn, numberColumn, typeColumn }) {
      const query = new URLSearchParams({ action });
      for (const [name, value] of Object.entries({ on, codeColumn, numberColumn, typeColumn }))
        if (value !== null) query.set(name, value);
      const response = await fetch(`${url}/screenings?${query}`, {
        method: "POST",
        headers: { ...headers, "content-type": "application/octet-stream" },
        body: await openAsBlob(file),
      });
      const answer = (await response.json()) as Refusal & { screening?: Screening };
      if (!answer.screening) throw refused(response.status, answer);
      return answer.screening;
    },

    async state(id) {
      const response = await fetch(`${url}/graphql`, {
        method: "POST",
        headers: { ...headers, "content-type": "application/json" },
        body: JSON.stringify({ query: body, variables: { id } }),
      });
      const answer = (await response.json()) as Refusal & { data?: { screening: Screening | null } };
      const screening = answer.data?.screening;
      if (!screening) throw refused(response.status, answer);
      return screening;
    },

    async download(id, format, file) {
      const response = await fetch(`${url}/screenings/${id}/result?format=${format}`, { headers });
      if (!response.ok || !response.body) throw refused(response.status, (await response.json()) as Refusal);
      const part = `${file}.part`;
      try {
        await pipeline(Readable.fromWeb(response.body), createWriteStream(part, { mode: 0o600 }));
        await rename(part, file);
      } finally {
        await rm(part, { force: true });
      }
    },
  };
}
