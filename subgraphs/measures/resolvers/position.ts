import { idOf } from "../../shared/arguments.ts";
import type { OfficeConflictResolvers, PositionResolvers } from "../generated/resolvers.ts";
import { foundConflict } from "./found-conflicts.ts";

export const Position: PositionResolvers = {
  // No table of positions here: every id resolves, and one that nobody has conflicts with nothing.
  __resolveReference: async ({ id }) => ({ id: idOf("id", id) }),

  conflicts: async ({ id }, args, { loaders, lookUps, request }) => {
    const on = args.on ?? request.today;
    const [catalogue, rows] = await Promise.all([loaders.catalogue(), loaders.conflictsOn({ on }).load(id)]);
    for (const { holder } of rows) lookUps.found("Person", holder);
    return rows.map((row) => foundConflict(catalogue, row, on));
  },
};

export const OfficeConflict: OfficeConflictResolvers = {
  position: ({ position }) => ({ id: position }),
};
