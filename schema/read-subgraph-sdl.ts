import { readdirSync, readFileSync } from "node:fs";

/**
 * The SDL of one of our subgraphs: the files of `schema/<name>/`, one a topic, in the order of their names. A topic adds
 * what may be asked and done about it by `extend type Query` and `extend type Mutation`. Throws where there is no such folder.
 */
export function readSubgraphSdl(name: string): string {
  const folder = new URL(`./${name}/`, import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith(".graphql"));
  return files
    .sort()
    .map((file) => readFileSync(new URL(file, folder), "utf8"))
    .join("\n");
}
