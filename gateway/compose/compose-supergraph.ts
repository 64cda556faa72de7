import { composeServices, transformSupergraphToPublicSchema } from "@theguild/federation-composition";
import { buildASTSchema, type DocumentNode, lexicographicSortSchema, parse, printSchema } from "graphql";

export interface ServiceDefinition {
  name: string;
  sdl: string;
  /** Where it is served; any URL for one that is executed in process. */
  url: string;
}

/** The SDLs of the subgraphs as one supergraph. Throws with every reason where they do not compose. */
export function composeSupergraph(services: readonly ServiceDefinition[]): string {
  const result = composeServices(services.map(({ name, sdl, url }) => ({ name, url, typeDefs: parse(sdl) })));
  if (result.errors) {
    const reasons = result.errors.map((error) => `- ${error.message}`).join("\n");
    throw new Error(`The subgraphs do not compose:\n${reasons}`);
  }
  return result.supergraphSdl;
}

/** What clients may see of a supergraph: no join machinery, nothing @inaccessible. */
export function publicDocumentOf(supergraphSdl: string): DocumentNode {
  return transformSupergraphToPublicSchema(parse(supergraphSdl));
}

/** The public schema as SDL, in a stable order. */
export function printPublicSchema(supergraphSdl: string): string {
  return `${printSchema(lexicographicSortSchema(buildASTSchema(publicDocumentOf(supergraphSdl))))}\n`;
}
