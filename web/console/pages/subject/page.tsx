import "./subject.css";
import "../../parts/facts.css";
import { Tabs } from "antd";
import { failureAt } from "../../answers/failure.ts";
import { useAnswer } from "../../answers/use-answer.ts";
import { ShowOrganization, ShowPerson } from "../../generated/documents.ts";
import type { ShowOrganizationQuery, ShowPersonQuery } from "../../generated/operations.ts";
import { Loading, NoAnswer, NothingFound } from "../../parts/no-answer.tsx";
import { tellsOf } from "../../parts/subject-heading.tsx";
import { SubjectSearch } from "../../parts/subject-search.tsx";
import { useAsOf } from "../../shell/as-of.ts";
import { hrefOf, usePlace } from "../../shell/place.ts";
import { ListingsTab } from "./listings-tab.tsx";
import { ObligationsTab } from "./obligations-tab.tsx";
import { PositionsTab } from "./positions-tab.tsx";
import { RecordsTab } from "./records-tab.tsx";
import { RestrictionsTab } from "./restrictions-tab.tsx";

type Subject = NonNullable<ShowOrganizationQuery["organization"]> | NonNullable<ShowPersonQuery["person"]>;
export type SubjectKind = "organization" | "person";

const TABS = ["restrictions", "listings", "positions", "obligations", "records"] as const;

function Identity({ subject, kind }: { subject: Subject; kind: SubjectKind }) {
  return (
    <aside className="identity">
      <h1>{subject.name}</h1>
      <dl>
        {tellsOf(subject).map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a href={hrefOf("check", { kind, id: subject.id })}>核查一个事项</a>
        <br />
        <a href={hrefOf("graph", { id: subject.id, sel: subject.id })}>查看关系图</a>
      </p>
    </aside>
  );
}

function SubjectView({ kind, id }: { kind: SubjectKind; id: string }) {
  const { params, change } = usePlace();
  const { on } = useAsOf();
  const organization = useAnswer(ShowOrganization, kind === "organization" ? { id, on } : null);
  const person = useAnswer(ShowPerson, kind === "person" ? { id, on } : null);
  const asked = kind === "person" ? person : organization;
  if (asked.state === "idle" || asked.state === "loading") return <Loading what="主体" />;
  if (asked.state === "failed") return <NoAnswer failure={asked.failure} what="该主体" again={asked.again} />;
  const subject = "person" in asked.data ? asked.data.person : asked.data.organization;
  if (!subject) {
    const failure = failureAt(asked.failures, kind);
    if (failure) return <NoAnswer failure={failure} what="该主体" again={asked.again} />;
    return (
      <NothingFound title="登记中没有此主体">
        <p>网址所指的编号在登记中没有。查无登记不表示未列入。</p>
      </NothingFound>
    );
  }
  return (
    <div className="subject">
      <Identity subject={subject} kind={kind} />
      <Tabs
        activeKey={TABS.find((tab) => tab === params.get("tab")) ?? TABS[0]}
        onChange={(tab) => change({ tab: tab === "restrictions" ? null : tab, after: null })}
        destroyOnHidden
        items={[
          {
            key: "restrictions",
            label: "限制",
            children: (
              <RestrictionsTab
                restrictions={subject.restrictions}
                failure={failureAt(asked.failures, kind, "restrictions")}
                again={asked.again}
                on={on}
              />
            ),
          },
          { key: "listings", label: "名单记录", children: <ListingsTab kind={kind} id={id} on={on} /> },
          { key: "positions", label: "任职", children: <PositionsTab kind={kind} id={id} /> },
          { key: "obligations", label: "任务与反馈", children: <ObligationsTab kind={kind} id={id} /> },
          { key: "records", label: "核查记录", children: <RecordsTab kind={kind} id={id} /> },
        ]}
      />
    </div>
  );
}

/** 主体: everything about one organization or person. */
export function SubjectPage() {
  const { params, change } = usePlace();
  const [kind, id] = [params.get("kind"), params.get("id")];
  if (id && (kind === "organization" || kind === "person")) {
    return <SubjectView key={`${kind}${id}`} kind={kind} id={id} />;
  }
  return (
    <>
      <h1>主体</h1>
      <SubjectSearch
        isMain
        label="名称 / 统一社会信用代码 / 证件号"
        readsPersons
        choose={(choice) => choice.kind !== "identity" && change({ kind: choice.kind, id: choice.id })}
      />
      <p className="quiet">查看一个单位或个人的全部限制、名单记录、任职，以及各部门的实施与反馈。</p>
    </>
  );
}
