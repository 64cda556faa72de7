import type { PositionInShortFragment } from "../generated/operations.ts";
import { hrefOf } from "../shell/place.ts";
import { ROLES, STATE_CAPITALS } from "../words/of-registry.ts";

type Position = PositionInShortFragment;

function Holder({ holder }: Pick<Position, "holder">) {
  if (!holder) return <span className="quiet">无权查看</span>;
  const kind = holder.__typename === "Person" ? "person" : "organization";
  return <a href={hrefOf("subject", { kind, id: holder.id })}>{holder.name}</a>;
}

/** Positions, a line each. */
export function PositionRows({
  positions,
  shows,
}: {
  positions: readonly Position[];
  /** What differs between the lines: who holds them, or where. */
  shows: "holder" | "organization";
}) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label="任职">
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{shows === "holder" ? "任职者" : "单位"}</th>
            <th scope="col">角色</th>
            <th scope="col" className="day">
              任职起日
            </th>
            <th scope="col" className="day">
              任职止日
            </th>
          </tr>
        </thead>
        <tbody>
          {positions.map(({ id, holder, organization, role, since, until }) => (
            <tr key={id}>
              <td>
                {shows === "holder" ? (
                  <Holder holder={holder} />
                ) : (
                  <>
                    <a href={hrefOf("subject", { kind: "organization", id: organization.id })}>{organization.name}</a>
                    {organization.stateCapital && (
                      <span className="quiet"> {STATE_CAPITALS[organization.stateCapital]}</span>
                    )}
                  </>
                )}
              </td>
              <td>{ROLES[role]}</td>
              <td className="day">{since ?? "未载明"}</td>
              <td className="day">{until ?? "在任"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
