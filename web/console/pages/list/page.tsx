import "../work/work.css";
import "./list.css";
import type { ComponentType } from "react";
import type { Failure } from "../../answers/failure.ts";
import { NoAnswer } from "../../parts/no-answer.tsx";
import { keepsTheList } from "../../session/keeps-the-list.ts";
import { usePurpose } from "../../session/purpose.ts";
import { type Officer, useOfficer } from "../../session/session.ts";
import { hrefOf, usePlace } from "../../shell/place.ts";
import { CaseDetail } from "./case-detail.tsx";
import { CaseView } from "./case-view.tsx";
import { ComplaintDetail } from "./complaint-detail.tsx";
import { DraftPage } from "./draft-page.tsx";
import { DueView } from "./due-view.tsx";
import { ListingDetail } from "./listing-detail.tsx";
import { ListingView } from "./listing-view.tsx";
import { ComplaintView, ObjectionView, RepairView } from "./petition-views.tsx";
import { VIEWS, type ViewKey } from "./views.ts";

const NOT_THEIRS: Failure = {
  kind: "FORBIDDEN",
  message: "名单由市人社局、市税务局、市医保局有办理权限的工作人员办理",
  requestId: null,
  path: [],
  scopes: [],
};

const UNSAID: Failure = { ...NOT_THEIRS, kind: "PURPOSE", message: "" };

const PAGES: Readonly<Record<ViewKey, ComponentType<{ officer: Officer }>>> = {
  due: DueView,
  cases: CaseView,
  listings: ListingView,
  repairs: RepairView,
  objections: ObjectionView,
  complaints: ComplaintView,
};

function Board({ officer, view }: { officer: Officer; view: ViewKey }) {
  const View = PAGES[view];
  return (
    <>
      <h1>名单</h1>
      <nav className="views" aria-label="名单的各部分">
        <ul>
          {VIEWS.map(({ key, label }) => (
            <li key={key}>
              <a
                href={hrefOf("list", { view: key === VIEWS[0].key ? null : key })}
                aria-current={key === view ? "page" : undefined}
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <View key={view} officer={officer} />
    </>
  );
}

function Place({ officer }: { officer: Officer }) {
  const { params } = usePlace();
  const view = VIEWS.find(({ key }) => key === params.get("view")) ?? VIEWS[0];
  const [draft, of, listing, complaint] = ["draft", "case", "listing", "complaint"].map((name) =>
    params.get(name),
  );
  if (!draft && !of && !listing && !complaint) return <Board officer={officer} view={view.key} />;
  const back = { view: view.key === VIEWS[0].key ? null : view.key, state: params.get("state") };
  return (
    <>
      <p className="back">
        <a href={hrefOf("list", back)}>‹ 名单：{view.label}</a>
      </p>
      {draft ? (
        <DraftPage key={draft} id={draft === "new" ? null : draft} />
      ) : of ? (
        <CaseDetail key={of} id={of} officer={officer} />
      ) : listing ? (
        <ListingDetail key={listing} number={listing} officer={officer} />
      ) : (
        complaint && <ComplaintDetail key={complaint} id={complaint} officer={officer} />
      )}
    </>
  );
}

/** 名单: what an authority has to do on the list, and how it does it. */
export function ListPage() {
  const officer = useOfficer();
  const purpose = usePurpose();
  if (!officer) return null;
  if (keepsTheList(officer) && purpose !== "") return <Place officer={officer} />;
  return (
    <>
      <h1>名单</h1>
      <NoAnswer failure={keepsTheList(officer) ? UNSAID : NOT_THEIRS} what="名单的办理" />
    </>
  );
}
