/** What a contender is started with. */
export interface ContenderSettings {
  /** URL of the registry's owner. */
  readonly databaseUrl: string;
  /** The supergraph, which names where the subgraphs are served. */
  readonly supergraphSdl: string;
  /** URLs of the subgraphs, by name. */
  readonly subgraphUrls: Readonly<Record<string, string>>;
}
