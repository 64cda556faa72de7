import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { keyOfBase64 } from "../config/environment.ts";
import { KeptSecretError, keptSecret } from "./kept-secret.ts";

const KEY_BYTES = 32;

async function keptKey(dataDirectory: string, name: string, lost: string): Promise<Buffer> {
  const file = join(dataDirectory, name);
  const text = await keptSecret(file, () => randomBytes(KEY_BYTES).toString("base64"));
  const key = keyOfBase64(text.trim());
  if (key) return key;
  throw new KeptSecretError(`${file} holds no key (${KEY_BYTES} bytes or more, in base64). ${lost}`);
}

/** The key of the identity hashes: that of the environment, or one kept in the data directory. */
export async function identityKeyOf(config: {
  identityKey: Buffer | null;
  dataDirectory: string;
}): Promise<Buffer> {
  const lost = "Restore it from a backup: without it no recorded person is found.";
  return config.identityKey ?? (await keptKey(config.dataDirectory, "identity.key", lost));
}

/** The private key of decision records: that of the environment, or one kept in the data directory. */
export async function recordKeyOf(config: {
  recordKey: Buffer | null;
  dataDirectory: string;
}): Promise<Buffer> {
  const lost =
    "Restore it from a backup: without it no decision record that was signed with it can be verified.";
  return config.recordKey ?? (await keptKey(config.dataDirectory, "records.key", lost));
}

/** The key that gateway and subgraphs share: that of the environment, or one kept in the data directory. */
export async function gatewayKeyOf(config: {
  gatewayKey: Buffer | null;
  dataDirectory: string;
}): Promise<Buffer> {
  const lost = "Remove it to have another made, and start gateway and subgraphs anew.";
  return config.gatewayKey ?? (await keptKey(config.dataDirectory, "gateway.key", lost));
}
