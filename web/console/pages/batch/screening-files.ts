import { failureOf, type GatewayError, NoAnswerError, UNREACHABLE } from "../../answers/failure.ts";
import type { GatedAction, ScreeningOutcome } from "../../generated/operations.ts";

/** A row of the results, as their NDJSON has it. */
export interface ScreenedRow {
  /** As the spreadsheet counts it. */
  readonly row: number;
  /** The code, or the mask of the identity; null where the row was not taken. */
  readonly subject: string | null;
  readonly outcome: ScreeningOutcome;
  /** Ids of the limbs that the outcome rests on. */
  readonly limbs: readonly string[];
  readonly until: string | null;
  readonly objectionPending: boolean;
  readonly sameAs: number | null;
  readonly rejected: { readonly column: string | null; readonly messageZh: string } | null;
}

const headersOf = (purpose: string) => ({
  "apollo-require-preflight": "true",
  ...(purpose === "" ? {} : { "x-purpose": encodeURIComponent(purpose) }),
});

async function refusal(response: Response, purpose: string): Promise<NoAnswerError> {
  const { errors = [] } = (await response.json().catch(() => ({}))) as { errors?: GatewayError[] };
  const [error] = errors;
  return new NoAnswerError(error ? failureOf(error, purpose !== "") : UNREACHABLE);
}

async function fetched(path: string, purpose: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, { credentials: "same-origin", headers: headersOf(purpose), ...init });
  } catch {
    throw new NoAnswerError(UNREACHABLE);
  }
  if (!response.ok) throw await refusal(response, purpose);
  return response;
}

/** Hands a file in; gives the id of its screening. Rejects with NoAnswerError. */
export async function uploadFile(
  file: Blob,
  { action, on, purpose }: { action: GatedAction; on: string; purpose: string },
): Promise<string> {
  const response = await fetched(`/screenings?${new URLSearchParams({ action, on })}`, purpose, {
    method: "POST",
    body: file,
    headers: { ...headersOf(purpose), "content-type": "application/octet-stream" },
  });
  const { screening } = (await response.json()) as { screening: { id: string } };
  return screening.id;
}

/** The rows of a finished screening. Rejects with NoAnswerError. */
export async function readRows(id: string, purpose: string): Promise<readonly ScreenedRow[]> {
  const response = await fetched(`/screenings/${id}/result?format=ndjson`, purpose, {});
  const lines = (await response.text()).split("\n");
  // The first line is the screening itself.
  return lines.slice(1).flatMap((line) => (line === "" ? [] : [JSON.parse(line) as ScreenedRow]));
}

/** Leaves the results with the browser as a file: a link could not say what for. Rejects with NoAnswerError. */
export async function downloadResults(id: string, format: "xlsx" | "csv", purpose: string): Promise<void> {
  const response = await fetched(`/screenings/${id}/result?format=${format}`, purpose, {});
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement("a");
  link.href = url;
  link.download = `核查结果-${id}.${format}`;
  link.click();
  URL.revokeObjectURL(url);
}
