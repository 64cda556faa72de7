import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { bytesOfFirstLoad, type Manifest } from "./first-load.ts";

// `node build-page.ts PAGE DIRECTORY`: bundles a page of web/ into an empty directory, everything that it needs in it,
// and beside each file of text the same compressed. Exit code: 0 built, 1 failed, or more than its budget.

const [page = "", directory = ""] = process.argv.slice(2);

/** Bytes, compressed, that a page may load before its first view stands; not held for those that are not named. */
const BUDGETS: Readonly<Record<string, number>> = { console: 300_000 };

await build({
  configFile: false,
  root: fileURLToPath(new URL(`${page}/`, import.meta.url)),
  base: `/${page}/`,
  logLevel: "error",
  html: page === "console" ? { cspNonce: "__NONCE__" } : {},
  build: {
    outDir: directory,
    emptyOutDir: false,
    manifest: "manifest.json",
    // Browsers of domestic desktops; GraphiQL is for who develops.
    ...(page === "console" ? { target: "chrome100" } : {}),
    // In a data: URL it would need a policy that allows those.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2_000,
  },
});

for (const file of await readdir(directory, { recursive: true })) {
  if (!/\.(js|css|html)$/.test(file)) continue;
  const path = join(directory, file);
  await writeFile(`${path}.gz`, gzipSync(await readFile(path)));
}

const manifest = JSON.parse(await readFile(join(directory, "manifest.json"), "utf8")) as Manifest;
await rm(join(directory, "manifest.json"));
const bytes = await bytesOfFirstLoad(directory, manifest);
const budget = BUDGETS[page] ?? Number.POSITIVE_INFINITY;
if (bytes > budget) throw new Error(`${page}: the first load takes ${bytes} bytes, the budget is ${budget}`);
