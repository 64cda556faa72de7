import { spawnSync } from "node:child_process";
import { basename, dirname } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Text of a file as it is in the last commit, or as it is staged for the next one. `undefined` where git has none,
 * or where there is no git or no checkout.
 */
export function committedText(file: URL, place: "HEAD" | "staged"): string | undefined {
  const path = fileURLToPath(file);
  const revision = place === "HEAD" ? "HEAD" : "";
  const { status, stdout } = spawnSync("git", ["cat-file", "blob", `${revision}:./${basename(path)}`], {
    cwd: dirname(path),
    encoding: "utf8",
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  return status === 0 ? stdout : undefined;
}
