import { readFileSync } from "node:fs";
import { parse } from "graphql";
import { describe, expect, test } from "vitest";
import { readSupergraph } from "../../../gateway/compose/supergraph.ts";
import { readOwnManifest } from "../../../gateway/documents/manifest.ts";
import { reasonAgainstGet } from "../../../gateway/documents/reason-against-get.ts";
import { supergraphOf } from "../../support/federation.ts";

function reasonsFor(supergraphSdl: string): (query: string) => string | null {
  const { publicSchema, isGuarded } = readSupergraph(supergraphSdl);
  return (query) => reasonAgainstGet(parse(query), publicSchema, isGuarded)?.en ?? null;
}

const ID = "the value of $id may be of a person";

/** What is asked for older systems, by POST alone. */
const ofRest = {
  RestChanges: "not everybody may see Query.changes",
  RestCheckOrganization: "not everybody may see Organization.eligibility",
  RestCheckOrganizations: "not everybody may see Organization.eligibility",
  RestCheckPerson: "the value of $number may be of a person",
  RestObligations: "the value of $filter may be of a person",
};

/** What the console asks: all of it by POST. */
const ofConsole = {
  CatalogueToRead: null,
  CheckAppointmentAtCounter: "the value of $person may be of a person",
  CheckIdentityAtCounter: "the value of $number may be of a person",
  CheckOrganizationAtCounter: ID,
  CheckPersonAtCounter: ID,
  ExpandFiveOnGraph: "the value of $a may be of a person",
  ExpandOnGraph: ID,
  FindPerson: "the value of $number may be of a person",
  FindSubjects: "the value of $text may be of a person",
  ListHead: "not everybody may see Query.changes",
  ListingsAtDesk: "the value of $filter may be of a person",
  ListingsOfOrganization: ID,
  ListingsOfPerson: ID,
  ListNews: "not everybody may see Query.changes",
  NameOrganization: ID,
  NamePerson: ID,
  NamesOfDepartment: ID,
  ObligationsAtDesk: "the value of $department may be of a person",
  ObligationsOfOrganization: ID,
  ObligationsOfPerson: ID,
  OverviewOfDepartments: "not everybody may see Query.obligationStatistics",
  PathOnGraph: "the value of $from may be of a person",
  PositionsOfOrganization: ID,
  PositionsOfPerson: ID,
  PublishedListings: "the value of $filter may be of a person",
  RecordsOfOrganization: ID,
  RecordsOfPerson: ID,
  RecordToRead: "the value of $number may be of a person",
  ShowOrganization: ID,
  ShowPerson: ID,
};

describe("the operations that come with the project", () => {
  const reasonOf = reasonsFor(
    readFileSync(new URL("../../../schema/supergraph.graphql", import.meta.url), "utf8"),
  );

  test("come by GET, or for this reason not", () => {
    const queries = readOwnManifest().filter(({ type }) => type === "query");
    const reasons = queries.map(({ name, body }) => [name, reasonOf(body)]);
    const ofAuthority = "the value of $authority may be of a person";
    expect(Object.fromEntries(reasons)).toEqual({
      AppointmentEligibility: "the value of $person may be of a person",
      CasesOfAuthority: ofAuthority,
      Catalogue: null,
      CheckDecisionRecord: "the value of $number may be of a person",
      CheckOrganization: "not everybody may see Organization.restrictions",
      CheckPerson: "the value of $number may be of a person",
      ComplaintsOfAuthority: ofAuthority,
      DutiesOfAuthority: ofAuthority,
      DutiesOfDepartment: "the value of $department may be of a person",
      DutiesOfDepartments: "the value of $filter may be of a person",
      IdentifyOrganization: "the value of $name may be of a person",
      IdentifyPerson: "the value of $number may be of a person",
      ListNotSameDecisions: "not everybody may see Query.notSameDecisions",
      ListDecisionRecords: "not everybody may see Query.decisionRecords",
      ListingStatistics: "the value of $filter may be of a person",
      MostConnectedListed: "not everybody may see Query.mostConnectedListed",
      ObjectionStatistics: "the value of $filter may be of a person",
      ObligationStatistics: "the value of $filter may be of a person",
      PublicationStatistics: "not everybody may see Query.publicationStatistics",
      RepairStatistics: "the value of $filter may be of a person",
      RepeatStatistics: "the value of $filter may be of a person",
      RestrictionStatistics: "the value of $filter may be of a person",
      ObligationInFull: "the value of $id may be of a person",
      PeriodicReports: "not everybody may see Query.periodicReports",
      PublicationLedger: "not everybody may see Query.publications",
      ObjectionsOfAuthority: ofAuthority,
      OfficeConflicts: "not everybody may see Query.officeConflicts",
      OrganizationEligibility: "not everybody may see Organization.eligibility",
      OrganizationForDraft: null,
      PersonEligibility: "the value of $number may be of a person",
      PersonForDraft: "the value of $number may be of a person",
      PublishedList: null,
      RepairsOfAuthority: ofAuthority,
      ScreenOrganizations: "not everybody may see Organization.restrictions",
      Screening: "the value of $id may be of a person",
      Screenings: "not everybody may see Query.screenings",
      ShowCase: "the value of $id may be of a person",
      ShowComplaint: "the value of $id may be of a person",
      ShowDecisionRecord: "the value of $number may be of a person",
      ShowListing: "the value of $number may be of a person",
      ShowListingAtWork: "the value of $number may be of a person",
      WhatADraftNeeds: null,
      ...ofConsole,
      ...ofRest,
    });
  });

  test("change nothing by GET", () => {
    const mutations = readOwnManifest().filter(({ type }) => type === "mutation");
    expect(mutations.length).toBeGreaterThan(20);
    expect(new Set(mutations.map(({ body }) => reasonOf(body)))).toEqual(new Set(["it is no query"]));
  });

  test.each([
    ["the id of a person", "query($id: ID!) { organization(id: $id) { name } }"],
    ["a number of identity", "query($n: String!) { personByIdentity(type: PASSPORT, number: $n) { id } }"],
    [
      "ids within an input",
      "query($filter: ListingFilter) { listings(filter: $filter) { nodes { number } } }",
    ],
  ])("%s in a variable does not", (_what, query) => {
    expect(reasonOf(query)).toMatch(/^the value of \$\w+ may be of a person$/);
  });

  test("codes, days, enumerations, page sizes and cursors do", () => {
    const query = `query($code: UnifiedSocialCreditCode!, $on: Date, $roles: [Role!], $first: Int!, $after: String) {
      organization(code: $code) { name positions(on: $on, roles: $roles, first: $first, after: $after) { nodes { role } } }
    }`;
    expect(reasonOf(query)).toBeNull();
  });

  test("a cursor that is used for something else too does not", () => {
    const query = `query($after: String!) { listings(after: $after) { nodes { number } } listing(number: $after) { number } }`;
    expect(reasonOf(query)).toBe("the value of $after may be of a person");
  });

  test("what needs a scope does not, through fragments and interfaces either", () => {
    const query = `{ listings { nodes { subject { ...S } } } } fragment S on Subject { id ... on Person { identityMask } }`;
    expect(reasonOf(query)).toBe("not everybody may see Person.identityMask");
    expect(reasonOf("{ listings { nodes { subject { name } } } }")).toBe(
      "not everybody may see Subject.name",
    );
  });
});

describe("of another project", () => {
  const supergraph = supergraphOf({
    a: {
      sdl: `
          extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@authenticated"])
          scalar Date
          type Query {
            shops(on: Date, after: String, open: Boolean, deep: Deep): [Shop] grade: Grade node: Node either: Either
            search(after: String): SearchConnection
          }
          type Mutation { open: Shop }
          input Deep { deep: Deep ids: [Int!] }
          interface Node { name: String }
          type Shop implements Node @key(fields: "id") { id: ID! name: String }
          type Bank implements Node @authenticated @key(fields: "id") { id: ID! name: String }
          union Either = Shop | Bank
          enum Grade @authenticated { A B }
          type SearchConnection { nodes: [Shop] }`,
    },
  });
  const reasonOf = reasonsFor(supergraph);

  test.each([
    ["a mutation", "mutation { open { id } }", "it is no query"],
    ["what is not valid", "{ none }", "it is not valid for the schema"],
    ["a scalar of which only the name is known", "query($v: Date) { shops(on: $v) { id } }", "$v"],
    ["a text that is named as a cursor is", "query($v: String) { shops(after: $v) { id } }", "$v"],
    ["an enumeration that is guarded", "{ grade }", "Grade"],
    ["what a guarded type may answer", "{ node { name } }", "Node"],
    ["the name of a guarded type", "{ either { ... on Bank { __typename } } }", "Bank"],
    ["the schema", "{ __schema { types { name } } }", "Query.__schema"],
  ])("%s does not", (_what, query, reason) => {
    expect(reasonOf(query)).toContain(reason);
  });

  test("what a guarded type may answer does not, where composition has left the interface open", () => {
    const open = supergraph.replace(/(interface Node[^{]*) @authenticated/, "$1");
    expect(open).not.toBe(supergraph);
    expect(reasonsFor(open)("{ node { name } }")).toBe("not everybody may see Bank");
  });

  test.each([
    "query($v: Boolean!, $deep: Deep) { shops(open: $v, deep: $deep) { id @include(if: $v) __typename } }",
    "query($v: String) { search(after: $v) { nodes { name } } }",
    '{ shops(after: "written by who is trusted") { name } }',
  ])("%s does", (query) => {
    expect(reasonOf(query)).toBeNull();
  });
});
