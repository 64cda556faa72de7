import { Select } from "antd";
import { type ReactNode, useId } from "react";
import { type Column, Rows } from "../../parts/rows.tsx";
import { countOf } from "../../words/days.ts";
import type { FilePreview, NamedColumns, Reads } from "./screening-files.ts";

/** What columns are read as. */
const READS: Readonly<Record<Reads, string>> = {
  CODE: "统一社会信用代码",
  NUMBER: "证件号码",
  TYPE: "证件类型",
};

/** Rows that are not taken which are shown; the results have all of them. */
const MOST_PROBLEMS = 20;

const PROBLEM_COLUMNS: readonly Column[] = [
  { title: "行", kind: "short" },
  { title: "列" },
  { title: "未受理的原因" },
];

function Which({
  label,
  none,
  isOptional = false,
  value,
  names,
  choose,
}: {
  label: string;
  /** Said where no column is. */
  none: string;
  /** Whether none can be chosen. */
  isOptional?: boolean;
  value: string | null;
  names: readonly string[];
  choose: (name: string) => void;
}) {
  const id = useId();
  const options = names.map((name) => ({ value: name, label: name }));
  return (
    <div className="which">
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        value={isOptional ? (value ?? "") : value}
        placeholder={none}
        onChange={choose}
        options={isOptional ? [{ value: "", label: none }, ...options] : options}
        showSearch={names.length > 12 ? { optionFilterProp: "label" } : false}
        popupMatchSelectWidth={false}
      />
    </div>
  );
}

/** Which column is which, as the file says it or the officer. */
function Columns({
  preview: { columns },
  change,
}: {
  preview: FilePreview;
  change: (columns: NamedColumns) => void;
}) {
  const names = [...new Set(columns.flatMap(({ name }) => name ?? []))];
  const readAs = (reads: Reads) => columns.find((column) => column.reads === reads)?.name ?? null;
  const [code, number, type] = [readAs("CODE"), readAs("NUMBER"), readAs("TYPE")];
  const persons = (numberColumn: string, typeColumn: string | null) =>
    change({ numberColumn, ...(typeColumn && typeColumn !== numberColumn ? { typeColumn } : {}) });
  return (
    <div className="whiches">
      <Which
        label="单位：统一社会信用代码所在列"
        none="不按单位核查"
        value={code}
        names={names}
        choose={(codeColumn) => change({ codeColumn })}
      />
      <Which
        label="个人：证件号码所在列"
        none="不按个人核查"
        value={number}
        names={names}
        choose={(numberColumn) => persons(numberColumn, type)}
      />
      {number !== null && (
        <Which
          label="证件类型所在列"
          none="均为居民身份证"
          isOptional
          value={type}
          names={names.filter((name) => name !== number)}
          choose={(typeColumn) => persons(number, typeColumn)}
        />
      )}
    </div>
  );
}

/** The header and the first rows below it, with what is read marked. */
function FirstRows({ preview: { columns, firstRows, headerRow } }: { preview: FilePreview }) {
  const titles: Column[] = columns.map(({ title, reads }) => ({
    title: (
      <>
        {title || <span className="quiet">无列名</span>}
        {reads && <span className="reads">读作{READS[reads]}</span>}
      </>
    ),
  }));
  return (
    <Rows label="文件的前几行" columns={[{ title: "行", kind: "short" }, ...titles]}>
      <tbody>
        {firstRows.map(({ row, cells }) => (
          <tr key={row}>
            <td className="short">{row}</td>
            {cells.map((cell, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns never change their order
              <td key={at} data-read={columns[at]?.reads !== null}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
        {firstRows.length === 0 && (
          <tr>
            <td colSpan={columns.length + 1}>第 {headerRow} 行之下没有数据。</td>
          </tr>
        )}
      </tbody>
    </Rows>
  );
}

function Problems({ preview: { problems, rejected, rows } }: { preview: FilePreview }): ReactNode {
  if (!rejected || rows === null) return null;
  const shown = problems.slice(0, MOST_PROBLEMS);
  return (
    <div className="problems">
      <p role="status">
        <strong>{countOf(rejected)} 行不能受理</strong>，可改正后重新选择文件；不改正的，
        {rejected === rows ? "没有一行可以核查。" : `其余 ${countOf(rows - rejected)} 行照常核查。`}
      </p>
      <Rows label="不能受理的行" columns={PROBLEM_COLUMNS}>
        <tbody>
          {shown.map(({ row, column, messageZh }) => (
            <tr key={row}>
              <td className="short">{row}</td>
              <td>{column}</td>
              <td>{messageZh}</td>
            </tr>
          ))}
        </tbody>
      </Rows>
      {rejected > shown.length && (
        <p className="quiet">
          所列为其中前 {shown.length} 行，其余 {countOf(rejected - shown.length)} 行见核查结果。
        </p>
      )}
    </div>
  );
}

/** How a file is read, before anything runs: which column is which, its first rows, and the rows that cannot be taken. */
export function FilePreviewView({
  preview,
  change,
}: {
  preview: FilePreview;
  change: (columns: NamedColumns) => void;
}) {
  const { refused, columns, rows, duplicates, subjectType } = preview;
  return (
    <section aria-label="文件内容">
      {refused && (
        <p role="alert">
          {refused.messageZh}。
          {columns.some(({ name }) => name !== null)
            ? "请在下面指明核查对象所在的列。"
            : "文件的首行须是各列的名称，请补上后重新选择文件。"}
        </p>
      )}
      {subjectType !== null && rows !== null && (
        <p>
          共 {countOf(rows)} 行{subjectType === "PERSON" ? "个人" : "单位"}
          {duplicates ? `，其中 ${countOf(duplicates)} 行与前面的相同（只核查一次）` : ""}。
        </p>
      )}
      <Columns preview={preview} change={change} />
      <FirstRows preview={preview} />
      <Problems preview={preview} />
    </section>
  );
}
