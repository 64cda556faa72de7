import { readFileSync } from "node:fs";

interface ManifestFile {
  readonly operations: readonly { readonly id: string; readonly name: string; readonly type: string }[];
}

/**
 * A plugin of codegen: for each operation of the manifest its id, typed by what it asks and gives. A page sends ids and
 * never a text, so that nothing it asks is anything but what was looked at before.
 */
export function plugin(): { readonly prepend: string[]; readonly content: string } {
  const manifest = new URL("../schema/persisted-query-manifest.json", import.meta.url);
  const { operations } = JSON.parse(readFileSync(manifest, "utf8")) as ManifestFile;
  const constants = operations.map(({ id, name, type }) => {
    const types = `${name}${type === "query" ? "Query" : "Mutation"}`;
    return `export const ${name} = { id: "sha256:${id}", name: "${name}" } as TrustedDocument<Types.${types}, Types.${types}Variables>;`;
  });
  return {
    prepend: [
      'import type { TrustedDocument } from "../answers/trusted-document.ts";',
      'import type * as Types from "./operations.ts";',
    ],
    content: constants.join("\n"),
  };
}
