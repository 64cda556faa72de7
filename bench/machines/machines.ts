import { execFileSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Machine, type RunToEnd, runToEnd } from "./machine.ts";
import { type Compose, readCompose, type Service } from "./read-compose.ts";
import { checkPrograms, type LaidOut, layOut, type Stage, searchPath, volumePlace } from "./stage.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

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
  /** Runs a command where a service is, as its user and with its environment (`docker compose exec`). */
  run(name: string, command: readonly string[]): Promise<RunToEnd>;
  /** Ends all services; what is in volumes stays. */
  down(): Promise<void>;
  /** Starts all services, in the order that they wait for each other, with more put in for `${…}`. */
  up(variables?: Readonly<Record<string, string>>): Promise<void>;
  /** Removes a volume with what is in it. */
  removeVolume(name: string): Promise<void>;
  close(): Promise<void>;
}

/** Who is asked ends after who asks. */
const SERVERS = ["pgbouncer", "primary", "replica"];

async function setStage(jwks: object): Promise<Stage> {
  const directory = await mkdtemp(join(tmpdir(), "liancheng-machines-"));
  await chmod(directory, 0o755);
  const secrets = join(directory, "secrets");
  execFileSync(join(ROOT, "deploy/make-secrets.sh"), [secrets], { stdio: "ignore" });
  await chmod(secrets, 0o755);
  writeFileSync(join(secrets, "jwks.json"), JSON.stringify(jwks));
  const network = `127.${randomInt(1, 255)}.${randomInt(1, 255)}`;
  return { directory, secrets, network, path: searchPath() };
}

/** Starts a service when those before it are as far as it wants them. */
function starter(compose: Compose, machineOf: (name: string) => Machine, log: (line: string) => void) {
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
  return async () => {
    try {
      await Promise.all([...compose.services.values()].map(bringUp));
    } catch (error) {
      await Promise.allSettled(started.values());
      throw error;
    }
  };
}

/** Starts them all, and waits until each is well. */
export async function startMachines(options: MachinesOptions): Promise<Machines> {
  const { more = {}, jwks, log } = options;
  const file = join(ROOT, "docker-compose.yml");
  let { variables } = options;
  let compose = readCompose(file, variables);
  checkPrograms(compose, searchPath());
  const stage = await setStage(jwks);
  const said: string[] = [];
  let machines = new Map<string, Machine>();
  let laidOut: LaidOut | null = null;

  const machineOf = (name: string): Machine => {
    const machine = machines.get(name);
    if (!machine) throw new Error(`there is no service ${name}`);
    return machine;
  };

  async function up(changed?: Readonly<Record<string, string>>): Promise<void> {
    if (changed) {
      variables = { ...variables, ...changed };
      compose = readCompose(file, variables);
    }
    // What is in a volume is made anew where that was removed.
    laidOut = await layOut(compose, stage, more);
    const { programOf } = laidOut;
    machines = new Map(
      [...compose.services.values()].map((service) => [
        service.name,
        new Machine({
          name: service.name,
          program: programOf(service, service.command),
          healthcheck: service.healthcheck && programOf(service, service.healthcheck),
          restarts: service.restarts,
          said: (line) => said.push(`${service.name}: ${line}`),
        }),
      ]),
    );
    try {
      await starter(compose, machineOf, log)();
    } catch (error) {
      throw new Error(`the services do not all start:\n${said.slice(-60).join("\n")}`, { cause: error });
    }
  }

  async function down(): Promise<void> {
    const asking = [...machines.values()].filter(({ name }) => !SERVERS.includes(name));
    await Promise.all(asking.map((one) => one.stop()));
    for (const name of SERVERS) await machines.get(name)?.stop();
  }
  async function close(): Promise<void> {
    await down();
    await rm(stage.directory, { recursive: true, force: true });
  }

  try {
    await up();
  } catch (error) {
    await close();
    throw error;
  }
  const address = (name: string) => laidOut?.places.get(name)?.address ?? "";
  return {
    url: `http://${address("nginx")}:8080`,
    names: [...compose.services.values()].filter(({ restarts }) => restarts).map(({ name }) => name),
    machine: machineOf,
    address,
    secret(name) {
      return readFileSync(join(stage.secrets, basename(compose.secrets.get(name) ?? name)), "utf8").trim();
    },
    said,
    async run(name, command) {
      const service = compose.services.get(name);
      if (!service || !laidOut) throw new Error(`there is no service ${name}`);
      return await runToEnd(laidOut.programOf(service, command));
    },
    ...{ up, down, close },
    removeVolume: (name) => rm(volumePlace(stage, name), { recursive: true, force: true }),
  };
}
