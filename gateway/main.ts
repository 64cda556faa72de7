import { readConfig } from "./config/config.ts";
import { runService } from "./process/run-service.ts";
import { start } from "./start.ts";

// `npm start`: the whole of it in one process, until it is told to stop. Exit code: 0 stopped in order, 1 failed.

await runService(() => readConfig(process.env), start);
