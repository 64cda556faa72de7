import type { SubgraphContext } from "../shared/build-subgraph.ts";
import type { Loaders } from "./loaders.ts";

export type Context = SubgraphContext<Loaders>;
