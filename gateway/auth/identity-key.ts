import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { type Config, keyOfBase64 } from "../config.ts";
import { KeptSecretError, keptSecret } from "./kept-secret.ts";

/** The key of the identity hashes: that of the environment, or one kept in the data directory. */
export async function identityKeyOf(config: Pick<Config, "identityKey" | "dataDirectory">): Promise<Buffer> {
  if (config.identityKey) return config.identityKey;
  const file = join(config.dataDirectory, "identity.key");
  const key = keyOfBase64((await keptSecret(file, () => randomBytes(32).toString("base64"))).trim());
  if (key) return key;
  throw new KeptSecretError(
    `${file} holds no key (32 bytes or more, in base64). Restore it from a backup: without it no recorded person is found.`,
  );
}
