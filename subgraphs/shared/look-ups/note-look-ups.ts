import { type DocumentNode, defaultFieldResolver, type GraphQLSchema, isObjectType } from "graphql";
import { readDemands } from "../../../schema/access/read-demands.ts";
import type { LookUps } from "./look-ups.ts";

/** The policy of what is personal: who asks says what for, and that is kept. */
const PURPOSE = "recorded_purpose";

/**
 * Wraps every field for which the SDL asks a recorded purpose, so that it is recorded: what a field asks for is what it
 * is logged by, and none can be forgotten. What is cut instead of refused notes its resolver by itself.
 *
 * @param records types whose objects are records of their own: the object that the field is of is noted with it
 */
export function noteLookUps(schema: GraphQLSchema, sdl: DocumentNode, records: ReadonlySet<string>): void {
  const demands = readDemands(sdl);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const coordinate = `${type.name}.${field.name}`;
      const policies = demands.get(coordinate)?.policies;
      if (!policies?.some((names) => names.includes(PURPOSE))) continue;
      if (field.astNode?.directives?.some(({ name }) => name.value === "external")) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      const isRecord = records.has(type.name);
      field.resolve = (source, args, context: { lookUps: LookUps }, info) => {
        context.lookUps.saw(coordinate);
        if (isRecord) context.lookUps.found(type.name, (source as { id: string }).id);
        return resolve(source, args, context, info);
      };
    }
  }
}
