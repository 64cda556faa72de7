import type { Database } from "../shared/database.ts";
import { type FeedReader, feedReader } from "../shared/feed/read-feed.ts";

/** The changes of the list, by listing: its own versions, and those of its suspensions, objections and repairs. */
export function listFeed(database: Database): FeedReader {
  const ofListing = (kind: string, id: string) => ({
    kind,
    table: `violations.${kind.toLowerCase()}_version`,
    id,
    fact: "v.listing_id",
  });
  return feedReader(database, {
    name: "violations",
    parts: [
      ofListing("LISTING", "listing_id"),
      ofListing("SUSPENSION", "suspension_id"),
      ofListing("OBJECTION", "objection_id"),
      ofListing("REPAIR", "repair_id"),
    ],
    subjects: `select array[l.subject_id] as ids, l.subject_type = 'PERSON' as of_person
                 from violations.listing l where l.id = c.fact`,
  });
}
