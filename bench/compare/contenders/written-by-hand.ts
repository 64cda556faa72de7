import { listenLocally } from "../../engine/contenders/listen-locally.ts";
import { beMeasured } from "../../measured-process.ts";
import { openHandWritten } from "../hand-written.ts";
import type { ContenderSettings } from "../settings.ts";

// The floor: node:http, one statement a request, the rules, and JSON.

beMeasured(async ({ databaseUrl }: ContenderSettings) => {
  const { answer } = await openHandWritten(databaseUrl);
  return await listenLocally(async (_, body) => {
    const { extensions, variables } = JSON.parse(body);
    return await answer(extensions.question, variables);
  });
});
