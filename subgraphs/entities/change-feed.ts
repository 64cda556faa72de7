import type { Database } from "../shared/database.ts";
import { type FeedReader, feedReader } from "../shared/feed/read-feed.ts";

/** The changes of the registry: organizations, persons, positions. A position is of its holder and its organization. */
export function registryFeed(database: Database): FeedReader {
  const part = (kind: string, id: string) => ({
    kind,
    table: `entities.${kind.toLowerCase()}_version`,
    id,
    fact: `v.${id}`,
  });
  return feedReader(database, {
    name: "entities",
    parts: [
      part("ORGANIZATION", "organization_id"),
      part("PERSON", "person_id"),
      part("POSITION", "position_id"),
    ],
    subjects: `select array[p.holder_id, p.organization_id] as ids, p.holder_type = 'PERSON' as of_person
                 from entities.position_version p
                where c.kind = 'POSITION' and p.position_id = c.id and p.version = c.version
               union all
               select array[c.id], c.kind = 'PERSON' where c.kind <> 'POSITION'`,
  });
}
