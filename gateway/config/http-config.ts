import { join } from "node:path";
import { HTTP_SETTINGS, type HttpSettings } from "../http/http-settings.ts";
import type { EnvironmentReader } from "./environment.ts";
import type { ProcessConfig } from "./process-config.ts";

/** Settings of every command that answers clients over HTTP. */
export interface HttpConfig {
  readonly http: HttpSettings;
  /** Whether older systems are answered at `/rest/`. */
  readonly rest: boolean;
}

/** Two years, which is what lists of sites that come by TLS alone ask for. */
const MOST_HSTS_S = 63_072_000;

function isOrigin(text: string): boolean {
  return /^https?:[^*]+$/.test(text) && URL.parse(text)?.origin === text;
}

function readOrigins(environment: EnvironmentReader): readonly string[] {
  const origins =
    environment
      .text("CORS_ORIGINS")
      ?.split(/[\s,]+/)
      .filter(Boolean) ?? [];
  if (origins.every(isOrigin)) return origins;
  environment.problems.push(
    "CORS_ORIGINS: must be origins as browsers send them, https://HOST[:PORT] in small letters without a path, with commas between them",
  );
  return [];
}

function readPublicOrigin(environment: EnvironmentReader): string | null {
  const text = environment.text("PUBLIC_URL");
  const origin = text?.replace(/\/$/, "") ?? null;
  if (origin === null || isOrigin(origin)) return origin;
  environment.problems.push("PUBLIC_URL: must be https://HOST[:PORT] in small letters, without a path");
  return null;
}

/** @param own whether the supergraph is this project's, of which the console is, and what is called at `/rest/` */
export function readHttp(
  environment: EnvironmentReader,
  { dataDirectory, production }: Pick<ProcessConfig, "dataDirectory" | "production">,
  own: boolean,
): HttpConfig {
  const explorer = environment.oneOf("EXPLORER", ["on", "off"], production ? "off" : "on");
  const console = environment.oneOf("CONSOLE", ["on", "off"], own ? "on" : "off");
  const { headersTimeoutMs, requestTimeoutMs, maxConnections } = HTTP_SETTINGS;
  const http = {
    corsOrigins: readOrigins(environment),
    publicOrigin: readPublicOrigin(environment),
    hstsMaxAge: environment.number("HSTS_MAX_AGE", 0, 0, MOST_HSTS_S),
    headersTimeoutMs: environment.number("HEADERS_TIMEOUT", headersTimeoutMs / 1000, 1, 600) * 1000,
    requestTimeoutMs: environment.number("REQUEST_TIMEOUT", requestTimeoutMs / 1000, 1, 600) * 1000,
    maxConnections: environment.number("MAX_CONNECTIONS", maxConnections, 1, 1_000_000),
    consoleDirectory: console === "on" ? join(dataDirectory, "console") : null,
    explorerDirectory: explorer === "on" ? join(dataDirectory, "explorer") : null,
  };
  if (http.headersTimeoutMs > http.requestTimeoutMs) {
    environment.problems.push("HEADERS_TIMEOUT: must not be longer than REQUEST_TIMEOUT, which includes it");
  }
  return { http, rest: environment.oneOf("REST", ["on", "off"], own ? "on" : "off") === "on" };
}
