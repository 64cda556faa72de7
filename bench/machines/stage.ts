import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { chmod, chown } from "node:fs/promises";
import { basename, delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { inPlace, type Place } from "./in-place.ts";
import type { Program } from "./machine.ts";
import type { Compose, Service } from "./read-compose.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** A program that a service needs is not on this machine. The message says what to install. */
export class ProgramsMissing extends Error {
  override readonly name = "ProgramsMissing";
}

/** What all services of a run have in common. */
export interface Stage {
  /** What they have in place of their file systems. */
  readonly directory: string;
  /** Where their secrets are made. */
  readonly secrets: string;
  /** The first three numbers of their addresses. */
  readonly network: string;
  /** Where programs are looked for. */
  readonly path: string;
}

/** Debian keeps those of PostgreSQL, of each version, where nobody looks. */
export function searchPath(): string {
  const versions = "/usr/lib/postgresql";
  const newest = existsSync(versions)
    ? readdirSync(versions)
        .filter((version) => existsSync(join(versions, version, "bin/pg_basebackup")))
        .sort((one, other) => Number(other) - Number(one))
    : [];
  const postgres = newest.slice(0, 1).map((version) => join(versions, version, "bin"));
  const [node] = [join(ROOT, "node_modules/.bin")];
  return [node, ...postgres, process.env.PATH, "/usr/local/bin", "/usr/sbin"].join(delimiter);
}

function find(program: string, path: string): boolean {
  return path.split(delimiter).some((directory) => existsSync(join(directory, program)));
}

/** Throws ProgramsMissing. */
export function checkPrograms({ services }: Compose, path: string): void {
  const programs = [...services.values()].flatMap(({ command, healthcheck }) => [
    command[0] ?? "",
    healthcheck?.[0] ?? command[0] ?? "",
  ]);
  const missing = [...new Set([...programs, "initdb", "pg_basebackup"])].filter((name) => !find(name, path));
  if (missing.length === 0) return;
  throw new ProgramsMissing(
    `not on this machine: ${missing.join(", ")}. Debian has them in postgresql, nginx-light, curl and, from 13 on, ` +
      "pgbouncer; test/release/install-programs installs them.",
  );
}

/** PostgreSQL and PgBouncer refuse to run as root. */
function accountOf({ user }: Service): Program["account"] {
  if (process.getuid?.() !== 0 || user === "node") return undefined;
  const accounts = new Map(
    readFileSync("/etc/passwd", "utf8")
      .split("\n")
      .map((line) => line.split(":"))
      .map(([name = "", , uid, gid]) => [name, { uid: Number(uid), gid: Number(gid) }]),
  );
  return accounts.get("postgres") ?? accounts.get("nobody");
}

/** Where a volume is, whichever service has it. */
export const volumePlace = ({ directory }: Stage, name: string): string => join(directory, "volumes", name);

function makeDirectories(service: Service, stage: Stage): Map<string, string> {
  const own = join(stage.directory, service.name);
  const made = [...service.tmpfs];
  // With the image: what is built into it.
  if (service.environment.DATA_DIR === "/pages") made.push("/pages");
  const paths = new Map([...made, "/run/secrets"].map((target) => [target, join(own, target)]));
  for (const place of paths.values()) mkdirSync(place, { recursive: true });
  for (const { source, target } of service.mounts)
    paths.set(target, source.startsWith("./") ? join(own, target) : volumePlace(stage, source));
  return paths;
}

async function putFiles(
  service: Service,
  secrets: Compose["secrets"],
  stage: Stage,
  inIt: (text: string) => string,
) {
  const own = join(stage.directory, service.name);
  const account = accountOf(service);
  for (const secret of service.secrets) {
    const text = readFileSync(join(stage.secrets, basename(secrets.get(secret) ?? secret)), "utf8");
    writeFileSync(join(own, "run/secrets", secret), inIt(text));
  }
  for (const { source, target } of service.mounts) {
    if (source.startsWith("./")) {
      const place = join(own, target);
      mkdirSync(join(place, ".."), { recursive: true });
      writeFileSync(place, inIt(readFileSync(join(ROOT, source), "utf8")));
      await chmod(place, statSync(join(ROOT, source)).mode & 0o777);
    } else {
      const place = volumePlace(stage, source);
      mkdirSync(place, { recursive: true });
      if (account) await chown(place, account.uid, account.gid);
    }
  }
  if (account) for (const one of service.tmpfs) await chown(join(own, one), account.uid, account.gid);
}

/** What there is of the services on this machine. */
export interface LaidOut {
  readonly places: ReadonlyMap<string, Place>;
  /** How to run a command where a service is. */
  programOf(service: Service, command: readonly string[]): Program;
}

/**
 * Puts the files and volumes of all services in their places on this machine.
 * @param more environment of services beside that of the file
 */
export async function layOut(
  compose: Compose,
  stage: Stage,
  more: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Promise<LaidOut> {
  const services = [...compose.services.values()];
  const places = new Map<string, Place>();
  for (const [index, service] of services.entries()) {
    const address = `${stage.network}.${index + 10}`;
    places.set(service.name, { address, paths: makeDirectories(service, stage) });
  }
  const here = inPlace(compose, places);
  for (const service of services)
    await putFiles(service, compose.secrets, stage, (text) => here(service, text));
  const programOf: LaidOut["programOf"] = (service, command) => {
    const account = accountOf(service);
    const environment = { ...service.environment, ...more[service.name] };
    const env = {
      ...{ PATH: stage.path, LANG: "C.UTF-8" },
      NODE_COMPILE_CACHE: join(ROOT, "node_modules/.cache/machines"),
      ...Object.fromEntries(
        Object.entries(environment).map(([name, value]) => [name, here(service, String(value))]),
      ),
      // Of its container, with the folder for temporary files in it.
      TMPDIR: join(stage.directory, service.name, "tmp"),
    };
    return {
      command: command.map((part) => here(service, part)),
      ...{ env, cwd: ROOT },
      ...(account ? { account } : {}),
    };
  };
  return { places, programOf };
}
