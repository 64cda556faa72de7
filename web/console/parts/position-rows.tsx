import type { PositionInShortFragment } from "../generated/operations.ts";
import { hrefOf } from "../shell/place.ts";
import { ROLES, STATE_CAPITALS } from "../words/of-registry.ts";
import { AskPurpose } from "./no-answer.tsx";
import { Rows } from "./rows.tsx";

type Position = PositionInShortFragment;

function Holder({ holder, withheld }: Pick<Position, "holder" | "withheld">) {
  if (!holder) return <span className="quiet">{withheld ? "无权查看" : "未能查得"}</span>;
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
  const isWithheld = shows === "holder" && positions.some(({ withheld }) => withheld);
  return (
    <>
      <Rows
        label="任职"
        columns={[
          { title: shows === "holder" ? "任职者" : "单位" },
          { title: "角色" },
          { title: "任职起日", kind: "day" },
          { title: "任职止日", kind: "day" },
        ]}
      >
        <tbody>
          {positions.map(({ id, holder, withheld, organization, role, since, until }) => (
            <tr key={id}>
              <td>
                {shows === "holder" ? (
                  <Holder holder={holder} withheld={withheld} />
                ) : (
                  <>
                    <a href={hrefOf("subject", { kind: "organization", id: organization.id })}>
                      {organization.name}
                    </a>
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
      </Rows>
      {isWithheld && (
        <p className="line quiet">
          任职者为个人的，须有查阅个人信息的权限并载明用途方可查看。
          <AskPurpose />
        </p>
      )}
    </>
  );
}
