import { isObjectType, parse } from "graphql";
import { describe, expect, test } from "vitest";
import { readDemands } from "../../../schema/access/read-demands.ts";
import { createDepartmentsSubgraph } from "../../../subgraphs/departments/create-subgraph.ts";
import { createEntitiesSubgraph } from "../../../subgraphs/entities/create-subgraph.ts";
import { createMeasuresSubgraph } from "../../../subgraphs/measures/create-subgraph.ts";
import type { Database } from "../../../subgraphs/shared/database.ts";
import { createViolationsSubgraph } from "../../../subgraphs/violations/create-subgraph.ts";
import { contextOf } from "../../support/request.ts";

const database = { query: () => Promise.reject(new Error("nothing is read here")) } as unknown as Database;
const subgraphs = [
  createEntitiesSubgraph({ database, identityKey: Buffer.alloc(32) }),
  createViolationsSubgraph({ database }),
  createMeasuresSubgraph({ database }),
  createDepartmentsSubgraph({ database, personPublicationBasis: null }),
];
const { viewer } = contextOf(["list:read", "list:write", "person:read", "person:match", "audit:read"]);

describe.each(subgraphs)("in $name", ({ schema, sdl }) => {
  const personal = [...readDemands(parse(sdl))].filter(([, { policies }]) =>
    policies?.some((names) => names.includes("recorded_purpose")),
  );

  test.each(personal.map(([coordinate]) => coordinate))("%s notes that it was seen", async (coordinate) => {
    const [typeName = "", name = ""] = coordinate.split(".");
    const type = schema.getType(typeName);
    const field = isObjectType(type) ? type.getFields()[name] : undefined;
    if (!field || field.astNode?.directives?.some((one) => one.name.value === "external")) return;
    const seen: string[] = [];
    const lookUps = { saw: (field: string) => void seen.push(field), found() {}, missed() {} };
    const context = { request: { ...contextOf([]), viewer }, lookUps, loaders: {} };
    // What it would give does not matter: it is noted before.
    const resolving = async () => field.resolve?.({ id: "1" }, {}, context, {} as never);
    await resolving().catch(() => {});
    expect(seen).toContain(coordinate);
  });
});
