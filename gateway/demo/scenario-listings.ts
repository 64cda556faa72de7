import { addDays, addMonths, addYears, workdayBefore } from "./days.ts";
import type { ListingRow } from "./demo-registry.ts";
import { type Authority, documentNumber, listingNumber } from "./determinations.ts";
import { listingRow } from "./listing-row.ts";
import { CAST_ORGANIZATIONS as O, CAST_PERSONS as P } from "./scenario-cast.ts";

type Head = keyof typeof P;
type Cast = keyof typeof O;

type Told = { publishedOn: string; until: string } & Partial<
  Pick<ListingRow, "determined_on" | "removed_on" | "removal_reason">
>;

/** Scenario listings are numbered from 101 on, whatever the year; a person's with an organization's is 102-1. */
function listing(
  serial: number,
  subject: Head | Cast,
  [behaviours, authority]: [string, Authority],
  { publishedOn, until, ...more }: Told,
  responsibility = "",
): ListingRow {
  const determinedOn = more.determined_on ?? workdayBefore(addDays(publishedOn, -7));
  const year = determinedOn.slice(0, 4);
  const row = {
    behaviours,
    determined_by: authority,
    document_number: documentNumber(authority, year, serial),
    determined_on: determinedOn,
    published_on: publishedOn,
    until,
    removed_on: more.removed_on ?? "",
    removal_reason: more.removal_reason ?? "",
    responsibility,
    number: listingNumber(year, serial, responsibility === "" ? 0 : 1),
    arising_from: responsibility === "" ? "" : listingNumber(year, serial),
  };
  return listingRow(row, subject in P ? P[subject as Head] : O[subject as Cast]);
}

/** The listings of each scenario, an organization's before those of its persons. */
export function scenarioListings(today: string) {
  const from = (months: number, years: number): Told => {
    const publishedOn = workdayBefore(addMonths(today, -months));
    return { publishedOn, until: addYears(publishedOn, years) };
  };
  const soon = addDays(today, 15);
  const [removed, annulledOn] = [workdayBefore(addMonths(today, -2)), workdayBefore(addMonths(today, -4))];
  return {
    listedSupplier: [listing(101, "supplier", ["1", "HRSS"], from(8, 2))],
    listedDirectorOfStateControlled: [
      listing(102, "dispatcher", ["5", "HRSS"], from(6, 3)),
      listing(102, "listedDirector", ["5", "HRSS"], from(6, 3), "LEGAL_REPRESENTATIVE"),
    ],
    legalRepresentativeOfListedEnterpriseHeadsPublicInstitution: [
      listing(103, "foodFactory", ["3", "TAX"], from(10, 2)),
    ],
    removedListing: [
      listing(104, "repaired", ["3", "TAX"], {
        ...from(15, 3),
        removed_on: removed,
        removal_reason: "REPAIR",
      }),
    ],
    annulledListing: [
      listing(105, "annulled", ["2", "TAX"], {
        ...from(7, 2),
        removed_on: annulledOn,
        removal_reason: "ANNULMENT",
      }),
    ],
    pendingObjection: [listing(106, "objecting", ["1;3", "HRSS"], from(3, 1))],
    suspendedListing: [listing(107, "suspended", ["8", "HRSS"], from(5, 2))],
    listingPastItsCap: [listing(108, "pastItsCap", ["4", "HRSS"], from(38, 5))],
    recurrence: [
      listing(109, "recurrent", ["2", "TAX"], from(16, 3)),
      listing(110, "recurrent", ["3", "TAX"], from(3, 2)),
    ],
    officerChainStopsAfterOneStep: [listing(111, "listedOfficer", ["5", "MEDICAL_SECURITY"], from(9, 2))],
    organizationAsActualController: [listing(112, "controller", ["2;8", "TAX"], from(4, 2))],
    listedFinancialDirector: [
      listing(113, "pharmacy", ["5;7", "MEDICAL_SECURITY"], from(12, 3)),
      listing(
        113,
        "listedFinancier",
        ["5;7", "MEDICAL_SECURITY"],
        from(12, 3),
        "DIRECTLY_RESPONSIBLE_SUPERVISOR",
      ),
    ],
    futureListing: [
      listing(114, "notYet", ["1", "HRSS"], {
        publishedOn: soon,
        until: addYears(soon, 1),
        determined_on: today,
      }),
    ],
    nothingAgainstThem: [],
  };
}
