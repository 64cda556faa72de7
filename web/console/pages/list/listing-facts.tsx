import type { ListingAtWorkFragment } from "../../generated/operations.ts";
import { hrefOf } from "../../shell/place.ts";
import { numeralOf } from "../../words/days.ts";
import { REMOVALS, RESPONSIBILITIES, STATUSES } from "../../words/of-list.ts";
import { Facts, linkTo } from "./facts.tsx";

/** What a listing says. */
export function ListingFacts({ listing }: { listing: ListingAtWorkFragment }) {
  const { subject, determination, arisingFrom, arising, suspensions, until, effectiveUntil } = listing;
  const kind = listing.subjectType === "PERSON" ? "person" : "organization";
  return (
    <Facts
      facts={[
        ["主体", subject ? linkTo(hrefOf("subject", { kind, id: subject.id }), subject.name) : "无权查看"],
        [
          "失信行为",
          determination.behaviours.map(({ number, text }) => `（${numeralOf(number)}）${text}`).join("；"),
        ],
        [
          "认定",
          `${determination.authority?.name ?? "认定机关未能查得"}，${determination.documentNumber}，${determination.determinedOn}`,
        ],
        ["列入日", listing.publishedOn],
        ["届满日", effectiveUntil ?? (listing.annulled ? "认定已撤销，自始不在列" : "未定")],
        [
          "决定所定届满日",
          until && until !== effectiveUntil && !listing.removedOn
            ? `${until}（超过最长公示期，以上限为止）`
            : null,
        ],
        [
          listing.annulled ? "撤销之日" : "移出",
          listing.removedOn &&
            `${listing.removedOn}${listing.removalReason ? `，${REMOVALS[listing.removalReason]}` : ""}`,
        ],
        ["公开信息撤回", listing.withdrawnOn],
        ["最近变更的理由", listing.reason],
        ["责任认定", listing.responsibility && RESPONSIBILITIES[listing.responsibility]],
        [
          "所由产生",
          arisingFrom && (
            <a href={hrefOf("list", { listing: arisingFrom.number })}>
              {arisingFrom.subjectName ?? "单位"}（{arisingFrom.number}）
            </a>
          ),
        ],
        [
          "由此产生的记录",
          arising && arising.length > 0 && (
            <ul className="lines-plain">
              {arising.map((each) => (
                <li key={each.id}>
                  <a href={hrefOf("list", { listing: each.number })}>
                    {each.subjectName ?? "个人"}（{each.number}）
                  </a>
                  ，{STATUSES[each.status]}
                </li>
              ))}
            </ul>
          ),
        ],
        [
          "中止",
          suspensions
            .map(
              ({ from, until: end, reason }) =>
                `自 ${from} 至 ${end ?? "尚未恢复"}${reason ? `：${reason}` : ""}`,
            )
            .join("；"),
        ],
      ]}
    />
  );
}
