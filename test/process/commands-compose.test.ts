import { spawnSync } from "node:child_process";
import { cp, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { openCommands } from "./running-command.ts";
import { repository } from "./running-program.ts";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const { npm, makeDirectory } = openCommands();

// A hook of git names by them the repository that it runs for.
for (const name of ["GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"]) vi.stubEnv(name, undefined);

/** What the command needs of the project. */
let directory: string;
beforeEach(async () => {
  directory = await makeDirectory();
  for (const part of ["package.json", "schema", "gateway/compose"])
    await cp(join(repository, part), join(directory, part), { recursive: true });
  await symlink(join(repository, "node_modules"), join(directory, "node_modules"));
});

function compose(...args: string[]): { code: number | null; stdout: string; stderr: string } {
  const command = [join(directory, "gateway/compose/generate.ts"), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: "utf8" });
  return { code: status, stdout, stderr };
}

function git(...args: string[]): void {
  const { status, stderr } = spawnSync("git", args, { cwd: directory, encoding: "utf8" });
  expect(status, stderr).toBe(0);
}

function commit(): void {
  git("init", "--quiet");
  git("add", "schema");
  const who = ["-c", "user.name=test", "-c", "user.email=test@invalid", "-c", "commit.gpgSign=false"];
  git(...who, "commit", "--quiet", "--no-verify", "--message", "schema");
}

const fileOf = (name: string) => join(directory, "schema", `${name}.graphql`);
const composed = async () => [
  await readFile(fileOf("supergraph"), "utf8"),
  await readFile(fileOf("api"), "utf8"),
];

async function change(name: string, from: string, to: string): Promise<void> {
  const text = await readFile(fileOf(name), "utf8");
  expect(text).toContain(from);
  await writeFile(fileOf(name), text.replace(from, to));
}

const hideCode = () =>
  change("entities/organization", "legacyCode: Boolean!", "legacyCode: Boolean! @inaccessible");
const HIDDEN = /^- Organization\.legacyCode: Field 'legacyCode' was removed from object type 'Organization'/m;

describe("a change that breaks clients", () => {
  test("is told in full and not written, until it is accepted; staged it passes as it will committed", async () => {
    commit();
    const before = await composed();
    await hideCode();
    await change("entities/person", "identityMask: String!", "identityMask: String");
    const refused = compose();
    expect(refused).toMatchObject({ code: 1, stdout: "" });
    expect(refused.stderr).toMatch(/^Clients would break:\n/);
    expect(refused.stderr).toMatch(HIDDEN);
    expect(refused.stderr).toMatch(/^- Person\.identityMask: .* changed type from 'String!' to 'String'$/m);
    expect(refused.stderr).toMatch(/^Nothing was written\. .* npm run compose -- --accept-breaking/m);
    expect(await composed()).toEqual(before);

    const args = ["run", "--silent", "compose", "--", "--accept-breaking"];
    const accepted = await npm(args, { cwd: directory }).ended;
    expect(accepted).toMatchObject({ code: 0, stdout: "" });
    expect(accepted.stderr).toMatch(/^Clients break, as accepted:\n/);
    expect(accepted.stderr).toMatch(HIDDEN);
    const [, api] = await composed();
    expect(api).not.toContain("legacyCode");

    expect(compose()).toMatchObject({ code: 1 });
    git("add", "schema");
    expect(compose()).toMatchObject({ code: 0, stderr: accepted.stderr });
  });

  test("is measured by the file where there is no git", async () => {
    await hideCode();
    expect(compose()).toMatchObject({ code: 1, stderr: expect.stringMatching(HIDDEN) });
    expect(compose("--accept-breaking")).toMatchObject({ code: 0 });
    expect(compose()).toMatchObject({ code: 0, stderr: "" });
  });

  test("is none where clients never saw what it takes away", async () => {
    commit();
    await change("entities/organization", "legacyCode: Boolean!", "legacyCode: Boolean! passing: Int");
    expect(compose()).toMatchObject({ code: 0, stderr: "" });
    expect((await composed())[1]).toContain("passing: Int");
    await change("entities/organization", " passing: Int", "");
    expect(compose()).toMatchObject({ code: 0, stderr: "" });
    expect((await composed())[1]).not.toContain("passing: Int");
  });
});

test("a change that clients may notice is written with a warning", async () => {
  commit();
  await change("entities/person", "  PASSPORT\n", "  PASSPORT\n  SEAFARER_PASSPORT\n");
  const { code, stderr } = compose();
  expect(code).toBe(0);
  expect(stderr).toMatch(/^Warning, clients may notice:\n- IdentityType\.SEAFARER_PASSPORT: .*\n$/);
  expect((await composed())[1]).toContain("SEAFARER_PASSPORT");
});

test("a broken contract between subgraphs is told in full and not written, whatever is accepted", async () => {
  const before = await composed();
  await change("entities/person", "recordedFrom: DateTime! @inaccessible", "recordedFrom: DateTime!");
  const known = "{ id: ID! weight: Int! @inaccessible }";
  const thing = `interface Thing @key(fields: "id") ${known} type Stone implements Thing @key(fields: "id") ${known}`;
  await change("entities/organization", "extend type Query {", `${thing}\nextend type Query {`);
  const fields = '{ id: ID! weight: Int! @external heavy: Boolean @requires(fields: "weight") }';
  const object = `type Thing @key(fields: "id") @interfaceObject ${fields}`;
  await change("departments/department", "extend type Query {", `${object}\nextend type Query {`);
  await change("departments/base", '"@key"', '"@key", "@external", "@requires", "@interfaceObject"');
  const { code, stderr } = compose("--accept-breaking");
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: [
      "The contract between subgraphs is broken:",
      "- measures: Person.restrictions requires Person.recordedFrom, which is not @inaccessible",
      "- measures: Person.eligibility requires Person.recordedFrom, which is not @inaccessible",
      "- measures: Appointment.eligibility requires Person.recordedFrom, which is not @inaccessible",
      "- departments: Thing.weight is @external on an @interfaceObject, which the composition does not keep",
      "Nothing was written.\n",
    ].join("\n"),
  });
  expect(await composed()).toEqual(before);
});

test("an option that there is not is refused with the usage and exit code 2", () => {
  const { code, stderr } = compose("--accept");
  expect(code).toBe(2);
  expect(stderr).toMatch(/^Unknown option '--accept'.*\nusage: npm run compose .*\n$/s);
});
