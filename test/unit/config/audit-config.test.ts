import { expect, test } from "vitest";
import { readAudit } from "../../../gateway/config/audit-config.ts";
import { type Environment, EnvironmentReader } from "../../../gateway/config/environment.ts";
import { LEAST_KEPT } from "../../../subgraphs/departments/audit/audit-repository.ts";

function read(variables: Environment) {
  const environment = new EnvironmentReader(variables);
  return { ...readAudit(environment), problems: environment.problems };
}

test("look-ups are sealed every two seconds and kept for good", () => {
  expect(read({})).toEqual({ sealIntervalMs: 2000, retentionDays: null, problems: [] });
});

test("both can be set", () => {
  expect(read({ AUDIT_SEAL_INTERVAL: "5", AUDIT_RETENTION_DAYS: "1095" })).toEqual({
    ...{ sealIntervalMs: 5000, retentionDays: 1095, problems: [] },
  });
});

test("nothing is dropped within six months", () => {
  expect(read({ AUDIT_RETENTION_DAYS: "30" }).problems).toEqual([
    "AUDIT_RETENTION_DAYS: 183 or more, or 0 to keep all",
  ]);
});

test("what may be dropped is what a verification believes to have been", () => {
  const days = Number(/\d+/.exec(LEAST_KEPT)?.[0]) / 24;
  expect(read({ AUDIT_RETENTION_DAYS: String(days) }).problems).toEqual([]);
  expect(read({ AUDIT_RETENTION_DAYS: String(days - 1) }).problems).toHaveLength(1);
});
