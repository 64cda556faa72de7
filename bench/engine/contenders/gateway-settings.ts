/** What a gateway that is measured is started with. */
export interface GatewaySettings {
  supergraphSdl: string;
  /** URLs of the subgraphs, by name; the same that the supergraph names. */
  subgraphUrls: Record<string, string>;
}
