import { addDays } from "./days.ts";
import type { DemoRegistry, PositionRow } from "./demo-registry.ts";
import { CAST_ORGANIZATIONS as O, CAST_PERSONS as P } from "./scenario-cast.ts";
import { scenarioListings } from "./scenario-listings.ts";
import { SCENARIO_STORIES } from "./scenario-stories.ts";

type Head = keyof typeof P;
type Cast = keyof typeof O;

/** Who heads what; each is a director of it as well, but for the public institution. */
const HEADS: [Head, Cast][] = [
  ["supplierHead", "supplier"],
  ["listedDirector", "dispatcher"],
  ["stateGroupHead", "stateGroup"],
  ["stateControlledHead", "stateControlled"],
  ["headOfTwo", "foodFactory"],
  ["headOfTwo", "publicInstitution"],
  ["repairedHead", "repaired"],
  ["annulledHead", "annulled"],
  ["objectingHead", "objecting"],
  ["suspendedHead", "suspended"],
  ["pastItsCapHead", "pastItsCap"],
  ["recurrentHead", "recurrent"],
  ["firstStepHead", "firstStep"],
  ["firstStepHead", "secondStep"],
  ["controllerHead", "controller"],
  ["controlledHead", "controlled"],
  ["pharmacyHead", "pharmacy"],
  ["securitiesHead", "securities"],
  ["guarantorHead", "guarantor"],
  ["notYetHead", "notYet"],
  ["cleanHead", "clean"],
];

const FURTHER_OFFICES: [Head | Cast, Cast, role: string, since: string][] = [
  ["listedDirector", "stateControlled", "DIRECTOR", "2018-04-10"],
  ["listedOfficer", "firstStep", "DIRECTOR", "2019-01-15"],
  ["listedFinancier", "pharmacy", "SENIOR_MANAGER", "2017-02-20"],
  ["listedFinancier", "securities", "DIRECTOR", "2019-06-03"],
  ["listedFinancier", "guarantor", "SENIOR_MANAGER", "2018-11-12"],
  ["controller", "controlled", "ACTUAL_CONTROLLER", "2018-09-12"],
  ["stateGroup", "stateControlled", "ACTUAL_CONTROLLER", "2017-03-22"],
];

function position(holder: Head | Cast, organization: Cast, role: string, since: string): PositionRow {
  const person = holder in P ? P[holder as Head] : undefined;
  return {
    holder_type: person ? "PERSON" : "ORGANIZATION",
    id_type: person?.id_type ?? "",
    id_number: person?.id_number ?? "",
    holder_code: person ? "" : O[holder as Cast].code,
    organization_code: O[organization].code,
    role,
    since,
    until: "",
  };
}

/** The scenarios and all their rows. Days hang on `today`; identifiers hang on nothing. */
export function scenarioRows(today: string): DemoRegistry {
  const told = scenarioListings(today);
  const [annulled] = told.annulledListing;
  const annulledOn = annulled?.removed_on ?? today;
  const numberOf = (rows: { number: string }[]) => rows[0]?.number ?? "";
  const receivedOn = addDays(today, -6);
  const scenarios = { ...SCENARIO_STORIES };
  for (const name of Object.keys(told) as (keyof typeof told)[]) {
    scenarios[name] = { ...scenarios[name], listings: told[name].map(({ number }) => number) };
  }
  return {
    organizations: Object.values(O),
    persons: Object.values(P),
    positions: [
      ...HEADS.flatMap(([head, organization]) => {
        const { kind, registered_on } = O[organization];
        const roles = kind === "ENTERPRISE" ? ["LEGAL_REPRESENTATIVE", "DIRECTOR"] : ["LEGAL_REPRESENTATIVE"];
        return roles.map((role) => position(head, organization, role, registered_on));
      }),
      ...FURTHER_OFFICES.map((office) => position(...office)),
    ],
    listings: Object.values(told).flat(),
    scenarios,
    afterImport: {
      suspensions: [
        {
          listing: numberOf(told.suspendedListing),
          from: addDays(today, -20),
          until: null,
          reason_zh: "行政复议期间，复议机关认为需要停止执行，暂停列入效力。",
        },
      ],
      objections: [
        {
          listing: numberOf(told.pendingObjection),
          received_on: receivedOn,
          accepted_at: `${addDays(receivedOn, 1)}T02:30:00.000000Z`,
          decided_at: null,
          outcome: null,
          summary_zh: "主张在责令改正期限内已补缴全部社会保险费，并附缴费凭证。",
        },
        {
          listing: numberOf(told.annulledListing),
          received_on: addDays(annulledOn, -12),
          accepted_at: `${addDays(annulledOn, -11)}T03:15:00.000000Z`,
          decided_at: `${addDays(annulledOn, -1)}T07:40:00.000000Z`,
          outcome: "UPHELD",
          summary_zh: "主张缴费基数差异系工资构成理解不一致，并附工资支付台账。",
        },
      ],
    },
  };
}
