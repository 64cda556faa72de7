import type { RequestContext, Scope } from "../../schema/request-context.ts";
import { contextOf } from "./request.ts";

const officer = (
  department: string,
  scopes: Scope[],
  purpose: string | null = "采购资格审查",
): RequestContext => {
  const context = contextOf(scopes);
  return {
    ...context,
    viewer: { ...context.viewer, subject: `officer of ${department}`, department, purpose },
  };
};
/** Who has files screened, and who may not. */
export const CONTEXTS = {
  gao: officer("FINANCE", ["list:read"]),
  county: officer("FINANCE_350102", ["list:read"]),
  xu: officer("ORG_DEPT", ["list:read", "person:match"]),
  he: officer("WATER", ["list:read"]),
  colleague: {
    ...officer("ORG_DEPT", ["list:read", "person:match"]),
    viewer: { ...officer("ORG_DEPT", ["list:read", "person:match"]).viewer, subject: "colleague" },
  },
  reading: {
    ...officer("ORG_DEPT", ["list:read", "person:read"]),
    viewer: { ...officer("ORG_DEPT", ["list:read", "person:read"]).viewer, subject: "reading" },
  },
  auditing: officer("FINANCE", ["list:read", "audit:read"]),
  auditor: officer("AUDIT", ["list:read", "audit:read", "person:read"]),
  noPurpose: officer("ORG_DEPT", ["list:read", "person:match"], null),
  noScope: officer("FINANCE", ["person:read"]),
  noDepartment: {
    ...contextOf(["list:read"]),
    viewer: { ...contextOf(["list:read"]).viewer, department: null },
  },
  system: officer("system", ["list:read"]),
  anonymous: contextOf(undefined),
} satisfies Record<string, RequestContext>;
export type Officer = keyof typeof CONTEXTS;
