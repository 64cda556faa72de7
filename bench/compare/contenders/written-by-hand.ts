import { listenLocally } from "../../engine/contenders/listen-locally.ts";
import { beMeasured } from "../../measured-process.ts";
import { openHandWritten } from "../hand-written.ts";
import type { ContenderSettings } from "../settings.ts";

// The floor: node:http, one statement a request, the rules, and JSON.

interface Request {
  readonly extensions: { readonly question: string };
  readonly variables: Record<string, unknown>;
}

beMeasured(async ({ databaseUrl }: ContenderSettings) => {
  const { answer } = await openHandWritten(databaseUrl);
  return await listenLocally(async (_, body) => {
    const { extensions, variables } = JSON.parse(body) as Request;
    return await answer(extensions.question, variables);
  });
});
