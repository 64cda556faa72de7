import type { Compose, Service } from "./read-compose.ts";

/** Where a service is, that is a process of this machine. */
export interface Place {
  /** An address of the loopback of its own, so that every service has the ports that it has in its container. */
  readonly address: string;
  /** Paths of its container, and where they are here. */
  readonly paths: ReadonlyMap<string, string>;
}

const quoted = (text: string) => text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
const anyOf = (texts: readonly string[]) =>
  [...texts]
    .sort((one, other) => other.length - one.length)
    .map(quoted)
    .join("|");

/**
 * Says of a text of a service (a command, its environment, a file that is put into its container) what it means here:
 * addresses of services for their names, the service's own address for "all" and "this machine", paths.
 */
export function inPlace(
  { services }: Pick<Compose, "services">,
  places: ReadonlyMap<string, Place>,
): (service: Pick<Service, "name">, text: string) => string {
  const names = anyOf([...services.keys()]);
  // As a host: before a port, or where a connection string or a file of settings names one.
  const hosts = new RegExp(`(?<![\\w.-])(${names})(?=:\\d)|(?<=host=)(${names})\\b`, "g");
  const addressOf = (name: string) => places.get(name)?.address ?? name;
  return ({ name }, text) => {
    const { address = "", paths = new Map() } = places.get(name) ?? {};
    const known = new RegExp(`(?<![\\w.])(${anyOf([...paths.keys()])})(?![\\w-])`, "g");
    return text
      .replace(/\b(?:0\.0\.0\.0|127\.0\.0\.1)\b/g, address)
      .replace(hosts, (host) => addressOf(host))
      .replace(known, (path) => paths.get(path) ?? path);
  };
}
