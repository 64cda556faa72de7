import { parseArgs } from "node:util";
import { SCOPES, type Scope } from "../../schema/request-context.ts";
import { type Claims, developmentKey, isDepartmentId } from "../auth/tokens.ts";
import { readDataConfig } from "../config/config.ts";
import { showFailure } from "../process/show-failure.ts";

// `npm run token -- --department FINANCE --scope list:read,person:match` prints nothing but a token.
// Exit code: 0 printed, 1 it could not be signed, 2 asked for wrongly.

const USAGE = `usage: npm run token -- --department ID --scope ${SCOPES.slice(0, 3).join(",")} [--subject NAME] [--lifetime 12h]
scopes: ${SCOPES.join(" ")}`;

const LIFETIME = /^[1-9]\d{0,5}[smhdw]$/;

class UsageError extends Error {
  override readonly name = "UsageError";
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        department: { type: "string" },
        scope: { type: "string", default: "list:read" },
        subject: { type: "string", default: "developer" },
        lifetime: { type: "string", default: "12h" },
      },
    }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function read(args: string[]): { claims: Claims; lifetime: string } {
  const { department, scope, subject, lifetime } = parse(args);
  if (!department) throw new UsageError("--department is missing");
  if (!isDepartmentId(department)) throw new UsageError("--department: an id is like FINANCE or HRSS");
  const scopes = scope.split(/[\s,]+/).filter((name) => name !== "");
  const unknown = scopes.filter((name) => !(SCOPES as readonly string[]).includes(name));
  if (unknown.length > 0) throw new UsageError(`unknown scope: ${unknown.join(", ")}`);
  if (scopes.length === 0) throw new UsageError("--scope names no scope");
  if (subject.trim() === "") throw new UsageError("--subject is empty");
  if (!LIFETIME.test(lifetime)) throw new UsageError("--lifetime: a number and s, m, h, d or w, like 12h");
  return {
    claims: { subject, department, scopes: scopes as Scope[], purpose: "本地开发 local development" },
    lifetime,
  };
}

try {
  const { claims, lifetime } = read(process.argv.slice(2));
  const config = readDataConfig(process.env);
  if (config.production) {
    process.stderr.write(
      "生产环境不签发令牌，也不接受开发密钥的令牌 / no token is signed in production, where none of the development key is taken\n",
    );
    process.exitCode = 1;
  } else {
    const key = await developmentKey(config.dataDirectory);
    process.stdout.write(`${await key.sign(claims, lifetime)}\n`);
  }
} catch (error) {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n${USAGE}\n`);
    process.exitCode = 2;
  } else {
    showFailure(error);
    process.exitCode = 1;
  }
}
