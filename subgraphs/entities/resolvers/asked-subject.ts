import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from "graphql";
import type { Loaders } from "../loaders.ts";
import type { HolderType, OrganizationModel, PersonModel, SubjectRef } from "../models.ts";

/** Fields that are resolved from the id of a subject alone. */
const OF_THE_ID: ReadonlySet<string> = new Set([
  "__typename",
  "id",
  "positions",
  "heldPositions",
  "registrationFacts",
  "officerFacts",
  "officeFacts",
]);

function areOfTheId(selectionSet: SelectionSetNode | undefined, info: GraphQLResolveInfo): boolean {
  if (!selectionSet) return false;
  return selectionSet.selections.every((selection) => {
    if (selection.kind === Kind.FIELD) return OF_THE_ID.has(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return areOfTheId(selection.selectionSet, info);
    return areOfTheId(info.fragments[selection.name.value]?.selectionSet, info);
  });
}

const asksOnlyForTheId = (info: GraphQLResolveInfo) =>
  info.fieldNodes.every((node) => areOfTheId(node.selectionSet, info));

async function existing<Model>(found: Promise<Model | null>, type: string, id: string): Promise<Model> {
  const model = await found;
  if (!model) throw new Error(`${type} ${id} is referred to and does not exist`);
  return model;
}

// What stands in for a subject of which only fields of its id are asked. The rules ask for no more of the subjects
// that facts refer to, and a gateway for no more of those that other subgraphs know the rest of: it saves them a
// statement. Resolvers of those fields read nothing but the id.
const standIn = <Model extends OrganizationModel | PersonModel>(
  subject: Pick<Model, "__typename" | "id">,
): Model => subject as Model;

/** The organization that something refers to, loaded if more of it is asked than its id. */
export function askedOrganization(id: string, loaders: Loaders, info: GraphQLResolveInfo) {
  if (asksOnlyForTheId(info)) return standIn<OrganizationModel>({ __typename: "Organization", id });
  return existing(loaders.organization.load(id), "organization", id);
}

/** The same for a person. */
export function askedPerson(id: string, loaders: Loaders, info: GraphQLResolveInfo) {
  if (asksOnlyForTheId(info)) return standIn<PersonModel>({ __typename: "Person", id });
  return existing(loaders.person.load(id), "person", id);
}

/** The holder that a position refers to, loaded if more is asked than the id. */
export function askedHolder(
  { holderType, holderId }: { holderType: HolderType; holderId: string },
  loaders: Loaders,
  info: GraphQLResolveInfo,
) {
  if (holderType === "ORGANIZATION") return askedOrganization(holderId, loaders, info);
  return askedPerson(holderId, loaders, info);
}

/** A subject that is known by its id and kind, loaded if more of it is asked. */
export function askedSubject({ id, type }: SubjectRef, loaders: Loaders, info: GraphQLResolveInfo) {
  return askedHolder({ holderId: id, holderType: type }, loaders, info);
}
