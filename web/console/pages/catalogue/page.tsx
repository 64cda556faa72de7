import "./catalogue.css";
import "../../parts/facts.css";
import { useEffect } from "react";
import { failureAt } from "../../answers/failure.ts";
import { useAnswer } from "../../answers/use-answer.ts";
import { CatalogueToRead } from "../../generated/documents.ts";
import type { CatalogueToReadQuery } from "../../generated/operations.ts";
import { Fold } from "../../parts/fold.tsx";
import { Loading, NoAnswer } from "../../parts/no-answer.tsx";
import { useAsOf } from "../../shell/as-of.ts";
import { hrefOf, usePlace } from "../../shell/place.ts";
import { numeralOf } from "../../words/days.ts";
import { DEPARTMENTS, SUBJECTS_OF_BEHAVIOURS } from "../../words/of-work.ts";
import { Measure } from "./measure.tsx";

type Catalogue = CatalogueToReadQuery;

function Contents({ catalogue }: { catalogue: Catalogue }) {
  return (
    <nav className="contents" aria-label="目录">
      <p>
        <a href={hrefOf("catalogue", { part: "behaviours" })}>一、失信行为</a>
      </p>
      <p>
        <a href={hrefOf("catalogue", { part: "measures" })}>三、惩戒措施</a>
      </p>
      <ol>
        {catalogue.measures?.map(({ number, title }) => (
          <li key={number}>
            <a href={hrefOf("catalogue", { measure: String(number) })} title={title}>
              （{numeralOf(number)}）{title}
            </a>
          </li>
        ))}
      </ol>
      <p>
        <a href={hrefOf("catalogue", { part: "departments" })}>实施单位</a>
      </p>
    </nav>
  );
}

function Behaviours({
  behaviours,
  shown,
}: {
  behaviours: NonNullable<Catalogue["behaviours"]>;
  shown: string | null;
}) {
  return (
    <section id="behaviours">
      <h2>一、失信行为</h2>
      <ol className="behaviours">
        {behaviours.map(({ number, text, subjects, requiresRefusal }) => (
          <li key={number} id={`behaviour-${number}`} data-shown={shown === String(number) || undefined}>
            <p>
              （{numeralOf(number)}）{text}
            </p>
            <p className="quiet">
              主体：{subjects.map((subject) => SUBJECTS_OF_BEHAVIOURS[subject]).join("、")}
              {requiresRefusal && "；以拒不整改为要件"}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Departments({ departments }: { departments: NonNullable<Catalogue["departments"]> }) {
  return (
    <section id="departments">
      <h2>实施单位</h2>
      <Fold title="各单位全称" count={departments.length}>
        <ul className="lines">
          {departments.map(({ id, name, officialName, kind }) => (
            <li key={id}>
              <span>{name}</span>
              <span className="quiet">
                {officialName}（{DEPARTMENTS[kind]}）
              </span>
            </li>
          ))}
        </ul>
      </Fold>
    </section>
  );
}

function targetOf(params: URLSearchParams): string | null {
  const [measure, limb, behaviour] = [params.get("measure"), params.get("limb"), params.get("behaviour")];
  if (limb) return `limb-${limb}`;
  if (measure) return `measure-${measure}`;
  if (behaviour) return `behaviour-${behaviour}`;
  return params.get("part");
}

/** 目录: the document as it is applied, each clause with what it rests on. */
export function CataloguePage() {
  const { params } = usePlace();
  const { on } = useAsOf();
  const asked = useAnswer(CatalogueToRead, { on });
  const target = targetOf(params);
  const isThere = asked.state === "answered";
  useEffect(() => {
    if (isThere && target) document.getElementById(target)?.scrollIntoView({ block: "start" });
  }, [isThere, target]);

  if (asked.state === "idle" || asked.state === "loading") return <Loading what="目录" />;
  if (asked.state === "failed") return <NoAnswer failure={asked.failure} what="目录" again={asked.again} />;
  const { data, failures, again } = asked;
  const { measures, behaviours, departments } = data;
  const failure = failureAt(failures, "measures") ?? failureAt(failures, "behaviours");
  return (
    <div className="catalogue">
      <Contents catalogue={data} />
      <article>
        <h1>社会保险领域失信联合惩戒措施</h1>
        <p className="quiet">
          《关于对社会保险领域严重失信企业及其有关人员开展联合惩戒的措施（试行）》（榕人社劳〔2019〕7号）。以下为本系统据以核查的条文、其依据和所采解释，按{" "}
          {on} 有效者。
        </p>
        {failure && <NoAnswer failure={failure} what="目录的一部分" again={again} />}
        {behaviours && <Behaviours behaviours={behaviours} shown={params.get("behaviour")} />}
        {measures && (
          <section id="measures">
            <h2>三、惩戒措施</h2>
            {measures.map((measure) => (
              <Measure key={measure.number} measure={measure} shown={params.get("limb")} />
            ))}
          </section>
        )}
        {departments && <Departments departments={departments} />}
      </article>
    </div>
  );
}
