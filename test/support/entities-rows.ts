import type { OrganizationKind, Role } from "../../subgraphs/entities/generated/resolvers.ts";
import type { Database } from "../../subgraphs/shared/database.ts";

interface OrganizationRow {
  name?: string;
  kind?: OrganizationKind;
  stateCapital?: string;
  financialSector?: string;
  listedCompany?: boolean;
  industry?: string;
  division?: string;
  registrationStatus?: string;
  registeredOn?: string;
  /** Instant; now where left out. */
  recordedAt?: string;
}

interface PositionRow {
  holder: string;
  holderType?: "PERSON" | "ORGANIZATION";
  organization: string;
  role: Role;
  since?: string;
  until?: string;
  recordedAt?: string;
}

let codes = 0;
let hashes = 0;

/** Inserts an organization's first version, with a code of its own (of no meaning) where none is given. Returns its id. */
export async function insertOrganization(
  { knex }: Database,
  { code, legacyCode, ...row }: OrganizationRow & { code?: string; legacyCode?: boolean } = {},
): Promise<string> {
  codes += 1;
  const [organization] = await knex("entities.organization").insert(
    { code: code ?? `TEST${String(codes).padStart(14, "0")}`, legacy_code: legacyCode ?? false },
    ["id"],
  );
  await insertOrganizationVersion({ knex }, organization.id, 1, row);
  return organization.id;
}

/** Inserts a version of an organization: the whole of what is recorded from then on. */
export async function insertOrganizationVersion(
  { knex }: Pick<Database, "knex">,
  id: string,
  version: number,
  row: OrganizationRow,
): Promise<void> {
  await knex("entities.organization_version").insert({
    organization_id: id,
    version,
    name: row.name ?? `单位 ${id}`,
    kind: row.kind ?? "ENTERPRISE",
    state_capital: row.stateCapital ?? null,
    financial_sector: row.financialSector ?? null,
    listed_company: row.listedCompany ?? false,
    industry: row.industry ?? null,
    division: row.division ?? null,
    registration_status: row.registrationStatus ?? null,
    registered_on: row.registeredOn ?? null,
    recorded_at: row.recordedAt ?? knex.raw("clock_timestamp()"),
  });
}

/** Inserts a person, with a hash that no document has where none is given. Returns the id. */
export async function insertPerson(
  { knex }: Database,
  row: { name?: string; type?: string; hash?: Buffer; mask?: string } = {},
): Promise<string> {
  hashes += 1;
  const hash = row.hash ?? Buffer.from(String(hashes).padStart(64, "0"), "hex");
  const [person] = await knex("entities.person").insert(
    {
      identity_type: row.type ?? "RESIDENT_ID",
      identity_hash: hash,
      identity_mask: row.mask ?? "3501**********1234",
    },
    ["id"],
  );
  await knex("entities.person_version").insert({
    person_id: person.id,
    version: 1,
    name: row.name ?? `人员 ${person.id}`,
  });
  return person.id;
}

/** Inserts a position's first version. Returns the position's id. */
export async function insertPosition({ knex }: Database, row: PositionRow): Promise<string> {
  const [position] = await knex("entities.position_version").insert(positionColumns(knex, row), [
    "position_id",
  ]);
  return position.position_id;
}

/** Inserts a later version of a position: the whole of what is recorded from then on. */
export async function insertPositionVersion(
  { knex }: Database,
  id: string,
  version: number,
  row: PositionRow,
): Promise<void> {
  await knex("entities.position_version").insert({ position_id: id, version, ...positionColumns(knex, row) });
}

function positionColumns(knex: Database["knex"], row: PositionRow) {
  return {
    holder_id: row.holder,
    holder_type: row.holderType ?? "PERSON",
    organization_id: row.organization,
    role: row.role,
    since: row.since ?? null,
    until: row.until ?? null,
    recorded_at: row.recordedAt ?? knex.raw("clock_timestamp()"),
  };
}
