import { beforeEach, describe, expect, test } from "vitest";
import { openImportDesk } from "./import-desk.ts";
import { creditCode, FUJIAN_CODE } from "./numbers.ts";
import { organization, organizationListing, person, personListing, position } from "./rows.ts";

const desk = await openImportDesk();
beforeEach(() => desk.clear());

async function writeAll(): Promise<void> {
  await desk.write("organizations", [
    organization(1, { state_capital: "NONE", registered_on: "" }),
    organization(2),
    organization(3, { code: FUJIAN_CODE, division: "鼓楼" }),
    organization(1, { kind: "" }),
  ]);
  await desk.write("persons", [
    person(1),
    person(2, { id_type: "PASSPORT", id_number: "E7654321" }),
    person(1),
  ]);
  await desk.write("positions", [
    position(1, 1, { since: "", until: "" }),
    position(1, 2, { until: "" }),
    position(1, 2, { since: "2012-01-01" }),
    position(1, 3, {
      organization_code: FUJIAN_CODE,
      holder_type: "ORGANIZATION",
      holder_code: creditCode(1),
      role: "ACTUAL_CONTROLLER",
    }),
  ]);
  await desk.write("listings", [
    personListing("A3", 1, { arising_from: "A1", responsibility: "LEGAL_REPRESENTATIVE", behaviours: "2" }),
    organizationListing("A1", 1, { behaviours: "2;1", removed_on: "2026-05-01", removal_reason: "主体注销" }),
    organizationListing("A2", 2, { until: "", removal_reason: "撤销" }),
    organizationListing("A2", 2, { until: "" }),
  ]);
}

describe("the same files again", () => {
  test("change nothing: no version, no instant, no id", async () => {
    await writeAll();
    const first = await desk.run();
    const before = await desk.everything();
    const second = await desk.run();
    expect(await desk.everything()).toEqual(before);
    expect(first.files.map(({ added, rejected }) => [added, rejected])).toEqual([
      [3, 1],
      [2, 0],
      [3, 1],
      [3, 1],
    ]);
    for (const [index, report] of second.files.entries()) {
      const before = first.files[index];
      expect(report).toMatchObject({
        read: before?.read,
        added: 0,
        changed: 0,
        unchanged: before?.added,
        duplicates: before?.duplicates,
        rejected: before?.rejected,
        warnings: before?.warnings,
        reasons: before?.reasons,
      });
    }
  });

  test("add nothing but what was corrected in them", async () => {
    await writeAll();
    await desk.run();
    await desk.write("organizations", [
      organization(1, { state_capital: "NONE", registered_on: "" }),
      organization(4),
    ]);
    const report = await desk.run();
    expect(report.files[0]).toMatchObject({ read: 2, added: 1, changed: 0, unchanged: 1 });
  });

  test("what went and came back is a version each time", async () => {
    for (const name of ["甲公司", "乙公司", "甲公司"])
      await desk.runFile("organizations", [organization(1, { name })]);
    expect(
      await desk.select("select version, name from entities.organization_version order by version"),
    ).toEqual([
      { version: 1, name: "甲公司" },
      { version: 2, name: "乙公司" },
      { version: 3, name: "甲公司" },
    ]);
  });
});
