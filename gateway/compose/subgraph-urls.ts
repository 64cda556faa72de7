import type { Supergraph } from "./supergraph.ts";

/** The URLs of subgraphs cannot be used. The message says all that is wrong. */
export class SubgraphUrlsError extends Error {
  override readonly name = "SubgraphUrlsError";
}

/** Credentials in it would be lost on the way, without a word. */
function isHttp(url: unknown): url is string {
  const parsed = typeof url === "string" ? URL.parse(url) : null;
  return (
    parsed !== null && /^https?:$/.test(parsed.protocol) && parsed.username === "" && parsed.password === ""
  );
}

function listed(list: unknown, problems: string[]): Map<string, string> {
  const urls = new Map<string, string>();
  if (!Array.isArray(list)) {
    problems.push('SUBGRAPHS: must be a list, [{"name": "…", "url": "http://…"}]');
    return urls;
  }
  for (const [index, entry] of list.entries()) {
    const { name, url } = (entry ?? {}) as { name?: unknown; url?: unknown };
    if (typeof name !== "string" || name === "") problems.push(`SUBGRAPHS: entry ${index + 1} has no name`);
    else if (urls.has(name)) problems.push(`SUBGRAPHS: "${name}" is named twice`);
    else if (!isHttp(url))
      problems.push(`SUBGRAPHS: the url of "${name}" must be one of HTTP, without a password`);
    else urls.set(name, url);
  }
  return urls;
}

export interface SubgraphUrls {
  /** Of each subgraph of the supergraph. */
  readonly urls: ReadonlyMap<string, string>;
  /** Names in the list of which the supergraph knows nothing. */
  readonly unknown: readonly string[];
}

/**
 * Where each subgraph is: as the list says, or else as the supergraph does. Throws SubgraphUrlsError.
 * @param list the JSON of the list, `[{"name", "url"}]`; null where none is given
 */
export function subgraphUrlsOf(
  { subgraphUrls }: Pick<Supergraph, "subgraphUrls">,
  list: unknown,
): SubgraphUrls {
  const problems: string[] = [];
  const given = list === null ? new Map<string, string>() : listed(list, problems);
  const urls = new Map([...subgraphUrls].map(([name, url]) => [name, given.get(name) ?? url]));
  if (urls.size === 0) problems.push("SUPERGRAPH: it names no subgraph (join__Graph); is it a supergraph?");
  if (problems.length === 0) {
    for (const [name, url] of urls) {
      if (!isHttp(url)) problems.push(`SUBGRAPHS: no url of "${name}", and the supergraph says none of HTTP`);
    }
  }
  if (problems.length > 0) throw new SubgraphUrlsError(problems.join("\n"));
  return { urls, unknown: [...given.keys()].filter((name) => !subgraphUrls.has(name)) };
}
