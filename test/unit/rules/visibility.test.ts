import { expect, test } from "vitest";
import type { Scope, Viewer } from "../../../schema/request-context.ts";
import type { Ground } from "../../../subgraphs/measures/rules/facts.ts";
import { isWithheld } from "../../../subgraphs/measures/rules/visibility.ts";
import { applied } from "../../support/answers.ts";
import { enterprise, listing, office, officer, person } from "../../support/facts.ts";

const day = "2025-03-01";
const listings = [listing("L1")];

const viewer = (...scopes: Scope[]): Viewer => ({
  subject: "officer",
  department: "FINANCE",
  scopes: new Set(scopes),
  purpose: "test",
});

const groundOf = (facts: Parameters<typeof applied>[0], limb: string) =>
  applied(facts, day, limb)[0]?.grounds[0] as Ground;

test("the listing of an officer who is a person is withheld from who may not read persons", () => {
  const ground = groundOf(enterprise(officer("DIRECTOR", { listings })), "16b");
  expect(isWithheld(ground, viewer())).toBe(true);
  expect(isWithheld(ground, viewer("list:read", "person:match"))).toBe(true);
  expect(isWithheld(ground, viewer("person:read"))).toBe(false);
  expect(isWithheld(ground, { ...viewer("person:read"), purpose: null })).toBe(true);
});

test("no other listing is: not the subject's own, and not an organization's", () => {
  const grounds = [
    groundOf(person(listing("L1")), "1a"),
    groundOf(enterprise(listing("L1")), "6a"),
    groundOf(enterprise(officer("ACTUAL_CONTROLLER", { holder: "Organization", listings })), "16b"),
    groundOf(person(office("LEGAL_REPRESENTATIVE", { listings })), "15b"),
  ];
  expect(grounds.map((ground) => isWithheld(ground, viewer()))).toEqual([false, false, false, false]);
});
