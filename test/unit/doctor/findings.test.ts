import { describe, expect, test } from "vitest";
import { readState } from "../../../gateway/doctor/examine-database.ts";
import { examineRoom, examineRuntime } from "../../../gateway/doctor/examine-machine.ts";
import { examinePlanner } from "../../../gateway/doctor/examine-planner.ts";
import { readPooler } from "../../../gateway/doctor/examine-pooler.ts";
import { readStandby } from "../../../gateway/doctor/examine-standby.ts";
import { keyFingerprint } from "../../../subgraphs/entities/identity/hash-identity.ts";
import { ed25519Keys } from "../../../subgraphs/measures/records/ed25519-keys.ts";
import type { PoolerState } from "../../../subgraphs/shared/look-at-pooler.ts";
import type { ServerState } from "../../../subgraphs/shared/look-at-server.ts";
import type { StandbyState } from "../../../subgraphs/shared/look-at-standby.ts";

const KEY = Buffer.alloc(32, 1);
const MIB = 2 ** 20;

const WELL: ServerState = {
  version: "17.10",
  clockAheadMs: 3,
  connections: 20,
  mostConnections: 100,
  size: 40 * MIB,
  oldestWriteSeconds: null,
  fingerprint: keyFingerprint(KEY),
  signedWith: [],
  idleSlots: 0,
  archiveFails: false,
  waitsFor: "",
  standbys: 0,
};
const RECORDS = ed25519Keys(KEY);
const { algorithm, keyId } = RECORDS.signer;

function states(state: ServerState, key: Buffer | null = KEY) {
  const found = readState(state, { identity: key, records: RECORDS });
  return Object.fromEntries(found.map(({ name, state }) => [name.split(" ").at(-1), state]));
}

describe("the database", () => {
  test("all is well", () => {
    expect(states(WELL)).toEqual({ database: "ok", clock: "ok", data: "ok" });
  });

  test.each<[string, Partial<ServerState>, object]>([
    ["few connections are left", { connections: 77 }, { database: "attention" }],
    ["its clock is ahead", { clockAheadMs: 5_000 }, { clock: "failed" }],
    ["its clock is behind", { clockAheadMs: -60_000 }, { clock: "failed" }],
    ["somebody has written for long", { oldestWriteSeconds: 601 }, { feeds: "attention" }],
    ["another key was used", { fingerprint: Buffer.alloc(32) }, { data: "failed" }],
    ["records of this key", { signedWith: [{ algorithm, keyId }] }, { keys: "ok" }],
    ["records of another", { signedWith: [{ algorithm, keyId: "0" }] }, { keys: "failed" }],
    ["records of another algorithm", { signedWith: [{ algorithm: "SM2", keyId }] }, { keys: "failed" }],
    ["a slot that nobody reads", { idleSlots: 1 }, { log: "attention" }],
    ["the log cannot be archived", { archiveFails: true }, { log: "attention" }],
    ["commits wait for a standby that is there", { waitsFor: "replica", standbys: 1 }, {}],
    ["commits wait for one that is not", { waitsFor: "replica" }, { commits: "failed" }],
  ])("%s", (_, change, expected) => {
    expect(states({ ...WELL, ...change })).toEqual({ database: "ok", clock: "ok", data: "ok", ...expected });
  });

  test("no key where data were hashed with one is a failure, and none where none was, is not", () => {
    expect(states(WELL, null)).toMatchObject({ data: "failed" });
    expect(states({ ...WELL, fingerprint: null }, null)).toEqual({ database: "ok", clock: "ok" });
  });
});

const BESIDE = {
  ...{ sameCluster: true, sameTimeline: true, notReceived: 0, notReplayed: 0 },
  lastCommitSeconds: 3,
};
const STREAMING: StandbyState = { inRecovery: true, streaming: true, paused: false, beside: BESIDE };

describe("the standby", () => {
  test.each<[string, Partial<StandbyState>, string[]]>([
    ["all is well", {}, ["ok: streaming, and as far as the primary"]],
    [
      "of another timeline",
      { beside: { ...BESIDE, sameTimeline: false } },
      ["attention: on another timeline than the primary"],
    ],
    [
      "behind, with what has come",
      { beside: { ...BESIDE, notReplayed: 5_000, notReceived: 1_000 } },
      ["attention: 5,000 bytes behind, 1,000 bytes of them not received, its last commit is 3 s old"],
    ],
    [
      "behind, without a commit since it began",
      { beside: { ...BESIDE, notReplayed: 1, lastCommitSeconds: null } },
      ["attention: 1 bytes behind, 0 bytes of them not received"],
    ],
    [
      "of another cluster, and in recovery",
      { beside: { ...BESIDE, sameCluster: false } },
      ["failed: of another cluster (system identifier)"],
    ],
    [
      "none, whatever the primary says",
      { inRecovery: false, streaming: false, beside: null },
      ["failed: 不在恢复中 / not in recovery: it can be written to, and is no standby"],
    ],
  ])("%s", (_, change, expected) => {
    const found = readStandby({ ...STREAMING, ...change });
    expect(found.map(({ state, said }) => `${state}: ${said}`)).toEqual(expected);
    for (const { state, remedy } of found) expect(remedy === null).toBe(state === "ok");
  });
});

describe("the pooler", () => {
  test.each<[PoolerState["mode"], PoolerState["namedStatements"], string]>([
    ["transaction", "kept", "ok"],
    ["transaction", "lost", "failed"],
    ["statement", "unknown", "failed"],
    // What could not be found out is never well.
    ["transaction", "unknown", "attention"],
    ["unknown", "unknown", "attention"],
  ])("mode %s, named statements %s", (mode, namedStatements, state) => {
    const found = readPooler("liancheng_entities", { mode, namedStatements });
    expect(found.state).toBe(state);
    expect(found.said).toContain("liancheng_entities: ");
  });
});

describe("the machine", () => {
  test.each([
    ["20.20.0", 2048, "failed"],
    ["24.21.0", 512, "attention"],
    ["24.0.0", 1024, "ok"],
  ])("Node.js %s with %i MiB", (version, memory, state) => {
    expect(examineRuntime(version, memory * MIB).state).toBe(state);
  });

  test.each([
    [2048, "ok"],
    [2047, "attention"],
    [255, "failed"],
  ])("%i MiB of disk", (free, state) => {
    expect(examineRoom(free * MIB, "/data").state).toBe(state);
  });
});

test("a planner that is given no supergraph says why", async () => {
  const finding = await examinePlanner(new URL("../../../package.json", import.meta.url));
  expect(finding).toMatchObject({ state: "failed" });
  expect(finding.said).not.toBe("");
});
