import { badUserInput } from "../../../schema/error-codes.ts";
import { idOf, textOf } from "../../shared/arguments.ts";
import { connectionOf, pageOf } from "../../shared/paging.ts";
import type {
  AccessLogEntryResolvers,
  AuditSealResolvers,
  LookedUp,
  QueryResolvers,
} from "../generated/resolvers.ts";

/** A cursor of the log: the id of the last entry seen. */
const ENTRY_ID = [/^[1-9][0-9]{0,17}$/];

type AuditQuery = Pick<QueryResolvers, "accessLog" | "auditSeals">;

/** What is asked of the logs that are sealed. */
export const auditQuery: AuditQuery = {
  accessLog: async (_root, { filter, ...args }, { loaders, lookUps }) => {
    const { first, after } = pageOf(args, ENTRY_ID);
    const { from = null, until = null } = filter ?? {};
    if (from && until && until <= from) {
      const reason = { zh: "须晚于 from", en: "must be after from" };
      throw badUserInput("filter.until", reason);
    }
    const subject = filter?.subject ? idOf("filter.subject", filter.subject) : null;
    // Who asks who looked at somebody has looked too.
    if (subject) lookUps.found("AccessLog", subject);
    const selection = {
      ...{ first, after: after?.[0] ?? null, subject, from, until },
      viewer: filter?.viewer ? textOf("filter.viewer", filter.viewer) : null,
      department: filter?.department ? textOf("filter.department", filter.department) : null,
    };
    return connectionOf(await loaders.accessLog(selection), first, ({ id }) => [id]);
  },

  auditSeals: async (_root, _args, { loaders }) => await loaders.lastSeals(),
};

function lookedUp(record: string, found: boolean): LookedUp {
  const at = record.indexOf("/");
  return at < 0
    ? { type: record, id: null, found }
    : { type: record.slice(0, at), id: record.slice(at + 1), found };
}

export const AccessLogEntry: AccessLogEntryResolvers = {
  department: async ({ department }, _args, { loaders }) =>
    department === null ? null : ((await loaders.departments()).get(department) ?? null),

  records: ({ records, missing }) => [
    ...records.map((record) => lookedUp(record, true)),
    ...missing.map((record) => lookedUp(record, false)),
  ],
};

export const AuditSeal: AuditSealResolvers = {
  hash: ({ hash }) => hash.toString("hex"),
};
