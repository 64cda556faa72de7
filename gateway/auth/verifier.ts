import { type Claims, developmentKey } from "./tokens.ts";

/** Verifies tokens: by the key of local development, which has no place in production. */
export async function verifierOf(
  config: { production: boolean; dataDirectory: string },
  log: (line: string) => void,
): Promise<(token: string) => Promise<Claims>> {
  if (!config.production) return (await developmentKey(config.dataDirectory)).verify;
  log(
    "生产环境尚未配置令牌公钥，一切令牌均被拒绝 / production: there are no keys to verify tokens with, so that every token is refused",
  );
  return () => Promise.reject(new Error("no keys"));
}
