import { expect, test } from "vitest";
import { pathOf } from "../../../gateway/http/path-of.ts";

test.each([
  ["/graphql", "/graphql"],
  ["/graphql?query={a}?b=/c", "/graphql"],
  ["http://elsewhere:80/graphql?a", "/graphql"],
  ["HTTPS://elsewhere/graphql", "/graphql"],
  ["http://elsewhere?a", ""],
  ["*", "*"],
  ["//graphql", "//graphql"],
  ["/healthz/../graphql", "/healthz/../graphql"],
  ["/healthz/%2e%2e/graphql", "/healthz/%2e%2e/graphql"],
  ["/http://elsewhere/graphql", "/http://elsewhere/graphql"],
])("%s is for %s", (target, path) => {
  expect(pathOf(target)).toBe(path);
});
