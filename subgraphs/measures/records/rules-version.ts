import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";

/**
 * The version of the rules: a digest of their source, which runs as it stands. Whoever changes a rule cannot forget to
 * give it another version; a comment in it makes one too.
 */
export function rulesVersion(): string {
  const directory = new URL("../rules/", import.meta.url);
  const hash = createHash("sha256");
  for (const name of readdirSync(directory).sort()) {
    // A checkout may have line ends of its own.
    const text = readFileSync(new URL(name, directory), "utf8").replaceAll("\r\n", "\n");
    hash.update(`${name}\0${text}\0`);
  }
  return hash.digest("hex").slice(0, 16);
}
