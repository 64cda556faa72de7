import type { Connection } from "../shared/paging.ts";
import type { DepartmentKind } from "./generated/resolvers.ts";

/** A department of the catalogue. */
export interface DepartmentModel {
  id: string;
  name: string;
  officialName: string;
  officialNameVerified: boolean;
  nameEn: string;
  kind: DepartmentKind;
  aliases: string[];
  duties: string[];
  openClass: boolean;
}

/** A row of the access log. */
export interface AccessLogEntryModel {
  id: string;
  askedAt: string;
  recordedAt: string;
  viewer: string;
  department: string | null;
  purpose: string | null;
  requestId: string;
  operation: string | null;
  document: string | null;
  fields: string[];
  /** As "Type/id". */
  records: string[];
  /** As "Type/id", or "Type" alone. */
  missing: string[];
}

export type AccessLogConnectionModel = Connection<AccessLogEntryModel>;
