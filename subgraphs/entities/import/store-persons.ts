import type { Stored } from "../../shared/import/import-file.ts";
import { setRepeatedAside } from "../../shared/import/set-repeated-aside.ts";
import type { Stage } from "../../shared/import/stage.ts";

/**
 * Adds the persons that are not known, and a version of each that is known by another name. New ones are added in the
 * order of their hashes: in any other each would change another page of the index, which takes a third longer.
 */
export async function storePersons(stage: Stage): Promise<Stored> {
  await setRepeatedAside(stage, {
    key: ["identity_hash", "identity_type"],
    content: ["name"],
    column: "id_number",
  });
  await stage.run(
    "entities.storePersons",
    `create temporary table known on commit drop as
     select s.line, p.id, v.version, v.name <> s.name as differs
       from staged s
       join entities.person p on p.identity_hash = s.identity_hash and p.identity_type = s.identity_type
       join entities.person_version v on v.person_id = p.id
      where not exists (
        select from entities.person_version n where n.person_id = v.person_id and n.version = v.version + 1
      )`,
  );
  const changed = await stage.run(
    "entities.storePersons",
    `insert into entities.person_version (person_id, version, name)
     select k.id, k.version + 1, s.name
       from known k join staged s on s.line = k.line
      where k.differs
      order by k.line`,
  );
  const [known] = await stage.rows<{ count: number }>(
    "entities.storePersons",
    "select count(*)::int as count from known",
  );
  const added = await stage.run(
    "entities.storePersons",
    `with made as materialized (
       select nextval('entities.subject_id') as id, s.*
         from (
           select * from staged s
            where not exists (select from known k where k.line = s.line)
            order by identity_hash
         ) s
     ), persons as (
       insert into entities.person (id, identity_type, identity_hash, identity_mask)
       select id, identity_type, identity_hash, identity_mask from made
     )
     insert into entities.person_version (person_id, version, name) select id, 1, name from made`,
  );
  return { added, changed, unchanged: (known?.count ?? 0) - changed };
}
