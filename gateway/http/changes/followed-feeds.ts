/** A feed that can be followed: a field of the root that gives a connection of changes, and what is sent of each. */
export interface FollowedFeed {
  readonly name: string;
  /** Field of the root. */
  readonly field: string;
  readonly document: string;
}

const documentOf = (operation: string, field: string, node: string) =>
  `query ${operation}($after: String, $first: Int) { ${field}(after: $after, first: $first) { head edges { cursor node { ${node} } } pageInfo { hasNextPage endCursor } } }`;

/** By the name that `feed` has in the URL; the first where it has none. */
export const FOLLOWED_FEEDS: readonly FollowedFeed[] = [
  {
    name: "list",
    field: "changes",
    document: documentOf(
      "FollowList",
      "changes",
      "kind version recordedAt listing { id number status subjectType subject { __typename id } }",
    ),
  },
  {
    name: "registry",
    field: "registryChanges",
    document: documentOf(
      "FollowRegistry",
      "registryChanges",
      "kind version recordedAt subject { __typename id } position { id role since until withheld holder { __typename id } organization { id } }",
    ),
  },
];
