import { randomBytes } from "node:crypto";
import { join } from "node:path";
import type { Config } from "../config.ts";
import { keptSecret } from "./kept-secret.ts";

/** The key of the identity hashes: that of the environment, or one kept in the data directory. */
export async function identityKeyOf(config: Config): Promise<Buffer> {
  if (config.identityKey) return config.identityKey;
  const kept = await keptSecret(join(config.dataDirectory, "identity.key"), () =>
    randomBytes(32).toString("base64"),
  );
  return Buffer.from(kept, "base64");
}
