import { chmod } from "node:fs/promises";
import { join } from "node:path";
import { buildPage, stampOf } from "../gateway/http/pages/page-build.ts";

// `node deploy/build-pages.ts DIRECTORY`: builds the console into a data directory, as its first visitor would have it
// built. For images, which have neither the tools for it nor a file system to build into.

const [directory = ""] = process.argv.slice(2);
if (directory === "") throw new Error("usage: node deploy/build-pages.ts DIRECTORY");
const page = "console";
const built = await buildPage(page, join(directory, page), await stampOf(page), new AbortController().signal);
// A draft is its maker's alone; a service that is somebody else reads it.
await chmod(built, 0o755);
