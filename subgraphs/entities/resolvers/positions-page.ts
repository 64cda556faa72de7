import { connectionOf, pageOf } from "../../shared/paging.ts";
import type { OrganizationPositionsArgs } from "../generated/resolvers.ts";
import type { Loaders } from "../loaders.ts";
import type { PositionConnectionModel } from "../models.ts";

/** A cursor of positions: the id of the last one seen. */
const POSITION_ID = [/^[1-9][0-9]{0,17}$/];

/** One page of the positions of a parent, by id. Parents that are asked with the same arguments share a statement. */
export async function positionsPage(
  parentId: string,
  args: OrganizationPositionsArgs,
  loaderOf: Loaders["positionsIn"],
): Promise<PositionConnectionModel> {
  const { first, after } = pageOf(args, POSITION_ID);
  const filter = {
    on: args.on ?? null,
    roles: args.roles ?? null,
    after: after?.[0] ?? null,
    limit: first + 1,
  };
  const positions = await loaderOf(filter).load(parentId);
  return connectionOf(positions, first, ({ id }) => [id]);
}
