import { InboxOutlined } from "@ant-design/icons";
import { Button, Select } from "antd";
import { type DragEvent, type FormEvent, useId, useState } from "react";
import { type Failure, NoAnswerError } from "../../answers/failure.ts";
import type { GatedAction } from "../../generated/operations.ts";
import { Loading, NoAnswer } from "../../parts/no-answer.tsx";
import { usePurpose } from "../../session/purpose.ts";
import { useAsOf } from "../../shell/as-of.ts";
import { actionOptionsFor, KINDS_OF_ACTION } from "../../words/kinds-of-action.ts";
import { lastAction, rememberAction } from "../check/chosen-action.ts";
import { FilePreviewView } from "./file-preview.tsx";
import { type NamedColumns, uploadFile } from "./screening-files.ts";
import { usePreview } from "./use-preview.ts";

/** As the file itself says it. */
const AS_NAMED: NamedColumns = {};

/** A file, and what is asked of everybody in it. */
export function UploadForm({ begun }: { begun: (id: string) => void }) {
  const purpose = usePurpose();
  const { on } = useAsOf();
  const [action, setAction] = useState<GatedAction>(lastAction);
  const [file, setFile] = useState<File | null>(null);
  const [columns, setColumns] = useState(AS_NAMED);
  const [isOver, setOver] = useState(false);
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const input = useId();
  const { preview, failure: unread, isReading, again } = usePreview(file, columns);
  const kind = preview?.subjectType ?? null;
  const isOffered = kind === null || KINDS_OF_ACTION[action].includes(kind);
  // While it is read it may be sent as it is: a file by the names that are known needs nothing said of it.
  const isRefused = preview?.refused != null || unread?.kind === "INPUT";

  async function send(): Promise<void> {
    if (!file) return;
    setSending(true);
    setFailure(null);
    try {
      begun(await uploadFile(file, { action, on, columns, purpose }));
    } catch (error) {
      if (!(error instanceof NoAnswerError)) throw error;
      setFailure(error.failure);
    } finally {
      setSending(false);
    }
  }

  function take(files: FileList | null): void {
    setFailure(null);
    setColumns(AS_NAMED);
    setFile(files?.[0] ?? null);
  }

  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    void send();
  }

  return (
    <form className="form batch-form" onSubmit={submit}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what is dropped here can be chosen by the input within */}
      <div
        className="drop"
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <label htmlFor={input}>
          <InboxOutlined aria-hidden /> 名单文件（CSV 或 XLSX，可拖到此处）
        </label>
        <input
          id={input}
          type="file"
          accept=".csv,.xlsx,text/csv"
          required={file === null}
          onChange={(event) => take(event.target.files)}
        />
        {file && (
          <p>
            将核查文件 <strong>{file.name}</strong>。
          </p>
        )}
        <p className="quiet">
          首行为表头。名为“统一社会信用代码”或“证件号码”的列自动识别，其他列名可在选择文件后指明；其余各列不读取、不保存。至多
          100,000 行。
        </p>
      </div>
      {preview && <FilePreviewView preview={preview} change={setColumns} />}
      {isReading && <Loading what="文件" />}
      {unread && <NoAnswer failure={unread} what="此文件" again={again} />}
      <p className="line">
        <Select
          aria-label="事项"
          showSearch={{ optionFilterProp: "label" }}
          value={isOffered ? action : null}
          placeholder="请选择事项"
          onChange={(next: GatedAction) => {
            rememberAction(next);
            setAction(next);
          }}
          options={actionOptionsFor(kind)}
          popupMatchSelectWidth={false}
        />
        <Button
          type="primary"
          htmlType="submit"
          loading={isSending}
          disabled={file === null || !isOffered || isRefused}
        >
          开始核查
        </Button>
        <span className="quiet">核查日 {on}</span>
      </p>
      {failure && <NoAnswer failure={failure} what="此文件" again={() => void send()} />}
    </form>
  );
}
