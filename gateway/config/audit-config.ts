import type { EnvironmentReader } from "./environment.ts";

/** Settings of whoever seals the access log. */
export interface AuditConfig {
  /** Milliseconds between two looks at what is to be sealed. */
  readonly sealIntervalMs: number;
  /** Days that look-ups are kept; null is for good. */
  readonly retentionDays: number | null;
}

/** 网络安全法（2016 年公布）第二十一条: logs are kept for six months at least. */
const LEAST_DAYS = 183;

export function readAudit(environment: EnvironmentReader): AuditConfig {
  const sealIntervalMs = environment.number("AUDIT_SEAL_INTERVAL", 2, 1, 60) * 1000;
  const days = environment.number("AUDIT_RETENTION_DAYS", 0, 0, 36_500);
  if (days > 0 && days < LEAST_DAYS) {
    environment.problems.push(`AUDIT_RETENTION_DAYS: ${LEAST_DAYS} or more, or 0 to keep all`);
  }
  return { sealIntervalMs, retentionDays: days === 0 ? null : days };
}
