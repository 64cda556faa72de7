import type { Database } from "../../subgraphs/shared/database.ts";
import { recordListing, recordObjection, recordSuspension, recordVersion } from "./record-listings.ts";

/**
 * A list of eight as it is on 2026-06-01. Subjects 11 to 13 are organizations, 21 and 22 persons. Returns the ids by
 * number.
 *
 * | number | subject | entered    |                                                        |
 * | O1     | 11      | 2025-01-10 | in force, with an objection that is pending            |
 * | O2     | 11      | 2024-05-01 | expired on 2025-05-01                                  |
 * | O3     | 12      | 2025-01-10 | suspended from 2026-05-01 until 2026-07-01             |
 * | O4     | 12      | 2025-06-01 | removed on 2026-03-01, recorded on the same day        |
 * | O5     | 13      | 2026-07-01 | not yet entered                                        |
 * | O6     | 13      | 2025-03-01 | annulled                                               |
 * | P1     | 21      | 2025-01-10 | in force; the legal representative that O1 names       |
 * | P2     | 22      | 2025-02-01 | in force                                               |
 */
export async function recordSmallList(database: Database): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  const record = async (listing: Parameters<typeof recordListing>[1]) => {
    const id = await recordListing(database, listing);
    ids[listing.number] = id;
    return id;
  };
  const person = { subjectType: "PERSON" } as const;
  const o1 = await record({ number: "O1", subjectId: "11", subjectName: "福州甲有限公司" });
  await record({
    ...{ number: "O2", subjectId: "11", authority: "TAX", behaviours: [1, 2] },
    ...{ publishedOn: "2024-05-01", until: "2025-05-01", industry: "C13" },
  });
  const o3 = await record({
    ...{ number: "O3", subjectId: "12", authority: "MEDICAL_SECURITY", behaviours: [5] },
    ...{ division: "350104", industry: "Q84" },
  });
  const o4 = await record({ number: "O4", subjectId: "12", publishedOn: "2025-06-01" });
  await record({ number: "O5", subjectId: "13", publishedOn: "2026-07-01", until: null });
  await record({ number: "O6", subjectId: "13", publishedOn: "2025-03-01", annulled: true });
  await record({
    ...{ number: "P1", subjectId: "21", ...person, subjectName: "李四" },
    ...{ arisingFrom: o1, responsibility: "LEGAL_REPRESENTATIVE" },
  });
  await record({ number: "P2", subjectId: "22", ...person, subjectName: "王五", publishedOn: "2025-02-01" });

  await recordSuspension(database, o3, { from: "2026-05-01", until: "2026-07-01" });
  const acceptedAt = "2026-02-03T01:00:00.500000Z";
  await recordObjection(database, o1, { acceptedAt, recordedAt: acceptedAt });
  await recordVersion(database, o4, {
    removed_on: "2026-03-01",
    removal_reason: "REPAIR",
    recorded_at: "2026-03-01T02:00:00.000000Z",
  });
  return ids;
}
