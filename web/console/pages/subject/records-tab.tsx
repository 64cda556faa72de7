import { failureAt } from "../../answers/failure.ts";
import { useAnswer } from "../../answers/use-answer.ts";
import { RecordsOfOrganization, RecordsOfPerson } from "../../generated/documents.ts";
import type { RecordOnListFragment } from "../../generated/operations.ts";
import { Colleague } from "../../parts/colleague.tsx";
import { Loading, NoAnswer, NothingFound } from "../../parts/no-answer.tsx";
import { type Column, Rows } from "../../parts/rows.tsx";
import { VerdictMark } from "../../parts/status-mark.tsx";
import { useOfficer } from "../../session/session.ts";
import { hrefOf, usePlace } from "../../shell/place.ts";
import { minuteOf } from "../../words/days.ts";
import { questionOf } from "../../words/of-records.ts";
import type { SubjectKind } from "./page.tsx";

const COLUMNS: readonly Column[] = [
  { title: "凭证", kind: "short" },
  { title: "所问" },
  { title: "结论", kind: "short" },
  { title: "用途" },
  { title: "核查日", kind: "short" },
  { title: "出具", kind: "short" },
  { title: "经办人", kind: "short" },
];

function RecordRow({ record }: { record: RecordOnListFragment }) {
  const { number, on, purpose, recordedAt, officer, eligibility, withheld } = record;
  return (
    <tr>
      <td className="short">
        <a href={hrefOf("record", { number })}>{number}</a>
      </td>
      <td>{on === null ? "内容与签名不符，不予显示" : questionOf(record)}</td>
      <td className="short">
        {eligibility ? (
          <VerdictMark verdict={eligibility.verdict} />
        ) : (
          <span className="quiet">{withheld ? "不予显示" : "未能核验"}</span>
        )}
      </td>
      <td>{purpose ?? "—"}</td>
      <td className="short">{on ?? "—"}</td>
      <td className="short">{minuteOf(recordedAt)}</td>
      <td className="short">
        <Colleague account={officer} />
      </td>
    </tr>
  );
}

/** The decision records that the officer's department has made about a subject, the last one first. */
export function RecordsTab({ kind, id }: { kind: SubjectKind; id: string }) {
  const { params } = usePlace();
  const officer = useOfficer();
  const after = params.get("after");
  const organization = useAnswer(RecordsOfOrganization, kind === "organization" ? { id, after } : null);
  const person = useAnswer(RecordsOfPerson, kind === "person" ? { id, after } : null);
  const asked = kind === "person" ? person : organization;
  if (asked.state === "idle" || asked.state === "loading") return <Loading what="核查记录" />;
  if (asked.state === "failed")
    return <NoAnswer failure={asked.failure} what="核查记录" again={asked.again} />;
  const subject = "person" in asked.data ? asked.data.person : asked.data.organization;
  const page = subject?.decisionRecords;
  if (!page) {
    const failure = failureAt(asked.failures, kind, "decisionRecords");
    return failure ? (
      <NoAnswer failure={failure} what="核查记录" again={asked.again} />
    ) : (
      <NothingFound title="登记中没有此主体" />
    );
  }
  const audits = officer?.scopes.includes("audit:read") ?? false;
  const place = { kind, id, tab: "records" };
  return (
    <>
      {page.nodes.length === 0 ? (
        <NothingFound title={audits ? "各部门都没有出具核查凭证" : "本部门没有出具核查凭证"}>
          <p>{audits ? "" : "只见本部门的；其他部门是否核查过不在此列。"}未出具凭证的查询不在此列。</p>
        </NothingFound>
      ) : (
        <Rows label="核查记录" columns={COLUMNS}>
          <tbody>
            {page.nodes.map((record) => (
              <RecordRow key={record.number} record={record} />
            ))}
          </tbody>
        </Rows>
      )}
      <p className="line pages">
        {after && <a href={hrefOf("subject", place)}>回到最近的</a>}
        {page.pageInfo.hasNextPage && (
          <a href={hrefOf("subject", { ...place, after: page.pageInfo.endCursor })}>
            所列为 {page.nodes.length} 份，更早的在下一页
          </a>
        )}
      </p>
      {page.nodes.length > 0 && (
        <p className="quiet">
          {audits ? "各部门" : "本部门"}出具的核查凭证，后出具者在前。
          {kind === "person"
            ? "拟任职务的核查在此；所据列入记录已封存的，只有审计可见。"
            : "个人拟任本单位职务的，在该人的核查记录中。"}
        </p>
      )}
    </>
  );
}
