import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { TokenIssuer } from "../auth/issuer-tokens.ts";
import { remoteKeySet } from "../auth/remote-key-set.ts";
import { keyOfBase64 } from "../config/environment.ts";
import { attention, type Finding, failed, ok } from "./finding.ts";

const IDENTITY = "身份散列密钥 / identity key";
const RECORDS = "存证签名密钥 / record key";
const TOKENS = "令牌公钥 / keys of tokens";

/** Bits of a mode by which others than the owner may read or write. */
const OF_OTHERS = 0o077;

/** A key as it would be taken, and what is to be said of it. */
export interface ExaminedKey {
  readonly key: Buffer | null;
  readonly finding: Finding;
}

interface KeyPlace {
  /** What the key is, in both languages. */
  readonly name: string;
  readonly variable: string;
  /** That of the variable; null where it is not given. */
  readonly given: Buffer | null;
  readonly file: string;
  /** What to do where it is lost. */
  readonly lost: string;
}

/** A key that is given, or kept in a file. None is made: that is for the first start. */
async function examineKey({ name, variable, given, file, lost }: KeyPlace): Promise<ExaminedKey> {
  if (given) return { key: given, finding: ok(name, variable) };
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => error);
  if (text instanceof Error) {
    const { code = text.message } = text;
    if (code === "ENOENT") {
      const none = `尚无 / none yet (${file})`;
      return { key: null, finding: attention(name, none, "`npm start` makes one where there is no data.") };
    }
    return { key: null, finding: failed(name, `${file}: ${code}`, "Let this user read it.") };
  }
  const key = keyOfBase64(text.trim());
  if (!key) return { key, finding: failed(name, `${file} holds no key`, lost) };
  const { mode } = await stat(file);
  if (process.platform !== "win32" && (mode & OF_OTHERS) !== 0) {
    const said = `${file} 他人可读 / can be read by others`;
    return { key, finding: failed(name, said, `chmod 600 ${file}, and think of who may have read it.`) };
  }
  return { key, finding: ok(name, `${file}; keep a copy apart from the database's backups`) };
}

/** The key of the identity hashes. */
export function examineIdentityKey(config: {
  identityKey: Buffer | null;
  dataDirectory: string;
}): Promise<ExaminedKey> {
  return examineKey({
    ...{ name: IDENTITY, variable: "IDENTITY_KEY", given: config.identityKey },
    file: join(config.dataDirectory, "identity.key"),
    lost: "Restore it from a backup: without it no recorded person is found.",
  });
}

/** The key that decision records are signed with. */
export function examineRecordKey(config: {
  recordKey: Buffer | null;
  dataDirectory: string;
}): Promise<ExaminedKey> {
  return examineKey({
    ...{ name: RECORDS, variable: "RECORD_KEY", given: config.recordKey },
    file: join(config.dataDirectory, "records.key"),
    lost: "Restore it from a backup: without it no decision record that was signed with it can be verified.",
  });
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
