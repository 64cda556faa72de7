import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** A service of docker-compose.yml, as far as it can be run without containers. */
export interface Service {
  readonly name: string;
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** The account that it runs as in its container. */
  readonly user: string;
  readonly secrets: readonly string[];
  /** Files and volumes: where from, and where they are in the container. */
  readonly mounts: readonly { readonly source: string; readonly target: string }[];
  readonly tmpfs: readonly string[];
  readonly restarts: boolean;
  /** Command that exits with 0 where it is well; null where it runs to an end. */
  readonly healthcheck: readonly string[] | null;
  /** The services before it, and how far each has to be. */
  readonly dependsOn: ReadonlyMap<string, "service_healthy" | "service_completed_successfully">;
}

export interface Compose {
  readonly services: ReadonlyMap<string, Service>;
  /** The file of each secret, from the folder of the compose file. */
  readonly secrets: ReadonlyMap<string, string>;
}

interface Written {
  readonly services: Record<string, WrittenService>;
  readonly secrets: Record<string, { readonly file: string }>;
}
interface WrittenService {
  readonly command: string[];
  readonly environment?: Record<string, string>;
  readonly user: string;
  readonly secrets?: string[];
  readonly volumes?: string[];
  readonly tmpfs?: string[];
  readonly restart: string;
  readonly healthcheck?: { readonly test: string[] };
  readonly depends_on?: Record<
    string,
    { readonly condition: "service_healthy" | "service_completed_successfully" }
  >;
}

/** `${NAME}`, `${NAME:-otherwise}` and `${NAME:?why}`, as Compose takes them. */
function interpolate(text: string, variables: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_all, name: string, how?: string, rest = "") => {
    const value = variables[name];
    if (value) return value;
    if (how === "?") throw new Error(`${name}: ${rest}`);
    return how === "-" ? rest : "";
  });
}

function readService(name: string, written: WrittenService): Service {
  const [kind, ...healthcheck] = written.healthcheck?.test ?? [];
  if (kind !== undefined && kind !== "CMD") throw new Error(`${name}: a health check by ${kind}`);
  const mounts = (written.volumes ?? []).map((volume) => {
    const [source = "", target = ""] = volume.split(":");
    return { source, target };
  });
  return {
    ...{ name, command: written.command, environment: written.environment ?? {}, user: written.user },
    ...{ secrets: written.secrets ?? [], mounts, tmpfs: written.tmpfs ?? [] },
    restarts: written.restart !== "no",
    healthcheck: kind === undefined ? null : healthcheck,
    dependsOn: new Map(
      Object.entries(written.depends_on ?? {}).map(([other, { condition }]) => [other, condition]),
    ),
  };
}

/**
 * Reads a compose file.
 * @param variables what is put in for `${…}`
 */
export function readCompose(file: string | URL, variables: Readonly<Record<string, string>>): Compose {
  const text = interpolate(readFileSync(file, "utf8"), variables);
  const written = parse(text, { merge: true }) as Written;
  return {
    services: new Map(
      Object.entries(written.services).map(([name, service]) => [name, readService(name, service)]),
    ),
    secrets: new Map(Object.entries(written.secrets).map(([name, { file: path }]) => [name, path])),
  };
}
