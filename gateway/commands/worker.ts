import { readWorkerConfig } from "../config/worker-config.ts";
import { runService } from "../process/run-service.ts";
import { startWorkerAlone } from "../worker/start-worker-alone.ts";

// `npm run worker`: the worker in a process of its own, beside `npm start` with WORKER=off, or subgraphs elsewhere.
// Exit code: 0 stopped in order, 1 failed.

await runService(() => readWorkerConfig(process.env), startWorkerAlone);
