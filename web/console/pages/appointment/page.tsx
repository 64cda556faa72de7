import "./appointment.css";
import { Select } from "antd";
import type { Role } from "../../generated/operations.ts";
import { useAsOf } from "../../shell/as-of.ts";
import { usePlace } from "../../shell/place.ts";
import { ROLES } from "../../words/of-registry.ts";
import { ChosenSubject } from "./chosen-subject.tsx";
import { AppointmentResult } from "./result.tsx";

const OPTIONS = (Object.entries(ROLES) as [Role, string][]).map(([value, label]) => ({ value, label }));

/** 任职核查: whether a person may take up an office of an organization. */
export function AppointmentPage() {
  const { params, change } = usePlace();
  const { on } = useAsOf();
  const [person, organization] = [params.get("person"), params.get("organization")];
  const given = OPTIONS.find(({ value }) => value === params.get("role"));
  const role = given?.value ?? "DIRECTOR";
  return (
    <>
      <h1>任职核查</h1>
      <div className="appointment">
        <section aria-label="人员">
          <h2>人员</h2>
          <ChosenSubject
            kind="person"
            id={person}
            isMain={!person}
            choose={(id) => change({ person: id, role })}
          />
        </section>
        <section aria-label="单位">
          <h2>单位</h2>
          <ChosenSubject
            kind="organization"
            id={organization}
            isMain={Boolean(person) && !organization}
            choose={(id) => change({ organization: id, role })}
          />
        </section>
        <section aria-label="职务">
          <h2>职务</h2>
          <Select
            size="large"
            popupMatchSelectWidth={false}
            aria-label="职务"
            value={role}
            options={OPTIONS}
            onChange={(next) => change({ role: next })}
          />
        </section>
      </div>
      {person && organization ? (
        <AppointmentResult person={person} organization={organization} role={role} on={on} />
      ) : (
        <p className="quiet">选定人员、单位和职务后，分别回答：可否新任；已任的怎样处理。</p>
      )}
    </>
  );
}
