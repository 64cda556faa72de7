import type { Stored } from "../../shared/import/import-file.ts";
import { setRepeatedAside } from "../../shared/import/set-repeated-aside.ts";
import type { Stage } from "../../shared/import/stage.ts";

const ATTRIBUTES = [
  "name",
  "kind",
  "state_capital",
  "financial_sector",
  "listed_company",
  "industry",
  "division",
  "registration_status",
  "registered_on",
];

const columns = (of: string) => ATTRIBUTES.map((name) => `${of}.${name}`).join(", ");

/** Adds the organizations that are not known, and a version of each that is known otherwise. */
export async function storeOrganizations(stage: Stage): Promise<Stored> {
  await setRepeatedAside(stage, { key: ["code"], content: ATTRIBUTES, column: "code" });
  await stage.run(
    "entities.storeOrganizations",
    `create temporary table known on commit drop as
     select s.line, o.id, v.version, (${columns("v")}) is distinct from (${columns("s")}) as differs
       from staged s
       join entities.organization o on o.code = s.code
       join entities.organization_version v on v.organization_id = o.id
      where not exists (
        select from entities.organization_version n
         where n.organization_id = v.organization_id and n.version = v.version + 1
      )`,
  );
  const changed = await stage.run(
    "entities.storeOrganizations",
    `insert into entities.organization_version (organization_id, version, ${ATTRIBUTES.join(", ")})
     select k.id, k.version + 1, ${columns("s")}
       from known k join staged s on s.line = k.line
      where k.differs
      order by k.line`,
  );
  const [known] = await stage.rows<{ count: number }>(
    "entities.storeOrganizations",
    "select count(*)::int as count from known",
  );
  const added = await stage.run(
    "entities.storeOrganizations",
    `with made as materialized (
       select nextval('entities.subject_id') as id, s.*
         from (
           select * from staged s where not exists (select from known k where k.line = s.line) order by line
         ) s
     ), organizations as (
       insert into entities.organization (id, code, legacy_code) select id, code, legacy_code from made
     )
     insert into entities.organization_version (organization_id, version, ${ATTRIBUTES.join(", ")})
     select m.id, 1, ${columns("m")} from made m`,
  );
  return { added, changed, unchanged: (known?.count ?? 0) - changed };
}
