import { Button, Select } from "antd";
import { type ReactNode, useEffect, useId, useRef } from "react";
import type { StatisticsDimension } from "../../generated/operations.ts";
import { usePlace } from "../../shell/place.ts";
import { CHANNELS, DIMENSIONS } from "../../words/of-statistics.ts";
import type { KeyNames } from "./key-names.ts";
import type { Panel, Variables } from "./panels.ts";
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

function Month({ label, value, choose }: { label: string; value: string; choose: (month: string) => void }) {
  const input = useRef<HTMLInputElement>(null);
  // It keeps what is typed until that is whole, and the focus when it is.
  useEffect(() => {
    if (input.current) input.current.value = value;
  }, [value]);
  return (
    <Field label={label}>
      {(id) => (
        <input
          id={id}
          ref={input}
          type="month"
          className="date"
          defaultValue={value}
          onBlur={(event) => choose(event.target.value)}
          onKeyDown={(event) => event.key === "Enter" && choose(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** Confined to nothing. */
const ALL = { value: "", label: "全部" };

const optionsOf = (dimensions: readonly StatisticsDimension[]): Option[] =>
  dimensions.map((value) => ({ value, label: DIMENSIONS[value] }));

/**
 * How a panel is cut and what it is confined to.
 * @param variables what is asked now
 * @param mayCut whether the officer may cut it finer than by one dimension
 */
export function Controls({
  panel,
  variables: { by, channel, filter = {} },
  names,
  mayCut,
}: {
  panel: Panel;
  variables: Variables;
  names: KeyNames;
  mayCut: boolean;
}) {
  const { params, change } = usePlace();
  const [first, second] = by;
  const { dimensions, filters, forAnalysts } = panel;
  const open = dimensions.filter(
    (dimension) => mayCut || !forAnalysts.includes(dimension) || by.includes(dimension),
  );
  // Of enterprises alone: beside another channel it would tell small numbers of the rest.
  const channels = Object.entries(CHANNELS).filter(
    ([name]) => mayCut || name !== "ENTERPRISE_PUBLICITY_SYSTEM" || name === channel,
  );
  const confining = dimensions.filter(
    (dimension) => dimension !== "MONTH" && filters.includes(FILTER_OF[dimension]),
  );
  const given = filters.filter((name: FilterName) => params.has(name));
  const cut = (...next: readonly (StatisticsDimension | "")[]) => {
    const taken = [...new Set(next)].filter((dimension) => dimension !== "");
    change({ by: dimensionsParam(taken) });
  };
  return (
    <>
      <div className="controls">
        {channel && (
          <Choice
            label="渠道"
            value={channel}
            options={channels.map(([value, label]) => ({ value, label }))}
            choose={(value) => change({ channel: value })}
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
              <Month
                label="自月份"
                value={filter.monthFrom ?? ""}
                choose={(month) => change({ monthFrom: month || null })}
              />
              <Month
                label="至月份"
                value={filter.monthTo ?? ""}
                choose={(month) => change({ monthTo: month || null })}
              />
            </>
          )}
          {confining.map((dimension) => (
            <Choice
              key={dimension}
              label={DIMENSIONS[dimension]}
              value={String(filter[FILTER_OF[dimension]] ?? "")}
              options={[
                ALL,
                ...names.keysOf(dimension).map(({ key, name }) => ({ value: key, label: name })),
              ]}
              choose={(value) => change({ [FILTER_OF[dimension]]: value || null })}
            />
          ))}
        </fieldset>
      )}
      {!mayCut && filters.length > 0 && (
        <p className="quiet">分两个维度、筛选，和可能识别出个别主体的分组，须有“查阅统计”的权限。</p>
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
