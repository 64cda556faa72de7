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
