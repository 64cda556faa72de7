import { expect, test } from "vitest";
import { generateRegistry } from "../../gateway/demo/generate-registry.ts";
import { countBy, heldOn, holderOf, kinds } from "../support/demo-rows.ts";

// The registry of the demo looks like a city.

const TODAY = "2026-11-23";
const { organizations, persons, positions } = generateRegistry({ seed: 7, today: TODAY });

test("every kind, form, sector, status, industry and division is there", () => {
  const counts = countBy(organizations, ({ kind }) => kind);
  expect(Object.fromEntries(counts)).toEqual({
    ENTERPRISE: 1560,
    PUBLIC_INSTITUTION: 170,
    GOVERNMENT_AGENCY: 60,
    SOCIAL_ORGANIZATION: 80,
    PRIVATE_NON_ENTERPRISE: 80,
    OTHER: 50,
  });
  expect(kinds(organizations.map((row) => row.state_capital))).toEqual(
    [
      "",
      "SOLELY_STATE_OWNED_COMPANY",
      "SOLELY_STATE_OWNED_ENTERPRISE",
      "STATE_CONTROLLED_COMPANY",
      "STATE_PARTICIPATING_COMPANY",
    ].sort(),
  );
  expect(kinds(organizations.map((row) => row.financial_sector))).toEqual(
    ["", "FINANCING_GUARANTEE", "FUND_MANAGEMENT", "FUTURES", "SECURITIES"].sort(),
  );
  expect(kinds(organizations.map((row) => row.registration_status))).toEqual(["吊销", "存续", "注销"]);
  expect(organizations.filter((row) => row.registration_status === "存续").length).toBeGreaterThan(1800);
  expect(kinds(organizations.map((row) => row.listed_company))).toEqual(["false", "true"]);
  expect(kinds(organizations.map((row) => row.industry))).toEqual([..."ABCDEFGHIJKLMNOPQRST"]);
  expect(kinds(organizations.map((row) => row.division))).toEqual(
    "350100 350102 350103 350104 350105 350111 350112 350121 350122 350123 350124 350125 350128 350181".split(
      " ",
    ),
  );
  expect(kinds(persons.map((row) => row.id_type))).toEqual([
    "HK_MACAO_PERMIT",
    "PASSPORT",
    "RESIDENT_ID",
    "TAIWAN_PERMIT",
  ]);
  expect(kinds(positions.map((row) => row.role))).toEqual([
    "ACTUAL_CONTROLLER",
    "BRANCH_HEAD",
    "DIRECTOR",
    "LEGAL_REPRESENTATIVE",
    "SENIOR_MANAGER",
    "SUPERVISOR",
  ]);
});

test("state capital, financial sector and stock listing are enterprises' alone", () => {
  const others = organizations.filter(({ kind }) => kind !== "ENTERPRISE");
  expect(others.filter((row) => row.state_capital + row.financial_sector !== "")).toEqual([]);
  expect(others.filter((row) => row.listed_company === "true")).toEqual([]);
});

test("an organization has one legal representative today, a cancelled one none and nobody else", () => {
  const current = Map.groupBy(
    positions.filter((row) => heldOn(row, TODAY)),
    (row) => row.organization_code,
  );
  for (const { code, registration_status } of organizations) {
    const rows = current.get(code) ?? [];
    const heads = rows.filter(({ role }) => role === "LEGAL_REPRESENTATIVE");
    expect(heads).toHaveLength(registration_status === "注销" ? 0 : 1);
    if (registration_status === "注销") expect(rows).toEqual([]);
  }
});

test("most legal representatives of enterprises are directors or managers as well", () => {
  const enterprises = new Set(
    organizations.filter(({ kind }) => kind === "ENTERPRISE").map(({ code }) => code),
  );
  const current = positions.filter((row) => heldOn(row, TODAY) && enterprises.has(row.organization_code));
  const offices = new Set(current.map((row) => [holderOf(row), row.organization_code, row.role].join(" ")));
  const heads = current.filter(({ role }) => role === "LEGAL_REPRESENTATIVE");
  const doubled = heads.filter((row) =>
    ["DIRECTOR", "SENIOR_MANAGER"].some((role) =>
      offices.has([holderOf(row), row.organization_code, role].join(" ")),
    ),
  );
  expect(doubled.length / heads.length).toBeGreaterThan(0.7);
});

test("most persons hold one to three positions, a few hold very many, some have left", () => {
  const held = countBy(
    positions.filter(({ holder_type }) => holder_type === "PERSON"),
    holderOf,
  );
  const upToThree = [...held.values()].filter((count) => count <= 3).length;
  expect(upToThree / persons.length).toBeGreaterThan(0.7);
  expect(Math.max(...held.values())).toBeGreaterThanOrEqual(15);
  expect(held.size).toBeGreaterThan(2900);
  const ended = positions.filter(({ until }) => until !== "").length;
  expect(ended / positions.length).toBeGreaterThan(0.08);
});

test("state groups are controlled from an office down through several levels, without a circle", () => {
  const controllerOf = new Map(
    positions
      .filter((row) => row.holder_type === "ORGANIZATION")
      .map((row) => [row.organization_code, row.holder_code]),
  );
  const depth = (code: string, seen: string[] = []): number => {
    expect(seen).not.toContain(code);
    const controller = controllerOf.get(code);
    return controller === undefined ? 0 : 1 + depth(controller, [...seen, code]);
  };
  expect(Math.max(...organizations.map(({ code }) => depth(code)))).toBeGreaterThanOrEqual(4);
  const byPersons = positions.filter(
    (row) => row.role === "ACTUAL_CONTROLLER" && row.holder_type === "PERSON",
  );
  expect(byPersons.length).toBeGreaterThan(50);
  expect(
    kinds(positions.filter((row) => row.holder_type === "ORGANIZATION").map(({ role }) => role)),
  ).toEqual(["ACTUAL_CONTROLLER"]);
});
