import type { FieldChangeResolvers, ListEventResolvers } from "../generated/resolvers.ts";

export const ListEvent: ListEventResolvers = {
  department: ({ department }) => ({ __typename: "Department", id: department }),
  changes: ({ changes }) => [...changes],
};

const asJson = (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value));

export const FieldChange: FieldChangeResolvers = {
  before: ({ before }) => asJson(before),
  after: ({ after }) => asJson(after),
};
