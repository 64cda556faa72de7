import { lookAtStandby, type StandbyState, standOf } from "../../subgraphs/shared/look-at-standby.ts";
import { attention, type Finding, failed, ok } from "./finding.ts";

const STANDBY = "备库 / standby";

/** Milliseconds to connect, and for each statement. */
const DEADLINE_MS = 5_000;

const NOT_READ =
  "Until then the primary is asked, and what has not come to it would be lost with the primary.";

const bytes = (count: number) => `${Math.ceil(count).toLocaleString("en")} bytes`;

/** A server that nobody can be sent to: what is set is not as it is meant. */
function readWrong({ inRecovery, beside }: StandbyState): Finding | null {
  if (beside && !beside.sameCluster) {
    const remedy =
      "DATABASE_REPLICA_URL has to name a standby of DATABASE_URL: this one is never read, and cannot take over.";
    return failed(STANDBY, "of another cluster (system identifier)", remedy);
  }
  if (inRecovery) return null;
  const remedy =
    "If it has taken over, DATABASE_URL has to lead to it, and the former primary must not run: what is written to one " +
    "of two is missing in the other. Else make it anew as a standby (docs/operations.md).";
  return failed(STANDBY, "不在恢复中 / not in recovery: it can be written to, and is no standby", remedy);
}

function readLag({ paused, beside }: StandbyState): Finding[] {
  if (!beside) {
    const remedy = "Look again when the primary answers; docs/operations.md has how the standby takes over.";
    return [attention(STANDBY, "how far it is could not be found out: the primary does not answer", remedy)];
  }
  const { sameTimeline, notReceived, notReplayed, lastCommitSeconds } = beside;
  const findings: Finding[] = [];
  if (paused) findings.push(attention(STANDBY, "its replaying is paused", "select pg_wal_replay_resume()"));
  if (!sameTimeline) {
    const remedy =
      "It follows with its next restart point; where it was made before a standby took over, make it anew.";
    findings.push(attention(STANDBY, "on another timeline than the primary", remedy));
  }
  if (notReplayed > 0) {
    const last =
      lastCommitSeconds === null ? "" : `, its last commit is ${Math.round(lastCommitSeconds)} s old`;
    const said = `${bytes(notReplayed)} behind, ${bytes(notReceived)} of them not received${last}`;
    const remedy = `Not received: the network, or its disk. Received: something holds its replaying up. ${NOT_READ}`;
    findings.push(attention(STANDBY, said, remedy));
  }
  return findings;
}

/** What a standby that answers says of itself. */
export function readStandby(state: StandbyState): Finding[] {
  const wrong = readWrong(state);
  if (wrong) return [wrong];
  const findings = readLag(state);
  if (!state.streaming) {
    const remedy =
      "Its log says why: can it reach the primary, is the password right, and is the log that it needs still there " +
      `(wal_keep_size)? Else make it anew. ${NOT_READ}`;
    findings.unshift(attention(STANDBY, "nothing is streamed to it", remedy));
  }
  return findings.length > 0 ? findings : [ok(STANDBY, "streaming, and as far as the primary")];
}

/**
 * Looks at a standby. Nothing is written.
 * @param primaryUrl of the database that it is of
 */
export async function examineStandby(url: string, primaryUrl: string): Promise<Finding[]> {
  const stand = await standOf(primaryUrl, DEADLINE_MS).catch(() => null);
  try {
    return readStandby(await lookAtStandby(url, stand, DEADLINE_MS));
  } catch (error) {
    const remedy = `Start it, or mend DATABASE_REPLICA_URL or the way to it. ${NOT_READ}`;
    return [attention(STANDBY, `no connection: ${(error as Error).message}`, remedy)];
  }
}
