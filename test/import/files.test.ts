import { access, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { runImport } from "../../gateway/import/run-import.ts";
import { silentOutput } from "../../subgraphs/shared/import/progress.ts";
import { COLUMNS, IDENTITY_KEY, openImportDesk } from "./import-desk.ts";
import { creditCode } from "./numbers.ts";
import { organization, organizationListing, person, position } from "./rows.ts";

const desk = await openImportDesk();
beforeEach(() => desk.clear());

describe("the directory", () => {
  test("is loaded in the order in which the files rest on each other", async () => {
    await desk.write("listings", [organizationListing("A1", 1)]);
    await desk.write("positions", [position(1, 1)]);
    await desk.write("persons", [person(1)]);
    await desk.write("organizations", [organization(1)]);
    const report = await desk.run();
    expect(report.files.map(({ file, added }) => `${file} ${added}`)).toEqual([
      "organizations.csv 1",
      "persons.csv 1",
      "positions.csv 1",
      "listings.csv 1",
    ]);
    expect(report).toMatchObject({ rejected: 0, refused: 0, complete: true });
  });

  test("may have any of them", async () => {
    await desk.write("organizations", [organization(1)]);
    await desk.write("listings", [organizationListing("A1", 1)]);
    const report = await desk.run();
    expect(report.files.map(({ file }) => file)).toEqual(["organizations.csv", "listings.csv"]);
    expect(report.complete).toBe(true);
  });

  test("must have one, and be there", async () => {
    await expect(desk.run()).rejects.toThrow(
      "none of the files organizations.csv persons.csv positions.csv listings.csv",
    );
    const directory = join(desk.directory, "nowhere");
    const options = { url: desk.url, directory, identityKey: IDENTITY_KEY, output: silentOutput };
    await expect(runImport(options)).rejects.toThrow("no such directory");
  });

  test("may have a directory where a file should be, which is refused", async () => {
    await mkdir(join(desk.directory, "organizations.csv"));
    await desk.write("persons", [person(1)]);
    expect(await desk.run()).toMatchObject({
      files: [{ refused: { en: "not a regular file" } }, { added: 1 }],
      refused: 1,
      complete: false,
    });
    await rm(join(desk.directory, "organizations.csv"), { recursive: true });
  });
});

describe("a header", () => {
  const content = `${creditCode(1)},福州甲公司,ENTERPRISE,,,,,,,\n`;

  test.each<[what: string, header: string, message: string]>([
    [
      "without two of the columns",
      COLUMNS.organizations.replace(",kind", "").replace(",division", ""),
      'wrong header: missing columns "kind", "division"',
    ],
    ["with an unknown column", `${COLUMNS.organizations},remark`, 'wrong header: unknown columns "remark"'],
    [
      "with a column twice",
      `${COLUMNS.organizations},name`,
      'wrong header: columns that stand there twice "name"',
    ],
    [
      "with another spelling",
      COLUMNS.organizations.replace("kind", "Kind"),
      'wrong header: missing columns "kind"; unknown columns "Kind"',
    ],
    ["that is a row", content.trim(), "wrong header: missing columns"],
  ])("%s refuses the file and nothing but the file", async (_, header, message) => {
    await desk.write("organizations", `${header}\n${content}`);
    await desk.write("persons", [person(1)]);
    const report = await desk.run();
    expect(report).toMatchObject({ rejected: 0, refused: 1, complete: false });
    expect(report.files[0]?.refused?.en).toContain(message);
    expect(report.files[0]).toMatchObject({ read: 0, added: 0 });
    expect(report.files[1]).toMatchObject({ added: 1 });
    expect(await desk.select("select id from entities.organization")).toEqual([]);
  });

  test("names the columns in Chinese as well", async () => {
    const report = await desk.runFile("persons", "id_type,number\n");
    expect(report.refused?.zh).toBe('表头不符：缺少列 "id_number"、"name"；未知列 "number"');
  });

  test("is wanted of an empty file", async () => {
    expect((await desk.runFile("persons", "")).refused?.en).toBe("the file is empty: it has no header");
  });

  test("may have its columns in any order and in quotes, and no rows below it", async () => {
    const header = `"name",${COLUMNS.organizations.replace(",name", "")}`;
    const report = await desk.runFile(
      "organizations",
      `${header}\n福州甲公司,${creditCode(1)},ENTERPRISE,,,,,,,\n`,
    );
    expect(report).toMatchObject({ refused: null, added: 1 });
    expect(await desk.runFile("organizations", `${header}\n`)).toMatchObject({ refused: null, read: 0 });
  });
});

describe("rejected/", () => {
  const path = () => join(desk.directory, "rejected", "persons.csv");

  test("is written anew at each run, and has no file of what was loaded whole", async () => {
    await desk.runFile("persons", [person(1, { name: "" }), person(2)]);
    expect(await desk.rejected("persons")).toHaveLength(1);
    await desk.runFile("persons", [person(1), person(2, { id_type: "" }), person(3, { name: "" })]);
    expect(await desk.rejected("persons")).toMatchObject([{ line: "3" }, { line: "4" }]);
    const report = await desk.runFile("persons", [person(1)]);
    expect(report.rejectedPath).toBeNull();
    await expect(access(path())).rejects.toThrow("ENOENT");
    expect(await readdir(join(desk.directory, "rejected"))).toEqual([]);
  });

  test("has no file of rows of an earlier run of a file that is refused now", async () => {
    await desk.runFile("persons", [person(1, { name: "" })]);
    await desk.runFile("persons", "wrong\n");
    expect(await desk.rejected("persons")).toBeNull();
  });

  test("that cannot be written keeps the file from being loaded", async () => {
    await desk.write("organizations", [organization(1), organization(2, { kind: "" })]);
    await writeFile(join(desk.directory, "rejected"), "");
    const report = await desk.run();
    expect(report.files[0]?.refused?.en).toContain('the directory "rejected" cannot be written (EEXIST)');
    expect(await desk.select("select id from entities.organization")).toEqual([]);
  });
});
