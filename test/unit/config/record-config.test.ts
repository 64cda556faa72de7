import { describe, expect, test } from "vitest";
import { readConfig, readDataConfig } from "../../../gateway/config/config.ts";
import { readSubgraphConfig } from "../../../gateway/config/subgraph-config.ts";

const KEY = Buffer.alloc(32, 7).toString("base64");
const OTHER = Buffer.alloc(32, 8).toString("base64");

describe("the keys of decision records", () => {
  test("are one to sign with, and those of before", () => {
    const environment = { RECORD_KEY: KEY, RECORD_KEYS_BEFORE: ` ${OTHER}, ${KEY}` };
    expect(readDataConfig(environment)).toMatchObject({
      recordKey: Buffer.alloc(32, 7),
      recordKeysBefore: [Buffer.alloc(32, 8), Buffer.alloc(32, 7)],
    });
  });

  test.each(["hush", `${KEY},`, KEY.slice(4), `${KEY}${KEY}`])("of before are not %s", (keys) => {
    expect(() => readConfig({ RECORD_KEYS_BEFORE: keys })).toThrow(
      "RECORD_KEYS_BEFORE: must be public keys of 32 bytes, in base64",
    );
  });

  test("have to be given to the subgraph that signs, in production on a given database", () => {
    const environment = {
      ...{ NODE_ENV: "production", DATABASE_URL: "postgres://x@db/x" },
      ...{ IDENTITY_KEY: KEY, GATEWAY_KEY: KEY },
    };
    expect(() => readSubgraphConfig(environment, 0, "measures")).toThrow("RECORD_KEY: needed in production");
    expect(readSubgraphConfig(environment, 0, "entities").recordKey).toBeNull();
    const signing = readSubgraphConfig({ ...environment, RECORD_KEY: KEY }, 0, "measures");
    expect(signing.recordKey).toEqual(Buffer.alloc(32, 7));
  });
});
