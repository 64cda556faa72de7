import { readConfig } from "../config/config.ts";
import { ConfigError } from "../config/environment.ts";
import { examine } from "../doctor/examine.ts";
import { examineRuntime } from "../doctor/examine-machine.ts";
import { type Finding, failed, ok } from "../doctor/finding.ts";
import { showFailure } from "../process/show-failure.ts";

// `npm run doctor`: looks at all that `npm start` rests on, with the same settings, and says what to do.
// Exit code: 0 nothing failed, 1 something did, 2 it could not look.

const SETTINGS = "设置 / settings";
const MARKS = { ok: "✓", attention: "!", failed: "✗" } as const;

function write({ state, name, said, remedy }: Finding): void {
  process.stdout.write(`${MARKS[state]} ${name}: ${said}\n${remedy ? `  → ${remedy}\n` : ""}`);
}

async function* findings(): AsyncGenerator<Finding> {
  yield examineRuntime();
  try {
    const config = readConfig(process.env);
    yield ok(SETTINGS, config.production ? "production" : "development");
    yield* await examine(config);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    yield failed(
      SETTINGS,
      error.message,
      "What else there is to see depends on them: mend them and look again.",
    );
  }
}

try {
  let state = 0;
  for await (const finding of findings()) {
    write(finding);
    if (finding.state === "failed") state = 1;
  }
  process.exitCode = state;
} catch (error) {
  showFailure(error);
  process.exitCode = 2;
}
