import { execFileSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { chmod, chown, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { inPlace, type Place } from "./in-place.ts";
import { Machine, type Program } from "./machine.ts";
import { type Compose, readCompose, type Service } from "./read-compose.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** A program that a service needs is not on this machine. The message says what to install. */
export class ProgramsMissing extends Error {
  override readonly name = "ProgramsMissing";
}

export interface MachinesOptions {
  /** What is put in for `${…}` of the compose file. */
  readonly variables: Readonly<Record<string, string>>;
  /** Environment of services beside that of the file. */
  readonly more?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The public keys of who issues tokens, which `deploy/make-secrets.sh` does not make. */
  readonly jwks: object;
  log(line: string): void;
}

/** The services of docker-compose.yml as processes. */
export interface Machines {
  /** Where clients come in. */
  readonly url: string;
  readonly names: readonly string[];
  machine(name: string): Machine;
  /** Address of a service on the loopback. */
  address(name: string): string;
  /** A secret as it is in the containers. */
  secret(name: string): string;
  /** What the services have said, each line with the name before it. */
  readonly said: readonly string[];
  close(): Promise<void>;
}

/** Debian keeps those of PostgreSQL, of each version, where nobody looks. */
function searchPath(): string {
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

function checkPrograms({ services }: Compose, path: string): void {
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

/** Starts them all, in the order that they wait for each other, and waits until each is well. */
export async function startMachines(options: MachinesOptions): Promise<Machines> {
  const { variables, more = {}, jwks, log } = options;
  const compose = readCompose(join(ROOT, "docker-compose.yml"), variables);
  const path = searchPath();
  checkPrograms(compose, path);
  const directory = await mkdtemp(join(tmpdir(), "liancheng-machines-"));
  await chmod(directory, 0o755);
  const secrets = join(directory, "secrets");
  execFileSync(join(ROOT, "deploy/make-secrets.sh"), [secrets], { stdio: "ignore" });
  await chmod(secrets, 0o755);
  writeFileSync(join(secrets, "jwks.json"), JSON.stringify(jwks));
  const said: string[] = [];
  const network = `127.${randomInt(1, 255)}.${randomInt(1, 255)}`;

  const services = [...compose.services.values()];
  const places = new Map<string, Place>();
  for (const [index, service] of services.entries()) {
    const own = join(directory, service.name);
    const account = accountOf(service);
    const paths = new Map<string, string>();
    const secretPlace = join(own, "secrets");
    paths.set("/run/secrets", secretPlace);
    const targets = [...service.tmpfs, ...service.mounts.map(({ target }) => target)];
    // With the image: what is built into it.
    if (service.environment.DATA_DIR === "/pages") targets.push("/pages");
    for (const target of targets) paths.set(target, join(own, target));
    for (const target of [...service.tmpfs, "/pages"]) mkdirSync(join(own, target), { recursive: true });
    mkdirSync(secretPlace, { recursive: true });
    places.set(service.name, { address: `${network}.${index + 10}`, paths });
    if (account) {
      for (const target of service.tmpfs) await chown(join(own, target), account.uid, account.gid);
    }
  }
  const here = inPlace(compose, places);

  for (const service of services) {
    const own = join(directory, service.name);
    for (const secret of service.secrets) {
      const text = readFileSync(join(secrets, basename(compose.secrets.get(secret) ?? secret)), "utf8");
      writeFileSync(join(own, "secrets", secret), here(service, text));
    }
    for (const { source, target } of service.mounts) {
      const place = join(own, target);
      if (source.startsWith("./")) {
        mkdirSync(join(place, ".."), { recursive: true });
        writeFileSync(place, here(service, readFileSync(join(ROOT, source), "utf8")));
        await chmod(place, statSync(join(ROOT, source)).mode & 0o777);
      } else {
        mkdirSync(place, { recursive: true });
        const account = accountOf(service);
        if (account) await chown(place, account.uid, account.gid);
      }
    }
  }

  const machines = new Map(
    services.map((service) => {
      const account = accountOf(service);
      const environment = { ...service.environment, ...more[service.name] };
      const env = {
        ...{ PATH: path, LANG: "C.UTF-8", NODE_COMPILE_CACHE: join(ROOT, "node_modules/.cache/machines") },
        ...Object.fromEntries(
          Object.entries(environment).map(([name, value]) => [name, here(service, String(value))]),
        ),
        // Of its container, with the folder for temporary files in it.
        TMPDIR: join(directory, service.name, "tmp"),
      };
      const program = (command: readonly string[]): Program => ({
        command: command.map((part) => here(service, part)),
        ...{ env, cwd: ROOT },
        ...(account ? { account } : {}),
      });
      const machine = new Machine({
        name: service.name,
        program: program(service.command),
        healthcheck: service.healthcheck && program(service.healthcheck),
        restarts: service.restarts,
        said: (line) => said.push(`${service.name}: ${line}`),
      });
      return [service.name, machine];
    }),
  );

  const machineOf = (name: string): Machine => {
    const machine = machines.get(name);
    if (!machine) throw new Error(`there is no service ${name}`);
    return machine;
  };
  const close = async () => {
    // Who asks before who is asked.
    const servers = ["pgbouncer", "primary", "replica"];
    await Promise.all([...machines.values()].map((one) => !servers.includes(one.name) && one.stop()));
    for (const name of servers) await machines.get(name)?.stop();
    await rm(directory, { recursive: true, force: true });
  };

  const started = new Map<string, Promise<void>>();
  function bringUp(service: Service): Promise<void> {
    const known = started.get(service.name);
    if (known) return known;
    const promise = (async () => {
      await Promise.all(
        [...service.dependsOn.keys()].map((other) => bringUp(compose.services.get(other) as Service)),
      );
      const machine = machineOf(service.name);
      machine.start();
      if (service.healthcheck) await machine.untilWell();
      else if ((await machine.completed()) !== 0) throw new Error(`${service.name} has failed`);
      log(`${service.name} is there`);
    })();
    started.set(service.name, promise);
    return promise;
  }
  try {
    await Promise.all(services.map(bringUp));
  } catch (error) {
    await Promise.allSettled(started.values());
    await close();
    throw new Error(`the services do not all start:\n${said.slice(-60).join("\n")}`, { cause: error });
  }
  return {
    url: `http://${places.get("nginx")?.address}:8080`,
    names: services.filter(({ restarts }) => restarts).map(({ name }) => name),
    machine: machineOf,
    address: (name) => places.get(name)?.address ?? "",
    secret: (name) => readFileSync(join(secrets, basename(compose.secrets.get(name) ?? name)), "utf8").trim(),
    said,
    close,
  };
}
