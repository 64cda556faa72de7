import { parseArgs } from "node:util";
import { SCOPES, type Scope } from "../schema/request-context.ts";
import { developmentKey } from "./auth/tokens.ts";
import { readConfig } from "./config.ts";

// `npm run token -- --department FINANCE --scope list:read,person:match` prints nothing but a token.

const USAGE = `usage: npm run token -- --department ID --scope ${SCOPES.slice(0, 3).join(",")} [--subject NAME] [--lifetime 12h]
scopes: ${SCOPES.join(" ")}`;

function fail(reason: string): never {
  process.stderr.write(`${reason}\n${USAGE}\n`);
  process.exit(2);
}

function read() {
  try {
    return parseArgs({
      options: {
        department: { type: "string" },
        scope: { type: "string", default: "list:read" },
        subject: { type: "string", default: "developer" },
        lifetime: { type: "string", default: "12h" },
      },
    }).values;
  } catch (error) {
    fail((error as Error).message);
  }
}

const { department, scope, subject, lifetime } = read();
if (!department) fail("--department is missing");
const scopes = scope.split(/[\s,]+/).filter((name) => name !== "");
const unknown = scopes.filter((name) => !(SCOPES as readonly string[]).includes(name));
if (unknown.length > 0) fail(`unknown scope: ${unknown.join(", ")}`);
const config = readConfig(process.env);
const key = await developmentKey(config.dataDirectory);
const claims = { subject, department, scopes: scopes as Scope[], purpose: "本地开发 local development" };
process.stdout.write(`${await key.sign(claims, lifetime)}\n`);
