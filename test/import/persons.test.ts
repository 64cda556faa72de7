import { beforeEach, describe, expect, test } from "vitest";
import { runImport } from "../../gateway/import/run-import.ts";
import { hashIdentity } from "../../subgraphs/entities/identity/hash-identity.ts";
import { silentOutput } from "../../subgraphs/shared/import/progress.ts";
import { IDENTITY_KEY, openImportDesk, type Row } from "./import-desk.ts";
import { misspelt, residentId } from "./numbers.ts";
import { person } from "./rows.ts";

const desk = await openImportDesk();
beforeEach(() => desk.clear());

const people = () =>
  desk.select<{ identity_type: string; identity_mask: string; name: string; hash: string }>(
    `select identity_type, identity_mask, name, encode(identity_hash, 'hex') as hash
       from entities.person_current order by id`,
  );

const hash = (type: "RESIDENT_ID" | "PASSPORT", number: string) =>
  hashIdentity(IDENTITY_KEY, type, number).toString("hex");

describe("persons.csv", () => {
  test("is loaded with the hash and the mask of each number, however it was written", async () => {
    const report = await desk.runFile("persons", [
      person(1),
      person(2, { id_type: "PASSPORT", id_number: "e 1234567８" }),
    ]);
    expect(report).toMatchObject({ read: 2, added: 2, rejected: 0, warnings: [] });
    const number = residentId(1);
    expect(await people()).toEqual([
      {
        identity_type: "RESIDENT_ID",
        identity_mask: `${number.slice(0, 4)}**********${number.slice(-4)}`,
        name: "陈1",
        hash: hash("RESIDENT_ID", number),
      },
      {
        identity_type: "PASSPORT",
        identity_mask: "E1*****78",
        name: "陈2",
        hash: hash("PASSPORT", "E12345678"),
      },
    ]);
  });

  test.each<[what: string, changes: Row, column: string, code: string]>([
    ["no type", { id_type: "" }, "id_type", "EMPTY"],
    ["an unknown type", { id_type: "身份证" }, "id_type", "UNKNOWN_VALUE"],
    ["no number", { id_number: "" }, "id_number", "EMPTY"],
    ["a check digit that is wrong", { id_number: misspelt(residentId(1)) }, "id_number", "CHECK_DIGIT"],
    ["a number of 17 digits", { id_number: residentId(1).slice(1) }, "id_number", "IDENTITY_NUMBER"],
    [
      "a passport number with signs",
      { id_type: "PASSPORT", id_number: "E_123" },
      "id_number",
      "IDENTITY_NUMBER",
    ],
    ["no name", { name: "" }, "name", "EMPTY"],
    ["a name with a tab", { name: "陈\t一" }, "name", "CONTROL_CHARACTER"],
  ])("rejects %s", async (_, changes, column, code) => {
    const report = await desk.runFile("persons", [person(7), person(1, changes), person(8)]);
    expect(report).toMatchObject({ read: 3, added: 2, rejected: 1 });
    expect(await desk.rejected("persons")).toMatchObject([{ line: "3", column, reason_code: code }]);
  });

  test("leaves no number in the database, and no number of a rejected row either", async () => {
    await desk.runFile("persons", [person(1), person(2, { id_number: misspelt(residentId(2)) })]);
    const content = JSON.stringify(await desk.everything());
    expect(content).toContain(residentId(1).slice(-4));
    expect(content).not.toContain(residentId(1));
    expect(content).not.toContain(misspelt(residentId(2)).slice(-4));
  });

  test("takes the same number of another type for another person", async () => {
    await desk.runFile("persons", [
      person(1, { id_type: "PASSPORT", id_number: "E12345678" }),
      person(1, { id_type: "OTHER", id_number: "E12345678" }),
    ]);
    expect(await people()).toHaveLength(2);
  });

  test("records another name as a new version, and the same person once", async () => {
    await desk.runFile("persons", [person(1), person(2)]);
    const report = await desk.runFile("persons", [
      person(2, { name: "陈新名", id_number: residentId(2).toLowerCase() }),
      person(1),
      person(1),
      person(1, { name: "陈他名" }),
    ]);
    expect(report).toMatchObject({ read: 4, changed: 1, unchanged: 1, duplicates: 1, rejected: 1 });
    expect(await desk.rejected("persons")).toMatchObject([
      { line: "5", column: "id_number", reason_code: "REPEATED" },
    ]);
    expect((await people()).map(({ name }) => name)).toEqual(["陈1", "陈新名"]);
    expect(await desk.select("select count(*)::int as count from entities.person_version")).toEqual([
      { count: 3 },
    ]);
  });

  test("is refused under another key than the database's", async () => {
    await desk.runFile("persons", [person(1)]);
    const other = {
      url: desk.url,
      directory: desk.directory,
      identityKey: Buffer.alloc(32, 9),
      output: silentOutput,
    };
    await expect(runImport(other)).rejects.toThrow("The identity key is not the one");
  });
});
