import type { ListingOnTimelineFragment } from "../../generated/operations.ts";
import { STATUSES } from "../../words/of-list.ts";

const DAY_MS = 86_400_000;
/** Days before the first and after the last that are shown, so that no bar ends at the edge. */
const MARGIN = 60;

const dayNumber = (day: string) => Date.parse(day) / DAY_MS;

/** When each listing was in force, as bars over the years, with the day that is asked about. */
export function Timeline({ listings, on }: { listings: readonly ListingOnTimelineFragment[]; on: string }) {
  const ends = listings.map(({ effectiveUntil }) => effectiveUntil ?? on);
  const days = [on, ...listings.map(({ publishedOn }) => publishedOn), ...ends].map(dayNumber);
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
          {listings.map(({ id, number, status, publishedOn, effectiveUntil, annulled, suspensions }) => (
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
                {suspensions.map(({ from, until }) => (
                  <span
                    key={from}
                    className="timeline-bar timeline-gap"
                    style={{ left: `${at(from)}%`, width: `${width(from, until ?? effectiveUntil ?? on)}%` }}
                  />
                ))}
              </span>
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
      </figcaption>
    </figure>
  );
}
