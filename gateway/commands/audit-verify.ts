import { parseArgs } from "node:util";
import { HEAD_OPTIONS, type NotedHead, readHead, verifyAudit } from "../audit/verify-audit.ts";
import { readDataConfig } from "../config/config.ts";
import { showFailure } from "../process/show-failure.ts";

// `npm run audit:verify -- [--head LOG:NUMBER:HASH]…` prints what it found of each log, as JSON, one a line.
// Exit code: 0 all is as it was sealed, 1 something is not, 2 it could not be verified, or was asked for wrongly.

const USAGE = `usage: npm run audit:verify -- ${HEAD_OPTIONS}`;

function readHeads(): NotedHead[] | null {
  try {
    const { values } = parseArgs({ options: { head: { type: "string", multiple: true, default: [] } } });
    const heads = values.head.map(readHead);
    return heads.every((head) => head !== null) ? heads : null;
  } catch {
    return null;
  }
}

const heads = readHeads();
if (heads) {
  try {
    const write = (line: string) => process.stderr.write(`${line}\n`);
    const verified = await verifyAudit(readDataConfig(process.env), heads, write);
    for (const one of verified) process.stdout.write(`${JSON.stringify(one)}\n`);
    process.exitCode = verified.every(({ problemCount }) => problemCount === 0) ? 0 : 1;
  } catch (error) {
    showFailure(error);
    process.exitCode = 2;
  }
} else {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
}
