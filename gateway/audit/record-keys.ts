import { ed25519Keys, publicKeyOfSecret } from "../../subgraphs/measures/records/ed25519-keys.ts";
import type { RecordKeys } from "../../subgraphs/measures/records/record-keys.ts";
import { recordKeyOf } from "../auth/kept-key.ts";
import type { RecordConfig } from "../config/record-config.ts";

/** What decision records are signed with: Ed25519. A certified signer (SM2) would be opened here instead. */
export async function recordKeysOf(config: RecordConfig & { dataDirectory: string }): Promise<RecordKeys> {
  return ed25519Keys(await recordKeyOf(config), config.recordKeysBefore);
}

/** The public key of that key, 32 bytes in Base64. */
export async function recordPublicKeyOf(config: RecordConfig & { dataDirectory: string }): Promise<string> {
  return publicKeyOfSecret(await recordKeyOf(config));
}
