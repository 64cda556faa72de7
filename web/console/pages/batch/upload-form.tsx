import { InboxOutlined } from "@ant-design/icons";
import { Button, Select } from "antd";
import { type DragEvent, type FormEvent, useEffect, useId, useState } from "react";
import { type Failure, NoAnswerError } from "../../answers/failure.ts";
import type { GatedAction, ScreenedType } from "../../generated/operations.ts";
import { NoAnswer } from "../../parts/no-answer.tsx";
import { usePurpose } from "../../session/purpose.ts";
import { useAsOf } from "../../shell/as-of.ts";
import { actionOptionsFor, KINDS_OF_ACTION } from "../../words/kinds-of-action.ts";
import { lastAction, rememberAction } from "../check/chosen-action.ts";
import { kindOfFile } from "./file-kind.ts";
import { uploadFile } from "./screening-files.ts";

/** A file, and what is asked of everybody in it. */
export function UploadForm({ begun }: { begun: (id: string) => void }) {
  const purpose = usePurpose();
  const { on } = useAsOf();
  const [action, setAction] = useState<GatedAction>(lastAction);
  const [file, setFile] = useState<File | null>(null);
  const [kind, setKind] = useState<ScreenedType | null>(null);
  const [isOver, setOver] = useState(false);
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const input = useId();
  const isOffered = kind === null || KINDS_OF_ACTION[action].includes(kind);

  useEffect(() => {
    let isLeft = false;
    setKind(null);
    if (file) void kindOfFile(file).then((found) => isLeft || setKind(found));
    return () => {
      isLeft = true;
    };
  }, [file]);

  async function send(): Promise<void> {
    if (!file) return;
    setSending(true);
    setFailure(null);
    try {
      begun(await uploadFile(file, { action, on, purpose }));
    } catch (error) {
      if (!(error instanceof NoAnswerError)) throw error;
      setFailure(error.failure);
    } finally {
      setSending(false);
    }
  }

  function take(files: FileList | null): void {
    setFailure(null);
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
            将核查文件 <strong>{file.name}</strong>
            {kind && `，其中为${kind === "PERSON" ? "个人" : "单位"}`}。
          </p>
        )}
        <p className="quiet">
          首行为表头，其中一列名为“统一社会信用代码”或“证件号码”；其余各列不读取、不保存。至多 100,000 行。
        </p>
      </div>
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
        <Button type="primary" htmlType="submit" loading={isSending} disabled={file === null || !isOffered}>
          开始核查
        </Button>
        <span className="quiet">核查日 {on}</span>
      </p>
      {failure && <NoAnswer failure={failure} what="此文件" again={() => void send()} />}
    </form>
  );
}
