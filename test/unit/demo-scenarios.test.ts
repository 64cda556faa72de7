import { describe, expect, test } from "vitest";
import type { ListingRow, ScenarioName } from "../../gateway/demo/demo-registry.ts";
import { generateRegistry } from "../../gateway/demo/generate-registry.ts";
import { documentOf, heldOn, holderOf, inForceOn, kinds, subjectOf } from "../support/demo-rows.ts";

describe.each([
  [7, "2026-11-23"],
  [3, "2024-02-29"],
])("scenarios with seed %i on %s", (seed, today) => {
  const made = generateRegistry({ seed, today });
  const { organizations, positions, listings, scenarios } = made;

  const told = (name: ScenarioName) => {
    const { organizations: codes = [], persons = [], listings: numbers = [] } = scenarios[name];
    return {
      codes,
      documents: persons.map(documentOf),
      rows: numbers.map((number) => listings.find((row) => row.number === number) as ListingRow),
    };
  };
  const inForce = (subject: string | undefined) =>
    listings.filter((row) => subjectOf(row) === subject && inForceOn(made, row, today));
  const holds = (holder: string | undefined, role: string, code: string | undefined) =>
    positions.some(
      (row) =>
        holderOf(row) === holder && row.role === role && row.organization_code === code && heldOn(row, today),
    );
  const organization = (code: string | undefined) => organizations.find((row) => row.code === code);

  test("every scenario is told in both languages, and its cast holds no office outside the scenarios", () => {
    expect(Object.keys(scenarios)).toHaveLength(14);
    for (const { description_zh, description_en } of Object.values(scenarios)) {
      expect(description_zh).toMatch(/\p{Script=Han}{4}/u);
      expect(description_en).toMatch(/^[A-Z].*\.$/);
    }
    const cast = new Set(
      Object.keys(scenarios).flatMap((name) =>
        Object.values(told(name as ScenarioName))
          .slice(0, 2)
          .flat(),
      ),
    );
    const across = positions.filter((row) => cast.has(holderOf(row)) !== cast.has(row.organization_code));
    expect(across).toEqual([]);
    const castListings = listings.filter((row) => cast.has(subjectOf(row))).map(({ number }) => number);
    expect(castListings).toEqual(Object.values(scenarios).flatMap(({ listings: numbers = [] }) => numbers));
  });

  test("listedSupplier: an enterprise in force for behaviour 1", () => {
    const [code] = told("listedSupplier").codes;
    expect(organization(code)?.kind).toBe("ENTERPRISE");
    expect(inForce(code).map(({ behaviours }) => behaviours)).toEqual(["1"]);
  });

  test("listedDirectorOfStateControlled: listed as legal representative of a firm, director of another", () => {
    const { codes, documents, rows } = told("listedDirectorOfStateControlled");
    const [stateControlled, firm] = codes;
    const [listing] = inForce(documents[0]);
    expect(listing).toMatchObject({ responsibility: "LEGAL_REPRESENTATIVE", arising_from: rows[0]?.number });
    expect(rows[0]?.organization_code).toBe(firm);
    expect(holds(documents[0], "LEGAL_REPRESENTATIVE", firm)).toBe(true);
    expect(organization(stateControlled)?.state_capital).toBe("STATE_CONTROLLED_COMPANY");
    expect(holds(documents[0], "DIRECTOR", stateControlled)).toBe(true);
  });

  test("legalRepresentativeOfListedEnterpriseHeadsPublicInstitution: not listed in person", () => {
    const { codes, documents } = told("legalRepresentativeOfListedEnterpriseHeadsPublicInstitution");
    expect(inForce(codes[0])).toHaveLength(1);
    expect(organization(codes[1])?.kind).toBe("PUBLIC_INSTITUTION");
    for (const code of codes) expect(holds(documents[0], "LEGAL_REPRESENTATIVE", code)).toBe(true);
    expect(listings.filter((row) => subjectOf(row) === documents[0])).toEqual([]);
  });

  test("removedListing and annulledListing: taken off before the end, by repair and by annulment", () => {
    const [removed] = told("removedListing").rows;
    const [annulled] = told("annulledListing").rows;
    expect(removed?.removal_reason).toBe("REPAIR");
    expect(annulled?.removal_reason).toBe("ANNULMENT");
    for (const row of [removed, annulled]) {
      expect(row?.removed_on !== "" && (row?.removed_on ?? "9") <= today && today < (row?.until ?? "")).toBe(
        true,
      );
      expect(inForce(row?.organization_code)).toEqual([]);
    }
    const objections = made.afterImport.objections.filter(({ listing }) => listing === annulled?.number);
    expect(objections.map(({ outcome }) => outcome)).toEqual(["UPHELD"]);
  });

  test("pendingObjection: in force, objection accepted and undecided", () => {
    const { codes, rows } = told("pendingObjection");
    expect(inForce(codes[0])).toEqual(rows);
    const objections = made.afterImport.objections.filter(({ listing }) => listing === rows[0]?.number);
    expect(objections.map(({ decided_at }) => decided_at)).toEqual([null]);
  });

  test("suspendedListing: would be in force but for an open suspension", () => {
    const { codes, rows } = told("suspendedListing");
    expect(inForce(codes[0])).toEqual([]);
    const unsuspended = { ...made, afterImport: { suspensions: [], objections: [] } };
    expect(rows.map((row) => inForceOn(unsuspended, row, today))).toEqual([true]);
  });

  test("listingPastItsCap: the term still runs, the cap of three years has run out", () => {
    const { codes, rows } = told("listingPastItsCap");
    expect(rows.map(({ until }) => until > today)).toEqual([true]);
    expect(inForce(codes[0])).toEqual([]);
  });

  test("recurrence: the second was determined while the first was in force; both are", () => {
    const { codes, rows } = told("recurrence");
    const [first, second] = rows;
    expect(inForce(codes[0])).toEqual(rows);
    expect(first && second && inForceOn(made, first, second.determined_on)).toBe(true);
  });

  test("officerChainStopsAfterOneStep: a listed director of B; B's head, not listed, heads D too", () => {
    const { codes, documents, rows } = told("officerChainStopsAfterOneStep");
    expect(inForce(documents[0])).toEqual(rows);
    expect(holds(documents[0], "DIRECTOR", codes[0])).toBe(true);
    for (const code of codes) expect(holds(documents[1], "LEGAL_REPRESENTATIVE", code)).toBe(true);
    expect([documents[1], ...codes].flatMap(inForce)).toEqual([]);
    expect(positions.filter((row) => holderOf(row) === documents[0])).toHaveLength(1);
  });

  test("organizationAsActualController: the controller is listed, the controlled is not", () => {
    const [controller, controlled] = told("organizationAsActualController").codes;
    expect(inForce(controller)).toHaveLength(1);
    expect(inForce(controlled)).toEqual([]);
    expect(holds(controller, "ACTUAL_CONTROLLER", controlled)).toBe(true);
  });

  test("listedFinancialDirector: found responsible, in office at a securities firm and a guarantor", () => {
    const { codes, documents } = told("listedFinancialDirector");
    const [securities, guarantor] = codes;
    expect(inForce(documents[0]).map(({ responsibility }) => responsibility)).toEqual([
      "DIRECTLY_RESPONSIBLE_SUPERVISOR",
    ]);
    expect(organization(securities)?.financial_sector).toBe("SECURITIES");
    expect(holds(documents[0], "DIRECTOR", securities)).toBe(true);
    expect(organization(guarantor)?.financial_sector).toBe("FINANCING_GUARANTEE");
    expect(holds(documents[0], "SENIOR_MANAGER", guarantor)).toBe(true);
  });

  test("futureListing: determined, not yet on the list", () => {
    const { codes, rows } = told("futureListing");
    expect(rows.map((row) => row.determined_on <= today && today < row.published_on)).toEqual([true]);
    expect(inForce(codes[0])).toEqual([]);
  });

  test("nothingAgainstThem: no listing of theirs, nor of anyone they share an office with", () => {
    const { codes, documents } = told("nothingAgainstThem");
    const around = positions.filter((row) => codes.includes(row.organization_code)).map(holderOf);
    const offices = positions
      .filter((row) => around.includes(holderOf(row)))
      .map((row) => row.organization_code);
    expect(kinds(offices)).toEqual(codes);
    const near = new Set([...codes, ...documents, ...around]);
    expect(listings.filter((row) => near.has(subjectOf(row)))).toEqual([]);
  });
});
