import { randomBytes } from "node:crypto";
import { link, mkdir, open, readFile, rm } from "node:fs/promises";
import { dirname } from "node:path";

/** A secret cannot be read or kept. The message says what to do. */
export class KeptSecretError extends Error {
  override readonly name = "KeptSecretError";
}

/** Null where there is no such file. */
async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** Written out, since data may come to rest on the secret at once: a power failure must not leave them without it. */
async function writeOut(file: string, text: string): Promise<void> {
  const handle = await open(file, "wx", 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes out the name of a new file; Windows does so by itself, and some file systems refuse it. */
async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, "r").catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

async function keep(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${randomBytes(6).toString("hex")}`;
  try {
    await writeOut(draft, text);
    // A link is there whole or not at all, and does not replace what another process has put there meanwhile.
    await link(draft, file);
    await syncDirectory(dirname(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/**
 * Reads a secret kept in a file, or makes it there on first use, readable by the owner only. Processes that do so at
 * the same time get the same secret. Throws KeptSecretError.
 */
export async function keptSecret(file: string, make: () => Promise<string> | string): Promise<string> {
  try {
    const kept = await readIfThere(file);
    if (kept !== null) return kept;
    await keep(file, await make());
    return await readFile(file, "utf8");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new KeptSecretError(
      `${file} cannot be read or made (${code ?? message}): mend that, or set DATA_DIR to another directory.`,
    );
  }
}
