import { Button, Checkbox } from "antd";
import { useEffect, useState } from "react";
import type { Role } from "../../generated/operations.ts";
import { ROLES } from "../../words/of-registry.ts";
import type { Explored, HolderKind } from "./explored.ts";
import { MONTHS, monthsBefore, monthsBetween } from "./months.ts";

const HOLDERS: Readonly<Record<HolderKind, string>> = { Person: "个人任职", Organization: "单位控制" };

function without<Value>(set: ReadonlySet<Value>, value: Value, isShown: boolean): Set<Value> {
  const next = new Set(set);
  if (isShown) next.delete(value);
  else next.add(value);
  return next;
}

type Hidden = Pick<Explored, "hiddenRoles" | "hiddenHolders">;

/** Which positions are shown; who is then tied to nobody is not shown either. */
export function Filters({ hidden, change }: { hidden: Hidden; change: (hidden: Hidden) => void }) {
  const { hiddenRoles, hiddenHolders } = hidden;
  return (
    <>
      <fieldset>
        <legend>角色</legend>
        {(Object.entries(ROLES) as [Role, string][]).map(([role, name]) => (
          <Checkbox
            key={role}
            checked={!hiddenRoles.has(role)}
            onChange={({ target }) =>
              change({ ...hidden, hiddenRoles: without(hiddenRoles, role, target.checked) })
            }
          >
            {name}
          </Checkbox>
        ))}
      </fieldset>
      <fieldset>
        <legend>关系</legend>
        {(Object.entries(HOLDERS) as [HolderKind, string][]).map(([kind, name]) => (
          <Checkbox
            key={kind}
            checked={!hiddenHolders.has(kind)}
            onChange={({ target }) =>
              change({ ...hidden, hiddenHolders: without(hiddenHolders, kind, target.checked) })
            }
          >
            {name}
          </Checkbox>
        ))}
      </fieldset>
    </>
  );
}

/** The day of which the graph is, by months back from today. Asked for when the slider is let go. */
export function DaySlider({ on, today, set }: { on: string; today: string; set: (day: string) => void }) {
  const [ago, setAgo] = useState(() => monthsBetween(on, today));
  useEffect(() => setAgo(monthsBetween(on, today)), [on, today]);
  const isOn = monthsBetween(on, today) === ago;
  const shown = isOn ? on : monthsBefore(today, ago);
  const take = () => {
    if (!isOn) set(monthsBefore(today, ago));
  };
  return (
    <fieldset>
      <legend>当日在任</legend>
      <label>
        <span className="line">
          <strong>{shown}</strong>
          {shown === today ? "（今日）" : ""}
        </span>
        <input
          type="range"
          min={0}
          max={MONTHS}
          value={MONTHS - ago}
          aria-label="当日"
          aria-valuetext={shown}
          onChange={(event) => setAgo(MONTHS - Number(event.target.value))}
          onPointerUp={take}
          onKeyUp={take}
          onBlur={take}
        />
      </label>
      {on !== today && (
        <Button size="small" onClick={() => set(today)}>
          回到今日
        </Button>
      )}
    </fieldset>
  );
}

/** What the signs of the graph mean. */
export function Legend() {
  return (
    <fieldset className="legend">
      <legend>图例</legend>
      <ul>
        <li>
          <i className="sign sign-organization" /> 单位
        </li>
        <li>
          <i className="sign sign-person" /> 个人
        </li>
        <li>
          <i className="sign sign-organization sign-closed" /> 尚未展开（虚线）
        </li>
        <li>
          <i className="sign sign-organization sign-listed" /> 在列（外环）
        </li>
        <li>
          <i className="sign-dot" /> 不得或限制（圆点）
        </li>
        <li>
          <i className="sign-dot sign-hollow" /> 须办理、监管、供参考（空心点）
        </li>
        <li>
          <i className="sign sign-organization sign-path" /> 在路径上
        </li>
        <li>
          <b>+12</b> 另有 12 项任职未展开
        </li>
        <li>箭头自任职者指向单位</li>
      </ul>
    </fieldset>
  );
}
