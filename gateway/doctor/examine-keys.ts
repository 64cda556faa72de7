import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { TokenIssuer } from "../auth/issuer-tokens.ts";
import { remoteKeySet } from "../auth/remote-key-set.ts";
import { keyOfBase64 } from "../config/environment.ts";
import { attention, type Finding, failed, ok } from "./finding.ts";

const IDENTITY = "身份散列密钥 / identity key";
const TOKENS = "令牌公钥 / keys of tokens";

/** Bits of a mode by which others than the owner may read or write. */
const OF_OTHERS = 0o077;

const RESTORE = "Restore it from a backup: without it no recorded person is found.";

/** A key as it would be taken, and what is to be said of it. */
export interface ExaminedKey {
  readonly key: Buffer | null;
  readonly finding: Finding;
}

/** The key of the identity hashes. None is made: that is for the first start. */
export async function examineIdentityKey(config: {
  identityKey: Buffer | null;
  dataDirectory: string;
}): Promise<ExaminedKey> {
  const { identityKey, dataDirectory } = config;
  if (identityKey) return { key: identityKey, finding: ok(IDENTITY, "IDENTITY_KEY") };
  const file = join(dataDirectory, "identity.key");
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => error);
  if (text instanceof Error) {
    const { code = text.message } = text;
    if (code === "ENOENT") {
      const none = `尚无 / none yet (${file})`;
      return {
        key: null,
        finding: attention(IDENTITY, none, "`npm start` makes one where there is no data."),
      };
    }
    return { key: null, finding: failed(IDENTITY, `${file}: ${code}`, "Let this user read it.") };
  }
  const key = keyOfBase64(text.trim());
  if (!key) return { key, finding: failed(IDENTITY, `${file} holds no key`, RESTORE) };
  const { mode } = await stat(file);
  if (process.platform !== "win32" && (mode & OF_OTHERS) !== 0) {
    const said = `${file} 他人可读 / can be read by others`;
    return { key, finding: failed(IDENTITY, said, `chmod 600 ${file}, and think of who may have read it.`) };
  }
  return { key, finding: ok(IDENTITY, `${file}; keep a copy apart from the database's backups`) };
}

/** Whether tokens could be verified at this moment. */
export async function examineTokenKeys(issuer: TokenIssuer | null): Promise<Finding> {
  if (!issuer) {
    return attention(
      TOKENS,
      "开发密钥 / the local development key",
      "Not for production: set JWKS_URL or JWKS_FILE.",
    );
  }
  if (!(issuer.keys instanceof URL)) return ok(TOKENS, `JWKS_FILE, ${issuer.issuer}`);
  let failure: string | null = null;
  await remoteKeySet(issuer.keys, issuer.keysMaxAge, (line) => {
    failure = line;
  });
  if (failure === null) return ok(TOKENS, issuer.keys.origin);
  return failed(
    TOKENS,
    failure,
    "Tokens are refused until they can be had: is JWKS_URL right, and the network open?",
  );
}
