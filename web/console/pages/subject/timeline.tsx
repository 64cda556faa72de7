import { EditOutlined } from "@ant-design/icons";
import type { ListingOnTimelineFragment } from "../../generated/operations.ts";
import { dayOf } from "../../words/days.ts";
import { correctionInWords, STATUSES } from "../../words/of-list.ts";
import { WithDays } from "../../words/with-days.tsx";

const DAY_MS = 86_400_000;
/** Days before the first and after the last that are shown, so that no bar ends at the edge. */
const MARGIN = 60;

type Correction = NonNullable<ListingOnTimelineFragment["corrections"]>[number];

/** The day since which what a correction says is known. */
const knownOn = ({ recordedAt }: Correction) => dayOf(new Date(recordedAt));

/** What was corrected, and why, under the bar whose end or beginning it changed. */
function Corrections({ corrections }: { corrections: readonly Correction[] }) {
  return (
    <ul className="timeline-corrections" aria-label="更正">
      {corrections.map((correction) => (
        <li key={correction.recordedAt}>
          <EditOutlined aria-hidden /> <WithDays text={correctionInWords(correction)} />
        </li>
      ))}
    </ul>
  );
}

const dayNumber = (day: string) => Date.parse(day) / DAY_MS;

/** When each listing was in force, as bars over the years, with the day that is asked about. */
export function Timeline({ listings, on }: { listings: readonly ListingOnTimelineFragment[]; on: string }) {
  const ends = listings.map(({ effectiveUntil }) => effectiveUntil ?? on);
  const known = listings.flatMap(({ corrections }) => corrections ?? []).map(knownOn);
  const days = [on, ...listings.map(({ publishedOn }) => publishedOn), ...ends, ...known].map(dayNumber);
  const [first, last] = [Math.min(...days) - MARGIN, Math.max(...days) + MARGIN];
  const at = (day: string) => ((dayNumber(day) - first) / (last - first)) * 100;
  const width = (from: string, until: string) => Math.max(0.4, at(until) - at(from));
  const firstYear = new Date(first * DAY_MS).getUTCFullYear() + 1;
  const lastYear = new Date(last * DAY_MS).getUTCFullYear();
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  return (
    <figure className="timeline" aria-label="名单记录在时间上的分布">
      <div className="timeline-plot">
        <ol>
          {listings.map(({ id, number, status, publishedOn, effectiveUntil, annulled, ...of }) => (
            <li key={id}>
              <span className="timeline-label">
                {number} {STATUSES[status]}
              </span>
              <span className="timeline-track">
                <span
                  className="timeline-bar"
                  data-status={annulled ? "ANNULLED" : status}
                  style={{
                    left: `${at(publishedOn)}%`,
                    width: `${width(publishedOn, effectiveUntil ?? on)}%`,
                  }}
                />
                {of.suspensions.map(({ from, until }) => (
                  <span
                    key={from}
                    className="timeline-bar timeline-gap"
                    style={{ left: `${at(from)}%`, width: `${width(from, until ?? effectiveUntil ?? on)}%` }}
                  />
                ))}
                {of.corrections?.map((correction) => (
                  <span
                    key={correction.recordedAt}
                    className="timeline-known"
                    style={{ left: `${at(knownOn(correction))}%` }}
                  />
                ))}
              </span>
              {of.corrections && of.corrections.length > 0 && <Corrections corrections={of.corrections} />}
            </li>
          ))}
        </ol>
        <div className="timeline-axis" aria-hidden>
          {years.map((year) => (
            <span key={year} style={{ left: `${at(`${year}-01-01`)}%` }}>
              {year}
            </span>
          ))}
        </div>
        <span className="timeline-now" style={{ left: `${at(on)}%` }} />
      </div>
      <figcaption className="quiet">
        横条为在效期间，斜纹为中止，虚框为认定已撤销；竖线为核查日 {on}。
        {known.length > 0 && "细线为更正记录之日：此前所知与现在不同。"}
      </figcaption>
    </figure>
  );
}
