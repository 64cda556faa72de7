import { Select } from "antd";
import { failureAt } from "../../answers/failure.ts";
import { useAnswer } from "../../answers/use-answer.ts";
import { CatalogueToRead, PublishedListings } from "../../generated/documents.ts";
import type { PublishedListingsQuery } from "../../generated/operations.ts";
import { Loading, NoAnswer, NothingFound } from "../../parts/no-answer.tsx";
import { type Column, Rows } from "../../parts/rows.tsx";
import { ObjectionMark } from "../../parts/status-mark.tsx";
import { useAsOf } from "../../shell/as-of.ts";
import { hrefOf, usePlace } from "../../shell/place.ts";
import { numeralOf } from "../../words/days.ts";

type Listing = NonNullable<PublishedListingsQuery["listings"]>["nodes"][number];

/** The authorities that keep the list. */
const AUTHORITIES = [
  { value: "HRSS", label: "市人社局" },
  { value: "TAX", label: "市税务局" },
  { value: "MEDICAL_SECURITY", label: "市医保局" },
];

const COLUMNS: readonly Column[] = [
  { title: "单位" },
  { title: "失信行为" },
  { title: "认定、名单编号" },
  { title: "列入日", kind: "day" },
  { title: "届满日", kind: "day" },
];

function ListingRows({ listings }: { listings: readonly Listing[] }) {
  return (
    <Rows label="公开名单" columns={COLUMNS}>
      <tbody>
        {listings.map(
          ({
            id,
            number,
            subject,
            subjectName,
            determination,
            publishedOn,
            effectiveUntil,
            objectionPending,
          }) => (
            <tr key={id}>
              <td>
                <strong>{subjectName ?? "未公开"}</strong> {objectionPending && <ObjectionMark />}
                <div className="quiet">{subject?.__typename === "Organization" ? subject.code : ""}</div>
              </td>
              <td>
                {determination.behaviours.map(({ number: each, text }) => (
                  <div key={each}>
                    （{numeralOf(each)}）{text}
                  </div>
                ))}
              </td>
              <td>
                {determination.authority?.name ?? "未能查得"}
                <div className="quiet whole">{determination.documentNumber}</div>
                <div className="quiet whole">{number}</div>
              </td>
              <td className="day">{publishedOn}</td>
              <td className="day">{effectiveUntil ?? "未定"}</td>
            </tr>
          ),
        )}
      </tbody>
    </Rows>
  );
}

/** 公开名单: organizations on the list today, for everybody. */
export function PublishedPage() {
  const { params, change } = usePlace();
  const { on } = useAsOf();
  const [behaviour, authority, after] = [
    params.get("behaviour"),
    params.get("authority"),
    params.get("after"),
  ];
  const catalogue = useAnswer(CatalogueToRead, { on });
  const asked = useAnswer(PublishedListings, {
    filter: {
      subjectType: "ORGANIZATION",
      status: ["IN_FORCE"],
      ...(behaviour ? { behaviours: [Number(behaviour)] } : {}),
      ...(authority ? { authorities: [authority] } : {}),
    },
    after,
  });
  const behaviours = (catalogue.state === "answered" && catalogue.data.behaviours) || [];
  const page = asked.state === "answered" ? asked.data.listings : null;
  const failure = asked.state === "answered" ? failureAt(asked.failures, "listings") : null;
  return (
    <>
      <h1>公开名单</h1>
      <p className="quiet">
        社会保险领域严重失信单位，今日在列者。信用修复、移出和撤销的不在此列；个人不公开。对列入有异议的，可向认定机关提出。
      </p>
      <div className="line filters">
        <Select
          aria-label="失信行为"
          allowClear
          placeholder="全部失信行为"
          value={behaviour}
          onChange={(value: string | undefined) => change({ behaviour: value ?? null, after: null })}
          options={behaviours.map(({ number, text }) => ({
            value: String(number),
            label: `（${numeralOf(number)}）${text}`,
          }))}
        />
        <Select
          aria-label="认定机关"
          allowClear
          placeholder="全部认定机关"
          value={authority}
          onChange={(value: string | undefined) => change({ authority: value ?? null, after: null })}
          options={AUTHORITIES}
        />
      </div>
      {(asked.state === "loading" || asked.state === "idle") && <Loading what="公开名单" />}
      {asked.state === "failed" && <NoAnswer failure={asked.failure} what="公开名单" again={asked.again} />}
      {failure && asked.state === "answered" && (
        <NoAnswer failure={failure} what="公开名单" again={asked.again} />
      )}
      {page && page.nodes.length === 0 && <NothingFound title="没有符合条件的在列单位" />}
      {page && page.nodes.length > 0 && <ListingRows listings={page.nodes} />}
      <p className="line pages">
        {after && <a href={hrefOf("published", { behaviour, authority })}>回到第一页</a>}
        {page?.pageInfo.hasNextPage && (
          <a href={hrefOf("published", { behaviour, authority, after: page.pageInfo.endCursor })}>下一页</a>
        )}
      </p>
    </>
  );
}
