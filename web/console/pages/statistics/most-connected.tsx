import { Select } from "antd";
import { useId } from "react";
import { failureAt } from "../../answers/failure.ts";
import { useAnswer } from "../../answers/use-answer.ts";
import { MostConnectedListed } from "../../generated/documents.ts";
import type { MostConnectedListedQuery } from "../../generated/operations.ts";
import { Loading, NoAnswer, NothingFound } from "../../parts/no-answer.tsx";
import { serverNow } from "../../session/server-clock.ts";

import { hrefOf, usePlace } from "../../shell/place.ts";
import { countOf, dayOf } from "../../words/days.ts";
import { IDENTITIES } from "../../words/of-registry.ts";
import { ExportButtons } from "./export-buttons.tsx";

type Connected = NonNullable<MostConnectedListedQuery["mostConnectedListed"]>;

const COUNTS = [20, 50, 100] as const;

export const MOST_CONNECTED = {
  name: "connected",
  title: "在列个人中谁关联最广",
  meaning: "今日在列的个人，依其任职的单位数，多者在前。",
};

function Persons({ persons }: { persons: Connected }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard (WCAG 2.1.1)
    <section className="scroll" tabIndex={0} aria-label={`数据：${MOST_CONNECTED.title}`}>
      <table className="rows numbers persons">
        <caption>
          {MOST_CONNECTED.title}，{persons.length} 人
        </caption>
        <thead>
          <tr>
            <th scope="col">个人</th>
            <th scope="col">证件</th>
            <th scope="col">关系图</th>
            <th scope="col" className="number">
              任职单位
            </th>
            <th scope="col" className="number">
              职务
            </th>
          </tr>
        </thead>
        <tbody>
          {persons.map(({ person: { id, name, identityType, identityMask }, organizations, positions }) => (
            <tr key={id}>
              <th scope="row">
                <a href={hrefOf("subject", { kind: "person", id })}>{name}</a>
              </th>
              <td>
                {IDENTITIES[identityType]} {identityMask}
              </td>
              <td>
                <a href={hrefOf("graph", { id, sel: id })} aria-label={`查看 ${name} 的关系图`}>
                  查看
                </a>
              </td>
              <td className="number">{countOf(organizations)}</td>
              <td className="number">{countOf(positions)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Who of the persons on the list holds positions in most organizations. */
export function MostConnected() {
  const { params, change } = usePlace();
  const id = useId();
  const first = COUNTS.find((count) => String(count) === params.get("first")) ?? COUNTS[0];
  const asked = useAnswer(MostConnectedListed, { first });
  if (asked.state === "idle" || asked.state === "loading") return <Loading what="统计" />;
  if (asked.state === "failed") return <NoAnswer failure={asked.failure} what="该统计" again={asked.again} />;
  const persons = asked.data.mostConnectedListed;
  if (!persons) {
    const failure = failureAt(asked.failures, "mostConnectedListed");
    return failure && <NoAnswer failure={failure} what="该统计" again={asked.again} />;
  }
  if (persons.length === 0) {
    return (
      <NothingFound title="没有数据">
        <p>今日在列的个人都没有在单位任职。</p>
      </NothingFound>
    );
  }
  return (
    <>
      <div className="controls">
        <div className="field">
          <label htmlFor={id}>人数</label>
          <Select
            id={id}
            value={first}
            onChange={(count) => change({ first: count === COUNTS[0] ? null : String(count) })}
            options={COUNTS.map((count) => ({ value: count, label: `前 ${count} 人` }))}
          />
        </div>
      </div>
      <Persons persons={persons} />
      <ExportButtons
        field="mostConnectedListed"
        variables={{ first }}
        name={`${MOST_CONNECTED.title} ${dayOf(serverNow())}`}
      />
    </>
  );
}
