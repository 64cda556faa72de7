import { type Chain, chainsFor, coveredOffices, type Subject } from "./clauses.ts";
import {
  capDay,
  heldOn,
  inForceOn,
  type ListingRow,
  listedKey,
  type OrganizationRow,
  type PositionRow,
  personKey,
  positionKey,
  type RegistryFiles,
} from "./registry-on-a-day.ts";

/**
 * A second account of verdicts and of "why not". A limb nearly applies where one fact of the registry, and nothing else,
 * would have to be another for the clauses (`chainsFor`) to apply it. So it is found by changing one fact after another
 * and asking the clauses again: what was changed is what stopped it. The product looks for it in another way.
 */
export interface OracleNearMiss {
  limb: string;
  pattern: string;
  effect: string;
  step: string;
  /** The day of the step; null where it has none. */
  day: string | null;
  listing: string;
  position: string | null;
}

/** Strongest first; 延长公示, 公布, 撤销荣誉, 提出意见 are for departments to do, and bar the subject from nothing. */
const verdicts: readonly [string, readonly string[]][] = [
  ["PROHIBITED", ["PROHIBIT"]],
  ["RESTRICTED", ["RESTRICT", "RESTRICT_OR_PROHIBIT", "REDUCE_CONVENIENCE"]],
  ["ACTION_REQUIRED", ["PROPOSE_REMOVAL", "REVOKE_HONOUR", "PUBLICISE", "EXTEND_PUBLICITY"]],
  ["SUPERVISED", ["SUPERVISE"]],
  ["REFERENCE", ["REFERENCE"]],
];

export function verdictOf(chains: readonly Chain[]): string {
  const found = verdicts.find(([, effects]) => chains.some(({ effect }) => effects.includes(effect)));
  return found?.[0] ?? "CLEAR";
}

/** 失信责任主体为个人的, 失信相关责任人, 相关人员, 法定代表人: clauses that no organization can be under. */
const ofPersonsAlone = "1a 1b 8b 8c 9b 14a 14b 14c 14d 15a 15b".split(" ");
/** 失信企业, 相关机构, 单位: clauses that no person can be under. */
const ofOrganizationsAlone = "2a 2b 2c 3a 5a 5b 6a 8a 9a 10a 11a 12a 13a 16a 16b 16c 16d".split(" ");

interface Step {
  step: string;
  day: string | null;
}

const at = (step: string): Step => ({ step, day: null });

/** Why a listing is not in force. What ended before it was entered is over, not to come. */
function stepOfListing(row: ListingRow, on: string): Step {
  const [expiry = ""] = [row.until, capDay(row.published_on)].filter((day) => day !== "").sort();
  const isRemoved = row.removed_on !== "" && row.removed_on <= expiry;
  const end = isRemoved ? row.removed_on : expiry;
  if (on < row.published_on && row.published_on < end)
    return { step: "NOT_YET_IN_FORCE", day: row.published_on };
  return { step: isRemoved && row.removal_reason !== "EXPIRY" ? "REMOVED" : "EXPIRED", day: end };
}

function stepOfPosition({ since, until }: PositionRow, on: string): Step {
  if (since !== "" && on < since) return { step: "POSITION_NOT_YET_HELD", day: since };
  return { step: "POSITION_ENDED", day: until };
}

const replaced = <Row>(rows: readonly Row[], row: Row, other: Row): Row[] =>
  rows.map((one) => (one === row ? other : one));

/** What nearly brought a limb on a subject. Of a limb that applies, only what would have made it stronger (18a). */
export function nearMissesOf(
  limb: string,
  subject: Subject,
  files: RegistryFiles,
  on: string,
): OracleNearMiss[] {
  const now = chainsFor(limb, subject, files, on);
  const isNew = (chain: Chain) =>
    !now.some(
      ({ pattern, listing, position }) =>
        pattern === chain.pattern && listing === chain.listing && position === chain.position,
    );
  const told = (chains: readonly Chain[], { step, day }: Step, seat: PositionRow | null = null) =>
    chains.map(({ pattern, effect, listing, position }): OracleNearMiss => {
      const through = seat ?? position;
      return {
        ...{ limb, pattern, effect, step, day, listing: listing.number },
        position: through && positionKey(through),
      };
    });
  const changing = (changed: Partial<RegistryFiles>, as = subject) =>
    chainsFor(limb, as, { ...files, ...changed }, on);

  const found: OracleNearMiss[] = [];
  for (const row of files.listings) {
    // 撤销: as if it had never been entered.
    if (row.removal_reason === "ANNULMENT") continue;
    const ofRow = (chains: readonly Chain[], changed: ListingRow) =>
      chains.filter(({ listing }) => listing === changed);
    const asListing = (more: Partial<ListingRow>) => {
      const changed = { ...row, ...more };
      return ofRow(changing({ listings: replaced(files.listings, row, changed) }), changed);
    };
    if (!inForceOn(row, on)) {
      const inForce = { published_on: on, until: "", removed_on: "", removal_reason: "" };
      found.push(...told(asListing(inForce), stepOfListing(row, on)));
    } else if (limb === "8b" && row.responsibility === "") {
      found.push(
        ...told(asListing({ responsibility: "DIRECTLY_RESPONSIBLE" }), at("NO_RESPONSIBILITY_FINDING")),
      );
    } else if (
      limb === "2c" &&
      listedKey(row) === subject.key &&
      !now.some(({ listing }) => listing === row)
    ) {
      const earlier = {
        ...row,
        number: "earlier",
        published_on: row.determined_on,
        until: "",
        removed_on: "",
      };
      const again = changing({ listings: [...files.listings, { ...earlier, removal_reason: "" }] });
      found.push(...told(ofRow(again, row), at("NO_RECURRENCE")));
    }
  }

  const seats: OracleNearMiss[] = [];
  for (const row of files.positions) {
    const asPosition = (more: Partial<PositionRow>) => {
      const changed = { ...row, ...more };
      return changing({ positions: replaced(files.positions, row, changed) }).filter(({ position }) =>
        limb === "14d" ? now.length === 0 && personKey(row) === subject.key : position === changed,
      );
    };
    if (!heldOn(row, on))
      seats.push(...told(asPosition({ since: "", until: "" }), stepOfPosition(row, on), row));
    else if (limb === "14d") {
      seats.push(...told(asPosition({ role: "LEGAL_REPRESENTATIVE" }), at("ROLE_OUTSIDE_CLAUSE"), row));
    }
  }
  found.push(...seats);
  if (limb === "14d" && subject.person !== null && seats.length === 0) {
    if (coveredOffices(subject, files, on).length === 0) {
      found.push(...told(chainsFor("14a", subject, files, on).map(as14d), at("NO_COVERED_OFFICE")));
    }
  }

  const { key, organization } = subject;
  if (organization !== null) {
    const as = (more: Partial<OrganizationRow>): Subject => ({
      ...subject,
      organization: { ...organization, ...more },
    });
    found.push(...told(changing({}, as({ kind: "ENTERPRISE" })).filter(isNew), at("KIND_OUTSIDE_CLAUSE")));
    found.push(...told(changing({}, as({ listed_company: "true" })).filter(isNew), at("NOT_LISTED_COMPANY")));
    if (ofPersonsAlone.includes(limb)) {
      const person = { id_type: "", id_number: "", name: "" };
      found.push(...told(changing({}, { key, person, organization: null }), at("SUBJECT_OUTSIDE_CLAUSE")));
    }
  } else if (ofOrganizationsAlone.includes(limb) && limb !== "2c") {
    // 2c and 9a ask more of an enterprise than a person could have.
    const enterprise = { code: key, kind: "ENTERPRISE", listed_company: "false" } as OrganizationRow;
    const asEnterprise: Subject = { key, person: null, organization: enterprise };
    found.push(...told(changing({}, asEnterprise), at("SUBJECT_OUTSIDE_CLAUSE")));
  }
  const isStronger = ({ effect }: OracleNearMiss) =>
    effect === "PROHIBIT" && now.every((chain) => chain.effect === "REFERENCE");
  return found.filter((nearMiss) => now.length === 0 || isStronger(nearMiss));
}

const as14d = (chain: Chain): Chain => ({ ...chain, effect: "PROPOSE_REMOVAL" });

/** What the clauses on offices name: kind of place and role, each alone; `role` null where a clause names none. */
function namesOf(
  limb: string,
  organization: OrganizationRow,
  role: string,
): { place: boolean; role: boolean | null } {
  const board = ["LEGAL_REPRESENTATIVE", "DIRECTOR", "SUPERVISOR"].includes(role);
  const form = organization.state_capital;
  switch (limb) {
    // 任职融资性担保公司
    case "8b":
      return { place: organization.financial_sector === "FINANCING_GUARANTEE", role: null };
    // 证券公司、基金管理公司及期货公司的董事、监事和高级管理人员及分支机构负责人
    case "8c":
      return {
        place: ["SECURITIES", "FUND_MANAGEMENT", "FUTURES"].includes(organization.financial_sector),
        role: ["DIRECTOR", "SUPERVISOR", "SENIOR_MANAGER", "BRANCH_HEAD"].includes(role),
      };
    // 国有独资公司法定代表人、董事、监事
    case "14a":
      return { place: form === "SOLELY_STATE_OWNED_COMPANY", role: board };
    // 国有资本控股或参股公司法定代表人、董事、监事
    case "14b":
      return {
        place: ["STATE_CONTROLLED_COMPANY", "STATE_PARTICIPATING_COMPANY"].includes(form),
        role: board,
      };
    // 国有企业的法定代表人、高级管理人员
    case "14c":
      return {
        place: form === "SOLELY_STATE_OWNED_ENTERPRISE",
        role: ["LEGAL_REPRESENTATIVE", "SENIOR_MANAGER"].includes(role),
      };
    // 登记为事业单位法定代表人
    case "15a":
    case "15b":
      return { place: organization.kind === "PUBLIC_INSTITUTION", role: role === "LEGAL_REPRESENTATIVE" };
    default:
      throw new RangeError(`${limb} is on no office`);
  }
}

const onOffices = "8b 8c 14a 14b 14c 15a 15b".split(" ");
const stepOfPlace = (limb: string) =>
  limb.startsWith("8")
    ? "SECTOR_OUTSIDE_CLAUSE"
    : limb.startsWith("14")
      ? "FORM_OUTSIDE_CLAUSE"
      : "KIND_OUTSIDE_CLAUSE";

/** Whether a person may take up an office: the limbs that apply, and what nearly did. */
export function appointmentOf(
  person: Subject,
  organization: OrganizationRow,
  role: string,
  files: RegistryFiles,
  on: string,
): { verdict: string; limbs: string[]; applied: string[]; nearMisses: OracleNearMiss[] } {
  const about = onOffices.filter((limb) => {
    const names = namesOf(limb, organization, role);
    return names.place && names.role !== false;
  });
  const chains = about.flatMap((limb) => chainsFor(limb, person, files, on));
  const nearMisses = onOffices.flatMap((limb) => {
    if (about.includes(limb)) return nearMissesOf(limb, person, files, on);
    const names = namesOf(limb, organization, role);
    // Nothing of the office is what the clause names, so that it is not near.
    if (!names.place && names.role !== true) return [];
    const { step, day } = at(names.place ? "ROLE_OUTSIDE_CLAUSE" : stepOfPlace(limb));
    return chainsFor(limb, person, files, on).map(({ pattern, effect, listing, position }) => ({
      ...{ limb, pattern, effect, step, day, listing: listing.number },
      position: position && positionKey(position),
    }));
  });
  const applied = about.filter((limb) => chainsFor(limb, person, files, on).length > 0);
  return { verdict: verdictOf(chains), limbs: about, applied, nearMisses };
}

/** The offices that are held on a day against a restriction of their holder: "limb kind", by key of the position. */
export function conflictsOf(files: RegistryFiles, on: string): Map<string, string[]> {
  const conflicts = new Map<string, string[]>();
  for (const position of files.positions) {
    const row = files.persons.find((one) => personKey(one) === personKey(position));
    const organization = files.organizations.find(({ code }) => code === position.organization_code);
    if (position.holder_type !== "PERSON" || !row || !organization || !heldOn(position, on)) continue;
    const holder = { key: personKey(row), person: row, organization: null };
    const found = onOffices.flatMap((limb) => {
      const names = namesOf(limb, organization, position.role);
      if (!names.place || names.role === false) return [];
      const bearing = limb.startsWith("14") ? "14d" : limb;
      if (chainsFor(bearing, holder, files, on).length === 0) return [];
      return `${bearing} ${bearing === "14d" ? "OPINION" : "INFORMATION"}`;
    });
    if (found.length > 0) conflicts.set(positionKey(position), found);
  }
  return conflicts;
}
