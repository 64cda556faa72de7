import type { EventInFullFragment } from "../../generated/operations.ts";
import { Colleague } from "../../parts/colleague.tsx";
import { type Column, Rows } from "../../parts/rows.tsx";
import { hrefOf, usePlace } from "../../shell/place.ts";
import { minuteOf } from "../../words/days.ts";
import { COMMANDS, changesInWords } from "../../words/of-events.ts";
import { instantBefore } from "./instant-before.ts";

type Event = EventInFullFragment;

const wordOf = ({ command }: Event) => COMMANDS[command] ?? "其他变更";

/** An event as a sentence. */
export function Happened({ event }: { event: Event }) {
  return (
    <>
      <span className="whole">{minuteOf(event.recordedAt)}</span> <Colleague account={event.actor} />：
      <strong>{wordOf(event)}</strong>
      <EventChanges event={event} />
    </>
  );
}

function EventChanges({ event }: { event: Event }) {
  const changes = changesInWords(event);
  const texts = changes.map(([, text]) => text);
  const reason = event.reason && !texts.includes(event.reason) ? event.reason : null;
  return (
    <>
      {changes.map(([name, text]) => (
        <div key={name}>
          <span className="quiet">{name}</span> {text}
        </div>
      ))}
      {reason && (
        <div>
          <span className="quiet">理由</span> {reason}
        </div>
      )}
    </>
  );
}

const COLUMNS: readonly Column[] = [
  { title: "记录时刻", kind: "short" },
  { title: "办理", kind: "short" },
  { title: "内容与依据" },
  { title: "人员" },
  { title: "所载", kind: "short" },
];

/**
 * What has happened, the latest first. From each event a link leads to what was on record before it, so that a correction
 * can be read against what it corrected.
 */
export function History({ events, none }: { events: readonly Event[]; none: string }) {
  const { page, params } = usePlace();
  if (events.length === 0) return <p className="quiet">{none}</p>;
  const place = Object.fromEntries(params);
  return (
    <Rows label="经过" columns={COLUMNS}>
      <tbody>
        {[...events].reverse().map((event) => (
          <tr key={event.id}>
            <td className="short">{minuteOf(event.recordedAt)}</td>
            <td className="short">{wordOf(event)}</td>
            <td>
              <EventChanges event={event} />
            </td>
            <td>
              <Colleague account={event.actor} />
              {event.department && <div className="quiet">{event.department.name}</div>}
            </td>
            <td className="short">
              {event.stateBefore !== null && (
                <a href={hrefOf(page, { ...place, known: instantBefore(event.recordedAt) })}>此前所载</a>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Rows>
  );
}
