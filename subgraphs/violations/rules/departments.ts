/** Ids of the departments of the document, each of which may determine with an authority (会同有关部门). */
export const DEPARTMENTS: ReadonlySet<string> = new Set([
  ...[
    "ORG_DEPT",
    "HRSS",
    "TAX",
    "MEDICAL_SECURITY",
    "FINANCE",
    "NDRC",
    "HOUSING_CONSTRUCTION",
    "LOCAL_FINANCE",
  ],
  ...[
    "MARKET_REG",
    "SASAC",
    "COMMERCE",
    "NATURAL_RESOURCES",
    "ADMIN_SERVICE_CENTER",
    "INDUSTRY_IT",
    "TRANSPORT",
  ],
  ...["WATER", "AUDIT", "ESTABLISHMENT_OFFICE", "CYBERSPACE_OFFICE", "PUBLICITY_DEPT", "CIVILIZATION_OFFICE"],
  ...["YOUTH_LEAGUE", "WOMEN_FEDERATION", "SECTOR_REGULATORS"],
]);
