import { Button, Select } from "antd";
import { type ReactNode, useId } from "react";
import type { StatisticsDimension } from "../../generated/operations.ts";
import { usePlace } from "../../shell/place.ts";
import { CHANNELS, DIMENSIONS } from "../../words/of-statistics.ts";
import type { KeyNames } from "./key-names.ts";
import type { Panel } from "./panels.ts";
import { dimensionsParam, FILTER_OF, type FilterName } from "./question.ts";

function Field({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}

function Choice({
  label,
  value,
  options,
  choose,
}: {
  label: string;
  value: string;
  options: readonly Option[];
  choose: (value: string) => void;
}) {
  return (
    <Field label={label}>
      {(id) => (
        <Select
          id={id}
          value={value}
          onChange={choose}
          options={[...options]}
          popupMatchSelectWidth={false}
          showSearch={options.length > 12 ? { optionFilterProp: "label" } : false}
        />
      )}
    </Field>
  );
}

function Month({ label, name }: { label: string; name: "monthFrom" | "monthTo" }) {
  const { params, change } = usePlace();
  return (
    <Field label={label}>
      {(id) => (
        <input
          id={id}
          type="month"
          className="date"
          // Typed month by month it would be asked for with each digit.
          key={params.get(name)}
          defaultValue={params.get(name) ?? ""}
          onBlur={(event) => change({ [name]: event.target.value || null })}
          onKeyDown={(event) =>
            event.key === "Enter" && change({ [name]: event.currentTarget.value || null })
          }
        />
      )}
    </Field>
  );
}

const ALL = { value: "", label: "全部" };

/** One value of a dimension to which everything is confined. */
function Confined({ dimension, names }: { dimension: StatisticsDimension; names: KeyNames }) {
  const { params, change } = usePlace();
  const name = FILTER_OF[dimension];
  return (
    <Choice
      label={DIMENSIONS[dimension]}
      value={params.get(name) ?? ""}
      options={[ALL, ...names.keysOf(dimension).map(({ key, name: label }) => ({ value: key, label }))]}
      choose={(value) => change({ [name]: value || null })}
    />
  );
}

const optionsOf = (dimensions: readonly StatisticsDimension[]): Option[] =>
  dimensions.map((value) => ({ value, label: DIMENSIONS[value] }));

/**
 * How a panel is cut and what it is confined to, as the URL has it.
 * @param by the dimensions that it is cut by now
 * @param mayCut whether the officer may cut it finer than by one dimension
 */
export function Controls({
  panel,
  by,
  names,
  mayCut,
}: {
  panel: Panel;
  by: readonly StatisticsDimension[];
  names: KeyNames;
  mayCut: boolean;
}) {
  const { params, change } = usePlace();
  const [first, second] = by;
  const { dimensions, filters } = panel;
  const open = dimensions.filter((dimension) => mayCut || dimension !== "LIMB" || by.includes("LIMB"));
  const confining = dimensions.filter((dimension) => filters.includes(FILTER_OF[dimension]));
  const given = filters.filter((name: FilterName) => params.has(name));
  const cut = (...next: readonly (StatisticsDimension | "")[]) => {
    const taken = [...new Set(next)].filter((dimension) => dimension !== "");
    change({ by: dimensionsParam(taken) });
  };
  return (
    <>
      <div className="controls">
        {panel.hasChannel && (
          <Choice
            label="渠道"
            value={params.get("channel") ?? "CREDIT_CHINA"}
            options={Object.entries(CHANNELS).map(([value, label]) => ({ value, label }))}
            choose={(channel) => change({ channel })}
          />
        )}
        <Choice
          label="分组"
          value={first ?? ""}
          options={optionsOf(open)}
          choose={(value) => cut(value as StatisticsDimension, second ?? "")}
        />
        {(mayCut || second) && (
          <Choice
            label="再分组"
            value={second ?? ""}
            options={[
              { value: "", label: "不再分" },
              ...optionsOf(open.filter((dimension) => dimension !== first)),
            ]}
            choose={(value) => cut(first ?? "", value as StatisticsDimension | "")}
          />
        )}
      </div>
      {filters.length > 0 && mayCut && (
        <fieldset className="controls">
          <legend>只统计</legend>
          {filters.includes("monthFrom") && (
            <>
              <Month label="自月份" name="monthFrom" />
              <Month label="至月份" name="monthTo" />
            </>
          )}
          {confining
            .filter((dimension) => dimension !== "MONTH")
            .map((dimension) => (
              <Confined key={dimension} dimension={dimension} names={names} />
            ))}
        </fieldset>
      )}
      {!mayCut && filters.length > 0 && (
        <p className="quiet">分两个维度、筛选和按措施分项，须有“查阅统计”的权限。</p>
      )}
      {given.length > 0 && (
        <p>
          <Button size="small" onClick={() => change(Object.fromEntries(given.map((name) => [name, null])))}>
            清除筛选
          </Button>
        </p>
      )}
    </>
  );
}
