import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  documentId,
  ManifestError,
  OWN_MANIFEST,
  printManifest,
  readManifest,
  readOwnManifest,
} from "../../../gateway/documents/manifest.ts";

const FORMAT = { format: "apollo-persisted-query-manifest", version: 1 };
const body = "query A { a }";
const operation = { id: documentId(body), name: "A", type: "query", body };
const written = (manifest: unknown) => JSON.stringify(manifest);

test("a manifest is that of Apollo's persisted queries; what else stands in it is nobody's affair", () => {
  const named = { ...operation, clientName: "console" };
  expect(readManifest(written({ ...FORMAT, operations: [named], madeBy: "a tool" }))).toEqual([operation]);
  expect(readManifest(printManifest([operation]))).toEqual([operation]);
});

test.each([
  ["no JSON", "{", "it is no JSON"],
  ["a list", "[]", "it is no manifest of format"],
  [
    "another version",
    written({ ...FORMAT, version: 2, operations: [] }),
    "it is no manifest of format apollo-persisted-query-manifest, version 1",
  ],
  ["no operations", written(FORMAT), "it has no list of operations"],
  [
    "a map of hashes",
    written({ ...FORMAT, operations: { [operation.id]: body } }),
    "it has no list of operations",
  ],
  [
    "an operation without its text",
    written({ ...FORMAT, operations: [operation, { ...operation, body: undefined }] }),
    "operation 1 lacks one of id, name, type, body",
  ],
  ["an operation that is none", written({ ...FORMAT, operations: [null] }), "operation 0 lacks"],
  [
    "an id that is made otherwise",
    written({ ...FORMAT, operations: [{ ...operation, id: "A" }] }),
    "operation 0: its id is not the SHA-256 of its body",
  ],
])("no manifest: %s", (_what, text, reason) => {
  expect(() => readManifest(text)).toThrow(ManifestError);
  expect(() => readManifest(text)).toThrow(reason);
});

test("that of the project is written as it would be printed, its names each once", () => {
  const own = readOwnManifest();
  expect(readFileSync(OWN_MANIFEST, "utf8")).toBe(printManifest(own));
  const names = own.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
