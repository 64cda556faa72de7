import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { ListingsAtDesk } from "../../generated/documents.ts";
import type { Column } from "../../parts/rows.tsx";
import { ObjectionMark } from "../../parts/status-mark.tsx";
import type { Officer } from "../../session/session.ts";
import { hrefOf, usePlace } from "../../shell/place.ts";
import { RESPONSIBILITIES, STATUSES } from "../../words/of-list.ts";
import { Filtered, useChoice, usePaged } from "./filtered.tsx";
import { LISTING_CHOICES } from "./views.ts";

const COLUMNS: readonly Column[] = [
  { title: "主体" },
  { title: "名单编号" },
  { title: "状态", kind: "short" },
  { title: "列入日", kind: "day" },
  { title: "届满日", kind: "day" },
];

function ByNumber() {
  const { change } = usePlace();
  const [number, setNumber] = useState("");
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (number.trim()) change({ listing: number.trim() });
  }
  return (
    <form onSubmit={submit} className="line by-number">
      <Input
        aria-label="名单编号"
        placeholder="名单编号"
        data-search
        value={number}
        onChange={(event) => setNumber(event.target.value)}
      />
      <Button htmlType="submit">打开</Button>
    </form>
  );
}

/** 列入记录: those that the authority determined. */
export function ListingView({ officer }: { officer: Officer }) {
  const chosen = useChoice(LISTING_CHOICES);
  const asked = usePaged(ListingsAtDesk, {
    filter: { authorities: [officer.department], status: [...chosen.states] },
  });
  return (
    <Filtered
      choices={LISTING_CHOICES}
      chosen={chosen}
      asked={asked}
      at="listings"
      what="列入记录"
      page={({ listings }) => listings}
      columns={COLUMNS}
      row={(listing) => (
        <tr key={listing.id}>
          <td>
            <a href={hrefOf("list", { view: "listings", listing: listing.number })}>
              {listing.subjectName ?? "个人（无权查看）"}
            </a>
            {listing.responsibility && (
              <div className="quiet">责任人员：{RESPONSIBILITIES[listing.responsibility]}</div>
            )}
          </td>
          <td>{listing.number}</td>
          <td className="short">
            {STATUSES[listing.status]} {listing.objectionPending && <ObjectionMark short />}
          </td>
          <td className="day">{listing.publishedOn}</td>
          <td className="day">{listing.effectiveUntil ?? "—"}</td>
        </tr>
      )}
    >
      <ByNumber />
    </Filtered>
  );
}
