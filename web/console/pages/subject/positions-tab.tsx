import { failureAt } from "../../answers/failure.ts";
import { useAnswer } from "../../answers/use-answer.ts";
import { PositionsOfOrganization, PositionsOfPerson } from "../../generated/documents.ts";
import { Loading, NoAnswer, NothingFound } from "../../parts/no-answer.tsx";
import { PositionRows } from "../../parts/position-rows.tsx";
import type { SubjectKind } from "./page.tsx";

/** Who holds office in an organization and where it does; of a person, where. */
export function PositionsTab({ kind, id }: { kind: SubjectKind; id: string }) {
  const organization = useAnswer(PositionsOfOrganization, kind === "organization" ? { id } : null);
  const person = useAnswer(PositionsOfPerson, kind === "person" ? { id } : null);
  const asked = kind === "person" ? person : organization;
  if (asked.state === "idle" || asked.state === "loading") return <Loading what="任职" />;
  if (asked.state === "failed") return <NoAnswer failure={asked.failure} what="任职" again={asked.again} />;
  const { data, failures, again } = asked;
  const subject = "person" in data ? data.person : data.organization;
  const positions = subject?.positions;
  if (!positions) {
    const failure = failureAt(failures, kind, "positions");
    return failure && <NoAnswer failure={failure} what="任职" again={again} />;
  }
  const held = "organization" in data ? data.organization?.heldPositions : undefined;
  const unheld = held === null ? failureAt(failures, kind, "heldPositions") : null;
  return (
    <>
      {kind === "organization" && <h2>在本单位任职的</h2>}
      {positions.nodes.length > 0 ? (
        <PositionRows positions={positions.nodes} shows={kind === "person" ? "organization" : "holder"} />
      ) : (
        <NothingFound title="登记中没有任职" />
      )}
      {positions.pageInfo.hasNextPage && <p className="quiet">所列为前 100 项。</p>}
      {held && held.nodes.length > 0 && (
        <>
          <h2>本单位在其他单位</h2>
          <PositionRows positions={held.nodes} shows="organization" />
          {held.pageInfo.hasNextPage && <p className="quiet">所列为前 100 项。</p>}
        </>
      )}
      {unheld && <NoAnswer failure={unheld} what="本单位在其他单位的任职" again={again} />}
      <p className="quiet">含已终止的任职；限制只看核查日在任的。</p>
    </>
  );
}
