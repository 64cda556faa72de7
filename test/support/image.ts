import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { cp, mkdir, readdir, stat, symlink } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { repository } from "../process/running-program.ts";

// deploy/Dockerfile, followed without an engine: what its stages copy, and what they run, in directories of this machine.

interface Instruction {
  readonly name: string;
  readonly words: readonly string[];
}

interface Stage {
  readonly name: string;
  readonly instructions: readonly Instruction[];
}

function readStages(text: string): Stage[] {
  const stages: { name: string; instructions: Instruction[] }[] = [];
  for (const line of text.split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    const [name = "", ...words] = line.split(" ");
    if (name === "FROM") stages.push({ name: words.at(-1) ?? "", instructions: [] });
    else stages.at(-1)?.instructions.push({ name, words });
  }
  return stages;
}

/** What of the clone is sent to the builder: nothing but what the file names again (`!NAME`). */
function contextOf(ignore: string): ReadonlySet<string> {
  const [first, ...names] = ignore.trimEnd().split("\n");
  if (first !== "*" || names.some((name) => !name.startsWith("!"))) throw new Error("not read so here");
  return new Set(names.map((name) => name.slice(1)));
}

/** A directory is copied by what is in it. */
async function copy(from: string, to: string, intoDirectory: boolean): Promise<void> {
  const isDirectory = (await stat(from)).isDirectory();
  const target = intoDirectory && !isDirectory ? join(to, from.split("/").at(-1) ?? "") : to;
  await cp(from, target, { recursive: true, verbatimSymlinks: true });
}

/**
 * Builds a stage, with those that it copies from.
 * @returns the directory that stands for its root
 */
export async function buildImage(target: string, directory: string): Promise<string> {
  const read = (name: string) => readFileSync(join(repository, "deploy", name), "utf8");
  const stages = readStages(read("Dockerfile"));
  const context = contextOf(read("Dockerfile.dockerignore"));
  const rootOf = (name: string) => join(directory, name);

  async function copyAll(words: readonly string[], root: string, workdir: string): Promise<void> {
    const [, from] = /^--from=(.+)$/.exec(words[0] ?? "") ?? [];
    const names = from === undefined ? words : words.slice(1);
    const to = join(root, resolve(workdir, names.at(-1) ?? ""));
    const isDirectory = (names.at(-1) ?? "").endsWith("/");
    await mkdir(isDirectory ? to : join(to, ".."), { recursive: true });
    for (const name of names.slice(0, -1)) {
      if (from !== undefined) await copy(join(rootOf(from), resolve(workdir, name)), to, isDirectory);
      else if (name === ".")
        for (const one of context) await cp(join(repository, one), join(to, one), { recursive: true });
      else if (context.has(name.split("/")[0] ?? "")) await copy(join(repository, name), to, isDirectory);
      else throw new Error(`${name} is not sent to the builder`);
    }
  }

  async function build({ name, instructions }: Stage): Promise<void> {
    const root = rootOf(name);
    let workdir = "/";
    for (const { name: what, words } of instructions) {
      if (what === "WORKDIR") {
        workdir = words[0] ?? "";
        await mkdir(join(root, workdir), { recursive: true });
      } else if (what === "COPY") {
        const [, from] = /^--from=(.+)$/.exec(words[0] ?? "") ?? [];
        const other = stages.find((stage) => stage.name === from);
        if (other && !(await readdir(rootOf(other.name)).catch(() => null))) await build(other);
        await copyAll(words, root, workdir);
      } else if (what === "RUN" && words.join(" ") === "npm ci") {
        // The packages of this clone are those.
        await symlink(join(repository, "node_modules"), join(root, workdir, "node_modules"));
      } else if (what === "RUN") {
        const command = words.join(" ").replace(/(?<= )\/(?=\w)/g, `${root}/`);
        await promisify(execFile)("sh", ["-euc", command], { cwd: join(root, workdir) });
      }
    }
  }

  const stage = stages.find(({ name }) => name === target);
  if (!stage) throw new Error(`there is no stage ${target}`);
  await build(stage);
  return rootOf(target);
}
