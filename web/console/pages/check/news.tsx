import { Button } from "antd";
import { useEffect, useState } from "react";
import { failureAt } from "../../answers/failure.ts";
import { useAnswer } from "../../answers/use-answer.ts";
import { ListHead, ListNews } from "../../generated/documents.ts";
import type { ListNewsQuery } from "../../generated/operations.ts";
import { Loading, NoAnswer } from "../../parts/no-answer.tsx";
import { serverNow } from "../../session/server-clock.ts";
import type { Officer } from "../../session/session.ts";
import { hrefOf } from "../../shell/place.ts";
import { minuteOf } from "../../words/days.ts";
import { STATUSES } from "../../words/of-list.ts";
import { NEWS } from "../../words/of-news.ts";
import { rememberSeen, type Seen, seenBy } from "./seen-news.ts";
import { useLiveList } from "./use-live-list.ts";

const WHAT = "名单的变更";

type Change = NonNullable<ListNewsQuery["changes"]>["edges"][number]["node"];

function ChangeLine({ change: { kind, version, recordedAt, listing } }: { change: Change }) {
  const { first, later } = NEWS[kind];
  const subject = listing?.subject;
  const place = { kind: subject?.__typename === "Person" ? "person" : "organization", tab: "listings" };
  return (
    <li>
      {subject ? (
        <a href={hrefOf("subject", { ...place, id: subject.id })}>{subject.name}</a>
      ) : (
        <span>{listing?.subjectType === "PERSON" ? "个人（未载明用途或无权查看）" : "主体未能核验"}</span>
      )}
      <span>{version === 1 ? first : later}</span>
      {listing && <span className="quiet">现为{STATUSES[listing.status]}</span>}
      <span className="day">{minuteOf(recordedAt)}</span>
    </li>
  );
}

function Since({ seen, look }: { seen: Seen; look: (seen: Seen) => void }) {
  const asked = useAnswer(ListNews, { after: seen.cursor });
  const again = asked.state === "answered" ? asked.again : () => {};
  const page = asked.state === "answered" ? asked.data.changes : null;
  useLiveList(page?.pageInfo.hasNextPage === false ? (page.pageInfo.endCursor ?? null) : null, again);

  const failure =
    asked.state === "failed"
      ? asked.failure
      : asked.state === "answered" && !page
        ? failureAt(asked.failures, "changes")
        : null;
  if (failure?.kind === "INPUT") return <Lost look={look} />;
  if (failure) return <NoAnswer failure={failure} what={WHAT} again={again} />;
  if (!page) return <Loading what={WHAT} />;
  const { edges, pageInfo } = page;
  const end = pageInfo.endCursor ?? seen.cursor;
  return (
    <>
      <p className="quiet" role="status">
        {edges.length === 0
          ? `自 ${minuteOf(seen.at)} 以来没有可见的变更。`
          : `自 ${minuteOf(seen.at)} 以来 ${edges.length} 项${pageInfo.hasNextPage ? "以上，先列最早的" : ""}。`}
      </p>
      {edges.length > 0 && (
        <>
          <ul className="lines">
            {edges.map(({ cursor, node }) => (
              <ChangeLine key={cursor} change={node} />
            ))}
          </ul>
          <Button size="small" onClick={() => look({ cursor: end, at: serverNow().toISOString() })}>
            {pageInfo.hasNextPage ? "已阅，看其后的" : "全部已阅"}
          </Button>
        </>
      )}
    </>
  );
}

/** The cursor is of a database that is no longer: what was between is not made up. */
function Lost({ look }: { look: (seen: Seen) => void }) {
  return (
    <>
      <p>上次查看的位置已不能续读，其后的变更无法列出。请按主体核查。</p>
      <FromNow look={look} />
    </>
  );
}

function FromNow({ look }: { look: (seen: Seen) => void }) {
  const asked = useAnswer(ListHead, {});
  const head = asked.state === "answered" ? asked.data.changes?.head : undefined;
  useEffect(() => {
    if (head !== undefined) look({ cursor: head, at: serverNow().toISOString() });
  }, [head, look]);
  if (asked.state === "failed") return <NoAnswer failure={asked.failure} what={WHAT} again={asked.again} />;
  const failure = asked.state === "answered" && !head ? failureAt(asked.failures, "changes") : null;
  if (failure && asked.state === "answered")
    return <NoAnswer failure={failure} what={WHAT} again={asked.again} />;
  return <Loading what={WHAT} />;
}

/** What has changed in the list since this officer looked last at this browser, and as it changes. */
export function News({ officer: { department, name } }: { officer: Officer }) {
  const [seen, setSeen] = useState(() => seenBy(department, name));
  const [look] = useState(() => (next: Seen) => {
    rememberSeen(department, name, next);
    setSeen(next);
  });
  return seen ? <Since seen={seen} look={look} /> : <FromNow look={look} />;
}
