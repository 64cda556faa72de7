import { runImport } from "../../gateway/import/run-import.ts";
import { plainOutput } from "../../subgraphs/shared/import/progress.ts";

// Imports a directory in a process of its own, which tests kill: URL, directory, identity key in hexadecimal.
const [url = "", directory = "", key = ""] = process.argv.slice(2);
const output = plainOutput((line) => process.stdout.write(`${line}\n`), 20);
const report = await runImport({ url, directory, identityKey: Buffer.from(key, "hex"), output });
process.exitCode = report.complete ? 0 : 1;
