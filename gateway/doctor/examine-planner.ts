import { readFile } from "node:fs/promises";
import { supergraphDigest } from "../observe/readiness-checks.ts";
import { startPlanner } from "../plan/planner.ts";
import { SUPERGRAPH } from "../system.ts";
import { type Finding, failed, ok } from "./finding.ts";

const SUPERGRAPH_NAME = "超图与规划器 / supergraph and planner";

/** Whether the planner, native code of this platform, starts on the supergraph and plans a document. */
export async function examinePlanner(file: string | URL = SUPERGRAPH): Promise<Finding> {
  const lines: string[] = [];
  try {
    const sdl = await readFile(file, "utf8");
    const planner = await startPlanner({ supergraphSdl: sdl, log: (line) => lines.push(line) });
    try {
      await planner.plan("{ __typename }", null);
    } finally {
      await planner.close();
    }
    return ok(SUPERGRAPH_NAME, supergraphDigest(sdl));
  } catch (error) {
    const said = [(error as Error).message, ...lines].join("; ");
    return failed(SUPERGRAPH_NAME, said, "Is the checkout whole, and was `npm ci` run on this platform?");
  }
}
