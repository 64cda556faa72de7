import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { CircuitState } from "../execute/transports/http/circuit-breaker.ts";
import type { Check } from "./readiness.ts";

/** The digest of a supergraph, by which processes can be told to run the same one: 16 hexadecimal digits. */
export function supergraphDigest(sdl: string): string {
  return createHash("sha256").update(sdl).digest("hex").slice(0, 16);
}

/**
 * Whether the supergraph in a file is the one that runs. Where a process takes up a change of the file by itself, one
 * that it could not take up is no reason to send it no requests: it answers by the former.
 */
export function supergraphCheck(file: string | URL, running: () => string, takesUp: boolean): Check {
  return async () => {
    const sdl = await readFile(file, "utf8").catch(() => null);
    if (sdl === running())
      return { ok: true, said: "超图与文件一致 / the supergraph in place is the one that runs" };
    if (takesUp) {
      return {
        ok: true,
        said: "新超图未启用，沿用原超图 / the one in place is not in use, the former answers",
      };
    }
    return { ok: false, said: "超图已更换，须重新启动 / another supergraph is in place: start anew" };
  };
}

/** Whether the subgraphs answer, as their circuits have it. One of them is enough: the rest of an answer is worth having. */
export function circuitsCheck(circuits: () => ReadonlyMap<string, CircuitState>): Check {
  return async () => {
    const states = [...circuits().values()];
    const closed = states.filter((state) => state !== "open").length;
    return { ok: closed > 0, said: `${closed}/${states.length} 个子图可用 / of the subgraphs may be asked` };
  };
}
