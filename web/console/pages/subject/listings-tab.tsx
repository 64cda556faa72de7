import { failureAt } from "../../answers/failure.ts";
import { useAnswer } from "../../answers/use-answer.ts";
import { ListingsOfOrganization, ListingsOfPerson } from "../../generated/documents.ts";
import type { ListingOnTimelineFragment } from "../../generated/operations.ts";
import { Fold } from "../../parts/fold.tsx";
import { Loading, NoAnswer, NothingFound } from "../../parts/no-answer.tsx";
import { ObjectionMark } from "../../parts/status-mark.tsx";
import { useOfficer } from "../../session/session.ts";
import { minuteOf } from "../../words/days.ts";
import {
  correctionInWords,
  OBJECTIONS,
  OUTCOMES,
  REMOVALS,
  RESPONSIBILITIES,
  STATUSES,
} from "../../words/of-list.ts";
import type { SubjectKind } from "./page.tsx";
import { Timeline } from "./timeline.tsx";

function factsOf(listing: ListingOnTimelineFragment): readonly (readonly [name: string, text: string])[] {
  const { determination, arisingFrom, responsibility, removedOn, removalReason, suspensions } = listing;
  return [
    ["违法行为", determination.behaviours.map(({ text }) => text).join("；")],
    [
      "认定",
      `${determination.authority?.name ?? "认定机关未能查得"}，${determination.documentNumber}，${determination.determinedOn}`,
    ],
    ["列入日", listing.publishedOn],
    ["届满日", listing.effectiveUntil ?? "未定"],
    ...(listing.until !== listing.effectiveUntil && !removedOn && listing.until
      ? ([["决定所定届满日", `${listing.until}（超过公示期上限的，以上限为止）`]] as const)
      : []),
    ...(removedOn
      ? ([["移出", `${removedOn}，${removalReason ? REMOVALS[removalReason] : "未载明原因"}`]] as const)
      : []),
    ...(listing.corrections === null
      ? ([["更正", "有无更正未能查得，或无权查看"]] as const)
      : listing.corrections.map((correction) => ["更正", correctionInWords(correction)] as const)),
    ...(listing.reason ? ([["最近变更的理由", listing.reason]] as const) : []),
    ...(responsibility || arisingFrom
      ? ([
          [
            "责任认定",
            `${responsibility ? RESPONSIBILITIES[responsibility] : "责任人员"}${arisingFrom ? `，所由产生：${arisingFrom.subjectName ?? ""}（${arisingFrom.number}）` : ""}`,
          ],
        ] as const)
      : []),
    ...suspensions.map(
      ({ from, until, reason }) =>
        ["中止", `自 ${from} 至 ${until ?? "尚未恢复"}${reason ? `：${reason}` : ""}`] as const,
    ),
    ...(listing.objections ?? []).map(
      ({ state, receivedOn, acceptedAt, decidedAt, outcome, summary }) =>
        [
          "异议",
          [
            `${receivedOn} 收到`,
            acceptedAt ? `${minuteOf(acceptedAt)} 受理` : "",
            decidedAt ? `${minuteOf(decidedAt)} 决定` : "",
            outcome ? OUTCOMES[outcome] : OBJECTIONS[state],
            summary ?? "",
          ]
            .filter(Boolean)
            .join("，"),
        ] as const,
    ),
  ];
}

function Listing({ listing }: { listing: ListingOnTimelineFragment }) {
  return (
    <Fold
      title={`${listing.number} · ${STATUSES[listing.status]}`}
      aside={
        <>
          {listing.objectionPending && <ObjectionMark />}
          <span className="day">
            {listing.publishedOn} 至 {listing.effectiveUntil ?? "未定"}
          </span>
        </>
      }
    >
      <dl className="facts">
        {factsOf(listing).map(([name, text]) => (
          <div key={`${name}${text}`}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Fold>
  );
}

/** The listings of a subject, in time and one by one. */
export function ListingsTab({ kind, id, on }: { kind: SubjectKind; id: string; on: string }) {
  const organization = useAnswer(ListingsOfOrganization, kind === "organization" ? { id, on } : null);
  const person = useAnswer(ListingsOfPerson, kind === "person" ? { id, on } : null);
  const officer = useOfficer();
  const asked = kind === "person" ? person : organization;
  if (asked.state === "idle" || asked.state === "loading") return <Loading what="名单记录" />;
  if (asked.state === "failed")
    return <NoAnswer failure={asked.failure} what="名单记录" again={asked.again} />;
  const subject = "person" in asked.data ? asked.data.person : asked.data.organization;
  const listings = subject?.listings?.nodes;
  if (!listings) {
    const failure = failureAt(asked.failures, kind, "listings");
    return failure ? (
      <NoAnswer failure={failure} what="名单记录" again={asked.again} />
    ) : (
      <NothingFound title="登记中没有此主体" />
    );
  }
  if (listings.length === 0) {
    return (
      <NothingFound title="没有可见的名单记录">
        <p>
          {!officer?.scopes.includes("list:read")
            ? "没有查阅名单的权限，只见已公布且在列的单位记录；已届满、移出、撤销的和个人的不在此列，不能据此认定其从未列入。"
            : kind === "person"
              ? "个人的记录在终止满一年后封存，只有审计可见，不在此列；不能据此认定其从未列入。"
              : "已查该单位的记录，包括已届满、移出和撤销的。"}
        </p>
      </NothingFound>
    );
  }
  return (
    <>
      <Timeline listings={listings} on={on} />
      {listings.map((listing) => (
        <Listing key={listing.id} listing={listing} />
      ))}
      {subject?.listings?.pageInfo.hasNextPage && <p>所列为最近的 100 项，更早的未列。</p>}
    </>
  );
}
