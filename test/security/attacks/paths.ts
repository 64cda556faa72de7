import { type Attack, refused } from "../../support/attacks/attack.ts";

const NOTHING = refused("BAD_REQUEST", 404);
const asked = { graphql: { query: "{ departments { id } }" } };

export const PATHS: readonly Attack[] = [
  // What stands before us may let a path pass by how it begins.
  ...[
    ...["/healthz/../graphql", "/healthz/%2e%2e/graphql", "/x/..;/graphql", "/./graphql", "//graphql"],
    ...["/graphql/", "/graphql/.", "/graphql%2f", "/graphql;a=b", "/GraphQL", "/graphql%00"],
    ...["/.env", "/.git/config", "/%2e%2e/%2e%2e/etc/passwd", "/metrics", "/debug", "*"],
  ].map((path) => ({ name: `the path ${path}`, sent: { ...asked, path }, answer: NOTHING })),
  ...["PUT", "PATCH", "DELETE", "TRACE", "PROPFIND"].map((method) => ({
    name: `${method} to the endpoint`,
    sent: { method },
    answer: refused("BAD_REQUEST", 405),
  })),
  {
    name: "another method by a header",
    sent: { ...asked, method: "PUT", headers: { "x-http-method-override": "POST" } },
    answer: refused("BAD_REQUEST", 405),
  },
];
